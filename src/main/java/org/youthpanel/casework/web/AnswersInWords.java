package org.youthpanel.casework.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was answered to a question, in words; what cannot be read, as it was typed. */
final class AnswersInWords {

    private final Typed typed;
    private final TypedFacts facts;
    private final Words words;

    AnswersInWords(Typed typed, TypedFacts facts, Words words) {
        this.typed = typed;
        this.facts = facts;
        this.words = words;
    }

    String said(Question question) {
        String raw = raw(question);
        FactField field = question.field();
        if (field == null) {
            return raw.isEmpty() ? words.of("govuk.not-provided") : question.date() ? day(question, raw) : raw;
        }
        Object value = FactsForm.at(facts.document(), field.name());
        if (value != null && !unreadable(value)) {
            return words.value(field.name(), value);
        }
        if (value == null && (raw.isEmpty() || raw.equals(TypedFacts.UNKNOWN))) {
            return words.of(field.claim() ? "words.not-claimed" : "words.not-known");
        }
        return raw.isEmpty() ? words.of("words.not-known") : raw;
    }

    boolean known(Question question) {
        String raw = raw(question);
        return !raw.isEmpty() && !raw.equals(TypedFacts.UNKNOWN);
    }

    private String day(Question question, String raw) {
        return TypedDate.of(typed, question.name()).date().map(words::date).orElse(raw);
    }

    /** A date that is none is left empty for the reader to refuse. */
    private static boolean unreadable(@Nullable Object value) {
        return "".equals(value) || value instanceof List<?> list && list.contains("");
    }

    private String raw(Question question) {
        return typed.values().entrySet().stream()
                .filter(each -> question.owns(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(question.date() ? " " : ", "));
    }
}
