//! What went over the wire, out of what the browser's log tells of each request.

use std::collections::BTreeMap;

use serde_json::Value;

/// Requests of a page, and when their bytes came.
#[derive(Debug, Default)]
pub struct Traffic(BTreeMap<String, Load>);

#[derive(Debug, Default)]
struct Load {
    /// When a part came, and how many bytes it had.
    parts: Vec<(f64, f64)>,
    /// When it was all there, and all of its bytes, those of the headers too.
    whole: Option<(f64, f64)>,
}

impl Traffic {
    /// Reads the events of a log; times count in milliseconds from `origin`, the start of the
    /// page by the clock on the wall.
    pub fn read(events: &[Value], origin: f64) -> Self {
        let mut traffic = Self::default();
        // From the browser's own clock, in seconds, to that of the page.
        let mut offset = 0.0;
        for event in events {
            let text = |path: &str| event.pointer(path).and_then(Value::as_str);
            let number = |path: &str| event.pointer(path).and_then(Value::as_f64);
            let (Some(method), Some(id)) = (text("/method"), text("/params/requestId")) else {
                continue;
            };
            let Some(seconds) = number("/params/timestamp") else {
                continue;
            };
            if method == "Network.requestWillBeSent" {
                let url = text("/params/request/url").unwrap_or_default();
                let counts = url.starts_with("http") && !url.ends_with("/favicon.ico");
                if let (true, Some(wall)) = (counts, number("/params/wallTime")) {
                    offset = wall - seconds;
                    traffic.0.entry(id.into()).or_default();
                }
            }
            let Some(load) = traffic.0.get_mut(id) else {
                continue;
            };
            let bytes = number("/params/encodedDataLength").unwrap_or_default();
            let at = (seconds + offset) * 1000.0 - origin;
            match method {
                "Network.dataReceived" => load.parts.push((at, bytes)),
                "Network.loadingFinished" => load.whole = Some((at, bytes)),
                _ => {}
            }
        }
        traffic
    }

    /// The bytes that had come by then.
    pub fn bytes(&self, by: f64) -> f64 {
        self.0.values().map(|load| load.bytes(by)).sum()
    }

    /// The requests that had brought something by then.
    pub fn requests(&self, by: f64) -> f64 {
        let came = self.0.values().filter(|load| load.bytes(by) > 0.0);
        came.fold(0.0, |count, _| count + 1.0)
    }
}

impl Load {
    fn bytes(&self, by: f64) -> f64 {
        match self.whole {
            Some((at, bytes)) if at <= by => bytes,
            _ => {
                let parts = self.parts.iter().filter(|(at, _)| *at <= by);
                parts.map(|(_, bytes)| bytes).sum()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Traffic;
    use serde_json::{Value, json};

    fn sent(id: &str, url: &str, seconds: f64) -> Value {
        json!({ "method": "Network.requestWillBeSent", "params": {
            "requestId": id, "timestamp": seconds, "wallTime": 1000.0 + seconds,
            "request": { "url": url },
        } })
    }

    fn came(method: &str, id: &str, seconds: f64, bytes: f64) -> Value {
        json!({ "method": method, "params": {
            "requestId": id, "timestamp": seconds, "encodedDataLength": bytes,
        } })
    }

    #[test]
    fn bytes_count_from_the_moment_they_came() {
        let events = [
            sent("a", "http://127.0.0.1/page/", 5.0),
            sent("b", "data:text/css,", 5.0),
            sent("c", "http://127.0.0.1/favicon.ico", 5.0),
            came("Network.dataReceived", "a", 5.25, 700.0),
            came("Network.loadingFinished", "a", 5.5, 1000.0),
            came("Network.loadingFinished", "b", 5.5, 90.0),
            came("Network.loadingFinished", "c", 5.5, 90.0),
            sent("d", "http://127.0.0.1/page/a.js", 5.5),
            came("Network.dataReceived", "d", 6.0, 40.0),
            came("Network.dataReceived", "d", 6.5, 50.0),
            came("Network.loadingFinished", "d", 7.0, 200.0),
            sent("e", "http://127.0.0.1/page/never.js", 7.0),
            json!({ "method": "Page.loadEventFired", "params": { "timestamp": 7.0 } }),
        ];
        let traffic = Traffic::read(&events, 1_005_000.0);
        for (by, bytes, requests) in [
            (0.0, 0.0, 0.0),
            (250.0, 700.0, 1.0),
            (500.0, 1000.0, 1.0),
            (1000.0, 1040.0, 2.0),
            (f64::INFINITY, 1200.0, 2.0),
        ] {
            assert!((traffic.bytes(by) - bytes).abs() < 1e-6, "{by}");
            assert!((traffic.requests(by) - requests).abs() < 1e-6, "{by}");
        }
    }
}
