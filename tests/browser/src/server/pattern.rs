//! Paths with `*` in them: the names of the wasm and its glue hold a hash.

/// A path, each `*` in which stands for any text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern(String);

impl Pattern {
    pub fn new(text: &str) -> Self {
        Self(text.into())
    }

    pub fn fits(&self, path: &str) -> bool {
        let Some((start, rest)) = self.0.split_once('*') else {
            return self.0 == path;
        };
        let Some(mut left) = path.strip_prefix(start) else {
            return false;
        };
        let (middle, end) = rest.rsplit_once('*').unwrap_or(("", rest));
        for part in middle.split('*') {
            let Some((_, after)) = left.split_once(part) else {
                return false;
            };
            left = after;
        }
        left.ends_with(end)
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn a_star_stands_for_any_text() {
        for (pattern, path, fits) in [
            ("/a.js", "/a.js", true),
            ("/a.js", "/a.jsx", false),
            ("/embed/*.wasm", "/embed/quiz-1f.wasm", true),
            ("/embed/*.wasm", "/embed/quiz-1f.js", false),
            ("/embed/*.wasm", "/quiz-1f.wasm", false),
            ("*.wasm", "/embed/quiz-1f.wasm", true),
            ("/embed/*", "/embed/", true),
            ("/a*b*c", "/a1b2c", true),
            ("/a*b*c", "/a1c2b", false),
            ("/ab*bc", "/abc", false),
            ("*", "/", true),
        ] {
            assert_eq!(Pattern::new(pattern).fits(path), fits, "{pattern} {path}");
        }
    }
}
