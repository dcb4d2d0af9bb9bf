/**
 * What the centre tells others (clause 5.5): one outbox row per business act feeds pages, webhooks
 * and read models.
 *
 * <p>Owns {@code notice.outbox}. Asks nobody. An act that posts money hands its row to the ledger,
 * which writes it in the statement of the entry. Tells open pages by {@code LiveEvents} what has
 * committed.
 */
@ApplicationModule(displayName = "Notice")
@NullMarked
package org.anju.centre.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
