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

/// A text column that holds JSON.
pub fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<T> {
    serde_json::from_str(row.get_ref(column)?.as_str()?)
        .map_err(|error| Error::FromSqlConversionFailure(column, Type::Text, Box::new(error)))
}

/// A value as a JSON column holds it.
pub fn listed(value: &impl serde::Serialize) -> std::result::Result<String, crate::StoreError> {
    serde_json::to_string(value).map_err(|_| crate::StoreError::Unreadable("json"))
}
