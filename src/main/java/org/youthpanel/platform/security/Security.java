package org.youthpanel.platform.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.platform.audit.AuditedRequests;
import org.youthpanel.platform.audit.AuditedSignIns;

/**
 * Two chains of filters: one for programs, one for people. Both judge by the same table. What they have in common however
 * somebody signs in is here; the rest is the demonstration’s or that of live mode.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** Without who calls. */
    static HttpSecurity api(HttpSecurity http, ApiRefusals refusals, Audited audited) throws Exception {
        return headers(http.securityMatcher("/api/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(new Access()))
                .exceptionHandling(
                        each -> each.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(audited.requests(), ExceptionTranslationFilter.class)
                // there is no cookie that another site could ride on
                .csrf(csrf -> csrf.disable());
    }

    /** Without how they sign in, and where they go when they sign out. */
    static HttpSecurity pages(
            HttpSecurity http, SessionTimes times, EndedSessions ended, FormDrafts drafts, Audited audited)
            throws Exception {
        PageRefusals refusals = new PageRefusals(new LateForms(ended, drafts));
        return headers(http)
                .authorizeHttpRequests(requests -> requests
                        // what was let in once may show its page or its error
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(new Access()))
                .exceptionHandling(
                        each -> each.accessDeniedHandler(refusals).authenticationEntryPoint(new SignInPoint(ended)))
                .addFilterBefore(times, SecurityContextHolderFilter.class)
                .addFilterBefore(audited.requests(), ExceptionTranslationFilter.class)
                .logout(out ->
                        out.logoutUrl("/sign-out").addLogoutHandler(ended).addLogoutHandler(audited.signIns()));
    }

    /** What writes down who asks for what, and who comes and goes. */
    record Audited(AuditedRequests requests, AuditedSignIns signIns) {}

    @Bean
    Audited audited(AuditedRequests requests, AuditedSignIns signIns) {
        return new Audited(requests, signIns);
    }

    @Bean
    EndedSessions endedSessions(SessionSettings settings, Clock clock, JdbcClient jdbc) {
        return new EndedSessions(settings.remembered(), clock, jdbc);
    }

    @Bean
    SessionTimes sessionTimes(SessionSettings settings, EndedSessions ended, Clock clock) {
        return new SessionTimes(settings, ended, clock);
    }

    /** It stands in the chain for people, and nowhere else. */
    @Bean
    FilterRegistrationBean<SessionTimes> onlyForPeople(SessionTimes times) {
        FilterRegistrationBean<SessionTimes> registration = new FilterRegistrationBean<>(times);
        registration.setEnabled(false);
        return registration;
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny()));
    }
}
