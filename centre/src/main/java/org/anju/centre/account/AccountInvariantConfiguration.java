/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import org.anju.centre.audit.InvariantCheck;
import org.anju.centre.audit.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The invariant about whose the money is. */
@Configuration(proxyBeanMethods = false)
class AccountInvariantConfiguration {
    @Bean
    InvariantCheck balancesBelongToAccounts() {
        return new SqlInvariant(
                "R1b",
                "Every balance of a person or an employer is that of an account which was opened",
                PersonalAccountRepository.BALANCES_OF_NOBODY);
    }
}
