//! A small workspace whose posts stand on known days of December 2026, and questions to its core. Opens no window itself.

use marronnier_window::{Desk, Wanted, Window, css};
use serde_json::{Value, json};

/// A client with two channels, and the desk on which its calendar is opened.
pub struct World {
    pub desk: Desk,
    pub client: String,
    pub instagram: String,
}

impl World {
    /// Opened, it shows Thursday 10 December 2026 in this view. Nothing when there is no program to drive.
    pub fn new(name: &str, view: &str) -> Option<Self> {
        let desk = Desk::new(name)?;
        desk.cli(&["new", &desk.workspace().to_string_lossy(), "--lang", "fr"]);
        let client = json!({ "do": "addClient", "name": "Biscuiterie Lunel", "colour": 3,
            "zone": "Europe/Paris", "note": null, "networks": ["instagram", "facebook"] });
        let mut answers =
            desk.answers("act", &[client, remember("view", view), remember("date", "2026-12-10")]);
        let changes = answers[0]["changes"].take();
        let channel = |network: &str| {
            let channels = changes["channels"].as_array().unwrap();
            text(&channels.iter().find(|one| one["network"] == network).unwrap()["id"])
        };
        let (client, instagram) = (text(&changes["clients"][0]["id"]), channel("instagram"));
        Some(Self { desk, client, instagram })
    }

    /// Opens the window.
    pub fn open(&self) -> Window {
        self.desk.open()
    }

    /// Adds a post to Instagram, planned as `2026-12-10 18:00`, `2026-12-10`, or not at all; gives its identity.
    pub fn post(&self, title: &str, planned: &str, status: &str) -> String {
        let (date, time) = planned.split_once(' ').unwrap_or((planned, ""));
        let time = if time.is_empty() { Value::Null } else { json!(time) };
        let planned = if date.is_empty() { Value::Null } else { json!({ "date": date, "time": time }) };
        let post = json!({ "do": "addPost", "clientId": self.client, "title": title, "planned": planned,
            "status": status, "channelIds": [self.instagram] });
        text(&self.act(&post)["focus"])
    }

    /// Does it by the headless host.
    pub fn act(&self, action: &Value) -> Value {
        self.desk.answers("act", std::slice::from_ref(action)).remove(0)
    }

    /// Asks the core.
    pub fn ask(&self, query: &Value) -> Value {
        self.desk.answers("ask", std::slice::from_ref(query)).remove(0)
    }

    /// Everything about a post.
    pub fn detail(&self, id: &str) -> Value {
        self.ask(&json!({ "ask": "post", "id": id }))["post"].take()
    }

    /// When a post is planned, as `2026-12-10 18:00`, `2026-12-10`, or empty.
    pub fn planned(&self, id: &str) -> String {
        let planned = self.detail(id)["planned"].take();
        let (date, time) = (text(&planned["date"]), text(&planned["time"]));
        if time.is_empty() { date } else { format!("{date} {time}") }
    }

    /// All posts, as `marronnier-cli posts --json` lists them.
    pub fn posts(&self) -> Vec<Value> {
        let workspace = self.desk.workspace().to_string_lossy().into_owned();
        let output = self.desk.cli(&["--workspace", &workspace, "posts", "--json"]);
        serde_json::from_slice(&output.stdout).expect("a list of posts")
    }

    /// Waits until the core holds the post there.
    pub fn stands(&self, window: &Window, id: &str, planned: &str) {
        window.wait_until(&format!("the core has it on “{planned}”"), |_| self.planned(id) == planned);
    }
}

/// What the program remembers for its next start.
pub fn remember(key: &str, value: &str) -> Value {
    json!({ "do": "remember", "key": key, "value": value })
}

/// The words in it; none when it holds nothing.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The card of a post in the calendar.
pub fn card(id: &str) -> Wanted {
    css(&format!("[data-calendar] [data-post='{id}']"))
}

/// The card of a post on that day of the calendar.
pub fn card_on(day: &str, id: &str) -> Wanted {
    css(&format!("[data-calendar] [data-day='{day}'] [data-post='{id}']"))
}

/// The card of a post among the undated ideas.
pub fn idea(id: &str) -> Wanted {
    css(&format!("[data-drop='ideas'] [data-post='{id}']"))
}

/// A day of the month, or its hours in the week.
pub fn day(day: &str) -> Wanted {
    css(&format!("[data-calendar] [data-day='{day}']:not([data-drop^='untimed'])"))
}

/// Waits until the focus is on this.
pub fn focus_is(window: &Window, selector: &str) {
    window.wait_until(&format!("the focus is on {selector}"), |window| {
        window.eval("return document.activeElement?.matches(arguments[0]) ?? false", &[json!(selector)])
            == true
    });
}

/// Opens the palette of commands, and waits until it takes what is typed.
pub fn palette(window: &Window) {
    window.press("Control+k");
    focus_is(window, "[role=dialog] input");
}
