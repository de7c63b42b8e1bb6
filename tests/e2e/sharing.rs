//! A December shared, shared again after changes, altered by a client's program, read back, accepted and undone.

use crate::world::{World, card, day, remember, text};
use marronnier_window::{Window, css, role, text as words};
use serde_json::json;
use std::{collections::BTreeMap, env, fs, path::Path, path::PathBuf, process::Command};

/// What a client's program does: one event a day later, a remark on another.
const ALTER: &str = "
import sys
from datetime import timedelta
from icalendar import Calendar
read, moved, commented, written = sys.argv[1:]
calendar = Calendar.from_ical(open(read, 'rb').read())
for event in calendar.walk('VEVENT'):
    if event['UID'] == moved:
        for name in ('DTSTART', 'DTEND'):
            at = event[name].dt
            del event[name]
            event.add(name, at + timedelta(days=1))
    if event['UID'] == commented:
        event.add('COMMENT', 'Plutôt la boîte bleue ?')
open(written, 'wb').write(calendar.to_ical())
";

/// What a client's program shows of a file: each time by the definition of its zone that the file brings, no other.
const SHOW: &str = "
import json, sys
from datetime import datetime, timezone
from icalendar import Calendar
calendar = Calendar.from_ical(open(sys.argv[1], 'rb').read())
zones = {str(zone['TZID']): zone.to_tz(lookup_tzid=False) for zone in calendar.timezones}
def shown(property):
    local = property.dt.replace(tzinfo=zones[property.params['TZID']])
    return local.astimezone(timezone.utc).strftime('%Y-%m-%d %H:%M')
for event in calendar.walk('VEVENT'):
    if isinstance(event['DTSTART'].dt, datetime):
        told = [shown(event['DTSTART']), shown(event['DTEND']), str(event['STATUS'])]
        print(json.dumps([str(event['SUMMARY']), told]))
";

/// The beginning and the end of each event that has a time, in UTC, and how sure it is, by its title.
fn shown(judges: &Path, file: &Path) -> BTreeMap<String, [String; 3]> {
    let python = Command::new(judges.join("venv/bin/python")).args(["-c", SHOW]).arg(file).output();
    let output = python.expect("python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).expect("it writes UTF-8");
    lines.lines().map(|line| serde_json::from_str(line).expect("an event")).collect()
}

/// The lines of each event of a file that has a time, by its UID: Christmas is told too, as a whole day.
fn events(file: &Path) -> BTreeMap<String, BTreeMap<String, String>> {
    let unfolded = fs::read_to_string(file).expect("it was shared").replace("\r\n ", "");
    let bodies = unfolded.split("BEGIN:VEVENT\r\n").skip(1);
    let fields = |body: &str| -> BTreeMap<String, String> {
        let lines = body.lines().take_while(|line| *line != "END:VEVENT");
        let field = |line: &str| {
            let (name, value) = line.split_once(':')?;
            Some((name.split(';').next()?.to_owned(), value.to_owned()))
        };
        lines.filter_map(field).collect()
    };
    let timed = bodies.map(fields).filter(|event| event["DTSTART"].contains('T'));
    timed.map(|event| (event["UID"].clone(), event)).collect()
}

fn share(window: &Window, file: &Path, told: &str) {
    window.click(&role("button", "Partager"));
    window.click(&role("menuitem", "Partager en .ics"));
    let path = role("textbox", "Fichier à écrire");
    window.see(&path);
    window.click(&path);
    window.press("Control+a");
    window.type_keys(&file.to_string_lossy());
    window.see(&words(told));
    window.press("Enter");
    window.see_no(&role("dialog", "Partager le calendrier"));
}

#[test]
fn a_calendar_goes_out_changes_and_comes_back() {
    let Some(world) = World::new("sharing", "month") else { return };
    let judges = env::var_os("MARRONNIER_ICS_JUDGES").map(PathBuf::from);
    let judges = judges.expect("cargo xtask test installs a client's program (icalendar)");
    let [cake, box_, market, closing] = [
        ("La bûche", "2026-12-10 18:00"),
        ("La boîte", "2026-12-15 12:00"),
        ("Le marché", "2026-12-17 09:00"),
        ("La fermeture", "2026-12-22 10:00"),
    ]
    .map(|(title, at)| world.post(title, at, "with_client"));
    let folder = world.desk.home();
    let [first, second, answer] = ["un.ics", "deux.ics", "réponse de Noël.ics"].map(|name| folder.join(name));

    let window = world.open();
    window.see(&card(&cake));
    share(&window, &first, "4 nouvelles");
    let before = events(&first);
    assert_eq!(before.len(), 4, "{before:#?}");
    let row = |title: &str, start: &str, end: &str, state: &str| {
        (title.to_owned(), [start, end, state].map(|told| format!("2026-12-{told}").replace("2026-12-=", "")))
    };
    let at_first = BTreeMap::from([
        row("La bûche", "10 17:00", "10 17:30", "=TENTATIVE"),
        row("La boîte", "15 11:00", "15 11:30", "=TENTATIVE"),
        row("Le marché", "17 08:00", "17 08:30", "=TENTATIVE"),
        row("La fermeture", "22 09:00", "22 09:30", "=TENTATIVE"),
    ]);
    assert_eq!(shown(&judges, &first), at_first, "by the clocks of Paris, as the file defines them");
    drop(window);

    // two moved, one withdrawn; then the same reader again
    for (id, date) in [(&cake, "2026-12-11"), (&box_, "2026-12-16")] {
        world.act(&json!({ "do": "movePosts", "ids": [id], "anchor": id, "to": { "date": date } }));
    }
    world.act(&json!({ "do": "setStatus", "ids": [closing], "status": "cancelled" }));
    let window = world.open();
    window.see(&day("2026-12-10"));
    share(&window, &second, "2 déplacées");
    let after = events(&second);
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>(), "the same UIDs");
    let of = |title: &str| before.iter().find(|(_, event)| event["SUMMARY"].contains(title)).expect(title).0;
    let sequence = |event: &BTreeMap<String, String>| event["SEQUENCE"].parse::<u32>().expect("a number");
    for title in ["La bûche", "La boîte", "La fermeture"] {
        assert!(sequence(&after[of(title)]) > sequence(&before[of(title)]), "{title} is told anew");
    }
    assert_eq!(sequence(&after[of("Le marché")]), sequence(&before[of("Le marché")]), "nothing new of it");
    assert_eq!(after[of("La fermeture")]["STATUS"], "CANCELLED");
    assert_eq!(after[of("La bûche")]["DTSTART"], "20261211T180000");
    let then = BTreeMap::from([
        row("La bûche", "11 17:00", "11 17:30", "=TENTATIVE"),
        row("La boîte", "16 11:00", "16 11:30", "=TENTATIVE"),
        row("Le marché", "17 08:00", "17 08:30", "=TENTATIVE"),
        row("La fermeture", "22 09:00", "22 09:30", "=CANCELLED"),
    ]);
    assert_eq!(shown(&judges, &second), then);

    // the client's program moves one and remarks on another
    let altered = Command::new(judges.join("venv/bin/python"))
        .args(["-c", ALTER])
        .arg(&second)
        .args([of("Le marché"), of("La boîte")])
        .arg(&answer)
        .status();
    assert!(altered.expect("python runs").success());
    window.drop_files(&[&answer], &css("[data-calendar]"));
    window.see(&role("dialog", "Lire un calendrier"));
    window.see(&words("Plutôt la boîte bleue"));
    window.click(&role("button", "Tout accepter"));
    window.click(&role("button", "Accepter 2 propositions"));
    window.see_no(&role("dialog", "Lire un calendrier"));
    world.stands(&window, &market, "2026-12-18 09:00");
    assert!(text(&world.detail(&box_)["notes"]).contains("Plutôt la boîte bleue"), "the remark is kept");

    window.click(&css("body"));
    window.press("Control+z");
    world.stands(&window, &market, "2026-12-17 09:00");
    assert!(!text(&world.detail(&box_)["notes"]).contains("boîte bleue"), "all of it in one step");
}

#[test]
fn the_address_that_was_invited_is_there_the_next_time() {
    let Some(world) = World::new("inviting", "month") else { return };
    let cake = world.post("La bûche", "2026-12-10 18:00", "with_client");
    for (key, value) in [("me", "Maya"), ("email", "maya@exemple.fr")] {
        world.act(&remember(key, value));
    }
    let path = |name: &str| world.desk.home().join(name).to_string_lossy().into_owned();
    let share = json!({ "reader": { "who": "client", "id": world.client }, "outlook": true,
        "email": "claire@lunel.example", "path": path("un.zip") });
    world.act(&json!({ "do": "share", "share": share }));
    let window = world.open();
    window.see(&card(&cake));
    window.click(&role("button", "Partager"));
    window.click(&role("menuitem", "Partager en .ics"));
    window.click(&role("checkbox", "Pour Outlook"));
    let asked = role("textbox", "Son adresse e-mail");
    window.wait_until("the address is there", |window| {
        window.count(&asked) == 1 && window.value_of(&asked) == "claire@lunel.example"
    });
    // what is proposed follows the box that was ticked, but not under the hand
    let file = role("textbox", "Fichier à écrire");
    window.click(&file);
    window.press("Control+a");
    window.type_keys(&path("deux"));
    window.wait_until("it is typed", |window| window.value_of(&file) == path("deux"));
    window.see(&css("button[form=share]:not(:disabled)"));
    window.press("Enter");
    let invitation = world.desk.home().join("deux/2026-12-10 La bûche.ics");
    window.wait_until("it is written", |_| invitation.exists());
    let written = fs::read_to_string(invitation).expect("one");
    assert!(written.replace("\r\n ", "").contains("mailto:claire@lunel.example"), "{written}");
}
