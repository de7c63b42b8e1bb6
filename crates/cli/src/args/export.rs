//! What goes out, by the command line: as which file, of which posts, for whom.

use crate::share::ReaderKind;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};

/// A file.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Kind {
    /// Comma-separated values.
    Csv,
    /// Excel workbook.
    Xlsx,
    /// Calendar of a reader; what they were told is kept, and a later one updates it.
    Ics,
}

/// Which posts.
#[derive(Debug, Args)]
pub struct Which {
    /// Of this client.
    #[arg(long, value_name = "NAME")]
    pub client: Option<String>,
    /// From this day on (YYYY-MM-DD).
    #[arg(long, value_name = "DAY")]
    pub from: Option<NaiveDate>,
    /// Up to this day, included (YYYY-MM-DD).
    #[arg(long, value_name = "DAY")]
    pub to: Option<NaiveDate>,
    /// With this status (idea, drafting, in_review…).
    #[arg(long, value_name = "STATUS")]
    pub status: Option<marronnier_app::domain::status::Status>,
}

/// For whom a calendar is, and how it is written.
#[derive(Debug, Args)]
pub struct ShareOptions {
    /// Who reads.
    #[arg(long, value_enum, default_value_t)]
    pub reader: ReaderKind,
    /// Whose calendar it is, with --reader writer; only posts in which this person has a part, with the others.
    #[arg(long, value_name = "NAME")]
    pub person: Option<String>,
    /// Only posts of this network or account.
    #[arg(long, value_name = "CHANNEL")]
    pub channel: Vec<String>,
    /// The statuses told (default: the reader's usual ones).
    #[arg(long, value_name = "STATUSES", value_delimiter = ',')]
    pub statuses: Vec<marronnier_app::domain::status::Status>,
    /// Only posts of this series.
    #[arg(long, value_name = "NAME")]
    pub series: Vec<String>,
    /// Only posts of this pillar.
    #[arg(long, value_name = "NAME")]
    pub pillar: Vec<String>,
    /// Narrowed as this saved view is.
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
    /// One invitation a post, for Outlook, in a .zip or a folder.
    #[arg(long)]
    pub outlook: bool,
    /// The reader's e-mail address, for Outlook (default: that of the last share for Outlook; empty: nobody is asked).
    #[arg(long, value_name = "ADDRESS")]
    pub email: Option<String>,
    /// With the key dates of the days shared.
    #[arg(long)]
    pub key_dates: bool,
}
