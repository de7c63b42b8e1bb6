//! WebKitWebDriver on a free port, and the program that it opened. Gone with the value.

use crate::{patiently, wire};
use serde_json::{Value, json};
use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
};

/// A driver with one session: the program in its window.
pub struct Driver {
    process: Child,
    port: u16,
    session: String,
}

impl Driver {
    /// Starts the driver in this environment and has it open the program.
    pub fn open(environment: &[(&str, String)], program: &Path, arguments: &[String]) -> Self {
        let port = free_port();
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts (package webkit2gtk-driver)");
        let mut driver = Self { process, port, session: String::new() };
        let is_ready = || wire::send(port, "GET", "/status", &Value::Null).ok();
        patiently(is_ready).expect("WebKitWebDriver answers");
        let options = json!({ "binary": program, "args": arguments });
        let wished = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let session = wire::send(port, "POST", "/session", &wished).expect("the program opens its window");
        session["sessionId"].as_str().expect("a session").clone_into(&mut driver.session);
        driver
    }

    /// Sends a command of the session.
    pub fn send(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        wire::send(self.port, method, &format!("/session/{}{path}", self.session), body)
    }

    /// The program, while it runs.
    pub fn program(&self) -> Option<u32> {
        children_of(self.process.id()).first().copied()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.send("DELETE", "", &Value::Null).ok();
        // the workspace may be opened again at once: its last owner must be gone
        patiently(|| self.program().is_none().then_some(())).ok();
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// A port that nobody listens on.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// Processes whose parent this is.
fn children_of(parent: u32) -> Vec<u32> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let is_child = |process: &u32| {
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        // the name, in brackets, may hold spaces
        let after_name = stat.rsplit_once(')').map_or("", |(_, after)| after);
        let mut fields = after_name.split_whitespace();
        fields.next() != Some("Z") && fields.next().and_then(|field| field.parse().ok()) == Some(parent)
    };
    numbers.filter(is_child).collect()
}
