//! Work due in a calendar: the day as an event, which every program shows, and a task (RFC 5545 3.6.2) for those that have
//! tasks. Shares and packets write them alike, so that one updates what the other put into a calendar.

use super::event::{Person, day, instant, invite};
use crate::ics::component::{Component, Property};
use chrono::{DateTime, NaiveDate, Utc};
use marronnier_domain::{assignment::State, id::AssignmentId, share};

/// An assignment as its person's calendar shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Which one.
    pub id: AssignmentId,
    /// What is to be done for what.
    pub title: String,
    /// By when; without a day it is a task alone.
    pub day: Option<NaiveDate>,
    /// How far it has come.
    pub state: State,
    /// What to know for it, as plain text; may be empty.
    pub note: String,
}

impl Due {
    /// Whether nobody waits for it any more.
    pub(super) fn is_gone(&self) -> bool {
        self.state == State::Withdrawn
    }
}

/// The event of the day as an invitation, for Outlook.
pub(super) fn invitation(
    due: &Due,
    modified: DateTime<Utc>,
    withdrawn: bool,
    (from, to): (&Person, Option<&Person>),
) -> Component {
    // the day stands before the task
    let mut made = components(due, modified, withdrawn).into_iter();
    let mut component = made.next().unwrap_or_else(|| Component::new("VEVENT"));
    invite(&mut component, from, to);
    component
}

/// The event of the day, when there is one, and the task. `withdrawn` cancels both.
pub(crate) fn components(due: &Due, modified: DateTime<Utc>, withdrawn: bool) -> Vec<Component> {
    let gone = withdrawn || due.is_gone();
    let (state, share) = match due.state {
        _ if gone => ("CANCELLED", None),
        State::Delivered | State::Done => ("COMPLETED", Some("100")),
        State::InProgress | State::ToRework => ("IN-PROCESS", Some("50")),
        _ => ("NEEDS-ACTION", None),
    };
    let common = |name: &str, uid: String| {
        let component = Component::new(name)
            .with(Property::text("UID", &uid))
            .with(Property::new("DTSTAMP", &instant(modified)))
            .with(Property::new("LAST-MODIFIED", &instant(modified)))
            .with(Property::new("SEQUENCE", &sequence(modified).to_string()))
            .with(Property::text("SUMMARY", &due.title));
        if due.note.is_empty() { component } else { component.with(Property::text("DESCRIPTION", &due.note)) }
    };
    let mut made = Vec::with_capacity(2);
    if let Some(date) = due.day {
        let event = common("VEVENT", share::due_uid(due.id))
            .with(day("DTSTART", date))
            .with(day("DTEND", date.succ_opt().unwrap_or(date)))
            .with(Property::new("STATUS", if gone { "CANCELLED" } else { "CONFIRMED" }))
            .with(Property::new("TRANSP", "TRANSPARENT"))
            .with(Property::new("X-MICROSOFT-CDO-BUSYSTATUS", "FREE"))
            .with(Property::new("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE"));
        made.push(event);
    }
    let mut task = common("VTODO", share::task_uid(due.id));
    if let Some(date) = due.day {
        task.push(day("DUE", date));
    }
    task.push(Property::new("STATUS", state));
    if let Some(share) = share {
        task.push(Property::new("PERCENT-COMPLETE", share));
    }
    made.push(task);
    made
}

/// Rises from one file to the next whichever way it is sent: seconds since 2020, which a number of 31 bits holds until 2088.
fn sequence(moment: DateTime<Utc>) -> i64 {
    (moment.timestamp() - 1_577_836_800).max(0)
}
