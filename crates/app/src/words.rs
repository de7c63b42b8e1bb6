//! Sentences of the locale files, for what Rust writes: the command line, exported tables. Decides nothing; the page has
//! its own reader of the same files.

use crate::{App, Failure, Language, answer::ExportRemark, told::*};
use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue, concurrent::FluentBundle};
use marronnier_domain::{
    assignment::State,
    id::NetworkId,
    moment::TimeOfDay,
    network::Network,
    plan::{Remark, Verdict},
    status::Status,
};
use marronnier_formats::{networks, table};

#[cfg(test)]
mod tests;

/// The files, in each language.
macro_rules! files {
    ($($name:literal),+) => {
        [$((
            include_str!(concat!("../../../assets/locales/fr/", $name, ".ftl")),
            include_str!(concat!("../../../assets/locales/en/", $name, ".ftl")),
        )),+]
    };
}
const FILES: [(&str, &str); 12] = files![
    "common",
    "backup",
    "told",
    "failure",
    "table",
    "cli",
    "key-dates",
    "share",
    "ics",
    "team",
    "packet",
    "visuals-export"
];

/// Days from today beyond which a date is written with its year.
const FAR: i64 = 300;

/// What a sentence may ask for although there was nothing to say of it.
const ABSENT: [&str; 13] = [
    "date", "time", "year", "person", "field", "reason", "column", "letter", "sheet", "line", "by", "series",
    "kept",
];

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Language,
    networks: Vec<Network>,
    today: Option<NaiveDate>,
}

impl App {
    /// The words of `language`, with the names of this workspace's networks.
    pub fn words(&self, language: Language) -> Words {
        Words { networks: self.networks.clone(), today: Some(self.clock.here().date), ..Words::of(language) }
    }
}

impl Words {
    /// The words of `language`, with the names of the built-in networks.
    pub fn of(language: Language) -> Self {
        let tag = match language {
            Language::Fr => unic_langid::langid!("fr"),
            Language::En => unic_langid::langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Both languages run left to right, and the marks would end up in files.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Fr => |value, _| grouped(value, '\u{202f}'),
            Language::En => |value, _| grouped(value, ','),
        }));
        for (fr, en) in FILES {
            let text = if language == Language::Fr { fr } else { en };
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, errors)| {
                tracing::error!(?errors, "locale file");
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                tracing::error!(?errors, "locale file");
            }
        }
        let networks = networks::read(networks::BUILT_IN).map(|list| list.networks).unwrap_or_default();
        Self { bundle, language, networks, today: None }
    }

    /// The same, each date with its year: for what may be of any time.
    #[must_use]
    pub fn with_years(self) -> Self {
        Self { today: Some(NaiveDate::MIN), ..self }
    }

    /// The sentence `key`. Dates, times, statuses and networks in `params` are written out; a key that no file has is
    /// given back, and logged.
    pub fn say(&self, key: &str, params: &Params) -> String {
        let (text, errors) = self.format(key, &self.args(params));
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "words");
        }
        text
    }

    /// The word `key`, which needs nothing.
    pub fn word(&self, key: &str) -> String {
        self.say(key, &Params::new())
    }

    /// What was done: « Déplacée au jeudi 10 décembre, 18 h ».
    pub fn told(&self, told: &Told) -> String {
        self.say(&format!("told-{}", told.name), &told.params)
    }

    /// What to know of an export.
    pub fn export_remark(&self, remark: &ExportRemark) -> String {
        let kind: &str = remark.kind.into();
        self.say(&format!("export-remark-{kind}"), &remark.params)
    }

    /// Why it was refused, and what to do.
    pub fn failure(&self, failure: &Failure) -> String {
        let code: &str = failure.code.into();
        let mut params = failure.params.clone();
        if let Some(field) = &failure.field {
            params.insert("field".to_owned(), field.as_str().into());
        }
        let what = self.say(&format!("failure-{code}"), &params);
        match params.get("line") {
            Some(line) => {
                let params = [("line".to_owned(), line.clone()), ("what".to_owned(), what.into())];
                self.say("cli-at-line", &params.into())
            }
            None => what,
        }
    }

    /// A status: « Chez le client ».
    pub fn status(&self, status: Status) -> String {
        self.word(&format!("status-{}", status.word().replace('_', "-")))
    }

    /// A state of an assignment: « En cours ».
    pub fn assignment_state(&self, state: State) -> String {
        self.word(&format!("assignment-{}", state.word().replace('_', "-")))
    }

    /// Whether a row of a plan can be planned: « À vérifier ».
    pub fn verdict(&self, verdict: Verdict) -> String {
        self.word(&format!("verdict-{}", wire(verdict)))
    }

    /// What there is to say of a row of a plan, and in which column: « Colonne B (Date) : … ».
    pub fn remark(&self, remark: &Remark) -> String {
        let mut read: Params = [("value".to_owned(), remark.value.as_str().into())].into();
        if let Some(date) = remark.date {
            read.insert("date".to_owned(), date.to_string().into());
            read.insert("year".to_owned(), date.year().to_string().into());
        }
        if let Some(time) = remark.time {
            read.insert("time".to_owned(), time.to_string().into());
        }
        let what = self.say(&format!("remark-{}", wire(remark.code)), &read);
        let Some(letter) = &remark.column_letter else { return what };
        let column = remark.column.as_deref().unwrap_or_default();
        let params =
            [("letter".to_owned(), letter.as_str().into()), ("column".to_owned(), column.into())].into();
        let colon = if self.language == Language::Fr { "\u{a0}: " } else { ": " };
        [self.say("remark-place", &params).as_str(), colon, &what].concat()
    }

    /// A network's name; its identity when it is not known.
    pub fn network<'a>(&'a self, id: &'a NetworkId) -> &'a str {
        self.network_name(id.as_str())
    }

    fn network_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.networks.iter().find(|network| network.id.as_str() == id).map_or(id, |network| &network.name)
    }

    /// « jeudi 10 décembre », "Thursday 10 December"; with the year when it is far from today.
    pub fn date(&self, date: NaiveDate) -> String {
        let name = |key: &str, n: u32| self.say(key, &[("n".to_owned(), n.into())].into());
        let day = match (self.language, date.day()) {
            (Language::Fr, 1) => "1er".to_owned(),
            (_, day) => day.to_string(),
        };
        let params: Params = [
            ("weekday".to_owned(), name("weekday-long", date.weekday().number_from_monday()).into()),
            ("day".to_owned(), day.into()),
            ("month".to_owned(), name("month-long", date.month()).into()),
            ("year".to_owned(), date.year().to_string().into()),
        ]
        .into();
        let far = self.today.is_some_and(|today| (date - today).num_days().abs() > FAR);
        self.say(if far { "day-full" } else { "day-long" }, &params)
    }

    /// « 18 h », « 18 h 30 », "18:00".
    pub fn time(&self, time: TimeOfDay) -> String {
        match (self.language, time.minute()) {
            (Language::En, _) => time.to_string(),
            (Language::Fr, 0) => format!("{}\u{a0}h", time.hour()),
            (Language::Fr, minute) => format!("{}\u{a0}h\u{a0}{minute:02}", time.hour()),
        }
    }

    /// The words of exported tables.
    pub fn table(&self) -> table::Words {
        let column = |name: &str| self.word(&format!("table-column-{name}"));
        table::Words {
            sheet: self.word("table-sheet"),
            date_format: self.word("table-date-format"),
            columns: table::ColumnWords {
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
            yes: self.word("table-yes"),
            empty: self.word("table-empty"),
            statuses: Status::ALL.into_iter().map(|status| (status, self.status(status))).collect(),
            visual: self.word("table-visual"),
            format: self.word("table-format"),
        }
    }

    fn args(&self, params: &Params) -> FluentArgs<'static> {
        let mut args: FluentArgs = ABSENT.into_iter().map(|name| (name, FluentValue::from("none"))).collect();
        if params.contains_key("title") {
            args.set("title", self.word("card-untitled"));
        }
        for (name, value) in params {
            match value {
                Param::Count(count) => args.set(name.clone(), *count),
                Param::Text(text) if text.is_empty() && args.get(name.as_str()).is_some() => {}
                Param::Text(text) => args.set(name.clone(), self.written(name, text)),
            }
        }
        args
    }

    /// A parameter as a sentence holds it.
    fn written(&self, name: &str, text: &str) -> String {
        let written = match name {
            "date" => text.parse().ok().map(|date| self.date(date)),
            "time" => text.parse().ok().map(|time| self.time(time)),
            "status" | "from" | "to" => text.parse().ok().map(|status| self.status(status)),
            "state" | "before" => text.parse().ok().map(|state| self.assignment_state(state)),
            "network" => Some(self.network_name(text).to_owned()),
            _ => None,
        };
        written.unwrap_or_else(|| text.to_owned())
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> (String, Vec<FluentError>) {
        let mut errors = Vec::new();
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, "no such words");
            return (key.to_owned(), errors);
        };
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        (text, errors)
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

/// The word of a code on the wire, which its key ends with.
fn wire(code: impl serde::Serialize) -> String {
    serde_json::to_value(code).ok().and_then(|word| Some(word.as_str()?.to_owned())).unwrap_or_default()
}

/// A number in groups of three digits; nothing for a value that is no number.
fn grouped(value: &FluentValue<'_>, between: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            text.push(between);
        }
        text.push(digit);
    }
    Some(text)
}
