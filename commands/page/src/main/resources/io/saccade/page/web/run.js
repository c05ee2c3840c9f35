// One run: while it goes on, its road, picture, curves and log; after that, what it left.
import {get, post, put, stageTypes} from "./api.js";
import {after} from "./after.js";
import {curves} from "./curves.js";
import {el, setText, show} from "./dom.js";
import {listen} from "./events.js";
import {count, duration, rate} from "./format.js";
import {guard} from "./guard.js";
import {picture} from "./picture.js";
import {road} from "./road.js";

const MOST_LINES = 500;

function logView() {
  const list = el("ul", {class: "log", tabindex: 0, "aria-label": "log"});
  return {
    list,
    add(stage, message, kind) {
      const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 8;
      list.append(el("li", {class: kind}, stage ? `${stage}: ${message}` : message));
      while (list.children.length > MOST_LINES) list.firstChild.remove();
      if (atEnd) list.scrollTop = list.scrollHeight;
    },
  };
}

function factsView() {
  const names = ["state", "samples", "a second", "time", "left"];
  const values = new Map(names.map((name) => [name, el("dd", {}, "–")]));
  return {
    box: el("dl", {class: "facts"}, names.map((name) => el("div", {}, el("dt", {}, name), values.get(name)))),
    update(now) {
      setText(values.get("state"), now.steps > 1 ? `${now.state}, step ${now.step} of ${now.steps}` : now.state);
      setText(values.get("samples"), now.total > 0 ? `${count(now.done)} of ${count(now.total)}` : count(now.samples));
      setText(values.get("a second"), rate(now.samplesPerSecond));
      setText(values.get("time"), duration(now.elapsedSeconds));
      setText(values.get("left"), now.secondsLeft === undefined ? "–" : duration(now.secondsLeft));
    },
  };
}

function live(main, run, types) {
  const facts = factsView();
  const roadBox = el("div");
  const curveBox = el("div", {class: "cards"});
  const curveTitle = el("h2", {hidden: true}, "Curves");
  const pictureBox = el("div", {class: "pictures"});
  const guardBox = el("div");
  const whileLive = el("div", {}, guardBox, facts.box, pictureBox, el("h2", {}, "Road"), roadBox);
  const pictures = new Map();
  const showPictures = (now) => {
    for (const stage of now.stages) {
      if (stage.type !== "view" || pictures.has(stage.name)) continue;
      pictures.set(stage.name, picture(run.id, stage.name));
      pictureBox.append(pictures.get(stage.name).image);
    }
  };
  const log = logView();
  const message = el("p", {role: "alert", class: "bad"});
  const ended = el("div");
  const stop = el("button", {class: "stop", type: "button"}, "Stop the run");
  const act = async (path) => {
    message.textContent = "";
    try {
      await post(`runs/${run.id}/${path}`);
    } catch (error) {
      message.textContent = error.message;
    }
  };
  stop.addEventListener("click", () => act("stop"));
  const update = road(roadBox, types, {
    sink: (stage, change) => act(`${change}?stage=${encodeURIComponent(stage)}`),
    async replace(stage, settings) {
      await put(`runs/${run.id}/stages/${stage.split("/").map(encodeURIComponent).join("/")}`, settings);
    },
  });
  const guarded = guard(guardBox, (stage, change) => act(`${change}?stage=${encodeURIComponent(stage)}`));
  const curve = curves(curveBox);
  show(main, el("h1", {}, run.pipeline), el("div", {class: "row"}, stop), message, ended, whileLive,
    curveTitle, curveBox, el("h2", {}, "Log"), log.list);
  const connection = document.getElementById("connection");
  const handlers = {
    snapshot(now) {
      facts.update(now);
      guarded(now);
      update(now);
      showPictures(now);
    },
    metrics(values) {
      curveTitle.hidden = false;
      curve.add(values);
    },
    log: (line) => log.add(line.stage, line.message, line.level === "ERROR" ? "bad" : line.level === "WARN" ? "warn" : ""),
    notice: (notice) => log.add("", notice.message, "warn"),
    replaced: (change) => log.add(change.stage,
      "replaced: " + Object.entries(change.changed).map(([key, value]) => `${key} ${value}`).join(", "), "good"),
    lost() {
      connection.hidden = false;
      connection.textContent = "The program does not answer. This page goes on by itself once it is there again.";
    },
    found() { connection.hidden = true; },
    ended() {
      connection.hidden = true;
      stop.hidden = true;
      whileLive.hidden = true;
      pictures.forEach((each) => each.close());
      after(ended, run.id);
    },
  };
  const close = listen(run.id, (type, data) => handlers[type]?.(data));
  return () => {
    close();
    pictures.forEach((each) => each.close());
    curve.close();
    connection.hidden = true;
  };
}

export async function run(main, id) {
  const [found, types] = await Promise.all([get("runs/" + id), stageTypes()]);
  if (found.state === "running") return live(main, found, types);
  const box = el("div");
  show(main, el("h1", {}, found.pipeline), box);
  await after(box, id);
  return () => {};
}
