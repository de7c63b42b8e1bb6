//! Files on their way from the shelf to the rows that will name them. Several imports may hold the same one: the last that lets
//! go of it takes it away again, when it came with one of them and no row came to name it.

use crate::App;
use marronnier_domain::{id::VisualId, visual::Kind};
use marronnier_media::{Kept, Shelf, ShelfError};
use marronnier_store::visual as visuals;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// Files that imports under way hold.
#[derive(Debug, Default)]
pub(crate) struct Held(Mutex<HashMap<(VisualId, Kind), Hold>>);

#[derive(Debug, Default)]
struct Hold {
    by: u32,
    /// One of those who hold it brought it.
    new: bool,
}

/// An import under way; when it is dropped, what it brought and no row names goes.
pub(crate) struct Bringing<'a> {
    app: &'a App,
    kept: Mutex<Vec<Kept>>,
}

impl App {
    /// Begins an import.
    pub(crate) fn bringing(&self) -> Bringing<'_> {
        Bringing { app: self, kept: Mutex::default() }
    }

    /// Removes a file that no row names from a shelf, unless an import under way holds it. Gives whether it went.
    pub(crate) fn let_go_of(&self, shelf: &Shelf, id: VisualId, kind: Kind) -> bool {
        let held = self.held.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_free = !held.contains_key(&(id, kind));
        if is_free {
            shelf.forget(id, kind);
        }
        is_free
    }
}

impl Bringing<'_> {
    /// Keeps a file, and holds it: it stays until this import is over.
    pub(crate) fn keep(&self, keep: impl Fn(&Shelf) -> Result<Kept, ShelfError>) -> Result<Kept, ShelfError> {
        loop {
            let kept = keep(&self.app.shelf)?;
            let mut held = self.app.held.0.lock().unwrap_or_else(PoisonError::into_inner);
            // another import that brought it may have been given up since
            if !self.app.shelf.original(kept.id, kept.head.kind).exists() {
                continue;
            }
            let hold = held.entry((kept.id, kept.head.kind)).or_default();
            hold.by += 1;
            hold.new |= kept.new;
            drop(held);
            self.kept.lock().unwrap_or_else(PoisonError::into_inner).push(kept.clone());
            return Ok(kept);
        }
    }
}

impl Drop for Bringing<'_> {
    fn drop(&mut self) {
        let kept = std::mem::take(&mut *self.kept.lock().unwrap_or_else(PoisonError::into_inner));
        let mut held = self.app.held.0.lock().unwrap_or_else(PoisonError::into_inner);
        for Kept { id, head, .. } in kept {
            let Some(hold) = held.get_mut(&(id, head.kind)) else { continue };
            hold.by -= 1;
            if hold.by > 0 {
                continue;
            }
            let new = hold.new;
            held.remove(&(id, head.kind));
            if new && matches!(visuals::kind(&self.app.store.read(), id), Ok(None)) {
                self.app.shelf.forget(id, head.kind);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{App, Clock, Language, Options};
    use std::{fs, path::Path};

    fn open(folder: &Path) -> App {
        let now = "2026-12-01T09:00:00Z".parse().unwrap();
        let clock = Clock::told(chrono_tz::Europe::Paris, move || now);
        let access = marronnier_store::Access::Work;
        App::open(Options {
            folder: folder.to_owned(),
            clock,
            who: String::new(),
            language: Language::Fr,
            access,
        })
        .unwrap()
    }

    #[test]
    fn the_last_import_that_lets_go_of_a_file_takes_it_away_again() {
        let (folder, beside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let app = open(folder.path());
        let file = beside.path().join("a.png");
        fs::write(&file, marronnier_media::png(2, 1, vec![9; 8]).unwrap()).unwrap();
        let keep = |bringing: &super::Bringing<'_>| bringing.keep(|shelf| shelf.keep(&file)).unwrap();
        let (first, second) = (app.bringing(), app.bringing());
        assert!(keep(&first).new);
        let kept = keep(&second);
        assert!(!kept.new, "the first brought it");
        let place = app.shelf.original(kept.id, kept.head.kind);
        // given up: the second one still writes the row
        drop(first);
        assert!(place.exists());
        assert!(!app.let_go_of(&app.shelf, kept.id, kept.head.kind), "held, and no orphan");
        drop(second);
        assert!(!place.exists(), "nobody named it");
        // what was there before stays
        app.shelf.keep(&file).unwrap();
        keep(&app.bringing());
        assert!(place.exists());
    }
}
