// How far the indexing has come: what is added can be found at once by its words, and by its meaning soon after.

import {fromRoot} from './api.js';

const OFTEN = 1000; // While there is something to do.
const SELDOM = 5000; // Others add articles too.

const line = document.getElementById('pending');

async function look() {
  let next = SELDOM;
  if (!document.hidden) {
    try {
      const {pending, passages} = await (await fetch(fromRoot('/health/ready'))).json();
      show(pending, passages);
      next = pending > 0 ? OFTEN : SELDOM;
    } catch {
      line.hidden = true; // The server is gone or busy; the next look tells.
    }
  }
  setTimeout(look, next);
}

function show(pending, passages) {
  line.hidden = !(pending > 0);
  line.textContent = pending > 0 ? `${pending.toLocaleString('en')} of ${passages.toLocaleString('en')} passages are found by their words alone until they are fully indexed.` : '';
}

setTimeout(look, OFTEN);
