//! Rules as calendars write them, the hostile ones included.

use super::*;

fn rule(text: &str) -> Rule {
    let (rule, faults) = Rule::read(text);
    assert_eq!(faults, [], "{text}");
    rule.unwrap_or_else(|| panic!("{text}"))
}

fn faults(text: &str) -> String {
    Rule::read(text).1.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ")
}

#[test]
fn every_part_is_read() {
    let read =
        rule("FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=-1FR,MO;BYSETPOS=-1;WKST=SU;BYHOUR=9,18;BYMINUTE=30");
    assert_eq!((read.frequency, read.interval, read.end), (Frequency::Monthly, 2, End::After(10)));
    assert_eq!(read.weekdays, [NWeekday::Nth(-1, Weekday::Fri), NWeekday::Every(Weekday::Mon)]);
    assert_eq!((read.positions, read.week_start), (vec![-1], Weekday::Sun));
    assert_eq!((read.hours, read.minutes), (vec![9, 18], vec![30]));
    let lax = rule(" freq=weekly; byday=tu ;until=20261221t000000z;");
    assert_eq!(lax.weekdays, [NWeekday::Every(Weekday::Tue)]);
    assert!(matches!(lax.end, End::Utc(_)));
    assert!(matches!(rule("FREQ=DAILY;UNTIL=20261221").end, End::Day(_)));
    assert!(matches!(rule("FREQ=DAILY;UNTIL=20261221T090000").end, End::Local(_)));
    assert_eq!(rule("FREQ=DAILY;COUNT=99999999999999999999").end, End::After(u32::MAX));
    assert_eq!(rule("FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=OMIT").frequency, Frequency::Yearly);
}

#[test]
fn what_is_odd_is_told_and_the_rest_is_kept() {
    assert_eq!(faults("FREQ=FORTNIGHTLY"), "FREQ");
    assert_eq!(faults(""), "FREQ");
    assert_eq!(faults("FREQ=DAILY;COUNT=3;UNTIL=20260101"), "COUNT, UNTIL");
    assert_eq!(faults("FREQ=DAILY;COUNT=0;INTERVAL=0"), "COUNT=0 | INTERVAL=0");
    assert_eq!(faults("FREQ=WEEKLY;BYDAY=1MO,XX;BYMONTHDAY=3"), "BYDAY=XX | BYMONTHDAY | BYDAY");
    assert_eq!(faults("FREQ=YEARLY;BYMONTH=13,2;X-ODD=1"), "BYMONTH=13 | X-ODD");
    assert_eq!(faults("RSCALE=CHINESE;FREQ=YEARLY"), "RSCALE=CHINESE");
    assert_eq!(faults("FREQ=DAILY;BYSETPOS=1;UNTIL=soon"), "UNTIL=soon | BYSETPOS");
    let (kept, _) = Rule::read("FREQ=WEEKLY;BYDAY=1MO,XX");
    assert_eq!(kept.map(|rule| rule.weekdays), Some(vec![NWeekday::Every(Weekday::Mon)]));
    let many = format!("FREQ=DAILY;BYHOUR={}", "9,".repeat(1_000_000));
    assert!(Rule::read(&many).1.len() < 1_000);
}
