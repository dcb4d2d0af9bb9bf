/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import javax.sql.DataSource;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.SoftwareCrypto;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * What the invariants need where no program runs: transactions on the one connection, and digests.
 * It is no part of the program, and so carries no mark by which that would find it.
 */
@EnableTransactionManagement
class VerifyConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    CryptoPort cryptoPort() {
        return SoftwareCrypto.withoutKeys();
    }
}
