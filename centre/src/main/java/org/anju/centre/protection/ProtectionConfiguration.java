/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.protection;

import org.anju.channel.crypto.CryptoPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Protects fields with the keys of the centre's one cryptographic port. */
@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

    @Bean
    FieldCipher fieldCipher(CryptoPort crypto) {
        return new Sm4FieldCipher(crypto);
    }
}
