//! Where decoders run: on a thread of their own, so that one that panics or does not end takes nothing with it
//! (docs/decisions/0013-decoders-at-arms-length.md).

use crate::{Head, Refusal};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Mutex, PoisonError, mpsc},
    thread,
    time::Duration,
};

/// Longest decoding; a hundred megapixels take a tenth of it.
const PATIENCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 120 } else { 30 });

/// Pictures of more pixels are decoded one at a time: two of a hundred megapixels would fill a small machine.
const LARGE: u64 = 30_000_000;

static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Runs what reads no pixel and so needs no thread of its own: what it panics at is a refusal.
pub fn caught<T>(work: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    // What a panic leaves half-done is dropped with the closure: nothing of it is looked at again.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Refusal::Crashed))
}

/// Runs `work` at arm's length.
pub fn guarded<T: Send + 'static>(
    head: &Head,
    work: impl FnOnce(&Head) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let _alone =
        (head.pixels() > LARGE).then(|| ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner));
    let head = head.clone();
    let (answer, answered) = mpsc::sync_channel(1);
    let run = move || {
        let outcome = caught(|| work(&head));
        // Nobody listens any more after the patience is over.
        let _ = answer.send(outcome);
    };
    let started = thread::Builder::new().name("decoder".to_owned()).spawn(run);
    started.map_err(|_| Refusal::Crashed)?;
    match answered.recv_timeout(PATIENCE) {
        Ok(outcome) => outcome,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(Refusal::Endless),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(Refusal::Crashed),
    }
}
