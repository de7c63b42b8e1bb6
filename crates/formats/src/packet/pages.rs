//! The pages that a person reads: LISEZ-MOI, and what HTML pages share.

use super::{Manifest, Say, manifest::Sheet};
use marronnier_domain::moment::PlannedAt;

/// What to do, by when, how to send back.
pub fn readme(manifest: &Manifest, say: Say<'_>) -> String {
    let mut out = format!("{}\n\n{}\n\n", say("packet-hello"), say("packet-readme-what"));
    for sheet in &manifest.posts {
        out.push_str(&format!("- {}\n", line(sheet, say)));
    }
    for key in
        ["packet-readme-two-ways", "packet-readme-form", "packet-readme-files", "packet-readme-visuals"]
    {
        out.push_str(&format!("\n{}\n", say(key)));
    }
    out.push_str(&format!("\n{}\n\n{}\n", say("packet-readme-back"), manifest.from.name));
    if !manifest.from.email.is_empty() {
        out.push_str(&format!("{}\n", manifest.from.email));
    }
    // Notepad on Windows has read line feeds alone since 2018; older ones show one long line.
    out.replace('\n', "\r\n")
}

/// A post in one line: its title, its client, by when.
fn line(sheet: &Sheet, say: Say<'_>) -> String {
    let title = match sheet.title.as_str() {
        "" => say("packet-untitled"),
        title => title.to_owned(),
    };
    let due = sheet.due.map(|due| format!(" · {} {}", say("packet-due"), say(&format!("date:{due}"))));
    format!("{title} ({}){}", sheet.client, due.unwrap_or_default())
}

/// A text in HTML.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// Data in a page, as JSON that no `</script>` can end.
pub fn data(value: &serde_json::Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// The words of a policy that allow this script or style and no other: `'sha256-…'`.
pub fn allowed(code: &str) -> String {
    use base64::{Engine, engine::general_purpose::STANDARD};
    use sha2::{Digest, Sha256};
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(code.as_bytes())))
}

/// The day, and the time when there is one.
pub(super) fn moment(at: PlannedAt, date: impl Fn(chrono::NaiveDate) -> String) -> String {
    let time = at.time.map(|time| format!(", {time}")).unwrap_or_default();
    format!("{}{time}", date(at.date))
}
