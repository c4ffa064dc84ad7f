//! The program that trunk builds.

use configurator::ui::App;

fn main() {
    yew::Renderer::<App>::new().render();
}
