/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.Map;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two ends of the signed channel. */
@Configuration(proxyBeanMethods = false)
class SettlementConfiguration {

    private static final KeyId OWN_KEY = new KeyId("channel");

    @Bean
    EnvelopeSigner envelopeSigner(CryptoPort crypto, ChannelSettings settings, Clock clock) {
        return new EnvelopeSigner(crypto, settings.node(), OWN_KEY, clock);
    }

    @Bean
    EnvelopeVerifier envelopeVerifier(
            CryptoPort crypto, ChannelSettings settings, BankSettings bank, Clock clock) {
        var trusted = Map.of(bank.node(), bank.keys().stream().map(KeyId::new).toList());
        return new EnvelopeVerifier(crypto, settings.node(), trusted, clock);
    }

    @Bean
    InboxSignal inboxSignal() {
        return new InboxSignal();
    }

    @Bean
    StepListener stepListener() {
        return step -> {};
    }
}
