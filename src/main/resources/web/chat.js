// The chat page: takes questions, follows one answer at a time, opens conversations again.

import {AskError, fromRoot, json, rememberKey} from './api.js';
import {close as closeCard} from './card.js';
import {el} from './dom.js';
import {Exchange} from './exchange.js';
import * as past from './history.js';
import {narrowing} from './narrow.js';
import {closePanel} from './panel.js';
import {ask} from './stream.js';
import {offerSamples, showCollection} from './welcome.js';

const SPOKEN_LENGTH = 600; // A longer answer is announced, not read out.

const form = document.getElementById('ask');
const field = document.getElementById('question');
const log = document.getElementById('log');
const status = document.getElementById('status');
const welcome = document.getElementById('welcome');
const heading = document.getElementById('heading');
const buttons = {
  send: document.getElementById('send'),
  stop: document.getElementById('stop'),
  fresh: document.getElementById('new'),
};

let conversation = null;
let exchanges = [];
let running = null; // AbortController of the answer that streams now.

const chat = {
  ask(question) {
    if (!running) {
      submit(question);
    }
  },
  edit(question) {
    field.value = question;
    fit();
    field.focus();
  },
  say(words) {
    status.textContent = words;
  },
  open(id) {
    history.pushState(null, '', fromRoot(`/c/${id}`));
    reopen(id);
  },
  forget(id) {
    if (id === conversation) {
      startOver();
    }
  },
  complain(words) {
    log.append(el('p', {className: 'failure', role: 'alert'}, words));
  },
};

async function submit(question) {
  const exchange = new Exchange(question, chat);
  exchanges.forEach((earlier) => earlier.settle());
  exchanges.push(exchange);
  log.append(exchange.element);
  showLog(true);
  exchange.element.scrollIntoView({block: 'start'});
  const controller = new AbortController();
  begin(controller);
  try {
    for await (const event of ask({question, ...(conversation ? {conversation} : {}), ...narrowing()}, controller.signal)) {
      follow(event, exchange, controller);
    }
  } catch (error) {
    explain(error, exchange, controller);
  } finally {
    end(controller);
    past.refresh(conversation);
  }
}

function follow(event, exchange, controller) {
  if (running !== controller) {
    return; // Another conversation was opened meanwhile.
  }
  exchange.on(event);
  if (event.name === 'begun') {
    enter(event.data.conversation ?? conversation, exchange);
  } else if (event.name === 'finished') {
    announce(event.data);
  }
}

function enter(id, exchange) {
  if (id !== conversation) {
    conversation = id;
    history.replaceState(null, '', fromRoot(`/c/${id}`));
    document.title = `${exchange.question} – Footnote`;
  }
}

function begin(controller) {
  running = controller;
  log.setAttribute('aria-busy', 'true');
  status.textContent = '';
  const focused = document.activeElement === buttons.send;
  buttons.stop.hidden = false;
  buttons.send.hidden = true;
  if (focused) {
    buttons.stop.focus(); // Else the focus would fall off the page with the button.
  }
}

function end(controller) {
  if (running !== controller) {
    return;
  }
  const focused = document.activeElement === buttons.stop;
  running = null;
  log.setAttribute('aria-busy', 'false');
  buttons.send.hidden = false;
  buttons.stop.hidden = true;
  if (focused) {
    field.focus();
  }
}

/** One announcement when an answer is done. */
function announce(answer) {
  const count = answer.citations.length;
  const words = answer.text.replace(/\s*\[\d+\]/g, '');
  const notes = count === 0 ? 'No footnotes.' : count === 1 ? 'One footnote.' : `${count} footnotes.`;
  status.textContent = words.length <= SPOKEN_LENGTH ? `${words} ${notes}` : `The answer is complete. ${notes}`;
}

function explain(error, exchange, controller) {
  if (controller.signal.aborted) {
    exchange.stopped();
  } else if (error instanceof AskError) {
    exchange.failed(error.message, error.status === 401 ? keyForm(exchange) : againButton(exchange));
  } else {
    exchange.failed('The connection was lost before the answer was complete.', againButton(exchange));
    console.info('The answer broke off:', error.message);
  }
}

function againButton(exchange) {
  return el('button', {type: 'button', onclick: () => again(exchange)}, 'Ask again');
}

/** Asks for the key that this server wants; kept until the browser is closed. */
function keyForm(exchange) {
  const key = el('input', {type: 'password', autocomplete: 'off', required: true, 'aria-label': 'Key for asking'});
  return el('form', {
    onsubmit: (event) => {
      event.preventDefault();
      rememberKey(key.value.trim());
      again(exchange);
    },
  }, key, el('button', {}, 'Ask with this key'));
}

/** In place of the one that failed. */
function again(exchange) {
  if (!running) {
    exchanges = exchanges.filter((other) => other !== exchange);
    exchange.element.remove();
    field.focus();
    submit(exchange.question);
  }
}

/** Lets go of what is shown and of the answer that is under way. */
function clear() {
  if (running) {
    const controller = running;
    end(controller);
    controller.abort();
  }
  closeCard();
  closePanel();
  conversation = null;
  exchanges = [];
  log.replaceChildren();
  status.textContent = '';
  document.title = 'Footnote';
}

function startOver() {
  clear();
  if (location.pathname !== fromRoot('/')) {
    history.pushState(null, '', fromRoot('/'));
  }
  showLog(false);
  past.refresh(null);
  field.focus();
}

function showLog(shown) {
  welcome.hidden = shown;
  heading.hidden = !shown;
  buttons.fresh.hidden = !shown;
}

/** Shows a conversation as it was. */
async function reopen(id) {
  clear();
  showLog(true);
  past.refresh(id);
  try {
    const opened = await json(`/api/conversations/${encodeURIComponent(id)}`);
    conversation = id;
    document.title = `${opened.title} – Footnote`;
    exchanges = opened.exchanges.map((part) => Exchange.restored(part, chat));
    log.replaceChildren(...exchanges.map((exchange) => exchange.element));
    exchanges.at(-1)?.element.scrollIntoView({block: 'start'});
  } catch (error) {
    log.replaceChildren(el('div', {className: 'failure', role: 'alert'}, el('p', {}, error.message),
      el('button', {type: 'button', onclick: startOver}, 'New conversation')));
  }
}

/** What the address says. */
function followAddress() {
  const id = /\/c\/([^/]+)$/.exec(location.pathname)?.[1];
  if (id) {
    reopen(decodeURIComponent(id));
  } else {
    clear();
    showLog(false);
    past.refresh(null);
  }
}

function fit() {
  if (!CSS.supports('field-sizing', 'content')) {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const question = field.value.trim();
  if (question && !running) {
    field.value = '';
    fit();
    closeCard();
    if (matchMedia('(pointer: coarse)').matches) {
      field.blur(); // Puts the phone's keyboard away: it would hide the answer.
    }
    submit(question);
  }
});

/** Whether a key belongs to an input method; Safari says so by the code 229 alone, as the composition is over by then. */
function composes(event) {
  return event.isComposing || event.keyCode === 229;
}

field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !composes(event)) {
    event.preventDefault();
    form.requestSubmit();
  }
});

field.addEventListener('input', fit);
buttons.stop.addEventListener('click', () => running?.abort());
buttons.fresh.addEventListener('click', startOver);
addEventListener('popstate', followAddress);
past.begin(chat);
followAddress(); // Which asks for the list of conversations too.
offerSamples(document.getElementById('samples'), chat);
showCollection(document.getElementById('collection'));
