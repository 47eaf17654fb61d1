package org.youthpanel.platform.security;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.youthpanel.casework.web.ApiProblem;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.audit.AuditedSignIns;
import org.youthpanel.platform.live.People;

/** Signing in to the demonstration: accounts whose password everybody knows, and so on this machine alone. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "youth-panel.mode", havingValue = "demonstration", matchIfMissing = true)
class DemonstrationSignIn {

    /** Everybody knows the demonstration's password: rounds beyond these would slow each call and protect nothing. */
    private static final int ROUNDS = 5;

    @Bean
    AuthenticationManager signIn(
            ServerProperties server, DataSource database, Clock clock, AuthenticationEventPublisher events) {
        if (server.getAddress() == null || !server.getAddress().isLoopbackAddress()) {
            throw new CannotStart(
                    "The demonstration would be open to other machines, and everybody knows its password.",
                    "Leave server.address as it is, 127.0.0.1.");
        }
        if (!new People(JdbcClient.create(database), clock).isEmpty()) {
            throw new CannotStart(
                    "The database is that of a live service, and everybody knows the demonstration’s password.",
                    "Set youth-panel.mode to live, or name another data folder or database for the demonstration.");
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
    SecurityFilterChain api(HttpSecurity http, AuthenticationManager signIn, Security.Audited audited)
            throws Exception {
        ApiRefusals refusals = new ApiRefusals("Basic realm=\"Youth Panel\", charset=\"UTF-8\"", ApiProblem.of(401));
        return Security.api(http, refusals, audited)
                .authenticationManager(signIn)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            AuthenticationManager signIn,
            SessionTimes times,
            EndedSessions ended,
            FormDrafts drafts,
            Security.Audited audited)
            throws Exception {
        SimpleUrlAuthenticationFailureHandler failed = new SimpleUrlAuthenticationFailureHandler("/sign-in?failed");
        return Security.pages(http, times, ended, drafts, audited)
                .authenticationManager(signIn)
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(failed))
                .logout(out -> out.logoutSuccessUrl("/sign-in?signed-out"))
                .build();
    }
}
