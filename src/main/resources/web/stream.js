// Asking, and the events of an answer as they come. Never EventSource: it would ask again by itself.

import {AskError, send} from './api.js';

/**
 * Asks and yields {name, data} for each event, first of all "begun", with the conversation where a new one begins; ends after "finished", throws
 * an AskError otherwise.
 */
export async function* ask(body, signal) {
  const response = await send('/api/ask', {method: 'POST', body, headers: {Accept: 'text/event-stream'}, signal});
  yield {name: 'begun', data: {conversation: response.headers.get('Footnote-Conversation')}};
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

/** Splits a stream of text into event frames; comments are skipped. */
async function* frames(stream) {
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
