//! Content lines: the three readers agree, and odd ones are kept.

use super::*;
use proptest::prelude::*;

fn by_plain(line: &str) -> Option<Property> {
    plain::read(line, 1)
}

fn by_strict(line: &str) -> Option<Property> {
    strict::read(line, 1)
}

fn by_lenient(line: &str) -> Option<Property> {
    lenient::read(line).map(|(parts, _)| parts.property(1))
}

/// Lines as they stand in files: well formed, and what comes near.
fn lines() -> impl Strategy<Value = String> {
    let name = "[A-Za-z][A-Za-z0-9-]{0,11}";
    let bare = r#"[^\p{Cc}:;,"]{0,12}"#;
    let quoted = r#""[^\p{Cc}"]{0,12}""#;
    let value = prop_oneof![4 => bare.prop_map(|text| text), 2 => quoted, 1 => r#"[a^"n: é]{0,6}"#];
    let values = prop::collection::vec(value, 1..12).prop_map(|values| values.join(","));
    let parameter = (prop_oneof![5 => name, 1 => "[ ;=]?"], values)
        .prop_map(|(name, values)| format!(";{name}={values}"));
    let parameters = prop::collection::vec(parameter, 0..4).prop_map(|all| all.concat());
    (name, parameters, prop_oneof![5 => Just(":"), 1 => Just("::"), 1 => Just(" :")], r"[^\p{Cc}]{0,30}")
        .prop_map(|(name, parameters, colon, value)| format!("{name}{parameters}{colon}{value}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// The three readers never say different things of a line.
    #[test]
    fn readers_that_accept_a_line_agree(line in lines()) {
        let read: Vec<_> = [by_plain(&line), by_strict(&line), by_lenient(&line)].into_iter().flatten().collect();
        for other in read.windows(2) {
            prop_assert_eq!(&other[0], &other[1]);
            prop_assert_eq!(Parts::of(&other[0]), Parts::of(&other[1]));
        }
    }

    /// What is read is written as it was, and its parts as they should be; both read the same.
    #[test]
    fn what_is_read_is_written_well(line in lines()) {
        if let Some((property, is_well)) = read(&line, 1) {
            prop_assert!(property.written().eq_ignore_ascii_case(line.trim_start()));
            prop_assert_eq!(&read(property.written(), 1), &Some((property.clone(), is_well)));
            let made = Parts::of(&property).property(1);
            prop_assert_eq!(read(made.written(), 1), Some((property, true)));
        }
    }

    /// Any property made here reads as it was made.
    #[test]
    fn what_is_made_reads_the_same(
        name in "[A-Z][A-Z0-9-]{0,11}",
        parameters in prop::collection::vec(("[A-Z-]{1,8}", prop::collection::vec("[^\\p{Cc}]{0,9}|\"\n\\^'", 1..14)), 0..4),
        value in "[^\\p{Cc}]{0,40}",
    ) {
        let parts = Parts { name, parameters, value };
        let (property, is_well) = read(parts.property(0).written(), 1).unwrap();
        prop_assert!(is_well);
        // parameters of one name, one after the other, stay apart
        prop_assert_eq!(Parts::of(&property), parts);
    }

    #[test]
    fn no_line_panics(line in "\\PC*") {
        read(&line, 1);
    }
}

#[test]
fn a_quoted_line_is_cut_where_the_standard_says() {
    let line =
        r#"ATTENDEE;cn="Dupont; Marie";DELEGATED-TO="mailto:a@x.fr","mailto:b@x.fr";X-A=b:mailto:m@x.fr"#;
    let (property, is_well) = read(line, 7).unwrap();
    assert!(is_well);
    assert_eq!(property.parameter("CN"), Some("Dupont; Marie"));
    let delegates: Vec<_> = property.parameters().nth(1).unwrap().values().collect();
    assert_eq!(delegates, ["mailto:a@x.fr", "mailto:b@x.fr"]);
    assert_eq!((property.value(), property.line()), ("mailto:m@x.fr", 7));
    assert_eq!(property.written(), line.replace(";cn=", ";CN="));
}

#[test]
fn carets_are_undone_and_written_as_they_were() {
    let line = "X-A;CN=Jean ^'Jo^' D^^^nLigne 2^x:v";
    let (property, _) = read(line, 1).unwrap();
    assert_eq!(property.parameter("CN"), Some("Jean \"Jo\" D^\nLigne 2^x"));
    assert_eq!(property.written(), line);
}

#[test]
fn what_the_crate_gets_wrong_is_not_believed() {
    let eleven = format!("X-A;M={}:v", ["\"a\""; 11].join(","));
    for line in [
        eleven.as_str(),
        "X-A;M=\"a\"::v",
        "X-A;M=\"a\" b:v",
        " X-A;M=\"a\":v",
        "X-A;M=\"a\":v ",
        "X-A;;M=\"a\":v",
    ] {
        assert!(by_strict(line).is_none(), "{line}");
    }
    assert_eq!(read("X-A;M=\"a\"::v", 1).unwrap().0.value(), ":v");
    assert_eq!(read("X-A;M=\"a\":v ", 1).unwrap().0.value(), "v ");
    assert_eq!(read(&eleven, 1).unwrap().0.parameters().next().unwrap().values().count(), 11);
}

#[test]
fn what_is_malformed_is_told_kept_to_the_letter_and_repaired_when_touched() {
    let repaired = |line: &str| {
        let (property, is_well) = read(line, 1).unwrap();
        assert!(!is_well, "{line}");
        assert_eq!(property.written(), line);
        Parts::of(&property).property(1).written().to_owned()
    };
    assert_eq!(repaired("DTSTART ; TZID=Europe/Paris:2026"), "DTSTART;TZID=Europe/Paris:2026");
    assert_eq!(repaired("NOTE;QUOTED-PRINTABLE:a"), "NOTE;QUOTED-PRINTABLE=:a");
    assert_eq!(repaired("X-A;;B=c;:d"), "X-A;B=c:d");
    assert_eq!(repaired("X-A;CN=\"Marie:mailto:x"), "X-A;CN=Marie:mailto:x");
    assert_eq!(repaired("X-A;CN=\"Marie\" Dupont:x"), "X-A;CN=Marie Dupont:x");
    assert_eq!(repaired("X-A;T=Rue 1-5\\; 4041 Linz;R=7:geo:1"), "X-A;T=\"Rue 1-5; 4041 Linz\";R=7:geo:1");
    assert_eq!(
        repaired("REFRESH - INTERVAL; VALUE = DURATION:PT48H"),
        "REFRESH-INTERVAL;VALUE=DURATION:PT48H"
    );
    for none in ["", "bonjour", "bonjour à tous : voilà", ":value", ";A=b:c", "NAME;A=b"] {
        assert!(read(none, 1).is_none(), "{none}");
    }
}

#[test]
fn nothing_that_is_made_can_break_its_line() {
    let property = Property::new("X A:\r\nB", "a\r\nEND:VEVENT\nb\u{0}").with("C\nD", "e\r\nf\"g");
    assert_eq!(property.written(), "X-A---B;C-D=e^nf^'g:a\\nEND:VEVENT\\nb");
    assert_eq!(property.parameter("C-D"), Some("e\nf\"g"));
}
