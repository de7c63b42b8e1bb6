//! Which texts may stand as a post's link: an address of the web, or what may become one; never one that acts.

/// Schemes of addresses that a reader may follow: pages and letters.
const SCHEMES: [&str; 3] = ["https", "http", "mailto"];

/// Whether a text may be kept as a link. One without a scheme may (`lunel.fr/noel`, or words not finished yet); one with
/// another scheme than those of the web (`javascript:`, `file:`) may not, however it is hidden.
pub fn may_be_link(text: &str) -> bool {
    // Browsers read over tabs, ends of lines and what cannot be seen.
    let seen: String = text.chars().filter(|sign| !sign.is_control() && !is_unseen(*sign)).collect();
    let seen = seen.trim();
    let Some((scheme, rest)) = seen.split_once(':') else { return true };
    let is_scheme = scheme.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && scheme.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '+' | '-' | '.'));
    // `lunel.fr:8080/noel` names a port
    let port = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host =
        (scheme.contains('.') || scheme == "localhost") && port.chars().all(|sign| sign.is_ascii_digit());
    !is_scheme || is_host || SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

/// Marks of direction, joiners and other signs without a shape.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_what_is_still_being_typed_may_be_links() {
        for text in [
            "",
            "h",
            "https:",
            "https://lunel.fr/noel?a=b:c",
            "HTTP://lunel.fr",
            "lunel.fr/noel",
            "lunel.fr:",
            "lunel.fr:8080/noel",
            "localhost:1420",
            "mailto:maya@lunel.fr",
            "bientôt",
            "voir la page : à venir",
            "//lunel.fr",
        ] {
            assert!(may_be_link(text), "{text}");
        }
    }

    #[test]
    fn what_acts_when_it_is_followed_is_none() {
        for text in [
            "javascript:alert(1)",
            " JavaScript:alert(1)",
            "java\tscript:alert(1)",
            "java\u{200b}script:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,<script>",
            "file:///etc/passwd",
            "vbscript:x",
            "javascript.x:alert(1)",
        ] {
            assert!(!may_be_link(text), "{text:?}");
        }
    }
}
