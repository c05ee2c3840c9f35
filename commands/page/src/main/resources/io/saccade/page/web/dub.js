// "Dub a film": film, voice and network; which face; three seconds beside the original; then all of it, with the time left.
import {output, stageTypes} from "./api.js";
import {el, meter, setText, show} from "./dom.js";
import {chooseFile} from "./files.js";
import {follow} from "./follow.js";
import {duration} from "./format.js";
import {button, step} from "./steps.js";

/** A path that is written, or chosen in a dialog. */
function fileField(id, label, doc) {
  const input = el("input", {id, autocomplete: "off", spellcheck: "false", "aria-describedby": id + "-doc"});
  const choose = el("button", {type: "button", "aria-label": `Choose ${label}`}, "Choose…");
  choose.addEventListener("click", async () => {
    const chosen = await chooseFile(choose);
    if (chosen) input.value = chosen;
  });
  return {
    box: el("div", {class: "field"}, el("label", {for: id}, label), el("p", {class: "quiet", id: id + "-doc"}, doc),
      el("div", {class: "row"}, input, choose)),
    value: () => input.value.trim(),
  };
}

/** YAML reads JSON's strings. */
const quoted = (text) => JSON.stringify(text);

function pipeline(choice, preview) {
  return `pipeline: dub
overwrite: true
capture:
  type: video
  with: { source: ${quoted(choice.film)}, audio: ${quoted(choice.voice)}${preview === null ? ", until: audio-end" : `, preview: ${preview}s`} }
models:
  - { type: faces, with: { which: ${choice.face} } }
  - { type: wav2lip, with: { model: ${quoted(choice.network)} }, queue: { capacity: 16 }, writes: { frame: dubbed } }
recorders:
  - { type: video, with: { file: ${preview === null ? "dubbed" : "preview"}.mp4 }, reads: { frame: dubbed }, queue: { capacity: 16 } }
  - { name: original, type: video, with: { file: ${preview === null ? "original" : "preview-original"}.mp4 }, queue: { capacity: 16 } }
`;
}

/** Two films beside each other that play in step; only the dubbed one is heard. */
function pair(id, dubbed, original) {
  const film = (name, label) => el("video", {preload: "auto", src: `${output(id, name)}?${id}`, "aria-label": label, playsinline: true});
  const left = film(original, "original");
  const right = film(dubbed, "dubbed");
  left.muted = true;
  const play = button("Play both", async () => {
    left.currentTime = right.currentTime = 0;
    await Promise.all([left.play(), right.play()]);
  });
  right.addEventListener("timeupdate", () => {
    if (Math.abs(left.currentTime - right.currentTime) > 0.08) left.currentTime = right.currentTime;
  });
  return [el("div", {class: "pair"}, el("figure", {}, left, el("figcaption", {}, "original")),
    el("figure", {}, right, el("figcaption", {}, "dubbed"))), el("div", {class: "row"}, play,
    el("a", {class: "button", href: output(id, dubbed), download: true}, "Save the dubbed film"))];
}

/** A step that runs the pipeline and then shows both films. */
function making(guide, number, title, text, extra, label, request) {
  const bar = meter("part of the film that is done");
  const told = el("p", {role: "status"});
  const films = el("div");
  const start = button(label, () => part.attempt(begin), "main");
  const stop = button("Stop it", () => guide.stop());
  stop.hidden = bar.box.hidden = true;
  const part = step(number, title, el("p", {}, text), ...extra, el("div", {class: "row"}, start, stop), bar.box, told, films);
  async function begin() {
    const {yaml, files} = request();
    show(films);
    bar.set(0);
    await guide.run({yaml, out: guide.out}, {
      snapshot(now) {
        if (now.total > 0) bar.set(now.done / now.total);
        setText(told, now.secondsLeft === undefined ? `${now.samples} frames` : `${duration(now.secondsLeft)} left`);
      },
      ended(run, failure) {
        stop.hidden = bar.box.hidden = true;
        start.hidden = false;
        part.fail(failure);
        setText(told, (run.report?.problems || []).join(" "));
        if (!failure && run.outputs.includes(files[0])) show(films, pair(run.id, ...files));
      },
    });
    start.hidden = true;
    stop.hidden = bar.box.hidden = false;
  }
  return part;
}

function session() {
  let run = null;
  return {
    out: "guides/dub-" + new Date().toISOString().replace(/[:.]/g, "-"),
    stop: async () => { await run?.stop(); },
    async run(request, handlers) {
      await run?.stop();
      run = await follow(request, handlers);
    },
    /** A film goes on when the view is left. */
    close() {
      run?.leave();
    },
  };
}

export async function dub(main) {
  const guide = session();
  const film = fileField("dub-film", "Film", "A film, or a picture, of a face. It stays as it is.");
  const voice = fileField("dub-voice", "Voice", "A sound file, or a film with sound.");
  const network = fileField("dub-network", "Network", "Wav2Lip's generator as an .onnx file. The published one may be used "
    + "for research and privately only, so it is not shipped: “Lip-sync” in the docs says where to get it and how to convert "
    + "it. Or teach one: “Teach lips to drawn faces” on the first page leaves lips.onnx in its run's folder.");
  const kinds = (await stageTypes()).find((stage) => stage.type === "faces").settings.find((setting) => setting.key === "which");
  const face = el("select", {id: "dub-face"}, kinds.choices.map((which) => el("option", {value: which}, which)));
  face.value = "track";
  const place = el("input", {id: "dub-place", type: "number", min: 0, step: 1, value: 0, inputmode: "numeric"});
  const choice = () => {
    const made = {film: film.value(), voice: voice.value(), network: network.value(), face: face.value};
    for (const [name, value] of Object.entries(made)) if (!value) throw new Error(`Choose a ${name} first.`);
    return made;
  };
  show(main, el("h1", {}, "Dub a film"),
    el("p", {}, "The lips of a face move with another voice. Dub only people who agree to it, and tell those who watch."),
    step(1, "Film, voice and network", film.box, voice.box, network.box).box,
    step(2, "Which face", el("p", {}, el("label", {for: "dub-face"}, "Face"), face), el("p", {class: "quiet"}, kinds.doc)).box,
    making(guide, 3, "Three seconds", "See and hear them beside the original.",
      [el("p", {}, el("label", {for: "dub-place"}, "From this second of the film"), place)], "Make three seconds",
      () => ({yaml: pipeline(choice(), Math.max(0, Number(place.value) || 0)), files: ["preview.mp4", "preview-original.mp4"]})).box,
    making(guide, 4, "All of it", "It goes on when you leave this page; Runs shows it.", [], "Dub the whole film",
      () => ({yaml: pipeline(choice(), null), files: ["dubbed.mp4", "original.mp4"]})).box,
    el("p", {class: "quiet"}, "Many films: saccade batch lip-sync, see “Batches” in the docs."));
  return () => guide.close();
}
