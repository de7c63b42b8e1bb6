//! Work in the window: what a move does to it, who is then to be told, the layer of due dates, packets and answers by hand,
//! posts that came out.

use crate::world::{World, card, day, remember, text as words};
use marronnier_window::{Window, css, role, text};
use serde_json::{Value, json};
use std::path::PathBuf;

fn person(world: &World, name: &str, email: &str) -> String {
    let made = world.act(&json!({ "do": "addPerson", "name": name, "email": email, "roles": ["writer"] }));
    words(&made["changes"]["people"][0]["id"])
}

fn assignment(world: &World, post: &str) -> Value {
    world.ask(&json!({ "ask": "review", "id": post }))["assignments"][0]["assignment"].take()
}

/// A post far ahead of any clock that Nina has in hand, due by hand on the eve of it.
fn in_hand(name: &str) -> Option<(World, String)> {
    let world = World::new(name, "month")?;
    let nina = person(&world, "Nina Costa", "nina@example.org");
    let cake = world.post("La bûche", "2090-03-16 18:00", "drafting");
    world.act(&json!({ "do": "writeText", "id": cake, "text": "Notre bûche sort du four." }));
    world.act(&json!({ "do": "assign", "ids": [cake], "personId": nina, "terms": { "due": "2090-03-15" } }));
    let id = assignment(&world, &cake)["id"].take();
    world.act(&json!({ "do": "setAssignmentState", "ids": [id], "state": "sent" }));
    world.act(&remember("date", "2090-03-16"));
    Some((world, cake))
}

fn palette(window: &Window, command: &str) {
    window.press("Control+k");
    window.see(&role("dialog", "Palette de commandes"));
    window.type_keys(command);
    window.see(&css("#palette-list mark"));
    window.press("Enter");
}

#[test]
fn a_move_that_comes_too_soon_is_said_before_the_drop_and_who_is_to_be_told_after_it() {
    let Some((world, cake)) = in_hand("telling") else { return };
    let window = world.open();
    let held = window.pick_up(&card(&cake)).over(&day("2090-03-08"));
    held.window().see(&css(".hand"));
    held.window().see(&text("Nina Costa\u{a0}: échéance après la publication"));
    held.drop();
    world.stands(&window, &cake, "2090-03-08 18:00");
    let bar = css("section[aria-label^='Une personne à prévenir']");
    window.see(&bar);
    assert!(window.text_of(&bar).contains("Nina Costa"));
    window.click(&role("button", "Voir"));
    window.see(&text("Bonjour Nina Costa,"));
    window.see(&text("publication mercredi 8 mars"));
    window.see(&role("button", "Ouvrir dans la messagerie"));
    assert_eq!(window.barriers(), Vec::<String>::new());
    window.click(&css("section button[aria-label='Fermer']"));
    window.see_no(&bar);
    // taking it back is news as well
    window.press("Control+z");
    world.stands(&window, &cake, "2090-03-16 18:00");
    window.see(&bar);
    window.press("Control+Shift+z");
    world.stands(&window, &cake, "2090-03-08 18:00");
}

#[test]
fn the_layer_of_due_dates_shows_what_is_due_and_goes_again() {
    let Some((world, _)) = in_hand("dues") else { return };
    let window = world.open();
    let line = css("[data-calendar] [data-day='2090-03-15'] [data-due]");
    window.see(&css("[data-calendar] [data-post]"));
    window.see_no(&line);
    palette(&window, "échéances de l’équipe");
    window.see(&line);
    assert!(window.text_of(&line).contains("Nina Costa") && window.text_of(&line).contains("La bûche"));
    window.see(&role("gridcell", "un travail à rendre"));
    assert_eq!(window.barriers(), Vec::<String>::new());
    // it leads to the post
    window.click(&line);
    window.see(&role("tab", "Accords"));
    window.press("Escape");
    palette(&window, "échéances de l’équipe");
    window.see_no(&line);
}

/// Sends the packet of a post into a folder; the place of its Markdown.
fn sent(world: &World, post: &str) -> PathBuf {
    let folder = world.desk.workspace().join("dossier");
    let ids = [assignment(world, post)["id"].take()];
    world.act(&json!({ "do": "sendPacket", "packet":
        { "assignmentIds": ids, "kind": "folder", "path": folder.to_string_lossy() } }));
    folder.join("01 La bûche.md")
}

fn rewrite(file: &PathBuf, from: &str, to: &str) {
    let sheet = std::fs::read_to_string(file).unwrap();
    assert!(sheet.contains(from), "{from} is not in {sheet}");
    std::fs::write(file, sheet.replace(from, to)).unwrap();
}

#[test]
fn an_answer_is_dropped_on_the_window_and_the_next_one_pasted() {
    let Some((world, cake)) = in_hand("dropping-answers") else { return };
    let file = sent(&world, &cake);
    let window = world.open();
    rewrite(&file, "du four", "du fournil");
    window.drop_files(&[&file], &css("[data-calendar]"));
    window.see(&role("dialog", ""));
    window.see(&text("Nina Costa"));
    window.click(&css("[role=dialog] footer button:last-child"));
    window.wait_until("her words are in the text", |_| {
        world.detail(&cake)["text"] == "Notre bûche sort du fournil."
    });
    assert_eq!(assignment(&world, &cake)["state"], "delivered");
    window.press("Escape");

    // the same packet again, its text pasted this time: a second version
    rewrite(&file, "du fournil", "du vieux four");
    palette(&window, "Reprendre un retour");
    let paste = role("textbox", "Ou collez la réponse reçue par e-mail");
    window.click(&paste);
    window.insert(&std::fs::read_to_string(&file).unwrap());
    window.click(&role("button", "Lire"));
    window.see(&css("[role=dialog] li h3"));
    // a text that says no time may be the earlier one: what differs is chosen
    window.see(&text("avant ou après"));
    window.click(&role("radio", "Prendre de Nina Costa"));
    window.click(&css("[role=dialog] footer button:last-child"));
    window.wait_until("the second version is in the text", |_| {
        world.detail(&cake)["text"] == "Notre bûche sort du vieux four."
    });
}

#[test]
fn the_mail_that_goes_with_a_packet_is_shown_before_it_is_opened() {
    let Some((world, cake)) = in_hand("mailing") else { return };
    let id = words(&assignment(&world, &cake)["id"]);
    let window = world.open();
    window.click(&card(&cake));
    window.click(&role("button", "Préparer le dossier pour Nina Costa"));
    let letter = role("region", "Message à joindre");
    window.see(&letter);
    let said = window.text_of(&letter);
    assert!(said.contains("Bonjour Nina Costa") && said.contains("15 mars"), "{said}");
    window.see(&text("nina@example.org"));
    let preview = world.ask(&json!({ "ask": "previewPacket", "packet": { "assignmentIds": [id] } }));
    let link = words(&preview["mail"]["link"]);
    assert!(link.starts_with("mailto:nina@example.org?subject="), "{link}");
    assert!(link.contains("&body=Bonjour%20Nina%20Costa"), "{link}");
    assert_eq!(window.barriers(), Vec::<String>::new());
}

#[test]
fn a_post_that_came_out_on_one_network_waits_for_the_other() {
    let Some(world) = World::new("publishing", "month") else { return };
    let today = words(&world.ask(&json!({ "ask": "now" }))["date"]);
    let channels = world.ask(&json!({ "ask": "snapshot" }))["channels"].take();
    let all: Vec<Value> = channels.as_array().unwrap().iter().map(|one| one["id"].clone()).collect();
    let cake = world.post("La bûche", &format!("{today} 00:00"), "drafting");
    world.act(&json!({ "do": "setChannels", "id": cake, "channelIds": all }));
    let other = all.iter().find(|id| **id != json!(world.instagram)).unwrap();
    world.act(&json!({ "do": "setVariantTime", "id": cake, "channelId": other, "time": "00:01" }));
    for status in ["in_review", "approved"] {
        world.act(&json!({ "do": "setStatus", "ids": [cake], "status": status }));
    }
    let window = world.open();
    palette(&window, "À retenir");
    window.see(&text("2 à publier maintenant"));
    assert_eq!(window.barriers(), Vec::<String>::new());
    // each at its time, each with its own button
    window.type_in(
        &role("textbox", "Adresse de la publication sur Instagram"),
        "https://www.instagram.com/p/1",
    );
    window.click(&role("button", "Marquer comme publiée"));
    window.see(&text("À publier maintenant"));
    assert_eq!(world.detail(&cake)["status"], "approved");
    window.click(&role("button", "Marquer comme publiée"));
    window.see(&text("Rien à retenir"));
    assert_eq!(world.detail(&cake)["status"], "published");
    let out = world.ask(&json!({ "ask": "review", "id": cake }))["published"].take();
    let at = |id: &Value| {
        out.as_array().unwrap().iter().find(|one| one["channelId"] == *id).unwrap()["address"].clone()
    };
    assert_eq!((at(&json!(world.instagram)), at(other)), (json!("https://www.instagram.com/p/1"), json!("")));
}
