/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The bank's end of the link on which its subscribers send. Owns: the raw messages with their
 * envelopes, the nonces that were used, the receipts and what was refused. Asks: the delivery for
 * copies of the notices that a subscriber misses. Tells: the subscriber, by a signed receipt or
 * refusal, after everything is stored.
 *
 * <p>A message counts once however often it comes; under a used id with other content it is
 * refused.
 */
@NullMarked
package org.anju.sandbox.reception;

import org.jspecify.annotations.NullMarked;
