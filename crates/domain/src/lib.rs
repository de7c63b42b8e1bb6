//! The pure rules of editorial planning: no file, no database, no clock, no window.
//!
//! Whatever is true of a calendar whoever shows or stores it stands here; the moment is always an argument.

pub mod answered;
pub mod assignment;
pub mod backup;
pub mod brief;
pub mod channel;
pub mod client;
pub mod filter;
pub mod id;
pub mod key_date;
pub mod link;
pub mod measure;
pub mod merge;
pub mod moment;
pub mod network;
mod offset;
pub mod person;
pub mod plan;
pub mod planning;
pub mod post;
pub mod quick_add;
pub mod quiet;
pub mod review;
pub mod share;
pub mod status;
pub mod visual;
pub mod written;
