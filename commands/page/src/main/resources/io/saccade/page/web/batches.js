// Batches: items done, under way and set aside, and the time left. Asked for every two seconds while they can be seen.
import {get} from "./api.js";
import {el, meter, setText} from "./dom.js";
import {count, duration} from "./format.js";

const EVERY_MILLIS = 2000;
const STATES = {
  running: "under way", ended: "ended", stopped: "interrupted: the same command goes on where it stopped",
};

function card(name) {
  const names = ["done", "set aside", "time", "left"];
  const values = new Map(names.map((each) => [each, el("dd", {}, "–")]));
  const state = el("p", {class: "quiet", role: "status"});
  const share = meter(`batch ${name}`);
  const underWay = el("p", {class: "names"});
  const reasons = el("ul");
  const aside = el("details", {hidden: true}, el("summary", {}, "What was set aside"), reasons);
  let known = "";
  return {
    box: el("section", {class: "panel", "aria-label": `batch ${name}`}, el("h3", {}, name), state, share.box,
      el("dl", {class: "facts"}, names.map((each) => el("div", {}, el("dt", {}, each), values.get(each)))), underWay, aside),
    update(batch) {
      setText(state, `${batch.pipeline}, ${STATES[batch.state]}`);
      setText(values.get("done"), `${count(batch.done)} of ${count(batch.items)}`);
      setText(values.get("set aside"), count(batch.setAside));
      setText(values.get("time"), duration(batch.elapsedSeconds));
      const running = batch.state === "running";
      setText(values.get("left"), running && batch.secondsLeft !== undefined ? duration(batch.secondsLeft) : "–");
      setText(underWay, running ? `Now: ${batch.underWay.join(", ") || "–"}` : "");
      share.set(batch.share);
      const now = JSON.stringify(batch.reasons);
      if (now === known) return;
      known = now;
      aside.hidden = !batch.reasons.length;
      reasons.replaceChildren(...batch.reasons.map((each) => el("li", {}, `${each.item}: ${each.reason}`)));
    },
  };
}

/** Fills a box, which stays empty where there are no batches; returns a function that ends the questions. */
export async function batches(box) {
  const cards = new Map();
  const list = el("div", {class: "cards"});
  const look = async () => {
    for (const batch of await get("batches")) {
      if (!cards.size) box.replaceChildren(el("h2", {}, "Batches"), list);
      if (!cards.has(batch.name)) {
        cards.set(batch.name, card(batch.name));
        list.append(cards.get(batch.name).box);
      }
      cards.get(batch.name).update(batch);
    }
  };
  await look();
  const timer = setInterval(() => {
    if (!document.hidden) look().catch(() => {}); // a server that is gone is told elsewhere, or comes back
  }, EVERY_MILLIS);
  return () => clearInterval(timer);
}
