//! Starting each program in turn: how long until it is painted, what that took, what memory it holds at rest.

use crate::{
    painted::Sight,
    process,
    row::{median, ratio, row, seconds},
    scene::{Program, Scene},
};
use std::{
    fs,
    process::{Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// Starts of each program that count; one more before them fills the caches of the system.
const ROUNDS: usize = 9;

/// Where the engine keeps what the page keeps, in a home.
const KEPT: &str = "data/app.marronnier.desktop/localstorage";

/// One start.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    /// From the start of the process to the painted page.
    painted: Duration,
    /// Processor time of all its processes until then.
    work: Duration,
    /// Processor time of the process that runs the page, once it rests.
    page: Duration,
    /// Memory of all its processes then, in KiB.
    memory: u64,
}

/// Processor time that the page's process takes to come to rest, by program: medians.
pub struct Starts {
    /// With an empty page.
    pub empty: Duration,
    /// Ours.
    pub ours: Duration,
    /// FullCalendar.
    pub peer: Duration,
}

/// Starts the three in turn and prints the rows about it.
pub fn measure(scene: &Scene) -> Starts {
    let (mut empty, mut ours, mut anew, mut peer) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        eprintln!("starts: {round} of {ROUNDS}");
        let three = [&scene.empty, &scene.ours, &scene.peer].map(|program| start(scene, program));
        // without the look that the window had last, as when something changed since
        let look = scene.desk.home().join(KEPT);
        let aside = scene.desk.home().join("aside");
        fs::rename(&look, &aside).expect("the look was kept");
        let without = start(scene, &scene.ours);
        fs::remove_dir_all(&look).ok();
        fs::rename(&aside, &look).expect("it comes back");
        if round > 0 {
            empty.push(three[0]);
            ours.push(three[1]);
            peer.push(three[2]);
            anew.push(without);
        }
    }
    let of = |starts: &[Start], what: fn(&Start) -> Duration| median(starts.iter().map(what));
    let compare_of = |starts: &[Start], what: &str, which: fn(&Start) -> Duration, aim: &str| {
        let (floor, took) = (of(&empty, which), of(starts, which));
        let ratio = ratio(took.as_secs_f64(), floor.as_secs_f64());
        row(what, &format!("empty page {}", seconds(floor)), &seconds(took), &ratio, aim);
    };
    let compare = |what: &str, which: fn(&Start) -> Duration, aim: &str| compare_of(&ours, what, which, aim);
    compare("start to a painted month", |start| start.painted, "at most 1.3");
    compare_of(&anew, "…without the look it had last", |start| start.painted, "");
    compare("…processor time of all its processes until then", |start| start.work, "");
    let memory = |starts: &[Start]| median(starts.iter().map(|start| start.memory)) / 1024;
    let (floor, held) = (memory(&empty), memory(&ours));
    let compared = ratio(held as f64, floor as f64);
    row(
        "…memory of all its processes (PSS)",
        &format!("empty page {floor} MiB"),
        &format!("{held} MiB"),
        &compared,
        "",
    );
    let page = |starts: &[Start]| of(starts, |start| start.page);
    Starts { empty: page(&empty), ours: page(&ours), peer: page(&peer) }
}

fn start(scene: &Scene, program: &Program) -> Start {
    let frame = scene.desk.frame();
    let mut command = Command::new(&program.file);
    command
        .args(&program.arguments)
        .envs(scene.desk.environment())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let begun = Instant::now();
    let mut child = command.spawn().expect("the program starts");
    let painted = program.sight.wait(frame, begun);
    let work = process::processor_of_family(child.id());
    let web = process::web_process(child.id()).expect("the page has a process");
    let page = process::at_rest(web);
    let memory = process::memory_of_family(child.id());
    child.kill().expect("it runs");
    child.wait().expect("it ends");
    let black = Sight::of(frame, &[(2, 2), (400, 300)], [0, 0, 0]);
    black.wait(frame, Instant::now());
    while process::processor(web) > Duration::ZERO {
        sleep(Duration::from_millis(20));
    }
    Start { painted, work, page, memory }
}
