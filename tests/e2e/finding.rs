//! Filters that combine, are kept by name and cleared in one click; search that finds as typed.

use crate::world::{World, card, idea};
use marronnier_window::{css, role, text};
use serde_json::json;

#[test]
fn filters_combine_are_kept_by_name_and_cleared() {
    let Some(world) = World::new("filters", "month") else { return };
    let maya = json!({ "do": "addPerson", "name": "Maya", "email": "", "roles": ["writer"] });
    let maya = world.act(&maya)["changes"]["people"][0]["id"].clone();
    let hers = world.post("La bûche", "2026-12-10 18:30", "drafting");
    let read = world.post("Le sablé", "2026-12-11 09:00", "in_review");
    let mine = world.post("La vitrine", "2026-12-12 09:00", "drafting");
    let thought = world.post("Les coulisses", "", "idea");
    world.act(&json!({ "do": "assignPosts", "ids": [hers, read], "personId": maya }));
    let window = world.open();
    window.see(&text("3 publications"));

    window.click(&role("button", "Statut"));
    window.click(&role("checkbox", "En rédaction"));
    window.press("Escape");
    window.see_no(&card(&read));
    window.see_no(&idea(&thought));
    window.see(&card(&mine));
    window.click(&role("button", "Rédaction"));
    window.click(&role("checkbox", "Maya"));
    window.press("Escape");
    window.see_no(&card(&mine));
    window.see(&card(&hers));
    window.see(&role("button", "Statut : En rédaction"));
    window.see(&role("button", "Rédaction : Maya"));
    window.see(&text("1 publication"));

    // kept by name, in the menu of views
    window.click(&role("button", "Vues"));
    window.click(&role("menuitem", "Enregistrer ces filtres"));
    window.type_in(&role("textbox", "Nom"), "À écrire par Maya");
    window.press("Enter");
    window.see_no(&role("dialog", "Enregistrer la vue"));
    window.see(&role("button", "À écrire par Maya"));

    window.click(&role("button", "Tout effacer"));
    for post in [&hers, &read, &mine] {
        window.see(&card(post));
    }
    window.see(&idea(&thought));
    window.see_no(&role("button", "Tout effacer"));
    window.click(&role("button", "Vues"));
    window.click(&css("[role^=menuitem]"));
    window.see_no(&card(&mine));
    window.see_no(&card(&read));
    window.see(&card(&hers));
}

#[test]
fn search_finds_as_typed_without_accents() {
    let Some(world) = World::new("search", "month") else { return };
    let cake = world.post("La bûche qui ne fond pas", "2027-02-10 18:30", "drafting");
    let notes = json!({ "do": "editPost", "id": cake, "patch": { "notes": "Appeler Anaïs à l’épicerie" } });
    world.act(&notes);
    world.post("La vitrine", "2026-12-10 09:00", "idea");
    let window = world.open();
    let hit = role("option", "La bûche qui ne fond pas");
    for words in ["buch", "ANAIS epi", "lunel qui"] {
        window.press("/");
        for typed in words.split_inclusive(' ') {
            window.type_keys(typed);
            window.see(&hit);
        }
        window.see_no(&role("option", "La vitrine"));
        window.press("Escape");
        window.see_no(&hit);
    }
    window.press("/");
    window.type_keys("introuvable");
    window.see(&text("Rien ne contient « introuvable »"));
    window.press("Escape");

    // Enter opens it, on its month
    window.press("/");
    window.type_keys("fond");
    window.see(&hit);
    window.press("Enter");
    window.see(&card(&cake));
    window.see(&text("Février"));
    window.wait_until("it is open", |window| {
        window.value_of(&role("textbox", "Titre")) == "La bûche qui ne fond pas"
    });
}
