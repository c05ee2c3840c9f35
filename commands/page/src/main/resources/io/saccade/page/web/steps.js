// The steps of a guide: one after the other, and back again at any time.
import {el} from "./dom.js";

/** A step with a heading; its button begins it. */
export function step(number, title, ...content) {
  const message = el("p", {role: "alert", class: "bad"});
  const box = el("section", {class: "panel guide", "aria-label": title}, el("h2", {}, `${number}. ${title}`), ...content, message);
  return {
    box,
    /** Runs an action whose failure is told in this step. */
    async attempt(action) {
      message.textContent = "";
      try {
        return await action();
      } catch (error) {
        message.textContent = error.message;
        return null;
      }
    },
    fail(sentence) {
      message.textContent = sentence || "";
    },
  };
}

export const button = (label, act, kind = "") => el("button", {type: "button", class: kind, onclick: act}, label);
