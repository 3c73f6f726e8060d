// What a score would be with other inputs. Every constant comes from data/methodology.json, and the
// arithmetic is that of the compiler: exact fractions, rounded once at the end.

const power = decimals => 10n ** BigInt(decimals);

// A decimal as written, "12.5" or 0.04, as a fraction.
function fraction(written) {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(written));
  return { n: BigInt(sign + whole + part), d: power(part.length) };
}
const plus = (a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const minus = (a, b) => plus(a, { n: -b.n, d: b.d });
const times = (a, b) => ({ n: a.n * b.n, d: a.d * b.d });
const over = (a, b) => ({ n: a.n * b.d, d: a.d * b.n });
const least = (a, b) => a.n * b.d >= b.n * a.d;
const sum = values => values.reduce(plus, fraction(0));

// At so many decimals, as pages print it: a true minus sign, ties away from zero unless the method says otherwise.
function rounded(value, decimals, rounding = 'half-up') {
  const scaled = (value.n < 0n ? -value.n : value.n) * power(decimals);
  const [whole, rest] = [scaled / value.d, 2n * (scaled % value.d)];
  const up = rest > value.d || (rest === value.d && (rounding === 'half-up' || whole % 2n === 1n));
  const units = whole + (up ? 1n : 0n);
  const digits = String(units).padStart(decimals + 1, '0');
  return (value.n < 0n && units > 0n ? '−' : '') + (decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits);
}

// As it is, with at least so many decimals and at most ten.
function exact(value, decimals = 0) {
  const [whole, part = ''] = rounded(value, 10).split('.');
  const kept = part.replace(/0+$/, '').padEnd(decimals, '0');
  return kept ? `${whole}.${kept}` : whole;
}

/** Everything that follows from the inputs. Times are text, scores whole numbers; null where the times do not add up. */
export function compute(inputs, m) {
  const tasks = inputs.tasks.map(t => ({ time: fraction(t.time), score: fraction(t.score), level: Number(t.score) }));
  const time = sum(tasks.map(t => t.time));
  if (minus(time, fraction(m.tasks.totalTime)).n !== 0n) return null;
  const weighted = over(sum(tasks.map(t => times(t.time, t.score))), fraction(100));
  const resistance = minus(fraction(m.taskResistance.constant), weighted);
  const steps = [{ name: m.taskResistance.name, formula: `${exact(fraction(m.taskResistance.constant), m.taskResistance.decimals)} − ${exact(weighted, m.taskResistance.decimals)}`, value: rounded(resistance, m.taskResistance.decimals) }];
  let raw = resistance;
  let product = exact(resistance, m.taskResistance.decimals);
  for (const id of ['evidence', 'barriers', 'growth']) {
    const { modifier } = m[id];
    const total = sum(inputs[id].map(fraction));
    const value = plus(fraction(modifier.base), times(fraction(modifier.coefficient), total));
    steps.push({ name: modifier.name, formula: `${exact(fraction(modifier.base), 1)} + (${exact(total)} × ${exact(fraction(modifier.coefficient), 2)})`, value: rounded(value, modifier.decimals) });
    raw = times(raw, value);
    product += ` × ${exact(value, modifier.decimals)}`;
  }
  const [offset, divisor, scale] = [m.score.offset, m.score.divisor, m.score.scale].map(fraction);
  steps.push({ name: 'Raw', formula: product, value: rounded(raw, m.score.rawDecimals) });
  const unrounded = over(times(minus(raw, offset), scale), divisor);
  const text = rounded(unrounded, m.score.decimals, m.score.rounding);
  steps.push({ name: m.score.name, formula: `(${exact(raw, 2)} − ${exact(offset, 2)}) / ${exact(divisor, 2)} × ${exact(scale)}`, value: text });
  const score = fraction(text.replace('−', '-'));
  const at = m.zones.findIndex(z => z.from === null || least(score, fraction(z.from)));
  const zone = m.zones[at].name;
  const fits = rule => rule.zone === zone && (rule.growth === null || inputs.growth[0] === rule.growth)
    && (rule.shareFromScore === null || least(sum(tasks.filter(t => t.level >= rule.shareFromScore).map(t => t.time)), fraction(rule.shareAtLeast)));
  const rule = m.subLabels.find(fits);
  return { score: text, exact: rounded(unrounded, 6), zone, label: rule ? `${zone} (${rule.label})` : zone, margin: margin(score, at, m), steps };
}

// To the nearest threshold, whether it bounds the score's own zone from below or from above.
function margin(score, at, m) {
  const below = m.zones[at].from === null ? null : minus(score, fraction(m.zones[at].from));
  const above = at > 0 ? minus(fraction(m.zones[at - 1].from), score) : null;
  if (!below && !above) return '';
  const isAbove = !above || (below && least(above, below));
  const points = rounded(isAbove ? below : above, 1);
  return `${points} ${points === '1.0' ? 'point' : 'points'} ${isAbove ? 'above' : 'below'} ${m.zones[isAbove ? at + 1 : at - 1].name}`;
}

/** The inputs that a vector holds; null where it is not one of this method. */
export function parse(vector, m, version) {
  const parts = /^([^/]*)\/T:([^/]*)\/E:([^/]*)\/B:([^/]*)\/G:([^/]*)$/.exec(vector ?? '');
  if (!parts || parts[1] !== version) return null;
  const tasks = parts[2].split(',').map(t => /^(\d{1,3}(?:\.\d{1,6})?)x(\d)$/.exec(t)).map(t => t && { time: t[1], score: Number(t[2]) });
  const whole = (text, scale) => text.split('.').map(s => /^-?\d{1,2}$/.test(s) && Number(s) >= scale.score.min && Number(s) <= scale.score.max ? Number(s) : null);
  const read = { tasks, evidence: whole(parts[3], m.evidence), barriers: whole(parts[4], m.barriers), growth: whole(parts[5], m.growth) };
  const inRange = tasks.length <= 40 && tasks.every(t => t && Number(t.time) > 0 && t.score >= m.tasks.score.min && t.score <= m.tasks.score.max);
  return inRange && ['evidence', 'barriers', 'growth'].every(id => read[id].length === m[id].dimensions.length && !read[id].includes(null)) ? read : null;
}

/** The inputs in one line. */
export const write = (inputs, version) =>
  `${version}/T:${inputs.tasks.map(t => `${t.time}x${t.score}`).join(',')}/E:${inputs.evidence.join('.')}/B:${inputs.barriers.join('.')}/G:${inputs.growth.join('.')}`;

const form = document.getElementById('calculator');
const part = id => document.getElementById(id);
const signed = (value, range) => `${range.min < 0 && value > 0 ? '+' : ''}${String(value).replace('-', '−')}`;
let m, start, spoken;

function addTask({ time, score }) {
  const task = part('task').content.firstElementChild.cloneNode(true);
  task.querySelector('[name=time]').value = time;
  task.querySelector('[name=score]').value = score;
  task.querySelector('.remove').addEventListener('click', () => {
    (task.nextElementSibling ?? task.previousElementSibling)?.querySelector('[name=time]').focus();
    task.remove();
    update();
  });
  part('tasks').append(task);
  return task;
}

function fill(inputs) {
  part('tasks').replaceChildren();
  inputs.tasks.forEach(addTask);
  for (const id of ['evidence', 'barriers', 'growth'])
    form.querySelectorAll(`[name=${id}]`).forEach((slider, i) => { slider.value = inputs[id][i]; });
  update();
}

function read() {
  const values = name => [...form.querySelectorAll(`[name=${name}]`)].map(input => Number(input.value));
  const tasks = [...part('tasks').children].map(task => ({ time: task.querySelector('[name=time]').value, score: Number(task.querySelector('[name=score]').value) }));
  return { tasks, evidence: values('evidence'), barriers: values('barriers'), growth: values('growth') };
}

function update() {
  const inputs = read();
  const tasks = [...part('tasks').children];
  tasks.forEach((task, i) => {
    task.querySelector('.task-name').textContent = `Task ${i + 1}`;
    task.querySelector('.remove span').textContent = ` task ${i + 1}`;
    task.querySelector('output').textContent = inputs.tasks[i].score;
    task.querySelector('.remove').disabled = tasks.length === 1;
    for (const [name, label] of [['time', 'time in per cent'], ['score', 'score']])
      task.querySelector(`[name=${name}]`).setAttribute('aria-label', `Task ${i + 1}, ${label}`);
  });
  for (const id of ['evidence', 'barriers', 'growth']) {
    form.querySelectorAll(`[name=${id}] + output`).forEach((output, i) => { output.textContent = signed(inputs[id][i], m[id].score); });
    if (part(`${id}-total`)) part(`${id}-total`).textContent = signed(inputs[id].reduce((a, b) => a + b), m[id].total);
  }
  const readable = inputs.tasks.every(t => /^\d{1,3}(\.\d{1,6})?$/.test(t.time) && Number(t.time) > 0);
  const time = readable ? sum(inputs.tasks.map(t => fraction(t.time))) : null;
  part('time-total').textContent = time ? `${exact(time)}% in all` : 'Each time is a number above 0, with at most six decimals.';
  show(time ? compute(inputs, m) : null);
  if (time) history.replaceState(null, '', `${location.pathname}?v=${write(inputs, form.dataset.version)}`);
}

function show(result) {
  const zone = m.zones.find(z => z.name === result?.zone);
  const shape = form.querySelector(`template[data-zone="${zone?.name}"]`);
  form.querySelector('.result').className = zone ? `result zone-${zone.name.toLowerCase()}` : 'result';
  part('score').textContent = result?.score ?? '–';
  part('label').replaceChildren(...shape ? [shape.content.cloneNode(true), result.label] : [`No score: the times must add up to ${m.tasks.totalTime}%`]);
  part('margin').textContent = result?.margin ?? '';
  part('steps').replaceChildren(...(result?.steps ?? []).map(step => {
    const line = document.createElement('li');
    for (const name of ['name', 'formula', 'value']) {
      const text = document.createElement('span');
      text.className = `step-${name}`;
      text.textContent = step[name];
      line.append(text, ' ');
    }
    return line;
  }));
  place(result);
  const change = result && start ? minus(fraction(result.score), fraction(start.score)) : null;
  part('change').textContent = !change ? '' : change.n === 0n ? 'As at the start.' : `${rounded(change, m.score.decimals).replace('−', '')} points ${change.n > 0n ? 'more' : 'less'} than at the start.`;
  clearTimeout(spoken);
  spoken = setTimeout(() => { part('spoken').textContent = result ? `${result.score}, ${result.label}` : part('label').textContent; }, 400);
}

// Moves the mark on the line of the scale.
function place(result) {
  const line = form.querySelector('.scale');
  if (!line) return;
  line.toggleAttribute('hidden', !result);
  if (!result) return;
  const at = Math.min(100, Math.max(0, Number(result.score) * 100 / m.score.scale));
  const edge = m.zones.map(z => z.from).filter(f => f !== null).map(f => f * 100 / m.score.scale).sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
  line.querySelector('title').textContent = `${result.score} on a line from 0 to ${m.score.scale}. ${result.margin}.`;
  for (const group of line.querySelectorAll('g')) group.classList.toggle('here', group.classList.contains(`zone-${result.zone.toLowerCase()}`));
  const set = (name, values) => Object.entries(values).forEach(([key, value]) => line.querySelector(name)?.setAttribute(key, value));
  set('.scale-here', { x1: `${at}%`, x2: `${at}%` });
  set('.scale-margin', { x1: `${edge}%`, x2: `${at}%` });
  set('.scale-score', { x: `${at}%`, 'text-anchor': at < 8 ? 'start' : at > 92 ? 'end' : 'middle' });
  line.querySelector('.scale-score').textContent = result.score;
}

async function begin() {
  m = await (await fetch(form.dataset.methodology)).json();
  const { version } = form.dataset;
  const middle = { tasks: [{ time: m.tasks.totalTime, score: Math.round((m.tasks.score.min + m.tasks.score.max) / 2) }], evidence: m.evidence.dimensions.map(() => 0), barriers: m.barriers.dimensions.map(() => 0), growth: [0] };
  const asked = new URLSearchParams(location.search).get('v');
  const given = parse(asked, m, version);
  part('unread').hidden = asked === null || given !== null;
  const first = given ?? parse(form.dataset.start, m, version) ?? middle;
  start = compute(first, m);
  fill(first);
  form.addEventListener('input', update);
  form.addEventListener('submit', event => event.preventDefault());
  part('restart').addEventListener('click', () => fill(first));
  part('add-task').addEventListener('click', () => {
    const rest = minus(fraction(m.tasks.totalTime), sum(read().tasks.filter(t => /^\d+(\.\d+)?$/.test(t.time)).map(t => fraction(t.time))));
    addTask({ time: rest.n > 0n ? exact(rest) : '', score: middle.tasks[0].score }).querySelector('[name=time]').focus();
    update();
  });
  form.dataset.ready = 'true';
}

if (form) await begin();
