// Puts two to four roles side by side, from the roles' own files; the address says which.

const form = document.getElementById('compare');
const selects = [...form.querySelectorAll('select')];
const known = {};
const chosen = () => [...new Set(selects.map(s => s.value).filter(Boolean))];

const json = path => known[path] ??= fetch(form.dataset.base + path).then(answer => answer.ok ? answer.json() : Promise.reject(new Error(`${path}: ${answer.status}`)));

function make(tag, names, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(names)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const signed = (value, range) => `${range.min < 0 && value > 0 ? '+' : ''}${String(value).replace('-', '−')}`;

function lines(roles, m) {
  const line = (name, cells, part = false) => ({ name, cells, part });
  const scale = id => [line(m[id].name, roles.map(r => signed(r[id], m[id].total))), ...m[id].dimensions.map(name =>
    line(name, roles.map(r => { const row = r.inputs[id].find(i => i.name === name); return row ? signed(row.score, m[id].score) : '–'; }), true))];
  return [
    line(m.taskResistance.name, roles.map(r => r.derivation[0].value.toFixed(m.taskResistance.decimals))),
    line(`Time scoring ${m.tasks.shareFromScore} or more`, roles.map(r => `${r.share}%`)),
    ...scale('evidence'), ...scale('barriers'), line(m.growth.name, roles.map(r => signed(r.growth, m.growth.score))), ...scale('protective'),
  ];
}

function head(role, m) {
  const cell = form.querySelector(`template[data-zone="${role.zone}"]`).content.firstElementChild.cloneNode(true);
  const [link, sub, score, badge] = cell.children;
  link.href = `${form.dataset.base}roles/${role.slug}/`;
  link.append(role.title);
  sub.append(role.seniority ?? '');
  score.append(role.score.toFixed(m.score.decimals));
  badge.append(role.subLabel);
  if (role.overridden) cell.append(' ', make('span', { class: 'tag' }, `adjusted from ${role.formulaScore.toFixed(m.score.decimals)}`));
  return cell;
}

function table(roles, m) {
  const body = lines(roles, m).map(({ name, cells, part }) =>
    make('tr', { class: `${part ? 'part' : 'whole'}${new Set(cells).size === 1 ? ' same' : ''}` }, make('th', { scope: 'row' }, name), ...cells.map(cell => make('td', {}, cell))));
  const made = document.getElementById('comparison').content.cloneNode(true);
  made.querySelector('thead tr').append(...roles.map(r => head(r, m)));
  made.querySelector('tbody').append(...body);
  return made;
}

async function show() {
  const slugs = chosen();
  const query = selects.filter(s => s.value).map(s => `${s.name}=${s.value}`).join('&');
  history.replaceState(null, '', location.pathname + (query && `?${query}`));
  const m = await json('data/methodology.json');
  const roles = await Promise.all(slugs.map(slug => json(`roles/${slug}/index.json`)));
  if (slugs.join() !== chosen().join()) return;
  document.getElementById('compared').replaceChildren(...roles.length > 1 ? [table(roles, m)] : []);
  document.getElementById('said').textContent = roles.length > 1 ? `Compared: ${roles.map(r => `${r.title} ${r.score}`).join(', ')}` : '';
}

const { roles } = await json('search.json');
const collator = new Intl.Collator('en');
const titles = [...roles].sort((a, b) => collator.compare(a.title, b.title));
const asked = new URLSearchParams(location.search);
for (const select of selects) {
  for (const role of titles) select.add(new Option(role.title, role.slug));
  select.value = titles.find(r => r.slug === asked.get(select.name))?.slug ?? '';
}
form.addEventListener('change', show);
await show();
form.dataset.ready = 'true';
