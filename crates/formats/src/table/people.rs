//! People as a plan names them: "Maya", "Maya B.", "(Maya)". Makes no one up: gives the name as written.

use marronnier_domain::{id::PersonId, written::fold::fold};

/// The person that goes by `name`: by the whole name, or by the beginning of one only.
pub(super) fn find(people: &[(PersonId, String)], name: &str) -> Option<PersonId> {
    let wanted = words(name);
    if wanted.is_empty() {
        return None;
    }
    if let Some((id, _)) = people.iter().find(|(_, known)| words(known) == wanted) {
        return Some(*id);
    }
    let begins =
        |known: &str| {
            let known = words(known);
            wanted.len() <= known.len()
                && known.iter().zip(&wanted).enumerate().all(|(at, (known, wanted))| {
                    known == wanted || at > 0 && known.starts_with(wanted.as_str())
                })
        };
    let mut found = people.iter().filter(|(_, known)| begins(known));
    let first = found.next()?;
    found.next().is_none().then_some(first.0)
}

fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The name that `text` is, without the marks around it; nothing when it does not look like one.
pub(super) fn name<'a>(text: &'a str, people: &[(PersonId, String)]) -> Option<&'a str> {
    let bare = text.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '(' | ')' | '[' | ']' | '-' | '–' | '—' | ':' | '/' | ',' | ';' | '@' | '>' | '→' | '|'
            )
    });
    let bare = ["par ", "by ", "chez ", "pour ", "via ", "with ", "for ", "to "]
        .iter()
        .find_map(|word| {
            bare.get(..word.len())
                .filter(|start| start.eq_ignore_ascii_case(word))
                .map(|_| &bare[word.len()..])
        })
        .unwrap_or(bare)
        .trim();
    if find(people, bare).is_some() {
        return Some(bare);
    }
    let words: Vec<&str> = bare.split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let plain = |word: &&str| word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'));
    let stop = |word: &&str| NOT_NAMES.contains(&fold(word).trim_end_matches('.'));
    let looks = (1..=3).contains(&words.len())
        && words.iter().all(capital)
        && words.iter().all(plain)
        && !words.iter().any(stop)
        && words[0].chars().count() > 1;
    looks.then_some(bare)
}

const NOT_NAMES: &[&str] = &[
    "client",
    "cliente",
    "clients",
    "ok",
    "urgent",
    "todo",
    "tbd",
    "valide",
    "validee",
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "insta",
    "instagram",
    "facebook",
    "fb",
    "ig",
    "linkedin",
    "tiktok",
    "le",
    "la",
    "les",
    "a",
    "the",
    "post",
    "posts",
    "publication",
    "version",
    "v",
    "vu",
    "oui",
    "non",
    "yes",
    "no",
    "final",
    "finale",
    "new",
    "story",
    "reel",
    "visuel",
    "texte",
    "canva",
    "meta",
    "buffer",
    "hootsuite",
    "drive",
    "mail",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn people() -> Vec<(PersonId, String)> {
        ["Maya Benali", "Tom Roux", "Maud Petit", "Inès"]
            .iter()
            .enumerate()
            .map(|(at, name)| (PersonId(uuid::Uuid::from_u128(at as u128)), (*name).to_owned()))
            .collect()
    }

    #[test]
    fn people_are_found_by_what_one_calls_them() {
        let people = people();
        for (name, expected) in [
            ("Maya", Some(0)),
            ("maya b.", Some(0)),
            ("Maya Benali", Some(0)),
            ("INES", Some(3)),
            ("Ma", None),
            ("Zoé", None),
        ] {
            assert_eq!(find(&people, name), expected.map(|at| people[at].0), "{name}");
        }
    }

    #[test]
    fn a_name_looks_like_one() {
        for (text, expected) in [
            ("(Maya)", Some("Maya")),
            (" - Maya", Some("Maya")),
            ("par Tom", Some("Tom")),
            ("Maya B.", Some("Maya B.")),
            ("tom", Some("tom")),
            ("par la cliente", None),
            ("le 12/12", None),
            ("zoé", None),
            ("Client", None),
        ] {
            assert_eq!(name(text, &people()), expected, "{text}");
        }
    }
}
