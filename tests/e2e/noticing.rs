//! Reminders that the system shows outside the window, by a real notification server.

use crate::world::{World, text as words};
use marronnier_window::{role, text};
use serde_json::json;

#[test]
fn what_is_to_be_published_is_shown_by_the_system() {
    let Some(mut world) = World::new("noticing", "month") else { return };
    world.desk = world.desk.with_notices();
    let today = words(&world.ask(&json!({ "ask": "now" }))["date"]);
    world.post("Sablés <b>R&D</b>", &today, "approved");
    world.post("Plus tard", "2090-01-01", "approved");

    let window = world.open();
    window.wait_until("the system shows the post of today", |_| {
        let heard = world.desk.notices();
        heard.contains("Une chose à retenir") && heard.contains("À publier\u{a0}: Sablés &lt;b&gt;R&amp;D")
    });
    assert!(!world.desk.notices().contains("Plus tard"));
    window.see(&text("Une chose à retenir"));
}

#[test]
fn quiet_hours_are_read_as_people_write_them_and_a_slip_is_told() {
    let Some(world) = World::new("quiet-hours", "month") else { return };
    let window = world.open();
    let field = role("textbox", "Heures calmes");
    let kept = || world.ask(&json!({ "ask": "snapshot" }))["memory"]["quietHours"].take();
    window.press("Control+,");
    window.type_in(&field, "20h – 8h");
    window.press("Enter");
    window.wait_until("they are kept as hours", |window| {
        kept() == "20:00-08:00" && window.value_of(&field) == "20:00-08:00"
    });
    window.press("Control+a");
    window.type_keys("la nuit");
    window.press("Enter");
    window.see(&text(
        "«\u{a0}la nuit\u{a0}» ne dit pas de quelle heure à quelle heure. Par exemple\u{a0}: 20:00-08:00.",
    ));
    assert_eq!(kept(), "20:00-08:00");
    // what was saved comes back
    window.press("Escape");
    assert_eq!(window.value_of(&field), "20:00-08:00");
}
