//! What a file is by its bytes, and the text of one that is text. Does not cut it into cells.

use super::{Encoding, TableError};
use encoding_rs::{MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How the bytes are held together.
pub(super) enum Container {
    Zip,
    Compound,
    Text,
}

/// What `bytes` are; `name` only helps to say which format is not read.
pub(super) fn kind(name: &str, bytes: &[u8]) -> Result<Container, TableError> {
    let extension = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    let unsupported = |format: &str| Err(TableError::Unsupported { format: format.to_owned() });
    match bytes {
        [] => Err(TableError::Empty),
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => match extension.as_str() {
            "ods" | "numbers" | "docx" | "odt" | "pages" | "pptx" | "xlsb" => unsupported(&extension),
            _ => Ok(Container::Zip),
        },
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => Ok(Container::Compound),
        [b'%', b'P', b'D', b'F', ..] => unsupported("pdf"),
        [0x89, b'P', b'N', b'G', ..] => unsupported("png"),
        [0xFF, 0xD8, 0xFF, ..] => unsupported("jpg"),
        [0x1F, 0x8B, ..] => unsupported("gz"),
        [b'{', b'\\', b'r', b't', b'f', ..] => unsupported("rtf"),
        _ if is_binary(bytes) => Err(TableError::NotATable),
        _ => Ok(Container::Text),
    }
}

/// Control bytes that no text has, in a file that is not UTF-16 either.
fn is_binary(bytes: &[u8]) -> bool {
    if utf16(bytes).is_some() {
        return false;
    }
    let start = &bytes[..bytes.len().min(8192)];
    let odd = start.iter().filter(|b| matches!(b, 0..=8 | 14..=31) && **b != 0x1B).count();
    odd * 50 > start.len()
}

/// The text of `bytes` and the encoding that gave it. Never fails: a byte that fits nowhere is read as Windows-1252.
pub(crate) fn decode(bytes: &[u8]) -> (String, Encoding) {
    if let Some(encoding) = utf16(bytes) {
        let by = if encoding == Encoding::Utf16Le { UTF_16LE } else { UTF_16BE };
        return (by.decode_with_bom_removal(bytes).0.into_owned(), encoding);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), Encoding::Utf8);
    }
    let sound: usize = bytes.utf8_chunks().map(|c| c.valid().chars().filter(|c| !c.is_ascii()).count()).sum();
    let odd: usize = bytes.utf8_chunks().map(|chunk| chunk.invalid().len()).sum();
    if sound > odd {
        // Pieces of several origins: each is read as what it is.
        let mut text = String::with_capacity(bytes.len());
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
        }
        return (text, Encoding::Utf8);
    }
    let windows = WINDOWS_1252.decode_without_bom_handling(bytes).0;
    let mac = MACINTOSH.decode_without_bom_handling(bytes).0;
    if likeness(&mac) > likeness(&windows) {
        (mac.into_owned(), Encoding::MacRoman)
    } else {
        (windows.into_owned(), Encoding::Windows1252)
    }
}

/// How much the letters beyond ASCII look like those of French or English.
fn likeness(text: &str) -> i64 {
    text.chars()
        .filter(|c| !c.is_ascii())
        .map(|c| match c {
            'é' | 'è' | 'ê' | 'à' | 'â' | 'ç' | 'ù' | 'û' | 'î' | 'ï' | 'ô' | 'œ' | 'É' | 'À' | 'È' | 'Ê'
            | 'Ç' | '’' | '«' | '»' | '–' | '…' | '“' | '”' | '€' | '\u{A0}' | '°' => 1,
            'ë' | 'ü' | 'ñ' | 'æ' | 'Œ' | 'ö' | 'ä' | 'í' | 'ó' | 'á' | 'ú' | '—' | '•' | '™' | '®' | '©'
            | 'Î' | 'Ô' | '‘' => 0,
            _ => -1,
        })
        .sum()
}

/// UTF-16 by its mark, or by the zeros that stand beside the letters of our alphabets.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Be),
        _ => {}
    }
    let start = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |from: usize| {
        start.iter().skip(from).step_by(2).filter(|b| **b == 0).count() * 2 * 10 > start.len() * 6
    };
    match (zeros(0), zeros(1)) {
        (true, false) => Some(Encoding::Utf16Be),
        (false, true) => Some(Encoding::Utf16Le),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Date;Titre\r\n1er décembre;« L’été à Noël » – 5 €\r\n";

    #[test]
    fn french_is_read_in_every_encoding_it_is_saved_in() {
        let low: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let high: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let cases = [
            (TEXT.as_bytes().to_vec(), Encoding::Utf8),
            ([b"\xEF\xBB\xBF", TEXT.as_bytes()].concat(), Encoding::Utf8),
            (low.clone(), Encoding::Utf16Le),
            (high.clone(), Encoding::Utf16Be),
            ([vec![0xFF, 0xFE], low].concat(), Encoding::Utf16Le),
            ([vec![0xFE, 0xFF], high].concat(), Encoding::Utf16Be),
            (WINDOWS_1252.encode(TEXT).0.into_owned(), Encoding::Windows1252),
            (TEXT.chars().map(mac_byte).collect(), Encoding::MacRoman),
        ];
        for (bytes, encoding) in cases {
            assert_eq!(decode(&bytes), (TEXT.to_owned(), encoding));
        }
    }

    #[test]
    fn a_stray_byte_does_not_spoil_a_text_in_utf_8() {
        let bytes = ["Été, Noël, ".as_bytes(), b"caf\xE9"].concat();
        assert_eq!(decode(&bytes).0, "Été, Noël, café");
    }

    fn mac_byte(letter: char) -> u8 {
        let is = |byte: &u8| MACINTOSH.decode_without_bom_handling(&[*byte]).0.chars().eq([letter]);
        (0..=255).find(is).unwrap()
    }
}
