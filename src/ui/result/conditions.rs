//! Who should wait or ask first: the whole list, for everyone.

use super::notes::class_title;
use crate::quiz::notes;
use crate::text::ui;
use crate::ui::markup::Markup;
use crate::ui::screen::Screen;

/// The list, whatever was answered.
pub fn view(m: &mut Markup, screen: &Screen) {
    let words = screen.words;
    m.section("conditions", false, words.get(ui::CONDITIONS_TITLE), |m| {
        m.leaf("p", "small", words.get(ui::CONDITIONS_LEAD));
        let all = notes::all(screen.content);
        for group in all.chunk_by(|a, b| a.class == b.class) {
            let Some(first) = group.first() else { continue };
            m.leaf("h4", "", words.get(class_title(first.class)));
            m.within("ul", "", |m| {
                for note in group {
                    let Some(condition) = screen.content.condition(note.condition) else {
                        continue;
                    };
                    m.element("li", &["data-condition"], &[&condition.id], |m| {
                        m.leaf("strong", "", words.get(condition.title));
                        m.leaf("span", "", words.get(condition.note));
                    });
                }
            });
        }
    });
}
