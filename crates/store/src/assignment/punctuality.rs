//! How punctual somebody is.

use crate::StoreError;
use chrono::NaiveDate;
use marronnier_domain::id::PersonId;
use rusqlite::{Connection, params};

/// Of the work of a person that was due since a day: how much is judged, and how much of that came on time.
///
/// What came back is judged, and so is what never did although its day is past: still in hand, or late already when it was
/// taken back (work taken back before its day has none any more). What was never sent says nothing of them.
pub fn punctuality(
    conn: &Connection,
    person: PersonId,
    since: NaiveDate,
    today: NaiveDate,
) -> Result<(u32, u32), StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT count(*), coalesce(sum(a.delivered IS NOT NULL AND a.delivered <= a.due), 0)
         FROM assignment a JOIN post p ON p.id = a.post_id
         WHERE a.person_id = ?1 AND a.due >= ?2
           AND (a.delivered IS NOT NULL
             OR (a.due < ?3 AND (a.state = 'withdrawn'
               OR (a.state IN ('sent', 'accepted', 'in_progress', 'to_rework')
                 AND p.status NOT IN ('published', 'cancelled')))))",
    )?;
    let days = params![person.to_string(), since.to_string(), today.to_string()];
    Ok(query.query_row(days, |row| Ok((row.get(0)?, row.get(1)?)))?)
}
