/* SPDX-License-Identifier: Apache-2.0
   Orders of centres, what the bank does wrong with orders and batches, and the bank's time. */

import * as bank from './bank.js';
import { text } from './language.js';
import { cell, make, show, time, yuan } from './table.js';
import { batchFaults } from './texts.js';

const ENOUGH = 50;
const at = (id) => document.getElementById(id);
const language = () => document.documentElement.lang;

/** What became of an order, in words and never by colour alone. */
function outcome(one) {
  const decided = one.status ? text('ordered.' + one.status) : text('ordered.waits');
  return decided + (one.reason ? ' ' + one.reason : '');
}

function faultsOf(one) {
  return [one.execution_fault, one.result_fault].filter(Boolean)
    .map((fault) => text('ofault.' + fault, {}, fault)).join(', ');
}

/** What belongs to orders; it shows itself anew each time that the console looks. */
export function orders({ acting }) {
  let known = [];

  function showOrders(found) {
    show(at('orders'), found, language(), (one) => make('tr', {},
      cell(text('time'), 'digits', time(one.received_at)),
      cell(text('sender'), '', one.sender),
      cell(text('orderKind'), '', one.kind),
      cell(text('payer'), 'digits', one.debtor),
      cell(text('payee'), 'digits', one.creditor),
      cell(text('ordered'), 'money', yuan(one.amount_fen)),
      cell(text('result'), '', outcome(one)),
      cell(text('bookings'), 'money', String(one.bookings.length)),
      cell(text('faultKind'), '', faultsOf(one))));
    at('no-orders').hidden = found.length > 0;
  }

  function choices() {
    const select = at('order-fault-kind');
    const all = [...known.map((one) => one.fault), ...batchFaults];
    const state = language() + all.join();
    if (select.dataset.state !== state) {
      const chosen = select.value;
      select.replaceChildren(...all.map((one) => make('option', { value: one },
        text('ofault.' + one, {}, one))));
      if (all.includes(chosen)) {
        select.value = chosen;
      }
      select.dataset.state = state;
    }
  }

  function showFaults(rules) {
    show(at('order-faults'), rules, language(), (one) => make('tr', {},
      cell(text('faultKind'), '', text('ofault.' + one.fault, {}, one.fault)),
      cell(text('faultLeft'), 'money', String(one.count)),
      cell(text('percent'), 'money', one.percent ? one.percent + ' %' : ''),
      cell(text('payer'), 'digits', one.debtor ?? ''),
      cell(text('payee'), 'digits', one.creditor ?? '')));
    at('no-order-faults').hidden = rules.length > 0;
  }

  function order() {
    const fault = at('order-fault-kind').value;
    const count = at('order-fault-count').valueAsNumber || 0;
    const typed = (names) => Object.fromEntries(names
      .map((name) => [name, at('order-fault-' + name).value.trim()])
      .filter(([, value]) => value));
    if (batchFaults.includes(fault)) {
      return ['/batch-faults', { fault, count, ...typed(['by', 'payee']) }];
    }
    const percent = at('order-fault-percent').valueAsNumber || 0;
    return ['/order-faults',
      { fault, count, percent, ...typed(['debtor', 'by', 'code', 'payee']) }];
  }

  at('order-fault').addEventListener('submit', (event) => {
    event.preventDefault();
    acting(at('order-fault-done'), at('order-fault-refused'), async () => {
      const set = await bank.post(...order());
      return text('faultSet', { fault: text('ofault.' + set.fault, {}, set.fault) });
    });
  });
  at('execute').addEventListener('click', () => acting(at('executed'), at('executed'),
    async () => text('executed', await bank.post('/orders/executions'))));
  at('release').addEventListener('click', () => acting(at('executed'), at('executed'),
    async () => text('released', await bank.post('/orders/releases'))));
  for (const step of document.querySelectorAll('[data-step]')) {
    step.addEventListener('click', () => acting(at('clock-done'), at('clock-refused'),
      async () => text('clockMoved', {
        time: time((await bank.post('/clock', { by: step.dataset.step })).time),
      })));
  }

  return {
    async look() {
      if (known.length === 0) {
        known = await bank.get('/order-faults/known');
      }
      const [found, rules, batches, clock, habits] = await Promise.all([
        bank.get('/orders?newest=' + ENOUGH), bank.get('/order-faults'), bank.get('/batch-faults'),
        bank.get('/clock'), bank.get('/habits'),
      ]);
      choices();
      showOrders(found);
      showFaults([...rules, ...batches]);
      at('clock-steps').hidden = !clock.stepped;
      at('clock-runs').hidden = clock.stepped;
      at('habits').textContent = text('habitsOf', habits);
    },
  };
}
