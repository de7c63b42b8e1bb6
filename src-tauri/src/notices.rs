//! Notices that the system shows outside the window. Decides nothing about when: the page asks for each.

use crate::window;
use marronnier_app::{Answer, answer::Notified};
use notify_rust::Notification;
use tauri::{Manager, WebviewWindow};

/// Hands a notice to the system. A system without a place for notices is no failure: the window says the same.
pub fn show(window: &WebviewWindow, title: &str, text: &str) -> Answer {
    let mut notice = Notification::new();
    notice.appname("Marronnier").icon("marronnier").summary(title).body(&as_text(text)).auto_icon();
    // pressed, it brings the window to the front, where the system can tell
    #[cfg(all(unix, not(target_os = "macos")))]
    notice.action("default", "");
    let shown = notice.show();
    if let Err(error) = &shown {
        tracing::info!(%error, "the system shows no notices");
    }
    let taken = shown.is_ok();
    #[cfg(all(unix, not(target_os = "macos")))]
    if let Ok(shown) = shown {
        let program = window.app_handle().clone();
        std::thread::spawn(move || {
            shown.wait_for_action(|action| {
                if action == "default" {
                    window::raise(&program);
                }
            });
        });
    }
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    let _ = (window.app_handle(), window::raise::<tauri::AppHandle>);
    Answer::Notify(Box::new(Notified { taken }))
}

/// A title may hold `<`, `>` and `&`: systems that read the body as markup are given what shows as it is.
#[cfg(all(unix, not(target_os = "macos")))]
fn as_text(text: &str) -> String {
    let markup = notify_rust::get_capabilities().is_ok_and(|can| can.iter().any(|one| one == "body-markup"));
    if markup { escaped(text) } else { text.to_owned() }
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn as_text(text: &str) -> String {
    text.to_owned()
}

#[cfg(all(unix, not(target_os = "macos")))]
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    #[test]
    fn a_title_is_never_markup() {
        assert_eq!(super::escaped("<b>R&D</b>"), "&lt;b&gt;R&amp;D&lt;/b&gt;");
    }
}
