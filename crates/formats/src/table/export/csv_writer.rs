//! CSV that spreadsheets open rightly: UTF-8 with its mark, CRLF, nothing that could be taken for a formula.

use super::{GoOn, LOOK, Out, columns};
use crate::table::{Words, guard::guard};
use marronnier_domain::plan::ExportRow;

/// The rows as a CSV file with `separator` (ASCII; a comma if it is not); dates as `2026-12-01`, times as `18:30`.
pub fn write_csv(rows: &[ExportRow], words: &Words, separator: char) -> Vec<u8> {
    write_csv_while(rows, words, separator, &|_, _| true).unwrap_or_default()
}

/// The same, telling how many rows of how many are written; nothing when `go_on` says no.
pub fn write_csv_while(
    rows: &[ExportRow],
    words: &Words,
    separator: char,
    go_on: GoOn<'_>,
) -> Option<Vec<u8>> {
    let separator = u8::try_from(separator).unwrap_or(b',');
    let columns = columns(rows, words);
    let mut bytes = b"\xEF\xBB\xBF".to_vec();
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut bytes);
    // Nothing fails when writing to memory, rows of one width.
    let _ = writer.write_record(columns.iter().map(|column| guard(&column.header).into_owned()));
    for (written, row) in rows.iter().enumerate() {
        if written.is_multiple_of(LOOK) && !go_on(written, rows.len()) {
            return None;
        }
        for column in &columns {
            let _ = match (column.of)(row) {
                Out::Nothing => writer.write_field(""),
                Out::Text(text) => writer.write_field(guard(text).as_bytes()),
                Out::Owned(text) => writer.write_field(guard(&text).as_bytes()),
                Out::Date(date) => writer.write_field(date.to_string()),
                Out::Time(time) => writer.write_field(time.format("%H:%M").to_string()),
            };
        }
        let _ = writer.write_record(None::<&[u8]>);
    }
    let _ = writer.flush();
    drop(writer);
    Some(bytes)
}
