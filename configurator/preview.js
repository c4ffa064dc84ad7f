// Draws the quiz as the page around has it, each time that changes.

const scheme = new URLSearchParams(location.search).get("scheme") === "dark" ? "dark" : "light";
const place = document.getElementById("place");
const tell = (type, more) => parent.postMessage(JSON.stringify({ type, ...more }), "*");
document.documentElement.dataset.scheme = scheme;

/** Any other could run a script. */
const TAKEN =
  /^(lang|booking-(url|label)|clinic-name|src|color-scheme|mode|loading|resume|reset-after|events)$/;

const make = ({ attributes, document: json }) => {
  const quiz = document.createElement("microneedling-quiz");
  // Both schemes are of one tab: their ids keep what is chosen in them apart.
  quiz.id = scheme;
  for (const [name, value] of attributes) if (TAKEN.test(name)) quiz.setAttribute(name, value);
  quiz.setAttribute("color-scheme", scheme);
  if (json) {
    const script = document.createElement("script");
    script.type = "application/json";
    script.textContent = json;
    quiz.append(script);
  }
  quiz.addEventListener("mq-error", ({ detail }) => tell("drawn", { error: detail.message }));
  return quiz;
};

let wanted;

const draw = () => {
  if (!wanted) return;
  // As high as before, so that nobody who looks at the middle is taken to the top.
  place.style.minHeight = `${place.offsetHeight}px`;
  const quiz = make(wanted);
  wanted = undefined;
  place.replaceChildren(quiz);
  tell("drawn", {});
  customElements
    .whenDefined(quiz.localName)
    .then(() => quiz.ready)
    .then(
      () => requestAnimationFrame(() => (place.style.minHeight = "")),
      () => {},
    );
};

addEventListener("message", ({ origin, source, data }) => {
  // A page of another host must not draw its own words here.
  if (origin !== location.origin || source !== parent || typeof data !== "string" || !data.includes('"draw"')) return;
  const message = JSON.parse(data);
  if (message.type !== "draw") return;
  // Whoever types fast is drawn once a frame.
  if (!wanted) requestAnimationFrame(draw);
  wanted = message;
});
tell("ready", {});
