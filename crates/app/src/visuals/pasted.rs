//! What was pasted and has no file of its own waits as one until it is brought in; then that file goes.

use crate::App;
use std::path::{Path, PathBuf};

impl App {
    /// Where pixels of the clipboard wait.
    fn pasted_folder(&self) -> PathBuf {
        self.store.workspace.folder.join("thumbs").join("pasted")
    }

    /// Removes those of the files that were made for pasting: what they hold is on the shelf, or was refused.
    pub(crate) fn forget_pasted(&self, paths: &[String]) {
        let folder = self.pasted_folder();
        let pasted = paths.iter().map(Path::new).filter(|path| path.parent() == Some(folder.as_path()));
        for path in pasted {
            if let Err(error) = std::fs::remove_file(path) {
                tracing::warn!(%error, "what was pasted stays as a file");
            }
        }
    }
}
