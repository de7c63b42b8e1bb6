//! Of which calendar that was told a file is the whole: only what stood in that one can be missing from it.

use crate::Failure;
use marronnier_domain::{
    id::PostId,
    share::{Reader, Scope},
};
use marronnier_store::{Connection, share as shares};
use std::collections::{BTreeMap, BTreeSet};

/// Shares that are looked at, the newest first: nobody sends back what they were sent longer ago.
const MOST: u32 = 60;

/// Parts of a share of which the file holds some.
#[derive(Default)]
struct Covered {
    /// The posts of those parts.
    told: Vec<PostId>,
    /// How many of them are there.
    there: usize,
}

/// What a file is the calendar of.
pub(super) struct Whole {
    /// Posts that were told together: those of the shares that the file is the whole of, else those of the share of which it
    /// holds most.
    pub told: BTreeSet<PostId>,
    /// The file is the whole of them.
    pub is_whole: bool,
}

/// The posts of the shares that the file is the whole of: the one that it covers best, and newer ones that it nearly
/// covers, since a calendar into which they were brought holds them all. Of shares of the same days and posts the newest
/// counts.
pub(super) fn told(
    conn: &Connection,
    reader: Reader,
    is_there: impl Fn(&PostId) -> bool,
) -> Result<Whole, Failure> {
    let mut scopes: Vec<Scope> = Vec::new();
    let mut covered: Vec<Covered> = Vec::new();
    let mut touched: Option<Covered> = None;
    for share in shares::all(conn, Some(reader), MOST)? {
        let scope = Scope { from: share.scope.from, to: share.scope.to, ..share.scope.narrowing() };
        if scopes.contains(&scope) {
            continue;
        }
        scopes.push(scope);
        let mut parts: BTreeMap<u32, Vec<PostId>> = BTreeMap::new();
        for (post, part) in shares::alive_in(conn, share.id)? {
            parts.entry(part).or_default().push(post);
        }
        let mut one = Covered::default();
        let mut all = Covered::default();
        for posts in parts.into_values() {
            let there = posts.iter().filter(|post| is_there(post)).count();
            if posts.len() > 1 && 2 * there > posts.len() {
                one.told.extend(&posts);
                one.there += there;
            }
            if there > 0 {
                all.told.extend(posts);
                all.there += there;
            }
        }
        if !one.told.is_empty() {
            covered.push(one);
        }
        if all.there > touched.as_ref().map_or(0, |most| most.there) {
            touched = Some(all);
        }
    }
    // the most that is there, then the least that is not; of equals the newest, which stands first
    let rank = |one: &Covered| (one.there, std::cmp::Reverse(one.told.len()));
    let best = covered.iter().enumerate().rev().max_by_key(|(_, one)| rank(one)).map(|(at, _)| at);
    let counts =
        |at: usize, one: &Covered| best == Some(at) || best > Some(at) && 5 * one.there >= 4 * one.told.len();
    let whole = covered.iter().enumerate().filter(|(at, one)| counts(*at, one));
    let told: BTreeSet<PostId> = whole.flat_map(|(_, one)| one.told.iter().copied()).collect();
    if !told.is_empty() {
        return Ok(Whole { told, is_whole: true });
    }
    Ok(Whole { told: touched.into_iter().flat_map(|one| one.told).collect(), is_whole: false })
}
