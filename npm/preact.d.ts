import type { JSX, Ref } from "preact";
import type {
  MicroneedlingQuizAttributes,
  MicroneedlingQuizElement,
  MicroneedlingQuizHandlers,
} from "./index.js";

export * from "./index.js";

/** What `<microneedling-quiz>` takes in JSX. */
export type MicroneedlingQuizProps = Omit<
  // Preact 10 and 11 call the type of these by other names.
  JSX.IntrinsicElements["div"],
  "ref" | keyof MicroneedlingQuizAttributes
> &
  MicroneedlingQuizAttributes &
  MicroneedlingQuizHandlers<"" | "Capture"> & { ref?: Ref<MicroneedlingQuizElement> | undefined };

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "microneedling-quiz": MicroneedlingQuizProps;
    }
  }
}
