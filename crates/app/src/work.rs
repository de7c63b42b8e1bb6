//! Long work under way: how far each is, and that it be given up. The page asks; nothing is announced.

use crate::failure::{Code, Failure};
use marronnier_store::backup::Stop;
use serde::Serialize;
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, AtomicU32, Ordering},
};
use ts_rs::TS;

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
}

/// The works under way.
#[derive(Debug, Default)]
pub struct Works {
    next: AtomicU32,
    list: Arc<Mutex<Vec<Arc<State>>>>,
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
        self.state.given_up.load(Ordering::Relaxed)
    }

    /// Tells others whether it is to be given up, as long as they live.
    pub fn stop(&self) -> Stop {
        let state = Arc::clone(&self.state);
        Arc::new(move || state.given_up.load(Ordering::Relaxed))
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
    fn results_come_in_order_and_a_stop_stops() {
        let items: Vec<u32> = (0..200).collect();
        assert_eq!(on_all_cores(&items, |n| Some(n * 2)), items.iter().map(|n| n * 2).collect::<Vec<_>>());
        let some = on_all_cores(&items, |n| (*n < 20).then_some(*n));
        assert!(some.len() < 40, "{some:?}");
    }
}
