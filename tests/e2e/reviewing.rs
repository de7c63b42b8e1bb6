//! Reading a post again in the window: who agrees, what is said on a passage and to whom, a version brought back.

use crate::world::{World, card, text as words};
use marronnier_window::{Window, css, role, text};
use serde_json::{Value, json};

fn person(world: &World, name: &str, part: &str) -> String {
    let made = world.act(&json!({ "do": "addPerson", "name": name, "roles": [part] }));
    words(&made["changes"]["people"][0]["id"])
}

fn review(world: &World, post: &str) -> Value {
    world.ask(&json!({ "ask": "review", "id": post }))
}

/// Chooses from a list that opens.
fn choose(window: &Window, list: &str, option: &str) {
    window.click(&css(&format!("button[aria-label^='{list}']")));
    window.click(&role("option", option));
}

fn opened(name: &str) -> Option<(World, String)> {
    let world = World::new(name, "month")?;
    let cake = world.post("La bûche", "2026-12-10 18:00", "drafting");
    world.act(&json!({ "do": "writeText", "id": cake, "text": "Notre bûche sort du four le matin." }));
    Some((world, cake))
}

#[test]
fn those_who_agreed_are_recorded_one_by_one_until_there_are_enough() {
    let Some((world, cake)) = opened("approving") else { return };
    person(&world, "Théo Marchand", "reviewer");
    person(&world, "Ivy Lunel", "clientContact");
    let practice = json!({ "clientId": world.client, "approvals": 2, "follows": true, "leads": [] });
    world.act(&json!({ "do": "setPractice", "practice": practice }));
    world.act(&json!({ "do": "setStatus", "ids": [cake], "status": "in_review" }));
    let window = world.open();
    window.click(&card(&cake));
    window.click(&role("tab", "Accords"));
    window.click(&role("button", "Donner mon accord"));
    window.see(&text("1 accord(s) sur 2 attendu(s) avant validation"));
    // the client's yes is kept, and counts for none of the team's
    choose(&window, "Accord de", "Ivy Lunel (client)");
    window.click(&role("button", "Enregistrer son accord"));
    window.see(&role("button", "Retirer l’accord de Ivy Lunel"));
    window.see(&text("1 accord(s) sur 2 attendu(s) avant validation"));
    assert_eq!(world.detail(&cake)["status"], "in_review");
    choose(&window, "Accord de", "Théo Marchand");
    window.click(&role("button", "Enregistrer son accord"));
    window.see(&text("2 accord(s) sur 2 attendu(s) avant validation"));
    window.wait_until("the last one needed approves it", |_| world.detail(&cake)["status"] == "approved");
    assert_eq!(window.barriers(), Vec::<String>::new());
    // one is taken back
    window.click(&role("button", "Retirer l’accord de Théo Marchand"));
    window.see(&text("1 accord(s) sur 2 attendu(s) avant validation"));
}

#[test]
fn a_word_on_a_passage_shows_in_the_text_and_names_whom_it_speaks_to() {
    let Some((world, cake)) = opened("commenting") else { return };
    let nina = person(&world, "Nina Costa", "writer");
    let window = world.open();
    window.click(&card(&cake));
    window.click(&role("tab", "Commentaires"));
    let field = css("aside [role=tabpanel] textarea, aside textarea");
    window.see(&field);
    let select = "const field = [...document.querySelectorAll('aside textarea')].find((one) => one.value.includes('sort du four'))
        field.focus()
        field.setSelectionRange(12, 24)
        document.dispatchEvent(new Event('selectionchange'))";
    window.eval(select, &[]);
    window.see(&text("Sur «\u{a0}sort du four\u{a0}»"));
    window.click(&role("textbox", "Commentaire"));
    window.type_keys("@ni");
    window.see(&role("option", "Nina Costa"));
    window.press("Enter");
    window.type_keys("plus court ?");
    window.wait_until("the name is there in full", |window| {
        window.value_of(&role("textbox", "Commentaire")) == "@Nina Costa plus court ?"
    });
    window.click(&role("button", "Commenter"));
    // quoted where it stands, marked in the text, and the name stands out
    window.see(&css("aside blockquote mark"));
    assert_eq!(window.text_of(&css("aside blockquote mark")), "sort du four");
    window.see(&css("aside .noted"));
    assert_eq!(window.text_of(&css("aside .noted")), "sort du four");
    window.wait_until("the name is marked", |window| {
        window
            .eval("return [...document.querySelectorAll('aside li mark')].map((one) => one.textContent)", &[])
            == json!(["sort du four", "@Nina Costa"])
    });
    assert_eq!(review(&world, &cake)["comments"][0]["comment"]["to"], json!([nina]));
    assert_eq!(window.barriers(), Vec::<String>::new());
    // settled, it no longer stands in the text
    window.click(&role("button", "Marquer comme réglé"));
    window.see_no(&css("aside .noted"));
}

#[test]
fn a_version_is_brought_back_with_its_moment() {
    let Some((world, cake)) = opened("restoring") else { return };
    world.act(&json!({ "do": "saveRevision", "id": cake }));
    world.act(&json!({ "do": "writeText", "id": cake, "text": "Autre chose." }));
    world.act(&json!({ "do": "planPost", "id": cake, "at": { "date": "2026-12-15", "time": "09:00" } }));
    let window = world.open();
    window.click(&card(&cake));
    window.click(&role("tab", "Versions"));
    window.see(&css("aside del"));
    window.see(&text("Date prévue"));
    window.click(&role("button", "Reprendre cette version"));
    world.stands(&window, &cake, "2026-12-10 18:00");
    assert_eq!(world.detail(&cake)["text"], "Notre bûche sort du four le matin.");
    // what it replaced is kept, first in the list
    window.see(&css("aside button[aria-label*='Remplacée par']"));
    window.press("Control+z");
    world.stands(&window, &cake, "2026-12-15 09:00");
    assert_eq!(world.detail(&cake)["text"], "Autre chose.");
}
