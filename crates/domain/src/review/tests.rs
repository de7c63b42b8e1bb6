//! Passages that keep their place, contents that are named, states compared, people spoken to.

use super::*;
use crate::id::{ChannelId, PersonId};

fn content() -> Content {
    Content {
        title: "La bûche".into(),
        text: "Notre bûche sort du four.".into(),
        hashtags: "#noël".into(),
        link: String::new(),
        planned: None,
        variants: vec![],
        visuals: vec![],
        cuts: vec![],
    }
}

fn passage(text: &str, (start, end): (u32, u32)) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[start as usize..end as usize]).unwrap()
}

#[test]
fn a_passage_keeps_its_place_while_the_text_changes_around_it() {
    let old = "🎄 Notre bûche sort du four le matin.";
    let at = |text: &str, word: &str| {
        let start = text[..text.find(word).unwrap()].encode_utf16().count() as u32;
        (start, start + word.encode_utf16().count() as u32)
    };
    let (start, end) = at(old, "du four");
    let carried = |new: &str| carried(old, new, start, end).map(|found| passage(new, found));
    assert_eq!(carried(old).unwrap(), "du four");
    assert_eq!(carried("Oui ! 🎄 Notre belle bûche sort du four à midi.").unwrap(), "du four");
    assert_eq!(carried("🎄 Notre bûche sort du grand four le matin.").unwrap(), "du grand four");
    assert_eq!(carried("🎄 Notre bûche sort de la glacière le matin.").unwrap(), "de la glacière");
    assert_eq!(carried("🎄 Notre bûche sort le matin."), None);
    assert_eq!(carried(""), None);
}

#[test]
fn an_approval_names_what_the_world_will_see() {
    let hash = content().hash();
    assert_eq!(content().hash(), hash);
    assert_eq!(Content { title: "Autre".into(), ..content() }.hash(), hash);
    assert_ne!(Content { text: "Notre bûche".into(), ..content() }.hash(), hash);
    assert_ne!(Content { visuals: vec!["abc".into()], ..content() }.hash(), hash);
    assert_ne!(Content { cuts: vec!["abc".into()], ..content() }.hash(), hash);
    let id = ChannelId(uuid::Uuid::nil());
    let own = |text: Option<&str>| Content {
        variants: vec![ContentText {
            channel_id: id,
            text: text.map(Into::into),
            hashtags: None,
            time: None,
        }],
        ..content()
    };
    assert_ne!(own(None).hash(), hash);
    assert_ne!(own(Some("")).hash(), own(None).hash());
    // a word that moves from one text to another is another content
    let moved = Content { text: "Notre bûche sort du four.#".into(), hashtags: "noël".into(), ..content() };
    assert_ne!(moved.hash(), hash);
}

#[test]
fn two_states_are_compared_text_by_text_and_word_by_word() {
    let later = Content { text: "Notre bûche glacée sort du four.".into(), ..content() };
    let found = differences(&content(), &later);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].text, TextOf::Text);
    assert_eq!(found[0].runs[1].text, " glacée");
    assert!(differences(&content(), &content()).is_empty());
}

#[test]
fn who_is_spoken_to_is_found_by_name() {
    let id = |n| PersonId(uuid::Uuid::from_u128(n));
    let people = [
        (id(1), "Nina Costa".to_owned()),
        (id(2), "Nina".to_owned()),
        (id(3), "Théo".to_owned()),
        (id(4), "Paul A".to_owned()),
        (id(5), "Paul B".to_owned()),
    ];
    assert_eq!(mentioned("@nina costa et @Théo, d’accord ?", &people), [id(1), id(3)]);
    assert_eq!(mentioned("@Nina, vois @Nina", &people), [id(2)]);
    assert!(mentioned("@Paul ? a@b.fr @Théodore", &people).is_empty());
}
