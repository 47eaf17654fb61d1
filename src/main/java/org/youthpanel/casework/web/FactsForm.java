package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;

/** How every fact is asked for, made from their catalogue: a fact that is added there is asked for here. */
public final class FactsForm {

    private static final int ROWS = 3;

    private static final int OTHER_ROWS = 2;

    /** The sections in the order of a police officer's work, with the first parts of the paths that stand in each. */
    private static final Map<String, List<String>> SECTIONS = order();

    private final List<Section> sections;

    /** @param key under which the words of its heading are kept */
    public record Section(String key, List<FactField> fields) {}

    public FactsForm() {
        Map<String, List<FactField>> byKey = new LinkedHashMap<>();
        SECTIONS.keySet().forEach(key -> byKey.put(key, new ArrayList<>()));
        for (Fact<?> fact : Facts.all()) {
            String first = fact.path().split("\\.")[0];
            String key = SECTIONS.entrySet().stream()
                    .filter(each -> each.getValue().contains(first))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(first);
            byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(FactField.of(fact));
        }
        sections = byKey.entrySet().stream()
                .map(each -> new Section(each.getKey(), ordered(each.getKey(), each.getValue())))
                .toList();
    }

    /** As their first parts are listed; those of one part as the catalogue has them. */
    private static List<FactField> ordered(String key, List<FactField> fields) {
        List<String> parts = SECTIONS.getOrDefault(key, List.of());
        return fields.stream()
                .sorted(Comparator.<FactField>comparingInt(
                                each -> parts.indexOf(each.name().split("\\.")[0]))
                        // the type follows from the offence, where the catalogue has it
                        .thenComparing(each -> !each.name().equals("offence.code")))
                .toList();
    }

    private static Map<String, List<String>> order() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put("case", List.of("service", "decisionDate", "child"));
        sections.put("offence", List.of("offence", "exceptional", "gravity"));
        sections.put("other-offences", List.of("otherOffences"));
        sections.put("history", List.of("priorOutcomes", "panelReferrals"));
        sections.put("evidence", List.of("evidence", "admission", "engagement"));
        sections.put("victim", List.of("victim"));
        sections.put("assessment", List.of("assessment", "strengths"));
        sections.put("voice", List.of("voice", "communication"));
        sections.put("views", List.of("proposal", "policeView"));
        sections.put("dates", List.of("dates"));
        return sections;
    }

    public List<Section> sections() {
        return sections;
    }

    List<FactField> fields() {
        return sections.stream().flatMap(each -> each.fields().stream()).toList();
    }

    /** How many rows a form shows: one more than were used, so that there is always one to add. */
    public int rows(Typed typed, FactField field) {
        int used = typed.rows(field.name() + ".");
        return Math.max(field.kind() == FactField.Kind.EARLIER_OUTCOMES ? ROWS : OTHER_ROWS, used + 1);
    }

    /** What was typed as a document, with what could not be read. */
    public TypedFacts read(Typed typed) {
        return TypedFacts.of(this, typed);
    }

    /** A document of the log, as it would have been typed. */
    public Typed fill(Map<String, @Nullable Object> document) {
        Typed typed = new Typed();
        for (FactField field : fields()) {
            FilledFacts.put(typed, field, at(document, field.name()));
        }
        return typed;
    }

    /** The value at a dotted path; null where there is none. */
    public static @Nullable Object at(Map<?, ?> document, String path) {
        Object node = document;
        for (String key : path.split("\\.")) {
            node = node instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return node;
    }
}
