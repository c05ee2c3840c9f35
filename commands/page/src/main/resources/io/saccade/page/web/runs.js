// The list of runs, the newest first, and the batches.
import {get} from "./api.js";
import {batches} from "./batches.js";
import {el, show} from "./dom.js";
import {when} from "./format.js";

const STATES = {running: "under way", lost: "ended without a report: the program was killed"};

function card(run) {
  return el("section", {class: "panel"},
    el("h2", {}, el("a", {href: "#/runs/" + run.id}, run.pipeline)),
    el("p", {class: "quiet"}, when(run.startedAt)),
    el("p", {}, STATES[run.state] || run.outcome || "ended"));
}

export async function runs(main) {
  const list = await get("runs");
  const box = el("div");
  const close = await batches(box);
  show(main, el("h1", {}, "Runs"), list.length
    ? el("div", {class: "cards"}, list.map(card))
    : el("p", {class: "quiet"}, "There are none yet. Start one on the first page."), box);
  return close;
}
