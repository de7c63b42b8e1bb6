//! The folder of backups: which there are, making one, letting the superfluous go. Knows no open workspace.

use super::sheet::Sheet;
use crate::{
    failure::{Code, Failure},
    work::Work,
};
use chrono::{DateTime, Utc};
use marronnier_domain::backup::{self, Name, Reason};
use marronnier_media::{Shelf, ShelfError};
use marronnier_store::{
    Connection, StoreError, Workspace, backup as copies, beside, count, journal, reason, references,
};
use std::{fs, path::PathBuf};

/// The backups of a workspace.
#[derive(Debug)]
pub(crate) struct Archive<'a> {
    pub workspace: &'a Workspace,
}

impl<'a> Archive<'a> {
    pub(crate) fn of(workspace: &'a Workspace) -> Self {
        Self { workspace }
    }

    /// What is there, the newest first.
    pub(crate) fn names(&self) -> Vec<Name> {
        let entries = fs::read_dir(self.workspace.backups()).into_iter().flatten().flatten();
        let name = |entry: fs::DirEntry| entry.file_name().to_str()?.strip_suffix(".db")?.parse().ok();
        let mut names: Vec<Name> = entries.filter_map(name).collect();
        names.sort_unstable_by(|a, b| b.cmp(a));
        names
    }

    /// Where the database of a backup stands.
    pub(crate) fn database(&self, name: Name) -> PathBuf {
        self.workspace.backups().join(format!("{name}.db"))
    }

    fn sheet_of(&self, name: Name) -> PathBuf {
        self.workspace.backups().join(format!("{name}.json"))
    }

    /// The originals that backups hold.
    pub(crate) fn shelf(&self) -> Shelf {
        Shelf::at(&self.workspace.backups())
    }

    /// The backup called so, if it is there.
    pub(crate) fn find(&self, name: &str) -> Result<Name, Failure> {
        let found = name.parse().ok().filter(|name| self.database(*name).is_file());
        found.ok_or_else(|| {
            let reason = if self.names().is_empty() { "none" } else { "unknown" };
            Failure::new(Code::NoSuchBackup).with("name", name).with("reason", reason)
        })
    }

    /// What is known of one, written beside it or read in it.
    pub(crate) fn sheet(&self, name: Name) -> Result<Sheet, Failure> {
        let written = Sheet::read(&self.sheet_of(name));
        if let Some(sheet) = written.clone().filter(|sheet| sheet.visual_bytes.is_some()) {
            return Ok(sheet);
        }
        let conn = copies::open(&self.database(name))?;
        let visual_bytes = Some(count::visual_bytes(&conn)?);
        if let Some(sheet) = written {
            return Ok(Sheet { visual_bytes, ..sheet });
        }
        let counts = count::counts(&conn)?;
        let mark = if counts.schema >= 3 { journal::mark(&conn)? } else { journal::Mark::default() };
        let bytes = fs::metadata(self.database(name)).map_or(0, |file| file.len());
        Ok(Sheet { hash: String::new(), bytes, visual_bytes, counts, mark, references: 0 })
    }

    /// The state of the newest one.
    pub(crate) fn newest_mark(&self) -> Option<journal::Mark> {
        self.sheet(*self.names().first()?).ok().map(|sheet| sheet.mark)
    }

    /// Makes one of what `conn` sees: the originals that are new, then the rows, on the disk when this returns.
    pub(crate) fn make(
        &self,
        conn: &Connection,
        now: DateTime<Utc>,
        reason: Reason,
        work: Option<&Work>,
    ) -> Result<Name, Failure> {
        let folder = self.workspace.backups();
        fs::create_dir_all(&folder)
            .map_err(|error| Failure::of_file(Code::FileUnwritable, &folder, &error))?;
        self.sweep();
        let name = backup::name(now, reason, &self.names());
        self.bring_originals(work)?;
        let place = self.database(name);
        let go_on = &mut |done, total| {
            work.is_none_or(|work| {
                work.stand_at(done, total);
                !work.is_given_up()
            })
        };
        copies::copy(conn, &place, go_on, work.map(Work::stop))?;
        // a picture that came while the rows were copied
        if let Err(failure) = self.bring_originals(work) {
            // without its sheet it would be half a backup; one that stays says that it does not read
            let _ = fs::remove_file(&place);
            return Err(failure);
        }
        let copy = copies::open(&place)?;
        let references = u32::try_from(references::broken(&copy)?.len()).unwrap_or(u32::MAX);
        let counts = count::counts(&copy)?;
        let mark = if counts.schema >= 3 { journal::mark(&copy)? } else { journal::Mark::default() };
        let unreadable = |error| Failure::of_file(Code::FileUnreadable, &place, &error);
        let hash = marronnier_media::hash(&place).map_err(unreadable)?;
        let bytes = fs::metadata(&place).map_err(unreadable)?.len();
        let visual_bytes = Some(count::visual_bytes(&copy)?);
        Sheet { hash, bytes, visual_bytes, counts, mark, references }.write(&self.sheet_of(name))?;
        self.let_go();
        Ok(name)
    }

    fn bring_originals(&self, work: Option<&Work>) -> Result<(), Failure> {
        let shelf = Shelf::at(&self.workspace.folder);
        let here = shelf.standing().map_err(|error| told(&error))?;
        let go_on = || work.is_none_or(|work| !work.is_given_up());
        self.shelf().bring(&shelf, &here, go_on).map_err(|error| told(&error))?;
        if go_on() { Ok(()) } else { Err(Code::GivenUp.into()) }
    }

    /// Removes what programs that were stopped left half made.
    fn sweep(&self) {
        let folder = self.workspace.backups();
        beside::sweep(&folder);
        self.shelf().sweep();
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            // as earlier programs called it
            let stem = name.to_str().and_then(|name| {
                [".json.part", ".part", ".part-journal", ".held"]
                    .iter()
                    .find_map(|ending| name.strip_suffix(ending))
            });
            if stem.is_some_and(|stem| stem.parse::<Name>().is_ok()) {
                // what cannot be removed is seen again the next time
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Removes the superfluous ones; what cannot be removed is tried again next time.
    fn let_go(&self) {
        for name in backup::superfluous(&self.names()) {
            for path in [self.database(name), self.sheet_of(name)] {
                if let Err(error) = fs::remove_file(&path) {
                    tracing::warn!(%error, "a superfluous backup stays");
                }
            }
        }
    }

    /// Whether a backup is what it was when it was made, and holds together.
    pub(crate) fn check(&self, name: Name, work: Option<&Work>) -> Result<(), Failure> {
        let place = self.database(name);
        let bad = |detail: &str| {
            Failure::new(Code::BadBackup).with("name", name.to_string()).with("detail", detail)
        };
        let hash = Sheet::read(&self.sheet_of(name)).map(|sheet| sheet.hash).unwrap_or_default();
        if !hash.is_empty() {
            let found = marronnier_media::hash(&place)
                .map_err(|error| Failure::of_file(Code::FileUnreadable, &place, &error))?;
            if found != hash {
                return Err(bad("changed"));
            }
        }
        let looked = copies::open(&place).and_then(|mut conn| {
            copies::stoppable(&mut conn, work.map(Work::stop))?;
            copies::integrity(&conn)
        });
        looked.map_err(|error| match error {
            StoreError::Newer { .. } | StoreError::Folder { .. } | StoreError::Unread { .. } => error.into(),
            StoreError::NotAWorkspace(_) => bad("nothing"),
            other if reason::of_database(&other) == "stopped" => other.into(),
            other => {
                tracing::warn!(error = %other, "a backup does not hold together");
                bad("damaged")
            }
        })
    }
}

/// What the disk said of a file of a visual.
pub(crate) fn told(error: &ShelfError) -> Failure {
    let code = match error {
        ShelfError::Unwritable { .. } => Code::FileUnwritable,
        _ => Code::FileUnreadable,
    };
    match error {
        ShelfError::Unwritable { path, source } | ShelfError::Unreadable { path, source } => {
            Failure::of_file(code, path, source)
        }
        ShelfError::Missing { path } | ShelfError::Altered { path } => {
            Failure::of_file(code, path, &std::io::ErrorKind::NotFound.into())
        }
        ShelfError::Refused(refusal) => Failure::new(code).with("reason", refusal.word()).with("path", ""),
    }
}
