//! What an event says in words, wherever its writer's program put them: the plain text, else that of its HTML; what Apple
//! keeps apart as comments.

use super::{
    event::named,
    html::{self, Places},
};
use crate::ics::{event::Event, value::text::unescaped};

/// Octets and lines beyond which a description is nobody's text; comparing two of them takes the time of their lines squared.
const LONGEST: (usize, usize) = (250_000, 3_000);

/// Whether a description may be a text.
pub(super) fn is_sound(text: &str) -> bool {
    text.len() <= LONGEST.0 && text.lines().nth(LONGEST.1).is_none()
}

/// The plain description; of the HTML when there is only that.
pub(super) fn description(event: &Event) -> Option<String> {
    let plain = event.description.trim();
    if !plain.is_empty() {
        return Some(without_programs_words(&plain.replace("\r\n", "\n")));
    }
    let html = if event.html.trim().is_empty() { of_thunderbird(event) } else { event.html.clone() };
    let html = html.trim();
    (!html.is_empty()).then(|| without_programs_words(&html::words(html, false)))
}

/// The words of a description that seems to be HTML, as Google's editor writes it.
pub(super) fn unmarked(description: &str) -> Option<String> {
    html::seems(description).then(|| without_programs_words(&html::words(description, true)))
}

/// What Google puts around what it says of its meetings: `-::~:~::~:~…::-`.
const MEETING: &str = "-::~:~::~";

/// The same without what programs put in by themselves: Google's block on its meetings, Outlook's second writing of a link,
/// `https://a.example <https://a.example>`.
fn without_programs_words(text: &str) -> String {
    let mut lines = Vec::new();
    let mut is_meeting = false;
    for line in text.lines() {
        if line.trim_start().starts_with(MEETING) {
            is_meeting = !is_meeting;
        } else if !is_meeting {
            lines.push(without_second_links(line));
        }
    }
    lines.join("\n").trim().to_owned()
}

fn without_second_links(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut closes = Places::of(b'>', line);
    let mut from = 0;
    for open in memchr::memchr_iter(b'<', line.as_bytes()) {
        // within what was left out
        let Some(between) = line.get(from..open) else { continue };
        let Some(close) = closes.from(open) else { break };
        plain.push_str(between);
        let second = line[open + 1..close].trim().trim_start_matches("mailto:").trim_end_matches('/');
        let before = plain.trim_end();
        let first = before.trim_end_matches('/');
        let stands_alone = first.strip_suffix(second).is_some_and(|rest| {
            !second.is_empty() && rest.chars().next_back().is_none_or(char::is_whitespace)
        });
        if stands_alone {
            plain.truncate(before.len());
            from = close + 1;
        } else {
            plain.push('<');
            from = open + 1;
        }
    }
    plain.push_str(&line[from..]);
    plain
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
