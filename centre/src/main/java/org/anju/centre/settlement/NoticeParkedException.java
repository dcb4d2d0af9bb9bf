/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.jspecify.annotations.Nullable;

/** A message cannot be applied by itself; it is set aside with this reason for a person. */
class NoticeParkedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable IncidentKind incident;

    NoticeParkedException(String reason) {
        this(reason, null);
    }

    /** Sets a message aside that contradicts what stands. */
    NoticeParkedException(String reason, @Nullable IncidentKind incident) {
        super(reason);
        this.incident = incident;
    }

    /** Whether the notice is not believed, rather than left to a person as it is. */
    boolean isDispute() {
        return incident != null && incident.isOfDispute();
    }

    /** What it is beyond a message that is set aside; null where it is nothing more. */
    @Nullable IncidentKind incident() {
        return incident;
    }
}
