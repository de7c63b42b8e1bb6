//! A calendar that its reader sent back: what they changed becomes proposals, each accepted or refused.

use crate::{
    sharing::request,
    world::{World, at, landing},
};
use marronnier_app::{
    Action, Answer, Code, Language, Query,
    action::PostPatch,
    answer::{AnswerFile, CalendarFile, PostReview},
    domain::{
        answered::{MatchedBy, ProposalKind},
        id::{ClientId, PostId},
        review::Practice,
        share::{Reader, uid},
        status::Status,
    },
    share::{CalendarRequest, CalendarUse},
};
use std::path::PathBuf;

pub fn calendar(world: &World, path: &std::path::Path) -> CalendarFile {
    let file = CalendarRequest { path: path.display().to_string(), ..CalendarRequest::default() };
    match world.app.ask(Query::ReadCalendarFile { file }).unwrap() {
        Answer::ReadCalendarFile(file) => *file,
        other => panic!("{other:?}"),
    }
}

pub fn answer(world: &World, path: &std::path::Path) -> AnswerFile {
    let file = calendar(world, path);
    assert_eq!((file.seems, file.read_as), (CalendarUse::Answer, CalendarUse::Answer));
    file.answer.unwrap()
}

/// What is proposed, one word each, with the post's title.
pub fn words(answer: &AnswerFile) -> Vec<(String, &'static str)> {
    answer.proposals.iter().map(|row| (row.proposal.title.clone(), row.proposal.what.word())).collect()
}

pub fn accept(path: &std::path::Path, answer: &AnswerFile, which: impl Fn(&ProposalKind) -> bool) -> Action {
    let (yes, no): (Vec<_>, Vec<_>) = answer.proposals.iter().partition(|row| which(&row.proposal.what));
    let ids = |rows: Vec<&marronnier_app::answer::ProposalRow>| {
        rows.iter().map(|row| row.proposal.id.clone()).collect()
    };
    Action::AcceptAnswer {
        path: path.display().to_string(),
        reader: answer.reader,
        accepted: ids(yes),
        refused: ids(no),
    }
}

/// A world with a client and three posts of December that were shared.
pub struct Told {
    pub world: World,
    pub client: ClientId,
    pub ids: [PostId; 3],
    pub file: PathBuf,
}

pub fn told() -> Told {
    let world = World::new();
    let client = world.client("Biscuiterie Lunel");
    let ids = [("Bûche", 10), ("Sablé", 12), ("Tuile", 14)]
        .map(|(title, n)| world.post(client, title, Some(at(n, "18:00")), Status::WithClient));
    for id in ids {
        let text = Some("Pas de crème au beurre.\nPas de glace.".to_owned());
        world.act(Action::WriteText {
            id,
            channel_id: None,
            text,
            hashtags: Some("#noël".into()),
            continues: None,
        });
    }
    let share = request(&world, client, "décembre.ics");
    let file = PathBuf::from(share.path.clone().unwrap());
    world.act(Action::Share { share });
    Told { world, client, ids, file }
}

impl Told {
    /// The file as it comes back, its events changed one by one (unfolded, as many programs write them).
    pub fn back(&self, change: impl Fn(PostId, String) -> Option<String>) -> PathBuf {
        let text = std::fs::read_to_string(&self.file).unwrap().replace("\r\n ", "");
        let mut parts = text.split("BEGIN:VEVENT\r\n");
        let mut back = parts.next().unwrap().to_owned();
        for part in parts {
            let (event, rest) = part.split_once("END:VEVENT\r\n").unwrap();
            let id = self.ids.into_iter().find(|id| event.contains(&format!("UID:{}", uid(*id)))).unwrap();
            if let Some(event) = change(id, event.to_owned()) {
                back.push_str(&format!("BEGIN:VEVENT\r\n{event}END:VEVENT\r\n"));
            }
            back.push_str(rest);
        }
        let path = self.world.folder.path().join("retour.ics");
        std::fs::write(&path, back).unwrap();
        path
    }
}

#[test]
fn the_file_that_was_sent_proposes_nothing_now_and_after_the_calendar_changed() {
    let told = told();
    assert!(words(&answer(&told.world, &told.file)).is_empty());
    let [first, ..] = told.ids;
    told.world.act(Action::MovePosts { ids: vec![first], anchor: first, to: landing(20, "") });
    assert!(
        words(&answer(&told.world, &told.file)).is_empty(),
        "the person's own changes are not the client's"
    );
    let share = request(&told.world, told.client, "deux.ics");
    told.world.act(Action::Share { share });
    assert!(words(&answer(&told.world, &told.file)).is_empty(), "a copy of last week is no answer");
}

#[test]
fn an_answer_is_accepted_in_one_step_undone_byte_for_byte_and_not_proposed_again() {
    let told = told();
    let [first, second, third] = told.ids;
    let path = told.back(|id, event| {
        Some(match id {
            _ if id == first => event
                .replace("20261210T180000", "20261211T090000")
                .replace("Pas de crème au beurre.", "Pas de crème.")
                .replace("X-ALT-DESC", "X-OLD"),
            _ if id == second => event.replace("SUMMARY:Sablé", "SUMMARY:Sablé nu"),
            _ => event
                .replace("\\n\\nRéseaux", "\\n\\nAttention au prix !\\n\\nRéseaux")
                .replace("X-ALT-DESC", "X-OLD"),
        })
    });
    let seen = answer(&told.world, &path);
    let expected = [("Bûche", "moved"), ("Bûche", "reworded"), ("Sablé", "renamed"), ("Tuile", "commented")];
    assert_eq!(words(&seen), expected.map(|(title, word)| (title.to_owned(), word)));
    assert_eq!(
        (seen.reader, seen.reader_name.as_str()),
        (Some(Reader::Client { id: told.client }), "Biscuiterie Lunel")
    );
    assert_eq!(seen.recognised, 3);
    let before = told.world.tables();
    let done = told.world.act(accept(&path, &seen, |what| what.word() != "renamed"));
    let words_fr = told.world.app.words(Language::Fr);
    assert_eq!(
        words_fr.told(&done.told.unwrap()),
        "Réponse de Biscuiterie Lunel\u{a0}: 3 propositions acceptées, une refusée"
    );
    assert_eq!(told.world.card(first).planned, Some(at(11, "09:00")));
    assert!(told.world.detail(first).post.text.starts_with("Pas de crème.\n"));
    assert_eq!(told.world.card(second).title, "Sablé");
    assert!(
        told.world.detail(third).post.notes.contains("Attention au prix\u{202f}!")
            || told.world.detail(third).post.notes.contains("Attention au prix !")
    );
    let again = answer(&told.world, &path);
    assert_eq!(
        (again.proposals.len(), again.decided),
        (0, 2),
        "two are so here, a comment and a refusal are remembered"
    );
    // Moved on since: what was accepted once is not asked again.
    told.world.act(Action::MovePosts { ids: vec![first], anchor: first, to: landing(22, "") });
    assert!(words(&answer(&told.world, &path)).is_empty());
    told.world.act(Action::Undo);
    told.world.act(Action::Undo);
    assert_eq!(told.world.tables(), before);
    assert_eq!(words(&answer(&told.world, &path)).len(), 4, "undone, it is proposed again");
    let world = told.world.restarted();
    world.act(Action::Redo);
    assert_eq!(world.card(first).planned, Some(at(11, "09:00")));
}

#[test]
fn what_changed_on_both_sides_is_said() {
    let told = told();
    let [first, ..] = told.ids;
    told.world.act(Action::MovePosts { ids: vec![first], anchor: first, to: landing(20, "") });
    let path = told.back(|_, event| Some(event.replace("20261210T18", "20261211T18")));
    let seen = answer(&told.world, &path);
    let [row] = &seen.proposals[..] else { panic!("{seen:?}") };
    assert!(row.proposal.also_here);
    let here = Some(at(20, "18:00"));
    assert_eq!(row.proposal.what, ProposalKind::Moved { from: at(10, "18:00"), to: at(11, "18:00"), here });
}

#[test]
fn a_yes_approves_where_it_may_and_a_no_puts_on_hold_with_its_words() {
    let told = told();
    let [first, second, third] = told.ids;
    let reply = |id: PostId, partstat: &str, comment: &str| {
        let path = told.world.folder.path().join("réponse.ics");
        let text = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{}\r\nSEQUENCE:0\r\n\
             DTSTAMP:20261201T100000Z\r\nDTSTART:20261210T170000Z\r\n\
             ATTENDEE;CN=Anne Lunel;PARTSTAT={partstat}:mailto:anne@lunel.example\r\n{comment}END:VEVENT\r\nEND:VCALENDAR\r\n",
            uid(id)
        );
        std::fs::write(&path, text).unwrap();
        path
    };
    let path = reply(first, "ACCEPTED", "");
    let seen = answer(&told.world, &path);
    assert_eq!(words(&seen), [("Bûche".to_owned(), "accepted")]);
    told.world.act(accept(&path, &seen, |_| true));
    assert_eq!(told.world.card(first).status, Status::Approved);
    assert!(words(&answer(&told.world, &path)).is_empty());

    told.world.act(Action::SetStatus { ids: vec![second], status: Status::Drafting });
    let path = reply(second, "ACCEPTED", "");
    let path = {
        std::fs::write(&path, std::fs::read_to_string(&path).unwrap().replace("20261210T", "20261212T"))
            .unwrap();
        path
    };
    let seen = answer(&told.world, &path);
    let obstacle = seen.proposals[0].obstacle.clone().unwrap();
    assert_eq!(obstacle.code, Code::IllegalStatus);
    let fr = told.world.app.words(Language::Fr).failure(&obstacle);
    assert!(fr.contains("«\u{a0}En rédaction\u{a0}» à «\u{a0}Validée\u{a0}»"), "{fr}");
    let before = told.world.tables();
    assert_eq!(told.world.refused(accept(&path, &seen, |_| true)), Code::IllegalStatus);
    assert_eq!(told.world.tables(), before, "nothing is half done");

    let path = reply(third, "DECLINED", "COMMENT:Trop près de Noël\r\n");
    std::fs::write(&path, std::fs::read_to_string(&path).unwrap().replace("20261210T", "20261214T")).unwrap();
    let seen = answer(&told.world, &path);
    assert_eq!(words(&seen), [("Tuile".to_owned(), "declined")]);
    told.world.act(accept(&path, &seen, |_| true));
    assert_eq!(told.world.card(third).status, Status::OnHold);
    let notes = told.world.detail(third).post.notes;
    assert!(notes.contains("Trop près de Noël") && notes.contains("Anne Lunel"), "{notes}");
}

#[test]
fn a_published_post_says_why_it_cannot_move() {
    let told = told();
    let [first, ..] = told.ids;
    for status in [Status::Approved, Status::Published] {
        told.world.act(Action::SetStatus { ids: vec![first], status });
    }
    let path = told.back(|_, event| Some(event.replace("20261210T18", "20261211T18")));
    let seen = answer(&told.world, &path);
    assert_eq!(seen.proposals[0].obstacle.as_ref().unwrap().code, Code::Locked);
    assert_eq!(told.world.refused(accept(&path, &seen, |_| true)), Code::Locked);
    told.world.act(accept(&path, &seen, |_| false));
    assert!(words(&answer(&told.world, &path)).is_empty(), "refused is refused");
}

#[test]
fn missing_is_said_only_of_a_whole_calendar() {
    let told = told();
    let [first, second, third] = told.ids;
    let whole = told.back(|id, event| (id != third).then_some(event));
    let seen = answer(&told.world, &whole);
    assert!(seen.whole);
    assert_eq!(words(&seen), [("Tuile".to_owned(), "missing")]);
    told.world.act(accept(&whole, &seen, |_| true));
    assert_eq!(told.world.card(third).status, Status::Cancelled);
    told.world.act(Action::Undo);
    let alone = told.back(|id, event| (id == first).then_some(event));
    let seen = answer(&told.world, &alone);
    assert!(!seen.whole && seen.proposals.is_empty());
    let cancelled = told.back(|id, event| {
        Some(if id == second { event.replace("STATUS:TENTATIVE", "STATUS:CANCELLED") } else { event })
    });
    assert_eq!(words(&answer(&told.world, &cancelled)), [("Sablé".to_owned(), "cancelled")]);
}

#[test]
fn events_of_the_client_s_own_become_posts_and_only_once() {
    let told = told();
    let path = told.back(|_, event| Some(event));
    let own = |when: &str, uid: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261201T100000Z\r\nDTSTART;VALUE=DATE:{when}\r\nSUMMARY:Portes ouvertes\r\nEND:VEVENT\r\n"
        )
    };
    let text = std::fs::read_to_string(&path).unwrap();
    let more = format!("{}{}END:VCALENDAR", own("20261213", "own@client"), own("20200101", "dentist@client"));
    std::fs::write(&path, text.replace("END:VCALENDAR", &more)).unwrap();
    let seen = answer(&told.world, &path);
    assert_eq!(
        words(&seen),
        [("Portes ouvertes".to_owned(), "added")],
        "what is far from the days told is not ours"
    );
    let before = told.world.tables();
    told.world.act(accept(&path, &seen, |_| true));
    let new = told
        .world
        .december(Default::default())
        .into_iter()
        .find(|card| card.title == "Portes ouvertes")
        .unwrap();
    assert_eq!((new.client_id, new.planned), (told.client, Some(at(13, ""))));
    assert!(words(&answer(&told.world, &path)).is_empty());
    told.world.act(Action::Undo);
    assert_eq!(told.world.tables(), before);
}

#[test]
fn programs_that_give_other_identities_are_understood_and_looks_are_to_be_confirmed() {
    let told = told();
    let path = told.back(|id, event| {
        let moved = event.replace("SUMMARY:Bûche", "SUMMARY:Bûche !");
        Some(moved.replace(&uid(id), &format!("{}-fresh@outlook.com", id.to_string().len())))
    });
    // Identities are all the same here: Outlook's feeds give others at each fetch.
    let text = std::fs::read_to_string(&path).unwrap();
    let mut n = 0;
    let text: String = text
        .split("-fresh@")
        .map(|part| {
            n += 1;
            format!("{part}{n}-fresh@")
        })
        .collect();
    std::fs::write(&path, text.trim_end_matches(&format!("{n}-fresh@"))).unwrap();
    let seen = answer(&told.world, &path);
    assert_eq!(seen.recognised, 2, "{seen:?}");
    assert!(seen.proposals.iter().all(|row| row.proposal.by != Some(MatchedBy::Uid)));
}

#[test]
fn a_file_that_nobody_was_told_is_no_answer() {
    let world = World::new();
    let path = world.folder.path().join("autre.ics");
    let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x@y\r\nDTSTART:20261210T170000Z\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    std::fs::write(&path, text).unwrap();
    let file = CalendarRequest {
        path: path.display().to_string(),
        read_as: Some(CalendarUse::Answer),
        ..CalendarRequest::default()
    };
    let failure = world.app.ask(Query::ReadCalendarFile { file }).unwrap_err();
    assert_eq!(failure.code, Code::NotAnAnswer);
    assert!(world.app.words(Language::Fr).failure(&failure).starts_with("Aucun événement de autre.ics"));
    assert!(world.app.words(Language::En).failure(&failure).starts_with("No event of autre.ics"));
    assert_eq!(calendar(&world, &path).seems, CalendarUse::Posts);
}

/// Writes one event as its reader's program would answer with it.
pub fn reply(told: &Told, method: &str, inner: &str) -> PathBuf {
    let path = told.world.folder.path().join("réponse.ics");
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nDTSTAMP:20261201T100000Z\r\n{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        inner.replace('\n', "\r\n")
    );
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_part_of_a_split_share_says_nothing_of_the_other_part_nor_of_what_was_not_read() {
    let world = World::new();
    let client = world.client("Lunel");
    for n in 0..30 {
        let id = world.post(client, &format!("Post {n}"), Some(at(1 + n % 28, "18:00")), Status::WithClient);
        let text = Some("é".repeat(20_000));
        world.act(Action::WriteText { id, channel_id: None, text, hashtags: None, continues: None });
    }
    let share = request(&world, client, "grand.ics");
    world.act(Action::Share { share });
    let part = world.folder.path().join("grand-1.ics");
    let seen = answer(&world, &part);
    assert!(seen.whole, "it is all of its part");
    assert_eq!(words(&seen), [], "the other part is another file");
    // an event whose day cannot be read is there; one that is taken out is not
    let text = std::fs::read_to_string(&part).unwrap();
    let mut events: Vec<&str> = text.split("BEGIN:VEVENT\r\n").collect();
    let unreadable =
        events[2].replacen("DTSTART;TZID=Europe/Paris:2026", "DTSTART;TZID=Europe/Paris:demain", 1);
    events[2] = &unreadable;
    let gone = events.remove(4);
    let title = gone.lines().find_map(|line| line.strip_prefix("SUMMARY:")).unwrap().to_owned();
    std::fs::write(&part, events.join("BEGIN:VEVENT\r\n")).unwrap();
    assert_eq!(words(&answer(&world, &part)), [(title, "missing")]);
}

#[test]
fn the_next_share_counts_on_from_what_came_back_and_puts_a_refused_wish_right() {
    let told = told();
    let [first, second, _] = told.ids;
    let path = told.back(|id, event| {
        let moved = event.replace("20261210T18", "20261211T18").replace("SEQUENCE:0", "SEQUENCE:7");
        Some(if id == first { moved } else { event })
    });
    let seen = answer(&told.world, &path);
    told.world.act(accept(&path, &seen, |_| false));
    let share = request(&told.world, told.client, "deux.ics");
    let again = crate::sharing::shared(&told.world, share);
    let event = |id: PostId| again.events.iter().find(|event| event.uid == uid(id)).unwrap();
    assert_eq!((event(first).sequence, event(first).start.as_str()), (8, "20261210T180000"));
    assert_eq!(event(second).sequence, 0, "what was not touched stays as it was told");
    let share = request(&told.world, told.client, "trois.ics");
    let third = crate::sharing::shared(&told.world, share);
    assert_eq!(third.events.iter().map(|event| event.sequence).max(), Some(8), "once");
    assert!(words(&answer(&told.world, &path)).is_empty(), "refused is refused");
    // the same wish, made again in the newer file, is asked again
    let text = std::fs::read_to_string(told.world.folder.path().join("trois.ics")).unwrap();
    let text = text.replace("20261210T18", "20261211T18").replace("SEQUENCE:8", "SEQUENCE:9");
    std::fs::write(&path, text).unwrap();
    assert_eq!(words(&answer(&told.world, &path)), [("Bûche".to_owned(), "moved")]);
}

#[test]
fn one_s_own_calendar_read_back_is_not_the_client_s_answer() {
    let told = told();
    let path = told.world.folder.path().join("moi.ics");
    let own = marronnier_app::share::ShareRequest {
        reader: Reader::Oneself,
        path: Some(path.display().to_string()),
        ..request(&told.world, told.client, "moi.ics")
    };
    told.world.act(Action::Share { share: own });
    let seen = answer(&told.world, &path);
    assert_eq!((seen.reader, seen.proposals.len()), (Some(Reader::Oneself), 0));
    // a program that drops what it does not know: the texts tell whose it is
    let text = std::fs::read_to_string(&path).unwrap().replace("\r\n ", "");
    let text: String = text
        .split_inclusive("\r\n")
        .filter(|line| !line.starts_with("X-MARRONNIER") && !line.starts_with("X-ALT-DESC"))
        .collect();
    std::fs::write(&path, text).unwrap();
    assert_eq!(answer(&told.world, &path).reader, Some(Reader::Oneself));
    assert_eq!(answer(&told.world, &told.file).reader, Some(Reader::Client { id: told.client }));
}

#[test]
fn an_outlook_reply_is_a_yes_with_words_and_no_new_title_nor_text() {
    let told = told();
    let [first, ..] = told.ids;
    let text = format!(
        "UID:{}\nSEQUENCE:0\nSUMMARY:Accepté : Bûche\nDESCRIPTION:Parfait, merci\nORGANIZER:mailto:maya@example.org\n\
         ATTENDEE;CN=Anne Lunel;PARTSTAT=ACCEPTED:mailto:anne@lunel.example",
        uid(first)
    );
    let path = reply(&told, "REPLY", &text);
    let seen = answer(&told.world, &path);
    assert_eq!(words(&seen), [("Bûche".to_owned(), "commented"), ("Bûche".to_owned(), "accepted")]);
    told.world.act(accept(&path, &seen, |_| true));
    let detail = told.world.detail(first);
    assert_eq!((detail.post.status, detail.post.title.as_str()), (Status::Approved, "Bûche"));
    assert!(detail.post.notes.contains("Parfait, merci") && detail.post.text.contains("crème"));
    // one's own acceptance of one's own invitation says nothing
    told.world.act(Action::Remember { key: "email".into(), value: Some("Maya@example.org".into()) });
    let own = text.replace("anne@lunel.example", "maya@example.org").replace(&uid(first), &uid(told.ids[1]));
    let path = reply(&told, "REPLY", &own.replace("\nDESCRIPTION:Parfait, merci", ""));
    assert_eq!(words(&answer(&told.world, &path)), []);
    let maybe = text
        .replace("ACCEPTED", "TENTATIVE")
        .replace(&uid(first), &uid(told.ids[2]))
        .replace("\nDESCRIPTION:Parfait, merci", "");
    let path = reply(&told, "REPLY", &maybe);
    let seen = answer(&told.world, &path);
    assert_eq!(words(&seen), [("Tuile".to_owned(), "replied")]);
    told.world.act(accept(&path, &seen, |_| true));
    let notes = told.world.detail(told.ids[2]).post.notes;
    assert!(notes.contains("Anne Lunel a répondu «\u{a0}peut-être\u{a0}»"), "{notes}");
}

#[test]
fn an_own_event_that_looks_like_a_post_which_is_there_as_well_is_an_addition() {
    let told = told();
    let path = told.back(|_, event| Some(event));
    let own = "BEGIN:VEVENT\r\nUID:own@client\r\nDTSTAMP:20261201T100000Z\r\nDTSTART;VALUE=DATE:20261210\r\nSUMMARY:Bûche\r\nEND:VEVENT\r\n";
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("END:VCALENDAR", &format!("{own}END:VCALENDAR"))).unwrap();
    assert_eq!(words(&answer(&told.world, &path)), [("Bûche".to_owned(), "added")]);
}

#[test]
fn a_comment_that_grew_is_noted_once() {
    let told = told();
    let [first, ..] = told.ids;
    let with = |comment: &str| {
        told.back(|id, event| {
            let more = event.replace("\\n\\nRéseaux", &format!("\\n\\n{comment}\\n\\nRéseaux"));
            Some(if id == first { more.replace("X-ALT-DESC", "X-OLD") } else { event })
        })
    };
    for comment in ["OK pour moi", "OK pour moi\\nmais plus court"] {
        let path = with(comment);
        let seen = answer(&told.world, &path);
        assert_eq!(words(&seen), [("Bûche".to_owned(), "commented")], "{comment}");
        told.world.act(accept(&path, &seen, |_| true));
    }
    let notes = told.world.detail(first).post.notes;
    assert_eq!(
        (notes.matches("OK pour moi").count(), notes.matches("plus court").count()),
        (1, 1),
        "{notes}"
    );
}

#[test]
fn what_makes_no_proposal_is_said() {
    let told = told();
    let [first, second, third] = told.ids;
    told.world.act(Action::RemovePosts { ids: vec![third] });
    let path = told.back(|id, event| {
        Some(match id {
            _ if id == first => format!("{event}LOCATION:Chez nous\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n"),
            _ if id == second => event
                .replace("DTEND;TZID=Europe/Paris:20261212T1830", "DTEND;TZID=Europe/Paris:20261212T2130")
                .replace("CATEGORIES:Instagram", "CATEGORIES:Urgent"),
            _ => event.replace("20261214T18", "20261215T18"),
        })
    });
    let said: Vec<String> = calendar(&told.world, &path).remarks.into_iter().map(|one| one.what).collect();
    for words in
        ["Chez nous", "se répéter", "la fin de l’événement", "Urgent", "n’est plus dans votre calendrier"]
    {
        assert!(said.iter().any(|one| one.contains(words)), "{words}: {said:?}");
    }
}

#[test]
fn a_zip_of_answers_is_read_as_all_of_them() {
    let told = told();
    let [first, second, _] = told.ids;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, id) in [("un.ics", first), ("deux.ics", second)] {
        let text = format!(
            "UID:{}\nSEQUENCE:0\nATTENDEE;CN=Anne;PARTSTAT=ACCEPTED:mailto:anne@lunel.example",
            uid(id)
        );
        let octets = std::fs::read(reply(&told, "REPLY", &text)).unwrap();
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, &octets).unwrap();
    }
    let path = told.world.folder.path().join("réponses.zip");
    std::fs::write(&path, zip.finish().unwrap().into_inner()).unwrap();
    let seen = answer(&told.world, &path);
    assert_eq!(words(&seen).len(), 2, "{seen:?}");
    told.world.act(accept(&path, &seen, |_| true));
    assert_eq!(told.world.card(second).status, Status::Approved);
}

fn practice(told: &Told, approvals: u32) {
    let practice = Practice { approvals, ..Practice::usual(told.client) };
    told.world.act(Action::SetPractice { practice });
}

fn review(told: &Told, id: PostId) -> PostReview {
    match told.world.app.ask(Query::Review { id }).unwrap() {
        Answer::Review(review) => *review,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_client_s_yes_is_kept_with_its_name_and_replaces_none_of_the_team_s() {
    let told = told();
    let [first, ..] = told.ids;
    let yes = |path: &str| {
        let text = format!(
            "UID:{}\nSEQUENCE:0{path}\nATTENDEE;CN=Anne Lunel;PARTSTAT=ACCEPTED:mailto:anne@lunel.example",
            uid(first)
        );
        reply(&told, "REPLY", &text)
    };
    practice(&told, 1);
    let path = yes("");
    let seen = answer(&told.world, &path);
    let obstacle = seen.proposals[0].obstacle.clone().unwrap();
    assert_eq!(obstacle.code, Code::NeedsApprovals);
    let before = told.world.tables();
    assert_eq!(told.world.refused(accept(&path, &seen, |_| true)), Code::NeedsApprovals);
    assert_eq!(told.world.tables(), before);
    told.world.act(Action::Approve { ids: vec![first], who: None });
    let seen = answer(&told.world, &path);
    assert!(seen.proposals[0].obstacle.is_none(), "{seen:?}");
    told.world.act(accept(&path, &seen, |_| true));
    assert_eq!(told.world.card(first).status, Status::Approved);
    let lines = review(&told, first).approvals;
    let client: Vec<_> = lines.iter().filter(|line| line.client).collect();
    assert_eq!(
        (lines.len(), client.len(), client[0].who.as_str(), client[0].valid),
        (2, 1, "Anne Lunel", true)
    );
    // it counts for none of the team's, and is void when the post changes
    practice(&told, 2);
    told.world.act(Action::MovePosts { ids: vec![first], anchor: first, to: landing(20, "") });
    told.world.act(Action::Approve { ids: vec![first], who: Some("Anne Lunel".into()) });
    let lines = review(&told, first).approvals;
    assert!(lines.iter().any(|line| line.client && !line.valid), "{lines:?}");
    assert!(lines.iter().any(|line| !line.client && line.who == "Anne Lunel" && line.valid), "{lines:?}");
    let approved = Action::SetStatus { ids: vec![first], status: Status::Approved };
    assert_eq!(told.world.refused(approved), Code::NeedsApprovals);
}

#[test]
fn a_yes_to_what_the_client_changed_waits_for_the_team_to_read_it() {
    let told = told();
    let [first, ..] = told.ids;
    practice(&told, 1);
    told.world.act(Action::Approve { ids: vec![first], who: None });
    let path = told.back(|id, event| {
        let yes = format!("{event}ATTENDEE;CN=Anne;PARTSTAT=ACCEPTED:mailto:anne@lunel.example\r\n");
        Some(if id == first { yes.replace("20261210T18", "20261211T18") } else { event })
    });
    let seen = answer(&told.world, &path);
    assert_eq!(words(&seen), [("Bûche".to_owned(), "moved"), ("Bûche".to_owned(), "accepted")]);
    let blocked = |seen: &AnswerFile| {
        let yes = seen.proposals.iter().find(|row| row.proposal.what.word() == "accepted").unwrap();
        yes.obstacle.as_ref().map(|failure| failure.code)
    };
    assert_eq!(blocked(&seen), Some(Code::NeedsApprovals));
    let row = &seen.proposals[0].proposal.id;
    let path = path.display().to_string();
    told.world.act(Action::AcceptAnswer {
        path: path.clone(),
        reader: None,
        accepted: vec![row.clone()],
        refused: Vec::new(),
    });
    told.world.act(Action::Approve { ids: vec![first], who: None });
    let seen = answer(&told.world, std::path::Path::new(&path));
    assert_eq!((words(&seen).len(), blocked(&seen)), (1, None));
}

#[test]
fn a_yes_approves_no_picture_that_says_nothing_to_those_who_cannot_see_it() {
    let told = told();
    let [first, ..] = told.ids;
    let folder = tempfile::tempdir().unwrap();
    let paths = vec![crate::visuals::picture(folder.path(), "1.bmp", (60, 40), 1)];
    told.world.act(Action::AddVisuals { paths, client_id: None, post_id: Some(first), tags: None });
    let text = format!("UID:{}\nATTENDEE;CN=Anne;PARTSTAT=ACCEPTED:mailto:anne@lunel.example", uid(first));
    let path = reply(&told, "REPLY", &text);
    let seen = answer(&told.world, &path);
    assert_eq!(seen.proposals[0].obstacle.as_ref().unwrap().code, Code::NeedsAlt);
    assert_eq!(told.world.refused(accept(&path, &seen, |_| true)), Code::NeedsAlt);
}

#[test]
fn a_yes_to_what_was_shown_is_to_be_confirmed_once_the_post_is_something_else() {
    let told = told();
    let [first, ..] = told.ids;
    told.world.act(Action::MovePosts { ids: vec![first], anchor: first, to: landing(20, "") });
    let text = format!(
        "UID:{}\nSEQUENCE:0\nATTENDEE;CN=Anne;PARTSTAT=ACCEPTED:mailto:anne@lunel.example",
        uid(first)
    );
    let seen = answer(&told.world, &reply(&told, "REPLY", &text));
    assert!(seen.proposals[0].proposal.also_here, "{seen:?}");
}

#[test]
fn what_an_earlier_share_said_is_proposed_or_asked_about() {
    let told = told();
    let [first, second, third] = told.ids;
    let old = std::fs::read_to_string(&told.file).unwrap().replace("\r\n ", "");
    let text = Some("Tout nouveau texte.".to_owned());
    told.world.act(Action::WriteText { id: third, channel_id: None, text, hashtags: None, continues: None });
    told.world.act(Action::MovePosts { ids: vec![first], anchor: first, to: landing(20, "") });
    let patch = PostPatch { title: Some("Sablé nu".into()), ..PostPatch::default() };
    told.world.act(Action::EditPost { id: second, patch, continues: None });
    told.world.act(Action::Share { share: request(&told.world, told.client, "deux.ics") });
    // the client restores all that the first share said
    let back = |sequence: &str, modified: &str| {
        let path = told.world.folder.path().join("retour.ics");
        let text: String = old
            .replace("SEQUENCE:0", &format!("SEQUENCE:{sequence}"))
            .split_inclusive("\r\n")
            .map(|line| match line.starts_with("LAST-MODIFIED") {
                true => format!("LAST-MODIFIED:{modified}\r\n"),
                false => line.to_owned(),
            })
            .collect();
        std::fs::write(&path, text).unwrap();
        path
    };
    let all = [("Bûche", "moved"), ("Sablé nu", "renamed"), ("Tuile", "reworded")];
    let path = back("2", "20991201T000000Z");
    assert_eq!(words(&answer(&told.world, &path)), all.map(|(title, word)| (title.to_owned(), word)));
    // a program that says nothing of numbers: perhaps an old copy, so it is asked about
    let path = back("0", "20991201T000000Z");
    let seen = calendar(&told.world, &path);
    assert!(words(&seen.answer.unwrap()).is_empty());
    let said: Vec<String> = seen.remarks.into_iter().map(|one| one.what).collect();
    for what in ["à une date d’un partage", "avec un titre d’un partage", "avec un texte d’un partage"]
    {
        assert!(said.iter().any(|one| one.contains(what)), "{what}: {said:?}");
    }
}

/// The identities of a file in capitals, as some programs write them.
fn capitals(path: &std::path::Path) {
    let text = std::fs::read_to_string(path).unwrap();
    let text: String = text
        .split_inclusive("\r\n")
        .map(|line| if line.starts_with("UID:") { line.to_uppercase() } else { line.to_owned() })
        .collect();
    std::fs::write(path, text).unwrap();
}

#[test]
fn identities_in_capitals_and_copies_bring_nothing_in_twice() {
    let told = told();
    let path = told.back(|_, event| Some(event.replace("20261210T18", "20261211T18")));
    capitals(&path);
    assert_eq!(words(&answer(&told.world, &path)), [("Bûche".to_owned(), "moved")]);
    // a copy under another identity, beside the post's own event
    let path = told.back(|id, event| {
        let copy = event.replace(&uid(id), "copie@client").replace("20261210T18", "20261213T18");
        let copy = copy.replace("X-MARRONNIER-READER", "X-OLD");
        let two = format!("{event}END:VEVENT\r\nBEGIN:VEVENT\r\n{copy}");
        Some(if id == told.ids[0] { two } else { event })
    });
    // both of that pair stand in one piece of the file
    let seen = answer(&told.world, &path);
    let [row] = &seen.proposals[..] else { panic!("{seen:?}") };
    assert_eq!((row.proposal.what.word(), row.to_confirm), ("added", true));
}

#[test]
fn what_is_missing_is_missing_from_the_calendar_that_the_file_is() {
    let told = told();
    let first = request(&told.world, told.client, "janvier.ics");
    let january = |n| marronnier_app::domain::moment::PlannedAt {
        date: chrono::NaiveDate::from_ymd_opt(2027, 1, n).unwrap(),
        time: None,
    };
    for n in 4..9 {
        told.world.post(told.client, &format!("Janvier {n}"), Some(january(n)), Status::WithClient);
    }
    let share = marronnier_app::share::ShareRequest {
        from: Some(january(1).date),
        to: Some(january(31).date),
        ..first
    };
    told.world.act(Action::Share { share });
    // December comes back without one, after January was shared
    let path = told.back(|id, event| (id != told.ids[2]).then_some(event));
    let seen = answer(&told.world, &path);
    assert!(seen.whole);
    assert_eq!(words(&seen), [("Tuile".to_owned(), "missing")]);
}

#[test]
fn what_is_said_of_a_post_that_is_gone_here_is_told() {
    let told = told();
    let [first, ..] = told.ids;
    told.world.act(Action::RemovePosts { ids: vec![first] });
    let text = format!(
        "UID:{}\nSEQUENCE:0\nCOMMENT:Oui, super\nATTENDEE;CN=Anne Lunel;PARTSTAT=ACCEPTED:mailto:anne@lunel.example",
        uid(first)
    );
    let seen = calendar(&told.world, &reply(&told, "REPLY", &text));
    let said: Vec<String> = seen.remarks.into_iter().map(|one| one.what).collect();
    assert!(said.iter().any(|one| one.contains("Anne Lunel l’a acceptée")), "{said:?}");
    assert!(said.iter().any(|one| one.contains("Oui, super")), "{said:?}");
    assert!(calendar(&told.world, &told.file).remarks.is_empty(), "what nobody touched says nothing");
}

#[test]
fn what_a_writer_says_of_their_work_is_told_even_by_tasks_alone() {
    let world = World::new();
    let client = world.client("Lunel");
    let done = world.act(Action::AddPerson { name: "Inès".into(), email: None, roles: None, profile: None });
    let person = done.changes.people[0].id;
    let id = world.post(client, "Portrait", Some(at(17, "18:00")), Status::Drafting);
    world.act(Action::AssignPosts { ids: vec![id], person_id: Some(person) });
    let share = marronnier_app::share::ShareRequest {
        reader: Reader::Person { id: person },
        ..request(&world, client, "w.ics")
    };
    let path = PathBuf::from(share.path.clone().unwrap());
    world.act(Action::Share { share });
    let sent = std::fs::read_to_string(&path).unwrap().replace("\r\n ", "");
    let said = |text: String| {
        std::fs::write(&path, text).unwrap();
        let seen = calendar(&world, &path);
        assert_eq!(seen.seems, CalendarUse::Answer);
        seen.remarks.into_iter().map(|one| one.what).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(said(sent.clone()), "", "as it was sent");
    let at_work = sent.replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED\r\nCOMMENT:Tout est dans le dossier");
    let told = said(at_work);
    assert!(told.contains("le travail est fait") && told.contains("Tout est dans le dossier"), "{told}");
    let (before, due) = sent.split_once("-due@").unwrap();
    let off = format!("{before}-due@{}", due.replacen("STATUS:CONFIRMED", "STATUS:CANCELLED", 1));
    assert!(said(off).contains("n’y est plus à rendre"));
    // the tasks alone, as Apple's reminders hand them over
    let (head, _) = sent.split_once("BEGIN:VEVENT").unwrap();
    let (_, task) = sent.split_once("BEGIN:VTODO").unwrap();
    let task = task.replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED");
    assert!(said(format!("{head}BEGIN:VTODO{task}")).contains("le travail est fait"));
}
