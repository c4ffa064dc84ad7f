import type { HTMLAttributes } from "svelte/elements";
import type {
  MicroneedlingQuizAttributes,
  MicroneedlingQuizElement,
  MicroneedlingQuizHandlers,
} from "./index.js";

export * from "./index.js";

/** What `<microneedling-quiz>` takes in a template. */
export type MicroneedlingQuizProps = Omit<
  HTMLAttributes<MicroneedlingQuizElement>,
  keyof MicroneedlingQuizAttributes
> &
  MicroneedlingQuizAttributes &
  MicroneedlingQuizHandlers;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "microneedling-quiz": MicroneedlingQuizProps;
  }
}
