//! Reminders that the system shows outside the window, by a real notification server.

use crate::world::World;
use chrono::{Days, Utc};
use chrono_tz::Europe::Paris;
use marronnier_window::text;

#[test]
fn what_is_to_be_published_is_shown_by_the_system() {
    let Some(mut world) = World::new("noticing", "month") else { return };
    world.desk = world.desk.with_notices();
    let today = Utc::now().with_timezone(&Paris).date_naive();
    world.post("Sablés <b>R&D</b>", &today.to_string(), "approved");
    world.post("Plus tard", &(today + Days::new(9)).to_string(), "approved");

    let window = world.open();
    window.wait_until("the system shows the post of today", |_| {
        let heard = world.desk.notices();
        heard.contains("Une chose à retenir") && heard.contains("À publier\u{a0}: Sablés &lt;b&gt;R&amp;D")
    });
    assert!(!world.desk.notices().contains("Plus tard"));
    window.see(&text("Une chose à retenir"));
}
