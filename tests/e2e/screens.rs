//! Every screen in French and English, light and dark: nothing that shuts a person out, no word of another language.

use crate::world::{card, text};
use marronnier_window::{Calendars, Desk, SCREENS, Strangers, Visit, Window, Words, css, returned, role};
use serde_json::{Value, json};

/// What is wrong on the screens seen so far.
struct Judge<'w> {
    strangers: Strangers<'w>,
    wrongs: Vec<String>,
}

impl Judge<'_> {
    fn look(&mut self, window: &Window, screen: &str) {
        window.settle();
        let found = window.barriers().into_iter().chain(self.strangers.on(window));
        self.wrongs.extend(found.map(|wrong| format!("{screen}: {wrong}")));
    }
}

fn every_screen(name: &str, lang: &str, dark: bool) {
    let Some(desk) = Desk::new(name) else { return };
    let desk = desk.speaking(lang);
    let desk = if dark { desk.dark() } else { desk };
    let (words, other) = (Words::of(lang), Words::of(if lang == "fr" { "en" } else { "fr" }));
    let mut judge = Judge { strangers: Strangers::new(&words, &other), wrongs: Vec::new() };
    {
        let window = desk.open();
        window.see(&role("heading", words.get("welcome-title")));
        judge.look(&window, "first run");
    }
    desk.answers("act", &[json!({ "do": "addSample" })]);
    let widest = crowd(&desk);
    let calendars = Calendars::lay(&desk, &words, desk.home());
    let returned = returned::lay(&desk, &words, desk.home());
    let window = desk.open();
    let visit =
        Visit { window: &window, words: &words, post: &widest, calendars: &calendars, returned: &returned };
    for screen in SCREENS {
        visit.go(screen);
        judge.look(&window, screen.0);
    }
    // the texts of each network
    visit.back();
    window.click(&card(&widest));
    window.see(&css("aside [role=tab]"));
    for at in 0..window.count(&css("aside [role=tab]")) {
        let tab = css("aside [role=tab]").nth(at);
        window.click(&tab);
        window.wait_until("the tab is turned to", |window| {
            window.attribute(&tab, "aria-selected").as_deref() == Some("true")
        });
        judge.look(&window, &format!("tab {at} of the inspector"));
    }
    visit.back();
    desk.alter_visuals();
    visit.export_altered(desk.home());
    judge.look(&window, "an export of altered visuals");
    drop(window);
    desk.answers("act", &[json!({ "do": "backUp" })]);
    desk.ruin();
    let window = desk.open();
    window.see(&role("button", words.get("rescue-restore")));
    judge.look(&window, "recovery");
    let wrongs = judge.wrongs;
    assert!(wrongs.is_empty(), "{} wrongs:\n{}", wrongs.len(), wrongs.join("\n"));
}

/// Twenty posts today, the first of them on every network of its client; gives that one.
fn crowd(desk: &Desk) -> String {
    let snapshot = desk.answers("ask", &[json!({ "ask": "snapshot" })]).remove(0);
    let today = &snapshot["now"]["date"];
    let client = &snapshot["clients"][0]["id"];
    let channels = snapshot["channels"].as_array().into_iter().flatten();
    let own: Vec<&Value> = channels.filter(|one| one["clientId"] == *client).map(|one| &one["id"]).collect();
    let posts = (0..20).map(|at| {
        json!({ "do": "addPost", "clientId": client, "title": format!("Nº {at}"), "status": "drafting",
            "planned": { "date": today, "time": format!("{at:02}:00") }, "channelIds": own })
    });
    let mut done = desk.answers("act", &posts.collect::<Vec<Value>>());
    text(&done.swap_remove(0)["focus"])
}

#[test]
fn in_french_by_day() {
    every_screen("screens-fr", "fr", false);
}

#[test]
fn in_french_by_night() {
    every_screen("screens-fr-dark", "fr", true);
}

#[test]
fn in_english_by_day() {
    every_screen("screens-en", "en", false);
}

#[test]
fn in_english_by_night() {
    every_screen("screens-en-dark", "en", true);
}
