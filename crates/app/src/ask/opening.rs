//! What a window opens with, in one answer: it need not ask, read and ask again before it shows anything.

use crate::{
    App,
    answer::{Opening, OpeningMark, OpeningPage},
    failure::{Code, Failure},
    query::{Days, Query},
};
use marronnier_store::{journal, memory};

/// Key of the memory under which a window keeps its last question.
const ASKED: &str = "asked";

impl App {
    pub(super) fn opening(&self) -> Result<Opening, Failure> {
        let snapshot = self.snapshot()?;
        let page = snapshot.memory.get(ASKED).and_then(|asked| self.page(asked));
        Ok(Opening { snapshot, page })
    }

    /// Without reading what it says: see [`journal::mark`].
    pub(super) fn opening_mark(&self) -> Result<OpeningMark, Failure> {
        let conn = self.store.read();
        let written = journal::mark(&conn)?;
        let remembered = memory::all(&conn)?;
        let (day, zone) = (self.clock.here().date, self.clock.zone.name());
        let language = self.system_language().word();
        let place = self.store.workspace.folder.display().to_string();
        let state = (written, remembered, day, zone, language, place, &self.networks_failure);
        let mark = serde_json::to_string(&state).map_err(|_| Failure::from(Code::Database))?;
        Ok(OpeningMark { mark })
    }

    /// Nothing when it cannot be answered: the window asks by itself, and hears why.
    fn page(&self, asked: &str) -> Option<OpeningPage> {
        let Ok(Query::Window { from, to, filter, per_day, counted }) = serde_json::from_str(asked) else {
            return None;
        };
        let window = self.window(Days { from, to }, &filter, per_day, counted).ok()?;
        Some(OpeningPage { asked: asked.to_owned(), window, ideas: self.ideas(&filter, None).ok()? })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use crate::{Action, Answer, App, Query, examples, trial::sampled};

    fn opening(app: &App) -> serde_json::Value {
        serde_json::to_value(app.ask(Query::Opening).unwrap()).unwrap()
    }

    fn remember(app: &App, asked: &str) {
        app.act(Action::Remember { key: super::ASKED.into(), value: Some(asked.into()) }).unwrap();
    }

    #[test]
    fn gives_the_page_that_was_asked_last_as_it_is_now() {
        let folder = tempfile::tempdir().unwrap();
        let app = sampled(folder.path());
        let snapshot = serde_json::to_value(app.ask(Query::Snapshot).unwrap()).unwrap();
        assert_eq!(opening(&app)["snapshot"]["clients"], snapshot["clients"]);
        assert!(opening(&app)["page"].is_null(), "nothing was asked yet");

        let today = app.clock.here().date;
        let query = serde_json::json!({
            "ask": "window", "from": today, "to": today + chrono::Days::new(30), "perDay": 2,
        });
        remember(&app, &query.to_string());
        let page = &opening(&app)["page"];
        let Answer::Window(window) = app.ask(serde_json::from_value(query.clone()).unwrap()).unwrap() else {
            panic!("rows")
        };
        assert!(!window.cards.is_empty());
        assert_eq!(page["asked"], query.to_string());
        assert_eq!(page["window"], serde_json::to_value(&window).unwrap());
        assert!(!page["ideas"]["cards"].as_array().unwrap().is_empty());
    }

    #[test]
    fn its_mark_is_the_same_until_something_is_written_or_remembered() {
        let folder = tempfile::tempdir().unwrap();
        let app = sampled(folder.path());
        let mark = || {
            let Answer::OpeningMark(answer) = app.ask(Query::OpeningMark).unwrap() else { panic!("a mark") };
            answer.mark
        };
        let first = mark();
        app.ask(Query::Opening).unwrap();
        assert_eq!(mark(), first);
        app.act(Action::AddPerson { name: "Maya".into(), email: None, roles: None, profile: None }).unwrap();
        let written = mark();
        assert_ne!(written, first);
        app.act(Action::Undo).unwrap();
        assert!(![&first, &written].contains(&&mark()), "what was undone can be done again");
        let undone = mark();
        remember(&app, "another page");
        assert_ne!(mark(), undone);
    }

    #[test]
    fn what_is_no_question_of_a_window_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let app = sampled(folder.path());
        let other = serde_json::to_string(&examples::queries()[0]).unwrap();
        for asked in ["", "{", "12", &other, r#"{"ask":"window","from":"2026-13-45","to":"2026-01-01"}"#] {
            remember(&app, asked);
            assert!(opening(&app)["page"].is_null(), "{asked}");
        }
    }
}
