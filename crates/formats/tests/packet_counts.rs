//! Keeps `ui/tests/packet-counts.json`, what the program counts of many texts: the page of a packet is held against it by
//! `ui/tests/packet-counts.test.ts`. Run with `WRITE_COUNTS=1` to write it anew.
#![allow(clippy::unwrap_used)] // a test that cannot go on should stop

use marronnier_domain::{
    measure::{count, measure},
    network::{Counting, Media, Network},
};
use serde_json::{Value, json};

const PIECES: [&str; 62] = [
    "Bonjour",
    "é",
    "e\u{301}",
    "👩‍👩‍👧",
    "🇫🇷",
    "1️⃣",
    "❤️",
    "❤",
    "☺\u{fe0e}",
    "#noël",
    "#123",
    "＃tag",
    "@lunel",
    "@lunel@mastodon.social",
    "@a.b.",
    "https://lunel.fr/noel?x=1",
    "http://exemple",
    "HTTPS://Lunel.FR",
    "lunel.fr",
    "www.lunel.co.uk/a(b)",
    "a@b.fr",
    "中文",
    "한국어",
    "…",
    "—",
    "\n\n",
    " ",
    " ",
    " ",
    " ",
    "x.y",
    "fin.",
    "v1.2",
    "192.168.1.1",
    "ftp://a.fr/x",
    "l'été",
    "\"lunel.fr\"",
    "(lunel.fr)",
    "#a#b",
    "a#b",
    "&#39;",
    "/@x",
    "ﷺ",
    "𝒳",
    "👍🏽",
    "#️⃣",
    "😀#fête",
    "lunel.fr😀",
    "café.fr",
    "😀.fr",
    "-lunel.fr",
    "lunel-.fr",
    "a..b.fr",
    "http://[::1]/",
    ":",
    "/",
    "?q={a}",
    "'https://lunel.fr/l'an'",
    "\u{200d}",
    "#_",
    "\u{a0}",
    "lunel.fr:8080/x,",
];

const RULES: [Counting; 6] = [
    Counting::CodePoints,
    Counting::Utf16,
    Counting::Graphemes,
    Counting::Weighted,
    Counting::EmojiBytes,
    Counting::ShortLinks,
];

fn texts() -> Vec<String> {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut below = move |end: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % end as u64) as usize
    };
    let single = PIECES.iter().map(|piece| (*piece).to_owned());
    let joined = (0..700).map(|_| {
        let length = 2 + below(6);
        (0..length).map(|_| PIECES[below(PIECES.len())]).collect::<String>()
    });
    let joined: Vec<String> = joined.collect();
    single.chain(joined).collect()
}

fn network(counting: Counting) -> Network {
    Network {
        id: "".into(),
        name: String::new(),
        mark: String::new(),
        counting,
        text_limit: None,
        visible: None,
        title_limit: None,
        hashtag_limit: None,
        min_gap_minutes: 0,
        media: Media::default(),
        compose: None,
        aliases: Vec::new(),
    }
}

fn counted() -> Value {
    let rules: Vec<Value> = RULES.iter().map(|rule| serde_json::to_value(rule).unwrap()).collect();
    let rows: Vec<Value> = texts()
        .into_iter()
        .map(|text| {
            let counts: Vec<u32> = RULES.iter().map(|rule| count(&text, *rule)).collect();
            // Twice as text and hashtags: what is published of both.
            let both = measure(&text, &text, &network(Counting::CodePoints));
            json!([text, counts, both.used, both.hashtags])
        })
        .collect();
    let mut tlds: Vec<&str> = tld::TLD.iter().copied().collect();
    tlds.sort_unstable();
    json!({ "rules": rules, "rows": rows, "tlds": tlds.join(" ") })
}

#[test]
fn the_counts_that_the_page_is_held_against_are_those_of_the_program() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/tests/packet-counts.json");
    let now = serde_json::to_string(&counted()).unwrap() + "\n";
    if std::env::var_os("WRITE_COUNTS").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == now, "ui/tests/packet-counts.json is not fresh: run with WRITE_COUNTS=1");
}
