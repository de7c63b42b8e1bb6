//! The search for hostile inputs stays ready to be built: nothing else builds it, so that nothing else would tell.

use crate::{Outcome, process};
use std::fs;

pub fn check() -> Outcome {
    let folder = process::root().join("fuzz");
    let mut targets = Vec::new();
    for entry in fs::read_dir(folder.join("fuzz_targets"))? {
        targets.extend(entry?.path().file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    let (library, manifest) =
        (fs::read_to_string(folder.join("src/lib.rs"))?, fs::read_to_string(folder.join("Cargo.toml"))?);
    let mut wrongs = wrongs(&targets, &library, &manifest);
    wrongs.extend(
        targets
            .iter()
            .filter(|target| !folder.join("corpus").join(target).is_dir())
            .map(|target| format!("fuzz/corpus/{target}: no inputs to begin with")),
    );
    // its own lock follows the crates that it is about
    let mut metadata = process::cargo(&["metadata", "--locked", "--format-version", "1"]);
    if process::output(metadata.current_dir(&folder)).is_err() {
        wrongs.push("fuzz/Cargo.lock is not up to date: (cd fuzz && cargo update --workspace)".into());
    }
    super::sources::none_of(&wrongs)
}

/// Targets that the library does not offer or the manifest does not name.
fn wrongs(targets: &[String], library: &str, manifest: &str) -> Vec<String> {
    let offered: Vec<&str> =
        library.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_').collect();
    let mut wrongs = Vec::new();
    for target in targets {
        if !offered.contains(&target.as_str()) {
            wrongs.push(format!("fuzz/src/lib.rs does not offer {target}"));
        }
        if !manifest.contains(&format!("name = \"{target}\"")) {
            wrongs.push(format!("fuzz/Cargo.toml does not name {target}"));
        }
    }
    wrongs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_that_could_not_be_built_is_told() {
        let targets = ["zone".to_owned(), "picture".to_owned()];
        let manifest = "[[bin]]\nname = \"zone\"\n[[bin]]\nname = \"picture\"\n";
        let told = wrongs(&targets, "pub use entries::{quick_picture, zone};", manifest);
        assert_eq!(told, ["fuzz/src/lib.rs does not offer picture"]);
        assert_eq!(wrongs(&targets, "pub use entries::{picture, zone};", "name = \"zone\"").len(), 1);
    }
}
