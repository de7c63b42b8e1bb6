//! The desktop host of Marronnier: one window over the one door of the core. It decides nothing about posts.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod clipboard;
mod command_line;
mod commands;
mod dialogs;
mod images;
mod logs;
mod notices;
mod opened;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    let wishes = match command_line::read(std::env::args_os().skip(1)) {
        Ok(wishes) => wishes,
        Err(word) => {
            eprintln!("{word}\n{}", command_line::USAGE);
            return ExitCode::from(2);
        }
    };
    suit_the_engine();
    let _log = logs::start();
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "starting");
    match open(wishes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window did not open");
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn open(wishes: command_line::Wishes) -> tauri::Result<()> {
    let mut program = tauri::Builder::default();
    // somebody who names a workspace may want two windows, on two workspaces
    if wishes.workspace.is_none() {
        let raise = |program: &tauri::AppHandle, _, _| window::raise(program);
        program = program.plugin(tauri_plugin_single_instance::init(raise));
    }
    program
        .plugin(tauri_plugin_window_state::Builder::default().with_state_flags(window::kept()).build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(opened::Core::open(wishes))
        .register_asynchronous_uri_scheme_protocol(images::SCHEME, images::serve)
        .invoke_handler(tauri::generate_handler![commands::act, commands::ask])
        .on_window_event(window::remember)
        .setup(|program| {
            commands::tell_everybody(program.handle());
            Ok(window::open(program)?)
        })
        .run(tauri::generate_context!())
}

/// Switches of the engine, unless the person set them otherwise.
#[cfg(target_os = "linux")]
const SWITCHES: [(&str, &str); 2] = [
    // without it, windows stay blank with some graphics drivers, and every window takes a third more memory
    ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
    // the page runs in bursts: compiling its script a second time, to run it faster later, costs an eighth of the
    // processor time of a start and of a page turned, and brings nothing that was measured
    ("JSC_useDFGJIT", "0"),
];

#[cfg(target_os = "linux")]
fn suit_the_engine() {
    for (switch, value) in SWITCHES {
        if std::env::var_os(switch).is_none() {
            // SAFETY: called first in `main`, before any thread that could read the environment.
            #[allow(unsafe_code)]
            unsafe {
                std::env::set_var(switch, value);
            }
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn suit_the_engine() {}
