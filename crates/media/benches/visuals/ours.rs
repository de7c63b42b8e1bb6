//! What the program makes of photographs, on all cores: from files on the disk to files on the disk.

use marronnier_domain::visual::Crop;
use marronnier_media::{Export, digest, export};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// `thumbnails` or `crops` of every file of a folder, into another.
pub fn make(what: &str, from: &Path, to: &Path) {
    let files: Vec<PathBuf> = fs::read_dir(from).unwrap().map(|file| file.unwrap().path()).collect();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let bytes = Arc::new(fs::read(file).unwrap());
                    let made = match what {
                        // with the fingerprint and the colour that come of the same decoding
                        "thumbnails" => digest(&bytes, &[480]).unwrap().thumbnails.remove(0).bytes,
                        "crops" => {
                            let wanted =
                                Export { crop: Crop::ALL, size: Some((1080, 1350)), most: None, png: false };
                            export(&bytes, wanted).unwrap().bytes
                        }
                        other => panic!("{other}?"),
                    };
                    fs::write(to.join(file.file_name().unwrap()), made).unwrap();
                }
            });
        }
    });
}
