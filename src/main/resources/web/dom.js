// Small helpers. Text only ever goes in as text.

/** An element with properties and children; a string child becomes a text node. */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key in element && key !== 'role') {
      element[key] = value;
    } else {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

const DAY = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});

/** "5 March 2022" for "2022-03-05". */
export function day(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : DAY.format(date);
}

/** Source, author and day, as far as they are known; null where nothing is. */
export function byline(name, article) {
  const parts = [article.source, article.author, article.published && day(article.published)].filter(Boolean);
  const spans = parts.flatMap((part) => [' · ', el('bdi', {}, part)]).slice(1);
  return parts.length === 0 ? null : el(name, {className: 'byline'}, ...spans);
}

/** A link into the reader page, in a tab of its own so that the conversation stays; plain text for any other address. */
export function readerLink(link, words) {
  if (!link.startsWith('/articles/')) {
    return el('span', {dir: 'auto'}, words);
  }
  return el('a', {href: link, target: '_blank', rel: 'noopener', dir: 'auto'},
    words, el('span', {className: 'hidden-words'}, ' (opens in a new tab)'));
}

/** The link to a quote. */
export function quoteLink(citation, words) {
  return readerLink(`${citation.link}#quote`, words);
}
