//! Debian's Chromium without a window, driven by its own driver: what a person opens who does not have the program.

use crate::{driver::free_port, patiently, wire};
use serde_json::{Value, json};
use std::{
    path::Path,
    process::{Child, Command, Stdio},
};

/// A browser with one page, which cannot reach any network. Gone with the value.
pub struct Browser {
    process: Child,
    port: u16,
    session: String,
}

impl Browser {
    /// Starts it; what it downloads goes into `downloads`. Nothing where there is no such browser.
    pub fn open(downloads: &Path) -> Option<Self> {
        let port = free_port();
        let process = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let Ok(process) = process else {
            eprintln!("skipped: no chromedriver (Debian package chromium-driver)");
            return None;
        };
        let mut browser = Self { process, port, session: String::new() };
        patiently(|| wire::send(port, "GET", "/status", &Value::Null).ok()).expect("chromedriver answers");
        let arguments = [
            "--headless",
            // a sandbox needs rights that containers do not give; the page is our own
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // whatever the page would ask for beyond its own file fails
            "--host-resolver-rules=MAP * ~NOTFOUND",
        ];
        let options = json!({
            "args": arguments,
            "prefs": { "download.default_directory": downloads, "download.prompt_for_download": false },
        });
        let wished = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" } } } });
        let session = wire::send(port, "POST", "/session", &wished).expect("Chromium opens");
        session["sessionId"].as_str().expect("a session").clone_into(&mut browser.session);
        Some(browser)
    }

    /// Opens a file as a double click does.
    pub fn go(&self, file: &Path) {
        self.send("POST", "/url", &json!({ "url": format!("file://{}", file.display()) }));
    }

    /// Runs the body of a function in the page.
    pub fn eval(&self, script: &str) -> Value {
        self.send("POST", "/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Writes into the field with this label, key by key, after what stands there.
    pub fn write(&self, label: &str, text: &str) {
        let script = "return [...document.querySelectorAll('label')].find((one) => one.textContent === arguments[0])\
                      .control";
        let field = self.send("POST", "/execute/sync", &json!({ "script": script, "args": [label] }));
        let id = field.as_object().and_then(|field| field.values().next()).and_then(Value::as_str);
        let id = id.unwrap_or_else(|| panic!("no field “{label}”"));
        self.send("POST", &format!("/element/{id}/value"), &json!({ "text": text }));
    }

    /// What the browser complained of: a policy broken, a script that failed.
    pub fn complaints(&self) -> Vec<Value> {
        let log = self.send("POST", "/se/log", &json!({ "type": "browser" }));
        log.as_array().cloned().unwrap_or_default()
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Value {
        let path = format!("/session/{}{path}", self.session);
        wire::send(self.port, method, &path, body).unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        wire::send(self.port, "DELETE", &format!("/session/{}", self.session), &Value::Null).ok();
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
