package org.youthpanel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.youthpanel.casework.Role;

/** The same in the demonstration with its made-up year, and every page of it in a browser at three widths. */
@Tag("slow")
@TestPropertySource(properties = "youth-panel.made-up-year=true")
class EveryPageTest extends CrawlTest {

    private static final int[] WIDTHS = {320, 1280, 1920};
    /** The same page of another role has other parts, and the same style sheet: the narrowest says of them what all do. */
    private static final int[] NARROWEST = {320};

    private static final int HEIGHT = 720;
    /** Addresses of one pattern that each role opens in the browser. */
    private static final int LOOKED_AT = 1;

    @Override
    int alike() {
        return 8;
    }

    @Test
    void noPageOfAnyRoleHasABarrierThatAxeCanFind() {
        Set<String> barriers = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        try (Chromium chromium = Chromium.at(port)) {
            pages().forEach((role, paths) -> {
                try (BrowserContext visitor = chromium.visitor(true, true, WIDTHS[0])) {
                    Page page = visitor.newPage();
                    Chromium.signIn(page, name(role));
                    for (String path : paths) {
                        if (!isPage(page, path)) {
                            continue;
                        }
                        boolean first = seen.add(Addresses.pattern("GET", path).orElse(path));
                        barriers.addAll(at(first ? WIDTHS : NARROWEST, page, role));
                    }
                }
            });
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    void noPageComplainsOfItsScriptOrItsSecurityPolicy() {
        List<String> complaints = new ArrayList<>();
        try (Chromium chromium = Chromium.at(port)) {
            pages().forEach((role, paths) -> {
                try (BrowserContext visitor = chromium.visitor(true, false, 1280)) {
                    Page page = visitor.newPage();
                    List<String> said = Chromium.complaints(page);
                    Chromium.signIn(page, name(role));
                    paths.forEach(path -> isPage(page, path));
                    complaints.addAll(said);
                }
            });
        }
        assertThat(complaints).isEmpty();
    }

    /** A form that comes back is a state of its own. */
    @Test
    void noFormThatComesBackHasABarrierThatAxeCanFind() {
        Set<String> barriers = new LinkedHashSet<>();
        Set<String> sent = new LinkedHashSet<>();
        int[] back = {0};
        try (Chromium chromium = Chromium.at(port)) {
            pages().forEach((role, paths) -> {
                try (BrowserContext visitor = chromium.visitor(true, true, WIDTHS[0])) {
                    Page page = visitor.newPage();
                    Chromium.signIn(page, name(role));
                    for (String path : paths) {
                        if (!isPage(page, path)) {
                            continue;
                        }
                        Locator forms = page.locator("main form[method=post]");
                        for (int i = 0; i < forms.count(); i++) {
                            String action = forms.nth(i).getAttribute("action");
                            Locator button = forms.nth(i).locator("button[type=submit]");
                            if (button.count() > 0
                                    && sent.add(
                                            Addresses.pattern("POST", action).orElse(action))) {
                                button.first().click();
                                page.waitForLoadState();
                                if (page.title().startsWith("Error: ")) {
                                    back[0]++;
                                    barriers.addAll(at(WIDTHS, page, role));
                                }
                                page.navigate(path);
                                forms = page.locator("main form[method=post]");
                            }
                        }
                    }
                }
            });
        }
        assertThat(barriers).isEmpty();
        assertThat(back[0]).isGreaterThan(1);
    }

    /** Opens it. Where a page said that there is no file yet, there may be one by now. */
    private static boolean isPage(Page page, String path) {
        try {
            page.navigate(path);
            return true;
        } catch (PlaywrightException file) {
            if (file.getMessage().contains("Download is starting")) {
                return false;
            }
            throw file;
        }
    }

    private static List<String> at(int[] widths, Page page, Role role) {
        List<String> barriers = new ArrayList<>();
        for (int width : widths) {
            page.setViewportSize(width, HEIGHT);
            Chromium.barriers(page, width).forEach(each -> barriers.add(role + " " + each));
        }
        return barriers;
    }

    /** Of each role, so many addresses of one pattern. */
    private Map<Role, List<String>> pages() {
        Map<Role, List<String>> pages = new LinkedHashMap<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Crawl.Found each : found()) {
            String path = each.answer().path();
            String pattern = each.role() + Addresses.pattern("GET", path).orElse(path);
            if (each.page().isPresent() && seen.merge(pattern, 1, Integer::sum) <= LOOKED_AT) {
                pages.computeIfAbsent(each.role(), role -> new ArrayList<>()).add(path);
            }
        }
        return pages;
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
