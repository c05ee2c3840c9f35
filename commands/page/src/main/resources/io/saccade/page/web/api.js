// The only way to the server. Errors are Error objects whose message is a sentence for the user.
const BASE = "/api/v1/";

export class Refused extends Error {
  constructor(status, body) {
    super(body.message || (body.problems || []).map((problem) => problem.message).join("\n") || `error ${status}`);
    this.status = status;
    this.problems = body.problems || [];
  }
}

async function call(method, path, body) {
  const response = await fetch(BASE + path, {
    method,
    headers: body === undefined ? {} : {"Content-Type": "application/json"},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (response.status === 401) throw new Refused(401, {message: "Open the address that “saccade open” printed."});
  const text = await response.text();
  const json = text && response.headers.get("Content-Type").startsWith("application/json") ? JSON.parse(text) : null;
  if (!response.ok) throw new Refused(response.status, json || {message: text});
  return json === null ? text : json;
}

export const get = (path) => call("GET", path);
let types = null;

/** The installed stages; they stay the same while the server runs. */
export function stageTypes() {
  types ??= get("stages").catch((error) => {
    types = null;
    throw error;
  });
  return types;
}

export const post = (path, body) => call("POST", path, body);
export const put = (path, body) => call("PUT", path, body);

function file(id, kind, name) {
  return `${BASE}runs/${id}/${kind}/${name.split("/").map(encodeURIComponent).join("/")}`;
}

/** The address of an output, for a film or a picture. */
export const output = (id, name) => file(id, "outputs", name);

/** The address of a file that the run read. */
export const input = (id, name) => file(id, "inputs", name);
