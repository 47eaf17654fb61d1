package org.youthpanel.tracking.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.web.Answers;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Proportion;
import org.youthpanel.tracking.Selection;

/** Writes figures of agreement: each with its count and interval, or null with the reason. */
final class AgreementDocument {

    private static final String NOTHING = "No decided case with a recommendation is in the selection.";

    private AgreementDocument() {}

    static Map<String, @Nullable Object> of(Agreement figures) {
        Map<String, String> undefined = new LinkedHashMap<>();
        if (figures.n() == 0) {
            List.of("simple", "wilson", "byRung").forEach(each -> undefined.put(each, NOTHING));
        }
        if (figures.adherence().isEmpty()) {
            undefined.put("adherence", "Adherence is that of a decision to a recommendation.");
        }
        var selection = figures.selection();
        return Answers.map(
                "pair", selection.pair().code(),
                "from", selection.from().orElse(null),
                "to", selection.to().orElse(null),
                "service", selection.service().orElse(null),
                "offenceType", selection.is().get(Column.OFFENCE_TYPE),
                "filters", filters(selection),
                "n", figures.n(),
                "simple", figures.simple().map(Proportion::value).orElse(null),
                "wilson", figures.simple().map(AgreementDocument::interval).orElse(null),
                "byRung", figures.byRung().map(AgreementDocument::share).orElse(null),
                "tooFewToCompare", figures.tooFewToCompare(),
                "table", table(figures),
                "adherence", figures.adherence().orElse(null),
                "dataCorrections", figures.dataCorrections(),
                "corrected", figures.corrected(),
                "beside",
                        Answers.map(
                                "waiting", figures.waiting(),
                                "putOff", figures.putOff(),
                                "withdrawn", figures.withdrawn(),
                                "undetermined", figures.undetermined(),
                                "notYouth", figures.notYouth(),
                                "withoutFirstVoice", figures.withoutVoice()),
                "undefined", undefined);
    }

    private static Map<String, String> filters(Selection selection) {
        Map<String, String> filters = new TreeMap<>();
        selection.is().forEach((column, code) -> filters.put(column.parameter().orElseThrow(), code));
        return filters;
    }

    private static Map<String, @Nullable Object> share(Proportion share) {
        return Answers.map("count", share.count(), "simple", share.value(), "wilson", interval(share));
    }

    private static List<Double> interval(Proportion share) {
        return List.of(share.low(), share.high());
    }

    private static Map<String, @Nullable Object> table(Agreement figures) {
        List<Disposal> all = List.of(Disposal.values());
        return Answers.map(
                "disposals",
                all,
                "rows",
                all.stream()
                        .map(row -> all.stream()
                                .map(column -> Optional.ofNullable(
                                                figures.table().get(row).get(column))
                                        .orElse(0))
                                .toList())
                        .toList());
    }
}
