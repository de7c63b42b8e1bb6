//! What a row of a table looks like, to know rows of which nothing says where they belong. Decides by the number of values and
//! their kinds alone.

use super::pages::Found;
use crate::StoreError;
use rusqlite::{Connection, types::Value};

/// Columns that later schemas gave to a table: older rows end before them.
const LATER: &[(&str, usize)] = &[("person", 6)];

/// Columns that hold lists and objects, which the program could not read otherwise.
const JSON: &[&str] = &[
    "roles",
    "filter",
    "told",
    "scope",
    "narrowing",
    "counts",
    "telling",
    "clients",
    "languages",
    "days",
    "content",
    "tags",
];

pub(super) struct Shape {
    pub table: String,
    columns: Vec<Column>,
    /// Its rows have numbers of their own.
    is_numbered: bool,
}

struct Column {
    name: String,
    kind: String,
    may_be_null: bool,
    /// The row's number stands for it.
    is_number: bool,
}

impl Shape {
    /// Of a table, its columns as they are stored: those of the key first where rows have no numbers.
    pub(super) fn of(conn: &Connection, table: &str) -> Result<Self, StoreError> {
        let without: bool =
            conn.query_row("SELECT wr FROM pragma_table_list(?1)", [table], |row| row.get(0))?;
        let order = if without { "pk = 0, pk, cid" } else { "cid" };
        let mut query = conn.prepare(&format!(
            "SELECT name, upper(type), \"notnull\" = 0 AND pk = 0, pk FROM pragma_table_info(?1) ORDER BY {order}"
        ))?;
        let read = |row: &rusqlite::Row<'_>| {
            let kind: String = row.get(1)?;
            let is_number = !without && kind == "INTEGER" && row.get::<_, u32>(3)? == 1;
            Ok(Column { name: row.get(0)?, may_be_null: row.get(2)?, kind, is_number })
        };
        let columns = query.query_map([table], read)?.collect::<Result<_, _>>()?;
        Ok(Self { table: table.to_owned(), columns, is_numbered: !without })
    }

    /// The names and values of a row, if it may be one of this table.
    pub(super) fn fit<'a>(&'a self, found: &Found) -> Option<Vec<(&'a str, Value)>> {
        let later = LATER.iter().find(|(table, _)| *table == self.table).map_or(0, |(_, count)| *count);
        let count = found.values.len();
        if found.rowid.is_some() != self.is_numbered
            || (count != self.columns.len() && count + later != self.columns.len())
        {
            return None;
        }
        let fitting = self.columns.iter().zip(&found.values).map(|(column, value)| {
            let value = match value {
                Value::Null if column.is_number => Value::Integer(found.rowid?),
                value => value.clone(),
            };
            column.takes(&value).then_some((column.name.as_str(), value))
        });
        fitting.collect()
    }
}

impl Column {
    fn takes(&self, value: &Value) -> bool {
        match (value, self.kind.as_str()) {
            (Value::Null, _) => self.may_be_null,
            (Value::Integer(_), "INTEGER" | "INT" | "REAL") | (Value::Real(_), "REAL") => true,
            (Value::Blob(_), "BLOB") => true,
            // what looks like an identity and is none by name stands in an index
            (Value::Text(text), "TEXT") if JSON.contains(&self.name.as_str()) => text.starts_with(['[', '{']),
            (Value::Text(text), "TEXT") => self.is_identity() == is_identity(text) || self.may_name(),
            _ => false,
        }
    }

    /// Holds names that may look like anything.
    fn may_name(&self) -> bool {
        ["packet", "uid", "key", "digest", "revision"].contains(&self.name.as_str())
    }

    fn is_identity(&self) -> bool {
        self.name == "id" || self.name.ends_with("_id")
    }
}

/// Of a row, or of what a file holds.
fn is_identity(text: &str) -> bool {
    [36, 64].contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_hexdigit() || sign == b'-')
}
