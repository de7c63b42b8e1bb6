//! A calendar file checked: read, examined by `formats`, told as codes. Needs no workspace and writes nothing.

mod code;

use super::about;
use crate::{
    Failure,
    answer::{CalendarCheck, CheckedEffect, CheckedOddity, CheckedZone, ProgramForecast},
    failure::Code,
    told::Params,
    work::{Leg, Work, WorkKind, Works},
};
use marronnier_formats::ics::examination::{Examination, Program, examine_from};
use std::{
    fs::File,
    io::{BufRead, BufReader, Error, Read, Seek, SeekFrom},
    path::Path,
};

/// Checks a calendar file; refused when it is none.
pub fn check_calendar(path: &Path) -> Result<CalendarCheck, Failure> {
    check_while(path, &Works::default().begin(WorkKind::ReadFile, 0))
}

/// The same, told as `work`, which may be given up.
pub(crate) fn check_while(path: &Path, work: &Work) -> Result<CalendarCheck, Failure> {
    let bad = |reason: &str| about(Code::BadCalendar, path).with("reason", reason);
    let unreadable = |error: Error| Failure::of_file(Code::FileUnreadable, path, &error);
    let file = File::open(path).map_err(unreadable)?;
    let total = file.metadata().map_or(0, |about| usize::try_from(about.len()).unwrap_or(usize::MAX));
    let mut file =
        BufReader::with_capacity(1 << 16, Followed { file, leg: work.leg(0..1000), done: 0, total });
    let blank = is_blank(&mut file);
    work.go_on()?;
    if blank.map_err(unreadable)? {
        return Err(bad("empty"));
    }
    file.rewind().map_err(unreadable)?;
    // read as it comes, so that its length does not matter
    let examined = examine_from(file);
    work.go_on()?;
    let examined = examined.map_err(unreadable)?;
    if !examined.is_calendar {
        return Err(bad("other"));
    }
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(told(file, examined))
}

/// A file that is read until the work is given up.
struct Followed {
    file: File,
    leg: Leg,
    done: usize,
    total: usize,
}

impl Read for Followed {
    fn read(&mut self, onto: &mut [u8]) -> Result<usize, Error> {
        if !self.leg.at(self.done, self.total) {
            return Err(Error::other("given up"));
        }
        let read = self.file.read(onto)?;
        self.done += read;
        Ok(read)
    }
}

impl Seek for Followed {
    fn seek(&mut self, to: SeekFrom) -> Result<u64, Error> {
        let at = self.file.seek(to)?;
        self.done = usize::try_from(at).unwrap_or(usize::MAX);
        Ok(at)
    }
}

/// Whether there is nothing but white space.
fn is_blank(file: &mut impl BufRead) -> Result<bool, Error> {
    loop {
        let part = file.fill_buf()?;
        if part.is_empty() {
            return Ok(true);
        }
        if !part.trim_ascii().is_empty() {
            return Ok(false);
        }
        let length = part.len();
        file.consume(length);
    }
}

fn told(file: String, examined: Examination) -> CalendarCheck {
    let most = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    let odd = examined.odd.iter().map(|odd| {
        let (code, params) = code::of(&odd.what);
        CheckedOddity { line: odd.line, times: odd.times, rule: odd.what.rule().to_owned(), code, params }
    });
    let odd = odd.collect();
    CalendarCheck {
        file,
        octets: most(examined.octets),
        programs: programs(&examined),
        omitted: most(examined.omitted),
        name: examined.name,
        method: examined.method,
        program: examined.program,
        events: examined.events,
        todos: examined.todos,
        others: examined.others,
        series: examined.series,
        changes: examined.changes,
        from: examined.first,
        to: examined.last,
        zones: examined.zones.into_iter().map(zone).collect(),
        odd,
    }
}

fn zone(zone: marronnier_formats::ics::examination::ZoneSeen) -> CheckedZone {
    CheckedZone { name: zone.name, is_defined: zone.is_defined, as_zone: zone.as_zone }
}

fn programs(examined: &Examination) -> Vec<ProgramForecast> {
    let mut programs: Vec<ProgramForecast> = Vec::new();
    for (program, effect) in &examined.effects {
        let name = match program {
            Program::Google => "google",
            Program::Outlook => "outlook",
            Program::Apple => "apple",
            Program::Thunderbird => "thunderbird",
        };
        let (code, count) = code::of_effect(*effect);
        let params: Params = count.map(|count| ("count".to_owned(), count.into())).into_iter().collect();
        let effect = CheckedEffect { code: code.to_owned(), params };
        match programs.last_mut().filter(|last| last.program == name) {
            Some(last) => last.effects.push(effect),
            None => programs.push(ProgramForecast { program: name.to_owned(), effects: vec![effect] }),
        }
    }
    programs
}

#[cfg(test)]
mod tests;
