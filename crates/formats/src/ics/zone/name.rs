//! What a zone is called, and by whom: from the names that programs write to the zone of the IANA database. Knows names
//! only; what a file says of its zone's rules is in `definition`.

mod display;
mod windows;

use chrono_tz::{TZ_VARIANTS, Tz};
use std::{collections::HashMap, sync::LazyLock};

/// How sure a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// A name of the IANA database, in any case, with or without a path before it: it says exactly one zone.
    Exact,
    /// A fixed offset from UTC that the name spells out.
    Offset,
    /// A Windows name: it says a set of rules, of which CLDR names the zone that stands for all.
    Windows,
    /// A name as a person sees it: recognised by its cities or by its words.
    Shown,
}

/// A zone and how it was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    /// The zone.
    pub tz: Tz,
    /// How sure it is.
    pub sureness: Sureness,
}

/// The zone that `name` says, if it is known. Quotes, escapes of commas and the marks of a path are looked through.
pub fn recognise(name: &str) -> Option<Named> {
    let name = bare(name);
    let name = name.as_str();
    if name.is_empty() || name.len() > LONGEST {
        return None;
    }
    exact(name)
        .or_else(|| in_path(name))
        .map(|tz| Named { tz, sureness: Sureness::Exact })
        .or_else(|| display::spelled_offset(name).map(|tz| Named { tz, sureness: Sureness::Offset }))
        .or_else(|| windows::zone(name).map(|tz| Named { tz, sureness: Sureness::Windows }))
        .or_else(|| display::zone(name).map(|tz| Named { tz, sureness: Sureness::Shown }))
}

/// Longer than any name of a zone; what is longer is not looked at.
const LONGEST: usize = 300;

/// The name without what surrounds it: quotes, white space, the backslashes that some write before commas.
fn bare(name: &str) -> String {
    name.trim().trim_matches('"').trim().replace("\\,", ",").replace("\\;", ";")
}

static BY_NAME: LazyLock<HashMap<String, Tz>> =
    LazyLock::new(|| TZ_VARIANTS.iter().map(|tz| (tz.name().to_ascii_lowercase(), *tz)).collect());

/// A name of the IANA database, links included, in any case; spaces stand for the underscores that they once were.
fn exact(name: &str) -> Option<Tz> {
    BY_NAME.get(&name.to_ascii_lowercase().replace(' ', "_")).copied()
}

/// The end of a path such as `/freeassociation.sourceforge.net/Europe/Paris` or `/mozilla.org/20050126_1/Europe/Paris`.
fn in_path(name: &str) -> Option<Tz> {
    let parts: Vec<&str> = name.split('/').filter(|part| !part.is_empty()).collect();
    // `Paris` alone at the end of a path would be no name, and `custom/UTC` no statement of ours to make
    let ends = (1..parts.len().saturating_sub(1)).map(|from| parts[from..].join("/"));
    let whole = name.starts_with('/').then(|| parts.join("/"));
    whole.into_iter().chain(ends).find_map(|end| exact(&end))
}

#[cfg(test)]
mod tests;
