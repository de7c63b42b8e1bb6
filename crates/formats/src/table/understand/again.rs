//! Rows that say again what an earlier one said, and identifiers borne twice. Looks only at this book.

use marronnier_domain::plan::{PlanRow, Remark, RemarkCode, Verdict};
use std::collections::HashMap;

/// Doubts the second of two rows alike. A row that was copied in the spreadsheet to make another post bears the
/// identifier of the first: it would overwrite it, so it is a new post.
pub(super) fn note(rows: &mut [PlanRow]) {
    let (mut said, mut named) = (HashMap::new(), HashMap::new());
    for row in rows.iter_mut().filter(|row| row.verdict != Verdict::PassedOver) {
        let here = (row.sheet.clone(), row.line);
        let twin = said.entry(words_of(row)).or_insert_with(|| here.clone()).clone();
        let first = row.id.map(|id| named.entry(id).or_insert_with(|| here.clone()).clone());
        if twin != here {
            row.remark(Remark::new(RemarkCode::Twin, number(&twin, row)));
        } else if let Some(first) = first.filter(|first| *first != here) {
            row.remark(Remark::new(RemarkCode::RepeatedId, number(&first, row)));
            row.id = None;
        }
    }
}

/// All that a row says, without where it stands.
fn words_of(row: &PlanRow) -> String {
    let bare =
        PlanRow { sheet: String::new(), line: 0, verdict: Verdict::Good, remarks: Vec::new(), ..row.clone() };
    format!("{bare:?}")
}

/// The number of a row as one says it from `row`: as a spreadsheet does when it is on another sheet.
fn number((sheet, line): &(String, u32), row: &PlanRow) -> String {
    if *sheet == row.sheet { line.to_string() } else { format!("{sheet}!{line}") }
}
