// Contrast of everything in the quiz that is read or has to be made out, by computed colours.
// axe gives up where a pseudo-element lies behind the words, as it does behind every option.
const root = document.querySelector("microneedling-quiz").shadowRoot;

const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
/** Any CSS colour as [r, g, b, a]. */
const read = (colour) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};
const over = ([r, g, b, a], below) => [
  ...[r, g, b].map((part, place) => part * a + below[place] * (1 - a)),
  1,
];
const luminance = (colour) => {
  const [r, g, b] = colour.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ratio = (one, other) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const parent = (element) => element.parentElement ?? element.getRootNode().host;

/** Does a pseudo-element lie behind all of its element's own box, or of what it is placed in? */
const plate = (element) => {
  const style = getComputedStyle(element, "::before");
  const behind = style.content !== "none" && style.position === "absolute" && style.zIndex === "-1";
  return behind ? style.backgroundColor : "transparent";
};
/** The colour behind an element, its own background included or not. */
const behind = (element, own = true) => {
  const layers = [];
  for (let it = element, first = true; it; it = parent(it), first = false) {
    if (!first || own) layers.push(read(plate(it)), read(getComputedStyle(it).backgroundColor));
    // The plate of an option is drawn by the words beside the input.
    const label = it.localName === "label" && it !== element;
    if (label) layers.push(...[...it.children].map((child) => read(plate(child))));
  }
  const page = [255, 255, 255, 1];
  return layers.reverse().reduce((below, layer) => over(layer, below), page);
};
const faint = [];
const demand = (element, what, colour, below, least) => {
  const have = ratio(over(colour, below), below);
  const name = `<${element.localName}> “${(element.textContent || element.value).trim().slice(0, 40)}”`;
  if (have < least) faint.push(`${what} of ${name} has ${have.toFixed(2)} of ${least}`);
};

let count = 0;
for (const element of root.querySelectorAll("*")) {
  if (!element.checkVisibility()) continue;
  const style = getComputedStyle(element);
  const words = [...element.childNodes].some((it) => it.nodeType === 3 && it.data.trim());
  if (words) {
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight, 10) >= 700);
    const colour = element.closest("svg") ? style.fill : style.color;
    demand(element, "the text", read(colour), behind(element), large ? 3 : 4.5);
    count += 1;
  }
  if (element.matches("input") && style.appearance === "none") {
    const below = behind(element, false);
    demand(element, "the border", read(style.borderColor), below, 3);
    if (element.checked) demand(element, "the mark", read(style.backgroundColor), below, 3);
  }
}
return { faint, count };
