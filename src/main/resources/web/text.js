// An answer's text as it arrives: paragraphs of whole words with footnote buttons.

import {footnoteButton} from './card.js';
import {el} from './dom.js';

const LONGEST_WORD = 40; // Some scripts have no blanks; what is longer is not waited for.
const MARKER = /\s*\[(\d{1,3})\]/g;

export class AnswerText {
  #citations = [];
  #waiting = '';
  #paragraph = null;
  #written = '';

  constructor() {
    this.element = el('div', {className: 'answer-text'});
  }

  /** All text so far. */
  get text() {
    return this.#written;
  }

  /** The footnotes so far; the same list throughout. */
  get citations() {
    return this.#citations;
  }

  cite(citation) {
    this.#citations.push(citation);
  }

  append(piece) {
    this.#written += piece;
    const all = this.#waiting + piece;
    const cut = undecided(all);
    this.#waiting = all.slice(cut);
    this.#write(all.slice(0, cut));
  }

  /** Writes what was still waiting. */
  end() {
    this.#write(this.#waiting.trimEnd());
    this.#waiting = '';
  }

  #write(text) {
    let done = 0;
    for (const match of text.matchAll(MARKER)) {
      const citation = this.#citations.find(({n}) => n === Number(match[1]));
      if (citation) {
        this.#words(text.slice(done, match.index));
        this.#attach(footnoteButton(citation, this.#citations));
        done = match.index + match[0].length;
      }
    }
    this.#words(text.slice(done));
  }

  /** A number stays on the line of the word before it. */
  #attach(number) {
    const last = this.#current().lastChild;
    const word = last instanceof Text ? last.data.search(/\S{1,30}$/u) : -1;
    if (word >= 0) {
      const end = last.splitText(word);
      const stay = el('span', {className: 'stay'});
      end.replaceWith(stay);
      stay.append(end, number);
    } else if (last?.className === 'stay') {
      last.append(number);
    } else {
      this.#current().append(number);
    }
  }

  #words(text) {
    text.split(/\n\s*\n/).forEach((part, index) => {
      if (index > 0) {
        this.#paragraph = null;
      }
      if (part) {
        this.#current().append(part);
      }
    });
  }

  #current() {
    if (!this.#paragraph) {
      this.#paragraph = el('p', {dir: 'auto'});
      this.element.append(this.#paragraph);
    }
    return this.#paragraph;
  }
}

/** Where the part begins that waits for more: an unfinished word, or what could become a footnote number. */
function undecided(text) {
  if (/\[\d{1,3}\]$/.test(text)) {
    return text.length; // A sentence is never seen without its number.
  }
  const blank = text.search(/\s+\S*$/);
  const word = blank < 0 ? 0 : blank;
  if (text.length - word <= LONGEST_WORD) {
    return word;
  }
  const marker = text.slice(-5).search(/\[\d{0,3}$/);
  return marker < 0 ? text.length : text.length - Math.min(5, text.length) + marker;
}
