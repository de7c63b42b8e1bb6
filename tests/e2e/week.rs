//! Dragging cards about in the week, where a drop gives the time too.

use crate::world::{World, card, card_on, day, idea};
use marronnier_window::{Held, Window, css, role, text};

/// How far down its day a moment stands.
fn part(hour: f64) -> f64 {
    hour / 24.0
}

/// Holds the card so that its top, which gives the time, is there.
fn hold_at<'w>(window: &'w Window, id: &str, on: &str, hour: f64) -> Held<'w> {
    let height =
        |wanted| window.eval_on(wanted, "return arguments[0].offsetHeight", &[]).as_f64().expect("a height");
    let half = height(&card(id)) / 2.0 / height(&day(on));
    window.pick_up(&card(id)).over_part(&day(on), 0.5, part(hour) + half)
}

#[test]
fn cards_are_dragged_to_moments_of_the_week() {
    let Some(world) = World::new("week", "week") else { return };
    let cake = world.post("La bûche qui ne fond pas", "2026-12-10 10:00", "drafting");
    let thought = world.post("Les coulisses du four", "", "idea");
    let shown = world.post("La vitrine est prête", "2026-12-08 09:00", "approved");
    world.act(&serde_json::json!({ "do": "setStatus", "ids": [shown], "status": "published" }));
    let window = world.open();

    // wherever it is let go, it snaps to the quarter of an hour that it said while it was held
    let held = hold_at(&window, &cake, "2026-12-11", 14.6);
    window.wait_until("the moment is told", |window| window.text_of(&css(".hand")).contains("14:"));
    let told = window.text_of(&css(".hand"));
    held.drop();
    window.see(&card_on("2026-12-11", &cake));
    window
        .wait_until("it stands on Friday after two", |_| world.planned(&cake).starts_with("2026-12-11 14:"));
    let planned = world.planned(&cake);
    let time = &planned["2026-12-11 ".len()..];
    assert!(["14:30", "14:45"].contains(&time), "{planned}");
    assert!(told.contains(time), "{told} / {time}");
    assert!(window.text_of(&card(&cake)).contains(time), "the card says its time");

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

    // an idea onto the line above the hours gets a day only, and goes back from there
    window.drag(&idea(&thought), &css("[data-drop='untimed:2026-12-09']"));
    world.stands(&window, &thought, "2026-12-09");
    window.drag(&card(&thought), &css("[data-drop='ideas']"));
    world.stands(&window, &thought, "");

    // with Alt a copy comes there, and the first stays
    window.pick_up_holding("Alt", &card(&cake)).over_part(&day("2026-12-12"), 0.5, part(12.0)).drop();
    window.see(&css("[data-calendar] [data-day='2026-12-12'] [data-post]"));
    window.wait_until("the core has a copy", |_| world.posts().len() == 4);
    assert_eq!(world.planned(&cake), "2026-12-10");

    // held over the arrow, the page turns under the hand
    let held = window.pick_up(&card(&cake)).over(&role("button", "Semaine suivante"));
    held.window().see(&day("2026-12-15"));
    held.over(&css("[data-drop='untimed:2026-12-15']")).drop();
    world.stands(&window, &cake, "2026-12-15");
    window.press("Control+z");
    world.stands(&window, &cake, "2026-12-10");
    window.click(&role("button", "Semaine précédente"));

    // what is out stays, and says why
    window.pick_up(&card(&shown)).over_part(&day("2026-12-11"), 0.5, part(10.0)).drop();
    window.see(&text("« La vitrine est prête » est publiée, donc verrouillée."));
    assert_eq!(world.planned(&shown), "2026-12-08 09:00");
}
