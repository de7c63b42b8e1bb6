//! Folding: the letters of a word without case, accents and ligatures, so that "Décembre" is found as "DECEMBRE".
//! For matching only; what a person typed is never replaced by it.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// `text` in lower case without accents; `œ`, `æ` and `ß` become two letters, curly apostrophes straight ones.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else {
            // in whatever order its marks stand: they go
            decompose_compatible(letter, |part| add(part, &mut folded));
        }
    }
    folded
}

fn add(part: char, folded: &mut String) {
    if is_combining_mark(part) {
        return;
    }
    for letter in part.to_lowercase() {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '’' | 'ʼ' => folded.push('\''),
            // `İ` in lower case brings its own dot.
            letter if is_combining_mark(letter) => {}
            letter => folded.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_accents_and_ligatures_disappear() {
        assert_eq!(fold("DÉCEMBRE"), "decembre");
        assert_eq!(fold("de\u{301}cembre"), "decembre");
        assert_eq!(fold("Œuvre d’Août"), "oeuvre d'aout");
        assert_eq!(fold("ÆÐ ẞ ﬁn Ⅳ 한 İ q\u{323}\u{307}"), "aeð ss fin iv \u{1112}\u{1161}\u{11ab} i q");
    }
}
