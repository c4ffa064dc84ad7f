// `README.md`: the tables follow from `element.json`, the figures from what was built.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

export const readme = (template, element, out) => {
  const weight = (name) => brotliCompressSync(readFileSync(join(out, name))).length / 1000;
  const rounded = (kilobytes) => `${kilobytes < 10 ? Math.ceil(kilobytes) : Math.round(kilobytes)} KB`;
  const languages = readdirSync(join(out, "lang"));
  const table = (head, rows) =>
    [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  const code = (text) => `\`${text}\``;
  const parts = {
    attributes: table(
      ["attribute", "value", "without it"],
      element.attributes.map((it) => [code(it.name), it.takes, it.without]),
    ),
    events: table(
      ["event", "detail"],
      element.events.map((it) => [code(it.name), it.shows]),
    ),
    properties: table(
      ["custom property", "sets"],
      element.cssProperties.map((it) => [code(it.name), it.sets]),
    ),
    parts: element.cssParts.map((it) => code(it.name)).join(", "),
    codes: table(
      ["code", "means"],
      Object.entries(element.codes).map(([name, means]) => [code(name), means]),
    ),
    tags: languages.map((name) => code(name.replace(".js", ""))).join(", "),
    "index.js": rounded(weight("index.js")),
    "quiz.js": rounded(weight("quiz.js")),
    "own.js": rounded(weight("own.js")),
    lang: rounded(Math.max(...languages.map((name) => weight(join("lang", name))))),
  };
  return template.replace(/<!-- ([\w.]+) -->/g, (_, name) => {
    if (!(name in parts)) throw new Error(`npm/README.md: there is no part ${name}`);
    return parts[name];
  });
};
