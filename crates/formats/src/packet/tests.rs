//! Packets out and back, and those that are hostile.

mod back;

use super::*;
use crate::packet::{
    answer::{BEGIN, END},
    unpack::{Bounds, Refusal, unpack},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use marronnier_domain::{brief::Brief, network::Counting, person::Role};
use proptest::prelude::*;
use std::io::Cursor;
use uuid::Uuid;
use zip::{ZipWriter, write::SimpleFileOptions};

fn id<T: From<Uuid>>(n: u128) -> T {
    Uuid::from_u128(0x0193_a5f0_7c1e_7000_8000_0000_0000_0000 | n).into()
}

fn say(key: &str) -> String {
    match key {
        "packet-readme-file" => "LISEZ-MOI.txt".into(),
        "packet-brief-file" => "brief.html".into(),
        "packet-form-file" => "formulaire.html".into(),
        "packet-agenda-file" => "echeances.ics".into(),
        key => key.to_owned(),
    }
}

fn manifest(text: &str) -> Manifest {
    let channel = |n, own: Option<&str>| Channel {
        id: id(n),
        network: "Instagram".into(),
        handle: "@lunel".into(),
        text: own.map(Into::into),
        hashtags: None,
        counting: Counting::CodePoints,
        limit: Some(2200),
        hashtag_limit: Some(5),
        visible: None,
        rest: Default::default(),
    };
    Manifest {
        format: FORMAT.into(),
        version: VERSION,
        id: id(1),
        made: "2026-12-01T09:00:00Z".parse().unwrap(),
        language: "fr".into(),
        from: Party { name: "Maya".into(), email: "maya@example.org".into(), person: None },
        to: Party { name: "Nina".into(), email: String::new(), person: Some(id(2)) },
        posts: vec![Sheet {
            post: id(3),
            revision: id(4),
            assignment: id(5),
            file: "01 Bûche.md".into(),
            role: Role::Writer,
            due: "2026-12-07".parse().ok(),
            planned: None,
            client: "Lunel".into(),
            series: String::new(),
            note: "</script><script>alert(1)</script>".into(),
            brief: Brief { tone: "Chaleureux".into(), ..Brief::default() },
            title: "Bûche".into(),
            text: text.into(),
            hashtags: "#noël".into(),
            link: String::new(),
            channels: vec![channel(6, None), channel(7, Some("Pour le second"))],
            comments: vec![],
            visuals: vec![],
            rest: Default::default(),
        }],
        rest: Default::default(),
    }
}

fn back(text: &str) -> AnswerPost {
    let manifest = manifest(text);
    let written = markdown::written(&manifest, &manifest.posts[0], &say);
    let returned = read_text(&written).unwrap();
    assert_eq!(returned.packets, [manifest.id]);
    returned.posts[0].1.clone()
}

#[test]
fn a_markdown_file_comes_back_as_it_went_out() {
    let post = back("Une ligne\n\n# Un titre\n\n- une liste\n---\nfin");
    assert_eq!(post.text.as_deref(), Some("Une ligne\n\n# Un titre\n\n- une liste\n---\nfin"));
    assert_eq!((post.title.as_deref(), post.hashtags.as_deref()), (Some("Bûche"), Some("#noël")));
    assert_eq!(post.channels.len(), 2);
    assert_eq!(post.channels[0].text.as_deref(), Some(""));
    assert_eq!(post.channels[1].text.as_deref(), Some("Pour le second"));
    assert_eq!((post.post, post.revision), (id(3), id(4)));
}

#[test]
fn a_markdown_file_saved_by_notepad_or_with_other_headings_is_read() {
    let manifest = manifest("Bonjour");
    let written = markdown::written(&manifest, &manifest.posts[0], &say);
    let notepad =
        format!("\u{feff}{}", written.replace('\n', "\r\n").replace("Bonjour", "Bonsoir\r\nà tous"));
    let read = read(notepad.as_bytes(), Bounds::USUAL).unwrap();
    assert_eq!(read.posts[0].1.text.as_deref(), Some("Bonsoir\nà tous"));
    let renamed = written.replace("## packet-text <!--", "# Mon texte <!--");
    assert_eq!(read_text(&renamed).unwrap().posts[0].1.text.as_deref(), Some("Bonjour"));
}

#[test]
fn a_markdown_file_of_an_old_editor_or_with_words_above_is_read() {
    let manifest = manifest("Bonjour l’été");
    let written = markdown::written(&manifest, &manifest.posts[0], &say);
    let text = |bytes: &[u8]| read(bytes, Bounds::USUAL).unwrap().posts[0].1.text.clone();
    let western = encoding_rs::WINDOWS_1252.encode(&written).0.into_owned();
    assert_eq!(text(&western).as_deref(), Some("Bonjour l’été"));
    let wide: Vec<u8> = "\u{feff}"
        .chars()
        .chain(written.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(text(&wide).as_deref(), Some("Bonjour l’été"));
    let zipped = archive(&[("dossier\\01.md.txt", written.as_bytes()), ("note.json", b"not JSON")]);
    assert_eq!(text(&zipped).as_deref(), Some("Bonjour l’été"));
    let noted = written.replace("## packet-title", "Voir mon message.\n\n## packet-title");
    assert_eq!(read_text(&noted).unwrap().posts[0].1.note, "Voir mon message.");
}

#[test]
fn a_file_that_lost_its_marks_is_refused_with_the_line() {
    let manifest = manifest("Bonjour");
    let written = markdown::written(&manifest, &manifest.posts[0], &say);
    let lost = written.replace("<!-- hashtags -->", "");
    assert!(matches!(read_text(&lost), Err(Refusal::Marks(line)) if line.starts_with("## packet-hashtags")));
    let unlike = written.replace("## packet-link <!-- link -->", "");
    assert_eq!(read_text(&unlike), Err(Refusal::Marks("<!-- link -->".into())));
}

#[test]
fn the_front_matter_is_yaml_whatever_a_client_is_called() {
    let mut manifest = manifest("Bonjour");
    manifest.posts[0].client = "Café : \"Chez A\" #1".into();
    let written = markdown::written(&manifest, &manifest.posts[0], &say);
    assert!(written.contains("\nclient: \"Café : \\\"Chez A\\\" #1\"\n"), "{written}");
    let quoted = written.replace("post: ", "post: '").replace("\nrevision", "'\nrevision");
    assert_eq!(read_text(&quoted), read_text(&written));
}

#[test]
fn what_is_a_text_is_one_for_whoever_reads_yaml() {
    let line = |name: &str| {
        let mut manifest = manifest("Bonjour");
        manifest.posts[0].client = name.into();
        let written = markdown::written(&manifest, &manifest.posts[0], &say);
        assert!(
            written.contains("\nmarronnier: 1\n") && written.contains("\ndue: 2026-12-07\n"),
            "{written}"
        );
        assert!(written.contains(&format!("\npost: {}\n", manifest.posts[0].post)), "{written}");
        assert_eq!(read_text(&written).unwrap().posts.len(), 1);
        written.lines().find(|line| line.starts_with("client: ")).unwrap().to_owned()
    };
    for name in ["2026", "1e3", "2026-12-01", "0x1F", "No", "TRUE", "null", "12.5"] {
        assert_eq!(line(name), format!("client: \"{name}\""));
    }
    for name in ["Lunel", "1re fois", "Noël 2026", "4 saisons"] {
        assert_eq!(line(name), format!("client: {name}"));
    }
}

#[test]
fn the_calendar_of_a_packet_has_an_event_and_a_task_for_each_post() {
    let mut manifest = manifest("Bonjour");
    let second = Sheet { assignment: id(8), due: None, ..manifest.posts[0].clone() };
    manifest.posts.push(second);
    let all = files(&manifest, &say).unwrap();
    let agenda = all.iter().find(|file| file.name == "echeances.ics").unwrap();
    let text = String::from_utf8(agenda.bytes.clone()).unwrap().replace("\r\n ", "");
    let part = |name: &str| {
        let (from, to) = (format!("BEGIN:{name}\r\n"), format!("END:{name}\r\n"));
        let at = text.find(&from).unwrap_or_else(|| panic!("no {name} in {text}"));
        text[at..at + text[at..].find(&to).unwrap()].to_owned()
    };
    // a post without a due date has neither
    assert_eq!((text.matches("BEGIN:VEVENT").count(), text.matches("BEGIN:VTODO").count()), (1, 1));
    let (event, task) = (part("VEVENT"), part("VTODO"));
    for words in ["DTSTART;VALUE=DATE:20261207\r\n", "SUMMARY:packet-due-summary Bûche (Lunel)\r\n"] {
        assert!(event.contains(words), "{words} is not in {event}");
    }
    for words in [
        "DUE;VALUE=DATE:20261207\r\n",
        "SUMMARY:packet-due-summary Bûche (Lunel)\r\n",
        "STATUS:NEEDS-ACTION\r\n",
    ] {
        assert!(task.contains(words), "{words} is not in {task}");
    }
    // a later packet updates both, and they are two things
    let line = |part: &str, name: &str| {
        part.lines()
            .find(|line| line.starts_with(name))
            .unwrap_or_else(|| panic!("{name} in {part}"))
            .to_owned()
    };
    assert_ne!(line(&event, "UID:"), line(&task, "UID:"));
    assert!(line(&event, "UID:").contains(&manifest.posts[0].assignment.to_string()));
    assert!(line(&event, "SEQUENCE:").len() > "SEQUENCE:".len());
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
}

proptest! {
    #[test]
    fn any_text_comes_back_as_it_went_out(lines in prop::collection::vec(
        prop_oneof![
            "[a-zé #<>!-]{0,12}",
            Just("## x <!-- note -->".to_owned()),
            Just("\\## x <!-- text -->".to_owned()),
            Just("\\\\# <!-- channel 1 -->".to_owned()),
            Just("---".to_owned()),
        ], 0..8,
    )) {
        let text = lines.join("\n").trim().to_owned();
        prop_assert_eq!(back(&text).text, Some(text));
    }

    #[test]
    fn no_octets_make_the_reader_fall(bytes in prop::collection::vec(any::<u8>(), 0..400), zip in any::<bool>()) {
        let bytes = if zip { [b"PK\x03\x04".as_slice(), &bytes].concat() } else { bytes };
        let _ = read(&bytes, Bounds::USUAL);
    }

    #[test]
    fn a_zip_with_an_octet_changed_is_read_or_refused_and_never_another(at in 0usize..4000, to in any::<u8>()) {
        let manifest = manifest("Bonjour");
        let mut bytes = zipped(&files(&manifest, &say).unwrap(), "dossier").unwrap();
        let at = at % bytes.len();
        bytes[at] = to;
        if let Ok(returned) = read(&bytes, Bounds::USUAL) {
            for (_, post) in returned.posts {
                prop_assert!(post.text.is_none_or(|text| text == "Bonjour"));
            }
        }
    }
}

#[test]
fn an_answer_survives_a_mail() {
    let answer = format!(
        r#"{{"format":"marronnier-answer","version":1,"packet":"{}","by":"Nina","later":true,
            "posts":[{{"post":"{}","revision":"{}","text":"Été « 🎄 »","mood":"good"}}]}}"#,
        id::<marronnier_domain::id::PacketId>(1),
        id::<PostId>(3),
        id::<marronnier_domain::id::RevisionId>(4),
    );
    let coded = STANDARD.encode(&answer);
    let quoted: String = coded
        .as_bytes()
        .chunks(60)
        .map(|line| format!("> {}\r\n", std::str::from_utf8(line).unwrap()))
        .collect();
    let mail = format!("Bonjour,\r\n> {BEGIN}\r\n{quoted}> {END}\r\n-- \r\nNina");
    for text in [answer.as_str(), &mail, &format!("{BEGIN}{coded}{END}")] {
        let read = read_text(text).unwrap();
        assert_eq!((read.by.as_str(), read.posts[0].1.text.as_deref()), ("Nina", Some("Été « 🎄 »")));
        assert_eq!(read.posts[0].1.rest["mood"], "good");
        assert_eq!(read.posts[0].1.title, None);
    }
    let newer = answer.replace("\"version\":1", "\"version\":2");
    assert_eq!(read_text(&newer), Err(Refusal::Newer));
    assert_eq!(read_text(&mail.replace(END, "")), Err(Refusal::Damaged));
    assert_eq!(read_text("Bonjour, voilà le texte."), Err(Refusal::Nothing));
    assert_eq!(read_text(&answer[..answer.len() - 4]), Err(Refusal::Damaged));
}

#[test]
fn a_packet_zipped_again_is_read_with_all_that_is_said_of_a_post() {
    let manifest = manifest("Bonjour");
    let mut all = files(&manifest, &say).unwrap();
    all.push(picture("a.jpg", vec![1, 2]));
    let names: Vec<&str> = all.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "LISEZ-MOI.txt",
            "marronnier.json",
            "01 Bûche.md",
            "brief.html",
            "formulaire.html",
            "echeances.ics",
            "visuels/a.jpg"
        ]
    );
    let answer = format!(
        r#"{{"format":"marronnier-answer","version":1,"packet":"{}","by":"Nina","posts":[{{"post":"{}","revision":"{}","text":"Du formulaire"}}]}}"#,
        manifest.id, manifest.posts[0].post, manifest.posts[0].revision
    );
    all.push(File { name: "reponse.json".into(), bytes: answer.into_bytes() });
    for name in ["reel.MP4", "retour/photo.heic", "retour/maquette.psd"] {
        all.push(File { name: name.into(), bytes: vec![3] });
    }
    all.push(File { name: "__MACOSX/._01 Bûche.md".into(), bytes: b"\0\0".to_vec() });
    let returned = read(&zipped(&all, "dossier").unwrap(), Bounds::USUAL).unwrap();
    let said: Vec<_> = returned.posts.iter().map(|(_, post)| post.text.as_deref()).collect();
    assert_eq!(said, [Some("Bonjour"), Some("Du formulaire")]);
    let pictures: Vec<&str> = returned.pictures.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(pictures, ["a.jpg", "reel.MP4", "photo.heic"]);
    assert_eq!(
        returned.others,
        ["dossier/retour/maquette.psd"],
        "what nobody reads is named; ours and hidden files are not"
    );
}

#[test]
fn the_pages_need_nothing_from_elsewhere_and_let_no_text_become_code() {
    let manifest = manifest("<img src=x onerror=alert(1)>");
    for file in files(&manifest, &say).unwrap() {
        let text = String::from_utf8(file.bytes).unwrap();
        if file.name.ends_with(".html") {
            assert!(text.contains("default-src 'none'"), "{}", file.name);
            assert!(!text.contains("<img src=x") && !text.contains("<script>alert"), "{}", file.name);
            assert!(!text.contains("http://") || file.name != "brief.html");
        }
    }
    let page = String::from_utf8(page(&manifest, &[], &say).unwrap()).unwrap();
    let allowed = pages::allowed(&form::script());
    assert!(page.contains(&allowed));
    // The data block, the code, and no third script.
    assert_eq!(page.matches("<script").count(), 2);
}

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn the_page_shows_what_its_posts_show_and_nothing_from_elsewhere() {
    let manifest = manifest("Bonjour");
    let seen = Seen {
        post: manifest.posts[0].post,
        of: "Instagram".into(),
        alt: "Une bûche \"dorée\" </script>".into(),
        mime: "image/webp",
        bytes: vec![1, 2, 3],
    };
    let page = String::from_utf8(page(&manifest, &[seen], &say).unwrap()).unwrap();
    assert!(page.contains("data:image/webp;base64,AQID") && page.contains("img-src data:;"));
    assert_eq!(page.matches("</script>").count(), 2);
}

#[test]
fn hostile_zips_are_refused_with_their_reason() {
    let refusal = |bytes: &[u8]| read(bytes, Bounds::USUAL).unwrap_err();
    for name in ["../../etc/passwd.md", "/etc/x.md", "a/../../b.md", "C:\\x.md", "a\\..\\b.md"] {
        assert!(matches!(refusal(&archive(&[(name, b"x")])), Refusal::Outside(_)), "{name}");
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("01 lien.md", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    assert!(matches!(refusal(&zip.finish().unwrap().into_inner()), Refusal::Link(_)));
    let blanks = vec![b' '; 1_900_000];
    assert_eq!(refusal(&archive(&[("a.md", &blanks)])), Refusal::Bomb);
    // What nobody reads may be what it likes: a layered picture of blanks.
    assert_eq!(refusal(&archive(&[("a.psd", &vec![0; 30_000_000])])), Refusal::Nothing);
    assert!(matches!(refusal(&archive(&[("a.md", b"x"), ("A.md", b"y")])), Refusal::Twice(_)));
    assert_eq!(refusal(&archive(&[("photo.txt", b"x")])), Refusal::Nothing);
    let few = Bounds { files: 1, ..Bounds::USUAL };
    assert_eq!(read(&archive(&[("a.md", b""), ("b.md", b"")]), few).unwrap_err(), Refusal::TooMany);
    let small = Bounds { unfolded: 3, ..Bounds::USUAL };
    assert_eq!(read(&archive(&[("a.md", b"long")]), small).unwrap_err(), Refusal::TooLarge);
    assert_eq!(refusal(b"PK\x03\x04 nothing more"), Refusal::Damaged);
    let long = archive(&[("a.md", &[b'x'; 20])]);
    let wants = |_: &str| Some(10);
    assert_eq!(unpack(&long, Bounds::USUAL, wants), Err(Refusal::TooLarge));
}

#[test]
fn a_zip_that_lies_about_its_sizes_is_counted_as_it_comes_out() {
    let mut bytes = archive(&[("a.md", &vec![b' '; 1_900_000])]);
    // The directory says 10 octets where there are 1,900,000.
    let at = bytes.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
    bytes[at + 24..at + 28].copy_from_slice(&10u32.to_le_bytes());
    assert!(read(&bytes, Bounds::USUAL).is_err());
}

#[test]
fn fields_that_we_do_not_know_are_kept() {
    let mut json: serde_json::Value = serde_json::from_str(&manifest("x").json().unwrap()).unwrap();
    json["tool"] = "other".into();
    json["posts"][0]["mood"] = 3.into();
    let read: Manifest = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), json);
}
