//! The codes of what is odd in a calendar file, and what their sentences need. The words are `ics-odd-<code>` and
//! `ics-effect-<code>` of the locale files.

use crate::told::{Param, Params};
use marronnier_formats::ics::{
    examination::{Effect, Fault, What},
    recurrence::{Telling as Repeats, rule::Fault as RuleFault, series::Outcome},
    report::Kind,
    zone::gathered::Telling as Zoned,
};
use serde_json::Value;

/// The code of what is odd.
pub fn of(what: &What) -> (String, Params) {
    let (code, params) = match what {
        What::Read(kind) => return of_reading(kind),
        What::Zone(telling) => of_zone(telling),
        What::Recurrence(telling) => of_recurrence(telling),
        What::Fault(fault) => of_fault(fault),
    };
    let params = params.into_iter().map(|(name, value)| (name.to_owned(), Param::Text(value)));
    (code.to_owned(), params.collect())
}

/// What reading tells has codes and parameters of its own.
fn of_reading(kind: &Kind) -> (String, Params) {
    let Ok(Value::Object(mut kind)) = serde_json::to_value(kind) else { return Default::default() };
    let code = kind.get("code").and_then(Value::as_str).unwrap_or_default().to_owned();
    let params = match kind.remove("params") {
        Some(Value::Object(params)) => params,
        _ => serde_json::Map::new(),
    };
    let params = params.into_iter().filter_map(|(name, value)| match value {
        Value::String(text) => Some((name, Param::Text(text))),
        Value::Number(count) => {
            let count = count.as_u64().and_then(|count| u32::try_from(count).ok()).unwrap_or(u32::MAX);
            Some((name, Param::Count(count)))
        }
        _ => None,
    });
    (code, params.collect())
}

type Coded = (&'static str, Vec<(&'static str, String)>);

fn of_zone(telling: &Zoned) -> Coded {
    match telling {
        Zoned::BadDefinition { zone, property } => {
            ("badDefinition", vec![("zone", zone.clone()), ("property", property.clone())])
        }
        Zoned::Understood { zone, as_zone } => {
            ("zoneUnderstood", vec![("zone", zone.clone()), ("asZone", as_zone.clone())])
        }
        Zoned::NameHolds { zone, from } => {
            ("nameHolds", vec![("zone", zone.clone()), ("date", from.date_naive().to_string())])
        }
        Zoned::DefinitionHolds { zone, not_zone } => {
            ("definitionHolds", vec![("zone", zone.clone()), ("notZone", not_zone.clone())])
        }
        Zoned::Defined { zone } => ("zoneDefined", vec![("zone", zone.clone())]),
    }
}

fn of_recurrence(telling: &Repeats) -> Coded {
    match telling {
        Repeats::Rule(fault) => of_rule(fault),
        Repeats::Stopped(Outcome::TooDense) => ("ruleTooDense", vec![]),
        Repeats::Stopped(Outcome::Never) => ("ruleNever", vec![]),
        Repeats::Stopped(_) => ("ruleStopped", vec![]),
        Repeats::StartOutside => ("startOutside", vec![]),
        Repeats::BadDate(value) => ("badDate", vec![("value", value.clone())]),
        Repeats::ThisAndFuture => ("thisAndFuture", vec![]),
        Repeats::Orphan => ("orphan", vec![]),
        Repeats::Stray => ("stray", vec![]),
        Repeats::SameUid(uid) => ("sameUid", vec![("uid", uid.clone())]),
        Repeats::Superseded(uid) => ("superseded", vec![("uid", uid.clone())]),
        Repeats::NoStart => ("noStart", vec![]),
    }
}

fn of_rule(fault: &RuleFault) -> Coded {
    let value = || vec![("value", fault.to_string())];
    match fault {
        RuleFault::Frequency => ("ruleFrequency", vec![]),
        RuleFault::Calendar(_) => ("ruleCalendar", value()),
        RuleFault::UnknownPart(_) => ("rulePart", value()),
        RuleFault::BadValue(..) => ("ruleValue", value()),
        RuleFault::NotAllowed(_) => ("ruleNotAllowed", value()),
        RuleFault::TwoEnds => ("ruleTwoEnds", vec![]),
    }
}

fn of_fault(fault: &Fault) -> Coded {
    match fault {
        Fault::HeadLacks(property) => ("headLacks", vec![("property", (*property).to_owned())]),
        Fault::Lacks(property) => ("lacks", vec![("property", (*property).to_owned())]),
        Fault::Version(value) => ("version", vec![("value", value.clone())]),
        Fault::Undefined(zone) => ("undefinedZone", vec![("zone", zone.clone())]),
        Fault::UnknownZone(zone) => ("unknownZone", vec![("zone", zone.clone())]),
        Fault::EndsBefore => ("endsBefore", vec![]),
        Fault::EndsAsItBegins => ("endsAsItBegins", vec![]),
        Fault::TwoEnds => ("twoEnds", vec![]),
        Fault::Floating => ("floating", vec![]),
        Fault::NegativeDuration => ("negativeDuration", vec![]),
        Fault::BareLineEnds => ("bareLineEnds", vec![]),
        Fault::Unescaped(property) => ("unescaped", vec![("property", property.clone())]),
        Fault::BadEscape(property) => ("badEscape", vec![("property", property.clone())]),
        Fault::AlarmLacks(property) => ("alarmLacks", vec![("property", (*property).to_owned())]),
        Fault::UntilLocal => ("untilLocal", vec![]),
        Fault::OtherKind => ("otherKind", vec![]),
        Fault::DayWithTime(property, value) => {
            ("dayWithTime", vec![("property", (*property).to_owned()), ("value", value.clone())])
        }
        Fault::OutOfRange(property, value) => {
            ("outOfRange", vec![("property", (*property).to_owned()), ("value", value.clone())])
        }
    }
}

/// The code of what a program does, with the count that its sentence needs.
pub fn of_effect(effect: Effect) -> (&'static str, Option<u32>) {
    match effect {
        Effect::Reads => ("reads", None),
        Effect::Nothing => ("nothing", None),
        Effect::TooLarge => ("tooLarge", None),
        Effect::DropsSplit(count) => ("dropsSplit", Some(count)),
        Effect::MayRefuseKnown => ("mayRefuseKnown", None),
        Effect::IgnoresTodos(count) => ("ignoresTodos", Some(count)),
        Effect::ShowsTodos(count) => ("showsTodos", Some(count)),
        Effect::OwnColours => ("ownColours", None),
        Effect::Doubles => ("doubles", None),
        Effect::AnswersRequest => ("answersRequest", None),
        Effect::TakesAway => ("takesAway", None),
        Effect::FirstRequestOnly(count) => ("firstRequestOnly", Some(count)),
        Effect::NoOrganizer => ("noOrganizer", None),
        Effect::ShowsBusy(count) => ("showsBusy", Some(count)),
        Effect::Shifts(count) => ("shifts", Some(count)),
        Effect::MovesKnown => ("movesKnown", None),
        Effect::RefusesRequests(count) => ("refusesRequests", Some(count)),
        Effect::RawHtml(count) => ("rawHtml", Some(count)),
        Effect::SkipsKnown => ("skipsKnown", None),
        Effect::DoublesNameless(count) => ("doublesNameless", Some(count)),
    }
}
