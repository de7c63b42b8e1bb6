//! What is written to files.

use crate::desk::{Desk, err};

#[test]
fn an_export_writes_over_a_file_only_when_told_to() {
    let desk = Desk::new();
    desk.tell(&["act"], "{\"do\":\"addClient\",\"name\":\"Lunel\"}\n");
    for kind in ["csv", "xlsx"] {
        let mine = desk.file(&format!("mien.{kind}"), "à moi");
        let path = mine.display().to_string();
        let refused = desk.run(&["export", kind, "-o", &path]);
        assert_eq!(refused.status.code(), Some(1));
        assert!(
            err(&refused).contains("existe déjà") && err(&refused).contains("--force"),
            "{}",
            err(&refused)
        );
        assert_eq!(std::fs::read(&mine).unwrap(), "à moi".as_bytes());
        assert!(desk.run(&["export", kind, "-o", &path, "--force"]).status.success());
        assert_ne!(std::fs::read(&mine).unwrap(), "à moi".as_bytes());
    }
    let empty = desk.file("vide.csv", "").display().to_string();
    assert!(
        desk.run(&["export", "csv", "-o", &empty]).status.success(),
        "nothing is lost with an empty file"
    );
}
