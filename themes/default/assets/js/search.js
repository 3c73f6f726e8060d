// Suggests roles while a name is typed.
import { fold, json, labelOf, make, wordsOf } from './common.js';

const form = document.querySelector('form.search');
const [input, list, status] = ['input', 'ul', '[role=status]'].map(part => form.querySelector(part));

let roles;
let active = -1;

const load = async () => (await json(form.dataset.roles)).roles.map(role => ({ ...role, names: [role.title, ...role.aliases].map(fold) }));

// Names that begin with it come first, then those with a word that does; of each, titles. What is chosen is no suggestion.
function rank(role, words, typed) {
  return form.dataset.next?.includes(`=${role.slug}&`) ? 9 : Math.min(...role.names.map((name, i) => words.every(w => name.includes(w)) ? (name.startsWith(typed) ? 0 : name.includes(` ${typed}`) ? 2 : 4) + !!i : 9));
}

async function suggest() {
  const typed = input.value.trim();
  if (!typed) return close();
  say('Loading the roles', true);
  const known = await (roles ??= load().catch(() => { roles = null; }));
  if (typed !== input.value.trim() || document.activeElement !== input) return;
  if (!known) return say('The roles could not be loaded', true);
  const words = wordsOf(typed);
  const found = known.map(role => [rank(role, words, fold(typed)), role]).filter(([r]) => r < 9).sort(([a], [b]) => a - b).slice(0, 8);
  list.replaceChildren(...found.map(([, role], i) => option(role, i)));
  const count = found.length;
  list.hidden = !count;
  input.ariaExpanded = count > 0;
  say(count ? `${count} suggestion${count > 1 ? 's' : ''}` : 'No role of this name', !count);
  activate(count && form.dataset.next ? 0 : -1);
}

function say(text, isShown) {
  status.textContent = text;
  status.className = isShown ? 'suggestions' : 'hidden';
}

function option(role, i) {
  const item = make('li', { id: `suggestion-${i}`, role: 'option', className: `zone-${role.zone.toLowerCase()}` });
  for (const [className, text] of [['figure', role.score.toFixed(form.dataset.decimals)], ['', role.title], ['muted', labelOf(role)]])
    item.append(make('span', { className }, text), ' ');
  // A pointer would take the focus.
  item.onpointerdown = event => event.preventDefault();
  item.onclick = () => location.assign(form.dataset.next ? form.dataset.next + role.slug : `${form.action}${role.slug}/`);
  return item;
}

function activate(i) {
  active = i;
  [...list.children].forEach((item, at) => { item.ariaSelected = at === i; });
  input.setAttribute('aria-activedescendant', list.children[i]?.id ?? '');
}

function close() {
  list.hidden = true;
  list.replaceChildren();
  input.ariaExpanded = false;
  say('');
  activate(-1);
}

input.oninput = input.onfocus = suggest;
input.onblur = close;
input.onkeydown = event => {
  const count = list.children.length;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && count) activate((active + step + (active < 0 && step < 0 ? 1 : 0) + count) % count);
  else if (event.key === 'Enter' && active >= 0) list.children[active].click();
  else if (event.key === 'Escape' && count) close();
  else return;
  event.preventDefault();
};
