// An answer as text to take along, with its footnotes.

import {fromRoot} from './api.js';
import {isReaderLink, origin} from './dom.js';

const MARKER = /\s*\[(\d{1,3})\]/g;

/** As plain text. */
export function asText(answer) {
  const notes = answer.citations.map((citation) =>
    `[${citation.n}] “${line(citation.quote)}” ${[citation.title, ...origin(citation), address(citation)].filter(Boolean).join(', ')}`);
  return [answer.question, answer.text, ...missing(answer), notes.join('\n')].filter(Boolean).join('\n\n');
}

/** As Markdown, with its own kind of footnotes. */
export function asMarkdown(answer) {
  const known = new Set(answer.citations.map(({n}) => n));
  let done = 0;
  let text = '';
  for (const match of answer.text.matchAll(MARKER)) {
    if (known.has(Number(match[1]))) {
      text += escape(answer.text.slice(done, match.index)) + `[^${match[1]}]`;
      done = match.index + match[0].length;
    }
  }
  text += escape(answer.text.slice(done));
  const notes = answer.citations.map((citation) =>
    `[^${citation.n}]: “${escape(line(citation.quote))}” ${[linked(citation), ...origin(citation).map(escape)].join(', ')}`);
  return [`**${escape(line(answer.question))}**`, text, ...missing(answer).map(escape), notes.join('\n')]
    .filter(Boolean).join('\n\n');
}

/** Puts text on the clipboard; where the browser has none for this page, the old way. */
export async function toClipboard(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (!done) {
    throw new Error('The browser does not let this page copy.');
  }
}

function missing(answer) {
  return answer.missing.length === 0 ? [] : [answer.missing.join(' ')];
}

function linked(citation) {
  const to = address(citation);
  return to ? `[${escape(line(citation.title))}](<${to}>)` : escape(line(citation.title));
}

function address(citation) {
  return isReaderLink(citation.link) ? location.origin + fromRoot(citation.link) : null;
}

function line(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** Text of others stays text: no links, images or markup of theirs. */
function escape(text) {
  return text.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&').replace(/^(\s*)([-+=>]|\d+[.)])/gm, '$1\\$2');
}
