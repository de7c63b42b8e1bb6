//! A description as the HTML that Outlook shows (`X-ALT-DESC`): paragraphs, lines, links. No style, no image.

/// The HTML of a plain text.
pub(super) fn of(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 64);
    html.push_str("<!DOCTYPE html><html><body>");
    for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
        html.push_str("<p>");
        for (n, line) in paragraph.trim_matches('\n').split('\n').enumerate() {
            if n > 0 {
                html.push_str("<br>");
            }
            for (n, word) in line.split(' ').enumerate() {
                if n > 0 {
                    html.push(' ');
                }
                add_word(&mut html, word);
            }
        }
        html.push_str("</p>");
    }
    html.push_str("</body></html>");
    html
}

fn add_word(html: &mut String, word: &str) {
    let is_link = word.starts_with("https://") || word.starts_with("http://");
    if is_link {
        html.push_str("<a href=\"");
        escape(html, word);
        html.push_str("\">");
    }
    escape(html, word);
    if is_link {
        html.push_str("</a>");
    }
}

fn escape(html: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}
