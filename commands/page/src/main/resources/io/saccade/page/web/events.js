// The events of a run. A browser opens six connections to a server at most, so its tabs share one stream for each run:
// the tab that holds the lock reads it and passes the events on to the others.
const TYPES = ["snapshot", "log", "notice", "metrics", "replaced", "ended"];

/** Calls listener(type, data) until the returned function is called; "lost" and "found" tell of the connection. */
export function listen(id, listener) {
  const channel = new BroadcastChannel("saccade-run-" + id);
  const closing = new AbortController();
  let source = null;
  channel.onmessage = (message) => listener(message.data.type, message.data.data);
  const tell = (type, data) => {
    listener(type, data);
    channel.postMessage({type, data});
  };
  navigator.locks.request("saccade-run-" + id, {signal: closing.signal}, () => new Promise((release) => {
    source = new EventSource("/api/v1/runs/" + id + "/events");
    source.onopen = () => tell("found", null);
    source.onerror = () => tell("lost", null);
    for (const type of TYPES) {
      source.addEventListener(type, (event) => {
        tell(type, JSON.parse(event.data));
        if (type === "ended") source.close();
      });
    }
    closing.signal.addEventListener("abort", () => {
      source.close();
      release();
    });
  })).catch((error) => {
    if (error.name !== "AbortError") throw error;
  });
  return () => {
    closing.abort();
    channel.close();
  };
}
