// Small helpers. Text only ever goes in as text.

import {fromRoot} from './api.js';

/** An element with properties and children; a string child becomes a text node. */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key in element && key !== 'role') {
      element[key] = value;
    } else {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button that looks like words. */
export function wordButton(words, onclick, properties = {}) {
  return el('button', {type: 'button', className: 'plain', onclick, ...properties}, words);
}

const DAY = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});

/** "5 March 2022" for "2022-03-05". */
export function day(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : DAY.format(date);
}

/** Source, author, day and, of a footnote, the printed page, as far as they are known. */
export function origin(article) {
  return [article.source, article.author, article.published && day(article.published), article.page && `p. ${article.page}`]
    .filter(Boolean);
}

/** The same as a line; null where nothing is known. */
export function byline(name, article) {
  const spans = origin(article).flatMap((part) => [' · ', el('bdi', {}, part)]).slice(1);
  return spans.length === 0 ? null : el(name, {className: 'byline'}, ...spans);
}

/** Whether an address is one of our reader page; any other came from somewhere else. */
export function isReaderLink(link) {
  return /^\/articles\/[^/]/.test(link);
}

/** A link into the reader page, in a tab of its own so that the conversation stays; plain text for any other address. */
export function readerLink(link, words, onclick = null) {
  if (!isReaderLink(link)) {
    return el('span', {dir: 'auto'}, words);
  }
  return el('a', {href: fromRoot(link), target: '_blank', rel: 'noopener', dir: 'auto', onclick},
    words, onclick ? null : el('span', {className: 'hidden-words'}, ' (opens in a new tab)'));
}

/** What a footnote is called: "Footnote 2: source, date". */
export function footnoteName(citation) {
  const parts = [citation.source, citation.published && day(citation.published)].filter(Boolean);
  return `Footnote ${citation.n}: ${(parts.length === 0 ? [citation.title] : parts).join(', ')}`;
}

/** Whether a click means "here" and not "in a new tab". */
export function isPlainClick(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
