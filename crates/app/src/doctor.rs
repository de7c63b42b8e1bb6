//! Looks a whole workspace through: rows, references, indexes, search, files of visuals. Mends what follows from other things,
//! after a backup; tells the rest.

use crate::{
    App,
    answer::{Examination, Finding, FindingKind},
    backup::Archive,
    failure::Failure,
    work::{Work, WorkKind},
};
use marronnier_domain::{backup::Reason, id::VisualId, visual::Kind};
use marronnier_media::State;
use marronnier_store::{count, examine, visual as visuals};
use std::{collections::BTreeSet, time::Duration};

/// Names told of one finding; the rest is counted.
const NAMED: usize = 20;
/// Files that no row and no backup names are kept so long: undo may bring their rows back.
const KEPT: Duration = Duration::from_secs(30 * 24 * 3600);

impl App {
    /// Looks the workspace through; with `mend`, makes again what can be.
    pub(crate) fn examine(&self, mend: bool) -> Result<Examination, Failure> {
        let work = self.works.begin(WorkKind::Examine, 5);
        let conn = self.store.reading()?;
        let mut found = Examination { counts: count::counts(&conn)?, ..Examination::default() };
        let (indexes, rows) = examine::broken_indexes(&conn)?;
        found.add(FindingKind::Rows, rows);
        found.add(FindingKind::Indexes, indexes);
        step(&work)?;
        found.add(FindingKind::References, examine::broken_references(&conn)?);
        step(&work)?;
        if !examine::search_fits(&conn)? {
            found.add(FindingKind::Search, vec![String::new()]);
        }
        step(&work)?;
        let named: BTreeSet<(VisualId, Kind)> = visuals::files(&conn)?.into_iter().collect();
        let check = self.verify_visuals()?;
        found.files = check.checked;
        let lost: Vec<_> = check.missing.iter().chain(&check.altered).map(|file| file.id).collect();
        found.add(FindingKind::MissingFiles, check.missing.into_iter().map(|file| file.file_name).collect());
        found.add(FindingKind::AlteredFiles, check.altered.into_iter().map(|file| file.file_name).collect());
        step(&work)?;
        let standing = self.shelf.standing().map_err(|error| crate::backup::told(&error))?;
        let orphans: Vec<(VisualId, Kind)> = standing.difference(&named).copied().collect();
        found.add(FindingKind::UnnamedFiles, orphans.iter().map(|(id, _)| id.to_string()).collect());
        step(&work)?;
        drop(conn);
        if mend && !found.findings.is_empty() && self.store.read_only().is_none() {
            self.mend(&mut found, &named, &lost, &orphans)?;
        }
        Ok(found)
    }

    fn mend(
        &self,
        found: &mut Examination,
        named: &BTreeSet<(VisualId, Kind)>,
        lost: &[VisualId],
        orphans: &[(VisualId, Kind)],
    ) -> Result<(), Failure> {
        // rows that do not hold together cannot be copied whole: another state has to take their place
        if found.has(FindingKind::Rows) {
            return Ok(());
        }
        let archive = Archive::of(&self.store.workspace);
        if !found.has(FindingKind::Indexes) && !found.has(FindingKind::References) {
            found.backup = Some(self.back_up(Reason::Mending)?.to_string());
        }
        if found.has(FindingKind::Indexes) || found.has(FindingKind::Search) {
            self.store.keep(examine::make_again)?;
            found.mended(FindingKind::Indexes, None);
            found.mended(FindingKind::Search, None);
        }
        let mut back = 0;
        for (id, kind) in named.iter().filter(|(id, _)| lost.contains(id)) {
            let mended = self.shelf.mend(&archive.shelf(), *id, *kind);
            back += u32::from(mended.map_err(|error| crate::backup::told(&error))?);
        }
        let whole = |check: State| check == State::Whole;
        let missing = named.iter().filter(|(id, _)| lost.contains(id));
        let left = missing.filter(|(id, kind)| !whole(self.shelf.verify(*id, *kind))).count();
        if left == 0 {
            found.mended(FindingKind::MissingFiles, None);
            found.mended(FindingKind::AlteredFiles, None);
        } else if back > 0 {
            found.mended(FindingKind::MissingFiles, Some(back));
        }
        self.let_go_of(orphans, found);
        Ok(())
    }

    /// Removes files that no row has named for long, and no backup names.
    fn let_go_of(&self, orphans: &[(VisualId, Kind)], found: &mut Examination) {
        let archive = Archive::of(&self.store.workspace);
        let now = self.clock.instant();
        let kept = archive.shelf();
        let mut gone = 0;
        for (id, kind) in orphans {
            let place = self.shelf.original(*id, *kind);
            let since = std::fs::metadata(&place)
                .and_then(|file| file.modified())
                .map(chrono::DateTime::<chrono::Utc>::from);
            let is_old = since.is_ok_and(|since| (now - since).to_std().is_ok_and(|age| age > KEPT));
            if is_old && !kept.original(*id, *kind).exists() {
                self.shelf.forget(*id, *kind);
                gone += 1;
            }
        }
        if gone > 0 {
            found.mended(FindingKind::UnnamedFiles, Some(gone));
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
