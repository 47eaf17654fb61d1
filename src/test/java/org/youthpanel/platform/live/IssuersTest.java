package org.youthpanel.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.platform.CannotStart;

class IssuersTest {

    private static Issuers at(String address) {
        return at(address, Duration.ZERO);
    }

    private static Issuers at(String address, Duration patience) {
        return new Issuers(
                new SignInSettings(
                        "",
                        true,
                        List.of(new SignInSettings.Issuer(
                                "council", "", address, "t", "c", "s", Set.of("leeds"), Set.of(), ""))),
                patience);
    }

    @Test
    void oneThatIsAwayIsNotAskedByEverybody() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger asked = new AtomicInteger();
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        try {
            Issuers issuers = at("http://127.0.0.1:" + server.getAddress().getPort() + "/council", Duration.ofHours(1));
            assertThatThrownBy(() -> issuers.findByRegistrationId("council")).isInstanceOf(RuntimeException.class);
            int once = asked.get();
            assertThat(once).isPositive();
            assertThatThrownBy(() -> issuers.findByRegistrationId("council")).isInstanceOf(RuntimeException.class);
            assertThat(asked).hasValue(once);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void oneThatIsAwayKeepsNobodyFromStartingAndIsAskedAgain() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String address = "http://127.0.0.1:" + port + "/council";
        Issuers issuers = at(address).introduced();
        assertThat(issuers.leaving("council", "back")).isEmpty();
        assertThatThrownBy(() -> new TokenCallers(issuers, new Arrivals(issuers.settings(), null)).resolve(address))
                .isInstanceOf(AuthenticationServiceException.class);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        try {
            answer(server, address);
            assertThat(issuers.findByRegistrationId("council")
                            .getProviderDetails()
                            .getTokenUri())
                    .isEqualTo(address + "/token");
            assertThat(issuers.leaving("council", "https://panel.test/signed-out"))
                    .hasValue(address
                            + "/end?client_id=c&post_logout_redirect_uri=https%3A%2F%2Fpanel.test%2Fsigned-out");
            assertThat(issuers.findByRegistrationId("another")).isNull();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void oneThatCallsItselfOtherwiseIsRefused() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/council";
            answer(server, "https://login.other.test");
            assertThatThrownBy(() -> at(address).introduced())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("council: ")
                    .hasMessageContaining("https://login.other.test");
            assertThatThrownBy(() -> at(address + "/nothing-here").introduced()).isInstanceOf(CannotStart.class);
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpServer server, String issuer) {
        byte[] body = """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/end", "subject_types_supported": ["pairwise"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer).getBytes(StandardCharsets.UTF_8);
        server.createContext("/council/.well-known/openid-configuration", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @Test
    void whoIsSignedInCanBeWrittenIntoASession() throws Exception {
        LivePerson person = new LivePerson(new Person("a.chair", Set.of(Role.CHAIR), Set.of("leeds")));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new ObjectOutputStream(written)
                .writeObject(new OAuth2AuthenticationToken(person, person.getAuthorities(), "council"));
        Object read = new ObjectInputStream(new ByteArrayInputStream(written.toByteArray())).readObject();
        assertThat(((OAuth2AuthenticationToken) read).getPrincipal()).isEqualTo(person);
    }
}
