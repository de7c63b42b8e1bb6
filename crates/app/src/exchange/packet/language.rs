//! In which language a packet is written: one that its reader reads.

use crate::Language;
use marronnier_domain::person::Person;

/// The sender's own where the person reads it or says nothing; else the first of theirs that the program speaks.
pub(super) fn language_for(person: &Person, own: Language) -> Language {
    let theirs: Vec<Language> = person.languages.iter().filter_map(|word| spoken(word)).collect();
    match theirs.first() {
        Some(first) if !theirs.contains(&own) => *first,
        _ => own,
    }
}

/// A language as people write it: `fr`, `fr-CA`, « français », "English".
fn spoken(word: &str) -> Option<Language> {
    let word = word.trim().to_lowercase();
    match word.split(['-', '_']).next().unwrap_or_default() {
        "fr" | "fra" | "fre" | "français" | "francais" | "french" => Some(Language::Fr),
        "en" | "eng" | "anglais" | "english" => Some(Language::En),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use marronnier_domain::{id::PersonId, person::USUAL_DAYS};
    use uuid::Uuid;

    #[test]
    fn a_packet_is_in_a_language_that_its_reader_reads() {
        let of = |languages: &[&str], own| {
            let person = Person {
                id: PersonId(Uuid::nil()),
                name: "Nina".into(),
                email: String::new(),
                roles: Vec::new(),
                clients: Vec::new(),
                languages: languages.iter().map(|word| (*word).to_owned()).collect(),
                days: USUAL_DAYS.to_vec(),
                holidays: true,
                capacity: None,
                rate: None,
                colour: None,
                absences: Vec::new(),
                sample: false,
            };
            language_for(&person, own)
        };
        assert_eq!(of(&[], Language::Fr), Language::Fr);
        assert_eq!(of(&["en"], Language::Fr), Language::En);
        assert_eq!(of(&["Français"], Language::En), Language::Fr);
        assert_eq!(of(&["en", "fr"], Language::Fr), Language::Fr, "both: the sender's own");
        assert_eq!(of(&["es", "en-GB"], Language::Fr), Language::En);
        assert_eq!(of(&["es"], Language::Fr), Language::Fr, "none that the program speaks");
    }
}
