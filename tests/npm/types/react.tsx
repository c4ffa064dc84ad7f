// JSX of React: what must compile, and what must not.

import { createRef } from "react";
import type { CSSProperties } from "react";
import { MicroneedlingQuizElement, type MicroneedlingQuizProps } from "microneedling-quiz/react";

const ref = createRef<MicroneedlingQuizElement>();
const props: MicroneedlingQuizProps = { "booking-url": "/book", mode: "dialog" };

export const good = [
  <microneedling-quiz />,
  <microneedling-quiz {...props} ref={ref} key="one" id="quiz" className="wide" lang="de" />,
  <microneedling-quiz class="wide" style={{ "--mq-accent": "#7a3b69" } as CSSProperties} />,
  <microneedling-quiz
    booking-url="/book"
    booking-label={undefined}
    color-scheme="dark"
    loading="eager"
    resume="none"
    reset-after="60"
    events="answers"
    src="/document.json"
    onmq-step={({ detail }) => detail.step + detail.total}
    onmq-completeCapture={(event) => event.detail.matches?.[0]?.benefit}
    onmq-error={({ detail }) => detail.faults?.length}
    onClick={() => ref.current?.open()}
  >
    <span slot="open">Start</span>
  </microneedling-quiz>,
];

export const bad = [
  // @ts-expect-error no such scheme
  <microneedling-quiz color-scheme="blue" />,
  // @ts-expect-error no such mode
  <microneedling-quiz mode="popup" />,
  // @ts-expect-error a server would write it as bookingurl
  <microneedling-quiz bookingUrl="/book" />,
  // @ts-expect-error a number
  <microneedling-quiz reset-after="soon" />,
  // @ts-expect-error steps have no question
  <microneedling-quiz onmq-step={({ detail }) => detail.question} />,
  // @ts-expect-error a handler is a function
  <microneedling-quiz onmq-ready="ready()" />,
  // @ts-expect-error another element
  <microneedling-quiz ref={createRef<HTMLInputElement>()} />,
];
