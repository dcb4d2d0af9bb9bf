/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.anju.centre.staff.SignIns;
import org.anju.centre.staff.SignedIn;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Three doors: the API for programs with a token, the bank link whose messages carry their own
 * signature, and the pages for people who have signed in. What no register names is closed.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " img-src 'self' data:; font-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, ApiTokenFilter tokens, IdempotencyFilter idempotency) {
        return stateless(http, "/api/v1/**")
                .addFilterBefore(tokens, AuthorizationFilter.class)
                .addFilterAfter(idempotency, AuthorizationFilter.class)
                .exceptionHandling(
                        refusal ->
                                refusal.authenticationEntryPoint(tokens)
                                        .accessDeniedHandler(tokens))
                .authorizeHttpRequests(
                        request ->
                                request.dispatcherTypeMatchers(
                                                DispatcherType.ASYNC, DispatcherType.ERROR)
                                        .permitAll()
                                        .anyRequest()
                                        .access(
                                                (_, context) ->
                                                        new AuthorizationDecision(
                                                                ProgramRights.of(
                                                                                context
                                                                                        .getRequest())
                                                                        == ProgramRights.Answer
                                                                                .GRANTED)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain bankLink(HttpSecurity http) {
        return stateless(http, "/channel/v1/messages", "/health")
                .authorizeHttpRequests(
                        request ->
                                request.requestMatchers(HttpMethod.GET, "/health")
                                        .permitAll()
                                        // A message never comes this far: it has its own door.
                                        .anyRequest()
                                        .denyAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, SignedInFilter sessions, EntranceService entrance, SignIns signIns) {
        return http.addFilterBefore(sessions, LogoutFilter.class)
                .authenticationProvider(entrance)
                // The session holds a number and two times, no classes of a library's version.
                .securityContext(
                        context ->
                                context.securityContextRepository(
                                        new RequestAttributeSecurityContextRepository()))
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(
                        form ->
                                form.loginPage(EntranceService.LOGIN)
                                        .usernameParameter("number")
                                        .successHandler(entrance)
                                        .failureHandler(entrance))
                .logout(
                        logout ->
                                logout.addLogoutHandler(
                                                (request, _, _) -> signOut(signIns, request))
                                        .logoutSuccessUrl(EntranceService.LOGIN + "?left")
                                        .deleteCookies("SESSION"))
                .exceptionHandling(
                        refusal ->
                                refusal.authenticationEntryPoint(entrance)
                                        .accessDeniedHandler(entrance))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy -> policy.policyDirectives(POLICY))
                                        .referrerPolicy(
                                                referrer ->
                                                        referrer.policy(
                                                                ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(SecurityConfiguration::rights)
                .build();
    }

    private static void signOut(SignIns signIns, jakarta.servlet.http.HttpServletRequest request) {
        SignedIn who = Caller.of(request);
        if (who != null) {
            signIns.signOut(who);
        }
    }

    /** The rights of the pages are the register's; the most particular line decides. */
    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    request) {
        // What follows upon a request that was let in is let in.
        request.dispatcherTypeMatchers(
                        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/css/**", "/js/**", "/img/**", "/webjars/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/", EntranceService.LOGIN)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/looks")
                .permitAll();
        // The pattern that says most about an address is asked first.
        Map<PathPattern, Page> pages = new TreeMap<>();
        for (Page page : Page.values()) {
            page.patterns()
                    .forEach(
                            each -> pages.put(PathPatternParser.defaultInstance.parse(each), page));
        }
        pages.forEach(
                (pattern, page) ->
                        request.requestMatchers(pattern.getPatternString()).access(holders(page)));
        request.anyRequest().denyAll();
    }

    private static AuthorizationManager<RequestAuthorizationContext> holders(Page page) {
        return (_, context) -> {
            SignedIn who = Caller.of(context.getRequest());
            return new AuthorizationDecision(
                    who != null && who.posts().stream().anyMatch(page.posts()::contains));
        };
    }

    private static HttpSecurity stateless(HttpSecurity http, String... paths) {
        return http.securityMatcher(paths)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie authenticates anything, so there is no request to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
    }

    @Bean
    ApiTokenFilter apiTokenFilter(ApiTokens tokens) {
        return new ApiTokenFilter(tokens);
    }

    @Bean
    SignedInFilter signedInFilter(SignIns signIns, Clock clock) {
        return new SignedInFilter(signIns, clock);
    }

    // The filters belong to their chains only, not to the container as well.

    @Bean
    FilterRegistrationBean<ApiTokenFilter> tokensOnlyInTheChain(ApiTokenFilter filter) {
        return disabled(filter);
    }

    @Bean
    FilterRegistrationBean<SignedInFilter> sessionsOnlyInTheChain(SignedInFilter filter) {
        return disabled(filter);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyOnlyInTheChain(IdempotencyFilter filter) {
        return disabled(filter);
    }

    @Bean
    ApiTokens apiTokens(ApiSettings settings) {
        return ApiTokens.read(settings.tokens());
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> disabled(T filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
