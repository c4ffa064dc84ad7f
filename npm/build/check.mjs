// Holds `element.json` against the sources, so that types and manifest can't drift from them.
// Parts and events are held against a running quiz: tests/browser/tests/npm/.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const same = (what, told, real) => {
  const [one, two] = [told, real].map((it) => [...new Set(it)].sort().join(" "));
  if (one !== two) throw new Error(`npm/element.json: ${what} are "${one}", in the sources "${two}"`);
};

const all = (folder, pattern) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => /\.(js|css|rs)$/.test(name))
    .flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(pattern)])
    .map(([, found]) => found);

/** Fails where something is named that isn't there, or isn't that is. */
export const check = ({ attributes, codes, cssProperties }, root) => {
  const shell = readFileSync(join(root, "src/embed/shell/attributes.js"), "utf8");
  const [, literal] = /const ATTRIBUTES = ({[^}]*})/.exec(shell);
  const real = new Function(`return ${literal}`)();
  const names = attributes.map(({ name }) => name);
  same("the attributes", names, ["lang", ...Object.keys(real)]);
  for (const { name, type, default: usual = "" } of attributes) {
    const words = real[name] ?? "";
    const [first] = Array.isArray(words) ? words : [String(words)];
    if (first !== usual) throw new Error(`npm/element.json: the default of ${name} is "${first}"`);
    if (Array.isArray(words)) same(`the words of ${name}`, type.match(/[a-z]+/g), words);
  }
  const embed = join(root, "src/embed");
  same("the codes", Object.keys(codes), all(embed, /(?:fault\(\s*|code(?: =|:) )"([a-z-]+)"/g));
  const styled = all(join(root, "styles"), /var\((--mq-[a-z-]+)/g);
  same("the custom properties", cssProperties.map(({ name }) => name), styled);
};
