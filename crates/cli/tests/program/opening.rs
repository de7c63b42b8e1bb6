//! What cannot be opened, or only looked at: a clear sentence in both languages, and nothing changed.

use crate::desk::{Desk, err, out};
use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

fn database(desk: &Desk) -> PathBuf {
    desk.folder.path().join("espace/workspace.db")
}

/// Refused in both languages with these words, and nothing in the folder is another than before.
fn refused(desk: &Desk, arguments: &[&str], french: &str, english: &str) {
    let all = || {
        let mut files: Vec<(PathBuf, Option<Vec<u8>>)> = Vec::new();
        let mut folders = vec![desk.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path.clone());
                }
                files.push((path.clone(), fs::read(&path).ok()));
            }
        }
        files.sort();
        files
    };
    let before = all();
    for (language, words) in [("fr", french), ("en", english)] {
        let told = desk.run(&[&["--lang", language], arguments].concat());
        assert!(!told.status.success(), "{arguments:?}");
        assert!(err(&told).contains(words), "{arguments:?}: {}", err(&told));
    }
    assert!(all() == before, "{arguments:?}: something was changed");
}

#[test]
fn a_relative_folder_is_the_one_that_it_names() {
    let desk = Desk::new();
    let client = "{\"do\":\"addClient\",\"name\":\"Lunel\",\"zone\":\"Europe/Paris\"}\n";
    assert!(desk.tell(&["act"], client).status.success());
    let asked = || {
        let told = desk.beside("espace", &["ask"], "{\"ask\":\"snapshot\"}\n");
        assert!(told.status.success(), "{}{}", out(&told), err(&told));
        out(&told)
    };
    assert!(asked().contains("Lunel"));
    // where nothing can be written, the file is named by an address
    fs::set_permissions(database(&desk), PermissionsExt::from_mode(0o444)).unwrap();
    assert!(asked().contains("Lunel"));
    fs::set_permissions(database(&desk), PermissionsExt::from_mode(0o644)).unwrap();
    let told = desk.beside("", &["posts"], "");
    assert!(!told.status.success(), "no folder is named");
}

#[test]
fn a_file_that_is_gone_or_empty_is_told_as_such() {
    let desk = Desk::new();
    let made = desk.run(&["backup"]);
    assert!(made.status.success(), "{}", err(&made));
    fs::remove_file(database(&desk)).unwrap();
    for arguments in [&["posts"][..], &["backup"], &["new", &desk.workspace()]] {
        refused(
            &desk,
            arguments,
            "n’est plus là ou il est vide, mais ses sauvegardes",
            "gone or empty, but its backups",
        );
    }
    assert!(err(&desk.run(&["posts"])).contains("marronnier-cli restore"));
    fs::write(database(&desk), "").unwrap();
    refused(&desk, &["posts"], "mais ses sauvegardes", "but its backups");
    fs::remove_dir_all(desk.folder.path().join("espace/backups")).unwrap();
    // an empty file is none of ours, even where nothing else tells of a workspace
    fs::remove_file(desk.folder.path().join("espace/networks.toml")).unwrap();
    refused(&desk, &["posts"], "quelque chose l’a vidé", "something emptied it");
    fs::remove_file(database(&desk)).unwrap();
    refused(&desk, &["posts"], "Il n’y a pas d’espace de travail", "There is no workspace");
}

#[test]
fn what_is_no_workspace_is_refused_with_what_to_do() {
    let desk = Desk::new();
    let whole = fs::read(database(&desk)).unwrap();
    fs::write(database(&desk), "Chère Maya, voici le planning de décembre.").unwrap();
    refused(&desk, &["posts"], "contient autre chose", "holds something other");
    refused(&desk, &["backup"], "marronnier-cli restore", "marronnier-cli restore");
    let newer = [&whole[..60], &999_u32.to_be_bytes(), &whole[64..]].concat();
    fs::write(database(&desk), newer).unwrap();
    refused(&desk, &["posts"], "version plus récente", "newer version");
    fs::remove_file(database(&desk)).unwrap();
    fs::create_dir(database(&desk)).unwrap();
    refused(&desk, &["posts"], "est un dossier", "is a folder");
}

#[test]
fn a_workspace_in_a_folder_that_is_copied_elsewhere_is_worked_in_with_a_warning() {
    let desk = Desk::new();
    let synced = desk.folder.path().join("Dropbox/travail").display().to_string();
    let made = desk.run(&["new", &synced]);
    assert!(made.status.success() && err(&made).contains("Dropbox"), "{}", err(&made));
    let backup = |lang: &str| desk.beside("Dropbox/travail", &["--lang", lang, "backup"], "");
    assert!(err(&backup("fr")).contains("Ce dossier est aussi tenu par Dropbox"));
    assert!(err(&backup("en")).contains("Dropbox"));
    // programs read what is for programs
    let told = desk.beside("Dropbox/travail", &["backup", "--json"], "");
    assert_eq!(err(&told), "");
    assert_eq!(err(&desk.run(&["backup"])), "");
}

#[test]
fn where_no_workspace_can_be_made_nothing_is_left() {
    let desk = Desk::new();
    // a folder of the system's that takes no file
    let place = "/proc/marronnier/espace";
    let told = desk.run(&["new", place]);
    assert!(!told.status.success());
    assert!(!std::path::Path::new("/proc/marronnier").exists());
    // one beneath a file
    desk.file("lettre", "Chère Maya");
    let place = desk.folder.path().join("lettre/espace").display().to_string();
    assert!(!desk.run(&["new", &place]).status.success());
}
