//! A display that nobody sees: Xvfb on a free number, gone with the value.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// A running Xvfb.
pub struct Display {
    server: Child,
    /// Its name, such as `:99`.
    pub name: String,
    /// The file that Xvfb paints in, in the X window dump format.
    pub frame: PathBuf,
}

impl Display {
    /// Starts one, large enough for the window at its usual size, that paints in a file of this folder.
    pub fn start(folder: &Path) -> Self {
        let mut server = Command::new("Xvfb")
            // without -noreset the server resets when the first program leaves, and the next finds no display
            .args(["-displayfd", "1", "-screen", "0", "1440x1000x24", "-noreset", "-nolisten", "tcp"])
            .arg("-fbdir")
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts (package xvfb)");
        let mut number = String::new();
        let stdout = server.stdout.take().expect("Xvfb has an output");
        BufReader::new(stdout).read_line(&mut number).expect("Xvfb says its number");
        assert!(!number.trim().is_empty(), "Xvfb found no free display");
        Self { server, name: format!(":{}", number.trim()), frame: folder.join("Xvfb_screen0") }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}
