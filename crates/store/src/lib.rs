//! The workspace file: SQLite, one transaction for each action, its journal, undo. Decides nothing about planning.

pub mod answered;
pub mod approval;
pub mod assignment;
pub mod backup;
pub mod beside;
pub mod brief;
pub mod channel;
pub mod client;
pub mod comment;
mod connect;
pub mod count;
pub mod disk;
mod error;
pub mod examine;
pub mod imported;
pub mod journal;
pub mod key_date;
mod lock;
pub mod memory;
mod migrate;
mod open;
mod ours;
pub mod packet;
pub mod person;
pub mod post;
pub mod practice;
pub mod published;
pub mod reason;
pub mod references;
pub mod restore;
pub mod revision;
mod row;
pub mod salvage;
pub mod schema;
pub mod search;
mod session;
pub mod share;
mod told;
mod touched;
mod transact;
pub mod variant;
pub mod view;
pub mod visual;

pub use error::StoreError;
pub use migrate::NEWEST;
pub use open::{Access, Opening, Store, Workspace};
pub use touched::Touched;
pub use transact::{Committed, Entry, Recorded};

/// A connection on which rows are read or, inside [`Store::transact`], written.
pub use rusqlite::Connection;
