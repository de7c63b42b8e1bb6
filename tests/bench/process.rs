//! What Linux tells of processes: their children, the processor time they took, their memory. Starts and ends none.

use std::{fs, thread::sleep, time::Duration};

/// The unit of processor time in /proc, the same on every Linux machine.
const TICK: Duration = Duration::from_millis(10);
/// How often a process is looked at until it rests, and for how many looks in a row it must have done nothing.
const GLANCE: Duration = Duration::from_millis(50);
const RESTING: u32 = 14;
const PATIENCE: u32 = 1_200;

/// What `/proc/N/stat` says after the name, which may hold spaces.
fn stat(process: u32) -> Vec<String> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let after_name = stat.rsplit_once(')').map_or("", |(_, after)| after);
    after_name.split_whitespace().map(str::to_owned).collect()
}

/// A process and all that it started.
pub fn family(process: u32) -> Vec<u32> {
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    let all = all.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let parents: Vec<(u32, u32)> =
        all.filter_map(|one| Some((one, stat(one).get(1)?.parse().ok()?))).collect();
    let mut family = vec![process];
    let mut at = 0;
    while let Some(parent) = family.get(at).copied() {
        family.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(one, _)| one));
        at += 1;
    }
    family
}

/// The process of a family that runs the page.
pub fn web_process(program: u32) -> Option<u32> {
    let name = |process: &u32| fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
    family(program).into_iter().find(|process| name(process).starts_with("WebKitWebProces"))
}

/// Processor time that a process took so far, in the program and in the kernel.
pub fn processor(process: u32) -> Duration {
    let ticks = |at: usize| stat(process).get(at).and_then(|ticks| ticks.parse::<u32>().ok()).unwrap_or(0);
    TICK * (ticks(11) + ticks(12))
}

/// The same of a whole family.
pub fn processor_of_family(program: u32) -> Duration {
    family(program).into_iter().map(processor).sum()
}

/// Processor time of a process once it rests.
pub fn at_rest(process: u32) -> Duration {
    let (mut seen, mut same) = (processor(process), 0);
    for _ in 0..PATIENCE {
        sleep(GLANCE);
        let now = processor(process);
        same = if now == seen { same + 1 } else { 0 };
        seen = now;
        if same == RESTING {
            break;
        }
    }
    seen
}

/// Memory of a family in KiB, what they share counted once (PSS).
pub fn memory_of_family(program: u32) -> u64 {
    let of = |process| number(&format!("/proc/{process}/smaps_rollup"), "Pss:");
    family(program).into_iter().map(of).sum()
}

fn number(file: &str, name: &str) -> u64 {
    let text = fs::read_to_string(file).unwrap_or_default();
    let found = text.lines().find_map(|line| line.strip_prefix(name));
    found.and_then(|found| found.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
