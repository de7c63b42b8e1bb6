//! On what disk a folder is: one of another machine, where SQLite's locks and its shared memory do not hold; one that another
//! program copies elsewhere while we write. Decides by names alone and writes nothing.

use std::path::{Component, Path, PathBuf, Prefix};

/// File systems of other machines, as Linux and macOS call them.
const REMOTE: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "afpfs",
    "webdav",
    "davfs",
    "afs",
    "ncpfs",
    "ncp",
    "ceph",
    "glusterfs",
    "lustre",
    "beegfs",
    "coda",
    "ftp",
    "sshfs",
    "rclone",
    "davfs2",
    "s3fs",
    "gvfsd-fuse",
    "curlftpfs",
    "gcsfuse",
    "google-drive-ocamlfuse",
];

/// Folders that programs keep the same on several machines, by the beginning of their names.
const SYNCED: &[(&str, &str)] = &[
    ("Dropbox", "Dropbox"),
    ("OneDrive", "OneDrive"),
    ("Google Drive", "Google Drive"),
    ("GoogleDrive", "Google Drive"),
    ("My Drive", "Google Drive"),
    ("Mon Drive", "Google Drive"),
    ("Mobile Documents", "iCloud Drive"),
    ("iCloudDrive", "iCloud Drive"),
    ("iCloud Drive", "iCloud Drive"),
    ("CloudStorage", "CloudStorage"),
    ("Nextcloud", "Nextcloud"),
    ("ownCloud", "ownCloud"),
    ("kDrive", "kDrive"),
    ("pCloud", "pCloud"),
    ("MEGAsync", "MEGA"),
    ("Proton Drive", "Proton Drive"),
];

/// Files that such programs leave in the folders they look after.
const MARKS: &[(&str, &str)] = &[
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
];

/// The word for the file system of another machine on which `folder` is, such as `nfs4`; nothing for a disk of this one.
pub fn remote(folder: &Path) -> Option<String> {
    let folder = settled(folder);
    if let Some(Component::Prefix(prefix)) = folder.components().next()
        && matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    {
        return Some("smb".to_owned());
    }
    if cfg!(target_os = "linux") {
        let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
        return kind_on_linux(&mounts, &folder).filter(|kind| is_remote(kind)).map(str::to_owned);
    }
    if cfg!(target_os = "macos") {
        let told = std::process::Command::new("/sbin/mount").output();
        let mounts = told.map(|told| String::from_utf8_lossy(&told.stdout).into_owned()).unwrap_or_default();
        return kind_on_macos(&mounts, &folder).filter(|kind| is_remote(kind)).map(str::to_owned);
    }
    None
}

/// Which program keeps the folder the same on other machines; nothing when none is known.
pub fn synced(folder: &Path) -> Option<&'static str> {
    let folder = settled(folder);
    let is_named = |part: &str, name: &str| {
        part == name || part.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '-', '(', '_']))
    };
    let by_name = folder.components().find_map(|part| {
        let part = part.as_os_str().to_str()?;
        SYNCED.iter().find(|(name, _)| is_named(part, name)).map(|(_, program)| *program)
    });
    let by_mark = || {
        folder.ancestors().find_map(|above| {
            MARKS.iter().find(|(mark, _)| above.join(mark).exists()).map(|(_, program)| *program)
        })
    };
    by_name.or_else(by_mark)
}

/// The folder without links, or of what of it is there already.
fn settled(folder: &Path) -> PathBuf {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    whole
        .ancestors()
        .find_map(|above| {
            let there = std::fs::canonicalize(above).ok()?;
            Some(there.join(whole.strip_prefix(above).ok()?))
        })
        .unwrap_or(whole)
}

fn is_remote(kind: &str) -> bool {
    let kind = kind.strip_prefix("fuse.").unwrap_or(kind);
    REMOTE.contains(&kind)
}

/// The file system that holds the folder, by `/proc/self/mountinfo`; of several at one place the last one is seen.
fn kind_on_linux<'a>(mounts: &'a str, folder: &Path) -> Option<&'a str> {
    let read = |line: &'a str| {
        let (before, after) = line.split_once(" - ")?;
        let place = unescaped(before.split(' ').nth(4)?);
        Some((place, after.split(' ').next()?))
    };
    nearest(mounts.lines().filter_map(read), folder)
}

/// The same by what `mount` says on macOS: `//maya@nas/work on /Volumes/work (smbfs, nodev, nosuid)`.
fn kind_on_macos<'a>(mounts: &'a str, folder: &Path) -> Option<&'a str> {
    let read = |line: &'a str| {
        let (before, kinds) = line.rsplit_once(" (")?;
        let (_, place) = before.split_once(" on ")?;
        Some((PathBuf::from(place), kinds.split([',', ')']).next()?))
    };
    nearest(mounts.lines().filter_map(read), folder)
}

fn nearest<'a>(mounts: impl Iterator<Item = (PathBuf, &'a str)>, folder: &Path) -> Option<&'a str> {
    let above = mounts.filter(|(place, _)| folder.starts_with(place));
    above.max_by_key(|(place, _)| place.components().count()).map(|(_, kind)| kind)
}

/// Blanks in places are written as octal numbers.
fn unescaped(place: &str) -> PathBuf {
    let plain =
        place.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\");
    PathBuf::from(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_of_another_machine_is_told_by_the_nearest_mount() {
        let mounts = "\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
90 22 0:52 / /mnt/work\\040of\\040all rw,relatime - nfs4 nas:/work rw,vers=4.2
91 22 0:53 / /home/maya/sshd rw,nosuid - fuse.sshfs maya@host: rw
92 22 0:54 / /mnt/plain rw - fuse.ntfs-3g /dev/sdb1 rw
93 90 0:55 / /mnt/work\\040of\\040all/disk rw - ext4 /dev/sdc1 rw
";
        let kind = |folder: &str| kind_on_linux(mounts, Path::new(folder)).filter(|kind| is_remote(kind));
        assert_eq!(kind("/mnt/work of all/marronnier"), Some("nfs4"));
        assert_eq!(kind("/home/maya/sshd/x"), Some("fuse.sshfs"));
        for local in ["/home/maya/x", "/mnt/plain/x", "/mnt/work of all/disk/x", "/mnt/work of allies"] {
            assert_eq!(kind(local), None, "{local}");
        }
        let mac =
            "/dev/disk3s1s1 on / (apfs, sealed, local)\n//maya@nas/work on /Volumes/work (smbfs, nodev)\n";
        let kind = |folder: &str| kind_on_macos(mac, Path::new(folder)).filter(|kind| is_remote(kind));
        assert_eq!(kind("/Volumes/work/marronnier"), Some("smbfs"));
        assert_eq!(kind("/Users/maya"), None);
    }

    #[test]
    fn folders_that_are_copied_elsewhere_are_told_by_their_names_and_marks() {
        for (folder, program) in [
            ("/home/maya/Dropbox/travail", "Dropbox"),
            ("/Users/maya/Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud Drive"),
            ("/home/maya/OneDrive - Lunel SARL/x", "OneDrive"),
        ] {
            assert_eq!(synced(Path::new(folder)), Some(program), "{folder}");
        }
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(synced(&folder.path().join("a/b")), None);
        assert_eq!(synced(Path::new("/home/maya/Dropboxes")), None);
        std::fs::create_dir(folder.path().join(".stfolder")).unwrap();
        assert_eq!(synced(&folder.path().join("a/b")), Some("Syncthing"));
    }
}
