// Creates elements from data. Text is always set as text, so that nothing in a name or a log line becomes HTML.
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (value === true) element.setAttribute(name, "");
    else element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export function show(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined));
}

/** Sets text only if it differs, so that screen readers and selections are left alone. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

const SVG = "http://www.w3.org/2000/svg";

/** A bar that fills from 0 to 1. */
export function meter(label) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 100 8");
  svg.setAttribute("preserveAspectRatio", "none");
  const bar = document.createElementNS(SVG, "rect");
  bar.setAttribute("height", "8");
  bar.setAttribute("width", "0");
  svg.append(bar);
  const box = el("div", {class: "meter", role: "meter", "aria-label": label, "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": 0}, svg);
  return {
    box,
    set(share) {
      const percent = Math.round(Math.max(0, Math.min(1, share)) * 100);
      bar.setAttribute("width", String(percent));
      box.setAttribute("aria-valuenow", String(percent));
      box.classList.toggle("full", percent >= 90);
    },
  };
}
