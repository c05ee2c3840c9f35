// A source inside settings: an address, such as a camera by its name, or a stage with settings of its own.
import {get} from "./api.js";
import {el} from "./dom.js";

let devices = null;

/** Cameras, screens and microphones with the addresses that pipelines use; asked for once. */
function found() {
  devices ??= get("devices").then((groups) => groups.flatMap((group) => group.devices)).catch(() => []);
  return devices;
}

const ADDRESS = "an address";

export function source(id, setting, path, form, value, fields) {
  const isBlock = value && typeof value === "object";
  const types = form.stages.filter((stage) => stage.role === setting.kind);
  const how = el("select", {id: id + "-how", "aria-label": `${setting.key}: address or stage`},
    el("option", {value: ""}, ADDRESS), types.map((stage) => el("option", {value: stage.type}, stage.type)));
  how.value = isBlock ? value.type ?? "" : "";
  how.addEventListener("change", () => how.value ? form.set(path, {type: how.value}) : form.remove(path));
  if (isBlock) {
    const type = types.find((stage) => stage.type === value.type);
    const inner = fields(type ? type.settings : [], [...path, "with"], form, value.with);
    return {controls: [how, el("div", {class: "block", role: "group", "aria-label": setting.key}, inner.boxes)], focus: how,
      update: (now) => inner.update(now?.with)};
  }
  const list = el("datalist", {id: id + "-list"});
  const input = el("input", {id, list: id + "-list", autocomplete: "off", spellcheck: "false",
    placeholder: setting.default ?? "camera:0, demo:face or a film"});
  found().then((all) => list.append(...[...all, {address: "demo:face", name: "a drawn person"}]
    .map((device) => el("option", {value: device.address}, device.name))));
  form.whenPaused(input, () => input.value === "" ? form.remove(path) : form.set(path, input.value));
  return {controls: [how, input, list], focus: input, update: (now) => {
    if (document.activeElement !== input) input.value = typeof now === "string" ? now : "";
  }};
}
