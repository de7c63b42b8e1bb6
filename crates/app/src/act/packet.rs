//! Packets out and back. What goes out is kept outside the journal, since it can come back whatever was undone; that an
//! assignment was sent, and all that comes back, is journaled as any action.

use super::{Outcome, Step, about_posts};
use crate::{
    App,
    action::Action,
    changes::{Done, RefusedFile},
    exchange::{
        Written,
        packet::{Back, Merged, returned, write},
    },
    failure::{Code, Failure},
    packet::{PacketKind, PacketRequest, ReturnRequest, ReturnStanding, TextChoice},
    told::Told,
    visuals::{Gathered, told},
    work::WorkKind,
};
use marronnier_domain::{
    assignment::{Assignment, State},
    id::{AssignmentId, ClientId, PersonId, PostId, RevisionId, VisualId},
    person::Role,
    post::Post,
    review::{Comment, Origin, Revision},
};
use marronnier_media::{Kept, ShelfError};
use marronnier_store::{
    assignment as assignments, comment as comments,
    packet::{self as packets, Sent},
    person as people, post as posts, revision as revisions,
};

use std::path::Path;

impl App {
    /// Writes the files beside their places, keeps what they hold, then puts them there and says that they went out.
    pub(super) fn send_packet(&self, request: PacketRequest) -> Result<Done, Failure> {
        let mut outgoing = self.prepare_packet(&self.store.read(), &request)?;
        let left = outgoing.draw(self, request.kind)?;
        let written = write(&outgoing, &request)?;
        self.store.keep(|conn| outgoing.sent.iter().try_for_each(|sent| packets::add(conn, sent)))?;
        if let Err(failure) = written.into_iter().try_for_each(Written::put) {
            self.store.keep(|conn| packets::forget(conn, outgoing.manifest.id))?;
            return Err(failure);
        }
        let files = if request.kind == PacketKind::Folder { outgoing.files.len() } else { 1 };
        let mut done =
            self.record("sendPacket", left, |step| step.run(Action::SendPacket { packet: request.clone() }))?;
        let mut told = done.told.take().unwrap_or_else(|| Told::new("sendPacket"));
        // A packet sent again changes no state, and is worth saying all the same.
        if !told.params.contains_key("count") {
            told = told.with("count", outgoing.sent.len());
            if let [one] = outgoing.manifest.posts.as_slice() {
                told = told.with("title", one.title.as_str());
            }
        }
        done.told = Some(
            told.with("person", outgoing.person.name)
                .with("files", files)
                .with("path", request.path.unwrap_or_default()),
        );
        Ok(done)
    }

    /// Takes in what came back. Its pictures are on the shelf before any row names them.
    pub(super) fn receive_packet(
        &self,
        request: &ReturnRequest,
        choices: &[TextChoice],
        leave: &[PostId],
    ) -> Result<Done, Failure> {
        let work = self.works.begin(WorkKind::BringIn, 0);
        let returned = returned(request, &work, &work.leg(0..350))?;
        // a connection of its own: others read and give it up meanwhile
        let back = self.come_back(&self.store.reading()?, request, &returned, &work.leg(350..400))?;
        let mut pictures = Vec::new();
        let mut refused = Vec::new();
        let bringing = self.bringing();
        let taken = |one: &&Merged<'_>| one.is_taken() && !leave.contains(&one.sent.post_id);
        let of_posts = back.posts.iter().filter(taken);
        let of_posts =
            of_posts.flat_map(|one| one.pictures.iter().map(|picture| (Some(one.sent.post_id), *picture)));
        let of_posts: Vec<_> = of_posts.chain(back.pictures.iter().map(|picture| (None, *picture))).collect();
        let leg = work.leg(400..700);
        for (done, (post, picture)) in of_posts.iter().copied().enumerate() {
            if !leg.at(done, of_posts.len()) {
                break;
            }
            let name = Path::new(&picture.name);
            match bringing.keep(|shelf| shelf.keep_bytes(&picture.bytes)) {
                Ok(kept) => pictures.push((post, picture.name.clone(), kept)),
                Err(error @ ShelfError::Unwritable { .. }) => return Err(told(name, &error)),
                Err(error) => {
                    refused.push(RefusedFile { path: picture.name.clone(), failure: told(name, &error) });
                }
            }
        }
        work.go_on()?;
        self.record("receivePacket", refused, |step| {
            // held again: what is here may have changed since
            let back = self.come_back(step.conn, request, &returned, &work.leg(700..1000))?;
            step.receive_packet(&back, choices, leave, &pictures)
        })
    }
}

/// A picture that came back: for which post, its file's name, where it is kept.
type Returned = (Option<PostId>, String, Kept);

impl Step<'_> {
    /// Says that assignments went out.
    pub(super) fn packet_sent(&self, request: &PacketRequest) -> Result<Outcome, Failure> {
        let mut posts = Vec::new();
        let mut person = String::new();
        for one in self.assignments(&request.assignment_ids)? {
            posts.push(self.post(one.assignment.post_id)?);
            person = self.person(one.assignment.person_id)?.name;
            if one.assignment.state.may_become(State::Sent) {
                assignments::put(self.conn, &Assignment { state: State::Sent, ..one.assignment })?;
            }
        }
        let told = about_posts(&posts)
            .with("person", person)
            .with("files", 1u32)
            .with("path", request.path.clone().unwrap_or_default());
        Ok(Outcome::told(told))
    }

    fn receive_packet(
        &self,
        back: &Back<'_>,
        choices: &[TextChoice],
        leave: &[PostId],
        pictures: &[Returned],
    ) -> Result<Outcome, Failure> {
        let mut taken: Vec<Post> = Vec::new();
        let (mut withdrawn, mut overlaps, mut beside) = (0, 0, 0u32);
        let posts = back.posts.iter().filter(|one| one.is_taken() && !leave.contains(&one.sent.post_id));
        for merged in posts {
            let Some(post) = &merged.post else { continue };
            let becomes = match merged.resolved(post, choices) {
                Ok(becomes) => becomes,
                Err(left) => {
                    overlaps += left;
                    continue;
                }
            };
            if merged.standing == ReturnStanding::Gone {
                self.put_again(post, &merged.sent)?;
            }
            let id = post.id;
            let own = |returned: &&Returned| returned.0 == Some(id);
            let shown: Vec<VisualId> = pictures.iter().filter(own).map(|(.., kept)| kept.id).collect();
            let revision = if merged.rewritten || !shown.is_empty() {
                let revision = self.as_received(merged, &shown);
                revisions::add(self.conn, &revision)?;
                Some(revision.id)
            } else {
                None
            };
            if !merged.note.is_empty() {
                let comment = self.comment(id, merged.sent.person.clone(), merged.note.clone(), None)?;
                comments::put(self.conn, &Comment { internal: false, ..comment })?;
            }
            let of_post = Some(id).filter(|_| merged.is_applied());
            if merged.is_applied() && becomes != *post {
                withdrawn += self.rewritten(post, becomes)?.withdrawn;
            }
            beside += u32::from(!merged.is_applied());
            withdrawn += self.take_pictures(pictures.iter().filter(own), Some(post.client_id), of_post)?;
            self.all_delivered(&merged.sent, merged.spent)?;
            self.remember(merged, revision)?;
            taken.push(post.clone());
        }
        let client = taken.first().map(|post| post.client_id);
        self.take_pictures(pictures.iter().filter(|(post, ..)| post.is_none()), client, None)?;
        if overlaps > 0 {
            return Err(Failure::new(Code::OverlapsLeft).with("count", overlaps).about("choices"));
        }
        let told = about_posts(&taken).with("person", back.by.as_str()).with("beside", beside);
        let outcome = Outcome::told(told).withdrawn(withdrawn);
        Ok(match taken.as_slice() {
            [one] => outcome.focus(one.id),
            _ => outcome,
        })
    }

    /// A post that was removed while it was out is there again, with the work that its writer did.
    fn put_again(&self, post: &Post, sent: &Sent) -> Result<(), Failure> {
        posts::add(self.conn, post)?;
        if people::get(self.conn, sent.person_id)?.is_some() {
            let one =
                self.new_assignment(post, &self.person(sent.person_id)?, sent.role.unwrap_or(Role::Writer));
            assignments::put(self.conn, &Assignment { id: sent.assignment_id, ..one })?;
        }
        Ok(())
    }

    /// That it was taken in, and what other programs put beside it.
    fn remember(&self, merged: &Merged<'_>, revision: Option<RevisionId>) -> Result<(), Failure> {
        let (packet, id) = (merged.sent.packet, merged.sent.post_id);
        packets::receive(self.conn, id, &merged.digest, packet)?;
        let mut answers = merged.sent.answers.clone();
        answers.retain(|one| one.digest != merged.digest);
        answers.push(merged.as_taken(revision));
        packets::keep_answers(self.conn, packet, id, &answers)?;
        if !merged.beside.is_empty() {
            let beside = serde_json::to_value(&merged.beside).map_err(Failure::unwritable)?;
            packets::keep_beside(self.conn, packet, id, &beside)?;
        }
        Ok(())
    }

    /// Adds pictures to the library, and to the post when they are of one. Gives how many approvals that withdrew.
    fn take_pictures<'a>(
        &self,
        pictures: impl Iterator<Item = &'a Returned>,
        client: Option<ClientId>,
        post: Option<PostId>,
    ) -> Result<u32, Failure> {
        let kept: Vec<(String, Kept)> =
            pictures.map(|(_, name, kept)| (name.clone(), kept.clone())).collect();
        if kept.is_empty() {
            return Ok(0);
        }
        let gathered = Gathered { kept, refused: Vec::new() };
        Ok(self.add_visuals(&gathered, client, post, &[])?.withdrawn)
    }

    /// The writer's own words and pictures, kept under their name.
    fn as_received(&self, merged: &Merged<'_>, pictures: &[VisualId]) -> Revision {
        let mut content = merged.theirs.clone();
        for name in pictures.iter().map(ToString::to_string) {
            if !content.visuals.contains(&name) {
                content.visuals.push(name);
            }
        }
        Revision {
            id: RevisionId(self.app.clock.new_id()),
            post_id: merged.sent.post_id,
            at: self.app.clock.instant().timestamp_millis(),
            who: merged.sent.person.clone(),
            origin: Origin::Received,
            packet: Some(merged.sent.packet),
            content,
        }
    }

    /// The draft is back: all that its person had to do on the post is delivered, and the time it took is theirs.
    fn all_delivered(&self, sent: &Sent, spent: Option<u32>) -> Result<(), Failure> {
        for id in std::iter::once(sent.assignment_id).chain(sent.others.iter().copied()) {
            let spent = spent.filter(|_| id == sent.assignment_id);
            if !self.delivered(id, sent.person_id, spent)? && spent.is_some() {
                self.keep_time(sent, spent)?;
            }
        }
        Ok(())
    }

    /// The assignment is delivered, and the status follows. One that was given to somebody else meanwhile stays as it is: the
    /// words are taken, the work is theirs. Gives whether it is still the person's own.
    fn delivered(&self, id: AssignmentId, by: PersonId, spent: Option<u32>) -> Result<bool, Failure> {
        let Some(mut one) = assignments::listed(self.conn, &[id])?.pop() else { return Ok(false) };
        if one.assignment.person_id != by {
            return Ok(false);
        }
        one.assignment.spent = spent.or(one.assignment.spent);
        if one.assignment.state.may_become(State::Delivered) && one.assignment.state.is_owed() {
            let today = self.app.clock.here().date;
            one.assignment.state = State::Delivered;
            one.assignment.delivered = one.assignment.delivered.or(Some(today));
            assignments::put(self.conn, &one.assignment)?;
            let now = assignments::listed(self.conn, &[id])?.pop().unwrap_or(one);
            self.follow_work(&now, State::Delivered)?;
        } else {
            assignments::put(self.conn, &one.assignment)?;
        }
        Ok(true)
    }

    /// The time that somebody spent on work which is another's by now: kept as work of theirs that was taken back.
    fn keep_time(&self, sent: &Sent, spent: Option<u32>) -> Result<(), Failure> {
        let role = sent.role.unwrap_or(Role::Writer);
        let mut all = assignments::of_post(self.conn, sent.post_id)?.into_iter();
        let kept = all.rfind(|one| one.person_id == sent.person_id && one.role == role);
        let one = match kept {
            Some(one) => one,
            None if people::get(self.conn, sent.person_id)?.is_none() => return Ok(()),
            None => Assignment {
                state: State::Withdrawn,
                ..self.new_assignment(&self.post(sent.post_id)?, &self.person(sent.person_id)?, role)
            },
        };
        Ok(assignments::put(self.conn, &Assignment { spent, ..one })?)
    }
}
