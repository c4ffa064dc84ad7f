import type { HTMLAttributes } from "svelte/elements";
import type {
  MicroneedlingQuizAttributes,
  MicroneedlingQuizElement,
  MicroneedlingQuizEventMap,
} from "./index.js";

export * from "./index.js";

/** Handlers as Svelte 5 takes them: `onmq-complete={(event) => …}`. */
type Handlers = {
  [Name in keyof MicroneedlingQuizEventMap as `on${Name}`]?:
    | ((event: MicroneedlingQuizEventMap[Name]) => void)
    | undefined;
};

/** What `<microneedling-quiz>` takes in a template. */
export type MicroneedlingQuizProps = Omit<
  HTMLAttributes<MicroneedlingQuizElement>,
  keyof MicroneedlingQuizAttributes
> &
  MicroneedlingQuizAttributes &
  Handlers;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "microneedling-quiz": MicroneedlingQuizProps;
  }
}
