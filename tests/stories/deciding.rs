//! Whose an answer is, what of it is accepted with all the rest, and what is told of it though nothing is proposed.

use crate::{
    answering::{Told, accept, answer, calendar, reply, told, words},
    sharing::{request, shared},
    world::{World, at},
};
use marronnier_app::{
    Action, Answer, Code, Query,
    answer::{AnswerFile, ProposalRow},
    domain::{
        share::{Reader, uid},
        status::Status,
    },
    share::{CalendarRequest, ShareRequest},
};
use std::path::Path;

fn write(told: &Told, n: usize, text: &str) {
    let text = Some(text.to_owned());
    let action =
        Action::WriteText { id: told.ids[n], channel_id: None, text, hashtags: None, continues: None };
    told.world.act(action);
}

#[test]
fn a_reply_without_words_is_the_client_s_although_a_writer_was_told_less() {
    let world = World::new();
    let client = world.client("Lunel");
    let add = Action::AddPerson {
        name: "Inès".into(),
        email: Some("ines@atelier.example".into()),
        roles: None,
        profile: None,
    };
    let person = world.act(add).changes.people[0].id;
    let id = world.post(client, "Bûche", Some(at(10, "18:00")), Status::Idea);
    world.act(Action::AssignPosts { ids: vec![id], person_id: Some(person) });
    // a bare idea for the writer, and for oneself
    for (reader, name) in [(Reader::Person { id: person }, "w.ics"), (Reader::Oneself, "moi.ics")] {
        shared(&world, ShareRequest { reader, ..request(&world, client, name) });
    }
    for status in [Status::Drafting, Status::InReview, Status::WithClient] {
        world.act(Action::SetStatus { ids: vec![id], status });
    }
    let file = request(&world, client, "client.ics").path.unwrap().into();
    let told = Told { world, client, ids: [id; 3], file };
    write(&told, 0, "Une ligne.\nDeux lignes.\nTrois lignes.");
    shared(&told.world, request(&told.world, client, "client.ics"));
    let reply = |address: &str| {
        let text = format!("UID:{}\nATTENDEE;CN=Anne;PARTSTAT=ACCEPTED:mailto:{address}", uid(id));
        answer(&told.world, &reply(&told, "REPLY", &text))
    };
    let seen = reply("anne@lunel.example");
    assert_eq!(seen.reader, Some(Reader::Client { id: client }));
    assert_eq!(words(&seen), [("Bûche".to_owned(), "accepted")]);
    assert_eq!(reply("INES@atelier.example").reader, Some(Reader::Person { id: person }));
}

#[test]
fn what_the_client_never_saw_and_what_cancels_is_accepted_by_its_name_alone() {
    let told = told();
    let [first, second, third] = told.ids;
    write(&told, 0, "Un tout autre texte.");
    let path = told.back(|id, event| {
        Some(match id {
            _ if id == first => {
                format!("{event}ATTENDEE;CN=Anne;PARTSTAT=ACCEPTED:mailto:anne@lunel.example\r\n")
            }
            _ if id == second => event.replace("STATUS:TENTATIVE", "STATUS:CANCELLED"),
            _ => event.replace("20261214T18", "20261215T18"),
        })
    });
    let seen = answer(&told.world, &path);
    let by_name = |row: &ProposalRow| (row.proposal.what.word(), row.by_name);
    let rows: Vec<_> = seen.proposals.iter().map(by_name).collect();
    assert_eq!(rows, [("accepted", true), ("cancelled", true), ("moved", false)]);
    let whole = told.back(|id, event| (id != third).then_some(event));
    assert_eq!(
        answer(&told.world, &whole).proposals.iter().map(by_name).collect::<Vec<_>>(),
        [("missing", true)]
    );
}

fn read_as_whole(told: &Told, path: &Path) -> AnswerFile {
    let file =
        CalendarRequest { path: path.display().to_string(), whole: Some(true), ..CalendarRequest::default() };
    match told.world.app.ask(Query::ReadCalendarFile { file }).unwrap() {
        Answer::ReadCalendarFile(file) => file.answer.unwrap(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_a_part_lacks_is_counted_and_missing_once_the_person_says_that_it_is_the_whole() {
    let told = told();
    let [_, _, third] = told.ids;
    let path = told.back(|id, event| (id == third).then_some(event));
    let seen = answer(&told.world, &path);
    assert_eq!((seen.whole, seen.absent, seen.told, seen.proposals.len()), (false, 2, 3, 0));
    let seen = read_as_whole(&told, &path);
    assert_eq!(seen.absent, 0);
    assert_eq!(words(&seen), [("Bûche".to_owned(), "missing"), ("Sablé".to_owned(), "missing")]);
    told.world.act(accept(&path, &seen, |_| true));
    assert_eq!(told.world.card(told.ids[0]).status, Status::Cancelled);
    assert_eq!(told.world.card(third).status, Status::WithClient);
    assert_eq!(answer(&told.world, &told.file).absent, 0, "nothing is absent from the file that was sent");
}

#[test]
fn what_is_empty_in_the_file_is_told() {
    let told = told();
    let [first, second, _] = told.ids;
    let path = told.back(|id, event| {
        let without = |name: &str| {
            let line = |line: &&str| !line.starts_with(name);
            event.split_inclusive("\r\n").filter(line).collect::<String>()
        };
        Some(match id {
            _ if id == first => without("SUMMARY"),
            _ if id == second => without("DESCRIPTION").replace("X-ALT-DESC", "X-OLD"),
            _ => event,
        })
    });
    let said: Vec<String> = calendar(&told.world, &path).remarks.into_iter().map(|one| one.what).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains("Bûche") && said[0].contains("sans titre"), "{said:?}");
    assert!(said[1].contains("Sablé") && said[1].contains("sans texte"), "{said:?}");
    // a program that keeps no text at all says nothing of any
    let bare =
        std::fs::read_to_string(&path).unwrap().replace("DESCRIPTION", "X-A").replace("X-ALT-DESC", "X-B");
    std::fs::write(&path, bare).unwrap();
    let said: Vec<String> = calendar(&told.world, &path).remarks.into_iter().map(|one| one.what).collect();
    assert!(said.iter().any(|one| one.contains("Aucun événement n’a de texte")), "{said:?}");
}

#[test]
fn a_number_that_no_program_counts_to_ends_no_share() {
    let told = told();
    for (number, name) in [("4294967295", "a.ics"), ("2147483647", "b.ics")] {
        let path = told.back(|_, event| {
            let event = event.replace("SEQUENCE:0", &format!("SEQUENCE:{number}"));
            Some(event.replace("20261210T18", "20261211T18"))
        });
        let seen = answer(&told.world, &path);
        told.world.act(accept(&path, &seen, |_| false));
        for n in 0..3 {
            write(&told, 0, &format!("{name} {n}"));
            let calendar = shared(&told.world, request(&told.world, told.client, name));
            assert!(calendar.events.iter().all(|event| event.sequence < 10), "{:?}", calendar.events);
        }
    }
}

#[test]
fn words_for_one_network_are_never_those_of_the_others() {
    let told = told();
    let [first, ..] = told.ids;
    let channel = told.world.channels(told.client)[0];
    let own = |text: Option<&str>| {
        let text = text.map(str::to_owned);
        let channel_id = Some(channel);
        Action::WriteText {
            id: first,
            channel_id,
            text,
            hashtags: Some("#instagram".into()),
            continues: None,
        }
    };
    told.world.act(own(Some("Pour Instagram seul.")));
    shared(&told.world, request(&told.world, told.client, "décembre.ics"));
    let path = told.back(|_, event| {
        Some(event.replace("Pour Instagram seul.", "Pour Instagram !").replace("X-ALT-DESC", "X-OLD"))
    });
    // back to the common text here
    let reset = Action::WriteText {
        id: first,
        channel_id: Some(channel),
        text: None,
        hashtags: None,
        continues: None,
    };
    told.world.act(reset);
    let seen = answer(&told.world, &path);
    assert_eq!(words(&seen), [("Bûche".to_owned(), "reworded")]);
    let common = told.world.detail(first).post.text;
    told.world.act(accept(&path, &seen, |_| true));
    let post = told.world.detail(first).post;
    assert_eq!(post.text, common, "the common text is nobody's to change from there");
    assert_eq!(post.variants[0].text.as_deref(), Some("Pour Instagram !"));
    told.world.act(Action::Undo);
    // it does not go there any more
    let channels = told.world.channels(told.client);
    told.world.act(Action::SetChannels { id: first, channel_ids: vec![channels[1]] });
    let seen = answer(&told.world, &path);
    assert_eq!(seen.proposals[0].obstacle.as_ref().map(|failure| failure.code), Some(Code::NotFound));
    assert_eq!(told.world.refused(accept(&path, &seen, |_| true)), Code::NotFound);
    assert_eq!(told.world.detail(first).post.text, common);
}

#[test]
fn events_told_to_another_client_are_counted_and_their_answer_is_read_by_name() {
    let told = told();
    let velo = told.world.client("Vélo du Rhône");
    let other = told.world.post(velo, "Sacoche", Some(at(15, "18:00")), Status::WithClient);
    shared(&told.world, request(&told.world, velo, "velo.ics"));
    // both calendars in one of a person who answers for both, whose program keeps nothing of ours
    let first = std::fs::read_to_string(&told.file).unwrap().replace("\r\n ", "");
    let second =
        std::fs::read_to_string(told.world.folder.path().join("velo.ics")).unwrap().replace("\r\n ", "");
    let event = second.split_once("BEGIN:VEVENT").unwrap().1;
    let strange = "BEGIN:VEVENT\r\nUID:01a230d5-1280-70c4-9a40-8ee295128edc@marronnier.app\r\nDTSTART:20261210T100000Z\r\nEND:VEVENT\r\n";
    let both = first.replace("END:VCALENDAR\r\n", &format!("{strange}BEGIN:VEVENT{event}"));
    let both = both.replace("X-MARRONNIER-READER", "X-OLD").replace("20261215T18", "20261216T18");
    let path = told.world.folder.path().join("deux.ics");
    std::fs::write(&path, both).unwrap();
    let seen = answer(&told.world, &path);
    assert_eq!(seen.reader, Some(Reader::Client { id: told.client }));
    let others: Vec<_> = seen.others.iter().map(|one| (one.reader, one.name.as_str(), one.events)).collect();
    assert_eq!(others, [(Reader::Client { id: velo }, "Vélo du Rhône", 1)]);
    let said = calendar(&told.world, &path).remarks;
    assert!(said.iter().any(|one| one.what.contains("un autre calendrier fait avec Marronnier")), "{said:?}");
    let file = CalendarRequest {
        path: path.display().to_string(),
        reader: Some(Reader::Client { id: velo }),
        ..CalendarRequest::default()
    };
    let Answer::ReadCalendarFile(read) = told.world.app.ask(Query::ReadCalendarFile { file }).unwrap() else {
        panic!("a file")
    };
    let theirs = read.answer.unwrap();
    assert_eq!(words(&theirs), [("Sacoche".to_owned(), "moved")]);
    told.world.act(accept(&path, &theirs, |_| true));
    assert_eq!(told.world.card(other).planned, Some(at(16, "18:00")));
}

#[test]
fn the_same_file_proposes_nothing_again_where_a_program_drops_numbers() {
    let told = told();
    let [first, ..] = told.ids;
    let path = told.back(|id, event| {
        let silent = |line: &&str| !line.starts_with("SEQUENCE") && !line.starts_with("LAST-MODIFIED");
        let event: String = event.split_inclusive("\r\n").filter(silent).collect();
        let said =
            event.replace("\\n\\nRéseaux", "\\n\\nOK pour moi\\n\\nRéseaux").replace("X-ALT-DESC", "X-OLD");
        Some(if id == first { said.replace("20261210T18", "20261211T18") } else { event })
    });
    let seen = answer(&told.world, &path);
    assert_eq!(words(&seen), ["moved", "commented"].map(|word| ("Bûche".to_owned(), word)));
    told.world.act(accept(&path, &seen, |what| what.word() == "commented"));
    shared(&told.world, request(&told.world, told.client, "deux.ics"));
    let again = answer(&told.world, &path);
    assert_eq!((words(&again).len(), again.decided), (0, 2), "{again:?}");
}

#[test]
fn what_the_client_adds_and_comes_again_is_proposed_at_its_first_time_near_the_share() {
    let told = told();
    let path = told.back(|_, event| Some(event));
    let own = "BEGIN:VEVENT\r\nUID:own@client\r\nDTSTAMP:20261201T100000Z\r\nDTSTART;TZID=Europe/Paris:20251003T090000\r\n\
               RRULE:FREQ=WEEKLY\r\nSUMMARY:Marché\r\nEND:VEVENT\r\n";
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("END:VCALENDAR", &format!("{own}END:VCALENDAR"))).unwrap();
    let seen = calendar(&told.world, &path);
    assert!(seen.remarks.iter().any(|one| one.what.contains("se répète")), "{:?}", seen.remarks);
    let seen = seen.answer.unwrap();
    assert_eq!(words(&seen), [("Marché".to_owned(), "added")]);
    told.world.act(accept(&path, &seen, |_| true));
    let card =
        told.world.december(Default::default()).into_iter().find(|card| card.title == "Marché").unwrap();
    assert_eq!(card.planned, Some(at(4, "09:00")));
}
