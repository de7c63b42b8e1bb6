//! What a reader's program does to events, and what is made of it.

mod matching;
mod texts;
mod voices;

use super::{description::read_back, *};
use crate::{
    id::{ChannelId, ClientId, PersonId, PostId},
    moment::TimeOfDay,
    post::Post,
    share::{Letter, PartOf, Reader, Shown, Telling, Version, uid},
    status::Status,
};
use chrono::TimeZone;
use chrono_tz::Europe::Paris;
use proptest::prelude::*;
use uuid::Uuid;

fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, n).unwrap()
}

fn at(n: u32, hour: Option<u32>) -> PlannedAt {
    PlannedAt { date: day(n), time: hour.and_then(|hour| TimeOfDay::new(hour, 0)) }
}

fn post() -> Post {
    Post {
        id: PostId(Uuid::from_u128(7)),
        client_id: ClientId(Uuid::from_u128(1)),
        title: "La bûche".into(),
        planned: Some(at(10, Some(18))),
        status: Status::WithClient,
        text: "Pas de crème.\nPas de glace.".into(),
        hashtags: "#noël".into(),
        pillar: String::new(),
        series: String::new(),
        notes: String::new(),
        link: "https://example.org/buche".into(),
        evergreen: false,
        pinned: false,
        assignee_id: None,
        variants: Vec::new(),
    }
}

fn letter(post: &Post) -> Letter {
    let mut letter = Letter::default();
    letter.add(PartOf::Text(None), &post.text);
    letter.add(PartOf::Hashtags(None), &post.hashtags);
    letter.add(PartOf::Frame, "Réseaux : Instagram\nStatut : Chez le client");
    letter
}

fn version(sequence: u32, post: &Post) -> Version {
    let shown = Shown {
        title: post.title.clone(),
        at: post.planned.unwrap(),
        zone: Paris,
        status: post.status,
        text: post.text.clone(),
        hashtags: post.hashtags.clone(),
        link: post.link.clone(),
        channels: Vec::new(),
        client: None,
        team: None,
        work: Vec::new(),
        undated: None,
    };
    let telling = Telling { shown, letter: letter(post) };
    Version { sequence, modified: i64::from(sequence) * 1000, withdrawn: false, telling }
}

fn returned(version: &Version) -> Returned {
    let shown = &version.telling.shown;
    Returned {
        uid: uid(post().id),
        line: 12,
        sequence: Some(version.sequence),
        modified: Some(version.modified),
        title: shown.title.clone(),
        description: Some(version.telling.letter.plain()),
        at: Some(shown.at.instant(shown.zone).map_or(When::Day(shown.at.date), When::Instant)),
        link: shown.link.clone(),
        cancelled: false,
        comments: Vec::new(),
        by: String::new(),
        unmarked: None,
        voices: Vec::new(),
        speaks: Speaks::Whole,
    }
}

const CLIENT: Reader = Reader::Client { id: ClientId(Uuid::from_u128(1)) };

fn history<'a>(versions: &'a [Version], now: &'a Post) -> History<'a> {
    History { versions, post: Some(now), zone: Paris, reader: CLIENT, own: &[] }
}

fn voice(reply: Reply, name: &str) -> Voice {
    Voice {
        reply: Some(reply),
        name: name.into(),
        email: format!("{}@lunel.example", name.to_lowercase()),
        ..Voice::default()
    }
}

fn kinds(event: &Returned, versions: &[Version], now: &Post) -> Vec<ProposalKind> {
    propose(event, MatchedBy::Uid, history(versions, now)).into_iter().map(|proposal| proposal.what).collect()
}

#[test]
fn what_was_sent_and_comes_back_proposes_nothing() {
    let post = post();
    let told = [version(0, &post)];
    assert_eq!(kinds(&returned(&told[0]), &told, &post), []);
    let moved =
        Post { planned: Some(at(12, None)), title: "Autre".into(), text: "Neuf".into(), ..post.clone() };
    assert_eq!(
        kinds(&returned(&told[0]), &told, &moved),
        [],
        "the person's own changes are not the client's"
    );
    let again = [version(0, &post), version(1, &moved)];
    assert_eq!(kinds(&returned(&again[0]), &again, &moved), [], "an older copy is no answer");
}

#[test]
fn a_moved_event_is_a_proposal_by_its_instant_whatever_zone_it_names() {
    let post = post();
    let told = [version(0, &post)];
    let mut event = returned(&told[0]);
    let noon = |n| chrono_tz::America::Montreal.with_ymd_and_hms(2026, 12, n, 12, 0, 0).unwrap().to_utc();
    event.at = Some(When::Instant(noon(10)));
    assert_eq!(kinds(&event, &told, &post), [], "noon in Montréal is 18:00 in Paris");
    event.at = Some(When::Instant(noon(11)));
    let (from, to) = (at(10, Some(18)), at(11, Some(18)));
    assert_eq!(kinds(&event, &told, &post), [ProposalKind::Moved { from, to, here: Some(from) }]);
    let moved = Post { planned: Some(to), ..post };
    assert_eq!(kinds(&event, &told, &moved), [], "it stands there already");
}

#[test]
fn when_both_moved_it_says_so() {
    let post = post();
    let told = [version(0, &post)];
    let event = Returned { at: Some(When::Day(day(20))), ..returned(&told[0]) };
    let here = Post { planned: Some(at(15, Some(9))), ..post };
    let proposals = propose(&event, MatchedBy::Uid, history(&told, &here));
    assert!(proposals[0].also_here);
    let what = ProposalKind::Moved { from: at(10, Some(18)), to: at(20, None), here: here.planned };
    assert_eq!(proposals[0].what, what);
}

#[test]
fn a_sequence_alone_proves_nothing() {
    let old = post();
    let new = Post { planned: Some(at(15, Some(18))), ..old.clone() };
    let told = [version(0, &old), version(1, &new)];
    // Moved back to where it was first: a wish where the program counted on from the last state, else an old copy.
    let mut event = Returned { modified: Some(5_000), ..returned(&told[0]) };
    assert_eq!(kinds(&event, &told, &new), [], "an old copy in which something was touched");
    event.sequence = Some(2);
    assert!(matches!(kinds(&event, &told, &new)[..], [ProposalKind::Moved { .. }]));
    // An older copy that its reader moved elsewhere is still a wish.
    let event = Returned { at: Some(When::Day(day(20))), ..returned(&told[0]) };
    assert!(matches!(kinds(&event, &told, &new)[..], [ProposalKind::Moved { .. }]));
}

#[test]
fn work_on_an_old_copy_does_not_undo_what_changed_here_since() {
    let old = post();
    let new = Post {
        title: "La bûche glacée".into(),
        text: "Avec de la glace.".into(),
        planned: Some(at(15, Some(18))),
        ..old.clone()
    };
    let told = [version(0, &old), version(1, &new)];
    // The client's program drops the number and says that the event was changed: in its text, by a line.
    let back = format!("Bravo !\n\n{}", told[0].telling.letter.plain());
    let event = Returned {
        sequence: None,
        modified: Some(9_000),
        description: Some(back.clone()),
        ..returned(&told[0])
    };
    let comment = |comment: &str| ProposalKind::Commented { by: String::new(), comment: comment.into() };
    assert_eq!(kinds(&event, &told, &new), [comment("Bravo !")]);
    let event = Returned { description: Some(back.replace("Pas de glace.", "Peu de glace.")), ..event };
    let kinds = kinds(&event, &told, &new);
    assert!(
        matches!(&kinds[..], [ProposalKind::Reworded { to, .. }, ProposalKind::Commented { .. }]
            if to == "Pas de crème.\nPeu de glace."),
        "{kinds:?}"
    );
}

#[test]
fn the_same_wish_after_a_newer_share_is_another_proposal() {
    let post = post();
    let first = [version(0, &post)];
    let both = [version(0, &post), version(1, &post)];
    let wish = |version: &Version| Returned { at: Some(When::Day(day(20))), ..returned(version) };
    let id = |event: &Returned, told: &[Version]| {
        propose(event, MatchedBy::Uid, history(told, &post))[0].id.clone()
    };
    let before = id(&wish(&first[0]), &first);
    assert_eq!(id(&wish(&both[0]), &both), before, "the old file read again");
    assert_ne!(id(&wish(&both[1]), &both), before);
}

#[test]
fn what_an_earlier_share_said_is_a_wish_in_a_copy_that_is_no_older() {
    let old = post();
    let new = Post {
        title: "La bûche glacée".into(),
        text: "Avec de la glace.".into(),
        planned: Some(at(15, Some(18))),
        ..old.clone()
    };
    let mut told = [version(0, &old), version(1, &new)];
    told[1].modified = 1_400; // files tell whole seconds
    let put_back = |sequence, modified| {
        let mut event = Returned { sequence, modified, ..returned(&told[0]) };
        event.uid = uid(new.id);
        kinds(&event, &told, &new).iter().map(ProposalKind::word).collect::<Vec<_>>()
    };
    let all = ["moved", "renamed", "reworded"];
    assert_eq!(put_back(Some(2), Some(9_000)), all, "counted on, changed after");
    assert_eq!(put_back(Some(2), Some(1_000)), all, "counted on, the date left as it was told");
    assert_eq!(put_back(Some(1), Some(1_000)), all, "nothing counted");
    assert_eq!(put_back(Some(1), None), all, "no date");
    assert_eq!(put_back(Some(0), Some(0)), [""; 0], "an old copy");
    assert_eq!(put_back(Some(1), Some(500)), [""; 0], "counted on from an old copy before the last share");
}

#[test]
fn cancelled_is_a_wish_only_when_it_was_not_withdrawn_here() {
    let post = post();
    let mut told = [version(0, &post)];
    let event = Returned { cancelled: true, ..returned(&told[0]) };
    assert_eq!(kinds(&event, &told, &post), [ProposalKind::Cancelled]);
    told[0].withdrawn = true;
    assert_eq!(kinds(&event, &told, &post), []);
}

#[test]
fn what_was_decided_stays_so_where_a_program_drops_numbers() {
    let (first, now) = (version(0, &post()), post());
    let event = Returned { sequence: None, at: Some(When::Day(day(20))), ..returned(&first) };
    let ids = |event: &Returned, versions: &[Version]| -> Vec<String> {
        let asked = propose(event, MatchedBy::Uid, history(versions, &now));
        asked.iter().flat_map(Proposal::ids).collect()
    };
    let before = ids(&event, std::slice::from_ref(&first));
    let both = [first, version(1, &post())];
    assert_eq!(ids(&event, &both), before, "changed last before the second state was told");
    let silent = Returned { modified: None, ..event.clone() };
    assert!(ids(&silent, &both).contains(&before[0]), "nothing says which state it is");
    let later = Returned { modified: Some(5_000), ..event };
    assert!(!ids(&later, &both).contains(&before[0]), "a wish made since is another one");
}

proptest! {
    #[test]
    fn a_word_that_changed_changes_no_space(words in prop::collection::vec("[a-c]{1,3}", 2..8), at in 0usize..8) {
        let joined = |words: &[String]| words.join("\u{a0}");
        let mut letter = Letter::default();
        letter.add(PartOf::Text(None), &format!("{} !", joined(&words)));
        let mut back = words.clone();
        let at = at % words.len();
        back[at] = "autre".into();
        let (rewordings, _) = read_back(&letter, &format!("{} !", back.join(" ")));
        let kept = rewordings[0].to.matches('\u{a0}').count();
        // Beside the word that changed nothing says which space it wants.
        prop_assert!(kept + 2 >= words.len() - 1, "{}", rewordings[0].to);
    }

    #[test]
    fn the_words_of_a_difference_make_up_both_texts(from in "\\PC{0,60}", to in "\\PC{0,60}") {
        let runs = words(&from, &to);
        let text = |without: WordState| -> String {
            runs.iter().filter(|run| run.state != without).map(|run| run.text.as_str()).collect()
        };
        prop_assert_eq!(text(WordState::Added), from);
        prop_assert_eq!(text(WordState::Removed), to);
    }

    #[test]
    fn any_letter_reads_back_as_it_was_sent(texts in prop::collection::vec("[a-c é\n]{0,20}", 0..5)) {
        let mut letter = Letter::default();
        for (n, text) in texts.iter().enumerate() {
            letter.add(if n % 2 == 0 { PartOf::Text(None) } else { PartOf::Frame }, text);
        }
        prop_assert_eq!(read_back(&letter, &letter.plain()), (Vec::new(), String::new()));
    }

    #[test]
    fn nothing_that_comes_back_panics(sent in "[a-c \n]{0,30}", back in "\\PC{0,80}", uid in "\\PC{0,90}") {
        let mut letter = Letter::default();
        letter.add(PartOf::Text(None), &sent);
        letter.add(PartOf::Frame, "x");
        let _ = read_back(&letter, &back);
        let _ = decoded_uid(&uid);
        let _ = decoded_uid(&format!("040000008200E00074C5B7101A82E008{uid}"));
    }
}
