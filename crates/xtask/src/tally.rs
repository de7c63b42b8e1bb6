//! Counting tests from what the test programs say, and keeping what the failed ones said. Runs none.

use serde_json::Value;
use std::{fmt, ops::AddAssign};

/// Lines kept of what one failure said: enough to understand it, few enough to read the next one.
const LINES_KEPT: usize = 40;

/// Tests passed, failed and skipped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Did what they say.
    pub passed: u32,
    /// Did not.
    pub failed: u32,
    /// Were not run.
    pub skipped: u32,
    /// What the failed ones said, so that it stands at the end of a long run.
    pub told: Vec<String>,
}

impl Tally {
    /// Counts the `test result:` lines of Rust's test programs, and keeps their `---- name stdout ----` parts. A test that
    /// says that it was `skipped:` counts among those that passed there, and not here.
    pub fn of_rust(output: &str) -> Self {
        let mut tally = Self::default();
        let mut failure: Option<String> = None;
        let mut absent = 0;
        for line in output.lines() {
            if let Some(result) = line.strip_prefix("test result: ") {
                tally.count(result);
            }
            if line.starts_with("skipped: ") {
                tally.skipped += 1;
                absent += 1;
            }
            if line.starts_with("---- ") || line == "failures:" {
                tally.told.extend(failure.take().map(|said| shortened(&said)));
            }
            if line.starts_with("---- ") {
                failure = Some(String::new());
            }
            if let Some(said) = &mut failure {
                said.push_str(line);
                said.push('\n');
            }
        }
        tally.told.extend(failure.map(|said| shortened(&said)));
        tally.passed = tally.passed.saturating_sub(absent);
        tally
    }

    fn count(&mut self, result: &str) {
        for part in result.split(['.', ';']) {
            let mut words = part.split_whitespace();
            let Some(count) = words.next().and_then(|word| word.parse::<u32>().ok()) else { continue };
            match words.next() {
                Some("passed") => self.passed += count,
                Some("failed") => self.failed += count,
                Some("ignored") => self.skipped += count,
                _ => {}
            }
        }
    }

    /// Reads vitest's JSON report: its totals, its failed tests, and the files that could not even be loaded.
    pub fn of_page(report: &str) -> Self {
        let report: Value = serde_json::from_str(report).unwrap_or_default();
        let total =
            |name: &str| report[name].as_u64().and_then(|count| u32::try_from(count).ok()).unwrap_or(0);
        let mut tally = Self {
            passed: total("numPassedTests"),
            failed: total("numFailedTests"),
            skipped: total("numPendingTests") + total("numTodoTests"),
            told: Vec::new(),
        };
        for file in list(&report["testResults"]) {
            let failed: Vec<_> =
                list(&file["assertionResults"]).iter().filter(|test| test["status"] == "failed").collect();
            if failed.is_empty() && file["status"] == "failed" {
                tally.failed += 1;
                tally.told.push(shortened(&format!("{}\n{}", text(&file["name"]), text(&file["message"]))));
            }
            for test in failed {
                let messages: Vec<_> = list(&test["failureMessages"]).iter().map(text).collect();
                tally.told.push(shortened(&format!("{}\n{}", text(&test["fullName"]), messages.join("\n"))));
            }
        }
        tally
    }

    /// A run that failed as a whole counts one failure when it named none (it did not even compile); `end` is
    /// the last it said.
    pub fn failing_unless(mut self, succeeded: bool, end: &str) -> Self {
        if !succeeded && self.failed == 0 {
            self.failed = 1;
            let lines: Vec<_> = end.lines().collect();
            self.told.push(lines[lines.len().saturating_sub(LINES_KEPT)..].join("\n"));
        }
        self
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn shortened(said: &str) -> String {
    said.trim_end().lines().take(LINES_KEPT).collect::<Vec<_>>().join("\n")
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
        self.told.extend(other.told);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for said in &self.told {
            writeln!(f, "FAILED {said}\n")?;
        }
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(f, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_what_rust_programs_say_and_repeats_what_failed() {
        let output = "running 2 tests\ntest a ... ok\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.02s\n\
            failures:\n\n---- moving::by_hand stdout ----\nthe card is not there\n\n---- b stdout ----\nno\n\n\
            failures:\n    moving::by_hand\n    b\n\n\
            test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        let tally = Tally::of_rust(output);
        assert_eq!((tally.passed, tally.failed, tally.skipped), (16, 2, 1));
        assert_eq!(
            tally.to_string(),
            "FAILED ---- moving::by_hand stdout ----\nthe card is not there\n\n\
             FAILED ---- b stdout ----\nno\n\n16 passed, 2 failed, 1 skipped"
        );
    }

    #[test]
    fn a_test_that_does_without_what_it_needs_did_not_pass() {
        let output = "test a ... \nskipped: no firefox (Debian package firefox-esr)\nok\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.02s\n";
        let tally = Tally::of_rust(output);
        assert_eq!((tally.passed, tally.failed, tally.skipped), (1, 0, 1));
    }

    #[test]
    fn reads_the_totals_of_the_page_and_repeats_what_failed() {
        let report = r#"{"numPassedTests":7,"numFailedTests":1,"numPendingTests":1,"numTodoTests":0,"testResults":[
            {"name":"a.test.ts","status":"failed","assertionResults":[
                {"status":"passed","fullName":"it holds","failureMessages":[]},
                {"status":"failed","fullName":"it says so","failureMessages":["expected a to be b"]}]},
            {"name":"b.test.ts","status":"failed","message":"cannot find it","assertionResults":[]}]}"#;
        let tally = Tally::of_page(report);
        assert_eq!((tally.passed, tally.failed, tally.skipped), (7, 2, 1));
        assert_eq!(tally.told, ["it says so\nexpected a to be b", "b.test.ts\ncannot find it"]);
    }

    #[test]
    fn what_does_not_compile_is_a_failure_told_by_its_end() {
        let tally =
            Tally::of_rust("error: could not compile").failing_unless(false, "error: could not compile");
        assert_eq!((tally.failed, tally.told.len()), (1, 1));
        assert_eq!(Tally::of_page("").failing_unless(false, "").failed, 1);
    }
}
