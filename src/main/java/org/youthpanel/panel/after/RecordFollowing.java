package org.youthpanel.panel.after;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Problem;

/** Records what followed a sitting. A later entry of the same kind stands in place of an earlier one, and both stay. */
public final class RecordFollowing {

    private final Log log;
    private final ReadAftermath reading;
    private final CaseEvents events;
    private final Clock clock;

    public RecordFollowing(Log log, ReadAftermath reading, CaseEvents events, Clock clock) {
        this.log = log;
        this.reading = reading;
        this.events = events;
        this.clock = clock;
    }

    public sealed interface Result {
        /** @param known the case as it was before */
        record Recorded(CaseEvent event, Aftermath known) implements Result {}

        record NoSuchCase() implements Result {}

        /** The panel has not decided yet. */
        record TooEarly() implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    public Result record(Person person, String reference, Following form) {
        return log.atomically(() -> {
            Optional<Aftermath> known = reading.read(person, reference);
            if (known.isEmpty()) {
                return new Result.NoSuchCase();
            }
            if (!form.isTime(known.get())) {
                return new Result.TooEarly();
            }
            List<Problem> problems = form.problems(known.get());
            return problems.isEmpty()
                    ? new Result.Recorded(
                            events.add(known.get().file().signed(clock.instant(), person), reference, form.event()),
                            known.get())
                    : new Result.Refused(problems);
        });
    }
}
