//! Firefox, by Marionette: what its driver speaks to it, the commands of WebDriver over a plain line. Debian has no driver
//! of it, and needs none.

use super::{Browser, absent};
use crate::patiently;
use serde_json::{Value, json};
use std::{
    cell::RefCell,
    fs,
    io::{Read, Write},
    net::{Ipv4Addr, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};
use tempfile::TempDir;

/// Longest that a command may take on a busy machine.
const ANSWER: Duration = Duration::from_secs(120);

/// Firefox, with a home of its own.
pub struct Firefox {
    process: Child,
    line: RefCell<TcpStream>,
    /// Gone after the browser.
    _home: TempDir,
}

impl Firefox {
    /// Starts it; what it downloads goes into `downloads`. Nothing where there is no such browser.
    pub fn open(downloads: &Path) -> Option<Self> {
        let home = tempfile::tempdir().expect("a home for it");
        let profile = home.path().join("profile");
        fs::create_dir(&profile).expect("its profile");
        fs::write(profile.join("user.js"), preferences(downloads)).expect("its preferences");
        let start = |name: &str| {
            Command::new(name)
                // asking what it logged needs rights beyond those of a page
                .args(["--headless", "--no-remote", "--marionette", "--remote-allow-system-access"])
                .arg("--profile")
                .arg(&profile)
                .env("HOME", home.path())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
        };
        let Ok(process) = start("firefox-esr").or_else(|_| start("firefox")) else {
            absent("firefox", "firefox-esr");
            return None;
        };
        let chosen = profile.join("MarionetteActivePort");
        let connect = || {
            let port: u16 = fs::read_to_string(&chosen).ok()?.trim().parse().ok()?;
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()
        };
        let line = patiently(connect).expect("Firefox listens");
        line.set_read_timeout(Some(ANSWER)).expect("a line");
        let browser = Self { process, line: RefCell::new(line), _home: home };
        browser.hear().expect("it says who it is");
        browser.command("WebDriver:NewSession", &json!({}));
        Some(browser)
    }

    /// Sends a command, and gives its answer.
    fn command(&self, name: &str, parameters: &Value) -> Value {
        let asked = json!([0, 0, name, parameters]).to_string();
        let asked = format!("{}:{asked}", asked.len());
        self.line.borrow_mut().write_all(asked.as_bytes()).expect("Firefox listens");
        let answer = self.hear().unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(answer[2].is_null(), "{name}: {}", answer[2]);
        answer[3].clone()
    }

    /// A message: its length, a colon, its JSON.
    fn hear(&self) -> std::io::Result<Value> {
        let mut line = self.line.borrow_mut();
        let mut length = 0;
        let mut sign = [0];
        loop {
            line.read_exact(&mut sign)?;
            match sign[0] {
                digit @ b'0'..=b'9' => length = length * 10 + usize::from(digit - b'0'),
                _ => break,
            }
        }
        let mut message = vec![0; length];
        line.read_exact(&mut message)?;
        Ok(serde_json::from_slice(&message)?)
    }
}

/// What makes it quiet, offline, and save without asking.
fn preferences(downloads: &Path) -> String {
    let preferences = json!({
        "marionette.port": 0,
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        // whatever the page would ask for beyond its own file fails: nobody listens there
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
        "network.dns.disabled": true,
        "app.update.disabledForTesting": true,
        "browser.shell.checkDefaultBrowser": false,
        "datareporting.policy.dataSubmissionEnabled": false,
    });
    let lines = preferences.as_object().into_iter().flatten();
    lines.map(|(name, value)| format!("user_pref({}, {value});\n", json!(name))).collect()
}

impl Browser for Firefox {
    fn visit(&self, address: &str) {
        self.command("WebDriver:Navigate", &json!({ "url": address }));
    }

    fn run(&self, script: &str, arguments: &Value) -> Value {
        self.command("WebDriver:ExecuteScript", &json!({ "script": script, "args": arguments }))["value"]
            .take()
    }

    fn type_into(&self, element: &str, text: &str) {
        self.command("WebDriver:ElementSendKeys", &json!({ "id": element, "text": text }));
    }

    fn press(&self, element: &str) {
        self.command("WebDriver:ElementClick", &json!({ "id": element }));
    }

    fn complaints(&self) -> Vec<Value> {
        let script = "return Services.console.getMessageArray()\
            .filter((one) => one instanceof Ci.nsIScriptError && one.sourceName.startsWith('file:'))\
            .map((one) => one.message)";
        let context = |name: &str| self.command("Marionette:SetContext", &json!({ "value": name }));
        context("chrome");
        let said = self.run(script, &json!([]));
        context("content");
        said.as_array().cloned().unwrap_or_default()
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
