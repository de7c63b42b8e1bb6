//! The locale files say the same things in each language, all that the program says, and nothing else.

use super::{
    messages::{self, Messages},
    plurals,
    sources::{named, none_of, under},
};
use crate::{Outcome, process};
use std::{collections::BTreeSet, fs};

/// The first is the language of reference.
const LANGUAGES: &[&str] = &["fr", "en"];

pub fn check() -> Outcome {
    let files = under(&["assets/locales"], &["ftl"])?;
    let mut languages = Vec::new();
    for language in LANGUAGES {
        let folder = process::root().join("assets/locales").join(language);
        languages.push((*language, messages::read(&folder, &files)?));
    }
    let mut wrongs: Vec<String> =
        languages.iter().flat_map(|(_, messages)| messages.wrongs.clone()).collect();
    for file in files.iter().filter(|file| file.starts_with(process::root().join("assets/locales/fr"))) {
        wrongs.extend(plurals::wrongs(&fs::read_to_string(file)?, &named(file)));
    }
    for (language, messages) in &languages[1..] {
        wrongs.extend(unparallel((LANGUAGES[0], &languages[0].1), (language, messages)));
    }
    let mut spoken = Spoken::default();
    for path in under(&["ui/src", "crates", "src-tauri/src"], &["ts", "svelte", "rs"])? {
        let is_test = path.to_string_lossy().ends_with(".test.ts");
        if !is_test && !path.starts_with(process::root().join("crates/xtask")) {
            spoken.read(&fs::read_to_string(&path)?, &named(&path));
        }
    }
    // what the page itself says, before its script is there
    spoken.read(&fs::read_to_string(process::root().join("ui/index.html"))?, "ui/index.html");
    wrongs.extend(spoken.missing(&languages[0].1));
    wrongs.extend(spoken.unused(&languages[0].1));
    none_of(&wrongs)
}

/// Keys of one language only, and keys whose variables or attributes differ.
fn unparallel((first, a): (&str, &Messages), (second, b): (&str, &Messages)) -> Vec<String> {
    let mut wrongs = Vec::new();
    for (key, message) in &a.by_key {
        match b.by_key.get(key) {
            // terms differ from one language to another: gender, case
            _ if key.starts_with('-') => {}
            None => wrongs.push(format!("{key}: in {first}, not in {second}")),
            Some(other) if other.attributes != message.attributes => {
                wrongs.push(format!("{key}: the attributes differ between {first} and {second}"));
            }
            Some(other) if other.variables != message.variables => {
                let (here, there) = (&message.variables, &other.variables);
                wrongs.push(format!("{key}: variables {here:?} in {first}, {there:?} in {second}"));
            }
            Some(_) => {}
        }
    }
    let only_there = b.by_key.keys().filter(|key| !key.starts_with('-') && !a.by_key.contains_key(*key));
    wrongs.extend(only_there.map(|key| format!("{key}: in {second}, not in {first}")));
    wrongs
}

/// What the sources say, as far as it can be told without running them.
#[derive(Default)]
struct Spoken {
    /// Literals that could be a key.
    literals: BTreeSet<String>,
    /// Beginnings of keys completed when running, such as `status-`.
    beginnings: BTreeSet<String>,
    /// Keys given as such to the function that says them, and where.
    called: Vec<(String, String)>,
}

impl Spoken {
    fn read(&mut self, source: &str, name: &str) {
        for (at, quote) in source.char_indices().filter(|(_, sign)| matches!(sign, '\'' | '"' | '`')) {
            let after = &source[at + 1..];
            let is_of_key = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.' | '_');
            let literal = &after[..after.find(|sign| !is_of_key(sign)).unwrap_or(after.len())];
            let next = after[literal.len()..].chars().next();
            let starts_key = literal.starts_with(|sign: char| sign.is_ascii_alphabetic());
            if !starts_key {
                continue;
            }
            let ends = next == Some(quote);
            if literal.len() > 2 && literal.ends_with('-') && (ends || matches!(next, Some('{' | '$'))) {
                self.beginnings.insert(literal.to_owned());
            } else if ends {
                let key = literal.split('.').next().unwrap_or(literal).to_owned();
                let before = source[..at].trim_end();
                let speaks = before.strip_suffix("t(").is_some_and(|before| {
                    !before.ends_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '.' | '$'))
                });
                if speaks {
                    let line = source[..at].lines().count();
                    self.called.push((key.clone(), format!("{name}:{line}")));
                }
                self.literals.insert(key);
            }
        }
    }

    fn missing(&self, messages: &Messages) -> Vec<String> {
        let unknown = self.called.iter().filter(|(key, _)| !messages.by_key.contains_key(key));
        unknown.map(|(key, place)| format!("{place}: {key} is in no locale file")).collect()
    }

    fn unused(&self, messages: &Messages) -> Vec<String> {
        let parts: BTreeSet<_> = messages.by_key.values().flat_map(|message| &message.parts).collect();
        let is_used = |key: &String| {
            self.literals.contains(key)
                || parts.contains(key)
                || self.beginnings.iter().any(|beginning| key.starts_with(beginning.as_str()))
        };
        messages.by_key.keys().filter(|key| !is_used(key)).map(|key| format!("{key}: said nowhere")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(text: &str) -> Messages {
        let mut messages = Messages::default();
        messages::read_text(text, "test.ftl", &mut messages);
        messages
    }

    #[test]
    fn languages_must_say_the_same() {
        let fr = messages("a = Un\nb = { $n } fois\nc = Trois\n    .title = Aide\n-terme = oui");
        let en = messages("a = One\nb = { $count } times\nc = Three\nd = Four");
        let wrongs = unparallel(("fr", &fr), ("en", &en));
        assert_eq!(wrongs.len(), 3, "{wrongs:?}");
        assert!(wrongs[0].starts_with("b: variables"));
        assert!(wrongs[1].starts_with("c: the attributes"));
        assert_eq!(wrongs[2], "d: in en, not in fr");
    }

    #[test]
    fn files_that_cannot_be_read_are_told_with_their_line() {
        let wrongs = messages("a = Un\nb = { $n\n").wrongs;
        assert!(wrongs[0].starts_with("test.ftl:2"), "{wrongs:?}");
    }

    #[test]
    fn keys_are_found_where_they_are_said() {
        let known = messages("save = Oui\nstatus-idea = Idée\nlost = Perdu\nwhole = { part }\npart = P");
        let mut spoken = Spoken::default();
        spoken
            .read("t('save'); t(`status-${s}`); <Help key=\"whole\"/> at('away'); t('gone', { n })", "a.ts");
        assert_eq!(spoken.missing(&known), ["a.ts:1: gone is in no locale file"]);
        assert_eq!(spoken.unused(&known), ["lost: said nowhere"]);
    }
}
