//! Why the system or SQLite says no, in one word that the interface has a sentence for.

use crate::StoreError;
use rusqlite::ErrorCode;
use std::io::ErrorKind;

/// `missing`, `forbidden`, `folder`, `full`, `readOnly`, or `other`.
pub fn of_file(error: &std::io::Error) -> &'static str {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => "missing",
        ErrorKind::PermissionDenied => "forbidden",
        ErrorKind::IsADirectory => "folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "full",
        ErrorKind::ReadOnlyFilesystem => "readOnly",
        _ => "other",
    }
}

/// `full`, `busy`, `readOnly`, `forbidden`, `damaged`, `disk`, `unsure`, `stopped`, or `other`.
pub fn of_database(error: &StoreError) -> &'static str {
    let error = match error {
        StoreError::Sqlite(error) => error,
        StoreError::GivenUp => return "stopped",
        StoreError::Unsure(_) => return "unsure",
        StoreError::Folder { source, .. } | StoreError::Unread { source, .. } => return of_file(source),
        _ => return "damaged",
    };
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => "full",
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => "busy",
        Some(ErrorCode::ReadOnly) => "readOnly",
        Some(ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => "forbidden",
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => "damaged",
        Some(ErrorCode::SystemIoFailure) => "disk",
        Some(ErrorCode::OperationInterrupted) => "stopped",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_meet_has_a_word() {
        let nowhere = std::fs::read("/no/such/file").unwrap_err();
        assert_eq!(of_file(&nowhere), "missing");
        let beneath_a_file =
            std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml/x"), "").unwrap_err();
        assert_eq!(of_file(&beneath_a_file), "missing");
        let folder = std::fs::write(env!("CARGO_MANIFEST_DIR"), "").unwrap_err();
        assert_eq!(of_file(&folder), "folder");
    }

    #[test]
    fn a_file_that_is_no_database_is_damaged() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(
            file.path(),
            "a letter to a friend, longer than the header of a database would be".repeat(9),
        )
        .unwrap();
        let conn = rusqlite::Connection::open(file.path()).unwrap();
        let error = conn.query_row("SELECT 1 FROM sqlite_schema", [], |_| Ok(())).unwrap_err();
        assert_eq!(of_database(&error.into()), "damaged");
    }
}
