package org.youthpanel.platform.nodes;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.youthpanel.facts.Json;
import org.youthpanel.platform.YouthPanelApplication;
import org.youthpanel.platform.database.DatabaseSettings;

/** A program of its own that serves, on a database that others serve too. */
final class Node implements AutoCloseable {

    private static final long START_SECONDS = 180;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path output;
    final int port;

    private Node(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** @param data its own data folder @param more further settings */
    static Node begun(DatabaseSettings database, Path data, String... more) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path output = data.resolveSibling(data.getFileName() + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                YouthPanelApplication.class.getName(),
                "--server.port=" + port,
                "--youth-panel.data=" + data,
                "--youth-panel.made-up-year=false"));
        command.addAll(List.of(more));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "YOUTH_PANEL_DATABASE_URL", database.url(),
                        "YOUTH_PANEL_DATABASE_OWNER", database.owner(),
                        "YOUTH_PANEL_DATABASE_OWNER_PASSWORD", database.ownerPassword(),
                        "YOUTH_PANEL_DATABASE_USER", database.user(),
                        "YOUTH_PANEL_DATABASE_PASSWORD", database.password()));
        return new Node(builder.start(), output, port);
    }

    Node serving() throws IOException, InterruptedException {
        for (long i = 0; i < START_SECONDS * 4 && process.isAlive(); i++) {
            try {
                if (status("/sign-in") == 200) {
                    return this;
                }
            } catch (IOException e) {
                // not yet
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new IllegalStateException("It does not serve: " + said());
    }

    int status(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** By the API, as one of the demonstration’s accounts. */
    HttpResponse<String> post(String account, String path, Object body) throws IOException, InterruptedException {
        String pair = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Basic " + pair)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Its own end, or nothing within the time that a start may take. */
    int ended() throws InterruptedException {
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end");
        }
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    /** As by {@code kill -9}. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
