// The chat page: takes questions, follows one answer at a time.

import {close} from './card.js';
import {el} from './dom.js';
import {Exchange} from './exchange.js';
import {ask, AskError} from './stream.js';
import {showCollection} from './welcome.js';

const REMEMBERED_TURNS = 20; // Sent along only where the server keeps no conversation.
const SPOKEN_LENGTH = 600; // A longer answer is announced, not read out.
const KEY = 'footnote-ask-key';

const form = document.getElementById('ask');
const field = document.getElementById('question');
const log = document.getElementById('log');
const status = document.getElementById('status');
const welcome = document.getElementById('welcome');
const buttons = {
  send: document.getElementById('send'),
  stop: document.getElementById('stop'),
  fresh: document.getElementById('new'),
};

let conversation = null;
let turns = [];
let running = null; // AbortController of the answer that streams now.

async function submit(question) {
  const exchange = new Exchange(question);
  log.append(exchange.element);
  welcome.hidden = true;
  buttons.fresh.hidden = false;
  exchange.element.scrollIntoView({block: 'start'});
  const controller = new AbortController();
  begin(controller);
  try {
    for await (const event of ask(body(question), sessionStorage.getItem(KEY), controller.signal)) {
      exchange.on(event);
      if (event.name === 'finished') {
        remember(event.data);
      }
    }
  } catch (error) {
    explain(error, exchange, controller);
  } finally {
    end(controller);
  }
}

function body(question) {
  if (conversation) {
    return {question, conversation};
  }
  return turns.length === 0 ? {question} : {question, history: turns};
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
    return; // A new conversation was begun meanwhile.
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

function remember(answer) {
  conversation = answer.conversation;
  turns = [...turns, {role: 'user', content: answer.question}, {role: 'assistant', content: answer.text}]
    .slice(-REMEMBERED_TURNS);
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
      sessionStorage.setItem(KEY, key.value.trim());
      again(exchange);
    },
  }, key, el('button', {}, 'Ask with this key'));
}

function again(exchange) {
  if (!running) {
    exchange.element.remove();
    field.focus();
    submit(exchange.question);
  }
}

function startOver() {
  running?.abort();
  if (running) {
    end(running);
  }
  close();
  conversation = null;
  turns = [];
  log.replaceChildren();
  status.textContent = '';
  welcome.hidden = false;
  buttons.fresh.hidden = true;
  field.focus();
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
    close();
    if (matchMedia('(pointer: coarse)').matches) {
      field.blur(); // Puts the phone's keyboard away: it would hide the answer.
    }
    submit(question);
  }
});

field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

field.addEventListener('input', fit);
buttons.stop.addEventListener('click', () => running?.abort());
buttons.fresh.addEventListener('click', startOver);
showCollection(document.getElementById('collection'));
