//! The screens of the program and how a person gets to each: for audits and for pictures. Judges none of them.

use crate::{Calendars, Wanted, Window, Words, css, role};
use std::{env, fs, path::Path};

/// A window to be taken to screens, and the names that things have in its language.
pub struct Visit<'w> {
    /// The window.
    pub window: &'w Window,
    /// Its words.
    pub words: &'w Words,
    /// The post that is opened: one of the month shown that may be changed.
    pub post: &'w str,
    /// The calendars that are read.
    pub calendars: &'w Calendars,
    /// The file that a writer gives back.
    pub returned: &'w str,
}

/// A screen: its name, and the way there from the calendar.
pub struct Screen(pub &'static str, fn(&Visit));

/// All but the first run, which is there only while nothing else is. The sample must be open, on a day with many posts.
pub const SCREENS: &[Screen] = &[
    Screen("month", |visit| visit.back()),
    Screen("week", |visit| visit.view("view-week")),
    Screen("list", |visit| visit.view("view-list")),
    Screen("board", |visit| visit.board()),
    Screen("inspector", |visit| visit.open_post()),
    Screen("inspector-history", |visit| {
        visit.open_post();
        visit.click("button", "post-history");
        visit.window.see(&css("aside ol li"));
    }),
    Screen("inspector-date", |visit| {
        visit.open_post();
        visit.window.click(&css("aside .when button"));
        visit.window.see(&css(".picker-day"));
    }),
    Screen("several", |visit| {
        visit.window.click(&visit.card());
        let others = format!("[data-calendar] [data-day] [data-post]:not([data-post='{}'])", visit.post);
        visit.window.click_holding("Control", &css(&others));
        visit.window.see(&role("heading", "2"));
    }),
    Screen("post-menu", |visit| {
        // by its key: after a press of the other button the driver reports no presses any more
        visit.open_post();
        visit.window.press("Escape");
        visit.window.press("Shift+F10");
        visit.window.see(&role("menu", ""));
    }),
    Screen("day-panel", |visit| {
        visit.window.click(&css("[data-calendar] [data-more]"));
        visit.window.see(&css(".day-panel [data-post]"));
    }),
    Screen("shift", |visit| {
        visit.open_post();
        visit.window.press("Escape");
        visit.window.press("s");
        visit.dialog_with("shift-days");
    }),
    Screen("move-mode", |visit| {
        visit.open_post();
        visit.window.press("Escape");
        visit.window.press("Enter");
        visit.window.see(&role("application", ""));
    }),
    Screen("filter", |visit| {
        visit.click("button", "filter-statuses");
        visit.window.see(&role("checkbox", visit.words.get("status-drafting")));
    }),
    Screen("search", |visit| {
        visit.window.press("/");
        visit.window.type_keys("le");
        visit.window.see(&css("#search-hits [role=option]"));
    }),
    Screen("quick-add", |visit| {
        visit.window.press("n");
        visit.window.see(&role("dialog", visit.words.get("quick-add-title")));
        visit.window.type_keys(visit.words.get("quick-add-example"));
        visit.window.see(&css("#quick-add-read li"));
    }),
    Screen("palette", |visit| {
        visit.palette("");
        visit.window.see(&css("#palette-list [role=option]"));
    }),
    Screen("palette-found", |visit| {
        visit.palette("le");
        visit.window.see(&css("#palette-list mark"));
    }),
    Screen("shortcuts", |visit| {
        // with Shift, as a person: alone the driver sometimes makes it the other sign of its key
        visit.window.press("Shift+?");
        visit.window.see(&role("dialog", visit.words.get("shortcuts-title")));
    }),
    Screen("backups", |visit| {
        visit.window.press("Control+,");
        visit.click("button", "settings-backups-open");
        visit.window.see(&role("dialog", visit.words.get("keeping-title")));
        visit.click("button", "keeping-back-up");
        visit.window.see(&css("[data-backup] [aria-expanded]"));
        visit.window.click(&css("[data-backup] [aria-expanded]"));
        visit.window.see(&css("[data-backup] [role=group]"));
    }),
    Screen("settings", |visit| {
        visit.window.press("Control+,");
        visit.window.see(&role("dialog", visit.words.get("settings-title")));
    }),
    Screen("import", |visit| {
        visit.share("command-import");
        visit.dialog_with("import-file");
    }),
    Screen("import-preview", |visit| visit.preview()),
    Screen("import-columns", |visit| {
        visit.preview();
        visit.click("tab", "import-columns");
        visit.window.see(&css("[role=dialog] table"));
    }),
    Screen("export", |visit| {
        visit.share("export-csv");
        visit.dialog_with("export-file");
    }),
    Screen("client-new", |visit| {
        visit.click("button", "rail-client-add");
        visit.dialog_with("clients-name");
    }),
    Screen("client", |visit| {
        visit.window.click(&css("nav section li .more button"));
        visit.click("menuitem", "rail-client-edit");
        visit.dialog_with("clients-name");
    }),
    Screen("people", |visit| {
        visit.palette(visit.words.get("command-people"));
        visit.window.see(&css("#palette-list mark"));
        visit.window.press("Enter");
        visit.window.click(&css("[role=dialog] li button"));
        visit.dialog_with("people-email");
    }),
    Screen("share", |visit| visit.sharing()),
    Screen("share-outlook", |visit| {
        visit.sharing();
        visit.click("checkbox", "sharing-outlook");
        visit.dialog_with("sharing-my-email");
    }),
    Screen("share-former", |visit| {
        visit.sharing();
        visit.click("tab", "sharing-former");
        visit.window.see(&css("[role=dialog] .former li"));
    }),
    Screen("read", |visit| {
        visit.share("command-read-calendar");
        visit.dialog_with("import-file");
    }),
    Screen("read-answer", |visit| {
        visit.read(&visit.calendars.answer);
        visit.window.see(&css("[role=dialog] [data-proposal]"));
    }),
    Screen("read-posts", |visit| {
        visit.read(&visit.calendars.holidays);
        visit.click("radio", "calendar-file-as-posts");
        visit.window.see(&role("combobox", visit.words.get("calendar-file-posts-of")));
    }),
    Screen("read-key-dates", |visit| {
        visit.read(&visit.calendars.holidays);
        visit.window.see(&role("radio", visit.words.get("calendar-file-update")));
        visit.window.see(&css("[role=dialog] .lines label"));
    }),
    Screen("key-dates", |visit| {
        visit.palette(visit.words.get("command-key-dates"));
        visit.window.see(&css("#palette-list mark"));
        visit.window.press("Enter");
        visit.window.click(&css("[role=dialog] li button"));
        visit.dialog_with("key-dates-name");
    }),
    Screen("library", |visit| {
        visit.click("button", "visuals-title");
        visit.window.click(&css("[data-visual]"));
        visit.window.see(&css("aside textarea"));
    }),
    Screen("crop", |visit| {
        visit.click("button", "visuals-title");
        visit.window.click(&css("[data-visual]"));
        visit.click("button", "crop-open");
        visit.window.click(&css("[data-format='instagram:story']"));
        visit.window.see(&css(".covered"));
    }),
    Screen("feed", |visit| {
        visit.window.click(&role("radio", visit.words.get("view-feed")));
        visit.window.see(&css("[data-feed] img"));
    }),
    Screen("tray", |visit| {
        visit.palette(visit.words.get("command-tray"));
        visit.window.press("Enter");
        visit.window.see(&css(".tray [data-visual]"));
    }),
    Screen("export-visuals", |visit| {
        visit.share("command-visuals-export");
        visit.dialog_with("export-visuals-folder");
    }),
    Screen("team", |visit| visit.team()),
    Screen("packet-out", |visit| {
        visit.team();
        visit.window.click(&css("[data-assignment]"));
        visit.click("menuitem", "packet-send");
        visit.window.see(&css("[role=dialog] [role=radio]"));
    }),
    Screen("packet-in", |visit| {
        visit.team();
        visit.click("button", "packet-receive");
        visit.window.see(&role("dialog", visit.words.get("packet-in-title")));
        visit.dialog_with("packet-file");
    }),
    Screen("packet-returned", |visit| {
        visit.team();
        visit.click("button", "packet-receive");
        visit.dialog_with("packet-file");
        visit.window.type_in(&role("textbox", visit.words.get("packet-file")), visit.returned);
        visit.window.press("Enter");
        visit.window.see(&css("[role=dialog] [role=radio]"));
    }),
    Screen("assign", |visit| {
        visit.open_post();
        visit.window.press("Escape");
        visit.window.press("a");
        visit.window.see(&css("[role=dialog] form, [role=dialog] select, [role=dialog] textarea"));
    }),
    Screen("reminders", |visit| {
        visit.palette(visit.words.get("command-reminders"));
        visit.window.see(&css("#palette-list mark"));
        visit.window.press("Enter");
        visit.window.see(&role("dialog", visit.words.get("team-reminders")));
    }),
    // the last one: the layer stays on
    Screen("seen", |visit| {
        visit.click("button", "share-menu");
        visit.click("menuitemcheckbox", "command-seen");
        visit.window.see(&role("group", visit.words.get("command-seen")));
    }),
];

impl Visit<'_> {
    /// Goes there from wherever the window is.
    pub fn go(&self, Screen(_, enter): &Screen) {
        self.back();
        enter(self);
    }

    /// To the month, with nothing open over it or beside it.
    pub fn back(&self) {
        // what is open, and what the panel beside says: of several things Escape closes one at a time
        const OPEN: &str = "const over = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=application]'
            const aside = document.querySelector('aside')
            const open = document.querySelectorAll(over).length
            return open || aside ? `${open} ${aside?.innerText}` : ''";
        let window = self.window;
        loop {
            let open = window.eval(OPEN, &[]);
            if open == "" {
                break;
            }
            window.press("Escape");
            window.wait_until("something closes", |window| window.eval(OPEN, &[]) != open);
        }
        // a library or a team has no view to choose
        let elsewhere = window.count(&css("[data-calendar]")) == 0;
        if elsewhere || window.count(&css("[data-calendar] [data-drop^='status:']")) > 0 {
            self.click("button", "rail-calendar");
        }
        self.view("view-month");
    }

    /// By the mouse: on a card in focus the letters of views mean other things.
    fn view(&self, key: &str) {
        let view = role("radio", self.words.get(key));
        self.window.click(&view);
        self.window.wait_until("the view is chosen", |window| {
            window.attribute(&view, "aria-checked").as_deref() == Some("true")
        });
        self.window.see(&css("[data-calendar] [role=gridcell], [data-calendar] [data-column]"));
    }

    /// The end of an export of visuals, some of whose files are not what they were.
    pub fn export_altered(&self, folder: &Path) {
        self.back();
        self.share("command-visuals-export");
        let to = folder.join("Noël");
        self.window.type_in(&role("textbox", self.words.get("export-visuals-folder")), &to.to_string_lossy());
        self.click("button", "export-do");
        self.window.see(&role("list", self.words.get("export-visuals-refused")));
    }

    fn team(&self) {
        self.click("button", "rail-team");
        self.window.see(&css("[data-person] [data-assignment]"));
    }

    fn board(&self) {
        self.click("button", "rail-board");
        self.window.see(&css("[data-calendar] [data-drop^='status:']"));
    }

    fn click(&self, what: &str, key: &str) {
        self.window.click(&role(what, self.words.get(key)));
    }

    fn dialog_with(&self, key: &str) {
        self.window.see(&role("dialog", ""));
        self.window.see(&role("textbox", self.words.get(key)));
    }

    fn card(&self) -> Wanted {
        css(&format!("[data-calendar] [data-post='{}']", self.post))
    }

    fn open_post(&self) {
        self.window.click(&self.card());
        self.window.see(&css("aside [role=tab]"));
        self.window.see(&css("aside .count"));
    }

    fn palette(&self, typed: &str) {
        self.window.press("Control+k");
        self.window.see(&role("dialog", self.words.get("palette-title")));
        self.window.type_keys(typed);
    }

    fn share(&self, key: &str) {
        self.click("button", "share-menu");
        self.click("menuitem", key);
    }

    fn sharing(&self) {
        self.share("command-share");
        self.window.see(&role("dialog", self.words.get("sharing-title")));
        self.window.see(&css("[role=dialog] .events .event"));
    }

    fn read(&self, file: &str) {
        self.share("command-read-calendar");
        self.window.type_in(&role("textbox", self.words.get("import-file")), file);
        self.window.press("Enter");
        self.window.see(&css("[role=dialog] .about"));
    }

    /// Of a plan in the language of the page.
    fn preview(&self) {
        self.share("command-import");
        let own =
            if self.words.lang == "fr" { "lunel-decembre-cp1252.csv" } else { "velo-december-utf8.csv" };
        // a path as short as people's: pictures show it
        let file = env::temp_dir().join(own);
        fs::copy(plan(own), &file).expect("the plan is copied");
        self.window.type_in(&role("textbox", self.words.get("import-file")), &file.to_string_lossy());
        self.window.press("Enter");
        self.window.see(&css("[role=dialog] .row.refused, [role=dialog] .row.good"));
    }
}

/// The path of a plan as a person has it.
pub fn plan(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("plans").join(name).to_string_lossy().into_owned()
}
