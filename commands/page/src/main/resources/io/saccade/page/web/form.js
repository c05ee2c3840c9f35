// The form of a pipeline: its source, models, actuators and recorders, made from the settings that the server describes.
import {el, show} from "./dom.js";
import {field, fields, place, whenPaused} from "./fields.js";

const SOURCES = ["capture", "environment", "trainer"];
const LISTS = [["models", "model"], ["actuators", "actuator"], ["recorders", "recorder"]];
const GENERAL = [
  {key: "pipeline", kind: "text", type: "text", doc: "name of the pipeline"},
  {key: "seed", kind: "whole", type: "whole number", default: "1", doc: "seed of all random numbers"},
  {key: "overwrite", kind: "flag", type: "true | false", default: "false", doc: "outputs replace existing files"},
];

/** Everything whose change needs other fields: types, blocks and their keys, and the length of lists; no values. */
function shape(node, key, keep, inWith) {
  if (Array.isArray(node)) return node.map((each) => shape(each, "", true, inWith));
  if (node && typeof node === "object") {
    return Object.fromEntries(Object.entries(node)
      .map(([name, value]) => [name, shape(value, name, inWith && key !== "with", inWith || name === "with")])
      .filter(([, value]) => value !== undefined));
  }
  if (key === "type") return node;
  return keep ? 0 : undefined;
}

/** Fills a box; change.set(path, value) and change.remove(path) are called. */
export function form(box, stages, change) {
  const open = new Set();
  let places = new Map();
  let known = null;
  let parts = [];

  const context = {
    stages, whenPaused, set: change.set, remove: change.remove,
    place: (name, target) => places.set(name, target),
    details(name, label, children) {
      const details = el("details", {open: open.has(name)}, el("summary", {}, label), children);
      details.addEventListener("toggle", () => details.open ? open.add(name) : open.delete(name));
      return details;
    },
  };

  function typeSelect(id, label, role, value, act) {
    const select = el("select", {id, "aria-label": label}, el("option", {value: ""}, "choose…"),
      stages.filter((stage) => role.includes(stage.role)).map((stage) =>
        el("option", {value: `${stage.role} ${stage.type}`}, role.length > 1 ? `${stage.type} (${stage.role})` : stage.type)));
    select.value = value;
    select.addEventListener("change", () => select.value && act(...select.value.split(" ")));
    return select;
  }

  function stage(role, path, value) {
    const type = stages.find((each) => each.role === role && each.type === value?.type);
    const inner = fields(type ? type.settings : [], [...path, "with"], context, value?.with);
    parts.push((tree) => inner.update(path.reduce((node, key) => node?.[key], tree)?.with));
    const problem = el("p", {class: "bad problem"});
    const gone = el("button", {type: "button", "aria-label": `Remove ${value?.type ?? role}`}, "Remove");
    gone.addEventListener("click", () => change.remove(path));
    const section = el("section", {class: "panel", "aria-label": value?.name ?? value?.type ?? role},
      el("div", {class: "row"}, el("h3", {}, value?.name ?? value?.type ?? `a ${role}`), gone),
      el("p", {class: "quiet"}, type ? type.doc : "This stage is not installed."), inner.boxes, problem);
    places.set(place(path), {box: section, show: (sentence) => {
      problem.textContent = sentence;
      section.classList.toggle("wrong", Boolean(sentence));
    }});
    return section;
  }

  function sourceSection(tree) {
    const role = SOURCES.find((each) => tree[each] !== undefined);
    if (!role && (tree.steps || tree.together)) {
      return [el("p", {class: "quiet"}, "This pipeline runs other pipelines. Change their names in the text.")];
    }
    const select = typeSelect("source", "Source", SOURCES, role ? `${role} ${tree[role]?.type}` : "", (newRole, type) =>
      role && role !== newRole ? change.replace([role], [newRole], {type}) : change.set([newRole], {type}));
    return [select, role ? stage(role, [role], tree[role]) : null];
  }

  function list(key, role, values) {
    const add = typeSelect(`add-${key}`, null, [role], "", (_, type) =>
      values.length ? change.set([key, String(values.length)], {type}) : change.set([key], [{type}]));
    return [values.map((value, index) => stage(role, [key, String(index)], value)),
      el("div", {class: "row"}, el("label", {for: `add-${key}`}, `Add to ${key}`), add)];
  }

  function build(tree) {
    places = new Map();
    parts = [];
    const general = GENERAL.map((setting) => field(setting, [setting.key], context, tree[setting.key]));
    parts.push((now) => general.forEach((each, index) => each.update(now[GENERAL[index].key])));
    show(box, el("div", {class: "panel"}, general.map((each) => each.box)),
      el("h2", {}, "Source"), sourceSection(tree).flat(),
      LISTS.flatMap(([key, role]) => [el("h2", {}, key[0].toUpperCase() + key.slice(1)),
        ...list(key, role, Array.isArray(tree[key]) ? tree[key] : []).flat()]));
  }

  /** The field of a place, or of the block that holds it. */
  function target(name) {
    for (let left = name; left; left = left.replace(/(\.[^.[]*|\[\d+\])$/, "")) {
      if (places.has(left)) return places.get(left);
      if (!/[.[]/.test(left)) return null;
    }
    return null;
  }

  return {
    update(tree) {
      const now = JSON.stringify(shape(tree, "", false, false));
      if (now !== known) {
        const focused = document.activeElement?.id;
        build(tree);
        if (focused && box.querySelector("#" + CSS.escape(focused))) document.getElementById(focused).focus();
        known = now;
      } else {
        parts.forEach((part) => part(tree));
      }
    },
    /** Shows each problem at its field; returns those that have none. */
    tell(problems) {
      const sentences = new Map();
      const homeless = problems.filter((problem) => {
        const at = target(problem.key);
        // A key without a field, such as a misspelt one, is told by its block, with its name.
        const own = at && at !== places.get(problem.key) && /[^.\]]$/.test(problem.key) ? problem.key.replace(/^.*[.\]]/, "") + " " : "";
        if (at) sentences.set(at, [...(sentences.get(at) || []), own + problem.message]);
        return !at;
      });
      for (const each of places.values()) each.show((sentences.get(each) || []).join(" "));
      for (const at of sentences.keys()) for (let up = at.box.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
      return homeless;
    },
  };
}
