package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Problem;

/** Problems as a page shows them: each once beside its field, and all above the page in the order of the fields. */
public final class FormErrors {

    /** A line of the error summary. */
    public record Line(@Nullable String href, String text) {}

    private record Entry(int place, String field, String anchor, String text) {}

    private final Words words;
    private final Map<String, Entry> byField = new LinkedHashMap<>();
    private final Map<String, List<String>> wrongParts = new HashMap<>();

    public FormErrors(Words words) {
        this.words = words;
    }

    /**
     * @param names of the fields, in the order of the page
     * @param anchors of those that do not link to their own name
     * @param field from the path of a problem to the name of its field
     */
    public FormErrors add(
            List<Problem> problems, List<String> names, Map<String, String> anchors, UnaryOperator<String> field) {
        for (Problem problem : problems) {
            String name = field.apply(problem.path());
            String known = names.stream()
                    .filter(each -> name.equals(each) || name.startsWith(each + "."))
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            int place = known.isEmpty() ? names.size() : names.indexOf(known);
            byField.putIfAbsent(name, new Entry(place, name, anchors.getOrDefault(name, name), text(problem)));
        }
        return this;
    }

    /** A problem in words of its own. @param place of the field in the order of the page */
    void tell(String field, int place, String text) {
        tell(field, field, place, text);
    }

    /** The same, where an error links to something else than its field. */
    public void tell(String field, String anchor, int place, String text) {
        byField.putIfAbsent(field, new Entry(place, field, anchor, text));
    }

    /** Said most closely first: of this fact and this problem, of any fact beside it, of this problem, and as it was read. */
    public String text(Problem problem) {
        String path = problem.path().replaceAll("\\[\\d+]", "");
        String label = words.fact(problem.path());
        String own = words.find("problem." + path + "." + problem.code(), label);
        if (own != null) {
            return own;
        }
        int dot = path.lastIndexOf('.');
        String ofAny = dot < 0
                ? null
                : words.find("problem." + path.substring(0, dot) + ".any." + problem.code(), path.substring(dot + 1));
        if (ofAny != null) {
            return ofAny;
        }
        String general = words.find("problem." + problem.code(), label, words.plain(problem.message()));
        return general != null ? general : words.of("problem", label, words.plain(problem.message()));
    }

    /** Which parts of a date are wrong. */
    public void wrongParts(String field, List<String> parts) {
        wrongParts.put(field, parts);
    }

    public @Nullable List<String> parts(String field) {
        return wrongParts.get(field);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** The words beside a field; null where nothing is wrong. */
    public @Nullable String of(String field) {
        Entry entry = byField.get(field);
        return entry == null ? null : entry.text();
    }

    /** For the error summary. */
    public List<Line> lines() {
        List<Entry> entries = new ArrayList<>(byField.values());
        entries.sort(Comparator.comparingInt(Entry::place).thenComparing(Entry::field));
        return entries.stream()
                .map(each -> new Line("#" + each.anchor(), each.text()))
                .toList();
    }
}
