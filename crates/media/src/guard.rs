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
    within(PATIENCE, head, work)
}

/// Runs `work` on a thread of its own, and waits for its answer as long as the patience lasts.
fn within<T: Send + 'static>(
    patience: Duration,
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
    match answered.recv_timeout(patience) {
        Ok(outcome) => outcome,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(Refusal::Endless),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(Refusal::Crashed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use marronnier_domain::visual::Kind;

    fn head(side: u32) -> Head {
        Head { kind: Kind::Png, size: Some((side, side)), animated: false, orientation: 1 }
    }

    /// A picture that decodes as it should.
    fn goes_on(side: u32) {
        let decoded = guarded(&head(side), |head| Ok(head.size));
        assert_eq!(decoded, Ok(Some((side, side))), "the next picture is decoded");
    }

    #[test]
    fn a_decoder_that_does_not_end_is_given_up_and_the_next_picture_is_decoded() {
        // The larger is decoded alone: who waits for its turn must not wait for ever.
        for side in [10, 9_000] {
            let (stop, stopped) = mpsc::channel::<()>();
            let (ended, end) = mpsc::channel();
            let runaway = move |_: &Head| {
                let _ = stopped.recv();
                let _ = ended.send(());
                Ok(())
            };
            let refusal = within(Duration::from_millis(20), &head(side), runaway).unwrap_err();
            assert_eq!((&refusal, refusal.word()), (&Refusal::Endless, "unreadable"));
            assert_eq!(end.try_recv(), Err(mpsc::TryRecvError::Empty), "it runs still");
            goes_on(side);
            // What answers after the patience is over finds nobody, and ends in peace.
            drop(stop);
            end.recv().unwrap();
            goes_on(side);
        }
    }

    #[test]
    fn a_decoder_that_panics_is_a_refusal_and_the_next_picture_is_decoded() {
        for side in [10, 9_000] {
            let refusal = guarded::<()>(&head(side), |_| panic!("a table too short")).unwrap_err();
            assert_eq!((&refusal, refusal.word()), (&Refusal::Crashed, "unreadable"));
            goes_on(side);
        }
        assert_eq!(caught::<()>(|| panic!("a header too short")), Err(Refusal::Crashed));
    }

    #[test]
    fn what_a_decoder_refuses_is_handed_on_as_it_is() {
        assert_eq!(guarded::<()>(&head(10), |_| Err(Refusal::Truncated)), Err(Refusal::Truncated));
    }
}
