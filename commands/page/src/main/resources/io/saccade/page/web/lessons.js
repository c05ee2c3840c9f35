// Short guides on the shipped demos: each step runs one pipeline and shows what it left.
import {figures} from "./after.js";
import {el, meter, setText, show} from "./dom.js";
import {follow} from "./follow.js";
import {duration} from "./format.js";
import {button, step} from "./steps.js";

const last = (names) => names.slice(-1);

const AGENT = {
  name: "agent",
  title: "Teach an agent",
  text: "An agent acts in a world, sees what comes of it, and acts better next time.",
  steps: [
    {
      title: "Watch one that has learnt nothing", pipeline: "cart-pole-record", button: "Film three episodes",
      text: "A pole stands on a cart. The agent pushes the cart at random, and the pole falls. Each episode becomes a film.",
      shows: (outputs) => outputs.filter((name) => name.startsWith("out/cart-pole/")),
    },
    {
      title: "Let one learn", pipeline: "tic-tac-toe-train", button: "Play 200,000 games",
      text: "Two players play tic-tac-toe and write down how good each move was. Two good players always draw: watch the "
        + "part of drawn games.",
      shows: (outputs) => outputs.filter((name) => name === "out/tic-tac-toe/learning.png"),
      after: "The table is in the folder of the run. In a terminal you can play against it: saccade run tic-tac-toe-play.",
    },
    {
      title: "Give it a harder world", pipeline: "frozen-lake-train", button: "Cross the frozen lake",
      text: "The ice is slippery, and the agent often slides elsewhere. The best possible player crosses in about nine of "
        + "ten attempts.",
      shows: (outputs) => outputs.filter((name) => name === "out/frozen-lake/learning.png"),
      after: "To teach your own agent, write a pipeline: “Episodes and agents” in the docs.",
    },
  ],
};

const IN_DEMO = /^out\/drawings-demo\//;

const DRAWINGS = {
  name: "drawings",
  title: "Colour line drawings",
  text: "A network sees many pictures beside their outlines, and learns how outlines are coloured.",
  steps: [
    {
      title: "Make something to learn from", pipeline: "drawings-demo-draw", button: "Draw 400 scenes",
      text: "Landscapes and shapes are drawn; each becomes a pair: its outlines, and its colours.",
      shows: () => [], after: "The pairs are there.",
    },
    {
      title: "Let it learn", pipeline: "drawings-demo-teach", button: "Learn from the pairs",
      text: "After each round a sheet shows drawing, result and truth. This takes a minute or two.",
      shows: (outputs) => [...last(outputs.filter((name) => /sheets\/.*png$/.test(name))), "out/drawings-demo/training.png"],
    },
    {
      title: "Colour what it has never seen", pipeline: "drawings-demo-color", button: "Colour eight scenes",
      text: "New scenes, of which it gets the outlines only.",
      shows: (outputs) => outputs.filter((name) => IN_DEMO.test(name) && /(drawings|colored)\/[^/]*png$/.test(name)),
    },
    {
      title: "Colour a film", pipeline: "drawings-demo-film", button: "Make the film",
      text: "Moving scenes, outlined and coloured frame by frame.",
      shows: () => ["out/drawings-demo/film.mp4"],
      after: "For your own pictures and films: “Line drawings” in the docs.",
    },
  ],
};

function part(lesson, number, out, runs) {
  const bar = meter("part that is done");
  const told = el("p", {role: "status"});
  const results = el("div");
  const start = button(lesson.button, () => shown.attempt(begin), "main");
  const stop = button("Stop it", () => runs.get(lesson)?.stop());
  stop.hidden = bar.box.hidden = true;
  const shown = step(number, lesson.title, el("p", {}, lesson.text), el("div", {class: "row"}, start, stop), bar.box, told, results);
  async function begin() {
    show(results);
    bar.set(0);
    runs.set(lesson, await follow({pipeline: lesson.pipeline, out, set: ["overwrite=true"]}, {
      snapshot(now) {
        if (now.total > 0) bar.set(now.done / now.total);
        setText(told, now.secondsLeft === undefined ? `${now.samples} so far` : `${duration(now.secondsLeft)} left`);
      },
      ended(run, failure) {
        start.hidden = false;
        stop.hidden = bar.box.hidden = true;
        shown.fail(failure);
        setText(told, failure ? "" : lesson.after || "");
        if (!failure) show(results, figures(run.id, lesson.shows(run.outputs)));
      },
    }));
    start.hidden = true;
    stop.hidden = bar.box.hidden = false;
  }
  return shown.box;
}

function lesson(plan) {
  return async (main) => {
    const runs = new Map();
    const out = `guides/${plan.name}-` + new Date().toISOString().replace(/[:.]/g, "-");
    show(main, el("h1", {}, plan.title), el("p", {}, plan.text),
      plan.steps.map((each, index) => part(each, index + 1, out, runs)));
    return () => runs.forEach((run) => run.leave());
  };
}

export const agent = lesson(AGENT);
export const drawings = lesson(DRAWINGS);
