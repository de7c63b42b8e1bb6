//! For tests: a plan read from bytes to rows as the program does it, and rows in one line each.

use super::{
    Book, Context, Language, PlanMapping, SheetLayout, Words, export::samples::words, read, recognise,
    understand,
};
use crate::networks;
use chrono::NaiveDate;
use marronnier_domain::{network::Network, plan::PlanRow};
use std::{path::Path, sync::LazyLock};

static NETWORKS: LazyLock<Vec<Network>> =
    LazyLock::new(|| networks::read(networks::BUILT_IN).unwrap().networks);

/// 20 November 2026 in Paris, nobody known.
pub fn context(language: Language) -> Context<'static> {
    Context {
        today: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
        networks: &NETWORKS,
        people: &[],
        clients: &[],
        zone: chrono_tz::Europe::Paris,
        language,
    }
}

pub fn words_of(language: Language) -> Words {
    words(if language == Language::Fr { "fr" } else { "en" })
}

/// What becomes of a file that nobody corrects.
pub fn whole(name: &str, bytes: &[u8], language: Language) -> (Book, Vec<SheetLayout>, Vec<PlanRow>) {
    let book = read(name, bytes).unwrap();
    let context = context(language);
    let layouts = recognise(&book, &context);
    let rows = understand(&book, &PlanMapping::proposed(&layouts), &context, &words_of(language));
    (book, layouts, rows)
}

/// The rows of a CSV text.
pub fn rows(text: &str) -> Vec<PlanRow> {
    whole("plan.csv", text.as_bytes(), Language::Fr).2
}

/// That the rows of a CSV text are these, one line each.
#[track_caller]
pub fn check(text: &str, expected: &[&str]) {
    let found: Vec<String> = rows(text).iter().map(line).collect();
    assert_eq!(found, expected);
}

/// A plan as people keep it.
pub fn kept(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/plans").join(name)).unwrap()
}

/// A row in one line: everything that is not empty, remarks with their column's letter.
pub fn line(row: &PlanRow) -> String {
    let mut parts = vec![format!("{}{:?}", row.line, row.verdict)];
    if let Some(at) = row.planned {
        let time = at.time.map_or(String::new(), |time| format!(" {time}"));
        parts.push(format!("{}{time}", at.date));
    }
    let mut networks: Vec<String> =
        row.networks.iter().map(|place| format!("{}{}", place.network, place.handle)).collect();
    if row.all_networks {
        networks.push("*".to_owned());
    }
    let own = row
        .variants
        .iter()
        .filter_map(|own| Some(format!("{}{}:{}", own.network, own.handle, own.text.as_ref()?)))
        .collect::<Vec<_>>();
    let text: String = row.text.chars().take(24).collect();
    let said = [
        ("client", row.client.clone().unwrap_or_default()),
        ("net", networks.join("+")),
        ("title", row.title.clone()),
        ("text", text),
        ("#", row.hashtags.clone()),
        ("status", format!("{}", row.status)),
        ("who", row.person.clone().unwrap_or_default()),
        ("pillar", row.pillar.clone()),
        ("series", row.series.clone()),
        ("link", row.link.clone()),
        ("notes", row.notes.clone()),
        ("own", own.join("+")),
    ];
    if row.verdict != marronnier_domain::plan::Verdict::PassedOver {
        parts.extend(
            said.iter()
                .filter(|(_, value)| !value.is_empty())
                .map(|(name, value)| format!("{name}={value:?}")),
        );
    }
    for remark in &row.remarks {
        let column = remark.column_letter.clone().unwrap_or_default();
        parts.push(format!("!{:?}{column}", remark.code));
    }
    parts.join(" ")
}
