package org.youthpanel.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The browser of the tests: that of the machine, never one that is downloaded. */
public final class Chromium implements AutoCloseable {

    private static final Path BINARY = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int HEIGHT = 720;

    private final Playwright playwright;
    private final Browser browser;
    private final String base;

    private Chromium(String base) {
        this.base = base;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BINARY)
                        .setArgs(ARGUMENTS));
    }

    /** Skips the test where there is no browser. */
    static Chromium at(int port) {
        return at("http://127.0.0.1:" + port);
    }

    /** The same for an address with any certificate. */
    public static Chromium at(String base) {
        Assumptions.assumeTrue(
                Files.isExecutable(BINARY), "There is no " + BINARY + ": the tests in a browser were not run");
        return new Chromium(base);
    }

    /**
     * @param script whether JavaScript runs
     * @param looser whether axe may be put into pages, which their security policy forbids
     */
    public BrowserContext visitor(boolean script, boolean looser, int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setIgnoreHTTPSErrors(true)
                .setJavaScriptEnabled(script)
                .setBypassCSP(looser)
                .setViewportSize(width, HEIGHT)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(20_000);
        return context;
    }

    /** What the console says against a page from now on, refusals by the security policy among it. */
    public static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            // a page that answers 400 is shown as an error of the network
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        return complaints;
    }

    static void signIn(Page page, String account) {
        page.navigate("/sign-in");
        page.fill("#username", account);
        page.fill("#password", "demo");
        page.click("main button[type=submit]");
    }

    static void signOut(Page page) {
        page.click("form[action='/sign-out'] button");
    }

    /** What axe finds against the standard, and whether the page scrolls sideways. */
    public static List<String> barriers(Page page, int width) {
        List<String> found = new ArrayList<>();
        new AxeBuilder(page)
                .withTags(STANDARD)
                .analyze()
                .getViolations()
                .forEach(each -> found.add(page.url() + " " + width + ": " + each.getId() + " "
                        + each.getNodes().get(0).getHtml()));
        int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) {
            found.add(page.url() + " is " + wide + " wide at " + width);
        }
        return found;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
