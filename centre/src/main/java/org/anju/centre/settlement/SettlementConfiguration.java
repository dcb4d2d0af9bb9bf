/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.Map;
import org.anju.centre.audit.InvariantCheck;
import org.anju.centre.audit.SqlInvariant;
import org.anju.channel.EnvelopeSigner;
import org.anju.channel.EnvelopeVerifier;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two ends of the signed channel, and the invariants about what came through it. */
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
    InvariantCheck noticesHaveOneFate(NoticeRepository notices) {
        return new SqlInvariant(
                "I6",
                "Every notice became exactly one thing, booked by an entry of its own",
                NoticeRepository.WITHOUT_FATE,
                notices::breaks);
    }

    @Bean
    InvariantCheck walletsAreTheirNotices(NoticeRepository notices) {
        return new SqlInvariant(
                "R5",
                "Every wallet's account in the books is the sum of its notices",
                NoticeRepository.WALLETS_OFF_THEIR_NOTICES,
                notices::breaks);
    }

    @Bean
    InvariantCheck noMessageIsLeftOver(InboxRepository inbox) {
        return new SqlInvariant(
                "I18",
                "No message of the bank waits or is parked",
                InboxRepository.LEFT_OVER,
                inbox::breaks);
    }
}
