// Does one step after the other, and looks after each whether all still holds.
{
  /** What of the quiz had the focus before the step. */
  let was;
  let last = "";
  let line;

  /** Notes what there is before a step. */
  monkey.begin = () => {
    was = monkey.root()?.activeElement;
    monkey.pressed = false;
    // What a page that has just come finds is not its own writing.
    line ??= monkey.line() ?? "";
  };

  /** What is wrong after a step, by the first rule that it breaks. */
  const wrong = (step) => {
    for (const [name, rule] of Object.entries(monkey.rules)) {
      const fault = rule();
      if (fault) return `${name}: ${fault}`;
    }
    const { activeElement: active, body, documentElement } = document;
    if (monkey.isVisitors(step) && (was || monkey.pressed) && [body, documentElement, null].includes(active))
      return `focus: it is lost to <${active?.localName}>`;
  };

  const forget = () => {
    monkey.told.length = monkey.fetched.length = 0;
    for (const kind of ["errors", "console", "violations", "events", "toggles", "shifts"]) {
      window.mqWatch[kind].length = 0;
      window.mqWatch.told[kind] = 0;
    }
  };

  /** The end of a step: waits for rest, and gives what is wrong and what there is to see. */
  monkey.end = async (step) => {
    await monkey.settled();
    const fault = wrong(step);
    forget();
    const now = monkey.look();
    const seen = { ...now, written: now.line !== line, complete: monkey.completed.splice(0).filter((it) => it.answers) };
    line = now.line;
    const text = JSON.stringify(now);
    const news = text !== last || seen.complete.length > 0;
    last = text;
    return { fault, seen: news ? seen : undefined };
  };

  /** Does them all, or as many as go well. */
  monkey.play = async (steps) => {
    const all = [];
    for (const [at, step] of steps.entries()) {
      try {
        monkey.begin();
        await monkey.steps[step.do](step);
        const { fault, seen } = await monkey.end(step);
        if (seen) all.push({ at, ...seen });
        if (fault) return { at, fault, seen: all };
      } catch (fault) {
        return { at, fault: `${fault}`, seen: all };
      }
    }
    return { at: steps.length, seen: all };
  };

  /** How many pages the memory of the engines has. */
  monkey.pages = () => monkey.wasm.reduce((sum, it) => sum + it.exports.memory.buffer.byteLength / 65536, 0);
}
