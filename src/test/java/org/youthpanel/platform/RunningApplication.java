package org.youthpanel.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.Json;
import org.youthpanel.facts.MalformedDocument;
import org.youthpanel.platform.database.DatabaseSettings;
import org.youthpanel.platform.database.TestDatabase;

/** The application as it is served, with a database of its own; one for all tests that extend this. */
@SpringBootTest(
        classes = YouthPanelApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // with the log empty: each test fills in what it looks at
        properties = {"youth-panel.rules=rules", "youth-panel.made-up-year=false", "management.server.port=0"})
public abstract class RunningApplication {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createTempDirectory("youth-panel-test");
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> org.springframework.util.FileSystemUtils.deleteRecursively(folder.toFile())));
        registry.add("youth-panel.data", () -> folder.resolve("data").toString());
        if (TestDatabase.isOnServer()) {
            DatabaseSettings server = TestDatabase.of(folder.resolve("data"));
            registry.add("youth-panel.database.url", server::url);
            registry.add("youth-panel.database.owner", server::owner);
            registry.add("youth-panel.database.owner-password", server::ownerPassword);
            registry.add("youth-panel.database.user", server::user);
            registry.add("youth-panel.database.password", server::password);
        }
    }

    /** An answer, with its body read. */
    public record Answer(int status, HttpResponse<String> raw) {

        public Map<?, ?> json() {
            try {
                return (Map<?, ?>) Documents.json(raw.body()).root();
            } catch (MalformedDocument e) {
                throw new IllegalStateException(raw.body(), e);
            }
        }

        /** The value at a dotted path; places of lists as numbers. */
        public @Nullable Object at(String path) {
            Object node = json();
            for (String key : path.split("\\.")) {
                node = node instanceof List<?> list ? list.get(Integer.parseInt(key)) : ((Map<?, ?>) node).get(key);
            }
            return node;
        }

        public @Nullable String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }

        /** {@code /facts/gravity/scale required}, one for each problem. */
        public List<String> errors() {
            return ((List<?>) json().get("errors"))
                    .stream()
                            .map(each -> (Map<?, ?>) each)
                            .map(each -> each.get("pointer") + " " + each.get("code"))
                            .toList();
        }
    }

    protected Answer call(@Nullable String user, String method, String path, @Nullable Object body, String... headers) {
        String text = body == null ? "" : body instanceof String given ? given : Json.write(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8));
        boolean typed = List.of(headers).contains("Content-Type");
        if (body != null && !typed) {
            request.header("Content-Type", "application/json");
        }
        if (user != null) {
            String pair = user.contains(":") ? user : user + ":demo";
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected Answer get(String user, String path) {
        return call(user, "GET", path, null);
    }

    protected Answer post(String user, String path, @Nullable Object body, String... headers) {
        return call(user, "POST", path, body, headers);
    }

    /** A reference that no other test has. */
    protected static String fresh() {
        return "T-" + NUMBER.incrementAndGet();
    }

    protected static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    /** Opens the ordinary case with differences, and says its reference. */
    protected String opened(@Nullable Object... differences) {
        String reference = fresh();
        Answer answer = post(
                "officer",
                "/api/v1/cases",
                map("reference", reference, "child", "N-" + reference, "facts", Ordinary.facts(differences)));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.raw().body());
        }
        return reference;
    }

    /** Asks for a recommendation, and says its id. */
    protected String advised(String reference) {
        return String.valueOf(post("officer", "/api/v1/cases/" + reference + "/recommendations", null)
                .at("id"));
    }

    protected static Map<String, @Nullable Object> decision(
            String recommendation, String disposal, @Nullable Object... more) {
        Map<String, @Nullable Object> body = map(
                "recommendation",
                recommendation,
                "disposal",
                disposal,
                "rationale",
                "The panel heard the child and agreed.",
                "decidedOn",
                "2026-06-02");
        body.putAll(map(more));
        return body;
    }

    /** Of every table that grows. */
    protected Map<String, Integer> rows() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String table : List.of(
                "log_position",
                "case_file",
                "facts_version",
                "recommendation",
                "exposure",
                "decision",
                "characteristics",
                "case_event",
                "sitting_event",
                "scrutiny_event",
                "publication",
                "rules_step",
                "made_document",
                "cases_imported",
                "removal",
                "answered_request")) {
            counts.put(
                    table,
                    jdbc.sql("SELECT COUNT(*) FROM " + table)
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }
}
