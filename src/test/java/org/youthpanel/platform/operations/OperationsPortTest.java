package org.youthpanel.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.youthpanel.facts.Documents;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.security.WhoMayDoWhat;

class OperationsPortTest extends RunningApplication {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Value("${local.management.port}")
    private int operations;

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + operations + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The rules are looked at beside the start. */
    private Map<?, ?> ready() throws Exception {
        for (int attempt = 0; attempt < 1_200; attempt++) {
            Map<?, ?> readiness = json("/actuator/health/readiness");
            if ("UP".equals(readiness.get("status"))) {
                return readiness;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not ready: " + json("/actuator/health/readiness"));
    }

    private Map<?, ?> json(String path) throws Exception {
        return (Map<?, ?>) Documents.json(ask("GET", path).body()).root();
    }

    @Test
    void healthAndNumbersAreToldToWhoeverReachesThePort() throws Exception {
        ready();
        for (String path : List.of(
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/info",
                "/actuator/metrics",
                "/actuator/metrics/jvm.memory.used",
                "/actuator/prometheus")) {
            assertThat(ask("GET", path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/actuator",
                "/actuator/env",
                "/actuator/configprops",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/threaddump",
                "/actuator/loggers",
                "/actuator/mappings",
                "/actuator/sessions",
                "/actuator/shutdown",
                "/actuator/sbom",
                "/actuator/flyway",
                "/actuator/../actuator/env",
                "/sign-in",
                "/cases",
                "/assets/application.js",
                "/api/v1/openapi"
            })
    void nothingElseIs(String path) throws Exception {
        HttpResponse<String> answer = ask("GET", path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void nothingCanBeChangedThere() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            for (String path : List.of("/actuator/health", "/actuator/metrics", "/actuator/loggers/root")) {
                assertThat(ask(method, path).statusCode()).as(method + path).isIn(404, 405);
            }
        }
    }

    @Test
    void thePortOfThePagesHasNothingOfIt() {
        for (String path : List.of("/actuator", "/actuator/health", "/actuator/prometheus")) {
            assertThat(Visitor.signedIn(port, "admin").get(path).status()).isEqualTo(404);
            // a stranger is asked to sign in, as for any address that there is not
            assertThat(new Visitor(port).get(path).text()).doesNotContain("\"UP\"");
        }
    }

    @Test
    void readinessSaysOfDatabaseRulesDiskAndBackgroundHowTheyAre() throws Exception {
        Map<?, ?> readiness = ready();
        assertThat(readiness.get("status")).isEqualTo("UP");
        Map<?, ?> parts = (Map<?, ?>) readiness.get("components");
        assertThat(parts.keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder("readinessState", "db", "rules", "nodes", "diskSpace", "background");
        assertThat(String.valueOf(parts.get("rules"))).contains("national=");
        assertThat(String.valueOf(json("/actuator/info").get("rules"))).contains("national/");
    }

    @Test
    void noNumberTellsOfACase() throws Exception {
        String reference = opened("strengths", List.of("Marker words of a panel"));
        String id = advised(reference);
        post("chair", "/api/v1/cases/" + reference + "/decisions", decision(id, "COMMUNITY_RESOLUTION"));
        post("officer", "/api/v1/what-if?marker-parameter=marker-value", "{\"marker-key\": \"marker-body\"}");
        get("officer", "/api/v1/cases/marker-reference/history");
        get("marker-account", "/api/v1/cases/" + reference);
        call(null, "MARKER", "/marker-address/" + reference, null, "X-Marker", "marker-header");
        Visitor officer = Visitor.signedIn(port, "officer");
        officer.get("/cases/" + reference);
        officer.get("/cases?q=marker-search");
        officer.get("/marker-page/" + reference);
        officer.get("/panels/marker-sitting");

        String numbers = ask("GET", "/actuator/prometheus").body();
        StringBuilder all = new StringBuilder(numbers);
        for (Object name : (List<?>) json("/actuator/metrics").get("names")) {
            all.append(ask("GET", "/actuator/metrics/" + name).body());
        }
        assertThat(all.toString().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("marker")
                .doesNotContain(id.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("leeds");
        // T-1 could stand in many a word
        assertThat(numbers.lines().filter(line -> line.contains("http_server"))).noneMatch(line -> line.contains("T-"));
        assertThat(numbers)
                .contains("uri=\"/api/v1/cases/{reference}/history\"")
                .contains("uri=\"/cases/{reference}\"")
                .contains("youth_panel_advice_seconds_count")
                .contains("youth_panel_recommendations_logged_total")
                .contains("youth_panel_jobs{kind=\"replay\",state=\"waiting\"}")
                .contains("hikaricp_connections_active")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("spring_security");
    }

    @Test
    void whatIsCountedIsWhatWasLogged() throws Exception {
        double recommendations = counted("youth.panel.recommendations.logged");
        double decisions = counted("youth.panel.decisions.logged");
        String reference = opened();
        String id = advised(reference);
        Answer decided =
                post("chair", "/api/v1/cases/" + reference + "/decisions", decision(id, "COMMUNITY_RESOLUTION"));
        assertThat(counted("youth.panel.recommendations.logged") - recommendations)
                .isEqualTo(1);
        assertThat(counted("youth.panel.decisions.logged") - decisions).isEqualTo(decided.status() == 201 ? 1 : 0);
        assertThat(decided.status()).isEqualTo(201);
    }

    private double counted(String name) throws Exception {
        HttpResponse<String> answer = ask("GET", "/actuator/metrics/" + name);
        // there is none before the first
        return answer.statusCode() == 404
                ? 0
                : Double.parseDouble(String.valueOf(new Answer(200, answer).at("measurements.0.value")));
    }

    @Test
    void everyAddressHasItsOwnNumbers(@Value("${management.metrics.web.server.max-uri-tags}") int most) {
        assertThat(WhoMayDoWhat.rows().stream()
                        .map(WhoMayDoWhat.Row::path)
                        .distinct()
                        .count())
                .isLessThan(most - 50);
    }

    @Test
    void everyAnswerHasANumberThatIsNotThatOfWhoAsks() {
        Answer one = call("officer", "GET", "/api/v1/rule-sets", null, "X-Request-Id", "marker");
        assertThat(one.header("X-Request-Id"))
                .matches("[0-9a-f-]{36}")
                .isNotEqualTo(get("officer", "/api/v1/rule-sets").header("X-Request-Id"));
    }
}
