/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.util.List;
import java.util.UUID;
import org.anju.centre.registry.Document;
import org.anju.centre.registry.RequestedChange;
import org.jspecify.annotations.Nullable;

/** A change as programs are told of it; approval and digest are what its checker decides about. */
record ChangeAnswer(
        UUID id,
        String state,
        String grounds,
        List<DocumentAnswer> documents,
        String maker,
        String madeAt,
        @Nullable String endedBy,
        @Nullable String reason,
        @Nullable UUID approval,
        String digest) {

    /** A paper that is kept. */
    record DocumentAnswer(UUID document, String name, String sm3, long bytes) {

        static DocumentAnswer of(Document document) {
            return new DocumentAnswer(
                    document.id(), document.name(), document.sm3(), document.bytes());
        }
    }

    static ChangeAnswer of(RequestedChange change, @Nullable UUID approval) {
        return new ChangeAnswer(
                change.id().value(),
                change.state().word(),
                change.grounds(),
                change.documents().stream().map(DocumentAnswer::of).toList(),
                change.maker().number(),
                change.madeAt().toString(),
                change.end().map(end -> end.by().number()).orElse(null),
                change.end().map(RequestedChange.End::reason).orElse(null),
                approval,
                change.digest());
    }
}
