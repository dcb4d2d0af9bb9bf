/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.centre.archive.EvidenceId;

/**
 * An application whose list is kept as evidence.
 *
 * @param application what was applied for
 * @param list the list as it came
 * @param requestSm3 the digest of everything that was sent, 32 bytes
 */
record KeptApplication(RemittanceApplication application, EvidenceId list, byte[] requestSm3) {

    /** The identifier of the remittance applied for. */
    RemittanceId id() {
        return application.id();
    }
}
