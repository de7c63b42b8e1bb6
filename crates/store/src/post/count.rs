//! How many posts a window of days holds, by day and client.

use super::criteria::Criteria;
use crate::{StoreError, row::parsed};
use chrono::NaiveDate;
use marronnier_domain::{filter::Filter, id::ClientId};
use rusqlite::{Connection, params_from_iter};

/// The posts of one client on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayCount {
    /// When.
    pub date: NaiveDate,
    /// Whose.
    pub client_id: ClientId,
    /// How many.
    pub posts: u32,
    /// Of them, those that wait to be read.
    pub to_read: u32,
}

/// By date; days and clients without posts are left out. Of every client, whatever clients the filter keeps.
pub fn by_day(
    conn: &Connection,
    from: NaiveDate,
    to: NaiveDate,
    filter: &Filter,
) -> Result<Vec<DayCount>, StoreError> {
    let mut criteria = Criteria::of(&Filter { clients: Vec::new(), ..filter.clone() });
    criteria.add("p.planned_date BETWEEN ? AND ?", [from.to_string(), to.to_string()]);
    let sql = format!(
        "SELECT p.planned_date, p.client_id, count(*), sum(p.status = 'in_review') FROM post p {} \
         GROUP BY p.planned_date, p.client_id",
        criteria.clause()
    );
    let mut query = conn.prepare_cached(&sql)?;
    let rows = query.query_map(params_from_iter(criteria.values()), |row| {
        Ok(DayCount {
            date: parsed(row, 0)?,
            client_id: parsed(row, 1)?,
            posts: row.get(2)?,
            to_read: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
