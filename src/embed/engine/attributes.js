// What is wrong with the attributes of an element.

import { TAGS } from "./built.js";

/** Reports each attribute that says what it can't. */
export const check = (core) => {
  const wrong = (name, comes, mend) => {
    const given = core.element.getAttribute(name);
    // Said once, however often other attributes change.
    const said = (core.said ??= new Set());
    if (said.has(name + given)) return;
    said.add(name + given);
    core.report({ code: "attribute", message: `${name}="${given}" ${comes}; ${mend}` });
  };
  const { element } = core;
  for (const name in core.attributes) {
    const given = element.getAttribute(name);
    const words = core.attributes[name];
    if (given && Array.isArray(words) && !words.includes(given))
      wrong(name, `is unknown, so it is taken as ${words[0]}`, `write ${words.join(" or ")}`);
  }
  if (element.lang && !TAGS.includes(element.lang.toLowerCase().split(/[-_]/)[0]))
    wrong("lang", "is no language of the quiz, so it speaks English", `write ${TAGS.join(" or ")}`);
  if (element.hasAttribute("reset-after") && !(element.getAttribute("reset-after") >= 0))
    wrong("reset-after", "is no number of seconds, so it does nothing", "write one like 60");
  if (element.bookingUrl && !core.booking())
    wrong(
      "booking-url",
      "is refused, so there is no booking button",
      "write an address that begins with https:, http:, tel:, mailto: or sms:",
    );
};
