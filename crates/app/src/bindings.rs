//! Writes the page's types from the Rust ones, so that no shape is written twice.

use crate::{
    action::*, answer::*, changes::*, examples, failure::*, packet::*, plan::*, query, share::*, told::*,
    work,
};
use marronnier_domain as domain;
use marronnier_formats::table;
use ts_rs::{Config, TS};

/// The text of `ui/src/lib/host/generated.ts`.
pub fn typescript() -> String {
    let cfg = Config::default();
    let mut out = String::from("// Written by `marronnier-cli bindings`; do not edit.\n\n");
    macro_rules! write_types {
        ($($kind:ty),+ $(,)?) => {$(
            out.push_str("export ");
            out.push_str(&<$kind as TS>::decl(&cfg));
            out.push_str("\n\n");
        )+};
    }
    write_types!(
        domain::id::ClientId,
        domain::id::ChannelId,
        domain::id::PostId,
        domain::id::PersonId,
        domain::id::AssignmentId,
        domain::id::RevisionId,
        domain::id::CommentId,
        domain::id::PacketId,
        domain::id::SavedViewId,
        domain::id::ShareId,
        domain::id::KeyDateSourceId,
        domain::id::NetworkId,
        domain::id::VisualId,
        domain::moment::TimeOfDay,
        domain::status::Status,
        domain::moment::PlannedAt,
        domain::client::Client,
        domain::channel::Channel,
        domain::person::Role,
        domain::person::Absence,
        domain::person::Person,
        domain::assignment::State,
        domain::assignment::Assignment,
        domain::assignment::Lead,
        domain::assignment::Pressure,
        domain::assignment::Load,
        domain::brief::Brief,
        domain::brief::BriefTemplate,
        domain::review::TextOf,
        domain::review::Origin,
        domain::review::Passage,
        domain::review::Comment,
        domain::review::Practice,
        domain::review::Difference,
        domain::merge::Of,
        domain::merge::Piece,
        domain::merge::Choice,
        domain::post::Variant,
        domain::post::Post,
        domain::post::PostCard,
        domain::visual::Kind,
        domain::visual::Hue,
        domain::visual::Rights,
        domain::visual::Point,
        domain::visual::Crop,
        domain::visual::Format,
        domain::visual::Visual,
        domain::visual::VisualFilter,
        domain::network::Counting,
        domain::network::Media,
        domain::network::Network,
        domain::measure::SpanKind,
        domain::measure::Span,
        domain::measure::MeasureWarning,
        domain::measure::Measure,
        domain::filter::Filter,
        domain::filter::SavedView,
        domain::key_date::SourceKind,
        domain::key_date::KeyDateSource,
        domain::share::Reader,
        domain::share::ShownChannel,
        domain::share::ShownTeam,
        domain::share::ShownWork,
        domain::share::Shown,
        domain::share::ShownField,
        domain::share::Standing,
        domain::share::Because,
        domain::answered::MatchedBy,
        domain::answered::TextPart,
        domain::answered::WordState,
        domain::answered::WordRun,
        domain::answered::ProposalKind,
        domain::answered::Proposal,
        Param,
        Told,
        Code,
        Failure,
        domain::plan::Verdict,
        domain::plan::RemarkCode,
        domain::plan::Remark,
        domain::plan::PlanNetwork,
        domain::plan::PlanVariant,
        domain::plan::PlanRow,
        table::Field,
        table::DayOrder,
        table::Period,
        table::PlanColumn,
        table::SheetLayout,
        table::SheetMapping,
        table::PlanMapping,
        table::Kind,
        table::Encoding,
        RowRef,
        PlanRequest,
        ShareRequest,
        CalendarUse,
        CalendarRequest,
        Landing,
        PostPatch,
        PacketKind,
        PacketRequest,
        ReturnRequest,
        TextChoice,
        PacketFile,
        PacketMail,
        PacketPreview,
        ReturnStanding,
        MergedText,
        UnplacedText,
        ReturnedPost,
        PacketRead,
        Profile,
        Terms,
        PassageRef,
        Address,
        VisualPatch,
        Action,
        ToTell,
        Removed,
        RefusedFile,
        Changes,
        Done,
        query::Days,
        query::Query,
        Snapshot,
        Opening,
        OpeningPage,
        StatusRule,
        Now,
        UndoLabels,
        WindowRows,
        KeyDay,
        ZoneShift,
        IdeaRows,
        PostList,
        PostDetail,
        Measures,
        ChannelMeasure,
        History,
        HistoryEntry,
        SearchHits,
        SearchHit,
        domain::quick_add::ChipKind,
        domain::quick_add::Chip,
        domain::quick_add::QuickAdd,
        Consideration,
        ConsideredMoment,
        Conflict,
        ConsideredWork,
        AssignmentRow,
        TeamPerson,
        TeamWeeks,
        DueRows,
        CommentLine,
        RevisionLine,
        ApprovalLine,
        PublishedAt,
        PostReview,
        Comparison,
        ClientWork,
        ToPaste,
        PublishNow,
        EmptyDays,
        Reminders,
        Labels,
        PlanCounts,
        PlanPreview,
        TableKind,
        Exported,
        Notified,
        Picked,
        PickedFiles,
        VisualPage,
        VisualRow,
        VisualTags,
        TagCount,
        VisualDetail,
        FormatCrop,
        Near,
        NearList,
        FeedRows,
        FeedCell,
        PostPreview,
        PreviewImage,
        ExportRemarkKind,
        ExportRemark,
        ExportedVisuals,
        VisualCheck,
        AlteredFile,
        domain::backup::Reason,
        BackupList,
        BackupRow,
        BackupCheck,
        Packed,
        Unpacked,
        Health,
        Examination,
        Finding,
        FindingKind,
        work::WorkKind,
        work::WorkRow,
        work::WorkList,
        ShareCounts,
        ShareItem,
        ShareFile,
        SharedKeyDay,
        ShareLine,
        SharePreview,
        ShareList,
        SeenRow,
        SeenRows,
        CalendarRemark,
        CalendarVerdict,
        KeyDateRow,
        KeyDateFile,
        CalendarPost,
        PostFile,
        ProposalRow,
        AnswerFile,
        CalendarFile,
        CheckedZone,
        CheckedOddity,
        CheckedEffect,
        ProgramForecast,
        CalendarCheck,
    );
    out.push_str("/** Which answer each question gets. */\nexport interface Answers {\n");
    for (question, answer) in query::answer_types(&cfg) {
        out.push_str(&format!("  {question}: {answer};\n"));
    }
    out.push_str("}\n");
    out
}

/// The text of `docs/contract.md`: every action and every query, an example each, and the answers' types.
pub fn contract() -> String {
    let mut out = String::from(
        "# The contract\n\nWritten by `marronnier-cli contract`; do not edit. Shapes are in \
         [`ui/src/lib/host/generated.ts`](../ui/src/lib/host/generated.ts).\n\n\
         The window calls `act` and `ask` with these values; `marronnier-cli act` and `marronnier-cli ask` read one a \
         line on standard input and write one answer a line: `{\"ok\": …}` or `{\"err\": {\"code\", \"params\", \
         \"field\"}}`. An action is acknowledged only after its commit.\n\n## Actions\n\nEach answers `Done`.\n\n",
    );
    for action in examples::actions() {
        example(&mut out, (&action).into(), "", &action);
    }
    out.push_str("## Queries\n\n");
    let answers = query::answer_types(&Config::default());
    for (query, (_, answer)) in examples::queries().into_iter().zip(answers) {
        example(&mut out, (&query).into(), &format!(" → `{answer}`"), &query);
    }
    out.push_str("## Failures\n\n");
    for code in <Code as strum::VariantNames>::VARIANTS {
        out.push_str(&format!("- `{code}`\n"));
    }
    out
}

fn example(out: &mut String, name: &str, answer: &str, value: &impl serde::Serialize) {
    let json = serde_json::to_string(value).unwrap_or_default();
    out.push_str(&format!("### {name}{answer}\n\n```json\n{json}\n```\n\n"));
}
