import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  MicroneedlingQuizAttributes,
  MicroneedlingQuizElement,
  MicroneedlingQuizEventMap,
} from "./index.js";

export * from "./index.js";

/** Handlers as React 19 takes them: `onmq-complete={(event) => …}`. */
type Handlers = {
  [Name in keyof MicroneedlingQuizEventMap as `on${Name}` | `on${Name}Capture`]?:
    | ((event: MicroneedlingQuizEventMap[Name]) => void)
    | undefined;
};

/** What `<microneedling-quiz>` takes in JSX: attributes, which a server can write too. */
export type MicroneedlingQuizProps = Omit<
  DetailedHTMLProps<HTMLAttributes<MicroneedlingQuizElement>, MicroneedlingQuizElement>,
  keyof MicroneedlingQuizAttributes
> &
  MicroneedlingQuizAttributes &
  Handlers & { class?: string | undefined };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "microneedling-quiz": MicroneedlingQuizProps;
    }
  }
}
