//! The workspace behind the window: opened while the window is made, opened again when the person asks, looked after while it
//! is open; when it does not open, its backups answer all the same.

use crate::command_line::Wishes;
use marronnier_app::{
    Access, Action, Answer, App, Changes, Clock, Code, Done, Failure, Language, Options, Query, account,
    backup::{Care, Rescue},
    place,
    work::Works,
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError},
    thread,
    time::Duration,
};

/// After the start, so that what the person does first does not wait for the disk.
const SETTLED: Duration = Duration::from_secs(20);
/// Between two looks at whether a backup is due.
const REST: Duration = Duration::from_secs(30 * 60);

/// The workspace, or why it could not be opened: the page asks all the same, and says so.
#[derive(Default)]
pub struct Core {
    wishes: Wishes,
    opened: Mutex<Opened>,
    changed: Condvar,
    /// What a page asks first, answered before it asks.
    opening: Mutex<Option<Answer>>,
    /// Long work for a workspace that does not open.
    works: Arc<Works>,
    /// How every page is told of what was made in the background.
    tell: OnceLock<Tell>,
}

type Tell = Box<dyn Fn(&Changes) + Send + Sync>;

#[derive(Default, Clone)]
enum Opened {
    #[default]
    NotYet,
    Open(Arc<App>),
    Failed(Failure),
}

impl Core {
    /// Begins to open the workspace wished for, else the person's own.
    pub fn open(wishes: Wishes) -> Arc<Self> {
        let core = Arc::new(Self { wishes, ..Self::default() });
        let opened = Arc::clone(&core);
        // not a task of the runtime, which is only there once the program runs
        thread::spawn(move || {
            opened.fill();
            opened.make_thumbnails();
            opened.look_after();
        });
        core
    }

    fn fill(&self) {
        self.fill_by(|| options(&self.wishes).and_then(App::open));
    }

    fn fill_by(&self, open: impl FnOnce() -> Result<App, Failure>) {
        // held until it is answered: who asks for it meanwhile waits, who asks for less does not
        let mut opening = lock(&self.opening);
        // a page that waits is told even of a mistake of ours; where it is stands in the log
        let opened = catch_unwind(AssertUnwindSafe(open))
            .unwrap_or_else(|_| Err(Failure::new(Code::Database).with("reason", "broken")));
        let opened = opened.map(Arc::new);
        let app = opened.as_ref().ok().map(Arc::clone);
        *lock(&self.opened) = match opened {
            Ok(app) => Opened::Open(app),
            Err(failure) => {
                // the code alone: parameters may hold what the person wrote
                tracing::error!(code = ?failure.code, "the workspace did not open");
                // nothing of the workspace says in which language to tell it
                Opened::Failed(failure.with("language", language(&self.wishes).word()))
            }
        };
        self.changed.notify_all();
        let answer = app.map(|app| catch_unwind(AssertUnwindSafe(|| app.ask(Query::Opening))));
        *opening = answer.and_then(Result::ok).and_then(Result::ok);
    }

    /// Opens anew: what failed may have been mended, who worked in it may be gone.
    fn fill_again(&self) {
        *lock(&self.opening) = None;
        // closed first: nobody opens a workspace twice
        *lock(&self.opened) = Opened::NotYet;
        self.fill();
    }

    /// Waits until it is open.
    pub fn app(&self) -> Result<Arc<App>, Failure> {
        let mut opened = lock(&self.opened);
        loop {
            match &*opened {
                Opened::Open(app) => return Ok(Arc::clone(app)),
                Opened::Failed(failure) => return Err(failure.clone()),
                Opened::NotYet => {
                    opened = self.changed.wait(opened).unwrap_or_else(PoisonError::into_inner);
                }
            }
        }
    }

    /// Answers a question of the page.
    pub fn ask(&self, query: Query) -> Result<Answer, Failure> {
        if query == Query::Opening {
            // the first page hears what the first opening found
            let is_first = self.is_first();
            let opened = self.app();
            if let (Ok(_), Some(answer)) = (&opened, lock(&self.opening).take()) {
                return Ok(answer);
            }
            if opened.map_or(true, |app| app.is_read_only()) && !is_first {
                self.fill_again();
            }
        }
        match self.app() {
            Ok(app) => app.ask(query),
            Err(failure) => self.rescued(&query).unwrap_or(Err(failure)),
        }
    }

    /// Whether nobody asked before.
    fn is_first(&self) -> bool {
        static ASKED: std::sync::Once = std::sync::Once::new();
        let is_first = !ASKED.is_completed();
        ASKED.call_once(|| ());
        is_first
    }

    /// What can be asked of a workspace that does not open.
    fn rescued(&self, query: &Query) -> Option<Result<Answer, Failure>> {
        let rescue = match self.rescue() {
            Ok(rescue) => rescue,
            Err(failure) => return Some(Err(failure)),
        };
        Some(match query {
            Query::Backups => rescue.backups().map(|list| Answer::Backups(Box::new(list))),
            Query::CheckBackup { name } => {
                rescue.check(name).map(|check| Answer::CheckBackup(Box::new(check)))
            }
            Query::RestoreTo { name, folder } => {
                rescue.restore_to(name, Path::new(folder)).map(|made| Answer::RestoreTo(Box::new(made)))
            }
            Query::Unpack { path, folder } => {
                rescue.unpack(Path::new(path), Path::new(folder)).map(|made| Answer::Unpack(Box::new(made)))
            }
            Query::Work => Ok(Answer::Work(Box::new(self.works.list()))),
            Query::Health => Ok(Answer::Health(Box::default())),
            _ => return None,
        })
    }

    fn rescue(&self) -> Result<Rescue, Failure> {
        Ok(Rescue::of(folder(&self.wishes)?, Clock::system(), Arc::clone(&self.works)))
    }

    /// Does what the person asked.
    pub fn act(&self, action: Action) -> Result<Done, Failure> {
        let app = match self.app() {
            Ok(app) => app,
            Err(failure) => {
                let told = match &action {
                    Action::RestoreBackup { name } => self.rescue()?.restore(name).map(|()| None)?,
                    Action::Salvage => {
                        let words = marronnier_app::Words::of(language(&self.wishes));
                        Some(self.rescue()?.salvage(&words.word("backup-found-again"))?)
                    }
                    Action::GiveUp { work } => {
                        self.works.give_up(*work);
                        return Ok(Done::default());
                    }
                    _ => return Err(failure),
                };
                self.fill_again();
                return Ok(Done { told, ..self.app()?.nothing_done()? });
            }
        };
        // what was answered before is not true any more
        *lock(&self.opening) = None;
        app.act(action)
    }

    /// Has pages be told by this from now on.
    pub fn tell_by(&self, tell: impl Fn(&Changes) + Send + Sync + 'static) {
        // only the first program there is
        let _ = self.tell.set(Box::new(tell));
    }

    /// Makes the thumbnails that are missing, tells of them, on a thread of their own.
    pub fn make_thumbnails(self: &Arc<Self>) {
        self.aside("thumbnails", |core| {
            let tell = |changes: &Changes| {
                if let Some(tell) = core.tell.get() {
                    tell(changes);
                }
            };
            if let Err(failure) = core.app().and_then(|app| app.digest_visuals_and_tell(&tell)) {
                tracing::info!(code = ?failure.code, "thumbnails were not all made");
            }
        });
    }

    /// Makes backups when they are due, as long as the program runs.
    fn look_after(self: &Arc<Self>) {
        self.aside("care", |core| {
            let (mut rest, mut moment) = (SETTLED, Care::Start);
            loop {
                thread::sleep(rest);
                // a workspace that does not open has nothing to be backed up
                if let Ok(app) = core.app()
                    && let Err(failure) = app.care(moment)
                {
                    tracing::warn!(code = ?failure.code, "no backup");
                }
                (rest, moment) = (REST, Care::Regular);
            }
        });
    }

    fn aside(self: &Arc<Self>, name: &str, work: impl FnOnce(&Arc<Self>) + Send + 'static) {
        let core = Arc::clone(self);
        if let Err(error) = thread::Builder::new().name(name.to_owned()).spawn(move || work(&core)) {
            tracing::warn!(%error, name, "no thread");
        }
    }
}

fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

fn folder(wishes: &Wishes) -> Result<PathBuf, Failure> {
    let nowhere = || Failure::from(Code::NeedsWorkspace);
    wishes.workspace.clone().or_else(place::default_workspace).ok_or_else(nowhere)
}

fn language(wishes: &Wishes) -> Language {
    Language::of_locale(&wishes.lang.clone().or_else(sys_locale::get_locale).unwrap_or_default())
}

fn options(wishes: &Wishes) -> Result<Options, Failure> {
    Ok(Options {
        folder: folder(wishes)?,
        clock: Clock::system(),
        who: account::name(),
        language: language(wishes),
        access: Access::Work,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_waits_hears_of_an_opening_that_broke() {
        let core = Arc::new(Core::default());
        let waiting = {
            let core = Arc::clone(&core);
            thread::spawn(move || core.app().map(drop))
        };
        core.fill_by(|| panic!("a mistake of ours"));
        let failure = waiting.join().unwrap().unwrap_err();
        assert_eq!((failure.code, &failure.params["reason"]), (Code::Database, &"broken".into()));
        // and it can be tried again
        core.fill_by(|| Err(Failure::from(Code::NeedsWorkspace)));
        assert_eq!(core.app().map(drop).unwrap_err().code, Code::NeedsWorkspace);
    }
}
