// The article beside the answer: a panel on wide screens, a sheet on narrow ones.

import {AskError, fromRoot, json} from './api.js';
import {paragraphs, places} from './article.js';
import {byline, el, footnoteName, isReaderLink, wordButton} from './dom.js';

const WIDE = matchMedia('(min-width: 60rem)');
const panel = document.getElementById('panel');

let shown = null; // {citations, at, opener, article, failure}
let asked = 0; // Only the answer to the latest request counts.

/** Opens the article of footnote `n`, with the quotes of all `citations` marked in it. */
export async function openFootnote(citations, n, {opener, byKey = false}) {
  const at = citations.findIndex((citation) => citation.n === n);
  const before = shown?.article;
  point(opener);
  shown = {citations, at, opener, article: before?.id === citations[at].article ? before : null, failure: null};
  appear();
  if (!shown.article && !await load()) {
    return; // Closed, or on to another one meanwhile.
  }
  render(byKey || panel.matches(':modal'));
}

/** Puts the panel away, and the focus back to where it was opened. */
export function closePanel() {
  if (!panel.open) {
    return false;
  }
  const back = panel.contains(document.activeElement) || panel.matches(':modal');
  const opener = shown?.opener;
  panel.close();
  document.body.classList.remove('with-panel');
  point(null);
  shown = null;
  asked++;
  if (back) {
    opener?.focus();
  }
  return true;
}

/** Marks the number that the panel belongs to. */
function point(opener) {
  shown?.opener?.removeAttribute('aria-current');
  opener?.setAttribute('aria-current', 'true');
}

function appear() {
  if (panel.open) {
    return;
  }
  if (WIDE.matches) {
    panel.setAttribute('open', ''); // Not show(), which would take the focus from where the reader is.
  } else {
    panel.showModal();
  }
  document.body.classList.add('with-panel');
  panel.replaceChildren(el('p', {className: 'progress'}, 'Opening the article…'));
}

/** Says whether what was loaded is still what is wanted. */
async function load() {
  const request = ++asked;
  const {article} = shown.citations[shown.at];
  const loaded = {article: null, failure: null};
  try {
    loaded.article = await json(`/api/articles/${encodeURIComponent(article)}`);
  } catch (error) {
    loaded.failure = error instanceof AskError && error.status === 404
      ? 'This article is not in the collection any more. These were its words:' : error.message;
  }
  const wanted = request === asked && shown !== null;
  if (wanted) {
    Object.assign(shown, loaded);
  }
  return wanted;
}

function render(focus) {
  const citation = shown.citations[shown.at];
  const marked = shown.article ? places(shown.article, shown.citations) : [];
  const there = marked.some((place) => place.citation === citation);
  const body = el('div', {className: 'panel-body', tabIndex: 0, role: 'region', 'aria-label': 'Text of the article'},
    el('article', {className: 'reader'},
      el('h2', {className: 'headline', dir: 'auto'}, citation.title), byline('p', citation),
      ...lost(citation, there),
      ...(shown.article ? paragraphs(shown.article, marked, citation.n) : [])));
  panel.replaceChildren(head(citation), body);
  settle(body, focus);
}

/** An honest word where the quote cannot be shown in its place. */
function lost(citation, there) {
  if (there) {
    return [];
  }
  const words = shown.failure ?? 'The article has changed since; it does not hold these words any more:';
  return [el('p', {className: 'notice'}, words), el('blockquote', {className: 'quoted', dir: 'auto'}, citation.quote)];
}

function head(citation) {
  const {citations, at} = shown;
  return el('div', {className: 'panel-head'},
    el('p', {className: 'place', 'aria-live': 'polite'}, el('span', {className: 'hidden-words'}, `${footnoteName(citation)}. `),
      el('span', {}, citations.length === 1 ? `Footnote ${citation.n}` : `Footnote ${citation.n} of ${citations.length}`)),
    el('div', {className: 'panel-tools'},
      stepButton('←', 'Previous footnote', -1, at === 0),
      stepButton('→', 'Next footnote', 1, at === citations.length - 1),
      isReaderLink(citation.link)
        ? el('a', {href: fromRoot(`${citation.link}#quote`), target: '_blank', rel: 'noopener'}, 'Full page',
          el('span', {className: 'hidden-words'}, ' (opens in a new tab)')) : null,
      wordButton('Close', closePanel, {'aria-label': 'Close the article'})),
    el('p', {className: 'what', dir: 'auto', 'aria-hidden': 'true'}, citation.title));
}

function stepButton(sign, name, by, disabled) {
  return el('button', {type: 'button', className: 'step', 'aria-label': name, title: `${name} (${sign})`,
    'aria-disabled': disabled ? 'true' : null, 'data-by': by, onclick: () => step(by, `[data-by="${by}"]`)}, sign);
}

/** On to the next footnote or back; the focus stays on what was pressed. */
async function step(by, pressed = null) {
  const next = shown?.citations[shown.at + by];
  if (!next) {
    return;
  }
  const within = panel.contains(document.activeElement);
  const opener = shown.opener?.closest('.answer')?.querySelector(`.answer-text [data-n="${next.n}"]`) ?? shown.opener;
  await openFootnote(shown.citations, next.n, {opener, byKey: within && !pressed});
  if (pressed) {
    panel.querySelector(pressed)?.focus();
  } else if (!within) {
    opener?.focus({preventScroll: true});
  }
}

/** Brings the quote into view inside the panel; the page itself stays where it is. */
function settle(body, focus) {
  const mark = body.querySelector('mark.current');
  if (mark) {
    body.scrollTop = mark.offsetTop - body.clientHeight * 0.3;
  }
  if (focus) {
    (mark ?? body).focus({preventScroll: true});
  }
}

panel.addEventListener('cancel', (event) => {
  event.preventDefault();
  closePanel();
});

panel.addEventListener('click', (event) => event.target === panel && panel.matches(':modal') && closePanel());

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.matches('input, textarea');
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (!panel.open || typing || !plain) {
    return;
  }
  if (event.key === 'Escape') {
    closePanel();
  } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    event.preventDefault();
    step(event.key === 'ArrowLeft' ? -1 : 1);
  }
});

WIDE.addEventListener('change', () => {
  if (panel.open && shown) { // The same thing in its other shape.
    panel.close();
    appear();
    render(panel.matches(':modal'));
  }
});
