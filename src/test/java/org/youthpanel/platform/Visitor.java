package org.youthpanel.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser without JavaScript: follows redirects, keeps cookies, sends forms as they stand on the page. */
public final class Visitor {

    private final String base;
    private final CookieManager cookies;
    private final HttpClient client;
    private final HttpClient sending;

    public Visitor(int port) {
        this("http://127.0.0.1:" + port, following(HttpClient.Redirect.NORMAL), new CookieManager());
    }

    /** One who follows to an issuer that does not encrypt, too. */
    public Visitor(String base, SSLContext trusting) {
        this(base, following(HttpClient.Redirect.ALWAYS).sslContext(trusting), new CookieManager());
    }

    private Visitor(String base, HttpClient.Builder clients, CookieManager cookies) {
        this.base = base;
        this.cookies = cookies;
        clients.cookieHandler(cookies);
        this.client = clients.build();
        this.sending = clients.followRedirects(HttpClient.Redirect.NEVER).build();
    }

    private static HttpClient.Builder following(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder().followRedirects(redirects);
    }

    /** The same person in the same browser, led to another node. */
    public Visitor ledTo(int other) {
        return new Visitor("http://127.0.0.1:" + other, following(HttpClient.Redirect.NORMAL), cookies);
    }

    /** A page as it came. */
    public record Page(int status, String path, Document document) {

        public String title() {
            return document.title();
        }

        public String heading() {
            return document.selectFirst("h1").text();
        }

        /** The lines of the error summary. */
        public List<String> errors() {
            return document.select(".govuk-error-summary__list li").eachText();
        }

        /** Links of the error summary that lead to no element of the page. */
        public List<String> deadLinks() {
            return document.select(".govuk-error-summary__list a").stream()
                    .map(link -> link.attr("href").substring(1))
                    .filter(id -> document.getElementById(id) == null)
                    .toList();
        }

        public String text() {
            return document.body().text();
        }

        public FormElement form(String action) {
            return (FormElement) document.selectFirst("form[action=" + action + "]");
        }
    }

    public static Visitor signedIn(int port, String account) {
        Visitor visitor = new Visitor(port);
        Page page = visitor.get("/sign-in");
        visitor.send(page, "/sign-in", "username", account, "password", "demo");
        return visitor;
    }

    public Page get(String path) {
        return page(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html"));
    }

    /** Goes to an address that may be elsewhere. */
    public Page follow(String address) {
        return page(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
    }

    /** What no form of a page sends. */
    public Page post(String path, String... namesAndValues) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]));
        }
        return page(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** A file, as it is saved. */
    public HttpResponse<byte[]> file(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks what there is at an address, and takes nothing along. */
    public HttpResponse<Void> head(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(base + path))
                            .method("HEAD", HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends a form with everything that stands in it, and these answers in place of what does.
     *
     * @param namesAndValues a name that is there more than once is sent more than once
     */
    public Page send(Page page, String action, String... namesAndValues) {
        return sendTo(page, action, action, namesAndValues);
    }

    /** The same to another address than the form's own, as a script does. */
    public Page sendTo(Page page, String action, String to, String... namesAndValues) {
        FormElement form = page.form(action);
        List<String> given = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.add(namesAndValues[i]);
        }
        List<String> pairs = new ArrayList<>();
        for (var each : form.formData()) {
            if (!given.contains(each.key())) {
                pairs.add(encoded(each.key()) + "=" + encoded(each.value()));
            }
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]));
        }
        return page(HttpRequest.newBuilder(URI.create(base + to))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** Sends a form with a file; null where none was chosen. */
    public Page upload(Page page, String action, String name, byte @Nullable [] content, String... namesAndValues) {
        String boundary = "----half-way-to-nowhere";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> fields = new LinkedHashMap<>();
        page.form(action).formData().forEach(each -> fields.put(each.key(), each.value()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        fields.remove("file");
        fields.forEach((key, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content == null ? new byte[0] : content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + action))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try {
            // this client would send the type of the body along to where it is sent on to; a browser does not
            HttpResponse<String> answer = sending.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.headers()
                    .firstValue("Location")
                    .map(to -> get(URI.create(to).getRawPath()))
                    .orElseGet(() -> new Page(answer.statusCode(), answer.uri().getPath(), Jsoup.parse(answer.body())));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Page page(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Page(answer.statusCode(), answer.uri().getPath(), Jsoup.parse(answer.body()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is chosen or typed in a field. */
    public static String value(Page page, String name) {
        Element field = page.document().selectFirst("[name=" + name + "]");
        if (field.tagName().equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            return chosen == null ? "" : chosen.val();
        }
        if (field.attr("type").equals("radio") || field.attr("type").equals("checkbox")) {
            Element chosen = page.document().selectFirst("[name=" + name + "][checked]");
            return chosen == null ? "" : chosen.val();
        }
        return field.val();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
