//! Actions on when people work and how a client's posts are worked on: absences, practice, briefs.

use super::{Outcome, Step, person::about, telling::line};
use crate::{
    changes::News,
    failure::{Code, Failure},
    told::Told,
};
use chrono::NaiveDate;
use marronnier_domain::{
    brief::{Brief, BriefTemplate},
    filter::Filter,
    id::{ClientId, PersonId},
    person::Absence,
    review::Practice,
    status::Status,
};
use marronnier_store::{
    assignment::{self as assignments, Held},
    brief as briefs, person as people, post as posts, practice as practices,
};

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
        self.follow_person(&person)?;
        Ok(about(&person))
    }

    pub(super) fn set_practice(&self, practice: Practice) -> Result<Outcome, Failure> {
        let client = self.client(practice.client_id)?;
        let mut practice = practice;
        practice.approvals = practice.approvals.min(MOST_APPROVALS);
        for lead in &mut practice.leads {
            (lead.days, lead.work) = (lead.days.min(MOST_DAYS), lead.work.min(MOST_DAYS));
        }
        let before = practices::get(self.conn, practice.client_id)?;
        practices::put(self.conn, &practice)?;
        self.follow_practice(&practice)?;
        let (withdrawn, approved) = self.follow_approvals(&before, &practice)?;
        let told = Told::default().with("client", client.name).with("approved", approved);
        Ok(Outcome::told(told).withdrawn(withdrawn))
    }

    /// Who asks for more approvals has posts approved by too few: they are read again. Who asks for fewer has posts in review
    /// that enough have agreed to: they are approved as the last of them would have done. Gives how many of each.
    fn follow_approvals(&self, before: &Practice, now: &Practice) -> Result<(u32, u32), Failure> {
        let (mut withdrawn, mut approved) = (0, 0);
        if now.approvals == before.approvals {
            return Ok((withdrawn, approved));
        }
        let raised = now.approvals > before.approvals;
        let statuses =
            if raised { vec![Status::Approved, Status::Scheduled] } else { vec![Status::InReview] };
        let filter = Filter { clients: vec![now.client_id], statuses, ..Filter::default() };
        for post in posts::list(self.conn, &filter, None, None)? {
            let post = self.post(post.id)?;
            let is_enough = self.lacking(&post)? == 0;
            if raised && !is_enough {
                withdrawn += self.withdraw(&post)?;
            }
            let follows = now.follows && now.approvals > 0 && is_enough;
            if !raised && follows && self.app.disagreement(self.conn, &post)?.is_none() {
                posts::plan(self.conn, post.id, post.planned, Status::Approved)?;
                approved += 1;
            }
        }
        Ok((withdrawn, approved))
    }

    pub(super) fn set_brief(&self, template: BriefTemplate) -> Result<Outcome, Failure> {
        let client = self.client(template.client_id)?;
        let template = BriefTemplate { series: template.series.trim().to_owned(), ..template };
        let before = self.briefs_in_hand(template.client_id)?;
        briefs::put(self.conn, &template)?;
        let after = self.briefs_in_hand(template.client_id)?;
        let other = |((held, was), (_, is)): (&(Held, Brief), &(Held, Brief))| {
            (was != is).then(|| line(held, None, News::Brief))
        };
        let tell = before.iter().zip(&after).filter_map(other).collect();
        let told = Told::default().with("client", client.name).with("series", template.series);
        Ok(Outcome { tell, ..Outcome::told(told) })
    }

    /// The work that people have in hand for a client, with the brief that goes with it.
    fn briefs_in_hand(&self, client: ClientId) -> Result<Vec<(Held, Brief)>, Failure> {
        let words = self.app.words(self.app.language_in(self.conn)?);
        let mut found = Vec::new();
        for held in assignments::held(self.conn)?.into_values() {
            let Some(post) = posts::get(self.conn, held.assignment.post_id)? else { continue };
            if post.client_id == client && !matches!(post.status, Status::Published | Status::Cancelled) {
                let brief = self.app.brief_of(self.conn, &post, &words)?;
                found.push((held, brief));
            }
        }
        Ok(found)
    }
}
