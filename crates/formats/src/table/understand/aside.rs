//! Rows that are no post: titles, empty rows, weeks, totals, headers once more. Each is passed over with its reason.

use super::Reader;
use crate::table::{Cell, Field, Row, recognise, week};
use marronnier_domain::{id::PostId, plan::RemarkCode, written::fold::fold};

impl Reader<'_> {
    /// Why `row` is no post, if it is none; a title that names a month is remembered for the rows below it.
    pub(super) fn aside(&mut self, row: &Row) -> Option<RemarkCode> {
        if let Some(header) = self.header_row {
            if row.number == header {
                return Some(RemarkCode::Header);
            }
            if row.number < header {
                let mut filled = row.filled();
                if let (Some((_, Cell::Text(title))), None) = (filled.next(), filled.next()) {
                    self.note_section(title);
                }
                return Some(if row.is_empty() { RemarkCode::EmptyRow } else { RemarkCode::TitleLine });
            }
        }
        // What this program wrote with its identity is a post, whatever it is called.
        if self
            .cell(row, &Field::Id)
            .is_some_and(|column| column.cell.shown().trim().parse::<PostId>().is_ok())
        {
            return None;
        }
        // A box that nobody ticked says nothing, a week only what the date says too.
        let filled: Vec<(usize, &Cell)> = row.filled().filter(|(_, cell)| !is_unticked(cell)).collect();
        let Some((first_index, first)) = filled.first().copied() else { return Some(RemarkCode::EmptyRow) };
        if self.is_header_again(&filled) {
            return Some(RemarkCode::RepeatedHeader);
        }
        let is_dated = filled
            .iter()
            .any(|(index, cell)| matches!(self.field(*index), Field::Date | Field::DateTime) && is_day(cell));
        if !is_dated && self.is_total(&filled) {
            return Some(RemarkCode::TotalRow);
        }
        let text = if let Cell::Text(text) = first { text.trim() } else { "" };
        // Beside a column of networks, a lone "Newsletter" in the column of titles is one.
        let is_title = matches!(self.field(first_index), Field::Title | Field::Text)
            && self.mapping.fields.contains(&Field::Networks);
        if filled.len() == 1 {
            if week::is_week(text) && (!is_title || week::is_only_week(text)) {
                return Some(RemarkCode::WeekRow);
            }
            if let Some(period) =
                recognise::of_title(text, self.context.today, self.mapping.period.map(|period| period.year))
            {
                self.near = period.near();
                return Some(RemarkCode::TitleLine);
            }
            if !is_title && self.note_section(text) {
                return Some(RemarkCode::TitleLine);
            }
        }
        let only = |wanted: fn(&Field) -> bool| filled.iter().all(|(index, _)| wanted(self.field(*index)));
        if only(|field| matches!(field, Field::Week | Field::Ignore)) {
            let title = text.len() > 8 && !week::is_week(text);
            return Some(if title { RemarkCode::TitleLine } else { RemarkCode::WeekRow });
        }
        if only(|field| {
            matches!(
                field,
                Field::Week
                    | Field::Ignore
                    | Field::Weekday
                    | Field::Month
                    | Field::Date
                    | Field::DateTime
                    | Field::Time
            )
        }) {
            // "* sous réserve" below the dates is a remark, "01/12" a day without a post.
            let dated = filled.iter().any(|(_, cell)| {
                !matches!(cell, Cell::Text(text) if !text.contains(|c: char| c.is_ascii_digit()) || text.len() > 40)
            });
            return Some(if dated || filled.len() > 1 { RemarkCode::DayRow } else { RemarkCode::TitleLine });
        }
        let holds = |field: &Field| self.mapping.fields.contains(field);
        let says = matches!(
            self.field(first_index),
            Field::Title | Field::Text | Field::VariantText { .. } | Field::Hashtags | Field::Link
        );
        (filled.len() == 1 && !says && (holds(&Field::Title) || holds(&Field::Text)))
            .then_some(RemarkCode::TitleLine)
    }

    /// The headers again, most of them at their places.
    fn is_header_again(&self, filled: &[(usize, &Cell)]) -> bool {
        let again = filled
            .iter()
            .filter(|(index, cell)| {
                let header = self.phrases.get(*index).filter(|phrase| !phrase.is_empty());
                header.is_some_and(|header| {
                    matches!(cell, Cell::Text(text) if text.len() < 80 && recognise::phrase(text) == *header)
                })
            })
            .count();
        let least = self.phrases.iter().filter(|phrase| !phrase.is_empty()).count().min(2);
        again >= least.max(1) && again * 5 >= filled.len() * 3
    }

    /// "Total", and nothing but numbers beside it.
    fn is_total(&self, filled: &[(usize, &Cell)]) -> bool {
        let Some((_, Cell::Text(first))) = filled.first() else { return false };
        let folded = fold(first.trim());
        let named = [
            "total",
            "sous-total",
            "sous total",
            "subtotal",
            "grand total",
            "somme",
            "nombre de ",
            "nb de ",
            "nb ",
        ]
        .iter()
        .any(|word| {
            folded
                .strip_prefix(word)
                .is_some_and(|rest| word.ends_with(' ') || !rest.starts_with(char::is_alphanumeric))
        });
        let counted = |cell: &Cell| match cell {
            Cell::Text(text) => text.trim().len() < 24 && text.contains(|c: char| c.is_ascii_digit()),
            Cell::Number(_) | Cell::Formula(_) | Cell::Error(_) => true,
            _ => false,
        };
        named
            && folded.len() < 40
            && filled[1..].iter().all(|(_, cell)| counted(cell))
            && (filled.len() > 1
                || !matches!(self.field(filled[0].0), Field::Title | Field::Text)
                || folded.starts_with("total"))
    }
}

fn is_day(cell: &Cell) -> bool {
    match cell {
        Cell::DateTime(_) => true,
        Cell::Text(text) => {
            text.contains(['/', '-', '.', ' ']) && text.contains(|c: char| c.is_ascii_digit())
        }
        _ => false,
    }
}

fn is_unticked(cell: &Cell) -> bool {
    match cell {
        Cell::Bool(yes) => !yes,
        Cell::Text(text) => matches!(text.trim(), "FALSE" | "FAUX" | "☐" | "-" | "–" | "—"),
        _ => false,
    }
}
