//! The shapes of a checked calendar file: what it holds, what is odd, what programs will do with it. Codes and parameters,
//! from which the locale files make sentences.

use crate::told::Params;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A calendar file, checked.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarCheck {
    /// Name of the file.
    pub file: String,
    /// Its length in octets, at most.
    pub octets: u32,
    /// What it calls itself.
    pub name: String,
    /// What is to be done with it: `PUBLISH`, `REQUEST`…; empty when it does not say.
    pub method: String,
    /// The program that wrote it.
    pub program: String,
    /// How many events.
    pub events: u32,
    /// How many tasks.
    pub todos: u32,
    /// How many other components, by name.
    pub others: BTreeMap<String, u32>,
    /// How many events and tasks repeat.
    pub series: u32,
    /// How many change single occurrences.
    pub changes: u32,
    /// First day on which something begins.
    #[ts(type = "string | null")]
    pub from: Option<NaiveDate>,
    /// Last one.
    #[ts(type = "string | null")]
    pub to: Option<NaiveDate>,
    /// The zones that it names.
    pub zones: Vec<CheckedZone>,
    /// What is odd, in the order of lines.
    pub odd: Vec<CheckedOddity>,
    /// How much more is odd.
    pub omitted: u32,
    /// What each program will do with it.
    pub programs: Vec<ProgramForecast>,
}

/// A zone that a file names.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckedZone {
    /// As it is named.
    pub name: String,
    /// Whether the file defines it.
    pub is_defined: bool,
    /// The zone of the IANA database that it is taken for.
    pub as_zone: Option<String>,
}

/// Something odd. The sentence is `ics-odd-<code>`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckedOddity {
    /// The line, from 1; the first of several.
    pub line: u32,
    /// How many times.
    pub times: u32,
    /// Where the standard speaks of it: `RFC 5545 3.3.10`.
    pub rule: String,
    /// What.
    pub code: String,
    /// What the sentence needs.
    pub params: Params,
}

/// What a program will do. The sentences are `ics-effect-<code>`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgramForecast {
    /// `google`, `outlook`, `apple` or `thunderbird`.
    pub program: String,
    /// What it will do.
    pub effects: Vec<CheckedEffect>,
}

/// One thing that a program will do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckedEffect {
    /// What.
    pub code: String,
    /// What the sentence needs.
    pub params: Params,
}
