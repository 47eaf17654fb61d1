package org.youthpanel.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class LiveProblemsTest {

    private static final String FIRST = "youth-panel.sign-in.issuers[0].";

    private static Map<String, Object> good() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("youth-panel.database.url", "jdbc:postgresql://db.council.test/youth_panel?sslmode=verify-full");
        all.put("youth-panel.database.owner-password", "kPq83hZr0aLm2");
        all.put("youth-panel.database.password", "9sVb1xWd7tQe4");
        all.put("server.ssl.bundle", "council");
        all.put("youth-panel.sign-in.ask", "the service desk");
        all.put(FIRST + "id", "council");
        all.put(FIRST + "label", "Leeds City Council");
        all.put(FIRST + "issuer", "https://login.microsoftonline.com/6f1c5c1e-0b3e-4d0b-9d57-4c8c0b1f7f10/v2.0");
        all.put(FIRST + "tenant", "6f1c5c1e-0b3e-4d0b-9d57-4c8c0b1f7f10");
        all.put(FIRST + "client-id", "0d6a3f0e-51f4-4a0c-8f4e-1f0b2f7c9d22");
        all.put(FIRST + "client-secret", "Zk38Q~aVt0pX4mWc7yLd2uHs");
        all.put(FIRST + "services", "leeds");
        return all;
    }

    private static List<String> problems(Map<String, Object> all) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("test", all));
        return LiveProblems.in(settings);
    }

    /** Of what is good but for these. */
    private static List<String> with(String... namesAndValues) {
        Map<String, Object> all = good();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return problems(all);
    }

    @Test
    void aWholeConfigurationHasNone() {
        assertThat(problems(good())).isEmpty();
        assertThat(with(FIRST + "roles", "officer, author")).isEmpty();
    }

    @Test
    void ofAnEmptyOneAllAreToldAtOnce() {
        assertThat(problems(Map.of()))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("youth-panel.database.url names no PostgreSQL server"),
                        two -> assertThat(two).startsWith("nothing encrypts"),
                        three -> assertThat(three).startsWith("youth-panel.sign-in.ask"),
                        four -> assertThat(four).endsWith("names no identity provider"));
    }

    @Test
    void aDatabaseOnAnotherMachineIsReachedEncryptedAndIsTheOneThatIsMeant() {
        assertThat(with("youth-panel.database.url", "jdbc:postgresql://db.council.test/youth_panel"))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("sslmode=verify-full"));
        assertThat(with("youth-panel.database.url", "jdbc:postgresql://localhost:5432/youth_panel"))
                .isEmpty();
    }

    @Test
    void whatBelongsToTheDemonstrationIsRefused() {
        assertThat(with("youth-panel.made-up-year", "true"))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("made-up-year"));
    }

    @Test
    void secretsThatAreNoneAreRefusedAndNeverTold() {
        for (String each :
                List.of("changeme", "${COUNCIL_CLIENT_SECRET}", "…", "<secret>", "Secret", "your-secret-here")) {
            assertThat(with(FIRST + "client-secret", each))
                    .singleElement()
                    .satisfies(told -> assertThat(told)
                            .contains("client-secret is still a placeholder")
                            .doesNotContain(each));
        }
        assertThat(with(FIRST + "client-secret", "")).containsExactly(FIRST + "client-secret is missing");
        assertThat(with(FIRST + "client-secret", "Zk38Q~aVt0p"))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("shorter than 16").doesNotContain("Zk38Q"));
        assertThat(with("youth-panel.database.password", "…", "youth-panel.database.owner-password", "short"))
                .hasSize(2);
    }

    @Test
    void anIssuerIsOneTenantAndEncrypted() {
        String issuer = FIRST + "issuer";
        assertThat(with(issuer, "http://login.council.test/x"))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("https"));
        assertThat(with(issuer, "http://login.council.test/x", "youth-panel.sign-in.unencrypted-loopback", "true"))
                .hasSize(1);
        assertThat(with(issuer, "http://localhost:8090/x")).hasSize(1);
        assertThat(with(issuer, "http://localhost:8090/x", "youth-panel.sign-in.unencrypted-loopback", "true"))
                .isEmpty();
        assertThat(with(issuer, "https://login.microsoftonline.com/organizations/v2.0"))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("one tenant"));
        assertThat(with(issuer, "no address")).hasSize(1);
        assertThat(with(issuer, "")).hasSize(1);
        assertThat(with(FIRST + "tenant", "<tenant>", FIRST + "id", "Council 1", FIRST + "label", ""))
                .hasSize(3);
        assertThat(with(FIRST + "roles", "judge"))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("roles"));
        assertThat(with(FIRST + "services", "")).hasSize(1);
    }

    @Test
    void twoIssuersAreTwo() {
        Map<String, Object> all = good();
        good().forEach((name, value) -> all.put(name.replace("[0]", "[1]"), value));
        assertThat(problems(all))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("issuers[1] has the id or the issuer of another"));
    }

    @Test
    void aServerThatEncryptsInFrontIsNamed() {
        String proxies = "server.tomcat.remoteip.internal-proxies";
        String forwarded = "server.forward-headers-strategy";
        assertThat(with("server.ssl.bundle", "")).hasSize(1);
        assertThat(with("server.ssl.enabled", "false")).hasSize(1);
        assertThat(with("server.ssl.bundle", "", forwarded, "native")).hasSize(1);
        assertThat(with("server.ssl.bundle", "", forwarded, "framework", proxies, "10.1.2.3/32"))
                .hasSize(1);
        assertThat(with("server.ssl.bundle", "", forwarded, "native", proxies, "10.1.2.3/32"))
                .isEmpty();
        assertThat(with("server.servlet.context-path", "/panel")).hasSize(1);
    }
}
