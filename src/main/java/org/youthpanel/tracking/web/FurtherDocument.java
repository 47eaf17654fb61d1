package org.youthpanel.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.web.Answers;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Drift;
import org.youthpanel.tracking.Fairness;
import org.youthpanel.tracking.Proportion;
import org.youthpanel.tracking.Tally;
import org.youthpanel.tracking.following.ReEntries;
import org.youthpanel.tracking.statistics.Cusum;
import org.youthpanel.tracking.statistics.PChart;
import org.youthpanel.tracking.statistics.RelativeRate;

/** Writes rates of groups, agreement over time and outcomes. What a page hides is null. */
final class FurtherDocument {

    private FurtherDocument() {}

    static Map<String, @Nullable Object> fairness(Fairness told) {
        Map<String, @Nullable Object> document = AgreementDocument.asked(told.selection());
        document.put("by", told.by().camel());
        document.put("reference", told.reference().orElse(null));
        document.put(
                "measures",
                told.measures().stream()
                        .map(each -> Answers.map(
                                "measure",
                                each.measure(),
                                "denominator",
                                each.measure().of(),
                                "groups",
                                each.groups().stream()
                                        .map(FurtherDocument::group)
                                        .toList()))
                        .toList());
        return document;
    }

    private static Map<String, @Nullable Object> group(Fairness.Group group) {
        return Answers.map(
                "code",
                group.code(),
                "count",
                group.count().tally().map(Tally::n).orElse(null),
                "of",
                group.of().tally().map(Tally::n).orElse(null),
                "share",
                group.share().map(Proportion::value).orElse(null),
                "wilson",
                group.share().map(FurtherDocument::wilson).orElse(null),
                "relative",
                group.relative()
                        .flatMap(each -> each.value())
                        .map(FurtherDocument::relative)
                        .orElse(null),
                "undefined",
                group.relative().flatMap(each -> each.reason()).orElse(null));
    }

    private static List<Double> wilson(Proportion share) {
        return List.of(share.low(), share.high());
    }

    private static Map<String, @Nullable Object> relative(RelativeRate rate) {
        return Answers.map("index", rate.index(), "interval", List.of(rate.low(), rate.high()));
    }

    static Map<String, @Nullable Object> drift(Drift told) {
        Map<String, @Nullable Object> document = AgreementDocument.asked(told.selection());
        document.put("by", told.by().camel());
        List<Map<String, @Nullable Object>> periods = new ArrayList<>();
        int at = 0;
        for (PChart.Segment segment : told.chart().segments()) {
            for (PChart.Point point : segment.points()) {
                periods.add(period(told.periods().get(at++), segment, point));
            }
        }
        document.put("periods", periods);
        document.put(
                "sums",
                told.sums().stream()
                        .flatMap(each -> each.value().stream())
                        .flatMap(each -> each.segments().stream())
                        .map(FurtherDocument::sums)
                        .toList());
        return document;
    }

    private static Map<String, @Nullable Object> period(
            Drift.Period period, PChart.Segment segment, PChart.Point point) {
        boolean few = period.tooFew();
        return Answers.map(
                "period",
                period.period(),
                "ruleSets",
                period.rules(),
                "n",
                period.n().n(),
                "same",
                period.followed().n(),
                "share",
                few ? null : point.sample().rate().orElse(null),
                "centre",
                segment.centre().value().orElse(null),
                "limits",
                few
                        ? null
                        : point.limits()
                                .map(each -> List.of(each.low(), each.high()))
                                .orElse(null),
                "signals",
                few ? List.of() : point.signals().stream().sorted().toList());
    }

    private static Map<String, @Nullable Object> sums(Cusum.Segment segment) {
        return Answers.map(
                "ruleSets",
                segment.name(),
                "moreOften",
                segment.points().stream().mapToDouble(Cusum.Point::up).max().orElse(0),
                "lessOften",
                segment.points().stream().mapToDouble(Cusum.Point::down).max().orElse(0),
                "signals",
                segment.points().stream()
                        .flatMap(each -> each.signals().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    static Map<String, @Nullable Object> outcomes(ReEntries told) {
        return Answers.map(
                "service", told.service(),
                "decidedUpTo", told.last(),
                "until", told.until(),
                "fewest", told.fewest(),
                "adherence", lines(told.byAdherence()),
                "ruleSets", lines(told.byRuleSets()),
                "all", line(told.all()),
                "waiting", told.waiting().orElse(null));
    }

    private static <T> List<Map<String, @Nullable Object>> lines(List<ReEntries.Line<T>> lines) {
        return lines.stream().map(FurtherDocument::line).toList();
    }

    private static Map<String, @Nullable Object> line(ReEntries.Line<?> line) {
        Optional<Proportion> share = line.share().filter(each -> each.of() >= Agreement.FEW);
        return Answers.map(
                "code", String.valueOf(line.group()),
                "followed", line.followed().orElse(null),
                "reEntered", line.reEntered().orElse(null),
                "not", line.not().orElse(null),
                "share", share.map(Proportion::value).orElse(null),
                "wilson", share.map(FurtherDocument::wilson).orElse(null));
    }
}
