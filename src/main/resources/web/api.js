// Requests to the server. A failure is an AskError with a sentence for the reader.

const ASK_KEY = 'footnote-ask-key';

/** Where this server's root is, whatever path a proxy has put in front of it: these scripts lie there. */
const ROOT = new URL('.', import.meta.url).pathname;

/** The address here of a path that begins at the server's root. */
export function fromRoot(path) {
  return ROOT + path.slice(1);
}

/** A failure with a sentence for the reader and, where there was one, the HTTP status. */
export class AskError extends Error {
  constructor(message, status = 0) {
    super(message);
    this.status = status;
  }
}

/** Remembers the key for asking until the browser is closed. */
export function rememberKey(key) {
  sessionStorage.setItem(ASK_KEY, key);
}

/** Sends a request; the response is a good one. */
export async function send(path, {method = 'GET', body, headers = {}, signal, key = sessionStorage.getItem(ASK_KEY)} = {}) {
  const all = {...headers};
  if (key) {
    all.Authorization = `Bearer ${key}`;
  }
  if (body !== undefined && !(body instanceof FormData)) {
    all['Content-Type'] = 'application/json';
  }
  let response;
  try {
    response = await fetch(fromRoot(path), {method, headers: all, signal,
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body)});
  } catch (error) {
    if (signal?.aborted) {
      throw error;
    }
    throw new AskError('Footnote cannot be reached. Is it still running?');
  }
  if (!response.ok) {
    throw new AskError(await detail(response), response.status);
  }
  return response;
}

/** The same, and the JSON that came back. */
export async function json(path, options) {
  return (await send(path, options)).json();
}

async function detail(response) {
  try {
    return (await response.json()).detail;
  } catch {
    return `The server answered with status ${response.status}.`;
  }
}
