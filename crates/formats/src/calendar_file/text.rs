//! What an event says in words, wherever its writer's program put them: the plain text, else that of its HTML; what Apple
//! keeps apart as comments.

use super::event::named;
use crate::ics::{event::Event, value::text::unescaped};

/// The plain description; of the HTML when there is only that.
pub(super) fn description(event: &Event) -> Option<String> {
    let plain = event.description.trim();
    if !plain.is_empty() {
        return Some(plain.replace("\r\n", "\n"));
    }
    let html = if event.html.trim().is_empty() { of_thunderbird(event) } else { event.html.clone() };
    let html = html.trim();
    (!html.is_empty()).then(|| without_tags(html))
}

/// The HTML that Thunderbird puts in a parameter of an event's text: `DESCRIPTION;ALTREP="data:text/html,%3Cp%3E…"`.
fn of_thunderbird(event: &Event) -> String {
    let raw = event.rest.iter().find(|property| property.name() == "DESCRIPTION");
    let alternative = raw.and_then(|property| property.parameter("ALTREP"));
    let data = alternative.and_then(|uri| uri.trim().strip_prefix("data:text/html"));
    // what stands before the comma says the encoding
    let body = data.and_then(|data| data.split_once(',')).map_or("", |(_, body)| body);
    percent_decoded(body)
}

/// `%C3%A9` as « é ».
fn percent_decoded(text: &str) -> String {
    let mut octets = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(octet) => {
                octets.push(octet);
                rest = &after[2..];
            }
            None => {
                octets.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&octets).into_owned()
}

/// Comments of who is invited, as Apple's programs keep them: those that an organiser sees, each with who wrote it, and one's
/// own (`caldav-privatecomments`, of Apple's calendar server).
pub(super) fn comments_of_apple(event: &Event) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for property in &event.rest {
        let is_own = property.name() == "X-CALENDARSERVER-PRIVATE-COMMENT";
        if !is_own && property.name() != "X-CALENDARSERVER-ATTENDEE-COMMENT" {
            continue;
        }
        let comment = unescaped(property.value()).trim().to_owned();
        if comment.is_empty() {
            continue;
        }
        let address = property.parameter("X-CALENDARSERVER-ATTENDEE-REF").unwrap_or_default();
        let theirs = event.attendees.iter().find(|one| one.address.eq_ignore_ascii_case(address));
        found.push((comment, theirs.map(|one| named(one).to_owned()).unwrap_or_default()));
    }
    found
}

/// The words of an HTML text: lines for breaks and paragraphs, the five usual entities, nothing else.
fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        let Some(close) = rest[open..].find('>') else { break };
        let tag = rest[open + 1..open + close].trim_start_matches('/').to_ascii_lowercase();
        match tag.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or_default() {
            "br" | "div" | "li" => text.push('\n'),
            "p" => text.push_str("\n\n"),
            _ => {}
        }
        rest = &rest[open + close + 1..];
    }
    text.push_str(rest);
    let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&nbsp;", " ");
    plain.replace("&amp;", "&").trim().to_owned()
}
