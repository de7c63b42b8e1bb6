//! Folding: the letters of a word without case, accents and ligatures, so that "Décembre" is found as "DECEMBRE".
//! For matching only; what a person typed is never replaced by it.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// `text` in lower case without accents; `œ`, `æ` and `ß` become two letters, curly apostrophes straight ones.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        // most names of files: nothing in them to be taken apart
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '’' | 'ʼ' => folded.push('\''),
            // `İ` in lower case brings its own dot.
            c if is_combining_mark(c) => {}
            c => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_accents_and_ligatures_disappear() {
        assert_eq!(fold("DÉCEMBRE"), "decembre");
        assert_eq!(fold("de\u{301}cembre"), "decembre");
        assert_eq!(fold("Œuvre d’Août"), "oeuvre d'aout");
    }
}
