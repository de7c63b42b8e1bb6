//! Opening the program on nothing: three ways to begin.

use marronnier_window::{Desk, Window, css, role, text};

fn welcomes(window: &Window) {
    window.see(&role("heading", "Bienvenue"));
    for offer in ["Découvrir un exemple", "Ajouter un client", "Importer un planning"] {
        window.see(&role("button", offer));
    }
}

#[test]
fn the_first_run_offers_a_sample_that_goes_as_it_came() {
    let Some(desk) = Desk::new("first-run") else { return };
    let window = desk.open();
    assert_eq!(window.eval("return document.title", &[]), "Marronnier");
    welcomes(&window);

    let card = css("[data-calendar] [data-post]");
    let remove = role("button", "Retirer l’exemple");
    window.click(&role("button", "Découvrir un exemple"));
    window.see(&card);
    window.see(&text("clients et publications sont inventés"));
    assert!(window.count(&css("nav section li")) >= 3, "its clients are in the rail");
    window.click(&remove);
    welcomes(&window);

    // taken out by mistake, it comes back with one key, and goes again with the next
    window.press("Control+z");
    window.see(&remove);
    window.see(&card);
    window.press("Control+z");
    welcomes(&window);
}

#[test]
fn the_first_run_leads_to_a_client_and_to_an_import() {
    let Some(desk) = Desk::new("first-client") else { return };
    let window = desk.open();
    window.click(&role("button", "Importer un planning"));
    window.see(&role("dialog", "Importer un planning"));
    window.press("Escape");
    window.see_no(&role("dialog", "Importer un planning"));

    window.click(&role("button", "Ajouter un client"));
    window.type_in(&role("textbox", "Nom"), "Épicerie du Marché");
    window.click(&role("button", "Instagram"));
    window.click(&role("button", "Ajouter le client"));
    window.click(&role("button", "Terminé"));
    window.see(&css("[data-calendar] [data-day]"));
    window.see(&role("button", "Épicerie du Marché"));

    // and its first post
    window.press("n");
    window.see(&role("dialog", "Ajouter une publication"));
    window.type_keys("Ouverture demain 9h");
    window.press("Enter");
    window.see(&role("button", "Ouverture"));
}

#[test]
fn the_window_opens_again_at_the_size_it_was_left_in() {
    let Some(desk) = Desk::new("size") else { return };
    let size = |window: &Window| window.eval("return [innerWidth, innerHeight]", &[]);
    let window = desk.open();
    welcomes(&window);
    let usual = size(&window);
    window.resize(1360, 900);
    window.wait_until("it is larger", |window| size(window) != usual);
    let left = size(&window);
    // killed, not closed: what it says of itself is on the disk once it rests
    let kept = desk.home().join("config/app.marronnier.desktop/.window-state.json");
    window.wait_until("its size is kept", |_| {
        std::fs::read_to_string(&kept).is_ok_and(|state| state.contains(&left[0].to_string()))
    });
    drop(window);
    let window = desk.open();
    welcomes(&window);
    window.wait_until("it has its size again", |window| size(window) == left);
}
