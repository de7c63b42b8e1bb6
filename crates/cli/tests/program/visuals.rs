//! The library from a shell: real pictures, hostile ones, an import killed half-way, files altered behind its back.

use crate::desk::{Desk, err, out};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::Duration,
};

fn list(desk: &Desk) -> Vec<Value> {
    let output = desk.run(&["visuals", "list", "--json"]);
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A picture of a few pixels as a BMP file: every number makes another one.
fn small(folder: &Path, number: u32) -> PathBuf {
    let mut bytes = b"BM".to_vec();
    for value in [54 + 12 * 3, 0, 54, 40, 4, 3, 0x0018_0001, 0, 36, 0, 0, 0, 0_u32] {
        bytes.extend(value.to_le_bytes());
    }
    for at in 0..12 {
        bytes.extend([(number % 256) as u8, (number / 256) as u8, at * 20]);
    }
    let path = folder.join(format!("{number:04}.bmp"));
    fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn real_pictures_come_in_upright_and_are_found_whole_again() {
    let images = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/images");
    if !images.is_dir() {
        println!("skipped: no {}", images.display());
        return;
    }
    let desk = Desk::new();
    let added = desk.run(&["visuals", "add", &images.display().to_string()]);
    assert!(added.status.success(), "{}", err(&added));
    let visuals = list(&desk);
    assert_eq!(visuals.len(), 13, "the texts beside them are no pictures");
    for (name, upright) in [("Landscape_", (1800, 1200)), ("Portrait_", (1200, 1800))] {
        let named = |row: &&Value| row["visual"]["fileName"].as_str().unwrap().starts_with(name);
        let turned: Vec<_> = visuals.iter().filter(named).collect();
        assert_eq!(turned.len(), 4);
        for row in turned {
            let size = (&row["visual"]["width"], &row["visual"]["height"]);
            assert_eq!(size, (&upright.0.into(), &upright.1.into()), "{}", row["visual"]["fileName"]);
        }
    }
    let verified = desk.run(&["visuals", "verify"]);
    assert!(verified.status.success(), "{}", out(&verified));
    // a second time all are known
    desk.run(&["visuals", "add", &images.display().to_string()]);
    assert_eq!(list(&desk).len(), 13);
    // one is altered, one is gone
    let original = |row: &Value| {
        let id = row["visual"]["id"].as_str().unwrap().to_owned();
        let folder = Path::new(&desk.workspace()).join("visuals").join(&id[..2]);
        let found = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        found.into_iter().find(|path| path.display().to_string().contains(&id)).unwrap()
    };
    fs::write(original(&visuals[0]), "autre chose").unwrap();
    fs::remove_file(original(&visuals[1])).unwrap();
    let verified = desk.run(&["visuals", "verify", "--json"]);
    assert!(!verified.status.success());
    let check: Value = serde_json::from_slice(&verified.stdout).unwrap();
    assert_eq!(check["altered"][0]["id"], visuals[0]["visual"]["id"]);
    assert_eq!(check["missing"][0]["id"], visuals[1]["visual"]["id"]);
}

/// A PNG chunk with its checksum.
fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut sum = u32::MAX;
    for octet in name.iter().chain(content) {
        sum ^= u32::from(*octet);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [length.as_slice(), name, content, &(!sum).to_be_bytes()].concat()
}

/// The system ends the program once it took two seconds of processor time.
#[cfg(unix)]
#[test]
fn pictures_made_to_harm_are_refused_before_they_cost_two_seconds() {
    let desk = Desk::new();
    let side = 100_000_u32.to_be_bytes();
    let header = [side.as_slice(), &side, &[8, 6, 0, 0, 0]].concat();
    let zeros = [0x78, 0x9c, 3, 0, 0, 0, 0, 1];
    let png = [
        b"\x89PNG\r\n\x1a\n".as_slice(),
        &chunk(b"IHDR", &header),
        &chunk(b"IDAT", &zeros),
        &chunk(b"IEND", &[]),
    ];
    let within = b"VP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff";
    let webp = [b"RIFF".as_slice(), &(within.len() as u32 + 4).to_le_bytes(), b"WEBP", within].concat();
    let bombs = [("geante.png", png.concat()), ("bombe.webp", webp)].map(|(name, bytes)| {
        let path = desk.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.display().to_string()
    });
    let program = env!("CARGO_BIN_EXE_marronnier-cli");
    let limited = Command::new("sh")
        .args(["-c", "ulimit -t 2; exec \"$@\"", "sh", program, "--workspace", &desk.workspace()])
        .args(["visuals", "add"])
        .args(&bombs)
        .env("LANG", "fr_FR.UTF-8")
        .output()
        .unwrap();
    assert_eq!(limited.status.code(), Some(1), "{}", err(&limited));
    let told = err(&limited);
    assert!(told.contains("geante.png") && told.contains("bombe.webp"), "{told}");
    assert_eq!(told.matches("100 millions").count(), 2, "{told}");
    assert!(list(&desk).is_empty());
}

#[test]
fn an_import_that_is_killed_leaves_a_library_that_holds_and_can_be_gone_on_with() {
    const PICTURES: u32 = 1_000;
    let desk = Desk::new();
    let pictures = desk.folder.path().join("photos");
    fs::create_dir(&pictures).unwrap();
    (0..PICTURES).for_each(|number| drop(small(&pictures, number)));
    let visuals = Path::new(&desk.workspace()).join("visuals");
    let kept = || {
        let folders = fs::read_dir(&visuals).into_iter().flatten().map(|one| one.unwrap().path());
        folders.filter_map(|folder| fs::read_dir(folder).ok()).map(Iterator::count).sum::<usize>()
    };
    let mut importing = Command::new(env!("CARGO_BIN_EXE_marronnier-cli"))
        .args(["--workspace", &desk.workspace(), "visuals", "add"])
        .arg(&pictures)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while kept() < 200 {
        assert!(importing.try_wait().unwrap().is_none(), "too quick to be killed");
        thread::sleep(Duration::from_millis(1));
    }
    // SIGKILL: nothing can be tidied
    importing.kill().unwrap();
    importing.wait().unwrap();
    let verified = desk.run(&["visuals", "verify"]);
    assert!(verified.status.success(), "every row has its file: {}", out(&verified));
    assert!(list(&desk).is_empty(), "no row came before all files were there");
    // files that no row names yet serve the next time, and what was half written goes
    let again = desk.run(&["visuals", "add", &pictures.display().to_string()]);
    assert!(again.status.success(), "{}", err(&again));
    assert_eq!(list(&desk).len(), PICTURES as usize);
    assert!(desk.run(&["visuals", "verify"]).status.success());
    let half = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().starts_with(".incoming");
    assert_eq!(fs::read_dir(&visuals).unwrap().filter(|entry| half(entry.as_ref().unwrap())).count(), 0);
}

#[test]
fn posts_are_exported_in_the_formats_asked_for_and_what_to_know_is_said() {
    let desk = Desk::new();
    let act = |action: Value| -> Value {
        let told = desk.tell(&["act"], &format!("{action}\n"));
        serde_json::from_str::<Value>(out(&told).trim()).unwrap()["ok"].clone()
    };
    let made = act(json!({ "do": "addClient", "name": "Lunel", "networks": ["instagram"] }));
    let changes = &made["changes"];
    let post = |day: &str, title: &str| {
        let made = act(json!({ "do": "addPost", "clientId": changes["clients"][0]["id"], "title": title,
            "planned": { "date": day, "time": "18:00" }, "channelIds": [changes["channels"][0]["id"]] }));
        made["focus"].as_str().unwrap().to_owned()
    };
    let (log, window) = (post("2026-12-10", "La bûche"), post("2026-12-11", "La vitrine"));
    act(json!({ "do": "writeText", "id": log, "text": "Pas de crème." }));
    act(json!({ "do": "setStatus", "ids": [window], "status": "cancelled" }));
    let picture = small(desk.folder.path(), 7).display().to_string();
    assert!(desk.run(&["visuals", "add", &picture, "--post", &log]).status.success());
    let place = desk.folder.path().join("sortie");
    let folder = place.display().to_string();
    let done = desk.run(&["visuals", "export", "-o", &folder, "--format", "story,square"]);
    assert!(done.status.success(), "{}", err(&done));
    let names = fs::read_dir(&place).unwrap();
    let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(
        names,
        [
            "2026-12-10_instagram-square_la-buche_1.jpg",
            "2026-12-10_instagram-story_la-buche_1.jpg",
            "2026-12-10_instagram_la-buche.txt",
            "2026-12-10_instagram_la-buche_infos.txt",
        ]
    );
    assert_eq!(fs::read_to_string(place.join(&names[2])).unwrap(), "Pas de crème.");
    assert!(out(&done).contains("4 fichiers écrits"), "{}", out(&done));
    assert!(err(&done).contains("La vitrine\u{a0}» est annulée"), "{}", err(&done));
    let unknown = desk.run(&["visuals", "export", "-o", &folder, "--force", "--format", "rond"]);
    assert!(err(&unknown).contains("Aucun réseau n’a de format"), "{}", err(&unknown));
}
