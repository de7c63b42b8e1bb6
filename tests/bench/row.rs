//! The rows of the table, and the words for what they hold.

use std::time::Duration;

/// Prints a row: what is measured, what it is compared with, ours, their ratio, the aim.
pub fn row(what: &str, other: &str, ours: &str, ratio: &str, aim: &str) {
    println!("| {what} | {other} | {ours} | {ratio} | {aim} |");
}

/// Ours over the other.
pub fn ratio(ours: f64, other: f64) -> String {
    format!("{:.2}", ours / other)
}

/// Seconds, two digits.
pub fn seconds(took: Duration) -> String {
    format!("{:.2} s", took.as_secs_f64())
}

/// The middle one.
pub fn median<T: Copy + PartialOrd>(values: impl IntoIterator<Item = T>) -> T {
    at(values, 0.5)
}

/// The value that this share of the others does not exceed, 0 to 1.
pub fn at<T: Copy + PartialOrd>(values: impl IntoIterator<Item = T>, share: f64) -> T {
    let mut sorted: Vec<T> = values.into_iter().collect();
    sorted.sort_by(|a, b| a.partial_cmp(b).expect("numbers"));
    let last = sorted.len() - 1;
    sorted[((last as f64) * share).round() as usize]
}
