//! What was copied elsewhere, as files to be added like any other: the files themselves, or a picture kept as one. Its bytes
//! never pass through the page.

use arboard::{Clipboard, Error};
use marronnier_app::{App, Code, Failure};

/// The files that the clipboard holds, else where its picture was put.
///
/// # Errors
/// It holds neither, or the disk refuses.
pub fn files(app: &App) -> Result<Vec<String>, Failure> {
    let nothing = |error: Error| {
        tracing::info!(%error, "no picture to paste");
        Failure::from(Code::NothingToPaste)
    };
    let mut clipboard = Clipboard::new().map_err(nothing)?;
    // a copied file often comes with a picture of its icon, or of itself in another form: the file goes first
    if let Ok(files) = clipboard.get().file_list()
        && !files.is_empty()
    {
        return Ok(files.iter().map(|path| path.to_string_lossy().into_owned()).collect());
    }
    let picture = clipboard.get_image().map_err(nothing)?;
    let side = |side: usize| u32::try_from(side).map_err(|_| Failure::from(Code::NothingToPaste));
    let kept = app.keep_pasted(side(picture.width)?, side(picture.height)?, picture.bytes.into_owned())?;
    Ok(vec![kept])
}
