//! The picture that was copied elsewhere, kept as a file to be added like any other: its bytes never pass through the page.

use arboard::{Clipboard, Error};
use marronnier_app::{App, Code, Failure};

/// Where the clipboard's picture was put.
///
/// # Errors
/// It holds none, or the disk refuses.
pub fn picture(app: &App) -> Result<String, Failure> {
    let nothing = |error: Error| {
        tracing::info!(%error, "no picture to paste");
        Failure::from(Code::NothingToPaste)
    };
    let picture = Clipboard::new().and_then(|mut clipboard| clipboard.get_image()).map_err(nothing)?;
    let side = |side: usize| u32::try_from(side).map_err(|_| Failure::from(Code::NothingToPaste));
    app.keep_pasted(side(picture.width)?, side(picture.height)?, picture.bytes.into_owned())
}
