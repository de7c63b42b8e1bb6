//! A bus and a real notification server of its own, on the display of a test: hears what the system is given to show.

use crate::patiently;
use std::{
    io::{BufRead, BufReader, Read},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

/// dunst on a session bus that nobody else uses. Gone with the value.
pub struct Notices {
    bus: Child,
    server: Child,
    /// Where programs find the bus.
    pub address: String,
    heard: Arc<Mutex<String>>,
}

impl Notices {
    /// Starts both on this display, and waits until the server has taken its place.
    pub fn start(display: &str) -> Self {
        let mut bus = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon starts (package dbus)");
        let mut address = String::new();
        let stdout = bus.stdout.take().expect("the bus has an output");
        BufReader::new(stdout).read_line(&mut address).expect("the bus says its address");
        let address = address.trim().to_owned();
        let mut server = Command::new("dunst")
            .arg("-print")
            .envs([("DISPLAY", display), ("DBUS_SESSION_BUS_ADDRESS", &address)])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dunst starts (package dunst)");
        let heard = Arc::<Mutex<String>>::default();
        let (keep, stdout) = (Arc::clone(&heard), server.stdout.take());
        thread::spawn(move || listen(stdout, &keep));
        let centre = Self { bus, server, address, heard };
        patiently(|| centre.is_there().then_some(())).expect("dunst answers");
        centre
    }

    /// Everything that was shown so far, in dunst's words.
    pub fn heard(&self) -> String {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn is_there(&self) -> bool {
        let asked = Command::new("dunstctl")
            .arg("count")
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        asked.is_ok_and(|status| status.success())
    }
}

fn listen(stdout: Option<impl Read>, keep: &Mutex<String>) {
    for line in stdout.map(BufReader::new).into_iter().flat_map(BufRead::lines).map_while(Result::ok) {
        let mut heard = keep.lock().unwrap_or_else(PoisonError::into_inner);
        heard.push_str(&line);
        heard.push('\n');
    }
}

impl Drop for Notices {
    fn drop(&mut self) {
        for process in [&mut self.server, &mut self.bus] {
            process.kill().ok();
            process.wait().ok();
        }
    }
}
