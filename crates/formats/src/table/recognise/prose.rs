//! Tells a letter from a list: a text of which every line would be taken for a post's title.

use crate::table::{Book, Field, Kind, Row, SheetLayout};

/// Fewer lines may be anything.
const LEAST: usize = 3;

/// Whether `book` is a text without columns of which most lines end as sentences do. A list of ideas, one a line, is
/// none; neither is anything with headers, days or networks.
pub fn is_prose(book: &Book, layouts: &[SheetLayout]) -> bool {
    let told = |field: Field| {
        matches!(field, Field::Date | Field::DateTime | Field::Networks | Field::NetworkTick { .. })
    };
    let plain = |layout: &SheetLayout| {
        layout.header_row.is_none() && !layout.columns.iter().any(|column| told(column.field.clone()))
    };
    if book.kind != Kind::Csv || !layouts.iter().all(plain) {
        return false;
    }
    let lines: Vec<&Row> =
        book.sheets.iter().flat_map(|sheet| &sheet.rows).filter(|row| !row.is_empty()).collect();
    let ended = lines.iter().filter(|row| ends_as_a_sentence(row, book.separator)).count();
    lines.len() >= LEAST && ended * 2 >= lines.len()
}

/// Questions and calls do not count: titles of posts are often that.
fn ends_as_a_sentence(row: &Row, separator: Option<char>) -> bool {
    let cut = row.cells.last().is_some_and(|cell| cell.is_blank()) && matches!(separator, Some(',' | ';'));
    let last = row.filled().last().map(|(_, cell)| cell.shown().trim_end().to_owned()).unwrap_or_default();
    cut || last.ends_with(['.', ',', ';', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Context, Language, read, recognise};

    fn prose(text: &str) -> bool {
        let book = read("lettre.txt", text.as_bytes()).unwrap();
        let context = Context {
            today: chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
            networks: &[],
            people: &[],
            clients: &[],
            zone: chrono_tz::Europe::Paris,
            language: Language::Fr,
        };
        is_prose(&book, &recognise(&book, &context))
    }

    #[test]
    fn a_letter_is_no_plan() {
        let french = "Bonjour Maya,\n\nJe vous écris au sujet du calendrier de décembre.\nLe client voudrait \
                      deux réels, dont un avant Noël.\nPouvez-vous me dire ce que vous en pensez ?\n\nBien à vous,\nTom\n";
        assert!(prose(french));
        let english =
            "Dear Tom,\nthank you for the plan; the client likes it.\nWe shall talk on Monday.\nBest,\nMaya";
        assert!(prose(english));
    }

    #[test]
    fn what_may_be_a_plan_is_none() {
        for plan in [
            "Coulisses du four\nPortrait de Jeanne\nLa recette des sablés\nQue faire d’une boîte ?",
            "Date,Titre,Réseaux\n01/12/2026,Le calendrier de l’Avent.,Instagram\n02/12/2026,La bûche.,Facebook",
            "01/12/2026;Le calendrier.;\n02/12/2026;La bûche.;\n03/12/2026;Le sablé.;",
            "Un seul titre.",
        ] {
            assert!(!prose(plan), "{plan}");
        }
    }
}
