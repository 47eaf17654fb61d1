package org.youthpanel.tracking.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.web.Answers;
import org.youthpanel.tracking.Breakdown;
import org.youthpanel.tracking.Column.ChangedBy;
import org.youthpanel.tracking.Departures;
import org.youthpanel.tracking.LevelChanges;
import org.youthpanel.tracking.TimeTaken;

/** Writes what is counted alongside agreement. Every number is one of cases, and the one that a page shows. */
final class AlongsideDocument {

    /** The key of departures for which no reason was recorded. */
    static final String NO_REASON = "NOT_RECORDED";

    private AlongsideDocument() {}

    /** @return by the code of the reason; those that were heard in the selection itself */
    static Map<String, Integer> reasons(Departures departures) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        departures.reasons().stream()
                .filter(each -> each.heard().now().n() > 0)
                .forEach(each -> reasons.put(
                        each.reason().map(Enum::name).orElse(NO_REASON),
                        each.heard().now().n()));
        return reasons;
    }

    static List<Map<String, @Nullable Object>> rules(Departures departures) {
        return departures.rules().stream()
                .filter(each -> each.departed().now().n() > 0)
                .map(each -> Answers.map(
                        "rule", each.rule(),
                        "bore", each.bore().n(),
                        "departed", each.departed().now().n(),
                        "lessFormal", each.less().n(),
                        "sameRung", each.sameRung().n(),
                        "moreFormal", each.more().n()))
                .toList();
    }

    static Map<String, @Nullable Object> breakdowns(List<Breakdown> breakdowns) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        breakdowns.forEach(each -> document.put(
                each.by().camel(),
                each.lines().stream().map(AlongsideDocument::line).toList()));
        return document;
    }

    private static Map<String, @Nullable Object> line(Breakdown.Line line) {
        return Answers.map(
                "code", line.code().orElse(null),
                "n", line.n().n(),
                "same", line.same().n(),
                "lessFormal", line.less().n(),
                "sameRung", line.sameRung().n(),
                "moreFormal", line.more().n());
    }

    /** Those by the panel and those by the gatekeeper, never added to each other (policy H4). */
    static Map<String, @Nullable Object> levelChanges(LevelChanges changes) {
        return Answers.map(
                ChangedBy.PANEL.name(), by(changes.panel()), ChangedBy.GATEKEEPER.name(), by(changes.gatekeeper()));
    }

    private static Map<String, @Nullable Object> by(LevelChanges.By by) {
        return Answers.map(
                "of", by.of().n(),
                "any", by.any().n(),
                "raised", by.raised().n(),
                "lowered", by.lowered().n(),
                "firstSet", by.firstSet().n(),
                "levels",
                        by.levels().stream()
                                .map(each -> Answers.map(
                                        "level", each.level(),
                                        "raised", each.raised().n(),
                                        "lowered", each.lowered().n(),
                                        "firstSet", each.firstSet().n()))
                                .toList(),
                "teams",
                        by.teams().stream()
                                .map(each -> Answers.map(
                                        "team", each.team().orElse(null),
                                        "of", each.of().n(),
                                        "raised", each.raised().n(),
                                        "lowered", each.lowered().n(),
                                        "firstSet", each.firstSet().n()))
                                .toList(),
                "agencies",
                        by.agencies().stream()
                                .map(each -> Answers.map(
                                        "agency",
                                        each.agency(),
                                        "n",
                                        each.cases().n()))
                                .toList(),
                "effects", by.effects().stream().map(AlongsideDocument::effect).toList());
    }

    private static Map<String, @Nullable Object> effect(LevelChanges.Effect effect) {
        return Answers.map(
                "recommendedBefore", effect.recommendedBefore().orElse(null),
                "recommendedAfter", effect.recommendedAfter().orElse(null),
                "depthBefore", effect.depthBefore().orElse(null),
                "depthAfter", effect.depthAfter().orElse(null),
                "n", effect.cases().n());
    }

    static List<Map<String, @Nullable Object>> escalations(LevelChanges changes) {
        return changes.referrals().stream()
                .map(each -> Answers.map(
                        "escalation", each.to(),
                        "prompted", each.prompted().n(),
                        "made", each.made().n(),
                        "unprompted", each.unprompted().n(),
                        "afterRaised", each.afterRaised().n(),
                        "madeAfterRaised", each.madeAfterRaised().n()))
                .toList();
    }

    static List<Map<String, @Nullable Object>> overtaken(LevelChanges changes) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        changes.overtaken().forEach(each -> {
            Map<String, @Nullable Object> line = Answers.map("cause", each.cause());
            line.putAll(effect(each.effect()));
            all.add(line);
        });
        return all;
    }

    /** How each due date was kept, and days in the middle case. */
    static Map<String, @Nullable Object> timeliness(TimeTaken time) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        Map<String, @Nullable Object> medians = new LinkedHashMap<>();
        medians.put("toPanel", median(time.toPanel()));
        medians.put("toRecord", median(time.toRecord()));
        time.clocks().forEach(clock -> {
            Map<String, Integer> states = new LinkedHashMap<>();
            clock.states().forEach((state, cases) -> states.put(state.name(), cases.n()));
            document.put(clock.state().camel(), states);
            medians.put(clock.state().camel() + "Late", median(clock.late()));
        });
        document.put("medianDays", medians);
        return document;
    }

    private static Map<String, @Nullable Object> median(TimeTaken.Median median) {
        return Answers.map("days", median.days().value().orElse(null), "n", median.n());
    }
}
