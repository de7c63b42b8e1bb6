//! Plans brought in.

use crate::desk::{Desk, out};

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
