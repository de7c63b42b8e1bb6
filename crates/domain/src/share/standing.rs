//! Now against what a reader was last told: new, moved, changed, withdrawn, the same. Counts the sequence on.

use crate::{
    id::PostId,
    share::{Because, Letter, Scope, Shown, ShownField},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What is told of a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// What the reader sees.
    pub shown: Shown,
    /// How its description is written.
    pub letter: Letter,
}

/// One state of an event in a reader's calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Counts the states; never goes back.
    pub sequence: u32,
    /// When it was first told, milliseconds since 1970.
    pub modified: i64,
    /// Told as cancelled; `telling` is what it was before.
    pub withdrawn: bool,
    /// What was told.
    pub telling: Telling,
}

/// What a reader was last told of a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The last state.
    pub version: Version,
    /// Told by a share of the same narrowing, which may hence withdraw it.
    pub ours: bool,
    /// What came back of it since.
    pub back: Back,
}

/// What the reader's own calendar says of a post, as far as it came back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Back {
    /// The highest number of a state that came back: their program counted on, and takes nothing lower for news.
    pub sequence: Option<u32>,
    /// It held something else than the last state told, whatever was decided of it: the next share puts it right.
    pub differs: bool,
}

/// The highest number of changes that is believed of what comes back: a million states below where RFC 5545 ends.
pub const MOST_SEQUENCE: u32 = i32::MAX as u32 - 1_000_000;

impl Known {
    /// The number of the next state: above what either side counted to.
    fn next(&self) -> u32 {
        let back = self.back.sequence.filter(|number| *number <= MOST_SEQUENCE);
        self.version.sequence.max(back.unwrap_or(0)).saturating_add(1)
    }
}

/// How a post stands against what its reader was last told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// Not told before, or told as withdrawn.
    New,
    /// At another moment, whatever else changed.
    Moved,
    /// Changed in something else.
    Changed,
    /// Told no more: cancelled in the reader's calendar.
    Withdrawn,
    /// As it was told.
    Unchanged,
    /// Withdrawn by an earlier share; said again in case that file was passed over.
    WithdrawnBefore,
}

impl Standing {
    /// How a post that goes out stands against the state told last, by what differs from it.
    pub fn of(was_withdrawn: bool, fields: &[ShownField]) -> Self {
        match fields.first() {
            _ if was_withdrawn => Self::New,
            None => Self::Unchanged,
            Some(ShownField::Moment) => Self::Moved,
            Some(_) => Self::Changed,
        }
    }
}

/// One event of a share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which post.
    pub post: PostId,
    /// How it stands.
    pub standing: Standing,
    /// What differs from the last time.
    pub fields: Vec<ShownField>,
    /// Why it is told no more.
    pub because: Option<Because>,
    /// What was told the last time.
    pub was: Option<Telling>,
    /// The state to tell.
    pub version: Version,
}

impl Item {
    /// Whether the state is one that the reader was not told yet.
    pub fn is_news(&self) -> bool {
        !matches!(self.standing, Standing::Unchanged | Standing::WithdrawnBefore)
    }
}

/// Compares what is to be told `now` with what the reader knows; by moment.
///
/// `moment` is now in milliseconds since 1970, `today` its day: what was withdrawn before is said again until its day has
/// passed. `why_not` says why a post is not told any more. The second value counts the events that the reader knows and
/// of which this share does not speak: they stay in the reader's calendar as they are.
pub fn stand(
    scope: &Scope,
    now: Vec<(PostId, Telling)>,
    mut known: BTreeMap<PostId, Known>,
    why_not: impl Fn(PostId) -> Because,
    moment: i64,
    today: NaiveDate,
) -> (Vec<Item>, usize) {
    let mut items: Vec<Item> =
        now.into_iter().map(|(post, telling)| told(post, telling, known.remove(&post), moment)).collect();
    let mut elsewhere = 0;
    for (post, known) in known {
        let next = known.next();
        let Known { version, ours, .. } = known;
        let shown = &version.telling.shown;
        let mut days = shown.work.iter().filter_map(|work| work.due);
        let covered = scope.covers(shown.at.date) || days.any(|day| scope.covers(day));
        let because = why_not(post);
        let may = covered && (ours || because.is_general());
        let item = Item {
            post,
            standing: Standing::Withdrawn,
            fields: Vec::new(),
            because: Some(because),
            was: Some(version.telling.clone()),
            version: version.clone(),
        };
        if version.withdrawn {
            if may && version.telling.shown.at.date >= today {
                items.push(Item { standing: Standing::WithdrawnBefore, ..item });
            }
        } else if may {
            let next = Version { sequence: next, modified: moment, withdrawn: true, ..version };
            items.push(Item { version: next, ..item });
        } else {
            elsewhere += 1;
        }
    }
    items.sort_by_key(|item| {
        let at = item.version.telling.shown.at;
        (at.date, at.time, item.post)
    });
    (items, elsewhere)
}

fn told(post: PostId, telling: Telling, known: Option<Known>, moment: i64) -> Item {
    let next = |sequence| Version { sequence, modified: moment, withdrawn: false, telling: telling.clone() };
    let Some(known) = known else {
        let version = next(0);
        return Item { post, standing: Standing::New, fields: Vec::new(), because: None, was: None, version };
    };
    let (number, back) = (known.next(), known.back);
    let before = known.version;
    let mut fields = before.telling.shown.differences(&telling.shown);
    if fields.is_empty() && before.telling.letter != telling.letter {
        fields.push(ShownField::Rest);
    }
    if fields.is_empty() && back.differs {
        fields.push(ShownField::Returned);
    }
    let standing = Standing::of(before.withdrawn, &fields);
    let version = match standing {
        Standing::Unchanged => before.clone(),
        _ => next(number),
    };
    Item { post, standing, fields, because: None, was: Some(before.telling), version }
}
