// The reader's conversations, kept by the server: beside the chat on wide screens, a sheet on narrow ones.

import {fromRoot, json, send} from './api.js';
import {el, isPlainClick, wordButton} from './dom.js';

const WIDE = matchMedia('(min-width: 75rem)');
const sheet = document.getElementById('history');
const list = sheet.querySelector('ul');
const toggle = document.getElementById('past');
const confirm = document.getElementById('confirm');

let chat = null; // Takes open(id), forget(id) and complain(words).
let current = null;

/** Says whom the list serves. */
export function begin(served) {
  chat = served;
}

/** Marks the conversation that is open and asks the server for the list. */
export async function refresh(id = current) {
  current = id;
  try {
    const {conversations} = await json('/api/conversations');
    list.replaceChildren(...conversations.map(item));
    const none = conversations.length === 0;
    toggle.hidden = none;
    document.body.classList.toggle('with-history', !none);
    fit(none);
  } catch (error) {
    console.info('The list of conversations is not to be had now:', error.message);
  }
}

function fit(none = toggle.hidden) {
  if (sheet.matches(':modal') && !none && !WIDE.matches) {
    return;
  }
  sheet.close();
  if (WIDE.matches && !none) {
    sheet.setAttribute('open', '');
  }
}

function item(conversation) {
  const here = conversation.id === current;
  const link = el('a', {href: fromRoot(`/c/${conversation.id}`), dir: 'auto', 'aria-current': here ? 'page' : null,
    onclick: (event) => visit(event, conversation.id)}, conversation.title);
  const row = el('li', {}, link, el('div', {className: 'tools'},
    wordButton('Rename', () => rename(row, conversation), {'aria-label': `Rename “${conversation.title}”`}),
    wordButton('Delete', () => remove(conversation), {'aria-label': `Delete “${conversation.title}”`})));
  return row;
}

function visit(event, id) {
  if (isPlainClick(event)) {
    event.preventDefault();
    leave();
    chat.open(id);
  }
}

function rename(row, conversation) {
  const field = el('input', {type: 'text', value: conversation.title, maxLength: 200, dir: 'auto',
    'aria-label': 'Name of the conversation'});
  const form = el('form', {
    onsubmit: async (event) => {
      event.preventDefault();
      if (field.value.trim()) {
        await change(`/api/conversations/${conversation.id}`, {method: 'PATCH', body: {title: field.value.trim()}});
      }
      focusOn(conversation.id);
    },
    onkeydown: async (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        await refresh();
        focusOn(conversation.id);
      }
    },
  }, field, el('button', {className: 'quiet'}, 'Save'));
  row.replaceChildren(form);
  field.focus();
  field.select();
}

function focusOn(id) {
  list.querySelector(`[href="${fromRoot(`/c/${id}`)}"]`)?.focus();
}

async function remove(conversation) {
  if (await sure(`Delete “${conversation.title}” with all its answers?`)) {
    if (await change(`/api/conversations/${conversation.id}`, {method: 'DELETE'})) {
      chat.forget(conversation.id);
      (list.querySelector('a') ?? document.getElementById('question')).focus();
    }
  }
}

async function removeAll() {
  if (await sure('Delete all your conversations with all their answers?')) {
    if (await change('/api/conversations', {method: 'DELETE'})) {
      leave();
      chat.forget(current);
    }
  }
}

async function change(path, options) {
  try {
    await send(path, options);
    await refresh();
    return true;
  } catch (error) {
    chat.complain(error.message);
    return false;
  }
}

/**
 * Asks before something goes for good. The answer is taken from the button, not from the event "close": that comes
 * later, and would answer the next question if it is asked at once.
 */
function sure(words) {
  confirm.querySelector('p').textContent = words;
  confirm.showModal();
  return new Promise((resolve) => {
    const asked = new AbortController();
    const answer = (yes) => {
      asked.abort();
      resolve(yes);
    };
    confirm.addEventListener('submit', (event) => answer(event.submitter?.value === 'yes'), {signal: asked.signal});
    confirm.addEventListener('cancel', () => answer(false), {signal: asked.signal});
  });
}

function leave() {
  if (sheet.matches(':modal')) {
    sheet.close();
  }
}

toggle.addEventListener('click', () => {
  sheet.close();
  sheet.showModal();
});
sheet.querySelector('.close').addEventListener('click', leave);
sheet.querySelector('.all').addEventListener('click', removeAll);
sheet.addEventListener('click', (event) => event.target === sheet && leave());
new MutationObserver(() => toggle.setAttribute('aria-expanded', String(sheet.open)))
  .observe(sheet, {attributeFilter: ['open']});
WIDE.addEventListener('change', () => fit());
