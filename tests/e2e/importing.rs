//! Importing a plan as people keep it: typed path, judged rows, a corrected column, one step of undo, a restart.

use crate::world::{World, day};
use marronnier_window::{Window, css, plan, role, text};
use serde_json::Value;
use std::path::Path;

const PLAN: &str = "lunel-decembre-cp1252.csv";

/// The card of a day that shows these words.
fn shows(window: &Window, day: &str, words: &str) {
    let cards = css(&format!("[data-calendar] [data-day='{day}'] [data-post]"));
    window.wait_until(&format!("{day} shows “{words}”"), |window| {
        window.count(&cards) > 0 && window.text_of(&cards).contains(words)
    });
}

fn by_title<'p>(posts: &'p [Value], title: &str) -> &'p Value {
    posts.iter().find(|post| post["title"] == title).expect(title)
}

#[test]
fn a_plan_is_looked_at_corrected_and_imported() {
    let Some(world) = World::new("import", "month") else { return };
    let window = world.open();
    window.see(&day("2026-12-10"));
    window.click(&role("button", "Partager"));
    window.click(&role("menuitem", "Importer un planning"));
    let path = role("textbox", "Fichier");

    // a wrong path is said in place, with what to do
    window.type_in(&path, "/nulle/part.csv");
    window.press("Enter");
    window.see(&role("alert", "/nulle/part.csv"));
    window.press("Control+a");
    window.type_keys(&plan(PLAN));
    window.press("Enter");

    // each row by what it is worth, and where what is refused stands
    window.see(&role("button", "2 refusées"));
    window.see(&text("La bûche qui ne fond pas"));
    window.see(&text("Windows-1252"));
    window.click(&role("button", "2 refusées"));
    for told in [
        "ligne 14",
        "Colonne B (Date)",
        "« 31/02/2027 » n’existe pas",
        "ligne 16",
        "Colonne C (Heure)",
        "« 25h »",
    ] {
        window.see(&text(told));
    }
    window.click(&role("button", "laissées de côté"));
    window.see(&text("En-têtes des colonnes"));
    assert!(world.posts().is_empty(), "nothing is written before one agrees");

    // read as month then day, rows become doubtful, and say why; then as they were meant
    window.click(&role("tab", "Colonnes"));
    window.click(&role("radio", "mois/jour"));
    window.click(&role("tab", "Aperçu"));
    window.click(&role("button", "à vérifier"));
    window.see(&text("Colonne B (Date)"));
    window.click(&role("tab", "Colonnes"));
    window.click(&role("radio", "jour/mois"));

    // what they call a heading is a pillar here
    window.click(&css("[aria-label^='Contenu de la colonne Rubrique']"));
    window.click(&role("option", "Pilier"));
    window.see(&css("[aria-label='Contenu de la colonne Rubrique, Pilier']"));
    window.click(&role("tab", "Aperçu"));

    // one refused row is kept as an idea all the same
    window.click(&role("button", "2 refusées"));
    window.click(&role("button", "Garder comme idée sans date"));
    window.click(&role("button", "Importer 10 publications"));
    window.see_no(&role("dialog", "Importer un planning"));
    shows(&window, "2026-12-01", "Case 1 : le sablé nu");
    shows(&window, "2026-12-10", "La bûche qui ne fond pas");
    shows(&window, "2026-12-24", "Joyeux réveillon");
    let posts = world.posts();
    assert_eq!(posts.len(), 10, "{posts:?}");
    assert_eq!(by_title(&posts, "La bûche qui ne fond pas")["pillar"], "Coulisses");
    window.see(&css("[data-drop='ideas'] [data-post]"));

    // one step takes all of it away, people it brought too; another brings it back
    window.press("Control+z");
    window.see_no(&css("[data-post]"));
    window.wait_until("the core has nothing of it", |_| world.posts().is_empty());
    window.press("Control+Shift+Z");
    shows(&window, "2026-12-10", "La bûche qui ne fond pas");
    drop(window);

    let window = world.open();
    shows(&window, "2026-12-01", "Case 1 : le sablé nu");
    shows(&window, "2026-12-10", "La bûche qui ne fond pas");
    assert_eq!(world.posts(), posts, "all as it was");
}

#[test]
fn a_plan_dropped_on_the_window_is_looked_at() {
    let Some(world) = World::new("import-drop", "month") else { return };
    let window = world.open();
    window.see(&day("2026-12-10"));
    window.drop_files(&[Path::new(&plan(PLAN))], &css("[data-calendar]"));
    window.see(&role("dialog", "Importer un planning"));
    window.see(&text("La bûche qui ne fond pas"));
    assert!(world.posts().is_empty(), "nothing is written before one agrees");
}
