//! The built pages, compressed as a good server has them, without what only the benchmark needs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use browser_tests::{Reply, Server};

/// Tells the benchmark where a page has its options; put into the page by the browser, so that
/// it is no request, and holds nothing up.
const DRIVE: &str = "drive.js";

/// Node compresses: it has built the pages, and no crate has to be built for it.
const BROTLI: &str = "
const fs = require('node:fs'), zlib = require('node:zlib'), k = zlib.constants;
for (const file of process.argv.slice(1)) {
  const bytes = fs.readFileSync(file);
  const params = { [k.BROTLI_PARAM_QUALITY]: 11, [k.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  fs.writeFileSync(file, zlib.brotliCompressSync(bytes, { params }));
}";

/// The order of the table; others follow by name.
const ORDER: [&str; 6] = [
    "module",
    "module-eager",
    "single",
    "preact",
    "survey",
    "counter",
];

/// A page with all of its files.
pub struct Built {
    /// The name of its folder.
    pub name: String,
    /// The script that finds things in it.
    pub drive: String,
    files: Vec<(String, Reply)>,
}

impl Built {
    /// Reads every page below a folder; what is compressed lies in `work` meanwhile.
    pub fn all(folder: &Path, work: &Path) -> Result<Vec<Self>> {
        let mut names: Vec<_> = below(folder)?
            .into_iter()
            .filter(|path| path.join("index.html").is_file())
            .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
            .collect();
        ensure!(!names.is_empty(), "no page in {}", folder.display());
        names.sort_by_key(|name| {
            let place = ORDER.iter().position(|it| it == name);
            (place.unwrap_or(ORDER.len()), name.clone())
        });
        let read = |name: String| {
            let page = Self::read(&folder.join(&name), &work.join(&name), name.clone());
            page.with_context(|| format!("the page {name}"))
        };
        names.into_iter().map(read).collect()
    }

    fn read(folder: &Path, work: &Path, name: String) -> Result<Self> {
        let mut files = Vec::new();
        let mut packed = Vec::new();
        for path in files_below(folder)? {
            let inside = path.strip_prefix(folder)?.to_path_buf();
            if inside == Path::new(DRIVE) {
                continue;
            }
            let mut bytes = fs::read(&path)?;
            if inside == Path::new("index.html") {
                bytes = without_drive(&String::from_utf8(bytes)?).into_bytes();
            }
            let place = work.join(&inside);
            fs::create_dir_all(place.parent().unwrap_or(work))?;
            fs::write(&place, &bytes)?;
            packed.push(place);
            files.push((inside, bytes));
        }
        let mut node = Command::new("node");
        let done = node.args(["-e", BROTLI, "--"]).args(&packed).status();
        ensure!(done.context("can't start node")?.success(), "node failed");
        let reply = |((inside, bytes), packed): ((PathBuf, Vec<u8>), PathBuf)| {
            let url = format!("/{name}/{}", inside.to_string_lossy().replace('\\', "/"));
            Ok((url, reply(&inside, bytes, fs::read(packed)?)))
        };
        Ok(Self {
            drive: fs::read_to_string(folder.join(DRIVE)).context("no drive.js")?,
            files: files
                .into_iter()
                .zip(packed)
                .map(reply)
                .collect::<Result<_>>()?,
            name,
        })
    }

    /// Puts its files on a server, and gives its address there.
    pub fn serve(&self, server: &Server) -> String {
        for (path, reply) in &self.files {
            server.put(path, reply.clone());
        }
        // An error on the console otherwise, where a browser asks for it.
        server.put("/favicon.ico", Reply::new("image/svg+xml", "<svg/>"));
        server.url(&format!("/{}/index.html", self.name))
    }
}

fn reply(file: &Path, bytes: Vec<u8>, packed: Vec<u8>) -> Reply {
    let small = packed.len() < bytes.len();
    let mut reply = Reply::of_file(file, if small { packed } else { bytes });
    if small {
        reply.set("content-encoding", "br");
    }
    // As it is in the world; the browser has forgotten all of it before each load.
    reply.set("cache-control", "public, max-age=3600");
    reply
}

/// A page without the elements that load `drive.js`.
fn without_drive(html: &str) -> String {
    let mut left = html;
    let mut out = String::new();
    while let Some((before, rest)) = left.split_once("<script") {
        let (tag, after) = rest.split_once("</script>").unwrap_or((rest, ""));
        out.push_str(before);
        let start = tag.split('>').next().unwrap_or_default();
        if !start.contains(DRIVE) {
            out.push_str("<script");
            out.push_str(tag);
            out.push_str("</script>");
        }
        left = after;
    }
    out + left
}

fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))?;
    let mut paths = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in below(folder)? {
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::{reply, without_drive};
    use std::path::Path;

    #[test]
    fn only_the_script_of_the_benchmark_is_taken_out() {
        for (html, left) in [
            ("<p>a<script src=drive.js></script>b", "<p>ab"),
            (
                "<script src=\"./drive.js\"></script><script>x</script>",
                "<script>x</script>",
            ),
            (
                "<script type=module>drive.js</script>",
                "<script type=module>drive.js</script>",
            ),
            ("<p>none", "<p>none"),
        ] {
            assert_eq!(without_drive(html), left);
        }
    }

    #[test]
    fn what_brotli_makes_larger_goes_as_it_is() {
        let small = reply(Path::new("a.js"), vec![1, 2, 3], vec![9]);
        assert_eq!(small.header("content-encoding"), Some("br"));
        assert_eq!(small.body, [9]);
        let large = reply(Path::new("a.wasm"), vec![1], vec![9, 9]);
        assert_eq!(large.header("content-encoding"), None);
        assert_eq!(large.header("content-type"), Some("application/wasm"));
        assert_eq!(large.body, [1]);
    }
}
