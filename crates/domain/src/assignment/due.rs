//! Due dates: proposed so many working days before the post, and whether the time left is enough. Knows no clock.

use super::Assignment;
use crate::{
    moment::PlannedAt,
    person::{Person, Role},
};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// No lead time is longer: a bound for whoever counts back day by day.
const LONGEST: u32 = 250;
/// Days looked through for one working day: nobody is away longer without the due date saying so.
const SOUGHT: u32 = 800;

/// How long before a post a role's part is due, and how long it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "LeadTime")]
pub struct Lead {
    /// Whose.
    pub role: Role,
    /// Working days between the due date and the post.
    pub days: u32,
    /// Working days that the work needs, the due date included.
    pub work: u32,
}

/// What a client has when nobody set anything: texts three working days before, visuals four.
pub fn usual_lead(role: Role) -> Lead {
    let (days, work) = match role {
        Role::Designer => (4, 2),
        Role::Writer => (3, 2),
        Role::ContentManager | Role::Reviewer => (2, 1),
        Role::ClientContact => (1, 1),
    };
    Lead { role, days, work }
}

/// A client's lead time for a role.
pub fn lead_of(leads: &[Lead], role: Role) -> Lead {
    leads.iter().copied().find(|lead| lead.role == role).unwrap_or_else(|| usual_lead(role))
}

/// The due date to propose: `days` of the person's working days before `planned`; with 0, the last of them up to it.
pub fn proposed(planned: NaiveDate, days: u32, person: &Person) -> NaiveDate {
    let mut day = planned;
    let mut left = days.min(LONGEST);
    for _ in 0..SOUGHT {
        if left == 0 && person.works(day) {
            return day;
        }
        let Some(before) = day.checked_sub_days(Days::new(1)) else { return day };
        day = before;
        left = left.saturating_sub(u32::from(person.works(day)));
    }
    // Somebody who works on no day at all: count calendar days.
    planned.checked_sub_days(Days::new(u64::from(days.min(LONGEST)))).unwrap_or(planned)
}

/// Whether the time left is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "camelCase")]
pub enum Pressure {
    /// Enough, or nothing is owed any more.
    Fine,
    /// The person has fewer working days left than the work needs.
    Short {
        /// Working days left, today and the due date included.
        left: u32,
    },
    /// The due date has passed.
    Late {
        /// By so many days.
        by: u32,
    },
    /// The due date comes after the post.
    AfterPost,
}

/// How an assignment stands on `today`, its post planned at `planned`.
pub fn pressure(
    assignment: &Assignment,
    planned: Option<PlannedAt>,
    lead: Lead,
    person: &Person,
    today: NaiveDate,
) -> Pressure {
    let Some(due) = assignment.due.filter(|_| assignment.state.is_owed()) else { return Pressure::Fine };
    if due < today {
        return Pressure::Late { by: u32::try_from((today - due).num_days()).unwrap_or(u32::MAX) };
    }
    if planned.is_some_and(|at| due > at.date) {
        return Pressure::AfterPost;
    }
    let needed = lead.work.min(LONGEST);
    let worked = today.iter_days().take_while(|day| *day <= due).take(SOUGHT as usize);
    let left = worked.filter(|day| person.works(*day)).take(needed as usize).count() as u32;
    if left < needed { Pressure::Short { left } } else { Pressure::Fine }
}
