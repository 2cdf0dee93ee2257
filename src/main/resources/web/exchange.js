// One question and what came of it.

import {fromRoot, json} from './api.js';
import {asMarkdown, asText, toClipboard} from './copy.js';
import {byline, el, isPlainClick, readerLink, wordButton} from './dom.js';
import {Feedback} from './feedback.js';
import {openFootnote} from './panel.js';
import {AnswerText} from './text.js';

export class Exchange {
  #chat;
  #text = new AnswerText();
  #outcome = el('p', {className: 'outcome', hidden: true});
  #progress = el('p', {className: 'progress'}, 'Searching the articles…');
  #notices = el('div');
  #after = el('div', {className: 'after'});
  #dropped = [];

  /** @param chat takes `ask(question)`, `edit(question)` and `say(words)` */
  constructor(question, chat) {
    this.question = question;
    this.#chat = chat;
    this.element = el('article', {className: 'exchange'},
      el('h2', {className: 'question', dir: 'auto'}, question),
      el('div', {className: 'answer'},
        this.#outcome, this.#text.element, this.#progress, this.#notices, this.#after));
  }

  /** What was kept of a conversation. */
  static restored({question, text, complete, answer, feedback}, chat) {
    const exchange = new Exchange(question, chat);
    if (answer?.outcome) {
      exchange.#finish(answer, feedback);
    } else {
      answer?.citations.forEach((citation) => exchange.#text.cite(citation));
      exchange.#text.append(answer?.text ?? text);
      exchange.#end();
      answer?.notices.forEach((notice) => exchange.#notice(notice));
      if (!complete) {
        exchange.#cutOff('This answer was cut off; it is not complete.');
      }
    }
    return exchange;
  }

  /** Shows one event of the answer. */
  on({name, data}) {
    switch (name) {
      case 'retrieved': this.#retrieved(data); break;
      case 'citation': this.#text.cite(data); break;
      case 'text': this.#append(data.text); break;
      case 'notice': this.#notice(data.text); break;
      case 'dropped': this.#dropped.push(data.text); this.#notice(data.text); break;
      case 'finished': this.#finish(data, null); this.#offerMore(data); break;
      default: break; // An event of a later version: the finished answer says it all.
    }
  }

  /** The answer was cut off: what is there stays and is not passed off as complete. */
  stopped() {
    this.#end();
    this.#cutOff('You stopped this answer; it is not complete.');
  }

  /** The answer failed; says why and lets the reader ask again. */
  failed(message, ...actions) {
    this.#end();
    this.#after.replaceChildren(el('div', {className: 'failure', role: 'alert'}, el('p', {}, message), ...actions));
  }

  /** Takes back what was offered to be asked next; another question is on its way. */
  settle() {
    this.element.querySelector('.next')?.remove();
  }

  #cutOff(words) {
    this.#notice(words);
    this.#after.replaceChildren(el('div', {className: 'actions'}, ...this.#askButtons()));
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
  #finish(answer, feedback) {
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
    this.#sayOutcome(answer);
    this.#notices.replaceChildren();
    [...answer.notices, ...this.#left(answer)].forEach((text) => this.#notice(text));
    this.#after.replaceChildren(...this.#conflicts(answer), ...this.#missing(answer), ...this.#footnotes(answer), ...this.#nearest(answer),
      this.#actions(answer, feedback));
  }

  #sayOutcome({outcome, sources}) {
    const count = (n, noun) => (n === 1 ? `one ${noun}` : `${n} ${noun}s`);
    const articles = count(sources.articles, 'article');
    const from = sources.independent === null || sources.articles < 2 ? `from ${articles}`
      : `from ${count(sources.independent, 'independent source')}, ${articles}`;
    const words = {
      answered: `Answered ${from}`,
      partial: `Partly answered ${from}`,
      not_found: 'Not found in the articles',
    }[outcome];
    this.#outcome.textContent = words ?? '';
    this.#outcome.hidden = !words;
  }

  #left(answer) {
    const said = this.#dropped.filter((text) => !answer.notices.includes(text));
    if (said.length > 0 || answer.dropped === 0) {
      return said;
    }
    return [answer.dropped === 1 ? 'One sentence was left out because no article supports it.'
      : `${answer.dropped} sentences were left out because no article supports them.`];
  }

  /** What the text says already is not said twice. */
  #missing(answer) {
    const lines = answer.missing.filter((line) => !answer.text.includes(line));
    return lines.length === 0 ? [] : [
      el('h3', {}, 'What no article says'),
      el('ul', {className: 'plain-list'}, ...lines.map((line) => el('li', {dir: 'auto'}, line))),
    ];
  }

  /** Where articles give different values, each with its footnote and day. */
  #conflicts({conflicts, citations}) {
    const heading = {
      update: 'The value has changed, the newest first',
      correction: 'An article corrects another, the newest first',
      disagreement: 'Articles give different values, the newest first',
    };
    return (conflicts ?? []).map(({kind, values}) => el('section', {className: 'conflict'},
      el('h3', {}, heading[kind] ?? heading.disagreement),
      el('ul', {className: 'plain-list'}, ...values.map(({value, citation, published}) => {
        const cited = citations.find(({n}) => n === citation);
        return el('li', {dir: 'auto'}, el('strong', {}, value), published ? ` – ${published}, ` : ' – ',
          cited ? readerLink(`${cited.link}#quote`, cited.title, (event) => this.#beside(event, cited)) : '');
      }))));
  }

  #footnotes(answer) {
    return answer.citations.length === 0 ? [] : [
      el('h3', {}, 'Footnotes'),
      el('ol', {className: 'notes'}, ...answer.citations.map((citation) => el('li', {value: citation.n},
        el('blockquote', {className: 'quoted', dir: 'auto'}, citation.quote),
        ...(citation.days ?? []).map(({words, date}) => el('p', {className: 'days'}, `${words}: ${date}`)),
        el('div', {}, readerLink(`${citation.link}#quote`, citation.title, (event) => this.#beside(event, citation))),
        byline('p', citation)))),
    ];
  }

  /** A footnote's own link leads into the panel too. */
  #beside(event, citation) {
    if (isPlainClick(event)) {
      event.preventDefault();
      openFootnote(this.#text.citations, citation.n, {opener: event.currentTarget, byKey: event.detail === 0});
    }
  }

  #nearest(answer) {
    return answer.nearest.length === 0 ? [] : [
      el('h3', {}, 'Nearest articles'),
      el('ul', {className: 'articles'}, ...answer.nearest.map((article) =>
        el('li', {}, readerLink(article.link, article.title)))),
    ];
  }

  #actions(answer, feedback) {
    return el('div', {className: 'actions'},
      this.#copyButton('Copy', answer, asText), this.#copyButton('Copy as Markdown', answer, asMarkdown),
      ...this.#askButtons(), ...this.#receipt(answer), new Feedback(answer, feedback).element);
  }

  /** How the answer came about, and what has become of its articles since. */
  #receipt({id, outcome}) {
    return outcome === 'about' ? [] : [
      el('a', {href: fromRoot(`/answers/${encodeURIComponent(id)}`), target: '_blank', rel: 'noopener'}, 'Receipt',
        el('span', {className: 'hidden-words'}, ' (opens in a new tab)')),
    ];
  }

  #askButtons() {
    return [
      wordButton('Ask again', () => this.#chat.ask(this.question)),
      wordButton('Edit the question', () => this.#chat.edit(this.question)),
    ];
  }

  #copyButton(words, answer, form) {
    return wordButton(words, async (event) => {
      const button = event.currentTarget;
      try {
        await toClipboard(form(answer));
        this.#chat.say('Copied.');
        button.textContent = 'Copied';
      } catch (error) {
        button.textContent = 'Copying is not allowed here';
        console.info('The answer could not be copied:', error.message);
      }
      setTimeout(() => { button.textContent = words; }, 2000);
    });
  }

  /** Questions that lead on; each was asked and answered on the server before. */
  async #offerMore(answer) {
    if (answer.citations.length === 0) {
      return;
    }
    try {
      const {questions} = await json(`/api/suggestions?answer=${encodeURIComponent(answer.id)}`);
      if (questions.length > 0 && !this.element.nextElementSibling) {
        this.#after.append(el('div', {className: 'next'}, el('h3', {}, 'Ask next'), offers(questions, this.#chat)));
      }
    } catch (error) {
      console.info('Nothing can be offered to ask next:', error.message);
    }
  }
}

/** Questions as buttons that ask them. */
export function offers(questions, chat) {
  return el('ul', {className: 'offers'}, ...questions.map((question) =>
    el('li', {}, wordButton(question, () => chat.ask(question), {dir: 'auto'}))));
}
