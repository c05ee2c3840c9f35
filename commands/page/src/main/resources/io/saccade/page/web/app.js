// Shows the view that the address names.
import {el, show} from "./dom.js";
import {dub} from "./dub.js";
import {editor} from "./editor.js";
import {home} from "./home.js";
import {agent, drawings} from "./lessons.js";
import {run} from "./run.js";
import {runs} from "./runs.js";
import {steer} from "./steer.js";

const VIEWS = [
  [/^#\/pipelines\/([\w-]+)$/, editor], [/^#\/runs\/([\w.-]+)$/, run], [/^#\/runs$/, runs],
  [/^#\/steer$/, steer], [/^#\/dub$/, dub], [/^#\/agent$/, agent], [/^#\/drawings$/, drawings],
  [/.*/, home],
];
const main = document.getElementById("main");
let close = () => {};
let shown = 0;

async function view() {
  const turn = ++shown;
  close();
  close = () => {};
  for (const link of document.querySelectorAll("header nav a")) {
    const here = link.getAttribute("href") === (location.hash || "#/");
    if (here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const [pattern, open] = VIEWS.find(([each]) => each.test(location.hash));
  const place = el("div"); // its own, so that a view that comes late can't replace the one that is shown
  main.replaceChildren(place);
  try {
    const closer = await open(place, location.hash.match(pattern)[1]);
    if (turn === shown) close = closer;
    else closer();
  } catch (error) {
    show(place, el("h1", {}, "This did not work"), el("p", {class: "bad", role: "alert"}, error.message),
      el("button", {type: "button", onclick: view}, "Try again"));
  }
}

addEventListener("hashchange", () => {
  view();
  main.focus();
});
view();
