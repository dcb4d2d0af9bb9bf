/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.UUID;

/** The identifier of a remittance (汇缴): minted by the applicant, who repeats it on a retry. */
public record RemittanceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
