//! The sentences people read, and the locale files against the contract: nothing missing, nothing left over.

use super::*;
use crate::{action::Action, failure::Code};
use marronnier_domain::plan::RemarkCode;
use std::collections::{BTreeMap, BTreeSet};
use strum::VariantNames;

const BOTH: [Language; 2] = [Language::Fr, Language::En];

fn told(name: &str) -> Told {
    Told::new(name)
}

/// Each key with the variables of its message.
fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys = BTreeMap::<String, BTreeSet<String>>::new();
    for (fr, en) in FILES {
        let mut key = String::new();
        for line in if language == Language::Fr { fr } else { en }.lines() {
            if line.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
                key = line.split_once(" =").unwrap().0.to_owned();
                assert!(!keys.contains_key(&key), "{key} is there twice");
            }
            if !key.is_empty() && !line.starts_with('#') {
                let names = line.split('$').skip(1).map(|rest| {
                    rest.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap().to_owned()
                });
                keys.entry(key.clone()).or_default().extend(names);
            }
        }
    }
    keys
}

fn ends(keys: &BTreeMap<String, BTreeSet<String>>, beginning: &str) -> BTreeSet<String> {
    keys.keys().filter_map(|key| key.strip_prefix(beginning)).map(str::to_owned).collect()
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_parameters() {
    assert_eq!(keys(Language::Fr), keys(Language::En));
}

#[test]
fn every_action_and_every_code_has_its_sentence_and_no_sentence_is_left_over() {
    let keys = keys(Language::Fr);
    let mut actions: BTreeSet<String> = Action::VARIANTS.iter().map(|name| (*name).to_owned()).collect();
    actions.extend(["withdrawn", "outside-rights"].map(str::to_owned));
    assert_eq!(ends(&keys, "told-"), actions);
    assert_eq!(ends(&keys, "failure-"), Code::VARIANTS.iter().map(|code| (*code).to_owned()).collect());
    let statuses = Status::ALL.map(|status| status.word().replace('_', "-"));
    assert_eq!(ends(&keys, "status-"), statuses.into());
}

#[test]
fn every_sentence_says_all_that_it_is_given() {
    for language in BOTH {
        let words = Words::of(language);
        for (key, variables) in keys(language) {
            for count in [0, 1, 4] {
                let counts = ["count", "days", "n"];
                let params: Params = variables
                    .iter()
                    .map(|name| match counts.contains(&name.as_str()) {
                        true => (name.clone(), Param::Count(count)),
                        false => (name.clone(), Param::from("x")),
                    })
                    .collect();
                let (text, errors) = words.format(&key, &words.args(&params));
                assert!(errors.is_empty(), "{key}: {errors:?}");
                assert!(!text.is_empty() && !text.contains(['{', '}', '$', '\u{2068}']), "{key}: {text}");
            }
        }
    }
}

#[test]
fn a_move_is_told_with_its_day_and_time() {
    let one = told("movePosts").with("count", 1u32).with("date", "2026-12-10").with("time", "18:30");
    let four = told("movePosts").with("count", 4u32).with("date", "2026-12-10");
    assert_eq!(Words::of(Language::Fr).told(&one), "Déplacée au jeudi 10 décembre, 18\u{a0}h\u{a0}30");
    assert_eq!(Words::of(Language::En).told(&one), "Moved to Thursday 10 December, 18:30");
    assert_eq!(Words::of(Language::Fr).told(&four), "4 publications déplacées");
    let whole_day = told("movePosts").with("count", 1u32).with("date", "2026-10-01");
    assert_eq!(Words::of(Language::Fr).told(&whole_day), "Déplacée au jeudi 1er octobre");
}

#[test]
fn what_is_empty_has_words_of_its_own() {
    let fr = Words::of(Language::Fr);
    let untitled = told("addPost").with("count", 1u32).with("title", "");
    assert_eq!(fr.told(&untitled), "Idée ajoutée\u{a0}: «\u{a0}Sans titre\u{a0}»");
    let nobody = told("assignPosts").with("count", 1u32).with("person", "");
    assert_eq!(fr.told(&nobody), "Affectation retirée");
    assert_eq!(fr.told(&told("importPlan").with("count", 0u32)), "Rien n’a été importé");
}

#[test]
fn a_shift_counts_days_in_both_languages() {
    for (days, direction, fr, en) in [
        (1u32, "later", "Repoussée d’un jour", "Put back by a day"),
        (3, "earlier", "Avancée de 3 jours", "Brought forward by 3 days"),
    ] {
        let shifted = told("shiftPosts").with("count", 1u32).with("days", days).with("direction", direction);
        assert_eq!(Words::of(Language::Fr).told(&shifted), fr);
        assert_eq!(Words::of(Language::En).told(&shifted), en);
    }
}

#[test]
fn a_refusal_names_statuses_networks_and_fields_as_people_do() {
    let fr = Words::of(Language::Fr);
    let illegal = Failure::new(Code::IllegalStatus)
        .with("from", "idea")
        .with("to", "with_client")
        .with("title", "Bûche")
        .with("count", 1u32);
    assert_eq!(
        fr.failure(&illegal),
        "«\u{a0}Bûche\u{a0}» ne peut pas passer de «\u{a0}Idée\u{a0}» à «\u{a0}Chez le client\u{a0}». \
         Choisissez un des statuts proposés."
    );
    assert_eq!(fr.failure(&Failure::new(Code::Empty).about("name")), "Le nom est vide. Écrivez-en un.");
    assert_eq!(fr.told(&told("addChannel").with("network", "instagram")), "Compte Instagram ajouté");
    let said = |json: &str| {
        let error = serde_json::from_str::<Action>(json).unwrap_err();
        fr.failure(&Failure::of_request(&error).with("line", 3u32))
    };
    assert!(
        said(r#"{"do":"fly"}"#).starts_with("Ligne 3\u{a0}: «\u{a0}fly\u{a0}» n’est pas un nom"),
        "{}",
        said(r#"{"do":"fly"}"#)
    );
    assert!(said(r#"{"do":"undoPost","id":4}"#).contains("undoPost"));
    assert!(said(r#"{"do":"addClient"}"#).contains("Il manque «\u{a0}name\u{a0}»"));
    assert!(said(r#"{"do":"addClient","name":"a","wings":2}"#).contains("«\u{a0}wings\u{a0}» est de trop"));
    assert!(said(r#"{"do":"addClient","name":7}"#).contains("n’a pas la forme attendue"));
    assert!(said("{").contains("n’est pas du JSON complet"));
}

#[test]
fn far_dates_bear_their_year() {
    let today = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    let words = Words { today: Some(today), ..Words::of(Language::Fr) };
    assert_eq!(words.date(today), "mardi 1er décembre");
    assert_eq!(words.date(today + chrono::Days::new(365)), "mercredi 1er décembre 2027");
}

#[test]
fn a_remark_says_where_and_what() {
    let remark = Remark {
        column: Some("Date".to_owned()),
        column_letter: Some("B".to_owned()),
        ..Remark::new(RemarkCode::ImpossibleDate, "31 février")
    };
    let fr = Words::of(Language::Fr).remark(&remark);
    assert_eq!(
        fr,
        "Colonne B (Date)\u{a0}: «\u{a0}31 février\u{a0}» n’existe pas au calendrier. Corrigez la date."
    );
    let whole_row = Remark::new(RemarkCode::EmptyRow, "");
    assert_eq!(Words::of(Language::En).remark(&whole_row), "Empty row");
    assert_eq!(Words::of(Language::En).verdict(Verdict::PassedOver), "Left aside");
}

#[test]
fn a_remark_says_what_was_read() {
    let (date, time) = (NaiveDate::from_ymd_opt(2026, 12, 10), TimeOfDay::new(18, 0));
    for (code, value, date, time, fr, en) in [
        (
            RemarkCode::Approximate,
            "vers 18h",
            None,
            time,
            "«\u{a0}vers 18h\u{a0}» n’est pas précis\u{a0}: lu comme 18\u{a0}h.",
            "“vers 18h” is not precise: read as 18:00.",
        ),
        (
            RemarkCode::YearInferred,
            "10/12",
            date,
            None,
            "«\u{a0}10/12\u{a0}» n’a pas d’année\u{a0}: 2026 supposé.",
            "“10/12” has no year: 2026 is assumed.",
        ),
        (
            RemarkCode::PublishedAhead,
            "publié",
            date,
            None,
            "«\u{a0}publié\u{a0}», alors que le jeudi 10 décembre est encore à venir. Vérifiez la date ou le statut.",
            "“publié”, yet Thursday 10 December is still to come. Check the date or the status.",
        ),
    ] {
        let remark = Remark { date, time, ..Remark::new(code, value) };
        assert_eq!(Words::of(Language::Fr).remark(&remark), fr);
        assert_eq!(Words::of(Language::En).remark(&remark), en);
    }
}

#[test]
fn exported_tables_bear_words_and_not_keys() {
    for language in BOTH {
        let table = serde_json::to_string(&Words::of(language).table()).unwrap();
        assert!(!table.contains("table-") && !table.contains("status-"), "{table}");
    }
}

#[test]
fn long_numbers_are_grouped_as_each_language_does() {
    let many = Failure::new(Code::BadTable)
        .with("path", "plan.csv")
        .with("reason", "tooManyRows")
        .with("limit", 100_000u32);
    assert!(Words::of(Language::Fr).failure(&many).contains("100\u{202f}000 lignes"));
    assert!(Words::of(Language::En).failure(&many).contains("100,000 rows"));
    let imported = told("importPlan").with("count", 2_500u32);
    assert_eq!(Words::of(Language::Fr).told(&imported), "2\u{202f}500 publications importées");
}

#[test]
fn what_the_system_says_is_told_in_the_language_of_the_interface() {
    let error = std::fs::read("/no/such/file").unwrap_err();
    for code in [Code::FileUnreadable, Code::FileUnwritable] {
        let told = Words::of(Language::Fr).failure(&Failure::of_file(code, "/no/such/file".as_ref(), &error));
        assert!(told.contains("/no/such/file") && !told.contains("os error"), "{told}");
    }
    let full = Failure::new(Code::Database).with("reason", "full").with("detail", "database or disk is full");
    assert!(Words::of(Language::Fr).failure(&full).starts_with("Plus de place sur le disque."));
}
