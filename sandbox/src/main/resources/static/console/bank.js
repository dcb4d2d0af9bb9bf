/* SPDX-License-Identifier: Apache-2.0
   The control API as the console uses it. */

const PATIENCE_MILLIS = 20000;

/** The bank said no; code and detail are its own. */
export class Refused extends Error {
  constructor(problem) {
    super(problem.detail ?? '');
    this.code = problem.code ?? '';
  }
}

async function send(method, path, body) {
  const answer = await fetch('/control/v1' + path, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MILLIS),
    cache: 'no-store',
  });
  const document = await answer.json();
  if (answer.status >= 500) {
    throw new Error('the bank failed with ' + answer.status);
  }
  if (!answer.ok) {
    throw new Refused(document);
  }
  return document;
}

export const get = (path) => send('GET', path);
export const post = (path, body) => send('POST', path, body ?? {});
/** Delivers what is due; a run that takes long is asked for until it is over. */
export async function deliver() {
  let told = await post('/deliveries');
  while (told.run !== undefined) {
    told = await get('/deliveries/' + told.run);
  }
  return told;
}

export const clear = (path) => send('DELETE', path);

export async function health() {
  const answer = await fetch('/health', { cache: 'no-store' });
  return answer.json();
}
