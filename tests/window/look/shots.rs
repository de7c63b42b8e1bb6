//! The pictures of the documentation: each screen, in which language and theme, in what state and size.

use crate::stage;
use marronnier_window::{Calendars, Desk, SCREENS, Visit, Window, Words, returned, role};
use std::path::Path;

/// A picture: its name, the screen, the language, whether dark, and what is unlike the sample at its usual size.
struct Shot(&'static str, &'static str, &'static str, bool, Unlike);

#[derive(PartialEq)]
enum Unlike {
    Nothing,
    /// Twenty posts on one day.
    Crowded,
    /// Titles and names that nothing can break.
    LongWords,
    /// The smallest window that is usable.
    Small,
    /// Nothing at all in the workspace.
    Empty,
    /// Its database is random octets, after a backup.
    Ruined,
    /// The files of its visuals are not what they were.
    Altered,
}

use Unlike::{Altered, Crowded, Empty, LongWords, Nothing, Ruined, Small};

const SHOTS: &[Shot] = &[
    Shot("month-fr", "month", "fr", false, Nothing),
    Shot("month-fr-dark", "month", "fr", true, Nothing),
    Shot("month-en", "month", "en", false, Nothing),
    Shot("month-fr-small", "month", "fr", false, Small),
    Shot("week-fr", "week", "fr", false, Nothing),
    Shot("list-fr", "list", "fr", false, Nothing),
    Shot("board-fr", "board", "fr", false, Nothing),
    Shot("inspector-fr", "inspector", "fr", false, Nothing),
    Shot("day-panel-fr", "day-panel", "fr", false, Crowded),
    Shot("quick-add-fr", "quick-add", "fr", false, Nothing),
    Shot("palette-fr", "palette-found", "fr", false, Nothing),
    Shot("shortcuts-fr", "shortcuts", "fr", false, Nothing),
    Shot("settings-fr", "settings", "fr", false, Nothing),
    Shot("import-fr", "import-preview", "fr", false, Nothing),
    Shot("export-fr", "export", "fr", false, Nothing),
    Shot("client-fr", "client", "fr", false, Nothing),
    Shot("people-fr", "people", "fr", false, Nothing),
    Shot("share-fr", "share", "fr", false, Nothing),
    Shot("answer-fr", "read-answer", "fr", false, Nothing),
    Shot("key-dates-fr", "key-dates", "fr", false, Nothing),
    Shot("read-key-dates-fr", "read-key-dates", "fr", false, Nothing),
    Shot("library-fr", "library", "fr", false, Nothing),
    Shot("crop-fr", "crop", "fr", false, Nothing),
    Shot("feed-fr", "feed", "fr", false, Nothing),
    Shot("team-fr", "team", "fr", false, Nothing),
    Shot("backups-fr", "backups", "fr", false, Nothing),
    Shot("first-run-fr", "", "fr", false, Empty),
];

/// Looked at while working, by name; the documentation does without.
const MORE: &[Shot] = &[
    Shot("month-en-dark", "month", "en", true, Nothing),
    Shot("week-en-dark", "week", "en", true, Nothing),
    Shot("board-en-dark", "board", "en", true, Nothing),
    Shot("inspector-fr-dark", "inspector", "fr", true, Nothing),
    Shot("inspector-fr-small", "inspector", "fr", false, Small),
    Shot("several-fr", "several", "fr", false, Nothing),
    Shot("move-fr", "move-mode", "fr", false, Nothing),
    Shot("search-fr", "search", "fr", false, Nothing),
    Shot("import-columns-fr", "import-columns", "fr", false, Nothing),
    Shot("share-fr-dark", "share", "fr", true, Nothing),
    Shot("share-en", "share", "en", false, Nothing),
    Shot("share-fr-small", "share", "fr", false, Small),
    Shot("share-outlook-fr-dark", "share-outlook", "fr", true, Nothing),
    Shot("share-outlook-en-small", "share-outlook", "en", false, Small),
    Shot("share-former-en", "share-former", "en", false, Nothing),
    Shot("answer-fr-dark", "read-answer", "fr", true, Nothing),
    Shot("answer-en-small", "read-answer", "en", false, Small),
    Shot("read-key-dates-fr-dark", "read-key-dates", "fr", true, Nothing),
    Shot("read-key-dates-en-small", "read-key-dates", "en", false, Small),
    Shot("read-posts-en", "read-posts", "en", false, Nothing),
    Shot("key-dates-fr-dark", "key-dates", "fr", true, Nothing),
    Shot("key-dates-en-small", "key-dates", "en", false, Small),
    Shot("seen-fr-dark", "seen", "fr", true, Nothing),
    Shot("seen-en-small", "seen", "en", false, Small),
    Shot("library-fr-dark", "library", "fr", true, Nothing),
    Shot("library-en-small", "library", "en", false, Small),
    Shot("crop-en-dark", "crop", "en", true, Nothing),
    Shot("crop-fr-small", "crop", "fr", false, Small),
    Shot("feed-fr-dark", "feed", "fr", true, Nothing),
    Shot("feed-en-small", "feed", "en", false, Small),
    Shot("feed-long-fr", "feed", "fr", false, LongWords),
    Shot("tray-fr", "tray", "fr", false, Nothing),
    Shot("tray-en-small-dark", "tray", "en", true, Small),
    Shot("export-visuals-fr", "export-visuals", "fr", false, Nothing),
    Shot("team-en-dark", "team", "en", true, Nothing),
    Shot("team-fr-small", "team", "fr", false, Small),
    Shot("team-fr-dark", "team", "fr", true, Nothing),
    Shot("team-en", "team", "en", false, Nothing),
    Shot("packet-out-fr", "packet-out", "fr", false, Nothing),
    Shot("packet-out-en-dark", "packet-out", "en", true, Nothing),
    Shot("packet-in-en-dark", "packet-in", "en", true, Nothing),
    Shot("packet-returned-fr", "packet-returned", "fr", false, Nothing),
    Shot("packet-returned-en-dark", "packet-returned", "en", true, Nothing),
    Shot("assign-fr", "assign", "fr", false, Nothing),
    Shot("assign-en-dark", "assign", "en", true, Nothing),
    Shot("reminders-fr-dark", "reminders", "fr", true, Nothing),
    Shot("reminders-en", "reminders", "en", false, Nothing),
    Shot("inspector-en", "inspector", "en", false, Nothing),
    Shot("backups-en-dark", "backups", "en", true, Nothing),
    Shot("backups-fr-dark", "backups", "fr", true, Nothing),
    Shot("backups-en", "backups", "en", false, Nothing),
    Shot("rescue-fr", "", "fr", false, Ruined),
    Shot("rescue-fr-dark", "", "fr", true, Ruined),
    Shot("rescue-en", "", "en", false, Ruined),
    Shot("rescue-en-dark", "", "en", true, Ruined),
    Shot("altered-fr", "export-visuals", "fr", false, Altered),
    Shot("altered-fr-dark", "export-visuals", "fr", true, Altered),
    Shot("altered-en", "export-visuals", "en", false, Altered),
    Shot("altered-en-dark", "export-visuals", "en", true, Altered),
    Shot("backups-fr-small", "backups", "fr", false, Small),
    Shot("long-words-fr", "month", "fr", false, LongWords),
];

/// Takes those whose name holds one of the words; all of the documentation without words.
pub fn take(folder: &Path, words: &[String]) {
    let more = if words.is_empty() { &[] } else { MORE };
    for shot in SHOTS.iter().chain(more) {
        if !words.is_empty() && !words.iter().any(|word| shot.0.contains(word.as_str())) {
            continue;
        }
        let Some((window, _desk)) = set(shot) else { return };
        let file = folder.join(format!("{}.png", shot.0));
        window.settle();
        window.screenshot(&file);
        println!("{}", file.display());
    }
}

/// The window and its desk, on the screen of the picture.
fn set(Shot(name, screen, lang, dark, unlike): &Shot) -> Option<(Window, Desk)> {
    let desk = Desk::new(name)?.speaking(lang);
    let desk = if *dark { desk.dark() } else { desk };
    let words = Words::of(lang);
    if *unlike == Empty {
        let window = desk.open();
        window.see(&role("heading", words.get("welcome-title")));
        return Some((window, desk));
    }
    let desk = desk.with_sample();
    if *unlike == Ruined {
        desk.answers("act", &[serde_json::json!({ "do": "backUp" })]);
        desk.ruin();
        let window = desk.open();
        window.see(&role("button", words.get("rescue-restore")));
        return Some((window, desk));
    }
    match unlike {
        Altered => desk.alter_visuals(),
        Crowded => stage::crowd(&desk),
        LongWords => stage::long_words(&desk),
        _ => {}
    }
    let post = stage::post_to_open(&desk);
    // paths as short as people's: pictures show them
    let calendars = Calendars::lay(&desk, &words, &std::env::temp_dir());
    let returned = returned::lay(&desk, &words, &std::env::temp_dir());
    let window = desk.open();
    if *unlike == Small {
        window.resize(1024, 700);
    }
    let visit =
        Visit { window: &window, words: &words, post: &post, calendars: &calendars, returned: &returned };
    let screen = SCREENS.iter().find(|one| one.0 == *screen).expect("a screen of that name");
    visit.go(screen);
    if *unlike == Altered {
        visit.export_altered(desk.home());
    }
    Some((window, desk))
}
