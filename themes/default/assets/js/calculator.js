// What a score would be with other inputs; fractions are exact.
import { json, make, part, signed } from './common.js';

const power = decimals => 10n ** BigInt(decimals);

// A decimal as written, "12.5" or 0.04, as a fraction.
function fraction(written) {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(written).replace('−', '-'));
  return { n: BigInt(sign + whole + part), d: power(part.length) };
}
const plus = (a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const minus = (a, b) => plus(a, { n: -b.n, d: b.d });
const times = (a, b) => ({ n: a.n * b.n, d: a.d * b.d });
const over = (a, b) => ({ n: a.n * b.d, d: a.d * b.n });
const least = (a, b) => a.n * b.d >= b.n * a.d;
const sum = values => values.reduce(plus, fraction(0));
const timeOf = tasks => sum(tasks.map(t => fraction(t.time)));
const scales = ['evidence', 'barriers', 'growth'];
const each = of => Object.fromEntries(scales.map((id, i) => [id, of(id, i)]));

function rounded(value, decimals, rounding = 'half-up') {
  const scaled = (value.n < 0n ? -value.n : value.n) * power(decimals);
  const [whole, rest] = [scaled / value.d, 2n * (scaled % value.d)];
  const up = rest > value.d || (rest === value.d && (rounding === 'half-up' || whole % 2n === 1n));
  const units = whole + (up ? 1n : 0n);
  const digits = String(units).padStart(decimals + 1, '0');
  return (value.n < 0n && units > 0n ? '−' : '') + (decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits);
}

function exact(value, decimals = 0, most = 10) {
  const [whole, part = ''] = rounded(value, most).split('.');
  const kept = part.replace(/0+$/, '').padEnd(decimals, '0');
  return kept ? `${whole}.${kept}` : whole;
}

/** What follows from the inputs. */
export function compute(inputs, m) {
  const all = timeOf(inputs.tasks), whole = fraction(m.tasks.totalTime);
  const off = minus(all, whole);
  // Three times 33.3 is a whole.
  const slack = sum(inputs.tasks.map(t => fraction(t.time).d).map(d => ({ n: BigInt(d > 1n), d: 2n * d })));
  const isScaled = !least(slack, off) || !least(plus(slack, off), fraction(0));
  const scaled = value => isScaled ? over(times(value, whole), all) : value;
  const shown = (value, decimals) => exact(value, decimals, isScaled ? 4 : 10);
  const { name, constant, decimals } = m.taskResistance;
  const weighted = over(scaled(sum(inputs.tasks.map(t => times(fraction(t.time), fraction(t.score))))), fraction(100));
  let raw = minus(fraction(constant), weighted);
  let product = shown(raw, decimals);
  const steps = [{ name, formula: `${exact(fraction(constant), decimals)} − ${shown(weighted, decimals)}`, value: shown(raw, decimals) }];
  for (const id of scales) {
    const { modifier } = m[id];
    const total = sum(inputs[id].map(fraction));
    const [base, coefficient] = [modifier.base, modifier.coefficient].map(fraction);
    const value = plus(base, times(coefficient, total));
    steps.push({ name: modifier.name, formula: `${exact(base, 1)} + (${exact(total)} × ${exact(coefficient, 2)})`, value: exact(value, modifier.decimals) });
    raw = times(raw, value);
    product += ` × ${exact(value, modifier.decimals)}`;
  }
  const [offset, divisor, scale] = [m.score.offset, m.score.divisor, m.score.scale].map(fraction);
  steps.push({ name: 'Raw', formula: product, value: shown(raw, m.score.rawDecimals) });
  const unrounded = over(times(minus(raw, offset), scale), divisor);
  const text = rounded(unrounded, m.score.decimals, m.score.rounding);
  steps.push({ name: m.score.name, formula: `(${shown(raw, 2)} − ${exact(offset, 2)}) / ${exact(divisor, 2)} × ${exact(scale)}`, value: text });
  const score = fraction(text);
  const at = m.zones.findIndex(z => z.from === null || least(score, fraction(z.from)));
  const zone = m.zones[at].name;
  const rule = m.subLabels.find(rule => rule.zone === zone && (rule.growth === null || inputs.growth[0] === rule.growth)
    && (rule.shareFromScore === null || least(scaled(timeOf(inputs.tasks.filter(t => t.score >= rule.shareFromScore))), fraction(rule.shareAtLeast))));
  return { score: text, exact: rounded(unrounded, 6), zone, label: rule ? `${zone} (${rule.label})` : zone, steps, isScaled, ...margin(score, at, m) };
}

function margin(score, at, m) {
  const [own, next] = [m.zones[at].from, m.zones[at - 1]?.from];
  const below = own == null ? null : minus(score, fraction(own));
  const above = next == null ? null : minus(fraction(next), score);
  if (!below && !above) return { margin: '' };
  const isAbove = !above || (below && least(above, below));
  const points = rounded(isAbove ? below : above, m.score.decimals);
  const margin = `${points} ${points == 1 ? 'point' : 'points'} ${isAbove ? 'above' : 'below'} ${m.zones[isAbove ? at + 1 : at - 1].name}`;
  return { margin, edge: isAbove ? own : next };
}

/** The inputs of a vector; null where it is none of this method. */
export function parse(vector, m, version) {
  const parts = /^([^/]*)\/T:([^/]*)\/E:([^/]*)\/B:([^/]*)\/G:([^/]*)$/.exec(vector ?? '');
  if (!parts || parts[1] !== version) return null;
  const isIn = (value, { min, max }) => value >= min && value <= max;
  const tasks = parts[2].split(',').map(t => /^(\d{1,3}(?:\.\d{1,6})?)x(\d)$/.exec(t)).map(t => t && { time: t[1], score: Number(t[2]) });
  const read = { tasks, ...each((id, i) => parts[3 + i].split('.').map(s => /^-?\d{1,2}$/.test(s) ? Number(s) : NaN)) };
  return tasks.length < 200 && tasks.every(t => t?.time > 0 && isIn(t.score, m.tasks.score))
    && scales.every(id => read[id].length === m[id].dimensions.length && read[id].every(s => isIn(s, m[id].score))) ? read : null;
}

export const write = (inputs, version) =>
  `${version}/T:${inputs.tasks.map(t => `${t.time}x${t.score}`).join(',')}/E:${inputs.evidence.join('.')}/B:${inputs.barriers.join('.')}/G:${inputs.growth.join('.')}`;

const form = part('calculator');
const field = (task, name) => task.querySelector(`[name=${name}]`);
const sliders = id => [...form.querySelectorAll(`[name=${id}]`)];
let m, start, spoken, whose = '';

function addTask({ time, score, name = '' }) {
  const task = part('task').content.firstElementChild.cloneNode(true);
  task.dataset.name = name;
  field(task, 'time').value = time;
  field(task, 'score').value = score;
  task.querySelector('.remove').onclick = () => {
    field(task.nextElementSibling ?? task.previousElementSibling, 'time').focus();
    task.remove();
    update();
  };
  part('tasks').append(task);
  return task;
}

function fill(inputs) {
  part('tasks').replaceChildren();
  inputs.tasks.forEach(addTask);
  scales.forEach(id => sliders(id).forEach((slider, i) => { slider.value = inputs[id][i]; }));
  update();
}

function read() {
  const data = new FormData(form);
  const numbers = name => data.getAll(name).map(Number);
  return { tasks: data.getAll('time').map((time, i) => ({ time, score: numbers('score')[i] })), ...each(numbers) };
}

function update() {
  const inputs = read();
  [...part('tasks').children].forEach((task, i) => {
    task.ariaLabel = task.querySelector('.task-name').textContent = task.dataset.name || `Task ${i + 1}`;
    task.querySelector('.remove span').textContent = ` task ${i + 1}`;
    task.querySelector('output').textContent = inputs.tasks[i].score;
    task.querySelector('.remove').disabled = inputs.tasks.length === 1;
  });
  for (const id of scales) {
    sliders(id).forEach((slider, i) => { slider.nextElementSibling.textContent = signed(inputs[id][i], m[id].score); });
    const total = part(`${id}-total`);
    if (total) total.textContent = signed(inputs[id].reduce((a, b) => a + b), m[id].total);
  }
  const readable = inputs.tasks.every(t => /^\d{1,3}(\.\d{1,6})?$/.test(t.time) && Number(t.time) > 0);
  const time = readable ? timeOf(inputs.tasks) : null;
  const result = time && compute(inputs, m);
  part('time-total').textContent = time ? `${exact(time)}% in all${result.isScaled ? ', scaled' : ''}` : 'Times are above 0, with at most six decimals.';
  show(result);
  if (time) history.replaceState(null, '', `?v=${write(inputs, form.dataset.version)}${whose}`);
}

function show(result) {
  const shape = form.querySelector(`template[data-zone="${result?.zone}"]`);
  const zone = result ? `zone-${result.zone.toLowerCase()}` : '';
  form.querySelector('.result').className = `result ${zone}`;
  part('score').textContent = result?.score ?? '–';
  part('label').replaceChildren(...shape ? [shape.content.cloneNode(true), result.label] : ['No score']);
  part('margin').textContent = result?.margin ?? '';
  part('beyond').hidden = !(Number(result?.score) > m.score.scale);
  part('steps').replaceChildren(...(result?.steps ?? []).map(step =>
    make('li', {}, ...Object.entries(step).flatMap(([name, text]) => [make('span', { className: `step-${name}` }, text), ' ']))));
  place(result, zone);
  const change = result ? minus(fraction(result.score), fraction(start.score)) : null;
  part('change').textContent = !change ? '' : change.n === 0n ? 'As at the start.' : `${rounded(change, m.score.decimals).replace('−', '')} points ${change.n > 0n ? 'more' : 'less'} than at the start.`;
  clearTimeout(spoken);
  spoken = setTimeout(() => { part('spoken').textContent = result ? `${result.score}, ${result.label}` : part('label').textContent; }, 400);
}

function place(result, zone) {
  const line = form.querySelector('.scale');
  line?.toggleAttribute('hidden', !result);
  if (!line || !result) return;
  const percent = value => Math.min(100, Math.max(0, value * 100 / m.score.scale));
  const at = percent(result.score.replace('−', '-'));
  line.querySelector('title').textContent = `${result.score} on a line from 0 to ${m.score.scale}. ${result.margin}.`;
  line.querySelectorAll('g').forEach(({ classList }) => classList.toggle('here', classList.contains(zone)));
  const set = (name, key, value = `${at}%`) => line.querySelector(name)?.setAttribute(key, value);
  set('.scale-here', 'x1');
  set('.scale-here', 'x2');
  set('.scale-margin', 'x1', `${percent(result.edge)}%`);
  set('.scale-margin', 'x2');
  set('.scale-score', 'x');
  set('.scale-score', 'text-anchor', at < 8 ? 'start' : at > 92 ? 'end' : 'middle');
  line.querySelector('.scale-score').textContent = result.score;
}

// Whose figures these are or were.
async function name(vector, slug, tasks) {
  const href = `${form.dataset.roles}${encodeURIComponent(slug)}/`;
  const role = await json(`${href}index.json`).catch(() => null);
  const own = role?.inputs.tasks ?? [];
  if (own.filter(({ time, score }, i) => tasks[i]?.time == time && tasks[i].score === score).length * 2 < (own.length || 1)) return;
  whose = `&role=${slug}`;
  own.forEach(({ name, time, score }, i) => {
    if (tasks[i]?.time == time || tasks[i]?.score === score) tasks[i].name = name;
  });
  Object.assign(part('origin').firstElementChild, { href, textContent: role.shownTitle });
  part('origin').hidden = false;
  part('adjusted').hidden = !role.overridden || role.inputs.vector !== vector;
}

async function begin() {
  m = await json(form.dataset.methodology);
  const { version } = form.dataset;
  const query = new URLSearchParams(location.search);
  const asked = query.get('v');
  const given = parse(asked, m, version);
  part('unread').hidden = asked === null || given !== null;
  const first = given ?? parse(form.dataset.start, m, version);
  start = compute(first, m);
  const isOther = part('origin').hidden = given && asked !== form.dataset.start;
  const slug = isOther ? query.get('role') : form.dataset.example;
  if (slug) await name(isOther ? asked : form.dataset.start, slug, first.tasks);
  fill(first);
  form.oninput = update;
  form.onsubmit = event => event.preventDefault();
  part('restart').onclick = () => fill(first);
  part('add-task').onclick = () => {
    const rest = minus(fraction(m.tasks.totalTime), timeOf(read().tasks.filter(t => /^\d+(\.\d+)?$/.test(t.time))));
    field(addTask({ time: rest.n > 0n ? exact(rest) : '', score: '' }), 'time').focus();
    update();
  };
  form.dataset.ready = '';
}

await begin();
