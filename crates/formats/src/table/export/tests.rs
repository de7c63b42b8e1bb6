//! What an exported file looks like to the program that opens it.

use super::{samples::*, *};
use crate::table::{Cell, TableError, read};
use chrono::NaiveDate;
use marronnier_domain::{moment::TimeOfDay, status::Status};

#[test]
fn a_csv_file_opens_in_excel_and_computes_nothing() {
    let mut post = row("=1+1");
    post.date = NaiveDate::from_ymd_opt(2026, 12, 1);
    post.time = TimeOfDay::new(18, 5);
    post.text = "Deux\nlignes ; \"et\" plus".to_owned();
    post.variants =
        vec![channel("instagram", "Instagram", "@lunel"), channel("facebook", "Facebook", "Lunel, four")];
    let bytes = write_csv(&[post], &words("fr"), ';');
    assert!(bytes.starts_with(b"\xEF\xBB\xBFDate;Heure;Client;R\xC3\xA9seaux;"));
    let text = String::from_utf8(bytes).unwrap();
    let line = "2026-12-01;18:05;Biscuiterie Lunel;Instagram @lunel + Facebook (Lunel, four);'=1+1;\
                \"Deux\nlignes ; \"\"et\"\" plus\";;Idée;";
    assert!(text.contains(line), "{text}");
    assert!(text.ends_with("\r\n"));
}

#[test]
fn a_workbook_holds_real_dates_and_times() {
    let mut post = row("=1+1");
    post.date = NaiveDate::from_ymd_opt(2026, 12, 1);
    post.time = TimeOfDay::new(18, 5);
    let book = read("x.xlsx", &write_xlsx(&[post.clone()], &words("en")).unwrap()).unwrap();
    assert_eq!(book.sheets[0].name, "Calendar");
    let cells = &book.sheets[0].rows[1].cells;
    assert_eq!(cells[0], Cell::DateTime(post.date.unwrap().into()));
    assert_eq!(cells[1], Cell::Time(post.time.unwrap().into()));
    assert_eq!(cells[4], Cell::Text("=1+1".to_owned()));
}

#[test]
fn a_text_too_long_for_a_workbook_is_refused_by_its_row_and_column() {
    let mut long = row("x");
    long.status = Status::Drafting;
    long.text = "é".repeat(32_768);
    let rows = [row("y"), long.clone()];
    let refused =
        TableError::CellTooLong { row: 3, column: "Texte".to_owned(), length: 32_768, limit: 32_767 };
    assert_eq!(write_xlsx(&rows, &words("fr")), Err(refused));
    long.text.pop();
    assert!(write_xlsx(&[long], &words("fr")).is_ok());
    assert!(write_csv(&rows, &words("fr"), ';').len() > 65_536);
}
