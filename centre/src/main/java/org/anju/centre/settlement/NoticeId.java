/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.UUID;

/** The identifier of a notice, minted when it is decoded. */
public record NoticeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
