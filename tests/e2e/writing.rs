//! Typing texts: accents, French quotes and emoji, for all networks and for one; undo, restart, redo.

use crate::world::{World, card};
use marronnier_window::{Wanted, Window, css, role};
use serde_json::json;

const TYPED: &str = "Dès l’aube, « Noël » s’éveille : œufs, crème, été… ";
const EMOJI: &str = "🎄👩‍👩‍👧‍👦🇫🇷";

fn common() -> Wanted {
    role("textbox", "Texte, Commun")
}

/// Types at the end of a text, as a hand and an input method do.
fn write(window: &Window, field: &Wanted) {
    window.click(field);
    window.press("Control+End");
    window.type_keys(TYPED);
    // counted as it is typed, as a person counts
    let count = format!("{} caractères", TYPED.trim_end().chars().count());
    window.wait_until(&format!("“{count}” is shown"), |window| {
        let shown = window.text_of(&css("aside .count"));
        let counted = |count: usize| shown.contains(&format!("{count} caractères"));
        counted(TYPED.chars().count()) || shown.contains(&count)
    });
    window.insert(EMOJI);
    window.wait_until("the field holds it", |window| window.value_of(field).ends_with(EMOJI));
}

#[test]
fn texts_are_typed_undone_and_found_again() {
    let Some(world) = World::new("writing", "month") else { return };
    let cake = world.post("La bûche", "2026-12-10 18:30", "drafting");
    let whole = format!("{TYPED}{EMOJI}");
    let in_core = |own: bool| {
        let post = world.detail(&cake);
        if own { post["variants"][0]["text"].clone() } else { post["text"].clone() }
    };
    let window = world.open();
    window.click(&card(&cake));
    write(&window, &common());
    window.wait_until("the core has it", |_| in_core(false) == json!(whole));

    // own words for Instagram, which counts in its own way and says its limit
    window.click(&role("tab", "Instagram"));
    window.click(&role("button", "Écrire un texte propre"));
    let own = role("textbox", "Texte, Instagram");
    window.wait_until("the text is its own", |window| window.attribute(&own, "readonly").is_none());
    window.click(&own);
    window.press("Control+End");
    window.type_keys(" #noël");
    window.wait_until("the core has it", |_| in_core(true) == json!(format!("{whole} #noël")));
    window.wait_until("the limit is shown", |window| {
        window.text_of(&css("aside")).replace(['\u{a0}', '\u{202f}'], " ").contains("/ 2 200")
    });
    assert_eq!(in_core(false), json!(whole), "the common text stays");

    // back to the calendar, undo takes the last pause of typing
    window.press("Escape");
    window.press("Control+z");
    window.wait_until("it is undone", |_| in_core(true) == json!(whole));
    drop(window);

    // again the next day: everything is there, and can be done again
    let window = world.open();
    window.click(&card(&cake));
    window.wait_until("the text is there", |window| window.value_of(&common()) == whole);
    window.press("Escape");
    window.press("Control+Shift+Z");
    window.wait_until("it is redone", |_| in_core(true) == json!(format!("{whole} #noël")));
    window.click(&card(&cake));
    window.click(&role("tab", "Instagram"));
    window.wait_until("it shows", |window| window.value_of(&own) == format!("{whole} #noël"));
}
