//! What tests need: the words as the locale files have them, and a row.

use crate::table::{ColumnWords, Words};
use marronnier_domain::{
    id::PostId,
    plan::{ExportRow, ExportVariant},
    status::Status,
};
use std::{collections::HashMap, path::Path};

/// The words in `fr` or `en`.
pub fn words(language: &str) -> Words {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/locales").join(language);
    let mut known = HashMap::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let lines = text.lines().filter_map(|line| line.split_once(" = "));
        known.extend(lines.map(|(key, word)| (key.to_owned(), word.to_owned())));
    }
    let word = |key: &str| known.get(key).unwrap_or_else(|| panic!("no {key} in {language}")).clone();
    let column = |name: &str| word(&format!("table-column-{name}"));
    Words {
        sheet: word("table-sheet"),
        date_format: word("table-date-format"),
        columns: ColumnWords {
            date: column("date"),
            time: column("time"),
            client: column("client"),
            networks: column("networks"),
            title: column("title"),
            text: column("text"),
            hashtags: column("hashtags"),
            status: column("status"),
            person: column("person"),
            pillar: column("pillar"),
            series: column("series"),
            link: column("link"),
            notes: column("notes"),
            evergreen: column("evergreen"),
            pinned: column("pinned"),
            id: column("id"),
        },
        yes: word("table-yes"),
        empty: word("table-empty"),
        statuses: Status::ALL
            .iter()
            .map(|status| (*status, word(&format!("status-{}", status.word().replace('_', "-")))))
            .collect(),
        visual: word("table-visual"),
        format: word("table-format"),
    }
}

/// A post with nothing in it but its title.
pub fn row(title: &str) -> ExportRow {
    ExportRow {
        id: PostId(uuid::Uuid::from_u128(7)),
        client: "Biscuiterie Lunel".to_owned(),
        date: None,
        time: None,
        title: title.to_owned(),
        status: Status::Idea,
        text: String::new(),
        hashtags: String::new(),
        person: String::new(),
        pillar: String::new(),
        series: String::new(),
        link: String::new(),
        notes: String::new(),
        evergreen: false,
        pinned: false,
        variants: Vec::new(),
    }
}

/// A channel with nothing of its own.
pub fn channel(network: &str, name: &str, handle: &str) -> ExportVariant {
    ExportVariant {
        network: network.into(),
        network_name: name.to_owned(),
        handle: handle.to_owned(),
        text: None,
        hashtags: None,
        time: None,
    }
}
