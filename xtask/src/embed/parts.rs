//! The sources of `embed/`, and how they go together.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::{Built, Kind};
use crate::files::{read, write};
use crate::sh::{self, Shell};

/// The files of the shell, in the order in which they stand in it.
const SHELL: [&str; 10] = [
    "once",
    "attributes",
    "files",
    "language",
    "draw",
    "keeper",
    "dialog",
    "core",
    "element",
    "define",
];

/// The modules that the shell fetches; the first imports the others.
const ENGINE: [&str; 6] = ["start", "guest", "attributes", "idle", "line", "report"];

/// What the first question wants.
const FIRST_STYLES: [&str; 4] = ["tokens", "base", "question", "shell"];

/// What comes with the engine.
const LATER_STYLES: [&str; 3] = ["later", "result", "print"];

/// Where wasm-bindgen's glue takes what the wasm offers. Its version is pinned to the digit.
const EXPORTS: &str = "wasm = instance.exports;";

/// The variables that a build for the web sets, and this machine's own must not have.
const OF_THE_WEB: [&str; 9] = [
    "RUSTC",
    "RUSTFLAGS",
    "RUSTC_BOOTSTRAP",
    "CARGO_TARGET_DIR",
    "CARGO_UNSTABLE_BUILD_STD",
    "CARGO_UNSTABLE_BUILD_STD_FEATURES",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
];

/// What the glue of a wasm takes from the sources.
pub struct Glue {
    /// wasm-bindgen's glue, with a guard around every call into the wasm.
    pub text: String,
    /// What it imports: the path as it has it, and the text.
    snippets: Vec<(String, String)>,
    /// How the engine is given documents, or that it takes none.
    own: String,
}

impl Glue {
    /// Reads that of a build.
    pub fn read(shell: &Shell, built: &Built) -> Result<Self> {
        let root = &shell.project.root;
        let engine = |name: &str| read(&root.join(format!("src/embed/engine/{name}.js")));
        let text = read(&built.glue)?;
        ensure!(
            text.matches(EXPORTS).count() == 1,
            "wasm-bindgen's glue has no single `{EXPORTS}`: see how its version takes the exports"
        );
        let folder = built.glue.parent().unwrap_or(root);
        let snippets = snippets(&text, folder)?;
        let guarded = text.replace(EXPORTS, "wasm = guarded(instance.exports);");
        Ok(Self {
            text: guarded + &engine("guard")?,
            snippets,
            own: engine(match built.kind {
                Kind::Plain => "plain",
                Kind::Document => "document",
            })?,
        })
    }
}

/// What the shell need not fetch: an object with a function for each part.
#[derive(Clone, Copy, Debug)]
pub enum Inside<'a> {
    /// Each part is a file beside it.
    Nothing,
    /// The plain engine is inside.
    Engine(&'a str),
    /// Both engines and the languages are; nothing tells where files are.
    All(&'a str),
}

/// The sources.
pub struct Parts {
    /// Styles of the first question.
    pub first_styles: String,
    /// Styles of everything else.
    pub later_styles: String,
    engine: Vec<(&'static str, String)>,
    shell: String,
    printed: Printed,
    frame: [(&'static str, String); 2],
}

impl Parts {
    /// Reads them all, and renders the first question.
    pub fn read(shell: &Shell) -> Result<Self> {
        let root = &shell.project.root;
        let text = |path: &str| read(&root.join(path));
        let all = |names: &[&str], folder: &str, kind: &str| -> Result<String> {
            let files = names
                .iter()
                .map(|name| text(&format!("{folder}/{name}.{kind}")));
            Ok(files.collect::<Result<Vec<_>>>()?.join("\n"))
        };
        Ok(Self {
            first_styles: all(&FIRST_STYLES, "styles", "css")?,
            later_styles: all(&LATER_STYLES, "styles", "css")?,
            engine: ENGINE
                .iter()
                .map(|name| Ok((*name, text(&format!("src/embed/engine/{name}.js"))?)))
                .collect::<Result<_>>()?,
            shell: all(&SHELL, "src/embed/shell", "js")?,
            printed: printed(shell)?,
            frame: [
                ("frame.html", text("src/embed/frame.html")?),
                ("frame.js", text("src/embed/frame.js")?),
            ],
        })
    }

    /// Writes the languages, a file each.
    pub fn write_languages(&self, folder: &Path) -> Result<()> {
        let folder = folder.join("lang");
        for (tag, json) in &self.printed.languages {
            write(&folder, &format!("{tag}.json"), json)?;
        }
        Ok(())
    }

    /// Writes the modules that the shell fetches; gives the name of the first.
    pub fn write_engine(
        &self,
        folder: &Path,
        glue: &Glue,
        size: u64,
        styles: &str,
    ) -> Result<String> {
        let name = |name: &str| format!("{name}.js");
        for (path, text) in &glue.snippets {
            let (sub, file) = path.rsplit_once('/').unwrap_or(("", path));
            write(&folder.join(sub), file, text)?;
        }
        for (module, text) in &self.engine {
            write(folder, &name(module), text)?;
        }
        write(folder, "glue.js", &glue.text)?;
        write(folder, "own.js", &glue.own)?;
        let styles = quoted(styles);
        let words = &self.printed.engine;
        let built = format!(
            "export const SIZE = {size};\nexport const STYLES = {styles};\n\
             export const {{ {WORDS} }} = {words};\n"
        );
        write(folder, "built.js", built)?;
        let words = &self.printed.document;
        write(
            folder,
            "words.js",
            format!("export const {{ REVIEWED }} = {words};\n"),
        )?;
        Ok(name(ENGINE[0]))
    }

    /// The shell, given the hash in the names of what it fetches, and what is inside.
    pub fn shell(&self, hash: &str, styles: &str, inside: Inside) -> String {
        let Self { printed, shell, .. } = self;
        let printed = &printed.shell;
        let (hash, styles) = (quoted(hash), quoted(styles));
        let (inside, whole) = match inside {
            Inside::Nothing => ("null", false),
            Inside::Engine(it) => (it, false),
            Inside::All(it) => (it, true),
        };
        format!(
            "(() => {{\nconst INSIDE = {inside};\nconst WHOLE = {whole};\n\
             const BUILT = {{{printed},\"hash\":{hash},\"styles\":{styles}}};\n\
             {shell}\n}})();\n"
        )
    }

    /// The page for an iframe, with its script.
    pub fn write_frame(&self, folder: &Path) -> Result<()> {
        for (name, text) in &self.frame {
            write(folder, name, text)?;
        }
        Ok(())
    }
}

/// The words that the engine takes from `first-paint`.
const WORDS: &str = "VERSION, IDLE, TAGS, ORDER";

/// What `first-paint` prints.
struct Printed {
    /// The inside of a JSON object.
    shell: String,
    /// A JSON object.
    engine: String,
    /// The same, for the engine that takes documents.
    document: String,
    /// Tag and JSON object of each language but English.
    languages: Vec<(String, String)>,
}

/// What a program of the workspace prints, built for this machine.
pub fn printed_by(shell: &Shell, package: &str, arguments: &[&str]) -> Result<String> {
    let mut cargo = shell.cargo();
    for name in OF_THE_WEB {
        cargo.env_remove(name);
    }
    sh::output(
        cargo
            .args(["run", "--quiet", "-p", package, "--"])
            .args(arguments),
    )
}

fn printed(shell: &Shell) -> Result<Printed> {
    let answer = printed_by(shell, "first-paint", &[])?;
    let mut lines = answer.lines();
    let mut line = || lines.next().context("first-paint prints too few lines");
    let (shell, engine, document) = (line()?, line()?, line()?);
    let languages = lines
        .map(|line| {
            let parts = line.split_once(' ').context("first-paint names no tag")?;
            Ok((parts.0.to_owned(), parts.1.to_owned()))
        })
        .collect::<Result<_>>()?;
    let inside = shell
        .strip_prefix('{')
        .and_then(|text| text.strip_suffix('}'));
    Ok(Printed {
        shell: inside.context("first-paint prints no object")?.to_owned(),
        engine: engine.to_owned(),
        document: document.to_owned(),
        languages,
    })
}

/// The scripts of the crate that the glue imports, wherever they stand beside it.
fn snippets(glue: &str, folder: &Path) -> Result<Vec<(String, String)>> {
    let imports = glue.lines().filter(|line| line.starts_with("import "));
    let paths = imports.filter_map(|line| line.split("'./").nth(1)?.split('\'').next());
    let mut found: Vec<(String, String)> = Vec::new();
    for path in paths {
        if found.iter().all(|(known, _)| known != path) {
            let file = folder.join(path);
            found.push((path.to_owned(), read(&file)?));
        }
    }
    Ok(found)
}

/// A text as a JavaScript string.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            // A script inside HTML would end here.
            '<' => out.push_str("\\x3c"),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_text_becomes_a_string_of_javascript() {
        assert_eq!(
            quoted("a \"b\"\\\n</script>"),
            r#""a \"b\"\\\n\x3c/script>""#
        );
    }
}
