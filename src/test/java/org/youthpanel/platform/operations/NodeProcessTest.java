package org.youthpanel.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.Json;

/** A node in a process of its own: what it writes, and how it ends. */
@Tag("slow")
class NodeProcessTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SIGNED_IN =
            "Basic " + Base64.getEncoder().encodeToString("officer:demo".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    private int pages;
    private int operations;

    @Test
    void aNodeThatIsToldToStopIsNotReadyThenEndsWhatIsUnderWayAndHasWrittenNothingOfACase() throws Exception {
        pages = free();
        operations = free();
        Path log = folder.resolve("log");
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        programAlone(),
                        "org.youthpanel.platform.Main",
                        "--youth-panel.data=" + folder.resolve("data"),
                        "--youth-panel.made-up-year=false",
                        "--youth-panel.operations.drain=5s",
                        "--server.port=" + pages,
                        "--management.server.port=" + operations,
                        "--logging.structured.format.console=ecs")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            until(() -> !node.isAlive() || status(operations, "/actuator/health/readiness") == 200);
            assertThat(node.isAlive()).as(Files.readString(log)).isTrue();
            everythingMarked();
            try (Socket underWay = new Socket("127.0.0.1", pages)) {
                byte[] body = Json.write(Ordinary.facts()).getBytes(StandardCharsets.UTF_8);
                int half = body.length / 2;
                underWay.getOutputStream().write(head("POST /api/v1/what-if", body.length));
                underWay.getOutputStream().write(body, 0, half);
                underWay.getOutputStream().flush();
                node.destroy();
                // not ready, which the balancer sees, and still there for whoever comes meanwhile
                until(() -> status(operations, "/actuator/health/readiness") != 200);
                assertThat(status(pages, "/sign-in")).isEqualTo(200);
                until(() -> status(pages, "/sign-in") == -1);
                assertThat(node.isAlive()).isTrue();
                underWay.getOutputStream().write(body, half, body.length - half);
                underWay.getOutputStream().flush();
                String answer = new String(underWay.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 200").contains("recommended");
            }
            assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(node.exitValue()).isEqualTo(143);
        } finally {
            node.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            Map<?, ?> entry = (Map<?, ?>) Documents.json(line).root();
            assertThat(entry.get("@timestamp")).isNotNull();
            assertThat(entry.get("message")).isNotNull();
        });
        assertThat(Files.readString(log).toLowerCase(Locale.ROOT)).doesNotContain("marker");
    }

    /** Tests write other logs. */
    private static String programAlone() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> !Path.of(each).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A marker wherever a reference or words about a child could stand, also where the server cannot read them. */
    private void everythingMarked() throws Exception {
        String facts = Json.write(Ordinary.facts("strengths", List.of("Marker words")));
        for (List<String> each : List.of(
                List.of(
                        "POST",
                        "/api/v1/cases",
                        "{\"reference\": \"MARKER-1\", \"child\": \"marker-child\", \"facts\": " + facts + "}"),
                List.of("POST", "/api/v1/cases/MARKER-1/recommendations", ""),
                List.of("POST", "/api/v1/cases/MARKER-1/decisions", "{\"marker\": "),
                List.of("GET", "/cases/MARKER-1/tasks/marker?marker=%ff%zz", ""),
                List.of("GET", "/api/v1/tracking/agreement?from=marker", ""),
                List.of("GET", "/api/v1/tracking/agreement?from=marker%ff%zz", ""),
                List.of("DELETE", "/api/v1/cases/MARKER-1", ""))) {
            raw(head(each.get(0) + " " + each.get(1), each.get(2).length()), each.get(2));
        }
        raw("GET /cases/MARKER-1|{}^ HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n".getBytes(), "");
        raw("GET /cases/MARKER-1 HTTP/9.9 marker\r\n\r\n".getBytes(), "");
        raw("MARK\u0001ER / HTTP/1.1\r\nHost: marker..\r\n\r\n".getBytes(), "");
        raw(
                "GET / HTTP/1.1\r\nHost: here\r\nCookie: youth-panel=\u0001marker; marker\r\nMar ker: x\r\n\r\n"
                        .getBytes(),
                "");
        raw(
                "POST /sign-in HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Length: 24\r\nContent-Type:"
                        .getBytes(),
                " application/x-www-form-urlencoded\r\n\r\nusername=marker&x=%zzmarker");
    }

    private byte[] head(String line, int length) {
        return (line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: " + SIGNED_IN
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void raw(byte[] head, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", pages)) {
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 ")
                    .doesNotStartWith("HTTP/1.1 5");
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** -1 where nobody listens. */
    private static int status(int port, String path) throws InterruptedException {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (ConnectException nobody) {
            return -1;
        } catch (IOException closing) {
            return 0;
        }
    }

    @FunctionalInterface
    private interface Question {
        boolean isSo() throws Exception;
    }

    private static void until(Question question) throws Exception {
        for (int attempt = 0; attempt < 1_200; attempt++) {
            if (question.isSo()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it did not come to that");
    }
}
