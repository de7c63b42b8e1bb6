//! The brief as a page that prints well: no script, nothing from elsewhere.

use super::{
    Manifest, Say,
    manifest::Sheet,
    pages::{allowed, escape, moment},
};

const STYLE: &str = include_str!("brief.css");

/// The page.
pub fn page(manifest: &Manifest, say: Say<'_>) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; base-uri 'none'; \
         form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<h1>{}</h1>\n",
        escape(&manifest.language),
        allowed(STYLE),
        escape(&say("packet-brief-title")),
        escape(&say("packet-brief-title")),
    );
    for sheet in &manifest.posts {
        out.push_str(&post(sheet, say));
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn post(sheet: &Sheet, say: Say<'_>) -> String {
    let title = if sheet.title.is_empty() { say("packet-untitled") } else { sheet.title.clone() };
    let mut out =
        format!("<article>\n<h2>{}</h2>\n<p class=\"of\">{}", escape(&title), escape(&sheet.client));
    if !sheet.series.is_empty() {
        out.push_str(&format!(" · {}", escape(&sheet.series)));
    }
    out.push_str("</p>\n<dl>\n");
    let mut entry = |word: &str, text: &str| {
        if !text.trim().is_empty() {
            out.push_str(&format!("<dt>{}</dt><dd>{}</dd>\n", escape(word), lines(text)));
        }
    };
    let date = |day: chrono::NaiveDate| say(&format!("date:{day}"));
    entry(&say("packet-due"), &sheet.due.map(date).unwrap_or_default());
    entry(&say("packet-planned"), &sheet.planned.map(|at| moment(at, date)).unwrap_or_default());
    entry(&say("packet-role"), &say(&format!("role-{}", sheet.role.word())));
    entry(&say("packet-this-one"), &sheet.note);
    for (field, text) in sheet.brief.fields() {
        entry(&say(&format!("brief-{field}")), text);
    }
    entry(&say("packet-link"), &sheet.link);
    entry(&say("packet-visuals"), &sheet.visuals.join("\n"));
    for comment in &sheet.comments {
        // the browser puts the marks of the page's language around it
        let quote = match comment.quote.as_str() {
            "" => String::new(),
            quote => format!("<q>{}</q> — ", escape(quote)),
        };
        let text = lines(&comment.text);
        out.push_str(&format!("<dt>{}</dt><dd>{quote}{text}</dd>\n", escape(&comment.who)));
    }
    out.push_str("</dl>\n");
    if !sheet.channels.is_empty() {
        out.push_str(&format!(
            "<table>\n<tr><th>{}</th><th>{}</th><th>{}</th></tr>\n",
            escape(&say("packet-channel")),
            escape(&say("packet-characters")),
            escape(&say("packet-hashtags"))
        ));
        for channel in &sheet.channels {
            let number = |limit: Option<u32>| limit.map_or_else(|| "—".to_owned(), |limit| limit.to_string());
            out.push_str(&format!(
                "<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                escape(&channel.name()),
                number(channel.limit),
                number(channel.hashtag_limit)
            ));
        }
        out.push_str("</table>\n");
    }
    out.push_str("</article>\n");
    out
}

fn lines(text: &str) -> String {
    text.trim().split('\n').map(escape).collect::<Vec<_>>().join("<br>")
}
