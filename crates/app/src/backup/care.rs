//! What the program does by itself so that nothing is lost: backups when they are due, before what is large, and looking
//! whether the file holds together.

use super::Archive;
use crate::{
    Action, App,
    answer::{BackupCheck, BackupList, BackupRow, Health, Unpacked},
    failure::{Code, Failure},
    work::WorkKind,
};
use marronnier_domain::backup::{self, Name, Reason};
use marronnier_media::Shelf;
use marronnier_store::{backup as copies, disk, journal, salvage, visual as visuals};
use std::{path::Path, sync::PoisonError};

/// So many posts at once are worth a backup before they go.
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
        if is_due && self.store.read_only().is_none() && self.health()?.damage.is_none() {
            self.back_up_changes(reason)?;
            let now = self.clock.instant().timestamp_millis();
            self.store.compact(now, journal::UNDO_DEPTH, || true)?;
        }
        Ok(())
    }

    /// Makes a backup, whatever changed. Gives its name.
    pub(crate) fn back_up(&self, reason: Reason) -> Result<Name, Failure> {
        let _alone = self.caring.lock().unwrap_or_else(PoisonError::into_inner);
        let work = self.works.begin(WorkKind::BackUp, 0);
        let archive = Archive::of(&self.store.workspace);
        archive.make(&self.store.reading()?, self.clock.instant(), reason, Some(&work))
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
            _ => return Ok(()),
        };
        match self.back_up_changes(reason) {
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
        let check = Archive::of(&self.store.workspace).checked(name)?;
        work.go_on()?;
        Ok(check)
    }

    pub(crate) fn restore_to(&self, name: &str, folder: &Path) -> Result<Unpacked, Failure> {
        let archive = Archive::of(&self.store.workspace);
        let name = archive.find(name)?;
        let work = self.works.begin(WorkKind::Restore, 0);
        let counts = archive.sheet(name)?.counts;
        let path = archive.to_folder(name, folder, &work)?.display().to_string();
        Ok(Unpacked { path, posts: counts.posts, visuals: counts.visuals })
    }

    /// Puts a backup in the place of the present state, of which a backup is made first.
    pub(crate) fn restore_backup(&self, name: &str) -> Result<(), Failure> {
        let archive = Archive::of(&self.store.workspace);
        let name = archive.find(name)?;
        archive.check(name)?;
        // keeps the state that is put back from being let go as superfluous when the present one is backed up
        let held = archive.workspace.backups().join(format!("{name}.held"));
        let work = self.works.begin(WorkKind::Restore, 0);
        let database = archive.database(name);
        std::fs::hard_link(&database, &held)
            .or_else(|_| std::fs::copy(&database, &held).map(drop))
            .map_err(|error| Failure::of_file(Code::FileUnwritable, &held, &error))?;
        let restored = self
            .keep_present()
            .and_then(|()| archive.originals_back(name, &work))
            .and_then(|()| work.go_on())
            .and_then(|()| self.replace_by(&held));
        // a second name of what is kept anyway
        let _ = std::fs::remove_file(&held);
        restored
    }

    /// Brings what still reads of a damaged file into a new one.
    pub(crate) fn salvage(&self) -> Result<u32, Failure> {
        let work = self.works.begin(WorkKind::Restore, 1);
        let made = self.store.workspace.folder.join("workspace.db.salvaged");
        let name = self.words(self.language().unwrap_or(self.system_language())).word("backup-found-again");
        let salvaged =
            salvage::salvage(&self.store.workspace.database(), &made, &name).map_err(Failure::from);
        let replaced = salvaged.and_then(|rows| match rows {
            0 => Err(Code::NothingToSalvage.into()),
            rows => work
                .go_on()
                .and_then(|()| self.keep_present())
                .and_then(|()| self.replace_by(&made))
                .map(|()| rows),
        });
        // its copy is in its place, or it is of no use
        let _ = std::fs::remove_file(&made);
        replaced
    }

    /// A backup of the present state or, when it is damaged, its files as they are.
    fn keep_present(&self) -> Result<(), Failure> {
        match self.back_up(Reason::Restore) {
            Err(failure) if is_damaged(&failure) => {
                let name = backup::name(self.clock.instant(), Reason::Restore, &[]);
                Ok(self.store.keep_original(&name.to_string())?)
            }
            made => made.map(drop),
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
                let found = match copies::quick_check(&self.store.reading()?) {
                    Ok(()) => None,
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
        })
    }
}

/// Whether the file is at fault, not the disk or another program.
pub(crate) fn is_damage(error: &marronnier_store::StoreError) -> bool {
    marronnier_store::reason::of_database(error) == "damaged"
}

fn is_damaged(failure: &Failure) -> bool {
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
                bytes: sheet.bytes,
                posts: sheet.counts.posts,
                clients: sheet.counts.clients,
                visuals: sheet.counts.visuals,
                since: None,
            }
        };
        Ok(BackupList {
            backups: self.names().into_iter().map(row).collect(),
            folder: self.workspace.backups().display().to_string(),
        })
    }

    /// What looking through one finds, pictures included.
    pub(crate) fn checked(&self, name: &str) -> Result<BackupCheck, Failure> {
        let name = self.find(name)?;
        let mut found =
            BackupCheck { name: name.to_string(), good: true, detail: String::new(), visuals: 0, missing: 0 };
        match self.check(name) {
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
        let conn = copies::open(&self.database(name))?;
        if marronnier_store::count::counts(&conn)?.visuals > 0 {
            let here = Shelf::at(&self.workspace.folder);
            let (here, kept) = (here.standing(), self.shelf().standing());
            let (here, kept) = (
                here.map_err(|error| super::archive::told(&error))?,
                kept.map_err(|error| super::archive::told(&error))?,
            );
            for file in visuals::files(&conn)? {
                found.visuals += 1;
                found.missing += u32::from(!here.contains(&file) && !kept.contains(&file));
            }
        }
        Ok(found)
    }
}
