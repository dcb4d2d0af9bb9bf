/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.centre.audit.Actor;

/**
 * A change that was asked for, and how it ended.
 *
 * @param digest of all that is asked for with its papers (SM3, 64 hexadecimal digits)
 * @param end empty while it waits
 */
public record RequestedChange(
        ChangeId id,
        RegistryChange change,
        List<Document> documents,
        String grounds,
        String digest,
        Actor maker,
        Instant madeAt,
        Optional<End> end) {

    /** Which kind of {@link org.anju.centre.staff.ApprovalRequest} asks for its decision. */
    public static final String APPROVAL = "REGISTRY_CHANGE";

    /** Holds its own copy of the documents. */
    public RequestedChange {
        documents = List.copyOf(documents);
    }

    /**
     * How it ended.
     *
     * @param reason why; empty where none was given
     */
    public record End(ChangeState state, Actor by, String reason, Instant at) {}

    /** How far it is. */
    public ChangeState state() {
        return end.map(End::state).orElse(ChangeState.SUBMITTED);
    }

    /** The word for what kind of change it is, such as {@code WALLET_LIMIT}. */
    public String kind() {
        return PayloadRepository.kind(change);
    }

    /** Whether it still waits for the second person. */
    public boolean isOpen() {
        return end.isEmpty();
    }
}
