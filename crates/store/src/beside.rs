//! A file or folder under way: beside its place, under a name that nobody else has, put there whole or gone. Removes only what
//! it made.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// How names of what is under way begin; the process that writes it follows.
const BEGIN: &str = ".marronnier-";
const END: &str = ".part";

/// Under way; gone when this is dropped before it is in its place.
#[derive(Debug)]
pub struct Beside {
    path: PathBuf,
    place: PathBuf,
    /// It is there, and ours.
    made: bool,
}

impl Beside {
    /// A file for `place`, in the same folder.
    ///
    /// # Errors
    /// The folder is not there, or the disk refuses.
    pub fn file(place: &Path) -> io::Result<(Self, File)> {
        let mut beside = Self::named(place);
        let file = File::options().write(true).create_new(true).open(&beside.path)?;
        beside.made = true;
        Ok((beside, file))
    }

    /// A folder for `place`, in the same folder.
    ///
    /// # Errors
    /// As for a file.
    pub fn folder(place: &Path) -> io::Result<Self> {
        let mut beside = Self::named(place);
        fs::create_dir(&beside.path)?;
        beside.made = true;
        Ok(beside)
    }

    fn named(place: &Path) -> Self {
        let name = format!("{BEGIN}{}-{}{END}", std::process::id(), uuid::Uuid::now_v7().simple());
        Self { path: place.with_file_name(name), place: place.to_owned(), made: false }
    }

    /// Where it is being made.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Puts it in its place, which it takes.
    ///
    /// # Errors
    /// The disk refuses: what is there stays.
    pub fn put(mut self) -> io::Result<()> {
        fs::rename(&self.path, &self.place)?;
        self.made = false;
        sync_above(&self.place)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if self.made {
            remove(&self.path);
        }
    }
}

/// Removes what is under way, with what SQLite has beside it.
fn remove(path: &Path) {
    // what cannot be removed is swept the next time
    let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    for ending in ["-journal", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        let _ = fs::remove_file(name);
    }
}

/// Forces the name of `place` onto the disk, where the system can.
fn sync_above(place: &Path) -> io::Result<()> {
    match place.parent() {
        Some(above) if cfg!(unix) => {
            let above = if above.as_os_str().is_empty() { Path::new(".") } else { above };
            File::open(above)?.sync_all()
        }
        _ => Ok(()),
    }
}

/// Removes what programs that were stopped left under way in a folder.
pub fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        let stem = ["-journal", "-wal", "-shm"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
        let process = stem
            .strip_suffix(END)
            .and_then(|stem| stem.strip_prefix(BEGIN))
            .and_then(|stem| stem.split_once('-'))
            .filter(|(_, own)| uuid::Uuid::try_parse(own).is_ok())
            .and_then(|(process, _)| process.parse::<u32>().ok());
        if process.is_some_and(|process| !is_running(process, &entry)) {
            remove(&entry.path());
        }
    }
}

/// Whether its writer may still be there; where that cannot be known, whether it was written to within the day.
fn is_running(process: u32, entry: &fs::DirEntry) -> bool {
    if cfg!(target_os = "linux") {
        return Path::new("/proc").join(process.to_string()).exists();
    }
    let age = entry.metadata().and_then(|found| found.modified()).ok().and_then(|then| then.elapsed().ok());
    age.is_none_or(|age| age.as_secs() < 24 * 3600)
}

/// Why nothing can be written in a folder now, such as `full`; nothing when it can.
pub fn refused(folder: &Path) -> Option<&'static str> {
    let tried = Beside::file(&folder.join("tried")).and_then(|(beside, mut file)| {
        // more than the first page of the log's index
        file.write_all(&[0; 1 << 16])?;
        drop(beside);
        Ok(())
    });
    tried.err().map(|error| crate::reason::of_file(&error))
}

/// Whether a file is one of a workspace's own: its database and what is beside it, its visuals, its backups. Nothing else may
/// be written over them.
pub fn is_of_a_workspace(path: &Path) -> bool {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let above = whole.parent().map(|above| fs::canonicalize(above).unwrap_or_else(|_| above.to_owned()));
    let whole = match (above, whole.file_name()) {
        (Some(above), Some(name)) => above.join(name),
        _ => whole,
    };
    whole.ancestors().skip(1).any(|folder| {
        let is_one = ["workspace.db", "workspace.lock"].iter().any(|name| folder.join(name).is_file());
        let Some(first) =
            whole.strip_prefix(folder).ok().and_then(|rest| rest.components().next()).filter(|_| is_one)
        else {
            return false;
        };
        let name = first.as_os_str().to_string_lossy().to_lowercase();
        name.starts_with("workspace.db")
            || ["workspace.lock", "networks.toml", "visuals", "thumbs", "backups"].contains(&name.as_str())
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test that cannot go on should stop
mod tests {
    use super::*;

    #[test]
    fn what_is_under_way_disturbs_nobody_and_is_swept_when_its_writer_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("x");
        for neighbour in ["x.part", "x.db", "x"] {
            fs::write(folder.path().join(neighbour), "somebody's").unwrap();
        }
        let (beside, mut file) = Beside::file(&place).unwrap();
        file.write_all(b"new").unwrap();
        sweep(folder.path());
        assert!(beside.path().exists(), "we are still there");
        let given_up = Beside::folder(&place).unwrap();
        drop(given_up);
        beside.put().unwrap();
        assert_eq!(fs::read(&place).unwrap(), b"new");
        // no process has such a number
        let own = uuid::Uuid::now_v7().simple().to_string();
        let left = format!("{BEGIN}4294967295-{own}{END}");
        for name in [&left, &format!("{left}-journal"), &format!("{BEGIN}4294967295-mine{END}")] {
            fs::write(folder.path().join(name), "half").unwrap();
        }
        sweep(folder.path());
        let mut names: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|one| one.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, [".marronnier-4294967295-mine.part", "x", "x.db", "x.part"]);
        assert_eq!(fs::read(folder.path().join("x.db")).unwrap(), b"somebody's");
    }

    #[test]
    fn a_workspace_is_known_by_what_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("backups")).unwrap();
        let own = |name: &str| is_of_a_workspace(&folder.path().join(name));
        assert!(!own("workspace.db"), "there is no workspace yet");
        fs::write(folder.path().join("workspace.db"), "").unwrap();
        for name in [
            "workspace.db",
            "Workspace.DB-wal",
            "backups/../workspace.db",
            "backups/x.csv",
            "visuals",
            "workspace.lock",
        ] {
            assert!(own(name), "{name}");
        }
        for name in ["workspace", "plan.csv", "exports/visuals/x.csv", "../workspace.db"] {
            assert!(!own(name), "{name}");
        }
    }
}
