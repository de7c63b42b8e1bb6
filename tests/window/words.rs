//! The program's words as its locale files have them: to reach things by their names, and to find on a screen a key
//! without words or words of the other language. Formats nothing.

use crate::Window;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Signs of a message that was not made into words.
const UNMADE: [&str; 6] = ["{$", "{ $", "undefined", "[object", "NaN", "\u{2068}"];

/// Shortest piece of a sentence that tells a language apart.
const TELLING: usize = 10;

const SHOWN: &str = "const shows = (element) => element.getClientRects().length > 0
    const words = new Set()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) if (shows(walker.currentNode.parentElement)) words.add(walker.currentNode.data)
    for (const name of ['aria-label', 'placeholder', 'data-tip', 'title', 'alt', 'aria-description'])
      for (const one of document.querySelectorAll(`[${name}]`)) if (shows(one)) words.add(one.getAttribute(name))
    return [...words].map((one) => one.replace(/\\s+/g, ' ').trim()).filter(Boolean)";

/// All messages of a language.
pub struct Words {
    /// Which: `fr` or `en`.
    pub lang: String,
    messages: BTreeMap<String, String>,
}

impl Words {
    /// Those of `fr` or `en`.
    pub fn of(lang: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/locales").join(lang);
        let files = fs::read_dir(folder).expect("the locale files").flatten();
        let texts = files.map(|file| fs::read_to_string(file.path()).expect("a locale file"));
        Self { lang: lang.to_owned(), messages: texts.flat_map(|text| messages(&text)).collect() }
    }

    /// The words of a message without parameters.
    pub fn get(&self, key: &str) -> &str {
        self.messages.get(key).unwrap_or_else(|| panic!("no words for {key}"))
    }
}

/// What must not be on a screen in one language: keys, and the words of the other.
pub struct Strangers<'w> {
    own: &'w Words,
    foreign: BTreeSet<&'w str>,
    /// Texts of screens before, known to be right.
    judged: BTreeSet<String>,
}

impl<'w> Strangers<'w> {
    /// Of a screen that should speak `own`.
    pub fn new(own: &'w Words, other: &'w Words) -> Self {
        let is_own = |piece: &&str| own.messages.values().any(|message| message.contains(*piece));
        let foreign = other.messages.values().flat_map(|message| pieces(message));
        Self { own, foreign: foreign.filter(|piece| !is_own(piece)).collect(), judged: BTreeSet::new() }
    }

    /// What is on the screen and should not be, each with why.
    pub fn on(&mut self, window: &Window) -> Vec<String> {
        let seen = window.eval(SHOWN, &[]);
        let seen = seen.as_array().into_iter().flatten().filter_map(|one| one.as_str());
        let new: Vec<&str> = seen.filter(|text| self.judged.insert((*text).to_owned())).collect();
        new.into_iter().filter_map(|text| Some(format!("{}: {text}", self.wrong(text)?))).collect()
    }

    fn wrong(&self, text: &str) -> Option<&'static str> {
        if self.own.messages.contains_key(text) {
            return Some("a key");
        }
        if UNMADE.iter().any(|sign| text.contains(sign)) {
            return Some("not made into words");
        }
        let says = |piece: &&str| piece.chars().count() >= TELLING && text.contains(*piece);
        (self.foreign.contains(text) || self.foreign.iter().any(says)).then_some("another language")
    }
}

/// Messages of a file in Fluent's syntax, each with all lines of its pattern.
fn messages(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with([' ', '}']) {
            if let Some((_, pattern)) = found.last_mut() {
                pattern.push('\n');
                pattern.push_str(line.trim());
            }
        } else if let Some((key, pattern)) = line.split_once('=') {
            found.push((key.trim().to_owned(), pattern.trim().to_owned()));
        }
    }
    found
}

/// The pieces of a pattern that stand on a screen as they are: between parameters, without the names of choices.
fn pieces(pattern: &str) -> impl Iterator<Item = &str> {
    let outside =
        pattern.split(['{', '}', '\n']).map(|piece| piece.rsplit_once(']').map_or(piece, |(_, after)| after));
    outside
        .map(str::trim)
        .filter(|piece| piece.chars().any(char::is_alphabetic) && !piece.contains(['$', '"']))
}
