//! The words of HTML, as calendar programs write it into descriptions: lines for breaks and blocks, characters for their
//! names, nothing of styles and scripts.

use quick_xml::escape::resolve_html5_entity;

/// Elements whose text is not shown.
const HIDDEN: [&str; 4] = ["style", "script", "title", "head"];
/// Elements that stand on lines of their own.
const BLOCKS: [&str; 14] =
    ["div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr"];
/// Elements that Google's editor and others write, by which HTML is told from a text that speaks of smaller and greater.
const INLINE: [&str; 9] = ["br", "p", "b", "i", "u", "a", "span", "strong", "em"];

/// The places of an octet in a text, asked for from left to right: nothing is looked at twice, however often it is asked.
pub(super) struct Places<'a> {
    text: &'a [u8],
    octet: u8,
    /// The last one found; nothing when there is none any more.
    at: Option<usize>,
}

impl<'a> Places<'a> {
    pub fn of(octet: u8, text: &'a str) -> Self {
        Self { text: text.as_bytes(), octet, at: memchr::memchr(octet, text.as_bytes()) }
    }

    /// The first one at `from` or after.
    pub fn from(&mut self, from: usize) -> Option<usize> {
        while self.at.is_some_and(|at| at < from) {
            let rest = self.text.get(from..).unwrap_or_default();
            self.at = memchr::memchr(self.octet, rest).map(|at| from + at);
        }
        self.at
    }
}

/// Whether a text seems to be HTML.
pub(super) fn seems(text: &str) -> bool {
    let is_known = |name: &str| INLINE.contains(&name) || BLOCKS.contains(&name) || name == "html";
    let mut closes = Places::of(b'>', text);
    for open in memchr::memchr_iter(b'<', text.as_bytes()) {
        let Some(close) = closes.from(open) else { break };
        if is_known(&name_of(&text[open + 1..close])) {
            return true;
        }
    }
    text.split('&').skip(1).any(|part| entity(part).is_some())
}

/// The words of an HTML text. `breaks` tells whether its line breaks are some, as in Google's descriptions; elsewhere they
/// are white space.
pub(super) fn words(html: &str, breaks: bool) -> String {
    let source = if breaks { html.to_owned() } else { html.replace("\r\n", " ").replace('\n', " ") };
    let mut text = String::with_capacity(source.len());
    let mut rest = source.as_str();
    let mut closes = Places::of(b'>', &source);
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        rest = &rest[open..];
        if let Some(after) = rest.strip_prefix("<!--") {
            rest = after.find("-->").map_or("", |end| &after[end + 3..]);
            continue;
        }
        // « a < b » is no element
        let is_element =
            rest[1..].starts_with(|sign: char| sign.is_ascii_alphabetic() || "/!?".contains(sign));
        let place = source.len() - rest.len();
        let Some(close) = closes.from(place).filter(|_| is_element).map(|close| close - place) else {
            text.push('<');
            rest = &rest[1..];
            continue;
        };
        let (tag, after) = (&rest[1..close], &rest[close + 1..]);
        let name = name_of(tag);
        rest = after;
        if HIDDEN.contains(&name.as_str()) && !tag.starts_with('/') && !tag.ends_with('/') {
            rest = end_of(&name, after).map_or("", |end| &after[end..]);
        } else if name == "p" {
            text.push_str("\n\n");
        } else if name == "br" || BLOCKS.contains(&name.as_str()) {
            text.push('\n');
        }
    }
    text.push_str(rest);
    let lines: Vec<String> = decoded(&text).lines().map(|line| line.trim().to_owned()).collect();
    // no more than one empty line between two that say something
    let mut plain = String::new();
    for (n, line) in lines.iter().enumerate() {
        let is_gap = line.is_empty() && n > 0 && lines[n - 1].is_empty();
        if !is_gap {
            plain.push_str(line);
            plain.push('\n');
        }
    }
    plain.trim().to_owned()
}

/// Where an element ends, in whatever case.
fn end_of(name: &str, text: &str) -> Option<usize> {
    let begins = |text: &str, with: &str| {
        text.as_bytes().get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with.as_bytes()))
    };
    memchr::memmem::find_iter(text.as_bytes(), "</").find(|at| begins(&text[at + 2..], name))
}

fn name_of(tag: &str) -> String {
    let name = tag.trim_start_matches('/');
    name.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase()
}

/// Named and numbered characters as themselves; a space that does not break is one.
fn decoded(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match entity(part) {
            Some((sign, rest)) => {
                plain.push_str(&sign);
                plain.push_str(rest);
            }
            None => {
                plain.push('&');
                plain.push_str(part);
            }
        }
    }
    plain
}

/// The character at the beginning of what follows an ampersand, and the rest.
fn entity(part: &str) -> Option<(String, &str)> {
    let (name, rest) = part.split_once(';')?;
    let sign = match name.strip_prefix('#') {
        None => resolve_html5_entity(name)?.to_owned(),
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|sign| !sign.is_control() || *sign == '\n')?.to_string()
        }
    };
    Some((sign, rest))
}
