// A curve for each metric, over the time since the page began to look.
import {el, show} from "./dom.js";

const MOST_POINTS = 1200;
const COLOURS = ["#2f7ea3", "#c0702a", "#4a8c5a", "#8a5fb0", "#b0485a", "#6b7a2a"];

export function curves(box) {
  const start = Date.now();
  const metrics = new Map();
  const fit = () => {
    for (const {plot, holder} of metrics.values()) {
      const width = Math.max(200, holder.clientWidth);
      if (plot.width !== width) plot.setSize({width, height: 220});
    }
  };
  const watch = new ResizeObserver(fit);
  watch.observe(box);

  function chart(name) {
    const holder = el("div", {class: "chart"});
    const figure = el("figure", {class: "panel"}, el("figcaption", {}, name), holder);
    const colour = COLOURS[metrics.size % COLOURS.length];
    const axis = {stroke: () => getComputedStyle(document.body).color, grid: {stroke: "rgb(128 128 128 / 25%)"}};
    const plot = new uPlot({
      width: 260, height: 220, cursor: {drag: {x: false, y: false}},
      legend: {show: false}, scales: {x: {time: false}},
      axes: [{...axis, label: "seconds"}, {...axis, size: 64}],
      series: [{label: "seconds"}, {label: name, stroke: colour, width: 2}],
    }, [[], []], holder);
    const made = {figure, holder, plot, x: [], y: []};
    metrics.set(name, made);
    show(box, ...[...metrics.values()].map((each) => each.figure));
    fit();
    return made;
  }

  return {
    add(values) {
      const now = (Date.now() - start) / 1000;
      for (const [name, value] of Object.entries(values)) {
        const {plot, x, y} = metrics.get(name) || chart(name);
        x.push(now);
        y.push(value);
        if (x.length > MOST_POINTS) {
          x.splice(0, x.length - MOST_POINTS);
          y.splice(0, y.length - MOST_POINTS);
        }
        plot.setData([x, y]);
      }
    },
    close() {
      watch.disconnect();
      for (const {plot} of metrics.values()) plot.destroy();
    },
  };
}
