//! What is wrong already, so that one slip is told once.

/// The paths of what was wrong, and of what was left out for it.
#[derive(Default)]
pub(super) struct Broken(Vec<String>);

impl Broken {
    pub(super) fn add(&mut self, path: impl Into<String>) {
        self.0.push(path.into());
    }

    /// Is it wrong itself?
    pub(super) fn is(&self, path: &str) -> bool {
        self.0.iter().any(|it| it == path)
    }

    /// Does it belong to something that is wrong, or hold it?
    pub(super) fn touches(&self, path: &str) -> bool {
        self.0.iter().any(|it| {
            let belongs = steps(it) > 1 && within(path, it);
            // All questions together are too much to be excused by one of them.
            let holds = steps(path) > 2 && within(it, path);
            belongs || holds
        })
    }

    /// Is anything wrong in there?
    pub(super) fn is_in(&self, outer: &str) -> bool {
        self.0.iter().any(|it| within(it, outer))
    }

    /// Does a message name a question, an option or whatever else is wrong?
    pub(super) fn is_named(&self, message: &str) -> bool {
        let ids = self.0.iter().filter_map(|path| {
            let (outer, id) = path.rsplit_once('/')?;
            let named = steps(outer) == 1 || (steps(outer) == 3 && outer.ends_with("/options"));
            named.then_some(id)
        });
        ids.into_iter().any(|id| {
            let id = id.replace("~1", "/").replace("~0", "~");
            message.contains(&["\"", &id, "\""].concat())
        })
    }
}

fn steps(path: &str) -> usize {
    path.matches('/').count()
}

/// Is this the path, or one further inside?
pub(super) fn within(path: &str, outer: &str) -> bool {
    let rest = path.strip_prefix(outer);
    rest.is_some_and(|it| it.is_empty() || it.starts_with('/'))
}
