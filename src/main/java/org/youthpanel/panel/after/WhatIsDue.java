package org.youthpanel.panel.after;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.DecidedAgain;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;

/** Lists what is still to be done on decided cases, for the pages people start their day from. */
public final class WhatIsDue {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** This product's choice: no source sets a day for what police tell of their decision. */
    private static final int POLICE_TELL_IN_DAYS = 14;

    private final PanelDecisions decisions;
    private final CaseEvents events;
    private final Recommendations recommendations;
    private final Clock clock;

    public WhatIsDue(PanelDecisions decisions, CaseEvents events, Recommendations recommendations, Clock clock) {
        this.decisions = decisions;
        this.events = events;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** What is to be done. Who does it is said by the table of addresses. */
    public enum Kind {
        /** A correction after the panel's day waits for a second person. */
        CORRECTION_TO_CONFIRM,
        /** A deferred outcome was not completed: the case is to be listed again. */
        BACK_TO_THE_PANEL,
        /** The chair has not told about the assessment yet. */
        FEEDBACK,
        /** What the police decided in the end is not recorded, fourteen days after the decision. */
        POLICE_DECISION,
        /** A caution is to be given by a day (policy F5). */
        CAUTION_TO_DELIVER,
        /** Twelve weeks since the decision: the work with the child comes to its end (policy F6). */
        INTERVENTION_WARNING,
        /** The work with the child was to end, and nobody recorded how it went (policy F6). */
        INTERVENTION_END
    }

    /**
     * Something to be done on a case.
     *
     * @param on the day it is due; of what has no clock, the day since which it waits
     * @param late after its day; never for what has no clock
     */
    public record Due(String reference, String service, Kind kind, LocalDate on, boolean late) {}

    /** The earliest day first. */
    public List<Due> list(Set<String> services) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        Map<String, List<CaseEvent>> happened = events.ofServices(services);
        Map<String, LoggedRecommendation> advice = recommendations.ofServices(services).stream()
                .collect(Collectors.toMap(LoggedRecommendation::id, Function.identity()));
        List<Due> due = new ArrayList<>();
        decisions.ofServices(services).forEach((reference, entries) -> {
            PanelDecision current = entries.get(entries.size() - 1);
            Optional<LoggedRecommendation> given =
                    Optional.ofNullable(advice.get(current.given().recommendation()));
            due.addAll(of(entries, happened.getOrDefault(reference, List.of()), given, today));
        });
        due.sort(Comparator.comparing(Due::on).thenComparing(Due::reference).thenComparing(Due::kind));
        return List.copyOf(due);
    }

    /** Of one case; entries and events oldest first, and there is a decision. */
    static List<Due> of(
            List<PanelDecision> entries, List<CaseEvent> all, Optional<LoggedRecommendation> given, LocalDate today) {
        PanelDecision current = entries.get(entries.size() - 1);
        List<CaseEvent> since = DecidedAgain.since(entries, all);
        LocalDate decided = current.given().decidedOn();
        List<Due> due = new ArrayList<>();
        DueDates dates = new DueDates(given);
        Noting note = (kind, on, clocked) -> due.add(
                new Due(current.reference(), current.stamp().service(), kind, on, clocked && today.isAfter(on)));
        Corrections.waiting(all, entries)
                .forEach(each -> note.of(
                        Kind.CORRECTION_TO_CONFIRM,
                        LocalDate.ofInstant(each.stamp().at(), LONDON),
                        false));
        if (!has(since, CaseEventKind.FEEDBACK)) {
            note.of(Kind.FEEDBACK, decided, false);
        }
        LocalDate police = decided.plusDays(POLICE_TELL_IN_DAYS);
        if (!has(since, CaseEventKind.POLICE_DECIDED) && !today.isBefore(police)) {
            note.of(Kind.POLICE_DECISION, police, true);
        }
        if (carriedOut(current, since).isCaution() && !has(since, CaseEventKind.DELIVERED)) {
            dates.of("cautionDelivered").ifPresent(on -> note.of(Kind.CAUTION_TO_DELIVER, on, true));
        }
        if (DecidedAgain.waits(entries, all)) {
            since.stream()
                    .filter(each -> each.kind() == CaseEventKind.NOT_COMPLETED)
                    .reduce((earlier, later) -> later)
                    .ifPresent(each -> note.of(
                            Kind.BACK_TO_THE_PANEL,
                            each.on().orElse(LocalDate.ofInstant(each.stamp().at(), LONDON)),
                            false));
        } else if (!ended(since)) {
            InterventionClock.of(carriedOut(current, since), decided, dates.of("interventionEnds"))
                    .ifPresent(clock -> intervention(clock, today, note));
        }
        return due;
    }

    /** What is to be given: the police hold the final decision; until theirs is recorded, what the panel decided. */
    static Disposal carriedOut(PanelDecision decision, List<CaseEvent> since) {
        return since.stream()
                .filter(each -> each.kind() == CaseEventKind.POLICE_DECIDED)
                .reduce((earlier, later) -> later)
                .flatMap(CaseEvent::code)
                .map(Disposal::valueOf)
                .orElse(decision.disposal());
    }

    private interface Noting {
        void of(Kind kind, LocalDate on, boolean clocked);
    }

    /** First the warning, and once the end is there, the end. */
    private static void intervention(InterventionClock clock, LocalDate today, Noting note) {
        if (!today.isBefore(clock.end())) {
            note.of(Kind.INTERVENTION_END, clock.end(), true);
        } else if (!today.isBefore(clock.warning())) {
            note.of(Kind.INTERVENTION_WARNING, clock.warning(), false);
        }
    }

    private static boolean ended(List<CaseEvent> events) {
        return has(events, CaseEventKind.COMPLETED) || has(events, CaseEventKind.NOT_COMPLETED);
    }

    private static boolean has(List<CaseEvent> events, CaseEventKind kind) {
        return events.stream().anyMatch(each -> each.kind() == kind);
    }
}
