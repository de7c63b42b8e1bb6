//! Due dates, pressure, weeks, states: what a person who counts on them would notice.

use super::*;
use crate::{
    id::{AssignmentId, PersonId, PostId},
    moment::PlannedAt,
    person::{Absence, Person, USUAL_DAYS},
};
use proptest::prelude::*;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn person() -> Person {
    Person {
        id: PersonId(uuid::Uuid::nil()),
        name: "Nina".into(),
        email: String::new(),
        roles: vec![Role::Writer],
        clients: vec![],
        languages: vec![],
        days: USUAL_DAYS.to_vec(),
        holidays: true,
        capacity: Some(5),
        rate: None,
        colour: None,
        absences: vec![],
        sample: false,
    }
}

#[test]
fn the_holidays_of_france_are_days_off_for_those_who_have_them() {
    let nina = person();
    let maeve = Person { holidays: false, ..person() };
    // Friday 25 December 2026
    assert_eq!(proposed(day(12, 28), 1, &nina), day(12, 24));
    assert_eq!(proposed(day(12, 28), 1, &maeve), day(12, 25));
}

fn assignment(due: Option<NaiveDate>, state: State) -> Assignment {
    Assignment {
        id: AssignmentId(uuid::Uuid::nil()),
        post_id: PostId(uuid::Uuid::nil()),
        person_id: PersonId(uuid::Uuid::nil()),
        role: Role::Writer,
        brief: String::new(),
        due,
        due_by_hand: false,
        lead: None,
        state,
        estimate: None,
        spent: None,
        fee: None,
        delivered: None,
    }
}

#[test]
fn a_due_date_is_proposed_over_weekends_holidays_and_absences() {
    // Thursday 10 December: Monday 7 is three working days before.
    assert_eq!(proposed(day(12, 10), 3, &person()), day(12, 7));
    assert_eq!(proposed(day(12, 7), 3, &person()), day(12, 2));
    // Over Wednesday 11 November, a public holiday.
    assert_eq!(proposed(day(11, 13), 2, &person()), day(11, 10));
    let away = Absence { first: day(12, 7), last: day(12, 9), note: String::new() };
    assert_eq!(proposed(day(12, 10), 1, &Person { absences: vec![away], ..person() }), day(12, 4));
    assert_eq!(proposed(day(12, 10), 2, &Person { days: vec![2], ..person() }), day(12, 1));
    // A post on a Sunday, due the same day if it could be: the Friday before.
    assert_eq!(proposed(day(12, 13), 0, &person()), day(12, 11));
    assert_eq!(proposed(day(12, 10), 3, &Person { days: vec![], ..person() }), day(12, 7));
}

#[test]
fn what_is_late_or_too_short_is_said_as_long_as_something_is_owed() {
    let lead = usual_lead(Role::Writer);
    let planned = Some(PlannedAt { date: day(12, 10), time: None });
    let stands = |due, state, today| pressure(&assignment(Some(due), state), planned, lead, &person(), today);
    assert_eq!(stands(day(12, 7), Sent, day(12, 1)), Pressure::Fine);
    assert_eq!(stands(day(12, 7), Sent, day(12, 7)), Pressure::Short { left: 1 });
    assert_eq!(stands(day(12, 7), Sent, day(12, 9)), Pressure::Late { by: 2 });
    assert_eq!(stands(day(12, 7), Delivered, day(12, 9)), Pressure::Fine);
    assert_eq!(stands(day(12, 11), Sent, day(12, 1)), Pressure::AfterPost);
    assert_eq!(pressure(&assignment(None, ToSend), planned, lead, &person(), day(12, 1)), Pressure::Fine);
}

#[test]
fn a_week_is_weighed_with_its_absences() {
    let away = Absence { first: day(12, 7), last: day(12, 8), note: String::new() };
    let nina = Person { absences: vec![away], ..person() };
    let work = |d, owed, counts| Work { due: day(12, d), owed, counts };
    let works = [work(7, true, true), work(9, true, true), work(10, false, true), work(11, true, false)];
    let week = load(&nina, day(12, 7), &works, day(12, 8));
    assert_eq!((week.assigned, week.owed, week.overdue), (3, 2, 1));
    assert_eq!((week.capacity, week.days, week.away), (Some(3), 3, 2));
    assert_eq!(monday(day(12, 13)), day(12, 7));
}

#[test]
fn every_state_can_be_left_and_reached_and_its_word_read_back() {
    for state in State::ALL {
        assert!(!state.next().is_empty() && !state.may_become(state));
        assert!(State::ALL.iter().any(|from| from.may_become(state)), "{state} is out of reach");
        assert_eq!(state.word().parse(), Ok(state));
        assert_eq!(serde_json::to_string(&state).unwrap(), format!("\"{state}\""));
    }
    for role in Role::ALL {
        assert_eq!(role.word().parse(), Ok(role));
        assert_eq!(serde_json::to_string(&role).unwrap(), format!("\"{role}\""));
    }
}

#[test]
fn the_oldest_writer_not_withdrawn_is_who_works_on_the_post() {
    let id = |n| AssignmentId(uuid::Uuid::from_u128(n));
    let one = |n, role, state| Assignment { id: id(n), role, ..assignment(None, state) };
    let all = [
        one(1, Role::Designer, ToSend),
        one(2, Role::Writer, Withdrawn),
        one(4, Role::Writer, ToSend),
        one(3, Role::Writer, Done),
    ];
    assert_eq!(lead(&all).map(|one| one.id), Some(id(3)));
    assert_eq!(lead(&all[..2]), None);
}

proptest! {
    #[test]
    fn a_longer_lead_is_never_due_later_and_a_due_date_is_worked(
        offset in 0u64..2000,
        days in 0u32..30,
        week in prop::collection::btree_set(1u8..8, 1..7),
    ) {
        let planned = day(1, 1) + chrono::Days::new(offset);
        let person = Person { days: week.into_iter().collect(), ..person() };
        let due = proposed(planned, days, &person);
        prop_assert!(person.works(due) && due <= planned);
        // Before a day off, the last day worked is both the nearest and one day before.
        let longer = proposed(planned, days + 1, &person);
        prop_assert!(longer < due || (days == 0 && longer == due && !person.works(planned)));
        let between = due.iter_days().take_while(|d| *d < planned).filter(|d| person.works(*d)).count();
        if days > 0 { prop_assert_eq!(between as u32, days); }
    }
}
