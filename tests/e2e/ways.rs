//! Words that try to be more than words, by every way into the program and in every field: they are shown, never obeyed.

use crate::{
    hostile::{WORDS, is_untouched},
    world::{World, card, palette, text as string},
};
use marronnier_window::{css, role, text};
use serde_json::{Value, json};
use std::fs;

fn id_of(done: &Value, list: &str) -> String {
    string(&done["changes"][list][0]["id"])
}

/// A picture of a kind that nobody has written.
fn picture(path: &std::path::Path) {
    let (width, height) = (40_u32, 30_u32);
    let size = width * height * 3;
    let mut bytes = b"BM".to_vec();
    for value in [54 + size, 0, 54, 40, width, height, 0x0018_0001, 0, size, 0, 0, 0, 0] {
        bytes.extend(value.to_le_bytes());
    }
    bytes.extend((0..size).map(|n| (n * 7 % 251) as u8));
    fs::write(path, bytes).unwrap();
}

#[test]
fn what_others_wrote_in_every_field_stays_words_on_every_screen() {
    let Some(world) = World::new("hostile-rooms", "month") else { return };
    let person =
        id_of(&world.act(&json!({ "do": "addPerson", "name": WORDS, "roles": ["writer"] })), "people");
    let post = world.post(WORDS, "2026-12-10 18:30", "drafting");
    world.act(&json!({ "do": "editChannel", "id": world.instagram, "handle": WORDS }));
    world.act(&json!({ "do": "setAbsence", "personId": person,
        "absence": { "first": "2026-12-24", "last": "2026-12-31", "note": WORDS } }));
    let brief: serde_json::Map<String, Value> =
        ["objective", "message", "tone", "do", "dont", "target", "callToAction", "format", "examples"]
            .iter()
            .map(|field| ((*field).to_owned(), json!(WORDS)))
            .collect();
    world.act(
        &json!({ "do": "setBrief", "template": { "clientId": world.client, "series": "", "brief": brief } }),
    );
    world.act(&json!({ "do": "setPractice",
        "practice": { "clientId": world.client, "approvals": 1, "follows": true, "leads": [] } }));
    world.act(&json!({ "do": "writeText", "id": post, "text": WORDS, "hashtags": WORDS }));
    world.act(&json!({ "do": "saveRevision", "id": post }));
    world.act(&json!({ "do": "writeText", "id": post, "text": "Autre chose" }));
    let file = world.desk.home().join("<img src=x onerror=alert(1)>.bmp");
    picture(&file);
    let added = world.act(&json!({ "do": "addVisuals", "paths": [file], "postId": post, "tags": [WORDS] }));
    let visual = string(&added["visuals"][0]);
    world.act(&json!({ "do": "editVisuals", "ids": [visual],
        "patch": { "alt": WORDS, "credit": WORDS, "tag": [WORDS] } }));

    let window = world.open();
    window.click(&card(&post));
    window.see(&role("textbox", "Titre"));
    for tab in ["Commentaires", "Versions", "Équipe", "Historique"] {
        if window.count(&role("tab", tab)) > 0 {
            window.click(&role("tab", tab));
            window.settle();
            is_untouched(&window);
        }
    }
    window.press("Escape");
    window.press("g");
    window.see(&css(&format!("[data-feed='{post}']")));
    is_untouched(&window);
    window.press("m");
    window.see(&card(&post));
    for room in ["Équipe", "Visuels"] {
        window.click(&role("button", room));
        window.settle();
        is_untouched(&window);
    }
    window.click(&css("[data-visual]"));
    window.settle();
    is_untouched(&window);
}

#[test]
fn what_comes_in_by_every_way_stays_words() {
    let Some(world) = World::new("hostile-ways", "month") else { return };
    let home = world.desk.home();
    let workspace = world.desk.workspace().to_string_lossy().into_owned();
    let path = |name: &str| home.join(name).to_string_lossy().into_owned();
    let cli = |arguments: &[&str]| world.desk.cli(&[&["--workspace", &workspace], arguments].concat());
    let post = world.post(WORDS, "2026-12-10 18:30", "with_client");
    world.act(&json!({ "do": "writeText", "id": post, "text": WORDS }));

    // a workbook, whose cells hold them as they are
    let other = world.post(&format!("{WORDS} bis"), "2026-12-15 10:00", "drafting");
    cli(&["export", "xlsx", "-o", &path("plan.xlsx")]);
    world.act(&json!({ "do": "removePosts", "ids": [other] }));
    world.act(
        &json!({ "do": "addClient", "name": "Vélos", "zone": "Europe/Paris", "networks": ["instagram"] }),
    );
    cli(&["import", &path("plan.xlsx"), "--client", "Vélos"]);
    // what was copied from a spreadsheet
    fs::write(path("colle.tsv"), format!("Date\tTitre\tTexte\n2026-12-11\t{WORDS}\t{WORDS}\n")).unwrap();
    cli(&["import", &path("colle.tsv"), "--client", "Vélos"]);
    // somebody's calendar, as posts
    let event = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nX-WR-CALNAME:{WORDS}\r\nBEGIN:VEVENT\r\nUID:1\r\n\
         DTSTAMP:20261101T000000Z\r\nDTSTART:20261214T180000Z\r\nSUMMARY:{WORDS}\r\nDESCRIPTION:{WORDS}\r\n\
         LOCATION:{WORDS}\r\nURL:javascript:alert(1)\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    fs::write(path("agenda.ics"), event).unwrap();
    cli(&["import", &path("agenda.ics"), "--as", "posts", "--client", "Vélos"]);
    // a calendar that comes back with other words
    let share = json!({ "reader": { "who": "client", "id": world.client }, "path": path("partage.ics") });
    world.act(&json!({ "do": "share", "share": share }));
    let told = fs::read_to_string(path("partage.ics")).unwrap();
    let answered: Vec<String> = told
        .split("\r\n")
        .map(
            |line| if line.starts_with("SUMMARY") { format!("SUMMARY:{WORDS} non") } else { line.to_owned() },
        )
        .collect();
    fs::write(path("reponse.ics"), answered.join("\r\n")).unwrap();
    // a packet that comes back
    let person =
        id_of(&world.act(&json!({ "do": "addPerson", "name": "Nina", "roles": ["writer"] })), "people");
    world.act(&json!({ "do": "assign", "ids": [post], "personId": person, "role": "writer" }));
    let work = world.ask(&json!({ "ask": "review", "id": post }));
    let assignment = work["assignments"][0]["assignment"]["id"].clone();
    world.act(&json!({ "do": "sendPacket",
        "packet": { "assignmentIds": [assignment], "kind": "folder", "path": path("dossier") } }));
    let pages = fs::read_dir(home.join("dossier")).unwrap().map(|entry| entry.unwrap().path());
    let page = pages.into_iter().find(|page| page.extension().is_some_and(|ending| ending == "md")).unwrap();
    let sheet = fs::read_to_string(&page).unwrap();
    fs::write(&page, sheet.replacen("<!-- note -->\n", &format!("<!-- note -->\n\n{WORDS}\n"), 1)).unwrap();
    world.act(
        &json!({ "do": "receivePacket", "packet": { "path": path("dossier") }, "choices": [], "leave": [] }),
    );
    assert!(world.posts().len() >= 4, "{:?}", world.posts().len());

    let window = world.open();
    window.see(&card(&post));
    is_untouched(&window);
    // the answered calendar, as the window shows it
    window.drop_files(&[&home.join("reponse.ics")], &css("[data-calendar]"));
    window.see(&css("[role=dialog]"));
    window.settle();
    is_untouched(&window);
    window.press("Escape");
    window.see_no(&css("[role=dialog]"));
    // a line of quick add
    window.press("n");
    window.see(&role("dialog", "Ajouter une publication"));
    window.insert(&format!("{WORDS} demain 9h"));
    window.wait_until("it says what it understood", |window| {
        window.text_of(&role("dialog", "Ajouter une publication")).contains("id=intruse")
    });
    is_untouched(&window);
    window.press("Escape");
    window.see_no(&role("dialog", "Ajouter une publication"));
    is_untouched(&window);
    // a link that acts is none
    let refused = "const done = arguments[0]
        window.__TAURI_INTERNALS__.invoke('ask', { query: { ask: 'openLink', url: 'javascript:alert(1)' } })
          .then(() => done('opened'), (failure) => done(failure.code))";
    assert_eq!(window.eval_later(refused, &[]), "badRequest");
    assert_eq!(world.desk.opened(), "");
    drop(window);

    // all of it in a file, opened elsewhere
    let whole = path("tout.marronnier");
    cli(&["pack", "-o", &whole]);
    world.desk.cli(&["unpack", &whole, &path("ailleurs")]);
    let elsewhere = home.join("ailleurs");
    let program = std::path::PathBuf::from(std::env::var_os("MARRONNIER_WINDOW").unwrap());
    let arguments = ["--workspace", &elsewhere.to_string_lossy(), "--lang", "fr"].map(str::to_owned);
    let window = world.desk.open_program(&program, &arguments);
    window.see(&card(&post));
    is_untouched(&window);
}

#[test]
fn marks_of_direction_turn_their_own_words_alone() {
    let Some(world) = World::new("direction", "month") else { return };
    let client = world
        .act(&json!({ "do": "addClient", "name": "Lunel \u{202E}eliva", "zone": "Europe/Paris",
        "networks": ["instagram"] }));
    let client = id_of(&client, "clients");
    world.act(&json!({ "do": "addPost", "clientId": client, "title": "Bûche", "status": "drafting",
        "planned": { "date": "2026-12-10", "time": "18:30" } }));
    let window = world.open();
    window.see(&css("[data-calendar]"));
    palette(&window);
    window.type_keys("buche");
    window.see(&role("option", "Bûche"));
    window.see(&text("10 déc"));
    // the day stands after the name, as we wrote it, and runs from left to right
    let places = "
        const name = [...document.querySelectorAll('bdi')].find((one) => one.textContent.includes('Lunel'))
        const range = document.createRange()
        range.selectNodeContents(name.parentElement)
        const text = document.createTreeWalker(name.parentElement, NodeFilter.SHOW_TEXT)
        const after = []
        while (text.nextNode()) if (!name.contains(text.currentNode) && text.currentNode.data.trim()) after.push(text.currentNode)
        const box = (node, from, to) => { range.setStart(node, from); range.setEnd(node, to); return range.getBoundingClientRect() }
        const last = after.at(-1), words = last.data.trimEnd()
        return [name.getBoundingClientRect().right, box(last, words.search(/\\S/) + 2, words.search(/\\S/) + 3).left,
                box(last, words.length - 1, words.length).left]
    ";
    let places = window.eval(places, &[]);
    let at = |n: usize| places[n].as_f64().unwrap();
    assert!(at(0) <= at(1) + 1.0 && at(1) < at(2), "{places}");
}
