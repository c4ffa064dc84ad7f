//! Serves a folder on this machine, and whatever a test puts in front of it.

mod hold;
mod pages;
mod pattern;
mod reply;

use std::collections::HashMap;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

pub use hold::Held;
pub use reply::Reply;

use crate::wait::{self, Seen};
use crate::watch;
use hold::Gate;
use pattern::Pattern;

/// A static file server, an origin of its own; it ends with the test's runtime.
///
/// Paths are those of a request without its query. Where a function takes a pattern, each `*` in
/// it stands for any text.
#[derive(Debug)]
pub struct Server {
    base: String,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    folder: PathBuf,
    put: Mutex<HashMap<String, Reply>>,
    changes: Mutex<Vec<Change>>,
    gates: Mutex<Vec<Gate>>,
    headers: Mutex<Vec<(String, String)>>,
    log: Mutex<Vec<String>>,
    watched: AtomicBool,
}

/// The status of an answer that isn't given.
const HANG_UP: u16 = 0;

struct Change(Pattern, Box<dyn Fn(&mut Reply) + Send>);

impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a change of {:?}", self.0)
    }
}

impl Server {
    /// Serves a folder on a free port.
    pub async fn start(folder: &Path) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let base = format!("http://{}", listener.local_addr()?);
        let shared = Arc::new(Shared {
            folder: folder.into(),
            put: Mutex::default(),
            changes: Mutex::default(),
            gates: Mutex::default(),
            headers: Mutex::default(),
            log: Mutex::default(),
            watched: AtomicBool::new(false),
        });
        tokio::spawn(accept(listener, Arc::clone(&shared)));
        Ok(Self { base, shared })
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// What browsers call the origin.
    pub fn origin(&self) -> &str {
        &self.base
    }

    /// Answers a path with this from now on, file or no file.
    pub fn put(&self, path: &str, reply: Reply) {
        lock(&self.shared.put).insert(path.into(), reply);
    }

    /// Changes what is answered to a pattern from now on, after every earlier change.
    pub fn change(&self, pattern: &str, change: impl Fn(&mut Reply) + Send + 'static) {
        let change = Change(Pattern::new(pattern), Box::new(change));
        lock(&self.shared.changes).push(change);
    }

    /// Hangs up on so many requests to a pattern, without an answer; what this gives is how many
    /// are left, to be changed.
    pub fn hang_up(&self, pattern: &str, times: usize) -> Arc<AtomicUsize> {
        let left = Arc::new(AtomicUsize::new(times));
        let given = Arc::clone(&left);
        self.change(pattern, move |reply| {
            let less = |it: usize| it.checked_sub(1);
            let order = Ordering::SeqCst;
            if left.fetch_update(order, order, less).is_ok() {
                reply.status = HANG_UP;
            }
        });
        given
    }

    /// Sets a header of every answer from now on.
    pub fn header(&self, name: &str, value: &str) {
        let mut headers = lock(&self.shared.headers);
        headers.retain(|(it, _)| !it.eq_ignore_ascii_case(name));
        headers.push((name.into(), value.into()));
    }

    /// Lets pages of other origins read every answer from now on (CORS), or not, as at first.
    pub fn allow_other_origins(&self, allow: bool) {
        let name = "access-control-allow-origin";
        if allow {
            return self.header(name, "*");
        }
        lock(&self.shared.headers).retain(|(it, _)| it != name);
    }

    /// Lets requests to a pattern wait as long as what this gives is kept.
    pub fn hold(&self, pattern: &str) -> Held<'_> {
        let before = self.asked(pattern);
        let (open, gate) = Gate::new(pattern);
        lock(&self.shared.gates).push(gate);
        Held {
            server: self,
            path: pattern.into(),
            before,
            _open: open,
        }
    }

    /// Puts the [watch script](crate::WATCH) first into every page from now on, or no longer.
    ///
    /// Where the driver doesn't tell the console, as those of Firefox and `WebKit`, it is in from
    /// the start: a page whose policy (CSP) blocks scripts of its own origin has to turn it off.
    pub fn watch(&self, on: bool) {
        self.shared.watched.store(on, Ordering::Relaxed);
    }

    /// Every request so far, as `GET /path`, from the moment it arrives.
    pub fn requests(&self) -> Vec<String> {
        lock(&self.shared.log).clone()
    }

    /// How many requests to a pattern there were.
    pub fn asked(&self, pattern: &str) -> usize {
        let pattern = Pattern::new(pattern);
        let log = lock(&self.shared.log);
        let path = |it: &str| it.split_once(' ').is_some_and(|(_, it)| pattern.fits(it));
        log.iter().filter(|it| path(it)).count()
    }

    /// Waits until somebody has asked for a pattern.
    pub async fn until_asked(&self, pattern: &str) -> Result<()> {
        self.until_asked_after(pattern, 0).await
    }

    async fn until_asked_after(&self, pattern: &str, before: usize) -> Result<()> {
        wait::until(&format!("a request to {pattern}"), async || {
            let asked = self.asked(pattern) > before;
            let instead = || format!("{:?}", self.requests());
            Ok(Seen::if_true(asked, instead))
        })
        .await
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing in here is left half done by a panic.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        let shared = Arc::clone(&shared);
        let service = service_fn(move |request: Request<Incoming>| {
            let shared = Arc::clone(&shared);
            async move {
                let reply = shared.answer(&request).await;
                let goes = reply.status != HANG_UP;
                goes.then(|| reply.into_response())
                    .ok_or_else(|| io::Error::other("hung up"))
            }
        });
        let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
        // A browser that hangs up early is no fault of the test.
        tokio::spawn(async move { connection.await.ok() });
    }
}

impl Shared {
    async fn answer<B>(&self, request: &Request<B>) -> Reply {
        let path = request.uri().path();
        if path == watch::PATH {
            // The harness's own, so not in the log either.
            return Reply::script(watch::SCRIPT);
        }
        lock(&self.log).push(format!("{} {path}", request.method()));
        let gates: Vec<_> = lock(&self.gates)
            .iter()
            .filter_map(|gate| gate.keeps(path))
            .collect();
        for gate in gates {
            hold::pass(gate).await;
        }
        self.reply(path)
    }

    fn reply(&self, path: &str) -> Reply {
        let put = lock(&self.put).get(path).cloned();
        let mut reply = put.unwrap_or_else(|| Reply::file(&self.folder, path));
        for Change(pattern, change) in lock(&self.changes).iter() {
            if pattern.fits(path) {
                change(&mut reply);
            }
        }
        for (name, value) in lock(&self.headers).iter() {
            reply.set(name, value);
        }
        let html = reply
            .header("content-type")
            .is_some_and(|it| it.starts_with("text/html"));
        if html && self.watched.load(Ordering::Relaxed) {
            reply.body = pages::with_script(&reply.body, watch::WATCH);
        }
        reply
    }
}
