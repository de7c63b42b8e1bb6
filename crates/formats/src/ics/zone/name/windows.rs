//! Windows names of zones ("Romance Standard Time"), by the table of CLDR.

use chrono_tz::Tz;
use std::{collections::HashMap, sync::LazyLock};

const TABLE: &str = include_str!("../../../../../../assets/zones/windows.tsv");

struct Windows {
    /// By name in lower case: the zone that stands for all.
    main: HashMap<String, Tz>,
    /// The Windows name of each IANA zone that has one.
    of: HashMap<&'static str, &'static str>,
}

static WINDOWS: LazyLock<Windows> = LazyLock::new(|| {
    let mut windows = Windows { main: HashMap::new(), of: HashMap::new() };
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let (Some(name), Some(main), Some(all)) = (columns.next(), columns.next(), columns.next()) else {
            continue;
        };
        if let Ok(tz) = main.parse() {
            windows.main.insert(name.to_lowercase(), tz);
        }
        windows.of.extend(all.split(' ').map(|zone| (zone, name)));
    }
    windows
});

/// The zone of a Windows name, in any case; the name of its summer time says the same zone.
pub fn zone(name: &str) -> Option<Tz> {
    let name = name.to_lowercase();
    let summer = || WINDOWS.main.get(&name.replace("daylight time", "standard time"));
    WINDOWS.main.get(&name).or_else(summer).copied()
}

/// The Windows name under which a zone of the IANA database stands.
pub fn name_of(zone: &str) -> Option<&'static str> {
    WINDOWS.of.get(zone).copied()
}
