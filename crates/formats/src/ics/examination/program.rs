//! What Google, Outlook, Apple and Thunderbird do with a file, by what is known of them: their documents, their issues,
//! their sources. Predicts; nothing here was asked of the programs.

use super::{Examination, Fault, What, gathering::Gathering};
use crate::ics::report::Kind;

/// A program that people read calendars with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Program {
    /// Google Calendar.
    Google,
    /// Outlook, the classic one foremost.
    Outlook,
    /// Apple's Calendar and iCloud.
    Apple,
    /// Thunderbird.
    Thunderbird,
}

/// What it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Reads it as it is.
    Reads,
    /// Finds nothing in it to show.
    Nothing,
    /// Refuses it: over its limit of 1 MB.
    TooLarge,
    /// Drops the events whose text is folded inside an escape.
    DropsSplit(u32),
    /// Knows some events already: updates them, or refuses the file.
    MayRefuseKnown,
    /// Passes over the tasks.
    IgnoresTodos(u32),
    /// Shows the tasks.
    ShowsTodos(u32),
    /// Gives events colours of its own.
    OwnColours,
    /// Opens it as one more calendar; imported again, every event is there twice.
    Doubles,
    /// Updates the event that it knows, or asks about it.
    AnswersRequest,
    /// Takes the event away.
    TakesAway,
    /// Reads the first of several invitations only.
    FirstRequestOnly(u32),
    /// Takes an invitation without ORGANIZER for a plain event.
    NoOrganizer,
    /// Shows events as busy time.
    ShowsBusy(u32),
    /// Shifts events by an hour or more: their zone is not defined, or badly.
    Shifts(u32),
    /// Moves the events that it knows.
    MovesKnown,
    /// Cannot save several invitations of one file.
    RefusesRequests(u32),
    /// Shows marks of HTML in texts.
    RawHtml(u32),
    /// Passes over the events that it knows: changes do not arrive.
    SkipsKnown,
    /// Adds the events without UID again at each import.
    DoublesNameless(u32),
}

/// The limit of an import into Google Calendar.
const GOOGLE_LIMIT: u64 = crate::share::LIMIT as u64;

/// What each does with the file.
pub fn effects(examined: &Examination, gathering: &Gathering) -> Vec<(Program, Effect)> {
    let facts = Facts::of(examined, gathering);
    let mut all = Vec::new();
    for program in [Program::Google, Program::Outlook, Program::Apple, Program::Thunderbird] {
        let effects = match program {
            Program::Google => google(examined, &facts),
            Program::Outlook => outlook(examined, &facts),
            Program::Apple => apple(examined, &facts),
            Program::Thunderbird => thunderbird(examined),
        };
        let shared = (facts.nameless > 0).then_some(Effect::DoublesNameless(facts.nameless));
        let effects: Vec<Effect> = effects.into_iter().chain(shared).collect();
        let is_bare = examined.events == 0 && examined.todos == 0;
        let usual = if is_bare { Effect::Nothing } else { Effect::Reads };
        let effects = if effects.is_empty() { vec![usual] } else { effects };
        all.extend(effects.into_iter().map(|effect| (program, effect)));
    }
    all
}

/// What decides.
struct Facts {
    split: u32,
    /// Events at hours that depend on a zone without a sound definition.
    shifted: u32,
    colours: bool,
    busy: u32,
    html: u32,
    nameless: u32,
    has_organizer: bool,
}

impl Facts {
    fn of(examined: &Examination, gathering: &Gathering) -> Self {
        let split = examined.odd.iter().filter(|odd| odd.what == What::Read(Kind::SplitEscape));
        let unsound: Vec<&str> = unsound(examined);
        let events = &gathering.events;
        let shifted = events.zones.iter().filter(|(zone, _)| unsound.contains(&zone.as_str()));
        Self {
            split: split.map(|odd| odd.times).sum(),
            shifted: shifted.map(|(_, times)| *times).sum(),
            colours: events.colours,
            busy: events.busy,
            html: events.html,
            nameless: events.nameless,
            has_organizer: events.without_organizer == 0,
        }
    }
}

/// The zones that are used without a definition, or with one that does not read.
fn unsound(examined: &Examination) -> Vec<&str> {
    let odd = examined.odd.iter().filter_map(|odd| match &odd.what {
        What::Fault(Fault::Undefined(zone) | Fault::UnknownZone(zone)) => Some(zone.as_str()),
        What::Zone(crate::ics::zone::gathered::Telling::BadDefinition { zone, .. }) => Some(zone.as_str()),
        _ => None,
    });
    odd.collect()
}

fn google(examined: &Examination, facts: &Facts) -> Vec<Effect> {
    let mut effects = Vec::new();
    if examined.octets > GOOGLE_LIMIT {
        effects.push(Effect::TooLarge);
    }
    if facts.split > 0 {
        effects.push(Effect::DropsSplit(facts.split));
    }
    if examined.events > 0 {
        effects.push(Effect::MayRefuseKnown);
    }
    if examined.todos > 0 {
        effects.push(Effect::IgnoresTodos(examined.todos));
    }
    if facts.colours {
        effects.push(Effect::OwnColours);
    }
    effects
}

fn outlook(examined: &Examination, facts: &Facts) -> Vec<Effect> {
    let mut effects = Vec::new();
    match (examined.method.as_str(), examined.events) {
        (_, 0) => {}
        ("REQUEST", 1) if !facts.has_organizer => effects.push(Effect::NoOrganizer),
        ("REQUEST", 1) => effects.push(Effect::AnswersRequest),
        ("CANCEL", 1) => effects.push(Effect::TakesAway),
        ("REQUEST" | "CANCEL", many) => effects.push(Effect::FirstRequestOnly(many)),
        _ => effects.push(Effect::Doubles),
    }
    if facts.shifted > 0 {
        effects.push(Effect::Shifts(facts.shifted));
    }
    if facts.busy > 0 {
        effects.push(Effect::ShowsBusy(facts.busy));
    }
    if examined.todos > 0 {
        effects.push(Effect::IgnoresTodos(examined.todos));
    }
    effects
}

fn apple(examined: &Examination, facts: &Facts) -> Vec<Effect> {
    let mut effects = Vec::new();
    match examined.method.as_str() {
        "REQUEST" if examined.events > 1 => effects.push(Effect::RefusesRequests(examined.events)),
        _ if examined.events > 0 => effects.push(Effect::MovesKnown),
        _ => {}
    }
    if facts.html > 0 {
        effects.push(Effect::RawHtml(facts.html));
    }
    if examined.todos > 0 {
        effects.push(Effect::ShowsTodos(examined.todos));
    }
    effects
}

fn thunderbird(examined: &Examination) -> Vec<Effect> {
    let mut effects = Vec::new();
    if examined.events > 0 {
        effects.push(Effect::SkipsKnown);
    }
    if examined.todos > 0 {
        effects.push(Effect::ShowsTodos(examined.todos));
    }
    effects
}
