package org.youthpanel.panel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.facts.Problem;

/** Records decisions so that the sitting that hears the case knows of them. */
public final class DecideInSitting {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Log log;
    private final Sittings sittings;
    private final SittingChanges changes;
    private final ReadAgenda agenda;
    private final Recommendations recommendations;
    private final PanelDecisions decisions;
    private final CaseEvents events;
    private final RecordPanelDecision recording;
    private final Clock clock;

    public DecideInSitting(
            Log log,
            Sittings sittings,
            SittingChanges changes,
            ReadAgenda agenda,
            Recommendations recommendations,
            PanelDecisions decisions,
            CaseEvents events,
            RecordPanelDecision recording,
            Clock clock) {
        this.log = log;
        this.sittings = sittings;
        this.changes = changes;
        this.agenda = agenda;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.events = events;
        this.recording = recording;
        this.clock = clock;
    }

    public sealed interface Result {
        /** The decision itself was judged. */
        record Answered(DecisionResult decision) implements Result {}

        /** The case was advised again after the page was opened. */
        record Overtaken(LoggedRecommendation latest) implements Result {}

        /** The facts were changed since, and nobody has asked again what the rules say of them. */
        record FactsChanged(LoggedRecommendation latest) implements Result {}

        /** The sitting is closed, or has not begun, or is done with the case. */
        record NotNow(Sitting current) implements Result {}

        record NoSuchCase() implements Result {}
    }

    /** On a case that the sitting hears. Its day is the day of the decision, unless it sits before its day. */
    public Result decide(Person person, String id, int number, DecisionForm form) {
        return log.atomically(() -> {
            Optional<Sitting> found = agenda.find(person, id);
            Optional<AgendaItem> item = found.flatMap(each -> agenda.item(person, each, number));
            if (item.isEmpty()) {
                return new Result.NoSuchCase();
            }
            Sitting sitting = found.orElseThrow();
            String reference = item.get().reference();
            List<PanelDecision> entries = decisions.of(reference);
            if (DecidedAgain.next(entries, events.of(reference)).isEmpty()) {
                return new Result.Answered(new DecisionResult.AlreadyDecided(entries.get(entries.size() - 1)));
            }
            boolean covered = sitting.firstView() && !item.get().uncovered();
            if (!sitting.isRunning() || !item.get().isOpen() || covered) {
                return new Result.NotNow(sitting);
            }
            Optional<LoggedRecommendation> latest =
                    recommendations.of(reference).stream().reduce((earlier, later) -> later);
            if (latest.isPresent()
                    && form.recommendation()
                            .filter(each -> !each.equals(latest.get().id()))
                            .isPresent()) {
                return new Result.Overtaken(latest.get());
            }
            if (latest.isPresent() && isOverhauled(person, sitting, item.get())) {
                return new Result.FactsChanged(latest.get());
            }
            return new Result.Answered(
                    record(person, reference, form.in(sitting.id(), day(sitting)), Optional.of(sitting)));
        });
    }

    private boolean isOverhauled(Person person, Sitting sitting, AgendaItem item) {
        return agenda.of(person, sitting).stream().anyMatch(each -> each.item().equals(item) && !each.isCurrent());
    }

    public LocalDate day(Sitting sitting) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        return sitting.on().isAfter(today) ? today : sitting.on();
    }

    /** From outside a sitting. Where one is to hear the case, it is told, so that the case does not stay open in it. */
    public DecisionResult decide(Person person, String reference, DecisionForm form) {
        return log.atomically(() -> {
            Optional<Sitting> hearing = sittings.hearing(reference);
            if (hearing.filter(each -> isCovered(each, reference)).isPresent()) {
                return new DecisionResult.Refused(List.of(new Problem(
                        "sitting",
                        "first-view",
                        "A sitting hears this case, and records a view of its own first: decide it there.")));
            }
            return record(
                    person, reference, hearing.map(each -> form.in(each.id())).orElse(form), hearing);
        });
    }

    /** Whether the recommendation is still to be uncovered; going round the sitting would go round the first view. */
    private static boolean isCovered(Sitting sitting, String reference) {
        return sitting.firstView()
                && sitting.item(reference)
                        .filter(each -> each.isOpen() && !each.uncovered())
                        .isPresent();
    }

    private DecisionResult record(Person person, String reference, DecisionForm form, Optional<Sitting> sitting) {
        DecisionResult result = recording.record(person, reference, form);
        if (result instanceof DecisionResult.Recorded) {
            sitting.ifPresent(each -> changes.add(person, each, new SittingEvent.Decided(reference)));
        }
        return result;
    }
}
