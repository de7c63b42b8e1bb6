//! A window with an empty page, as a floor; or, with a folder named, with that folder's page, as a peer. Nothing else.

use std::{env, fs, path::PathBuf};
use tauri::{
    WebviewUrl, WebviewWindowBuilder,
    http::{Response, StatusCode, header::CONTENT_TYPE},
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let page = match &folder {
        Some(_) => WebviewUrl::CustomProtocol("peer://localhost/index.html".parse()?),
        None => WebviewUrl::default(),
    };
    tauri::Builder::default()
        .register_uri_scheme_protocol("peer", move |_, request| {
            let asked = request.uri().path().trim_start_matches('/');
            let read = folder.as_ref().and_then(|folder| fs::read(folder.join(asked)).ok());
            let (status, bytes) =
                read.map_or((StatusCode::NOT_FOUND, Vec::new()), |bytes| (StatusCode::OK, bytes));
            let mut response = Response::new(bytes);
            *response.status_mut() = status;
            response.headers_mut().insert(CONTENT_TYPE, kind_of(asked));
            response
        })
        .setup(|program| {
            let described = program.config().app.windows.first().cloned();
            let mut described = described.ok_or(tauri::Error::WindowNotFound)?;
            described.url = page;
            WebviewWindowBuilder::from_config(program.handle(), &described)?.build()?;
            Ok(())
        })
        .run(tauri::generate_context!())?;
    Ok(())
}

fn kind_of(file: &str) -> tauri::http::HeaderValue {
    let kind = match file.rsplit('.').next() {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        _ => "application/json",
    };
    tauri::http::HeaderValue::from_static(kind)
}
