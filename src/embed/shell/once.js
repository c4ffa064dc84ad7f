// The shell: the element, its first paint, and what happens where the quiz can't run.
//
// These files are put one after the other, in the order of `xtask/src/embed/parts.rs`, into one
// function of one classic script without import or export, so that a page's optimiser can defer
// it, combine it with others or copy it to another host. `BUILT`, `INSIDE` and `WHOLE` are set
// before them.

const TAG = "microneedling-quiz";

// The first one on a page stays. The same version twice is no fault.
const there = customElements.get(TAG);
if (there) {
  if (there.version !== BUILT.version)
    console.warn(`${TAG} ${there.version} is here; remove the script of ${BUILT.version}`);
  return;
}
