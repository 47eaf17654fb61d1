package org.youthpanel.platform.security;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.web.ApiProblem;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.audit.AuditedSignIns;
import org.youthpanel.platform.live.Arrivals;
import org.youthpanel.platform.live.CodeExchange;
import org.youthpanel.platform.live.IdTokens;
import org.youthpanel.platform.live.Issuers;
import org.youthpanel.platform.live.People;
import org.youthpanel.platform.live.SignInSettings;
import org.youthpanel.platform.live.TokenCallers;

/** Signing in to a live service: at the identity providers that are configured, and nowhere else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "youth-panel.mode", havingValue = "live")
class LiveSignIn {

    /** Where signing in at an issuer begins, with its id after it. */
    private static final String AT = "/sign-in/at";

    private static final String ANY_CASE = "SELECT service FROM log_position FETCH FIRST 1 ROW ONLY";

    @Bean
    Issuers issuers(SignInSettings settings, Adviser adviser) {
        Set<String> unknown = new TreeSet<>();
        settings.issuers().forEach(each -> unknown.addAll(each.services()));
        unknown.removeAll(adviser.rules().services());
        if (!unknown.isEmpty()) {
            throw new CannotStart(
                    "Issuers give roles in services that have no rule sets: " + unknown + ".",
                    "The services are " + adviser.rules().services() + ".");
        }
        return new Issuers(settings).introduced();
    }

    @Bean
    Arrivals arrivals(SignInSettings settings, DataSource database, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(database);
        People people = new People(jdbc, clock);
        if (people.isEmpty()
                && jdbc.sql(ANY_CASE).query(String.class).optional().isPresent()) {
            throw new CannotStart(
                    "The database has cases that were made before anybody signed in: it is a demonstration’s.",
                    "Give live mode an empty database of its own.");
        }
        return new Arrivals(settings, people);
    }

    /** Names are typed at the issuer, which tells of none that it turned away. */
    @Bean
    AuditedSignIns.KnownAccounts knownAccounts() {
        return name -> Optional.empty();
    }

    @Bean
    IdTokens idTokens(SignInSettings settings) {
        return new IdTokens(settings);
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Issuers issuers, Arrivals arrivals, Security.Audited audited)
            throws Exception {
        ApiRefusals refusals = new ApiRefusals(
                "Bearer realm=\"Youth Panel\"",
                ApiProblem.of(
                        401, "sign-in", "Sign in", "Give a token of your organisation for this service, as a bearer."));
        return Security.api(http, refusals, audited)
                .addFilterAfter(new OnlyEncrypted(), HeaderWriterFilter.class)
                .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(refusals)
                        .authenticationManagerResolver(
                                new JwtIssuerAuthenticationManagerResolver(new TokenCallers(issuers, arrivals))))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            Issuers issuers,
            Arrivals arrivals,
            SessionTimes times,
            EndedSessions ended,
            FormDrafts drafts,
            Security.Audited audited)
            throws Exception {
        FailedArrivals failed = new FailedArrivals(audited.signIns());
        return Security.pages(http, times, ended, drafts, audited)
                .addFilterBefore(new OnlyEncrypted(), SecurityContextHolderFilter.class)
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .clientRegistrationRepository(issuers)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(
                                beginning -> beginning.baseUri(AT).authorizationRequestRepository(new OwnAnswers()))
                        .redirectionEndpoint(back -> back.baseUri(Issuers.BACK + "*"))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(CodeExchange.inTime()))
                        .userInfoEndpoint(who -> who.oidcUserService(arrivals))
                        .failureHandler(failed)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                                // the issuer is away
                                filter.setAuthenticationFailureHandler(failed);
                                return filter;
                            }
                        }))
                .logout(out -> out.logoutSuccessHandler(new OnToIssuer()))
                .build();
    }
}
