//! The core behind the page's two commands and one event. Runs it off the main thread; decides nothing.

use crate::{command_line::Wishes, dialogs};
use marronnier_app::{
    Action, Answer, App, Changes, Clock, Code, Done, Failure, Language, Options, Query, account, place,
};
use std::sync::Arc;
use tauri::{Emitter, EventTarget, State, WebviewWindow, async_runtime::spawn_blocking};

/// The open workspace, or why it could not be opened: the page asks all the same, and says so.
pub struct Core(Result<App, Failure>);

impl Core {
    /// Opens the workspace wished for, else the person's own.
    pub fn open(wishes: Wishes) -> Arc<Self> {
        let opened = options(wishes).and_then(App::open);
        if let Err(failure) = &opened {
            // the code alone: parameters may hold what the person wrote
            tracing::error!(code = ?failure.code, "the workspace did not open");
        }
        Arc::new(Self(opened))
    }

    fn app(&self) -> Result<&App, Failure> {
        self.0.as_ref().map_err(Clone::clone)
    }
}

fn options(wishes: Wishes) -> Result<Options, Failure> {
    let nowhere = || Failure::from(Code::NeedsWorkspace);
    Ok(Options {
        folder: wishes.workspace.or_else(place::default_workspace).ok_or_else(nowhere)?,
        clock: Clock::system(),
        who: account::name(),
        language: Language::of_locale(&wishes.lang.or_else(sys_locale::get_locale).unwrap_or_default()),
    })
}

/// Does what the person asked, then tells the other windows.
#[tauri::command]
pub async fn act(window: WebviewWindow, core: State<'_, Arc<Core>>, action: Action) -> Result<Done, Failure> {
    let core = Arc::clone(&core);
    let done = spawn_blocking(move || core.app()?.act(action)).await.map_err(broken)??;
    announce(&window, &done.changes);
    Ok(done)
}

/// Answers a question of the page.
#[tauri::command]
pub async fn ask(window: WebviewWindow, core: State<'_, Arc<Core>>, query: Query) -> Result<Answer, Failure> {
    let core = Arc::clone(&core);
    let answered = spawn_blocking(move || match dialogs::answer(&window, &query) {
        Some(answer) => answer,
        None => core.app()?.ask(query),
    });
    answered.await.map_err(broken)?
}

/// A handler that panicked; where is in the log.
fn broken(_: tauri::Error) -> Failure {
    Failure::new(Code::Database).with("reason", "broken")
}

fn announce(from: &WebviewWindow, changes: &Changes) {
    let is_other = |target: &EventTarget| match target {
        EventTarget::Window { label }
        | EventTarget::Webview { label }
        | EventTarget::WebviewWindow { label } => label != from.label(),
        _ => false,
    };
    if let Err(error) = from.emit_filter("changed", changes, is_other) {
        tracing::warn!(%error, "another window was not told");
    }
}
