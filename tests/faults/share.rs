//! Case 6: a workspace on the disk of another machine, as the kernel mounts one: refused in both languages, whoever asks, and not
//! one octet is written. What goes out of a workspace may be written there.

use crate::{
    Outcome,
    program::{Told, Workspace, cli, has, is_root, said},
};
use std::{
    collections::BTreeMap,
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Where systems keep the server of files.
const SERVERS: &[&str] = &["/usr/lib/openssh/sftp-server", "/usr/libexec/openssh/sftp-server"];

/// A workspace that is here, seen through such a mount.
pub fn of_another_machine(_: bool) -> Outcome {
    let Some(server) = SERVERS.iter().find(|server| Path::new(server).is_file()) else {
        return Ok(Told::Skipped("no server of files (Debian: sshfs openssh-sftp-server)".into()));
    };
    if !has("sshfs") || !Path::new("/dev/fuse").exists() || !is_root() {
        return Ok(Told::Skipped("mounting takes root, sshfs and fuse".into()));
    }
    let home = tempfile::tempdir()?;
    let (there, seen) = (home.path().join("there"), home.path().join("seen"));
    fs::create_dir_all(&there)?;
    fs::create_dir_all(&seen)?;
    let workspace = Workspace::new(&there.join("w"))?;
    workspace.act(&[workspace.add("before")])?;
    let before = octets(&there)?;
    let mount = match Mount::new(server, &there, &seen) {
        Ok(mount) => mount,
        Err(error) => return Ok(Told::Skipped(format!("this machine does not let us mount one: {error}"))),
    };
    let kind = kind_of(&seen)?;
    let mut refused = 0;
    for language in ["fr", "en"] {
        for arguments in [&["posts"][..], &["act"], &["doctor", "--mend"], &["backup"]] {
            refusal(Command::new(cli()).arg("--workspace").arg(seen.join("w")), language, arguments, &kind)?;
            refused += 1;
        }
        refusal(&mut Command::new(cli()), language, &["new", &seen.join("x").to_string_lossy()], &kind)?;
        refused += 1;
    }
    if octets(&there)? != before {
        return Err("something was written on the other machine".into());
    }
    // a file for somebody may go there
    let here = Workspace::new(&home.path().join("here"))?;
    here.act(&[here.add("out")])?;
    let plan = seen.join("plan.csv");
    said(here.command(&["export", "csv", "--output"]).arg(&plan))?;
    let written = fs::read_to_string(there.join("plan.csv"))?;
    let left = fs::read_dir(&there)?.count();
    drop(mount);
    if !written.contains("out") || left != 2 {
        return Err(format!("an export to the other machine left {left} entries").into());
    }
    if workspace.titles()?.get("before") != Some(&1) {
        return Err("the workspace does not open any more where it is".into());
    }
    Ok(Told::Done(format!(
        "mounted as {kind}: {refused} openings refused with the reason in two languages, nothing written; an export goes there"
    )))
}

/// A folder of this machine, mounted as one of another.
struct Mount {
    place: PathBuf,
    server: thread::JoinHandle<Option<Child>>,
}

impl Mount {
    fn new(server: &'static str, from: &Path, place: &Path) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let serving = thread::spawn(move || serve(&listener, server));
        let mounted = said(
            Command::new("sshfs")
                .arg(format!("127.0.0.1:{}", from.display()))
                .arg(place)
                .arg("-o")
                .arg(format!("directport={port}")),
        );
        // whoever still waits for somebody to call is called
        if mounted.is_err() {
            drop(std::net::TcpStream::connect(("127.0.0.1", port)));
        }
        let mount = Self { place: place.to_owned(), server: serving };
        mounted.map(|_| mount)
    }
}

/// Serves files to who calls first.
#[cfg(unix)]
fn serve(listener: &TcpListener, server: &str) -> Option<Child> {
    use std::os::fd::OwnedFd;
    let (caller, _) = listener.accept().ok()?;
    let (heard, said) = (OwnedFd::from(caller.try_clone().ok()?), OwnedFd::from(caller));
    let mut command = Command::new(server);
    command.stdin(Stdio::from(heard)).stdout(Stdio::from(said)).stderr(Stdio::null()).spawn().ok()
}

#[cfg(not(unix))]
fn serve(_: &TcpListener, _: &str) -> Option<Child> {
    None
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.place).stderr(Stdio::null()).status();
        let serving = std::mem::replace(&mut self.server, thread::spawn(|| None));
        if let Ok(Some(mut server)) = serving.join() {
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}

/// What the kernel calls the file system at `place`.
fn kind_of(place: &Path) -> Result<String> {
    let mounts = fs::read_to_string("/proc/self/mounts")?;
    let line = mounts.lines().find(|line| line.split(' ').nth(1) == Some(&*place.to_string_lossy()));
    let kind = line.and_then(|line| line.split(' ').nth(2)).ok_or("it is not mounted")?;
    Ok(kind.to_owned())
}

/// Refused, in words that name the kind of the disk.
fn refusal(command: &mut Command, language: &str, arguments: &[&str], kind: &str) -> Result<()> {
    let output = command.args(["--lang", language]).args(arguments).stdin(Stdio::null()).output()?;
    let words =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let sentence = if language == "fr" { "ordinateur" } else { "computer" };
    // a stream answers with codes, for programs
    let told = arguments == ["act"] || words.contains(sentence);
    if output.status.success() || !words.contains(kind) || !told {
        return Err(format!("{arguments:?} on the disk of another machine: {} {words}", output.status).into());
    }
    Ok(())
}

/// Every file of a folder, with what it holds.
fn octets(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(octets(&path)?);
        } else {
            found.insert(path.clone(), fs::read(path)?);
        }
    }
    Ok(found)
}
