//! Watching points of the display, as a person's eye would, without asking anything of the program.

use std::{
    fs::{self, File},
    os::unix::fs::FileExt,
    path::Path,
    thread::sleep,
    time::{Duration, Instant},
};

const GLANCE: Duration = Duration::from_micros(500);
const PATIENCE: Duration = Duration::from_secs(60);

/// Points of the display and the colour of each.
#[derive(Debug, Clone)]
pub struct Sight(Vec<(u64, [u8; 4])>);

impl Sight {
    /// These points as they are now.
    pub fn as_now(frame: &Path, points: &[(u64, u64)]) -> Self {
        let file = File::open(frame).expect("the display has a frame");
        let places = points.iter().map(|point| place(frame, *point));
        Self(places.map(|place| (place, colour(&file, place))).collect())
    }

    /// These points in one colour, red, green and blue.
    pub fn of(frame: &Path, points: &[(u64, u64)], [red, green, blue]: [u8; 3]) -> Self {
        Self(points.iter().map(|point| (place(frame, *point), [blue, green, red, 0])).collect())
    }

    /// Whether it is to be seen now.
    pub fn is_seen(&self, frame: &File) -> bool {
        self.0.iter().all(|(place, wanted)| colour(frame, *place)[..3] == wanted[..3])
    }

    /// Waits until it is to be seen; how long after `start` that was.
    pub fn wait(&self, frame: &Path, start: Instant) -> Duration {
        let file = File::open(frame).expect("the display has a frame");
        loop {
            if self.is_seen(&file) {
                return start.elapsed();
            }
            assert!(
                start.elapsed() < PATIENCE,
                "the window stays without what it should show: {:?} instead of {:?}",
                self.0.iter().map(|(place, _)| colour(&file, *place)).collect::<Vec<_>>(),
                self.0.iter().map(|(_, wanted)| wanted).collect::<Vec<_>>(),
            );
            sleep(GLANCE);
        }
    }
}

/// Where a point is in an X window dump: a header of big-endian numbers, colours of 12 bytes, then rows of points.
fn place(frame: &Path, (x, y): (u64, u64)) -> u64 {
    let head = fs::read(frame).expect("the display has a frame");
    let number = |at: usize| {
        let bytes = head[at * 4..at * 4 + 4].try_into().expect("four bytes");
        u64::from(u32::from_be_bytes(bytes))
    };
    number(0) + number(19) * 12 + y * number(12) + x * 4
}

fn colour(frame: &File, place: u64) -> [u8; 4] {
    let mut colour = [0; 4];
    frame.read_exact_at(&mut colour, place).expect("the frame holds the point");
    colour
}
