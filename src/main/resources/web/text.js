// An answer's text as it arrives: paragraphs with footnote buttons.

import {footnoteButton} from './card.js';
import {el} from './dom.js';

// What could still become a footnote number, and the space before it, waits for the next piece.
const UNDECIDED = /\s*(\[\d{0,3})?$/;
const MARKER = /\s*\[(\d{1,3})\]/g;

export class AnswerText {
  #citations = new Map();
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

  cite(citation) {
    this.#citations.set(citation.n, citation);
  }

  append(piece) {
    this.#written += piece;
    const all = this.#waiting + piece;
    const cut = UNDECIDED.exec(all).index;
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
      const citation = this.#citations.get(Number(match[1]));
      if (citation) {
        this.#words(text.slice(done, match.index));
        this.#current().append(footnoteButton(citation));
        done = match.index + match[0].length;
      }
    }
    this.#words(text.slice(done));
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
