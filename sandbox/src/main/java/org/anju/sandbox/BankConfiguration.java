/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.SoftwareCrypto;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.anju.kernel.SteppedClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every part of the bank shares: one clock, one source of ids, one key folder. */
@Configuration(proxyBeanMethods = false)
class BankConfiguration {

    @Bean
    Clock clock(SandboxProperties properties) {
        ZoneId zone = ChinaTime.ZONE;
        return properties.clockFile() == null
                ? Clock.system(zone)
                : SteppedClock.at(properties.clockFile());
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock, new SecureRandom());
    }

    @Bean
    CryptoPort crypto(SandboxProperties properties) {
        return SoftwareCrypto.open(properties.keys());
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
