package org.youthpanel.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.facts.Problem;

/**
 * Puts a hold on a case, and takes it off: while there is one, nothing of the child is removed, however long it was kept.
 * Both stand in the history with their reasons, so that second thoughts can be seen.
 */
public final class ChangeHold {

    /** A reason is a sentence or two. */
    private static final int LONGEST = 1_000;

    private final Log log;
    private final FindCase finder;
    private final CaseEvents events;
    private final Clock clock;

    public ChangeHold(Log log, FindCase finder, CaseEvents events, Clock clock) {
        this.log = log;
        this.finder = finder;
        this.events = events;
        this.clock = clock;
    }

    public sealed interface Result {
        record Changed(CaseEvent event) implements Result {}

        /** Somebody else did it in between: it is as it was wanted. */
        record AlreadySo() implements Result {}

        record NoSuchCase() implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    /** The event that put it on, where the case is held now. */
    public Optional<CaseEvent> held(String reference) {
        return events.of(reference).stream()
                .filter(each -> each.kind() == CaseEventKind.HELD || each.kind() == CaseEventKind.HOLD_ENDED)
                .reduce((earlier, later) -> later)
                .filter(each -> each.kind() == CaseEventKind.HELD);
    }

    /** @param on whether there is to be a hold */
    public Result change(Person person, String reference, boolean on, Optional<String> reason) {
        return log.atomically(() -> {
            Optional<FindCase.Found> found = finder.find(person, reference);
            if (found.isEmpty()) {
                return new Result.NoSuchCase();
            }
            if (held(reference).isPresent() == on) {
                return new Result.AlreadySo();
            }
            Optional<String> given = reason.map(String::strip).filter(each -> !each.isEmpty());
            if (given.isEmpty() || given.get().length() > LONGEST) {
                return new Result.Refused(List.of(new Problem(
                        "holdReason",
                        given.isEmpty() ? "required" : "too-long",
                        "A reason is needed, of a few lines.")));
            }
            return new Result.Changed(events.add(
                    found.get().file().signed(clock.instant(), person),
                    reference,
                    NewCaseEvent.of(
                            on ? CaseEventKind.HELD : CaseEventKind.HOLD_ENDED, Map.of("reason", given.get()))));
        });
    }
}
