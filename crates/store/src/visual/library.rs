//! The library: visuals that meet a filter, page by page, the newest first.

use super::{COLUMNS, TABLES, read};
use crate::{StoreError, row::parsed, search};
use chrono::NaiveDate;
use marronnier_domain::{
    id::VisualId,
    visual::{Rights, Visual, VisualFilter},
};
use rusqlite::{Connection, params_from_iter, types::Value};
use std::collections::BTreeMap;

/// A visual with how many posts show it.
pub type Counted = (Visual, u32);

/// `WHERE …` of a filter, with its values. `least` is the size that the filter's network wants.
fn clause(filter: &VisualFilter, today: NaiveDate, least: Option<(u32, u32)>) -> (String, Vec<Value>) {
    let mut conditions: Vec<String> = Vec::new();
    let mut values: Vec<Value> = Vec::new();
    let marks = |count: usize| vec!["?"; count].join(", ");
    if !filter.clients.is_empty() {
        conditions.push(format!("(v.client_id IN ({}) OR v.client_id IS NULL)", marks(filter.clients.len())));
        values.extend(filter.clients.iter().map(|id| Value::Text(id.to_string())));
    }
    for tag in &filter.tags {
        conditions.push("v.id IN (SELECT visual_id FROM visual_tag WHERE tag = ?)".to_owned());
        values.push(Value::Text(tag.clone()));
    }
    if let Some(used) = filter.used {
        let not = if used { "" } else { "NOT " };
        conditions.push(format!("{not}EXISTS (SELECT 1 FROM post_visual s WHERE s.visual_id = v.id)"));
    }
    if let Some((width, height)) = least {
        conditions.push("v.width >= ? AND v.height >= ?".to_owned());
        values.extend([Value::Integer(width.into()), Value::Integer(height.into())]);
    }
    let rights: Vec<&str> = filter
        .rights
        .iter()
        .map(|rights| match rights {
            Rights::Early => "v.rights_from > ?",
            Rights::Over => "v.rights_until < ?",
            Rights::Open => {
                "? BETWEEN coalesce(v.rights_from, '0000-01-01') AND coalesce(v.rights_until, '9999-12-31')"
            }
        })
        .collect();
    if !rights.is_empty() {
        conditions.push(format!("({})", rights.join(" OR ")));
        values.extend(rights.iter().map(|_| Value::Text(today.to_string())));
    }
    if !filter.hues.is_empty() {
        conditions.push(format!("d.hue IN ({})", marks(filter.hues.len())));
        values.extend(filter.hues.iter().map(|hue| Value::Text(hue.word().to_owned())));
    }
    if filter.lacks_alt {
        conditions.push(
            "(v.alt_review = 1 OR trim(v.alt) = '' AND v.kind NOT IN ('mp4', 'mov', 'webm', 'avi'))"
                .to_owned(),
        );
    }
    if let Some(words) = search::words(&filter.text) {
        conditions.push(
            "v.id IN (SELECT w.visual_id FROM visual_search f JOIN visual_doc w ON w.doc = f.rowid \
             WHERE visual_search MATCH ?)"
                .to_owned(),
        );
        values.push(Value::Text(words));
    } else if !filter.text.trim().is_empty() {
        // signs alone (an emoji, a quotation mark) are no words: they are looked for as they are
        conditions.push(
            "(instr(v.file_name, ?) OR instr(v.alt, ?) OR instr(v.credit, ?) OR instr(v.licence, ?) \
              OR instr(v.source, ?) \
              OR EXISTS (SELECT 1 FROM visual_tag t WHERE t.visual_id = v.id AND instr(t.tag, ?)))"
                .to_owned(),
        );
        values.extend(vec![Value::Text(filter.text.trim().to_owned()); 6]);
    }
    let clause =
        if conditions.is_empty() { String::new() } else { format!("WHERE {}", conditions.join(" AND ")) };
    (clause, values)
}

/// Visuals from one place of the list on, at most so many.
pub fn page(
    conn: &Connection,
    filter: &VisualFilter,
    today: NaiveDate,
    least: Option<(u32, u32)>,
    (offset, limit): (u32, u32),
) -> Result<Vec<Counted>, StoreError> {
    let (clause, mut values) = clause(filter, today, least);
    values.extend([Value::Integer(limit.into()), Value::Integer(offset.into())]);
    // the identities of the page first: only its rows are read whole
    let sql = format!(
        "SELECT {COLUMNS}, (SELECT count(*) FROM post_visual s WHERE s.visual_id = v.id) FROM {TABLES}
         WHERE v.id IN (SELECT v.id FROM {TABLES} {clause} ORDER BY v.added DESC, v.id DESC LIMIT ? OFFSET ?)
         ORDER BY v.added DESC, v.id DESC"
    );
    let mut query = conn.prepare_cached(&sql)?;
    let rows = query.query_map(params_from_iter(values), |row| Ok((read(row)?, row.get(22)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The identities of the same, without their rows; without a limit, to the end of the list.
pub fn ids(
    conn: &Connection,
    filter: &VisualFilter,
    today: NaiveDate,
    least: Option<(u32, u32)>,
    (offset, limit): (u32, Option<u32>),
) -> Result<Vec<VisualId>, StoreError> {
    let (clause, mut values) = clause(filter, today, least);
    values.extend([Value::Integer(limit.map_or(-1, i64::from)), Value::Integer(offset.into())]);
    let sql = format!("SELECT v.id FROM {TABLES} {clause} ORDER BY v.added DESC, v.id DESC LIMIT ? OFFSET ?");
    let mut query = conn.prepare_cached(&sql)?;
    Ok(query.query_map(params_from_iter(values), |row| parsed(row, 0))?.collect::<Result<_, _>>()?)
}

/// How many there are in all.
pub fn count(
    conn: &Connection,
    filter: &VisualFilter,
    today: NaiveDate,
    least: Option<(u32, u32)>,
) -> Result<u32, StoreError> {
    let (clause, values) = clause(filter, today, least);
    let tables = if filter.hues.is_empty() { "visual v" } else { TABLES };
    let mut query = conn.prepare_cached(&format!("SELECT count(*) FROM {tables} {clause}"))?;
    Ok(query.query_row(params_from_iter(values), |row| row.get(0))?)
}

/// Tags in use with how many visuals bear each, by name.
pub fn tags(conn: &Connection) -> Result<Vec<(String, u32)>, StoreError> {
    let mut query =
        conn.prepare_cached("SELECT tag, count(*) FROM visual_tag GROUP BY tag ORDER BY tag COLLATE NOCASE")?;
    Ok(query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Tags that some visuals bear with how many of them do, by name.
pub fn tags_of(conn: &Connection, ids: &[VisualId]) -> Result<Vec<(String, u32)>, StoreError> {
    let mut query = conn.prepare_cached("SELECT tag FROM visual_tag WHERE visual_id = ?1")?;
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    for id in ids {
        for tag in query.query_map([id.to_string()], |row| row.get(0))? {
            *found.entry(tag?).or_default() += 1;
        }
    }
    let mut tags: Vec<_> = found.into_iter().collect();
    tags.sort_by_key(|(tag, _)| tag.to_lowercase());
    Ok(tags)
}
