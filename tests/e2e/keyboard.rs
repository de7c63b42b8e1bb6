//! Everything by keyboard alone: move mode, quick add, palette, sheet of shortcuts.

use crate::world::{World, card, card_on, day, focus_is, palette, remember, text as text_of};
use marronnier_window::{Window, css, role, text};
use serde_json::json;

fn of_post(id: &str) -> String {
    format!("[data-calendar] [data-post='{id}']")
}

/// Waits until this is read out by a screen reader.
fn said(window: &Window, words: &str) {
    let script =
        "return [...document.querySelectorAll('[aria-live=assertive]')].map((one) => one.textContent).join()";
    window.wait_until(&format!("“{words}” is announced"), |window| {
        window.eval(script, &[]).as_str().unwrap_or_default().contains(words)
    });
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
    said(&window, "vendredi 18 décembre");
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
fn a_line_in_french_or_english_adds_a_post() {
    let Some(world) = World::new("quick-add", "month") else { return };
    let window = world.open();
    window.see(&day("2026-12-10"));
    window.press("ArrowRight");
    focus_is(&window, "[data-day='2026-12-10']");
    let lines = [
        ("Réel jeudi 18h30 #noël @instagram", ["jeudi", "18", "#noël", "Instagram"], "18:30"),
        ("Giveaway thursday at 6:15pm #xmas @instagram", ["jeudi", "18", "#xmas", "Instagram"], "18:15"),
    ];
    for (at, (line, understood, time)) in lines.into_iter().enumerate() {
        window.press("n");
        window.see(&role("dialog", "Ajouter une publication"));
        window.type_keys(line);
        window.wait_until("what was understood is shown", |window| {
            let shown = window.text_of(&role("dialog", "Ajouter une publication"));
            understood.iter().all(|word| shown.contains(word))
        });
        window.press("Enter");
        window.see_no(&role("dialog", "Ajouter une publication"));
        window.wait_until("the core has it", |_| world.posts().len() == at + 1);
        let posts = world.posts();
        let id = posts
            .iter()
            .map(|post| text_of(&post["id"]))
            .find(|id| world.detail(id)["planned"]["time"] == time);
        let post = world.detail(&id.expect("a post at that time"));
        let weekday =
            window.eval("return new Date(arguments[0]).getUTCDay()", &[post["planned"]["date"].clone()]);
        assert_eq!(weekday.as_i64(), Some(4), "{post}");
        assert_eq!(post["variants"][0]["channelId"], json!(world.instagram));
        assert!(post["hashtags"].as_str().unwrap().contains(understood[2]), "{post}");
        // one goes on in the calendar, where the line was asked for or where the post came
        window.see(&card(&text_of(&post["id"])));
        focus_is(&window, "[data-calendar] [data-day], [data-calendar] [data-post]");
    }
}

#[test]
fn panels_give_the_focus_back() {
    let Some(world) = World::new("panels", "month") else { return };
    let cake = world.post("La bûche qui ne fond pas", "2026-12-10 18:30", "drafting");
    let window = world.open();
    window.see(&card(&cake));
    into_card(&window, &cake);
    let panels = [
        ("n", "Ajouter une publication"),
        ("Control+k", "Palette de commandes"),
        ("Shift+?", "Raccourcis"),
        ("Control+,", "Réglages"),
    ];
    for (keys, panel) in panels {
        window.press(keys);
        window.see(&role("dialog", panel));
        window.press("Escape");
        window.see_no(&role("dialog", panel));
        focus_is(&window, &of_post(&cake));
    }
    // a command of the palette is about the card in focus
    palette(&window);
    window.type_keys("dupli");
    window.see(&role("option", "Dupliquer"));
    window.press("Enter");
    window.wait_until("the core has a copy", |_| world.posts().len() == 2);
    // every command that has keys is on the sheet
    window.press("Shift+?");
    for command in
        ["Vue du mois", "Aller à aujourd’hui", "Nouvelle publication", "Annuler la dernière action"]
    {
        window.see(&text(command));
    }
}

#[test]
fn move_mode_speaks_english_too() {
    let Some(world) = World::new("move-mode-en", "month") else { return };
    world.act(&remember("language", "en"));
    let cake = world.post("The log that does not melt", "2026-12-10 18:30", "drafting");
    let window = world.open();
    window.see(&card(&cake));
    into_card(&window, &cake);
    window.press("m");
    window.see(&role("application", "The log that does not melt"));
    window.press("ArrowRight");
    said(&window, "Friday");
    window.press("Enter");
    window.see(&card_on("2026-12-11", &cake));
    world.stands(&window, &cake, "2026-12-11 18:30");
    focus_is(&window, &of_post(&cake));
}
