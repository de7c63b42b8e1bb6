//! Closing the program and opening it again: the place one was at, and what was typed.

use crate::world::{World, card, remember};
use marronnier_window::{Wanted, Window, role, text};
use rusqlite::Connection;
use serde_json::json;

fn common() -> Wanted {
    role("textbox", "Texte, Commun")
}

#[test]
fn a_restart_finds_view_date_filters_scroll_and_post() {
    let Some(world) = World::new("returning", "month") else { return };
    let cake = world.post("La bûche", "2027-02-10 18:30", "drafting");
    world.post("La vitrine", "2027-02-10 09:00", "idea");
    for at in 11..=28 {
        world.post(&format!("Case {at}"), &format!("2027-02-{at} 10:00"), "drafting");
    }
    world.act(&remember("date", "2027-01-10"));
    let window = world.open();
    window.press("PageDown");
    window.see(&card(&cake));
    window.press("l");
    window.click(&role("button", "Statut"));
    window.click(&role("checkbox", "En rédaction"));
    window.press("Escape");
    window.see_no(&text("La vitrine"));
    window.click(&card(&cake));
    window.see(&common());
    let scrolled = "const rows = document.querySelector('[data-calendar] .rows > *')
        if (arguments.length) rows.scrollTop = arguments[0]
        return Math.round(rows.scrollTop)";
    window.eval(scrolled, &[json!(240)]);
    window.wait_until("it is remembered", |_| {
        let memory = &world.ask(&json!({ "ask": "snapshot" }))["memory"];
        let kept = |key: &str, value: &str| memory[key] == json!(value);
        kept("view", "list")
            && kept("open", &cake)
            && kept("scroll.list", "240")
            && memory["filter"].is_string()
    });
    drop(window);
    let window = world.open();
    window.see(&text("Février"));
    window.see(&common());
    window.see(&role("button", "Statut : En rédaction"));
    window.wait_until("the list is scrolled as it was", |window| window.eval(scrolled, &[]) == 240);
    window.see_no(&text("La vitrine"));
    window.see(&role("row", "Case 18"));
}

#[test]
fn a_start_begins_with_the_last_look_unless_something_changed() {
    let Some(world) = World::new("look", "month") else { return };
    let cake = world.post("La bûche", "2026-12-10 18:30", "drafting");
    world.act(&remember("date", "2026-12-10"));
    let kept = |window: &Window, title: &str| {
        window.wait_until("the look is kept", |window| {
            let kept = window.eval("return localStorage.getItem('look') ?? ''", &[]);
            kept.as_str().is_some_and(|kept| kept.contains(title))
        });
    };
    let begun = |window: &Window| window.eval("return performance.getEntriesByName('look').length", &[]) == 1;
    let window = world.open();
    window.see(&card(&cake));
    assert!(!begun(&window), "there is none yet");
    kept(&window, "La bûche");
    drop(window);

    // the same: seen at once, then the page itself, which answers
    let window = world.open();
    assert!(begun(&window), "it begins with the last look");
    window.click(&card(&cake));
    window.see(&common());
    window.press("Escape");
    window.see_no(&common());
    assert_eq!(window.count(&card(&cake)), 1, "nothing is left of it");
    kept(&window, "La bûche");
    drop(window);

    // changed meanwhile: what was is not shown for an instant
    world.act(&json!({ "do": "editPost", "id": cake, "patch": { "title": "La galette" } }));
    let window = world.open();
    window.see(&text("La galette"));
    assert!(!begun(&window), "the last look is not true any more");
    kept(&window, "La galette");
}

/// Types at the end of the common text.
fn write(window: &Window, words: &str) {
    window.click(&common());
    window.press("Control+End");
    window.type_keys(words);
    window.wait_until("it is typed", |window| window.value_of(&common()).ends_with(words));
}

#[test]
fn what_was_typed_is_never_lost() {
    let Some(world) = World::new("unsaved", "month") else { return };
    let cake = world.post("La bûche", "2026-12-10 18:30", "drafting");
    let window = world.open();
    window.click(&card(&cake));
    // a driver ends the program as a crash does: where one was is written after a pause
    window.wait_until("it is remembered", |_| {
        world.ask(&json!({ "ask": "snapshot" }))["memory"]["open"] == json!(cake)
    });

    // closed on the last key
    write(&window, "Été comme hiver");
    drop(window);
    let window = world.open();
    window.wait_until("it is there", |window| window.value_of(&common()) == "Été comme hiver");
    window.wait_until("the core has it", |_| world.detail(&cake)["text"] == "Été comme hiver");

    // closed while the file cannot be written: kept aside, and written at the next start
    let busy = Connection::open(world.desk.workspace().join("workspace.db")).expect("the file");
    busy.execute_batch("BEGIN IMMEDIATE").expect("it is held");
    write(&window, ", à l’épicerie");
    drop(window);
    busy.execute_batch("ROLLBACK").expect("it is let go");
    assert_eq!(world.detail(&cake)["text"], "Été comme hiver", "the file could not be written");
    let window = world.open();
    window.see(&text("Un texte tapé avant la fermeture a été retrouvé et enregistré."));
    window.wait_until("it is there", |window| window.value_of(&common()) == "Été comme hiver, à l’épicerie");
    window.wait_until("the core has it", |_| world.detail(&cake)["text"] == "Été comme hiver, à l’épicerie");
}
