//! Events of a calendar file as posts to be: which are new, which are here already.

use super::{Came, brought};
use crate::{
    App, Failure,
    answer::{CalendarPost, CalendarRemark, CalendarVerdict, PostFile},
    failure::Code,
    share::CalendarRequest,
    work::Leg,
};
use chrono::NaiveDate;
use marronnier_domain::{client::Client, share::post_of_uid};
use marronnier_formats::calendar_file::beginnings;
use marronnier_store::{Connection, client as clients, post as posts};
use std::collections::BTreeSet;

impl App {
    /// The events of a file as posts.
    pub(crate) fn posts_of(
        &self,
        conn: &Connection,
        came: &Came,
        request: &CalendarRequest,
        leg: &Leg,
    ) -> Result<(PostFile, Vec<CalendarRemark>), Failure> {
        let words = self.words(self.language_in(conn)?);
        let mut remarks = Vec::new();
        let client = client_of(conn, request)?;
        let zone = client.as_ref().map_or(self.clock.zone, |client| client.zone);
        let mut seen = BTreeSet::new();
        let mut rows = Vec::with_capacity(came.file.events.len());
        for (done, event) in came.file.events.iter().enumerate() {
            leg.go_on(done, came.file.events.len())?;
            let returned = &event.returned;
            if !seen.insert(returned.uid.clone()) {
                continue;
            }
            let Some(start) = returned.at.map(|at| at.in_zone(zone)) else { continue };
            let told = |key: &str, count: usize| {
                let params =
                    [("name".to_owned(), returned.title.as_str().into()), ("count".to_owned(), count.into())];
                CalendarRemark { line: returned.line, what: words.say(key, &params.into()) }
            };
            let mut planned = start;
            if !event.again.is_empty() {
                let times = beginnings(&event.again, start.date, year_after(start.date), zone);
                // the first time may be one that the series leaves out
                let Some(first) = times.first() else {
                    remarks.push(told("calendar-odd-neverComes", 0));
                    continue;
                };
                planned = *first;
                if times.len() > 1 {
                    remarks.push(told("calendar-odd-firstOnly", times.len() - 1));
                }
            }
            if !planned.is_in_calendar() {
                remarks.push(told("calendar-odd-farOff", 0));
                continue;
            }
            // An event of ours is the post it came from, as long as that is here.
            let own = post_of_uid(&returned.uid);
            let own = own.map(|id| posts::get(conn, id)).transpose()?.flatten();
            let own = match own {
                Some(post) => Some(post),
                None => brought(conn, &returned.uid)?.map(|id| posts::get(conn, id)).transpose()?.flatten(),
            };
            let post_id = own.as_ref().map(|post| post.id);
            let is_otherwise = own.as_ref().is_some_and(|post| post.planned != Some(planned));
            let alike = match &client {
                Some(client) => {
                    !posts::networks_of_alike(conn, client.id, &returned.title, Some(planned))?.is_empty()
                }
                None => false,
            };
            let verdict = match post_id {
                _ if returned.cancelled => CalendarVerdict::Cancelled,
                Some(_) if is_otherwise => CalendarVerdict::Otherwise,
                Some(_) => CalendarVerdict::AlreadyThere,
                None if alike => CalendarVerdict::AlreadyThere,
                None => CalendarVerdict::New,
            };
            rows.push(CalendarPost {
                uid: returned.uid.clone(),
                line: returned.line,
                title: returned.title.clone(),
                planned,
                text: event.text(),
                link: returned.link.clone(),
                recurring: !event.again.is_empty(),
                verdict,
                post_id,
            });
        }
        rows.sort_by_key(|row| (row.planned.date, row.planned.time, row.line));
        Ok((PostFile { client_id: client.map(|client| client.id), rows }, remarks))
    }
}

/// How far a series is laid out.
fn year_after(day: NaiveDate) -> NaiveDate {
    day.checked_add_months(chrono::Months::new(12)).unwrap_or(day)
}

/// The client asked for, or the only one.
fn client_of(conn: &Connection, request: &CalendarRequest) -> Result<Option<Client>, Failure> {
    if let Some(id) = request.client_id {
        let found = clients::get(conn, id)?;
        return Ok(Some(found.ok_or_else(|| Failure::new(Code::NotFound).about("clientId"))?));
    }
    let mut all = clients::all(conn)?;
    Ok(if all.len() == 1 { all.pop() } else { None })
}
