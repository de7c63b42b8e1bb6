//! What the window shows while a workspace opens slowly, and when it does not: never nothing, always what to do.

use crate::world::{World, card, palette};
use marronnier_window::{Desk, Window, css, role, text};
use serde_json::json;
use std::{fs, os::unix::fs::FileExt, process::Command};

/// The recovery page with these words, which a person can read and reach.
fn recovers(window: &Window, words: &str) {
    window.see(&css("main [role=alert] h1"));
    window.see(&text(words));
    window.see(&role("button", "Réessayer"));
    assert_eq!(window.barriers(), [""; 0]);
}

#[test]
fn a_workspace_that_opens_slowly_is_said_to_be_opening_and_what_comes_of_it_is_said() {
    let Some(desk) = Desk::new("slowly") else { return };
    fs::create_dir_all(desk.workspace()).unwrap();
    let database = desk.workspace().join("workspace.db");
    // who reads it waits until somebody writes to it
    assert!(Command::new("mkfifo").arg(&database).status().unwrap().success());
    let window = desk.open_slowly();
    window.see(&text("Marronnier s’ouvre…"));
    window.see(&text("Marronnier is opening…"));
    fs::write(&database, "").unwrap();
    window.see(&css("main [role=alert] h1"));
    window.see_no(&text("Marronnier s’ouvre…"));
}

#[test]
fn what_does_not_open_says_why_and_what_to_do() {
    let Some(world) = World::new("why", "month") else { return };
    let database = world.desk.workspace().join("workspace.db");
    let whole = fs::read(&database).unwrap();
    let newer = [&whole[..60], &999_u32.to_be_bytes(), &whole[64..]].concat();
    fs::write(&database, &newer).unwrap();
    let window = world.open();
    recovers(&window, "a été fait par une version plus récente de Marronnier");
    window.see(&text("Rien n’a été perdu ni changé"));
    assert!(fs::read(&database).unwrap() == newer, "not one octet was changed");
    // the newer program put it right: it opens
    fs::write(&database, &whole).unwrap();
    window.click(&role("button", "Réessayer"));
    window.see(&css("[data-calendar]"));
    drop(window);

    // emptied, with nothing beside that could take its place
    fs::write(&database, "").unwrap();
    let window = world.open();
    recovers(&window, "quelque chose l’a vidé");
    drop(window);
    assert_eq!(fs::metadata(&database).unwrap().len(), 0);

    // a file where its folder should be
    fs::remove_dir_all(world.desk.workspace()).unwrap();
    fs::write(world.desk.workspace(), "Chère Maya").unwrap();
    let window = world.open();
    recovers(&window, "workspace");
    assert_eq!(fs::read_to_string(world.desk.workspace()).unwrap(), "Chère Maya");
}

#[test]
fn a_file_that_is_gone_is_brought_back_from_its_backups() {
    let Some(world) = World::new("gone", "month") else { return };
    let cake = world.post("La bûche", "2026-12-10 18:30", "drafting");
    world.act(&json!({ "do": "backUp" }));
    let database = world.desk.workspace().join("workspace.db");
    fs::remove_file(&database).unwrap();
    let window = world.open();
    recovers(&window, "n’est plus là ou il est vide, mais ses sauvegardes le sont");
    assert!(!database.exists(), "none was made in its place");
    assert_eq!(
        window.count(&role("button", "Récupérer ce qui se lit encore")),
        0,
        "there is nothing to read"
    );
    window.click(&role("button", "Restaurer cette sauvegarde"));
    window.see(&card(&cake));
}

#[test]
fn what_still_reads_is_salvaged_by_a_button_and_told() {
    let Some(world) = World::new("salvaged", "month") else { return };
    let cake = world.post("La bûche", "2026-12-10 18:30", "drafting");
    let database = world.desk.workspace().join("workspace.db");
    // the schema is gone, the posts are not
    let file = fs::File::options().write(true).open(&database).unwrap();
    file.write_at(&[0x5a; 3000], 100).unwrap();
    let window = world.open();
    recovers(&window, "est abîmé");
    window.see(&text("Aucune sauvegarde intacte"));
    window.click(&role("button", "Récupérer ce qui se lit encore"));
    window.see(&text("publication"));
    window.click(&role("button", "L’ouvrir"));
    window.see(&card(&cake));
}

#[test]
fn the_examination_says_what_it_found_and_a_button_mends_it() {
    let Some(world) = World::new("examined", "month") else { return };
    world.post("La bûche", "2026-12-10 18:30", "drafting");
    {
        let conn = rusqlite::Connection::open(world.desk.workspace().join("workspace.db")).unwrap();
        conn.execute_batch("DELETE FROM search_doc").unwrap();
    }
    let window = world.open();
    let dialog = role("dialog", "Sauvegardes");
    window.see(&css("[data-calendar]"));
    palette(&window);
    window.type_keys("examiner");
    window.press("Enter");
    window.see(&dialog);
    window.see(&text("La recherche ne correspond plus aux textes"));
    window.click(&role("button", "Réparer ce qui peut l’être"));
    window.see(&text("Avant une réparation"));
    assert_eq!(window.barriers(), [""; 0]);
    window.click(&role("button", "Examiner l’espace de travail"));
    window.see(&text("Tout va bien"));
}
