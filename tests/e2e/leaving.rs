//! Links and letters open elsewhere only once it was shown where they lead.

use crate::world::{World, card};
use marronnier_window::{role, text};
use serde_json::json;

#[test]
fn a_link_shows_where_it_leads_and_opens_in_the_system_s_browser_on_a_yes() {
    let Some(world) = World::new("link", "month") else { return };
    let post = world.post("La bûche", "2026-12-10 18:30", "drafting");
    // the host that counts stands behind the sign
    let link = "https://lunel.fr@example.org/noel?a=b";
    world.act(&json!({ "do": "editPost", "id": post, "patch": { "link": link } }));
    let window = world.open();
    window.click(&card(&post));
    window.click(&role("button", "Ouvrir le lien"));
    let asked = role("dialog", "Ouvrir ce lien");
    window.see(&asked);
    assert!(window.text_of(&asked).contains("Il mène à example.org, dans votre navigateur"));
    window.see(&text(link));
    assert_eq!(window.barriers(), [""; 0]);
    window.press("Escape");
    window.see_no(&asked);
    assert_eq!(world.desk.opened(), "", "a no opens nothing");
    window.click(&role("button", "Ouvrir le lien"));
    window.click(&role("button", "Ouvrir"));
    window.wait_until("the browser is given the link", |_| world.desk.opened() == format!("{link}\n"));
    window.see_no(&asked);
}

#[test]
fn a_letter_is_shown_before_the_system_s_program_gets_it() {
    let Some(world) = World::new("letter", "month") else { return };
    let person = world.act(&json!({ "do": "addPerson", "name": "Nina", "email": "nina@example.org",
        "roles": ["writer"] }));
    let person = person["changes"]["people"][0]["id"].clone();
    let post = world.post("La bûche", "2026-12-10 18:30", "drafting");
    world.act(&json!({ "do": "assign", "ids": [post], "personId": person, "role": "writer" }));
    let work = world.ask(&json!({ "ask": "review", "id": post }));
    let id = work["assignments"][0]["assignment"]["id"].as_str().unwrap().to_owned();
    let window = world.open();
    window.click(&role("button", "Équipe"));
    window.click(&marronnier_window::css(&format!("[data-assignment='{id}']")));
    window.click(&role("menuitem", "Préparer le dossier"));
    window.click(&role("button", "Ouvrir dans la messagerie"));
    let asked = role("dialog", "Ouvrir cette lettre");
    window.see(&asked);
    let shown = window.text_of(&asked);
    assert!(shown.contains("nina@example.org") && shown.contains("La bûche"), "{shown}");
    assert_eq!(world.desk.opened(), "");
    window.click(&role("button", "Ouvrir"));
    window.wait_until("the letter is given", |_| world.desk.opened().starts_with("mailto:nina"));
}
