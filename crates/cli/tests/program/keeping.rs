//! Backups, one file for all, examination, and what is refused with nothing changed, as a person sees it in a shell.

use crate::desk::{Desk, err, out};
use std::fs;

fn posts(desk: &Desk) -> String {
    out(&desk.run(&["posts"]))
}

fn add(desk: &Desk, title: &str) {
    let client = out(&desk.tell(&["ask"], "{\"ask\":\"snapshot\"}\n"));
    let client: serde_json::Value = serde_json::from_str(&client).unwrap();
    let client = client["ok"]["clients"][0]["id"].as_str().unwrap_or_default().to_owned();
    let action = serde_json::json!({ "do": "addPost", "clientId": client, "title": title, "status": "idea" });
    let told = desk.tell(&["act"], &format!("{action}\n"));
    assert!(told.status.success(), "{told:?}");
}

fn filled() -> Desk {
    let desk = Desk::new();
    let client = "{\"do\":\"addClient\",\"name\":\"Lunel\",\"zone\":\"Europe/Paris\"}\n";
    assert!(desk.tell(&["act"], client).status.success());
    add(&desk, "La bûche");
    desk
}

#[test]
fn a_backup_is_made_listed_verified_and_restored() {
    let desk = filled();
    assert!(out(&desk.run(&["backups"])).starts_with("Aucune sauvegarde"));
    let made = out(&desk.run(&["backup"]));
    let name = made.trim().rsplit(' ').next().unwrap().to_owned();
    let name = name.rsplit('\u{a0}').next().unwrap().to_owned();
    let listed = out(&desk.run(&["backups"]));
    assert!(listed.contains(&name) && listed.contains("À la demande"), "{listed}");
    assert!(listed.contains("une publication") && listed.contains("rien de changé depuis"), "{listed}");
    add(&desk, "Le sablé");
    assert!(out(&desk.run(&["backups"])).contains("une action depuis"));
    assert!(out(&desk.run(&["backups", "--verify", &name])).contains("est intacte"));
    let into = desk.folder.path().join("hier").display().to_string();
    assert!(desk.run(&["restore", &name, "--into", &into]).status.success());
    let again = desk.run(&["restore", &name, "--into", &into]);
    assert!(!again.status.success() && err(&again).contains("n’est pas vide"), "{}", err(&again));
    assert!(!err(&again).contains("--force"), "{}", err(&again));
    let restored = desk.run(&["restore", &name]);
    assert!(restored.status.success(), "{}", err(&restored));
    assert!(!posts(&desk).contains("Le sablé") && posts(&desk).contains("La bûche"));
    let nothing = desk.run(&["restore", "20200101T000000Z-start"]);
    assert!(!nothing.status.success());
    assert!(err(&nothing).contains("Aucune sauvegarde ne s’appelle"), "{}", err(&nothing));
    // what was changed is told without a word of ours
    let backups = desk.folder.path().join("espace/backups");
    let path = backups.join(format!("{name}.db"));
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, bytes).unwrap();
    let verified = desk.run(&["backups", "--verify", &name]);
    assert!(
        !verified.status.success() && out(&verified).contains("n’est plus ce qu’elle était"),
        "{}",
        out(&verified)
    );
    // an empty one is none, and the newest good one is taken
    fs::write(backups.join("20300101T000000Z-asked.db"), "").unwrap();
    assert!(!desk.run(&["backups", "--verify", "20300101T000000Z-asked"]).status.success());
    assert!(desk.run(&["restore"]).status.success());
    assert!(posts(&desk).contains("La bûche"));
}

#[test]
fn nothing_is_written_over_the_workspace_and_nothing_is_blamed_on_it() {
    let desk = filled();
    let workspace = desk.folder.path().join("espace");
    let path = |name: &str| workspace.join(name).display().to_string();
    assert!(desk.run(&["pack", "-o", &path("workspace")]).status.success());
    for arguments in [
        &["pack", "-o", &path("workspace.db"), "--force"][..],
        &["export", "csv", "-o", &path("workspace.db"), "--force"],
        &["export", "csv", "-o", &path("backups/plan.csv")],
    ] {
        let refused = desk.run(arguments);
        assert!(
            !refused.status.success() && err(&refused).contains("fait partie d’un espace"),
            "{}",
            err(&refused)
        );
    }
    assert!(posts(&desk).contains("La bûche"));
    let nowhere = desk.run(&["pack", "-o", "/no/such/folder/x"]);
    assert!(err(&nowhere).contains("Le dossier de /no/such/folder/x n’existe pas"), "{}", err(&nowhere));
}

#[test]
fn where_there_is_nothing_it_is_said() {
    let desk = filled();
    let alone = desk.run(&["restore"]);
    assert!(!alone.status.success() && err(&alone).contains("aucune sauvegarde intacte"), "{}", err(&alone));
    fs::remove_file(desk.folder.path().join("espace/workspace.db")).unwrap();
    fs::write(desk.folder.path().join("espace/workspace.db"), "").unwrap();
    fs::create_dir_all(desk.folder.path().join("espace/visuals/ab")).unwrap();
    let refused = desk.run(&["posts"]);
    assert!(err(&refused).contains("ses visuels le sont"), "{}", err(&refused));
    fs::remove_dir_all(desk.folder.path().join("espace")).unwrap();
    let missing = desk.run(&["backups"]);
    assert!(!missing.status.success(), "{}", out(&missing));
}

#[test]
fn all_of_it_goes_into_one_file_and_comes_out_elsewhere() {
    let desk = filled();
    let file = desk.folder.path().join("tout.marronnier").display().to_string();
    let packed = desk.run(&["pack", "-o", &file]);
    assert!(out(&packed).contains("Une publication"), "{}", err(&packed));
    assert!(err(&desk.run(&["pack", "-o", &file])).contains("--force"));
    let folder = desk.folder.path().join("ailleurs").display().to_string();
    assert!(desk.run(&["unpack", &file, &folder]).status.success());
    let letter = desk.file("lettre.marronnier", "Chère Maya,").display().to_string();
    let refused = desk.run(&["unpack", &letter, &format!("{folder}2")]);
    assert!(err(&refused).contains("ne contient pas un espace de travail"), "{}", err(&refused));
}

#[test]
fn what_cannot_be_opened_is_refused_in_a_sentence_and_left_as_it_is() {
    let desk = filled();
    let database = desk.folder.path().join("espace/workspace.db");
    assert!(out(&desk.run(&["doctor"])).starts_with("Tout va bien"));
    let whole = fs::read(&database).unwrap();
    let newer = {
        let mut bytes = whole.clone();
        bytes[60..64].copy_from_slice(&999u32.to_be_bytes());
        bytes
    };
    let cases: [(&[u8], &str); 3] = [
        (b"Ch\xc3\xa8re Maya, voici le planning de d\xc3\xa9cembre.", "contient autre chose"),
        (&newer, "version plus récente"),
        (&[0x5a; 9000], "contient autre chose"),
    ];
    for (bytes, sentence) in cases {
        fs::write(&database, bytes).unwrap();
        let refused = desk.run(&["posts"]);
        assert!(!refused.status.success());
        assert!(err(&refused).contains(sentence), "{}", err(&refused));
        let refused = desk.tell(&["act"], "{\"do\":\"undo\"}\n");
        assert!(!refused.status.success());
        assert!(fs::read(&database).unwrap() == bytes, "{sentence}: it was changed");
    }
}
