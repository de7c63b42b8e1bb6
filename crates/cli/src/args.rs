//! The command line: what can be said. Does nothing itself.

mod export;

use crate::{
    packet::{Form, Take},
    share::As,
};
use clap::{Parser, Subcommand, ValueEnum};
pub use export::{Kind, ShareOptions, Which};
use std::path::PathBuf;

/// Marronnier without a window: plan, import, export and query a workspace from scripts.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
pub struct Cli {
    /// The workspace's folder (default: the desktop's own).
    #[arg(long, global = true, value_name = "DIR")]
    pub workspace: Option<PathBuf>,
    /// Language of what is written (default: the workspace's, else the system's).
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Lang>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// A language.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Lang {
    /// French.
    Fr,
    /// English.
    En,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes a workspace in DIR.
    New {
        /// The folder; made when it is not there.
        dir: PathBuf,
        /// With the sample clients, people and posts.
        #[arg(long)]
        sample: bool,
    },
    /// Imports a plan from a CSV or XLSX file, or a calendar from an .ics file.
    Import {
        /// The file.
        file: PathBuf,
        /// Client of the rows that name none, made when there is no such client; of a calendar's posts or key dates; whose an answer is.
        #[arg(long, value_name = "NAME")]
        client: Option<String>,
        /// Of an .ics file: what it is (default: what it seems to be).
        #[arg(long = "as", value_enum, value_name = "WHAT")]
        read_as: Option<As>,
        /// Of an answer: accepts this proposal, by its id (default: all that can be and need no confirmation, are not about what has changed here since, and cancel nothing).
        #[arg(long, value_name = "ID")]
        accept: Vec<String>,
        /// Of an answer: refuses this proposal, by its id.
        #[arg(long, value_name = "ID")]
        refuse: Vec<String>,
        /// Of an answer: it is the whole calendar, whatever it seems to be: what is not in it was taken out.
        #[arg(long)]
        whole: bool,
        /// Of key dates: makes a new calendar of them even when the file updates one that is here.
        #[arg(long)]
        new_source: bool,
        /// Shows what would be imported and writes nothing.
        #[arg(long)]
        dry_run: bool,
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
    /// Writes posts to a CSV or XLSX file, or the calendar for a reader to an .ics file.
    Export {
        /// Which.
        #[arg(value_enum)]
        kind: Kind,
        /// The file to write.
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// Separator of CSV.
        #[arg(long, value_name = "CHAR")]
        separator: Option<char>,
        /// Which posts.
        #[command(flatten)]
        which: Which,
        /// Of an .ics file: for whom and how.
        #[command(flatten)]
        share: ShareOptions,
        /// Writes over a file that is there.
        #[arg(long)]
        force: bool,
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
    /// Reads one JSON action a line on standard input; writes one JSON answer a line, each after its commit.
    Act,
    /// Reads one JSON query a line on standard input; writes one JSON answer a line.
    Ask,
    /// Undoes the last action.
    Undo {
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
    /// Redoes the last action undone.
    Redo {
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
    /// Lists posts.
    Posts {
        /// Which posts.
        #[command(flatten)]
        which: Which,
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
    /// Calendar files.
    Ics {
        /// What to do with one.
        #[command(subcommand)]
        what: Ics,
    },
    /// Packets for writers.
    Packet {
        /// What to do with one.
        #[command(subcommand)]
        what: Packet,
    },
    /// Visuals.
    Visuals {
        /// What to do with them.
        #[command(subcommand)]
        what: Visuals,
    },
    /// Makes a backup.
    Backup {
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
    /// Lists backups.
    Backups {
        /// Reads this one again.
        #[arg(long, value_name = "BACKUP")]
        verify: Option<String>,
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
    /// Puts a backup in the place of the present state, of which a backup is made first.
    Restore {
        /// Which (default: the newest).
        #[arg(value_name = "BACKUP")]
        name: Option<String>,
        /// Into this folder instead, new or empty.
        #[arg(long, value_name = "DIR")]
        into: Option<PathBuf>,
    },
    /// Brings what still reads of a damaged workspace into a new one.
    Salvage,
    /// Writes the whole workspace to one file.
    Pack {
        /// The file to write.
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// Writes over a file that is there.
        #[arg(long)]
        force: bool,
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
    /// Makes a workspace of such a file.
    Unpack {
        /// The file.
        file: PathBuf,
        /// The folder, new or empty.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Looks the workspace through.
    Doctor {
        /// Mends what can be, after a backup.
        #[arg(long)]
        mend: bool,
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
    /// Fills a workspace with made-up clients and posts, to measure with.
    BenchData {
        /// How many clients.
        #[arg(long)]
        clients: u32,
        /// How many posts.
        #[arg(long)]
        posts: u32,
        /// How many visuals, with their files.
        #[arg(long, default_value_t = 0)]
        visuals: u32,
        /// How many lines of a past.
        #[arg(long, default_value_t = 0)]
        lines: u32,
    },
    /// Writes the page's types to standard output.
    #[command(hide = true)]
    Bindings,
    /// Writes docs/contract.md to standard output.
    #[command(hide = true)]
    Contract,
}

impl Command {
    /// Whether failures are to be written as JSON.
    pub fn json(&self) -> bool {
        match self {
            Self::Import { json, .. }
            | Self::Export { json, .. }
            | Self::Undo { json }
            | Self::Redo { json }
            | Self::Backup { json }
            | Self::Backups { json, .. }
            | Self::Pack { json, .. }
            | Self::Doctor { json, .. }
            | Self::Posts { json, .. } => *json,
            Self::Ics { what: Ics::Check { json, .. } } => *json,
            Self::Packet { what: Packet::Out { json, .. } | Packet::In { json, .. } } => *json,
            Self::Visuals { what } => what.json(),
            Self::Act | Self::Ask => true,
            _ => false,
        }
    }

    /// Whether it only reads the workspace, and leaves the place of who works in it free.
    pub fn only_looks(&self) -> bool {
        matches!(self, Self::Ask | Self::Posts { .. } | Self::Backups { .. } | Self::Pack { .. })
            || matches!(self, Self::Doctor { mend: false, .. })
    }
}

/// What to do with a packet.
#[derive(Debug, Subcommand)]
pub enum Packet {
    /// Writes a packet of all that a person still owes.
    Out {
        /// The person.
        #[arg(long, value_name = "NAME")]
        person: String,
        /// Only of this client.
        #[arg(long, value_name = "NAME")]
        client: Option<String>,
        /// Where it is written.
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// In which form.
        #[arg(long, value_enum, default_value_t, value_name = "FORM")]
        form: Form,
        /// Writes over what is there.
        #[arg(long)]
        force: bool,
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
    /// Takes in what came back: a .zip, an .md file, an answer, or a text on standard input.
    In {
        /// The file; - reads standard input.
        file: PathBuf,
        /// Whose words are taken where both sides rewrote the same ones.
        #[arg(long, value_enum, value_name = "WHOSE")]
        take: Option<Take>,
        /// Shows what would be taken in and writes nothing.
        #[arg(long)]
        dry_run: bool,
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
}

/// What to do with a calendar file.
#[derive(Debug, Subcommand)]
pub enum Ics {
    /// Says what FILE holds, what is odd in it, and what Google, Outlook, Apple and Thunderbird will do with it.
    Check {
        /// The file.
        file: PathBuf,
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
}

/// What to do with visuals.
#[derive(Debug, Subcommand)]
pub enum Visuals {
    /// Adds files, or those of a folder, to the library.
    Add {
        /// The files and folders.
        #[arg(required = true, value_name = "PATHS")]
        paths: Vec<PathBuf>,
        /// Whose they are (default: everybody's).
        #[arg(long = "client", value_name = "NAME")]
        owner: Option<String>,
        /// The post that shows them.
        #[arg(long, value_name = "ID")]
        post: Option<marronnier_app::domain::id::PostId>,
        /// A tag.
        #[arg(long, value_name = "TAG")]
        tag: Vec<String>,
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
    /// Lists visuals.
    List {
        /// Of this client, and those that are everybody's.
        #[arg(long = "client", value_name = "NAME")]
        of: Option<String>,
        /// Words to be found.
        #[arg(long, value_name = "TEXT")]
        text: Option<String>,
        /// With this tag.
        #[arg(long, value_name = "TAG")]
        tag: Vec<String>,
        /// That no post shows.
        #[arg(long)]
        unused: bool,
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
    /// Writes what posts show, cut for their networks, with the texts.
    Export {
        /// The folder to write; a name in .zip makes one file.
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// Which posts.
        #[command(flatten)]
        which: Which,
        /// In these formats rather than the usual ones.
        #[arg(long, value_name = "FORMATS", value_delimiter = ',')]
        format: Vec<String>,
        /// Writes over what is there.
        #[arg(long)]
        force: bool,
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
    /// Reads each file again.
    Verify {
        /// Writes JSON.
        #[arg(long)]
        json: bool,
    },
}

impl Visuals {
    /// Whether failures are to be written as JSON.
    fn json(&self) -> bool {
        match self {
            Self::Add { json, .. }
            | Self::List { json, .. }
            | Self::Export { json, .. }
            | Self::Verify { json } => *json,
        }
    }
}
