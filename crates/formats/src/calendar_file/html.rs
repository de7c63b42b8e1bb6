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

/// Whether a text seems to be HTML.
pub(super) fn seems(text: &str) -> bool {
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        rest = &rest[open + 1..];
        let is_known = |name: &str| INLINE.contains(&name) || BLOCKS.contains(&name) || name == "html";
        if rest.find('>').is_some_and(|close| is_known(&name_of(&rest[..close]))) {
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
        let Some(close) = rest.find('>').filter(|_| is_element) else {
            text.push('<');
            rest = &rest[1..];
            continue;
        };
        let (tag, after) = (&rest[1..close], &rest[close + 1..]);
        let name = name_of(tag);
        rest = after;
        if HIDDEN.contains(&name.as_str()) && !tag.starts_with('/') && !tag.ends_with('/') {
            let lower = after.to_ascii_lowercase();
            rest = lower.find(&format!("</{name}")).map_or("", |end| &after[end..]);
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
