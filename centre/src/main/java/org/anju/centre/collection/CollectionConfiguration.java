/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what this package reads once, when the program starts. */
@Configuration(proxyBeanMethods = false)
class CollectionConfiguration {

    /**
     * The rules only change by a migration, so they are compiled once; one that is no regular
     * expression stops the start and not a posting.
     */
    @Bean
    RemarkReader remarkReader(RemarkRuleRepository rules) {
        return new RemarkReader(rules.all());
    }
}
