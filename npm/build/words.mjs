// Names and sentences out of `element.json`.

/** `booking-url` as a property: `bookingUrl`. */
export const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** What an attribute takes and what comes without it, as sentences. */
export const whole = ({ takes, without }) => {
  const sentence = (text) => `${text.replace(/^[a-z]/, (letter) => letter.toUpperCase())}.`;
  return sentence(takes) + (without ? ` Without it: ${without}.` : "");
};

/** A list of names as a type: one of them. */
export const union = (names) => names.map((name) => JSON.stringify(name)).join(" | ");
