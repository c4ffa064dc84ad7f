// A shared device: what nobody touches any more starts again.

/** Calls `warn` with true a while before the end, and `end` at it; `limit` gives seconds, 0 for never. */
export const idle = (limit, warn, end) => {
  let timer;
  let touched;

  /** Goes by the clock: timers stand still while a device sleeps. */
  const look = () => {
    clearTimeout(timer);
    const last = limit() * 1000;
    if (!last) return;
    // Twenty seconds to say that one is still there (WCAG 2.2.1), or half of a short time.
    const warning = last - Math.min(20000, last / 2);
    // A clock that was set back says nothing of how long nobody was there.
    if (!(Date.now() >= touched)) touched = Date.now();
    const gone = Date.now() - touched;
    warn(gone >= warning && gone < last);
    if (gone >= last) end();
    // A longer wait than a timer can hold would end at once.
    else timer = setTimeout(look, Math.min((gone < warning ? warning : last) - gone + 10, 2 ** 31 - 1));
  };

  return {
    look,
    /** Somebody is there. */
    touch() {
      touched = Date.now();
      warn(false);
      look();
    },
    stop: () => clearTimeout(timer),
  };
};
