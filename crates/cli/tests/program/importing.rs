//! Plans brought in.

use crate::desk::{Desk, err, out};

#[test]
fn the_rows_listed_are_the_rows_counted() {
    let desk = Desk::new();
    let plan = desk.file(
        "plan.csv",
        "Planning de décembre 2026\n\nDate;Titre\n01/12/2026;Un\n;\n;\n;\n02/12/2026;Deux\n\n",
    );
    let told = out(&desk.run(&["import", &plan.display().to_string(), "--client", "Lunel", "--dry-run"]));
    let aside = told.lines().filter(|line| line.contains("Laissée de côté")).count();
    assert!(told.contains("Lignes vides, laissées de côté\u{a0}: 2, 5–7"), "{told}");
    assert!(told.contains(&format!("{} laissées de côté", aside + 4)), "{told}");
}

#[test]
fn a_plan_that_names_its_clients_needs_no_other() {
    let desk = Desk::new();
    let named = desk.file("named.csv", "Client;Date;Titre\nLunel;01/12/2026;Un\n");
    let told = out(&desk.run(&["import", &named.display().to_string()]));
    assert!(told.contains("Un"), "{told}");
    let bare = desk.file("bare.csv", "Date;Titre\n01/12/2026;Deux\n");
    let refused = desk.run(&["import", &bare.display().to_string()]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).contains("--client"), "{}", err(&refused));
    assert!(out(&desk.run(&["posts", "--json"])).contains("Un"));
}
