//! Writing the calendar to a table file.

use super::{bad_table, write_file};
use crate::{
    App, Language,
    answer::{Exported, TableKind},
    failure::Failure,
};
use chrono::NaiveDate;
use marronnier_domain::{
    filter::Filter,
    plan::{ExportRow, ExportVariant},
    post::Post,
};
use marronnier_formats::table;
use marronnier_store::{Connection, channel as channels, client as clients, person as people, post as posts};
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
        let rows = {
            let conn = self.store.read();
            let found = posts::list(&conn, filter, from, to)?;
            self.export_rows(&conn, found)?
        };
        let language = self.language()?;
        let words = self.words(language).table();
        let bytes = match kind {
            TableKind::Csv => {
                // Excel splits on the separator of its language.
                let usual = if language == Language::Fr { ';' } else { ',' };
                table::write_csv(&rows, &words, separator.unwrap_or(usual))
            }
            TableKind::Xlsx => table::write_xlsx(&rows, &words).map_err(|error| bad_table(path, &error))?,
        };
        write_file(path, &bytes)?;
        Ok(Exported {
            path: path.display().to_string(),
            posts: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        })
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
