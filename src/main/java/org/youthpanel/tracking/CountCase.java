package org.youthpanel.tracking;

import static org.youthpanel.tracking.CountedCases.set;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youthpanel.advice.Outcome;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.Characteristic;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Origin;
import org.youthpanel.casework.Particular;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.Sitting;
import org.youthpanel.tracking.Column.Answer;
import org.youthpanel.tracking.Column.ChangedBy;
import org.youthpanel.tracking.Column.Exposed;
import org.youthpanel.tracking.Column.Standing;
import org.youthpanel.tracking.Column.Towards;

/** Makes of the log of one case the row that figures count it by. */
final class CountCase {

    /** A new one has all rows made again. Change it with whatever changes a row. */
    static final int FORM = 1;

    private static final int MONTHS_OF_RE_ENTRY = 12;
    private static final String NOT_KNOWN = Characteristic.NOT_KNOWN;
    private static final Set<String> SERIOUS_TYPES = Set.of("DRUGS", "ROBBERY", "VIOLENCE_AGAINST_THE_PERSON");
    private static final int SERIOUS_FROM = 5;
    /** The rung of the youth caution. */
    private static final int FORMAL_FROM = 2;

    private final CaseLog log;
    private final Map<Column, Object> row = new EnumMap<>(Column.class);
    private final Map<String, ?> facts;
    private final Map<String, @Nullable Object> answer;

    private CountCase(CaseLog log) {
        this.log = log;
        this.facts = log.facts();
        this.answer = log.compared().map(LoggedRecommendation::document).orElse(Map.of());
    }

    static CountedCases.Rows of(CaseLog log) {
        CountCase count = new CountCase(log);
        count.identify();
        count.voices();
        count.about();
        count.child();
        count.clocks();
        count.ends();
        return new CountedCases.Rows(
                count.row,
                Map.of(
                        Counted.LEVEL_CHANGES, CountBeside.levelChanges(log),
                        Counted.OVERTAKEN, CountBeside.overtaken(log),
                        Counted.ESCALATIONS, CountBeside.escalations(log),
                        Counted.ENDINGS, CountBeside.endings(log)));
    }

    private void identify() {
        LocalDate day = log.decision()
                .map(each -> each.given().decidedOn())
                .orElseGet(() -> LocalDate.parse(
                        String.valueOf(Stored.map(log.latest().facts()).get("decisionDate"))));
        row.put(Column.REFERENCE, log.file().reference());
        row.put(Column.SERVICE, log.file().service());
        row.put(Column.CHILD, log.file().stamp().child());
        row.put(Column.COUNTED_ON, day);
        row.put(Column.MONTH, day.toString().substring(0, 7));
        row.put(Column.QUARTER, day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3));
        row.put(Column.STANDING, standing().name());
        row.put(Column.REACHED_PANEL, answer(reachedPanel()));
    }

    /** Cases are put off and withdrawn in sittings alone. */
    private boolean reachedPanel() {
        return log.decision().isPresent()
                || last(log.events(), CaseEventKind.PUT_OFF, CaseEventKind.WITHDRAWN)
                        .isPresent()
                || log.versions().stream().anyMatch(each -> each.origin() == Origin.LEVELS_BY_PANEL);
    }

    /** The outcome first: a case that no panel can decide on does not wait for a decision (policy H2). */
    private Standing standing() {
        Optional<Outcome> outcome = log.compared().map(LoggedRecommendation::outcome);
        if (outcome.filter(Outcome.NOT_A_YOUTH_DISPOSAL::equals).isPresent()) {
            return Standing.NOT_YOUTH;
        }
        if (outcome.filter(Outcome.UNDETERMINED::equals).isPresent()) {
            return Standing.UNDETERMINED;
        }
        if (log.decision().isPresent()) {
            return Standing.DECIDED;
        }
        return last(log.events(), CaseEventKind.PUT_OFF, CaseEventKind.WITHDRAWN)
                .map(each -> each.kind() == CaseEventKind.WITHDRAWN ? Standing.WITHDRAWN : Standing.PUT_OFF)
                .orElse(Standing.WAITING);
    }

    private void voices() {
        set(row, Column.RECOMMENDED, answer.get("recommended"));
        log.compared()
                .flatMap(LoggedRecommendation::recommended)
                .ifPresent(each -> row.put(Column.FORMAL_RECOMMENDED, answer(each.rung() >= FORMAL_FROM)));
        set(row, Column.STARTING_POINT, answer.get("startingPoint"));
        set(row, Column.PROPOSAL, facts.get("proposal"));
        set(row, Column.POLICE_VIEW, facts.get("policeView"));
        Optional<CaseEvent> view = last(log.before(), CaseEventKind.FIRST_VIEW);
        view.flatMap(CaseEvent::code).ifPresent(code -> row.put(Column.FIRST_VIEW, code));
        row.put(Column.CORRECTIONS, 0);
        log.decision().ifPresent(decision -> {
            row.put(Column.DECIDED, decision.disposal().name());
            row.put(Column.FORMAL_DECIDED, answer(decision.disposal().rung() >= FORMAL_FROM));
            row.put(Column.CORRECTIONS, decision.correction());
            row.put(Column.RECORDED_BY, log.decisions().get(0).stamp().by());
            decision.given().departure().ifPresent(each -> row.put(Column.DEPARTURE, each.name()));
            row.put(Column.EXPOSURE, view.flatMap(each -> each.text("exposure")).orElse(Exposed.NO_FIRST_VIEW.name()));
            log.compared().ifPresent(given -> adherence(given, decision));
            decision.given().sitting().ifPresent(this::sitting);
        });
        last(log.after(), CaseEventKind.POLICE_DECIDED)
                .flatMap(CaseEvent::code)
                .ifPresent(code -> row.put(Column.POLICE_DECIDED, code));
        last(log.after(), CaseEventKind.DELIVERED)
                .flatMap(CaseEvent::code)
                .ifPresent(code -> row.put(Column.DELIVERED, code));
        log.scrutiny().ifPresent(found -> {
            row.put(Column.SCRUTINY_GRADE, found.grade().name());
            found.disposal().ifPresent(each -> row.put(Column.SCRUTINY_VIEW, each.name()));
        });
    }

    private void adherence(LoggedRecommendation given, PanelDecision decision) {
        given.recommended().ifPresent(recommended -> {
            row.put(
                    Column.ADHERENCE,
                    Adherence.of(recommended, given.range(), decision.disposal())
                            .name());
            int rungs = Adherence.distance(recommended, decision.disposal());
            row.put(Column.RUNGS, rungs);
            if (decision.disposal() != recommended) {
                row.put(Column.TOWARDS, towards(rungs).name());
            }
        });
    }

    static Towards towards(int rungs) {
        return rungs > 0 ? Towards.MORE_FORMAL : rungs < 0 ? Towards.LESS_FORMAL : Towards.SAME_RUNG;
    }

    /** A sitting of this program is known by its place; free words of another are its name. */
    private void sitting(String id) {
        Optional<Sitting> sitting =
                log.sittings().stream().filter(each -> each.id().equals(id)).findFirst();
        sitting.ifPresent(each -> row.put(Column.SITTING, each.id()));
        set(
                row,
                Column.PANEL,
                sitting.map(each -> each.plan().place().orElse(null)).orElse(sitting.isPresent() ? null : id));
    }

    private void about() {
        Map<?, ?> offence = map(facts.get("offence"));
        String type = String.valueOf(offence.get("type"));
        row.put(Column.OFFENCE_TYPE, type);
        row.put(Column.SERIOUS_VIOLENCE, serious(type, offence.get("yjbSeriousness")));
        Map<?, ?> gravity = map(answer.get("finalGravity"));
        set(row, Column.GRAVITY_SCALE, gravity.get("scale"));
        set(row, Column.GRAVITY, gravity.get("score"));
        set(row, Column.DEPTH, answer.get("assessmentDepth"));
        set(row, Column.PANEL_CASE, answer.get("panelCase"));
        set(row, Column.AUTHOR_TEAM, log.latest().particulars().get(Particular.AUTHOR_TEAM));
        if (!answer.isEmpty()) {
            row.put(
                    Column.RULE_SETS,
                    maps(answer.get("ruleSets"))
                            .map(each -> each.get("set") + "/" + each.get("version"))
                            .collect(Collectors.joining(" ")));
            row.put(Column.RULES, rules());
        }
        row.put(Column.REFUSED, refused());
        row.put(Column.LEVELS_CHANGED, levelsChanged().name());
    }

    /** Those that say where to start and what is barred (policy B and C), not those about the assessment. */
    private String rules() {
        return maps(answer.get("reasons"))
                .filter(each -> String.valueOf(each.get("label")).matches("[BC]\\d.*"))
                .map(each -> String.valueOf(each.get("rule")))
                .filter(each -> !each.equals("RESOLVER"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" ", " ", " "));
    }

    /** Policy H5. */
    static String serious(String type, @Nullable Object seriousness) {
        if (!SERIOUS_TYPES.contains(type)) {
            return Answer.NO.name();
        }
        return seriousness instanceof Number score ? answer(score.intValue() >= SERIOUS_FROM) : NOT_KNOWN;
    }

    private String refused() {
        Map<?, ?> engagement = map(facts.get("engagement"));
        Object admission = facts.get("admission");
        if ("NONE".equals(admission)
                || Boolean.FALSE.equals(engagement.get("willing"))
                || Boolean.FALSE.equals(engagement.get("consentsToConditions"))) {
            return Answer.YES.name();
        }
        return admission == null || "UNKNOWN".equals(admission) ? NOT_KNOWN : Answer.NO.name();
    }

    private ChangedBy levelsChanged() {
        boolean panel = log.versions().stream().anyMatch(each -> each.origin() == Origin.LEVELS_BY_PANEL);
        boolean gatekeeper = log.versions().stream().anyMatch(each -> each.origin() == Origin.LEVELS_BY_GATEKEEPER);
        return panel
                ? (gatekeeper ? ChangedBy.BOTH : ChangedBy.PANEL)
                : (gatekeeper ? ChangedBy.GATEKEEPER : ChangedBy.NOBODY);
    }

    private void child() {
        Map<?, ?> child = map(facts.get("child"));
        set(row, Column.AGE, child.get("ageAtDisposal"));
        String ethnicity = code(Characteristic.ETHNICITY);
        row.put(Column.SEX, code(Characteristic.SEX));
        row.put(Column.ETHNICITY, ethnicity);
        row.put(Column.ETHNIC_GROUP, group(ethnicity));
        row.put(Column.SEND, code(Characteristic.SEND));
        String told = code(Characteristic.LOOKED_AFTER);
        row.put(
                Column.LOOKED_AFTER,
                told.equals(NOT_KNOWN) && child.get("lookedAfter") instanceof Boolean known ? answer(known) : told);
    }

    private String code(Characteristic of) {
        return log.codes().getOrDefault(of.key(), NOT_KNOWN);
    }

    /** The five groups of the census, by the letter that the codes begin with. */
    private static String group(String ethnicity) {
        if (ethnicity.length() != 2) {
            return ethnicity;
        }
        return switch (ethnicity.charAt(0)) {
            case 'W' -> "WHITE";
            case 'M' -> "MIXED";
            case 'A' -> "ASIAN";
            case 'B' -> "BLACK";
            default -> "OTHER";
        };
    }

    private void clocks() {
        Map<?, ?> due = map(answer.get("dueDates"));
        set(row, Column.ASSESSMENT_DUE, day(due.get("assessmentComplete")));
        set(row, Column.ASSESSMENT_DONE, assessed());
        set(row, Column.POLICE_DUE, day(due.get("policeInformed")));
        LocalDate counted = (LocalDate) row.get(Column.COUNTED_ON);
        LocalDate referred = day(map(facts.get("dates")).get("referredOn"));
        if (referred != null && counted != null && !referred.isAfter(counted)) {
            row.put(Column.DAYS_TO_PANEL, (int) ChronoUnit.DAYS.between(referred, counted));
        }
        log.decision().ifPresent(decision -> {
            LocalDate on = decision.given().decidedOn();
            LocalDate recorded = log.decisions().get(0).stamp().day();
            // the police sit on the panel, so they are told when it decides
            row.put(Column.POLICE_DONE, on);
            row.put(Column.DAYS_TO_RECORD, (int) Math.max(0, ChronoUnit.DAYS.between(on, recorded)));
            if (carriedOut(decision).isCaution()) {
                set(row, Column.DELIVERY_DUE, day(due.get("cautionDelivered")));
                last(log.after(), CaseEventKind.DELIVERED).ifPresent(each -> row.put(Column.DELIVERY_DONE, on(each)));
            }
        });
    }

    /** The day the levels were assessed, where it was said; else the day the assessment was first handed on. */
    private @Nullable LocalDate assessed() {
        return log.versions().stream()
                .flatMap(each -> Stream.ofNullable(each.particulars().get(Particular.ASSESSED_ON)))
                .reduce((earlier, later) -> later)
                .map(LocalDate::parse)
                .or(() -> log.events().stream()
                        .filter(each -> each.kind() == CaseEventKind.SENT_FOR_GATEKEEPING)
                        .findFirst()
                        .map(CountCase::on))
                .orElse(null);
    }

    private Disposal carriedOut(PanelDecision decision) {
        return Optional.ofNullable(row.get(Column.POLICE_DECIDED))
                .map(each -> Disposal.valueOf(String.valueOf(each)))
                .orElse(decision.disposal());
    }

    private void ends() {
        last(log.after(), CaseEventKind.COMPLETED, CaseEventKind.NOT_COMPLETED)
                .ifPresent(each -> row.put(Column.COMPLETED, answer(each.kind() == CaseEventKind.COMPLETED)));
        log.decision()
                .map(each -> each.given().decidedOn())
                .ifPresent(decided -> Stream.concat(
                                log.committed().stream(),
                                log.events().stream()
                                        .filter(each -> each.kind() == CaseEventKind.RE_ENTERED
                                                && !each.code().equals(Optional.of("NONE_KNOWN")))
                                        .map(CountCase::on))
                        .filter(each -> each.isAfter(decided) && !each.isAfter(decided.plusMonths(MONTHS_OF_RE_ENTRY)))
                        .min(LocalDate::compareTo)
                        .ifPresent(each -> row.put(Column.RE_ENTERED_ON, each)));
    }

    static LocalDate on(CaseEvent event) {
        return event.on().orElseGet(() -> event.stamp().day());
    }

    static Optional<CaseEvent> last(List<CaseEvent> events, CaseEventKind... kinds) {
        Set<CaseEventKind> wanted = Set.of(kinds);
        return events.stream().filter(each -> wanted.contains(each.kind())).reduce((earlier, later) -> later);
    }

    private static @Nullable LocalDate day(@Nullable Object text) {
        return text == null ? null : LocalDate.parse(String.valueOf(text));
    }

    static String answer(boolean yes) {
        return (yes ? Answer.YES : Answer.NO).name();
    }

    static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Stream<Map<?, ?>> maps(@Nullable Object node) {
        return Stored.list(node).stream().map(CountCase::map);
    }
}
