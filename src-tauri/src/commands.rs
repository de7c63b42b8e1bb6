//! The page's two commands and one event. Carries them to the core off the main thread; decides nothing.

use crate::{dialogs, opened::Core};
use marronnier_app::{Action, Answer, Changes, Code, Done, Failure, Query};
use std::sync::Arc;
use tauri::{AppHandle, Emitter, EventTarget, Manager, State, WebviewWindow, async_runtime::spawn_blocking};

/// Does what the person asked, then tells the other windows.
#[tauri::command]
pub async fn act(window: WebviewWindow, core: State<'_, Arc<Core>>, action: Action) -> Result<Done, Failure> {
    let (acting, core) = (Arc::clone(&core), Arc::clone(&core));
    let done = spawn_blocking(move || acting.act(action)).await.map_err(broken)??;
    if !done.visuals.is_empty() {
        core.make_thumbnails();
    }
    announce(&window, &done.changes);
    Ok(done)
}

/// Answers a question of the page.
#[tauri::command]
pub async fn ask(window: WebviewWindow, core: State<'_, Arc<Core>>, query: Query) -> Result<Answer, Failure> {
    let core = Arc::clone(&core);
    let answered = spawn_blocking(move || match dialogs::answer(&window, &core, &query) {
        Some(answer) => answer,
        None => core.ask(query),
    });
    answered.await.map_err(broken)?
}

/// A handler that panicked; where is in the log.
fn broken(_: tauri::Error) -> Failure {
    Failure::new(Code::Database).with("reason", "broken")
}

/// Has all windows be told of what the program makes by itself.
pub fn tell_everybody(program: &AppHandle) {
    let told = program.clone();
    program.state::<Arc<Core>>().tell_by(move |changes| {
        if let Err(error) = told.emit("changed", changes) {
            tracing::warn!(%error, "the windows were not told");
        }
    });
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
