/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import java.security.SecureRandom;
import java.time.Clock;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.SoftwareCrypto;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every package is given: the time, new identifiers, and the keys behind the crypto port. */
@Configuration(proxyBeanMethods = false)
class ProgramConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(ChinaTime.ZONE);
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock, new SecureRandom());
    }

    @Bean
    CryptoPort cryptoPort(CentreIdentity identity) {
        return SoftwareCrypto.open(identity.keys());
    }
}
