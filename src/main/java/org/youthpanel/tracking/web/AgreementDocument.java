package org.youthpanel.tracking.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.web.Answers;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.AgreementFigures;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Crossing;
import org.youthpanel.tracking.Proportion;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.Shift;
import org.youthpanel.tracking.file.Taken;
import org.youthpanel.tracking.statistics.Estimate;

/** Writes figures of agreement: each with its count and interval, or null with the reason. */
final class AgreementDocument {

    private static final String NOT_THE_PAIR = "Adherence is that of a decision to a recommendation.";

    private AgreementDocument() {}

    static Map<String, @Nullable Object> of(Taken taken) {
        Agreement agreement = taken.agreement();
        Map<String, @Nullable Object> document = asked(agreement.selection());
        Map<String, @Nullable Object> figures = figures(agreement.crossing());
        Map<String, String> undefined = new LinkedHashMap<>();
        ((Map<?, ?>) java.util.Objects.requireNonNull(figures.remove("undefined")))
                .forEach((name, why) -> undefined.put(name.toString(), why.toString()));
        document.putAll(figures);
        document.put("tooFewToCompare", agreement.tooFewToCompare());
        document.put("table", table(agreement.crossing()));
        document.put("adherence", agreement.adherence().orElse(null));
        document.put("judgement", agreement.judgement().orElse(null));
        if (agreement.adherence().isEmpty()) {
            undefined.put("adherence", NOT_THE_PAIR);
            undefined.put("judgement", NOT_THE_PAIR);
        }
        document.put("dataCorrections", agreement.dataCorrections());
        document.put("departures", AlongsideDocument.reasons(taken.departures()));
        document.put("departuresByRule", AlongsideDocument.rules(taken.departures()));
        document.put("corrected", agreement.corrected());
        document.put("beside", beside(agreement));
        Map<String, Object> exposure = new LinkedHashMap<>();
        agreement.exposed().forEach((who, crossing) -> exposure.put(who.name(), figures(crossing)));
        document.put("exposure", exposure);
        document.put("breakdown", AlongsideDocument.breakdowns(taken.breakdowns()));
        document.put("levelChanges", AlongsideDocument.levelChanges(taken.levelChanges()));
        document.put("escalations", AlongsideDocument.escalations(taken.levelChanges()));
        document.put("overtaken", AlongsideDocument.overtaken(taken.levelChanges()));
        document.put("timeliness", AlongsideDocument.timeliness(taken.time()));
        document.put("undefined", undefined);
        return document;
    }

    /** What was selected. */
    static Map<String, @Nullable Object> asked(Selection selection) {
        return Answers.map(
                "pair", selection.pair().code(),
                "from", selection.from().orElse(null),
                "to", selection.to().orElse(null),
                "service", selection.service().orElse(null),
                "offenceType", selection.is().get(Column.OFFENCE_TYPE),
                "filters", filters(selection));
    }

    /** Those of the command of the same name, and what is by rung. */
    private static Map<String, @Nullable Object> figures(Crossing crossing) {
        AgreementFigures figures = crossing.figures();
        Map<String, @Nullable Object> document = new LinkedHashMap<>(figures.document());
        Map<String, String> undefined = new LinkedHashMap<>();
        ((Map<?, ?>) java.util.Objects.requireNonNull(document.remove("undefined")))
                .forEach((name, why) -> undefined.put(name.toString(), why.toString()));
        document.put("byRung", crossing.byRung().map(AgreementDocument::share).orElse(null));
        if (crossing.byRung().isEmpty()) {
            undefined.put("byRung", "No case is compared.");
        }
        document.put(
                "meanRungs",
                figures.meanDifference()
                        .map(AgreementDocument::estimate)
                        .value()
                        .orElse(null));
        figures.meanDifference().reason().ifPresent(why -> undefined.put("meanRungs", why));
        Map<String, Integer> shifts = new LinkedHashMap<>();
        for (Shift each : Shift.values()) {
            shifts.put(each.name(), crossing.count(each));
        }
        document.put("shifts", shifts);
        document.put("undefined", undefined);
        return document;
    }

    private static Map<String, Integer> beside(Agreement agreement) {
        Map<String, Integer> beside = new LinkedHashMap<>();
        beside.put("waiting", agreement.waiting());
        beside.put("putOff", agreement.putOff());
        beside.put("withdrawn", agreement.withdrawn());
        beside.put("undetermined", agreement.undetermined());
        beside.put("notYouth", agreement.notYouth());
        beside.put("withoutFirstVoice", agreement.withoutVoice());
        return beside;
    }

    private static Map<String, String> filters(Selection selection) {
        Map<String, String> filters = new TreeMap<>();
        selection.is().forEach((column, code) -> filters.put(column.parameter().orElseThrow(), code));
        return filters;
    }

    private static Map<String, @Nullable Object> share(Proportion share) {
        return Answers.map(
                "count", share.count(), "simple", share.value(), "wilson", List.of(share.low(), share.high()));
    }

    private static Map<String, @Nullable Object> estimate(Estimate estimate) {
        return Answers.map(
                "mean",
                estimate.value(),
                "standardError",
                estimate.standardError(),
                "interval",
                List.of(estimate.low(), estimate.high()));
    }

    private static Map<String, @Nullable Object> table(Crossing crossing) {
        List<Disposal> all = List.of(Disposal.values());
        return Answers.map(
                "disposals",
                all,
                "rows",
                all.stream()
                        .map(row -> all.stream()
                                .map(column -> crossing.count(row, column))
                                .toList())
                        .toList());
    }
}
