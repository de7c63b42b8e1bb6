//! What to remember: posts to publish now, work due or late, clients with nothing planned. Rings no bell and calls nobody.

use super::team::Team;
use crate::{App, answer::*, failure::Failure};
use chrono::{Days, Duration, NaiveDate};
use marronnier_domain::{
    filter::Filter,
    id::{ChannelId, ClientId, NetworkId},
    measure::published_text,
    moment::{PlannedAt, TimeOfDay},
    network::Network,
    post::{Post, Variant},
    quiet::QuietHours,
    status::Status,
};
use marronnier_store::{
    Connection, assignment as assignments, channel as channels, client as clients, memory, post as posts,
    published, visual as visuals,
};
use std::collections::BTreeMap;

/// A post is to be published from this long before its moment…
const BEFORE_MINUTES: i64 = 10;
/// …until this many days after.
const AFTER_DAYS: u64 = 30;
/// Nothing planned in so many days is worth saying.
const EMPTY_DAYS: u64 = 3;
/// Whose last post is longer ago is not worked for now.
const DORMANT_DAYS: u64 = 60;
/// Where the quiet hours are remembered.
pub(crate) const QUIET_HOURS: &str = "quietHours";
/// Late work shown at most.
const MOST: u32 = 100;

impl App {
    pub(super) fn reminders(&self) -> Result<Reminders, Failure> {
        let conn = self.store.read();
        let here = self.clock.here();
        let team = Team::read(&conn, here.date)?;
        let live = |listed: &assignments::Listed| listed.is_owed();
        let today = assignments::due(&conn, here.date, here.date)?.into_iter().filter(live);
        Ok(Reminders {
            publish: self.to_publish(&conn, here.date)?,
            today: today.map(|one| team.row(one)).collect(),
            late: assignments::late(&conn, here.date, MOST)?.into_iter().map(|one| team.row(one)).collect(),
            empty: self.empty_days(&conn, here.date)?,
            quiet: is_quiet(memory::get(&conn, QUIET_HOURS)?.as_deref(), here.time),
        })
    }

    fn to_publish(&self, conn: &Connection, today: NaiveDate) -> Result<Vec<PublishNow>, Failure> {
        let agreed = Filter { statuses: vec![Status::Approved, Status::Scheduled], ..Filter::default() };
        let zones: BTreeMap<ClientId, chrono_tz::Tz> =
            clients::all(conn)?.into_iter().map(|client| (client.id, client.zone)).collect();
        let known = |id: &NetworkId| self.networks.iter().find(|network| network.id == *id);
        let networks: BTreeMap<ChannelId, &Network> = channels::all(conn)?
            .into_iter()
            .filter_map(|channel| Some((channel.id, known(&channel.network)?)))
            .collect();
        let (from, to) = (today - Days::new(AFTER_DAYS), today + Days::new(1));
        let soon = self.clock.instant() + Duration::minutes(BEFORE_MINUTES);
        let mut found = Vec::new();
        for post in posts::list(conn, &agreed, Some(from), Some(to))? {
            let Some(planned) = post.planned else { continue };
            let zone = zones.get(&post.client_id).copied().unwrap_or(self.clock.zone);
            let has_come =
                |at: &PlannedAt| at.instant(zone).map_or(at.date <= today, |instant| instant <= soon);
            let out: Vec<ChannelId> =
                published::of_post(conn, post.id)?.into_iter().map(|(channel, _)| channel).collect();
            for (time, variants) in moments(&post, planned, &out) {
                let at = PlannedAt { time, ..planned };
                if !has_come(&at) {
                    continue;
                }
                found.push(PublishNow {
                    post_id: post.id,
                    client_id: post.client_id,
                    title: post.title.clone(),
                    planned: at,
                    channels: to_paste(&post, &variants, &networks),
                    visuals: visuals::of_post(conn, post.id)?,
                });
            }
        }
        found.sort_by_key(|one| (one.planned.date, one.planned.time));
        Ok(found)
    }

    /// Clients with no post in the next days. One for whom posts were planned once, and none for long, is left alone; one
    /// for whom none ever was has just come.
    fn empty_days(&self, conn: &Connection, today: NaiveDate) -> Result<Vec<EmptyDays>, Failure> {
        let until = today + Days::new(EMPTY_DAYS - 1);
        let mut empty = Vec::new();
        for client in clients::all(conn)? {
            let Some(next) = posts::next_day(conn, client.id, today)? else {
                let lately = posts::next_day(conn, client.id, today - Days::new(DORMANT_DAYS))?.is_some();
                if lately || posts::next_day(conn, client.id, NaiveDate::MIN)?.is_none() {
                    empty.push(EmptyDays { client_id: client.id, next: None });
                }
                continue;
            };
            if next > until {
                empty.push(EmptyDays { client_id: client.id, next: Some(next) });
            }
        }
        Ok(empty)
    }
}

/// A post's channels by their times, those on which it is out already left aside. One that is on no channel has its own.
fn moments<'a>(
    post: &'a Post,
    planned: PlannedAt,
    out: &[ChannelId],
) -> BTreeMap<Option<TimeOfDay>, Vec<&'a Variant>> {
    let mut moments: BTreeMap<_, Vec<&Variant>> = BTreeMap::new();
    // out on all of them and not published: taken back, hence to come out again
    let again = post.variants.iter().all(|variant| out.contains(&variant.channel_id));
    for variant in post.variants.iter().filter(|variant| again || !out.contains(&variant.channel_id)) {
        moments.entry(variant.time.or(planned.time)).or_default().push(variant);
    }
    if post.variants.is_empty() {
        moments.insert(planned.time, Vec::new());
    }
    moments
}

fn to_paste(post: &Post, variants: &[&Variant], networks: &BTreeMap<ChannelId, &Network>) -> Vec<ToPaste> {
    variants
        .iter()
        .map(|variant| {
            let text = variant.text.as_deref().unwrap_or(&post.text);
            let hashtags = variant.hashtags.as_deref().unwrap_or(&post.hashtags);
            ToPaste {
                channel_id: variant.channel_id,
                text: published_text(text, hashtags),
                address: networks.get(&variant.channel_id).and_then(|network| network.compose.clone()),
            }
        })
        .collect()
}

/// Whether it is a quiet hour. Nothing that names no hours was ever kept.
fn is_quiet(hours: Option<&str>, now: TimeOfDay) -> bool {
    hours.and_then(|text| text.parse::<QuietHours>().ok()).is_some_and(|hours| hours.contains(now))
}
