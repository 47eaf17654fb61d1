package org.youthpanel.platform.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Everything that keeps a configuration from being one that a service can be run with. */
final class LiveProblems {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    /** Addresses of Entra ID that speak for whoever signs in, and so for nobody. */
    private static final Pattern FOR_ANYBODY = Pattern.compile(".*/(common|organizations|consumers)(/.*)?");

    private static final Pattern PLACEHOLDER =
            Pattern.compile(".*\\$\\{.*|.*….*|.*<.*>.*|.*(change.?me|your.?secret|placeholder|example).*");
    private static final Set<String> KNOWN = Set.of("secret", "password", "demo", "client-secret", "test");
    private static final int SHORTEST_SECRET = 16;
    private static final int SHORTEST_PASSWORD = 12;

    private final Environment settings;
    private final List<String> problems = new ArrayList<>();

    private static final Pattern ENCRYPTED = Pattern.compile(
            "[?&]sslmode=verify-full(&|$)|^jdbc:postgresql://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?/");

    private LiveProblems(Environment settings) {
        this.settings = settings;
    }

    static List<String> in(Environment settings) {
        LiveProblems looking = new LiveProblems(settings);
        looking.atDemonstration();
        looking.atDatabase();
        looking.atEncryption();
        looking.atSignIn();
        return looking.problems;
    }

    private void atDemonstration() {
        if (settings.getProperty("youth-panel.made-up-year", Boolean.class, false)) {
            problems.add("youth-panel.made-up-year is for the demonstration: live mode makes no cases up");
        }
    }

    private void atDatabase() {
        if (text("youth-panel.database.url").isBlank()) {
            problems.add("youth-panel.database.url names no PostgreSQL server: the file of the demonstration is not"
                    + " forced to the disk, and serves one node alone");
            return;
        }
        if (!ENCRYPTED.matcher(text("youth-panel.database.url")).find()) {
            problems.add("youth-panel.database.url needs sslmode=verify-full where the server is another machine:"
                    + " without it the driver talks in the clear, or to anybody");
        }
        for (String name : List.of("youth-panel.database.owner-password", "youth-panel.database.password")) {
            atSecret(name, text(name), SHORTEST_PASSWORD);
        }
    }

    /** Either the program encrypts, or a server before it that is named, whose word for it is taken. */
    private void atEncryption() {
        boolean encrypts = settings.getProperty("server.ssl.enabled", Boolean.class, true)
                && List.of("server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store").stream()
                        .anyMatch(each -> !text(each).isBlank());
        String forwarded = text("server.forward-headers-strategy").toLowerCase(Locale.ROOT);
        if (forwarded.equals("framework")) {
            problems.add(
                    "server.forward-headers-strategy: framework believes anybody who says that they came encrypted."
                            + " Use native, which believes the servers that are named");
        } else if (forwarded.equals("native")
                && text("server.tomcat.remoteip.internal-proxies").isBlank()) {
            problems.add(
                    "server.tomcat.remoteip.internal-proxies has to name the server that encrypts: without it every"
                            + " machine of a private network is believed");
        } else if (!encrypts && !forwarded.equals("native")) {
            problems.add("nothing encrypts: live mode needs server.ssl, or a server before it, with"
                    + " server.forward-headers-strategy=native and server.tomcat.remoteip.internal-proxies");
        }
        if (!text("server.servlet.context-path").isBlank()) {
            problems.add(
                    "server.servlet.context-path: a live service has a host of its own, or its cookie would be sent"
                            + " to its neighbours too");
        }
    }

    private void atSignIn() {
        SignInSettings signIn;
        try {
            signIn = Binder.get(settings).bindOrCreate("youth-panel.sign-in", SignInSettings.class);
        } catch (BindException e) {
            Throwable deepest = e;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            problems.add(
                    e.getProperty() == null
                            ? "youth-panel.sign-in cannot be read: " + deepest.getMessage()
                            : e.getProperty().getName() + " cannot be read: " + deepest.getMessage());
            return;
        }
        if (signIn.ask().isBlank()) {
            problems.add("youth-panel.sign-in.ask does not say whom somebody asks who has no role yet");
        }
        if (signIn.issuers().isEmpty()) {
            problems.add("youth-panel.sign-in.issuers names no identity provider");
        }
        for (int i = 0; i < signIn.issuers().size(); i++) {
            SignInSettings.Issuer issuer = signIn.issuers().get(i);
            atIssuer("youth-panel.sign-in.issuers[" + i + "].", issuer, signIn.unencryptedLoopback());
            for (SignInSettings.Issuer before : signIn.issuers().subList(0, i)) {
                if (before.id().equals(issuer.id()) || before.issuer().equals(issuer.issuer())) {
                    problems.add("youth-panel.sign-in.issuers[" + i + "] has the id or the issuer of another");
                }
            }
        }
    }

    private void atIssuer(String where, SignInSettings.Issuer issuer, boolean loopback) {
        if (!ID.matcher(issuer.id()).matches()) {
            problems.add(where + "id has to be a word of small letters, digits and hyphens");
        }
        for (String[] each :
                new String[][] {{"label", issuer.label()}, {"tenant", issuer.tenant()}, {"client-id", issuer.clientId()}
                }) {
            if (each[1].isBlank() || PLACEHOLDER.matcher(each[1]).matches()) {
                problems.add(where + each[0] + " is missing");
            }
        }
        if (issuer.services().isEmpty()) {
            problems.add(where + "services names none: the issuer could give no role");
        }
        if (issuer.clientSecret().isBlank()) {
            problems.add(where + "client-secret is missing");
        }
        atSecret(where + "client-secret", issuer.clientSecret(), SHORTEST_SECRET);
        atAddress(where, issuer.issuer(), loopback);
    }

    private void atAddress(String where, String address, boolean loopback) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            problems.add(where + "issuer is no address");
            return;
        }
        boolean local = uri.getHost() != null && LOOPBACK.contains(uri.getHost());
        if (uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            problems.add(where + "issuer is no address of an issuer");
        } else if (!"https".equals(uri.getScheme()) && !(local && loopback && "http".equals(uri.getScheme()))) {
            problems.add(where + "issuer has to begin with https"
                    + (local
                            ? " (or set youth-panel.sign-in.unencrypted-loopback, to try it out on this machine)"
                            : ""));
        } else if (FOR_ANYBODY.matcher(String.valueOf(uri.getPath())).matches()) {
            problems.add(where + "issuer has to be that of one tenant, with its id in the address");
        }
    }

    /** Says nothing of one that is empty: whoever asks knows whether it may be. */
    private void atSecret(String name, String secret, int shortest) {
        String plain = secret.toLowerCase(Locale.ROOT);
        if (secret.isBlank()) {
            return;
        }
        if (KNOWN.contains(plain) || PLACEHOLDER.matcher(plain).matches()) {
            problems.add(name + " is still a placeholder, or its environment variable is not set");
        } else if (secret.length() < shortest) {
            problems.add(name + " is shorter than " + shortest + " characters");
        }
    }

    private String text(String name) {
        return settings.getProperty(name, "");
    }
}
