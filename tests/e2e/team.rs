//! The team's work: given by a drag, sent, altered as a writer would, brought back with an overlap chosen, compared, undone.

use crate::{
    schema::Schema,
    world::{World, text as words},
};
use chrono::{Days, NaiveDate};
use marronnier_window::{Browser, Chromium, Firefox, css, role, text, wait_for};
use serde_json::{Value, json};
use std::path::Path;

fn person(world: &World, name: &str) -> String {
    let made = world.act(&json!({ "do": "addPerson", "name": name, "roles": ["writer"] }));
    words(&made["changes"]["people"][0]["id"])
}

fn write(world: &World, id: &str, text: &str) {
    world.act(&json!({ "do": "writeText", "id": id, "text": text }));
}

fn work(world: &World, id: &str) -> Value {
    world.ask(&json!({ "ask": "review", "id": id }))["assignments"][0]["assignment"].take()
}

#[test]
fn a_post_is_given_by_a_drag_sent_and_comes_back_with_what_both_wrote() {
    let Some(world) = World::new("team", "month") else { return };
    let (nina, theo) = (person(&world, "Nina Costa"), person(&world, "Théo Marchand"));
    let cake = world.post("La bûche qui ne fond pas", "", "drafting");
    write(&world, &cake, "Prix doux dès lundi pour tous.");
    world.act(&json!({ "do": "assign", "ids": [cake], "personId": nina }));
    let id = words(&work(&world, &cake)["id"]);

    let window = world.open();
    window.click(&role("button", "Équipe"));
    let chip = css(&format!("[data-person='{nina}'] [data-assignment='{id}']"));
    window.see(&chip);
    window.drag(&chip, &css(&format!("[data-person='{theo}'] th")));
    window.see(&css(&format!("[data-person='{theo}'] [data-assignment='{id}']")));
    assert_eq!(words(&work(&world, &cake)["personId"]), theo);

    // by its menu, a packet into a folder
    window.click(&css(&format!("[data-assignment='{id}']")));
    window.click(&role("menuitem", "Préparer le dossier"));
    window.click(&role("radio", "Dossier"));
    let folder = world.desk.workspace().join("dossier");
    window.type_in(&role("textbox", "Où l’enregistrer"), &folder.to_string_lossy());
    window.click(&role("button", "Enregistrer le dossier"));
    window.see(&text("Joignez-le à votre message"));
    window.press("Escape");
    assert_eq!(work(&world, &cake)["state"], "sent");

    // the writer edits the Markdown while the text goes on here
    let file = folder.join("01 La bûche qui ne fond pas.md");
    let sheet = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, sheet.replace("dès lundi", "dès jeudi")).unwrap();
    drop(window);
    write(&world, &cake, "Petits prix doux dès mardi pour tous.");
    let window = world.open();
    window.click(&role("button", "Équipe"));

    window.click(&role("button", "Reprendre un retour"));
    window.type_in(&role("textbox", "Fichier reçu"), &file.to_string_lossy());
    window.press("Enter");
    window.see(&text("Un passage à choisir"));
    window.click(&role("radio", "Prendre de Théo Marchand"));
    window.click(&css("[role=dialog] footer button:last-child"));
    window.wait_until("both edits are in the text", |_| {
        world.detail(&cake)["text"] == "Petits prix doux dès jeudi pour tous."
    });
    assert_eq!(work(&world, &cake)["state"], "delivered");

    // the states that were kept are compared word by word
    window.click(&role("tab", "Versions"));
    window.see(&text("Rendue par Théo Marchand"));
    window.see(&css("aside del"));

    // undone step by step, down to whom it was given first
    window.press("Escape");
    window.press("Control+z");
    window.wait_until("the text is as it was here", |_| {
        world.detail(&cake)["text"] == "Petits prix doux dès mardi pour tous."
    });
    for _ in 0..3 {
        window.press("Control+z");
    }
    window.wait_until("it is Nina's again", |_| words(&work(&world, &cake)["personId"]) == nina);
    assert_eq!(work(&world, &cake)["state"], "to_send");
}

/// The page that a writer opens without the program: written in, saved, and brought back.
fn a_writer_answers_in<B: Browser>(name: &str, open: impl Fn(&Path) -> Option<B>) {
    let Some(world) = World::new(name, "month") else { return };
    let downloads = world.desk.workspace().join("recu");
    std::fs::create_dir_all(&downloads).unwrap();
    let Some(browser) = open(&downloads) else { return };
    let nina = person(&world, "Nina Costa");
    let cake = world.post("La bûche", "2026-12-17 18:00", "drafting");
    write(&world, &cake, "Notre bûche sort du four.");
    world.act(&json!({ "do": "assign", "ids": [cake], "personId": nina }));
    let id = words(&work(&world, &cake)["id"]);
    let page = world.desk.workspace().join("formulaire.html");
    world.act(&json!({ "do": "sendPacket", "packet":
        { "assignmentIds": [id], "kind": "page", "path": page.to_string_lossy() } }));

    browser.go(&page);
    let count = || words(&browser.eval("return document.querySelector('.count').textContent"));
    assert!(count().starts_with("Instagram") && count().contains("25 "), "{}", count());
    browser.write("Texte commun", " Venez vite, l’été !");
    assert!(count().contains("45 "), "counted as it is typed: {}", count());
    // closed by mistake: what was typed is there again
    browser.visit("about:blank");
    browser.go(&page);
    assert!(count().contains("45 "), "{}", count());
    browser.click("#save");
    let saved = wait_for("the answer is saved", || {
        let mut files = std::fs::read_dir(&downloads).unwrap().flatten().map(|entry| entry.path());
        files.find(|path| path.extension().is_some_and(|ending| ending == "json"))
    });
    // other programs may read both
    let answer = serde_json::from_slice(&std::fs::read(&saved).unwrap()).unwrap();
    Schema::of_answers().holds(&answer);
    let packet = "return JSON.parse(document.querySelector('#packet').textContent).packet";
    Schema::of_manifests().holds(&browser.eval(packet));
    // the same to be pasted into a mail
    browser.click("#copy");
    let pasted = words(&browser.eval("return document.querySelector('footer textarea').value"));
    assert!(pasted.contains("Venez vite, l’été !"), "readable first: {pasted}");
    assert_eq!(browser.complaints(), Vec::<Value>::new());

    let packet = json!({ "path": saved.to_string_lossy() });
    world.act(&json!({ "do": "receivePacket", "packet": packet, "choices": [], "leave": [] }));
    assert_eq!(world.detail(&cake)["text"], "Notre bûche sort du four. Venez vite, l’été !");
    assert_eq!(work(&world, &cake)["state"], "delivered");
    let again = world.ask(&json!({ "ask": "readPacket", "packet": { "text": pasted } }));
    assert_eq!(again["posts"][0]["standing"], "received", "the text is the file: {again}");
}

#[test]
fn a_writer_writes_in_chromium_and_sends_the_answer_back() {
    a_writer_answers_in("writer-chromium", Chromium::open);
}

#[test]
fn a_writer_writes_in_firefox_and_sends_the_answer_back() {
    a_writer_answers_in("writer-firefox", Firefox::open);
}

/// Five hundred assignments of forty people: what shows exists, and the rest comes when it is looked for.
#[test]
fn five_hundred_assignments_are_shown_as_they_are_looked_for() {
    let Some(world) = World::new("crowd", "month") else { return };
    let add =
        |n: usize| json!({ "do": "addPerson", "name": format!("Personne {n:02}"), "roles": ["writer"] });
    let people: Vec<Value> = (0..40).map(add).collect();
    // the pipe holds so many answers at a time
    let act = |asked: &[Value]| -> Vec<Value> {
        asked.chunks(20).flat_map(|some| world.desk.answers("act", some)).collect()
    };
    let made = act(&people);
    let people: Vec<String> = made.iter().map(|one| words(&one["changes"]["people"][0]["id"])).collect();
    let post = |n: usize| {
        json!({ "do": "addPost", "clientId": world.client, "title": format!("Texte {n:03}"),
            "status": "drafting", "planned": null, "channelIds": [] })
    };
    let made = act(&(0..500).map(post).collect::<Vec<_>>());
    let posts: Vec<String> = made.iter().map(|one| words(&one["focus"])).collect();
    let today: NaiveDate = words(&world.ask(&json!({ "ask": "now" }))["date"]).parse().unwrap();
    // the first has a week of a hundred and ten, the others ten each
    let share = |n: usize| if n == 0 { 0..110 } else { 110 + (n - 1) * 10..110 + n * 10 };
    let give = |(n, person): (usize, &String)| {
        json!({ "do": "assign", "ids": posts[share(n)], "personId": person,
            "terms": { "due": today + Days::new(n as u64 % 4 * 7) } })
    };
    let given: Vec<Value> = people.iter().enumerate().map(give).collect();
    act(&given);

    let window = world.open();
    window.click(&role("button", "Équipe"));
    let chips = || window.eval("return document.querySelectorAll('[data-assignment]').length", &[]);
    let row = |n: usize| css(&format!("[data-person='{}'] td[data-week]", people[n]));
    window.see(&row(0));
    window.wait_until("rows that do not show are empty", |_| chips().as_u64().unwrap() < 120);
    window.see_no(&row(39));
    // every person is there all the same, by name
    assert_eq!(window.eval("return document.querySelectorAll('tr[data-person] th').length", &[]), 40);

    // all of a full week opens in its place, without all of it being made
    window.click(&css(&format!("[data-person='{}'] button.more", people[0])));
    let box_of = "return document.querySelector('[data-person] td [role=group]')";
    window.wait_until("the box is there", |window| {
        window.eval(&format!("{box_of}?.scrollHeight > 2000"), &[]) == true
    });
    window.wait_until("only what shows of it exists", |_| chips().as_u64().unwrap() < 160);
    window.eval(&format!("{}.scrollTop = 1e6", box_of.trim_start_matches("return ")), &[]);
    window.see(&text("Texte 109"));

    // the last ones come when the table is scrolled to them, and the work of one goes to the other by a drag
    window
        .eval("document.querySelector('[data-person]').closest('table').parentElement.scrollTop = 1e6", &[]);
    window.see(&row(39));
    let first = work(&world, &posts[share(39).start]);
    let chip = css(&format!("[data-assignment='{}']", words(&first["id"])));
    window.drag(&chip, &css(&format!("[data-person='{}'] th", people[38])));
    window.wait_until("it is the other's", |_| {
        words(&work(&world, &posts[share(39).start])["personId"]) == people[38]
    });
    window.see(&css(&format!("[data-person='{}'] [data-assignment='{}']", people[38], words(&first["id"]))));
    assert!(chips().as_u64().unwrap() < 160);
}
