//! Bytes to domain and back. Never touches the disk, knows no database and no window.

pub mod bundle;
pub mod calendar_file;
pub mod ics;
pub mod networks;
pub mod packet;
pub mod sample;
pub mod share;
pub mod table;
pub mod whole;
