// Which articles are asked: those published by a day, those of a source.

import {json} from './api.js';
import {el} from './dom.js';

const narrow = document.getElementById('narrow');
const summary = narrow.querySelector('summary');
const day = narrow.querySelector('[name="asOf"]');
const source = narrow.querySelector('[name="source"]');
const names = document.getElementById('sources');

let known = null; // Names of sources in lower case; null until they are fetched.

/** The fields to send with a question. */
export function narrowing() {
  const name = source.value.trim();
  return {...(day.value ? {asOf: day.value} : {}), ...(name ? {sources: [name]} : {})};
}

function say() {
  const name = source.value.trim();
  const parts = [name ? `of ${name}` : '', day.value ? `published by ${day.value}` : ''].filter(Boolean);
  summary.textContent = parts.length ? `Articles ${parts.join(', ')}` : 'All articles';
  const unknown = name && known && !known.has(name.toLowerCase());
  source.setCustomValidity(unknown ? 'No article is from this source; choose one of the list, or leave it empty.' : '');
}

async function offer() {
  day.max = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  try {
    const {sources} = await json('/api/sources');
    known = new Set(sources.map(({name}) => name.toLowerCase()));
    names.replaceChildren(...sources.map(({name}) => el('option', {value: name})));
    say();
  } catch (error) {
    console.info('The sources cannot be offered:', error.message); // They can be typed all the same.
  }
}

narrow.addEventListener('toggle', () => narrow.open && offer());
narrow.addEventListener('input', say);
say();
