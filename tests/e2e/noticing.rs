//! Reminders that the system shows outside the window, by a real notification server.

use crate::world::{World, text as words};
use marronnier_window::text;
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
