// Sorts, filters and searches the table of roles, which is complete before this runs.
// What is shown is in the address, so that a view can be shared.

const form = document.getElementById('filters');
const table = document.getElementById('roles');
const body = table.tBodies[0];
const headers = [...table.tHead.rows[0].cells].filter(cell => cell.dataset.sort);
const start = { sort: 'score', order: 'descending' };
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const rows = [...body.rows].map((element, place) => ({ element, place, names: fold(element.dataset.names) }));
let order = { ...start };

function value(row, header) {
  const text = row.element.cells[header.cellIndex].textContent.trim();
  if (header.dataset.sort === 'title') return row.element.querySelector('.role-link').textContent;
  if (header.dataset.sort === 'zone') return `${[...form.zone?.options ?? []].findIndex(o => o.value === row.element.dataset.zone)} ${text}`;
  if (!header.classList.contains('num')) return text === '–' ? null : text;
  const number = Number(text.replace('−', '-'));
  return Number.isNaN(number) ? null : number;
}

function sort() {
  const header = headers.find(h => h.dataset.sort === order.sort);
  const sign = order.order === 'descending' ? -1 : 1;
  const keyed = rows.map(row => [row, value(row, header)]);
  // What has no value comes last either way; equal values keep the order of the page.
  keyed.sort(([a, x], [b, y]) => x === y ? a.place - b.place : x === null ? 1 : y === null ? -1
    : sign * (typeof x === 'number' ? x - y : collator.compare(x, y)) || a.place - b.place);
  body.append(...keyed.map(([row]) => row.element));
  for (const h of headers) {
    if (h === header) h.setAttribute('aria-sort', order.order);
    else h.removeAttribute('aria-sort');
  }
  form.sort.value = `${order.sort} ${order.order}`;
}

function filter() {
  const words = fold(form.q.value).split(/\s+/).filter(Boolean);
  const chosen = selects().filter(s => s.value);
  let shown = 0;
  for (const { element, names } of rows) {
    const fits = words.every(w => names.includes(w)) && chosen.every(s => element.dataset[s.name] === s.value);
    element.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  const all = `${rows.length} ${rows.length === 1 ? 'role' : 'roles'}`;
  document.getElementById('count').textContent = shown === rows.length ? all : `${shown} of ${all}`;
  document.getElementById('empty').hidden = shown > 0;
  document.getElementById('clear').hidden = shown === 0 || !(words.length || chosen.length);
  table.hidden = shown === 0;
}

const selects = () => [...form.elements].filter(e => e.tagName === 'SELECT' && e.name !== 'sort');

function remember() {
  const query = new URLSearchParams();
  for (const field of [form.q, ...selects()])
    if (field.value.trim()) query.set(field.name, field.value.trim());
  if (order.sort !== start.sort || order.order !== start.order) {
    query.set('sort', order.sort);
    query.set('order', order.order);
  }
  history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}${location.hash}`);
}

function recall() {
  const query = new URLSearchParams(location.search);
  form.q.value = query.get('q') ?? '';
  for (const select of selects()) {
    const wanted = query.get(select.name) ?? '';
    select.value = [...select.options].some(o => o.value === wanted) ? wanted : '';
  }
  const column = headers.some(h => h.dataset.sort === query.get('sort')) ? query.get('sort') : start.sort;
  order = { sort: column, order: ['ascending', 'descending'].find(o => o === query.get('order')) ?? first(column) };
}

// Figures and dates are first wanted from the highest down, words from A.
const first = column => ['title', 'zone'].includes(column) ? 'ascending' : 'descending';

function sortBy(column, direction) {
  order = { sort: column, order: direction };
  sort();
  remember();
}

for (const header of headers) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...header.childNodes);
  header.append(button);
  button.addEventListener('click', () => {
    const column = header.dataset.sort;
    const turned = order.order === 'descending' ? 'ascending' : 'descending';
    sortBy(column, column === order.sort ? turned : first(column));
  });
  for (const direction of first(header.dataset.sort) === 'ascending' ? ['ascending', 'descending'] : ['descending', 'ascending']) {
    const words = { title: ['A to Z', 'Z to A'], zone: ['best first', 'worst first'], assessed: ['oldest first', 'newest first'] }[header.dataset.sort] ?? ['lowest first', 'highest first'];
    form.sort.add(new Option(`${button.textContent}, ${words[direction === 'ascending' ? 0 : 1]}`, `${header.dataset.sort} ${direction}`));
  }
}

form.addEventListener('input', event => {
  if (event.target === form.sort) return sortBy(...form.sort.value.split(' '));
  filter();
  remember();
});
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('reset', event => {
  event.preventDefault();
  for (const field of [form.q, ...selects()]) field.value = '';
  filter();
  remember();
  form.q.focus();
});

recall();
sort();
filter();
