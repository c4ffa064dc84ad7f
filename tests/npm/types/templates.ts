// What the tools of Vue and Svelte read for their templates.

import type { GlobalComponents } from "vue";
import type { SvelteHTMLElements } from "svelte/elements";
import type {} from "microneedling-quiz/vue";
import type {} from "microneedling-quiz/svelte";

type Vue = InstanceType<GlobalComponents["microneedling-quiz"]>["$props"];
type Svelte = SvelteHTMLElements["microneedling-quiz"];

export const vue: Vue = {
  "booking-url": "/book",
  colorScheme: "dark",
  class: ["wide", { own: true }],
  resetAfter: 60,
  onMqComplete: ({ detail }) => detail.answers?.goals,
};
export const svelte: Svelte = {
  "booking-url": "/book",
  "color-scheme": "dark",
  class: "wide",
  "onmq-complete": ({ detail }) => detail.answers?.goals,
};
// @ts-expect-error no such mode
export const wrongVue: Vue = { mode: "popup" };
// @ts-expect-error no such mode
export const wrongSvelte: Svelte = { mode: "popup" };
