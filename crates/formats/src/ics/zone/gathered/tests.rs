//! Which zone is meant when a name and its definition differ.

use super::*;
use crate::ics::zone::trial::components;

fn span() -> (DateTime<Utc>, DateTime<Utc>) {
    let at = |text| DateTime::parse_from_rfc3339(text).unwrap().to_utc();
    (at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z"))
}

fn gather(text: &str) -> (Zones, Vec<Telling>) {
    let (zones, told) = Zones::gather(&components(text), None, span());
    (zones, told.into_iter().map(|told| told.telling).collect())
}

fn fixed(name: &str, more: &str) -> String {
    format!(
        "BEGIN:VTIMEZONE\nTZID:{name}\n{more}BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0400\n\
         TZOFFSETTO:+0400\nEND:STANDARD\nEND:VTIMEZONE"
    )
}

#[test]
fn a_name_of_the_database_holds_against_its_definition() {
    let (zones, told) = gather(&fixed("Europe/Paris", ""));
    assert_eq!(zones.zone("Europe/Paris"), Zone::Known(Tz::Europe__Paris));
    assert_eq!(told, [Telling::NameHolds { zone: "Europe/Paris".into(), from: span().0 }]);
    let (_, told) = gather(&fixed("Indian/Reunion", ""));
    assert_eq!(told, []);
}

#[test]
fn a_name_of_windows_gives_way_to_rules_that_differ() {
    let (zones, told) = gather(&fixed("Romance Standard Time", ""));
    assert!(matches!(zones.zone("Romance Standard Time"), Zone::Defined(_)));
    let telling =
        Telling::DefinitionHolds { zone: "Romance Standard Time".into(), not_zone: "Europe/Paris".into() };
    assert_eq!(told, [telling]);
    let (zones, told) = gather(&fixed("Mauritius Standard Time", ""));
    assert_eq!(zones.zone("Mauritius Standard Time"), Zone::Known(Tz::Indian__Mauritius));
    assert!(matches!(&told[..], [Telling::Understood { .. }]));
}

#[test]
fn a_location_says_what_the_name_does_not_when_the_rules_agree() {
    let (zones, _) = gather(&fixed("My zone", "X-LIC-LOCATION:Indian/Mauritius\n"));
    assert_eq!(zones.zone("My zone"), Zone::Known(Tz::Indian__Mauritius));
    let (zones, _) = gather(&fixed("My zone", "X-LIC-LOCATION:Europe/Paris\n"));
    assert!(matches!(zones.zone("My zone"), Zone::Defined(_)));
}

#[test]
fn a_name_of_nobody_has_its_definition_or_nothing() {
    let (zones, told) = gather(&fixed("MyTimezone", ""));
    assert!(matches!(zones.zone("\"MyTimezone\""), Zone::Defined(_)));
    assert_eq!(told, [Telling::Defined { zone: "MyTimezone".into() }]);
    let at = NaiveDateTime::parse_from_str("2026-05-01 09:00", "%Y-%m-%d %H:%M").unwrap();
    let moment = |zone: &str| Moment::Zoned { at, zone: zone.to_owned() };
    let shown = |moment| zones.instant(&moment).map(|at| at.format("%H:%M").to_string());
    assert_eq!(shown(moment("MyTimezone")).as_deref(), Some("05:00"));
    assert_eq!(shown(moment("Fictitious")), None);
    assert_eq!(zones.zone("Fictitious"), Zone::Unknown("Fictitious".into()));
    assert_eq!(shown(moment("Europe/Paris")).as_deref(), Some("07:00"));
}

#[test]
fn floating_times_are_at_home_where_the_calendar_says_it_is() {
    let at = NaiveDateTime::parse_from_str("2026-05-01 09:00", "%Y-%m-%d %H:%M").unwrap();
    let (zones, _) = Zones::gather(&[], Some("Europe/Brussels"), span());
    assert_eq!(zones.home(), Some(Tz::Europe__Brussels));
    assert_eq!(zones.instant(&Moment::Floating(at)).unwrap().format("%H:%M").to_string(), "07:00");
    let (zones, _) = Zones::gather(&[], None, span());
    assert_eq!(zones.instant(&Moment::Floating(at)).unwrap().format("%H:%M").to_string(), "09:00");
}
