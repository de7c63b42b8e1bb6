//! Reading columns into the domain's types.

use chrono::NaiveDate;
use marronnier_domain::moment::PlannedAt;
use rusqlite::{Error, Result, Row, types::Type};
use std::str::FromStr;

/// A text column, read as `T`.
pub fn parsed<T: FromStr>(row: &Row<'_>, column: usize) -> Result<T> {
    read(row.get_ref(column)?.as_str()?, column)
}

/// A text column that may be NULL, read as `T`.
pub fn parsed_opt<T: FromStr>(row: &Row<'_>, column: usize) -> Result<Option<T>> {
    match row.get_ref(column)?.as_str_or_null()? {
        None => Ok(None),
        Some(text) => read(text, column).map(Some),
    }
}

fn read<T: FromStr>(text: &str, column: usize) -> Result<T> {
    text.parse().map_err(|_| {
        Error::FromSqlConversionFailure(column, Type::Text, format!("unreadable value: {text}").into())
    })
}

/// A planned moment from its date column and the time column after it.
pub fn planned(row: &Row<'_>, date: usize) -> Result<Option<PlannedAt>> {
    let Some(day) = parsed_opt::<NaiveDate>(row, date)? else { return Ok(None) };
    Ok(Some(PlannedAt { date: day, time: parsed_opt(row, date + 1)? }))
}
