//! What the server answers.

use std::path::{Component, Path};

use http::{Response, StatusCode};
use http_body_util::Full;
use hyper::body::Bytes;

/// One answer of the server. A test that wants a wrong type, a status, a header or half a file
/// makes one and [puts](super::Server::put) it where the file would be, or
/// [changes](super::Server::change) the file's own.
#[derive(Clone, Debug)]
pub struct Reply {
    /// 200, 404, …
    pub status: u16,
    /// Names and values, `content-type` among them.
    pub headers: Vec<(String, String)>,
    /// The bytes.
    pub body: Vec<u8>,
}

impl Reply {
    /// Bytes of a type.
    pub fn new(mime: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status: 200,
            headers: vec![
                ("content-type".into(), mime.into()),
                // Every load is a first load.
                ("cache-control".into(), "no-store".into()),
            ],
            body: body.into(),
        }
    }

    /// Bytes of the type that the name of their file tells.
    pub fn of_file(name: &Path, body: impl Into<Vec<u8>>) -> Self {
        Self::new(mime(name), body)
    }

    /// A page.
    pub fn html(text: impl Into<String>) -> Self {
        Self::new("text/html; charset=utf-8", text.into())
    }

    /// A script.
    pub fn script(text: impl Into<String>) -> Self {
        Self::new("text/javascript; charset=utf-8", text.into())
    }

    /// Nothing here.
    pub fn not_found() -> Self {
        Self {
            status: 404,
            ..Self::new("text/plain; charset=utf-8", "not here")
        }
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        let named = |(it, _): &&(String, String)| it.eq_ignore_ascii_case(name);
        let (_, value) = self.headers.iter().find(named)?;
        Some(value)
    }

    /// Sets a header, in place of one of the same name.
    pub fn set(&mut self, name: &str, value: &str) {
        self.headers
            .retain(|(it, _)| !it.eq_ignore_ascii_case(name));
        self.headers.push((name.into(), value.into()));
    }

    /// Says that it is of another type.
    pub fn set_type(&mut self, mime: &str) {
        self.set("content-type", mime);
    }

    /// The file of a path, which can't lead out of the folder.
    pub(super) fn file(folder: &Path, path: &str) -> Self {
        let name = match path.trim_start_matches('/') {
            "" => "index.html".into(),
            name if name.ends_with('/') => format!("{name}index.html"),
            name => name.into(),
        };
        let name = Path::new(&name);
        let inside = name
            .components()
            .all(|it| matches!(it, Component::Normal(_)));
        match std::fs::read(folder.join(name)) {
            Ok(body) if inside => Self::of_file(name, body),
            _ => Self::not_found(),
        }
    }

    pub(super) fn into_response(self) -> Response<Full<Bytes>> {
        let status = StatusCode::from_u16(self.status);
        let mut response = Response::builder().status(status.unwrap_or_default());
        for (name, value) in self.headers {
            response = response.header(name, value);
        }
        let body = Full::new(Bytes::from(self.body));
        // A test that makes an unsayable header sees it fail as a 500.
        response.body(body).unwrap_or_else(|_| {
            let mut response = Response::new(Full::default());
            *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            response
        })
    }
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::Reply;
    use std::path::Path;

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let status = |path| Reply::file(&source, path).status;
        assert_eq!(status("/lib.rs"), 200);
        assert_eq!(status("//lib.rs"), 200);
        for path in ["/../Cargo.toml", "/server/../../Cargo.toml", "/..", "/none"] {
            assert_eq!(status(path), 404, "{path}");
        }
    }
}
