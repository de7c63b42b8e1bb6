//! One user action, one transaction, one changeset, one line of the journal. Announces nothing.

use crate::{Store, StoreError, Touched, journal, open::Writing, session};
use marronnier_domain::id::ActionId;
use rusqlite::{Connection, TransactionBehavior};

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
        if let Err(error) = tx.commit() {
            let is_unknown = error.sqlite_error_code() == Some(rusqlite::ErrorCode::SystemIoFailure);
            if !is_unknown || !self.was_committed(conn, entry.id)? {
                return Err(StoreError::from(error).into());
            }
        }
        Ok(Committed { value, touched })
    }

    /// Whether an action whose commit was reported as failed is there all the same: the log is read anew from the disk,
    /// which may hold what the system could not promise.
    fn was_committed(&self, writing: Writing<'_>, id: ActionId) -> Result<bool, StoreError> {
        tracing::error!("the disk did not confirm an action: opening the workspace again to look for it");
        self.aside(writing, || Ok(()))?;
        journal::holds(&*self.write()?, id)
    }

    /// Writes what undo does not know of (preferences), in one transaction.
    pub fn keep<T>(&self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut conn = self.write()?;
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = work(&tx)?;
        tx.commit()?;
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
        tx.commit()?;
        Ok(Some(Committed { value: line.told, touched: session::touched(&bytes)? }))
    }
}
