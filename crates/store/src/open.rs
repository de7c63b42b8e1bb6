//! Opens a workspace: to work in it, or only to look when another one works there or nothing can be written.

use crate::{
    StoreError,
    beside::{self, Beside},
    connect, disk,
    lock::{self, Lock},
    migrate,
    ours::{self, Found},
    reason, restore,
};
use rusqlite::Connection;
use std::{
    io,
    ops::{Deref, DerefMut},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

/// Where the parts of a workspace are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    /// Its folder.
    pub folder: PathBuf,
}

impl Workspace {
    /// The workspace in `folder`, whether it exists or not. A folder named from where the program stands stays the one that it
    /// is now, and is named in full: addresses of files have no other way to name it.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        let named = if folder.as_os_str().is_empty() { Path::new(".") } else { &folder };
        Self { folder: std::path::absolute(named).unwrap_or(folder) }
    }
    /// The database.
    pub fn database(&self) -> PathBuf {
        self.folder.join("workspace.db")
    }
    /// The person's copy of the networks' limits.
    pub fn networks(&self) -> PathBuf {
        self.folder.join("networks.toml")
    }
    /// Earlier states.
    pub fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }
    /// Whether there is one.
    pub fn exists(&self) -> bool {
        self.database().exists()
    }
}

/// What a workspace is opened for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Access {
    /// To read and write; only to look when another one does already.
    #[default]
    Work,
    /// To look, leaving the place of the one who works free.
    Look,
}

/// How to open.
#[derive(Default)]
pub struct Opening<'a> {
    /// What for.
    pub access: Access,
    /// Called before the schema changes, with a connection to what there is; an error stops the opening.
    #[allow(clippy::type_complexity, reason = "one closure")]
    pub before_migration: Option<&'a dyn Fn(&Connection) -> Result<(), StoreError>>,
}

/// An open workspace: one connection that writes, one that reads while it does.
#[derive(Debug)]
pub struct Store {
    /// Where it is.
    pub workspace: Workspace,
    // closed in this order: the last one to go empties the log into the database, which the reader may not
    reader: Mutex<Connection>,
    /// Which file the reader looks at, where another program may put another one in its place.
    seen: Mutex<Option<connect::Seen>>,
    writer: Mutex<Option<Connection>>,
    /// Why one may only look.
    read_only: Option<&'static str>,
    #[cfg(test)]
    pub(crate) doubt: Mutex<Option<crate::transact::Doubt>>,
    _lock: Option<Lock>,
}

impl Store {
    /// Opens the workspace to work in it, making it when the folder holds none.
    pub fn open(workspace: Workspace) -> Result<Self, StoreError> {
        Self::open_as(workspace, &Opening::default())
    }

    /// Opens the workspace for something. What was made on the way to a refusal is gone again.
    pub fn open_as(workspace: Workspace, how: &Opening<'_>) -> Result<Self, StoreError> {
        let (folder, new) = (workspace.folder.clone(), missing(&workspace.folder));
        Self::open_there(workspace, how).inspect_err(|error| {
            // another one may be making it
            if !new.is_empty() && !matches!(error, StoreError::ReadOnly(_)) {
                // in a folder that was not there, all is ours
                lock::forget(&folder);
                new.iter().for_each(|folder| drop(std::fs::remove_dir(folder)));
            }
        })
    }

    fn open_there(workspace: Workspace, how: &Opening<'_>) -> Result<Self, StoreError> {
        let (folder, path) = (&workspace.folder, workspace.database());
        if let Some(kind) = disk::remote(folder) {
            return Err(StoreError::Remote { path: folder.clone(), kind });
        }
        if how.access == Access::Look && ours::examine(&path)? == Found::Schema(migrate::NEWEST) {
            return Self::looking(workspace, "asked", None);
        }
        // what is refused gets no file of a lock
        if is_gone(&workspace) {
            return Err(Self::gone(&workspace));
        }
        std::fs::create_dir_all(folder).map_err(StoreError::of_file(folder))?;
        let held = match lock::take(folder)? {
            Lock::Denied(why) => {
                return match ours::examine(&path)? {
                    Found::Schema(migrate::NEWEST) => Self::looking(workspace, why, None),
                    Found::Schema(_) if why == "opened" => Err(StoreError::ReadOnly("olderOpened")),
                    Found::Schema(_) => Err(StoreError::ReadOnly("older")),
                    Found::Empty => Err(Self::gone(&workspace)),
                    Found::Nothing => Err(Self::no_place(folder, why)),
                };
            }
            held => held,
        };
        restore::finish(&workspace)?;
        let version = match ours::examine(&path)? {
            Found::Schema(version) => version,
            Found::Nothing if restore::left(&workspace).is_none() => {
                make(&path)?;
                migrate::NEWEST
            }
            Found::Nothing | Found::Empty => return Err(Self::gone(&workspace)),
        };
        // a file that may not be written in a folder that may
        if version > 0 && std::fs::metadata(&path).is_ok_and(|file| file.permissions().readonly()) {
            return match version {
                migrate::NEWEST => Self::looking(workspace, "forbidden", Some(held)),
                _ => Err(StoreError::ReadOnly("older")),
            };
        }
        connect::writable_as(&path);
        match Self::working(&path, version, how) {
            Ok((writer, reader)) => {
                let (writer, reader) = (Mutex::new(Some(writer)), Mutex::new(reader));
                Ok(Self {
                    workspace,
                    reader,
                    seen: Mutex::default(),
                    writer,
                    read_only: None,
                    #[cfg(test)]
                    doubt: Mutex::default(),
                    _lock: Some(held),
                })
            }
            Err(error) => {
                // what is full, or may not be written, can be looked at
                let why = match reason::of_database(&error) {
                    _ if version != migrate::NEWEST => None,
                    "damaged" | "stopped" => None,
                    word @ ("readOnly" | "forbidden" | "full") => Some(word),
                    _ => beside::refused(folder),
                };
                match why {
                    Some(why) => Self::looking(workspace, why, Some(held)).map_err(|_| error),
                    None => Err(error),
                }
            }
        }
    }

    fn gone(workspace: &Workspace) -> StoreError {
        let left = restore::left(workspace).unwrap_or("nothing");
        StoreError::Gone { path: workspace.database(), left }
    }

    /// Why no workspace can be made there.
    fn no_place(folder: &Path, why: &'static str) -> StoreError {
        let kind = match why {
            "readOnly" => io::ErrorKind::ReadOnlyFilesystem,
            "forbidden" => io::ErrorKind::PermissionDenied,
            "full" => io::ErrorKind::StorageFull,
            _ => return StoreError::ReadOnly(why),
        };
        StoreError::of_file(folder)(kind.into())
    }

    fn working(path: &Path, version: u32, how: &Opening<'_>) -> Result<(Connection, Connection), StoreError> {
        let writer = connect::writer(path)?;
        if let (1..migrate::NEWEST, Some(before)) = (version, how.before_migration) {
            before(&writer)?;
        }
        Self::connect(writer, path)
    }

    fn connect(mut writer: Connection, path: &Path) -> Result<(Connection, Connection), StoreError> {
        // A new file is given WAL only now that it is known to be ours.
        writer.pragma_update(None, "journal_mode", "WAL")?;
        let version = migrate::user_version(&writer)?;
        migrate::migrate(&mut writer, version)?;
        Ok((writer, connect::reader(path)?))
    }

    fn looking(workspace: Workspace, why: &'static str, lock: Option<Lock>) -> Result<Self, StoreError> {
        let (reader, seen) = connect::looking(&workspace.database())?;
        let (reader, seen) = (Mutex::new(reader), Mutex::new(Some(seen)));
        Ok(Self {
            workspace,
            reader,
            seen,
            writer: Mutex::new(None),
            read_only: Some(why),
            #[cfg(test)]
            doubt: Mutex::default(),
            _lock: lock,
        })
    }

    /// Why one may only look: `opened` by another, `readOnly` or `full` disk, `forbidden` folder, or `asked` for no more;
    /// nothing when one may write.
    pub fn read_only(&self) -> Option<&'static str> {
        self.read_only
    }

    /// The connection that reads; always the last committed state.
    pub fn read(&self) -> MutexGuard<'_, Connection> {
        // A panic while reading leaves no transaction behind that matters: the guard is still good.
        let mut reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        self.follow(&mut reader);
        reader
    }

    /// Looks at the file that is there now, when another one works here and put another state in its place.
    fn follow(&self, reader: &mut Connection) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let path = self.workspace.database();
        if seen.as_ref().is_none_or(|seen| seen.again(&path) == *seen) {
            return;
        }
        match connect::looking(&path) {
            Ok((conn, now)) => (*reader, *seen) = (conn, Some(now)),
            // on its way there: the one before is whole
            Err(error) => tracing::warn!(%error, "cannot look at what is there now"),
        }
    }

    /// A further connection that reads, for what takes long.
    pub fn reading(&self) -> Result<Connection, StoreError> {
        connect::looker(&self.workspace.database())
    }

    pub(crate) fn write(&self) -> Result<Writing<'_>, StoreError> {
        // A transaction open at a panic was rolled back when it was dropped.
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        match self.read_only {
            Some(why) => return Err(StoreError::ReadOnly(why)),
            // closed by an error of the disk, which may be over: the reader finds the file by itself
            None if writer.is_none() => *writer = Some(self.again()?.0),
            None => {}
        }
        Ok(Writing(writer))
    }

    fn again(&self) -> Result<(Connection, Connection), StoreError> {
        let path = self.workspace.database();
        Self::connect(connect::writer_again(&path)?, &path)
    }

    /// Closes every connection, does something with the files, and opens them again, whatever came of it. Nobody reads or
    /// writes meanwhile. What cannot be opened again now is the next time that somebody reads or writes.
    pub(crate) fn aside<T>(
        &self,
        writing: &mut Writing<'_>,
        meanwhile: impl FnOnce() -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut reader = self.read();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        *reader = Connection::open_in_memory()?;
        *seen = Some(connect::Seen::nothing());
        // the last one to go empties the log
        *writing.0 = None;
        let outcome = meanwhile();
        let (writer, again) = self.again()?;
        (*writing.0, *reader, *seen) = (Some(writer), again, None);
        outcome
    }
}

/// Makes a new database beside its place and puts it there whole: one without an octet is never ours.
fn make(path: &Path) -> Result<(), StoreError> {
    if let Some(folder) = path.parent() {
        beside::sweep(folder);
    }
    let (beside, file) = Beside::file(path).map_err(StoreError::of_file(path))?;
    let mut conn = connect::writer(beside.path())?;
    // forced onto the disk once, at the end
    conn.pragma_update(None, "synchronous", "OFF")?;
    migrate::migrate(&mut conn, 0)?;
    conn.close().map_err(|(_, error)| error)?;
    file.sync_all().map_err(StoreError::of_file(path))?;
    drop(file);
    beside.put().map_err(StoreError::of_file(path))
}

/// Whether its database was emptied, or went away and left earlier states behind; not when another one is about to take its place.
fn is_gone(workspace: &Workspace) -> bool {
    let is_gone = match std::fs::metadata(workspace.database()) {
        Ok(file) => file.is_file() && file.len() == 0,
        Err(error) => error.kind() == io::ErrorKind::NotFound && restore::left(workspace).is_some(),
    };
    is_gone && !restore::is_ready(workspace)
}

/// The folders on the way to this one that are not there, the innermost first.
fn missing(folder: &Path) -> Vec<PathBuf> {
    folder.ancestors().take_while(|above| !above.exists()).map(Path::to_owned).collect()
}

/// The connection that writes, while it is held.
pub(crate) struct Writing<'a>(MutexGuard<'a, Option<Connection>>);

// Only made of a connection that is there, and emptied only by `aside`, which keeps it.
#[allow(clippy::expect_used)]
impl Deref for Writing<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        self.0.as_ref().expect("a connection that is there")
    }
}

#[allow(clippy::expect_used)]
impl DerefMut for Writing<'_> {
    fn deref_mut(&mut self) -> &mut Connection {
        self.0.as_mut().expect("a connection that is there")
    }
}
