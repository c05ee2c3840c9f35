// The events of a run. A browser opens six connections to a server at most, so its tabs share one stream for each run:
// the tab that holds the lock reads it and passes the events on to the others. Events other than snapshots have a
// number, so that no tab shows one twice when another tab goes on reading, or after a break.
import {get} from "./api.js";

const TYPES = ["snapshot", "log", "notice", "metrics", "replaced", "ended"];
const MOST_KEPT = 500;
const RETRY_MILLIS = 1000;

/** Calls listener(type, data) until the returned function is called; "lost" and "found" tell of the connection. */
export function listen(id, listener) {
  const channel = new BroadcastChannel("saccade-run-" + id);
  const closing = new AbortController();
  const kept = [];
  let reads = false;
  let last = -1; // until this tab knows what came before it was opened
  let over = false;

  const take = (event) => {
    if (over) return;
    if (event.number) {
      if (last < 0 || event.number <= last) return;
      last = event.number;
    }
    over = event.type === "ended";
    listener(event.type, event.data);
  };
  const tell = (event) => {
    if (event.number && !kept.some((other) => other.number === event.number)) kept.push(event);
    if (kept.length > MOST_KEPT) kept.shift();
    take(event);
    channel.postMessage(event);
  };
  channel.onmessage = ({data}) => {
    if (data.type === "hello") {
      if (reads) channel.postMessage({type: "before", data: kept});
    } else if (data.type === "before") {
      if (last >= 0) return;
      last = 0;
      data.data.forEach(take);
    } else {
      take(data);
    }
  };
  channel.postMessage({type: "hello"});

  function read(release) {
    if (closing.signal.aborted || over) return release();
    const source = new EventSource("/api/v1/runs/" + id + "/events");
    const end = () => {
      source.close();
      release();
    };
    source.onopen = () => tell({type: "found"});
    source.onerror = () => {
      tell({type: "lost"});
      if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      setTimeout(() => again(release), RETRY_MILLIS);
    };
    for (const type of TYPES) {
      source.addEventListener(type, (event) => {
        tell({type, data: JSON.parse(event.data), number: type === "snapshot" ? 0 : Number(event.lastEventId)});
        if (type === "ended") end();
      });
    }
    closing.signal.addEventListener("abort", end);
  }

  /** The server refused: the run may have ended with an earlier server. */
  async function again(release) {
    const run = await get("runs/" + id).catch(() => null);
    if (closing.signal.aborted) return release();
    if (run && run.state !== "running") {
      tell({type: "ended", data: null});
      release();
    } else if (run) {
      read(release);
    } else {
      setTimeout(() => again(release), RETRY_MILLIS);
    }
  }

  navigator.locks.request("saccade-run-" + id, {signal: closing.signal}, () => new Promise((release) => {
    reads = true;
    last = Math.max(last, 0);
    read(release);
  })).catch((error) => {
    if (error.name !== "AbortError") throw error;
  });
  return () => {
    closing.abort();
    channel.close();
  };
}
