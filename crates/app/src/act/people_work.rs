//! Actions on when people work and how a client's posts are worked on: absences, practice, briefs.

use super::{Outcome, Step, person::about};
use crate::{
    failure::{Code, Failure},
    told::Told,
};
use chrono::NaiveDate;
use marronnier_domain::{brief::BriefTemplate, id::PersonId, person::Absence, review::Practice};
use marronnier_store::{brief as briefs, person as people, practice as practices};

/// Longest lead time and longest work, in working days.
const MOST_DAYS: u32 = 250;
/// Most approvals a client can ask of the team.
const MOST_APPROVALS: u32 = 9;

impl Step<'_> {
    pub(super) fn set_absence(&self, id: PersonId, absence: Absence) -> Result<Outcome, Failure> {
        self.person(id)?;
        if absence.last < absence.first {
            return Err(Failure::new(Code::EndsBeforeStart).about("absence"));
        }
        people::put_absence(self.conn, id, &absence)?;
        self.with_new_days(id)
    }

    pub(super) fn remove_absence(&self, id: PersonId, first: NaiveDate) -> Result<Outcome, Failure> {
        self.person(id)?;
        people::remove_absence(self.conn, id, first)?;
        self.with_new_days(id)
    }

    /// Due dates proposed for the person follow their days.
    pub(super) fn with_new_days(&self, id: PersonId) -> Result<Outcome, Failure> {
        let person = self.person(id)?;
        let mut outcome = about(&person);
        self.follow_person(&person, &mut outcome)?;
        Ok(outcome)
    }

    pub(super) fn set_practice(&self, practice: Practice) -> Result<Outcome, Failure> {
        let client = self.client(practice.client_id)?;
        let mut practice = practice;
        practice.approvals = practice.approvals.min(MOST_APPROVALS);
        for lead in &mut practice.leads {
            (lead.days, lead.work) = (lead.days.min(MOST_DAYS), lead.work.min(MOST_DAYS));
        }
        practices::put(self.conn, &practice)?;
        let mut outcome = Outcome::told(Told::default().with("client", client.name));
        self.follow_practice(&practice, &mut outcome)?;
        Ok(outcome)
    }

    pub(super) fn set_brief(&self, template: BriefTemplate) -> Result<Outcome, Failure> {
        let client = self.client(template.client_id)?;
        let template = BriefTemplate { series: template.series.trim().to_owned(), ..template };
        briefs::put(self.conn, &template)?;
        Ok(Outcome::told(Told::default().with("client", client.name).with("series", template.series)))
    }
}
