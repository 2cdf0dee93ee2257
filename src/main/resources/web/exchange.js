// One question and what came of it.

import {byline, el, quoteLink, readerLink} from './dom.js';
import {AnswerText} from './text.js';

export class Exchange {
  #text = new AnswerText();
  #progress = el('p', {className: 'progress'}, 'Searching the articles…');
  #notices = el('div');
  #after = el('div', {className: 'after'});
  #dropped = [];

  constructor(question) {
    this.question = question;
    this.element = el('article', {className: 'exchange'},
      el('h2', {className: 'question', dir: 'auto'}, question),
      el('div', {className: 'answer'}, this.#text.element, this.#progress, this.#notices, this.#after));
  }

  /** Shows one event of the answer. */
  on({name, data}) {
    switch (name) {
      case 'retrieved': this.#retrieved(data); break;
      case 'citation': this.#text.cite(data); break;
      case 'text': this.#append(data.text); break;
      case 'notice': this.#notice(data.text); break;
      case 'dropped': this.#dropped.push(data.text); this.#notice(data.text); break;
      case 'finished': this.#finish(data); break;
      default: break; // An event of a later version: the finished answer says it all.
    }
  }

  /** The answer was cut off: what is there stays and is not passed off as complete. */
  stopped() {
    this.#end();
    this.#notice('You stopped this answer; it is not complete.');
  }

  /** The answer failed; says why and lets the reader ask again. */
  failed(message, ...actions) {
    this.#end();
    this.#after.replaceChildren(el('div', {className: 'failure', role: 'alert'}, el('p', {}, message), ...actions));
  }

  #retrieved({passages}) {
    const titles = [...new Set(passages.map((passage) => passage.title))];
    this.#progress.textContent = titles.length === 0 ? 'Searching the articles…'
      : titles.length === 1 ? `Reading “${titles[0]}”`
      : `Reading “${titles[0]}” and ${titles.length - 1} more`;
  }

  #append(text) {
    this.#progress.hidden = true;
    this.#text.append(text);
  }

  #notice(text) {
    this.#notices.append(el('p', {className: 'notice', dir: 'auto'}, text));
  }

  #end() {
    this.#text.end();
    this.#progress.remove();
  }

  /** The finished answer is what counts: whatever the pieces did not show is shown from it. */
  #finish(answer) {
    this.#end();
    if (this.#text.text !== answer.text) {
      const whole = new AnswerText();
      answer.citations.forEach((citation) => whole.cite(citation));
      whole.append(answer.text);
      whole.end();
      this.#text.element.replaceWith(whole.element);
      this.#text = whole;
    }
    this.element.dataset.outcome = answer.outcome;
    this.#notices.replaceChildren();
    [...answer.notices, ...this.#left(answer)].forEach((text) => this.#notice(text));
    this.#after.replaceChildren(...this.#missing(answer), ...this.#footnotes(answer), ...this.#nearest(answer));
  }

  #left(answer) {
    const said = this.#dropped.filter((text) => !answer.notices.includes(text));
    if (said.length > 0 || answer.dropped === 0) {
      return said;
    }
    return [answer.dropped === 1 ? 'One sentence was left out because no article supports it.'
      : `${answer.dropped} sentences were left out because no article supports them.`];
  }

  #missing(answer) {
    return answer.missing.length === 0 ? [] : [
      el('h2', {}, 'What no article says'),
      el('ul', {className: 'plain-list'}, ...answer.missing.map((line) => el('li', {dir: 'auto'}, line))),
    ];
  }

  #footnotes(answer) {
    return answer.citations.length === 0 ? [] : [
      el('h2', {}, 'Footnotes'),
      el('ol', {className: 'notes'}, ...answer.citations.map((citation) => el('li', {value: citation.n},
        el('blockquote', {className: 'quoted', dir: 'auto'}, citation.quote),
        el('div', {}, quoteLink(citation, citation.title)),
        byline('p', citation)))),
    ];
  }

  #nearest(answer) {
    return answer.nearest.length === 0 ? [] : [
      el('h2', {}, 'Nearest articles'),
      el('ul', {className: 'articles'}, ...answer.nearest.map((article) =>
        el('li', {}, readerLink(article.link, article.title)))),
    ];
  }
}
