//! Workspaces for the tests of this crate.

use crate::{Access, Action, App, Clock, Language, Options};
use std::path::Path;

/// The workspace of a folder, made when there is none.
pub fn open(folder: &Path) -> App {
    App::open(Options {
        folder: folder.to_owned(),
        clock: Clock::system(),
        who: String::new(),
        language: Language::Fr,
        access: Access::Work,
    })
    .unwrap()
}

/// A new one with the sample in it.
pub fn sampled(folder: &Path) -> App {
    let app = open(folder);
    app.act(Action::AddSample).unwrap();
    app
}
