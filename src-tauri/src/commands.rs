//! The core behind the page's two commands and one event. Runs it off the main thread; decides nothing.

use crate::{command_line::Wishes, dialogs};
use marronnier_app::{
    Action, Answer, App, Changes, Clock, Code, Done, Failure, Language, Options, Query, account, place,
};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use tauri::{Emitter, EventTarget, State, WebviewWindow, async_runtime::spawn_blocking};

/// The workspace, opened while the window is made; or why it could not be opened: the page asks all the same, and says
/// so.
#[derive(Default)]
pub struct Core {
    app: OnceLock<Result<App, Failure>>,
    /// What a page asks first, answered before it asks.
    opening: Mutex<Option<Answer>>,
}

impl Core {
    /// Begins to open the workspace wished for, else the person's own.
    pub fn open(wishes: Wishes) -> Arc<Self> {
        let core = Arc::new(Self::default());
        let opened = Arc::clone(&core);
        // not a task of the runtime, which is only there once the program runs
        std::thread::spawn(move || {
            opened.fill(options(wishes).and_then(App::open));
            opened.make_thumbnails();
        });
        core
    }

    fn fill(&self, opened: Result<App, Failure>) {
        match &opened {
            Ok(app) => *self.opening() = app.ask(Query::Opening).ok(),
            // the code alone: parameters may hold what the person wrote
            Err(failure) => tracing::error!(code = ?failure.code, "the workspace did not open"),
        }
        // filled once, here alone
        let _ = self.app.set(opened);
    }

    /// Waits until it is open.
    pub(crate) fn app(&self) -> Result<&App, Failure> {
        self.app.wait().as_ref().map_err(Clone::clone)
    }

    fn ask(&self, query: Query) -> Result<Answer, Failure> {
        let app = self.app()?;
        match self.opening().take().filter(|_| query == Query::Opening) {
            Some(answer) => Ok(answer),
            None => app.ask(query),
        }
    }

    fn act(&self, action: Action) -> Result<Done, Failure> {
        let app = self.app()?;
        // what was answered before is not true any more
        *self.opening() = None;
        app.act(action)
    }

    fn opening(&self) -> MutexGuard<'_, Option<Answer>> {
        self.opening.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the thumbnails that are missing, on a thread of their own.
    fn make_thumbnails(self: &Arc<Self>) {
        let core = Arc::clone(self);
        let made = std::thread::Builder::new().name("thumbnails".to_owned()).spawn(move || {
            if let Err(failure) = core.app().and_then(App::digest_visuals) {
                tracing::info!(code = ?failure.code, "thumbnails were not all made");
            }
        });
        if let Err(error) = made {
            tracing::warn!(%error, "no thread for thumbnails");
        }
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
    let answered = spawn_blocking(move || match dialogs::answer(&window, core.app(), &query) {
        Some(answer) => answer,
        None => core.ask(query),
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
