// An article's text with the quotes of an answer marked in it.

import {el} from './dom.js';

/**
 * Where each footnote of this article stands in its text now: as it was, or elsewhere if the text around it has changed.
 * A footnote whose words are no longer there has no place.
 */
export function places(article, citations) {
  return citations.filter((citation) => citation.article === article.id).flatMap((citation) => {
    const {start, end, quote} = citation;
    if (article.text.slice(start, end) === quote) {
      return [{citation, start, end}];
    }
    const found = quote ? article.text.indexOf(quote) : -1;
    return found < 0 ? [] : [{citation, start: found, end: found + quote.length}];
  });
}

/** The paragraphs; the headline is left out where the text begins with it. */
export function paragraphs(article, marked, current) {
  const shown = [];
  let start = 0;
  for (const gap of article.text.matchAll(/\n\s*\n|$/g)) {
    const headline = start === 0 && article.text.slice(0, gap.index) === article.title
      && !marked.some((place) => place.start < gap.index);
    if (gap.index > start && !headline) {
      const element = paragraph(article, start, gap.index, marked, current);
      if (element.textContent.trim()) {
        shown.push(element);
      }
    }
    start = gap.index + gap[0].length;
  }
  return shown;
}

/** Without lines that belong to the site, unless they were quoted before that was known. */
function paragraph({text, leftOut = [], language}, start, end, marked, current) {
  const within = marked.filter((place) => place.start < end && place.end > start);
  const hidden = leftOut.filter((line) => !within.some((place) => place.start < line.end && place.end > line.start));
  const edges = [start, end, ...[...within, ...hidden].flatMap((place) => [place.start, place.end])]
    .filter((edge) => edge >= start && edge <= end);
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  const element = el('p', {dir: 'auto', lang: language ?? null});
  cuts.slice(1).forEach((cut, i) => {
    if (!hidden.some((line) => line.start <= cuts[i] && line.end >= cut)) {
      element.append(...piece(text, cuts[i], cut, within, current));
    }
  });
  return element;
}

function piece(text, start, end, within, current) {
  const words = text.slice(start, end);
  const here = within.filter((place) => place.start <= start && place.end >= end);
  if (here.length === 0) {
    return [words];
  }
  const beginning = here.filter((place) => place.start === start).map((place) => place.citation.n);
  const isCurrent = here.some((place) => place.citation.n === current);
  const mark = el('mark', {className: isCurrent ? 'current' : '', tabIndex: -1}, words);
  if (beginning.length === 0) {
    return [mark];
  }
  mark.setAttribute('data-label', beginning.join(' '));
  return [el('span', {className: 'hidden-words'}, `Footnote ${beginning.join(' and ')}: `), mark];
}
