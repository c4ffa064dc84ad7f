// The quiz as built in, without a document. `document.js` is its twin.

import { line } from "./line.js";

export const name = "quiz";

/** A document that has come while this engine did wants the other one. */
export const read = (core) => {
  if (!core.own() || !core.element.isConnected) return;
  core.release();
  core.connect();
};

/** A document that has come since wants the other engine. */
export const wear = (core) => {
  if (core.own()) core.again();
};

/** Booking address, its label and the clinic's name. */
export const settings = ({ booking, element }) => [
  booking() ?? "",
  line(element.bookingLabel),
  line(element.clinicName),
];
