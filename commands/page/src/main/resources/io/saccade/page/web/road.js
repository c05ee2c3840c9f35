// The road of a run: its source, queues, models and sinks, with what each has done so far.
import {el, meter, setText, show} from "./dom.js";
import {count, micros, rate} from "./format.js";

const KINDS = {
  capture: "source", environment: "source", trainer: "source", model: "model", actuator: "sink", recorder: "sink",
};

/** A model's other file: it is tried while the old one works, and the answer says whether it was taken. */
function replacement(stage, replace) {
  const field = el("input", {id: "model-" + stage.name, placeholder: "better.onnx"});
  const answer = el("p", {role: "status"});
  const button = el("button", {type: "button"}, "Replace");
  button.addEventListener("click", async () => {
    button.disabled = true;
    answer.className = "";
    setText(answer, "Trying it…");
    try {
      await replace(stage.name, {model: field.value});
      answer.className = "good";
      setText(answer, "It works now.");
    } catch (error) {
      answer.className = "bad";
      setText(answer, `The old one works on: ${error.message}`);
    }
    button.disabled = false;
  });
  return el("details", {}, el("summary", {}, "Another network"),
    el("label", {for: field.id}, "Its file"), field, button, answer);
}

/** Whether the stage reads a network from a file, as far as its type is known. */
function hasNetwork(kind, type) {
  return kind === "model" && (!type || type.settings.some((setting) => setting.key === "model"));
}

/** What the stage does, in the words of its plugin. */
function about(type) {
  return type ? el("details", {}, el("summary", {}, "What it does"),
    el("p", {}, type.doc || "Its plugin does not say."), el("p", {class: "quiet"}, `plugin ${type.plugin}`)) : null;
}

function stageBox(stage, type, change) {
  const cells = {};
  const line = (key, label) => {
    cells[key] = el("td");
    return el("tr", {}, el("td", {}, label), cells[key]);
  };
  const busy = meter(`${stage.name} busy`);
  const kind = KINDS[stage.role] || "model";
  const pause = kind === "sink" ? el("button", {type: "button"}) : null;
  const box = el("section", {class: `panel stage ${kind}`, "aria-label": stage.name},
    el("h3", {}, stage.name), el("p", {class: "quiet"}, stage.type === stage.name ? stage.role : `${stage.role}, ${stage.type}`),
    busy.box,
    el("table", {}, el("tbody", {}, line("done", "done"), line("rate", "a second"), line("busy", "busy"),
      line("latency", "p95"), line("lost", "dropped, failed"))),
    pause, hasNetwork(kind, type) ? replacement(stage, change.replace) : null, about(type));
  let before = null;
  let paused = false;
  if (pause) pause.addEventListener("click", () => change.sink(stage.name, paused ? "resume" : "pause"));
  return {
    box,
    update(now) {
      const time = Date.now();
      if (before && time > before.time) {
        setText(cells.rate, rate((1000 * (now.out - before.out)) / (time - before.time)));
      }
      before = {time, out: now.out};
      paused = now.paused;
      setText(cells.done, count(now.out));
      setText(cells.busy, `${Math.round(100 * now.busy)} %`);
      setText(cells.latency, micros(now.latestMicros.p95 || now.wholeMicros.p95));
      setText(cells.lost, `${count(now.dropped + now.refused)}, ${count(now.failed)}`);
      busy.set(now.busy);
      box.classList.toggle("paused", paused);
      if (pause) setText(pause, stage.role === "actuator"
        ? (paused ? "Let it act again" : "Stop acting")
        : (paused ? "Record again" : "Pause"));
    },
  };
}

function queueBox(queue) {
  const fill = meter(`queue before ${queue.name}`);
  const text = el("span");
  return {
    box: el("div", {class: "queue", title: `queue before ${queue.name}`}, fill.box, text),
    update(now) {
      fill.set(now.capacity ? now.depth / now.capacity : 0);
      setText(text, `${now.depth}/${now.capacity}` + (now.dropped ? `, ${count(now.dropped)} dropped` : ""));
    },
  };
}

function oneRoad(snapshot, types, change) {
  const typeOf = (stage) => types.find((type) => type.role === stage.role && type.type === stage.type);
  const stages = new Map(snapshot.stages.map((stage) => [stage.name, stageBox(stage, typeOf(stage), change)]));
  const queues = new Map(snapshot.queues.map((queue) => [queue.name, queueBox(queue)]));
  const parts = [];
  let modelsBegun = false;
  for (const stage of snapshot.stages) {
    const firstModel = KINDS[stage.role] === "model" && !modelsBegun;
    if (firstModel) modelsBegun = true;
    const queue = queues.get(stage.name) || (firstModel ? [...queues].find(([name]) => /(^|\/)models$/.test(name))?.[1] : undefined);
    if (queue) parts.push(queue.box);
    parts.push(stages.get(stage.name).box);
  }
  return {
    box: el("div", {class: "road"}, parts),
    update(now) {
      for (const stage of now.stages) stages.get(stage.name).update(stage);
      for (const queue of now.queues) queues.get(queue.name).update(queue);
    },
  };
}

/** Draws and updates the roads in a box; types are the installed stages; change.sink(stage, "pause" or "resume") and change.replace(stage, settings) are called. */
export function road(box, types, change) {
  let shape = "";
  let drawn = [];

  return (snapshot) => {
    const roads = (snapshot.roads.length ? snapshot.roads : [snapshot]).map((each) => ({...each,
      stages: each.stages.filter((stage) => stage.type !== "view"), queues: each.queues.filter((queue) => !/(^|\/)view$/.test(queue.name))}));
    const names = JSON.stringify(roads.map((each) => [each.stages.map((stage) => stage.name), each.queues.map((queue) => queue.name)]));
    if (names !== shape) {
      shape = names;
      drawn = roads.map((each) => oneRoad(each, types, change));
      show(box, drawn.map((each, index) => roads.length > 1 ? [el("h3", {}, roads[index].pipeline), each.box] : [each.box]).flat());
    }
    roads.forEach((each, index) => drawn[index].update(each));
  };
}
