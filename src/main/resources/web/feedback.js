// What the reader says of an answer.

import {send} from './api.js';
import {el, wordButton} from './dom.js';

const VERDICTS = [['right', 'Right'], ['wrong', 'Wrong'], ['wrong_citation', 'Wrong footnote']];

/** The buttons, and the field for a word that comes with them. */
export class Feedback {
  #answer;
  #verdict;
  #buttons;
  #rest = el('div', {className: 'word'});
  #sent = Promise.resolve();

  constructor(answer, kept) {
    this.#answer = answer.id;
    this.#verdict = kept?.verdict ?? null;
    const cited = answer.citations.length > 0;
    this.#buttons = VERDICTS.filter(([verdict]) => cited || verdict !== 'wrong_citation').map(([verdict, words]) =>
      wordButton(words, () => this.#judge(verdict), {'data-verdict': verdict}));
    this.element = el('div', {className: 'feedback', role: 'group', 'aria-label': 'What do you say of this answer?'},
      el('div', {className: 'verdicts'}, el('span', {className: 'label', 'aria-hidden': 'true'}, 'This answer is'), ...this.#buttons),
      this.#rest);
    this.#press();
  }

  #press() {
    this.#buttons.forEach((button) =>
      button.setAttribute('aria-pressed', String(button.dataset.verdict === this.#verdict)));
  }

  /** Holds at once, so that a word that is sent meanwhile goes with it. */
  async #judge(verdict) {
    const before = this.#verdict;
    this.#verdict = verdict;
    this.#press();
    if (await this.#keep(verdict, '')) {
      this.#askForAWord();
    } else if (this.#verdict === verdict) {
      this.#verdict = before;
      this.#press();
    }
  }

  #askForAWord() {
    if (this.#rest.querySelector('form')) {
      return; // a word that is being written stays
    }
    const word = el('input', {type: 'text', dir: 'auto', maxLength: 2000, 'aria-label': 'A word on it, if you like',
      placeholder: 'A word on it, if you like'});
    this.#rest.replaceChildren(
      el('p', {role: 'status'}, 'Kept, with the question and the answer. Thank you.'),
      el('form', {onsubmit: (event) => this.#addWord(event, word)}, word, el('button', {className: 'quiet'}, 'Add')));
    this.#rest.scrollIntoView({block: 'nearest'});
  }

  async #addWord(event, word) {
    event.preventDefault();
    const comment = word.value.trim();
    if (comment && await this.#keep(this.#verdict, comment)) {
      this.#rest.replaceChildren(el('p', {role: 'status'}, 'Kept with your word. Thank you.'));
    }
  }

  /** One after the other: what is sent last is what is kept. */
  #keep(verdict, comment) {
    this.#sent = this.#sent.then(() => this.#send(verdict, comment));
    return this.#sent;
  }

  async #send(verdict, comment) {
    try {
      await send('/api/feedback', {method: 'POST', body: {answer: this.#answer, verdict, comment}});
      return true;
    } catch (error) {
      this.#rest.replaceChildren(el('p', {role: 'alert'}, `That could not be kept. ${error.message}`));
      return false;
    }
  }
}
