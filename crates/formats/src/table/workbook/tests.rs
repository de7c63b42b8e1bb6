//! Workbooks as spreadsheets and other programs leave them, made by hand to the letter.

use crate::table::{Cell, Kind, Language, TableError, book::Row, read, trial};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

const SPREADSHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of sheets: name, attributes, XML of the rows and what follows them. Style 1 is a date, style 2 a time.
fn workbook(properties: &str, sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, content: String| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    };
    let mut list = String::new();
    let mut relations = String::new();
    let mut types = String::new();
    for (number, (name, attributes, rows)) in (1..).zip(sheets) {
        list += &format!("<sheet name=\"{name}\" sheetId=\"{number}\" {attributes} r:id=\"rId{number}\"/>");
        relations += &format!(
            "<Relationship Id=\"rId{number}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        );
        types += &format!(
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" \
             ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
        );
        add(
            &format!("xl/worksheets/sheet{number}.xml"),
            format!("<worksheet xmlns=\"{SPREADSHEET}\">{rows}</worksheet>"),
        );
    }
    let package = "http://schemas.openxmlformats.org/package/2006";
    add("[Content_Types].xml", format!("<Types xmlns=\"{package}/content-types\">{types}</Types>"));
    add(
        "_rels/.rels",
        format!(
            "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" \
             Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    add(
        "xl/_rels/workbook.xml.rels",
        format!(
            "<Relationships xmlns=\"{package}/relationships\">{relations}<Relationship Id=\"rIdS\" \
         Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/></Relationships>"
        ),
    );
    add(
        "xl/styles.xml",
        format!(
            "<styleSheet xmlns=\"{SPREADSHEET}\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>\
         <xf numFmtId=\"20\"/></cellXfs></styleSheet>"
        ),
    );
    add(
        "xl/workbook.xml",
        format!(
            "<workbook xmlns=\"{SPREADSHEET}\" xmlns:r=\"{RELATIONS}\"><workbookPr {properties}/><sheets>{list}</sheets></workbook>"
        ),
    );
    zip.finish().unwrap().into_inner()
}

/// A row of inline texts.
fn texts(number: u32, cells: &[(&str, &str)]) -> String {
    let cells: String = cells
        .iter()
        .map(|(column, text)| format!("<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"))
        .collect();
    format!("<row r=\"{number}\">{cells}</row>")
}

fn lines(bytes: &[u8]) -> Vec<String> {
    trial::whole("plan.xlsx", bytes, Language::Fr).2.iter().map(trial::line).collect()
}

#[test]
fn cells_of_every_kind_are_read_for_what_they_are() {
    let rows = "<sheetData><row r=\"2\"><c r=\"B2\" s=\"1\"><v>46357.75</v></c><c r=\"C2\" s=\"2\"><v>0.75</v></c>\
                <c r=\"D2\" t=\"b\"><v>1</v></c><c r=\"E2\" t=\"e\"><v>#REF!</v></c><c r=\"F2\"><f>B2+1</f><v>46358</v></c>\
                <c r=\"G2\"><f>B2+1</f><v></v></c><c r=\"H2\" t=\"str\"><f>A1</f><v>vu</v></c><c r=\"I2\"><v>12.5</v></c></row></sheetData>";
    let book = read("x.xlsx", &workbook("", &[("A", "", rows)])).unwrap();
    let at = chrono::NaiveDate::from_ymd_opt(2026, 12, 1).unwrap().and_hms_opt(18, 0, 0).unwrap();
    let cells = vec![
        Cell::Empty,
        Cell::DateTime(at),
        Cell::Time(at.time()),
        Cell::Bool(true),
        Cell::Error("#REF!".to_owned()),
        Cell::Number(46358.0),
        Cell::Formula("=B2+1".to_owned()),
        Cell::Text("vu".to_owned()),
        Cell::Number(12.5),
    ];
    assert_eq!(book.sheets[0].rows, [Row { number: 1, cells: vec![] }, Row { number: 2, cells }]);
}

#[test]
fn dates_that_begin_in_1904_or_that_a_formula_did_not_keep() {
    let rows = format!(
        "<sheetData>{}<row r=\"2\"><c r=\"A2\" s=\"1\"><v>44895</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>Un</t></is></c></row>\
         <row r=\"3\"><c r=\"A3\"><v>44896</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>Deux</t></is></c></row>\
         <row r=\"4\"><c r=\"A4\"><f>A3+1</f></c><c r=\"B4\" t=\"inlineStr\"><is><t>Trois</t></is></c></row>\
         <row r=\"5\"><c r=\"A5\" t=\"e\"><v>#N/A</v></c><c r=\"B5\" t=\"inlineStr\"><is><t>Quatre</t></is></c></row></sheetData>",
        texts(1, &[("A", "Date"), ("B", "Titre")])
    );
    let expected = [
        "1PassedOver !Header",
        r#"2Good 2026-12-01 title="Un" status="idea""#,
        r#"3Good 2026-12-02 title="Deux" status="idea""#,
        r#"4Refused title="Trois" status="idea" notes="Date\u{a0}: =A3+1" !FormulaDateA"#,
        r##"5Refused title="Quatre" status="idea" notes="Date\u{a0}: #N/A" !ErrorDateA"##,
    ];
    assert_eq!(lines(&workbook("date1904=\"1\"", &[("A", "", &rows)])), expected);
}

#[test]
fn a_date_merged_beside_several_posts_counts_for_each() {
    let rows = format!(
        "<sheetData>{}{}{}{}{}</sheetData><mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A3:A4\"/></mergeCells>",
        texts(1, &[("A", "PLANNING DÉCEMBRE 2026")]),
        texts(2, &[("A", "Date"), ("B", "Canal"), ("C", "Sujet")]),
        texts(3, &[("A", "mardi 1er"), ("B", "Insta"), ("C", "Un")]),
        texts(4, &[("B", "FB"), ("C", "Deux")]),
        texts(5, &[("B", "FB"), ("C", "Sans date")]),
    );
    let expected = [
        "1PassedOver !TitleLine",
        "2PassedOver !Header",
        r#"3Good 2026-12-01 net="instagram" title="Un" status="idea" !MonthInferredA"#,
        r#"4Good 2026-12-01 net="facebook" title="Deux" status="idea" !MonthInferredA"#,
        r#"5Good net="facebook" title="Sans date" status="idea""#,
    ];
    assert_eq!(lines(&workbook("", &[("A", "", &rows)])), expected);
}

#[test]
fn sheets_of_months_are_posts_and_lists_or_hidden_sheets_are_not() {
    let month = |day: &str| {
        format!(
            "<sheetData>{}{}</sheetData>",
            texts(1, &[("A", "Jour"), ("B", "Titre")]),
            texts(2, &[("A", day), ("B", "Un post")])
        )
    };
    let list = format!(
        "<sheetData>{}{}</sheetData>",
        texts(1, &[("A", "Statut"), ("B", "Réseau")]),
        texts(2, &[("A", "Validé"), ("B", "FB")])
    );
    let manual = format!(
        "<sheetData>{}</sheetData>",
        texts(1, &[("A", "Ce tableau se remplit chaque lundi, merci de ne pas changer les couleurs.")])
    );
    let sheets = [
        ("Mode d’emploi", "", manual.as_str()),
        ("Janvier", "", &month("12")),
        ("Février", "", &month("3/2")),
        ("Mars", "state=\"hidden\"", &month("5")),
        ("Listes", "", &list),
    ];
    let bytes = workbook("", &sheets);
    let expected = [
        "1PassedOver !UnusedSheet",
        "1PassedOver !Header",
        r#"2Good 2027-01-12 title="Un post" status="idea" !MonthInferredA"#,
        "1PassedOver !Header",
        r#"2Good 2027-02-03 title="Un post" status="idea" !YearInferredA"#,
        "1PassedOver !UnusedSheet",
        "2PassedOver !UnusedSheet",
        "1PassedOver !UnusedSheet",
        "2PassedOver !UnusedSheet",
    ];
    assert_eq!(lines(&bytes), expected);
    assert!(read("x.xlsx", &bytes).unwrap().sheets[3].hidden);
}

#[test]
fn a_word_at_the_bottom_of_the_sheet_does_not_fill_the_memory() {
    let rows = format!(
        "<sheetData>{}{}</sheetData>",
        texts(1, &[("A", "Titre")]),
        texts(1_048_576, &[("A", "Fin")])
    );
    let book = read("x.xlsx", &workbook("", &[("A", "", &rows)])).unwrap();
    assert_eq!(book.sheets[0].rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 1_048_576]);
    let wide = format!("<sheetData>{}</sheetData>", texts(7, &[("XFD", "loin")]));
    let refused = read("x.xlsx", &workbook("", &[("A", "", &wide)]));
    assert_eq!(refused, Err(TableError::TooManyColumns { row: 7, limit: 500 }));
}

#[test]
fn what_is_no_sound_workbook_is_refused_by_its_reason() {
    let sound =
        workbook("", &[("A", "", &format!("<sheetData>{}</sheetData>", texts(1, &[("A", "Titre")])))]);
    assert_eq!(read("renamed.csv", &sound).unwrap().kind, Kind::Xlsx);
    let damaged = |bytes: &[u8]| matches!(read("x.xlsx", bytes), Err(TableError::Damaged { .. }));
    for cut in [10, sound.len() / 2, sound.len() - 5] {
        assert!(damaged(&sound[..cut]), "cut at {cut}");
    }
    let protected =
        [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &wide("EncryptedPackage")].concat();
    assert_eq!(read("x.xlsx", &protected), Err(TableError::Protected));
    let broken = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat();
    assert!(damaged(&broken));
    assert_eq!(read("x.csv", b""), Err(TableError::Empty));
    assert_eq!(read("x.csv", b"\xEF\xBB\xBF\r\n;;\r\n"), Err(TableError::Empty));
    assert_eq!(read("x.ods", &sound), Err(TableError::Unsupported { format: "ods".to_owned() }));
    assert_eq!(read("x.xls", &[0x13; 64]), Err(TableError::NotATable));
    assert_eq!(
        read("x.xls", b"<html><table><tr><td>Titre</td></tr></table></html>").unwrap().kind,
        Kind::Html
    );
}

#[test]
fn a_workbook_that_would_fill_the_memory_is_refused_before_it_does() {
    let bomb = workbook("", &[("A", "", &format!("<sheetData/>{}", " ".repeat(2_000_000)))]);
    assert!(bomb.len() < 100_000);
    assert_eq!(super::measure(&bomb, 1_000_000), Err(TableError::TooDense { limit: 1_000_000 }));
    assert_eq!(super::measure(&bomb, 3_000_000), Ok(()));
    // A header that lies about the size is found out while decompressing.
    let liar = understated(&bomb, 2_000_000);
    assert!(super::measure(&liar, 1_000_000).is_err());
}

/// The zip with every size that is at least `size` announced as 10 bytes.
fn understated(zip: &[u8], size: u32) -> Vec<u8> {
    let mut bytes = zip.to_vec();
    for at in 0..bytes.len() - 46 {
        if bytes[at..at + 4] == *b"PK\x01\x02" {
            let told = u32::from_le_bytes(bytes[at + 24..at + 28].try_into().unwrap());
            if told >= size {
                bytes[at + 24..at + 28].copy_from_slice(&10u32.to_le_bytes());
            }
        }
    }
    assert_ne!(bytes, zip);
    bytes
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
