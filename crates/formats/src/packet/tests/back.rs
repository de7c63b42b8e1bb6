//! What comes back as people and their programs really send it: renamed, packed twice, as another program's document.

use super::{archive, manifest, say};
use crate::packet::{Bounds, Gathering, Refusal, markdown, read};

fn sheet() -> Vec<u8> {
    let manifest = manifest("Bonjour");
    markdown::written(&manifest, &manifest.posts[0], &say).into_bytes()
}

#[test]
fn a_zip_in_a_zip_and_a_file_that_a_mail_program_renamed_are_read() {
    let inner = archive(&[("dossier/01 B\u{fb}che.md.txt", &sheet()), ("dossier/notes.docx", b"PK")]);
    let outer = archive(&[("Envoi de Nina/retour.zip", &inner), ("Envoi de Nina/.DS_Store", b"x")]);
    let returned = read(&outer, Bounds::USUAL).unwrap();
    assert_eq!(returned.posts[0].1.text.as_deref(), Some("Bonjour"));
    assert_eq!(returned.others, ["dossier/notes.docx"]);
    let twice = archive(&[("encore.zip", &outer)]);
    assert_eq!(read(&twice, Bounds::USUAL).unwrap().posts.len(), 1);
    // no deeper: what is in there is not looked at, and said so
    let thrice = archive(&[("encore.zip", &archive(&[("plus.zip", &outer)]))]);
    assert_eq!(read(&thrice, Bounds::USUAL), Err(Refusal::Nothing));
}

#[test]
fn zips_in_a_zip_count_together() {
    let blanks = vec![b' '; 900_000];
    let inner = archive(&[("a.md", &blanks)]);
    let outer = archive(&[("a.zip", &inner), ("b.zip", &inner), ("c.md", &sheet())]);
    let small = Bounds { unfolded: 1_500_000, ..Bounds::USUAL };
    assert_eq!(read(&outer, small), Err(Refusal::TooLarge));
    let hostile = archive(&[("a.zip", &archive(&[("../x.md", b"x")])), ("c.md", &sheet())]);
    assert!(matches!(read(&hostile, Bounds::USUAL), Err(Refusal::Outside(_))));
}

#[test]
fn a_document_or_the_page_itself_is_refused_by_what_it_is() {
    let document = Err(Refusal::Document(String::new()));
    assert_eq!(read(b"{\\rtf1 Bonjour}", Bounds::USUAL), document);
    assert_eq!(read(b"\xD0\xCF\x11\xE0\xA1\xB1", Bounds::USUAL), document);
    let docx = archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]);
    assert_eq!(read(&docx, Bounds::USUAL), document);
    let odt = archive(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>")]);
    assert_eq!(read(&odt, Bounds::USUAL), document);
    let alone = archive(&[("dossier/texte.docx", &docx)]);
    assert_eq!(read(&alone, Bounds::USUAL), Err(Refusal::Document("dossier/texte.docx".into())));
    let page = crate::packet::page(&manifest("Bonjour"), &[], &say).unwrap();
    assert_eq!(read(&page, Bounds::USUAL), Err(Refusal::Page));
}

#[test]
fn what_a_zip_says_of_its_files_tells_when_an_answer_was_written() {
    let at = zip::DateTime::from_date_and_time(2026, 12, 3, 11, 0, 0).unwrap();
    let mut packed = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().last_modified_time(at);
    packed.start_file("a.md", options).unwrap();
    std::io::Write::write_all(&mut packed, &sheet()).unwrap();
    let bytes = packed.finish().unwrap().into_inner();
    let written = read(&bytes, Bounds::USUAL).unwrap().posts[0].1.written.unwrap();
    let noon = crate::packet::When::said("2026-12-03T12:00:00+01:00").unwrap();
    assert_eq!(written.against(noon), Some(std::cmp::Ordering::Less));
    // files of a folder come with their own days
    let mut all = Gathering::new(Bounds::USUAL);
    assert!(all.wants("a.md").is_some() && all.wants("b.docx").is_none());
    all.add("a.md".into(), sheet(), Some(noon)).unwrap();
    let returned = all.read().unwrap();
    assert_eq!(
        (returned.posts[0].1.written, returned.others.as_slice()),
        (Some(noon), &["b.docx".to_owned()][..])
    );
}
