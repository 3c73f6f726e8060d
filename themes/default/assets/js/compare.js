// Up to four roles side by side, as the address says.

const part = id => document.getElementById(id);
const form = part('compare');
const { base } = form.dataset;

const json = path => fetch(base + path).then(answer => answer.ok ? answer.json() : null);

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const address = slugs => '?' + slugs.map((slug, i) => `${'abcd'[i]}=${slug}`).join('&');
const asked = [...new Set([...'abcd'].map(name => new URLSearchParams(location.search).get(name)).filter(Boolean))];
const [m, ...found] = await Promise.all([json('data/methodology.json'), ...asked.map(slug => json(`roles/${encodeURIComponent(slug)}/index.json`))]);
const roles = found.filter(Boolean);
const slugs = roles.map(r => r.slug);

function head(role) {
  const [name, verdict] = form.querySelector(`template[data-zone="${role.zone}"]`).content.cloneNode(true).children;
  const [link, sub] = name.children;
  const [score, badge] = verdict.children;
  link.href = `${base}roles/${role.slug}/`;
  link.append(role.title);
  sub.append(role.seniority ?? '');
  score.append(role.score.toFixed(m.score.decimals));
  badge.append(role.subLabel);
  const tag = text => verdict.append(' ', make('span', { className: 'tag' }, text));
  if (role.status !== form.dataset.status) tag(role.status);
  if (role.overridden) tag(`adjusted from ${role.formulaScore.toFixed(m.score.decimals)}`);
  return [name, verdict];
}

function line(name, of, kind = 'whole') {
  const cells = roles.map(of);
  return make('tr', { className: kind + (new Set(cells).size === 1 ? ' same' : '') },
    make('th', { scope: 'row' }, name), ...cells.map(cell => make('td', {}, cell)));
}

const signed = (value, range) => `${range.min < 0 && value > 0 ? '+' : ''}${String(value).replace('-', '−')}`;
const total = (id, range = m[id].total) => line(m[id].name, r => signed(r[id], range));
const scale = id => [total(id), ...m[id].dimensions.map(name => line(name, r => {
  const row = r.inputs[id].find(i => i.name === name);
  return row ? signed(row.score, m[id].score) : '–';
}, 'part'))];

if (roles.length > 1) {
  const table = part('comparison');
  const heads = roles.map(head);
  for (const i of [0, 1]) table.rows[i].append(...heads.map(cells => cells[i]));
  table.tBodies[0].append(
    line(m.taskResistance.name, r => r.derivation[0].value.toFixed(m.taskResistance.decimals)),
    line(`Time scoring ${m.tasks.shareFromScore} or more`, r => `${r.share}%`),
    ...scale('evidence'), ...scale('barriers'), total('growth', m.growth.score), ...scale('protective'));
  part('compared').hidden = false;
  document.title = roles.map(r => r.title).join(' and ');
}
part('said').textContent = asked.filter((_, i) => !found[i]).map(slug => `There is no role “${slug}”. `).join('');
part('chosen').append(...roles.map(({ slug, title }) => make('li', {}, `${title} `,
  make('a', { href: address(slugs.filter(s => s !== slug)), ariaLabel: `Remove ${title}` }, 'Remove'))));
form.dataset.next = address([...slugs, '']);
form.hidden = roles.length === 4;
form.onsubmit = event => event.preventDefault();
if (roles.length === 1) form.q.focus();
form.dataset.ready = '';
