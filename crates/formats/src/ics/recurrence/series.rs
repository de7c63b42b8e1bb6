//! The local times that a rule gives inside a window, laid out by the `rrule` crate as if clocks never changed; whoever
//! asks turns them into instants. Bounded: periods before the window are stepped over, and a budget ends the rest.

use super::rule::{End, Rule};
use chrono::{Datelike, Days, Months, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike};
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Tz};

/// How much a file may cost: steps of rules, for all its rules together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget(pub u32);

impl Budget {
    /// Enough for a hundred thousand events that repeat through a year's window; some seconds at most.
    pub const FILE: Self = Self(4_000_000);

    /// Enough for one rule.
    pub const RULE: Self = Self(200_000);

    fn take(&mut self, steps: u32) -> bool {
        let enough = self.0 >= steps;
        self.0 = self.0.saturating_sub(steps);
        enough
    }
}

/// Whether all that the window holds is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All of it.
    Whole,
    /// The budget was spent first: there may be more.
    Cut,
    /// The rule asks for more times in one period than anything could want.
    TooDense,
    /// No day is as the rule wants it.
    Never,
    /// The `rrule` crate refused it.
    Refused,
}

/// Whether the start is one of the times when the rule does not give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// It is, and counts as the first: of events (RFC 5545 3.8.5.3).
    Counts,
    /// It is not: of the rules of zones, which Outlook begins in 1601 on whichever day.
    IfGiven,
}

/// Times of one period beyond which a rule is refused: each minute of a year of days.
const DENSEST: usize = 366 * 24 * 60;

/// What a rule that seeks and does not find costs in steps: the crate gives up after 100,000 periods.
const FRUITLESS: u32 = 20_000;

/// The local times of the rule from `from` on and before `to`, beginning with `start` when it is among them. `until` is
/// the rule's own end in local time.
pub fn times(
    rule: &Rule,
    (start, counts): (NaiveDateTime, Start),
    until: Option<NaiveDateTime>,
    (from, to): (NaiveDateTime, NaiveDateTime),
    budget: &mut Budget,
) -> (Vec<NaiveDateTime>, Outcome) {
    let mut found = Vec::new();
    if counts == Start::Counts && from <= start && start < to {
        found.push(start);
    }
    if until.is_some_and(|until| until < start.max(from)) || to <= start {
        return (found, Outcome::Whole);
    }
    if is_too_dense(rule) {
        return (found, Outcome::TooDense);
    }
    if is_never(rule) {
        return (found, Outcome::Never);
    }
    let mut explicit = made_explicit(rule.clone(), start);
    let counted = match rule.end {
        End::After(count) => Some(count),
        _ => None,
    };
    let begun = if counted.is_some() { start } else { forward(&mut explicit, start, from) };
    let Some(set) = laid_out(&explicit, begun) else { return (found, Outcome::Refused) };
    // the start has been counted; a rule that does not give it has one fewer to give
    let mut left = counted.map(|count| if counts == Start::Counts { count.saturating_sub(1) } else { count });
    let mut steps = set.into_iter();
    loop {
        if left == Some(0) {
            return (found, Outcome::Whole);
        }
        if !budget.take(1) {
            return (found, Outcome::Cut);
        }
        let Some(at) = steps.next().map(|at| at.naive_utc()) else {
            // a rule without an end of its own does not end: the crate gave up, unless the next period is too far for it
            budget.take(FRUITLESS);
            return (found, if leaps_over(&explicit, begun, to) { Outcome::Whole } else { Outcome::Cut });
        };
        if at >= to || until.is_some_and(|until| at > until) {
            return (found, Outcome::Whole);
        }
        if at == start && counts == Start::Counts {
            continue;
        }
        left = left.map(|left| left - 1);
        if at >= from && found.last() != Some(&at) {
            found.push(at);
        }
    }
}

/// Whether the period after the first one lies beyond the window.
fn leaps_over(rule: &Rule, begun: NaiveDateTime, to: NaiveDateTime) -> bool {
    let months = match rule.frequency {
        Frequency::Yearly => 12,
        Frequency::Monthly => 1,
        _ => return false,
    };
    (i64::from(to.year()) - i64::from(begun.year()) + 1) * 12 < i64::from(rule.interval) * months
}

fn is_too_dense(rule: &Rule) -> bool {
    use Frequency::{Daily, Monthly, Weekly, Yearly};
    let days = match rule.frequency {
        Yearly => 366,
        Monthly => 31,
        Weekly => 7,
        Daily => 1,
        _ => return false,
    };
    let times =
        [&rule.hours, &rule.minutes, &rule.seconds].iter().map(|list| list.len().max(1)).product::<usize>();
    days * times > DENSEST
}

/// Whether months and days of the month never meet, as on 30 February.
fn is_never(rule: &Rule) -> bool {
    let longest = |month: &chrono::Month| match month.number_from_month() {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let meets = |month| rule.month_days.iter().any(|day| i32::from(day.unsigned_abs()) <= longest(month));
    !rule.months.is_empty() && !rule.month_days.is_empty() && !rule.months.iter().any(meets)
}

/// The rule with what its start says of it (3.3.10: what is missing is taken from DTSTART) said in its own parts.
fn made_explicit(mut rule: Rule, start: NaiveDateTime) -> Rule {
    use Frequency::{Daily, Minutely, Monthly, Secondly, Weekly, Yearly};
    let has_days = !rule.weekdays.is_empty() || !rule.month_days.is_empty() || !rule.year_days.is_empty();
    let day = i8::try_from(start.day()).unwrap_or(1);
    match rule.frequency {
        Yearly if !has_days && !rule.weeks.is_empty() => rule.weekdays.push(NWeekday::Every(start.weekday())),
        Yearly if !has_days => {
            if rule.months.is_empty() {
                let month =
                    u8::try_from(start.month()).ok().and_then(|month| chrono::Month::try_from(month).ok());
                rule.months.extend(month.as_slice());
            }
            rule.month_days.push(day);
        }
        Monthly if !has_days => rule.month_days.push(day),
        Weekly if rule.weekdays.is_empty() => rule.weekdays.push(NWeekday::Every(start.weekday())),
        _ => {}
    }
    let part = |value: u32| u8::try_from(value).unwrap_or(0);
    if rule.hours.is_empty() && matches!(rule.frequency, Yearly | Monthly | Weekly | Daily) {
        rule.hours.push(part(start.hour()));
    }
    if rule.minutes.is_empty() && !matches!(rule.frequency, Minutely | Secondly) {
        rule.minutes.push(part(start.minute()));
    }
    if rule.seconds.is_empty() && rule.frequency != Secondly {
        rule.seconds.push(part(start.second()));
    }
    rule
}

/// A start of a later period of the same rule, before the window: what lies between is not laid out.
fn forward(rule: &mut Rule, start: NaiveDateTime, from: NaiveDateTime) -> NaiveDateTime {
    use Frequency::{Daily, Hourly, Minutely, Monthly, Secondly, Weekly, Yearly};
    if from <= start {
        return start;
    }
    let step = i64::from(rule.interval);
    let gap = from - start;
    // one period is kept between: a week begins before its start, a week of the year before its year
    let whole = |periods: i64| (periods / step - 1).max(0) * step;
    let later = match rule.frequency {
        Yearly | Monthly => {
            let months = i64::from(from.year() - start.year()) * 12 + i64::from(from.month())
                - i64::from(start.month());
            let per = if rule.frequency == Yearly { 12 } else { 1 };
            let skipped = whole(months / per) * per;
            if skipped == 0 {
                return start;
            }
            let first = start
                .date()
                .with_day(1)
                .and_then(|day| if per == 12 { day.with_month(1) } else { Some(day) });
            let first =
                first.and_then(|day| day.checked_add_months(Months::new(u32::try_from(skipped).ok()?)));
            first.map(|day| day.and_time(NaiveTime::MIN))
        }
        Weekly | Daily => {
            let per = if rule.frequency == Weekly { 7 } else { 1 };
            let skipped = whole(gap.num_days() / per) * per;
            start.checked_add_days(Days::new(u64::try_from(skipped).unwrap_or(0)))
        }
        Hourly => {
            TimeDelta::try_hours(whole(gap.num_hours())).and_then(|skipped| start.checked_add_signed(skipped))
        }
        Minutely => TimeDelta::try_minutes(whole(gap.num_minutes()))
            .and_then(|skipped| start.checked_add_signed(skipped)),
        Secondly => TimeDelta::try_seconds(whole(gap.num_seconds()))
            .and_then(|skipped| start.checked_add_signed(skipped)),
    };
    later.unwrap_or(start)
}

/// The rule as the crate takes it, from `start` on, without its end.
fn laid_out(rule: &Rule, start: NaiveDateTime) -> Option<RRuleSet> {
    let start = Tz::UTC.from_utc_datetime(&start);
    RRule::new(rule.frequency)
        .interval(rule.interval)
        .week_start(rule.week_start)
        .by_month(&rule.months)
        .by_week_no(rule.weeks.clone())
        .by_year_day(rule.year_days.clone())
        .by_month_day(rule.month_days.clone())
        .by_weekday(rule.weekdays.clone())
        .by_hour(rule.hours.clone())
        .by_minute(rule.minutes.clone())
        .by_second(rule.seconds.clone())
        .by_set_pos(rule.positions.clone())
        .build(start)
        .ok()
        .map(RRuleSet::limit)
}

#[cfg(test)]
mod tests;
