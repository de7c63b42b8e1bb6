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
    post::Post,
    quiet::QuietHours,
    status::Status,
};
use marronnier_store::{
    Connection, assignment as assignments, channel as channels, client as clients, memory, post as posts,
    visual as visuals,
};
use std::collections::BTreeMap;

/// A post is to be published from this long before its moment…
const BEFORE_MINUTES: i64 = 10;
/// …until this many days after.
const AFTER_DAYS: u64 = 30;
/// Nothing planned in so many days is worth saying.
const EMPTY_DAYS: u64 = 3;
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
            // the first of its channels counts: one may have a time of its own
            let times = post.variants.iter().map(|variant| variant.time.or(planned.time));
            let alone = post.variants.is_empty().then_some(planned.time);
            let mut moments = times.chain(alone).map(|time| PlannedAt { time, ..planned });
            if moments.any(|at| at.instant(zone).map_or(at.date <= today, |instant| instant <= soon)) {
                found.push(PublishNow {
                    post_id: post.id,
                    client_id: post.client_id,
                    title: post.title.clone(),
                    planned,
                    channels: to_paste(&post, &networks),
                    visuals: visuals::of_post(conn, post.id)?,
                });
            }
        }
        Ok(found)
    }

    /// Clients who plan posts and have none in the next days.
    fn empty_days(&self, conn: &Connection, today: NaiveDate) -> Result<Vec<EmptyDays>, Failure> {
        let until = today + Days::new(EMPTY_DAYS - 1);
        let mut empty = Vec::new();
        for client in clients::all(conn)? {
            let Some(next) = posts::next_day(conn, client.id, today)? else {
                if posts::next_day(conn, client.id, today - Days::new(60))?.is_some() {
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

fn to_paste(post: &Post, networks: &BTreeMap<ChannelId, &Network>) -> Vec<ToPaste> {
    post.variants
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
