// What the collection holds, on the empty page.

import {byline, el, readerLink} from './dom.js';

const SHOWN = 5;

/** Fills in the list; where it cannot be had the page just does without. */
export async function showCollection(section) {
  try {
    const [list, status] = await Promise.all([json(`/api/articles?limit=${SHOWN}`), json('/health/ready')]);
    if (list.articles.length === 0) {
      return;
    }
    section.querySelector('ul').replaceChildren(...list.articles.map(item));
    section.querySelector('.more').append(...more(list, status));
    section.hidden = false;
  } catch (error) {
    console.info('The list of articles is not to be had now.', error.message);
  }
}

async function json(path) {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response.json();
}

function item(article) {
  const link = readerLink(`/articles/${encodeURIComponent(article.id)}`, article.name);
  link.classList.toggle('untitled', article.title === null);
  return el('li', {}, link, byline('p', article));
}

function more(list, status) {
  const parts = [];
  if (list.next) {
    parts.push(el('a', {href: '/articles'}, `All ${status.articles.toLocaleString('en')} articles`), '. ');
  }
  if (status.sample) {
    parts.push('This is the sample that comes with Footnote; your own articles take its place.');
  }
  return parts;
}
