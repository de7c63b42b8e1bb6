//! Sheets recognised.

use crate::table::{Book, Cell, Context, Kind, Language, Row, Sheet, recognise};

fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
    let row = |(number, cells): (u32, &&[&str])| Row {
        number,
        cells: cells.iter().map(|text| Cell::Text((*text).to_owned())).collect(),
    };
    Sheet {
        name: name.to_owned(),
        hidden: false,
        since_1904: false,
        rows: (1..).zip(rows).map(row).collect(),
    }
}

#[test]
fn a_sheet_of_ideas_needs_no_headers_beside_a_plan_and_a_manual_is_none() {
    let sheets = vec![
        sheet("Décembre", &[&["Date", "Titre", "Réseaux"], &["21/12/2026", "Bûche", "Instagram"]]),
        sheet("Idées", &[&["Montrer le four"], &["Raconter la boîte rouge"], &["Le biscuit préféré"]]),
        sheet("Mode d’emploi", &[&["Remplir une ligne par post"], &["Ne pas changer les colonnes"]]),
    ];
    let book = Book { name: "plan.xlsx".into(), kind: Kind::Xlsx, encoding: None, separator: None, sheets };
    let context = Context {
        today: "2026-11-21".parse().unwrap(),
        networks: &[],
        people: &[],
        clients: &[],
        zone: chrono_tz::Europe::Paris,
        language: Language::Fr,
    };
    let used: Vec<bool> = recognise(&book, &context).iter().map(|layout| layout.used).collect();
    assert_eq!(used, [true, true, false]);
}
