/* SPDX-License-Identifier: Apache-2.0
   The bank's booking date, its statements, and who holds the wallets. */

import * as bank from './bank.js';
import { text } from './language.js';
import { cell, make, show, time, yuan } from './table.js';
import { statementFaults } from './texts.js';

const ENOUGH = 50;
const at = (id) => document.getElementById(id);
const language = () => document.documentElement.lang;

/** Offers values, but only where they have changed: an open list stays open. */
function options(select, values, label) {
  const labels = values.map(label).join('|');
  if (select.dataset.offered === labels) {
    return;
  }
  select.dataset.offered = labels;
  const chosen = select.value;
  select.replaceChildren(...values.map((one) => make('option', { value: one }, label(one))));
  if (values.includes(chosen)) {
    select.value = chosen;
  }
}

/** What belongs to the bank's day; it shows itself anew each time that the console looks. */
export function bankDays({ acting }) {
  let today = '';

  function button(key, label, accessible, act) {
    return make('button', {
      type: 'button', className: 'btn btn-sm', on: act, 'data-key': key, 'aria-label': accessible,
    }, label);
  }

  function showDays(days) {
    today = days.today.date;
    at('day-now').textContent = text('dayNow', { date: today });
    if (!at('preview-date').value) {
      at('preview-date').value = today;
    }
    show(at('days'), days.newest, language(), (one) => make('tr', {},
      cell(text('bookingDate'), 'digits', one.date),
      ...[['openedAt', one.opened_at], ['cutAt', one.cut_at], ['closedAt', one.closed_at]].map(
        ([name, value]) => cell(text(name), 'digits', value ? time(value) : ''))));
    at('no-days').hidden = days.newest.length > 0;
  }

  function give(path, body) {
    return acting(at('day-done'), at('day-refused'), async () => {
      await bank.post(path, body);
      return text('statementGiven');
    });
  }

  function showStatements(given) {
    show(at('given'), given, language(), (one) => make('tr', {},
      cell(text('account'), 'digits', one.account),
      cell(text('bookingDate'), 'digits', one.booking_date),
      cell(text('edition'), 'money', String(one.edition)),
      cell(text('openingBalance'), 'money', yuan(one.opening_fen)),
      cell(text('closingBalance'), 'money', yuan(one.closing_fen)),
      cell(text('entries'), 'money', String(one.entries)),
      cell(text('statementFault'), '', one.fault ? text('sfault.' + one.fault) : ''),
      cell(text('action'), '',
        button('again-' + one.statement_id, text('giveAgain'), text('giveAgainOf', one),
          () => give(`/statements/${one.statement_id}/issues`)),
        button('correct-' + one.statement_id, text('correct'), text('correctOf', one),
          () => give('/statements/corrections', { account: one.account, date: one.booking_date })))));
    at('no-given').hidden = given.length > 0;
  }

  function showHolders(holders) {
    show(at('holders'), holders, language(), (one) => make('tr', {},
      cell(text('account'), 'digits', one.wallet),
      cell(text('identityNumber'), 'digits', one.identity_number),
      cell(text('mobile'), 'digits', one.mobile ?? '')));
    at('no-holders').hidden = holders.length > 0;
  }

  function faultChoices() {
    options(at('statement-fault-kind'), statementFaults, (one) => text('sfault.' + one));
  }

  function move(what) {
    at('day-' + what).addEventListener('click', () => acting(at('day-done'), at('day-refused'),
      async () => text('dayDone', await bank.post('/day/' + what, { date: today }))));
  }

  ['open', 'cut', 'close'].forEach(move);

  at('preview').addEventListener('submit', (event) => {
    event.preventDefault();
    acting(at('previewed'), at('not-previewed'), async () => {
      const one = await bank.get('/statements/preview?account='
        + encodeURIComponent(at('preview-account').value)
        + '&date=' + encodeURIComponent(at('preview-date').value));
      return text('previewed', {
        opening: yuan(one.opening_fen), closing: yuan(one.closing_fen),
        credits: one.credits, credited: yuan(one.credit_fen),
        debits: one.debits, debited: yuan(one.debit_fen),
        notices: one.first_notice ? one.first_notice + '–' + one.last_notice : '—',
      });
    });
  });
  at('statement-fault').addEventListener('submit', (event) => {
    event.preventDefault();
    acting(at('day-done'), at('day-refused'), async () => {
      await bank.post('/statements/faults', { fault: at('statement-fault-kind').value });
      return '';
    });
  });
  at('clear-statement-faults').addEventListener('click', () => acting(at('day-done'), at('day-refused'),
    async () => {
      await bank.clear('/statements/faults');
      return '';
    }));
  at('holder').addEventListener('submit', (event) => {
    event.preventDefault();
    acting(at('holder-done'), at('holder-refused'), async () => {
      const mobile = at('holder-mobile').value.trim();
      return text('holderSet', await bank.post('/wallets/' + at('holder-wallet').value + '/holder', {
        identity_number: at('holder-identity').value.trim(), ...(mobile ? { mobile } : {}),
      }));
    });
  });

  return {
    async look(wallets) {
      const [days, given, faults, holders] = await Promise.all([
        bank.get('/day'), bank.get('/statements?newest=' + ENOUGH), bank.get('/statements/faults'),
        bank.get('/holders'),
      ]);
      const name = (number) => {
        const found = wallets.find((one) => one.number === number);
        return found ? found.name + ' ' + number : number;
      };
      options(at('preview-account'),
        wallets.filter((one) => ['CENTRE', 'BANK'].includes(one.owner)).map((one) => one.number), name);
      options(at('holder-wallet'),
        wallets.filter((one) => one.owner !== 'BANK').map((one) => one.number), name);
      faultChoices();
      showDays(days);
      showStatements(given);
      showHolders(holders);
      at('statement-faults').textContent = faults.length === 0 ? '' : text('statementFaultsSet', {
        faults: faults.map((one) => text('sfault.' + one.fault) + ' × ' + one.count).join(', '),
      });
    },
  };
}
