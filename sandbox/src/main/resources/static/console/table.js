/* SPDX-License-Identifier: Apache-2.0
   Builds what the console shows out of text nodes: nothing of the data is ever read as HTML. */

/** An element with properties and children; strings become text. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'on') {
      element.addEventListener('click', value);
    } else if (name.includes('-') || name === 'role' || name === 'for') {
      element.setAttribute(name, value);
    } else {
      element[name] = value;
    }
  }
  element.append(...children);
  return element;
}

/** A cell that knows its column's name, for narrow screens. */
export function cell(label, className, ...children) {
  return make('td', { className, 'data-label': label }, ...children);
}

const shown = new Map();

/** Shows rows in a table's body, but only where something has changed: focus and selection stay. */
export function show(body, data, language, row) {
  const state = language + JSON.stringify(data);
  if (shown.get(body.id) === state) {
    return;
  }
  shown.set(body.id, state);
  const focused = body.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  body.replaceChildren(...data.map(row));
  if (focused) {
    body.querySelector('[data-key="' + CSS.escape(focused) + '"]')?.focus();
  }
}

/** Fen as yuan, with thousands parted; exact for every amount the bank may hold. */
export function yuan(fen) {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return (fen < 0 ? '-' : '') + whole + '.' + digits.slice(-2);
}

/** A time of the bank's without its fractions. */
export function time(text) {
  return text ? text.replace('T', ' ').slice(0, 19) : '';
}
