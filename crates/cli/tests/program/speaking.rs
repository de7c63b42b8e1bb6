//! In whose language and name the program speaks.

use crate::desk::{Desk, err, out};

#[test]
fn the_help_is_in_the_systems_language_or_the_one_asked_for() {
    let desk = Desk::new();
    assert!(out(&desk.run(&["--help"])).contains("Importe un planning"));
    assert!(out(&desk.run(&["import", "--help"])).contains("Montre ce qui serait importé"));
    assert!(out(&desk.run(&["import", "--help", "--lang", "en"])).contains("Shows what would be imported"));
    let wrong = desk.run(&["exporter"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(err(&wrong).starts_with("«\u{a0}exporter\u{a0}» n’est pas une commande."), "{}", err(&wrong));
}

#[test]
fn a_request_that_cannot_be_read_is_told_without_words_of_another_language() {
    let desk = Desk::new();
    let asked = "{\"do\":\"flyAway\"}\n{\"do\":\"addClient\"}\n{oops\n";
    let answers = out(&desk.tell(&["act"], asked));
    let told: Vec<serde_json::Value> =
        answers.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let params = |n: usize| &told[n]["err"]["params"];
    assert_eq!((&params(0)["reason"], &params(0)["name"]), (&"unknown".into(), &"flyAway".into()));
    assert_eq!((&params(1)["reason"], &params(1)["name"]), (&"missing".into(), &"name".into()));
    assert_eq!((&params(2)["reason"], &params(2)["line"]), (&"json".into(), &3.into()));
    assert!(!answers.contains("expected") && !answers.contains("at line"), "{answers}");
}

#[test]
fn who_acted_is_the_systems_account_until_a_name_is_given() {
    let desk = Desk::new();
    desk.tell(
        &["act"],
        "{\"do\":\"addClient\",\"name\":\"Lunel\"}\n{\"do\":\"addPostFromLine\",\"line\":\"Bûche\"}\n",
    );
    let posts: serde_json::Value = serde_json::from_str(out(&desk.run(&["posts", "--json"])).trim()).unwrap();
    let asked = format!("{{\"ask\":\"history\",\"id\":{}}}\n", posts[0]["id"]);
    let history: serde_json::Value = serde_json::from_str(out(&desk.tell(&["ask"], &asked)).trim()).unwrap();
    assert_ne!(history["ok"]["entries"][0]["who"], "", "{history}");
}
