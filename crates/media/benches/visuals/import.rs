//! An import of a thousand photographs by the headless host: how long, and the most memory that it held.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

const PHOTOGRAPHS: usize = 1_000;

/// Each a file of its own: the photographs again and again, with a few octets after the picture that no two share.
pub fn measure(cli: &Path, photographs: &Path, folder: &Path) {
    let (from, workspace) = (folder.join("thousand"), folder.join("workspace"));
    fs::create_dir_all(&from).unwrap();
    let originals: Vec<Vec<u8>> =
        fs::read_dir(photographs).unwrap().map(|file| fs::read(file.unwrap().path()).unwrap()).collect();
    for number in 0..PHOTOGRAPHS {
        let mut bytes = originals[number % originals.len()].clone();
        bytes.extend(number.to_le_bytes());
        fs::write(from.join(format!("{number:04}.jpg")), bytes).unwrap();
    }
    drop(originals);
    let quiet = |command: &mut Command| assert!(command.stdout(Stdio::null()).status().unwrap().success());
    quiet(Command::new(cli).arg("new").arg(&workspace));
    let begin = Instant::now();
    let mut running = Command::new(cli)
        .args(["visuals", "add"])
        .arg(&from)
        .arg("--workspace")
        .arg(&workspace)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut most = 0.0_f64;
    while running.try_wait().unwrap().is_none() {
        most = most.max(held(running.id()));
        thread::sleep(Duration::from_millis(20));
    }
    assert!(running.wait().unwrap().success());
    let seconds = begin.elapsed().as_secs_f64();
    println!(
        "| {PHOTOGRAPHS} photographs brought in, with thumbnails in three sizes | | {seconds:.0} s | | |"
    );
    println!("| …peak memory of it | | {most:.0} MiB | | under 400 MB |");
}

/// The most that a process held so far, in MiB.
fn held(process: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kib.unwrap_or(0.0) / 1024.0
}
