//! Answers about plans in tables: what an import would do, what an export wrote.

use marronnier_domain::plan::PlanRow;
use marronnier_formats::table::{Encoding, Kind as BookKind, PlanMapping, SheetLayout};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an import would do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanPreview {
    /// The file's name.
    pub name: String,
    /// Tells what was read from what the file may hold later.
    pub stamp: String,
    /// Its format, as found in the bytes.
    pub kind: BookKind,
    /// Encoding of a text file.
    pub encoding: Option<Encoding>,
    /// What separates the cells of a CSV file.
    pub separator: Option<char>,
    /// What each sheet seems to hold.
    pub sheets: Vec<SheetLayout>,
    /// The mapping by which the rows were understood: the request's, or the one proposed.
    pub mapping: PlanMapping,
    /// How many rows are worth what.
    pub counts: PlanCounts,
    /// Every row of the file, in its order.
    pub rows: Vec<PlanRow>,
}

/// How many rows of a plan are worth what.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanCounts {
    /// Understood.
    pub good: u32,
    /// To look at.
    pub doubtful: u32,
    /// That only a person can put right.
    pub refused: u32,
    /// That the calendar holds already.
    pub already_there: u32,
    /// That are no post.
    pub passed_over: u32,
    /// That this request would import.
    pub wanted: u32,
}

/// Which table file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TableKind {
    /// Comma-separated values, UTF-8 with BOM.
    Csv,
    /// Excel workbook.
    Xlsx,
}

/// What was written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// The file.
    pub path: String,
    /// How many posts it holds.
    pub posts: u32,
}
