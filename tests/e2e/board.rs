//! The board, where a drop is a status, and the list, where a click sorts.

use crate::world::{World, card};
use marronnier_window::{Wanted, Window, css, role, text};
use serde_json::json;

fn in_column(status: &str, id: &str) -> Wanted {
    css(&format!("[data-calendar] [data-drop='status:{status}'] [data-post='{id}']"))
}

fn column(status: &str) -> Wanted {
    css(&format!("[data-calendar] [data-drop='status:{status}']"))
}

#[test]
fn a_drop_on_the_board_changes_the_status_when_it_may() {
    let Some(world) = World::new("board", "board") else { return };
    let cake = world.post("La bûche qui ne fond pas", "2026-12-10 18:30", "drafting");
    let is = |window: &Window, status: &str| {
        window.wait_until(&format!("it is {status}"), |_| world.detail(&cake)["status"] == json!(status));
    };
    let window = world.open();
    window.see(&in_column("drafting", &cake));
    window.drag(&card(&cake), &column("in_review"));
    window.see(&in_column("in_review", &cake));
    is(&window, "in_review");

    // while it is held over a column where it may not go, that is said; let go, it is back, and why
    let held = window.pick_up(&card(&cake)).over(&column("published"));
    window.see(&text("Impossible de passer à « Publiée » d’ici"));
    held.drop();
    window.see(&text("ne peut pas passer de « En relecture » à « Publiée »"));
    window.see(&in_column("in_review", &cake));
    window.see_no(&in_column("published", &cake));
    is(&window, "in_review");

    // the same by keys, then back by undo
    window.eval_on(&card(&cake), "arguments[0].focus()", &[]);
    window.press("Alt+ArrowRight");
    window.see(&in_column("with_client", &cake));
    is(&window, "with_client");
    window.press("Control+z");
    window.see(&in_column("in_review", &cake));
    window.press("Control+z");
    window.see(&in_column("drafting", &cake));
    is(&window, "drafting");
}

#[test]
fn the_list_sorts_and_opens() {
    let Some(world) = World::new("list", "list") else { return };
    let cake = world.post("Été comme hiver", "2026-12-10 18:30", "drafting");
    let early = world.post("Zeste de citron", "2026-12-02 09:00", "idea");
    let late = world.post("Avent, dernière case", "2026-12-24 08:00", "approved");
    let window = world.open();
    window.see(&card(&cake));
    let stands = |expected: [&String; 3]| {
        window.wait_until("the rows stand in that order", |window| {
            let order = "return [...document.querySelectorAll('[data-calendar] [data-post]')].map((one) => one.dataset.post)";
            window.eval(order, &[]) == json!(expected)
        });
    };
    stands([&early, &cake, &late]);
    window.see(&text("jeudi 10 décembre 2026"));

    // by title, accents where the alphabet has them; then the other way round
    let title = role("columnheader", "Titre");
    window.click(&css("[role=columnheader].title button"));
    stands([&late, &cake, &early]);
    assert_eq!(window.attribute(&title, "aria-sort").as_deref(), Some("ascending"));
    window.click(&css("[role=columnheader].title button"));
    stands([&early, &cake, &late]);
    window.click(&css("[role=columnheader].status button"));
    stands([&early, &cake, &late]);

    // a click opens, Escape closes and gives the focus back to the line
    window.click(&card(&cake));
    window.wait_until("it is open", |window| window.value_of(&role("textbox", "Titre")) == "Été comme hiver");
    window.press("Escape");
    window.see_no(&css("aside"));
    crate::world::focus_is(&window, &format!("[data-calendar] [data-post='{cake}']"));
}
