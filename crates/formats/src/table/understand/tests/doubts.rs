//! What is understood with a word of warning: days not told, rows alike, networks of titles.

use super::super::super::trial::*;

#[test]
fn a_month_without_a_day_makes_an_idea_and_stays_in_the_notes() {
    check(
        "Date;Titre\n13/12/2026;Un\nfin janvier;Deux\n",
        &[
            "1PassedOver !Header",
            r#"2Good 2026-12-13 title="Un" status="idea""#,
            r#"3Doubtful title="Deux" status="idea" notes="Date\u{a0}: fin janvier" !NoDayA"#,
        ],
    );
}

#[test]
fn midnight_at_the_end_of_a_day_is_that_of_the_day_after() {
    let read = rows("Date;Heure;Titre\n31/12/2026;24h;Vœux\n");
    assert_eq!(line(&read[1]), r#"2Doubtful 2027-01-01 00:00 title="Vœux" status="idea" !EndOfDayB"#);
    let said = &read[1].remarks[0];
    assert_eq!(said.date.map(|date| date.to_string()).as_deref(), Some("2027-01-01"));
    assert_eq!(said.time.map(|time| time.to_string()).as_deref(), Some("00:00"));
}

#[test]
fn the_same_midnight_in_both_columns_is_one() {
    let read = rows("Date;Heure;Titre\n31/12/2026 24h;24h;Vœux\n");
    assert_eq!(read[1].planned.map(|at| at.date.to_string()).as_deref(), Some("2027-01-01"));
}

#[test]
fn of_two_times_the_first_is_taken_and_both_are_kept() {
    check(
        "Date;Heure;Titre\n13/12/2026;9h et 18h;Un\n",
        &[
            "1PassedOver !Header",
            r#"2Doubtful 2026-12-13 09:00 title="Un" status="idea" notes="Heure\u{a0}: 9h et 18h" !SecondTimeB"#,
        ],
    );
}

#[test]
fn a_row_said_twice_names_the_first() {
    let read = rows("Date;Titre\n13/12/2026;Un\n14/12/2026;Deux\n13/12/2026;Un\n");
    assert_eq!(line(&read[2]), r#"3Good 2026-12-14 title="Deux" status="idea""#);
    assert_eq!(line(&read[3]), r#"4Doubtful 2026-12-13 title="Un" status="idea" !Twin"#);
    assert_eq!(read[3].remarks[0].value, "2");
}

#[test]
fn a_copied_identifier_makes_a_new_post() {
    let id = "0193b3a0-7c00-7000-8000-000000000001";
    let read = rows(&format!("Date;Titre;Identifiant\n13/12/2026;Un;{id}\n14/12/2026;Deux;{id}\n"));
    assert!(read[1].id.is_some() && read[1].remarks.is_empty(), "{:?}", read[1]);
    assert!(read[2].id.is_none(), "{:?}", read[2]);
    assert_eq!(line(&read[2]), r#"3Doubtful 2026-12-14 title="Deux" status="idea" !RepeatedId"#);
    assert_eq!(read[2].remarks[0].value, "2");
}

#[test]
fn rows_take_the_networks_of_the_title_above_them() {
    check(
        "Date;Titre\nInstagram;\n13/12/2026;Un\n14/12/2026;Deux\nLinkedIn :;\n15/12/2026;Trois\n",
        &[
            "1PassedOver !Header",
            "2PassedOver !TitleLine",
            r#"3Good 2026-12-13 net="instagram" title="Un" status="idea" !NetworkOfTitle"#,
            r#"4Good 2026-12-14 net="instagram" title="Deux" status="idea" !NetworkOfTitle"#,
            "5PassedOver !TitleLine",
            r#"6Good 2026-12-15 net="linkedin" title="Trois" status="idea" !NetworkOfTitle"#,
        ],
    );
}

#[test]
fn a_year_that_was_not_written_is_told() {
    let read = rows("Date;Titre\n13/12;Un\n");
    let said = &read[1].remarks[0];
    assert_eq!(said.date.map(|date| date.to_string()).as_deref(), Some("2026-12-13"));
}

#[test]
fn a_french_custom_is_no_proof_of_the_order_of_a_lone_date() {
    check(
        "Date;Titre\n05/12/2026;Un\n",
        &["1PassedOver !Header", r#"2Doubtful 2026-12-05 title="Un" status="idea" !AmbiguousDateA"#],
    );
    // Days in a row prove it.
    check(
        "Date;Titre\n05/12/2026;Un\n06/12/2026;Deux\n07/12/2026;Trois\n",
        &[
            "1PassedOver !Header",
            r#"2Good 2026-12-05 title="Un" status="idea""#,
            r#"3Good 2026-12-06 title="Deux" status="idea""#,
            r#"4Good 2026-12-07 title="Trois" status="idea""#,
        ],
    );
}
