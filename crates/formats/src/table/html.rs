//! The tables of a web page, which some programs save under the name `.xls`. Knows no styles and no scripts.

use super::{Book, Cell, Encoding, Kind, Sheet, TableError, delimited::Rows};

/// Whether `text` is a page, or another markup that no table is read from.
pub(super) fn is_html(text: &str) -> bool {
    let start = text.trim_start();
    start.starts_with('<') || start.starts_with("MIME-Version:")
}

/// The cells of all tables, one under the other; a cell that spans rows is repeated, one that spans columns is not.
pub(super) fn read(text: &str, encoding: Encoding) -> Result<Book, TableError> {
    if text.trim_start().starts_with("MIME-Version:") {
        return Err(TableError::Unsupported { format: "mht".to_owned() });
    }
    let mut page = Page::default();
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        page.text(&rest[..open]);
        rest = &rest[open..];
        let close = if rest.starts_with("<!--") { rest.find("-->").map(|at| at + 2) } else { rest.find('>') };
        let Some(close) = close else { break };
        page.tag(&rest[1..close])?;
        rest = &rest[close + 1..];
    }
    page.end_row()?;
    if !page.tables {
        let format =
            if text.contains("urn:schemas-microsoft-com:office:spreadsheet") { "xml" } else { "html" };
        return Err(TableError::Unsupported { format: format.to_owned() });
    }
    let sheet = Sheet { name: String::new(), hidden: false, since_1904: false, rows: page.rows.rows };
    Ok(Book {
        name: String::new(),
        kind: Kind::Html,
        encoding: Some(encoding),
        separator: None,
        sheets: vec![sheet],
    })
}

#[derive(Default)]
struct Page {
    rows: Rows,
    number: u32,
    tables: bool,
    row: Option<Vec<Cell>>,
    cell: Option<(String, usize, usize)>,
    /// Inside `script` or `style`.
    mute: bool,
    /// Cells that still hang down: column, rows to go, content.
    hanging: Vec<(usize, usize, Cell)>,
}

impl Page {
    fn text(&mut self, text: &str) {
        if let Some((cell, ..)) = self.cell.as_mut().filter(|_| !self.mute) {
            // A line break in the source is a space on the page.
            let mut words = text.split(['\r', '\n']);
            cell.push_str(&unescape(words.next().unwrap_or_default()));
            for word in words {
                if !cell.ends_with([' ', '\n']) {
                    cell.push(' ');
                }
                cell.push_str(&unescape(word.trim_start()));
            }
        }
    }

    fn tag(&mut self, tag: &str) -> Result<(), TableError> {
        let name: String =
            tag.chars().take_while(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
        match name.as_str() {
            "table" => self.tables = true,
            "script" | "style" => self.mute = true,
            "/script" | "/style" => self.mute = false,
            "tr" => {
                self.end_row()?;
                self.row = Some(Vec::new());
            }
            "/tr" | "/table" => self.end_row()?,
            "td" | "th" => {
                self.end_cell();
                self.row.get_or_insert_default();
                self.cell = Some((String::new(), number(tag, "colspan"), number(tag, "rowspan")));
            }
            "/td" | "/th" => self.end_cell(),
            "br" | "br/" | "/p" | "/div" | "/li" => {
                if let Some((cell, ..)) = &mut self.cell {
                    cell.push('\n');
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) {
        let (Some((text, across, down)), Some(row)) = (self.cell.take(), self.row.as_mut()) else { return };
        hang(&mut self.hanging, row);
        let cell = Cell::of(text.trim_matches([' ', '\n', '\u{A0}']));
        if down > 1 {
            self.hanging.push((row.len(), down, cell.clone()));
        }
        row.push(cell);
        row.extend(std::iter::repeat_n(Cell::Empty, across.saturating_sub(1)));
    }

    fn end_row(&mut self) -> Result<(), TableError> {
        self.end_cell();
        let Some(mut row) = self.row.take() else { return Ok(()) };
        hang(&mut self.hanging, &mut row);
        self.hanging.iter_mut().for_each(|(_, rows, _)| *rows -= 1);
        self.hanging.retain(|(_, rows, _)| *rows > 0);
        self.number += 1;
        self.rows.push(self.number, row)
    }
}

/// Adds to `row` the cells of rows above that come next in it.
fn hang(hanging: &mut [(usize, usize, Cell)], row: &mut Vec<Cell>) {
    while let Some((.., cell)) = hanging.iter().find(|(column, ..)| *column == row.len()) {
        row.push(cell.clone());
    }
}

/// A small number that an attribute gives; 1 without it.
fn number(tag: &str, attribute: &str) -> usize {
    let lower = tag.to_ascii_lowercase();
    let value = lower.split_once(attribute).map(|(_, rest)| rest.trim_start_matches(['=', ' ', '"', '\'']));
    let digits = value.map(|value| value.chars().take_while(char::is_ascii_digit).collect::<String>());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(1).clamp(1, 1000)
}

fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((entity(&rest[1..end])?, end))) {
            Some((letter, end)) => {
                plain.push(letter);
                rest = &rest[end + 1..];
            }
            None => {
                plain.push('&');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn entity(name: &str) -> Option<char> {
    if let Some(code) = name.strip_prefix('#') {
        let value = match code.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => code.parse().ok()?,
        };
        return char::from_u32(value);
    }
    let known = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{A0}'),
        ("eacute", 'é'),
        ("egrave", 'è'),
        ("ecirc", 'ê'),
        ("euml", 'ë'),
        ("agrave", 'à'),
        ("acirc", 'â'),
        ("ccedil", 'ç'),
        ("ugrave", 'ù'),
        ("ucirc", 'û'),
        ("icirc", 'î'),
        ("iuml", 'ï'),
        ("ocirc", 'ô'),
        ("oelig", 'œ'),
        ("Eacute", 'É'),
        ("Agrave", 'À'),
        ("Egrave", 'È'),
        ("Ccedil", 'Ç'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("rsquo", '’'),
        ("lsquo", '‘'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("hellip", '…'),
        ("euro", '€'),
        ("deg", '°'),
    ];
    known.iter().find(|(word, _)| *word == name).map(|(_, letter)| *letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gives_the_rows_of_its_tables() {
        let page = "<html><head><style>td {x}</style></head><body><table>
            <tr><th>Date<th>Titre</tr>
            <tr><td rowspan=\"2\">01/12</td><td>No&euml;l &amp; <b>f&#234;tes</b><br>suite</td></tr>
            <tr><td>Deux\n mots</td></tr></table></body></html>";
        let book = read(page, Encoding::Utf8).unwrap();
        let rows: Vec<Vec<String>> =
            book.sheets[0].rows.iter().map(|row| row.cells.iter().map(Cell::shown).collect()).collect();
        let expected = [["Date", "Titre"], ["01/12", "Noël & fêtes\nsuite"], ["01/12", "Deux mots"]];
        assert_eq!(rows, expected);
    }

    #[test]
    fn a_page_without_table_is_refused_by_its_name() {
        assert!(matches!(
            read("<html><body>x</body></html>", Encoding::Utf8),
            Err(TableError::Unsupported { .. })
        ));
    }
}
