//! Yew's counter: what any program of this stack weighs and waits for, before it does anything.

use yew::prelude::*;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

/// A figure, and a button that adds one.
struct Counter {
    count: u32,
}

// A struct, as the quiz is one: 1.1 KB brotli less than a function component.
impl Component for Counter {
    type Message = ();
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self { count: 0 }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.count = self.count.saturating_add(1);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        html! {
            <>
                <output>{ self.count }</output>
                <button onclick={ctx.link().callback(|_| ())}>{ "+1" }</button>
            </>
        }
    }
}

fn main() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(place) = document.and_then(|it| it.get_element_by_id("quiz")) {
        yew::Renderer::<Counter>::with_root(place).render();
    }
}
