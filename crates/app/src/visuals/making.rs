//! Thumbnails that are made because a screen asks: as many at once as there are cores, each visual by one at a time.

use marronnier_domain::id::VisualId;
use std::{
    collections::BTreeSet,
    sync::{Condvar, Mutex, PoisonError},
};

/// What is being made, and what took too long to be tried again before the program is opened anew.
#[derive(Debug, Default)]
pub(crate) struct Making {
    under_way: Mutex<BTreeSet<VisualId>>,
    free: Condvar,
    endless: Mutex<BTreeSet<VisualId>>,
}

/// A visual in hand, until this is dropped.
pub(crate) struct Turn<'a> {
    making: &'a Making,
    id: VisualId,
}

impl Making {
    /// Waits until nobody has the visual in hand and a core is free.
    pub(crate) fn turn(&self, id: VisualId) -> Turn<'_> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let under_way = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        let waits = |there: &mut BTreeSet<VisualId>| there.len() >= cores || there.contains(&id);
        let waited = self.free.wait_while(under_way, waits);
        waited.unwrap_or_else(PoisonError::into_inner).insert(id);
        Turn { making: self, id }
    }

    /// Decoding it did not end in time: perhaps for want of time, so that nothing is kept of it.
    pub(crate) fn did_not_end(&self, id: VisualId) {
        self.endless.lock().unwrap_or_else(PoisonError::into_inner).insert(id);
    }

    pub(crate) fn is_endless(&self, id: VisualId) -> bool {
        self.endless.lock().unwrap_or_else(PoisonError::into_inner).contains(&id)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut under_way = self.making.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        under_way.remove(&self.id);
        self.making.free.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn no_more_are_made_at_once_than_there_are_cores_and_none_twice() {
        let (making, now, most) = (Making::default(), AtomicUsize::new(0), AtomicUsize::new(0));
        let own: Vec<Mutex<()>> = (0..8).map(|_| Mutex::default()).collect();
        std::thread::scope(|scope| {
            for n in 0..64_usize {
                let (making, now, most, own) = (&making, &now, &most, &own);
                scope.spawn(move || {
                    let _turn = making.turn(VisualId([(n % 8) as u8; 32]));
                    let _alone = own[n % 8].try_lock().expect("in hand already");
                    most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    std::thread::yield_now();
                    now.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        assert!(most.into_inner() <= cores);
    }
}
