// The live picture of a run: asked for ten times a second while somebody can see it.
import {el} from "./dom.js";

const EVERY_MILLIS = 100;

const pause = (millis) => new Promise((done) => setTimeout(done, millis));

/** The picture of a stage; hidden until there is one. */
export function picture(id, stage) {
  const image = el("img", {class: "picture", alt: "what the run sees now", hidden: true});
  let open = true;
  let after = 0;

  async function next() {
    const begun = performance.now();
    const response = await fetch(`/api/v1/runs/${id}/pictures/${stage.split("/").map(encodeURIComponent).join("/")}?after=${after}`);
    if (response.status !== 200) return response.status === 204 ? EVERY_MILLIS : 2000;
    after = response.headers.get("X-Sequence");
    const old = image.src;
    image.src = URL.createObjectURL(await response.blob());
    image.hidden = false;
    if (old) URL.revokeObjectURL(old);
    return Math.max(0, EVERY_MILLIS - (performance.now() - begun));
  }

  (async () => {
    while (open) {
      const wait = document.hidden ? 500 : await next().catch(() => 2000);
      await pause(wait);
    }
  })();
  return {
    image,
    close() {
      open = false;
      if (image.src) URL.revokeObjectURL(image.src);
    },
  };
}
