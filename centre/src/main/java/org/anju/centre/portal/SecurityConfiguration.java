/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Closes every path but three: the health answer, the bank link, the API for holders of a token.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain paths(HttpSecurity http, ApiTokenFilter tokens) throws Exception {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie authenticates anything, so there is no request to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(tokens, AuthorizationFilter.class)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(tokens))
                .authorizeHttpRequests(
                        request ->
                                request.requestMatchers(HttpMethod.GET, "/health")
                                        .permitAll()
                                        .requestMatchers(HttpMethod.POST, "/channel/v1/messages")
                                        .permitAll()
                                        .requestMatchers("/api/v1/**")
                                        .authenticated()
                                        .anyRequest()
                                        .denyAll())
                .build();
    }

    /** The filter belongs to the security chain only, not to the container as well. */
    @Bean
    FilterRegistrationBean<ApiTokenFilter> tokensOnlyInTheChain(ApiTokenFilter tokens) {
        var registration = new FilterRegistrationBean<>(tokens);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    ApiTokenFilter apiTokenFilter(ApiTokens tokens) {
        return new ApiTokenFilter(tokens);
    }

    @Bean
    ApiTokens apiTokens(ApiSettings settings) {
        return ApiTokens.read(settings.tokens());
    }
}
