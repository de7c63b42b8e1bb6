//! What only a window can answer: the system's file dialogs and its browser. Reads and writes no file.

use crate::opened::Core;
use marronnier_app::{
    answer::{Picked, PickedFiles, TableKind},
    failure::{Code, Failure},
    packet::PacketKind,
    query::{Answer, Query},
};
use std::path::Path;
use tauri::WebviewWindow;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;

/// Endings of calendars.
const CALENDARS: &[&str] = &["ics", "ical", "ifb", "vcs"];
/// Endings of files that hold a whole workspace.
const PACKS: &[&str] = &["marronnier"];
/// Endings of packets that come back.
const PACKETS: &[&str] = &["zip", "md", "json", "txt"];
/// Endings of pictures and videos; what is in them decides, once chosen.
const VISUALS: &[&str] = &[
    "jpg", "jpeg", "png", "webp", "gif", "tif", "tiff", "bmp", "avif", "heic", "heif", "mp4", "mov", "webm",
    "avi",
];
/// Endings of the plans that can be read.
const PLANS: &[&str] = &["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods"];

/// Answers the questions that are the window's; the others are not. Waits for the person: not for the main thread.
pub fn answer(window: &WebviewWindow, core: &Core, query: &Query) -> Option<Result<Answer, Failure>> {
    match query {
        Query::PickPlanFile => {
            let path = dialog(window).add_filter("CSV · XLSX", PLANS).blocking_pick_file();
            Some(picked(path).map(|picked| Answer::PickPlanFile(Box::new(picked))))
        }
        Query::PickExportFile { kind, name } => {
            let (word, ending) = match kind {
                TableKind::Csv => ("CSV", "csv"),
                TableKind::Xlsx => ("XLSX", "xlsx"),
            };
            let path = dialog(window).add_filter(word, &[ending]).set_file_name(name).blocking_save_file();
            Some(picked(path).map(|picked| Answer::PickExportFile(Box::new(picked))))
        }
        Query::PickShareFile { name, outlook } => {
            let (word, ending) = if *outlook { ("ZIP", "zip") } else { ("iCalendar", "ics") };
            let path = dialog(window).add_filter(word, &[ending]).set_file_name(name).blocking_save_file();
            Some(picked(path).map(|picked| Answer::PickShareFile(Box::new(picked))))
        }
        Query::PickCalendarFile => {
            let path = dialog(window).add_filter("iCalendar", CALENDARS).blocking_pick_file();
            Some(picked(path).map(|picked| Answer::PickCalendarFile(Box::new(picked))))
        }
        Query::PickPacketPlace { name, kind } => {
            let (word, ending) = match kind {
                PacketKind::Zip => ("ZIP", "zip"),
                PacketKind::Page => ("HTML", "html"),
                PacketKind::Folder => {
                    let path = dialog(window).blocking_pick_folder();
                    return Some(picked(path).map(|picked| {
                        let path = picked.path.map(|path| Path::new(&path).join(name).display().to_string());
                        Answer::PickPacketPlace(Box::new(Picked { path }))
                    }));
                }
            };
            let path = dialog(window).add_filter(word, &[ending]).set_file_name(name).blocking_save_file();
            Some(picked(path).map(|picked| Answer::PickPacketPlace(Box::new(picked))))
        }
        Query::PickPacketFile => {
            let path = dialog(window).add_filter("ZIP · MD · JSON", PACKETS).blocking_pick_file();
            Some(picked(path).map(|picked| Answer::PickPacketFile(Box::new(picked))))
        }
        Query::PickVisualFiles => {
            let paths = dialog(window).add_filter("JPEG · PNG · WebP · MP4…", VISUALS).blocking_pick_files();
            Some(picked_files(paths).map(|picked| Answer::PickVisualFiles(Box::new(picked))))
        }
        Query::PickVisualFolder => {
            let path = dialog(window).blocking_pick_folder();
            Some(picked(path).map(|picked| Answer::PickVisualFolder(Box::new(picked))))
        }
        Query::PickVisualExport { name, zip } => {
            let dialog = dialog(window).set_file_name(name);
            let dialog = if *zip { dialog.add_filter("ZIP", &["zip"]) } else { dialog };
            let path = dialog.blocking_save_file();
            Some(picked(path).map(|picked| Answer::PickVisualExport(Box::new(picked))))
        }
        Query::PasteVisual => {
            let pasted = core.app().and_then(|app| crate::clipboard::files(&app));
            Some(pasted.map(|paths| Answer::PasteVisual(Box::new(PickedFiles { paths }))))
        }
        Query::PickPackPlace { name } => {
            let path =
                dialog(window).add_filter("Marronnier", PACKS).set_file_name(name).blocking_save_file();
            Some(picked(path).map(|picked| Answer::PickPackPlace(Box::new(picked))))
        }
        Query::PickPackFile => {
            let path = dialog(window).add_filter("Marronnier", PACKS).blocking_pick_file();
            Some(picked(path).map(|picked| Answer::PickPackFile(Box::new(picked))))
        }
        Query::PickFolder => {
            let path = dialog(window).blocking_pick_folder();
            Some(picked(path).map(|picked| Answer::PickFolder(Box::new(picked))))
        }
        Query::OpenWorkspace { path } => Some(open_workspace(path)),
        Query::Notify { title, text } => Some(Ok(crate::notices::show(window, title, text))),
        Query::OpenLink { url } => Some(open_link(window, url)),
        _ => None,
    }
}

fn dialog(window: &WebviewWindow) -> FileDialogBuilder<tauri::Wry> {
    window.dialog().file().set_parent(window)
}

fn picked(chosen: Option<FilePath>) -> Result<Picked, Failure> {
    let path = chosen.map(FilePath::into_path).transpose().map_err(|error| unreadable(error.to_string()))?;
    Ok(Picked { path: path.map(|path| path.to_string_lossy().into_owned()) })
}

fn picked_files(chosen: Option<Vec<FilePath>>) -> Result<PickedFiles, Failure> {
    let paths = chosen.unwrap_or_default().into_iter().map(FilePath::into_path);
    let paths = paths.collect::<Result<Vec<_>, _>>().map_err(|error| unreadable(error.to_string()))?;
    Ok(PickedFiles { paths: paths.iter().map(|path| path.to_string_lossy().into_owned()).collect() })
}

fn unreadable(detail: String) -> Failure {
    Failure::new(Code::FileUnreadable).with("path", "").with("reason", "other").with("detail", detail)
}

/// Another workspace in a window of its own: the program once more. Only a folder that holds one, never another program.
fn open_workspace(path: &str) -> Result<Answer, Failure> {
    let folder = Path::new(path);
    if !folder.join("workspace.db").is_file() {
        return Err(Failure::new(Code::NoWorkspace).with("path", path));
    }
    let started = std::env::current_exe()
        .and_then(|program| std::process::Command::new(program).arg("--workspace").arg(folder).spawn());
    started.map_err(|error| Failure::of_file(Code::FileUnreadable, folder, &error))?;
    Ok(Answer::OpenWorkspace(Box::new(Picked { path: Some(path.to_owned()) })))
}

/// Only what a browser or a mail program shows; a `file:` link, or one of another program, stays closed.
fn open_link(window: &WebviewWindow, url: &str) -> Result<Answer, Failure> {
    let refused = |detail: String| Failure::new(Code::BadRequest).with("detail", detail).about("url");
    let parsed = tauri::Url::parse(url).map_err(|error| refused(error.to_string()))?;
    if !matches!(parsed.scheme(), "http" | "https" | "mailto") {
        return Err(refused(parsed.scheme().to_owned()));
    }
    window.opener().open_url(parsed.as_str(), None::<&str>).map_err(|error| refused(error.to_string()))?;
    Ok(Answer::OpenLink(Box::new(Picked { path: None })))
}
