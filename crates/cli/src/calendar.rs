//! Calendar files checked, as JSON or as sentences.

use crate::{lines::json, say};
use marronnier_app::{
    Failure,
    answer::{CalendarCheck, CheckedOddity, CheckedZone},
    check_calendar,
    words::Words,
};
use std::{path::Path, process::ExitCode};

/// Says what a calendar file holds, what is odd in it, and what programs will do with it.
pub fn check(words: &Words, file: &Path, as_json: bool) -> Result<ExitCode, Failure> {
    let checked = check_calendar(file)?;
    if as_json {
        return say(&format!("{}\n", json(&checked)?));
    }
    let mut text = held(words, &checked).join("\n");
    text.push_str("\n\n");
    text.push_str(&odd(words, &checked).join("\n"));
    text.push_str("\n\n");
    text.push_str(&words.word("cli-ics-forecast"));
    text.push('\n');
    for forecast in &checked.programs {
        text.push_str(&format!("  {}\n", words.word(&format!("ics-program-{}", forecast.program))));
        for effect in &forecast.effects {
            text.push_str(&format!(
                "    {}\n",
                words.say(&format!("ics-effect-{}", effect.code), &effect.params)
            ));
        }
    }
    say(&text)
}

fn held(words: &Words, checked: &CalendarCheck) -> Vec<String> {
    let head = [("file".into(), checked.file.as_str().into()), ("octets".into(), checked.octets.into())];
    let mut lines = vec![words.say("cli-ics-head", &head.into())];
    let named = [
        ("cli-ics-name", &checked.name),
        ("cli-ics-program", &checked.program),
        ("cli-ics-method", &checked.method),
    ];
    for (key, value) in named.into_iter().filter(|(_, value)| !value.is_empty()) {
        lines.push(words.say(key, &[("name".into(), value.as_str().into())].into()));
    }
    let counts = [
        ("events".into(), checked.events.into()),
        ("todos".into(), checked.todos.into()),
        ("series".into(), checked.series.into()),
        ("changes".into(), checked.changes.into()),
    ];
    lines.push(words.say("cli-ics-counts", &counts.into()));
    for (name, count) in &checked.others {
        let params = [("name".into(), name.as_str().into()), ("count".into(), (*count).into())];
        lines.push(words.say("cli-ics-others", &params.into()));
    }
    if let Some((from, to)) = checked.from.zip(checked.to) {
        let params = [("from".into(), words.date(from).into()), ("to".into(), words.date(to).into())];
        lines.push(words.say("cli-ics-days", &params.into()));
    }
    lines.extend(checked.zones.iter().map(|zone| self::zone(words, zone)));
    lines
}

fn zone(words: &Words, zone: &CheckedZone) -> String {
    let state = match &zone.as_zone {
        Some(same) if same.eq_ignore_ascii_case(&zone.name) && zone.is_defined => "known",
        Some(same) if same.eq_ignore_ascii_case(&zone.name) => "same",
        Some(_) => "named",
        None if zone.is_defined => "defined",
        None => "unknown",
    };
    let as_zone = zone.as_zone.as_deref().unwrap_or_default();
    let params = [
        ("name".into(), zone.name.as_str().into()),
        ("state".into(), state.into()),
        ("as".into(), as_zone.into()),
    ];
    words.say("cli-ics-zone", &params.into())
}

fn odd(words: &Words, checked: &CalendarCheck) -> Vec<String> {
    if checked.odd.is_empty() {
        return vec![words.word("cli-ics-sound")];
    }
    let mut lines = vec![words.word("cli-ics-odd")];
    lines.extend(checked.odd.iter().map(|odd| format!("  {}", oddity(words, odd))));
    if checked.omitted > 0 {
        lines.push(words.say("cli-ics-omitted", &[("count".into(), checked.omitted.into())].into()));
    }
    lines
}

/// « Ligne 12 : … (RFC 5545 3.3.10) ».
fn oddity(words: &Words, odd: &CheckedOddity) -> String {
    let mut what = words.say(&format!("ics-odd-{}", odd.code), &odd.params);
    if odd.times > 1 {
        let params = [("what".into(), what.into()), ("count".into(), odd.times.into())];
        what = words.say("cli-ics-times", &params.into());
    }
    let what = format!("{what} ({})", odd.rule);
    words.say("cli-at-line", &[("line".into(), odd.line.into()), ("what".into(), what.into())].into())
}
