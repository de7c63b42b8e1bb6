//! Files with separators as they come, read to cells.

use super::*;
use proptest::prelude::*;

fn rows(text: &str) -> (char, Vec<(u32, Vec<String>)>) {
    let book = read(text, Encoding::Utf8).unwrap();
    let rows = &book.sheets[0].rows;
    let cells = rows.iter().map(|row| (row.number, row.cells.iter().map(Cell::shown).collect())).collect();
    (book.separator.unwrap(), cells)
}

fn row(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
    (number, cells.iter().map(|cell| (*cell).to_owned()).collect())
}

#[test]
fn line_ends_of_every_system_and_empty_lines_keep_their_numbers() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["Date;Titre", "", "1/12;\"a", "b\"", "2/12;c", "", ""].join(end);
        let expected =
            [row(1, &["Date", "Titre"]), row(2, &[]), row(3, &["1/12", "a\nb"]), row(5, &["2/12", "c"])];
        assert_eq!(rows(&text), (';', expected.to_vec()));
    }
}

#[test]
fn the_separator_is_found_even_when_another_stands_in_every_text() {
    let french = "Date;Titre;Texte\n1/12;Bonjour, toi;Un, deux, trois\n2/12;Bonsoir, toi;Un, deux, trois\n";
    assert_eq!(rows(french).0, ';');
    assert_eq!(rows(&french.replace(';', "\t")).0, '\t');
    assert_eq!(rows("a,b\n\"x;y;z\",2\n\"x;y;z\",3\n").0, ',');
    assert_eq!(
        rows("Titre\nPortrait, la cheffe\nTempête\nUne, deux, trois\n").1[1].1,
        ["Portrait, la cheffe"]
    );
    assert_eq!(rows("Date|Titre|Canal\n1/12|a|b\n").0, '|');
}

#[test]
fn excel_s_line_that_names_the_separator_is_obeyed_and_hidden() {
    let expected = vec![row(2, &["a", "b|c"]), row(3, &["1,5", "2"])];
    assert_eq!(rows("sep=;\r\na;b|c\r\n1,5;2\r\n"), (';', expected));
}

#[test]
fn a_stray_quote_swallows_nothing() {
    let text = "Date;Titre\n1/12;\"Noël\" chez Lunel\n2/12;\"jamais fermé\n3/12;fin\n";
    let (_, rows) = rows(text);
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[1].1, ["1/12", "\"Noël\" chez Lunel"]);
    assert_eq!(rows[2].1, ["2/12", "\"jamais fermé"]);
}

#[test]
fn quotes_inside_a_quoted_cell_may_be_doubled_or_not() {
    let text = "Titre;Texte\n\"Il dit \"bonjour\" à tous\";\"et \"\"voilà\"\"\"\n";
    assert_eq!(rows(text).1[1].1, ["Il dit \"bonjour\" à tous", "et \"voilà\""]);
}

#[test]
fn blank_rows_and_columns_at_the_end_count_for_nothing() {
    let text = format!("a;b{}\n1;2\n{}", ";".repeat(1000), ";;\n".repeat(MAX_ROWS * 2));
    assert_eq!(rows(&text).1.len(), 2);
    let wide = format!("a;b\n1;2{};3\n", ";".repeat(1000));
    assert!(matches!(read(&wide, Encoding::Utf8), Err(TableError::TooManyColumns { row: 2, .. })));
    let long = "a;b\n".repeat(MAX_ROWS + 2);
    assert!(matches!(read(&long, Encoding::Utf8), Err(TableError::TooManyRows { .. })));
}

#[test]
fn a_file_of_quotes_is_read_in_no_time_that_matters() {
    for nasty in ["\"a\n".repeat(20_000), ";\"a".repeat(300), "\"\";\"".repeat(50_000), "\"".repeat(300_001)]
    {
        let _ = read(&nasty, Encoding::Utf8);
    }
}

proptest! {
    #[test]
    fn well_formed_files_are_read_as_the_csv_crate_reads_them(
        table in proptest::collection::vec(proptest::collection::vec("[a-z;,\"\n é]{1,6}", 3), 1..6)
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        table.iter().for_each(|cells| writer.write_record(cells).unwrap());
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let read: Vec<Vec<String>> = Records::new(&text, ';', 1)
            .map(|(_, cells)| cells.into_iter().map(|cell| cell.into_owned()).collect())
            .collect();
        prop_assert_eq!(read, table);
    }

    #[test]
    fn no_text_makes_it_panic_and_no_letter_is_lost(text in "[\"; \r\nab]{0,40}") {
        let kept: String = Records::new(&text, ';', 1).flat_map(|(_, cells)| cells).collect();
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        prop_assert_eq!(letters(&kept), letters(&text));
    }
}
