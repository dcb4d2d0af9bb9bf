/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;
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

    private static final KeyId OWN_KEY = new KeyId("channel");

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

    /** Signs what the bank sends, in its own name. */
    @Bean
    EnvelopeSigner signer(CryptoPort crypto, Clock clock, SandboxProperties properties) {
        return new EnvelopeSigner(crypto, properties.node(), OWN_KEY, clock);
    }

    /** Verifies what its subscribers send, by the keys that were configured for each. */
    @Bean
    EnvelopeVerifier verifier(CryptoPort crypto, Clock clock, SandboxProperties properties) {
        Map<String, List<KeyId>> trusted =
                properties.subscribers().stream()
                        .collect(
                                Collectors.toMap(
                                        SandboxProperties.Subscriber::node,
                                        subscriber ->
                                                subscriber.keys().stream()
                                                        .map(KeyId::new)
                                                        .toList()));
        return new EnvelopeVerifier(crypto, properties.node(), trusted, clock);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
