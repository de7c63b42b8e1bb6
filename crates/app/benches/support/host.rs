//! The headless host in a process of its own: one JSON a line into its pipe, one out of it.

use std::{
    ffi::OsStr,
    fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

/// The host behind one of its two doors; gone with the value.
pub struct Host {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    line: String,
}

impl Host {
    /// Starts the program on `ask` or `act`.
    pub fn open(program: &OsStr, door: &str, workspace: &Path) -> Self {
        let mut command = Command::new(program);
        command.arg(door).arg("--workspace").arg(workspace).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let input = child.stdin.take().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self { child, input, output, line: String::new() }
    }

    /// What it answers, as it came: reading the JSON is the asker's work.
    pub fn say(&mut self, request: &serde_json::Value) -> &str {
        writeln!(self.input, "{request}").unwrap();
        self.line.clear();
        self.output.read_line(&mut self.line).unwrap();
        assert!(self.line.starts_with("{\"ok\""), "{request}: {}", self.line);
        &self.line
    }

    /// The most memory that it held so far, in MiB; 0 where the system does not tell.
    pub fn peak_memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) / 1024
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
