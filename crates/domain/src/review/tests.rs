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
fn a_passage_goes_where_its_words_are_put() {
    let old =
        "🎄 Notre bûche sort du four le matin. Venez tôt, le pain aussi est chaud. Elle est au chocolat.";
    let word = "Notre bûche sort du four";
    let start = old[..old.find(word).unwrap()].encode_utf16().count() as u32;
    let end = start + word.encode_utf16().count() as u32;
    let moved = |new: &str| carried(old, new, start, end).map(|found| passage(new, found));
    let behind =
        "🎄 le matin. Venez tôt, le pain aussi est chaud. Notre bûche sort du four Elle est au chocolat.";
    assert_eq!(moved(behind).unwrap(), word);
    let (from, _) = carried(old, behind, start, end).unwrap();
    assert!(from > 40, "its new place, not one that shares a word with it");
    assert_eq!(moved("🎄 Venez tôt. Elle est au chocolat."), None);
    // cut first, pasted a moment later
    let cut = "🎄 le matin. Venez tôt.";
    let pasted = "🎄 le matin. Venez tôt. Notre bûche sort du four";
    assert_eq!(found_again(cut, pasted, word).map(|found| passage(pasted, found)).unwrap(), word);
    assert_eq!(found_again(pasted, &format!("{pasted} !"), "le matin"), None, "those were there all along");
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
    // where, in the units of a text field
    let at: Vec<_> =
        mentions("🎄 @théo, et @Nina costa", &people).iter().map(|one| (one.start, one.end)).collect();
    assert_eq!(at, [(3, 8), (13, 24)]);
}

#[test]
fn one_person_agrees_once_however_they_are_spelled() {
    let yes = |who: &str, client: bool, hash: &str| Approval {
        post_id: PostId(uuid::Uuid::nil()),
        who: who.into(),
        client,
        at: 0,
        hash: hash.into(),
    };
    let all = [
        yes("Zoé Martin", false, "a"),
        yes(" ZOE  martin ", false, "a"),
        yes("Théo", false, "a"),
        yes("Inès", false, "b"),
        yes("Paul", true, "a"),
    ];
    assert_eq!(agreed(&all, "a"), 2);
    assert!(!same_name("Maya", "Maya B"));
}

#[test]
fn two_states_are_compared_part_by_part() {
    let id = |n| ChannelId(uuid::Uuid::from_u128(n));
    let variant = |n, time: Option<&str>| ContentText {
        channel_id: id(n),
        text: None,
        hashtags: None,
        time: time.map(|time| time.parse().unwrap()),
    };
    let at = |day: &str| Some(crate::moment::PlannedAt { date: day.parse().unwrap(), time: None });
    let from = Content {
        planned: at("2026-12-10"),
        variants: vec![variant(1, None), variant(2, None)],
        visuals: vec!["a".into(), "b".into()],
        cuts: vec!["a focal 1 2".into(), "b focal 3 4".into()],
        ..content()
    };
    let to = Content {
        planned: at("2026-12-11"),
        variants: vec![variant(2, Some("09:00")), variant(3, None)],
        visuals: vec!["b".into()],
        cuts: vec!["b focal 3 4".into()],
        ..content()
    };
    let found = other_parts(&from, &to);
    assert_eq!(
        found,
        [
            PartDifference::Moment { before: at("2026-12-10"), after: at("2026-12-11") },
            PartDifference::Goes { id: id(1), after: false },
            PartDifference::Time { id: id(2), before: None, after: "09:00".parse().ok() },
            PartDifference::Goes { id: id(3), after: true },
            PartDifference::Visuals { before: from.visuals.clone(), after: to.visuals.clone() },
        ]
    );
    assert!(other_parts(&from, &from).is_empty());
    let cut = Content { cuts: vec!["a focal 9 9".into()], ..from.clone() };
    assert_eq!(other_parts(&from, &cut), [PartDifference::Cuts]);
}
