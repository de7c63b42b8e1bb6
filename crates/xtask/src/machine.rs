//! What the machine must have besides Rust: system packages and Node. Installs on Debian and Ubuntu, else says what to install.

use crate::{Outcome, process};
use std::{
    fs,
    process::{Command, Stdio},
};

/// What a chore is about to do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Compile the program.
    Build,
    /// Compile it and drive its window without a display.
    Window,
    /// The same, and have calendars judged by other programs.
    Tests,
    /// Compile the reader and writer of calendars, and another to measure them with.
    Calendars,
    /// Compile what makes pictures smaller, and have another program to measure it with.
    Pictures,
}

/// A Debian package and why it is needed.
struct Package(&'static str, &'static str);

const BUILD: &[Package] = &[
    Package("libwebkit2gtk-4.1-dev", "the web view that shows the page"),
    Package("libclang-dev", "reads the C header of SQLite when its bindings are generated"),
];
/// Disks whose power is cut.
const FAULTS: &[Package] = &[
    Package("nbdkit", "a disk whose power can be cut"),
    Package("libnbd-bin", "shows that disk as a file (nbdfuse)"),
    Package("strace", "errors of the disk, on purpose"),
    Package("e2fsprogs", "a file system on that disk"),
    Package("sshfs", "the disk of another machine"),
    Package("openssh-sftp-server", "that machine"),
];

const WINDOW: &[Package] = &[
    Package("webkit2gtk-driver", "drives the window in tests and screenshots"),
    Package("xvfb", "a display for machines that have none"),
    Package("fonts-noto-color-emoji", "emoji, else they are boxes"),
];

const NOTICES: &[Package] = &[
    Package("dbus", "carries notices to the system"),
    Package("dunst", "shows the system's notices, and says which"),
];

const JUDGES: &[Package] = &[
    Package("libical-dev", "judges the calendars that we write"),
    Package("python3-venv", "a place for the judges of calendars in Python"),
];

/// Where these are not to be had (Ubuntu has them as snaps), what needs them is skipped with a word.
const BROWSER: &[Package] = &[
    Package("chromium", "opens the page that a writer gets"),
    Package("chromium-driver", "writes in it as a writer would"),
    Package("firefox-esr", "the same page in the other browser, which needs no driver"),
];

const CALENDARS: &[Package] = &[
    Package("libical-dev", "reads and writes calendars, to be compared with"),
    Package("gcc", "compiles what measures it"),
    Package("libc6-dev", "the headers that it needs"),
];

const PICTURES: &[Package] = &[
    Package("libclang-dev", "reads the C header of SQLite when its bindings are generated"),
    Package("libvips-tools", "makes thumbnails and crops, to be compared with"),
];

/// Makes sure of the system packages and of Node.
pub fn provide(need: Need) -> Outcome {
    if cfg!(target_os = "linux") {
        system_packages(need)?;
    } else if need == Need::Calendars {
        return Err("calendars are measured on Linux only (libical, /proc)".into());
    } else if need == Need::Pictures {
        return Err("pictures are measured on Linux only (vipsthumbnail, /proc)".into());
    } else if need != Need::Build {
        return Err("the real window is driven on Linux only (WebKitWebDriver, Xvfb)".into());
    } else {
        eprintln!(
            "Needed beside Rust and Node: Xcode's command line tools on macOS; on Windows, the C++ build tools and WebView2."
        );
    }
    node()
}

fn system_packages(need: Need) -> Outcome {
    let lists: &[&[Package]] = match need {
        Need::Build => &[BUILD],
        Need::Window => &[BUILD, WINDOW],
        Need::Tests => &[BUILD, WINDOW, NOTICES, JUDGES, FAULTS],
        Need::Calendars => &[CALENDARS],
        Need::Pictures => &[PICTURES],
    };
    let wanted = lists.iter().copied().flatten();
    if !is_debian() {
        eprintln!(
            "This is not Debian or Ubuntu: the following is not checked. Needed, by their Debian names:"
        );
        wanted.for_each(|Package(name, why)| eprintln!("  {name}: {why}"));
        return Ok(());
    }
    let browser = BROWSER.iter().filter(|package| need == Need::Tests && is_to_be_had(package.0));
    let missing: Vec<&Package> = wanted.chain(browser).filter(|package| !is_installed(package.0)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("Missing system packages, to be installed by apt-get:");
    missing.iter().for_each(|Package(name, why)| eprintln!("  {name}: {why}"));
    let names: Vec<&str> = missing.iter().map(|package| package.0).collect();
    let install = [&["install", "-y", "--no-install-recommends"], names.as_slice()].concat();
    // lists of packages that are there and fresh save an update
    if apt_get(&install).is_ok() {
        return Ok(());
    }
    apt_get(&["update"])?;
    apt_get(&install).map_err(|reason| format!("{reason}\nInstall by hand: {}", names.join(" ")).into())
}

fn is_debian() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let family = release.lines().filter(|line| line.starts_with("ID=") || line.starts_with("ID_LIKE="));
    family.flat_map(|line| line.split(['=', '"', ' '])).any(|word| word == "debian" || word == "ubuntu")
}

/// The browsers that are here because we see to it: a test that finds one of them missing fails.
pub fn browsers() -> Vec<&'static str> {
    if !cfg!(target_os = "linux") || !is_debian() {
        return Vec::new();
    }
    let seen_to = [("chromium", "chromium-driver"), ("firefox", "firefox-esr")];
    seen_to.into_iter().filter(|(_, package)| is_to_be_had(package)).map(|(name, _)| name).collect()
}

fn is_installed(package: &str) -> bool {
    let asked = Command::new("dpkg-query")
        .args(["-W", "-f=${db:Status-Status}", package])
        .stderr(Stdio::null())
        .output();
    asked.is_ok_and(|answer| answer.stdout == b"installed")
}

/// Whether apt knows a version of its own of it.
fn is_to_be_had(package: &str) -> bool {
    let asked = Command::new("apt-cache").args(["policy", package]).stderr(Stdio::null()).output();
    asked.is_ok_and(|answer| {
        let policy = String::from_utf8_lossy(&answer.stdout).into_owned();
        policy.lines().any(|line| line.trim().starts_with("Candidate:") && !line.contains("(none)"))
    })
}

fn apt_get(arguments: &[&str]) -> Outcome {
    let is_root = process::output(Command::new("id").arg("-u"))?.trim() == "0";
    let before: &[&str] = if is_root { &["env"] } else { &["sudo", "env"] };
    let words = [before, &["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"], arguments].concat();
    process::run(process::program(words[0], &words[1..]).stdout(Stdio::null()))
}

/// Oldest Node that the page's tools accept.
const NODE: (u32, u32) = (20, 19);

fn node() -> Outcome {
    let asked = process::output(Command::new("node").arg("--version"));
    let found =
        asked.map_err(|_| format!("Node {}.{} or newer is needed: https://nodejs.org", NODE.0, NODE.1))?;
    let mut numbers = found.trim().trim_start_matches('v').split('.').map_while(|number| number.parse().ok());
    let version = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if version < NODE {
        return Err(format!("Node is {}; {}.{} or newer is needed", found.trim(), NODE.0, NODE.1).into());
    }
    process::output(&mut process::npm(&["--version"]))
        .map(drop)
        .map_err(|_| "npm is needed beside Node".into())
}
