//! Goes through a line once, from left to right, and claims what each grammar understands. Words no rule.

use super::{
    Chip, ChipKind, QuickAdd, QuickContext, calendar, clock,
    days::Days,
    guard,
    mention::{self, Named},
    moment::Said,
    relative, status_word, title,
};
use crate::{
    measure::span,
    offset::Utf16,
    written::{
        time::{PartOfDay, form},
        token::{Kind, Token, glued, mark, one_of, tokens, word},
    },
};
use std::ops::Range;

/// A piece of the line that was understood, in bytes.
struct Claim {
    kind: ChipKind,
    place: Range<usize>,
    value: String,
}

pub(super) struct Reader<'a> {
    line: &'a str,
    context: &'a QuickContext<'a>,
    days: Days,
    said: Said,
    claims: Vec<Claim>,
    result: QuickAdd,
}

impl<'a> Reader<'a> {
    pub fn new(line: &'a str, context: &'a QuickContext<'a>) -> Self {
        let result = QuickAdd {
            title: String::new(),
            planned: None,
            hashtags: Vec::new(),
            networks: Vec::new(),
            client: None,
            assignee: None,
            status: None,
            chips: Vec::new(),
            unknown: Vec::new(),
            impossible: Vec::new(),
            other_times: Vec::new(),
            weekday_differs: false,
        };
        Self { line, context, days: Days::new(context), said: Said::default(), claims: Vec::new(), result }
    }

    pub fn read(mut self) -> QuickAdd {
        let all = tokens(self.line);
        let quotes = quotes(&all);
        let kept = self.kept(&quotes);
        for part in all.chunk_by(|left, right| kept_at(left, &kept) == kept_at(right, &kept)) {
            if part.first().is_some_and(|first| kept_at(first, &kept).is_none()) {
                self.read_part(part);
            }
        }
        self.finish(&quotes)
    }

    /// Places that are not interpreted: quotes, links, and hashtags, which are claimed here.
    fn kept(&mut self, quotes: &[Range<usize>]) -> Vec<Range<usize>> {
        let mut kept = quotes.to_vec();
        for found in span::find(self.line) {
            let place = found.start..found.end;
            if found.kind == span::Kind::Mention || quotes.iter().any(|quote| quote.contains(&found.start)) {
                continue;
            }
            if found.kind == span::Kind::Hashtag {
                let tag = self.line[place.clone()].replace('＃', "#");
                if !self.result.hashtags.contains(&tag) {
                    self.result.hashtags.push(tag.clone());
                }
                self.claims.push(Claim { kind: ChipKind::Hashtag, place: place.clone(), value: tag });
            }
            kept.push(place);
        }
        kept
    }

    fn read_part(&mut self, part: &[Token]) {
        let mut at = 0;
        while at < part.len() {
            let next = self.named(part, at).or_else(|| self.date(part, at)).or_else(|| self.time(part, at));
            at = match next {
                Some(next) => next.max(at + 1),
                None => self.told(part, at).unwrap_or_else(|| self.unknown(part, at)),
            };
        }
    }

    /// A network, a person, a client or a status.
    fn named(&mut self, part: &[Token], at: usize) -> Option<usize> {
        let (line, context) = (self.line, self.context);
        if self.result.client.is_none()
            && let Some((client, next)) = mention::after_for(line, part, at, context)
        {
            self.result.client = Some(client);
            self.claim(ChipKind::Client, part, at..next, client.to_string());
            return Some(next);
        }
        if mark(part, at) == Some('!') && glued(part, at + 1) && (at == 0 || !glued(part, at)) {
            let status = status_word::status(word(part, at + 1)?)?;
            let free = self.result.status.is_none();
            if free {
                self.result.status = Some(status);
                self.claim(ChipKind::Status, part, at..at + 2, status.to_string());
            }
            return free.then_some(at + 2);
        }
        let sign = self.lead(part, at).filter(|sign| mark(part, *sign) == Some('@'))?;
        if sign > 0 && glued(part, sign) && !matches!(part[sign - 1].kind, Kind::Mark(_)) {
            return None;
        }
        let (named, next) = mention::after_at(line, part, sign + 1, context)?;
        let (kind, value) = match named {
            Named::Network(id) => {
                let value = id.to_string();
                if !self.result.networks.contains(&id) {
                    self.result.networks.push(id);
                }
                (ChipKind::Network, value)
            }
            Named::Person(id) if self.result.assignee.is_none_or(|known| known == id) => {
                self.result.assignee = Some(id);
                (ChipKind::Person, id.to_string())
            }
            Named::Client(id) if self.result.client.is_none_or(|known| known == id) => {
                self.result.client = Some(id);
                (ChipKind::Client, id.to_string())
            }
            _ => return None,
        };
        self.claim(kind, part, at..next, value);
        Some(next)
    }

    /// Where the `@` stands, behind a little word that goes with it.
    fn lead(&self, part: &[Token], at: usize) -> Option<usize> {
        let plain = ["sur", "on", "via", "pour", "for", "par", "by", "avec", "with", "chez", "to"];
        let joins = ["et sur", "and on", "et", "and", "+", "&", "/", ","];
        let after_claim = at > 0 && self.claims.iter().any(|claim| claim.place.end == part[at - 1].end);
        one_of(part, at, &plain)
            .or_else(|| one_of(part, at, &joins).filter(|_| after_claim))
            .filter(|next| *next < part.len())
            .or(Some(at))
    }

    fn date(&mut self, part: &[Token], at: usize) -> Option<usize> {
        if self.said.undated || self.said.date.is_some() && self.said.time().is_some() {
            return None;
        }
        if self.said.date.is_some() {
            return self.better_date(part, at);
        }
        if let Some(next) = one_of(part, at, &["sans date", "undated", "no date"]) {
            self.said.undated = true;
            self.claim(ChipKind::Date, part, at..next, String::new());
            return Some(next);
        }
        if let Some(next) = one_of(part, at, &["tonight"]).filter(|next| !guard::is_tied(part, at, *next)) {
            (self.said.date, self.said.part) = (Some(self.context.today), Some(PartOfDay::Evening));
            self.claim(ChipKind::Time, part, at..next, String::new());
            return Some(next);
        }
        let found = self.day(part, at)?;
        Some(self.keep_date(part, at, found))
    }

    /// A later date that has a time beside it, when the one found before has none: that one was part of the title.
    fn better_date(&mut self, part: &[Token], at: usize) -> Option<usize> {
        let found = self.day(part, at).filter(|found| clock::begins(part, found.next))?;
        self.claims.retain(|claim| claim.kind != ChipKind::Date);
        Some(self.keep_date(part, at, found))
    }

    fn day(&self, part: &[Token], at: usize) -> Option<calendar::Found> {
        let found = calendar::scan(self.line, part, at, &self.days).or_else(|| {
            let (date, next) = relative::scan(part, at, &self.days)?;
            Some(calendar::Found { date, next, weekday_differs: false })
        })?;
        // A time may be glued to its date by the T of ISO.
        let iso = word(part, found.next) == Some("t") && clock::scan(part, found.next, true).is_some();
        (iso || !guard::is_tied(part, at, found.next)).then_some(found)
    }

    fn keep_date(&mut self, part: &[Token], at: usize, found: calendar::Found) -> usize {
        self.said.date = Some(found.date);
        self.result.weekday_differs = found.weekday_differs;
        self.claim(ChipKind::Date, part, at..found.next, found.date.to_string());
        self.part_of_day(part, found.next).unwrap_or(found.next)
    }

    /// "Matin", "in the evening" just after a date.
    fn part_of_day(&mut self, part: &[Token], at: usize) -> Option<usize> {
        let start = one_of(part, at, &["dans la", "dans l '", "in the", "au", "en", "l '"]).unwrap_or(at);
        let (of_day, next) = form::part_of_day(part, start)?;
        self.said.part = Some(of_day);
        self.claim(ChipKind::Time, part, at..next, String::new());
        Some(next)
    }

    fn time(&mut self, part: &[Token], at: usize) -> Option<usize> {
        if self.said.time.is_some() {
            return None;
        }
        let beside = at > 0
            && self.claims.iter().any(|claim| {
                claim.place.end == part[at - 1].end && matches!(claim.kind, ChipKind::Date | ChipKind::Time)
            });
        let (time, next) = clock::scan(part, at, beside)?;
        self.said.time = Some(time);
        self.claim(ChipKind::Time, part, at..next, String::new());
        Some(next)
    }

    /// What the line says that is not taken: a day or a time that cannot be, one more time.
    fn told(&mut self, part: &[Token], at: usize) -> Option<usize> {
        let (impossible, next) = match clock::impossible(part, at).or_else(|| calendar::impossible(part, at))
        {
            Some(next) => (true, next),
            None => (false, self.said.time.and_then(|_| clock::scan(part, at, false))?.1),
        };
        let text = self.line[part[at].start..part[next - 1].end].to_owned();
        let told = if impossible { &mut self.result.impossible } else { &mut self.result.other_times };
        told.push(text);
        Some(next)
    }

    /// Passes over one token, or a whole `@word` that nobody has.
    fn unknown(&mut self, part: &[Token], at: usize) -> usize {
        let name = word(part, at + 1).filter(|_| mark(part, at) == Some('@') && glued(part, at + 1));
        let alone = at == 0 || !glued(part, at);
        if name.is_none() || !alone {
            return at + 1;
        }
        let mut next = at + 2;
        while glued(part, next)
            && (mark(part, next).is_none() || matches!(mark(part, next), Some('_' | '.' | '-')))
        {
            next += 1;
        }
        let text = self.line[part[at].start..part[next - 1].end].trim_end_matches(['.', '-']);
        self.result.unknown.push(text.to_owned());
        next
    }

    fn claim(&mut self, kind: ChipKind, part: &[Token], place: Range<usize>, value: String) {
        let place = part[place.start].start..part[place.end - 1].end;
        self.claims.push(Claim { kind, place, value });
    }

    fn finish(mut self, quotes: &[Range<usize>]) -> QuickAdd {
        self.claims.sort_by_key(|claim| claim.place.start);
        let time = self.said.time().map(|time| time.to_string()).unwrap_or_default();
        let mut offsets = Utf16::new(self.line);
        for claim in &self.claims {
            let (start, end) = (offsets.at(claim.place.start), offsets.at(claim.place.end));
            let value = if claim.kind == ChipKind::Time { time.clone() } else { claim.value.clone() };
            self.result.chips.push(Chip { kind: claim.kind, start, end, value });
        }
        let claimed: Vec<_> = self.claims.iter().map(|claim| claim.place.clone()).collect();
        self.result.title = title::title(self.line, &claimed, quotes);
        self.result.planned = self.said.planned(self.context);
        self.result
    }
}

/// The place that is kept as it is and holds the token.
fn kept_at(token: &Token, kept: &[Range<usize>]) -> Option<usize> {
    kept.iter().position(|place| place.contains(&token.start))
}

/// Quoted places, their quotes included; a quote that does not close is a mark like others.
fn quotes(all: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let closing = match mark(all, at) {
            Some('"') => '"',
            Some('«') => '»',
            Some('“') => '”',
            _ => {
                at += 1;
                continue;
            }
        };
        match (at + 1..all.len()).find(|end| mark(all, *end) == Some(closing)) {
            Some(end) => {
                found.push(all[at].start..all[end].end);
                at = end + 1;
            }
            None => at += 1,
        }
    }
    found
}
