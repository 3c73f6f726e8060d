// Roles side by side, as the address says.
import { json, make, part, signed, tag } from './common.js';

const form = part('compare');
const { base } = form.dataset;

const address = slugs => '?' + slugs.map((slug, i) => `${'abcd'[i]}=${slug}`).join('&');
const asked = [...new Set([...'abcd'].map(name => new URLSearchParams(location.search).get(name)).filter(Boolean))];
const [m, ...found] = await Promise.all([json(base + 'data/methodology.json'), ...asked.map(slug => json(`${base}roles/${encodeURIComponent(slug)}/index.json`))]);
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
  tag(verdict, role.status, role.overridden ? role.formulaScore : null, form);
  return [name, verdict];
}

function line(name, of, range = '', kind = 'whole') {
  const cells = roles.map(of);
  return make('tr', { className: kind + (new Set(cells).size === 1 ? ' same' : '') },
    make('th', { scope: 'row' }, name, ' ', make('span', { className: 'role-sub' }, range)), ...cells.map(cell => make('td', {}, cell)));
}

const total = (id, range = m[id].total) => line(m[id].name, r => signed(r[id], range),
  `${signed(range.min, range)} to ${signed(range.max, range)}${m[id].modifier ? '' : ', not counted'}`);
const scale = id => [total(id), ...m[id].dimensions.map(name => line(name, r => {
  const row = r.inputs[id].find(i => i.name === name);
  return row ? signed(row.score, m[id].score) : '–';
}, '', 'part'))];

if (roles.length > 1) {
  const table = part('comparison');
  const heads = roles.map(head);
  for (const i of [0, 1]) table.rows[i].append(...heads.map(cells => cells[i]));
  table.tBodies[0].append(
    line(m.taskResistance.name, r => r.derivation[0].value.toFixed(m.taskResistance.decimals), `${m.taskResistance.min} to ${m.taskResistance.max}`),
    line(`Time scoring ${m.tasks.shareFromScore} or more`, r => `${r.share}%`, 'AI takes a large part; lower is better'),
    ...scale('evidence'), ...scale('barriers'), total('growth', m.growth.score), ...scale('protective'));
  part('compared').hidden = false;
  document.title = roles.map(r => r.shownTitle).join(' and ');
}
part('said').textContent = asked.filter((_, i) => !found[i]).map(slug => `There is no role “${slug}”. `).join('') + ({ 1: 'Add a role to compare it with.', 4: 'Four is the most.' }[roles.length] ?? '');
part('chosen').append(...roles.map(({ slug, shownTitle: title }) => make('li', {}, `${title} `,
  make('a', { href: address(slugs.filter(s => s !== slug)), ariaLabel: `Remove ${title}` }, 'Remove'))));
form.dataset.next = address([...slugs, '']);
form.hidden = roles.length === 4;
form.onsubmit = event => event.preventDefault();
if (roles.length === 1) form.q.focus();
form.dataset.ready = '';
