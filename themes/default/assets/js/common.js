export const part = id => document.getElementById(id);

export const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

// A plural finds the singular.
export const wordsOf = text => fold(text.trim()).split(/\s+/).map(word => word.replace(/(?<=..)(ie)?s$/, ''));

export function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// What is said beside a score.
export function tag(element, status, from, { dataset }) {
  const add = text => element.append(' ', make('span', { className: 'tag' }, text));
  if (status !== dataset.status) add(status);
  if (from !== null) add(`adjusted from ${from.toFixed(dataset.decimals)}`);
}

export const json = url => fetch(url).then(answer => answer.ok ? answer.json() : null);

export const signed = (value, { min }) => `${min < 0 && value > 0 ? '+' : ''}${String(value).replace('-', '−')}`;

export const labelOf = ({ zone, label }) => label ? `${zone} (${label})` : zone;
