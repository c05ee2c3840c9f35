// A field for each kind of setting: what may be written, its default and its documentation stand beside it. A field tells
// changes as paths and values; an empty field means that the key is left out.
import {el, setText} from "./dom.js";
import {chooseFile} from "./files.js";
import {source} from "./source.js";

const WAIT_MILLIS = 300;

/** As in the places of problems: models[0].with.threads. */
export const place = (path) => path.reduce((text, part) =>
  /^\d+$/.test(part) ? `${text}[${part}]` : text ? `${text}.${part}` : part, "");

/** Calls a function once the user pauses, and at once when the field is left. */
export function whenPaused(input, act) {
  let timer = 0;
  const now = () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = 0;
    act();
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(now, WAIT_MILLIS);
  });
  input.addEventListener("blur", now);
}

const asText = (value) => value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);

function textInput(id, setting, path, form, more = {}) {
  const input = el("input", {id, autocomplete: "off", spellcheck: "false", placeholder: setting.default ?? "", ...more});
  whenPaused(input, () => input.value === "" ? form.remove(path) : form.set(path, input.value));
  return {controls: [input], focus: input, update: (value) => {
    if (document.activeElement !== input) input.value = asText(value);
  }};
}

function choice(id, setting, path, form, words) {
  const select = el("select", {id},
    el("option", {value: ""}, setting.required ? "choose…" : `default${setting.default === undefined ? "" : ": " + setting.default}`),
    words.map((word) => el("option", {value: word}, word)));
  select.addEventListener("change", () => select.value === "" ? form.remove(path) : form.set(path, select.value));
  return {controls: [select], focus: select, update: (value) => {
    const text = asText(value);
    if (text && !words.includes(text) && ![...select.options].some((option) => option.value === text)) {
      select.append(el("option", {value: text}, text));
    }
    select.value = text;
  }};
}

function pathInput(id, setting, path, form) {
  const made = textInput(id, setting, path, form);
  const button = el("button", {type: "button", "aria-label": `Choose ${setting.key}`}, "Choose…");
  button.addEventListener("click", async () => {
    const chosen = await chooseFile(button);
    if (chosen) form.set(path, chosen);
  });
  return {...made, controls: [...made.controls, button]};
}

const OF_KIND = {
  whole: (id, setting, path, form) => textInput(id, setting, path, form, {inputmode: "numeric"}),
  number: (id, setting, path, form) => textInput(id, setting, path, form, {inputmode: "decimal"}),
  flag: (id, setting, path, form) => choice(id, setting, path, form, ["true", "false"]),
  choice: (id, setting, path, form) => choice(id, setting, path, form, setting.choices),
  path: pathInput,
};

/** The items of a list, or the values of a map by their keys. */
function several(id, setting, path, form, value) {
  const isMap = setting.kind === "map";
  const entries = value && typeof value === "object" ? Object.keys(value) : [];
  const item = setting.items || {kind: "text"};
  const rows = entries.map((key) => {
    const made = field({...item, key, required: true, doc: "", type: ""}, [...path, key], form, value[key]);
    const gone = el("button", {type: "button", "aria-label": `Remove ${place([...path, key])}`}, "Remove");
    gone.addEventListener("click", () => form.remove([...path, key]));
    return {key, made, row: el("div", {class: "row item"}, made.box, gone)};
  });
  const next = el("input", {id, placeholder: isMap ? "a key" : "another", autocomplete: "off"});
  const add = el("button", {type: "button", "aria-label": `Add to ${setting.key}`}, "Add");
  const start = item.kind === "block" ? {} : item.kind === "list" ? [] : null;
  const act = () => {
    if (!next.value && start === null) return next.focus();
    const last = isMap ? next.value : String(entries.length);
    const first = start === null ? (isMap ? "" : next.value) : start;
    if (entries.length || isMap) form.set([...path, last], first);
    else form.set(path, [first]);
    next.value = "";
  };
  add.addEventListener("click", act);
  next.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    act();
  });
  const note = typeof value === "string" ? el("p", {class: "quiet"}, `written as ${value}`) : null;
  return {controls: [el("div", {class: "items"}, note, rows.map((each) => each.row), el("div", {class: "row"}, next, add))],
    focus: next, update: (now) => rows.forEach((each) => each.made.update(now?.[each.key]))};
}

function block(id, setting, path, form, value) {
  const inner = fields(setting.settings || [], path, form, value);
  return {controls: [el("div", {class: "block", id, role: "group", "aria-label": setting.key}, inner.boxes)], focus: null, update: inner.update};
}

function control(id, setting, path, form, value) {
  if (setting.kind === "list" || setting.kind === "map") return several(id, setting, path, form, value);
  if (setting.kind === "block") return block(id, setting, path, form, value);
  if (setting.kind === "capture" || setting.kind === "environment") return source(id, setting, path, form, value, fields);
  return (OF_KIND[setting.kind] || textInput)(id, setting, path, form);
}

/** One setting with its name, its control, its documentation and its problem. */
export function field(setting, path, form, value) {
  const id = "field-" + place(path);
  const made = control(id, setting, path, form, value);
  const doc = setting.doc || setting.type ? el("p", {class: "quiet doc", id: id + "-doc"},
    setting.doc, setting.type ? el("span", {class: "type"}, ` (${setting.type}${setting.required ? ", must be given" : ""})`) : "") : null;
  const problem = el("p", {class: "bad problem", id: id + "-problem"});
  made.focus?.setAttribute("aria-describedby", `${id}-doc ${id}-problem`);
  const name = made.focus ? el("label", {for: id}, setting.key) : el("p", {class: "label"}, setting.key);
  const box = el("div", {class: "field"}, name, el("div", {class: "row"}, made.controls), doc, problem);
  form.place(place(path), {box, show(sentence) {
    setText(problem, sentence);
    box.classList.toggle("wrong", Boolean(sentence));
    made.focus?.setAttribute("aria-invalid", String(Boolean(sentence)));
  }});
  made.update(value);
  return {box, update: made.update};
}

/** The fields of a record: those that must be given or are set first, and the others when they are asked for. */
export function fields(settings, path, form, values) {
  const known = settings.map((setting) => ({key: setting.key, isFirst: setting.required || values?.[setting.key] !== undefined,
    made: field(setting, [...path, setting.key], form, values?.[setting.key])}));
  const first = known.filter((each) => each.isFirst).map((each) => each.made.box);
  const others = known.filter((each) => !each.isFirst).map((each) => each.made.box);
  const more = others.length ? form.details(place(path), `${first.length ? "More settings" : "Settings"} (${others.length})`, others) : null;
  return {boxes: [...first, more], update: (now) => known.forEach((each) => each.made.update(now?.[each.key]))};
}
