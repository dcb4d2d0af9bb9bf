/* SPDX-License-Identifier: Apache-2.0
   The console: looks at the bank every second while the page is seen, and gives it orders. */

import * as bank from './bank.js';
import { bankDays } from './day.js';
import { switches, text } from './language.js';
import { orders } from './order.js';
import { payments } from './pay.js';
import { cell, make, show, time, yuan } from './table.js';
import { faultKinds } from './texts.js';

const EVERY_MILLIS = 1000;
const ENOUGH = 50;

const at = (id) => document.getElementById(id);
let wallets = [];
let statementOf = null;

const language = () => document.documentElement.lang;

function told(refusal) {
  const detail = text('refused', { detail: refusal.message });
  return refusal.code ? text('code.' + refusal.code, {}, detail) : detail;
}

function button(key, label, accessible, act) {
  return make('button', {
    type: 'button', className: 'btn btn-sm', on: act, 'data-key': key, 'aria-label': accessible,
  }, label);
}

// ---- wallets ------------------------------------------------------------------------------------

function showWallets() {
  const wanted = at('wallet-filter').value.trim();
  const found = wallets.filter((one) => (one.name + one.number).includes(wanted));
  show(at('wallets'), found, language(), (one) => make('tr', {},
    cell(text('number'), 'digits', one.number),
    cell(text('name'), '', one.name),
    cell(text('owner'), '', text('owner.' + one.owner)),
    cell(text('balance'), 'money', yuan(one.balance_fen)),
    cell(text('lastNotice'), 'money', String(one.last_sequence || '')),
    cell(text('action'), '', button('statement-' + one.number, text('statement'),
      text('statementOf', one), () => openStatement(one).catch(look)))));
  at('no-wallets').hidden = found.length > 0;
}

async function openStatement(wallet) {
  statementOf = wallet;
  at('statement-area').hidden = false;
  await showStatement();
  at('statement-title').focus();
}

async function showStatement() {
  if (!statementOf) {
    return;
  }
  at('statement-title').textContent = text('statementOf', statementOf);
  const movements = await bank.get(`/wallets/${statementOf.number}/movements?limit=${ENOUGH}`);
  show(at('movements'), movements, language(), (one) => make('tr', {},
    cell(text('sequence'), 'money', String(one.number)),
    cell(text('time'), 'digits', time(one.booked_at)),
    cell(text('fen'), one.fen < 0 ? 'money out' : 'money', yuan(one.fen)),
    cell(text('after'), 'money', yuan(one.balance_after_fen)),
    cell(text('other'), '', one.other_name + ' ' + one.other_number),
    cell(text('remark'), '', one.remark)));
}

// ---- notices and messages -----------------------------------------------------------------------

function attempts(notice) {
  return notice.attempts.slice(-3).map((one) => [
    one.number + '.',
    one.outcome ? text('outcome.' + one.outcome) : text('awaited'),
    one.http_status ? text('http', { status: one.http_status }) : '',
  ].join(' ').trim()).join('; ');
}

function showNotices(notices) {
  show(at('notices'), notices, language(), (one) => make('tr', {},
    cell(text('sequence'), 'money', String(one.sequence)),
    cell(text('account'), 'digits', one.account),
    cell(text('fen'), one.direction === 'DEBIT' ? 'money out' : 'money',
      (one.direction === 'DEBIT' ? '-' : '') + yuan(one.amount_fen)),
    cell(text('state'), 'state-' + one.state, text('state.' + one.state)
      + (one.fault ? ' (' + text('fault.' + one.fault, {}, one.fault) + ')' : '')),
    cell(text('attempts'), '', attempts(one)),
    cell(text('nextAttempt'), 'digits', time(one.next_attempt_at)),
    cell(text('action'), '', make('span', { className: 'chips' },
      button('message-' + one.message_id, text('message'), text('messageOf', one),
        () => openMessage(one).catch(look)),
      button('again-' + one.message_id, text('again'), text('againOf', one),
        () => deliverAgain(one))))));
  at('no-notices').hidden = notices.length > 0;
}

async function deliverAgain(notice) {
  await acting(at('delivered'), at('delivered'), async () => {
    const { answers } = await bank.post(`/notices/${notice.message_id}/deliveries`, {});
    const told = Object.entries(answers).map(([status, times]) => `${status} × ${times}`);
    return text('answers', { answers: told.join(', ') });
  });
}

function exchange(one) {
  const headline = [
    text('attempt', one), text(one.regular ? 'regular' : 'copy'), time(one.started_at),
    one.outcome ? text('outcome.' + one.outcome) : text('awaited'), one.detail,
  ].filter(Boolean).join(' · ');
  const parts = [
    make('h3', {}, headline), make('p', { className: 'secondary' }, 'POST ' + one.url),
    make('p', {}, text('sent')), make('pre', { tabIndex: 0 }, one.headers),
  ];
  if (one.other_body !== null) {
    parts.push(make('p', {}, text('spoilt')), make('pre', { tabIndex: 0 }, one.other_body));
  }
  const status = one.http_status === null ? text('noAnswer') : text('http', { status: one.http_status });
  parts.push(make('p', {}, text('answer') + ': ' + status));
  if (one.answer_body !== null) {
    parts.push(make('pre', { tabIndex: 0 }, (one.answer_headers ?? '') + '\n' + one.answer_body));
  }
  return make('article', {}, ...parts);
}

async function openMessage(sent, title = 'messageOf') {
  const message = await bank.get('/notices/' + sent.message_id);
  at('message-area').hidden = false;
  at('message-title').textContent =
    text(title, sent) + ' · ' + message.definition + ' · ' + message.message_id;
  at('message').replaceChildren(
    make('p', {}, text('content')), make('pre', { tabIndex: 0 }, message.body),
    ...message.exchanges.map(exchange));
  at('message-title').focus();
}

// ---- requests, copies and heartbeats ------------------------------------------------------------

function outcome(one) {
  return one.refusal === null
    ? text('copied', one)
    : text('requestRefused', { reason: one.refusal.reason, mend: one.refusal.mend });
}

function range(one) {
  return one.request.from_sequence === one.request.to_sequence
    ? String(one.request.from_sequence)
    : one.request.from_sequence + '–' + one.request.to_sequence;
}

function showRequests(requests) {
  show(at('requests'), requests, language(), (one) => make('tr', {},
    cell(text('time'), 'digits', time(one.received_at)),
    cell(text('sender'), 'digits', one.sender),
    cell(text('account'), 'digits', one.request ? one.request.account : ''),
    cell(text('asked'), 'digits', one.request ? range(one) : text('unreadable')),
    cell(text('result'), one.refusal === null ? 'state-DELIVERED' : 'state-HELD', outcome(one)),
    cell(text('action'), '', button('request-' + one.message_id + one.received_at, text('message'),
      text('requestOf', one), () => openRequest(one)))));
  at('no-requests').hidden = requests.length > 0;
}

function openRequest(one) {
  at('message-area').hidden = false;
  at('message-title').textContent = text('requestOf', one) + ' · ' + one.message_id;
  at('message').replaceChildren(
    make('p', {}, text('sent')), make('pre', { tabIndex: 0 }, one.headers),
    make('p', {}, text('content')), make('pre', { tabIndex: 0 }, one.body),
    make('p', {}, text('result') + ': ' + outcome(one)));
  at('message-title').focus();
}

function showOthers(messages) {
  show(at('others'), messages, language(), (one) => make('tr', {},
    cell(text('time'), 'digits', time(one.minted_at)),
    cell(text('kind'), '', text('kind.' + one.kind)),
    cell(text('account'), 'digits', one.account ?? text('noAccount')),
    cell(text('sequence'), 'money', String(one.sequence)),
    cell(text('state'), 'state-' + one.state, text('state.' + one.state)),
    cell(text('attempts'), 'money', String(one.attempts)),
    cell(text('action'), '', button('message-' + one.message_id, text('message'),
      text('title.' + one.kind, one), () => openMessage(one, 'title.' + one.kind).catch(look)))));
  at('no-others').hidden = messages.length > 0;
}

// ---- faults -------------------------------------------------------------------------------------

function showFaults(faults) {
  show(at('faults'), faults, language(), (one) => make('tr', {},
    cell(text('faultKind'), '', text('fault.' + one.fault, {}, one.fault)),
    cell(text('faultLeft'), 'money', String(one.count)),
    cell(text('faultCopies'), 'money', one.fault.includes('duplicate') ? String(one.copies) : ''),
    cell(text('lateBy'), 'money', one.by ?? ''),
    cell(text('account'), 'digits', one.account ?? text('anyAccount'))));
  at('no-faults').hidden = faults.length > 0;
}

function faultKindChoices() {
  const chosen = at('fault-kind').value || faultKinds[0];
  at('fault-kind').replaceChildren(
    ...faultKinds.map((kind) => make('option', { value: kind }, text('fault.' + kind))));
  at('fault-kind').value = chosen;
  at('fault-told').textContent = text('told.' + chosen);
}

function faultAccountChoices() {
  const select = at('fault-account');
  const centres = wallets.filter((one) => one.owner === 'CENTRE');
  const state = language() + centres.map((one) => one.number).join();
  if (select.dataset.state !== state) {
    const chosen = select.value;
    select.replaceChildren(make('option', { value: '' }, text('anyAccount')),
      ...centres.map((one) => make('option', { value: one.number }, one.number + ' ' + one.name)));
    select.value = chosen;
    select.dataset.state = state;
  }
}

function faultOrder() {
  const order = { fault: at('fault-kind').value, count: at('fault-count').valueAsNumber || 0 };
  if (at('fault-copies').value) {
    order.copies = at('fault-copies').valueAsNumber;
  }
  if (order.fault === 'late') {
    order.by = 'PT' + (at('fault-by').valueAsNumber || 0) + 'M';
  }
  if (at('fault-account').value) {
    order.account = at('fault-account').value;
  }
  return order;
}

// ---- everything ---------------------------------------------------------------------------------

/** Does something and tells what came of it; then looks at the bank at once. */
async function acting(good, bad, act) {
  good.textContent = '';
  bad.textContent = '';
  try {
    good.textContent = await act();
  } catch (failure) {
    bad.textContent = failure instanceof bank.Refused ? told(failure) : text('unreachable');
  }
  await look();
}

async function look() {
  try {
    const [health, found, notices, faults, requests, others] = await Promise.all([
      bank.health(), bank.get('/wallets'), bank.get('/notices?newest=' + ENOUGH),
      bank.get('/faults'), bank.get('/requests?newest=' + ENOUGH),
      bank.get('/messages?newest=' + ENOUGH),
    ]);
    wallets = found;
    at('bank-time').textContent = time(health.time);
    showWallets();
    pay.choices(wallets);
    faultAccountChoices();
    showNotices(notices);
    showRequests(requests);
    showOthers(others);
    showFaults(faults);
    await showStatement();
    await days.look(wallets);
    await ordered.look();
    at('link').textContent = '';
  } catch {
    at('link').textContent = text('unreachable');
  }
}

async function watch() {
  if (!document.hidden) {
    await look();
  }
  setTimeout(watch, EVERY_MILLIS);
}

const pay = payments({ told, look });
const days = bankDays({ acting });
const ordered = orders({ acting });

at('wallet-filter').addEventListener('input', showWallets);
at('close-statement').addEventListener('click', () => {
  statementOf = null;
  at('statement-area').hidden = true;
});
at('close-message').addEventListener('click', () => {
  at('message-area').hidden = true;
});
at('deliver').addEventListener('click', () => acting(at('delivered'), at('delivered'),
  async () => text('delivered', await bank.deliver())));
at('heartbeat').addEventListener('click', () => acting(at('delivered'), at('delivered'),
  async () => text('beaten', { count: (await bank.post('/heartbeats')).length })));
at('fault-kind').addEventListener('change', faultKindChoices);
at('fault').addEventListener('submit', (event) => {
  event.preventDefault();
  acting(at('fault-done'), at('fault-refused'), async () => {
    const set = await bank.post('/faults', faultOrder());
    return text('faultSet', { fault: text('fault.' + set.fault) });
  });
});
at('clear-faults').addEventListener('click', () => acting(at('fault-done'), at('fault-refused'),
  async () => text('faultsCleared', await bank.clear('/faults'))));
document.addEventListener('visibilitychange', () => document.hidden || look());

switches(() => {
  faultKindChoices();
  look();
});
faultKindChoices();
watch();
