// What a run left: films, pictures, tables, and its report.
import {get, input, output} from "./api.js";
import {el, show} from "./dom.js";
import {count, duration, micros} from "./format.js";

const KIND = [
  ["film", /\.(mp4|webm|mov|m4v|mkv)$/i], ["picture", /\.(png|jpe?g|gif|webp)$/i], ["sound", /\.(wav|mp3|m4a|ogg)$/i],
  ["table", /\.csv$/i],
];
const MOST_ROWS = 2000;
/** A folder with more files, such as one of training pictures, is one line. */
const MOST_SHOWN = 24;

function folder(name) {
  return name.includes("/") ? name.slice(0, name.lastIndexOf("/")) : "";
}

function kind(name) {
  return (KIND.find(([, pattern]) => pattern.test(name)) || ["file"])[0];
}

function figure(shown, address, name) {
  return el("figure", {class: "panel"}, shown, el("figcaption", {}, el("a", {href: address, download: true}, name)));
}

const MAKERS = {
  film: (address, name) => figure(el("video", {controls: true, preload: "metadata", src: address, "aria-label": name}), address, name),
  picture: (address, name) => figure(el("img", {src: address, alt: name, loading: "lazy"}), address, name),
  sound: (address, name) => figure(el("audio", {controls: true, src: address, "aria-label": name}), address, name),
};

/** Films, pictures and sounds of a run. */
export function figures(id, names) {
  return el("div", {class: "cards"}, names.filter((name) => MAKERS[kind(name)]).map((name) => MAKERS[kind(name)](output(id, name), name)));
}

/** What the run read: films and pictures are shown, other files are links. */
function inputs(id, names) {
  if (!names.length) return [];
  const shown = names.filter((name) => MAKERS[kind(name)]);
  const others = names.filter((name) => !MAKERS[kind(name)]);
  return [el("h2", {}, "What it read"),
    el("div", {class: "cards"}, shown.map((name) => MAKERS[kind(name)](input(id, name), name))),
    el("ul", {}, others.map((name) => el("li", {}, el("a", {href: input(id, name), download: true}, name))))];
}

function cells(line) {
  return line.split(",");
}

async function table(id, name) {
  const text = await (await fetch(output(id, name))).text();
  const lines = text.trim().split("\n");
  const head = cells(lines[0]);
  const rows = lines.slice(1, MOST_ROWS + 1).map(cells);
  const body = el("tbody");
  const draw = () => show(body, rows.map((row) => el("tr", {}, row.map((cell) => el("td", {}, cell)))));
  let direction = 1;
  const sort = (column) => {
    direction = -direction;
    const numbers = rows.every((row) => !Number.isNaN(Number(row[column])));
    rows.sort((a, b) => direction * (numbers ? a[column] - b[column] : String(a[column]).localeCompare(String(b[column]))));
    draw();
  };
  draw();
  return el("figure", {class: "panel"},
    el("figcaption", {}, el("a", {href: output(id, name), download: true}, name),
      lines.length - 1 > MOST_ROWS ? ` (the first ${MOST_ROWS} of ${count(lines.length - 1)} rows)` : ""),
    el("div", {class: "table", tabindex: 0}, el("table", {}, el("thead", {}, el("tr", {}, head.map((title, column) =>
      el("th", {}, el("button", {type: "button", onclick: () => sort(column)}, title))))), body)));
}

function stages(report) {
  const roads = report.steps && report.steps.length ? report.steps : report.roads && report.roads.length ? report.roads : [report];
  return roads.map((road) => el("div", {class: "panel table", tabindex: 0}, el("h3", {}, road.pipeline),
    el("table", {}, el("thead", {}, el("tr", {}, ["stage", "done", "passed", "refused", "failed", "dropped", "p50", "p99"].map((title) => el("th", {}, title)))),
      el("tbody", {}, road.stages.map((stage) => el("tr", {}, el("td", {}, stage.name), el("td", {}, count(stage.out)),
        el("td", {}, count(stage.passed)), el("td", {}, count(stage.refused)), el("td", {}, count(stage.failed)),
        el("td", {}, count(stage.dropped)), el("td", {}, micros(stage.latencyMicros.p50)), el("td", {}, micros(stage.latencyMicros.p99))))))));
}

function facts(report) {
  const list = [["samples", count(report.samples)], ["took", duration(report.durationSeconds)], ["outcome", report.outcome]];
  for (const [name, value] of Object.entries(report.metrics || {})) {
    list.push([name, value === null ? "–" : Number(value.toPrecision(5)).toString()]);
  }
  return el("dl", {class: "facts"}, list.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
}

/** Fills a box with what the run left. */
export async function after(box, id) {
  const run = await get("runs/" + id);
  const parts = [];
  if (run.state === "lost") parts.push(el("p", {class: "warn"}, "This run was under way when the program ended. What it had finished is below."));
  if (run.report) {
    parts.push(facts(run.report));
    if (run.report.failure) parts.push(el("p", {class: "bad", role: "alert"}, run.report.failure));
    parts.push(...(run.report.problems || []).map((problem) => el("p", {class: "warn"}, problem)));
  }
  const folders = new Map();
  for (const name of run.outputs) folders.set(folder(name), (folders.get(folder(name)) || 0) + 1);
  const many = new Set([...folders].filter(([, files]) => files > MOST_SHOWN).map(([name]) => name));
  const outputs = run.outputs.filter((name) => MAKERS[kind(name)] && !many.has(folder(name)));
  if (outputs.length) parts.push(el("h2", {}, "Films and pictures"), figures(id, outputs));
  const tables = run.outputs.filter((name) => kind(name) === "table");
  if (tables.length) parts.push(el("h2", {}, "Tables"), ...await Promise.all(tables.map((name) => table(id, name))));
  const others = run.outputs.filter((name) => kind(name) === "file" && !many.has(folder(name)));
  if (others.length + many.size) parts.push(el("h2", {}, "Files"), el("ul", {},
    others.map((name) => el("li", {}, el("a", {href: output(id, name), download: true}, name))),
    [...many].map((name) => el("li", {}, `${name}: ${count(folders.get(name))} files`))));
  if (!run.outputs.length) parts.push(el("p", {class: "quiet"}, "It left no files."));
  parts.push(...inputs(id, run.inputs));
  if (run.report) parts.push(el("h2", {}, "Stages"), ...stages(run.report));
  show(box, parts);
}
