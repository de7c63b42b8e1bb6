//! Counts as the networks show them, and what is highlighted.

use super::*;
use crate::network::{Counting, Media};
use proptest::prelude::*;

const RULES: [Counting; 6] = [
    Counting::CodePoints,
    Counting::Utf16,
    Counting::Graphemes,
    Counting::Weighted,
    Counting::EmojiBytes,
    Counting::ShortLinks,
];

const FAMILY: &str = "👨‍👩‍👧‍👦";
const SKIN: &str = "🙋🏽";
const FLAG: &str = "🇫🇷";
const SCOTLAND: &str = "🏴󠁧󠁢󠁳󠁣󠁴󠁿";
const KEYCAP: &str = "1️⃣";

fn network(counting: Counting, text_limit: u32, hashtag_limit: u32) -> Network {
    Network {
        id: "n".into(),
        name: "N".to_owned(),
        mark: "N".to_owned(),
        counting,
        text_limit: Some(text_limit),
        visible: Some(10),
        title_limit: None,
        hashtag_limit: Some(hashtag_limit),
        min_gap_minutes: 120,
        media: Media::default(),
        compose: None,
        aliases: Vec::new(),
    }
}

/// Counts in the order of [`RULES`].
fn counts(text: &str) -> [u32; 6] {
    RULES.map(|rule| count(text, rule))
}

#[test]
fn letters_and_accents() {
    assert_eq!(counts(""), [0; 6]);
    assert_eq!(counts("Noël"), [4; 6]);
    // Decomposed, as macOS writes file names: one character for each rule but the raw one.
    assert_eq!(counts("Noe\u{308}l"), [4, 5, 4, 4, 4, 4]);
    assert_eq!(counts("« Joyeux Noël »"), [15; 6]);
    // Vietnamese, whose marks compose; a Zalgo letter, whose marks do not.
    assert_eq!(count("e\u{302}\u{301}", Counting::Weighted), 2, "ế is beyond the light ranges");
    assert_eq!(counts("a\u{310}\u{311}\u{312}"), [4, 4, 1, 4, 4, 1]);
}

#[test]
fn scripts_beyond_latin() {
    assert_eq!(count("故人西辞", Counting::Weighted), 8);
    assert_eq!(count("故人西辞", Counting::Graphemes), 4);
    assert_eq!(count("Привет", Counting::Weighted), 6);
    assert_eq!(count("the故", Counting::Weighted), 5);
    // The dash and the quotes of French are light, the ellipsis and the euro are not.
    assert_eq!(count("— “l’été”", Counting::Weighted), 9);
    assert_eq!(count("…€", Counting::Weighted), 4);
}

#[test]
fn emoji_are_one_thing_each() {
    for (emoji, points, utf16, bytes) in [
        ("😀", 1, 2, 4),
        (SKIN, 2, 4, 8),
        (FAMILY, 7, 11, 25),
        (FLAG, 2, 4, 8),
        (SCOTLAND, 7, 14, 28),
        (KEYCAP, 3, 3, 7),
        ("❤️", 2, 2, 6),
        ("☕", 1, 1, 3),
    ] {
        assert_eq!(counts(emoji), [points, utf16, 1, 2, bytes, 1], "{emoji}");
        assert_eq!(count(&emoji.repeat(3), Counting::Weighted), 6, "{emoji}");
    }
    // Signs that only become emoji when asked.
    assert_eq!(counts("©"), [1; 6]);
    assert_eq!(count("©\u{FE0F}", Counting::Weighted), 2);
    assert_eq!(count("☕\u{FE0E}", Counting::EmojiBytes), 2);
    assert_eq!(counts("12#*"), [4; 6]);
    // As twitter-text's own conformance has it.
    assert_eq!(count(&format!("H🐱☺{FAMILY}"), Counting::Weighted), 7);
    assert_eq!(count("🙋🏽👨‍🎤", Counting::Weighted), 4);
}

#[test]
fn links_count_the_same_however_long() {
    for link in [
        "http://test.co",
        "https://www.lunel.fr/recettes/sables-de-noel?utm_source=x&utm_campaign=noel#haut",
        "https://fr.wikipedia.org/wiki/Biscuit_(aliment)",
        "HTTPS://LUNEL.FR",
    ] {
        assert_eq!(count(link, Counting::Weighted), 23, "{link}");
        assert_eq!(count(link, Counting::ShortLinks), 23, "{link}");
        assert_eq!(count(&format!("Voir {link}."), Counting::Weighted), 29, "{link}");
        assert_eq!(count(&format!("({link}) !"), Counting::ShortLinks), 27, "{link}");
        assert_eq!(count(link, Counting::Graphemes), link.len() as u32);
    }
    // Without its scheme a link is one for X, a word for Mastodon.
    assert_eq!(count("lunel.fr/noel", Counting::Weighted), 23);
    assert_eq!(count("lunel.fr/noel", Counting::ShortLinks), 13);
    for word in
        ["fichier.txt", "Bonjour.Merci", "v1.2", "3.14", "http://no-tld", "…fin.Ensuite", "jeanne@lunel.fr"]
    {
        assert_eq!(
            count(word, Counting::Weighted),
            2 * u32::from(word.contains('…')) + word.replace('…', "").len() as u32,
            "{word}"
        );
    }
}

#[test]
fn a_mention_counts_without_its_server_on_mastodon() {
    assert_eq!(count("@lunel@mastodon.social", Counting::ShortLinks), 6);
    assert_eq!(count("@lunel bonjour", Counting::ShortLinks), 14);
    assert_eq!(count("(@lunel@mastodon.social).", Counting::ShortLinks), 9);
}

fn marked(text: &str) -> Vec<(SpanKind, &str)> {
    span::find(text).into_iter().map(|found| (found.kind, &text[found.start..found.end])).collect()
}

#[test]
fn hashtags_links_and_mentions_are_told_apart() {
    use SpanKind::{Hashtag, Link, Mention};
    assert_eq!(
        marked("#noël2026 #123 c#dur &#39; #l’avent (#été) ##double #a_b #été! #日本語"),
        [
            (Hashtag, "#noël2026"),
            (Hashtag, "#l"),
            (Hashtag, "#été"),
            (Hashtag, "#a_b"),
            (Hashtag, "#été"),
            (Hashtag, "#日本語"),
        ]
    );
    assert_eq!(marked("#noe\u{308}l #1️⃣"), [(Hashtag, "#noe\u{308}l")]);
    assert_eq!(
        marked("voir https://lunel.fr/#avent, lunel.fr et jeanne@lunel.fr"),
        [(Link, "https://lunel.fr/#avent"), (Link, "lunel.fr")]
    );
    assert_eq!(
        marked("@lunel, @lunel.bsky.social. @a@b.social @x@y bonjour@vous"),
        [(Mention, "@lunel"), (Mention, "@lunel.bsky.social"), (Mention, "@a@b.social"), (Mention, "@x")]
    );
    assert_eq!(marked("@éhttps://lunel.fr"), [(Mention, "@é"), (Link, "https://lunel.fr")]);
    assert_eq!(marked("日本example.com中国"), [(Link, "example.com")]);
}

#[test]
fn the_page_gets_places_in_its_own_units() {
    let measured = measure("👨‍👩‍👧‍👦 #fête", "#noël #été", &network(Counting::Weighted, 280, 5));
    assert_eq!(measured.spans, [Span { start: 12, end: 17, kind: SpanKind::Hashtag }]);
    assert_eq!(measured.hashtag_spans[1], Span { start: 6, end: 10, kind: SpanKind::Hashtag });
    assert_eq!((measured.hashtags, measured.used), (3, 2 + 1 + 5 + 2 + 10));
}

#[test]
fn warnings_say_how_much() {
    let five = network(Counting::CodePoints, 40, 1);
    assert_eq!(measure(&"a".repeat(38), "", &five).warnings, []);
    assert_eq!(measure(&"a".repeat(39), "", &five).warnings, [MeasureWarning::NearLimit { left: 1 }]);
    assert_eq!(measure(&"a".repeat(40), "", &five).warnings, [MeasureWarning::NearLimit { left: 0 }]);
    assert_eq!(
        measure(&"a".repeat(40), "#b #c #d", &five).warnings,
        [MeasureWarning::OverLimit { by: 10 }, MeasureWarning::TooManyHashtags { by: 2 }]
    );
    assert_eq!(measure("🇫🇷 un deux trois", "", &five).fold, Some(13));
    assert_eq!(measure("court", "", &five).fold, None);
}

#[test]
fn hashtags_are_published_after_an_empty_line() {
    assert_eq!(published_text("Bonjour\n", " #noël "), "Bonjour\n\n#noël");
    assert_eq!(published_text("", "#noël"), "#noël");
    assert_eq!(published_text("Bonjour", "  "), "Bonjour");
}

/// Texts of the pieces that are hard to tell apart, and any others.
fn texts() -> impl Strategy<Value = String> {
    let pieces = vec![
        FAMILY,
        SKIN,
        FLAG,
        KEYCAP,
        "#",
        "@",
        "a",
        "é",
        "e\u{301}",
        " ",
        ".",
        "/",
        "https://lunel.fr",
        "lunel.fr",
        "故",
        "\u{200D}",
        "\u{FE0F}",
        "\n",
        "(",
        ")",
        "1",
        "😀",
        "-",
        ":",
        "http://",
    ];
    prop_oneof![
        prop::collection::vec(prop::sample::select(pieces), 0..24).prop_map(|pieces| pieces.concat()),
        "\\PC{0,40}",
    ]
}

proptest! {
    #[test]
    fn spans_are_inside_the_text_and_apart(text in texts(), hashtags in texts()) {
        for rule in RULES {
            let measured = measure(&text, &hashtags, &network(rule, 100, 3));
            for (text, spans) in [(&text, &measured.spans), (&hashtags, &measured.hashtag_spans)] {
                let units: Vec<u16> = text.encode_utf16().collect();
                let mut last = 0;
                for span in spans {
                    prop_assert!(last <= span.start && span.start < span.end);
                    prop_assert!(span.end as usize <= units.len());
                    let piece = &units[span.start as usize..span.end as usize];
                    prop_assert!(String::from_utf16(piece).is_ok());
                    last = span.end;
                }
            }
            prop_assert!(measured.fold.is_none_or(|fold| (fold as usize) < text.encode_utf16().count()));
        }
    }

    #[test]
    fn texts_apart_add_up(left in texts(), right in texts()) {
        for rule in RULES {
            let together = count(&format!("{left}\n\n{right}"), rule);
            prop_assert_eq!(together, count(&left, rule) + 2 + count(&right, rule));
        }
    }

    #[test]
    fn letters_count_one_for_every_rule(text in "[a-zà-ÿ ,!]{0,60}") {
        prop_assert_eq!(counts(&text), [text.chars().count() as u32; 6]);
    }
}
