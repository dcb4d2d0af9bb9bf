/* SPDX-License-Identifier: Apache-2.0
   Which language and theme this browser has chosen, and the words for it. */

import { texts } from './texts.js';

const LANGUAGE = 'console.language';
const THEME = 'console.theme';

let language = kept(LANGUAGE) === 'en' ? 'en' : 'zh-CN';

function kept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // A browser may forbid it; then the choice lasts as long as the page.
  }
}

function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}

/** The text of a key, with {names} filled in; the fallback where there is no such key. */
export function text(key, values = {}, fallback = key) {
  const found = texts[language][key] ?? fallback;
  return found.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

function isDark() {
  return document.documentElement.dataset.bsTheme === 'dark';
}

/** Puts every fixed text of the page into the chosen language. */
export function translate() {
  document.documentElement.lang = language;
  document.title = text('title');
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text(element.dataset.text);
  }
  for (const element of document.querySelectorAll('[data-label-text]')) {
    element.setAttribute('aria-label', text(element.dataset.labelText));
  }
  const other = document.getElementById('language');
  other.textContent = text('language');
  other.lang = language === 'en' ? 'zh-CN' : 'en';
  document.getElementById('theme').textContent = text(isDark() ? 'lightTheme' : 'theme');
}

/** Wires the two switches; whoever shows data is told when the language has changed. */
export function switches(changed) {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.bsTheme = kept(THEME) ?? system;
  document.getElementById('theme').addEventListener('click', () => {
    document.documentElement.dataset.bsTheme = isDark() ? 'light' : 'dark';
    keep(THEME, document.documentElement.dataset.bsTheme);
    translate();
  });
  document.getElementById('language').addEventListener('click', () => {
    language = language === 'en' ? 'zh-CN' : 'en';
    keep(LANGUAGE, language);
    translate();
    changed();
  });
  translate();
}
