import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  MicroneedlingQuizAttributes,
  MicroneedlingQuizElement,
  MicroneedlingQuizHandlers,
} from "./index.js";

export * from "./index.js";

/** What `<microneedling-quiz>` takes in JSX: attributes, which a server can write too. */
export type MicroneedlingQuizProps = Omit<
  DetailedHTMLProps<HTMLAttributes<MicroneedlingQuizElement>, MicroneedlingQuizElement>,
  keyof MicroneedlingQuizAttributes
> &
  MicroneedlingQuizAttributes &
  MicroneedlingQuizHandlers<"" | "Capture"> & { class?: string | undefined };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "microneedling-quiz": MicroneedlingQuizProps;
    }
  }
}
