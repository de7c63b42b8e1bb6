//! Dragging cards about in the month, from the undated ideas and back.

use crate::world::{World, card, card_on, day, idea};
use marronnier_window::{css, role, text};

#[test]
fn cards_are_dragged_about_the_month() {
    let Some(world) = World::new("month", "month") else { return };
    let cake = world.post("La bûche qui ne fond pas", "2026-12-10 18:30", "drafting");
    let thought = world.post("Les coulisses du four", "", "idea");
    let shown = world.post("La vitrine est prête", "2026-12-08 09:00", "approved");
    world.act(&serde_json::json!({ "do": "setStatus", "ids": [shown], "status": "published" }));
    let window = world.open();

    // to another day: the time of day stays
    window.drag(&card_on("2026-12-10", &cake), &day("2026-12-16"));
    window.see(&card_on("2026-12-16", &cake));
    window.see(&text("Déplacée au mercredi 16 décembre, 18 h 30"));
    world.stands(&window, &cake, "2026-12-16 18:30");

    // while it is held, what it would get is said; Escape changes nothing
    let held = window.pick_up(&card(&cake)).over(&day("2026-12-11"));
    window.see(&css(".hand"));
    assert!(window.text_of(&css(".hand")).contains("18:30"), "{}", window.text_of(&css(".hand")));
    held.cancel();
    window.see_no(&css(".hand"));
    window.see(&card_on("2026-12-16", &cake));
    assert_eq!(world.planned(&cake), "2026-12-16 18:30");

    // an idea onto a day, and a card back to the ideas
    window.drag(&idea(&thought), &day("2026-12-09"));
    window.see(&card_on("2026-12-09", &thought));
    window.see_no(&idea(&thought));
    world.stands(&window, &thought, "2026-12-09");
    window.drag(&card(&thought), &css("[data-drop='ideas']"));
    window.see(&idea(&thought));
    window.see_no(&card(&thought));
    world.stands(&window, &thought, "");

    // what is out stays, and says why
    window.drag(&card_on("2026-12-08", &shown), &day("2026-12-15"));
    window.see(&text("« La vitrine est prête » est publiée, donc verrouillée."));
    window.see(&card_on("2026-12-08", &shown));
    assert_eq!(world.planned(&shown), "2026-12-08 09:00");

    // with Alt a copy comes there, and the first stays
    window.pick_up_holding("Alt", &card_on("2026-12-16", &cake)).over(&day("2026-12-03")).drop();
    window.see(&css("[data-calendar] [data-day='2026-12-03'] [data-post]"));
    window.see(&card_on("2026-12-16", &cake));
    window.wait_until("the core has a copy", |_| world.posts().len() == 4);
    let copy = window.attribute(&css("[data-calendar] [data-day='2026-12-03'] [data-post]"), "data-post");
    assert_eq!(world.planned(&copy.unwrap()), "2026-12-03 18:30");

    // held over the arrow, the page turns under the hand
    let held = window.pick_up(&card_on("2026-12-16", &cake)).over(&role("button", "Mois suivant"));
    held.window().see(&text("Janvier"));
    held.over(&day("2027-01-13")).drop();
    window.see(&card_on("2027-01-13", &cake));
    world.stands(&window, &cake, "2027-01-13 18:30");

    // and one undo brings it back
    window.press("Control+z");
    world.stands(&window, &cake, "2026-12-16 18:30");
}
