//! Calendars for the screens that share and read them: one that a client gave back changed, one of holidays of which some were
//! read before. Knows no screen.

use crate::{Desk, Words};
use serde_json::json;
use std::{fs, path::Path};

/// Calendar files of a desk.
pub struct Calendars {
    /// What a client made of the calendar that they were given.
    pub answer: String,
    /// Holidays that update those of a former reading.
    pub holidays: String,
}

/// What a file is called and says: of the answer, of the holidays.
struct Said {
    files: [&'static str; 3],
    comment: &'static str,
    more: &'static str,
    added: &'static str,
    name: &'static str,
    weeks: [&'static str; 3],
}

const FRENCH: Said = Said {
    files: ["partage.ics", "reponse.ics", "vacances.ics"],
    comment: "Plutôt la semaine d’après ?",
    more: "Et pour offrir, bien sûr.",
    added: "Inventaire",
    name: "Vacances scolaires, zone B",
    weeks: ["Vacances d’hiver", "Vacances de printemps", "Pont de mai"],
};

const ENGLISH: Said = Said {
    files: ["shared.ics", "answer.ics", "holidays.ics"],
    comment: "Perhaps a week later?",
    more: "And to give away, of course.",
    added: "Stocktaking",
    name: "School holidays, London",
    weeks: ["Half-term week", "Easter weeks", "May week"],
};

impl Calendars {
    /// Shares the calendar of the first client of the sample, and writes the files into a folder.
    pub fn lay(desk: &Desk, words: &Words, folder: &Path) -> Self {
        let said = if words.lang == "fr" { FRENCH } else { ENGLISH };
        let [shared, answer, holidays] = said.files.map(|name| folder.join(name));
        let snapshot = desk.answers("ask", &[json!({ "ask": "snapshot" })]).remove(0);
        let today = snapshot["now"]["date"].as_str().unwrap();
        // what is there may be of another desk
        fs::remove_file(&shared).ok();
        let share = json!({ "do": "share", "share": { "path": shared.display().to_string(),
            "reader": { "who": "client", "id": snapshot["clients"][0]["id"] } } });
        desk.answers("act", &[share]);
        let sent = fs::read_to_string(&shared).unwrap().replace("\r\n ", "");
        fs::write(&answer, answered(&sent, &today.replace('-', ""), &said)).unwrap();
        let path = holidays.display().to_string();
        let year: i32 = today[..4].parse().unwrap();
        fs::write(&holidays, weeks(year + 1, &said, false)).unwrap();
        desk.answers("act", &[json!({ "do": "importKeyDates", "file": { "path": path } })]);
        fs::write(&holidays, weeks(year + 1, &said, true)).unwrap();
        Self { answer: answer.display().to_string(), holidays: path }
    }
}

/// The calendar with the next events moved, renamed, reworded, commented and left out, and one more.
fn answered(sent: &str, today: &str, said: &Said) -> String {
    let (head, body) = sent.split_once("BEGIN:VEVENT").unwrap();
    let (mut text, mut changed) = (head.to_owned(), 0);
    for event in format!("BEGIN:VEVENT{body}").split_inclusive("END:VEVENT\r\n") {
        let field = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        let start = field("DTSTART").rsplit(':').next().unwrap_or_default();
        let is_to_come = event.starts_with("BEGIN:VEVENT") && start >= today && start.contains('T');
        changed += usize::from(is_to_come);
        let title = format!("SUMMARY:{}", field("SUMMARY:"));
        let comment = format!("COMMENT:{}\r\nEND:VEVENT", said.comment);
        match changed {
            1 if is_to_come => text.push_str(&event.replace(start, &format!("{}T093000", &start[..8]))),
            2 if is_to_come => text.push_str(&event.replace(&title, &format!("{title} (bis)"))),
            3 if is_to_come => {
                let described = event.replacen("\\n\\n", &format!(" {}\\n\\n", said.more), 1);
                text.push_str(&described.replace("END:VEVENT", &comment));
            }
            4 if is_to_come => {
                let added =
                    event.replace("UID:", "UID:client-").replace(&title, &format!("SUMMARY:{}", said.added));
                text.push_str(&added);
            }
            _ => text.push_str(event),
        }
    }
    text
}

/// Weeks of a year; read again, one is longer and one more is there.
fn weeks(year: i32, said: &Said, again: bool) -> String {
    let end = if again { "0302" } else { "0301" };
    let [winter, spring, may] = said.weeks;
    let mut weeks = vec![(winter, "0213", end), (spring, "0410", "0426")];
    weeks.extend(again.then_some((may, "0513", "0517")));
    let mut text =
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//FR\r\nX-WR-CALNAME:{}\r\n", said.name);
    for (title, from, to) in weeks {
        text.push_str(&format!(
            "BEGIN:VEVENT\r\nUID:{from}@x\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:{title}\r\n\
             DTSTART;VALUE=DATE:{year}{from}\r\nDTEND;VALUE=DATE:{year}{to}\r\nEND:VEVENT\r\n"
        ));
    }
    text + "END:VCALENDAR\r\n"
}
