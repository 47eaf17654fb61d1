package org.youthpanel.platform.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.Settings;
import org.youthpanel.platform.audit.AuditedRequests;
import org.youthpanel.platform.audit.AuditedSignIns;

/** Two chains of filters: one for programs, one for people. Both judge by the same table. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** Everybody knows the demonstration's password: rounds beyond these would slow each call and protect nothing. */
    private static final int ROUNDS = 5;

    @Bean
    AuthenticationManager signIn(
            Settings settings, ServerProperties server, Clock clock, AuthenticationEventPublisher events) {
        if (settings.mode() == Settings.Mode.LIVE) {
            throw new CannotStart(
                    "Signing in to a live service is not configured.",
                    "Live mode needs an identity provider, which this version cannot be given yet."
                            + " Leave youth-panel.mode out to run the demonstration.");
        }
        if (server.getAddress() == null || !server.getAddress().isLoopbackAddress()) {
            throw new CannotStart(
                    "The demonstration would be open to other machines, and everybody knows its password.",
                    "Leave server.address as it is, 127.0.0.1.");
        }
        PasswordEncoder encoder = new BCryptPasswordEncoder(ROUNDS);
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(new DemonstrationAccounts(encoder));
        passwords.setPasswordEncoder(encoder);
        // the audit hears who was let in and who was not
        ProviderManager manager = new ProviderManager(new ThrottledSignIn(passwords, new SignInThrottle(clock)));
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }

    @Bean
    AuditedSignIns.KnownAccounts knownAccounts() {
        DemonstrationAccounts accounts = new DemonstrationAccounts(new BCryptPasswordEncoder(ROUNDS));
        return accounts::find;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AuthenticationManager signIn, AuditedRequests audited) throws Exception {
        ApiRefusals refusals = new ApiRefusals();
        headers(http.securityMatcher("/api/**"))
                .authenticationManager(signIn)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(new Access()))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        each -> each.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(audited, ExceptionTranslationFilter.class)
                // there is no cookie that another site could ride on
                .csrf(csrf -> csrf.disable());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            AuthenticationManager signIn,
            SessionTimes times,
            EndedSessions ended,
            FormDrafts drafts,
            AuditedRequests audited,
            AuditedSignIns signIns)
            throws Exception {
        PageRefusals refusals = new PageRefusals(new LateForms(ended, drafts));
        SimpleUrlAuthenticationFailureHandler failed = new SimpleUrlAuthenticationFailureHandler("/sign-in?failed");
        headers(http)
                .authenticationManager(signIn)
                .authorizeHttpRequests(requests -> requests
                        // what was let in once may show its page or its error
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(new Access()))
                .exceptionHandling(
                        each -> each.accessDeniedHandler(refusals).authenticationEntryPoint(new SignInPoint(ended)))
                .addFilterBefore(times, SecurityContextHolderFilter.class)
                .addFilterBefore(audited, ExceptionTranslationFilter.class)
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(failed))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler(ended)
                        .addLogoutHandler(signIns)
                        .logoutSuccessUrl("/sign-in?signed-out"));
        return http.build();
    }

    @Bean
    EndedSessions endedSessions(SessionSettings settings, Clock clock) {
        return new EndedSessions(settings.remembered(), clock);
    }

    @Bean
    SessionTimes sessionTimes(SessionSettings settings, Clock clock) {
        return new SessionTimes(settings, clock);
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
