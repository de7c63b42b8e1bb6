//! What to write and how: a client's editorial line, and templates for their series. Words for a packet, no rule.

use crate::id::ClientId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a brief says, field by field; each may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Brief {
    /// What the post is for.
    pub objective: String,
    /// The one thing to be remembered.
    pub message: String,
    /// How it sounds.
    pub tone: String,
    /// What to do.
    #[serde(rename = "do")]
    pub wanted: String,
    /// What not to do.
    #[serde(rename = "dont")]
    pub unwanted: String,
    /// For whom.
    pub target: String,
    /// What the reader should do then.
    pub call_to_action: String,
    /// Image, carousel, short video…
    pub format: String,
    /// Links to posts that show the way.
    pub examples: String,
}

/// A brief kept for a client's posts, or for those of one series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BriefTemplate {
    /// Whose.
    pub client_id: ClientId,
    /// Of which series; empty for all: the editorial line.
    pub series: String,
    /// What it says. `{title}`, `{date}`, `{series}`, `{client}` stand for the post's own.
    pub brief: Brief,
}

impl Brief {
    /// Its fields in their order, with their words on the wire.
    pub fn fields(&self) -> [(&'static str, &str); 9] {
        [
            ("objective", &self.objective),
            ("message", &self.message),
            ("tone", &self.tone),
            ("do", &self.wanted),
            ("dont", &self.unwanted),
            ("target", &self.target),
            ("callToAction", &self.call_to_action),
            ("format", &self.format),
            ("examples", &self.examples),
        ]
    }

    /// This one's fields where it says something, else `line`'s; `{name}` is replaced by what `values` give.
    pub fn over(&self, line: &Brief, values: &[(&str, &str)]) -> Brief {
        let pick = |own: &str, general: &str| {
            let text = if own.trim().is_empty() { general } else { own };
            filled(text, values)
        };
        Brief {
            objective: pick(&self.objective, &line.objective),
            message: pick(&self.message, &line.message),
            tone: pick(&self.tone, &line.tone),
            wanted: pick(&self.wanted, &line.wanted),
            unwanted: pick(&self.unwanted, &line.unwanted),
            target: pick(&self.target, &line.target),
            call_to_action: pick(&self.call_to_action, &line.call_to_action),
            format: pick(&self.format, &line.format),
            examples: pick(&self.examples, &line.examples),
        }
    }
}

/// One pass: what is filled in is not read again for fields.
fn filled(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let behind = &rest[open + 1..];
        let field = behind.find('}').map(|close| (&behind[..close], &behind[close + 1..]));
        match field.and_then(|(name, tail)| {
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, tail))
        }) {
            Some((value, tail)) => {
                out.push_str(value);
                rest = tail;
            }
            None => {
                out.push('{');
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_speaks_over_the_editorial_line_and_fields_are_filled_once() {
        let line = Brief { tone: "Chaleureux".into(), message: "Fait main".into(), ..Brief::default() };
        let series = Brief { message: "« {title} » le {date}, {inconnu} {".into(), ..Brief::default() };
        let brief = series.over(&line, &[("title", "La {date}"), ("date", "10 décembre")]);
        assert_eq!(brief.tone, "Chaleureux");
        assert_eq!(brief.message, "« La {date} » le 10 décembre, {inconnu} {");
    }
}
