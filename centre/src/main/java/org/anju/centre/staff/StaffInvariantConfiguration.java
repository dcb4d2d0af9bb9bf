/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import org.anju.centre.audit.InvariantCheck;
import org.anju.centre.audit.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The invariant about approvals. */
@Configuration(proxyBeanMethods = false)
class StaffInvariantConfiguration {
    @Bean
    InvariantCheck nobodyChecksHisOwn() {
        return new SqlInvariant(
                "I14",
                "No request is decided by who made it, and none without a decider",
                ApprovalRepository.DECIDED_BY_THE_MAKER);
    }
}
