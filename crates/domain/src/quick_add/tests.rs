//! Lines as a CM types them, on Friday 20 November 2026.

mod days;

use super::*;
use crate::network::{Counting, MIN_GAP_MINUTES, Media};
use proptest::prelude::*;

fn network(id: &str, name: &str, aliases: &[&str]) -> Network {
    Network {
        id: id.into(),
        name: name.to_owned(),
        mark: name.chars().take(2).collect(),
        counting: Counting::CodePoints,
        text_limit: None,
        visible: None,
        title_limit: None,
        hashtag_limit: None,
        min_gap_minutes: MIN_GAP_MINUTES,
        media: Media::default(),
        compose: None,
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
    }
}

fn id<T: From<uuid::Uuid>>(number: u128) -> T {
    T::from(uuid::Uuid::from_u128(number))
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

struct World {
    networks: Vec<Network>,
    clients: Vec<(ClientId, String)>,
    people: Vec<(PersonId, String)>,
}

impl World {
    fn new() -> Self {
        Self {
            networks: vec![
                network("instagram", "Instagram", &["insta", "ig"]),
                network("facebook", "Facebook", &["fb"]),
                network("tiktok", "TikTok", &["tik tok"]),
                network("x", "X", &["twitter"]),
            ],
            clients: vec![
                (id(1), "Biscuiterie Lunel".to_owned()),
                (id(2), "Office de Bréhat".to_owned()),
                (id(3), "Vélo & Cie".to_owned()),
            ],
            people: vec![
                (id(11), "Maya B.".to_owned()),
                (id(12), "Tom Le Goff".to_owned()),
                (id(13), "Tom Petit".to_owned()),
            ],
        }
    }

    fn context(&self) -> QuickContext<'_> {
        QuickContext {
            today: day(2026, 11, 20),
            now_time: TimeOfDay::new(10, 0),
            focus: None,
            focus_time: None,
            networks: &self.networks,
            clients: &self.clients,
            people: &self.people,
        }
    }
}

/// The title and the moment, as `title | date time`.
fn read(line: &str) -> String {
    let world = World::new();
    shown(&parse(line, &world.context()))
}

fn shown(read: &QuickAdd) -> String {
    let at = read.planned.map_or_else(
        || "-".to_owned(),
        |at| at.time.map_or(at.date.to_string(), |time| format!("{} {time}", at.date)),
    );
    format!("{} | {at}", read.title)
}

fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .filter(|(line, expected)| read(line) != *expected)
        .map(|(line, expected)| format!("{line}\n  expected {expected}\n  read     {}", read(line)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_whole_line() {
    let world = World::new();
    let read = parse("Réel jeudi 18h30 #noël @instagram", &world.context());
    assert_eq!(shown(&read), "Réel | 2026-11-26 18:30");
    assert_eq!(read.hashtags, ["#noël"]);
    assert_eq!(read.networks, ["instagram".into()]);
    let chips: Vec<_> =
        read.chips.iter().map(|chip| (chip.kind, chip.start, chip.end, chip.value.as_str())).collect();
    assert_eq!(
        chips,
        [
            (ChipKind::Date, 5, 10, "2026-11-26"),
            (ChipKind::Time, 11, 16, "18:30"),
            (ChipKind::Hashtag, 17, 22, "#noël"),
            (ChipKind::Network, 23, 33, "instagram"),
        ]
    );
}

#[test]
fn what_cannot_be_and_what_comes_second_is_told() {
    let world = World::new();
    let told = |line: &str| {
        let read = parse(line, &world.context());
        (shown(&read), read.impossible, read.other_times)
    };
    let none = Vec::<String>::new;
    let one = |text: &str| vec![text.to_owned()];
    assert_eq!(told("Réel demain 25h"), ("Réel 25h | 2026-11-21".into(), one("25h"), none()));
    assert_eq!(told("Réel demain 18h75"), ("Réel 18h75 | 2026-11-21".into(), one("18h75"), none()));
    assert_eq!(told("Réel 31/02 18h"), ("Réel 31/02 | 2026-11-20 18:00".into(), one("31/02"), none()));
    assert_eq!(told("Réel 30 février"), ("Réel 30 février | -".into(), one("30 février"), none()));
    let twice = ("Story et 18h | 2026-11-21 09:00".into(), none(), one("18h"));
    assert_eq!(told("Story demain 9h et 18h"), twice);
    for fine in [
        "Réel demain 9h-18h",
        "Réel entre 9h et 18h",
        "Réel 29/02",
        "Live de 2h",
        "Rallye de 25h",
        "Partie 31/02",
    ] {
        let (_, impossible, other_times) = told(fine);
        assert_eq!((impossible, other_times), (none(), none()), "{fine}");
    }
}

#[test]
fn what_belongs_to_the_sentence_stays() {
    check(&[
        ("Les coulisses du dimanche", "Les coulisses du dimanche | -"),
        ("Les coulisses du dimanche jeudi 18h", "Les coulisses du dimanche | 2026-11-26 18:00"),
        ("Black Friday", "Black Friday | -"),
        ("Mardi gras", "Mardi gras | -"),
        ("Lundi de Pâques 9h", "Lundi de Pâques | 2026-11-21 09:00"),
        ("Today’s tip", "Today’s tip | -"),
        ("L’agence de demain", "L’agence de demain | -"),
        ("Commandez avant le 18", "Commandez avant le 18 | -"),
        ("Commandez avant le 18 décembre", "Commandez avant le 18 décembre | -"),
        ("Fermeture du 24 au 26 décembre", "Fermeture du 24 au 26 décembre | -"),
        ("Ouvert du lundi au vendredi", "Ouvert du lundi au vendredi | -"),
        ("Open Monday to Friday", "Open Monday to Friday | -"),
        ("Carrousel partie 1/2", "Carrousel partie 1/2 | -"),
        ("Carrousel 1/3", "Carrousel 1/3 | -"),
        ("Ouvert 24/7", "Ouvert 24/7 | -"),
        ("Live de 2h", "Live de 2h | -"),
        ("1h de yoga demain", "1h de yoga | 2026-11-21"),
        ("Ouvert 24h/24", "Ouvert 24h/24 | -"),
        ("Le menu du midi", "Le menu du midi | -"),
        ("Soldes : -50% le 10 km", "Soldes : -50% le 10 km | -"),
        ("5 idées pour mars", "5 idées pour mars | -"),
        ("Mon chien et la mer", "Mon chien et la mer | -"),
        ("Version 1.2", "Version 1.2 | -"),
        ("Écrire à jeanne@lunel.fr demain", "Écrire à jeanne@lunel.fr | 2026-11-21"),
        ("Lire https://lunel.fr/2026/12/25 lundi", "Lire https://lunel.fr/2026/12/25 | 2026-11-23"),
        ("« Demain » de Cyril Dion lundi", "Demain de Cyril Dion | 2026-11-23"),
        ("Film \"Jeudi 18h @insta #noël\"", "Film Jeudi 18h @insta #noël | -"),
        ("Sunday brunch monday 9am", "Sunday brunch | 2026-11-23 09:00"),
        ("Dimanche en cuisine, demain", "en cuisine, demain | 2026-11-22"),
        ("Demain en cuisine jeudi à 18h30", "Demain en cuisine | 2026-11-26 18:30"),
        ("Promo Black Friday vendredi 8h", "Promo Black Friday | 2026-11-27 08:00"),
        ("Un \" seul demain", "Un \" seul | 2026-11-21"),
    ]);
}

#[test]
fn titles_read_well() {
    check(&[
        ("Réel, jeudi, coulisses du four", "Réel, coulisses du four | 2026-11-26"),
        ("Jeudi : le sablé nu", "le sablé nu | 2026-11-26"),
        ("Le sablé nu – jeudi 18h", "Le sablé nu | 2026-11-26 18:00"),
        ("Le sablé nu (jeudi 18h)", "Le sablé nu | 2026-11-26 18:00"),
        ("Le sablé nu (vidéo, jeudi)", "Le sablé nu (vidéo) | 2026-11-26"),
        ("Case 1 : le sablé nu   demain", "Case 1 : le sablé nu | 2026-11-21"),
        ("Joyeux Noël ! jeudi", "Joyeux Noël ! | 2026-11-26"),
        ("Jeudi, Joyeux Noël\u{202f}!", "Joyeux Noël\u{202f}! | 2026-11-26"),
        ("Réel sur @instagram et @fb demain", "Réel | 2026-11-21"),
        ("Réel demain sur @insta, @fb", "Réel | 2026-11-21"),
        ("Réel pour le 25", "Réel | 2026-11-25"),
        ("Publier à @insta", "Publier | -"),
        ("jeudi 18h", " | 2026-11-26 18:00"),
        ("", " | -"),
    ]);
}

#[test]
fn names_and_statuses() {
    let world = World::new();
    let read = |line| parse(line, &world.context());
    let line = read("Sablés pour Lunel @Maya @tik tok @IG !brouillon demain");
    assert_eq!(
        (line.client, line.assignee, line.status),
        (Some(id(1)), Some(id(11)), Some(Status::Drafting))
    );
    assert_eq!(line.networks, ["tiktok".into(), "instagram".into()]);
    assert_eq!(line.title, "Sablés");
    for (text, client) in [
        ("x @Lunel", Some(id(1))),
        ("x @biscuiterie lunel", Some(id(1))),
        ("x for Biscuiterie Lunel", Some(id(1))),
        ("x pour vélo & cie", Some(id(3))),
        ("x @brehat", Some(id(2))),
        ("Idées pour lunel", None),
        ("Lumières pour vélo", None),
        ("Cadeaux pour Noël", None),
    ] {
        assert_eq!(read(text).client, client, "{text}");
    }
    assert_eq!(read("x @Tom").assignee, None, "two people are called Tom");
    assert_eq!(read("x @Tom Petit").assignee, Some(id(13)));
    assert_eq!(read("x @maya b").assignee, Some(id(11)));
    assert_eq!(read("x @Maya B. demain").title, "x");
    let line = read("Portrait de @anais_four et @Tom jeudi");
    assert_eq!(line.unknown, ["@anais_four", "@Tom"]);
    assert_eq!(line.title, "Portrait de @anais_four et @Tom");
    assert_eq!(read("Joyeux Noël !").status, None);
    assert_eq!(read("Recette !validée").status, Some(Status::Approved));
    assert_eq!(read("Recette @instagram @insta").networks.len(), 1);
    assert!(read("Recette mercredi 25 décembre").weekday_differs);
}

#[test]
fn the_focus_completes_the_line() {
    let world = World::new();
    let focus =
        QuickContext { focus: Some(day(2027, 2, 9)), focus_time: TimeOfDay::new(14, 15), ..world.context() };
    let read = |line| shown(&parse(line, &focus));
    assert_eq!(read("Recette"), "Recette | 2027-02-09 14:15");
    assert_eq!(read("Recette 18h"), "Recette | 2027-02-09 18:00");
    assert_eq!(read("Recette demain"), "Recette | 2026-11-21 14:15");
    assert_eq!(read("Recette le 25"), "Recette | 2027-02-25 14:15");
    assert_eq!(read("Recette le 3 à 8h"), "Recette | 2027-02-03 08:00");
    assert_eq!(read("Bilan fin du mois"), "Bilan | 2027-02-28 14:15");
    assert_eq!(read("Recette sans date"), "Recette | -");
    let past = QuickContext { focus: Some(day(2026, 11, 3)), ..world.context() };
    assert_eq!(shown(&parse("Recette 5 novembre", &past)), "Recette | 2026-11-05");
}

fn lines() -> impl Strategy<Value = String> {
    let pieces = vec![
        "jeudi",
        "le",
        "25",
        "à",
        "8h",
        "18h30",
        "/",
        "12",
        "#noël",
        "@insta",
        "@",
        "!idée",
        "\"",
        "«",
        "»",
        "demain",
        "en",
        "huit",
        "fin",
        "du",
        "mois",
        "midi",
        "matin",
        "pour",
        "Lunel",
        "(",
        ")",
        ",",
        "-",
        "👨‍👩‍👧",
        "é",
        "dans",
        "3",
        "jours",
        "décembre",
        "2026",
        "next",
        "monday",
        "https://lunel.fr",
        "e\u{301}",
        "\u{a0}",
        ":",
        "et",
        "T",
        "@Maya B.",
    ];
    prop_oneof![
        prop::collection::vec((prop::sample::select(pieces), prop::bool::weighted(0.8)), 0..14).prop_map(
            |pieces| {
                pieces
                    .into_iter()
                    .map(|(piece, spaced)| format!("{piece}{}", if spaced { " " } else { "" }))
                    .collect()
            }
        ),
        "\\PC{0,50}",
    ]
}

proptest! {
    #[test]
    fn chips_are_inside_the_line_and_apart(line in lines(), focused: bool) {
        let world = World::new();
        let focus = focused.then(|| day(2026, 12, 24));
        let read = parse(&line, &QuickContext { focus, ..world.context() });
        let units: Vec<u16> = line.encode_utf16().collect();
        let mut last = 0;
        for chip in &read.chips {
            prop_assert!(last <= chip.start && chip.start < chip.end && chip.end as usize <= units.len());
            prop_assert!(String::from_utf16(&units[chip.start as usize..chip.end as usize]).is_ok());
            last = chip.end;
        }
        prop_assert_eq!(read.title.trim(), read.title.as_str());
        prop_assert!(!read.title.contains("  "));
    }

    #[test]
    fn the_title_is_the_rest_wherever_the_rest_stands(
        words in prop::sample::select(vec!["Sablés", "La bûche qui ne fond pas", "Portrait : Anaïs au four", "Cargo bikes"]),
        date in prop::sample::select(vec!["jeudi", "demain", "le 25", "25/12", "25 décembre", "lundi en huit", "next monday"]),
        time in prop::sample::select(vec!["18h30", "à 8h", "midi", "at 6pm", "18:30"]),
        name in prop::sample::select(vec!["@insta", "#noël", "@Maya", "!idée", "pour Lunel"]),
        order in 0usize..4,
    ) {
        let line = match order {
            0 => format!("{words} {date} {time} {name}"),
            1 => format!("{name} {words} {date} {time}"),
            2 => format!("{date} {time} {words} {name}"),
            _ => format!("{words} {name} {time} {date}"),
        };
        let world = World::new();
        let read = parse(&line, &world.context());
        prop_assert_eq!(read.title, words);
        prop_assert!(read.planned.unwrap().time.is_some());
        prop_assert_eq!(read.chips.len(), 3);
    }
}
