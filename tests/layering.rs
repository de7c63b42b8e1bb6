//! Who may depend on whom, read from the workspace itself. Judges edges, not what is done with them.
#![allow(clippy::unwrap_used, reason = "what cannot be read must fail the test")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Each member of the workspace and the members it may use; tests may use what they test.
const ALLOWED: &[(&str, &[&str])] = &[
    ("marronnier-domain", &[]),
    ("marronnier-store", &["marronnier-domain"]),
    ("marronnier-formats", &["marronnier-domain"]),
    ("marronnier-media", &["marronnier-domain"]),
    ("marronnier-app", &["marronnier-domain", "marronnier-store", "marronnier-formats", "marronnier-media"]),
    ("marronnier-cli", &["marronnier-app"]),
    ("marronnier", &["marronnier-app"]),
    ("marronnier-xtask", &[]),
    ("marronnier-empty", &[]),
    ("marronnier-tests", &["marronnier-app", "marronnier-domain", "marronnier-formats", "marronnier-media"]),
];

/// The folder that holds the page's only door to the host.
const HOST: &str = "ui/src/lib/host";

fn root() -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).parent().unwrap().to_path_buf()
}

fn edges() -> BTreeMap<String, Vec<String>> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version=1", "--no-deps", "--locked", "--offline"]).current_dir(root());
    let metadata: serde_json::Value = serde_json::from_slice(&cargo.output().unwrap().stdout).unwrap();
    let names = |list: &serde_json::Value| -> Vec<String> {
        let names = list.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned());
        names.filter(|name| name.starts_with("marronnier")).collect()
    };
    let packages = metadata["packages"].as_array().unwrap();
    packages
        .iter()
        .map(|package| (package["name"].as_str().unwrap().to_owned(), names(&package["dependencies"])))
        .collect()
}

#[test]
fn every_edge_between_members_is_allowed() {
    let edges = edges();
    let mut wrongs = Vec::new();
    for (from, uses) in &edges {
        let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| name == from) else {
            wrongs.push(format!("{from}: a member without a rule here"));
            continue;
        };
        let forbidden = uses.iter().filter(|to| !allowed.contains(&to.as_str()));
        wrongs.extend(forbidden.map(|to| format!("{from} -> {to}: not allowed")));
    }
    assert!(wrongs.is_empty(), "{}", wrongs.join("\n"));
    assert_eq!(edges.len(), ALLOWED.len(), "a rule without a member: {:?}", edges.keys());
}

#[test]
fn only_the_host_folder_of_the_page_knows_the_shell() {
    let mut wrongs = Vec::new();
    let mut folders = vec![root().join("ui/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if path != root().join(HOST) {
                    folders.push(path);
                }
            } else if fs::read_to_string(&path).is_ok_and(|text| text.contains("@tauri-apps/")) {
                wrongs.push(path.display().to_string());
            }
        }
    }
    assert!(wrongs.is_empty(), "only {HOST} may import the shell, not:\n{}", wrongs.join("\n"));
}

#[test]
fn the_page_is_given_no_power_of_the_shell() {
    let path = root().join("src-tauri/capabilities/main.json");
    let capability: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let granted = capability["permissions"].as_array().unwrap().iter().map(|one| one.as_str().unwrap());
    let powers: Vec<_> =
        granted.filter(|one| !one.starts_with("core:") && !one.starts_with("allow-a")).collect();
    assert!(
        powers.is_empty(),
        "dialogs, files, programs and links belong to Rust, not to the page: {powers:?}"
    );
}
