// `custom-elements.json`: what editors and documentation tools read
// (https://github.com/webcomponents/custom-elements-manifest).

import { camel, whole } from "./words.mjs";

export const manifest = (element) => {
  const { attributes, cssParts, cssProperties, description, events, methods, name, ready, slots, tagName } = element;
  const fields = attributes.map((it) => ({
    kind: "field",
    name: camel(it.name),
    type: { text: it.type },
    default: JSON.stringify(it.type === "number" ? 0 : (it.default ?? "")),
    description: whole(it),
    attribute: it.name,
    reflects: true,
  }));
  const declaration = { name, module: "index.js" };
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path: "index.js",
        declarations: [
          {
            kind: "class",
            customElement: true,
            tagName,
            name,
            description,
            superclass: { name: "HTMLElement" },
            attributes: attributes.map((it) => ({
              name: it.name,
              type: { text: it.type },
              ...(it.default && { default: it.default }),
              description: whole(it),
              fieldName: camel(it.name),
            })),
            members: [
              ...fields,
              { kind: "field", name: "ready", readonly: true, type: { text: ready.type }, description: ready.description },
              ...methods.map((it) => ({
                kind: "method",
                name: it.name,
                description: it.description,
                return: { type: { text: "void" } },
              })),
            ],
            events: events.map((it) => ({
              name: it.name,
              type: { text: `CustomEvent<${it.detail}>` },
              description: `${it.description} Detail: ${it.shows}.`,
            })),
            slots,
            cssParts: cssParts.map((it) => ({ name: it.name, description: whole({ takes: it.is }) })),
            cssProperties: cssProperties.map((it) => ({
              name: it.name,
              ...(it.syntax && { syntax: it.syntax }),
              description: whole({ takes: it.sets }),
            })),
          },
        ],
        exports: [
          { kind: "js", name, declaration },
          { kind: "custom-element-definition", name: tagName, declaration },
        ],
      },
    ],
  };
};
