//! Cells of a CSV file that a spreadsheet would take for a formula: marked when written, unmarked when read.
//! Exactly reversible, also for a text that already begins with the mark.

use std::borrow::Cow;

/// The apostrophe by which spreadsheets mark a text.
const MARK: char = '\'';

/// `text` as it is safe to write.
pub(super) fn guard(text: &str) -> Cow<'_, str> {
    if is_dangerous(text) { Cow::Owned(format!("{MARK}{text}")) } else { Cow::Borrowed(text) }
}

/// `text` as it was before [`guard`].
pub(super) fn unguard(text: &str) -> &str {
    text.strip_prefix(MARK).filter(|_| is_dangerous(text)).unwrap_or(text)
}

/// Marks, then perhaps spaces, then what begins a formula.
fn is_dangerous(text: &str) -> bool {
    let marked = text.trim_start_matches(MARK);
    let bare = marked.trim_start();
    let spaces = &marked[..marked.len() - bare.len()];
    spaces.contains(['\t', '\r', '\n']) || bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_begins_a_formula_is_marked() {
        let cases = [
            ("=SOMME(A1:A3)", "'=SOMME(A1:A3)"),
            ("  +33 6", "'  +33 6"),
            ("-10 %", "'-10 %"),
            ("@lunel", "'@lunel"),
            ("\tx", "'\tx"),
            ("'=a", "''=a"),
        ];
        for (text, expected) in cases {
            assert_eq!(guard(text), expected);
        }
        for text in ["’tis =", "a=b", "l'été", "'quoted'", ""] {
            assert_eq!(guard(text), text);
        }
    }

    proptest! {
        #[test]
        fn unmarking_undoes_marking(text in "['=+@ \t\n\ra-]{0,8}") {
            let guarded = guard(&text);
            prop_assert_eq!(unguard(&guarded), text.as_str());
            prop_assert!(!guarded.trim_start().starts_with(['=', '+', '-', '@']));
        }
    }
}
