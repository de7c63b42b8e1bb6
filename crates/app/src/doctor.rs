//! Looks a whole workspace through: rows, references, indexes, search, files of visuals. Mends what follows from other things,
//! after a backup; tells the rest.

use crate::{
    App,
    answer::{AlteredFile, Examination, Finding, FindingKind},
    backup::{Archive, is_damaged},
    failure::Failure,
    work::{Work, WorkKind},
};
use marronnier_domain::{backup::Reason, id::VisualId, visual::Kind};
use marronnier_store::{backup as copies, count, examine, journal, references, schema, visual as visuals};
use std::{collections::BTreeSet, path::Path, sync::atomic::Ordering, time::Duration};

/// Names told of one finding; the rest is counted.
const NAMED: usize = 20;
/// Files that no row and no backup names are kept so long: undo may bring their rows back.
const KEPT: Duration = Duration::from_secs(30 * 24 * 3600);

impl App {
    /// Looks the workspace through; with `mend`, makes again what can be.
    pub(crate) fn examine(&self, mend: bool) -> Result<Examination, Failure> {
        if mend {
            self.unless_read_only()?;
        }
        let work = self.works.begin(WorkKind::Examine, 6);
        let mut conn = self.store.reading()?;
        copies::stoppable(&mut conn, Some(work.stop()))?;
        let integrity = examine::integrity(&conn)?;
        // of a damaged file, all is told that can still be known
        let known = Known { all: integrity.rows.is_empty() };
        let mut found = Examination { counts: known.of(count::counts(&conn))?, ..Examination::default() };
        // SQLite's words are for who mends the program
        integrity.rows.iter().for_each(|line| tracing::warn!(line, "integrity"));
        found.add(FindingKind::Rows, integrity.rows.iter().map(|_| String::new()).collect());
        step(&work)?;
        found.add(FindingKind::Structure, known.of(schema::differing(&conn))?);
        found.add(FindingKind::Indexes, integrity.indexes.into_iter().collect());
        step(&work)?;
        found.add(FindingKind::References, known.of(references::broken(&conn))?);
        step(&work)?;
        // what is damaged has other words than what is searched in
        if integrity.search || (known.all && !examine::search_fits(&conn)?) {
            found.add(FindingKind::Search, vec![String::new()]);
        }
        step(&work)?;
        let named: BTreeSet<(VisualId, Kind)> = known.of(visuals::files(&conn))?.into_iter().collect();
        let check = known.of(self.verify_visuals())?;
        found.files = check.checked;
        let ids = |files: &[AlteredFile]| files.iter().map(|file| file.id).collect();
        let lost = [
            (FindingKind::MissingFiles, ids(&check.missing)),
            (FindingKind::AlteredFiles, ids(&check.altered)),
        ];
        found.add(FindingKind::MissingFiles, check.missing.into_iter().map(|file| file.file_name).collect());
        found.add(FindingKind::AlteredFiles, check.altered.into_iter().map(|file| file.file_name).collect());
        step(&work)?;
        let standing = self.shelf.standing().map_err(|error| crate::backup::told(&error))?;
        // where rows are lost, nobody knows which files are of no use
        let named_there = if known.all { &named } else { &standing };
        let orphans: Vec<(VisualId, Kind)> = standing.difference(named_there).copied().collect();
        found.add(FindingKind::UnnamedFiles, orphans.iter().map(|(id, _)| id.to_string()).collect());
        step(&work)?;
        drop(conn);
        if mend && !found.findings.is_empty() {
            self.mend(&mut found, &named, &lost, &work)?;
        }
        Ok(found)
    }

    fn mend(
        &self,
        found: &mut Examination,
        named: &BTreeSet<(VisualId, Kind)>,
        lost: &[(FindingKind, BTreeSet<VisualId>)],
        work: &Work,
    ) -> Result<(), Failure> {
        // rows that do not hold together cannot be copied whole: another state has to take their place
        if found.has(FindingKind::Rows) {
            return Ok(());
        }
        found.backup = Some(self.keep_present(Reason::Mending)?);
        work.go_on()?;
        let rows =
            [FindingKind::Structure, FindingKind::References, FindingKind::Indexes, FindingKind::Search];
        if rows.iter().any(|kind| found.has(*kind)) {
            let name =
                self.words(self.language().unwrap_or(self.system_language())).word("backup-found-again");
            self.store.keep(|conn| {
                conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
                schema::mend(conn)?;
                references::mend(conn, &name)?;
                examine::make_again(conn)
            })?;
            let conn = self.store.read();
            let left = u32::try_from(schema::differing(&conn)?.len()).unwrap_or(u32::MAX);
            drop(conn);
            self.mendable.store(left > 0, Ordering::Relaxed);
            for kind in rows {
                found.mended(kind, None);
            }
            if let Some(one) = found.findings.iter_mut().find(|one| one.kind == FindingKind::Structure) {
                one.mended = one.count.saturating_sub(left);
            }
        }
        let archive = Archive::of(&self.store.workspace);
        for (what, ids) in lost {
            let mut back = 0;
            for (id, kind) in named.iter().filter(|(id, _)| ids.contains(id)) {
                work.go_on()?;
                let mended = self.shelf.mend(&archive.shelf(), *id, *kind);
                back += u32::from(mended.map_err(|error| crate::backup::told(&error))?);
            }
            found.mended(*what, Some(back));
        }
        // the other way round, too: what rotted among the backups
        let kept = archive.shelf();
        let standing = kept.standing().map_err(|error| crate::backup::told(&error))?;
        let both = standing.intersection(named);
        let go_on = || !work.is_given_up();
        kept.bring_whole(&[&self.shelf], both, go_on).map_err(|error| crate::backup::told(&error))?;
        let gone = self.let_go_of_orphans(work)?;
        if gone > 0 {
            found.mended(FindingKind::UnnamedFiles, Some(gone));
        }
        Ok(())
    }

    /// Removes files that are older than [`KEPT`] and that neither a row, nor undo, nor a row of a backup names: here and among
    /// the backups. Gives how many went here.
    pub(crate) fn let_go_of_orphans(&self, work: &Work) -> Result<u32, Failure> {
        let archive = Archive::of(&self.store.workspace);
        let conn = self.store.reading()?;
        let mut named: BTreeSet<VisualId> = visuals::files(&conn)?.into_iter().map(|(id, _)| id).collect();
        named.extend(journal::visuals(&conn)?);
        drop(conn);
        for name in archive.names() {
            work.go_on()?;
            match archive.named_by(name) {
                Ok(files) => named.extend(files.into_iter().map(|(id, _)| id)),
                // one that does not read may name any
                Err(failure) => {
                    tracing::warn!(code = ?failure.code, "a backup does not read: no file goes");
                    return Ok(0);
                }
            }
        }
        let mut gone = [0, 0];
        let kept = archive.shelf();
        for (shelf, gone) in [&self.shelf, &kept].into_iter().zip(&mut gone) {
            let standing = shelf.standing().map_err(|error| crate::backup::told(&error))?;
            for (id, kind) in standing.iter().filter(|(id, _)| !named.contains(id)) {
                work.go_on()?;
                if self.is_old(&shelf.original(*id, *kind)) {
                    *gone += u32::from(self.let_go_of(shelf, *id, *kind));
                }
            }
        }
        Ok(gone[0])
    }

    fn is_old(&self, place: &Path) -> bool {
        let since = std::fs::metadata(place)
            .and_then(|file| file.modified())
            .map(chrono::DateTime::<chrono::Utc>::from);
        since.is_ok_and(|since| (self.clock.instant() - since).to_std().is_ok_and(|age| age > KEPT))
    }
}

/// How much of a workspace can be known.
struct Known {
    all: bool,
}

impl Known {
    /// What was found; nothing of what stands where the file is damaged.
    fn of<T: Default, E: Into<Failure>>(&self, found: Result<T, E>) -> Result<T, Failure> {
        match found.map_err(Into::into) {
            Err(failure) if !self.all && is_damaged(&failure) => Ok(T::default()),
            found => found,
        }
    }
}

fn step(work: &Work) -> Result<(), Failure> {
    work.step();
    work.go_on()
}

impl Examination {
    fn add(&mut self, kind: FindingKind, mut names: Vec<String>) {
        let count = u32::try_from(names.len()).unwrap_or(u32::MAX);
        if count > 0 {
            names.retain(|name| !name.is_empty());
            names.truncate(NAMED);
            self.findings.push(Finding { kind, count, names, mended: 0 });
        }
    }

    fn has(&self, kind: FindingKind) -> bool {
        self.findings.iter().any(|finding| finding.kind == kind)
    }

    /// So many of them, or all.
    fn mended(&mut self, kind: FindingKind, count: Option<u32>) {
        for finding in self.findings.iter_mut().filter(|finding| finding.kind == kind) {
            finding.mended = count.unwrap_or(finding.count);
        }
    }
}
