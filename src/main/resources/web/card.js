// Footnote numbers, and the quote card that shows while one is hovered or focused.

import {byline, el, footnoteName} from './dom.js';
import {openFootnote} from './panel.js';

const LEAVE_MS = 250; // Time to move the pointer from the number to the card.

let open = null; // {button, card}
let leaving = 0;

/** The numbered button of a footnote; all footnotes of its answer are in `citations`. */
export function footnoteButton(citation, citations) {
  const button = el('button', {
    type: 'button',
    className: 'ref',
    'aria-label': footnoteName(citation),
    'data-n': citation.n,
  }, String(citation.n));
  const sup = el('sup', {}, button);
  button.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && show(button, sup, citation));
  button.addEventListener('pointerleave', leave);
  button.addEventListener('focus', () => button.matches(':focus-visible') && show(button, sup, citation));
  button.addEventListener('blur', close);
  button.addEventListener('click', (event) => {
    close();
    openFootnote(citations, citation.n, {opener: button, byKey: event.detail === 0});
  });
  return sup;
}

function show(button, sup, citation) {
  clearTimeout(leaving);
  if (open?.button === button) {
    return;
  }
  close();
  if (button.hasAttribute('aria-current')) {
    return; // The article beside shows these words already.
  }
  const card = build(citation);
  card.addEventListener('pointerenter', () => clearTimeout(leaving));
  card.addEventListener('pointerleave', leave);
  sup.after(card);
  button.setAttribute('aria-describedby', card.id);
  open = {button, card};
  place(button, card);
}

function build(citation) {
  return el('span', {className: 'card', id: 'quote-card', role: 'tooltip'},
    el('span', {className: 'quote quoted', dir: 'auto'}, citation.quote),
    el('span', {className: 'title', dir: 'auto'}, citation.title),
    byline('span', citation));
}

/** Under the number, within the column; above it where there is no room below. */
function place(button, card) {
  const column = card.closest('.answer').getBoundingClientRect();
  const number = button.getBoundingClientRect();
  const left = Math.min(Math.max(0, number.left - column.left - 24), column.width - card.offsetWidth);
  card.style.left = `${Math.max(0, left)}px`;
  card.style.top = `${number.bottom - column.top + 6}px`;
  const composer = document.getElementById('ask').getBoundingClientRect().top;
  if (card.getBoundingClientRect().bottom > composer) {
    const above = number.top - column.top - card.offsetHeight - 6;
    if (column.top + above > 0) {
      card.style.top = `${above}px`;
    }
  }
}

function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    if (open && !(document.activeElement === open.button && open.button.matches(':focus-visible'))) {
      close();
    }
  }, LEAVE_MS);
}

/** Puts the card away; says whether there was one. */
export function close() {
  clearTimeout(leaving);
  if (!open) {
    return false;
  }
  const {button, card} = open;
  open = null;
  button.removeAttribute('aria-describedby');
  card.remove();
  return true;
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && close()) {
    event.stopImmediatePropagation(); // One press, one thing put away.
  }
});
