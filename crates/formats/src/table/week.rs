//! Rows and cells that only name a week: "S49", "Semaine 50 (7-13 déc.)", "Week 3".

use marronnier_domain::written::fold::fold;

/// Whether `text` names a week, perhaps with its days.
pub(super) fn is_week(text: &str) -> bool {
    let folded = fold(text);
    let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let words = ["semaine", "week", "sem", "kw", "wk", "cw", "s", "w"];
    words.iter().filter_map(|word| bare.strip_prefix(word)).any(|rest| {
        let rest = rest.trim_start_matches(['.', ' ', '\u{A0}', '#', '-', ':']);
        let rest = rest.strip_prefix("n°").or(rest.strip_prefix("no ")).unwrap_or(rest).trim_start();
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let after = &rest[digits..];
        (1..=2).contains(&digits)
            && rest[..digits].parse().is_ok_and(|week: u32| (1..=53).contains(&week))
            && !after.starts_with(char::is_alphabetic)
            || rest.starts_with("du ")
            || rest.starts_with("of ")
    })
}

#[cfg(test)]
mod tests {
    use super::is_week;

    #[test]
    fn weeks_are_known_by_their_number() {
        for week in [
            "S49",
            "s 1",
            "Semaine 50",
            "SEMAINE 50 : du 7 au 13 déc.",
            "Week 3",
            "W52",
            "Sem. 12",
            "Semaine du 7",
        ] {
            assert!(is_week(week), "{week}");
        }
        for other in ["Sablés : la recette", "S54", "Samedi 12", "Weekend 3", "2026", "S3a", "Sem", ""] {
            assert!(!is_week(other), "{other}");
        }
    }
}
