//! Tables in and out: reads and writes the files, and leaves their contents to `formats::table`.

mod export;
mod plan;
pub(crate) mod same;

pub(crate) use plan::wanted;

use crate::failure::{Code, Failure};
use marronnier_formats::table::TableError;
use std::{
    io::{Error, Write},
    path::Path,
};

/// The bytes of a file, or why it cannot be read.
fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    let unreadable = |error: Error| Failure::of_file(Code::FileUnreadable, path, &error);
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > marronnier_formats::table::MAX_BYTES as u64 {
        return Err(about(Code::BadTable, path).with("reason", "tooLarge"));
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

/// Writes a file whole or not at all: beside its place first, on the disk, then in its place.
fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let unwritable = |error: Error| Failure::of_file(Code::FileUnwritable, path, &error);
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let written = (|| {
        let mut file = std::fs::File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&beside, path)
    })();
    if written.is_err() {
        // What could not be finished is not left lying about; the first error is the one to tell.
        let _ = std::fs::remove_file(&beside);
    }
    written.map_err(unwritable)
}

fn about(code: Code, path: &Path) -> Failure {
    let name = path.file_name().unwrap_or(path.as_os_str());
    match code {
        Code::BadTable => Failure::new(code).with("path", name.to_string_lossy().into_owned()),
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
