//! Lines folded by others, anywhere.

use super::*;
use crate::ics::component::Property;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_line_folded_anywhere_reads_the_same(
        text in "[a-zé😀\\\\n,; \"]{0,80}",
        folds in prop::collection::vec(0..200_usize, 0..12),
        end in prop_oneof![Just("\r\n"), Just("\n"), Just("\r"), Just("\r\r\n")],
        space in prop_oneof![Just(' '), Just('\t')],
    ) {
        let property = Property::new("X-TEXT", &text).with("CN", "Élodie, \"Lo\"");
        let mut line = property.written().as_bytes().to_vec();
        let mut folds: Vec<usize> = folds.into_iter().map(|at| at % line.len()).filter(|at| *at > 0).collect();
        folds.sort_unstable();
        folds.dedup();
        for at in folds.into_iter().rev() {
            line.splice(at..at, format!("{end}{space}").into_bytes());
        }
        let around = |octets: &[u8]| {
            let mut file = format!("BEGIN:VCALENDAR{end}BEGIN:VEVENT{end}").into_bytes();
            file.extend_from_slice(octets);
            file.extend_from_slice(format!("{end}END:VEVENT{end}END:VCALENDAR{end}").as_bytes());
            file
        };
        let read = components(&around(&line));
        prop_assert_eq!(read[0].properties(), &[property]);
        prop_assert_eq!(read[0].properties()[0].line(), 3);
    }

    #[test]
    fn any_line_is_folded_well(text in "([^\\p{Cc}]|\\\\|\\^| |é|😀){0,300}", cn in "([^\\p{Cc}]|\"|\\^|\n){0,90}") {
        let property = Property::new("X-TEXT", &text).with("CN", &cn);
        let mut writer = Writer::new(Vec::new());
        writer.property(&property).unwrap();
        let octets = writer.finish().unwrap();
        assert_folded_well(&octets);
        let file = [b"BEGIN:VEVENT\r\n", octets.as_slice(), b"END:VEVENT\r\n"].concat();
        let read = components(&file);
        prop_assert_eq!(read[0].properties(), &[property]);
    }
}

#[test]
fn no_escape_of_a_parameter_is_cut() {
    for before in 50..80 {
        for mark in ["\"", "^", "\n"] {
            let property = Property::new("X-TEXT", "a")
                .with("CN", &format!("{}{}", "a".repeat(before), mark.repeat(30)));
            let mut writer = Writer::new(Vec::new());
            writer.property(&property).unwrap();
            assert_folded_well(&writer.finish().unwrap());
        }
    }
}

#[test]
fn numbers_of_lines_count_every_end() {
    let file = "BEGIN:VCALENDAR\r\n\r\nX-A:1\n\nX-B:2\r\r\nX-C:3\r\rX-D:4\r\n 5\r\nX-E:6";
    let lines: Vec<(String, u32)> = read(file.as_bytes())
        .0
        .into_iter()
        .filter_map(|item| match item {
            Item::Property(property) => Some((property.written().to_owned(), property.line())),
            _ => None,
        })
        .collect();
    let expected = [("X-A:1", 3), ("X-B:2", 5), ("X-C:3", 6), ("X-D:45", 8), ("X-E:6", 10)];
    assert_eq!(lines, expected.map(|(line, number)| (line.to_owned(), number)));
}
