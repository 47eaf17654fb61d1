package org.youthpanel.browser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page must hold to, as far as it can be read from the page alone. */
final class Markup {

    private static final Pattern TITLE = Pattern.compile("(Error: )?\\S.* - Youth Panel");
    /** Words of the program instead of words for people. */
    private static final Pattern LEAKED = Pattern.compile(
            "java\\.|org\\.youthpanel|\\wException\\b|Failed to convert|\\?\\?\\w|\\bnull\\b|Optional\\[");

    private Markup() {}

    static List<String> faults(Document page) {
        List<String> faults = new ArrayList<>();
        if (!TITLE.matcher(page.title()).matches()) {
            faults.add("is titled: " + page.title());
        }
        if (page.select("h1").size() != 1) {
            faults.add("has " + page.select("h1").size() + " main headings");
        }
        if (!page.select("html").attr("lang").equals("en")) {
            faults.add("does not say its language");
        }
        Set<String> ids = new HashSet<>();
        page.select("[id]").eachAttr("id").stream()
                .filter(each -> !ids.add(each))
                .forEach(each -> faults.add("has the id " + each + " twice"));
        for (String reference : List.of("aria-describedby", "aria-labelledby", "aria-controls", "for")) {
            page.select("[" + reference + "]").forEach(each -> {
                for (String id : each.attr(reference).split(" ")) {
                    if (!ids.contains(id)) {
                        faults.add("has " + reference + "=" + each.attr(reference) + " with no such id");
                    }
                }
            });
        }
        page.select("input:not([type=hidden]):not([type=submit]), select, textarea").stream()
                .filter(each -> !isLabelled(page, each))
                .forEach(each -> faults.add("has a field without a label: " + each.attr("name")));
        page.select(".govuk-error-summary a[href^=#]").stream()
                .filter(each -> !ids.contains(each.attr("href").substring(1)))
                .forEach(each -> faults.add("has an error that leads to nothing: " + each.attr("href")));
        page.select("form[method=post]").stream()
                .filter(each -> each.selectFirst("input[name=_csrf]") == null)
                .forEach(each -> faults.add("has a form without protection: " + each.attr("action")));
        faults.addAll(leaked(page));
        return faults;
    }

    static List<String> leaked(Document page) {
        String said = page.title() + " " + page.body().text();
        return LEAKED.matcher(said)
                .results()
                .map(each -> "says: "
                        + said.substring(Math.max(0, each.start() - 40), Math.min(said.length(), each.end() + 40)))
                .toList();
    }

    private static boolean isLabelled(Document page, Element field) {
        return field.hasAttr("aria-label")
                || field.hasAttr("aria-labelledby")
                || !page.select("label[for=\"" + field.id() + "\"]").text().isBlank()
                || field.closest("label") != null;
    }
}
