//! One example of each action and each query, for docs/contract.md. A test sees that none is missing.

use crate::{
    Language,
    action::{Action, Address, Landing, PassageRef, PostPatch, Profile, Terms, VisualPatch},
    answer::TableKind,
    packet::{PacketKind, PacketRequest, ReturnRequest, TextChoice},
    plan::PlanRequest,
    query::{Days, Query},
    share::{CalendarRequest, CalendarUse, ShareRequest},
};
use chrono::NaiveDate;
use marronnier_domain::{
    assignment::{Lead, State},
    brief::{Brief, BriefTemplate},
    filter::Filter,
    id::VisualId,
    key_date::SourceKind,
    merge::Choice,
    moment::{PlannedAt, TimeOfDay},
    person::{Absence, Role},
    review::{Practice, TextOf},
    share::Reader,
    status::Status,
    visual::{Crop, Point, VisualFilter},
};
use uuid::Uuid;

/// An identity as the examples show it.
fn id<T: From<Uuid>>(n: u128) -> T {
    Uuid::from_u128(0x0193_a5f0_7c1e_7000_8000_0000_0000_0000 | n).into()
}

fn visual() -> VisualId {
    VisualId([7; 32])
}

fn day() -> NaiveDate {
    NaiveDate::default() + chrono::Days::new(20_797)
}

fn at() -> PlannedAt {
    PlannedAt { date: day(), time: TimeOfDay::new(18, 0) }
}

fn landing() -> Landing {
    Landing { date: day(), time: None, untimed: None }
}

fn plan() -> PlanRequest {
    PlanRequest {
        path: "/home/maya/plan.csv".into(),
        client_name: Some("Biscuiterie Lunel".into()),
        ..PlanRequest::default()
    }
}

fn share() -> ShareRequest {
    ShareRequest {
        from: Some(day()),
        to: Some(day() + chrono::Days::new(21)),
        key_dates: Some(true),
        path: Some("/home/maya/lunel-decembre.ics".into()),
        ..ShareRequest::to(Reader::Client { id: id(1) })
    }
}

fn packet() -> PacketRequest {
    PacketRequest {
        assignment_ids: vec![id(8)],
        kind: PacketKind::Zip,
        path: Some("/home/maya/La bûche Nina.zip".into()),
        replace: Some(true),
        language: Some(Language::Fr),
    }
}

fn returned() -> ReturnRequest {
    ReturnRequest { path: Some("/home/maya/reponse-la-buche.json".into()), ..ReturnRequest::default() }
}

fn calendar() -> CalendarRequest {
    CalendarRequest { path: "/home/maya/vacances.ics".into(), ..CalendarRequest::default() }
}

/// One of each action.
pub fn actions() -> Vec<Action> {
    vec![
        Action::AddClient {
            name: "Biscuiterie Lunel".into(),
            colour: Some(3),
            zone: Some("Europe/Paris".into()),
            note: None,
            networks: Some(vec!["instagram".into(), "facebook".into()]),
        },
        Action::EditClient { id: id(1), name: Some("Lunel".into()), colour: None, zone: None, note: None },
        Action::RemoveClient { id: id(1) },
        Action::AddChannel { client_id: id(1), network: "linkedin".into(), handle: Some("@lunel".into()) },
        Action::EditChannel { id: id(2), handle: None, active: Some(false) },
        Action::RemoveChannel { id: id(2) },
        Action::AddPerson {
            name: "Maya Berthier".into(),
            email: Some("maya@example.org".into()),
            roles: Some(vec![Role::Writer]),
            profile: Some(Profile {
                clients: vec![id(1)],
                languages: vec!["fr".into()],
                days: Some(vec![1, 2, 4]),
                holidays: Some(true),
                capacity: Some(3),
                rate: Some(12_000),
                colour: None,
            }),
        },
        Action::EditPerson {
            id: id(3),
            name: None,
            email: None,
            roles: Some(vec![Role::Writer, Role::Reviewer]),
            profile: None,
        },
        Action::RemovePerson { id: id(3) },
        Action::SetAbsence {
            person_id: id(3),
            absence: Absence { first: day(), last: day() + chrono::Days::new(4), note: "congés".into() },
        },
        Action::RemoveAbsence { person_id: id(3), first: day() },
        Action::SetPractice {
            practice: Practice {
                approvals: 1,
                leads: vec![Lead { role: Role::Writer, days: 5, work: 2 }],
                ..Practice::usual(id(1))
            },
        },
        Action::SetBrief {
            template: BriefTemplate {
                client_id: id(1),
                series: String::new(),
                brief: Brief { tone: "Chaleureux, sans exclamations".into(), ..Brief::default() },
            },
        },
        Action::AddPost {
            client_id: id(1),
            title: "La bûche qui ne fond pas".into(),
            planned: Some(at()),
            status: Some(Status::Drafting),
            channel_ids: Some(vec![id(2)]),
            visual_ids: None,
        },
        Action::AddPostFromLine {
            line: "Réel jeudi 18h30 #noël @instagram".into(),
            client_id: Some(id(1)),
            focus: None,
            time: None,
        },
        Action::PlanPost { id: id(4), at: at() },
        Action::MovePosts { ids: vec![id(4), id(5)], anchor: id(4), to: landing() },
        Action::ShiftPosts { ids: vec![id(4), id(5)], days: -2 },
        Action::UnplanPosts { ids: vec![id(4)] },
        Action::DuplicatePosts { ids: vec![id(4)], anchor: Some(id(4)), to: Some(landing()) },
        Action::RemovePosts { ids: vec![id(4)] },
        Action::SetStatus { ids: vec![id(4)], status: Status::InReview },
        Action::AssignPosts { ids: vec![id(4)], person_id: Some(id(3)) },
        Action::Assign {
            ids: vec![id(4), id(5)],
            person_id: id(3),
            role: Some(Role::Writer),
            terms: Some(Terms { lead: Some(3), brief: Some("Parler du four".into()), ..Terms::default() }),
        },
        Action::Reassign { ids: vec![id(8)], person_id: id(3) },
        Action::EditAssignments {
            ids: vec![id(8)],
            terms: Terms { spent: Some(Some(90)), fee: Some(None), ..Terms::default() },
        },
        Action::SetDue { ids: vec![id(8)], due: Some(day()) },
        Action::SetAssignmentState { ids: vec![id(8)], state: State::Delivered },
        Action::RemoveAssignments { ids: vec![id(8)] },
        Action::AddComment {
            id: id(4),
            text: "@Maya, plus court ?".into(),
            passage: Some(PassageRef { text: TextOf::Text, start: 0, end: 12 }),
            internal: Some(true),
        },
        Action::EditComment { id: id(9), text: None, internal: None, resolved: Some(true) },
        Action::RemoveComment { id: id(9) },
        Action::Approve { ids: vec![id(4)], who: None },
        Action::Disapprove { id: id(4), who: "Maya Berthier".into(), client: None },
        Action::SaveRevision { id: id(4) },
        Action::RestoreRevision { id: id(10) },
        Action::MarkPublished {
            id: id(4),
            addresses: vec![Address { channel_id: id(2), address: "https://www.instagram.com/p/abc".into() }],
            channel_ids: None,
        },
        Action::EditPost {
            id: id(4),
            patch: PostPatch { title: Some("La bûche".into()), ..PostPatch::default() },
            continues: None,
        },
        Action::WriteText {
            id: id(4),
            channel_id: None,
            text: Some("Pas de crème au beurre, pas de glace.".into()),
            hashtags: Some("#biscuit #noël2026".into()),
            continues: Some(false),
        },
        Action::UseCommonText { id: id(4), channel_id: id(2) },
        Action::SetChannels { id: id(4), channel_ids: vec![id(2)] },
        Action::SetVariantTime { id: id(4), channel_id: id(2), time: TimeOfDay::new(19, 30) },
        Action::SaveView {
            id: None,
            name: "À relire".into(),
            filter: Filter { statuses: vec![Status::InReview], ..Filter::default() },
        },
        Action::RemoveView { id: id(6) },
        Action::AddSample,
        Action::RemoveSample,
        Action::ImportPlan { plan: plan() },
        Action::SendPacket { packet: packet() },
        Action::ReceivePacket {
            packet: returned(),
            choices: vec![TextChoice {
                post_id: id(4),
                text: TextOf::Text,
                choices: vec![Choice::Theirs, Choice::Written { text: " dès jeudi".into() }],
            }],
            leave: vec![id(5)],
        },
        Action::Share { share: share() },
        Action::ImportKeyDates {
            file: calendar(),
            name: Some("Vacances, zone B".into()),
            kind: Some(SourceKind::SchoolHolidays),
            colour: None,
        },
        Action::EditKeyDateSource { id: id(7), name: None, kind: None, colour: Some(4), hidden: Some(true) },
        Action::RemoveKeyDateSource { id: id(7) },
        Action::ImportCalendarPosts { file: CalendarRequest { client_id: Some(id(1)), ..calendar() } },
        Action::AcceptAnswer {
            path: "/home/maya/reponse.ics".into(),
            reader: None,
            accepted: vec![format!("{}:moved:2fa5fe16d70c5e1b", id::<marronnier_domain::id::PostId>(4))],
            refused: vec![],
        },
        Action::AddVisuals {
            paths: vec!["/home/maya/Images/buche.jpg".into()],
            client_id: Some(id(1)),
            post_id: None,
            tags: Some(vec!["Noël".into()]),
        },
        Action::EditVisuals {
            ids: vec![visual()],
            patch: VisualPatch {
                alt: Some("Une bûche roulée, coupée en tranches".into()),
                credit: Some("Léa Morin".into()),
                rights_until: Some(Some(day())),
                tag: vec!["Noël".into()],
                ..VisualPatch::default()
            },
            continues: None,
        },
        Action::RemoveVisuals { ids: vec![visual()], detach: true },
        Action::SetVisuals { id: id(4), visual_ids: vec![visual()] },
        Action::AttachVisuals { ids: vec![id(4), id(5)], visual_ids: vec![visual()] },
        Action::ReplaceVisual { id: visual(), with: VisualId([8; 32]) },
        Action::SetFocal { id: visual(), point: Some(Point { x: 4200, y: 3100 }) },
        Action::SetCrop {
            id: visual(),
            format: "instagram:feed".into(),
            crop: Some(Crop { x: 1200, y: 0, width: 6000, height: 10_000 }),
        },
        Action::ExchangePosts { first: id(4), second: id(5), channel_id: Some(id(1)) },
        Action::GiveUp { work: 3 },
        Action::BackUp,
        Action::RestoreBackup { name: backup() },
        Action::Salvage,
        Action::Undo,
        Action::Redo,
        Action::Remember { key: "theme".into(), value: Some("dark".into()) },
    ]
}

/// One of each query.
pub fn queries() -> Vec<Query> {
    let filter = Filter { clients: vec![id(1)], ..Filter::default() };
    vec![
        Query::Snapshot,
        Query::Opening,
        Query::OpeningMark,
        Query::Window {
            from: day(),
            to: day() + chrono::Days::new(6),
            filter: filter.clone(),
            per_day: Some(8),
            counted: Some(Days { from: day(), to: day() + chrono::Days::new(4) }),
        },
        Query::Ideas { filter: Filter::default(), limit: Some(100) },
        Query::Posts { filter: filter.clone(), from: Some(day()), to: None },
        Query::Post { id: id(4) },
        Query::History { id: id(4) },
        Query::Measure {
            id: id(4),
            channel_id: Some(id(2)),
            text: "Bonjour 👋".into(),
            hashtags: String::new(),
        },
        Query::Search { text: "buche".into(), limit: None },
        Query::ReadLine {
            line: "après-demain midi @linkedin Portrait".into(),
            client_id: None,
            focus: Some(day()),
            time: None,
        },
        Query::Consider { ids: vec![id(4)], anchor: id(4), to: landing(), copy: false },
        Query::Labels,
        Query::Now,
        Query::ReadPlan { plan: plan() },
        Query::ExportTable {
            path: "/home/maya/calendrier.csv".into(),
            kind: TableKind::Csv,
            filter,
            from: Some(day()),
            to: None,
            separator: Some(';'),
            replace: Some(false),
        },
        Query::PickPlanFile,
        Query::PickExportFile { kind: TableKind::Xlsx, name: "calendrier.xlsx".into() },
        Query::Team { from: day(), weeks: Some(4) },
        Query::Dues { from: day(), to: day() + chrono::Days::new(6), filter: Filter::default() },
        Query::Owed { person_id: id(3), client_id: None },
        Query::Review { id: id(4) },
        Query::Compare { id: id(4), from: id(10), to: None },
        Query::ClientWork { client_id: id(1) },
        Query::Reminders,
        Query::PreviewPacket { packet: PacketRequest { path: None, ..packet() } },
        Query::ReadPacket { packet: returned() },
        Query::PacketFolders { paths: vec!["/home/maya/La bûche Nina".into()] },
        Query::PickPacketPlace { name: "La bûche Maya.zip".into(), kind: PacketKind::Zip },
        Query::PickPacketFile,
        Query::PreviewShare { share: ShareRequest { path: None, ..share() } },
        Query::Shares { reader: Some(Reader::Client { id: id(1) }), limit: None },
        Query::Seen { reader: None, from: day(), to: day() + chrono::Days::new(6) },
        Query::SeenOfPost { id: id(4) },
        Query::ReadCalendarFile {
            file: CalendarRequest { read_as: Some(CalendarUse::Answer), ..calendar() },
        },
        Query::CheckCalendarFile { path: "/home/maya/lunel-decembre.ics".into() },
        Query::PickShareFile { name: "lunel-decembre.ics".into(), outlook: false },
        Query::PickCalendarFile,
        Query::Visuals {
            filter: VisualFilter { clients: vec![id(1)], used: Some(false), ..VisualFilter::default() },
            offset: 0,
            limit: Some(100),
        },
        Query::VisualIds { filter: VisualFilter::default(), offset: 0, limit: None },
        Query::Visual { id: visual() },
        Query::VisualTags { ids: None },
        Query::NearVisuals { id: id(4) },
        Query::Feed { channel_id: id(2), limit: None },
        Query::Preview { id: id(4), channel_id: id(2) },
        Query::ExportVisuals {
            path: "/home/maya/decembre.zip".into(),
            zip: true,
            post_ids: None,
            filter: Filter { clients: vec![id(1)], ..Filter::default() },
            from: Some(day()),
            to: None,
            formats: vec!["story".into(), "linkedin:square".into()],
            replace: false,
        },
        Query::VerifyVisuals,
        Query::Work,
        Query::Backups,
        Query::CheckBackup { name: backup() },
        Query::RestoreTo { name: backup(), folder: "/home/maya/Marronnier d’hier".into() },
        Query::Pack { path: "/home/maya/tout.marronnier".into(), replace: false },
        Query::Unpack { path: "/home/maya/tout.marronnier".into(), folder: "/home/maya/Marronnier".into() },
        Query::Health,
        Query::Examine { mend: false },
        Query::PickPackPlace { name: "Marronnier 2026-12-01.marronnier".into() },
        Query::PickPackFile,
        Query::PickFolder,
        Query::OpenWorkspace { path: "/home/maya/Marronnier".into() },
        Query::PickVisualFiles,
        Query::PickVisualFolder,
        Query::PickVisualExport { name: "decembre.zip".into(), zip: true },
        Query::PasteVisual,
        Query::Notify { title: "Une chose à retenir".into(), text: "En retard : La bûche".into() },
        Query::OpenLink { url: "https://example.org".into() },
    ]
}

fn backup() -> String {
    "20261201T090000Z-start".into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantNames as _;

    #[test]
    fn each_action_and_each_query_has_one_example_in_the_order_of_the_contract() {
        let actions: Vec<&'static str> = actions().iter().map(Into::into).collect();
        assert_eq!(actions, Action::VARIANTS);
        let queries: Vec<&'static str> = queries().iter().map(Into::into).collect();
        assert_eq!(queries, Query::VARIANTS);
    }

    #[test]
    fn each_example_reads_back_as_it_was_written() {
        for action in actions() {
            let text = serde_json::to_string(&action).unwrap();
            assert_eq!(serde_json::from_str::<Action>(&text).unwrap(), action, "{text}");
        }
        for query in queries() {
            let text = serde_json::to_string(&query).unwrap();
            assert_eq!(serde_json::from_str::<Query>(&text).unwrap(), query, "{text}");
        }
    }
}
