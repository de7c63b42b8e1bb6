//! A calendar that is exported and imported again is the same calendar.

use super::{samples, *};
use crate::table::{Language, TableError, book::clean, trial};
use marronnier_domain::{
    id::PostId,
    moment::{PlannedAt, TimeOfDay},
    plan::{PlanNetwork, PlanRow, PlanVariant, Verdict},
    status::Status,
};
use proptest::prelude::*;

/// Texts with everything that breaks tables.
fn nasty() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zA-Zéèàç ]{1,12}",
        1 => "[=+@\\-']{1,3}",
        1 => "[\"';,|\t\n ]{1,4}",
        1 => Just("👨‍👩‍👧‍👦🇫🇷".to_owned()),
        1 => Just("مرحبا \u{200F}שלום".to_owned()),
        1 => Just("_x0041_ &amp; <b> ]]> \u{FFFD}".to_owned()),
        1 => Just("12/01/2026 18h\u{A0}: #noël https://lunel.fr/?a=b&c=d".to_owned()),
        1 => Just("Total\nDate;Titre".to_owned()),
        1 => Just("long ".repeat(300)),
    ];
    proptest::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![4 => nasty(), 1 => Just(String::new()), 1 => Just("  ".to_owned()), 1 => Just("-".to_owned())]
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (2020i32..2035, 1u32..=12, 1u32..=28).prop_map(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap())
}

fn hour() -> impl Strategy<Value = Option<TimeOfDay>> {
    proptest::option::of((0u32..24, 0u32..60).prop_map(|(h, m)| TimeOfDay::new(h, m).unwrap()))
}

fn variants() -> impl Strategy<Value = Vec<ExportVariant>> {
    let channels = vec![
        ("instagram", "Instagram", "@lunel"),
        ("instagram", "Instagram", "@lunel_pro"),
        ("facebook", "Facebook", "Biscuiterie Lunel (officiel), four"),
        ("facebook", "Facebook", "Lunel – Nîmes + \\Gard)"),
        ("linkedin", "LinkedIn", ""),
        ("x", "X", "@lunel"),
        ("tiktok", "TikTok", "'= lunel"),
    ];
    let own = (proptest::option::of(nasty()), proptest::option::of("[#a-zé ]{0,12}"), hour());
    let chosen = proptest::sample::subsequence(channels, 0..4).prop_shuffle();
    (chosen, proptest::collection::vec(own, 4)).prop_map(|(chosen, own)| {
        let pairs = chosen.into_iter().zip(own);
        pairs
            .map(|((network, name, handle), (text, hashtags, time))| {
                let channel = samples::channel(network, name, handle);
                // A text of nothing but blanks cannot be told from none, one of nothing at all can.
                let kept = |text: &String| text.is_empty() || !text.trim().is_empty();
                ExportVariant { text: text.filter(kept), hashtags: hashtags.filter(kept), time, ..channel }
            })
            .collect()
    })
}

fn post() -> impl Strategy<Value = ExportRow> {
    let moment = proptest::option::of((date(), hour()));
    let words = (line(), nasty(), line(), line(), line(), line(), line());
    let rest = (any::<u128>(), any::<bool>(), any::<bool>(), 0usize..9, variants());
    (moment, words, rest).prop_map(
        |(
            moment,
            (title, text, hashtags, pillar, series, link, notes),
            (id, evergreen, pinned, status, variants),
        )| {
            let status = Status::ALL[status];
            let status = if moment.is_none() && status.needs_date() { Status::Approved } else { status };
            ExportRow {
                id: PostId(uuid::Uuid::from_u128(id)),
                date: moment.map(|(date, _)| date),
                time: moment.and_then(|(_, time)| time),
                status,
                text,
                hashtags,
                pillar,
                series,
                link,
                notes,
                evergreen,
                pinned,
                variants,
                person: if evergreen { "Maya / Tom".to_owned() } else { String::new() },
                ..samples::row(&title)
            }
        },
    )
}

/// What an import must find of a post.
fn expected(row: &ExportRow, line: u32) -> PlanRow {
    let mut plan = PlanRow::new("", line);
    plan.id = Some(row.id);
    plan.client = Some(row.client.clone()).filter(|name| !name.is_empty());
    plan.title = clean(&row.title);
    plan.planned = row.date.map(|date| PlannedAt { date, time: row.time });
    plan.networks = row
        .variants
        .iter()
        .map(|v| PlanNetwork { network: v.network.clone(), handle: v.handle.clone() })
        .collect();
    plan.status = row.status;
    plan.person = Some(row.person.clone()).filter(|name| !name.is_empty());
    plan.text = clean(&row.text);
    plan.hashtags = clean(&row.hashtags);
    plan.pillar = clean(&row.pillar);
    plan.series = clean(&row.series);
    plan.link = clean(&row.link);
    plan.notes = clean(&row.notes);
    plan.evergreen = row.evergreen;
    plan.pinned = row.pinned;
    plan.variants = row
        .variants
        .iter()
        .filter(|v| v.text.is_some() || v.hashtags.is_some() || v.time.is_some())
        .map(|v| PlanVariant {
            network: v.network.clone(),
            handle: v.handle.clone(),
            text: v.text.clone(),
            hashtags: v.hashtags.clone(),
            time: v.time,
        })
        .collect();
    plan.variants.sort_by(|a, b| (&a.network, &a.handle).cmp(&(&b.network, &b.handle)));
    plan
}

fn check(name: &str, rows: &[ExportRow], bytes: &[u8], language: Language) -> Result<(), TestCaseError> {
    let mut found = trial::whole(name, bytes, language).2;
    prop_assert_eq!(found.len(), rows.len() + 1);
    for (row, post) in found[1..].iter_mut().zip(rows) {
        prop_assert!(matches!(row.verdict, Verdict::Good | Verdict::Doubtful), "{:?}", row.remarks);
        row.variants.sort_by(|a, b| (&a.network, &a.handle).cmp(&(&b.network, &b.handle)));
        let mut wanted = expected(post, row.line);
        (wanted.verdict, wanted.remarks, wanted.sheet) =
            (row.verdict, row.remarks.clone(), row.sheet.clone());
        prop_assert_eq!(&*row, &wanted);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 200, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn by_csv(rows in proptest::collection::vec(post(), 1..6), separator in prop::sample::select(vec![';', ',', '\t'])) {
        for (language, into) in [(Language::Fr, Language::Fr), (Language::En, Language::En), (Language::En, Language::Fr)] {
            let bytes = write_csv(&rows, &trial::words_of(language), separator);
            check("calendar.csv", &rows, &bytes, into)?;
        }
    }

    #[test]
    fn by_xlsx(rows in proptest::collection::vec(post(), 1..6)) {
        for (language, into) in [(Language::Fr, Language::Fr), (Language::En, Language::En), (Language::Fr, Language::En)] {
            let bytes = write_xlsx(&rows, &trial::words_of(language))
                .map_err(|error: TableError| TestCaseError::fail(error.to_string()))?;
            check("calendar.xlsx", &rows, &bytes, into)?;
        }
    }
}
