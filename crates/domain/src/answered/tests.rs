//! What a reader's program does to events, and what is made of it.

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
fn a_rewritten_text_is_told_word_by_word() {
    let post = post();
    let told = [version(0, &post)];
    let mut event = returned(&told[0]);
    event.description = Some(told[0].telling.letter.plain().replace("Pas de crème.", "Sans crème fraîche."));
    let kinds = kinds(&event, &told, &post);
    let [ProposalKind::Reworded { part: TextPart::Text, channel_id: None, to, words, .. }] = &kinds[..]
    else {
        panic!("{kinds:?}")
    };
    assert_eq!(to, "Sans crème fraîche.\nPas de glace.");
    let removed: String =
        words.iter().filter(|run| run.state == WordState::Removed).map(|run| run.text.as_str()).collect();
    assert_eq!(removed, "Pas de");
}

#[test]
fn lines_around_the_text_are_a_comment_however_the_program_laid_them_out() {
    let post = post();
    let told = [version(0, &post)];
    let sent = told[0].telling.letter.plain();
    for description in [
        format!("{sent}\n\nSuper, mais pas le 10 !"),
        format!("Super, mais pas le 10 !\n\n{sent}"),
        format!("  {}  \r\n\r\nSuper,  mais pas le 10 !\r\n", sent.replace("\n\n", "\n").replace(' ', "  ")),
    ] {
        let event = Returned { description: Some(description.clone()), ..returned(&told[0]) };
        let by = String::new();
        let comment = "Super, mais pas le 10 !".to_owned();
        assert_eq!(kinds(&event, &told, &post), [ProposalKind::Commented { by, comment }], "{description:?}");
    }
}

#[test]
fn hashtags_and_a_channel_s_own_text_are_told_apart() {
    let channel = ChannelId(Uuid::from_u128(3));
    let mut letter = Letter::default();
    letter.add(PartOf::Text(None), "Commun.");
    letter.add(PartOf::Hashtags(None), "#un #deux");
    letter.add(PartOf::Frame, "Texte pour LinkedIn :");
    letter.add(PartOf::Text(Some(channel)), "Propre à LinkedIn.\n\nDeuxième paragraphe.");
    letter.add(PartOf::Frame, "Statut : Validée");
    let back = letter.plain().replace("#deux", "#trois").replace("Propre", "Rien que");
    let (rewordings, comment) = read_back(&letter, &back);
    assert_eq!(comment, "");
    let told: Vec<_> = rewordings.iter().map(|one| (one.part, one.channel, one.to.as_str())).collect();
    assert_eq!(
        told,
        [
            (TextPart::Hashtags, None, "#un #trois"),
            (TextPart::Text, Some(channel), "Rien que à LinkedIn.\n\nDeuxième paragraphe."),
        ]
    );
}

#[test]
fn a_yes_and_a_no_are_proposals_unless_they_are_so_here() {
    let post = post();
    let told = [version(0, &post)];
    let yes = Returned { voices: vec![voice(Reply::Accepted, "Lunel")], ..returned(&told[0]) };
    assert_eq!(kinds(&yes, &told, &post), [ProposalKind::Accepted { by: "Lunel".into() }]);
    assert_eq!(kinds(&yes, &told, &Post { status: Status::Approved, ..post.clone() }), []);
    let no =
        Returned { voices: vec![voice(Reply::Declined, "Lunel")], comments: vec!["Trop tôt".into()], ..yes };
    let declined = ProposalKind::Declined { by: "Lunel".into(), comment: "Trop tôt".into() };
    assert_eq!(kinds(&no, &told, &post), [declined]);
}

#[test]
fn a_reply_is_no_wish_for_its_program_s_words() {
    let post = post();
    let told = [version(0, &post)];
    let reply = Returned {
        title: "Accepté : La bûche".into(),
        description: Some("Parfait pour nous".into()),
        at: None,
        voices: vec![voice(Reply::Accepted, "Anne")],
        speaks: Speaks::Answer,
        ..returned(&told[0])
    };
    let by = "Anne".to_owned();
    let comment = "Parfait pour nous".to_owned();
    let said = [ProposalKind::Commented { by: by.clone(), comment }, ProposalKind::Accepted { by }];
    assert_eq!(kinds(&reply, &told, &post), said);
    let counter = Returned {
        title: "New Time Proposed: La bûche".into(),
        at: Some(When::Day(day(20))),
        voices: Vec::new(),
        description: None,
        speaks: Speaks::Moment,
        ..reply
    };
    assert!(matches!(kinds(&counter, &told, &post)[..], [ProposalKind::Moved { .. }]));
}

#[test]
fn whoever_invites_says_nothing_a_no_outweighs_a_yes_and_only_a_client_agrees() {
    let post = post();
    let told = [version(0, &post)];
    let said = |voices: Vec<Voice>| kinds(&Returned { voices, ..returned(&told[0]) }, &told, &post);
    assert_eq!(said(vec![Voice { invites: true, ..voice(Reply::Accepted, "Maya") }]), []);
    let no = ProposalKind::Declined { by: "Paul".into(), comment: String::new() };
    assert_eq!(said(vec![voice(Reply::Accepted, "Anne"), voice(Reply::Declined, "Paul")]), [no]);
    let perhaps =
        ProposalKind::Replied { by: "Anne".into(), reply: Reply::Tentative, comment: String::new() };
    assert_eq!(said(vec![voice(Reply::Tentative, "Anne")]), [perhaps]);
    let yes = Returned { voices: vec![voice(Reply::Accepted, "Maya")], ..returned(&told[0]) };
    let own = ["MAYA@lunel.example".to_owned()];
    assert_eq!(propose(&yes, MatchedBy::Uid, History { own: &own, ..history(&told, &post) }), []);
    let writer = Reader::Person { id: PersonId(Uuid::from_u128(5)) };
    assert_eq!(propose(&yes, MatchedBy::Uid, History { reader: writer, ..history(&told, &post) }), []);
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
fn a_yes_or_a_no_is_to_be_confirmed_where_the_post_is_not_what_was_seen() {
    let post = post();
    let told = [version(0, &post)];
    let also_here = |event: &Returned, now: &Post| {
        let proposals = propose(event, MatchedBy::Uid, history(&told, now));
        proposals.last().map(|proposal| (proposal.what.word(), proposal.also_here)).unwrap()
    };
    let yes = Returned { voices: vec![voice(Reply::Accepted, "Anne")], ..returned(&told[0]) };
    let no = Returned { voices: vec![voice(Reply::Declined, "Anne")], ..returned(&told[0]) };
    let gone = Returned { cancelled: true, ..returned(&told[0]) };
    assert_eq!(also_here(&yes, &post), ("accepted", false));
    assert_eq!(also_here(&no, &post), ("declined", false));
    assert_eq!(also_here(&gone, &post), ("cancelled", false));
    let moved = Post { planned: Some(at(15, None)), ..post.clone() };
    let rewritten = Post { text: "Tout autre".into(), ..post.clone() };
    for now in [&moved, &rewritten] {
        assert_eq!(also_here(&yes, now), ("accepted", true));
        assert_eq!(also_here(&no, now), ("declined", true));
        assert_eq!(also_here(&gone, now), ("cancelled", true));
    }
    // what the reader asks for in the same event and is so here by now is what they say yes to
    let yes = Returned { at: Some(When::Day(day(15))), ..yes };
    assert_eq!(also_here(&yes, &moved), ("accepted", false));
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
fn a_comment_that_grew_says_only_what_is_new() {
    let post = post();
    let told = [version(0, &post)];
    let proposal = |comment: &str| {
        let event = Returned { comments: vec![comment.into()], ..returned(&told[0]) };
        propose(&event, MatchedBy::Uid, history(&told, &post)).remove(0)
    };
    let known: Vec<String> = proposal("Super").lines().into_iter().map(|(id, _)| id).collect();
    let grown = proposal("Super\nMais plus court").without(|id| known.iter().any(|one| one == id)).unwrap();
    let comment = "Mais plus court".to_owned();
    assert_eq!(grown.what, ProposalKind::Commented { by: String::new(), comment });
    assert_eq!(proposal("Super").without(|id| known.iter().any(|one| one == id)), None);
}

#[test]
fn marks_of_html_are_no_rewording_and_the_cm_s_own_are_kept() {
    let own = Post { text: "Un <b>cadeau</b> & deux".into(), ..post() };
    let told = [version(0, &own)];
    let sent = told[0].telling.letter.plain();
    let event = Returned {
        description: Some(sent.clone()),
        unmarked: Some(sent.replace("<b>", "").replace("</b>", "")),
        ..returned(&told[0])
    };
    assert_eq!(kinds(&event, &told, &own), [], "as it was sent");
    let post = post();
    let told = [version(0, &post)];
    let sent = told[0].telling.letter.plain();
    let event = Returned {
        description: Some(sent.replace('\n', "<br>")),
        unmarked: Some(sent),
        ..returned(&told[0])
    };
    assert_eq!(kinds(&event, &told, &post), [], "as Google's editor writes it");
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

fn outlook(uid: &str) -> String {
    let mut octets = vec![0u8; 24];
    octets.extend(u32::try_from(uid.len() + 13).unwrap().to_le_bytes());
    octets.extend(b"vCal-Uid");
    octets.extend([1, 0, 0, 0]);
    octets.extend(uid.bytes());
    octets.push(0);
    let hex: String = octets.iter().map(|octet| format!("{octet:02X}")).collect();
    format!("040000008200E00074C5B7101A82E008{hex}")
}

#[test]
fn an_event_is_found_by_identity_then_by_what_outlook_wrapped_then_by_link_then_by_its_looks() {
    let post = post();
    let told = version(0, &post);
    let name = uid(post.id);
    let other = version(0, &Post { link: String::new(), title: "Autre".into(), ..post.clone() });
    let sent = [
        Candidate { post: post.id, uid: &name, telling: &told.telling },
        Candidate { post: PostId(Uuid::from_u128(8)), uid: "8@x", telling: &other.telling },
    ];
    let sent = Sent::of(sent.to_vec());
    let by = |event: &Returned| sent.find(event).map(|found| (found.post, found.by));
    let mut event = returned(&told);
    assert_eq!(by(&event), Some((post.id, MatchedBy::Uid)));
    event.uid = outlook(&name);
    assert_eq!(by(&event), Some((post.id, MatchedBy::DecodedUid)));
    event.uid = "fresh-each-time@outlook.com".into();
    assert_eq!(by(&event), Some((post.id, MatchedBy::Link)));
    event.link = String::new();
    assert_eq!(by(&event), Some((post.id, MatchedBy::TitleAndDate)));
    event.at = Some(When::Day(day(11)));
    assert_eq!(by(&event), None);
}

#[test]
fn a_day_is_that_of_the_client_s_clocks_whoever_reads() {
    // 20:00 in Montréal is the day after in UTC
    let zone = chrono_tz::America::Montreal;
    let mut told = version(0, &post());
    (told.telling.shown.zone, told.telling.shown.at) = (zone, at(10, Some(20)));
    let name = uid(post().id);
    let sent = Sent::of(vec![Candidate { post: post().id, uid: &name, telling: &told.telling }]);
    let event = Returned { uid: "fresh@x".into(), link: String::new(), description: None, ..returned(&told) };
    assert_eq!(event.at.unwrap().in_zone(chrono_tz::UTC).date, day(11));
    assert_eq!(sent.find(&event).map(|found| found.by), Some(MatchedBy::TitleAndDate));
}

#[test]
fn many_events_are_found_among_many_that_were_sent() {
    let told: Vec<(String, Version)> = (0..3_000)
        .map(|n| {
            (
                format!("{n}@marronnier.app"),
                version(
                    0,
                    &Post { title: format!("Post {n}"), link: format!("https://a.example/{n}"), ..post() },
                ),
            )
        })
        .collect();
    let candidate =
        |(n, (uid, version)): (u128, &'_ (String, Version))| (n, uid.clone(), version.telling.clone());
    let all: Vec<_> = (0u128..).zip(&told).map(candidate).collect();
    let sent = Sent::of(
        all.iter()
            .map(|(n, uid, telling)| Candidate { post: PostId(Uuid::from_u128(*n)), uid, telling })
            .collect(),
    );
    let found = told.iter().filter(|(_, version)| {
        sent.find(&Returned {
            uid: "fresh@x".into(),
            link: String::new(),
            description: None,
            ..returned(version)
        })
        .is_some()
    });
    assert_eq!(found.count(), 3_000);
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

#[test]
fn what_is_no_wrapped_identity_is_none() {
    for uid in
        ["", "abc@google.com", "040000008200E00074C5B7101A82E008", "040000008200E00074C5B7101A82E008é", "04"]
    {
        assert_eq!(decoded_uid(uid), None, "{uid}");
    }
}

#[test]
fn non_breaking_spaces_stay_where_only_other_words_changed() {
    let sent = "« Noël » à 12 € :\nvite, c’est 18 h !".replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
    let sent = sent.replace(" €", "\u{a0}€").replace(" :", "\u{a0}:").replace(" h !", "\u{202f}h\u{202f}!");
    let mut letter = Letter::default();
    letter.add(PartOf::Text(None), &sent);
    let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    let back = plain(&sent).replace("Noël", "Pâques").replace("12", "15").replace("vite,", "vite ;");
    let (rewordings, comment) = read_back(&letter, &back);
    assert_eq!(comment, "");
    let expected = sent.replace("Noël", "Pâques").replace("12", "15").replace("vite,", "vite ;");
    assert_eq!(rewordings[0].to, expected, "a space that the client typed is as they typed it");
    let own = plain(&sent).replace("Noël", "le\u{a0}Noël");
    assert!(read_back(&letter, &own).0[0].to.contains("le\u{a0}Noël"), "the client's own are kept too");
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

#[test]
fn an_identity_in_capitals_is_the_same_and_a_text_that_was_sent_is_recognised() {
    let post = post();
    let told = version(0, &post);
    let name = uid(post.id);
    let sent = [Candidate { post: post.id, uid: &name, telling: &told.telling }];
    let event = Returned { uid: name.to_uppercase(), ..returned(&told) };
    assert_eq!(Sent::of(sent.to_vec()).find(&event).map(|found| found.by), Some(MatchedBy::Uid));
    assert_eq!(crate::share::post_of_uid(&name.to_uppercase()), Some(post.id));
    // another identity, another day, another title: only the text is ours
    let event = Returned {
        uid: "x".into(),
        link: String::new(),
        title: "Copie".into(),
        at: Some(When::Day(day(20))),
        ..returned(&told)
    };
    assert_eq!(Sent::of(sent.to_vec()).find(&event).map(|found| found.by), Some(MatchedBy::TitleAndDate));
    let bare = version(0, &Post { text: String::new(), hashtags: String::new(), ..post.clone() });
    let sent = [Candidate { post: post.id, uid: &name, telling: &bare.telling }];
    let event = Returned { description: Some(bare.telling.letter.plain()), ..event };
    assert_eq!(Sent::of(sent.to_vec()).find(&event), None, "without words of the post it says nothing");
}

#[test]
fn our_own_words_changed_beside_a_text_are_a_comment() {
    let post = post();
    let told = [version(0, &post)];
    let back = told[0].telling.letter.plain().replace("#noël", "#fêtes").replace("Instagram", "LinkedIn");
    // no empty line between them, as programs write it
    let event = Returned { description: Some(back.replace("\n\n", "\n")), ..returned(&told[0]) };
    let kinds = kinds(&event, &told, &post);
    let [
        ProposalKind::Reworded { part: TextPart::Hashtags, to, .. },
        ProposalKind::Commented { comment, .. },
    ] = &kinds[..]
    else {
        panic!("{kinds:?}")
    };
    assert_eq!((to.as_str(), comment.as_str()), ("#fêtes", "Réseaux : LinkedIn"));
}
