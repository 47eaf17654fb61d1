package org.youthpanel.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;
import org.youthpanel.browser.Chromium;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;
import org.youthpanel.platform.YouthPanelApplication;
import org.youthpanel.platform.database.DatabaseSettings;
import org.youthpanel.platform.database.TestDatabase;

/** Live mode as it is served: encrypted, on PostgreSQL, with an authorization server that has two issuers. */
class LiveModeTest {

    static final String CLIENT = "youth-panel-client";
    private static final String SECRET = "Zk38Q~aVt0pX4mWc7yLd2uHs";

    @TempDir
    private static Path folder;

    private static MockOAuth2Server issuers;
    private static ConfigurableApplicationContext application;
    private static SSLContext trusting;
    private static String base;

    @BeforeAll
    static void start() throws Exception {
        issuers = new MockOAuth2Server();
        issuers.start(InetAddress.getLoopbackAddress(), 0);
        Path keys = keys();
        DatabaseSettings database = TestDatabase.fresh();
        List<String> settings = new ArrayList<>(List.of(
                "--youth-panel.mode=live",
                "--youth-panel.data=" + folder.resolve("data"),
                "--youth-panel.rules=rules",
                "--youth-panel.database.url=" + database.url(),
                "--youth-panel.database.owner=" + database.owner(),
                "--youth-panel.database.owner-password=" + database.ownerPassword(),
                "--youth-panel.database.user=" + database.user(),
                "--youth-panel.database.password=" + database.password(),
                "--server.port=0",
                "--server.ssl.key-store=" + keys,
                "--server.ssl.key-store-password=only-for-tests",
                "--youth-panel.sign-in.ask=the service desk of the council",
                "--youth-panel.sign-in.unencrypted-loopback=true"));
        issuer(settings, 0, "council", "Leeds City Council", "leeds");
        issuer(settings, 1, "police", "West Yorkshire Police", "leeds");
        settings.add("--youth-panel.sign-in.issuers[1].roles=officer");
        application = new SpringApplication(YouthPanelApplication.class).run(settings.toArray(String[]::new));
        base = "https://localhost:" + application.getBean(Environment.class).getRequiredProperty("local.server.port");
        trusting = trusting(keys);
    }

    private static void issuer(List<String> settings, int number, String id, String label, String services) {
        Map.of(
                        "id", id,
                        "label", label,
                        "issuer", issuers.issuerUrl(id).toString(),
                        "tenant", "tenant-of-" + id,
                        "client-id", CLIENT,
                        "client-secret", SECRET,
                        "services", services)
                .forEach((name, value) ->
                        settings.add("--youth-panel.sign-in.issuers[" + number + "]." + name + "=" + value));
    }

    private static Path keys() throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "panel",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-validity",
                        "2",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        "only-for-tests")
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        return keys;
    }

    private static SSLContext trusting(Path keys) throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            own.load(in, "only-for-tests".toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("panel", own.getCertificate("panel"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
        if (issuers != null) {
            issuers.shutdown();
        }
    }

    private static Visitor visitor() {
        return new Visitor(base, trusting);
    }

    /** Presses the button of an issuer, which knows whoever presses it as this account. */
    private static Page arrives(Visitor visitor, IssuerAccount account) {
        issuers.enqueueCallback(account);
        return visitor.get("/sign-in/at/" + account.issuerId());
    }

    private static Visitor signedIn(IssuerAccount account) {
        Visitor visitor = visitor();
        assertThat(arrives(visitor, account).path()).isEqualTo("/home");
        return visitor;
    }

    private static String nameOf(Visitor visitor) {
        return visitor.get("/home")
                .document()
                .selectFirst(".app-signed-in__name")
                .text();
    }

    private static String oid() {
        return UUID.randomUUID().toString();
    }

    /** One answer, with nothing followed. */
    private static HttpResponse<String> raw(CookieManager cookies, String address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newBuilder()
                .sslContext(trusting)
                .cookieHandler(cookies)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> call(String token, String path) throws IOException, InterruptedException {
        return raw(new CookieManager(), base + path, "Authorization", "Bearer " + token);
    }

    private static String token(IssuerAccount account) {
        return issuers.issueToken(account.issuerId(), CLIENT, account).serialize();
    }

    private static void notBelieved(String why, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(why).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).as(why).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .as(why)
                .startsWith("Bearer ");
        assertThat(answer.body()).as(why).contains("Give a token").doesNotContainIgnoringCase("jwt");
    }

    @Test
    void whoHasARoleSignsInAndComesToWhereTheyWanted() {
        Visitor visitor = visitor();
        Page door = visitor.get("/panels");
        assertThat(door.path()).isEqualTo("/sign-in");
        assertThat(door.document().select("main a.govuk-button").eachText())
                .containsExactly("Sign in with Leeds City Council", "Sign in with West Yorkshire Police");
        assertThat(door.document().select("input[type=password]")).isEmpty();
        assertThat(door.text()).doesNotContain("emonstration").doesNotContain("demo");

        Page there = arrives(visitor, IssuerAccount.of("council", oid(), "Chair.One@leeds.test", "leeds.chair"));
        assertThat(there.path()).isEqualTo("/panels");
        assertThat(nameOf(visitor)).isEqualTo("Signed in as chair.one");
        assertThat(visitor.get("/cases/new").status()).isEqualTo(200);
        assertThat(visitor.get("/exports").status())
                .as("a chair takes nothing out")
                .isEqualTo(403);
    }

    @Test
    void anIssuerGivesOnlyTheRolesThatItMay() {
        Visitor officer = signedIn(
                IssuerAccount.of("police", oid(), "pc.1@wyp.test", "leeds.officer", "leeds.chair", "x.officer"));
        assertThat(officer.get("/cases/new").status()).isEqualTo(200);
        assertThat(officer.get("/cases/none/decision").status()).as("no chair").isEqualTo(403);
    }

    @Test
    void whoHasNoRoleIsToldWhomToAskAndSeesNothingElse() {
        for (String role : List.of("", "leicestershire.chair", "chair", "leeds.judge")) {
            Visitor visitor = signedIn(IssuerAccount.of("council", oid(), "someone@leeds.test", "leeds.officer"));
            Page page = arrives(visitor, IssuerAccount.of("council", oid(), "new@leeds.test", role));
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.heading()).isEqualTo("You do not have access to this service");
            assertThat(page.text()).contains("Ask the service desk of the council.");
            assertThat(visitor.get("/home").path())
                    .as("nor as who was signed in before")
                    .isEqualTo("/sign-in");
        }
        assertThat(application
                        .getBean(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM people WHERE handle LIKE 'new%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anotherTenantIsNobody() {
        IssuerAccount chair = IssuerAccount.of("council", oid(), "stranger@elsewhere.test", "leeds.chair");
        for (IssuerAccount each : List.of(
                chair.but("tid", "tenant-of-police"),
                chair.but("tid", null),
                chair.but("oid", null),
                chair.lasting(-600))) {
            Visitor visitor = visitor();
            Page page = arrives(visitor, each);
            assertThat(page.path()).isEqualTo("/sign-in");
            assertThat(page.errors())
                    .containsExactly(
                            "Signing in did not work. Try again, and if it goes on, ask the service desk of the council");
            assertThat(page.deadLinks()).isEmpty();
            assertThat(visitor.get("/home").path()).isEqualTo("/sign-in");
        }
    }

    @Test
    void anAnswerOfTheIssuerWorksOnceAndWhereItWasAskedForAlone() throws Exception {
        CookieManager cookies = new CookieManager();
        URI asked = URI.create(raw(cookies, base + "/sign-in/at/council")
                .headers()
                .firstValue("Location")
                .orElseThrow());
        assertThat(UriComponentsBuilder.fromUri(asked).build().getQueryParams().toSingleValueMap())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code")
                .containsKeys("code_challenge", "state", "nonce");
        issuers.enqueueCallback(IssuerAccount.of("council", oid(), "once@leeds.test", "leeds.officer"));
        String answer = raw(new CookieManager(), asked.toString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(answer).startsWith(base + "/sign-in/from/council?");

        assertThat(raw(new CookieManager(), answer)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .as("in another browser")
                .endsWith("/sign-in?failed");
        assertThat(raw(cookies, answer.replace("/council?", "/police?"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .as("as an answer of the other issuer")
                .endsWith("/sign-in?failed");
        HttpResponse<String> in = raw(cookies, answer);
        assertThat(in.headers().firstValue("Location").orElseThrow())
                .as("neither of which used it up")
                .isEqualTo(base + "/");
    }

    @Test
    void theSameAnswerTwiceSignsInOnceAndEndsNothing() throws Exception {
        CookieManager cookies = new CookieManager();
        String asked = raw(cookies, base + "/sign-in/at/council")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String before = cookies.getCookieStore().getCookies().get(0).getValue();
        issuers.enqueueCallback(IssuerAccount.of("council", oid(), "twice@leeds.test", "leeds.officer"));
        String answer =
                raw(new CookieManager(), asked).headers().firstValue("Location").orElseThrow();
        HttpResponse<String> in = raw(cookies, answer);
        assertThat(in.headers().firstValue("Location").orElseThrow()).doesNotContain("failed");
        assertThat(cookies.getCookieStore().getCookies().get(0).getValue())
                .as("another session than the stranger’s")
                .isNotEqualTo(before);
        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-youth-panel=")
                .contains("Path=/")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(raw(cookies, answer).headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?failed");
        HttpResponse<String> home = raw(cookies, base + "/home");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000");
        assertThat(home.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self';");
    }

    @Test
    void signingOutGoesOnToTheIssuerAndBack() {
        Visitor visitor = signedIn(IssuerAccount.of("council", oid(), "leaver@leeds.test", "leeds.manager"));
        Page out = visitor.send(visitor.get("/home"), "/sign-out");
        assertThat(out.path()).isEqualTo("/signed-out");
        assertThat(out.heading()).isEqualTo("You have signed out");
        String on = out.document().selectFirst("main a").attr("href");
        assertThat(on)
                .startsWith(issuers.endSessionEndpointUrl("council").toString())
                .contains("client_id=" + CLIENT)
                .doesNotContain("token");
        assertThat(visitor.get("/home").path()).isEqualTo("/sign-in");
        Page back = visitor.follow(on);
        assertThat(back.path()).isEqualTo("/sign-in");
        assertThat(back.text()).contains("You have signed out.");
    }

    @Test
    void aFormThatWasOpenWhenItsSessionEndedIsADraft() {
        IssuerAccount account = IssuerAccount.of("council", oid(), "drafter@leeds.test", "leeds.manager");
        Visitor visitor = signedIn(account);
        Page form = visitor.get("/scrutiny/new");
        visitor.send(visitor.get("/home"), "/sign-out");
        Page late = visitor.send(form, "/scrutiny/new", "draw.size", "17");
        assertThat(late.path()).isEqualTo("/sign-in");
        assertThat(late.text()).contains("What you typed is saved as a draft");
        Page again = arrives(visitor, account);
        assertThat(again.path()).isEqualTo("/scrutiny/new");
        assertThat(Visitor.value(again, "draw.size")).isEqualTo("17");
    }

    @Test
    void aNameInTheLogStaysWithItsAccount() {
        String first = oid();
        assertThat(nameOf(signedIn(IssuerAccount.of("council", first, "same.name@leeds.test", "leeds.officer"))))
                .isEqualTo("Signed in as same.name");
        assertThat(nameOf(signedIn(IssuerAccount.of("council", first, "married@leeds.test", "leeds.officer"))))
                .as("called otherwise now")
                .isEqualTo("Signed in as same.name");
        assertThat(nameOf(signedIn(IssuerAccount.of("council", oid(), "same.name@leeds.test", "leeds.officer"))))
                .as("somebody else of that name")
                .isEqualTo("Signed in as same.name-2");
        assertThat(nameOf(signedIn(IssuerAccount.of("police", first, "same.name@wyp.test", "leeds.officer"))))
                .as("the same id at another issuer")
                .isEqualTo("Signed in as same.name-3");
        assertThat(nameOf(signedIn(IssuerAccount.of("council", first, "same.name@leeds.test", "leeds.manager"))))
                .isEqualTo("Signed in as same.name");
    }

    @Test
    void aTokenOfTheIssuersCallsTheApi() throws Exception {
        IssuerAccount account = IssuerAccount.of("council", oid(), "caller@leeds.test", "leeds.policy");
        assertThat(call(token(account.calling()), "/api/v1/rule-sets").statusCode())
                .isEqualTo(200);
        assertThat(call(token(account.calling()), "/api/v1/cases/none").statusCode())
                .isEqualTo(403);
        assertThat(call(token(account.calling()), "/api/v1/rule-sets").headers().firstValue("Set-Cookie"))
                .isEmpty();
        HttpResponse<String> none = call(token(account.calling().but("roles", List.of())), "/api/v1/rule-sets");
        assertThat(none.statusCode()).isEqualTo(403);
        assertThat(none.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aProgramCallsAsItselfAndDecidesNothing() throws Exception {
        IssuerAccount program = IssuerAccount.of("council", oid(), "", "leeds.officer", "leeds.chair")
                .program();
        issuers.enqueueCallback(program);
        HttpResponse<String> issued = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        issuers.tokenEndpointUrl("council").toString()))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                "program:its-secret".getBytes(StandardCharsets.UTF_8)))
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "grant_type=client_credentials&scope=" + CLIENT + "/.default"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        String token = issued.body().replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        assertThat(call(token, "/api/v1/cases/none").statusCode()).isEqualTo(404);
        assertThat(call(token, "/api/v1/tracking/agreement").statusCode())
                .as("what a chair may, and an officer may not")
                .isEqualTo(403);
        assertThat(application
                        .getBean(JdbcClient.class)
                        .sql("SELECT handle FROM people WHERE object_id = ?")
                        .params(program.claims().get("oid"))
                        .query(String.class)
                        .single())
                .startsWith("program-11111111-2222");
    }

    @Test
    void aTokenThatIsNotForUsIsNotBelieved() throws Exception {
        String path = "/api/v1/rule-sets";
        IssuerAccount account = IssuerAccount.of("council", oid(), "caller@leeds.test", "leeds.policy")
                .calling();
        assertThat(call(token(account), path).statusCode()).isEqualTo(200);

        notBelieved("expired", call(token(account.lasting(-600)), path));
        notBelieved("for another program", call(token(account.to("another-client")), path));
        notBelieved("of another tenant", call(token(account.but("tid", "tenant-of-police")), path));
        notBelieved("of no tenant", call(token(account.but("tid", null)), path));
        notBelieved("of nobody", call(token(account.but("oid", null)), path));
        notBelieved("made for signing in", call(token(account.but("nonce", "n")), path));
        notBelieved("made for signing in", call(token(account.but("azp", null)), path));
        notBelieved(
                "of an issuer that is not configured",
                call(token(new IssuerAccount("elsewhere", CLIENT, 600, account.claims())), path));

        String[] parts = token(account).split("\\.");
        String changed = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("leeds.policy", "leeds.manager");
        notBelieved(
                "changed",
                call(
                        parts[0] + "."
                                + Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(changed.getBytes(StandardCharsets.UTF_8))
                                + "." + parts[2],
                        path));
        String unsigned = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        notBelieved("unsigned", call(unsigned + "." + parts[1] + ".", path));
        SignedJWT forged = issuers.getConfig()
                .getTokenProvider()
                .jwt(
                        Map.of(
                                "iss", issuers.issuerUrl("police").toString(),
                                "aud", CLIENT,
                                "tid", "tenant-of-police",
                                "oid", "x",
                                "azp", "x",
                                "scp", "use",
                                "roles", List.of("leeds.officer")),
                        Duration.ofMinutes(5),
                        "council");
        notBelieved("signed by one issuer in another’s name", call(forged.serialize(), path));
        notBelieved("no token", call("x", path));
    }

    @Test
    void theDemonstrationsWaysInAreNotThere() throws Exception {
        String basic = "Basic " + Base64.getEncoder().encodeToString("policy:demo".getBytes(StandardCharsets.UTF_8));
        notBelieved("no word", raw(new CookieManager(), base + "/api/v1/rule-sets", "Authorization", basic));
        notBelieved("nobody", raw(new CookieManager(), base + "/api/v1/rule-sets"));
        Visitor visitor = visitor();
        assertThat(visitor.post("/sign-in", "username", "policy", "password", "demo")
                        .status())
                .isNotEqualTo(500);
        assertThat(visitor.get("/home").path()).isEqualTo("/sign-in");
    }

    /** What a policy of content and a cookie’s name ask for is judged by browsers alone. */
    @Tag("slow")
    @Test
    void aBrowserSignsInAndOutWithoutAComplaint() {
        try (Chromium chromium = Chromium.at(base)) {
            for (boolean script : List.of(true, false)) {
                BrowserContext visitor = chromium.visitor(script, false, 320);
                com.microsoft.playwright.Page page = visitor.newPage();
                List<String> complaints = Chromium.complaints(page);
                page.navigate("/panels");
                issuers.enqueueCallback(IssuerAccount.of("council", oid(), "browser@leeds.test", "leeds.chair"));
                page.click("#at-council");
                page.waitForURL(Pattern.compile(".*/panels(\\?.*)?"));
                page.click("form[action='/sign-out'] button");
                page.waitForURL(Pattern.compile(".*/sign-in\\?signed-out"));
                assertThat(page.textContent("main")).contains("You have signed out.");
                page.navigate("/panels");
                assertThat(page.url()).endsWith("/sign-in");
                assertThat(complaints).isEmpty();
                visitor.close();
            }
        }
    }

    @Test
    @Tag("slow")
    void thePagesAtTheDoorKeepNobodyOut() {
        try (Chromium chromium = Chromium.at(base);
                BrowserContext visitor = chromium.visitor(true, true, 320)) {
            com.microsoft.playwright.Page page = visitor.newPage();
            for (String each : List.of("/sign-in", "/sign-in?failed", "/no-access", "/no-access?roles")) {
                page.navigate(each);
                assertThat(Chromium.barriers(page, 320)).isEmpty();
            }
        }
    }
}
