//! Sharing the calendar. Not a step of undo: what was sent stays sent, and the next share counts on from it.

use super::undo_labels;
use crate::{
    App,
    answer::ShareCounts,
    changes::{Changes, Done},
    exchange::share::{Days, Place, Prepared},
    exchange::{Written, write_beside},
    failure::{Code, Failure},
    share::ShareRequest,
    told::Told,
    work::{Work, WorkKind},
};
use marronnier_domain::{
    id::{PostId, ShareId},
    share::{Item, uid},
};
use marronnier_store::{
    backup::stoppable,
    share::{self as shares, ShareRow},
};
use std::{collections::BTreeMap, path::PathBuf};

impl App {
    /// Writes the files beside their places, keeps what they tell, then puts them there: a state that a file tells is
    /// always known, so that no number is told twice for two states.
    pub(super) fn share(&self, request: &ShareRequest) -> Result<Done, Failure> {
        let work = self.works.begin(WorkKind::WriteOut, 0);
        // a connection of its own: others read and give it up meanwhile
        let mut conn = self.store.reading()?;
        stoppable(&mut conn, Some(work.stop()))?;
        let prepared = self.prepare_share(&conn, request, &work)?;
        drop(conn);
        if let Some(refusal) = prepared.refusal {
            return Err(refusal);
        }
        let Prepared { scope, reader_name, moment, counts, items, .. } = &prepared;
        let (counts, items, moment) = (counts.clone(), items.clone(), *moment);
        let row = ShareRow {
            id: ShareId(self.clock.new_id()),
            reader_name: reader_name.clone(),
            at: moment,
            who: self.who()?,
            scope: scope.clone(),
            outlook: request.outlook == Some(true),
            file: String::new(),
            counts: serde_json::to_string(&counts).map_err(Failure::unwritable)?,
        };
        let days = prepared.days.clone();
        // which file tells which post: what one of them does not hold is not absent from the other
        let mut parts: BTreeMap<PostId, u32> = BTreeMap::new();
        if !row.outlook {
            for (part, file) in (0u32..).zip(&prepared.files) {
                let posts = file.entries.iter().filter_map(|place| items.get(*place));
                parts.extend(posts.map(|item| (item.post, part)));
            }
        }
        work.go_on()?;
        let place = Place::of(prepared, request)?;
        let row = ShareRow { file: place.path.display().to_string(), ..row };
        let files = place.files.len();
        let former = place.former.clone();
        let written = written(place, &work)?;
        self.keep_share(&row, &items, &days, &parts)?;
        if let Err(failure) = written.into_iter().try_for_each(Written::put) {
            self.store.keep(|conn| shares::forget(conn, row.id))?;
            return Err(failure);
        }
        for path in former {
            // one that stays is the event under its former name: told again, not wrong
            if let Err(error) = std::fs::remove_file(&path) {
                tracing::warn!(path = %path.display(), %error, "a file of an earlier share stays");
            }
        }
        Ok(Done {
            told: Some(told(&row, &counts, files)),
            changes: Changes::default(),
            focus: None,
            withdrawn: 0,
            outside_rights: 0,
            to_tell: Vec::new(),
            visuals: Vec::new(),
            refused: Vec::new(),
            undo: undo_labels(&self.store.read())?,
        })
    }

    fn keep_share(
        &self,
        row: &ShareRow,
        items: &[Item],
        days: &Days,
        parts: &BTreeMap<PostId, u32>,
    ) -> Result<(), Failure> {
        let uids: Vec<String> = items.iter().map(|item| uid(item.post)).collect();
        let told: Vec<shares::Told<'_>> = items
            .iter()
            .zip(&uids)
            .map(|(item, uid)| shares::Told {
                post: item.post,
                uid,
                version: &item.version,
                is_news: item.is_news(),
                part: parts.get(&item.post).copied().unwrap_or(0),
            })
            .collect();
        Ok(self.store.keep(|conn| {
            shares::add(conn, row, &told)?;
            let days = days.iter().map(|(uid, day)| (uid.as_str(), day));
            shares::tell_days(conn, row.scope.reader, days)
        })?)
    }
}

/// The files beside their places; from here on the work cannot be given up any more.
fn written(place: Place, work: &Work) -> Result<Vec<Written>, Failure> {
    if let Some(folder) = &place.folder {
        std::fs::create_dir_all(folder)
            .map_err(|error| Failure::of_file(Code::FileUnwritable, folder, &error))?;
    }
    let (leg, total) = (work.leg(600..1000), place.files.len());
    let one = |(done, (path, bytes)): (usize, &(PathBuf, Vec<u8>))| {
        leg.go_on(done, total)?;
        write_beside(path, bytes)
    };
    let written = place.files.iter().enumerate().map(one).collect::<Result<_, _>>()?;
    work.go_on()?;
    Ok(written)
}

fn told(row: &ShareRow, counts: &ShareCounts, files: usize) -> Told {
    let alive = counts.new + counts.moved + counts.changed + counts.unchanged;
    Told::new("share")
        .with("count", alive)
        .with("name", row.reader_name.as_str())
        .with("moved", counts.moved)
        .with("withdrawn", counts.withdrawn)
        .with("files", files)
        .with("path", row.file.as_str())
}
