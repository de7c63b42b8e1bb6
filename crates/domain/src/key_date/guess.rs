//! What the dates of a file are, by the words of its name and the days that it holds. A guess, to be seen and corrected.

use super::{SourceKind, SourcedDate, holiday};
use crate::written::fold::fold;

/// Words of official names of school holidays, folded.
const SCHOOL: [&str; 6] = ["vacances", "scolaire", "school", "zone a", "zone b", "zone c"];

/// Words of official names of public holidays, folded.
const PUBLIC: [&str; 4] = ["ferie", "public holiday", "bank holiday", "national holiday"];

/// Days that a file must at least hold to be known by them.
const FEWEST: usize = 5;

impl SourceKind {
    /// What a file of that name with these dates seems to hold; nothing when neither tells.
    pub fn guess(name: &str, dates: &[&SourcedDate]) -> Option<Self> {
        let said = fold(name);
        let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
        if says(&SCHOOL) {
            return Some(Self::SchoolHolidays);
        }
        // official files hold some days of their region beside those of the whole country
        let known = dates.iter().filter(|date| date.is_computed()).count();
        (says(&PUBLIC) || (known >= FEWEST && 3 * known >= 2 * dates.len())).then_some(Self::PublicHolidays)
    }
}

impl SourcedDate {
    /// A day that is a public holiday by computation too: it shows once, under the computed name.
    pub fn is_computed(&self) -> bool {
        self.again.is_empty()
            && self.time.is_none()
            && self.first == self.last
            && holiday(self.first).is_some()
    }
}
