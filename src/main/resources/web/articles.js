// The list of articles: adding by drop, choice or paste, deleting with undo.

import {fromRoot, send} from './api.js';
import {el, wordButton} from './dom.js';

const KEY = 'footnote-api-key';
const FORMATS = '.txt,.text,.md,.html,.htm,.pdf,.doc,.docx,.ppt,.pptx,.xls,.xlsx,.odt,.ods,.odp,.rtf,.eml,.mbox,.warc,.nitf,.json,.jsonl,.csv,.tsv,.rss,.atom,.xml,.zip,.tar,.gz,.tgz';
const MAX_FILES = 500; // At once; a folder of more is for the command line.
const TOGETHER = 50; // Files in one request, which is taken as a whole or fails as a whole,
const TOGETHER_BYTES = 50_000_000; // and how large they are; the server takes twice as many.

const writing = document.getElementById('writing');
const list = document.querySelector('ul.articles');
const needsKey = writing.hasAttribute('data-key');

/** A request that changes something. */
function change(path, options) {
  return send(path, {...options, key: needsKey ? sessionStorage.getItem(KEY) : null});
}

// Adding

const files = el('input', {type: 'file', multiple: true, accept: FORMATS, 'aria-label': 'Files'});
const text = el('textarea', {dir: 'auto', 'aria-label': 'Text of an article', placeholder: 'Or paste the text of an article here'});
const key = el('input', {type: 'password', autocomplete: 'off', 'aria-label': 'Key for changing articles',
  placeholder: 'Key for changing articles', value: sessionStorage.getItem(KEY) ?? ''});
const progress = el('progress', {hidden: true, 'aria-label': 'Adding'});
const done = el('ul');
const form = el('form', {className: 'drop', onsubmit: paste},
  el('p', {}, 'Drop files here, or choose them: text, web pages, PDF, Office documents, e-mail, feeds, exports, archives.'), files, text,
  el('div', {className: 'row'}, needsKey ? key : null, el('button', {}, 'Add the text')), progress, el('div', {role: 'status'}, done));

async function addFiles(chosen) {
  const all = [...chosen].slice(0, MAX_FILES);
  done.replaceChildren();
  progress.max = all.length;
  progress.value = 0;
  progress.hidden = false;
  for (const some of together(all)) {
    await add(some);
    progress.value += some.length;
  }
  progress.hidden = true;
  if (chosen.length > MAX_FILES) {
    tell(`Only the first ${MAX_FILES} were taken; add larger folders with: footnote index FOLDER`);
  }
  files.value = '';
}

/** The files in groups that are sent in one request each. */
function together(all) {
  const groups = [];
  let bytes = 0;
  for (const file of all) {
    bytes += file.size;
    if (groups.length === 0 || groups.at(-1).length === TOGETHER || bytes > TOGETHER_BYTES) {
      groups.push([]);
      bytes = file.size;
    }
    groups.at(-1).push(file);
  }
  return groups;
}

async function paste(event) {
  event.preventDefault();
  if (!text.value.trim()) {
    text.focus();
    return;
  }
  done.replaceChildren();
  progress.removeAttribute('value');
  progress.hidden = false;
  if (await add([new File([text.value], ' ', {type: 'text/plain'})])) {
    text.value = '';
  }
  progress.hidden = true;
}

/** Sends some files, or one text; says what became of each. */
async function add(some) {
  if (needsKey) {
    sessionStorage.setItem(KEY, key.value.trim());
  }
  const body = new FormData();
  some.forEach((file) => body.append('file', file, file.name));
  try {
    const told = await (await change('/api/articles', {method: 'POST', body})).json();
    (told.files ?? [{...told, file: some[0].name}]).forEach(tellOne);
    return true;
  } catch (error) {
    const names = some.map((file) => file.name.trim()).filter((name) => name).join(', ');
    tell(names ? `${names}: ${error.message}` : error.message);
    return false;
  }
}

function tellOne(added) {
  if (added.reason) {
    tell(`${added.file}: ${added.reason}`);
    return;
  }
  tell({added: 'Added', updated: 'Updated', unchanged: 'Was there already:'}[added.result] ?? added.result, added);
  if (added.replacedSample) {
    tell('The sample articles have made room for your own.');
    list.replaceChildren();
  }
  if (added.articles > 1) {
    tell(`and ${added.articles - 1} more from ${added.file}`);
  }
  [...added.skipped, ...added.doubts].forEach((reason) => tell(reason));
  show(added);
}

function tell(words, article = null) {
  done.append(el('li', {}, words, ...(article ? [' ', el('a', {href: fromRoot(article.link), dir: 'auto'}, article.name)] : [])));
}

/** At the top, where it is seen; the next visit finds it in its place. */
function show(added) {
  [...list.children].find((row) => row.dataset.id === added.id)?.remove();
  document.querySelector('.none')?.remove();
  const row = el('li', {'data-id': added.id}, el('a', {href: fromRoot(added.link), dir: 'auto'}, added.name));
  offerDelete(row);
  list.prepend(row);
}

form.addEventListener('dragover', (event) => {
  event.preventDefault();
  form.classList.add('over');
});
form.addEventListener('dragleave', () => form.classList.remove('over'));
form.addEventListener('drop', (event) => {
  event.preventDefault();
  form.classList.remove('over');
  addFiles(event.dataTransfer.files);
});
files.addEventListener('change', () => addFiles(files.files));

// Deleting

function offerDelete(row) {
  const name = row.querySelector('a').textContent;
  row.append(wordButton('Delete', () => remove(row, name), {'aria-label': `Delete “${name}”`}));
}

async function remove(row, name) {
  const kept = [...row.childNodes];
  try {
    await change(address(row), {method: 'DELETE'});
    const undo = wordButton('Undo', () => restore(row, kept), {'aria-label': `Undo deleting “${name}”`});
    row.replaceChildren(el('p', {className: 'byline', role: 'status'}, 'Deleted “', el('bdi', {}, name), '”.'), undo);
    undo.focus();
  } catch (error) {
    complain(row, error);
  }
}

async function restore(row, kept) {
  try {
    await change(`${address(row)}/restore`, {method: 'POST'});
    row.replaceChildren(...kept);
    row.querySelector('button').focus();
  } catch (error) {
    complain(row, error);
  }
}

function address(row) {
  return `/api/articles/${encodeURIComponent(row.dataset.id)}`;
}

function complain(row, error) {
  row.querySelector('[role=alert]')?.remove();
  row.append(el('p', {className: 'byline', role: 'alert'}, error.message));
}

writing.append(el('details', {open: list.children.length === 0}, el('summary', {}, 'Add articles'), form));
writing.hidden = false;
[...list.children].forEach(offerDelete);
