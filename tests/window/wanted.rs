//! Saying which thing of the page is meant, as a person would: by role and name, by text, or by a mark for tests.

use serde_json::{Value, json};
use std::fmt;

/// Something wanted on the page.
#[derive(Debug, Clone)]
pub struct Wanted {
    kind: &'static str,
    value: String,
    name: Option<String>,
    nth: Option<usize>,
}

/// By `data-testid`.
pub fn test_id(id: &str) -> Wanted {
    Wanted { kind: "testId", value: id.to_owned(), name: None, nth: None }
}

/// By role (`button`, `dialog`, `gridcell`…) and accessible name; the name may be a part, an empty one is any.
pub fn role(role: &str, name: &str) -> Wanted {
    Wanted { kind: "role", value: role.to_owned(), name: Some(name.to_owned()), nth: None }
}

/// The smallest thing that shows this text.
pub fn text(text: &str) -> Wanted {
    Wanted { kind: "text", value: text.to_owned(), name: None, nth: None }
}

/// By CSS selector, when nothing that a person perceives tells it apart.
pub fn css(selector: &str) -> Wanted {
    Wanted { kind: "css", value: selector.to_owned(), name: None, nth: None }
}

impl Wanted {
    /// Of several such things the second (1), the third (2)…
    pub fn nth(self, at: usize) -> Self {
        Self { nth: Some(at), ..self }
    }

    pub(crate) fn to_json(&self) -> Value {
        json!({ "kind": self.kind, "value": self.value, "name": self.name, "nth": self.nth })
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} “{}”", self.kind, self.value)?;
        self.name.as_ref().map_or(Ok(()), |name| write!(f, " “{name}”"))
    }
}
