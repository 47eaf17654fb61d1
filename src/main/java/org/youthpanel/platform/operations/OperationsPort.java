package org.youthpanel.platform.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.Settings;

/**
 * The chain of filters of the operations port. The filters of the pages stand before that port as well, and know none of
 * its addresses; this chain comes first there and answers what is named here, to reading alone. Nobody signs in: whoever
 * reaches the port may ask, and whoever asks from this machine is told the details of health.
 */
@Configuration(proxyBeanMethods = false)
class OperationsPort {

    private static final String[] SERVED = {"health", "info", "metrics", "prometheus"};

    /** By its settings: Spring Boot has no object of them where there is no such port. */
    OperationsPort(
            Settings settings,
            ServerProperties server,
            @Value("${management.server.port}") int port,
            @Value("${management.server.address}") InetAddress address) {
        if (port > 0 && Integer.valueOf(port).equals(server.getPort())) {
            throw new CannotStart(
                    "The port for operations is that of the pages.",
                    "Give management.server.port a number of its own, or -1 for no such port.");
        }
        if (settings.mode() == Settings.Mode.DEMONSTRATION && port >= 0 && !address.isLoopbackAddress()) {
            throw new CannotStart(
                    "The demonstration’s port for operations would be open to other machines.",
                    "Leave management.server.address as it is, 127.0.0.1.");
        }
    }

    @Bean
    @Order(0)
    SecurityFilterChain operations(HttpSecurity http) throws Exception {
        RequestMatcher reading = new AndRequestMatcher(
                EndpointRequest.to(SERVED),
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"));
        http.securityMatcher(OperationsPort::arrivedHere)
                .authorizeHttpRequests(requests -> requests.requestMatchers(reading)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(new FromThisMachine(), AuthorizationFilter.class)
                .exceptionHandling(each -> each.authenticationEntryPoint(
                                (request, response, e) -> response.setStatus(HttpServletResponse.SC_NOT_FOUND))
                        .accessDeniedHandler(
                                (request, response, e) -> response.setStatus(HttpServletResponse.SC_NOT_FOUND)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(out -> out.disable())
                // nothing there changes anything
                .csrf(csrf -> csrf.disable());
        return http.build();
    }

    private static boolean arrivedHere(HttpServletRequest request) {
        return WebServerApplicationContext.hasServerNamespace(
                WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()), "management");
    }

    /** Whoever is on this machine can look into its memory anyhow. */
    private static final class FromThisMachine extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                        "this machine", "", List.copyOf(AuthorityUtils.createAuthorityList("ROLE_THIS_MACHINE"))));
                SecurityContextHolder.setContext(context);
            }
            chain.doFilter(request, response);
        }
    }
}
