/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.centre.archive.EvidenceId;
import org.jspecify.annotations.Nullable;

/**
 * An application whose list, if it has one, is kept as evidence.
 *
 * @param application what was applied for
 * @param list the list as it came; null where it is to be made from the roster
 * @param requestSm3 the digest of everything that was sent, 32 bytes
 */
record KeptApplication(
        RemittanceApplication application, @Nullable EvidenceId list, byte[] requestSm3) {

    /** The identifier of the remittance applied for. */
    RemittanceId id() {
        return application.id();
    }

    /** What the remittance is made of. */
    Origin origin() {
        return list == null ? Origin.ROSTER : Origin.LIST;
    }
}
