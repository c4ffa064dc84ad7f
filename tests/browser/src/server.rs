//! Serves a folder on this machine, and whatever a test puts in front of it.

use std::collections::HashMap;
use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Result, ensure};
use http::{Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

/// One answer of the server. A test that wants a wrong type, a status, a header or half a file
/// makes one and [puts](Server::put) it where the file would be.
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

    /// A page.
    pub fn html(text: impl Into<String>) -> Self {
        Self::new("text/html; charset=utf-8", text.into())
    }

    fn file(path: &Path) -> Self {
        match std::fs::read(path) {
            Ok(body) => Self::new(mime(path), body),
            Err(_) => Self {
                status: 404,
                ..Self::new("text/plain; charset=utf-8", "not here")
            },
        }
    }

    fn into_response(self) -> Response<Full<Bytes>> {
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

/// A static file server; it ends with the test's runtime.
#[derive(Debug)]
pub struct Server {
    base: String,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    folder: PathBuf,
    put: Mutex<HashMap<String, Reply>>,
    log: Mutex<Vec<String>>,
}

impl Server {
    /// Serves a folder on a free port.
    pub async fn start(folder: &Path) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let base = format!("http://{}", listener.local_addr()?);
        let shared = Arc::new(Shared {
            folder: folder.into(),
            put: Mutex::default(),
            log: Mutex::default(),
        });
        tokio::spawn(accept(listener, Arc::clone(&shared)));
        Ok(Self { base, shared })
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Answers a path with this from now on, file or no file.
    pub fn put(&self, path: &str, reply: Reply) {
        lock(&self.shared.put).insert(path.into(), reply);
    }

    /// Every request so far, as `GET /path`.
    pub fn requests(&self) -> Vec<String> {
        lock(&self.shared.log).clone()
    }

    /// Puts a page of a test's own there, with what loads the quiz on the built page.
    pub fn page(&self, path: &str, head: &str, body: &str) -> Result<()> {
        let built = std::fs::read_to_string(self.shared.folder.join("index.html"))?;
        let scripts = elements(&built, "script");
        ensure!(!scripts.is_empty(), "the built page has no script");
        let templates = elements(&built, "template");
        let page = format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>\
             <meta name=viewport content='width=device-width'><link rel=icon href='data:,'>\
             {head}{scripts}<body>{templates}{body}"
        );
        self.put(path, Reply::html(page));
        Ok(())
    }
}

/// Every element of a name, as it is written; good for those that can't hold their like.
fn elements(html: &str, name: &str) -> String {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let found = html.split(&start).skip(1);
    let found = found.filter_map(|it| it.split_once(&end));
    let found: Vec<_> = found.flat_map(|(it, _)| [&start, it, &end]).collect();
    found.concat()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing in here is left half done by a panic.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        let shared = Arc::clone(&shared);
        let service = service_fn(move |request: Request<Incoming>| {
            let response = shared.answer(&request).into_response();
            async move { Ok::<_, Infallible>(response) }
        });
        let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
        // A browser that hangs up early is no fault of the test.
        tokio::spawn(async move { connection.await.ok() });
    }
}

impl Shared {
    fn answer<B>(&self, request: &Request<B>) -> Reply {
        let path = request.uri().path();
        lock(&self.log).push(format!("{} {path}", request.method()));
        if let Some(reply) = lock(&self.put).get(path) {
            return reply.clone();
        }
        let name = match path.trim_start_matches('/') {
            "" => "index.html",
            name => name,
        };
        Reply::file(&self.folder.join(name))
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
