//! Long work under way: how far each is, and that it be given up. The page asks; nothing is announced.

use crate::failure::{Code, Failure};
use marronnier_store::backup::Stop;
use serde::Serialize;
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, AtomicU32, Ordering},
    mpsc::{self, RecvTimeoutError},
};
use std::time::Duration;
use ts_rs::TS;

/// Pieces of a work that is told by [`Leg`]s.
const WHOLE: u32 = 1000;
/// How often one who waits looks whether the work is to be given up.
const LOOK: Duration = Duration::from_millis(20);

/// What a long work does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WorkKind {
    /// Visuals are brought in.
    AddVisuals,
    /// Thumbnails are made.
    Thumbnails,
    /// Visuals are exported.
    ExportVisuals,
    /// Files of visuals are looked at again.
    VerifyVisuals,
    /// A backup is made.
    BackUp,
    /// A backup is looked through.
    CheckBackup,
    /// Another state is put in the place of the present one, or beside it.
    Restore,
    /// The whole workspace is written to one file.
    Pack,
    /// A workspace is made of such a file.
    Unpack,
    /// The workspace is looked through.
    Examine,
    /// What the journal does not keep goes.
    Compact,
    /// A file from outside is read: a plan, a calendar, a packet.
    ReadFile,
    /// What such a file holds is brought in.
    BringIn,
    /// Posts are written to a file: a table, a calendar.
    WriteOut,
}

/// Long works under way.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkList {
    /// The first begun first.
    pub works: Vec<WorkRow>,
}

/// A long work under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkRow {
    /// Its number, to give it up.
    pub id: u32,
    /// What it does.
    pub kind: WorkKind,
    /// Pieces done.
    pub done: u32,
    /// Pieces in all.
    pub total: u32,
}

#[derive(Debug)]
struct State {
    id: u32,
    kind: WorkKind,
    done: AtomicU32,
    total: AtomicU32,
    given_up: AtomicBool,
    #[cfg(test)]
    patience: Arc<Patience>,
}

impl State {
    fn is_given_up(&self) -> bool {
        #[cfg(test)]
        if self.patience.is_over() {
            return true;
        }
        self.given_up.load(Ordering::Relaxed)
    }
}

/// How often works may still look whether to go on, before they are all given up: for tests.
#[cfg(test)]
#[derive(Debug, Default)]
pub(crate) struct Patience(Mutex<Option<u32>>);

#[cfg(test)]
impl Patience {
    /// So often, or for ever.
    pub(crate) fn set(&self, looks: Option<u32>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = looks;
    }

    fn is_over(&self) -> bool {
        let mut left = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_over = *left == Some(0);
        *left = left.map(|looks| looks.saturating_sub(1));
        is_over
    }
}

/// The works under way.
#[derive(Debug, Default)]
pub struct Works {
    next: AtomicU32,
    list: Arc<Mutex<Vec<Arc<State>>>>,
    #[cfg(test)]
    pub(crate) patience: Arc<Patience>,
}

/// A work under way, told until this is dropped.
#[derive(Debug)]
pub struct Work {
    state: Arc<State>,
    list: Arc<Mutex<Vec<Arc<State>>>>,
}

impl Works {
    /// Begins a work of so many pieces.
    pub fn begin(&self, kind: WorkKind, total: usize) -> Work {
        let state = Arc::new(State {
            id: self.next.fetch_add(1, Ordering::Relaxed),
            kind,
            done: AtomicU32::new(0),
            total: AtomicU32::new(u32::try_from(total).unwrap_or(u32::MAX)),
            given_up: AtomicBool::new(false),
            #[cfg(test)]
            patience: Arc::clone(&self.patience),
        });
        self.list.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::clone(&state));
        Work { state, list: Arc::clone(&self.list) }
    }

    /// Works under way.
    pub fn list(&self) -> WorkList {
        let list = self.list.lock().unwrap_or_else(PoisonError::into_inner);
        let row = |state: &Arc<State>| WorkRow {
            id: state.id,
            kind: state.kind,
            done: state.done.load(Ordering::Relaxed),
            total: state.total.load(Ordering::Relaxed),
        };
        WorkList { works: list.iter().map(row).collect() }
    }

    /// Asks that a work be given up; nothing when it is over already.
    pub fn give_up(&self, id: u32) {
        let list = self.list.lock().unwrap_or_else(PoisonError::into_inner);
        list.iter().filter(|state| state.id == id).for_each(|state| {
            state.given_up.store(true, Ordering::Relaxed);
        });
    }
}

impl Work {
    /// One more piece is done.
    pub fn step(&self) {
        self.state.done.fetch_add(1, Ordering::Relaxed);
    }

    /// So many pieces are done, of so many.
    pub fn stand_at(&self, done: u32, total: u32) {
        self.state.total.store(total, Ordering::Relaxed);
        self.state.done.store(done, Ordering::Relaxed);
    }

    /// Whether it is to be given up.
    pub fn is_given_up(&self) -> bool {
        self.state.is_given_up()
    }

    /// Tells others whether it is to be given up, as long as they live.
    pub fn stop(&self) -> Stop {
        let state = Arc::clone(&self.state);
        Arc::new(move || state.is_given_up())
    }

    /// A stretch of it, in thousandths: `0..1000` is all of it.
    pub fn leg(&self, thousandths: std::ops::Range<u32>) -> Leg {
        Leg { state: Arc::clone(&self.state), from: thousandths.start, to: thousandths.end }
    }

    /// Does something that cannot be stopped, or not everywhere, on a thread of its own, and waits for it no longer than until
    /// the work is to be given up: it must leave nothing behind but what it returns.
    pub fn apart<T: Send + 'static>(&self, what: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
        let (done, over) = mpsc::sync_channel(1);
        let thread = std::thread::spawn(move || {
            // whoever waited may be gone
            let _ = done.send(what());
        });
        loop {
            match over.recv_timeout(LOOK) {
                Ok(made) => return self.go_on().map(|()| made),
                Err(RecvTimeoutError::Timeout) => self.go_on()?,
                Err(RecvTimeoutError::Disconnected) => match thread.join() {
                    Err(panic) => std::panic::resume_unwind(panic),
                    Ok(()) => return Err(Code::GivenUp.into()),
                },
            }
        }
    }

    /// Refuses to go on when it is to be given up.
    pub fn go_on(&self) -> Result<(), Failure> {
        if self.is_given_up() { Err(Code::GivenUp.into()) } else { Ok(()) }
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.list
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|state| !Arc::ptr_eq(state, &self.state));
    }
}

/// A stretch of a work, from so many thousandths of it to so many.
#[derive(Debug, Clone)]
pub struct Leg {
    state: Arc<State>,
    from: u32,
    to: u32,
}

impl Leg {
    /// So many of its pieces are done: says whether to go on.
    pub fn at(&self, done: usize, total: usize) -> bool {
        let share = done.min(total) as u64 * u64::from(self.to - self.from) / total.max(1) as u64;
        self.state.total.store(WHOLE, Ordering::Relaxed);
        self.state.done.store(self.from + u32::try_from(share).unwrap_or(0), Ordering::Relaxed);
        !self.state.is_given_up()
    }

    /// A stretch of this one, in thousandths of it.
    pub fn part(&self, thousandths: std::ops::Range<u32>) -> Self {
        let at = |share: u32| self.from + (self.to - self.from) * share / WHOLE;
        Self { state: Arc::clone(&self.state), from: at(thousandths.start), to: at(thousandths.end) }
    }

    /// The same, refusing to go on when the work is to be given up.
    pub fn go_on(&self, done: usize, total: usize) -> Result<(), Failure> {
        if self.at(done, total) { Ok(()) } else { Err(Code::GivenUp.into()) }
    }
}

/// Does `one` for each item on all cores, until one says stop; the results come in the items' order, without those that
/// were not begun.
pub fn on_all_cores<'a, T: Sync, R: Send>(items: &'a [T], one: impl Fn(&'a T) -> Option<R> + Sync) -> Vec<R> {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let stop = AtomicBool::new(false);
    let found = Mutex::new(Vec::with_capacity(items.len()));
    let cores = std::thread::available_parallelism().map_or(1, usize::from).min(items.len().max(1));
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while !stop.load(Ordering::Relaxed) {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(at) else { break };
                    match one(item) {
                        Some(result) => {
                            found.lock().unwrap_or_else(PoisonError::into_inner).push((at, result));
                        }
                        None => stop.store(true, Ordering::Relaxed),
                    }
                }
            });
        }
    });
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.sort_unstable_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_work_is_told_while_it_lasts_and_can_be_given_up() {
        let works = Works::default();
        let work = works.begin(WorkKind::AddVisuals, 3);
        work.step();
        let told = works.list().works;
        assert_eq!((told[0].done, told[0].total), (1, 3));
        assert!(work.go_on().is_ok());
        works.give_up(told[0].id);
        assert_eq!(work.go_on().unwrap_err().code, Code::GivenUp);
        drop(work);
        assert!(works.list().works.is_empty());
    }

    #[test]
    fn a_leg_is_told_in_thousandths_of_the_work() {
        let works = Works::default();
        let work = works.begin(WorkKind::ReadFile, 0);
        let leg = work.leg(500..900);
        assert!(leg.at(30, 40));
        let told = works.list().works;
        assert_eq!((told[0].done, told[0].total), (800, 1000));
        works.give_up(told[0].id);
        assert!(!leg.at(31, 40));
        assert_eq!(leg.go_on(0, 0).unwrap_err().code, Code::GivenUp);
    }

    #[test]
    fn nobody_waits_for_what_cannot_be_stopped() {
        let works = Works::default();
        let work = works.begin(WorkKind::ReadFile, 0);
        assert_eq!(work.apart(|| 7).unwrap(), 7);
        works.give_up(works.list().works[0].id);
        // it would last for ever
        let (_held, forever) = mpsc::channel::<()>();
        assert_eq!(work.apart(move || forever.recv().is_ok()).unwrap_err().code, Code::GivenUp);
    }

    #[test]
    fn results_come_in_order_and_a_stop_stops() {
        let items: Vec<u32> = (0..200).collect();
        assert_eq!(on_all_cores(&items, |n| Some(n * 2)), items.iter().map(|n| n * 2).collect::<Vec<_>>());
        let some = on_all_cores(&items, |n| (*n < 20).then_some(*n));
        assert!(some.len() < 40, "{some:?}");
    }
}
