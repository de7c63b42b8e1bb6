//! Writes the page's types from the Rust ones, so that no shape is written twice.

use crate::{action::*, answer::*, changes::*, failure::*, plan::*, query, told::*};
use marronnier_domain as domain;
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
        domain::id::SavedViewId,
        domain::id::NetworkId,
        domain::moment::TimeOfDay,
        domain::status::Status,
        domain::moment::PlannedAt,
        domain::client::Client,
        domain::channel::Channel,
        domain::person::Role,
        domain::person::Person,
        domain::post::Variant,
        domain::post::Post,
        domain::post::PostCard,
        domain::filter::Filter,
        domain::filter::SavedView,
        Param,
        Told,
        Code,
        Failure,
        PlanRequest,
        Landing,
        PostPatch,
        Action,
        Removed,
        Changes,
        Done,
        query::Query,
        Snapshot,
        StatusRule,
        Now,
        UndoLabels,
        WindowRows,
        KeyDay,
        ZoneShift,
        IdeaRows,
        PostDetail,
        Measures,
        ChannelMeasure,
        History,
        HistoryEntry,
        SearchHits,
        SearchHit,
        LineReading,
        Consideration,
        ConsideredMoment,
        Conflict,
        Labels,
        PlanPreview,
        TableKind,
        Exported,
        Picked,
    );
    out.push_str("/** Which answer each question gets. */\nexport interface Answers {\n");
    for (question, answer) in query::answer_types(&cfg) {
        out.push_str(&format!("  {question}: {answer};\n"));
    }
    out.push_str("}\n");
    out
}
