//! Calendars shared, brought in and checked from a shell.

use crate::desk::{Desk, err, out};
use std::{fs, path::Path};

/// A client with a post for them in December, one of which Inès writes, one not yet to be shown.
fn desk() -> Desk {
    let desk = Desk::new();
    let told = desk.tell(
        &["act"],
        "{\"do\":\"addClient\",\"name\":\"Lunel\",\"zone\":\"Europe/Paris\",\"networks\":[\"instagram\"]}\n{\"do\":\"addPerson\",\"name\":\"Inès\"}\n",
    );
    let answers: Vec<serde_json::Value> =
        out(&told).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let client = &answers[0]["ok"]["changes"]["clients"][0]["id"];
    let person = &answers[1]["ok"]["changes"]["people"][0]["id"];
    for (title, date, status) in [
        ("Bûche", "2026-12-03", "approved"),
        ("Sablés", "2026-12-10", "with_client"),
        ("Vœux", "2027-01-04", "approved"),
        ("Brouillon", "2026-12-12", "drafting"),
    ] {
        let post = serde_json::json!({ "do": "addPost", "clientId": client, "title": title, "status": status,
            "planned": { "date": date, "time": "18:00" } });
        let added: serde_json::Value =
            serde_json::from_str(out(&desk.tell(&["act"], &format!("{post}\n"))).trim()).unwrap();
        if title == "Brouillon" {
            let assign =
                serde_json::json!({ "do": "assignPosts", "ids": [added["ok"]["focus"]], "personId": person });
            assert!(out(&desk.tell(&["act"], &format!("{assign}\n"))).contains("\"ok\""));
        }
    }
    desk
}

/// The titles of a file, and what it says.
fn titles(path: &Path) -> (Vec<String>, String) {
    let text = fs::read_to_string(path).unwrap().replace("\r\n ", "");
    let titles = text.lines().filter_map(|line| line.strip_prefix("SUMMARY:")).map(str::to_owned).collect();
    (titles, text)
}

#[test]
fn a_calendar_is_written_for_the_client_in_the_days_asked_for() {
    let desk = desk();
    let path = desk.folder.path().join("client.ics");
    let file = path.display().to_string();
    let told = desk.run(&[
        "export",
        "ics",
        "--client",
        "lunel",
        "--from",
        "2026-12-01",
        "--to",
        "2026-12-31",
        "-o",
        &file,
    ]);
    assert!(told.status.success(), "{}", err(&told));
    assert!(out(&told).starts_with("2 publications partagées avec Lunel"), "{}", out(&told));
    assert!(out(&told).contains("2 nouvelles"), "{}", out(&told));
    let (found, text) = titles(&path);
    assert_eq!(found, ["Bûche", "Sablés"]);
    assert!(text.contains("METHOD:PUBLISH") && !text.contains("VTODO") && !text.contains("Inès"));

    let refused = desk.run(&["export", "ics", "--client", "Lunel", "-o", &file]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).contains("existe déjà") && err(&refused).contains("--force"), "{}", err(&refused));
    assert_eq!(titles(&path).1, text, "the file is as it was");
    let told =
        desk.run(&["export", "ics", "--client", "Lunel", "-o", &file, "--force", "--status", "approved"]);
    assert!(told.status.success(), "{}", err(&told));
    assert_eq!(titles(&path).0, ["Bûche", "Sablés", "Vœux"]);
    assert_eq!(titles(&path).1.matches("STATUS:CANCELLED").count(), 1, "what is told no more is taken away");
    let unknown = desk.run(&["export", "ics", "--client", "Personne", "-o", &file, "--force"]);
    assert!(err(&unknown).contains("Personne"), "{}", err(&unknown));
}

#[test]
fn a_writer_gets_tasks_and_oneself_everything() {
    let desk = desk();
    let path = desk.folder.path().join("autre.ics");
    let file = path.display().to_string();
    let told = desk.run(&["export", "ics", "--reader", "writer", "--person", "inès", "-o", &file]);
    assert!(told.status.success(), "{}", err(&told));
    let (found, text) = titles(&path);
    let due = "À rendre\u{a0}: Brouillon (Lunel\\, rédaction)";
    assert_eq!(found, ["Brouillon", due, due]);
    assert_eq!(text.matches("BEGIN:VTODO").count(), 1);
    let told = desk.run(&["export", "ics", "--reader", "self", "--key-dates", "-o", &file, "--force"]);
    assert!(told.status.success(), "{}", err(&told));
    let (found, _) = titles(&path);
    for title in ["Bûche", "Sablés", "Vœux", "Brouillon", "Noël"] {
        assert!(found.iter().any(|one| one == title), "{title} in {found:?}");
    }
    let nobody =
        desk.run(&["export", "ics", "--reader", "writer", "--person", "Marc", "-o", &file, "--force"]);
    assert_eq!(nobody.status.code(), Some(1));
}

#[test]
fn labels_and_saved_views_narrow_what_is_shared() {
    let desk = desk();
    let posts: serde_json::Value = serde_json::from_str(out(&desk.run(&["posts", "--json"])).trim()).unwrap();
    let id = |title: &str| {
        posts.as_array().unwrap().iter().find(|one| one["title"] == title).unwrap()["id"].clone()
    };
    for (title, patch) in [
        ("Bûche", serde_json::json!({ "series": "Atelier" })),
        ("Vœux", serde_json::json!({ "pillar": "Fidéliser" })),
    ] {
        let edit = serde_json::json!({ "do": "editPost", "id": id(title), "patch": patch });
        assert!(out(&desk.tell(&["act"], &format!("{edit}\n"))).contains("\"ok\""));
    }
    let filter = serde_json::json!({ "clients": [], "networks": [], "statuses": ["approved"], "people": [],
        "unassigned": false, "pillars": [], "series": [], "text": "" });
    let save = serde_json::json!({ "do": "saveView", "name": "Validées", "filter": filter });
    assert!(out(&desk.tell(&["act"], &format!("{save}\n"))).contains("\"ok\""));
    let path = desk.folder.path().join("a.ics");
    let file = path.display().to_string();
    let shared = |words: &[&str]| {
        let told =
            desk.run(&[&["export", "ics", "--client", "Lunel", "-o", &file, "--force"], words].concat());
        assert!(told.status.success(), "{}", err(&told));
        titles(&path).0
    };
    assert_eq!(shared(&["--series", "Atelier"]), ["Bûche"]);
    assert_eq!(shared(&["--pillar", "Fidéliser"]), ["Vœux"]);
    assert_eq!(shared(&["--view", "validées"]), ["Bûche", "Vœux"]);
    let unknown = desk.run(&["export", "ics", "--client", "Lunel", "-o", &file, "--force", "--view", "Rien"]);
    assert!(
        err(&unknown).starts_with("Aucune vue enregistrée ne s’appelle «\u{a0}Rien\u{a0}»"),
        "{}",
        err(&unknown)
    );
}

#[test]
fn outlook_gets_a_file_a_post_once_it_is_known_who_invites() {
    let desk = desk();
    let folder = desk.folder.path().join("invitations");
    let file = folder.display().to_string();
    let asked =
        ["export", "ics", "--client", "Lunel", "--outlook", "--email", "claire@lunel.fr", "-o", &file];
    let refused = desk.run(&asked);
    assert_eq!(refused.status.code(), Some(1));
    assert!(!folder.exists(), "{}", err(&refused));
    desk.tell(
        &["act"],
        "{\"do\":\"remember\",\"key\":\"me\",\"value\":\"Maya\"}\n{\"do\":\"remember\",\"key\":\"email\",\"value\":\"maya@cm.fr\"}\n",
    );
    let told = desk.run(&asked);
    assert!(told.status.success(), "{}", err(&told));
    let files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 3);
    for file in files {
        let (found, text) = titles(&file);
        assert_eq!(found.len(), 1);
        assert!(
            text.contains("METHOD:REQUEST") && text.contains("ORGANIZER;CN=Maya:mailto:maya@cm.fr"),
            "{text}"
        );
        assert!(text.contains("mailto:claire@lunel.fr"), "{text}");
    }
    assert_eq!(desk.run(&asked).status.code(), Some(1), "the files are there");
}

const HOLIDAYS: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Zone B\r\nBEGIN:VEVENT\r\nUID:n\r\n\
    SUMMARY:Noël scolaire\r\nDTSTART;VALUE=DATE:20261219\r\nDTEND;VALUE=DATE:20270104\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn key_dates_come_in_once_and_update_or_stand_apart_as_asked() {
    let desk = desk();
    let file = desk.file("b.ics", HOLIDAYS).display().to_string();
    let tried = out(&desk.run(&["import", &file, "--dry-run"]));
    assert!(tried.contains("Nouveau · ") && tried.contains(" · Noël scolaire"), "{tried}");
    assert!(tried.contains("Rien n’a été écrit"), "{tried}");
    let told = out(&desk.run(&["import", &file]));
    assert!(told.ends_with("Dates clés de «\u{a0}Zone B\u{a0}» à jour, 1 nouvelle\n"), "{told}");
    let file = desk.file("b.ics", &HOLIDAYS.replace("20261219", "20261218")).display().to_string();
    let told = out(&desk.run(&["import", &file]));
    assert!(told.starts_with("Ce fichier met à jour «\u{a0}Zone B\u{a0}»"), "{told}");
    assert!(told.ends_with("à jour, 1 changée\n"), "{told}");
    let told = out(&desk.run(&["import", &file, "--new-source"]));
    assert!(told.ends_with("à jour, 1 nouvelle\n"), "{told}");
    let snapshot = out(&desk.tell(&["ask"], "{\"ask\":\"snapshot\"}\n"));
    assert_eq!(snapshot.matches("\"school_holidays\"").count(), 2, "{snapshot}");
}

#[test]
fn events_become_posts_of_the_client() {
    let desk = desk();
    let text = HOLIDAYS
        .replace("DTSTART;VALUE=DATE:20261219", "DTSTART:20261219T170000Z")
        .replace("DTEND;VALUE=DATE:20270104", "DTEND:20261219T173000Z");
    let file = desk.file("p.ics", &text).display().to_string();
    let told = out(&desk.run(&["import", &file, "--as", "posts", "--client", "Lunel"]));
    assert!(told.starts_with("Nouveau · ") && told.contains("18"), "in the zone of the client: {told}");
    assert!(told.ends_with("Une publication importée de l’agenda\n"), "{told}");
    assert!(out(&desk.run(&["posts", "--json"])).contains("Noël scolaire"));
    assert_eq!(desk.run(&["import", &file, "--as", "posts", "--client", "Lunel"]).status.code(), Some(1));
}

#[test]
fn an_answer_is_accepted_by_proposal_and_undone_in_one_step() {
    let desk = desk();
    let path = desk.folder.path().join("décembre.ics");
    let file = path.display().to_string();
    assert!(desk.run(&["export", "ics", "--client", "Lunel", "-o", &file]).status.success());
    let sent = fs::read_to_string(&path).unwrap();
    let back = sent
        .replace("20261203T180000", "20261205T093000")
        .replace("SUMMARY:Sablés", "SUMMARY:Sablés bretons");
    let back = desk.file("retour.ics", &back).display().to_string();
    let tried = out(&desk.run(&["import", &back, "--dry-run"]));
    assert!(tried.contains("«\u{a0}Bûche\u{a0}»\u{a0}: déplacée du"), "{tried}");
    assert!(tried.contains("renommée «\u{a0}Sablés bretons\u{a0}»"), "{tried}");
    let read: serde_json::Value =
        serde_json::from_str(out(&desk.run(&["import", &back, "--dry-run", "--json"])).trim()).unwrap();
    let id = |kind: &str| {
        let all = read["preview"]["answer"]["proposals"].as_array().unwrap();
        let found = all.iter().find(|row| row["proposal"]["what"]["kind"] == kind).unwrap();
        found["proposal"]["id"].as_str().unwrap().to_owned()
    };
    let told = out(&desk.run(&["import", &back, "--accept", &id("moved"), "--refuse", &id("renamed")]));
    assert!(told.ends_with("une proposition acceptée, une refusée\n"), "{told}");
    let posts = out(&desk.run(&["posts", "--json"]));
    assert!(posts.contains("2026-12-05") && !posts.contains("bretons"), "{posts}");
    let again = out(&desk.run(&["import", &back, "--dry-run"]));
    assert!(again.starts_with("Cette réponse ne propose rien de nouveau."), "{again}");
    desk.run(&["undo"]);
    assert!(out(&desk.run(&["posts", "--json"])).contains("2026-12-03"));
    assert!(
        out(&desk.run(&["import", &back, "--dry-run"])).contains("déplacée"),
        "undone, it is proposed again"
    );
}

#[test]
fn what_waits_to_be_named_says_why() {
    let desk = desk();
    let path = desk.folder.path().join("décembre.ics");
    let file = path.display().to_string();
    assert!(desk.run(&["export", "ics", "--client", "Lunel", "-o", &file]).status.success());
    let sent = fs::read_to_string(&path).unwrap();
    let back =
        sent.replace("STATUS:CONFIRMED", "STATUS:CANCELLED").replace("STATUS:TENTATIVE", "STATUS:CANCELLED");
    let back = desk.file("retour.ics", &back).display().to_string();
    let before = out(&desk.run(&["posts", "--json"]));
    let told = out(&desk.run(&["import", &back]));
    assert!(
        told.contains("Acceptée seulement si --accept la nomme\u{a0}: elle annule la publication."),
        "{told}"
    );
    assert_eq!(out(&desk.run(&["posts", "--json"])), before, "nothing of it was accepted");
}

#[test]
fn a_check_says_where_what_is_odd_and_what_each_program_will_do() {
    let desk = Desk::new();
    let text =
        HOLIDAYS.replace("DTEND;VALUE=DATE:20270104", "DTEND;VALUE=DATE:20261219").replace("UID:n\r\n", "");
    let file = desk.file("odd.ics", &text).display().to_string();
    let told = out(&desk.run(&["ics", "check", &file]));
    assert!(told.contains("Événements\u{a0}: 1"), "{told}");
    assert!(told.contains("Ligne 4\u{a0}: UID manque. (RFC 5545"), "{told}");
    assert!(told.contains("Ligne 7\u{a0}: DTEND est le jour même de DTSTART"), "{told}");
    for program in ["Google Agenda", "Outlook", "Apple Calendrier", "Thunderbird"] {
        assert!(told.contains(&format!("  {program}\n    ")), "{program} in {told}");
    }
    assert!(told.contains("Ajoute à chaque import l’événement qui n’a pas d’identifiant."), "{told}");
    let json: serde_json::Value =
        serde_json::from_str(out(&desk.run(&["ics", "check", &file, "--json"])).trim()).unwrap();
    assert_eq!((json["events"].as_u64(), json["programs"].as_array().unwrap().len()), (Some(1), 4));
    assert!(json["odd"].as_array().unwrap().iter().any(|odd| odd["line"] == 7), "{json}");
    let empty = desk.file("rien.ics", "bonjour").display().to_string();
    let refused = desk.run(&["ics", "check", &empty]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).contains("rien.ics"), "{}", err(&refused));
}

#[test]
fn a_calendar_is_narrowed_to_a_person_s_posts_and_says_what_outlook_takes_not_along() {
    let desk = desk();
    let path = desk.folder.path().join("client.ics");
    let file = path.display().to_string();
    let client = ["export", "ics", "--client", "lunel", "-o", &file, "--force"];
    let of_ines = [&client[..], &["--person", "inès", "--status", "drafting"]].concat();
    let told = desk.run(&of_ines);
    assert!(told.status.success(), "{}", err(&told));
    assert_eq!(titles(&path).0, ["Brouillon"]);
    let marc = [&client[..], &["--person", "Marc"]].concat();
    assert!(err(&desk.run(&marc)).contains("Marc"));
    for (key, value) in [("me", "Maya"), ("email", "maya@example.org")] {
        let line = format!("{{\"do\":\"remember\",\"key\":\"{key}\",\"value\":\"{value}\"}}\n");
        assert!(out(&desk.tell(&["act"], &line)).contains("\"ok\""));
    }
    let zip = desk.folder.path().join("outlook.zip").display().to_string();
    let outlook = ["export", "ics", "--client", "lunel", "-o", &zip, "--outlook", "--key-dates"];
    let told = desk.run(&outlook);
    assert!(told.status.success(), "{}", err(&told));
    assert!(out(&told).contains("Les dates clés ne vont pas avec"), "{}", out(&told));
}
