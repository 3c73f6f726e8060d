// Puts two to four roles side by side, from their own files; the address says which.

const part = id => document.getElementById(id);
const form = part('compare');
const selects = [...form.querySelectorAll('select')];
const said = part('said');
const known = {};
let unknown = '';
const chosen = () => [...new Set(selects.map(s => s.value).filter(Boolean))];

const json = path => known[path] ??= fetch(form.dataset.base + path).then(answer => answer.json());

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const signed = (value, range) => `${range.min < 0 && value > 0 ? '+' : ''}${String(value).replace('-', '−')}`;

function lines(roles, m) {
  const line = (name, cells, kind = 'whole') => make('tr', { className: kind + (new Set(cells).size === 1 ? ' same' : '') },
    make('th', { scope: 'row' }, name), ...cells.map(cell => make('td', {}, cell)));
  const scale = id => [line(m[id].name, roles.map(r => signed(r[id], m[id].total))), ...m[id].dimensions.map(name =>
    line(name, roles.map(r => { const row = r.inputs[id].find(i => i.name === name); return row ? signed(row.score, m[id].score) : '–'; }), 'part'))];
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
  if (role.overridden) cell.append(' ', make('span', { className: 'tag' }, `adjusted from ${role.formulaScore.toFixed(m.score.decimals)}`));
  return cell;
}

function table(roles, m) {
  const made = part('comparison').content.cloneNode(true);
  made.querySelector('thead tr').append(...roles.map(r => head(r, m)));
  made.querySelector('tbody').append(...lines(roles, m));
  return made;
}

async function show() {
  const slugs = chosen();
  const ready = slugs.length > 1;
  const query = selects.filter(s => s.value).map(s => `${s.name}=${s.value}`).join('&');
  history.replaceState(null, '', location.pathname + (query && `?${query}`));
  const m = await json('data/methodology.json');
  const roles = await Promise.all(slugs.map(slug => json(`roles/${slug}/index.json`)));
  if (slugs.join() !== chosen().join()) return;
  part('compared').replaceChildren(...ready ? [table(roles, m)] : []);
  said.className = ready && !unknown ? 'hidden' : 'said';
  said.textContent = unknown + (ready ? `Compared: ${roles.map(r => `${r.title} ${r.score}`).join(', ')}` : slugs.length ? 'Choose two different roles.' : '');
}

const { roles } = await json('search.json');
const collator = new Intl.Collator('en');
roles.sort((a, b) => collator.compare(a.title, b.title));
const asked = new URLSearchParams(location.search);
for (const select of selects) {
  for (const role of roles) select.add(new Option(role.title, role.slug));
  const slug = asked.get(select.name) ?? '';
  select.value = slug;
  if (select.selectedIndex < 0) {
    select.value = '';
    unknown += `There is no role “${slug}”. `;
  }
}
form.onchange = () => {
  unknown = '';
  show();
};
await show();
form.dataset.ready = '';
