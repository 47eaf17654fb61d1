package org.youthpanel.tracking;

import static org.youthpanel.tracking.CountedCases.set;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Origin;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.Likelihood;
import org.youthpanel.panel.Agency;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.SittingEvent;
import org.youthpanel.panel.after.Aftermath;
import org.youthpanel.panel.after.Escalation;
import org.youthpanel.tracking.Column.AssessedLevel;
import org.youthpanel.tracking.Column.ChangedBy;
import org.youthpanel.tracking.Column.Direction;

/** Makes of the log of one case what is counted beside it: levels changed, advice overtaken, referrals, endings. */
final class CountBeside {

    private static final Map<AssessedLevel, String> PLACES = Map.of(
            AssessedLevel.SAFETY_AND_WELLBEING, "safetyAndWellbeing",
            AssessedLevel.RISK_OF_HARM, "riskOfHarm",
            AssessedLevel.LIKELIHOOD_OF_REOFFENDING, "likelihoodOfReoffending");

    private CountBeside() {}

    /** Those of the panel and of the gatekeeper, told apart (policy H4). */
    static List<Map<Column, Object>> levelChanges(CaseLog log) {
        List<Map<Column, Object>> rows = new ArrayList<>();
        for (int i = 1; i < log.versions().size(); i++) {
            FactsVersion version = log.versions().get(i);
            if (version.origin() != Origin.LEVELS_BY_PANEL && version.origin() != Origin.LEVELS_BY_GATEKEEPER) {
                continue;
            }
            Map<?, ?> before = assessment(log.versions().get(i - 1));
            Map<?, ?> after = assessment(version);
            for (AssessedLevel level : AssessedLevel.values()) {
                Object now = after.get(PLACES.get(level));
                Object then = before.get(PLACES.get(level));
                if (now != null && !now.equals(then)) {
                    rows.add(change(log, version, level, then, now));
                }
            }
        }
        return rows;
    }

    private static Map<Column, Object> change(
            CaseLog log, FactsVersion version, AssessedLevel level, @Nullable Object then, Object now) {
        boolean panel = version.origin() == Origin.LEVELS_BY_PANEL;
        Map<Column, Object> row = new EnumMap<>(Column.class);
        row.put(Column.CHANGED_BY, (panel ? ChangedBy.PANEL : ChangedBy.GATEKEEPER).name());
        if (panel) {
            raisedBy(log, version.version()).ifPresent(each -> row.put(Column.RAISED_BY, each.name()));
        }
        row.put(Column.LEVEL, level.name());
        set(row, Column.LEVEL_BEFORE, then);
        row.put(Column.LEVEL_AFTER, now);
        row.put(Column.DIRECTION, direction(level, then, now).name());
        log.recommendations().stream()
                .filter(each -> each.factsVersion() < version.version())
                .reduce((earlier, later) -> later)
                .ifPresent(given -> advice(row, given, Column.LEVEL_RECOMMENDED_BEFORE, Column.LEVEL_DEPTH_BEFORE));
        log.recommendations().stream()
                .filter(each -> each.factsVersion() >= version.version())
                .findFirst()
                .ifPresent(given -> advice(row, given, Column.LEVEL_RECOMMENDED_AFTER, Column.LEVEL_DEPTH_AFTER));
        return row;
    }

    private static Optional<Agency> raisedBy(CaseLog log, int version) {
        return log.sittings().stream()
                .flatMap(each -> each.events().stream())
                .map(each -> each.event())
                .filter(SittingEvent.LevelChanged.class::isInstance)
                .map(SittingEvent.LevelChanged.class::cast)
                .filter(each -> each.reference().equals(log.file().reference()) && each.factsVersion() == version)
                .map(SittingEvent.LevelChanged::raisedBy)
                .findFirst();
    }

    private static Direction direction(AssessedLevel level, @Nullable Object then, Object now) {
        if (then == null) {
            return Direction.FIRST_SET;
        }
        return rank(level, now) > rank(level, then) ? Direction.RAISED : Direction.LOWERED;
    }

    private static int rank(AssessedLevel level, Object code) {
        String name = String.valueOf(code);
        return level == AssessedLevel.LIKELIHOOD_OF_REOFFENDING
                ? Likelihood.valueOf(name).ordinal()
                : Level.valueOf(name).ordinal();
    }

    private static Map<?, ?> assessment(FactsVersion version) {
        return CountCase.map(Stored.map(version.facts()).get("assessment"));
    }

    private static void advice(Map<Column, Object> row, LoggedRecommendation given, Column recommended, Column depth) {
        given.recommended().ifPresent(each -> row.put(recommended, each.name()));
        set(row, depth, given.document().get("assessmentDepth"));
    }

    /** What was recommended on other facts before the panel decided. */
    static List<Map<Column, Object>> overtaken(CaseLog log) {
        List<LoggedRecommendation> given = log.recommendations().stream()
                .filter(each -> each.stamp().position() < log.decidedAt())
                .toList();
        List<Map<Column, Object>> rows = new ArrayList<>();
        for (int i = 1; i < given.size(); i++) {
            LoggedRecommendation later = given.get(i);
            if (later.factsVersion() == given.get(i - 1).factsVersion()) {
                continue;
            }
            Map<Column, Object> row = new EnumMap<>(Column.class);
            row.put(
                    Column.CAUSE,
                    log.versions().stream()
                            .filter(each -> each.version() == later.factsVersion())
                            .map(each -> each.origin().name())
                            .findFirst()
                            .orElseThrow());
            advice(row, given.get(i - 1), Column.OVERTAKEN_BEFORE, Column.OVERTAKEN_DEPTH_BEFORE);
            advice(row, later, Column.OVERTAKEN_AFTER, Column.OVERTAKEN_DEPTH_AFTER);
            rows.add(row);
        }
        return rows;
    }

    /** Each way to refer a case that was prompted for or taken. */
    static List<Map<Column, Object>> escalations(CaseLog log) {
        List<Escalation> prompted = Escalation.promptedOn(new Aftermath(
                log.file(),
                log.facts(),
                log.decisions(),
                log.events(),
                log.compared(),
                log.latest().stamp().day()));
        var made = log.events().stream()
                .filter(each -> each.kind() == CaseEventKind.ESCALATED)
                .flatMap(each -> each.code().stream())
                .collect(Collectors.toSet());
        boolean raised = levelChanges(log).stream()
                .anyMatch(each -> ChangedBy.PANEL.name().equals(each.get(Column.CHANGED_BY))
                        && Direction.RAISED.name().equals(each.get(Column.DIRECTION)));
        List<Map<Column, Object>> rows = new ArrayList<>();
        for (Escalation each : Escalation.values()) {
            if (prompted.contains(each) || made.contains(each.name())) {
                Map<Column, Object> row = new EnumMap<>(Column.class);
                row.put(Column.ESCALATION, each.name());
                row.put(Column.PROMPTED, CountCase.answer(prompted.contains(each)));
                row.put(Column.MADE, CountCase.answer(made.contains(each.name())));
                row.put(Column.PANEL_RAISED, CountCase.answer(raised));
                rows.add(row);
            }
        }
        return rows;
    }

    /** The last ending that came of each decision: a deferred outcome that failed, and what was decided in its place. */
    static List<Map<Column, Object>> endings(CaseLog log) {
        List<Map<Column, Object>> rows = new ArrayList<>();
        for (int number :
                log.decisions().stream().map(PanelDecision::number).distinct().toList()) {
            List<CaseEvent> after = log.after(number);
            CountCase.last(after, CaseEventKind.COMPLETED, CaseEventKind.NOT_COMPLETED)
                    .ifPresent(ending -> {
                        Map<Column, Object> row = new EnumMap<>(Column.class);
                        row.put(Column.ENDED_ON, CountCase.on(ending));
                        row.put(Column.ENDED_COMPLETED, CountCase.answer(ending.kind() == CaseEventKind.COMPLETED));
                        row.put(Column.ENDED_DISPOSAL, inForce(log, number, after));
                        rows.add(row);
                    });
        }
        return rows;
    }

    private static String inForce(CaseLog log, int number, List<CaseEvent> after) {
        return CountCase.last(after, CaseEventKind.DELIVERED)
                .flatMap(CaseEvent::code)
                .or(() -> CountCase.last(after, CaseEventKind.POLICE_DECIDED).flatMap(CaseEvent::code))
                .or(() -> log.decisions().stream()
                        .filter(each -> each.number() == number)
                        .reduce((earlier, later) -> later)
                        .map(each -> each.disposal().name()))
                .orElseThrow();
    }
}
