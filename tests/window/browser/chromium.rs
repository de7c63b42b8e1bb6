//! Chromium, by its own driver.

use super::{Browser, absent};
use crate::{driver::free_port, patiently, wire};
use serde_json::{Value, json};
use std::{
    path::Path,
    process::{Child, Command, Stdio},
};

/// Chromium, and the driver that it hangs on.
pub struct Chromium {
    process: Child,
    port: u16,
    session: String,
}

impl Chromium {
    /// Starts it; what it downloads goes into `downloads`. Nothing where there is no such browser.
    pub fn open(downloads: &Path) -> Option<Self> {
        let port = free_port();
        let process = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let Ok(process) = process else {
            absent("chromium", "chromium-driver");
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

    fn send(&self, method: &str, path: &str, body: &Value) -> Value {
        let path = format!("/session/{}{path}", self.session);
        wire::send(self.port, method, &path, body).unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }
}

impl Browser for Chromium {
    fn visit(&self, address: &str) {
        self.send("POST", "/url", &json!({ "url": address }));
    }

    fn run(&self, script: &str, arguments: &Value) -> Value {
        self.send("POST", "/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    fn type_into(&self, element: &str, text: &str) {
        self.send("POST", &format!("/element/{element}/value"), &json!({ "text": text }));
    }

    fn press(&self, element: &str) {
        self.send("POST", &format!("/element/{element}/click"), &json!({}));
    }

    fn complaints(&self) -> Vec<Value> {
        let log = self.send("POST", "/se/log", &json!({ "type": "browser" }));
        log.as_array().cloned().unwrap_or_default()
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        wire::send(self.port, "DELETE", &format!("/session/{}", self.session), &Value::Null).ok();
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
