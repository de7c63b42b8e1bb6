//! Dragging cards about in the week, where a drop gives the time too.

use crate::world::{World, card, card_on, day, idea};
use marronnier_window::{css, text};

/// How far down its day a moment stands.
fn part(hour: f64) -> f64 {
    hour / 24.0
}

#[test]
fn cards_are_dragged_to_moments_of_the_week() {
    let Some(world) = World::new("week", "week") else { return };
    let cake = world.post("La bûche qui ne fond pas", "2026-12-10 10:00", "drafting");
    let thought = world.post("Les coulisses du four", "", "idea");
    let shown = world.post("La vitrine est prête", "2026-12-08 09:00", "approved");
    world.act(&serde_json::json!({ "do": "setStatus", "ids": [shown], "status": "published" }));
    let window = world.open();

    // wherever it is let go, it snaps to a quarter of an hour
    window.pick_up(&card(&cake)).over_part(&day("2026-12-11"), 0.5, part(14.6)).drop();
    window.see(&card_on("2026-12-11", &cake));
    window.wait_until("it stands on Friday afternoon", |_| world.planned(&cake).starts_with("2026-12-11 1"));
    let planned = world.planned(&cake);
    assert!([":00", ":15", ":30", ":45"].iter().any(|quarter| planned.ends_with(quarter)), "{planned}");
    assert!(window.text_of(&card(&cake)).contains(&planned["2026-12-11 ".len()..]), "the card says its time");

    // Escape changes nothing
    let held = window.pick_up(&card(&cake)).over_part(&day("2026-12-09"), 0.5, part(11.0));
    window.see(&css(".hand"));
    held.cancel();
    window.see_no(&css(".hand"));
    window.see(&card_on("2026-12-11", &cake));
    assert_eq!(world.planned(&cake), planned);

    // an idea gets a moment; a card goes back to the ideas
    window.pick_up(&idea(&thought)).over_part(&day("2026-12-09"), 0.5, part(12.0)).drop();
    window.see(&card_on("2026-12-09", &thought));
    window.wait_until("it has a time", |_| world.planned(&thought).starts_with("2026-12-09 1"));
    window.drag(&card(&thought), &css("[data-drop='ideas']"));
    window.see(&idea(&thought));
    world.stands(&window, &thought, "");

    // onto the line above the hours, it loses its time only
    window.drag(&card(&cake), &css("[data-drop='untimed:2026-12-10']"));
    world.stands(&window, &cake, "2026-12-10");
    window.see(&css(&format!("[data-drop='untimed:2026-12-10'] [data-post='{cake}']")));

    // what is out stays, and says why
    window.pick_up(&card(&shown)).over_part(&day("2026-12-11"), 0.5, part(10.0)).drop();
    window.see(&text("« La vitrine est prête » est publiée, donc verrouillée."));
    assert_eq!(world.planned(&shown), "2026-12-08 09:00");
}
