//! Which part of the program carries out which action.

use super::{Outcome, Step};
use crate::{
    action::Action,
    failure::{Code, Failure},
};

impl Step<'_> {
    pub(super) fn run(&self, action: Action) -> Result<Outcome, Failure> {
        match action {
            Action::AddClient { name, colour, zone, note, networks } => {
                self.add_client(name, colour, zone, note, networks.unwrap_or_default())
            }
            Action::EditClient { id, name, colour, zone, note } => {
                self.edit_client(id, name, colour, zone, note)
            }
            Action::RemoveClient { id } => self.remove_client(id),
            Action::AddChannel { client_id, network, handle } => self.add_channel(client_id, network, handle),
            Action::EditChannel { id, handle, active } => self.edit_channel(id, handle, active),
            Action::RemoveChannel { id } => self.remove_channel(id),
            Action::AddPerson { name, email, roles, profile } => self.add_person(name, email, roles, profile),
            Action::EditPerson { id, name, email, roles, profile } => {
                self.edit_person(id, name, email, roles, profile)
            }
            Action::RemovePerson { id } => self.remove_person(id),
            Action::SetAbsence { person_id, absence } => self.set_absence(person_id, absence),
            Action::RemoveAbsence { person_id, first } => self.remove_absence(person_id, first),
            Action::SetPractice { practice } => self.set_practice(practice),
            Action::SetBrief { template } => self.set_brief(template),
            Action::AddPost { client_id, title, planned, status, channel_ids, visual_ids } => {
                let channels = channel_ids.unwrap_or_default();
                self.add_post(client_id, title, planned, status, channels, &visual_ids.unwrap_or_default())
            }
            Action::AddPostFromLine { line, client_id, focus, time } => {
                self.add_post_from_line(&line, client_id, focus, time)
            }
            Action::PlanPost { id, at } => self.plan_post(id, at),
            Action::MovePosts { ids, anchor, to } => self.move_posts(&ids, anchor, to),
            Action::ShiftPosts { ids, days } => self.shift_posts(&ids, days),
            Action::UnplanPosts { ids } => self.unplan_posts(&ids),
            Action::DuplicatePosts { ids, anchor, to } => self.duplicate_posts(&ids, anchor, to),
            Action::RemovePosts { ids } => self.remove_posts(&ids),
            Action::SetStatus { ids, status } => self.set_status(&ids, status),
            Action::AssignPosts { ids, person_id } => self.assign_posts(&ids, person_id),
            Action::Assign { ids, person_id, role, terms } => {
                self.assign(&ids, person_id, role, &terms.unwrap_or_default())
            }
            Action::Reassign { ids, person_id } => self.reassign(&ids, person_id),
            Action::EditAssignments { ids, terms } => self.edit_assignments(&ids, &terms),
            Action::SetDue { ids, due } => self.set_due(&ids, due),
            Action::SetAssignmentState { ids, state } => self.set_assignment_state(&ids, state),
            Action::RemoveAssignments { ids } => self.remove_assignments(&ids),
            Action::AddComment { id, text, passage, internal } => {
                self.add_comment(id, &text, passage, internal)
            }
            Action::EditComment { id, text, internal, resolved } => {
                self.edit_comment(id, text, internal, resolved)
            }
            Action::RemoveComment { id } => self.remove_comment(id),
            Action::Approve { ids, who } => self.approve(&ids, who),
            Action::Disapprove { id, who, client } => self.disapprove(id, &who, client == Some(true)),
            Action::SaveRevision { id } => self.save_revision(id),
            Action::RestoreRevision { id } => self.restore_revision(id),
            Action::MarkPublished { id, addresses, channel_ids } => {
                self.mark_published(id, &addresses, channel_ids.as_deref())
            }
            Action::EditPost { id, patch, continues } => self.edit_post(id, patch, continues),
            Action::WriteText { id, channel_id, text, hashtags, continues } => {
                self.write_text(id, channel_id, text, hashtags, continues)
            }
            Action::UseCommonText { id, channel_id } => self.use_common_text(id, channel_id),
            Action::SetChannels { id, channel_ids } => self.set_channels(id, &channel_ids),
            Action::SetVariantTime { id, channel_id, time } => self.set_variant_time(id, channel_id, time),
            Action::SaveView { id, name, filter } => self.save_view(id, name, filter),
            Action::RemoveView { id } => self.remove_view(id),
            Action::ImportPlan { plan } => self.import_plan(&plan),
            Action::SendPacket { packet } => self.packet_sent(&packet),
            Action::AddSample => self.add_sample(),
            Action::RemoveSample => self.remove_sample(),
            Action::EditKeyDateSource { id, name, kind, colour, hidden } => {
                self.edit_key_date_source(id, name, kind, colour, hidden)
            }
            Action::RemoveKeyDateSource { id } => self.remove_key_date_source(id),
            Action::ImportKeyDates { file, name, kind, colour } => {
                self.import_key_dates(&file, name, kind, colour)
            }
            Action::ImportCalendarPosts { file } => self.import_calendar_posts(&file),
            Action::AcceptAnswer { path, reader, accepted, refused } => {
                self.accept_answer(&path, reader, &accepted, &refused)
            }
            Action::EditVisuals { ids, patch, continues } => self.edit_visuals(&ids, patch, continues),
            Action::RemoveVisuals { ids, detach } => self.remove_visuals(&ids, detach),
            Action::SetVisuals { id, visual_ids } => self.set_visuals(id, &visual_ids),
            Action::AttachVisuals { ids, visual_ids } => self.attach_visuals(&ids, &visual_ids),
            Action::ReplaceVisual { id, with } => self.replace_visual(id, with),
            Action::SetFocal { id, point } => self.set_focal(id, point),
            Action::SetCrop { id, format, crop } => self.set_crop(id, &format, crop),
            Action::ExchangePosts { first, second, channel_id } => {
                self.exchange_posts(first, second, channel_id)
            }
            Action::Undo
            | Action::Redo
            | Action::Remember { .. }
            | Action::Share { .. }
            | Action::AddVisuals { .. }
            | Action::ReceivePacket { .. }
            | Action::GiveUp { .. }
            | Action::BackUp
            | Action::RestoreBackup { .. }
            | Action::Salvage => Err(Code::BadRequest.into()),
        }
    }
}
