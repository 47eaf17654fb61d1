package org.youthpanel.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.Role;

/** Somebody signed in who reads what comes, redirects among it, one answer at a time. */
final class Reader {

    private static final int REDIRECTS = 5;
    private static final String BOUNDARY = "----part-of-a-test";

    private final String base;
    private final Role role;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .cookieHandler(new CookieManager())
            .build();
    private final List<String> addresses = new ArrayList<>();

    private Reader(int port, Role role) {
        this.base = "http://127.0.0.1:" + port;
        this.role = role;
    }

    static Reader signedIn(int port, Role role) {
        Reader reader = new Reader(port, role);
        Answer form = reader.get("/sign-in");
        List<Field> fields = new ArrayList<>(
                List.of(new Field("username", role.name().toLowerCase(Locale.ROOT)), new Field("password", "demo")));
        form.page()
                .orElseThrow()
                .select("form[action=/sign-in] input[type=hidden]")
                .forEach(hidden -> fields.add(new Field(hidden.attr("name"), hidden.val())));
        reader.post("/sign-in", fields, false);
        return reader;
    }

    /** A name and a value as a form sends them. */
    record Field(String name, String value) {}

    /**
     * What came.
     *
     * @param location where it sends on to; null where it does not
     * @param file what Content-Disposition says; null where it says nothing
     * @param page empty where it is no page
     */
    record Answer(
            int status,
            String path,
            @Nullable String location,
            @Nullable String file,
            String body,
            Optional<Document> page) {}

    Role role() {
        return role;
    }

    /** Every address that was asked for or sent on to. */
    List<String> addresses() {
        return addresses;
    }

    /** Follows redirects; the path is that of the page at their end. */
    Answer get(String path) {
        Answer answer = once(request(path), path);
        for (int i = 0; i < REDIRECTS && answer.location() != null; i++) {
            String next = answer.location();
            answer = once(request(next), next);
        }
        return answer;
    }

    Answer post(String path, List<Field> fields, boolean multipart) {
        HttpRequest.Builder request = request(path);
        if (multipart) {
            String body = fields.stream()
                    .map(each -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + each.name()
                            + "\"" + (each.name().startsWith("file") ? "; filename=\"rubbish.csv\"" : "")
                            + "\r\n\r\n" + each.value() + "\r\n")
                    .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        } else {
            String body = fields.stream()
                    .map(each -> encoded(each.name()) + "=" + encoded(each.value()))
                    .collect(Collectors.joining("&"));
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return once(request, path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
    }

    private Answer once(HttpRequest.Builder request, String path) {
        addresses.add(path);
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String location = answer.headers()
                    .firstValue("Location")
                    .map(each -> each.replace(base, ""))
                    .orElse(null);
            if (location != null) {
                addresses.add(location);
            }
            boolean html =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            return new Answer(
                    answer.statusCode(),
                    path,
                    location,
                    answer.headers().firstValue("Content-Disposition").orElse(null),
                    answer.body(),
                    html && location == null ? Optional.of(Jsoup.parse(answer.body(), base + path)) : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
