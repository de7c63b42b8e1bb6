//! Everything by keyboard alone: move mode, quick add, palette, sheet of shortcuts.

use crate::world::{World, card, card_on, day, focus_is};
use marronnier_window::{Window, css, role, text};
use serde_json::json;

fn of_post(id: &str) -> String {
    format!("[data-calendar] [data-post='{id}']")
}

/// From the day in focus into its first card.
fn into_card(window: &Window, id: &str) {
    window.press("ArrowRight");
    focus_is(window, "[data-day='2026-12-10']");
    window.press("Enter");
    focus_is(window, &of_post(id));
}

#[test]
fn posts_are_moved_by_keyboard() {
    let Some(world) = World::new("move-mode", "month") else { return };
    let cake = world.post("La bûche qui ne fond pas", "2026-12-10 18:30", "drafting");
    let window = world.open();
    window.see(&card(&cake));
    into_card(&window, &cake);

    // Escape leaves it where it was, and the focus on it
    window.press("Enter");
    window.see(&text("Déplacement de « La bûche qui ne fond pas »"));
    window.press("ArrowRight");
    window.press("Escape");
    focus_is(&window, &of_post(&cake));
    assert_eq!(world.planned(&cake), "2026-12-10 18:30");

    window.press("m");
    window.see(&role("application", "Déplacement de « La bûche qui ne fond pas »"));
    window.press("ArrowRight");
    window.press("ArrowDown");
    // told aloud in the language of the page
    window.wait_until("the moment is announced", |window| {
        let said = "return [...document.querySelectorAll('[aria-live=assertive]')].map((one) => one.textContent).join()";
        window.eval(said, &[]).as_str().unwrap_or_default().contains("vendredi 18 décembre")
    });
    window.press("Enter");
    window.see(&card_on("2026-12-18", &cake));
    focus_is(&window, &of_post(&cake));
    world.stands(&window, &cake, "2026-12-18 18:30");

    // in the week up and down are quarters of an hour
    window.press("w");
    window.see(&css("[data-calendar] [data-column]"));
    window.wait_until("the focus is in the week", |window| {
        window.eval("return !!document.activeElement?.closest('[data-day=\"2026-12-18\"]')", &[]) == true
    });
    window.press("Enter");
    focus_is(&window, &of_post(&cake));
    window.press("Enter");
    window.see(&role("application", "Déplacement de"));
    window.press("ArrowDown");
    window.press("ArrowDown");
    window.press("ArrowLeft");
    window.press("Enter");
    world.stands(&window, &cake, "2026-12-17 19:00");
    focus_is(&window, &of_post(&cake));
}

#[test]
fn a_line_adds_a_post_and_panels_open_and_close_by_keys() {
    let Some(world) = World::new("quick-add", "month") else { return };
    let window = world.open();
    window.see(&day("2026-12-10"));
    window.press("ArrowRight");
    focus_is(&window, "[data-day='2026-12-10']");

    window.press("n");
    window.see(&role("dialog", "Ajouter une publication"));
    window.type_keys("Réel jeudi 18h30 #noël @instagram");
    window.wait_until("what was understood is shown", |window| {
        let shown = window.text_of(&role("dialog", "Ajouter une publication"));
        ["jeudi", "18", "#noël", "Instagram"].iter().all(|word| shown.contains(word))
    });
    window.press("Enter");
    window.see_no(&role("dialog", "Ajouter une publication"));
    window.wait_until("the core has it", |_| world.posts().len() == 1);
    let (found, id) = (&world.posts()[0], crate::world::text(&world.posts()[0]["id"]));
    let post = world.detail(&id);
    let weekday =
        window.eval("return new Date(arguments[0]).getUTCDay()", &[post["planned"]["date"].clone()]);
    assert_eq!((weekday.as_i64(), &post["planned"]["time"]), (Some(4), &json!("18:30")), "{found}");
    assert_eq!(post["variants"][0]["channelId"], json!(world.instagram));
    assert!(post["hashtags"].as_str().unwrap().contains("#noël"), "{post}");
    window.see(&card(&id));

    for (keys, panel) in [("Control+k", "Palette de commandes"), ("Shift+?", "Raccourcis")] {
        window.press(keys);
        window.see(&role("dialog", panel));
        window.press("Escape");
        window.see_no(&role("dialog", panel));
    }
}
