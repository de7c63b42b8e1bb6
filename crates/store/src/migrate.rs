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
    include_str!("../migrations/0004_visuals.sql"),
    include_str!("../migrations/0005_returned.sql"),
    include_str!("../migrations/0006_calendar.sql"),
    include_str!("../migrations/0007_holidays.sql"),
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on should stop
    use super::*;

    #[test]
    fn a_workspace_of_before_gets_its_assignments_and_undo_stops_at_the_upgrade() {
        let mut conn = Connection::open_in_memory().unwrap();
        for step in &STEPS[..2] {
            conn.execute_batch(step).unwrap();
        }
        conn.pragma_update(None, "user_version", 2).unwrap();
        conn.execute_batch(
            "INSERT INTO client (id, name, colour, zone) VALUES ('c', 'Lunel', 0, 'Europe/Paris');
             INSERT INTO person (id, name) VALUES ('n', 'Nina');
             INSERT INTO post (id, client_id, status, assignee_id) VALUES ('a', 'c', 'drafting', 'n');
             INSERT INTO post (id, client_id, status) VALUES ('b', 'c', 'idea');
             INSERT INTO journal (action_id, at, who, told, changeset) VALUES ('1', 0, '', '{}', x'00');",
        )
        .unwrap();
        migrate(&mut conn, 2).unwrap();
        assert_eq!(user_version(&conn).unwrap(), NEWEST);
        let row = conn.query_row("SELECT id, post_id, person_id, state FROM assignment", [], |row| {
            Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?])
        });
        assert_eq!(row.unwrap(), ["a", "a", "n", "in_progress"]);
        let days: String = conn.query_row("SELECT days FROM person", [], |row| row.get(0)).unwrap();
        assert_eq!(days, "[1,2,3,4,5]");
        assert_eq!(crate::journal::next(&conn).unwrap(), (None, None));
    }
}
