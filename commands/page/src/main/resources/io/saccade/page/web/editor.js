// A pipeline as a form and as text, side by side. The server changes the text and reads it, so that both are always one.
import {get, post, put, stageTypes} from "./api.js";
import {el, setText, show} from "./dom.js";
import {whenPaused} from "./fields.js";
import {form} from "./form.js";

/** The text with numbered lines; those with problems are marked. */
function textPane() {
  const area = el("textarea", {id: "yaml", spellcheck: "false", autocapitalize: "off", wrap: "off"});
  const gutter = el("ol", {class: "gutter", "aria-hidden": "true"});
  area.addEventListener("scroll", () => { gutter.scrollTop = area.scrollTop; });
  return {
    area,
    box: el("div", {class: "code"}, gutter, area),
    mark(problems) {
      const lines = area.value.split("\n").length;
      gutter.replaceChildren(...Array.from({length: lines}, (_, index) => {
        const here = problems.filter((problem) => problem.line === index + 1);
        return el("li", {class: here.length ? "bad" : "", title: here.map((problem) => problem.message).join("\n") || null});
      }));
      gutter.scrollTop = area.scrollTop;
    },
    go(line) {
      const start = area.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
      area.focus();
      area.setSelectionRange(start, start);
      area.scrollTop = Math.max(0, (line - 4) * 20);
    },
  };
}

function problemList(pane) {
  const list = el("ul", {class: "problems"});
  return {
    box: el("div", {role: "status", "aria-label": "problems"}, list),
    show(problems) {
      list.replaceChildren(...problems.map((problem) => {
        const text = `${problem.key ? problem.key + ": " : ""}${problem.message}`;
        if (!problem.line) return el("li", {class: "bad"}, text);
        const button = el("button", {type: "button"}, `Line ${problem.line}`);
        button.addEventListener("click", () => pane.go(problem.line));
        return el("li", {class: "bad"}, button, " ", text);
      }), ...(problems.length ? [] : [el("li", {class: "good"}, "No problems.")]));
    },
  };
}

/** Sends changes one after the other; each begins with the text as it is then. */
function exchange(pane, take, message) {
  let queue = Promise.resolve();
  return (changes) => {
    queue = queue.then(async () => {
      try {
        setText(message, "");
        for (const change of changes) {
          const sent = pane.area.value;
          const answer = await post("edit", {yaml: sent, ...change});
          if (pane.area.value !== sent) return; // the user wrote on; what follows is sent next
          if (answer.yaml !== sent) pane.area.value = answer.yaml;
          take(answer);
        }
      } catch (error) {
        setText(message, error.message);
      }
    });
    return queue;
  };
}

export async function editor(main, name) {
  const [found, stages] = await Promise.all([get("pipelines/" + encodeURIComponent(name)), stageTypes()]);
  const pane = textPane();
  const problems = problemList(pane);
  const box = el("div", {class: "form"});
  const message = el("p", {class: "bad", role: "alert"});
  const saved = el("p", {class: "good", role: "status"});
  const own = el("input", {id: "own", value: found.shipped ? `my-${name}`.slice(0, 60) : name, autocomplete: "off"});
  const send = exchange(pane, (answer) => {
    problems.show(answer.problems);
    pane.mark(answer.problems);
    box.classList.toggle("stale", !answer.tree);
    if (!answer.tree) return;
    made.update(answer.tree);
    made.tell(answer.problems);
  }, message);
  const made = form(box, stages, {
    set: (path, value) => send([{path, value}]),
    remove: (path) => send([{path}]),
    replace: (before, path, value) => send([{path: before}, {path, value}]),
  });
  const save = async () => {
    await send([{}]);
    setText(message, "");
    setText(saved, "");
    try {
      await put("pipelines/" + encodeURIComponent(own.value), {yaml: pane.area.value});
      setText(saved, `Saved as ${own.value}.`);
      return true;
    } catch (error) {
      setText(message, error.message);
      return false;
    }
  };
  const start = async () => {
    if (!(await save())) return;
    try {
      location.hash = "#/runs/" + (await post("runs", {pipeline: own.value})).id;
    } catch (error) {
      setText(message, error.message);
    }
  };
  pane.area.value = found.yaml;
  whenPaused(pane.area, () => send([{}]));
  show(main, el("h1", {}, name), el("p", {class: "quiet"}, found.description),
    el("div", {class: "row"}, el("label", {for: "own"}, "Its name"), own,
      el("button", {type: "button", class: "main", onclick: save}, "Save as my own"),
      el("button", {type: "button", onclick: start}, "Save and start")), message, saved,
    el("div", {class: "split editor"}, box, el("div", {class: "text"}, el("h2", {}, el("label", {for: "yaml"}, "As text")),
      problems.box, pane.box)));
  await send([{}]);
  return () => {};
}
