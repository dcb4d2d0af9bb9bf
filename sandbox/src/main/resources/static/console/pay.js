/* SPDX-License-Identifier: Apache-2.0
   The form that pays: one order has one id, minted here, so that pressing twice pays once. */

import * as bank from './bank.js';
import { text } from './language.js';
import { make, yuan } from './table.js';

const at = (id) => document.getElementById(id);

/** Wires the form; `told` words a refusal, `look` looks at the bank anew. */
export function payments({ told, look }) {
  let id = crypto.randomUUID();
  let underWay = false;

  function order() {
    return {
      from: at('from').value, to: at('to').value.trim(), amount_yuan: at('amount').value,
      remark: at('remark').value.trim(), payment_id: id,
    };
  }

  async function pay() {
    at('paid').textContent = text('paying');
    at('unpaid').textContent = '';
    const given = order();
    try {
      const paid = await bank.post('/payments', given);
      id = crypto.randomUUID();
      at('paid').textContent = text('paid', {
        amount: given.amount_yuan.trim(), date: paid.booking_date, booking: paid.booking,
      });
      at('amount').value = '';
      at('remark').value = '';
    } catch (failure) {
      at('paid').textContent = '';
      if (failure instanceof bank.Refused) {
        if (failure.code === 'PAYMENT_ID_REUSED') {
          id = crypto.randomUUID();
        }
        at('unpaid').textContent = told(failure);
      } else {
        at('unpaid').textContent = text('unknownResult'); // The id stays: the same order again.
      }
    }
  }

  at('pay').addEventListener('submit', async (event) => {
    event.preventDefault();
    if (underWay) {
      return;
    }
    underWay = true;
    at('pay-button').setAttribute('aria-disabled', 'true');
    await pay();
    at('pay-button').removeAttribute('aria-disabled');
    underWay = false;
    await look();
  });

  /** Offers the wallets to pay from and, as suggestions, to pay to. */
  function choices(wallets) {
    const select = at('from');
    const payers = wallets.filter((one) => one.owner !== 'CENTRE');
    const centres = wallets.filter((one) => one.owner === 'CENTRE');
    const state = document.documentElement.lang + JSON.stringify(payers);
    if (select.dataset.state === state) {
      return;
    }
    const chosen = select.value;
    select.replaceChildren(make('option', { value: '' }, text('choose')),
      ...payers.map((one) => make('option', { value: one.number },
        `${one.name} ${one.number} (${yuan(one.balance_fen)})`)));
    select.value = chosen;
    select.dataset.state = state;
    at('payees').replaceChildren(
      ...[...centres, ...payers].map((one) => make('option', { value: one.number }, one.name)));
    if (!at('to').value && centres.length > 0) {
      at('to').value = centres[0].number;
    }
  }

  return { choices };
}
