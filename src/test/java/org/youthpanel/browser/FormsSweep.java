package org.youthpanel.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.youthpanel.browser.Reader.Answer;
import org.youthpanel.browser.Reader.Field;
import org.youthpanel.casework.Role;

/**
 * Sends every form of every page empty and with what nobody should type. A form is known by its address, its fields and
 * its button, so that a new one needs no word here.
 */
final class FormsSweep {

    /** Sent on, refused in the form, not there (any more), or changed meanwhile. */
    private static final Set<Integer> FIT = Set.of(302, 303, 400, 404, 409, 413);

    private final int port;
    private final Map<Role, Reader> readers = new HashMap<>();
    private final Set<String> swept = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private int refused;

    FormsSweep(int port) {
        this.port = port;
    }

    /** The forms that were sent, each once. */
    Set<String> swept() {
        return swept;
    }

    List<String> faults() {
        return faults;
    }

    /** How often a form came back with what is wrong. */
    int refused() {
        return refused;
    }

    List<String> addresses() {
        return readers.values().stream()
                .flatMap(each -> each.addresses().stream())
                .toList();
    }

    FormsSweep of(List<Crawl.Found> pages) {
        for (Crawl.Found found : pages) {
            for (Element form : forms(found.page())) {
                for (String button : buttons(form)) {
                    if (swept.add(key(form, button))) {
                        for (Filling filling : Filling.values()) {
                            send(found, key(form, ""), button, filling);
                        }
                    }
                }
            }
        }
        return this;
    }

    private static List<Element> forms(Optional<Document> page) {
        return page.map(each -> List.<Element>copyOf(each.select("form[method=post]:not([action*=sign-out])"
                        // asks nothing that could be wrong, and publishes for good
                        + ":not([action^=/tracking/published/])")))
                .orElse(List.of());
    }

    /** Each named button sends something else; without one, there is one way to send. */
    private static Set<String> buttons(Element form) {
        Set<String> names = new TreeSet<>(form.select("button[name]").eachAttr("name"));
        return names.isEmpty() ? Set.of("") : names;
    }

    private static String key(Element form, String button) {
        String action = form.attr("action");
        Set<String> names = new TreeSet<>();
        form.select("[name]").eachAttr("name").forEach(each -> names.add(each.replaceAll("\\d+", "0")));
        return Addresses.pattern("POST", action).orElse(action) + " " + names + " " + button;
    }

    /** The page is opened anew each time, for the form as it stands now. */
    private void send(Crawl.Found found, String key, String button, Filling filling) {
        Reader reader = readers.computeIfAbsent(found.role(), role -> Reader.signedIn(port, role));
        Answer page = reader.get(found.answer().path());
        Optional<Element> form = forms(page.page()).stream()
                .filter(each -> key(each, "").equals(key))
                .findFirst();
        if (form.isEmpty()) {
            return; // what was sent before has taken it away
        }
        List<Field> fields = filling.into(form.get());
        if (!button.isEmpty()) {
            fields.add(new Field(
                    button,
                    form.get().selectFirst("button[name=\"" + button + "\"]").attr("value")));
        }
        String action = Addresses.path(form.get().attr("action"));
        String where = found.role() + " " + form.get().attr("action") + " " + button + " " + filling + ": ";
        Answer answer = reader.post(
                form.get().attr("action"), fields, form.get().attr("enctype").startsWith("multipart"));
        if (!FIT.contains(answer.status())) {
            faults.add(where + "answers " + answer.status());
        }
        answer.page().ifPresent(each -> {
            // what no browser sends need not lead to a field
            boolean possible = filling != Filling.HIDDEN;
            (possible ? Markup.faults(each) : Markup.leaked(each)).forEach(fault -> faults.add(where + fault));
            if (answer.status() == 400 && possible) {
                refused++;
                refusal(each, action, fields, filling).forEach(fault -> faults.add(where + fault));
            }
        });
        if (answer.location() != null) {
            Answer next = reader.get(answer.location());
            if (next.status() >= 400) {
                faults.add(where + "leads to " + next.status());
            }
            next.page().ifPresent(each -> Markup.leaked(each).forEach(fault -> faults.add(where + fault)));
        }
    }

    private static List<String> refusal(Document page, String action, List<Field> fields, Filling filling) {
        List<String> faults = new ArrayList<>();
        if (!page.title().startsWith("Error: ")) {
            faults.add("is titled " + page.title());
        }
        List<String> anchors = page.select(".govuk-error-summary__list a").eachAttr("href");
        if (anchors.isEmpty()) {
            faults.add("has no error summary that leads anywhere");
        }
        List<Integer> places = anchors.stream()
                .map(each -> page.getElementById(each.substring(1)))
                .filter(each -> each != null)
                .map(each -> page.getAllElements().indexOf(each))
                .toList();
        if (!places.equals(places.stream().sorted().toList())) {
            faults.add("tells errors in another order than the page: " + anchors);
        }
        Set<String> kept = new HashSet<>();
        page.select("form[action^=\"" + action + "\"] input, form[action^=\"" + action + "\"] textarea")
                .forEach(each -> kept.add(each.attr("name") + "=" + each.val().strip()));
        fields.stream()
                .filter(each -> filling.isKept(each.value()))
                .filter(each ->
                        page.select("[name=\"" + each.name() + "\"]").stream().anyMatch(FormsSweep::isTyped))
                .filter(each -> !kept.contains(each.name() + "=" + each.value().strip()))
                .forEach(each -> faults.add("has lost what was typed in " + each.name()));
        return faults;
    }

    private static boolean isTyped(Element field) {
        return field.tagName().equals("textarea")
                || Set.of("", "text", "search", "email", "tel").contains(field.attr("type"))
                        && field.tagName().equals("input");
    }
}
