//! What parameter values cannot hold, behind a caret (RFC 6868).

use super::Slot;

/// Writes a value with `^n`, `^^`, `^'`; control characters are left out.
pub fn encode(written: &mut String, value: &str) {
    let mut before = '\0';
    for c in value.chars() {
        match c {
            '^' => written.push_str("^^"),
            '"' => written.push_str("^'"),
            '\n' if before == '\r' => {}
            '\n' | '\r' => written.push_str("^n"),
            '\t' => written.push(c),
            c if c.is_ascii_control() => {}
            c => written.push(c),
        }
        before = c;
    }
}

/// Points the slots whose text has carets to what they mean, which is returned, to stand behind the line.
pub fn decode(written: &str, slots: &mut [Slot]) -> String {
    let mut tail = String::new();
    for slot in slots {
        let Some(value) = written.get(slot.value.0 as usize..slot.value.1 as usize) else { continue };
        if !value.contains('^') {
            continue;
        }
        let start = written.len() + tail.len();
        let mut chars = value.chars();
        while let Some(c) = chars.next() {
            if c != '^' {
                tail.push(c);
                continue;
            }
            match chars.next() {
                Some('n') => tail.push('\n'),
                Some('\'') => tail.push('"'),
                Some('^') => tail.push('^'),
                // RFC 6868 3.2: any other pair stays as it is
                other => {
                    tail.push('^');
                    tail.extend(other);
                }
            }
        }
        slot.value = (start as u32, (written.len() + tail.len()) as u32);
    }
    tail
}
