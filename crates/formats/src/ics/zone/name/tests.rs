//! Names of zones as programs write them.

use super::*;

fn zone(name: &str) -> &'static str {
    recognise(name).map_or("?", |named| named.tz.name())
}

#[test]
fn names_of_the_database_in_any_case_and_any_path() {
    for name in [
        "Europe/Paris",
        "europe/paris",
        "\"Europe/Paris\"",
        "/Europe/Paris",
        "/freeassociation.sourceforge.net/Europe/Paris",
        "/freeassociation.sourceforge.net/Tzfile/Europe/Paris",
        "/mozilla.org/20050126_1/Europe/Paris",
        "/softwarestudio.org/Olson_20011030_5/Europe/Paris",
        "posix/Europe/Paris",
    ] {
        assert_eq!(zone(name), "Europe/Paris", "{name}");
        assert_eq!(recognise(name).map(|named| named.sureness), Some(Sureness::Exact), "{name}");
    }
    assert_eq!(zone("America/Los Angeles"), "America/Los_Angeles");
    assert_eq!(zone("US/Pacific"), "US/Pacific");
    assert_eq!(
        zone("/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires"),
        "America/Argentina/Buenos_Aires"
    );
    assert_eq!(zone("UTC"), "UTC");
}

#[test]
fn every_windows_name_says_a_zone() {
    let table = include_str!("../../../../../../assets/zones/windows.tsv");
    let names: Vec<_> = table.lines().skip(1).filter_map(|line| line.split('\t').next()).collect();
    assert!(names.len() > 130);
    for name in names {
        assert_ne!(zone(name), "?", "{name}");
    }
    assert_eq!(zone("Romance Standard Time"), "Europe/Paris");
    assert_eq!(zone("romance daylight time"), "Europe/Paris");
    assert_eq!(zone("W. Europe Standard Time"), "Europe/Berlin");
    assert_eq!(zone("Morocco Standard Time"), "Africa/Casablanca");
}

#[test]
fn outlook_in_the_language_of_its_user() {
    for (name, expected) in [
        ("(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris", "Europe/Paris"),
        ("(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "Europe/Paris"),
        ("(UTC+01:00) Brüssel, Kopenhagen, Madrid, Paris", "Europe/Paris"),
        ("(UTC+01:00) Bruselas, Copenhague, Madrid, París", "Europe/Paris"),
        ("(UTC+01:00) Bruxelles, Copenaghen, Madrid, Parigi", "Europe/Paris"),
        ("(GMT+01.00) Paris, Madrid, Bruxelles, Copenhague", "Europe/Paris"),
        ("(UTC + 01:00) Bruxelles, Copenhague, Madrid, Paris", "Europe/Paris"),
        ("Bruxelles, Copenhague, Madrid, Paris", "Europe/Paris"),
        ("Bruxelles\\, Copenhague\\, Madrid\\, Paris", "Europe/Paris"),
        ("(UTC+01:00) Amsterdam, Berlin, Berne, Rome, Stockholm, Vienne", "Europe/Berlin"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", "Europe/Berlin"),
        ("(UTC+01:00) Ámsterdam, Berlín, Berna, Roma, Estocolmo, Viena", "Europe/Berlin"),
        ("(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague", "Europe/Budapest"),
        ("(UTC+01:00) Sarajevo, Skopje, Varsovie, Zagreb", "Europe/Warsaw"),
        ("(UTC) Dublin, Edinburgh, Lisbon, London", "Europe/London"),
        ("(UTC+00:00) Dublin, Édimbourg, Lisbonne, Londres", "Europe/London"),
        ("(UTC) Monrovia, Reykjavik", "Atlantic/Reykjavik"),
        ("(UTC) Casablanca", "Africa/Casablanca"),
        ("(UTC+01:00) Casablanca", "Africa/Casablanca"),
        ("(UTC) Temps universel coordonné", "Etc/UTC"),
        ("(UTC-05:00) Est (É.-U. et Canada)", "America/New_York"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(UTC-05:00) Eastern Zeit (USA und Kanada)", "America/New_York"),
        ("Pacific Time (US & Canada), Tijuana", "America/Los_Angeles"),
        ("(UTC-04:00) Georgetown, La Paz, Manaus, San Juan", "America/La_Paz"),
        ("(UTC-03:00) Brasília", "America/Sao_Paulo"),
        ("(UTC+02:00) Helsinki, Kiev, Riga, Sofia, Tallinn, Vilnius", "Europe/Kiev"),
        ("(UTC+04:00) Port Louis", "Indian/Mauritius"),
        ("(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "Asia/Calcutta"),
        ("(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi", "Asia/Shanghai"),
        ("Canberra, Melbourne, Sydney", "Australia/Sydney"),
        ("Kuala Lumpur, Singapore", "Asia/Singapore"),
        ("tzone://Microsoft/Utc", "Etc/UTC"),
    ] {
        assert_eq!(zone(name), expected, "{name}");
    }
}

#[test]
fn an_offset_spelled_out_is_that_offset() {
    assert_eq!(zone("UTC+11"), "Etc/GMT-11");
    assert_eq!(zone("GMT+0100"), "Etc/GMT-1");
    assert_eq!(zone("(GMT-03:00)"), "Etc/GMT+3");
    assert_eq!(zone("(UTC)"), "UTC");
    assert_eq!(zone("UTC+05:30"), "?");
}

#[test]
fn nothing_is_guessed() {
    for name in [
        "",
        "MyTimezone",
        "Fictitious",
        "Customized Time Zone",
        "tzone://Microsoft/Custom",
        "custom_America/New_York",
        "/Europe/CUSTOM",
        "Paris",
        "(UTC+05:00) Paris",
        "London, New York",
        "GMT +0100 (Standard) / GMT +0200 (Daylight)",
        "Heure locale",
        "CEST",
        "(",
        "(UTC+99:00) Paris",
        "GMT+010000000000",
        "−",
        "é",
    ] {
        assert_eq!(zone(name), "?", "{name}");
    }
    assert_eq!(zone(&"Paris, ".repeat(1_000_000)), "?");
}
