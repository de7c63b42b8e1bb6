//! A disk whose power can be cut: writes that were not forced out are lost. nbdkit keeps them in memory, nbdfuse and a loop device
//! make a disk of it, ext4 lives on it.

use crate::program::{has, is_root, said};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// What is missing here to make one; nothing when all is there.
pub fn missing() -> Option<String> {
    let tools = ["nbdkit", "nbdfuse", "losetup", "mkfs.ext4", "mount"];
    let gone: Vec<&str> = tools.into_iter().filter(|tool| !has(tool)).collect();
    if !gone.is_empty() {
        return Some(format!("{} not there (Debian: nbdkit libnbd-bin e2fsprogs)", gone.join(", ")));
    }
    if !is_root() {
        return Some("making a disk takes root".into());
    }
    let devices = Path::new("/dev/fuse").exists() && Path::new("/dev/loop-control").exists();
    (!devices).then(|| "no loop devices or no fuse here".into())
}

/// The disk with its power on.
pub struct Disk {
    home: PathBuf,
    server: Child,
    fuse: Child,
    device: String,
    is_on: bool,
}

impl Disk {
    /// A new one of 96 MB.
    pub fn new(home: &Path) -> Result<Self> {
        fs::File::create(home.join("image"))?.set_len(96 << 20)?;
        for folder in ["nbd", "disk"] {
            fs::create_dir_all(home.join(folder))?;
        }
        Self::power_on(home, true)
    }

    /// Where it is mounted.
    pub fn place(&self) -> PathBuf {
        self.home.join("disk")
    }

    fn power_on(home: &Path, format: bool) -> Result<Self> {
        let socket = home.join("socket");
        let _ = fs::remove_file(&socket);
        let server = Command::new("nbdkit")
            .args(["--foreground", "--no-sr", "--filter=cache", "-U"])
            .arg(&socket)
            .arg("file")
            .arg(home.join("image"))
            .arg("cache=writeback")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        until("nbdkit answers", || socket.exists())?;
        let fuse = Command::new("nbdfuse")
            .arg(home.join("nbd"))
            .args(["--unix"])
            .arg(&socket)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let file = home.join("nbd/nbd");
        until("nbdfuse shows the disk", || fs::metadata(&file).is_ok_and(|disk| disk.len() > 0))?;
        let device = said(Command::new("losetup").args(["--find", "--show"]).arg(&file))?;
        let device = String::from_utf8(device.stdout)?.trim().to_owned();
        if format {
            // not lazily: the kernel would go on writing for minutes
            let options = ["-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0"];
            said(Command::new("mkfs.ext4").args(options).arg(&device))?;
        }
        let disk = Self { home: home.to_owned(), server, fuse, device, is_on: true };
        said(Command::new("mount").arg(&disk.device).arg(disk.place()))?;
        Ok(disk)
    }

    /// Cuts the power, under `those` that work on it: what was not forced out is gone. Gives the disk as it comes up again.
    pub fn cut(mut self, those: impl FnOnce()) -> Result<Self> {
        self.server.kill()?;
        self.server.wait()?;
        those();
        self.off();
        Self::power_on(&self.home.clone(), false)
    }

    fn off(&mut self) {
        // once: another one may be in its place by now
        if !std::mem::take(&mut self.is_on) {
            return;
        }
        // each may be gone already: the power is
        let _ = self.server.kill();
        let _ = self.server.wait();
        let quiet = |command: &mut Command| {
            let _ = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
        };
        quiet(Command::new("umount").arg("-l").arg(self.place()));
        quiet(Command::new("losetup").arg("-d").arg(&self.device));
        let _ = self.fuse.kill();
        let _ = self.fuse.wait();
        quiet(Command::new("umount").arg("-l").arg(self.home.join("nbd")));
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.off();
    }
}

fn until(what: &str, is: impl Fn() -> bool) -> Result<()> {
    let begun = Instant::now();
    while !is() {
        if begun.elapsed() > Duration::from_secs(20) {
            return Err(format!("in vain: {what}").into());
        }
        thread::sleep(Duration::from_millis(5));
    }
    Ok(())
}
