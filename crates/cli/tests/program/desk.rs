//! A workspace, and the program that works on it.

use std::{
    io::Write,
    path::PathBuf,
    process::{Command, Output, Stdio},
};
use tempfile::TempDir;

/// A workspace in French in a temporary folder, and a place for files.
pub struct Desk {
    pub folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let made = desk.say(&["new", &desk.workspace(), "--lang", "fr"], "");
        assert!(made.status.success(), "{made:?}");
        desk
    }

    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn workspace(&self) -> String {
        self.folder.path().join("espace").display().to_string()
    }

    /// What the program answers in this workspace.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.say(&[&["--workspace", &self.workspace()], arguments].concat(), "")
    }

    /// The same, with lines on its standard input.
    pub fn tell(&self, arguments: &[&str], input: &str) -> Output {
        self.say(&[&["--workspace", &self.workspace()], arguments].concat(), input)
    }

    /// What it answers when it is started beside the workspace, whose folder is named from there.
    pub fn beside(&self, folder: &str, arguments: &[&str], input: &str) -> Output {
        self.say(&[&["--workspace", folder], arguments].concat(), input)
    }

    fn say(&self, arguments: &[&str], input: &str) -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_marronnier-cli"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env_remove("USER")
            .env_remove("LOGNAME")
            .env("LANG", "fr_FR.UTF-8")
            .env("LC_ALL", "fr_FR.UTF-8")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        program.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        program.wait_with_output().unwrap()
    }
}

/// What was written to standard output.
pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What was written to standard error.
pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}
