//! The page's own way to pictures: `visual://<hash>/<size>` (`http://visual.localhost/<hash>/<size>` where the system's web view
//! knows no schemes of programs). Bytes of images never cross as JSON, and no file of the
//! disk can be named.

use crate::opened::Core;
use marronnier_app::{Shown, domain::id::VisualId};
use std::sync::Arc;
use tauri::{
    Manager, UriSchemeContext, UriSchemeResponder, Wry,
    async_runtime::spawn_blocking,
    http::{Request, Response, StatusCode, Uri, header},
};

/// Its name.
pub const SCHEME: &str = "visual";

/// A thumbnail never changes: its address says what it was made of.
const FOR_EVER: &str = "private, max-age=31536000, immutable";

/// Answers a request, off the main thread.
pub fn serve(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let core = Arc::clone(&context.app_handle().state::<Arc<Core>>());
    let wanted = read(request.uri());
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

/// A hash and a size, whether the hash stands as the host or behind one.
fn read(address: &Uri) -> Option<(VisualId, u32)> {
    let path = address.path().strip_prefix('/')?;
    let (hash, size) = match address.host() {
        Some(host) if !host.ends_with("localhost") => (host, path),
        _ => path.split_once('/')?,
    };
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
        let size = |address: &str| read(&address.parse().unwrap()).map(|(_, size)| size);
        assert_eq!(size(&format!("visual://{hash}/480")), Some(480));
        assert_eq!(size(&format!("visual://{hash}/480/..")), None);
        assert_eq!(size("visual://etc/480"), None);
        for place in ["visual://localhost", "http://visual.localhost"] {
            assert_eq!(size(&format!("{place}/{hash}/480")), Some(480), "{place}");
            for wrong in ["", "/", "/../../etc/passwd/1", "/zz/480"] {
                assert_eq!(size(&format!("{place}/x{wrong}")), None, "{place} {wrong}");
            }
            assert_eq!(size(&format!("{place}/{hash}/")), None);
            assert_eq!(size(&format!("{place}/{hash}/480/..")), None);
        }
    }
}
