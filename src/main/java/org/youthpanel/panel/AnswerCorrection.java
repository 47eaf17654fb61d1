package org.youthpanel.panel;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.facts.PlainText;
import org.youthpanel.facts.Problem;
import org.youthpanel.rules.RuleBook;

/** A second person confirms a correction that somebody else proposed, which records it, or declines it. */
public final class AnswerCorrection {

    private static final int LONGEST_REASON = 2_000;

    private final Log log;
    private final FindCase finder;
    private final PanelDecisions decisions;
    private final CaseEvents events;
    private final EnterDecision entry;
    private final Clock clock;

    public AnswerCorrection(
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

    /** What the answer came to. */
    public sealed interface Result {

        /** @param decision the entry that the confirmed correction made */
        record Confirmed(PanelDecision decision, Optional<ChangeLevels.Changed> levels) implements Result {}

        record Declined(CaseEvent event) implements Result {}

        record NoSuchCase() implements Result {}

        record NoSuchProposal() implements Result {}

        /** Nobody confirms their own. */
        record OwnProposal() implements Result {}

        record AlreadyAnswered(CaseEvent answer) implements Result {}

        /** The decision was corrected since: what was proposed was made from an entry that no longer stands. */
        record Overtaken(PanelDecision current) implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    /** @param proposal the number of the event */
    public Result confirm(Person person, String reference, int proposal) {
        return log.atomically(() -> answering(person, reference, proposal, (found, event) -> {
            ProposedCorrection proposed = ProposedCorrection.of(event.body());
            PanelDecision current =
                    decisions.current(reference, proposed.number()).orElseThrow();
            if (current.correction() != proposed.correction()) {
                return new Result.Overtaken(current);
            }
            DecisionResult result =
                    entry.enter(person, found, proposed.number(), proposed.correction() + 1, proposed.form());
            if (!(result instanceof DecisionResult.Recorded recorded)) {
                return new Result.Refused(
                        result instanceof DecisionResult.Refused refused ? refused.problems() : List.of());
            }
            Map<String, @Nullable Object> body = ProposedCorrection.answer(event);
            body.put("number", recorded.decision().number());
            body.put("correction", recorded.decision().correction());
            events.add(
                    found.file().signed(clock.instant(), person),
                    reference,
                    NewCaseEvent.of(CaseEventKind.CORRECTION_CONFIRMED, body));
            return new Result.Confirmed(recorded.decision(), recorded.levels());
        }));
    }

    public Result decline(Person person, String reference, int proposal, String reason) {
        return log.atomically(() -> answering(person, reference, proposal, (found, event) -> {
            if (!PlainText.saysSomething(reason)) {
                return new Result.Refused(
                        List.of(new Problem("declineReason", "required", "Say why the correction is declined.")));
            }
            if (!PlainText.isWhole(reason)) {
                return new Result.Refused(
                        List.of(new Problem("declineReason", "control-character", "This has signs that are no text.")));
            }
            if (reason.length() > LONGEST_REASON) {
                return new Result.Refused(
                        List.of(new Problem("declineReason", "too-long", "Use up to 2,000 characters.")));
            }
            Map<String, @Nullable Object> body = ProposedCorrection.answer(event);
            body.put("reason", reason);
            return new Result.Declined(events.add(
                    found.file().signed(clock.instant(), person),
                    reference,
                    NewCaseEvent.of(CaseEventKind.CORRECTION_DECLINED, body)));
        }));
    }

    private interface Answering {
        Result answer(FindCase.Found found, CaseEvent proposal);
    }

    private Result answering(Person person, String reference, int proposal, Answering work) {
        Optional<FindCase.Found> found = finder.find(person, reference);
        if (found.isEmpty()) {
            return new Result.NoSuchCase();
        }
        List<CaseEvent> all = events.of(reference);
        Optional<CaseEvent> event = all.stream()
                .filter(each -> each.number() == proposal && each.kind() == CaseEventKind.CORRECTION_PROPOSED)
                .findFirst();
        if (event.isEmpty()) {
            return new Result.NoSuchProposal();
        }
        Optional<CaseEvent> answer = all.stream()
                .filter(each -> ProposedCorrection.answers(each, event.get()))
                .findFirst();
        if (answer.isPresent()) {
            return new Result.AlreadyAnswered(answer.get());
        }
        return event.get().stamp().by().equals(person.name())
                ? new Result.OwnProposal()
                : work.answer(found.get(), event.get());
    }
}
