//! What libraries and polyfills do to a page: the quiz works on it up to the result.

use browser_tests::{Outcome, Setup, run};

use crate::frames::{self, Case};

/// Each by name.
const WORKS: [(&str, &str); 17] = [
    (
        "array-extras",
        "Array.prototype.first = function () { return this[0] };
         Array.prototype.remove = function (it) { return this.filter((other) => other !== it) };",
    ),
    // As Prototype.js: enumerable, and by loops of its own.
    (
        "array-replaced",
        "const to = Array.prototype;
         to.each = function (then) { for (let at = 0; at < this.length; at++) then(this[at], at) };
         to.map = to.collect = function (then, own) { const out = []; this.each((it, at) => out.push(then.call(own, it, at))); return out };
         to.filter = to.findAll = function (is, own) { const out = []; this.each((it, at) => is.call(own, it, at) && out.push(it)); return out };
         to.includes = to.include = function (it) { return this.indexOf(it) !== -1 };
         to.find = to.detect = function (is) { for (let at = 0; at < this.length; at++) if (is(this[at], at)) return this[at] };
         to.some = to.any = function (is) { return this.find(is) !== undefined };
         to.flatMap = function (then) { return [].concat(...this.map(then)) };
         Array.from = (it) => Array.prototype.slice.call(it);
         Function.prototype.bind = function (own, ...first) { const it = this; return (...more) => it.call(own, ...first, ...more) };",
    ),
    (
        "to-json",
        "Array.prototype.toJSON = String.prototype.toJSON = function () { return 'of the page' };
         Object.defineProperty(Object.prototype, 'toJSON', { value() { return 'of the page' }, configurable: true });",
    ),
    ("object-extras", "Object.prototype.extend = function () { return 1 };"),
    (
        "define-wrapped",
        "const { define } = customElements;
         customElements.define = function (name, its, more) { return define.call(this, name, class extends its {}, more) };",
    ),
    (
        "define-once",
        "const { define } = customElements;
         const known = new Set();
         customElements.define = function (name, its) {
             if (known.has(name)) throw new Error('twice');
             known.add(name);
             return define.call(this, name, its);
         };
         const again = document.createElement('script');
         again.src = '/embed/microneedling-quiz.js';
         document.head.append(again);",
    ),
    // As polyfills of scoped registries: an element of their own stands in, and is upgraded.
    (
        "define-scoped",
        "const { HTMLElement: Native } = window;
         const { define } = customElements;
         const known = new Map();
         let upgraded;
         window.HTMLElement = function HTMLElement() {
             const it = upgraded;
             upgraded = undefined;
             return it ?? Reflect.construct(Native, [], new.target);
         };
         HTMLElement.prototype = Native.prototype;
         customElements.get = (name) => known.get(name);
         customElements.define = (name, its) => {
             known.set(name, its);
             const call = (what) => function (...all) { return its.prototype[what]?.apply(this, all) };
             const StandIn = class extends Native {
                 static observedAttributes = its.observedAttributes;
                 constructor() {
                     super();
                     Object.setPrototypeOf(this, its.prototype);
                     upgraded = this;
                     new its();
                 }
             };
             for (const it of ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'])
                 StandIn.prototype[it] = call(it);
             define.call(customElements, name, StandIn);
         };",
    ),
    (
        "define-late",
        "const { define } = customElements;
         customElements.define = (...all) => setTimeout(() => define.apply(customElements, all), 50);",
    ),
    (
        "fetch-wrapped",
        "const { fetch } = window;
         window.fetch = async function (...all) { const it = await fetch.apply(this, all); return it };",
    ),
    (
        "fetch-polyfill",
        "window.fetch = (url) => new Promise((done, no) => {
             const ask = new XMLHttpRequest();
             ask.open('GET', url);
             ask.responseType = 'arraybuffer';
             ask.onload = () => done({ ok: ask.status < 300, status: ask.status, arrayBuffer: async () => ask.response });
             ask.onerror = () => no(new TypeError('network'));
             ask.send();
         });",
    ),
    // As zone.js: a timer is an object, and every callback runs in a zone.
    (
        "timers-patched",
        "const { setTimeout, clearTimeout } = window;
         window.setTimeout = (then, time, ...more) => ({ id: setTimeout(() => { try { then(...more) } finally { window.zone = 1 } }, time) });
         window.clearTimeout = (it) => clearTimeout(it?.id);
         const { queueMicrotask } = window;
         window.queueMicrotask = (then) => queueMicrotask(() => then());
         const { addEventListener } = EventTarget.prototype;
         EventTarget.prototype.addEventListener = function (name, then, ...more) {
             const it = typeof then === 'function' ? function (event) { return then.call(this, event) } : then;
             return addEventListener.call(this, name, it, ...more);
         };",
    ),
    // As core-js on an old page: each turn of a promise is a task.
    (
        "promise-replaced",
        "const Native = Promise;
         window.Promise = class Promise extends Native {
             then(one, other) { const late = (it) => it && ((value) => it(value)); return super.then(late(one), late(other)) }
         };",
    ),
    ("history-throws", "history.replaceState = history.pushState = () => { throw new Error('not here') };"),
    (
        "includes-replaced",
        "String.prototype.includes = function (it) { return this.indexOf(it) > -1 };"),
    ("frozen", "Object.freeze(Array.prototype); Object.freeze(Object.prototype); Object.freeze(Promise.prototype);"),
    ("names-taken", "var Quiz = 1, BUILT = 2, INSIDE = 3, WHOLE = 4, TAG = 5, quiz = 6, loading = 7, page = 8, script = 9, place = 10, live = 11, own = 12;"),
    ("date-replaced", "window.Date = class extends Date { static now() { return super.now() + 1 } };"),
];

#[test]
fn what_libraries_do_to_a_page_changes_nothing() -> Outcome {
    run(Setup::phone(), async |page| {
        let cases: Vec<_> = WORKS.map(|(name, script)| Case::after(name, script)).into();
        frames::each_works(page, &cases).await?;
        Ok(())
    })
}
