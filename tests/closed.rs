//! The window as it is configured: what the page may do, load and reach. Whatever is added must be added here too, with a reason.
#![allow(clippy::unwrap_used)] // a test that cannot go on should stop

use serde_json::{Value, json};
use std::{fs, path::PathBuf};

fn shell(path: &str) -> String {
    fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../src-tauri").join(path)).unwrap()
}

fn configuration() -> Value {
    serde_json::from_str(&shell("tauri.conf.json")).unwrap()
}

#[test]
fn the_page_has_two_commands_its_events_and_its_own_end() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/capabilities");
    let files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files, ["main.json"]);
    let capability: Value = serde_json::from_str(&shell("capabilities/main.json")).unwrap();
    let permissions = [
        ("allow-act", "what the person does"),
        ("allow-ask", "what the page shows"),
        ("core:event:allow-listen", "changes of other windows, files dropped, the end"),
        ("core:event:allow-unlisten", "the same, no more"),
        ("core:window:allow-destroy", "closes once the text is saved"),
    ];
    let allowed: Vec<Value> = permissions.iter().map(|(name, _)| json!(name)).collect();
    assert_eq!(capability["permissions"], json!(allowed));
    assert_eq!(capability["windows"], json!(["main"]));
    for open in ["remote", "webviews", "platforms"] {
        assert!(capability[open].is_null(), "{open}");
    }
    assert!(shell("build.rs").contains(r#".commands(&["act", "ask"])"#));
}

#[test]
fn what_was_built_allows_no_more() {
    // written when the window is built, which a test of the whole workspace does first
    let built = fs::read_to_string(
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/gen/schemas/capabilities.json"),
    )
    .expect("what the built window may do: build the window first");
    let built: Value = serde_json::from_str(&built).unwrap();
    let capability: Value = serde_json::from_str(&shell("capabilities/main.json")).unwrap();
    assert_eq!(built.as_object().unwrap().keys().collect::<Vec<_>>(), ["main"]);
    assert_eq!(built["main"]["permissions"], capability["permissions"]);
    assert_ne!(built["main"]["remote"], json!(true));
}

#[test]
fn nothing_is_loaded_from_elsewhere_and_prototypes_are_frozen() {
    let security = configuration()["app"]["security"].take();
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["capabilities"], json!(["main"]));
    let policy = json!({
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "font-src": "'self'",
        "img-src": "'self' visual: http://visual.localhost",
        "connect-src": "ipc: http://ipc.localhost",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    });
    assert_eq!(security["csp"], policy);
    let known = ["freezePrototype", "capabilities", "csp", "devCsp"];
    let more: Vec<_> =
        security.as_object().unwrap().keys().filter(|key| !known.contains(&key.as_str())).collect();
    assert!(more.is_empty(), "{more:?}: the asset protocol, dangerous switches and the like stay off");
    assert_eq!(configuration()["app"]["withGlobalTauri"], false);
}

#[test]
fn the_shell_has_the_plugins_that_it_needs_and_no_switch_of_tauri() {
    let main = shell("src/main.rs");
    let plugins: Vec<&str> = main
        .match_indices("tauri_plugin_")
        .map(|(at, _)| {
            let rest = &main[at..];
            &rest[..rest.find("::").unwrap()]
        })
        .collect();
    let wanted = [
        "tauri_plugin_single_instance",
        "tauri_plugin_window_state",
        "tauri_plugin_dialog",
        "tauri_plugin_opener",
    ];
    assert_eq!(plugins, wanted);
    // features such as `protocol-asset`, `devtools` or `unstable` would open what is shut
    let manifest = shell("Cargo.toml");
    let tauri = manifest.lines().find(|line| line.starts_with("tauri =")).unwrap();
    assert!(!tauri.contains("features"), "{tauri}");
    assert_eq!(main.matches("register_asynchronous_uri_scheme_protocol").count(), 1);
}
