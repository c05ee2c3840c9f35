// The first view: the systems in plain words, what each needs, and a button that starts it.
import {get, post} from "./api.js";
import {el, show} from "./dom.js";

const SYSTEMS = [
  {
    title: "Steer the mouse with your eyes",
    text: "A webcam sees your eyes, a small network learns where you look, and the pointer goes there.",
    demo: "demo", demoText: "Try it with a drawn person", needs: ["cameras", "display"],
    guide: "#/steer", guideText: "Steer with your eyes",
  },
  {
    title: "Let a face speak another voice",
    text: "Give a film of a face and a recording: the lips move with the new voice.",
    demo: "teach-lips-demo", demoText: "Teach lips to drawn faces (ten minutes)", needs: ["film"],
    guide: "#/dub", guideText: "Dub a film",
  },
  {
    title: "Film what an agent does",
    text: "Games and simulated worlds run, and every episode becomes a film with its score.",
    demo: "cart-pole-record", demoText: "Film a pole on a cart", needs: ["film"],
    guide: "#/agent", guideText: "Teach an agent",
  },
  {
    title: "Teach a table to play",
    text: "Two players with tables of values play against each other until they play well.",
    demo: "tic-tac-toe-train", demoText: "Learn tic-tac-toe", needs: [],
  },
  {
    title: "Colour line drawings",
    text: "A network learns from pictures how drawings are coloured, and colours yours.",
    demo: "drawings-demo", demoText: "Learn from drawn pictures", needs: ["film"],
    guide: "#/drawings", guideText: "Colour drawings, step by step",
  },
];

function card(system, known, start) {
  const needs = el("ul", {class: "needs", "aria-label": "needs"},
    system.needs.map((need) => el("li", {"data-need": need}, `${need}: looking…`)));
  const button = el("button", {class: system.guide ? "" : "main", type: "button", disabled: !known.has(system.demo)}, system.demoText);
  button.addEventListener("click", () => start(system.demo, button));
  const guide = system.guide ? el("a", {class: "button main", href: system.guide}, system.guideText) : null;
  return el("section", {class: "panel"}, el("h2", {}, system.title), el("p", {}, system.text), needs,
    el("div", {class: "row"}, guide, button));
}

async function tellNeeds(main) {
  const findings = await get("doctor");
  for (const item of main.querySelectorAll("[data-need]")) {
    const finding = findings.find((each) => each.subject === item.dataset.need);
    if (!finding) continue;
    item.className = finding.state === "works" ? "good" : finding.state === "broken" ? "bad" : "warn";
    item.textContent = finding.state === "works" ? `${finding.subject}: here` : `${finding.subject}: ${finding.text}`;
  }
}

export async function home(main) {
  const pipelines = await get("pipelines");
  const known = new Set(pipelines.map((pipeline) => pipeline.name));
  const message = el("p", {role: "alert", class: "bad"});
  const start = async (name, button) => {
    button.disabled = true;
    message.textContent = "";
    try {
      location.hash = "#/runs/" + (await post("runs", {pipeline: name})).id;
    } catch (error) {
      message.textContent = error.message;
      button.disabled = false;
    }
  };
  const lost = (await get("runs")).slice(0, 1).filter((run) => run.state === "lost").map((run) => el("p", {class: "warn"},
    "The program ended while ", el("a", {href: "#/runs/" + run.id}, run.pipeline), " was under way."));
  const select = el("select", {id: "other"}, pipelines.map((pipeline) => el("option", {value: pipeline.name}, pipeline.name)));
  const about = el("p", {class: "quiet"});
  const describe = () => {
    about.textContent = pipelines.find((pipeline) => pipeline.name === select.value)?.description || "";
  };
  select.addEventListener("change", describe);
  describe();
  const run = el("button", {type: "button"}, "Start it");
  const change = el("button", {type: "button"}, "Change it");
  change.addEventListener("click", () => { location.hash = "#/pipelines/" + select.value; });
  run.addEventListener("click", () => start(select.value, run));
  show(main, el("h1", {}, "What shall the machine see and do?"), ...lost, message,
    el("div", {class: "cards"}, SYSTEMS.map((system) => card(system, known, start))),
    el("h2", {}, "Any pipeline"),
    el("div", {class: "panel"}, el("label", {for: "other"}, "Pipeline"), el("div", {class: "row"}, select, run, change), about));
  tellNeeds(main).catch(() => {});
  return () => {};
}
