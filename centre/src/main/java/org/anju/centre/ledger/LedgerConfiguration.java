/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.channel.crypto.CryptoPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What recognises a replay. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    PostingDigest postingDigest(CryptoPort crypto) {
        return new PostingDigest(crypto);
    }
}
