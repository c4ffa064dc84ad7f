// What an attack leaves behind where it works: `traces()` lists it, `census()` counts elements.
(() => {
  const KINDS = [Object, Array, String, Number, Function, RegExp, Promise, Map, Set, Element, Event];
  const names = () => KINDS.map(({ prototype }) => Reflect.ownKeys(prototype).length).join();
  const before = names();
  /** A document or shadow root, and every one below it, those of frames of this origin too. */
  const roots = (from) =>
    [from].concat(
      ...[...from.querySelectorAll("*")].flatMap(({ shadowRoot, contentDocument }) =>
        [shadowRoot, contentDocument].filter(Boolean).map(roots),
      ),
    );
  const all = (what) => roots(document).flatMap((root) => [...root.querySelectorAll(what)]);
  const inside = (what) => all(what).filter((it) => it.getRootNode() instanceof ShadowRoot);

  /** Nothing of this belongs into a quiz. */
  const STRANGE = `script, style, link, base, meta, template, img, picture, source, video, audio,
    iframe, frame, object, embed, math, marquee, image, use, animate, set, foreignObject,
    [src], [srcset], [srcdoc], [action], [formaction], [background], [ping], [autofocus],
    [contenteditable], [style*="url("]`;
  const SCHEMES = /^(https?|tel|mailto|sms):$/;

  window.traces = () => {
    const found = [];
    const windows = [window, ...all("iframe").map((it) => it.contentWindow)];
    for (const it of windows) if (it.pwned !== undefined) found.push("a script of a text ran");
    if ({}.polluted !== undefined || names() !== before) found.push("a prototype has more than it had");
    for (const it of inside(STRANGE)) found.push(`strange: ${it.outerHTML.slice(0, 200)}`);
    for (const { localName, attributes } of inside("*"))
      for (const { name, value } of attributes)
        if (/^on/.test(name)) found.push(`<${localName} ${name}="${value}">`);
    for (const it of inside("a[href]")) {
      if (!SCHEMES.test(it.protocol)) found.push(`a link to ${it.href}`);
      // Not what a base of the page makes of it.
      if (it.getAttribute("target") && !/noopener noreferrer/.test(it.rel)) found.push(`an open door: ${it.href}`);
    }
    for (const root of roots(document))
      for (const sheet of root.adoptedStyleSheets ?? [])
        for (const { cssText } of sheet.cssRules)
          if (/url\((?!"?data:)|@import|\/hit/.test(cssText)) found.push(`a rule: ${cssText}`);
    return found;
  };

  /** How many there are of each element. */
  window.census = () => {
    const count = {};
    for (const { localName } of all("*")) count[localName] = (count[localName] ?? 0) + 1;
    return Object.entries(count).sort().join(" ");
  };

  /** Makes quizzes, each by what it is given, in the way that is asked for. */
  window.make = (way, quizzes) => {
    const place = document.querySelector("main");
    const tag = "microneedling-quiz";
    for (const { id, attributes } of quizzes) {
      const element = document.createElement(way === "div" ? "div" : tag);
      element.id = id;
      if (way === "div") element.setAttribute(`data-${tag}`, "");
      for (const [name, value] of Object.entries(attributes)) {
        if (way === "div") element.setAttribute(`data-${name}`, value);
        else if (way === "property") element[name.replace(/-(.)/, (_, it) => it.toUpperCase())] = value;
        else element.setAttribute(name, value);
      }
      place.append(element);
    }
  };
})();
