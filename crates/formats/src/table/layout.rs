//! What a sheet seems to hold, and what a person decided it does.

use super::Field;
use chrono::NaiveDate;
use chrono_tz::Tz;
use marronnier_domain::{
    id::{ClientId, PersonId},
    network::Network,
    written::date::DayMonth,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is known around a plan and helps to read it.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The day on which it is read.
    pub today: NaiveDate,
    /// Networks that posts can go to.
    pub networks: &'a [Network],
    /// People that posts can be assigned to.
    pub people: &'a [(PersonId, String)],
    /// Clients that posts can be for, each with the zone of moments that are written with their offset.
    pub clients: &'a [(ClientId, String, Tz)],
    /// The same for rows that name no client of these.
    pub zone: Tz,
    /// Language of the person, where the plan does not tell its own.
    pub language: Language,
}

/// A language of plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PlanLanguage")]
pub enum Language {
    /// French.
    Fr,
    /// English.
    En,
}

/// Which of two numbers of a date is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DayOrder {
    /// `02/12` is 2 December.
    DayFirst,
    /// `02/12` is 12 February.
    MonthFirst,
}

impl From<DayOrder> for DayMonth {
    fn from(order: DayOrder) -> Self {
        match order {
            DayOrder::DayFirst => Self::DayFirst,
            DayOrder::MonthFirst => Self::MonthFirst,
        }
    }
}

impl From<DayMonth> for DayOrder {
    fn from(order: DayMonth) -> Self {
        match order {
            DayMonth::DayFirst => Self::DayFirst,
            DayMonth::MonthFirst => Self::MonthFirst,
        }
    }
}

/// A year, or a month of one, that a title or the name of a sheet tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Period {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12; nothing for the whole year.
    pub month: Option<u32>,
}

impl Period {
    /// A day in its middle, or at the beginning of its month: near the dates that are not written in full.
    pub fn near(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(7), 1)
    }
}

/// What a sheet seems to hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetLayout {
    /// Name of the sheet; empty for a CSV file.
    pub name: String,
    /// Not shown by the spreadsheet.
    pub hidden: bool,
    /// Seems to hold posts.
    pub used: bool,
    /// Rows, empty ones included.
    pub rows: u32,
    /// Number of the row of headers, as the spreadsheet shows it; nothing when there is none.
    pub header_row: Option<u32>,
    /// All columns, from the first.
    pub columns: Vec<PlanColumn>,
    /// Order of day and month.
    pub order: DayOrder,
    /// The order is proved by the plan; else dates that could be read either way are doubted.
    pub order_certain: bool,
    /// What titles, the sheet's name or the file's tell of the time.
    pub period: Option<Period>,
}

/// What a column seems to hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanColumn {
    /// From 0.
    pub index: u32,
    /// As a spreadsheet shows it.
    pub letter: String,
    /// As written; empty without one.
    pub header: String,
    /// What it holds.
    pub field: Field,
    /// Its header says so; else it was guessed, or nothing is known of it.
    pub certain: bool,
    /// Its first contents, at most three.
    pub samples: Vec<String>,
}

/// What a person decided that a book holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanMapping {
    /// One for each sheet of the book, in its order.
    pub sheets: Vec<SheetMapping>,
}

/// What a person decided that a sheet holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetMapping {
    /// Its posts are wanted.
    pub used: bool,
    /// Number of the row of headers, as the spreadsheet shows it.
    pub header_row: Option<u32>,
    /// What each column holds, from the first; those beyond are kept in the notes. None at all: what they seem to.
    pub fields: Vec<Field>,
    /// Order of day and month.
    pub order: DayOrder,
    /// Dates that could be read either way are not doubted.
    pub order_certain: bool,
    /// The time that rows are about where they do not say.
    pub period: Option<Period>,
}

impl SheetLayout {
    /// The mapping that takes everything as it seems.
    pub fn mapping(&self) -> SheetMapping {
        SheetMapping {
            used: self.used,
            header_row: self.header_row,
            fields: self.columns.iter().map(|column| column.field.clone()).collect(),
            order: self.order,
            order_certain: self.order_certain,
            period: self.period,
        }
    }
}

impl PlanMapping {
    /// The mapping that takes everything as it seems.
    pub fn proposed(layouts: &[SheetLayout]) -> Self {
        Self { sheets: layouts.iter().map(SheetLayout::mapping).collect() }
    }

    /// The same, with what each column seems to hold in the sheets of which nothing is said of any.
    pub fn filled(mut self, layouts: &[SheetLayout]) -> Self {
        for (sheet, layout) in
            self.sheets.iter_mut().zip(layouts).filter(|(sheet, _)| sheet.fields.is_empty())
        {
            sheet.fields = layout.mapping().fields;
        }
        self
    }
}
