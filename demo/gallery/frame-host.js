// For a page that shows the quiz in a frame: gives the frame the height of what is in it, and after
// a step brings its top back when that has gone out of view above.
addEventListener("message", ({ data, source }) => {
  const frames = [...document.querySelectorAll("iframe.mq-frame")];
  const frame = frames.find(({ contentWindow }) => contentWindow === source);
  if (!frame || !data) return;
  if (data.type === "mq-height" && data.height > 0) {
    frame.style.blockSize = `${Math.ceil(data.height)}px`;
  }
  if (data.type === "mq-step" && frame.getBoundingClientRect().top < 0) {
    frame.scrollIntoView();
  }
});
