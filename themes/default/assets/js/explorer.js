// Sorts, filters and searches the table of roles.
import { fold, json, labelOf, make, part, tag, wordsOf } from './common.js';

const form = part('filters');
const table = part('roles');
const body = table.tBodies[0];
const [count, empty, clear, more] = ['count', 'empty', 'clear', 'more'].map(part);
const headers = [...table.tHead.rows[0].cells].filter(cell => cell.dataset.sort);
const fields = [...form.querySelectorAll('input, select:not([name=sort])')];
const start = 'score descending';
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const asked = () => fields.filter(field => field.value.trim());
const order = () => form.sort.value.split(' ');
const step = more ? 200 : Infinity;

const model = body.rows[0]?.cloneNode(true);
let roles = [...body.rows].map(read);
let all = more ? null : roles;
let most, sorted;

function read(row, place) {
  const role = { ...row.dataset, row, place, names: fold(row.dataset.names), title: row.querySelector('.role-link').textContent };
  for (const { cellIndex, classList, dataset: { sort } } of headers) {
    const text = row.cells[cellIndex].textContent.trim();
    role[sort] ??= classList.contains('num') ? Number(text.replace('−', '-')) : text === '–' ? null : text;
  }
  return role;
}

async function load() {
  count.textContent = 'Loading all roles';
  for (const name in model.dataset) delete model.dataset[name];
  return (await json(form.dataset.roles)).roles.map((role, place) => ({
    ...role, place, names: fold([role.title, ...role.aliases].join(' | ')), 'task-resistance': role.taskResistance, stated: role.seniority,
    seniority: role.seniority?.replace(/(?<=.)[([].*/s, '').trim(), label: labelOf(role),
  }));
}

function rowOf(role) {
  const row = model.cloneNode(true);
  const [link, sub, bar, zone] = ['.role-link', '.role-sub', '.spark-bar', '.zone-cell'].map(part => row.querySelector(part));
  row.className = `zone-${role.zone.toLowerCase()}`;
  for (const { cellIndex, dataset: { sort } } of headers.filter(h => h.classList.contains('num'))) {
    const cell = row.cells[cellIndex];
    const digits = role[sort].toFixed(cell.textContent.split('.')[1]?.length).replace('-', '−');
    cell.textContent = role[sort] > 0 && ['evidence', 'growth'].includes(sort) ? `+${digits}` : digits;
  }
  link.href = `${form.action}${role.slug}/`;
  link.textContent = role.title;
  sub.textContent = [role.stated, role.category].filter(Boolean).join(' · ');
  tag(sub, role.status, role.adjustedFrom, form);
  bar.setAttribute('width', `${Math.min(100, Math.max(0, role.score))}%`);
  zone.replaceChildren(form.querySelector(`template[data-zone="${role.zone}"]`).content.cloneNode(true));
  zone.firstElementChild.append(role.label);
  row.lastElementChild.textContent = role.assessed ?? '–';
  return row;
}

// What has no value comes last.
function sort() {
  sorted = form.sort.value;
  const [column, direction] = order();
  const sign = direction === 'descending' ? -1 : 1;
  const value = role => column === 'zone' ? `${form.zone?.querySelector(`[value="${role.zone}"]`).index} ${role.label}` : role[column];
  const compare = (x, y) => x === null ? 1 : y === null ? -1 : sign * (typeof x === 'number' ? x - y : collator.compare(x, y));
  const keyed = all.map(role => [value(role), role]);
  roles = keyed.sort(([x, a], [y, b]) => (x === y ? 0 : compare(x, y)) || a.place - b.place).map(([, role]) => role);
}

function show() {
  const words = wordsOf(form.q.value);
  const given = asked();
  const found = roles.filter(role => given.every(({ name, value }) => name === 'q' ? words.every(w => role.names.includes(w)) : role[name] === value));
  body.replaceChildren(...found.slice(0, most).map(role => role.row ??= rowOf(role)));
  const total = `${roles.length} role${roles.length === 1 ? '' : 's'}`;
  count.textContent = (found.length === roles.length ? total : `${found.length} of ${total}`) + (found.length > most ? `, the first ${most} below` : '');
  table.hidden = !found.length;
  empty.hidden = !table.hidden;
  clear.hidden = table.hidden || !given.length;
  if (more) more.hidden = found.length <= most;
}

async function update() {
  const [column, direction] = order();
  for (const header of headers) header.ariaSort = header.dataset.sort === column ? direction : null;
  all = await (all ??= load().catch(() => null));
  if (!all) return void (count.textContent = 'The roles could not be loaded');
  document.querySelector('.parts')?.remove();
  most = step;
  if (sorted !== form.sort.value) sort();
  show();
}

function remember() {
  const query = new URLSearchParams(asked().map(({ name, value }) => [name, value.trim()]));
  if (form.sort.value !== start) ['sort', 'order'].forEach((name, i) => query.set(name, order()[i]));
  history.replaceState(null, '', `${new URL(form.action).pathname}${query.size ? `?${query}` : ''}${location.hash}`);
  update();
}

function recall() {
  const query = new URLSearchParams(location.search);
  for (const field of fields) {
    field.value = query.get(field.name) ?? '';
    if (field.selectedIndex < 0) field.selectedIndex = 0;
  }
  const known = ways(query.get('sort'));
  form.sort.value = known.find(way => way.endsWith(` ${query.get('order')}`)) ?? known[0] ?? start;
}

// The orders of a column, the usual one first.
const ways = column => [...form.sort.options].map(o => o.value).filter(way => way.startsWith(`${column} `));

for (const header of headers) {
  const button = make('button', {}, ...header.childNodes);
  header.append(button);
  button.onclick = () => {
    const [first, second] = ways(header.dataset.sort);
    form.sort.value = form.sort.value === first ? second : first;
    remember();
  };
}

form.oninput = remember;
form.onsubmit = event => event.preventDefault();
form.onreset = event => {
  event.preventDefault();
  for (const field of fields) field.value = '';
  remember();
  form.q.focus();
};
if (more) more.onclick = () => {
  most += step;
  show();
  body.rows[most - step].querySelector('a').focus();
};

recall();
document.querySelector('details').open = innerWidth > 767 || asked().some(field => field !== form.q);
if (all || location.search) update();
