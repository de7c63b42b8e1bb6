//! A person's desk for one test: a home, a workspace and a display that nothing else uses.

use crate::{Notices, Window, display::Display, driver::Driver, skipped};
use serde_json::Value;
use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::{Mutex, MutexGuard, PoisonError},
};
use tempfile::TempDir;

/// One window at a time: two at once on a small machine would time each other out.
static TURN: Mutex<()> = Mutex::new(());

/// Where the program is opened; dropped, it leaves nothing behind.
pub struct Desk {
    name: String,
    home: TempDir,
    workspace: PathBuf,
    display: Display,
    lang: String,
    dark: bool,
    notices: Option<Notices>,
    _turn: MutexGuard<'static, ()>,
}

impl Desk {
    /// A desk with an empty workspace, in French and light; nothing, said so, when no program is given to drive
    /// (`cargo xtask test` gives it by `MARRONNIER_WINDOW`).
    pub fn new(name: &str) -> Option<Self> {
        if env::var_os("MARRONNIER_WINDOW").is_none() {
            skipped(&format!("{name} needs the built program, run `cargo xtask test`"));
            return None;
        }
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let home = TempDir::with_prefix("marronnier-").expect("a temporary folder");
        Some(Self {
            name: name.to_owned(),
            workspace: home.path().join("workspace"),
            display: Display::start(home.path()),
            home,
            lang: "fr".to_owned(),
            dark: false,
            notices: None,
            _turn: turn,
        })
    }

    /// The same with the sample, in the language of the desk.
    pub fn with_sample(self) -> Self {
        let workspace = self.workspace.to_string_lossy().into_owned();
        self.cli(&["new", &workspace, "--sample", "--lang", &self.lang]);
        self
    }

    /// The same in this language, `fr` or `en`.
    pub fn speaking(mut self, lang: &str) -> Self {
        lang.clone_into(&mut self.lang);
        self
    }

    /// The same on a system that prefers dark.
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// The same with a place of the system for notices.
    pub fn with_notices(mut self) -> Self {
        self.notices = Some(Notices::start(&self.display.name));
        self
    }

    /// What the system was given to open so far, one address a line: its browser is a note of it.
    pub fn opened(&self) -> String {
        fs::read_to_string(self.home.path().join("opened")).unwrap_or_default()
    }

    /// Puts what only takes note in the place of the system's browser and of its program for letters.
    fn browser(&self) -> String {
        let folder = self.home.path().join("bin");
        let program = folder.join("xdg-open");
        if !program.exists() {
            fs::create_dir_all(&folder).expect("a folder of programs");
            let note = self.home.path().join("opened");
            let script = format!("#!/bin/sh\nprintf '%s\\n' \"$@\" >> '{}'\n", note.display());
            fs::write(&program, script).expect("a program");
            let told = Command::new("chmod").arg("+x").arg(&program).status().expect("chmod is there");
            assert!(told.success());
        }
        format!("{}:{}", folder.display(), env::var("PATH").unwrap_or_default())
    }

    /// What the system was given to show so far, in its server's words.
    pub fn notices(&self) -> String {
        self.notices.as_ref().map(Notices::heard).unwrap_or_default()
    }

    /// The same on a workspace that is there already.
    pub fn on(mut self, workspace: &Path) -> Self {
        workspace.clone_into(&mut self.workspace);
        self
    }

    /// The folder of the workspace.
    pub fn workspace(&self) -> &Path {
        &self.workspace
    }

    /// A folder for files of the test.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Runs the headless host in this home; it must succeed.
    pub fn cli(&self, arguments: &[&str]) -> Output {
        let program = env::var_os("MARRONNIER_CLI").expect("MARRONNIER_CLI names the headless host");
        let output =
            Command::new(program).args(arguments).envs(self.environment()).output().expect("it starts");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        output
    }

    /// Has the headless host answer these requests, one JSON a line, on the workspace (`act` or `ask`); each must be granted.
    pub fn answers(&self, door: &str, requests: &[Value]) -> Vec<Value> {
        let program = env::var_os("MARRONNIER_CLI").expect("MARRONNIER_CLI names the headless host");
        let mut host = Command::new(program)
            .args([door, "--workspace", &self.workspace.to_string_lossy()])
            .envs(self.environment())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut input = host.stdin.take().expect("it listens");
        requests.iter().for_each(|request| writeln!(input, "{request}").expect("it listens"));
        drop(input);
        let output = host.wait_with_output().expect("it answers");
        let lines = String::from_utf8(output.stdout).expect("its answers are text");
        let granted = |line: &str| {
            let mut answer: Value = serde_json::from_str(line).expect("its answers are JSON");
            assert!(answer["err"].is_null(), "{answer}");
            answer["ok"].take()
        };
        let answers: Vec<Value> = lines.lines().map(granted).collect();
        assert_eq!(answers.len(), requests.len(), "one answer a request");
        answers
    }

    /// Opens the program on the workspace, and waits for its page.
    pub fn open(&self) -> Window {
        let program =
            PathBuf::from(env::var_os("MARRONNIER_WINDOW").expect("MARRONNIER_WINDOW names the program"));
        let window = self.open_program(&program, &self.arguments());
        let is_there =
            |window: &Window| window.eval("return !document.getElementById('opening')", &[]) == true;
        window.wait_until("the page is there", is_there);
        window
    }

    /// The same before its page is there, as soon as anything is shown.
    pub fn open_slowly(&self) -> Window {
        let program =
            PathBuf::from(env::var_os("MARRONNIER_WINDOW").expect("MARRONNIER_WINDOW names the program"));
        self.open_program(&program, &self.arguments())
    }

    /// Opens another program, which shows some text.
    pub fn open_program(&self, program: &Path, arguments: &[String]) -> Window {
        Window::new(&self.name, Driver::open(&self.environment(), program, arguments), &self.display)
    }

    /// What the program is told when it opens here.
    pub fn arguments(&self) -> Vec<String> {
        let workspace = self.workspace.to_string_lossy().into_owned();
        vec!["--workspace".to_owned(), workspace, "--lang".to_owned(), self.lang.clone()]
    }

    /// Makes its database one of random octets, as a broken disk does.
    pub fn ruin(&self) {
        let noise: Vec<u8> = (0..60_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        fs::write(self.workspace.join("workspace.db"), noise).expect("its database is there");
    }

    /// Alters the originals of its visuals, as a program does that writes into pictures.
    pub fn alter_visuals(&self) {
        let folders = fs::read_dir(self.workspace.join("visuals")).expect("it has visuals").flatten();
        for original in folders.flat_map(|folder| fs::read_dir(folder.path()).into_iter().flatten()).flatten()
        {
            fs::write(original.path(), "altered").expect("it may be written");
        }
    }

    /// The file that the display is painted in, in the X window dump format.
    pub fn frame(&self) -> &Path {
        &self.display.frame
    }

    /// What a program that opens here finds around it.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let home = self.home.path();
        self.choose_theme();
        let place = |name: &str| home.join(name).to_string_lossy().into_owned();
        // no notice of a test ever shows on the desk of the one who tests
        let nowhere = || "unix:path=/dev/null".to_owned();
        vec![
            (
                "DBUS_SESSION_BUS_ADDRESS",
                self.notices.as_ref().map_or_else(nowhere, |notices| notices.address.clone()),
            ),
            ("PATH", self.browser()),
            ("DISPLAY", self.display.name.clone()),
            // what the program sets by itself, said here lest the display of the one who tests says otherwise
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1".to_owned()),
            ("GDK_BACKEND", "x11".to_owned()),
            ("HOME", place("")),
            ("XDG_CONFIG_HOME", place("config")),
            ("XDG_DATA_HOME", place("data")),
            ("XDG_STATE_HOME", place("state")),
            ("XDG_CACHE_HOME", place("cache")),
            ("LANG", if self.lang == "fr" { "fr_FR.UTF-8" } else { "en_GB.UTF-8" }.to_owned()),
            ("TZ", "Europe/Paris".to_owned()),
        ]
    }

    /// What the person chose in the settings of their system.
    fn choose_theme(&self) {
        let folder = self.home.path().join("config/gtk-3.0");
        fs::create_dir_all(&folder).expect("a folder of settings");
        let settings = format!("[Settings]\ngtk-application-prefer-dark-theme={}\n", u8::from(self.dark));
        fs::write(folder.join("settings.ini"), settings).expect("settings");
    }
}
