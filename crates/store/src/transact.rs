//! One user action, one transaction, one changeset, one line of the journal. Announces nothing.

use crate::{Store, StoreError, Touched, journal, memory, open::Writing, session};
use marronnier_domain::id::ActionId;
use rusqlite::{Connection, Transaction, TransactionBehavior};
#[cfg(test)]
use std::sync::PoisonError;
use uuid::Uuid;

/// Who acts, when, under which identity.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Identity of the action, to look up whether it was committed.
    pub id: ActionId,
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// Name of the person at the keyboard.
    pub who: String,
}

/// What the journal keeps of an action beside its rows.
#[derive(Debug, Clone, Default)]
pub struct Recorded {
    /// JSON: the action's name and the parameters of its sentence.
    pub told: String,
    /// The text being typed in; an action `continues` the last one when both have the same key.
    pub text_key: Option<String>,
    /// Whether to join the last action when it typed in the same text.
    pub continues: bool,
}

/// A committed action.
#[derive(Debug)]
pub struct Committed<T> {
    /// What the action's own code returned.
    pub value: T,
    /// The rows it touched; empty when nothing changed, and then the journal holds nothing of it.
    pub touched: Touched,
}

impl Store {
    /// Runs `work` in one transaction and records what it changed. When `work` fails, nothing has happened.
    pub fn transact<T, E: From<StoreError>>(
        &self,
        entry: &Entry,
        work: impl FnOnce(&Connection) -> Result<(T, Recorded), E>,
    ) -> Result<Committed<T>, E> {
        let mut conn = self.write()?;
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let (value, bytes) = {
            let mut recording = session::record(&tx)?;
            let (value, recorded) = work(&tx)?;
            let bytes = session::changeset(&mut recording)?;
            (value, (bytes, recorded))
        };
        let (bytes, recorded) = bytes;
        let touched = session::touched(&bytes)?;
        if !bytes.is_empty() {
            journal::add(&tx, entry, &recorded, &bytes, &touched)?;
        }
        let outcome = self.commit(tx);
        self.see_it_through(conn, outcome, |conn| journal::holds(conn, entry.id))?;
        Ok(Committed { value, touched })
    }

    /// Takes what came of a commit: one that the disk did not confirm is looked up, since the log, read anew, may hold what the
    /// system could not promise.
    fn see_it_through(
        &self,
        mut writing: Writing<'_>,
        outcome: rusqlite::Result<()>,
        is_there: impl FnOnce(&Connection) -> Result<bool, StoreError>,
    ) -> Result<(), StoreError> {
        let Err(error) = outcome else { return Ok(()) };
        if error.sqlite_error_code() != Some(rusqlite::ErrorCode::SystemIoFailure) {
            return Err(error.into());
        }
        tracing::error!(
            "the disk did not confirm what was written: opening the workspace again to look for it"
        );
        let found = self.aside(&mut writing, || Ok(())).and_then(|()| is_there(&writing));
        match found {
            Ok(true) => Ok(()),
            Ok(false) => Err(error.into()),
            Err(further) => Err(StoreError::Unsure(Box::new(further))),
        }
    }

    fn commit(&self, tx: Transaction<'_>) -> rusqlite::Result<()> {
        #[cfg(test)]
        if let Some(doubt) = self.doubt.lock().unwrap_or_else(PoisonError::into_inner).take() {
            return doubt.cast(tx);
        }
        tx.commit()
    }

    /// Writes what undo does not know of (preferences), in one transaction.
    pub fn keep<T>(&self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut conn = self.write()?;
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let before = total_changes(&tx)?;
        let value = work(&tx)?;
        let mark = Uuid::now_v7().to_string();
        if total_changes(&tx)? != before {
            memory::set(&tx, memory::KEPT, Some(&mark))?;
        }
        let outcome = self.commit(tx);
        let is_there = |conn: &Connection| Ok(memory::get(conn, memory::KEPT)?.as_ref() == Some(&mark));
        self.see_it_through(conn, outcome, is_there)?;
        Ok(value)
    }

    /// Takes the last action back; gives what it was, or nothing when there is none.
    pub fn undo(&self) -> Result<Option<Committed<String>>, StoreError> {
        self.replay(journal::last_done, session::inverse, journal::UNDONE)
    }

    /// Does the last action undone again; gives what it is, or nothing when there is none.
    pub fn redo(&self) -> Result<Option<Committed<String>>, StoreError> {
        self.replay(journal::first_undone, |bytes| Ok(bytes.to_vec()), journal::DONE)
    }

    fn replay(
        &self,
        pick: impl Fn(&Connection) -> Result<Option<journal::Line>, StoreError>,
        changes: impl Fn(&[u8]) -> Result<Vec<u8>, StoreError>,
        state: u8,
    ) -> Result<Option<Committed<String>>, StoreError> {
        let mut conn = self.write()?;
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let Some(line) = pick(&tx)? else { return Ok(None) };
        let bytes = changes(&line.changeset)?;
        session::apply(&tx, &bytes)?;
        journal::set_state(&tx, line.seq, state)?;
        let outcome = self.commit(tx);
        // nobody writes in between: the line is in the other state, or this was done
        self.see_it_through(conn, outcome, |conn| journal::is_in_state(conn, line.seq, state))?;
        Ok(Some(Committed { value: line.told, touched: session::touched(&bytes)? }))
    }
}

/// Rows written on this connection since it was opened.
fn total_changes(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.prepare_cached("SELECT total_changes()")?.query_row([], |row| row.get(0))?)
}

/// A commit of which the disk says that it failed, for tests.
#[cfg(test)]
#[derive(Debug, Clone, Copy)]
pub(crate) enum Doubt {
    /// It is there all the same.
    There,
    /// It is not there.
    Lost,
    /// It is there, and the disk is away for a while.
    Away,
}

#[cfg(test)]
impl Doubt {
    #[allow(clippy::unwrap_used)] // a test that cannot go on should stop
    fn cast(self, tx: Transaction<'_>) -> rusqlite::Result<()> {
        let path = std::path::PathBuf::from(tx.path().unwrap());
        match self {
            Self::There | Self::Away => tx.commit()?,
            Self::Lost => tx.rollback()?,
        }
        if matches!(self, Self::Away) {
            std::fs::rename(&path, path.with_extension("away")).unwrap();
        }
        Err(rusqlite::Error::SqliteFailure(
            rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_IOERR_FSYNC),
            None,
        ))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test that cannot go on should stop
mod tests {
    use super::*;
    use crate::Workspace;

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(Workspace::at(folder.path())).unwrap();
        (folder, store)
    }

    fn doubt(store: &Store, doubt: Doubt) {
        *store.doubt.lock().unwrap() = Some(doubt);
    }

    fn name_client(store: &Store, id: &str) -> Result<(), StoreError> {
        let entry = Entry { id: ActionId(Uuid::now_v7()), at: 0, who: "Maya".into() };
        let recorded = Recorded { told: "{}".into(), ..Recorded::default() };
        let id = format!("00000000-0000-7000-8000-00000000000{id}");
        let sql = "INSERT INTO client (id, name, colour, zone) VALUES (?1, ?1, 0, 'Europe/Paris')";
        let done = store.transact(&entry, |conn| {
            conn.execute(sql, [&id])?;
            Ok::<_, StoreError>(((), recorded))
        });
        done.map(drop)
    }

    fn clients(store: &Store) -> u32 {
        store.read().query_row("SELECT count(*) FROM client", [], |row| row.get(0)).unwrap()
    }

    fn word(error: &StoreError) -> &'static str {
        crate::reason::of_database(error)
    }

    #[test]
    fn what_the_disk_did_not_confirm_is_looked_up_whatever_it_was() {
        let (_folder, store) = store();
        doubt(&store, Doubt::There);
        name_client(&store, "a").unwrap();
        doubt(&store, Doubt::Lost);
        assert_eq!(word(&name_client(&store, "b").unwrap_err()), "disk");
        assert_eq!(clients(&store), 1);

        doubt(&store, Doubt::Lost);
        assert_eq!(word(&store.undo().unwrap_err()), "disk");
        assert_eq!(clients(&store), 1);
        doubt(&store, Doubt::There);
        assert!(store.undo().unwrap().is_some(), "it was taken back, and is told so");
        assert_eq!(clients(&store), 0);
        doubt(&store, Doubt::Lost);
        assert_eq!(word(&store.redo().unwrap_err()), "disk");
        doubt(&store, Doubt::There);
        assert!(store.redo().unwrap().is_some());
        assert_eq!(clients(&store), 1);

        let keep = |value: &str| store.keep(|conn| memory::set(conn, "view", Some(value)));
        let kept = || memory::get(&store.read(), "view").unwrap();
        doubt(&store, Doubt::There);
        keep("month").unwrap();
        assert_eq!(kept().as_deref(), Some("month"));
        doubt(&store, Doubt::Lost);
        assert_eq!(word(&keep("week").unwrap_err()), "disk");
        assert_eq!(kept().as_deref(), Some("month"));
        assert!(!memory::all(&store.read()).unwrap().contains_key(memory::KEPT), "it is no preference");
    }

    #[test]
    fn a_disk_that_went_away_leaves_it_open_and_the_next_action_works_once_it_is_back() {
        let (folder, store) = store();
        name_client(&store, "a").unwrap();
        doubt(&store, Doubt::Away);
        assert_eq!(word(&name_client(&store, "b").unwrap_err()), "unsure");
        let database = folder.path().join("workspace.db");
        assert!(name_client(&store, "c").is_err());
        assert!(!database.exists(), "none is made in the place of the one that is away");
        std::fs::rename(database.with_extension("away"), &database).unwrap();
        assert_eq!(clients(&store), 2, "what was not confirmed was there");
        name_client(&store, "c").unwrap();
        store.undo().unwrap();
        assert_eq!(clients(&store), 2);
    }
}
