/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.UUID;

/** What names a question to the bank about a wallet or a balance (查询), minted by who asks it. */
public record EnquiryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
