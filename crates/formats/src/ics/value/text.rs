//! Text (RFC 5545 3.3.11) and lists of it.

use memchr::{memchr, memchr2};
use std::borrow::Cow;

/// What an escaped text says.
pub fn unescaped(raw: &str) -> Cow<'_, str> {
    let Some(first) = memchr(b'\\', raw.as_bytes()) else { return Cow::Borrowed(raw) };
    let mut said = String::with_capacity(raw.len());
    let (plain, mut rest) = raw.split_at(first);
    said.push_str(plain);
    while let Some(after) = rest.strip_prefix('\\') {
        let mut chars = after.chars();
        match chars.next() {
            Some('n' | 'N') => said.push('\n'),
            // the last two need no escape, but programs write them so
            Some(c @ ('\\' | ';' | ',' | ':' | '"')) => said.push(c),
            other => {
                said.push('\\');
                said.extend(other);
            }
        }
        let after = chars.as_str();
        let (plain, next) = after.split_at(memchr(b'\\', after.as_bytes()).unwrap_or(after.len()));
        said.push_str(plain);
        rest = next;
    }
    Cow::Owned(said)
}

/// A text as it is written: with `\n` for line breaks, without control characters.
pub fn escaped(text: &str) -> String {
    let mut written = Vec::with_capacity(text.len() + 8);
    escape(&mut written, text);
    String::from_utf8(written).unwrap_or_default()
}

/// Writes a text.
pub fn escape(written: &mut Vec<u8>, text: &str) {
    let mut rest = text.as_bytes();
    while let Some(at) = rest.iter().position(|octet| ESCAPED[usize::from(*octet)]) {
        let (plain, from) = rest.split_at(at);
        written.extend_from_slice(plain);
        let Some((octet, after)) = from.split_first() else { break };
        match octet {
            b'\n' => written.extend_from_slice(b"\\n"),
            // of CR LF only LF counts; alone, it breaks the line too
            b'\r' if after.first() != Some(&b'\n') => written.extend_from_slice(b"\\n"),
            b'\\' | b';' | b',' => written.extend_from_slice(&[b'\\', *octet]),
            _ => {}
        }
        rest = after;
    }
    written.extend_from_slice(rest);
}

/// Whether a text is escaped as every program does it, so that it says the same once it is written anew.
pub fn is_plain(raw: &str) -> bool {
    let mut rest = raw.as_bytes();
    while let Some(at) = rest.iter().position(|octet| ESCAPED[usize::from(*octet)]) {
        let skipped = match (rest[at], rest.get(at + 1)) {
            (b',' | b';', _) => 1,
            (b'\\', Some(b'\\' | b',' | b';' | b'n' | b'N')) => 2,
            _ => return false,
        };
        rest = rest.get(at + skipped..).unwrap_or_default();
    }
    true
}

/// Octets that do not stand for themselves.
const ESCAPED: [bool; 256] = {
    let mut escaped = [false; 256];
    let mut octet = 0;
    while octet < 32 {
        escaped[octet] = octet != b'\t' as usize;
        octet += 1;
    }
    escaped[127] = true;
    escaped[b'\\' as usize] = true;
    escaped[b';' as usize] = true;
    escaped[b',' as usize] = true;
    escaped
};

/// The texts of a list, still escaped.
pub fn list(raw: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(raw);
    std::iter::from_fn(move || {
        let text = rest?;
        let mut from = 0;
        while let Some(at) = text.get(from..).and_then(|tail| memchr2(b',', b'\\', tail.as_bytes())) {
            let at = from + at;
            if text.as_bytes()[at] == b',' {
                rest = Some(&text[at + 1..]);
                return Some(&text[..at]);
            }
            // what is escaped is no separator; it may be longer than an octet
            from = at + 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8);
        }
        rest = None;
        Some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escapes_of_all_programs_are_undone_and_others_stay() {
        assert_eq!(unescaped(r"a\nb\Nc\,d\;e\\n\:\"), "a\nb\nc,d;e\\n:\\");
        assert_eq!(unescaped(r"C:\Users\été"), "C:\\Users\\été");
        assert_eq!(escaped("a\r\nb\rc\u{7}\td"), "a\\nb\\nc\td");
    }

    #[test]
    fn a_list_is_cut_at_bare_commas_only() {
        assert_eq!(list(r"a\,b,c,,\\,d\").collect::<Vec<_>>(), [r"a\,b", "c", "", r"\\", r"d\"]);
        assert_eq!(list("").collect::<Vec<_>>(), [""]);
        assert_eq!(list("\\é,x").collect::<Vec<_>>(), ["\\é", "x"]);
    }

    proptest! {
        #[test]
        fn any_text_reads_as_it_was_written(text in "[^\\p{Cc}]*(\n[^\\p{Cc}]*)*") {
            let written = escaped(&text);
            prop_assert_eq!(unescaped(&written), text.as_str());
        }

        #[test]
        fn any_list_of_texts_reads_as_it_was_written(texts in prop::collection::vec("[,\\\\;nà ]*", 1..5)) {
            let raw = texts.iter().map(|text| escaped(text)).collect::<Vec<_>>().join(",");
            let read: Vec<String> = list(&raw).map(|text| unescaped(text).into_owned()).collect();
            prop_assert_eq!(read, texts);
        }
    }
}
