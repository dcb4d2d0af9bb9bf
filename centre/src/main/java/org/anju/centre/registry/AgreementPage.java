/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.util.List;

/**
 * A part of the agreements, those asked for last first.
 *
 * @param total how many were found
 */
public record AgreementPage(long total, List<Agreement> agreements) {

    /** Holds its own copy of the agreements. */
    public AgreementPage {
        agreements = List.copyOf(agreements);
    }
}
