//! The lock that says who works in a workspace: the first one who opens it to write. Given back by the system when its
//! holder ends, however it ends.

use crate::{StoreError, reason};
use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
    time::{Duration, Instant},
};

/// The file that is locked. It holds nothing.
const NAME: &str = "workspace.lock";
/// How long another one may take to let go: a command that ends, a window that closes.
const PATIENCE: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(20);

/// Whether one may write in a workspace.
#[derive(Debug)]
pub enum Lock {
    /// One may, and nobody else until this is dropped.
    Held(#[allow(dead_code, reason = "held, not read")] File),
    /// One may only look: `opened` by another, or the folder is `readOnly` or `forbidden`, or its disk `full`.
    Denied(&'static str),
}

/// Takes the lock of the workspace in `folder`, which is there.
pub fn take(folder: &Path) -> Result<Lock, StoreError> {
    let path = folder.join(NAME);
    let file = match OpenOptions::new().create(true).append(true).open(&path) {
        Ok(file) => file,
        Err(error) => {
            return match reason::of_file(&error) {
                word @ ("readOnly" | "forbidden" | "full") => Ok(Lock::Denied(word)),
                _ => Err(StoreError::Folder { path, source: error }),
            };
        }
    };
    let begun = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Lock::Held(file)),
            Err(TryLockError::WouldBlock) if begun.elapsed() < PATIENCE => std::thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => return Ok(Lock::Denied("opened")),
            // a disk without locks is one for which SQLite would fail, too: it says why
            Err(TryLockError::Error(error)) => {
                tracing::warn!(%error, "no lock on this disk");
                return Ok(Lock::Held(file));
            }
        }
    }
}

/// Removes the file of a lock that nobody holds, in a folder that is to go.
pub fn forget(folder: &Path) {
    // one that stays keeps its folder
    let _ = std::fs::remove_file(folder.join(NAME));
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test that cannot go on should stop
mod tests {
    use super::*;

    #[test]
    fn the_second_one_may_only_look_until_the_first_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let first = take(folder.path()).unwrap();
        assert!(matches!(first, Lock::Held(_)));
        assert!(matches!(take(folder.path()).unwrap(), Lock::Denied("opened")));
        drop(first);
        assert!(matches!(take(folder.path()).unwrap(), Lock::Held(_)));
    }
}
