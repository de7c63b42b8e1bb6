//! What the program does by itself so that nothing is lost: backups when they are due, before what is large, and looking
//! whether the file holds together.

use super::Archive;
use crate::{
    Action, App,
    answer::{BackupCheck, BackupList, BackupRow, Health, Unpacked},
    failure::{Code, Failure},
    told::Told,
    work::{Work, WorkKind},
};
use marronnier_domain::backup::{self, Name, Reason};
use marronnier_store::{
    backup as copies,
    beside::Beside,
    disk, examine, journal, memory, references,
    salvage::{self, Salvaged},
    schema,
};
use std::{
    fs::File,
    io,
    path::Path,
    sync::{PoisonError, atomic::Ordering},
};

/// Everything is compared with everything so often, in seconds.
const WEEK: i64 = 7 * 24 * 3600;
/// When it last was.
const LOOKED_THROUGH: &str = "looked-through";
/// So many posts or visuals at once are worth a backup before they go.
const MANY: usize = 20;

/// When the program is at it by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Care {
    /// It has just started.
    Start,
    /// It has been running for a while.
    Regular,
}

impl App {
    /// Makes a backup when one is due and something changed since the last, then lets go what the journal does not keep.
    /// Blocks: hosts call it on a thread of their
    /// own, after opening and now and then.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn care(&self, moment: Care) -> Result<(), Failure> {
        let archive = Archive::of(&self.store.workspace);
        let is_due =
            moment == Care::Start || backup::is_due(archive.names().first().copied(), self.clock.instant());
        let reason = if moment == Care::Start { Reason::Start } else { Reason::Regular };
        if self.store.read_only().is_some() || self.health()?.damage.is_some() {
            return Ok(());
        }
        if is_due {
            let made = self.back_up_changes(reason);
            self.note(&made);
            made?;
            let now = self.clock.instant().timestamp_millis();
            let work = self.works.begin(WorkKind::Compact, 0);
            self.store.compact(now, journal::UNDO_DEPTH, || !work.is_given_up())?;
        }
        self.look_through()
    }

    /// Remembers why the last backup that was due could not be made.
    fn note(&self, made: &Result<Option<Name>, Failure>) {
        if matches!(made, Err(failure) if failure.code == Code::GivenUp) {
            return;
        }
        *self.no_backup.lock().unwrap_or_else(PoisonError::into_inner) = made.as_ref().err().cloned();
    }

    /// Once a week, compares everything with everything; what is found is told.
    fn look_through(&self) -> Result<(), Failure> {
        let now = self.clock.instant().timestamp();
        let last = memory::get(&self.store.read(), LOOKED_THROUGH)?.and_then(|text| text.parse::<i64>().ok());
        // a last one from the future was made under a wrong clock
        if last.is_some_and(|last| (0..WEEK).contains(&(now - last))) {
            return Ok(());
        }
        let work = self.works.begin(WorkKind::Examine, 1);
        let mut conn = self.store.reading()?;
        copies::stoppable(&mut conn, Some(work.stop()))?;
        let found = examine::integrity(&conn)?;
        if let Some(line) = found.rows.first() {
            *self.damage.lock().unwrap_or_else(PoisonError::into_inner) = Some(Some(line.clone()));
            return Ok(());
        }
        let fits = found == examine::Integrity::default()
            && references::broken(&conn)?.is_empty()
            && schema::differing(&conn)?.is_empty();
        self.mendable.store(!fits, Ordering::Relaxed);
        drop(conn);
        if fits {
            work.go_on()?;
            self.let_go_of_orphans(&work)?;
            // what was given up is done again the next time
            self.store.keep(|conn| memory::set(conn, LOOKED_THROUGH, Some(&now.to_string())))?;
        }
        Ok(())
    }

    /// Makes a backup, whatever changed. Gives its name.
    pub(crate) fn back_up(&self, reason: Reason) -> Result<Name, Failure> {
        let _alone = self.caring.lock().unwrap_or_else(PoisonError::into_inner);
        // one before an import is the beginning of that
        let kind = if reason == Reason::Import { WorkKind::BringIn } else { WorkKind::BackUp };
        let work = self.works.begin(kind, 0);
        let archive = Archive::of(&self.store.workspace);
        let made = archive.make(&self.store.reading()?, self.clock.instant(), reason, Some(&work))?;
        *self.no_backup.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(made)
    }

    /// The same unless the newest one is of the present state already. Gives the name of what holds it.
    pub(crate) fn back_up_changes(&self, reason: Reason) -> Result<Option<Name>, Failure> {
        let archive = Archive::of(&self.store.workspace);
        let present = journal::mark(&self.store.read())?;
        let newest = archive.names().first().copied();
        if archive.newest_mark().unwrap_or_default() == present {
            return Ok(newest);
        }
        self.back_up(reason).map(Some)
    }

    /// Before an action that brings in or removes much. Undo takes it back anyway: a disk that refuses does not hold it up.
    pub(crate) fn back_up_before(&self, action: &Action) -> Result<(), Failure> {
        let reason = match action {
            Action::ImportPlan { .. }
            | Action::ImportCalendarPosts { .. }
            | Action::ImportKeyDates { .. }
            | Action::AcceptAnswer { .. }
            | Action::ReceivePacket { .. } => Reason::Import,
            Action::RemoveClient { .. } | Action::RemoveSample => Reason::Removal,
            Action::RemovePosts { ids } if ids.len() >= MANY => Reason::Removal,
            Action::RemoveVisuals { ids, .. } if ids.len() >= MANY => Reason::Removal,
            _ => return Ok(()),
        };
        if self.store.read_only().is_some() {
            return Ok(());
        }
        let made = self.back_up_changes(reason);
        self.note(&made);
        match made {
            Err(failure) if failure.code == Code::GivenUp => Err(failure),
            Err(failure) => {
                tracing::warn!(code = ?failure.code, "no backup before a large action");
                Ok(())
            }
            Ok(_) => Ok(()),
        }
    }

    pub(crate) fn backups(&self) -> Result<BackupList, Failure> {
        let archive = Archive::of(&self.store.workspace);
        let list = archive.list(&self.clock)?;
        let conn = self.store.read();
        let since = |row: BackupRow| {
            let mark =
                row.name.parse().ok().and_then(|name| archive.sheet(name).ok()).map(|sheet| sheet.mark);
            let since = mark.map(|mark| journal::since(&conn, &mark)).transpose()?.flatten();
            Ok(BackupRow { since, ..row })
        };
        let backups = list.backups.into_iter().map(since).collect::<Result<_, Failure>>()?;
        Ok(BackupList { backups, ..list })
    }

    pub(crate) fn check_backup(&self, name: &str) -> Result<BackupCheck, Failure> {
        let work = self.works.begin(WorkKind::CheckBackup, 1);
        Archive::of(&self.store.workspace).checked(name, &work)
    }

    pub(crate) fn restore_to(&self, name: &str, folder: &Path) -> Result<Unpacked, Failure> {
        let archive = Archive::of(&self.store.workspace);
        let name = archive.find(name)?;
        let work = self.works.begin(WorkKind::Restore, 0);
        archive.to_folder(name, folder, &work)
    }

    /// Puts a backup in the place of the present state, of which a backup is made first.
    pub(crate) fn restore_backup(&self, name: &str) -> Result<(), Failure> {
        self.unless_read_only()?;
        let archive = Archive::of(&self.store.workspace);
        let name = archive.find(name)?;
        let work = self.works.begin(WorkKind::Restore, 0);
        archive.check(name, Some(&work))?;
        // keeps the state that is put back from being let go as superfluous when the present one is backed up
        let database = archive.database(name);
        let unwritable = |error| Failure::of_file(Code::FileUnwritable, &database, &error);
        let (held, mut file) = Beside::file(&database).map_err(unwritable)?;
        File::open(&database).and_then(|mut from| io::copy(&mut from, &mut file)).map_err(unwritable)?;
        drop(file);
        self.keep_present(Reason::Restore)?;
        archive.originals_back(name, &work)?;
        work.go_on()?;
        self.replace_by(held.path())
    }

    /// Brings what still reads of a damaged file into a new one.
    pub(crate) fn salvage(&self) -> Result<Told, Failure> {
        self.unless_read_only()?;
        let work = self.works.begin(WorkKind::Restore, 0);
        let database = self.store.workspace.database();
        let unwritable = |error| Failure::of_file(Code::FileUnwritable, &database, &error);
        let (made, _) = Beside::file(&database).map_err(unwritable)?;
        let name = self.words(self.language().unwrap_or(self.system_language())).word("backup-found-again");
        let salvaged = salvaged(&database, made.path(), &name, &work)?;
        self.keep_present(Reason::Restore)?;
        self.replace_by(made.path())?;
        Ok(told(salvaged))
    }

    /// A backup of the present state or, when it is damaged, its files as they are. Gives its name.
    pub(crate) fn keep_present(&self, reason: Reason) -> Result<String, Failure> {
        match self.back_up(reason) {
            Err(failure) if is_damaged(&failure) => {
                let name = backup::name(self.clock.instant(), reason, &[]);
                let folder = self.store.keep_original(&name.to_string())?;
                let name = folder.file_name().unwrap_or(folder.as_os_str());
                Ok(name.to_string_lossy().into_owned())
            }
            made => Ok(made?.to_string()),
        }
    }

    /// Refuses what writes, with why one may only look, before anything is written.
    pub(crate) fn unless_read_only(&self) -> Result<(), Failure> {
        match self.store.read_only() {
            Some(why) => Err(Failure::new(Code::ReadOnly).with("reason", why)),
            None => Ok(()),
        }
    }

    fn replace_by(&self, database: &Path) -> Result<(), Failure> {
        self.store.restore(database)?;
        // looked through when it was made
        *self.damage.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(())
    }

    /// How the workspace is; looked through once, in a tenth of the time that a backup takes.
    pub(crate) fn health(&self) -> Result<Health, Failure> {
        let mut known = self.damage.lock().unwrap_or_else(PoisonError::into_inner);
        let damage = match &*known {
            Some(found) => found.clone(),
            None => {
                let found = match examine::quick(&self.store.reading()?) {
                    Ok(found) => {
                        if found.search || !found.indexes.is_empty() {
                            self.mendable.store(true, Ordering::Relaxed);
                        }
                        found.rows.into_iter().next()
                    }
                    Err(error) if is_damage(&error) => Some(error.to_string()),
                    Err(error) => return Err(error.into()),
                };
                known.insert(found).clone()
            }
        };
        drop(known);
        Ok(Health {
            damage,
            read_only: self.store.read_only().map(str::to_owned),
            synced: disk::synced(&self.store.workspace.folder).map(str::to_owned),
            mendable: self.mendable.load(Ordering::Relaxed),
            no_backup: self.no_backup.lock().unwrap_or_else(PoisonError::into_inner).clone(),
        })
    }
}

/// Makes a database at `made` of what still reads in `damaged`; refuses to call nothing a success.
pub(crate) fn salvaged(
    damaged: &Path,
    made: &Path,
    name_of_lost: &str,
    work: &Work,
) -> Result<Salvaged, Failure> {
    let go_on = &mut |done, total| {
        work.stand_at(done, total);
        !work.is_given_up()
    };
    let salvaged = salvage::salvage(damaged, made, name_of_lost, go_on, Some(work.stop()))?;
    work.go_on()?;
    if salvaged.rows == 0 { Err(Code::NothingToSalvage.into()) } else { Ok(salvaged) }
}

/// What came of a salvage, and what is lost.
pub(crate) fn told(salvaged: Salvaged) -> Told {
    Told::new("salvage").with("count", salvaged.posts).with("lost", salvaged.lost)
}

/// Whether the file is at fault, not the disk or another program.
pub(crate) fn is_damage(error: &marronnier_store::StoreError) -> bool {
    marronnier_store::reason::of_database(error) == "damaged"
}

/// The same of what was told.
pub(crate) fn is_damaged(failure: &Failure) -> bool {
    failure.code == Code::Database && failure.params.get("reason") == Some(&"damaged".into())
}

impl Archive<'_> {
    /// The list, without what changed since: that takes an open workspace.
    pub(crate) fn list(&self, clock: &crate::Clock) -> Result<BackupList, Failure> {
        let row = |name: Name| {
            // one that does not read is listed too: looking through it says what is wrong
            let sheet = self.sheet(name).unwrap_or_default();
            BackupRow {
                name: name.to_string(),
                at: clock.civil(name.at),
                reason: name.reason,
                bytes: sheet.bytes.saturating_add(sheet.visual_bytes.unwrap_or(0)),
                posts: sheet.counts.posts,
                clients: sheet.counts.clients,
                visuals: sheet.counts.visuals,
                references: sheet.references,
                since: None,
            }
        };
        Ok(BackupList {
            backups: self.names().into_iter().map(row).collect(),
            folder: self.workspace.backups().display().to_string(),
        })
    }

    /// What looking through one finds, pictures included.
    pub(crate) fn checked(&self, name: &str, work: &Work) -> Result<BackupCheck, Failure> {
        let name = self.find(name)?;
        let mut found =
            BackupCheck { name: name.to_string(), good: true, detail: String::new(), visuals: 0, missing: 0 };
        match self.check(name, Some(work)) {
            Ok(()) => {}
            Err(failure) if failure.code == Code::BadBackup => {
                let detail = failure.params.get("detail").map(|detail| match detail {
                    crate::told::Param::Text(text) => text.clone(),
                    crate::told::Param::Count(count) => count.to_string(),
                });
                return Ok(BackupCheck { good: false, detail: detail.unwrap_or_default(), ..found });
            }
            Err(failure) => return Err(failure),
        }
        (found.visuals, found.missing) = self.flawed(name, work)?;
        Ok(found)
    }
}
