//! What was done, as data: a name and parameters, from which the locale files make a sentence.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// An action told in a toast, in the menu of undo, in a history. The sentence is `told-<name>` of the locale files.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Told {
    /// The action's word on the wire.
    pub name: String,
    /// What the sentence needs.
    pub params: Params,
}

/// Named parameters of a sentence.
pub type Params = BTreeMap<String, Param>;

/// A parameter. `date` holds `YYYY-MM-DD`, `time` `HH:MM`, `status`, `network` their words: the page formats them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Param {
    /// A count.
    Count(u32),
    /// A text.
    Text(String),
}

impl From<u32> for Param {
    fn from(count: u32) -> Self {
        Self::Count(count)
    }
}
impl From<usize> for Param {
    fn from(count: usize) -> Self {
        Self::Count(u32::try_from(count).unwrap_or(u32::MAX))
    }
}
impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Told {
    /// An action without parameters yet.
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), params: Params::new() }
    }
    /// The same with one more parameter.
    pub fn with(mut self, name: &str, value: impl Into<Param>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }
}
