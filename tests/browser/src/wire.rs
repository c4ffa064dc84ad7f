//! `WebDriver` commands that fantoccini has no function for.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::Value;
use url::{ParseError, Url};

#[derive(Debug)]
struct Command {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

/// Asks for something below the session's own address.
pub(crate) async fn get(client: &Client, path: &str) -> Result<Value> {
    send(client, path, None).await
}

/// Commands something.
pub(crate) async fn post(client: &Client, path: &str, body: Value) -> Result<Value> {
    send(client, path, Some(body)).await
}

async fn send(client: &Client, path: &str, body: Option<Value>) -> Result<Value> {
    let command = Command {
        path: path.into(),
        body,
    };
    let done = client.issue_cmd(command).await;
    done.with_context(|| format!("{path} failed"))
}
