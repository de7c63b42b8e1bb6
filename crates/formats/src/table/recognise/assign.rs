//! One meaning for each column: what its header says, corrected by what it holds; guesses for what is missing.

use super::{
    Around,
    headers::{self, phrase},
    profile::Profile,
};
use crate::table::{Field, places};

struct Candidate {
    field: Field,
    strength: u8,
    certain: bool,
}

/// The field of each column, and whether its header says so.
pub(super) fn fields(headers: &[String], profiles: &[Profile], context: &Around) -> Vec<(Field, bool)> {
    let mut candidates: Vec<Option<Candidate>> =
        headers.iter().zip(profiles).map(|(header, profile)| candidate(header, profile, context)).collect();
    let mut order: Vec<usize> = (0..headers.len()).collect();
    order.sort_by_key(|index| {
        std::cmp::Reverse(candidates[*index].as_ref().map_or(0, |found| found.strength))
    });
    let mut fields: Vec<Option<(Field, bool)>> = headers.iter().map(|_| None).collect();
    let mut taken: Vec<Field> = Vec::new();
    for index in order {
        let Some(found) = candidates[index].take() else { continue };
        let clash = taken.iter().any(|field| same(field, &found.field)) && !found.field.may_repeat();
        fields[index] = Some(if clash {
            (Field::Keep, false)
        } else {
            taken.push(found.field.clone());
            (found.field, found.certain)
        });
    }
    guess(&mut fields, headers, profiles, &mut taken);
    fields.into_iter().map(|field| field.unwrap_or((Field::Keep, false))).collect()
}

/// Whether two columns would hold the same.
fn same(one: &Field, other: &Field) -> bool {
    let day = |field: &Field| matches!(field, Field::Date | Field::DateTime);
    let status = |field: &Field| matches!(field, Field::Status | Field::StatusAndPerson);
    one == other || day(one) && day(other) || status(one) && status(other)
}

fn candidate(header: &str, profile: &Profile, context: &Around) -> Option<Candidate> {
    if header.is_empty() {
        return None;
    }
    if let Some(field) = of_channel(header, profile, context) {
        return Some(Candidate { field, strength: 2, certain: true });
    }
    let said = headers::read(header);
    if headers::is_open(header)
        && let Some(field) = by_content(profile)
    {
        return Some(Candidate { field, strength: 2, certain: true });
    }
    match said {
        Some(said) => {
            let (field, certain) = corrected(said.field, said.strength, profile);
            Some(Candidate { field, strength: said.strength, certain: certain && said.strength > 1 })
        }
        None if headers::is_open(header) => {
            Some(Candidate { field: by_name(header), strength: 1, certain: false })
        }
        None => None,
    }
}

/// A column that concerns one channel only.
fn of_channel(header: &str, profile: &Profile, context: &Around) -> Option<Field> {
    let one = |label: &str| {
        let places = places::read(label, &context.known);
        places.networks.len() == 1 && places.unknown.is_empty() && places.beside.is_empty() && !places.all
    };
    if let Some((field, label)) = headers::own(header)
        && one(label)
    {
        let label = label.to_owned();
        return match field {
            Field::Text => Some(Field::VariantText { label }),
            Field::Hashtags => Some(Field::VariantHashtags { label }),
            _ => Some(Field::VariantTime { label }),
        };
    }
    if headers::read(header).is_some_and(|said| said.strength > 1)
        || places::is_format(&phrase(header))
        || !one(header)
    {
        return None;
    }
    let label = header.to_owned();
    if profile.mostly(profile.links, 50) {
        Some(Field::Keep)
    } else if profile.length() > 15 || profile.length() > 5 && !profile.mostly(profile.words_of_plans, 40) {
        Some(Field::VariantText { label })
    } else {
        Some(Field::NetworkTick { label })
    }
}

/// What a header says, unless the column cannot be that.
fn corrected(field: Field, strength: u8, profile: &Profile) -> (Field, bool) {
    let several = profile.filled >= 3;
    match field {
        Field::Id if profile.filled > 0 && profile.ids == 0 => {
            (if profile.mostly(profile.integers, 90) { Field::Ignore } else { Field::Keep }, false)
        }
        Field::Ignore if !profile.mostly(profile.integers, 80) && profile.filled > 0 => (Field::Keep, false),
        Field::Networks if strength < 3 && several && profile.networks == 0 => (Field::Keep, false),
        Field::Date if profile.mostly(profile.weekdays, 90) => (Field::Weekday, true),
        Field::Date if profile.mostly(profile.months, 90) => (Field::Month, true),
        Field::Month if profile.mostly(profile.dates, 60) && profile.months == 0 => (Field::Date, false),
        Field::Week if several && profile.weeks == 0 && profile.integers == 0 && profile.dates == 0 => {
            (Field::Keep, false)
        }
        field => (field, true),
    }
}

/// What an open header means by what its column holds.
fn by_content(profile: &Profile) -> Option<Field> {
    let mostly = |count| profile.mostly(count, 50);
    if mostly(profile.weekdays) {
        Some(Field::Weekday)
    } else if mostly(profile.dates) || mostly(profile.days) {
        Some(Field::Date)
    } else if mostly(profile.times) {
        Some(Field::Time)
    } else if mostly(profile.networks) && profile.networks > profile.ticks {
        // A column of nothing but "x" is ticked, it does not name the network X.
        Some(Field::Networks)
    } else if mostly(profile.statuses) || mostly(profile.ticks) {
        Some(Field::Status)
    } else if mostly(profile.files) {
        Some(Field::Visual)
    } else if profile.length() >= 60 {
        Some(Field::Text)
    } else {
        None
    }
}

/// What an open header most often means.
fn by_name(header: &str) -> Field {
    match phrase(header).as_str() {
        "jour" | "jours" | "quand" | "when" | "day" | "days" | "mise en ligne" | "parution"
        | "programmation" | "schedule" | "scheduled" => Field::Date,
        "diffusion" | "support" | "ou" | "where" => Field::Networks,
        "media" | "medias" => Field::Visual,
        _ => Field::Title,
    }
}

/// Looks for what no header names among the columns whose header says nothing.
fn guess(
    fields: &mut [Option<(Field, bool)>],
    headers: &[String],
    profiles: &[Profile],
    taken: &mut Vec<Field>,
) {
    type Share = fn(&Profile) -> usize;
    let wanted: [(Field, Share); 9] = [
        (Field::Id, |p| p.ids),
        (Field::Date, |p| p.dates),
        (Field::Time, |p| p.times),
        (Field::Networks, |p| if p.networks > p.ticks { p.networks } else { 0 }),
        (Field::Status, |p| p.statuses),
        (Field::Hashtags, |p| p.hashtags),
        (Field::Visual, |p| p.files),
        (Field::Link, |p| p.links),
        (Field::Week, |p| p.weeks),
    ];
    for (field, count) in wanted {
        if taken.iter().any(|other| same(other, &field)) {
            continue;
        }
        let free = (0..fields.len()).filter(|index| fields[*index].is_none());
        let best = free
            .filter(|index| profiles[*index].mostly(count(&profiles[*index]), 60))
            .max_by_key(|index| (count(&profiles[*index]), std::cmp::Reverse(*index)));
        if let Some(index) = best {
            fields[index] = Some((field.clone(), false));
            taken.push(field);
        }
    }
    // A text is long; a title is short and seldom said twice.
    let headed = headers.iter().any(|header| !header.is_empty());
    let free = |fields: &[Option<(Field, bool)>], least: usize| {
        (0..fields.len())
            .filter(|index| fields[*index].is_none() && profiles[*index].texts > 0)
            .filter(|index| {
                profiles[*index].length() >= least && profiles[*index].distinct * 2 > profiles[*index].texts
            })
            .max_by_key(|index| profiles[*index].letters)
    };
    if !taken.contains(&Field::Text)
        && let Some(index) = free(fields, if headed { 60 } else { 45 })
    {
        fields[index] = Some((Field::Text, false));
        taken.push(Field::Text);
    }
    if !taken.contains(&Field::Title)
        && let Some(index) = free(fields, 8)
    {
        fields[index] = Some((Field::Title, false));
        taken.push(Field::Title);
    }
    for (index, field) in fields.iter_mut().enumerate() {
        if field.is_none() && profiles[index].filled == 0 && headers[index].is_empty() {
            *field = Some((Field::Ignore, false));
        }
    }
}
