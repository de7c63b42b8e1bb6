//! The library: visuals that meet a filter, page by page, the newest first.

use super::{COLUMNS, TABLES, read};
use crate::{StoreError, row::parsed, search};
use chrono::NaiveDate;
use marronnier_domain::{
    id::VisualId,
    visual::{Kind, Rights, Visual, VisualFilter},
    written::fold::fold,
};
use rusqlite::{Connection, params_from_iter, types::Value};
use std::collections::BTreeMap;

/// Letters from which on a word is also looked for in the middle of a file's name.
const SHORT: usize = 3;

/// A visual with how many posts show it.
pub type Counted = (Visual, u32);

/// What a network takes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fit {
    /// Sizes of its formats; none where it takes pictures as they are.
    pub sizes: Vec<(u32, u32)>,
    /// Heaviest video, in octets; nothing where that is free or not known.
    pub video: Option<u64>,
}

/// What an SQL list of words holds.
fn kinds(which: impl Fn(&Kind) -> bool) -> String {
    let words: Vec<String> =
        Kind::ALL.iter().filter(|kind| which(kind)).map(|kind| format!("'{kind}'")).collect();
    words.join(", ")
}

/// `WHERE …` of a filter, with its values. `fit` is what the filter's network takes.
fn clause(filter: &VisualFilter, today: NaiveDate, fit: Option<&Fit>) -> (String, Vec<Value>) {
    let mut conditions: Vec<String> = Vec::new();
    let mut values: Vec<Value> = Vec::new();
    let marks = |count: usize| vec!["?"; count].join(", ");
    if !filter.clients.is_empty() {
        conditions.push(format!("(v.client_id IN ({}) OR v.client_id IS NULL)", marks(filter.clients.len())));
        values.extend(filter.clients.iter().map(|id| Value::Text(id.to_string())));
    }
    for tag in &filter.tags {
        // folded once for each word of the list, not for each visual that bears it
        let spelled = "SELECT tag FROM (SELECT DISTINCT tag FROM visual_tag) WHERE folded(tag) = ?";
        conditions.push(format!("v.id IN (SELECT visual_id FROM visual_tag WHERE tag IN ({spelled}))"));
        values.push(Value::Text(fold(tag)));
    }
    if let Some(used) = filter.used {
        let not = if used { "" } else { "NOT " };
        conditions.push(format!("{not}EXISTS (SELECT 1 FROM post_visual s WHERE s.visual_id = v.id)"));
    }
    if let Some(Fit { sizes, video }) = fit {
        // cut to a format's proportions, it is not enlarged when neither side is too short
        let fills = match sizes.len() {
            0 => "v.width IS NOT NULL".to_owned(),
            count => vec!["v.width >= ? AND v.height >= ?"; count].join(" OR "),
        };
        values.extend(sizes.iter().flat_map(|size| [size.0, size.1]).map(|side| Value::Integer(side.into())));
        let light = if video.is_some() { "v.bytes <= ?" } else { "1" };
        values.extend(video.map(|most| Value::Integer(i64::try_from(most).unwrap_or(i64::MAX))));
        let (pictures, videos) = (kinds(|kind| kind.is_decoded()), kinds(|kind| kind.is_video()));
        conditions
            .push(format!("(v.kind IN ({pictures}) AND ({fills}) OR v.kind IN ({videos}) AND {light})"));
    }
    let mut rights: Vec<&str> = Vec::new();
    for one in &filter.rights {
        rights.push(match one {
            Rights::Early => "v.rights_from > ?",
            Rights::Over => "v.rights_until < ?",
            Rights::Open => "coalesce(v.rights_from, '') <= ? AND coalesce(v.rights_until, '9999-12-31') > ?",
            Rights::Ending => "coalesce(v.rights_from, '') <= ? AND v.rights_until BETWEEN ? AND ?",
        });
        let soon = Rights::soon(today);
        let days: &[NaiveDate] = match one {
            Rights::Early | Rights::Over => &[today],
            Rights::Open => &[today, soon],
            Rights::Ending => &[today, today, soon],
        };
        values.extend(days.iter().map(|day| Value::Text(day.to_string())));
    }
    if !rights.is_empty() {
        conditions.push(format!("({})", rights.join(" OR ")));
    }
    if !filter.hues.is_empty() {
        conditions.push(format!("d.hue IN ({})", marks(filter.hues.len())));
        values.extend(filter.hues.iter().map(|hue| Value::Text(hue.word().to_owned())));
    }
    if filter.lacks_alt {
        let videos = kinds(|kind| kind.is_video());
        conditions.push(format!("(v.alt_review = 1 OR trim(v.alt) = '' AND v.kind NOT IN ({videos}))"));
    }
    let words = search::typed_words(&filter.text);
    for word in &words {
        let found = "v.id IN (SELECT w.visual_id FROM visual_search f JOIN visual_doc w ON w.doc = f.rowid \
                     WHERE visual_search MATCH ?)";
        values.push(Value::Text(search::query(word)));
        // names that cameras give have their number in the middle of a word
        if word.chars().count() < SHORT {
            conditions.push(found.to_owned());
        } else {
            conditions.push(format!("({found} OR instr(folded(v.file_name), ?) > 0)"));
            values.push(Value::Text(fold(word)));
        }
    }
    if words.is_empty() && !filter.text.trim().is_empty() {
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
    fit: Option<&Fit>,
    (offset, limit): (u32, u32),
) -> Result<Vec<Counted>, StoreError> {
    let (clause, mut values) = clause(filter, today, fit);
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
    fit: Option<&Fit>,
    (offset, limit): (u32, Option<u32>),
) -> Result<Vec<VisualId>, StoreError> {
    let (clause, mut values) = clause(filter, today, fit);
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
    fit: Option<&Fit>,
) -> Result<u32, StoreError> {
    let (clause, values) = clause(filter, today, fit);
    let tables = if filter.hues.is_empty() { "visual v" } else { TABLES };
    let mut query = conn.prepare_cached(&format!("SELECT count(*) FROM {tables} {clause}"))?;
    Ok(query.query_row(params_from_iter(values), |row| row.get(0))?)
}

/// Tags in use with how many visuals bear each, by name.
pub fn tags(conn: &Connection) -> Result<Vec<(String, u32)>, StoreError> {
    let mut query = conn.prepare_cached("SELECT tag, count(*) FROM visual_tag GROUP BY tag ORDER BY tag")?;
    let found = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<Vec<_>, _>>()?;
    Ok(joined(found))
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
    Ok(joined(found))
}

/// Tags that differ by case or accents alone are one, written as most often.
fn joined(found: impl IntoIterator<Item = (String, u32)>) -> Vec<(String, u32)> {
    let mut tags: BTreeMap<String, (String, u32, u32)> = BTreeMap::new();
    for (tag, count) in found {
        let (written, most, all) = tags.entry(fold(&tag)).or_default();
        if count > *most {
            (*written, *most) = (tag, count);
        }
        *all += count;
    }
    tags.into_values().map(|(tag, _, count)| (tag, count)).collect()
}
