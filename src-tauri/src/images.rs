//! The page's own way to pictures: `visual://localhost/<hash>/<size>`. Bytes of images never cross as JSON, and no file of the
//! disk can be named.

use crate::opened::Core;
use marronnier_app::{Shown, domain::id::VisualId};
use std::sync::Arc;
use tauri::{
    Manager, UriSchemeContext, UriSchemeResponder, Wry,
    async_runtime::spawn_blocking,
    http::{Request, Response, StatusCode, header},
};

/// Its name.
pub const SCHEME: &str = "visual";

/// A thumbnail never changes: its address says what it was made of.
const FOR_EVER: &str = "private, max-age=31536000, immutable";

/// Answers a request, off the main thread.
pub fn serve(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let core = Arc::clone(&context.app_handle().state::<Arc<Core>>());
    let wanted = read(request.uri().path());
    spawn_blocking(move || responder.respond(answer(&core, wanted)));
}

fn answer(core: &Core, wanted: Option<(VisualId, u32)>) -> Response<Vec<u8>> {
    told(wanted.and_then(|(id, size)| core.app().ok()?.thumbnail(id, size).ok()?))
}

fn told(found: Option<Shown>) -> Response<Vec<u8>> {
    let built = match found {
        Some(shown) => Response::builder()
            .header(header::CONTENT_TYPE, shown.mime)
            .header(header::CACHE_CONTROL, FOR_EVER)
            .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
            .body(shown.bytes),
        None => Response::builder().status(StatusCode::NOT_FOUND).body(Vec::new()),
    };
    // only a header that is no header could fail
    built.unwrap_or_default()
}

/// `/<hash>/<size>`.
fn read(path: &str) -> Option<(VisualId, u32)> {
    let (hash, size) = path.strip_prefix('/')?.split_once('/')?;
    Some((hash.parse().ok()?, size.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{Shown, StatusCode, read, told};

    #[test]
    fn a_picture_comes_with_its_own_type_and_is_kept_for_ever_and_nothing_else_is() {
        for mime in ["image/jpeg", "image/webp"] {
            let answer = told(Some(Shown { bytes: vec![1, 2], mime }));
            let header = |name: &str| answer.headers()[name].to_str().unwrap();
            assert_eq!((answer.status(), answer.body().len()), (StatusCode::OK, 2));
            assert_eq!((header("content-type"), header("x-content-type-options")), (mime, "nosniff"));
            assert_eq!(header("cache-control"), "private, max-age=31536000, immutable");
        }
        // one that is missing now may be there later
        let none = told(None);
        assert_eq!((none.status(), none.headers().get("cache-control")), (StatusCode::NOT_FOUND, None));
    }

    #[test]
    fn only_a_hash_and_a_size_are_understood() {
        let hash = "ab".repeat(32);
        assert_eq!(read(&format!("/{hash}/480")).map(|(_, size)| size), Some(480));
        for wrong in ["", "/", "/../../etc/passwd/1", "/zz/480"] {
            assert!(read(wrong).is_none(), "{wrong}");
        }
        assert!(read(&format!("/{hash}")).is_none());
        assert!(read(&format!("/{hash}/480/..")).is_none());
    }
}
