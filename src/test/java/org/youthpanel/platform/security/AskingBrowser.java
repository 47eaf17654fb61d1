package org.youthpanel.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.youthpanel.casework.paper.Pdf;

/** Somebody of one role, who sends requests as they are, and is told every answer as it is. */
final class AskingBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String account;
    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .cookieHandler(new CookieManager())
            .build();
    private final String token;

    /** @param words of the body, unpacked where it is a file */
    record Told(int status, String to, String words) {}

    AskingBrowser(int port, String account) {
        this.account = account;
        this.base = "http://127.0.0.1:" + port;
        String first = token("/sign-in");
        send("POST", "/sign-in", "username=" + account + "&password=demo&_csrf=" + encoded(first), FORM);
        this.token = token("/help");
    }

    private static final String FORM = "application/x-www-form-urlencoded";

    private String token(String page) {
        Matcher found = TOKEN.matcher(told("GET", page, "").words());
        if (!found.find()) {
            throw new IllegalStateException(account + ": no form on " + page);
        }
        return found.group(1);
    }

    /** A page without its words of the moment. @param body of an API's call */
    Told told(String method, String path, String body) {
        boolean program = path.startsWith("/api/");
        HttpResponse<byte[]> answer = method.equals("GET") || method.equals("DELETE")
                ? send(method, path, "", "")
                : program
                        ? send(method, path, body, "application/json")
                        : send(method, path, "_csrf=" + encoded(token) + "&" + body, FORM);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return new Told(
                answer.statusCode(), answer.headers().firstValue("Location").orElse(""), words(answer.body(), type));
    }

    private HttpResponse<byte[]> send(String method, String path, String body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (path.startsWith("/api/")) {
            String pair = account + ":demo";
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
            request.header("If-Match", "\"1\"");
        } else {
            request.header("Accept", "text/html");
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(byte[] body, String type) {
        try {
            if (type.startsWith("application/pdf")) {
                return Pdf.words(body);
            }
            return body.length > 1 && body[0] == 'P' && body[1] == 'K'
                    ? unpacked(body)
                    : new String(body, StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** By its table of contents, which a stream of it does not have. */
    private static String unpacked(byte[] body) throws IOException {
        Path file = Files.createTempFile("youth-panel", ".zip");
        try {
            Files.write(file, body);
            StringBuilder words = new StringBuilder();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    words.append(part.getName())
                            .append('\n')
                            .append(words(zip.getInputStream(part).readAllBytes(), ""));
                }
            }
            return words.toString();
        } finally {
            Files.delete(file);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
