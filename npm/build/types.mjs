// `index.d.ts`: the parts of the template that follow from `element.json` and the content.

import { camel, union, whole } from "./words.mjs";

export const types = (template, element, { benefits, conditions, questions }) => {
  const comment = (text) => `/** ${text} */`;
  const each = (them, write) => them.map(write).join("\n");
  // Every element has that one.
  const own = element.attributes.filter(({ name }) => name !== "lang");
  const ids = Object.keys;
  const options = ids(questions).map((id) => `  ${JSON.stringify(id)}: ${union(ids(questions[id].options))};`);
  const parts = {
    attributes: each(
      element.attributes,
      (it) =>
        `  ${comment(whole(it))}\n  ${JSON.stringify(it.name)}?: ${it.type}${it.type === "number" ? " | `${number}`" : ""} | undefined;`,
    ),
    properties: each(own, (it) => {
      const name = camel(it.name);
      return `  ${comment(whole(it))}\n  get ${name}(): ${it.type};\n  set ${name}(value: ${it.type} | null | undefined);`;
    }),
    methods: each(element.methods, (it) => `  ${comment(it.description)}\n  ${it.name}(): void;`),
    events: each(
      element.events,
      (it) => `  ${comment(it.description)}\n  ${JSON.stringify(it.name)}: CustomEvent<${it.detail}>;`,
    ),
    codes: each(ids(element.codes), (it) => `  /** ${element.codes[it]} */\n  | ${JSON.stringify(it)}`),
    benefits: union(ids(benefits)),
    conditions: union(ids(conditions)),
    options: options.join("\n"),
    levels: union(element.levels),
    kinds: union(element.noteKinds),
  };
  return template.replace(/\/\* (\w+) \*\//g, (_, name) => {
    if (!(name in parts)) throw new Error(`npm/index.d.ts: there is no part ${name}`);
    return parts[name];
  });
};
