//! Files in and out: reads and writes them, and leaves what is in them to `formats`.

pub(crate) mod calendar;
pub(crate) mod check;
mod export;
pub(crate) mod packet;
mod plan;
pub(crate) mod same;
pub(crate) mod share;

pub(crate) use plan::wanted;

use crate::failure::{Code, Failure};
use marronnier_formats::table::TableError;
use marronnier_store::beside::{self, Beside};
use std::{
    io::{Error, Write},
    path::{Path, PathBuf},
};

/// The bytes of a table, or why it cannot be read.
fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    let too_large = || about(Code::BadTable, path).with("reason", "tooLarge");
    read_file_up_to(path, marronnier_formats::table::MAX_BYTES, too_large)
}

/// The bytes of a file of at most that size, or why it cannot be read.
fn read_file_up_to(path: &Path, most: usize, too_large: impl Fn() -> Failure) -> Result<Vec<u8>, Failure> {
    let unreadable = |error: Error| Failure::of_file(Code::FileUnreadable, path, &error);
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > most as u64 {
        return Err(too_large());
    }
    std::fs::read(path).map_err(unreadable)
}

/// Refuses a place where there is a file already.
pub(crate) fn unless_there(path: &Path) -> Result<(), Failure> {
    if path.exists() {
        return Err(Failure::new(Code::FileExists).with("path", path.display().to_string()));
    }
    Ok(())
}

/// Refuses a place that is one of a workspace's own files, whatever the person said.
pub(crate) fn unless_ours(path: &Path) -> Result<(), Failure> {
    if beside::is_of_a_workspace(path) {
        return Err(Failure::new(Code::OwnFile).with("path", path.display().to_string()));
    }
    Ok(())
}

/// Writes one of the workspace's own files whole or not at all: beside its place first, on the disk, then in its place.
pub(crate) fn write_own(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    under_way(path, bytes)?.put()
}

/// A file that is on the disk, beside its place. Gone when it is dropped before it is put there.
pub(crate) struct Written {
    path: PathBuf,
    beside: Beside,
}

impl Written {
    /// Puts it in its place.
    pub(crate) fn put(self) -> Result<(), Failure> {
        let Self { path, beside } = self;
        beside.put().map_err(|error| Failure::of_file(Code::FileUnwritable, &path, &error))
    }
}

/// Writes a file beside its place, onto the disk: whole or not at all once it is put there.
pub(crate) fn write_beside(path: &Path, bytes: &[u8]) -> Result<Written, Failure> {
    unless_ours(path)?;
    under_way(path, bytes)
}

fn under_way(path: &Path, bytes: &[u8]) -> Result<Written, Failure> {
    let unwritable = |error: Error| Failure::of_file(Code::FileUnwritable, path, &error);
    if let Some(folder) = path.parent() {
        beside::sweep(folder);
    }
    let (beside, mut file) = Beside::file(path).map_err(unwritable)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(unwritable)?;
    Ok(Written { path: path.to_owned(), beside })
}

fn about(code: Code, path: &Path) -> Failure {
    let name = path.file_name().unwrap_or(path.as_os_str());
    match code {
        Code::BadTable | Code::BadCalendar => {
            Failure::new(code).with("path", name.to_string_lossy().into_owned())
        }
        _ => Failure::new(code).with("path", path.display().to_string()),
    }
}

/// Why a table is refused; the reason is the error's word, its fields become parameters.
fn bad_table(path: &Path, error: &TableError) -> Failure {
    let mut failure = about(Code::BadTable, path).with("detail", error.to_string());
    let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(error) else { return failure };
    for (name, value) in fields {
        let name = if name == "code" { "reason".to_owned() } else { name };
        failure = match value {
            serde_json::Value::String(text) => failure.with(&name, text),
            serde_json::Value::Number(count) => failure
                .with(&name, count.as_u64().and_then(|count| u32::try_from(count).ok()).unwrap_or(u32::MAX)),
            _ => failure,
        };
    }
    failure
}
