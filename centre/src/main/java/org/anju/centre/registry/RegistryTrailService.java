/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.util.Locale;
import java.util.Map;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Leaves audit and outbox rows of each step of a change, in the step's transaction. */
@Service
class RegistryTrailService {

    private final ActionLog log;
    private final Outbox outbox;

    RegistryTrailService(ActionLog log, Outbox outbox) {
        this.log = log;
        this.outbox = outbox;
    }

    /** A change was asked for, decided about or taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void moved(RequestedChange change, ChangeState state, Actor who) {
        String id = change.id().toString();
        String word = state.name().toLowerCase(Locale.ROOT);
        Map<String, String> facts =
                Map.of(
                        "kind", PayloadRepository.kind(change.change()),
                        "digest", change.digest(),
                        "maker", change.maker().number());
        log.record(new AuditRecord(who, "registry." + word, id, Outcome.SUCCEEDED, facts));
        outbox.publish(
                new OutboxMessage(
                        "registry." + word,
                        id,
                        Map.of("kind", PayloadRepository.kind(change.change()))));
    }

    /** A paper was kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    void kept(Document document, Actor who) {
        log.record(
                new AuditRecord(
                        who,
                        "registry.document",
                        document.id().toString(),
                        Outcome.SUCCEEDED,
                        Map.of("sm3", document.sm3())));
    }
}
