//! Counting tests from what the test programs say. Runs none.

use std::{fmt, ops::AddAssign};

/// Tests passed, failed and skipped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Did what they say.
    pub passed: u32,
    /// Did not.
    pub failed: u32,
    /// Were not run.
    pub skipped: u32,
}

impl Tally {
    /// Counts the `test result:` lines of Rust's test programs.
    pub fn of_rust(output: &str) -> Self {
        let mut tally = Self::default();
        for line in output.lines().filter_map(|line| line.strip_prefix("test result: ")) {
            for part in line.split(['.', ';']) {
                let mut words = part.split_whitespace();
                let Some(count) = words.next().and_then(|word| word.parse::<u32>().ok()) else { continue };
                match words.next() {
                    Some("passed") => tally.passed += count,
                    Some("failed") => tally.failed += count,
                    Some("ignored") => tally.skipped += count,
                    _ => {}
                }
            }
        }
        tally
    }

    /// Reads the totals of vitest's JSON report.
    pub fn of_page(report: &str) -> Self {
        let total = |name: &str| {
            let after =
                report.split_once(&format!("\"{name}\":")).map_or("", |(_, after)| after.trim_start());
            let digits = after.split(|sign: char| !sign.is_ascii_digit()).next().unwrap_or("");
            digits.parse().unwrap_or(0)
        };
        Self {
            passed: total("numPassedTests"),
            failed: total("numFailedTests"),
            skipped: total("numPendingTests") + total("numTodoTests"),
        }
    }

    /// A run that failed as a whole counts one failure when it named none (it did not even compile).
    pub fn failing_unless(mut self, succeeded: bool) -> Self {
        if !succeeded && self.failed == 0 {
            self.failed = 1;
        }
        self
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(f, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_what_rust_programs_say() {
        let output = "running 2 tests\ntest a ... ok\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.02s\n\
            test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        assert_eq!(Tally::of_rust(output), Tally { passed: 16, failed: 2, skipped: 1 });
        assert_eq!(Tally::of_rust(output).to_string(), "16 passed, 2 failed, 1 skipped");
    }

    #[test]
    fn reads_the_totals_of_the_page() {
        let report = r#"{"numTotalTests":9,"numPassedTests":7,"numFailedTests":1,"numPendingTests":1,"numTodoTests":0}"#;
        assert_eq!(Tally::of_page(report), Tally { passed: 7, failed: 1, skipped: 1 });
    }

    #[test]
    fn what_does_not_compile_is_a_failure() {
        assert_eq!(Tally::of_rust("error: could not compile").failing_unless(false).failed, 1);
        assert_eq!(Tally::of_page("").failing_unless(false).to_string(), "0 passed, 1 failed");
    }
}
