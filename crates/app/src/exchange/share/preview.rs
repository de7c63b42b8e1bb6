//! A share before it is one: who will read what, counted.

use super::{Prepared, files};
use crate::{
    App,
    answer::{ShareItem, SharePreview, SharedKeyDay},
    failure::Failure,
    share::ShareRequest,
    work::WorkKind,
};
use marronnier_store::share as shares;

impl App {
    /// What a share would tell; writes nothing.
    pub(crate) fn preview_share(&self, request: &ShareRequest) -> Result<SharePreview, Failure> {
        let work = self.works.begin(WorkKind::ReadFile, 0);
        let conn = self.store.reading()?;
        let prepared = self.prepare_share(&conn, request, &work)?;
        let last = shares::all(&conn, Some(request.reader), 1)?.pop();
        let files = files::listed(&prepared, request);
        let statuses = prepared.scope.statuses();
        let Prepared { reader_name, email, name, counts, days, items, refusal, .. } = prepared;
        let mut key_days: Vec<SharedKeyDay> = days
            .into_values()
            .filter(|day| !day.withdrawn)
            .map(|day| SharedKeyDay { title: day.title, first: day.first, last: day.last })
            .collect();
        key_days.sort_by_key(|day| day.first);
        Ok(SharePreview {
            reader_name,
            email,
            name,
            statuses,
            counts,
            key_days,
            files,
            last: last.map(|row| self.share_line(row)),
            refusal,
            items: items
                .into_iter()
                .map(|item| ShareItem {
                    post_id: item.post,
                    standing: item.standing,
                    fields: item.fields,
                    because: item.because,
                    sequence: item.version.sequence,
                    was: item.was.map(|telling| telling.shown),
                    letter: item.version.telling.letter.plain(),
                    shown: item.version.telling.shown,
                })
                .collect(),
        })
    }
}
