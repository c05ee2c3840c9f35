// "Steer with your eyes": from a camera to a moving pointer in five steps. All of them use one folder of outputs, and all
// that they need is what the run before left there.
import {get, output, post} from "./api.js";
import {el, meter, setText, show} from "./dom.js";
import {follow} from "./follow.js";
import {duration} from "./format.js";
import {guard} from "./guard.js";
import {picture} from "./picture.js";
import {button, step} from "./steps.js";

const CLICKS = 81;
const ENOUGH = 60;
const DRAWN = "a drawn person, to try it without a camera";
const DRAWN_PERSON = {
  see: "{type: demo-face, with: {look: 1, seconds: 86400, live: true}}",
  click: "{type: demo-face, with: {look: 1, clicking: true, fps: 2.5, seconds: 110}}",
};

/** What to change, from what eyes-quality measures. */
function advice(values) {
  const {eyesPercent: seen = 0, eyesApartPercent: apart, lightPercent: light = 50} = values;
  const told = [];
  if (light < 20) told.push("It is dark: put a lamp beside the screen, so that light falls on your face.");
  if (light > 85) told.push("It is too bright: turn away from the window or the lamp.");
  if (apart < 7) told.push("You are far away: come nearer, or put the camera nearer.");
  if (apart > 35) told.push("You are very near: move back a little.");
  if (seen < 30) told.push("No eyes are seen: look at the camera, and keep hair and hands off your eyes.");
  else if (seen < 90) told.push("Your eyes are lost now and then. If you wear glasses, tilt the screen or move the lamp until they do not mirror it.");
  return told.length ? told : ["Both eyes are seen well. Go on."];
}

function progress(what, now) {
  const share = now.total > 0 ? `: ${Math.round(100 * now.done / now.total)} %` : "…";
  return what + share + (now.secondsLeft === undefined ? "" : `, ${duration(now.secondsLeft)} left`);
}

/** The chosen source, as settings of the stages that need it. */
function sourceField() {
  const select = el("select", {id: "steer-source"});
  const ready = get("devices").then((groups) => {
    const cameras = groups.filter((group) => group.kind === "cameras").flatMap((group) => group.devices);
    select.append(...cameras.map((camera) => el("option", {value: camera.address}, camera.name)), el("option", {value: ""}, DRAWN));
  });
  return {
    ready,
    field: el("p", {}, el("label", {for: "steer-source"}, "Camera"), select),
    isDrawn: () => select.value === "",
    set: (what) => "capture.source=" + (select.value || DRAWN_PERSON[what]),
  };
}

function seeing(guide) {
  const pictures = el("div", {class: "pictures"});
  const told = el("div", {role: "status"});
  const start = button("See yourself", () => part.attempt(begin), "main");
  const part = step(1, "See whether your eyes are seen",
    el("p", {}, "Sit as you will sit, 50 to 70 cm from the camera, with light from the front."), el("div", {class: "row"}, guide.source.field, start), pictures, told);
  async function begin() {
    await guide.run({pipeline: "eyes-check", set: [guide.source.set("see")]}, {
      metrics: (values) => show(told, el("ul", {class: "advice"}, advice(values).map((line) => el("li", {}, line)))),
      ended: () => { setText(start, "See yourself again"); },
    }, part);
    const seen = picture(guide.runId(), "view");
    guide.whenLeft(() => seen.close());
    show(pictures, seen.image);
  }
  return part;
}

function clicking(guide) {
  const bar = meter("clicks");
  const told = el("p", {role: "status"}, "No clicks yet.");
  const hint = el("p", {role: "status"});
  const start = button("Show me the dots", () => part.attempt(begin), "main");
  const stop = button("That is enough", () => guide.stop());
  stop.hidden = true;
  const part = step(2, "Look at dots and click on them",
    el("p", {}, "A window with a dot opens on the screen. Look at the dot, click on it, and look at the next one. "
      + "Somebody else may click for you. Escape ends it. Each time, the clicks are added to those before."),
    el("div", {class: "row"}, start, stop), bar.box, told, hint);
  let before = 0;
  async function begin() {
    const drawn = guide.source.isDrawn();
    let clicks = before;
    const wanted = before + CLICKS;
    stop.hidden = false;
    await guide.run({
      pipeline: drawn ? "demo-collect" : "gaze-calibrate-collect", out: guide.out,
      set: [guide.source.set("click"), `click-samples.directory=${guide.clicks}`,
        ...(drawn ? [] : [`gaze-calibration.data=${guide.clicks}`])],
    }, {
      snapshot(now) {
        clicks = before + (now.stages.find((stage) => stage.type === "click-samples")?.out || 0);
        bar.set(clicks / wanted);
        setText(told, `${clicks} clicks` + (clicks < ENOUGH ? `, ${ENOUGH} are needed at least.` : ". More make it better."));
      },
      log: (line) => { if (line.stage === "gaze-calibration" || line.stage === "mouse-clicks") setText(hint, line.message); },
      ended() {
        before = clicks;
        stop.hidden = true;
        setText(start, "More dots");
      },
    }, part);
  }
  return part;
}

function learning(guide) {
  const told = el("p", {role: "status"});
  const map = el("div");
  const start = button("Learn from my clicks", () => part.attempt(begin), "main");
  const part = step(3, "Let it learn, and see how good it is", start, told, map);
  async function begin() {
    await guide.run({
      pipeline: "gaze-train", out: guide.out,
      set: [`gaze.data=${guide.clicks}`, `gaze.model=${guide.network}`, "overwrite=true"],
    }, {
      snapshot: (now) => setText(told, progress("It learns", now)),
      ended: (run, failure) => failure ? setText(told, "") : part.attempt(measure),
    }, part);
  }
  async function measure() {
    let words = "";
    await guide.run({pipeline: "gaze-evaluate", out: guide.out, set: [`gaze-folds.data=${guide.clicks}`, "overwrite=true"]}, {
      snapshot: (now) => setText(told, progress("It measures itself on clicks that it has not seen", now)),
      log: (line) => { if (line.stage === "gaze-error") words = line.message; },
      ended(run, failure) {
        setText(told, failure ? "" : words);
        if (failure) return;
        show(map, el("figure", {}, el("img", {src: output(run.id, "gaze-error.png") + "?" + run.id, alt: "how far off it is in each part of the screen"}),
          el("figcaption", {}, "Dark parts of the screen are hit well. Parts without clicks are not known: look there, too.")));
      },
    }, part);
  }
  return part;
}

const WAYS_OUT = [
  "Move the mouse: your hand has the pointer for two seconds.",
  "Push the pointer into a corner of the screen: it stops for good.",
  "Press Escape: likewise.",
  "Close both eyes for two seconds: it pauses, and goes on when you do so again.",
  "Press the red button below.",
];

function steering(guide) {
  const guarded = el("div");
  const how = el("select", {id: "steer-how"}, el("option", {value: "gaze-mouse"}, "the pointer follows, somebody clicks"),
    el("option", {value: "hands-free"}, "I click by looking, with a magnifier and keys"));
  const start = button("Steer", () => part.attempt(begin), "main");
  const stop = button("End", () => guide.stop());
  const drifted = button("It has drifted", () => part.attempt(recenter));
  const told = el("p", {role: "status"});
  const part = step(4, "Steer", el("p", {}, "To get out at any time:"), el("ul", {}, WAYS_OUT.map((way) => el("li", {}, way))),
    el("div", {class: "row"}, el("p", {}, el("label", {for: "steer-how"}, "How"), how), start, stop, drifted), told, guarded);
  const under = (way) => {
    start.hidden = way;
    stop.hidden = drifted.hidden = !way;
  };
  under(false);
  async function begin() {
    await guide.run({
      pipeline: how.value, out: guide.out,
      set: [guide.source.set("see"), `onnx-gaze.model=${guide.network}`, "overwrite=true"],
    }, {
      snapshot: (now) => draw(now),
      ended() {
        under(false);
        show(guarded);
        setText(told, "");
      },
    }, part);
    under(true);
  }
  const draw = guard(guarded, (stage, change) => part.attempt(() => post(`runs/${guide.runId()}/${change}?stage=${encodeURIComponent(stage)}`)));
  async function recenter() {
    for (let left = 3; left > 0; left--) {
      setText(told, `Look at the middle of the screen: ${left}`);
      await new Promise((done) => setTimeout(done, 1000));
    }
    await post(`runs/${guide.runId()}/recenter`);
    setText(told, "What you looked at is the middle now.");
  }
  return part;
}

/** One run at a time; the next step ends the one before. */
function session() {
  let run = null;
  let leaving = [];
  const leave = () => {
    leaving.forEach((each) => each());
    leaving = [];
  };
  const begun = new Date().toISOString().replace(/[:.]/g, "-");
  return {
    out: "guides/steer-" + begun,
    // Names of this guide only: a folder "eyes" where the program was started would be found before that of the outputs.
    clicks: "eyes-" + begun,
    network: `gaze-${begun}.onnx`,
    runId: () => run.id,
    whenLeft: (act) => leaving.push(act),
    async stop() {
      await run?.stop();
    },
    async run(request, handlers, part) {
      await run?.stop();
      leave();
      part.fail();
      run = await follow(request, {...handlers, ended(ended, failure) {
        leave();
        if (failure) part.fail(failure);
        handlers.ended?.(ended, failure);
      }});
    },
    close() {
      leave();
      run?.stop();
      run?.leave();
    },
  };
}

export async function steer(main) {
  const guide = session();
  guide.source = sourceField();
  await guide.source.ready;
  show(main, el("h1", {}, "Steer with your eyes"),
    el("p", {}, "A camera sees your eyes, a small network learns where you look, and the pointer goes there. Pictures of your eyes stay on this machine."),
    el("div", {class: "large"}, [seeing(guide), clicking(guide), learning(guide), steering(guide)].map((part) => part.box)));
  return () => guide.close();
}
