// The empty page: questions to begin with, and what the collection holds.

import {fromRoot, json} from './api.js';
import {byline, el, readerLink} from './dom.js';
import {offers} from './exchange.js';

const SHOWN = 5;

/** Offers questions that the articles answer; where there are none the page just does without. */
export async function offerSamples(section, chat) {
  try {
    const {questions} = await json('/api/suggestions');
    if (questions.length > 0) {
      section.querySelector('ul').replaceWith(offers(questions, chat));
      section.hidden = false;
    }
  } catch (error) {
    console.info('No questions can be offered now:', error.message);
  }
}

/** Fills in the list; where it cannot be had the page just does without. */
export async function showCollection(section) {
  try {
    const [list, status] = await Promise.all([json(`/api/articles?limit=${SHOWN}`), json('/health/ready')]);
    section.querySelector('ul').replaceChildren(...list.articles.map(item));
    section.querySelector('.more').append(...more(list, status));
    section.hidden = false;
  } catch (error) {
    console.info('The list of articles is not to be had now:', error.message);
  }
}

function item(article) {
  const link = readerLink(`/articles/${encodeURIComponent(article.id)}`, article.name);
  link.classList.toggle('untitled', article.title === null);
  return el('li', {}, link, byline('p', article));
}

function more(list, status) {
  if (list.articles.length === 0) {
    return ['There are no articles yet. ', el('a', {href: fromRoot('/articles')}, 'Add some'), ' to ask about.'];
  }
  const parts = [];
  if (list.next) {
    parts.push(el('a', {href: fromRoot('/articles')}, `All ${status.articles.toLocaleString('en')} articles`), '. ');
  }
  if (status.sample) {
    parts.push('This is the sample that comes with Footnote; your own articles take its place.');
  }
  return parts;
}
