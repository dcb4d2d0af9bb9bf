/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

/**
 * What a maker asks a second person to decide about (复核).
 *
 * @param kind which kind of act, such as {@code REMITTANCE_INTAKE}; one {@link ApprovalListener}
 *     answers for each
 * @param caseId which case of that kind; at most one request about it is open
 * @param digest of everything that the decision is about; if that changes, the request is void
 * @param title what the checker reads in the inbox, without personal data
 */
public record ApprovalRequest(String kind, String caseId, String digest, String title) {

    public ApprovalRequest {
        if (!kind.matches("[A-Z][A-Z_]{0,63}")) {
            throw new IllegalArgumentException("a kind is named in capitals, not " + kind);
        }
        if (caseId.isBlank() || digest.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException(
                    "a request names its case, its digest and its title");
        }
    }
}
