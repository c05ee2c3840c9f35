// A run that a view starts and follows to its end.
import {get, post} from "./api.js";
import {listen} from "./events.js";

/** Starts a run. handlers get snapshot, log, metrics and ended; the result stops it, or only leaves it. */
export async function follow(request, handlers) {
  const {id} = await post("runs", request);
  let over = false;
  let tellEnd;
  const ended = new Promise((done) => { tellEnd = done; });
  const close = listen(id, async (type, data) => {
    if (type !== "ended") return handlers[type]?.(data);
    over = true;
    close();
    const run = await get("runs/" + id);
    handlers.ended?.(run, run.report?.failure || null);
    tellEnd();
  });
  return {
    id,
    /** Returns when it has ended, so that the next run can have the camera. */
    async stop() {
      if (over) return;
      await post(`runs/${id}/stop`).catch(() => {}); // it has ended meanwhile
      await ended;
    },
    leave() {
      close();
    },
  };
}
