//! The headers that people write, in French and English. Looks at no cell below them.

use crate::table::Field;
use marronnier_domain::written::fold::fold;
use std::{collections::HashMap, sync::LazyLock};

mod words;

/// What a header says, and how surely.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Said {
    pub field: Field,
    /// 3: the usual word; 2: a word for it; 1: a word among others.
    pub strength: u8,
    pub language: Option<Tongue>,
}

/// Language of a header, when it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    French,
    English,
}

/// What `header` says by itself; nothing when it is not known, or when its column must be looked at.
pub(super) fn read(header: &str) -> Option<Said> {
    let phrase = phrase(header);
    if phrase.is_empty() || phrase.len() > 60 {
        return None;
    }
    if let Some(said) = exact(&phrase) {
        return Some(said);
    }
    several(header).or_else(|| among(&phrase))
}

/// Whether the column must be looked at to know what this header means: "Publication", "Jour".
pub(super) fn is_open(header: &str) -> bool {
    words::OPEN.contains(&phrase(header).as_str())
}

/// The part of a header that names a channel, behind a word for text, hashtags or time: "Texte – Instagram @lunel".
pub(super) fn own(header: &str) -> Option<(Field, &str)> {
    let dash = header.find(" – ").map(|at| (at, at + " – ".len()));
    let space = header.find(' ').map(|at| (at, at + 1));
    dash.into_iter().chain(space).find_map(|(end, start)| {
        let said = exact(&phrase(&header[..end]))?;
        let label = header[start..].trim().trim_start_matches(['-', '–', '—', ':', '|']).trim();
        matches!(said.field, Field::Text | Field::Hashtags | Field::Time).then_some((said.field, label))
    })
}

/// Lower case, without accents, marks and what stands in parentheses.
pub(in crate::table) fn phrase(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut depth = 0usize;
    for letter in text.chars() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    let bare = if bare.trim().is_empty() { text.to_owned() } else { bare };
    let folded: String =
        fold(&bare).chars().map(|c| if c.is_alphanumeric() || c == '#' { c } else { ' ' }).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn exact(phrase: &str) -> Option<Said> {
    type Meaning = (&'static Field, u8, Option<Tongue>);
    static MEANINGS: LazyLock<HashMap<&str, Meaning>> = LazyLock::new(|| {
        let mut meanings = HashMap::new();
        for (field, usual, french, english) in words::KNOWN {
            let tongues =
                [(usual, 3, None), (french, 2, Some(Tongue::French)), (english, 2, Some(Tongue::English))];
            for (phrases, strength, language) in tongues {
                for phrase in *phrases {
                    meanings.entry(*phrase).or_insert((field, strength, language));
                }
            }
        }
        meanings
    });
    let found = MEANINGS.get(phrase).or_else(|| MEANINGS.get(phrase.strip_suffix('s')?))?;
    Some(Said { field: found.0.clone(), strength: found.1, language: found.2 })
}

/// "Titre / sujet", "Date et heure", "Statut / qui ?": each part known by itself.
fn several(header: &str) -> Option<Said> {
    let parts: Vec<&str> = header.split(['/', '&', '+', '|', ',', '-', '–', '\n']).collect();
    let parts: Vec<String> = parts
        .iter()
        .flat_map(|part| {
            part.split(" et ").flat_map(|part| part.split(" and ")).flat_map(|part| part.split(" ou "))
        })
        .map(phrase)
        .filter(|part| !part.is_empty())
        .collect();
    if !(2..=4).contains(&parts.len()) {
        return None;
    }
    let said: Vec<Said> = parts.iter().filter_map(|part| exact(part)).collect();
    let has = |field: &Field| said.iter().any(|found| found.field == *field);
    let language = said.iter().find_map(|found| found.language);
    let whole = |field| Some(Said { field, strength: 2, language });
    if has(&Field::Date) && has(&Field::Time) {
        return whole(Field::DateTime);
    }
    if has(&Field::Status) && has(&Field::Person) {
        return whole(Field::StatusAndPerson);
    }
    let first = said.first()?;
    let strength = if said.len() == parts.len() { 2 } else { 1 };
    Some(Said { field: first.field.clone(), strength, language })
}

/// A known word among others: "Date de mise en ligne prévue", not "Date de création".
fn among(phrase: &str) -> Option<Said> {
    let tokens: Vec<&str> = phrase.split(' ').collect();
    if tokens.len() > 6 || tokens.iter().any(|token| words::OTHER.contains(token)) {
        return None;
    }
    // French puts the word that counts first, English last.
    let ends = [tokens.first(), tokens.last()];
    let (first, last) = (ends[0].and_then(|t| exact(t)), ends[1].and_then(|t| exact(t)));
    let found = match (first, last) {
        (Some(first), Some(last))
            if first.language != Some(Tongue::French) && last.strength > first.strength =>
        {
            last
        }
        (Some(first), _) => first,
        (None, Some(last)) => last,
        (None, None) => return None,
    };
    Some(Said { strength: 1, ..found })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(header: &str) -> Option<Field> {
        read(header).map(|said| said.field)
    }

    #[test]
    fn headers_are_known_as_people_write_them() {
        let cases = [
            ("Réseau(x)", Field::Networks),
            ("Titre / sujet", Field::Title),
            ("Statut / qui ?", Field::StatusAndPerson),
            ("Full Caption", Field::Text),
            ("Hook", Field::Title),
            ("Canal", Field::Networks),
            ("CANAUX", Field::Networks),
            ("Platform", Field::Networks),
            ("Légende", Field::Text),
            ("Validation", Field::Status),
            ("Assigned To", Field::Person),
            ("Rédacteur·rice", Field::Person),
            ("Date de publication", Field::Date),
            ("Date & heure", Field::DateTime),
            ("Publish Date/Time", Field::DateTime),
            ("Heure (Paris)", Field::Time),
            ("Media File", Field::Visual),
            ("Lien Canva", Field::Visual),
            ("Content Type", Field::Series),
            ("#", Field::Ignore),
            ("Semaine", Field::Week),
            ("Mots-dièse", Field::Hashtags),
            ("Post copy", Field::Text),
            ("Go-live date", Field::Date),
        ];
        for (header, expected) in cases {
            assert_eq!(field(header), Some(expected), "{header}");
        }
    }

    #[test]
    fn other_dates_and_unknown_words_are_left_alone() {
        for header in ["Date de création", "Deadline", "Budget", "Date limite de validation", "Likes", "Truc"]
        {
            assert!(!matches!(field(header), Some(Field::Date | Field::Status)), "{header}");
        }
    }

    #[test]
    fn the_columns_of_one_channel_are_told_from_the_common_ones() {
        assert_eq!(own("Texte – Instagram @lunel"), Some((Field::Text, "Instagram @lunel")));
        assert_eq!(own("Hashtags LinkedIn"), Some((Field::Hashtags, "LinkedIn")));
        assert_eq!(own("Heure – Facebook (a – b)"), Some((Field::Time, "Facebook (a – b)")));
        assert_eq!(own("Titre LinkedIn"), None);
    }
}
