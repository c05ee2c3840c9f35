// What moves or acts, and a large button that stops it at once.
import {el, setText, show} from "./dom.js";

const SAYS = {
  acts: "acts",
  "dry-run": "dry run: nothing moves",
  hand: "waits, because your hand moved the mouse",
  paused: "paused: close both eyes again to go on",
  corner: "stopped: you moved the pointer into a corner",
  "kill-key": "stopped by the kill key",
};

/** Fills a box for the actuators of a run; change(stage, "pause" or "resume") is called. */
export function guard(box, change) {
  let shape = "";
  let acting = [];
  const lines = new Map();
  const button = el("button", {type: "button", class: "halt"});
  button.addEventListener("click", () => {
    const moving = acting.filter((stage) => !stage.paused);
    for (const stage of moving.length ? moving : acting) change(stage.name, moving.length ? "pause" : "resume");
  });

  return (snapshot) => {
    const roads = snapshot.roads.length ? snapshot.roads : [snapshot];
    acting = roads.flatMap((road) => road.stages).filter((stage) => stage.role === "actuator");
    const names = JSON.stringify(acting.map((stage) => stage.name));
    if (names !== shape) {
      shape = names;
      lines.clear();
      for (const stage of acting) lines.set(stage.name, el("dd"));
      show(box, acting.length ? el("section", {class: "panel guard", "aria-label": "what acts"}, button,
        el("div", {role: "status"},
          el("dl", {}, acting.map((stage) => el("div", {}, el("dt", {}, stage.name), lines.get(stage.name)))))) : []);
    }
    for (const stage of acting) setText(lines.get(stage.name), stage.paused ? "stopped by you" : SAYS[stage.guard] || "acts");
    const stopped = acting.every((stage) => stage.paused);
    setText(button, stopped ? "Let it act again" : acting.some((stage) => stage.type.endsWith("cursor")) ? "Stop the pointer" : "Stop acting");
    button.classList.toggle("stopped", stopped);
  };
}
