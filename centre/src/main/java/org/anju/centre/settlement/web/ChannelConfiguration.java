/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import org.anju.centre.settlement.BankFiles;
import org.anju.centre.settlement.BankInbox;
import org.anju.channel.ChannelHeaders;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where the bank link enters the program. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    FilterRegistrationBean<ChannelFilter> bankLinkBeforeAllElse(BankInbox inbox, BankFiles files) {
        var registration = new FilterRegistrationBean<>(new ChannelFilter(inbox, files));
        registration.addUrlPatterns(ChannelHeaders.PATH);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
