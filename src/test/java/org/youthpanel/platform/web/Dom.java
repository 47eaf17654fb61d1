package org.youthpanel.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Markup as lines that can be compared: without white space between words, the order of attributes or of classes. */
final class Dom {

    /**
     * What the pages do alike on purpose and a fixture does by its own options: how large a label, a legend or a caption
     * is, that a button is pressed once, and how fields of a date are called.
     */
    private static final Set<String> SIZES = sizes();

    private static final Set<String> SWITCHES = Set.of("checked", "selected", "open", "hidden");

    private Dom() {}

    static List<String> lines(String html) {
        List<String> lines = new ArrayList<>();
        Jsoup.parseBodyFragment(html).body().childNodes().forEach(each -> write(each, "", lines));
        return lines;
    }

    private static void write(Node node, String indent, List<String> lines) {
        if (node instanceof TextNode text && !text.text().isBlank()) {
            lines.add(indent + text.text().strip());
        } else if (node instanceof Element element && element.hasClass("app-scroll")) {
            // a box of ours around a table
            element.childNodes().forEach(each -> write(each, indent, lines));
        } else if (node instanceof Element element) {
            TreeMap<String, String> attributes = new TreeMap<>();
            element.attributes().forEach(each -> attributes.put(each.getKey(), each.getValue()));
            if (attributes.containsKey("class")) {
                Set<String> classes = new TreeSet<>(element.classNames());
                classes.removeAll(SIZES);
                attributes.put("class", String.join(" ", classes));
            }
            attributes.remove("data-prevent-double-click");
            // an attribute that is only there or not has no value worth comparing
            // two banners may stand on one page
            attributes.replaceAll(
                    (name, value) -> value.replace("notification-banner-news", "notification-banner-title"));
            attributes.replaceAll((name, value) -> SWITCHES.contains(name) ? "" : value);
            if (element.hasClass("govuk-date-input__input")) {
                attributes.remove("name");
            }
            lines.add(indent + element.tagName() + " " + attributes);
            element.childNodes().forEach(each -> write(each, indent + "  ", lines));
        }
    }

    private static Set<String> sizes() {
        Set<String> sizes = new TreeSet<>();
        for (String block : List.of("govuk-label", "govuk-fieldset__legend", "govuk-table__caption")) {
            List.of("s", "m", "l", "xl").forEach(each -> sizes.add(block + "--" + each));
        }
        return sizes;
    }
}
