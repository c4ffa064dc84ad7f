// JSX of Preact: what must compile, and what must not.

import { createRef } from "preact";
import type { MicroneedlingQuizElement } from "microneedling-quiz/preact";

const ref = createRef<MicroneedlingQuizElement>();

export const good = (
  <microneedling-quiz
    ref={ref}
    class="wide"
    lang="de"
    booking-url="/book"
    reset-after={60}
    onmq-complete={({ detail }) => detail.matches?.[0]?.level}
  >
    <p>Own words</p>
  </microneedling-quiz>
);

export const bad = [
  // @ts-expect-error no such scheme
  <microneedling-quiz color-scheme="blue" />,
  // @ts-expect-error no such mode
  <microneedling-quiz mode="popup" />,
  // @ts-expect-error steps have no question
  <microneedling-quiz onmq-step={({ detail }) => detail.question} />,
];
