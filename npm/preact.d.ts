import type { JSX, Ref } from "preact";
import type {
  MicroneedlingQuizAttributes,
  MicroneedlingQuizElement,
  MicroneedlingQuizEventMap,
} from "./index.js";

export * from "./index.js";

/** Handlers as Preact takes them: `onmq-complete={(event) => …}`. */
type Handlers = {
  [Name in keyof MicroneedlingQuizEventMap as `on${Name}` | `on${Name}Capture`]?:
    | ((event: MicroneedlingQuizEventMap[Name]) => void)
    | undefined;
};

/** What `<microneedling-quiz>` takes in JSX. */
export type MicroneedlingQuizProps = Omit<
  // Preact 10 and 11 call the type of these by other names.
  JSX.IntrinsicElements["div"],
  "ref" | keyof MicroneedlingQuizAttributes
> &
  MicroneedlingQuizAttributes &
  Handlers & { ref?: Ref<MicroneedlingQuizElement> | undefined };

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "microneedling-quiz": MicroneedlingQuizProps;
    }
  }
}
