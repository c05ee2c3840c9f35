// The list of runs, the newest first.
import {get} from "./api.js";
import {el, show} from "./dom.js";
import {when} from "./format.js";

const STATES = {running: "under way", lost: "ended without a report: the program was killed"};

export async function runs(main) {
  const list = await get("runs");
  if (!list.length) {
    show(main, el("h1", {}, "Runs"), el("p", {class: "quiet"}, "There are none yet. Start one on the first page."));
    return () => {};
  }
  show(main, el("h1", {}, "Runs"), el("div", {class: "cards"}, list.map((run) => el("section", {class: "panel"},
    el("h3", {}, el("a", {href: "#/runs/" + run.id}, run.pipeline)),
    el("p", {class: "quiet"}, when(run.startedAt)),
    el("p", {}, STATES[run.state] || run.outcome || "ended")))));
  return () => {};
}
