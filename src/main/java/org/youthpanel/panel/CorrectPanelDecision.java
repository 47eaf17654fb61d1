package org.youthpanel.panel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.facts.Problem;
import org.youthpanel.rules.RuleBook;

/**
 * Replaces the last form of a decision by a new entry, with the reason; everything before stays readable. On the day on
 * which the decision was recorded this is done at once; later it is proposed, and a second person confirms it.
 */
public final class CorrectPanelDecision {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Log log;
    private final FindCase finder;
    private final PanelDecisions decisions;
    private final CaseEvents events;
    private final EnterDecision entry;
    private final Clock clock;

    public CorrectPanelDecision(
            RuleBook rules,
            Log log,
            FindCase finder,
            Recommendations recommendations,
            ChangeLevels levels,
            PanelDecisions decisions,
            CaseEvents events,
            Clock clock) {
        this.log = log;
        this.finder = finder;
        this.decisions = decisions;
        this.events = events;
        this.entry = new EnterDecision(rules, recommendations, levels, decisions, clock);
        this.clock = clock;
    }

    /** @param number of the decision, whichever form it has by now */
    public DecisionResult correct(Person person, String reference, int number, DecisionForm form) {
        return log.atomically(() -> {
            Optional<FindCase.Found> found = finder.find(person, reference);
            if (found.isEmpty()) {
                return new DecisionResult.NoSuchCase();
            }
            Optional<PanelDecision> current = decisions.current(reference, number);
            if (current.isEmpty()) {
                return new DecisionResult.NoSuchDecision();
            }
            return needsSecondPerson(reference, number)
                    ? propose(person, found.get(), current.get(), form)
                    : entry.enter(person, found.get(), number, current.get().correction() + 1, form);
        });
    }

    /** A correction does not open its own day again: what counts is when the decision was first recorded. */
    public boolean needsSecondPerson(String reference, int number) {
        return decisions.of(reference).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .filter(first -> day(clock.instant()).isAfter(day(first.stamp().at())))
                .isPresent();
    }

    private DecisionResult propose(Person person, FindCase.Found found, PanelDecision current, DecisionForm form) {
        String reference = found.file().reference();
        List<Problem> problems = entry.problems(reference, current.number(), form, true);
        if (!problems.isEmpty()) {
            return new DecisionResult.Refused(problems);
        }
        NewCaseEvent event = NewCaseEvent.of(
                CaseEventKind.CORRECTION_PROPOSED,
                new ProposedCorrection(current.number(), current.correction(), form).body());
        Optional<CorrectionReason.Cause> cause = form.why().flatMap(CorrectionReason::cause);
        return new DecisionResult.Proposed(
                events.add(
                        found.file().signed(clock.instant(), person),
                        reference,
                        cause.map(event::code).orElse(event)),
                current);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }
}
