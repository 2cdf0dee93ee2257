// The quote card: shown while a footnote is hovered or focused, kept while it is clicked.

import {byline, el, quoteLink} from './dom.js';

const LEAVE_MS = 250; // Time to move the pointer from the number to the card.

let open = null; // {button, card, kept}
let leaving = 0;

/** The numbered button of a footnote. */
export function footnoteButton(citation) {
  const button = el('button', {
    type: 'button',
    className: 'ref',
    'aria-label': name(citation),
    'aria-expanded': 'false',
  }, String(citation.n));
  const sup = el('sup', {}, button);
  button.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && show(button, sup, citation));
  button.addEventListener('pointerleave', leave);
  button.addEventListener('focus', () => button.matches(':focus-visible') && show(button, sup, citation));
  button.addEventListener('focusout', focusLeft);
  button.addEventListener('click', (event) => click(event, button, sup, citation));
  return sup;
}

function name(citation) {
  const parts = [`Footnote ${citation.n}: ${citation.title}`, citation.source, citation.published];
  return parts.filter(Boolean).join(', ');
}

function click(event, button, sup, citation) {
  if (open?.button === button && open.kept) {
    close();
    return;
  }
  show(button, sup, citation);
  open.kept = true;
  if (event.detail === 0) { // From the keyboard: straight on to the link.
    open.card.querySelector('a')?.focus();
  }
}

function show(button, sup, citation) {
  clearTimeout(leaving);
  if (open?.button === button) {
    return;
  }
  close();
  const card = build(citation);
  card.addEventListener('pointerenter', () => clearTimeout(leaving));
  card.addEventListener('pointerleave', leave);
  card.addEventListener('focusout', focusLeft);
  sup.after(card); // Next in the order of reading and of the Tab key.
  button.setAttribute('aria-expanded', 'true');
  button.setAttribute('aria-describedby', card.id);
  open = {button, card, kept: false};
  place(button, card);
}

function build(citation) {
  return el('span', {className: 'card', id: 'quote-card', role: 'note', 'aria-label': `Footnote ${citation.n}`},
    el('span', {className: 'quote quoted', dir: 'auto'}, citation.quote),
    el('span', {className: 'title', dir: 'auto'}, citation.title),
    byline('span', citation),
    quoteLink(citation, 'Read it in the article'));
}

/** Under the number, within the column; a narrow window has its own place for it (chat.css). */
function place(button, card) {
  const column = card.closest('.answer').getBoundingClientRect();
  const number = button.getBoundingClientRect();
  const left = Math.min(Math.max(0, number.left - column.left - 24), column.width - card.offsetWidth);
  card.style.left = `${Math.max(0, left)}px`;
  card.style.top = `${number.bottom - column.top + 6}px`;
  const composer = document.getElementById('ask').getBoundingClientRect().top;
  if (getComputedStyle(card).position === 'absolute' && card.getBoundingClientRect().bottom > composer) {
    const above = number.top - column.top - card.offsetHeight - 6;
    if (column.top + above > 0) {
      card.style.top = `${above}px`;
    }
  }
}

function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    const within = open && (open.card.contains(document.activeElement)
      || (document.activeElement === open.button && open.button.matches(':focus-visible')));
    if (open && !open.kept && !within) {
      close();
    }
  }, LEAVE_MS);
}

function focusLeft(event) {
  const to = event.relatedTarget;
  if (open && to && to !== open.button && !open.card.contains(to)) {
    close();
  }
}

/** Puts the card away. */
export function close() {
  clearTimeout(leaving);
  if (open) {
    const {button, card} = open;
    open = null;
    button.setAttribute('aria-expanded', 'false');
    button.removeAttribute('aria-describedby');
    card.remove();
  }
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && open) {
    const {button, card} = open;
    const back = card.contains(document.activeElement);
    close();
    if (back) {
      button.focus();
      close(); // Focus alone would show it again.
    }
  }
});

document.addEventListener('pointerdown', (event) => {
  if (open && !open.card.contains(event.target) && !open.button.contains(event.target)) {
    close();
  }
});
