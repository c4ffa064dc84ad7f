// A line of the page's own words, which goes into messages and addresses as well.

/** As a document may have it: no sign that turns words around, and no more than anybody reads. */
export const line = (text) =>
  text.replace(/[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+/g, " ").slice(0, 120);
