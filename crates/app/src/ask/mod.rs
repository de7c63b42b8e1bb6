//! How questions are answered. Nothing here writes to the workspace; each subject has its file.

mod consider;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod indexed;
mod key_days;
mod opening;
mod post;
pub(crate) mod reminders;
mod search;
mod seen;
mod snapshot;
mod team;
mod window;

use crate::{
    App,
    answer::*,
    exchange::check::check_while,
    failure::{Code, Failure},
    query::{Answer, Days, Query},
    visuals::Wanted,
    work::WorkKind,
};
use marronnier_domain::filter::Filter;
use marronnier_store::post as posts;
use std::path::Path;

/// Undated ideas given at once unless asked otherwise.
const IDEAS: u32 = 500;
/// Past shares given at once unless asked otherwise.
const SHARES: u32 = 100;
/// Weeks of the team shown unless asked otherwise.
const TEAM_WEEKS: u32 = 4;
/// Posts of a feed given at once unless asked otherwise.
const FEED: u32 = 60;
/// Found posts given at once unless asked otherwise.
const HITS: u32 = 50;

impl App {
    /// Answers a question.
    pub fn ask(&self, query: Query) -> Result<Answer, Failure> {
        let name: &'static str = (&query).into();
        let answer = self.answer(query);
        if let Err(failure) = &answer {
            tracing::info!(query = name, code = ?failure.code, "refused");
        }
        answer
    }

    fn answer(&self, query: Query) -> Result<Answer, Failure> {
        Ok(match query {
            Query::Snapshot => Answer::Snapshot(Box::new(self.snapshot()?)),
            Query::Opening => Answer::Opening(Box::new(self.opening()?)),
            Query::OpeningMark => Answer::OpeningMark(Box::new(self.opening_mark()?)),
            Query::Window { from, to, filter, per_day, counted } => {
                Answer::Window(Box::new(self.window(Days { from, to }, &filter, per_day, counted)?))
            }
            Query::Ideas { filter, limit } => Answer::Ideas(Box::new(self.ideas(&filter, limit)?)),
            Query::Posts { filter, from, to } => {
                let posts = posts::list(&self.store.read(), &filter, from, to)?;
                Answer::Posts(Box::new(PostList { posts }))
            }
            Query::Post { id } => Answer::Post(Box::new(self.post_detail(id)?)),
            Query::History { id } => Answer::History(Box::new(self.history(id)?)),
            Query::Measure { id, channel_id, text, hashtags } => {
                Answer::Measure(Box::new(self.measure(id, channel_id, &text, &hashtags)?))
            }
            Query::Search { text, limit } => {
                Answer::Search(Box::new(self.search(&text, limit.unwrap_or(HITS))?))
            }
            Query::ReadLine { line, client_id, focus, time } => {
                Answer::ReadLine(Box::new(self.read_line(&line, client_id, focus, time)?))
            }
            Query::Consider { ids, anchor, to, copy } => {
                Answer::Consider(Box::new(self.consider(&ids, anchor, to, copy)?))
            }
            Query::Labels => {
                let (pillars, series) = posts::labels(&self.store.read())?;
                Answer::Labels(Box::new(Labels { pillars, series }))
            }
            Query::Now => Answer::Now(Box::new(self.clock.here())),
            Query::ReadPlan { plan } => Answer::ReadPlan(Box::new(self.read_plan(&plan)?)),
            Query::ExportTable { path, kind, filter, from, to, separator, replace } => {
                let path = Path::new(&path);
                if replace == Some(false) {
                    crate::exchange::unless_there(path)?;
                }
                Answer::ExportTable(Box::new(self.export_table(path, kind, &filter, from, to, separator)?))
            }
            Query::Team { from, weeks } => {
                Answer::Team(Box::new(self.team(from, weeks.unwrap_or(TEAM_WEEKS))?))
            }
            Query::Dues { from, to, filter } => Answer::Dues(Box::new(self.dues(&filter, from, to)?)),
            Query::Owed { person_id, client_id } => Answer::Owed(Box::new(self.owed(person_id, client_id)?)),
            Query::Review { id } => Answer::Review(Box::new(self.review(id)?)),
            Query::Compare { id, from, to } => Answer::Compare(Box::new(self.compare(id, from, to)?)),
            Query::ClientWork { client_id } => Answer::ClientWork(Box::new(self.client_work(client_id)?)),
            Query::Reminders => Answer::Reminders(Box::new(self.reminders()?)),
            Query::PreviewShare { share } => Answer::PreviewShare(Box::new(self.preview_share(&share)?)),
            Query::Shares { reader, limit } => {
                Answer::Shares(Box::new(self.shares(reader, limit.unwrap_or(SHARES))?))
            }
            Query::Seen { reader, from, to } => Answer::Seen(Box::new(self.seen(reader, from, to)?)),
            Query::SeenOfPost { id } => Answer::SeenOfPost(Box::new(self.seen_of_post(id)?)),
            Query::Visuals { filter, offset, limit } => {
                Answer::Visuals(Box::new(self.library(&filter, offset, limit)?))
            }
            Query::Visual { id } => Answer::Visual(Box::new(self.visual_detail(id)?)),
            Query::VisualIds { filter, offset, limit } => {
                Answer::VisualIds(Box::new(self.library_ids(&filter, offset, limit)?))
            }
            Query::VisualTags { ids } => Answer::VisualTags(Box::new(self.visual_tags(ids.as_deref())?)),
            Query::NearVisuals { id } => Answer::NearVisuals(Box::new(self.near(id)?)),
            Query::Feed { channel_id, limit } => {
                Answer::Feed(Box::new(self.feed(channel_id, limit.unwrap_or(FEED))?))
            }
            Query::Preview { id, channel_id } => Answer::Preview(Box::new(self.preview(id, channel_id)?)),
            Query::ExportVisuals { path, zip, post_ids, filter, from, to, formats, replace } => {
                let wanted = Wanted { posts: post_ids, filter, from, to, formats, zip, replace };
                Answer::ExportVisuals(Box::new(self.export_visuals(Path::new(&path), &wanted)?))
            }
            Query::VerifyVisuals => Answer::VerifyVisuals(Box::new(self.verify_visuals()?)),
            Query::Work => Answer::Work(Box::new(self.works.list())),
            Query::Backups => Answer::Backups(Box::new(self.backups()?)),
            Query::CheckBackup { name } => Answer::CheckBackup(Box::new(self.check_backup(&name)?)),
            Query::RestoreTo { name, folder } => {
                Answer::RestoreTo(Box::new(self.restore_to(&name, Path::new(&folder))?))
            }
            Query::Pack { path, replace } => {
                let path = Path::new(&path);
                if !replace {
                    crate::exchange::unless_there(path)?;
                }
                Answer::Pack(Box::new(self.pack(path)?))
            }
            Query::Unpack { path, folder } => {
                Answer::Unpack(Box::new(self.unpack(Path::new(&path), Path::new(&folder))?))
            }
            Query::Health => Answer::Health(Box::new(self.health()?)),
            Query::Examine { mend } => Answer::Examine(Box::new(self.examine(mend)?)),
            Query::CheckCalendarFile { path } => {
                let work = self.works.begin(WorkKind::ReadFile, 0);
                Answer::CheckCalendarFile(Box::new(check_while(Path::new(&path), &work)?))
            }
            Query::ReadCalendarFile { file } => {
                Answer::ReadCalendarFile(Box::new(self.read_calendar_file(&file)?))
            }
            Query::PreviewPacket { packet } => Answer::PreviewPacket(Box::new(self.preview_packet(&packet)?)),
            Query::ReadPacket { packet } => Answer::ReadPacket(Box::new(self.read_packet(&packet)?)),
            Query::PacketFolders { paths } => {
                Answer::PacketFolders(Box::new(crate::exchange::packet::folders(&paths)))
            }
            Query::PickPlanFile
            | Query::PickExportFile { .. }
            | Query::PickShareFile { .. }
            | Query::PickCalendarFile
            | Query::PickPacketPlace { .. }
            | Query::PickPacketFile
            | Query::PickVisualFiles
            | Query::PickPackPlace { .. }
            | Query::PickPackFile
            | Query::PickFolder
            | Query::OpenWorkspace { .. }
            | Query::PickVisualFolder
            | Query::PickVisualExport { .. }
            | Query::PasteVisual
            | Query::Notify { .. }
            | Query::OpenLink { .. } => {
                return Err(Code::NeedsWindow.into());
            }
        })
    }

    fn ideas(&self, filter: &Filter, limit: Option<u32>) -> Result<IdeaRows, Failure> {
        let conn = self.store.read();
        let cards = posts::ideas(&conn, filter, limit.unwrap_or(IDEAS))?;
        Ok(IdeaRows { cards, total: posts::undated(&conn, filter)? })
    }
}
