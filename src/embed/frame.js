// The quiz alone on a page, for an iframe: takes the attributes from the address, and tells the
// page around it how high it is and what happens. No answer is in any message.
(() => {
  const BELOW = 32;
  const page = document.documentElement;
  const framed = window.parent !== window;
  const tell = (type, detail) => framed && window.parent.postMessage({ type, ...detail }, "*");

  const start = () => {
    const quiz = document.createElement("microneedling-quiz");
    // On its own, an address must not be able to put a stranger's link on a clinic's site.
    const taken = framed
      ? /^(lang|booking-(url|label)|clinic-name|color-scheme|resume|reset-after|src)$/
      : /^(lang|color-scheme)$/;
    const given = new URLSearchParams(location.search);
    for (const [name, value] of [...given])
      if (taken.test(name)) quiz.setAttribute(name, value);
      else given.delete(name);
    // Nor go on into the links that are made here.
    const query = `?${given}`.replace(/^\?$/, "");
    if (!framed) history.replaceState(history.state, "", location.pathname + query + location.hash);
    page.lang = quiz.lang || page.lang;
    // The frame is as high as the quiz, so it is near whenever the frame is.
    quiz.setAttribute("loading", "lazy");
    page.style.fontFamily = "system-ui, sans-serif";
    // Room for the shadow of the card.
    document.body.style.margin = `4px 4px ${BELOW}px`;
    document.body.append(quiz);

    let told;
    const measure = () => {
      // Until the other script is there the quiz is nothing, and the frame would jump; while a
      // result is coming in pieces, it would at each.
      if (!quiz.shadowRoot || quiz.shadowRoot.querySelector("[data-coming]")) return;
      // The quiz's own height: it follows its content, so it can't chase that of the frame.
      const height = Math.ceil(quiz.getBoundingClientRect().height) + 4 + BELOW;
      if (height !== told) tell("mq-height", { height: (told = height) });
    };
    if (window.ResizeObserver) new ResizeObserver(measure).observe(quiz);
    addEventListener("load", measure);
    for (const name of ["ready", "start", "step", "complete", "restart", "error"])
      quiz.addEventListener(`mq-${name}`, ({ detail }) => {
        // The last piece may be no higher than what stood there before it.
        measure();
        const { step, total, code, message } = detail;
        tell(`mq-${name}`, JSON.parse(JSON.stringify({ step, total, code, message })));
      });
    quiz.addEventListener("mq-book", () => tell("mq-book"));
  };
  /** The other script isn't there, or doesn't run: nobody else can say so. */
  const look = () => {
    const quiz = document.querySelector("microneedling-quiz");
    if (quiz.shadowRoot) return;
    const link = document.createElement("a");
    link.href = quiz.getAttribute("booking-url") ?? "x:";
    link.textContent = quiz.getAttribute("booking-label") ?? link.href;
    if (/^(https?|tel|mailto|sms):$/.test(link.protocol)) quiz.append(link);
    tell("mq-height", { height: Math.ceil(quiz.getBoundingClientRect().height) + 4 + BELOW });
    const message = "microneedling-quiz.js is missing beside frame.html, or does not run; copy it there again";
    tell("mq-error", { code: "missing", message });
  };
  addEventListener("load", look);

  if (document.body) start();
  else addEventListener("DOMContentLoaded", start);
})();
