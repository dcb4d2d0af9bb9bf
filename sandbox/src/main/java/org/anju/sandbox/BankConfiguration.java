/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
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
import org.anju.sandbox.habit.BankHabits;
import org.anju.sandbox.seed.Seed;
import org.anju.sandbox.seed.SeedRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every part of the bank shares: one clock, one source of ids, one key folder. */
@Configuration(proxyBeanMethods = false)
class BankConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(BankConfiguration.class);

    /** A drawn seed has 53 bits, which every reader of JSON keeps exactly. */
    private static final int UNREADABLE_BITS = 11;

    private static final KeyId OWN_KEY = new KeyId("channel");

    @Bean
    Clock clock(SandboxProperties properties) {
        ZoneId zone = ChinaTime.ZONE;
        return properties.clockFile() == null
                ? Clock.system(zone)
                : SteppedClock.at(properties.clockFile());
    }

    /** The seed of this run; it is printed, so that a run can be had again. */
    @Bean
    Seed seed(SandboxProperties properties, SeedRepository starts, Clock clock) {
        Long told = properties.seed();
        Seed seed =
                starts.begin(
                        told == null ? new SecureRandom().nextLong() >>> UNREADABLE_BITS : told,
                        OffsetDateTime.now(clock));
        LOG.info(
                "bank {}, habits {}, seed {}, start {}",
                properties.node(),
                properties.habits().wireName(),
                seed.value(),
                seed.start());
        return seed;
    }

    @Bean
    Ids ids(Clock clock, Seed seed) {
        return new Ids(clock, seed.random());
    }

    @Bean
    BankHabits habits(SandboxProperties properties) {
        return properties.habits();
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
