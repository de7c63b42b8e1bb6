//! The one window: shows the page and nothing else; links that lead elsewhere are refused here.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::Duration,
};
use tauri::{Manager, WebviewWindowBuilder, Window, WindowEvent, webview::NewWindowResponse};
use tauri_plugin_window_state::{AppHandleExt, StateFlags};

/// Label of the window in the configuration and the capability.
pub const MAIN: &str = "main";

/// A size or place that stays so long is kept, so that a program that is killed opens again where it was.
const RESTS: Duration = Duration::from_millis(800);

/// What a later start finds as it was.
pub fn kept() -> StateFlags {
    StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED
}

/// Opens the window as the configuration describes it.
pub fn open<M: Manager<tauri::Wry>>(program: &M) -> tauri::Result<()> {
    let described = program.config().app.windows.iter().find(|window| window.label == MAIN);
    let described = described.ok_or(tauri::Error::WindowNotFound)?;
    WebviewWindowBuilder::from_config(program.app_handle(), described)?
        .on_navigation(|url| is_own_page(url.scheme(), url.host_str()))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// Keeps the size and place of the window once it rests.
pub fn remember(window: &Window, event: &WindowEvent) {
    static CHANGES: AtomicU64 = AtomicU64::new(0);
    if !matches!(event, WindowEvent::Resized(_) | WindowEvent::Moved(_)) {
        return;
    }
    let change = CHANGES.fetch_add(1, Ordering::Relaxed) + 1;
    let program = window.app_handle().clone();
    thread::spawn(move || {
        thread::sleep(RESTS);
        let rests = CHANGES.load(Ordering::Relaxed) == change;
        if rests && let Err(error) = program.save_window_state(kept()) {
            tracing::warn!(%error, "the size of the window is not kept");
        }
    });
}

/// Brings the window to the front, for a second start of the program.
pub fn raise<M: Manager<tauri::Wry>>(program: &M) {
    let Some(window) = program.get_webview_window(MAIN) else { return };
    if let Err(error) = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus()) {
        tracing::warn!(%error, "the window did not come to the front");
    }
}

/// The page of the program, on the addresses that the webviews give it.
fn is_own_page(scheme: &str, host: Option<&str>) -> bool {
    match (scheme, host) {
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")) => true,
        ("http", Some("localhost")) if cfg!(dev) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_own_page;

    #[test]
    fn only_the_own_page_is_shown() {
        assert!(is_own_page("tauri", Some("localhost")));
        assert!(is_own_page("http", Some("tauri.localhost")));
        assert!(!is_own_page("https", Some("example.org")));
        assert!(!is_own_page("file", None));
        assert!(!is_own_page("javascript", None));
    }
}
