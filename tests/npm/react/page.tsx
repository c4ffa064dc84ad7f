// A page by React, with the quiz as an element among others.

import { useEffect, useRef, useState } from "react";
import type { MicroneedlingQuizElement, StepDetail } from "microneedling-quiz/react";
import "microneedling-quiz/react";

export function Page() {
  const [shown, show] = useState(true);
  const [label, name] = useState("Book with us");
  const [step, go] = useState<StepDetail>();
  const [told, tell] = useState<string[]>([]);
  const quiz = useRef<MicroneedlingQuizElement>(null);
  const add = (line: string) => tell((lines) => [...lines, line]);

  useEffect(() => {
    const element = quiz.current;
    const listen = () => add("through the ref: mq-complete");
    element?.addEventListener("mq-complete", listen);
    return () => element?.removeEventListener("mq-complete", listen);
  }, [shown]);

  return (
    <main>
      <h1>A clinic</h1>
      <button onClick={() => show(!shown)}>{shown ? "Take it away" : "Put it back"}</button>
      <button onClick={() => name("Another label")}>Another label</button>
      <button onClick={() => quiz.current?.restart()}>Anew</button>
      {shown && (
        <microneedling-quiz
          ref={quiz}
          className="quiz"
          booking-url="/book"
          booking-label={label}
          color-scheme="light"
          reset-after={600}
          events="answers"
          onmq-ready={({ detail }) => add(`ready in ${detail.lang}`)}
          onmq-start={() => add("start")}
          onmq-step={({ detail }) => go(detail)}
          onmq-complete={({ detail }) => add(`complete: ${detail.matches?.[0]?.benefit}`)}
          onmq-restart={() => add("restart")}
          onmq-error={({ detail }) => add(`${detail.code}: ${detail.message}`)}
          onmq-book={(event) => {
            event.preventDefault();
            add("book");
          }}
        >
          <p>
            The quiz needs JavaScript. <a href="/book">Book a consultation</a>
          </p>
        </microneedling-quiz>
      )}
      <p id="step">{step && `${step.step} of ${step.total}`}</p>
      <ul id="told">
        {told.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </main>
  );
}
