//! Calendar files brought in: key dates that update instead of doubling, events that become posts.

use crate::world::{World, at, day};
use chrono::NaiveDate;
use marronnier_app::{
    Action, Answer, Code, Language, Query,
    answer::{CalendarFile, CalendarVerdict, KeyDay},
    domain::{filter::Filter, key_date::SourceKind, status::Status},
    share::{CalendarRequest, CalendarUse},
};
use std::path::{Path, PathBuf};

pub fn request(path: &Path) -> CalendarRequest {
    CalendarRequest { path: path.display().to_string(), ..CalendarRequest::default() }
}

pub fn read(world: &World, file: CalendarRequest) -> CalendarFile {
    match world.app.ask(Query::ReadCalendarFile { file }).unwrap() {
        Answer::ReadCalendarFile(file) => *file,
        other => panic!("{other:?}"),
    }
}

pub fn key_days(world: &World, from: NaiveDate, to: NaiveDate) -> Vec<KeyDay> {
    match world
        .app
        .ask(Query::Window { from, to, filter: Filter::default(), per_day: None, counted: None })
        .unwrap()
    {
        Answer::Window(rows) => rows.key_dates,
        other => panic!("{other:?}"),
    }
}

pub fn import(file: CalendarRequest, kind: Option<SourceKind>) -> Action {
    Action::ImportKeyDates { file, name: None, kind, colour: None }
}

pub fn written(world: &World, name: &str, events: &[(&str, &str, &str, &str)]) -> PathBuf {
    let mut text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Vacances zone B\r\n".to_owned();
    for (uid, title, from, to) in events {
        text.push_str(&format!(
            "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:{title}\r\nDTSTART;VALUE=DATE:{from}\r\n\
             DTEND;VALUE=DATE:{to}\r\nEND:VEVENT\r\n"
        ));
    }
    text.push_str("END:VCALENDAR\r\n");
    let path = world.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn key_dates_update_instead_of_doubling_and_an_import_is_one_step_of_undo() {
    let world = World::new();
    let path = written(
        &world,
        "b.ics",
        &[("n", "Noël scolaire", "20261219", "20270104"), ("h", "Hiver", "20270213", "20270301")],
    );
    let seen = read(&world, request(&path));
    assert_eq!((seen.seems, seen.name.as_str(), seen.events), (CalendarUse::KeyDates, "Vacances zone B", 2));
    let before = world.tables();
    let done = world.act(import(request(&path), Some(SourceKind::SchoolHolidays)));
    assert_eq!(done.changes.key_date_sources[0].name, "Vacances zone B");
    let days = key_days(&world, day(18), day(31));
    let school: Vec<_> = days.iter().filter(|one| one.name == "Noël scolaire").collect();
    assert_eq!(
        (school.len(), school[0].date, school[0].last),
        (13, day(19), NaiveDate::from_ymd_opt(2027, 1, 3).unwrap())
    );
    assert!(days.iter().any(|one| one.name == "holiday-christmas"));
    let after = world.tables();
    world.act(import(request(&path), None));
    assert_eq!(world.tables(), after, "the same file changes nothing");

    // Next year's file: one date moved, one gone, one new, in a file of another name.
    let path = written(
        &world,
        "b (1).ics",
        &[("n", "Noël scolaire", "20261220", "20270104"), ("p", "Printemps", "20270410", "20270426")],
    );
    let rows = read(&world, request(&path)).key_dates.unwrap();
    assert_eq!(rows.source.unwrap().name, "Vacances zone B");
    let verdicts: Vec<_> = rows.rows.iter().map(|row| (row.title.as_str(), row.verdict)).collect();
    assert_eq!(
        verdicts,
        [
            ("Noël scolaire", CalendarVerdict::Changed),
            ("Printemps", CalendarVerdict::New),
            ("Hiver", CalendarVerdict::Gone)
        ]
    );
    let kept = CalendarRequest { left_out: Some(vec!["h".into()]), ..request(&path) };
    let done = world.act(import(kept, None));
    let told = world.app.words(Language::Fr).told(&done.told.unwrap());
    assert_eq!(told, "Dates clés de «\u{a0}Vacances zone B\u{a0}» à jour, 1 nouvelle, 1 changée");
    assert_eq!(world.snapshot().key_date_sources.len(), 1);
    assert!(key_days(&world, day(19), day(19)).is_empty());
    world.act(Action::Undo);
    world.act(Action::Undo);
    assert_eq!(world.tables(), before);
}

#[test]
fn a_file_that_was_read_before_updates_its_source_or_becomes_another_as_the_person_says() {
    let world = World::new();
    let events = [("n", "Noël scolaire", "20261219", "20270104")];
    let path = written(&world, "b.ics", &events);
    let first = read(&world, request(&path)).key_dates.unwrap();
    assert_eq!((first.known, first.source, first.kind), (None, None, SourceKind::SchoolHolidays));
    let id = world.act(import(request(&path), None)).changes.key_date_sources[0].id;
    let again = read(&world, request(&path)).key_dates.unwrap();
    assert_eq!((again.known, again.source.map(|source| source.id)), (Some(id), Some(id)));
    let apart = CalendarRequest { new_source: Some(true), ..request(&path) };
    let new = read(&world, apart.clone()).key_dates.unwrap();
    assert_eq!((new.known, new.source), (Some(id), None), "it can still be chosen");
    assert_eq!(new.rows[0].verdict, CalendarVerdict::New);
    world.act(import(apart, None));
    assert_eq!(world.snapshot().key_date_sources.len(), 2);
    assert_eq!(key_days(&world, day(19), day(19)).len(), 1, "a day bears each name once");
    world.act(Action::Undo);
    assert_eq!(world.snapshot().key_date_sources.len(), 1);
}

#[test]
fn a_source_is_renamed_hidden_coloured_removed_and_each_is_undone() {
    let world = World::new();
    let path = written(&world, "b.ics", &[("n", "Foire", "20261212", "20261214")]);
    let id = world.act(import(request(&path), None)).changes.key_date_sources[0].id;
    let edit = |name: Option<&str>, colour, hidden| Action::EditKeyDateSource {
        id,
        name: name.map(Into::into),
        kind: None,
        colour,
        hidden,
    };
    world.act(edit(Some("Foires"), Some(7), None));
    let source = world.snapshot().key_date_sources[0].clone();
    assert_eq!((source.name.as_str(), source.colour, source.hidden), ("Foires", 7, false));
    assert_eq!(world.refused(edit(Some(" "), None, None)), Code::Empty);
    world.act(edit(None, None, Some(true)));
    assert!(key_days(&world, day(12), day(13)).is_empty());
    world.act(Action::Undo);
    assert_eq!(key_days(&world, day(12), day(14)).len(), 2);
    world.act(Action::RemoveKeyDateSource { id });
    assert!(world.snapshot().key_date_sources.is_empty() && key_days(&world, day(12), day(13)).is_empty());
    world.act(Action::Undo);
    assert_eq!(key_days(&world, day(12), day(14)).len(), 2);
}

#[test]
fn key_dates_that_come_again_are_laid_out_in_the_window() {
    let world = World::new();
    let path = world.folder.path().join("marché.ics");
    let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:m\r\nSUMMARY:Marché\r\nDTSTART;TZID=Europe/Paris:20260103T080000\r\n\
                DTEND;TZID=Europe/Paris:20260103T130000\r\nRRULE:FREQ=WEEKLY;BYDAY=SA\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    std::fs::write(&path, text).unwrap();
    let file = CalendarRequest { read_as: Some(CalendarUse::KeyDates), ..request(&path) };
    world.act(import(file, None));
    let days: Vec<u32> =
        key_days(&world, day(1), day(24)).iter().map(|one| chrono::Datelike::day(&one.date)).collect();
    assert_eq!(days, [5, 12, 19]);
}

#[test]
fn official_holidays_come_in_whole_and_do_not_double_the_computed_ones() {
    let shared =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/ics/etalab+jours-feries-france-data");
    let Some(path) = find_ics(&shared, "metropole").or_else(|| find_ics(&shared, "")) else {
        println!("skipped: no official file beside the repository");
        return;
    };
    let world = World::new();
    let seen = read(&world, CalendarRequest { read_as: Some(CalendarUse::KeyDates), ..request(&path) });
    assert!(seen.remarks.is_empty(), "{:?}", seen.remarks);
    let rows = seen.key_dates.unwrap().rows;
    assert!(rows.iter().all(|row| row.first == row.last), "each is one day");
    // nobody says what they are: they are known by their days
    world.act(import(request(&path), None));
    assert_eq!(world.snapshot().key_date_sources[0].kind, SourceKind::PublicHolidays);
    assert!(rows.iter().filter(|row| row.first == day(25)).all(|row| row.computed));
    let christmas = key_days(&world, day(25), day(25));
    assert_eq!(christmas.len(), 1, "{christmas:?}");
    let after = world.tables();
    world.act(import(request(&path), None));
    assert_eq!(world.tables(), after);
    // of Alsace and Moselle: two days more than the whole country has
    if let Some(alsace) = find_ics(&shared, "alsace-moselle") {
        let seen = read(&world, CalendarRequest { new_source: Some(true), ..request(&alsace) });
        assert_eq!(seen.key_dates.unwrap().kind, SourceKind::PublicHolidays);
        world.act(import(CalendarRequest { new_source: Some(true), ..request(&alsace) }, None));
        let names: Vec<String> = key_days(&world, day(25), day(26)).into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["holiday-christmas", "2ème jour de Noël"]);
    }
}

fn find_ics(folder: &Path, part: &str) -> Option<PathBuf> {
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).ok()?.flatten() {
            let path = entry.path();
            let name = path.file_name()?.to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(".ics") && name.contains(part) {
                return Some(path);
            }
        }
    }
    None
}

#[test]
fn events_become_posts_in_the_client_s_zone_once() {
    let world = World::new();
    let path = world.folder.path().join("posts.ics");
    let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:p1\r\nSUMMARY:Portrait\r\nDTSTART:20261210T170000Z\r\n\
                DESCRIPTION:Bonjour\\nà tous\r\nURL:https://example.org\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:p2\r\nSUMMARY:Idée\r\n\
                URL:javascript:alert(1)\r\nDTSTART:20261211T170000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:p3\r\nSUMMARY:Annulé\r\nSTATUS:CANCELLED\r\n\
                DTSTART:20261212T170000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    std::fs::write(&path, text).unwrap();
    let posts = CalendarRequest { read_as: Some(CalendarUse::Posts), ..request(&path) };
    assert_eq!(world.refused(Action::ImportCalendarPosts { file: posts.clone() }), Code::NeedsClient);
    let client = world.client("Lunel");
    let rows = read(&world, posts.clone()).posts.unwrap();
    assert_eq!(rows.client_id, Some(client), "there is no other");
    let before = world.tables();
    let id = world.act(Action::ImportCalendarPosts { file: posts.clone() }).focus.unwrap();
    let post = world.detail(id).post;
    assert_eq!(
        (post.title.as_str(), post.planned, post.status),
        ("Portrait", Some(at(10, "18:00")), Status::Drafting)
    );
    assert_eq!((post.text.as_str(), post.link.as_str()), ("Bonjour\nà tous", "https://example.org"));
    let cards = world.december(Filter::default());
    assert_eq!(cards.len(), 2);
    // an address that acts leads nowhere, and is not lost
    let odd = world.detail(cards[1].id).post;
    assert_eq!((odd.link.as_str(), odd.notes.as_str()), ("", "javascript:alert(1)"));
    let refused = world.app.act(Action::ImportCalendarPosts { file: posts }).unwrap_err();
    assert_eq!(refused.code, Code::EmptyCalendar);
    assert!(world.app.words(Language::Fr).failure(&refused).starts_with("Rien de nouveau"));
    world.act(Action::Undo);
    assert_eq!(world.tables(), before);
}

#[test]
fn what_is_no_calendar_is_refused_with_what_to_do() {
    let world = World::new();
    for (content, reason, sentence) in [
        ("", "empty", "vide.ics est vide"),
        ("bonjour", "other", "vide.ics n’est pas un agenda"),
        ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "noEvents", "vide.ics ne contient aucun événement"),
    ] {
        let path = world.folder.path().join("vide.ics");
        std::fs::write(&path, content).unwrap();
        let failure = world.app.ask(Query::ReadCalendarFile { file: request(&path) }).unwrap_err();
        assert_eq!(failure.code, Code::BadCalendar);
        assert_eq!(failure.params["reason"], reason.into());
        let told = world.app.words(Language::Fr).failure(&failure);
        assert!(told.starts_with(sentence), "{told}");
    }
    let gone =
        world.app.ask(Query::ReadCalendarFile { file: request(Path::new("/no/such.ics")) }).unwrap_err();
    assert_eq!(gone.code, Code::FileUnreadable);
}

#[test]
fn another_calendar_of_the_same_file_name_takes_nothing_away() {
    let world = World::new();
    let path = written(&world, "agenda.ics", &[("a", "Noël scolaire", "20261219", "20270104")]);
    world.act(import(request(&path), None));
    let other = written(&world, "agenda.ics", &[("z", "Salon du livre", "20261205", "20261206")]);
    let text = std::fs::read_to_string(&other).unwrap().replace("Vacances zone B", "Salons");
    std::fs::write(&other, text).unwrap();
    let rows = read(&world, request(&other)).key_dates.unwrap();
    assert_eq!((rows.source, rows.rows.len()), (None, 1));
    world.act(import(request(&other), None));
    assert_eq!(world.snapshot().key_date_sources.len(), 2);
    assert!(key_days(&world, day(20), day(20)).iter().any(|one| one.name == "Noël scolaire"));
}

#[test]
fn a_series_brings_the_first_time_that_is_kept_and_says_what_it_leaves() {
    let world = World::new();
    world.client("Lunel");
    let path = world.folder.path().join("série.ics");
    let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:s1\r\nSUMMARY:Atelier\r\nDTSTART:20261203T170000Z\r\n\
                RRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE:20261203T170000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    std::fs::write(&path, text).unwrap();
    let posts = CalendarRequest { read_as: Some(CalendarUse::Posts), ..request(&path) };
    let seen = read(&world, posts.clone());
    assert_eq!(seen.posts.unwrap().rows[0].planned, at(10, "18:00"), "the 3rd is left out of the series");
    assert!(seen.remarks.iter().any(|one| one.what.contains("2 autres")), "{:?}", seen.remarks);
    let id = world.act(Action::ImportCalendarPosts { file: posts.clone() }).focus.unwrap();
    assert_eq!(world.card(id).planned, Some(at(10, "18:00")));
    let verdict = |world: &World| read(world, posts.clone()).posts.unwrap().rows[0].verdict;
    assert_eq!(verdict(&world), CalendarVerdict::AlreadyThere);
    std::fs::write(&path, text.replace("T170000Z", "T190000Z")).unwrap();
    assert_eq!(verdict(&world), CalendarVerdict::Otherwise, "at another hour");
}

#[test]
fn the_holidays_of_another_region_are_another_source() {
    let shared =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/ics/etalab+jours-feries-france-data");
    let files = ["la-reunion", "metropole", "alsace-moselle"].map(|part| find_ics(&shared, part));
    let [Some(reunion), Some(metropole), Some(alsace)] = files else {
        println!("skipped: no official file beside the repository");
        return;
    };
    let world = World::new();
    for (n, path) in [&reunion, &metropole, &alsace].into_iter().enumerate() {
        let dates = |path| {
            let asked = CalendarRequest { read_as: Some(CalendarUse::KeyDates), ..request(path) };
            read(&world, asked).key_dates.unwrap()
        };
        let seen = dates(path);
        assert_eq!(seen.source, None, "{}", path.display());
        assert!(seen.rows.iter().all(|row| row.verdict == CalendarVerdict::New));
        world.act(import(request(path), None));
        assert_eq!(world.snapshot().key_date_sources.len(), n + 1);
        assert!(
            dates(path).rows.iter().all(|row| row.verdict == CalendarVerdict::AlreadyThere),
            "its own again"
        );
    }
}

#[test]
fn the_very_same_dates_update_their_source_whatever_it_and_its_file_are_called_now() {
    let world = World::new();
    let events = [("n", "Noël scolaire", "20261219", "20270104"), ("h", "Hiver", "20270213", "20270301")];
    let id =
        world.act(import(request(&written(&world, "b.ics", &events)), None)).changes.key_date_sources[0].id;
    let name = Some("Mes vacances".to_owned());
    world.act(Action::EditKeyDateSource { id, name, kind: None, colour: None, hidden: None });
    let again = read(&world, request(&written(&world, "autre.ics", &events))).key_dates.unwrap();
    assert_eq!(again.source.map(|source| source.id), Some(id));
}

#[test]
fn a_renamed_source_is_known_by_what_its_file_calls_it() {
    let world = World::new();
    let first = [("n", "Noël scolaire", "20261219", "20270104"), ("h", "Hiver", "20270213", "20270301")];
    let id =
        world.act(import(request(&written(&world, "b.ics", &first)), None)).changes.key_date_sources[0].id;
    let name = Some("Zone B".to_owned());
    world.act(Action::EditKeyDateSource { id, name, kind: None, colour: None, hidden: None });
    // next year's file: another name, one week moved, one more
    let next = [first[0], ("h", "Hiver", "20270220", "20270308"), ("p", "Printemps", "20270410", "20270426")];
    let path = written(&world, "calendrier-2027.ics", &next);
    let seen = read(&world, request(&path)).key_dates.unwrap();
    assert_eq!(seen.source.map(|source| source.id), Some(id));
    world.act(import(request(&path), None));
    assert_eq!(world.snapshot().key_date_sources.len(), 1);
    assert_eq!(world.snapshot().key_date_sources[0].name, "Zone B", "as the person called it");
}

#[test]
fn a_key_date_cancelled_in_its_file_goes_and_may_be_left() {
    let world = World::new();
    let events = [("c", "Concert", "20261212", "20261213"), ("s", "Salon", "20261214", "20261215")];
    let path = written(&world, "b.ics", &events);
    world.act(import(request(&path), None));
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen("SUMMARY:Concert", "STATUS:CANCELLED\r\nSUMMARY:Concert", 1))
        .unwrap();
    let verdicts = || {
        let seen = read(&world, request(&path)).key_dates.unwrap();
        seen.rows.iter().map(|row| row.verdict).collect::<Vec<_>>()
    };
    assert_eq!(verdicts(), [CalendarVerdict::CancelledHere, CalendarVerdict::AlreadyThere]);
    let titles = || -> Vec<String> {
        let days = key_days(&world, day(10), day(20));
        days.into_iter().filter(|one| one.source_id.is_some()).map(|one| one.name).collect()
    };
    let left = CalendarRequest { left_out: Some(vec!["c".into()]), ..request(&path) };
    world.act(import(left, None));
    assert_eq!(titles(), ["Concert", "Salon"]);
    world.act(import(request(&path), None));
    assert_eq!(titles(), ["Salon"]);
    assert_eq!(verdicts(), [CalendarVerdict::Cancelled, CalendarVerdict::AlreadyThere], "it was never here");
}

#[test]
fn a_time_of_a_key_date_that_was_changed_alone_is_shown_as_it_is() {
    let world = World::new();
    let path = world.folder.path().join("marche.ics");
    let text = "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Marché\r\nBEGIN:VEVENT\r\nUID:m\r\nSUMMARY:Marché\r\nDTSTART:20261203T080000\r\n\
                RRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:m\r\nSUMMARY:Marché de nuit\r\nRECURRENCE-ID:20261224T080000\r\n\
                DTSTART:20261224T180000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    std::fs::write(&path, text).unwrap();
    let asked = CalendarRequest { read_as: Some(CalendarUse::KeyDates), ..request(&path) };
    world.act(import(asked, None));
    let days = key_days(&world, day(17), day(24));
    let shown: Vec<_> = days
        .iter()
        .filter(|one| one.source_id.is_some())
        .map(|one| (one.name.as_str(), one.time.unwrap().minutes() / 60))
        .collect();
    assert_eq!(shown, [("Marché", 8), ("Marché de nuit", 18)]);
}
