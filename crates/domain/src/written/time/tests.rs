//! What a CM types in a column of times.

use super::*;
use proptest::prelude::*;

fn time(text: &str) -> String {
    match read(text) {
        Ok(Read { value: Some(time), doubts }) if doubts.is_empty() => time.to_string(),
        Ok(Read { value: Some(time), doubts }) => format!("{time} {doubts:?}"),
        Ok(Read { value: None, .. }) => "none".to_owned(),
        Err(why) => format!("{why:?}"),
    }
}

#[test]
fn the_forms_of_an_hour() {
    for (text, expected) in [
        ("18h", "18:00"),
        ("18H", "18:00"),
        ("18h30", "18:30"),
        ("18 h 30", "18:30"),
        ("18\u{a0}h\u{202f}30", "18:30"),
        ("18h 30", "18:30"),
        ("18h30min", "18:30"),
        ("10 h", "10:00"),
        ("18:30", "18:30"),
        ("18:30:00", "18:30"),
        ("18:30:59.250", "18:30"),
        ("9:05", "09:05"),
        ("18.30", "18:30"),
        ("9am", "09:00"),
        ("9 am", "09:00"),
        ("09:00 AM", "09:00"),
        ("5:30 PM", "17:30"),
        ("5.30pm", "17:30"),
        ("5 p.m.", "17:00"),
        ("17:30 PM", "17:30"),
        ("12am", "00:00"),
        ("12 pm", "12:00"),
        ("noon", "12:00"),
        ("Midi", "12:00"),
        ("midi et demi", "12:30"),
        ("midi trente", "12:30"),
        ("midi et quart", "12:15"),
        ("midi moins le quart", "11:45"),
        ("minuit", "00:00"),
        ("minuit moins le quart", "23:45"),
        ("midnight", "00:00"),
        ("à 8h", "08:00"),
        ("à partir de 8h", "08:00"),
        ("8h du matin", "08:00"),
        ("8h du soir", "20:00"),
        ("3h de l’après-midi", "15:00"),
        ("8 in the evening", "20:00"),
        ("7 heures", "07:00"),
        ("7 heures et demie", "07:30"),
        ("0h", "00:00"),
        ("at 17:00", "17:00"),
    ] {
        assert_eq!(time(text), expected, "{text}");
    }
}

#[test]
fn what_is_guessed_is_doubted() {
    for (text, expected) in [
        ("18h-19h", "18:00 [RangeStart]"),
        ("18-19h", "18:00 [RangeStart]"),
        ("5-6pm", "17:00 [RangeStart]"),
        ("5 - 6 p.m.", "17:00 [RangeStart]"),
        ("11-1pm", "11:00 [RangeStart]"),
        ("de 18h30 à 20h", "18:30 [RangeStart]"),
        ("12h ou 18h", "12:00 [SecondTime]"),
        ("9h et 18h", "09:00 [SecondTime]"),
        ("9am and 6pm", "09:00 [SecondTime]"),
        ("entre 9h et 18h", "09:00 [RangeStart]"),
        ("24h", "00:00 [EndOfDay]"),
        ("24:00", "00:00 [EndOfDay]"),
        ("vers 18h", "18:00 [Approximate]"),
        ("matin", "09:00 [Approximate]"),
        ("l’après-midi", "15:00 [Approximate]"),
        ("en soirée", "19:00 [Approximate]"),
        ("fin de matinée", "09:00 [Approximate]"),
        ("fin de journée", "18:00 [Approximate]"),
        ("en fin d’après-midi", "18:00 [Approximate]"),
        ("matin 9h30", "09:30"),
        ("après-midi", "15:00 [Approximate]"),
        ("Evening", "19:00 [Approximate]"),
        ("18", "18:00 [BareHour]"),
        ("0930", "09:30 [BareHour]"),
        ("0,75", "18:00 [BareHour]"),
        ("0.770833333333333", "18:30 [BareHour]"),
        ("18h (heure de Paris)", "18:00 [RestIgnored]"),
    ] {
        assert_eq!(time(text), expected, "{text}");
    }
}

#[test]
fn no_time_is_not_a_wrong_time() {
    for text in
        ["", "  ", "?", "-", "–", "TBD", "à définir", "n/a", "Heure à voir", "toute la journée", "all day"]
    {
        assert_eq!(time(text), "none", "{text}");
    }
    for text in ["25h", "24h30", "24:01", "18h75", "18:60", "15am", "99", "2575"] {
        assert_eq!(time(text), "Impossible", "{text}");
    }
    for text in ["bientôt", "2 posts", "18:3", "Insta", "18/12", "123456"] {
        assert_eq!(time(text), "Unknown", "{text}");
    }
}

#[test]
fn a_fraction_of_a_day_is_rounded_to_the_second() {
    let read = |fraction| from_fraction(fraction).map(|time| time.to_string());
    assert_eq!(read(0.0).as_deref(), Some("00:00"));
    assert_eq!(read(0.770_833_333).as_deref(), Some("18:30"));
    assert_eq!(read(0.999_999_999), None);
    for outside in [1.0, -0.1, f64::NAN, f64::INFINITY] {
        assert_eq!(read(outside), None);
    }
}

proptest! {
    #[test]
    fn any_text_gets_an_answer(text in "\\PC{0,24}") {
        let _ = read(&text);
    }

    #[test]
    fn every_minute_is_read_in_each_form(hour in 0u32..24, minute in 0u32..60) {
        let expected = format!("{hour:02}:{minute:02}");
        for text in [format!("{hour}h{minute:02}"), format!("{hour:02} h {minute:02}"), expected.clone()] {
            prop_assert_eq!(time(&text), expected.as_str());
        }
        let (half, clock) = if hour < 12 { ("AM", hour) } else { ("pm", hour - 12) };
        let clock = if clock == 0 { 12 } else { clock };
        prop_assert_eq!(time(&format!("{clock}:{minute:02} {half}")), expected.as_str());
    }
}
