import type { HTMLAttributes, PublicProps } from "vue";
import type {
  MicroneedlingQuizAttributes,
  MicroneedlingQuizElement,
  MicroneedlingQuizEventMap,
} from "./index.js";

export * from "./index.js";

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

/** Vue's own tools look for `booking-url` under both names. */
type Attributes = MicroneedlingQuizAttributes & {
  [Name in keyof MicroneedlingQuizAttributes as Camel<Name>]?: MicroneedlingQuizAttributes[Name];
};

/** `@mq-complete` in a template. */
type Handlers = {
  [Name in keyof MicroneedlingQuizEventMap as Camel<`on-${Name}`>]?: (
    event: MicroneedlingQuizEventMap[Name],
  ) => void;
};

/** What `<microneedling-quiz>` takes in a template. */
export type MicroneedlingQuizProps = Attributes & Handlers;

type Emit = <Name extends keyof MicroneedlingQuizEventMap>(
  event: Name,
  payload: MicroneedlingQuizEventMap[Name],
) => void;

declare module "vue" {
  interface GlobalComponents {
    "microneedling-quiz": new () => MicroneedlingQuizElement & {
      $props: Omit<HTMLAttributes, keyof MicroneedlingQuizProps> & MicroneedlingQuizProps & PublicProps;
      $emit: Emit;
      $slots: Record<"default" | "open", () => unknown>;
    };
  }
}
