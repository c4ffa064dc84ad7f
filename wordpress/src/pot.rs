//! The template for translators, written anew whenever the plugin is packed.

use crate::messages::Message;
use std::fmt::Write;

/// The template.
pub fn written(messages: &[Message], version: &str) -> String {
    let mut out = format!(
        "msgid \"\"\nmsgstr \"\"\n\
         \"Project-Id-Version: Microneedling quiz {version}\\n\"\n\
         \"MIME-Version: 1.0\\n\"\n\
         \"Content-Type: text/plain; charset=UTF-8\\n\"\n\
         \"Content-Transfer-Encoding: 8bit\\n\"\n\
         \"X-Domain: microneedling-quiz\\n\"\n"
    );
    for message in messages {
        out.push('\n');
        if let Some(note) = &message.note {
            // A text can be written to without fail.
            let _ = writeln!(out, "#. translators: {note}");
        }
        let _ = writeln!(out, "#: {}", message.file);
        if message.id.contains('%') {
            out.push_str("#, php-format\n");
        }
        if let Some(context) = message.context {
            let _ = writeln!(out, "msgctxt {}", quoted(context));
        }
        let _ = writeln!(out, "msgid {}\nmsgstr \"\"", quoted(&message.id));
    }
    out
}

fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}
