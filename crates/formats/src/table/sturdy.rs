//! Whatever the bytes and the cells, nothing panics and no row is lost.

use super::{Book, Cell, Kind, Language, PlanMapping, Row, Sheet, read, recognise, trial, understand};
use proptest::prelude::*;

fn cell() -> impl Strategy<Value = Cell> {
    let words = [
        "Date",
        "Heure",
        "Titre",
        "Texte",
        "Réseaux",
        "Statut / qui ?",
        "31/02/2027",
        "jeu. 10 déc.",
        "2026-12-22T12:00:00+01:00",
        "25h",
        "9am",
        "midi",
        "Insta + FB",
        "Tous",
        "à valider (Maya)",
        "S49",
        "Total",
        "DÉCEMBRE 2026",
        "Instagram",
        "#noël",
        "99999999999",
        "1e308",
        "-0",
        "01/01/0001",
        "32/13",
        "(((",
        "a (",
        "\u{202E}x",
        "Texte – Instagram (a",
        "TRUE",
        "–",
    ];
    prop_oneof![
        2 => Just(Cell::Empty),
        6 => prop::sample::select(words.to_vec()).prop_map(|word| Cell::Text(word.to_owned())),
        2 => ".{0,20}".prop_map(Cell::Text),
        1 => any::<f64>().prop_map(Cell::Number),
        1 => (0.0..80_000.0f64).prop_map(Cell::Number),
        1 => any::<bool>().prop_map(Cell::Bool),
        1 => Just(Cell::Error("#REF!".to_owned())),
        1 => Just(Cell::Formula("=A1".to_owned())),
        1 => Just(Cell::DateTime(chrono::NaiveDateTime::MAX)),
        1 => Just(Cell::DateTime(chrono::NaiveDateTime::MIN)),
        1 => Just(Cell::Time(chrono::NaiveTime::MIN)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 300, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn any_cells_give_a_row_each(cells in proptest::collection::vec(proptest::collection::vec(cell(), 0..8), 0..12)) {
        let rows: Vec<Row> = (1..).zip(cells).map(|(number, cells)| Row { number, cells }).collect();
        let count = rows.len();
        let sheet = Sheet { name: "Déc".to_owned(), hidden: false, since_1904: true, rows };
        let book = Book { name: "x".to_owned(), kind: Kind::Xlsx, encoding: None, separator: None, sheets: vec![sheet] };
        let context = trial::context(Language::Fr);
        let mut mapping = PlanMapping::proposed(&recognise(&book, &context));
        mapping.sheets[0].used = true;
        let rows = understand(&book, &mapping, &context, &trial::words_of(Language::Fr));
        prop_assert_eq!(rows.len(), count);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300), start in 0usize..5) {
        let starts: [&[u8]; 5] = [b"", b"PK\x03\x04", &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], &[0xFF, 0xFE], b"<table><tr><td>"];
        let _ = read("plan.csv", &[starts[start], &bytes].concat());
    }

    #[test]
    fn any_text_keeps_its_rows(text in "[a-z;,\"\n\t|é0-9/]{0,200}") {
        if let Ok(book) = read("plan.csv", text.as_bytes()) {
            let rows: usize = book.sheets.iter().map(|sheet| sheet.rows.len()).sum();
            prop_assert_eq!(trial::whole("plan.csv", text.as_bytes(), Language::En).2.len(), rows);
        }
    }
}

/// A workbook with some bytes changed is read or refused, whatever they are.
#[test]
fn a_workbook_that_rots_is_read_or_refused() {
    let sound =
        super::write_xlsx(&[super::export::samples::row("Un")], &trial::words_of(Language::Fr)).unwrap();
    for at in (0..sound.len()).step_by(7) {
        let mut bytes = sound.clone();
        bytes[at] ^= 0xFF;
        let _ = read("plan.xlsx", &bytes);
    }
}
