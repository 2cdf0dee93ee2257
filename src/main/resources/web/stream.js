// Asking, and the events of an answer as they come. Never EventSource: it would ask again by itself.

/** A failure with a sentence for the reader and, where there was one, the HTTP status. */
export class AskError extends Error {
  constructor(message, status = 0) {
    super(message);
    this.status = status;
  }
}

/** Asks and yields {name, data} for each event; ends after "finished", throws an AskError otherwise. */
export async function* ask(body, key, signal) {
  const response = await send(body, key, signal);
  for await (const event of frames(response.body.pipeThrough(new TextDecoderStream()))) {
    if (event.name === 'failed') {
      throw new AskError(event.data.detail, event.data.status);
    }
    yield event;
    if (event.name === 'finished') {
      return;
    }
  }
  throw new AskError('The connection was lost before the answer was complete.');
}

async function send(body, key, signal) {
  const headers = {'Content-Type': 'application/json', 'Accept': 'text/event-stream'};
  if (key) {
    headers.Authorization = `Bearer ${key}`;
  }
  let response;
  try {
    response = await fetch('/api/ask', {method: 'POST', headers, body: JSON.stringify(body), signal});
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }
    throw new AskError('Footnote cannot be reached. Is it still running?');
  }
  if (!response.ok) {
    throw new AskError(await detail(response), response.status);
  }
  return response;
}

async function detail(response) {
  try {
    return (await response.json()).detail;
  } catch {
    return `The server answered with status ${response.status}.`;
  }
}

/** Splits a stream of text into event frames; comments are skipped. */
export async function* frames(stream) {
  const reader = stream.getReader();
  let buffer = '';
  try {
    for (;;) {
      const {value, done} = await reader.read();
      if (done) {
        return;
      }
      buffer += value;
      let end;
      while ((end = buffer.indexOf('\n\n')) >= 0) {
        const event = parse(buffer.slice(0, end));
        buffer = buffer.slice(end + 2);
        if (event) {
          yield event;
        }
      }
    }
  } finally {
    reader.cancel().catch(() => {}); // The line may be gone already; nothing is left to cancel then.
  }
}

function parse(frame) {
  let name = 'message';
  let data = '';
  for (const line of frame.split('\n')) {
    if (line.startsWith('event: ')) {
      name = line.slice(7);
    } else if (line.startsWith('data: ')) {
      data += line.slice(6);
    }
  }
  return data ? {name, data: JSON.parse(data)} : null;
}
