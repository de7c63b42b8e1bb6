//! The team's work: given by a drag, sent, altered as a writer would, brought back with an overlap chosen, compared, undone.

use crate::world::{World, text as words};
use marronnier_window::{Browser, css, role, text, wait_for};
use serde_json::{Value, json};

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
#[test]
fn a_writer_writes_in_a_browser_and_sends_the_answer_back() {
    let Some(world) = World::new("writer", "month") else { return };
    let downloads = world.desk.workspace().join("recu");
    std::fs::create_dir_all(&downloads).unwrap();
    let Some(browser) = Browser::open(&downloads) else { return };
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
    browser.go(&page);
    assert!(count().contains("45 "), "{}", count());
    browser.eval("document.querySelector('#save').click()");
    let saved = wait_for("the answer is saved", || {
        let mut files = std::fs::read_dir(&downloads).unwrap().flatten().map(|entry| entry.path());
        files.find(|path| path.extension().is_some_and(|ending| ending == "json"))
    });
    assert_eq!(browser.complaints(), Vec::<Value>::new());
    let packet = json!({ "path": saved.to_string_lossy() });
    world.act(&json!({ "do": "receivePacket", "packet": packet, "choices": [], "leave": [] }));
    assert_eq!(world.detail(&cake)["text"], "Notre bûche sort du four. Venez vite, l’été !");
    assert_eq!(work(&world, &cake)["state"], "delivered");
}
