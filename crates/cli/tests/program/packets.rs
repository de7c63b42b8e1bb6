//! Packets out and back from a shell.

use crate::desk::{Desk, err, out};

#[test]
fn a_packet_goes_out_and_its_answer_comes_back() {
    let desk = Desk::new();
    let act = |lines: &str| {
        let told = desk.tell(&["act"], lines);
        let last = out(&told).lines().last().unwrap().to_owned();
        serde_json::from_str::<serde_json::Value>(&last).unwrap()
    };
    let client = act(r#"{"do":"addClient","name":"Lunel","networks":["instagram"]}"#);
    let client = client["ok"]["changes"]["clients"][0]["id"].as_str().unwrap().to_owned();
    let post = act(&format!(r#"{{"do":"addPost","clientId":"{client}","title":"Bûche"}}"#));
    let post = post["ok"]["focus"].as_str().unwrap().to_owned();
    let person = act(r#"{"do":"addPerson","name":"Nina","roles":["writer"]}"#);
    let person = person["ok"]["changes"]["people"][0]["id"].as_str().unwrap().to_owned();
    act(&format!(r#"{{"do":"writeText","id":"{post}","text":"Notre bûche."}}"#));
    act(&format!(r#"{{"do":"assign","ids":["{post}"],"personId":"{person}"}}"#));
    let folder = desk.folder.path().join("dossier").display().to_string();
    let sent = desk.run(&["packet", "out", "--person", "nina", "--form", "folder", "-o", &folder]);
    assert!(sent.status.success(), "{}", err(&sent));
    assert!(out(&sent).contains("prêt pour Nina"), "{}", out(&sent));
    let again = desk.run(&["packet", "out", "--person", "nina", "--form", "folder", "-o", &folder]);
    assert!(err(&again).contains("existe déjà"), "{}", err(&again));
    let file = desk.folder.path().join("dossier/01 Bûche.md");
    let text = std::fs::read_to_string(&file).unwrap().replace("Notre bûche.", "Notre belle bûche.");
    let tried = desk.tell(&["packet", "in", "-", "--dry-run"], &text);
    assert!(out(&tried).contains("Bûche"), "{}", err(&tried));
    let taken = desk.tell(&["packet", "in", "-"], &text);
    assert!(out(&taken).contains("Retour de Nina repris dans"), "{}{}", out(&taken), err(&taken));
    let twice = desk.tell(&["packet", "in", "-"], &text);
    assert!(
        out(&twice).contains("déjà repris") && out(&twice).contains("Rien de nouveau"),
        "{}",
        out(&twice)
    );
    let nobody = desk.run(&["packet", "out", "--person", "Paul", "-o", &folder]);
    assert!(!nobody.status.success());
}

#[test]
fn a_packet_holds_all_that_is_owed_however_far_away() {
    let desk = Desk::new();
    let act = |line: &str| {
        let told = desk.tell(&["act"], line);
        serde_json::from_str::<serde_json::Value>(out(&told).trim()).unwrap()
    };
    let client = act(r#"{"do":"addClient","name":"Lunel","networks":["instagram"]}"#);
    let client = client["ok"]["changes"]["clients"][0]["id"].as_str().unwrap().to_owned();
    let person = act(r#"{"do":"addPerson","name":"Nina","roles":["writer"]}"#);
    let person = person["ok"]["changes"]["people"][0]["id"].as_str().unwrap().to_owned();
    for (title, planned) in [("Bientôt", "null"), ("Bien plus tard", r#"{"date":"2090-06-15"}"#)] {
        let post = format!(
            r#"{{"do":"addPost","clientId":"{client}","title":"{title}","planned":{planned},"status":"drafting"}}"#
        );
        let post = act(&post)["ok"]["focus"].as_str().unwrap().to_owned();
        act(&format!(r#"{{"do":"assign","ids":["{post}"],"personId":"{person}"}}"#));
    }
    let folder = desk.folder.path().join("dossier");
    let sent = desk.run(&[
        "packet",
        "out",
        "--person",
        "Nina",
        "--form",
        "folder",
        "-o",
        &folder.display().to_string(),
    ]);
    assert!(sent.status.success(), "{}", err(&sent));
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".md"))
        .collect();
    names.sort();
    assert_eq!(names, ["01 Bien plus tard.md", "02 Bientôt.md"]);
}
