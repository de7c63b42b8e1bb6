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
    spare_the_graphics_driver();
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

/// Without it, windows stay blank with some graphics drivers, and every window takes a third more memory.
#[cfg(target_os = "linux")]
fn spare_the_graphics_driver() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SWITCH).is_none() {
        // SAFETY: called first in `main`, before any thread that could read the environment.
        #[allow(unsafe_code)]
        unsafe {
            std::env::set_var(SWITCH, "1");
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn spare_the_graphics_driver() {}
