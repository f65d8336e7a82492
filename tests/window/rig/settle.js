// Waits until nothing is being made or moves any more, and every font and picture is there.
const done = arguments[arguments.length - 1];
const isFleeting = (motion) => motion.effect?.getTiming().iterations !== Infinity;
const isStill = () =>
  document.fonts.status === "loaded" &&
  document.querySelector(".working") === null &&
  [...document.images].every((image) => image.complete) &&
  !document.getAnimations().some((motion) => isFleeting(motion) && motion.playState === "running");
const look = (stillBefore) =>
  requestAnimationFrame(() => (stillBefore && isStill() ? done(true) : look(isStill())));
look(false);
