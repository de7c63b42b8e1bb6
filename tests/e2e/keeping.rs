//! Backups in the window: restored in three clicks, a damaged file that shows what can be done, a second window that only looks.

use crate::world::{World, card, palette, text as words};
use marronnier_window::{css, role, text};
use serde_json::json;
use std::{fs, os::unix::fs::FileExt};

/// The button that puts the newest good backup in place.
const OFFERED: &str = "main section [data-kind=primary]";

fn rename(world: &World, id: &str, title: &str) {
    world.act(&json!({ "do": "editPost", "id": id, "patch": { "title": title } }));
}

fn title(world: &World, id: &str) -> String {
    words(&world.detail(id)["title"])
}

#[test]
fn a_backup_is_put_back_in_three_clicks() {
    let Some(world) = World::new("backups", "month") else { return };
    let cake = world.post("La bûche", "2026-12-10 18:30", "drafting");
    world.act(&json!({ "do": "backUp" }));
    rename(&world, &cake, "Une autre");
    let window = world.open();
    window.see(&card(&cake));
    palette(&window);
    window.type_keys("sauvegardes");
    window.press("Enter");
    window.see(&role("dialog", "Sauvegardes"));
    window.see(&text("une action depuis"));
    window.click(&role("button", "Vérifier la sauvegarde"));
    window.see(&text("Intacte, relue à l’instant"));
    window.click(&role("button", "Restaurer la sauvegarde"));
    window.click(&role("button", "Restaurer ici"));
    window.wait_until("the core has it back", |_| title(&world, &cake) == "La bûche");
    window.see_no(&role("dialog", "Sauvegardes"));
    window.see(&text("La bûche"));
    // what was there before is a backup now
    palette(&window);
    window.type_keys("sauvegardes");
    window.press("Enter");
    window.see(&text("Avant une restauration"));
}

#[test]
fn a_damaged_file_shows_the_newest_good_backup_and_one_click_puts_it_back() {
    let Some(world) = World::new("damaged", "month") else { return };
    let cake = world.post("La bûche", "2026-12-10 18:30", "drafting");
    world.act(&json!({ "do": "backUp" }));
    // random octets as database
    let database = world.desk.workspace().join("workspace.db");
    let noise: Vec<u8> = (0..60_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    fs::write(&database, &noise).unwrap();
    let window = world.open();
    // in the language asked for at the start: the person's is in the file
    window.see(&text("Votre calendrier ne s’ouvre pas"));
    window.click(&css(OFFERED));
    window.see(&card(&cake));
    drop(window);
    assert_eq!(title(&world, &cake), "La bûche");
    // some pages only: it opens, and says so
    let posts: Vec<_> = (0..150)
        .map(|n| json!({ "do": "addPost", "clientId": world.client, "title": format!("Publication {n}"), "status": "idea" }))
        .collect();
    world.desk.answers("act", &posts);
    world.act(&json!({ "do": "backUp" }));
    let file = fs::File::options().write(true).open(&database).unwrap();
    let pages = file.metadata().unwrap().len() / 4096;
    for page in [pages / 2, pages / 2 + 1, pages - 2] {
        file.write_at(&noise[..4096], page * 4096).unwrap();
    }
    let window = world.open();
    window.see(&css("main [role=alert] h1"));
    window.click(&css(OFFERED));
    window.see(&card(&cake));
    drop(window);
    assert_eq!(world.posts().len(), 151);
}

#[test]
fn a_second_window_looks_and_says_why_it_cannot_write() {
    let Some(world) = World::new("second", "month") else { return };
    let cake = world.post("La bûche", "2026-12-10 18:30", "drafting");
    let holder =
        fs::File::options().append(true).open(world.desk.workspace().join("workspace.lock")).unwrap();
    holder.try_lock().unwrap();
    let window = world.open();
    window.see(&card(&cake));
    window.see(&text("Lecture seule"));
    window.see(&text("ouvert dans une autre fenêtre"));
    drop(holder);
    window.click(&role("button", "Réessayer"));
    window.see_no(&text("Lecture seule"));
    window.see(&css(&format!("[data-calendar] [data-post='{cake}']")));
}
