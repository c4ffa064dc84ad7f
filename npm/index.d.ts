/** The name of the element. */
export declare const tagName: "microneedling-quiz";

/** The version of the quiz. */
export declare const version: string;

/** A benefit of microneedling that the quiz matches. */
export type BenefitId = /* benefits */;

/** How well a benefit fits what was chosen. */
export type Level = /* levels */;

/** What calls for waiting, asking or knowing. */
export type NoteKind = /* kinds */;

/** What notes tell of. A clinic's document may have its own. */
export type ConditionId = /* conditions */ | (string & {});

/** The answers of each question of the built-in quiz. */
export interface Options {
/* options */
}

/** A question of the built-in quiz. */
export type QuestionId = keyof Options;

/** What was chosen, by question. A clinic's document may have its own questions and answers. */
export type Answers = { [Id in QuestionId]?: (Options[Id] | (string & {}))[] } & {
  [own: string]: string[] | undefined;
};

/** How well one benefit fits. */
export interface Match {
  benefit: BenefitId;
  level: Level;
}

/** One note on the result. */
export interface Note {
  note: NoteKind;
  condition: ConditionId;
}

/** Nothing is told but that it happened. */
export type EmptyDetail = Record<string, never>;

/** The detail of `mq-ready`. */
export interface ReadyDetail {
  version: string;
  /** The language that the quiz speaks. */
  lang: string;
}

/** The detail of `mq-step`. */
export interface StepDetail {
  /** From 1. */
  step: number;
  total: number;
}

/** The detail of `mq-complete` on an element with `events="answers"`. These are health data. */
export interface AnswersDetail {
  answers: Answers;
  /** Best first; empty for people under 18. */
  matches: Match[];
  /** The gravest first. */
  notes: Note[];
}

/** The detail of `mq-complete`: of an ordinary element it holds nothing. */
export type CompleteDetail = AnswersDetail | { answers?: never; matches?: never; notes?: never };

/** What is wrong. */
export type ErrorCode =
/* codes */;

/** A fault in a clinic's document. */
export interface Fault {
  /** Where it is, as `/questions/goals`. */
  path: string;
  message: string;
}

/** The detail of `mq-error`. */
export interface ErrorDetail {
  code: ErrorCode;
  /** The cause and the mend. */
  message: string;
  /** Every fault in a clinic's document that could be read. */
  faults?: Fault[];
}

/** The attributes as they stand in HTML. */
export interface MicroneedlingQuizAttributes {
/* attributes */
}

/** The events. All bubble, also out of shadow roots. */
export interface MicroneedlingQuizEventMap {
/* events */
}

/**
 * Handlers as JSX and Svelte 5 take them: `onmq-complete={(event) => …}`; with `"Capture"` also
 * those that hear an event on its way down.
 */
export type MicroneedlingQuizHandlers<Phase extends "" | "Capture" = ""> = {
  [Name in keyof MicroneedlingQuizEventMap as `on${Name}${Phase}`]?:
    | ((event: MicroneedlingQuizEventMap[Name]) => void)
    | undefined;
};

/** The element `<microneedling-quiz>`; on a server a class that nothing is made of. */
export declare class MicroneedlingQuizElement extends HTMLElement {
  static readonly version: string;
/* properties */
  /** Kept when the quiz runs; broken, with a code and a message, where it can't. */
  readonly ready: Promise<void>;
/* methods */
}

declare global {
  interface HTMLElementTagNameMap {
    "microneedling-quiz": MicroneedlingQuizElement;
  }
  interface GlobalEventHandlersEventMap extends MicroneedlingQuizEventMap {}
}
