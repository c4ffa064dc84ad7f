// Takes from a page what came after the oldest browsers of the list, so that a script which uses it
// fails as it would there. Where each is, and the first Chrome, Firefox and Safari to have it (999:
// none); by MDN's compatibility data.
const NEWER = [
  ["Array.prototype.findLast", 97, 104, 15.4],
  ["Array.prototype.findLastIndex", 97, 104, 15.4],
  ["Array.prototype.toSorted", 110, 115, 16],
  ["Array.prototype.toReversed", 110, 115, 16],
  ["Array.prototype.toSpliced", 110, 115, 16],
  ["Array.prototype.with", 110, 115, 16],
  ["Array.fromAsync", 121, 115, 16.4],
  ["Object.groupBy", 117, 119, 17.4],
  ["Map.groupBy", 117, 119, 17.4],
  ["Map.prototype.getOrInsert", 145, 144, 26.2],
  ["Set.prototype.union", 122, 127, 17],
  ["Set.prototype.intersection", 122, 127, 17],
  ["Set.prototype.difference", 122, 127, 17],
  ["Set.prototype.symmetricDifference", 122, 127, 17],
  ["Set.prototype.isSubsetOf", 122, 127, 17],
  ["Set.prototype.isSupersetOf", 122, 127, 17],
  ["Set.prototype.isDisjointFrom", 122, 127, 17],
  ["Iterator", 122, 131, 18.4],
  ["Promise.withResolvers", 119, 121, 17.4],
  ["Promise.try", 128, 134, 18.2],
  ["String.prototype.isWellFormed", 111, 119, 16.4],
  ["String.prototype.toWellFormed", 111, 119, 16.4],
  ["RegExp.escape", 136, 134, 18.2],
  ["RegExp.prototype.unicodeSets", 112, 116, 17],
  ["ArrayBuffer.prototype.resize", 111, 128, 16.4],
  ["ArrayBuffer.prototype.transfer", 114, 122, 17.4],
  ["Uint8Array.fromBase64", 140, 133, 18.2],
  ["Uint8Array.prototype.toBase64", 140, 133, 18.2],
  ["Uint8Array.prototype.setFromBase64", 140, 133, 18.2],
  ["Error.isError", 134, 138, 999],
  ["Math.f16round", 135, 129, 18.2],
  ["Math.sumPrecise", 147, 137, 26.2],
  ["Float16Array", 135, 129, 18.2],
  ["Temporal", 144, 139, 999],
  ["SuspendError", 137, 999, 999],
  ["Intl.Segmenter", 87, 125, 14.1],
  ["Intl.DurationFormat", 129, 136, 16.4],
  ["Intl.supportedValuesOf", 99, 93, 15.4],
  ["Intl.NumberFormat.prototype.formatRange", 106, 116, 15.4],
  ["Intl.PluralRules.prototype.selectRange", 106, 116, 15.4],
  ["WebAssembly.JSTag", 115, 999, 18.4],
  ["CSSStyleSheet.prototype.replace", 73, 101, 16.4],
  ["CSSStyleSheet.prototype.replaceSync", 73, 101, 16.4],
  ["Document.prototype.adoptedStyleSheets", 73, 101, 16.4],
  ["ShadowRoot.prototype.adoptedStyleSheets", 73, 101, 16.4],
  ["HTMLElement.prototype.attachInternals", 77, 93, 16.4],
  ["ElementInternals", 77, 93, 16.4],
  ["HTMLElement.prototype.inert", 102, 112, 15.5],
  ["HTMLElement.prototype.popover", 114, 125, 17],
  ["HTMLElement.prototype.showPopover", 114, 125, 17],
  ["HTMLElement.prototype.hidePopover", 114, 125, 17],
  ["HTMLElement.prototype.togglePopover", 114, 125, 17],
  ["HTMLElement.prototype.writingSuggestions", 124, 999, 18],
  ["HTMLButtonElement.prototype.command", 135, 144, 26.2],
  ["HTMLDetailsElement.prototype.name", 120, 130, 17.2],
  ["HTMLDialogElement.prototype.requestClose", 134, 139, 18.4],
  ["HTMLDialogElement.prototype.closedBy", 134, 141, 999],
  ["HTMLFormElement.prototype.requestSubmit", 76, 75, 16],
  ["HTMLInputElement.prototype.showPicker", 99, 101, 16],
  ["HTMLScriptElement.supports", 96, 94, 16],
  ["HTMLTemplateElement.prototype.shadowRootMode", 111, 123, 16.4],
  ["Element.prototype.ariaLabel", 81, 119, 12.1],
  ["Element.prototype.role", 81, 119, 12.1],
  ["Element.prototype.computedStyleMap", 66, 999, 16.4],
  ["Element.prototype.attributeStyleMap", 66, 999, 16.4],
  ["HTMLElement.prototype.attributeStyleMap", 66, 999, 16.4],
  ["Element.prototype.currentCSSZoom", 128, 126, 999],
  ["Element.prototype.getHTML", 125, 128, 18],
  ["Element.prototype.setHTML", 146, 148, 999],
  ["Element.prototype.setHTMLUnsafe", 124, 128, 17.4],
  ["Element.prototype.moveBefore", 133, 144, 999],
  ["ShadowRoot.prototype.setHTMLUnsafe", 124, 128, 17.4],
  ["Document.parseHTMLUnsafe", 124, 128, 17.4],
  ["Document.prototype.startViewTransition", 111, 144, 18],
  ["Document.prototype.caretPositionFromPoint", 128, 20, 18.4],
  ["AbortSignal.timeout", 103, 100, 16],
  ["AbortSignal.any", 116, 124, 17.4],
  ["AbortSignal.prototype.throwIfAborted", 100, 97, 15.4],
  ["URL.canParse", 120, 115, 17],
  ["URL.parse", 126, 126, 18],
  ["URLPattern", 95, 142, 26],
  ["Response.json", 105, 115, 17],
  ["Request.prototype.duplex", 105, 999, 999],
  ["Headers.prototype.getSetCookie", 113, 112, 17],
  ["CompressionStream", 80, 113, 16.4],
  ["DecompressionStream", 80, 113, 16.4],
  ["ClipboardItem", 66, 127, 13.1],
  ["CSS.registerProperty", 78, 128, 16.4],
  ["CSS.highlights", 105, 140, 17.2],
  ["CSSContainerRule", 105, 110, 16],
  ["CloseWatcher", 126, 149, 999],
  ["EditContext", 121, 999, 999],
  ["Highlight", 105, 140, 17.2],
  ["ViewTransition", 111, 144, 18],
  ["ScrollTimeline", 115, 999, 26],
  ["ToggleEvent", 114, 114, 17],
  ["Navigator.prototype.userActivation", 72, 120, 16.4],
  ["Navigator.prototype.userAgentData", 90, 999, 999],
  ["Navigator.prototype.connection", 61, 999, 999],
  ["navigation", 102, 147, 26.2],
  ["cookieStore", 87, 140, 18.4],
  ["documentPictureInPicture", 116, 999, 999],
  ["fetchLater", 135, 999, 999],
  ["launchQueue", 102, 999, 999],
  ["requestIdleCallback", 47, 55, 999],
  ["cancelIdleCallback", 47, 55, 999],
  ["scheduler", 94, 142, 999],
  ["trustedTypes", 83, 148, 26],
];

// The watchers of the tests use these, so they stay for them.
const WATCHED = [
  ["structuredClone", 98, 94, 15.4],
  ["Element.prototype.checkVisibility", 105, 106, 17.4],
];

const place = (path) => {
  const names = path.split(".");
  const last = names.pop();
  return [names.reduce((it, name) => it?.[name], window), last];
};

for (const [path] of WATCHED) {
  const [owner, name] = place(path);
  const was = owner?.[name];
  if (!was) continue;
  owner[name] = function (...given) {
    // The second of the calls that led here: the first is this one.
    const calls = new Error().stack.split("\n").filter((it) => /:\d+:\d+/.test(it));
    if (/\/embed\//.test(calls[1])) throw new TypeError(`${path} is not a function`);
    return was.apply(this, given);
  };
}
for (const [path] of NEWER) {
  const [owner, name] = place(path);
  if (owner) delete owner[name];
}

// A sheet of styles can't be made by `new`.
const Sheet = window.CSSStyleSheet;
window.CSSStyleSheet = class {
  constructor() {
    throw new TypeError("Illegal constructor");
  }
  static [Symbol.hasInstance](it) {
    return Function.prototype[Symbol.hasInstance].call(Sheet, it);
  }
};

window.old = {
  newer: [...NEWER, ...WATCHED],
  left: NEWER.map(([path]) => path).filter((path) => {
    const [owner, name] = place(path);
    return owner != null && name in owner;
  }),
};
