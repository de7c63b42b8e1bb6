//! The file that comes with the program, and what a person may do to their copy.

use super::*;
use marronnier_domain::network::find;
use std::collections::HashMap;

fn built_in() -> Networks {
    read(BUILT_IN).unwrap()
}

#[test]
fn the_built_in_facts_are_dated_and_whole() {
    let known = built_in();
    assert_eq!(known.gathered, NaiveDate::from_ymd_opt(2026, 11, 20));
    assert!(!known.sources.is_empty());
    for (word, limit) in [
        ("instagram", Some(2200)),
        ("FB", Some(63206)),
        ("linkedin", Some(3000)),
        ("twitter", Some(280)),
        ("tik tok", Some(2200)),
        ("YouTube", Some(5000)),
        ("pin", Some(500)),
        ("threads", Some(500)),
        ("bsky", Some(300)),
        ("masto", Some(500)),
        ("gmb", Some(1500)),
        ("blog", None),
        ("infolettre", None),
        ("forum", None),
    ] {
        assert_eq!(
            find(&known.networks, word).unwrap_or_else(|| panic!("{word}")).text_limit,
            limit,
            "{word}"
        );
    }
    assert_eq!(find(&known.networks, "insta").unwrap().hashtag_limit, Some(5));
    assert_eq!(find(&known.networks, "ig").unwrap().min_gap_minutes, 120);
}

#[test]
fn no_word_means_two_built_in_networks() {
    let known = built_in();
    let mut owners = HashMap::new();
    for network in &known.networks {
        let own = [network.id.as_str(), &network.name, &network.mark].map(str::to_lowercase);
        for word in own.into_iter().chain(network.aliases.iter().map(|alias| alias.to_lowercase())) {
            let owner = owners.entry(word.clone()).or_insert(&network.id);
            assert_eq!(*owner, &network.id, "{word}");
            assert_eq!(find(&known.networks, &word).map(|found| &found.id), Some(&network.id), "{word}");
        }
    }
}

#[test]
fn the_workspace_copy_goes_over_the_built_in_one() {
    let own = "gathered = 2027-03-01\n[[network]]\nid = \"x\"\nname = \"X Premium\"\nmark = \"X\"\ncounting = \"weighted\"\n\
               text_limit = 25000\n[[network]]\nid = \"vimeo\"\nname = \"Vimeo\"\nmark = \"VI\"\n";
    let before = built_in();
    let merged = merge(before.clone(), read(own).unwrap());
    assert_eq!(merged.networks.len(), before.networks.len() + 1);
    assert_eq!(find(&merged.networks, "x").unwrap().text_limit, Some(25_000));
    assert_eq!(find(&merged.networks, "insta"), find(&before.networks, "insta"));
    assert_eq!(merged.networks.last().unwrap().name, "Vimeo");
    assert_eq!(merged.gathered, NaiveDate::from_ymd_opt(2027, 3, 1));
    assert_eq!(merged.sources, before.sources);
    assert_eq!(merge(before.clone(), read("").unwrap()), before);
}

#[test]
fn a_fault_is_told_with_its_place() {
    let row = |id: &str, name: &str, mark: &str| {
        format!("[[network]]\nid = \"{id}\"\nname = \"{name}\"\nmark = \"{mark}\"\n")
    };
    let fault = |text: &str| {
        let error = read(text).unwrap_err();
        (error.line, error.column, error.fault)
    };
    let twice = row("a", "A", "A") + &row("a", "B", "B");
    assert_eq!(fault(&twice), (6, 6, NetworksFault::DuplicateId));
    assert_eq!(fault(&row("É", "A", "A")), (2, 6, NetworksFault::BadId));
    assert_eq!(fault(&row("a", " ", "A")), (3, 8, NetworksFault::NoName));
    assert_eq!(fault(&row("a", "A", "ABC")), (4, 8, NetworksFault::BadMark));
    let opens = row("a", "A", "A") + "compose = \"file:///etc/passwd\"\n";
    assert_eq!(fault(&opens), (5, 11, NetworksFault::BadAddress));
    for (text, line, column) in [
        ("[[network]]\nid = \"x\"\ntext_limit = \"long\"\n", 3, 14),
        ("# é\n[[network]\nid = 1", 2, 11),
        ("[[network]]\nid = \"x\"\nname = \"X\"\nmark = \"X\"\ntexte = 3\n", 5, 1),
        ("[[network]]\nid = \"x\"\nname = \"X\"\nmark = \"X\"\ntext_limit = -3\n", 5, 14),
    ] {
        let (found_line, found_column, why) = fault(text);
        assert_eq!((found_line, found_column), (line, column), "{text} {why:?}");
        assert!(matches!(why, NetworksFault::Syntax { ref message } if !message.is_empty()), "{why:?}");
    }
}
