//! Brings a workspace to the schema of this program, forward only, each step in one transaction.

use crate::StoreError;
use rusqlite::Connection;

/// Marks the file as ours: "Marr" in ASCII.
pub const APPLICATION_ID: u32 = 0x4d61_7272;

/// Numbered from 1; released ones never change.
const STEPS: &[&str] = &[
    include_str!("../migrations/0001_first.sql"),
    include_str!("../migrations/0002_share.sql"),
    include_str!("../migrations/0003_team.sql"),
];

/// The newest schema this program knows.
pub const NEWEST: u32 = STEPS.len() as u32;

/// Applies what is missing after `version`.
pub fn migrate(conn: &mut Connection, version: u32) -> Result<(), StoreError> {
    for (number, step) in (1u32..).zip(STEPS).skip(version as usize) {
        let tx = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        // Another process may have migrated while we waited for the lock.
        if user_version(&tx)? >= number {
            continue;
        }
        tx.execute_batch(step)?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", number)?;
        tx.commit()?;
    }
    Ok(())
}

/// The schema a file is at; 0 for a new one.
pub fn user_version(conn: &Connection) -> Result<u32, StoreError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Whose file it is; 0 for a new one.
pub fn application_id(conn: &Connection) -> Result<u32, StoreError> {
    Ok(conn.pragma_query_value(None, "application_id", |row| row.get(0))?)
}
