//! Writing the calendar to a table file.

use super::{bad_table, unless_ours, write_beside};
use crate::{
    App, Language,
    answer::{Exported, TableKind},
    failure::{Code, Failure},
    work::WorkKind,
};
use chrono::NaiveDate;
use marronnier_domain::{
    filter::Filter,
    plan::{ExportRow, ExportVariant},
    post::Post,
};
use marronnier_formats::table;
use marronnier_store::{
    Connection, backup::stoppable, channel as channels, client as clients, person as people, post as posts,
};
use std::{collections::BTreeMap, path::Path};

impl App {
    /// Writes the posts of a window, or all, as the filter keeps them.
    pub(crate) fn export_table(
        &self,
        path: &Path,
        kind: TableKind,
        filter: &Filter,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        separator: Option<char>,
    ) -> Result<Exported, Failure> {
        unless_ours(path)?;
        let work = self.works.begin(WorkKind::WriteOut, 0);
        let rows = {
            let mut conn = self.store.reading()?;
            stoppable(&mut conn, Some(work.stop()))?;
            let found = posts::list(&conn, filter, from, to)?;
            self.export_rows(&conn, found)?
        };
        let posts = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let language = self.language()?;
        let words = self.words(language).table();
        // Excel splits on the separator of its language.
        let usual = if language == Language::Fr { ';' } else { ',' };
        let leg = work.leg(200..900);
        let bytes = work.apart(move || {
            let go_on = |done, total| leg.at(done, total);
            match kind {
                TableKind::Csv => {
                    Ok(table::write_csv_while(&rows, &words, separator.unwrap_or(usual), &go_on))
                }
                TableKind::Xlsx => table::write_xlsx_while(&rows, &words, &go_on),
            }
        })?;
        let bytes = bytes.map_err(|error| bad_table(path, &error))?.ok_or(Code::GivenUp)?;
        let written = write_beside(path, &bytes)?;
        work.go_on()?;
        written.put()?;
        Ok(Exported { path: path.display().to_string(), posts })
    }

    fn export_rows(&self, conn: &Connection, found: Vec<Post>) -> Result<Vec<ExportRow>, Failure> {
        let clients: BTreeMap<_, _> = clients::all(conn)?.into_iter().map(|one| (one.id, one.name)).collect();
        let channels: BTreeMap<_, _> = channels::all(conn)?.into_iter().map(|one| (one.id, one)).collect();
        let people: BTreeMap<_, _> = people::all(conn)?.into_iter().map(|one| (one.id, one.name)).collect();
        let row = |post: Post| ExportRow {
            id: post.id,
            client: clients.get(&post.client_id).cloned().unwrap_or_default(),
            date: post.planned.map(|at| at.date),
            time: post.planned.and_then(|at| at.time),
            title: post.title,
            status: post.status,
            text: post.text,
            hashtags: post.hashtags,
            person: post.assignee_id.and_then(|id| people.get(&id).cloned()).unwrap_or_default(),
            pillar: post.pillar,
            series: post.series,
            link: post.link,
            notes: post.notes,
            evergreen: post.evergreen,
            pinned: post.pinned,
            variants: post
                .variants
                .into_iter()
                .filter_map(|variant| {
                    let channel = channels.get(&variant.channel_id)?;
                    let known = self.network(&channel.network);
                    Some(ExportVariant {
                        network: channel.network.clone(),
                        network_name: known
                            .map_or_else(|_| channel.network.to_string(), |network| network.name.clone()),
                        handle: channel.handle.clone(),
                        text: variant.text,
                        hashtags: variant.hashtags,
                        time: variant.time,
                    })
                })
                .collect(),
        };
        Ok(found.into_iter().map(row).collect())
    }
}
