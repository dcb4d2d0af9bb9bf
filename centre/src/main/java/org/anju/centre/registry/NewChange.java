/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A change to ask for.
 *
 * @param id minted by the one who asks, so that asking twice asks once
 * @param documents papers that were kept before, each once; an agreement needs one
 * @param grounds why, 1 to 255 characters
 */
public record NewChange(ChangeId id, RegistryChange change, List<UUID> documents, String grounds) {

    /** Holds each of the documents once. */
    public NewChange {
        documents = documents.stream().filter(Objects::nonNull).distinct().toList();
        grounds = grounds.strip();
    }
}
