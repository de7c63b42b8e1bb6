//! Brings what still reads of a damaged database into a new one: by its own trees as far as they go, then page by page. Writes
//! nothing to the damaged one.

mod pages;
mod shape;

use crate::{
    StoreError,
    backup::{self, GoOn, Stop},
    beside::Beside,
    connect, migrate, references,
};
use pages::Pages;
use rusqlite::{Connection, params_from_iter, types::Value};
use shape::Shape;
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

/// Kept by triggers, from the rows themselves.
const FOLLOWING: &[&str] = &["search", "visual_search", "search_doc", "visual_doc", "visual_tag"];
/// Told in histories; no row of them is what people work with.
const PAST: &[&str] = &["journal", "journal_post"];
/// Tables whose rows name a post.
const OF_POSTS: &[&str] =
    &["variant", "assignment", "comment", "approval", "revision", "post_visual", "published"];

/// What came of a salvage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Salvaged {
    /// Rows in all, the journal's not counted.
    pub rows: u32,
    /// Posts.
    pub posts: u32,
    /// Posts that other rows still name, and that are lost.
    pub lost: u32,
}

/// Makes a database at `made`, an empty file, of what reads in `damaged`. Rows whose client or person is lost are given to one
/// that bears `name_of_lost`; other rows that hang on what is lost are left out. Nothing came when no row did, or no post
/// although some are known.
///
/// # Errors
/// The disk refuses, or `go_on` or `stop` say no.
pub fn salvage(
    damaged: &Path,
    made: &Path,
    name_of_lost: &str,
    go_on: GoOn<'_>,
    stop: Option<Stop>,
) -> Result<Salvaged, StoreError> {
    let is_over = || stop.as_ref().is_some_and(|stop| stop());
    let (folder, copy) = copied(damaged, made, &is_over)?;
    // one that cannot even be opened has its pages
    let mut source = connect::looker(&copy).ok();
    if let Some(source) = &mut source {
        backup::stoppable(source, stop.clone())?;
    }
    let mut target = connect::writer(made)?;
    target.pragma_update(None, "synchronous", "OFF")?;
    migrate::migrate(&mut target, 0)?;
    target.pragma_update(None, "foreign_keys", false)?;
    backup::stoppable(&mut target, stop.clone())?;
    let mut salvaged = Salvaged::default();
    {
        let tx = target.transaction()?;
        let mut broken = Vec::new();
        let tables = tables(&tx)?;
        // and what is carved, and what is looked through
        let total = count(tables.len() + 2);
        for (done, table) in (0..).zip(tables) {
            if !go_on(done, total) {
                return Err(StoreError::GivenUp);
            }
            let whole = match &source {
                Some(source) => {
                    let (came, whole) = bring(source, &tx, &table, &is_over)?;
                    salvaged.rows += if PAST.contains(&table.as_str()) { 0 } else { came };
                    whole
                }
                None => false,
            };
            if !whole {
                broken.push(table);
            }
        }
        let known = source.as_ref().map(known_posts).unwrap_or_default();
        if !go_on(total - 2, total) {
            return Err(StoreError::GivenUp);
        }
        if !broken.is_empty() {
            salvaged.rows += carve(&copy, &tx, &broken, &known, &is_over)?;
        }
        if !go_on(total - 1, total) {
            return Err(StoreError::GivenUp);
        }
        let named = named_posts(&tx)?;
        references::mend(&tx, name_of_lost)?;
        // what was recorded no longer fits the rows
        tx.execute_batch(
            "DELETE FROM memory WHERE key = 'undo-from';
             INSERT INTO memory (key, value) SELECT 'undo-from', max(seq) FROM journal HAVING max(seq) IS NOT NULL;
             UPDATE journal SET state = 2 WHERE state = 1;",
        )?;
        let here = posts(&tx)?;
        salvaged.posts = count(here.len());
        salvaged.lost = count(known.ids.union(&named).filter(|id| !here.contains(*id)).count());
        tx.commit()?;
    }
    drop(source);
    drop(folder);
    if salvaged.posts == 0 && salvaged.lost > 0 {
        salvaged.rows = 0;
    }
    backup::integrity(&target)?;
    // one file that needs nothing beside it
    target.pragma_update(None, "journal_mode", "DELETE")?;
    target.close().map_err(|(_, error)| error)?;
    File::options()
        .write(true)
        .open(made)
        .and_then(|file| file.sync_all())
        .map_err(StoreError::of_file(made))?;
    Ok(salvaged)
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Whether it is to be given up.
type IsOver<'a> = &'a dyn Fn() -> bool;

/// Copies a file, a piece at a time.
fn copy_file(from: &Path, to: &Path, is_over: IsOver<'_>) -> Result<(), StoreError> {
    let (mut from_file, mut to_file) = (
        File::open(from).map_err(StoreError::of_file(from))?,
        File::create(to).map_err(StoreError::of_file(to))?,
    );
    loop {
        if is_over() {
            return Err(StoreError::GivenUp);
        }
        let mut piece = (&mut from_file).take(1 << 22);
        if io::copy(&mut piece, &mut to_file).map_err(StoreError::of_file(to))? == 0 {
            return Ok(());
        }
    }
}

/// A copy to work on, with what the log holds, and as long as it says that it is: SQLite reads nothing of one that was cut.
fn copied(
    damaged: &Path,
    made: &Path,
    is_over: IsOver<'_>,
) -> Result<(Beside, std::path::PathBuf), StoreError> {
    let folder = Beside::folder(made).map_err(StoreError::of_file(made))?;
    let copy = folder.path().join("workspace.db");
    let [log, _] = connect::log_of(damaged);
    copy_file(damaged, &copy, is_over)?;
    if log.is_file() {
        copy_file(&log, &connect::log_of(&copy)[0], is_over)?;
    }
    let writable = File::options().read(true).write(true).open(&copy);
    let file = writable.map_err(StoreError::of_file(&copy))?;
    let mut header = Vec::new();
    (&file).take(100).read_to_end(&mut header).map_err(StoreError::of_file(&copy))?;
    let size = pages::page_size(&header) as u64;
    let told = header.get(28..32).and_then(|four| four.try_into().ok()).map_or(0, u32::from_be_bytes);
    let length = file.metadata().map_err(StoreError::of_file(&copy))?.len();
    // a number of pages that is itself damaged is no reason to fill a disk
    let whole = length.div_ceil(size).max(u64::from(told).min(length / size * 4 + 64)) * size;
    if whole != length {
        file.set_len(whole).map_err(StoreError::of_file(&copy))?;
    }
    drop(file);
    // the log goes into the copy, if it reads at all
    if let Ok(conn) = connect::writer(&copy) {
        let _ = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    }
    Ok((folder, copy))
}

/// Posts that the damaged database still knows by other rows.
#[derive(Default)]
struct Known {
    ids: BTreeSet<String>,
    /// These are all.
    whole: bool,
}

fn known_posts(source: &Connection) -> Known {
    let mut ids = BTreeSet::new();
    let mut add = |row: Vec<Value>| {
        if let Some(Value::Text(id)) = row.into_iter().next() {
            ids.insert(id);
        }
    };
    let whole = ["doc ASC", "doc DESC"].into_iter().any(|order| {
        let sql = format!("SELECT post_id FROM search_doc NOT INDEXED ORDER BY {order}");
        as_far_as_it_reads(source, &sql, 1, &mut add)
    });
    Known { ids, whole }
}

/// Posts that rows which came name.
fn named_posts(conn: &Connection) -> Result<BTreeSet<String>, StoreError> {
    let mut ids = BTreeSet::new();
    for table in OF_POSTS {
        let mut query = conn.prepare(&format!("SELECT DISTINCT post_id FROM {table}"))?;
        for id in query.query_map([], |row| row.get(0))? {
            ids.insert(id?);
        }
    }
    Ok(ids)
}

fn posts(conn: &Connection) -> Result<BTreeSet<String>, StoreError> {
    let mut query = conn.prepare("SELECT id FROM post")?;
    Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Brings rows of these tables from whatever page they stand on. A post that is known to be none any more stays away.
fn carve(
    copy: &Path,
    target: &Connection,
    tables: &[String],
    known: &Known,
    is_over: IsOver<'_>,
) -> Result<u32, StoreError> {
    let bytes = fs::read(copy).map_err(StoreError::of_file(copy))?;
    let shapes = tables.iter().map(|table| Shape::of(target, table)).collect::<Result<Vec<_>, _>>()?;
    let before = posts(target)?;
    let mut came = 0;
    Pages::of(&bytes).rows(is_over, &mut |found| {
        for (shape, row) in shapes.iter().filter_map(|shape| Some((shape, shape.fit(&found)?))) {
            let names = row.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
            let marks = vec!["?"; row.len()].join(", ");
            let sql = format!("INSERT OR IGNORE INTO \"{}\" ({names}) VALUES ({marks})", shape.table);
            let values = row.into_iter().map(|(_, value)| value);
            let put = target
                .prepare_cached(&sql)
                .and_then(|mut put| put.execute(params_from_iter(values)))
                .unwrap_or(0);
            if put > 0 {
                came += if PAST.contains(&shape.table.as_str()) { 0 } else { 1 };
                break;
            }
        }
    });
    if known.whole {
        for id in posts(target)?.difference(&before).filter(|id| !known.ids.contains(*id)) {
            target.execute("DELETE FROM post WHERE id = ?1", [id])?;
        }
    }
    Ok(came)
}

/// Those that hold what people wrote, parents first as they were made.
fn tables(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut query = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")?;
    let names: Vec<String> = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let follows = |name: &str| {
        let of = |known: &&str| {
            name == *known || name.strip_prefix(*known).is_some_and(|rest| rest.starts_with('_'))
        };
        name.starts_with("sqlite_") || FOLLOWING.iter().any(of)
    };
    Ok(names.into_iter().filter(|name| !follows(name)).collect())
}

/// A column: its name, and its place in the primary key, from 1 on; 0 when it is not of it.
type Column = (String, u32);

fn columns(conn: &Connection, table: &str) -> Result<Vec<Column>, StoreError> {
    let mut query = conn.prepare("SELECT name, pk FROM pragma_table_info(?1)")?;
    Ok(query.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Brings the rows of a table: from its beginning as far as it reads, from its end, and, for what lies between two damaged
/// places, one by one by the keys that its indexes still know. Gives how many came, and whether these are all.
fn bring(
    source: &Connection,
    target: &Connection,
    table: &str,
    is_over: IsOver<'_>,
) -> Result<(u32, bool), StoreError> {
    // a damaged schema knows nothing of the table
    let there = columns(source, table).unwrap_or_default();
    let known: BTreeSet<String> = columns(target, table)?.into_iter().map(|(name, _)| name).collect();
    let common: Vec<Column> = there.into_iter().filter(|(name, _)| known.contains(name)).collect();
    let mut key: Vec<Column> = common.iter().filter(|(_, place)| *place > 0).cloned().collect();
    key.sort_by_key(|(_, place)| *place);
    if common.is_empty() || key.is_empty() {
        return Ok((0, false));
    }
    let list = |columns: &[Column], after: &str| {
        columns.iter().map(|(name, _)| format!("\"{name}\"{after}")).collect::<Vec<_>>().join(", ")
    };
    let (all, keys) = (list(&common, ""), list(&key, ""));
    let marks = vec!["?"; common.len()].join(", ");
    let mut put = target.prepare(&format!("INSERT OR IGNORE INTO \"{table}\" ({all}) VALUES ({marks})"))?;
    let mut came = 0;
    let mut add = |row: Vec<Value>| {
        // what breaks a rule of the table is damaged, too
        came += u32::try_from(put.execute(params_from_iter(row)).unwrap_or(0)).unwrap_or(0);
    };
    let forward = format!("SELECT {all} FROM \"{table}\" NOT INDEXED ORDER BY {}", list(&key, " ASC"));
    let backward = format!("SELECT {all} FROM \"{table}\" NOT INDEXED ORDER BY {}", list(&key, " DESC"));
    let whole = as_far_as_it_reads(source, &forward, common.len(), &mut add);
    if !whole {
        as_far_as_it_reads(source, &backward, common.len(), &mut add);
        let one = key.iter().map(|(name, _)| format!("\"{name}\" = ?")).collect::<Vec<_>>().join(" AND ");
        let one = format!("SELECT {all} FROM \"{table}\" WHERE {one}");
        for index in indexes(source, table) {
            for way in ["ASC", "DESC"] {
                let by = format!(
                    "SELECT {keys} FROM \"{table}\" INDEXED BY \"{index}\" ORDER BY {}",
                    first(source, &index, way)
                );
                let mut found = Vec::new();
                as_far_as_it_reads(source, &by, key.len(), &mut |row| found.push(row));
                for row in found {
                    if is_over() {
                        return Err(StoreError::GivenUp);
                    }
                    let Ok(mut query) = source.prepare_cached(&one) else { break };
                    let read = query.query_row(params_from_iter(row), |row| values(row, common.len()));
                    if let Ok(row) = read {
                        add(row);
                    }
                }
            }
        }
    }
    Ok((came, whole))
}

fn indexes(conn: &Connection, table: &str) -> Vec<String> {
    // partial ones do not know every row, and cannot be walked by name
    let sql = "SELECT name FROM pragma_index_list(?1) WHERE partial = 0 AND origin <> 'pk'";
    let Ok(mut query) = conn.prepare(sql) else { return Vec::new() };
    query.query_map([table], |row| row.get(0)).map(|rows| rows.flatten().collect()).unwrap_or_default()
}

/// In the order of an index, so that it is walked and not sorted.
fn first(conn: &Connection, index: &str, way: &str) -> String {
    let named = conn
        .prepare("SELECT name FROM pragma_index_info(?1) WHERE name IS NOT NULL ORDER BY seqno")
        .and_then(|mut query| {
            query.query_map([index], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()
        });
    let named = named.unwrap_or_default();
    named.iter().map(|name| format!("\"{name}\" {way}")).collect::<Vec<_>>().join(", ")
}

/// Gives each row on; false when it stopped before the end.
fn as_far_as_it_reads(conn: &Connection, sql: &str, count: usize, each: &mut dyn FnMut(Vec<Value>)) -> bool {
    let Ok(mut query) = conn.prepare(sql) else { return false };
    let Ok(mut rows) = query.query([]) else { return false };
    loop {
        match rows.next() {
            Ok(Some(row)) => match values(row, count) {
                Ok(row) => each(row),
                Err(_) => return false,
            },
            Ok(None) => return true,
            Err(_) => return false,
        }
    }
}

fn values(row: &rusqlite::Row<'_>, count: usize) -> rusqlite::Result<Vec<Value>> {
    (0..count).map(|column| row.get(column)).collect()
}
