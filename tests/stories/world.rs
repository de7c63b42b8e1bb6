//! A workspace in a temporary folder, on Tuesday 1 December 2026 at 10:00 in Paris, and short words to act on it.

use chrono::{DateTime, NaiveDate, Utc};
use marronnier_app::{
    Action, Answer, App, Clock, Code, Done, Language, Options, Query,
    action::Landing,
    answer::{PostDetail, Snapshot},
    domain::{
        filter::Filter,
        id::{ChannelId, ClientId, PostId},
        moment::{PlannedAt, TimeOfDay},
        post::PostCard,
        status::Status,
    },
};
use std::path::Path;
use tempfile::TempDir;

pub struct World {
    pub folder: TempDir,
    pub app: App,
}

pub fn open(folder: &Path) -> App {
    open_on(folder, 1)
}

/// At 10:00 in Paris on that day of December.
fn open_on(folder: &Path, n: u32) -> App {
    let now: DateTime<Utc> = format!("2026-12-{n:02}T09:00:00Z").parse().unwrap();
    App::open(Options {
        folder: folder.to_owned(),
        clock: Clock::told(chrono_tz::Europe::Paris, move || now),
        who: "Maya".into(),
        language: Language::Fr,
        access: marronnier_app::Access::Work,
    })
    .unwrap()
}

pub fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, n).unwrap()
}

pub fn at(n: u32, time: &str) -> PlannedAt {
    PlannedAt { date: day(n), time: (!time.is_empty()).then(|| time.parse::<TimeOfDay>().unwrap()) }
}

pub fn landing(n: u32, time: &str) -> Landing {
    let at = at(n, time);
    Landing { date: at.date, time: at.time, untimed: None }
}

impl World {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path());
        Self { folder, app }
    }

    /// The same workspace, closed and opened again.
    pub fn restarted(self) -> Self {
        let Self { folder, app } = self;
        drop(app);
        let app = open(folder.path());
        Self { folder, app }
    }

    /// The same workspace on another day of December, at 10:00.
    pub fn on(self, n: u32) -> Self {
        let Self { folder, app } = self;
        drop(app);
        let app = open_on(folder.path(), n);
        Self { folder, app }
    }

    pub fn act(&self, action: Action) -> Done {
        let told = format!("{action:?}");
        self.app.act(action).unwrap_or_else(|failure| panic!("{told} refused: {failure}"))
    }

    pub fn refused(&self, action: Action) -> Code {
        self.app.act(action).expect_err("should be refused").code
    }

    pub fn client(&self, name: &str) -> ClientId {
        let done = self.act(Action::AddClient {
            name: name.into(),
            colour: None,
            zone: Some("Europe/Paris".into()),
            note: None,
            networks: Some(vec!["instagram".into(), "linkedin".into()]),
        });
        done.changes.clients[0].id
    }

    pub fn channels(&self, client: ClientId) -> Vec<ChannelId> {
        let channels = self.snapshot().channels;
        channels.into_iter().filter(|channel| channel.client_id == client).map(|channel| channel.id).collect()
    }

    pub fn post(&self, client: ClientId, title: &str, planned: Option<PlannedAt>, status: Status) -> PostId {
        let channel_ids = Some(self.channels(client)[..1].to_vec());
        let done = self.act(Action::AddPost {
            client_id: client,
            title: title.into(),
            planned,
            status: Some(status),
            channel_ids,
            visual_ids: None,
        });
        done.focus.unwrap()
    }

    pub fn snapshot(&self) -> Snapshot {
        match self.app.ask(Query::Snapshot).unwrap() {
            Answer::Snapshot(snapshot) => *snapshot,
            other => panic!("{other:?}"),
        }
    }

    pub fn detail(&self, id: PostId) -> PostDetail {
        match self.app.ask(Query::Post { id }).unwrap() {
            Answer::Post(detail) => *detail,
            other => panic!("{other:?}"),
        }
    }

    pub fn card(&self, id: PostId) -> PostCard {
        self.detail(id).card
    }

    /// December 2026, narrowed by a filter.
    pub fn december(&self, filter: Filter) -> Vec<PostCard> {
        match self
            .app
            .ask(Query::Window { from: day(1), to: day(31), filter, per_day: None, counted: None })
            .unwrap()
        {
            Answer::Window(rows) => rows.cards,
            other => panic!("{other:?}"),
        }
    }

    pub fn titles(&self) -> Vec<String> {
        self.december(Filter::default()).into_iter().map(|card| card.title).collect()
    }

    /// Each domain table as text, row by row: what "byte for byte" is judged by.
    pub fn tables(&self) -> String {
        let file = self.folder.path().join("workspace.db");
        let conn = rusqlite::Connection::open(file).unwrap();
        let mut text = String::new();
        let tables = ["client", "channel", "person", "post", "variant", "saved_view"];
        let work = [
            "absence",
            "assignment",
            "practice",
            "brief",
            "comment",
            "approval",
            "revision",
            "received",
            "published",
        ];
        for table in tables
            .into_iter()
            .chain(["key_date_source", "key_date", "imported_event", "answered"])
            .chain(work)
        {
            let mut query = conn.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2")).unwrap();
            let columns = query.column_count();
            let mut rows = query.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let cells: Vec<String> =
                    (0..columns).map(|n| format!("{:?}", row.get_ref(n).unwrap())).collect();
                text.push_str(&format!("{table}|{}\n", cells.join("|")));
            }
        }
        text
    }
}
