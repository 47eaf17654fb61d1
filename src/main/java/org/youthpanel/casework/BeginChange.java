package org.youthpanel.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Begins to change the facts of a case, from the latest version of them. Whoever comes second joins the first. */
public final class BeginChange {

    private final Log log;
    private final FindCase finder;
    private final WorkingCopies copies;
    private final Questions questions;
    private final Clock clock;

    public BeginChange(Log log, FindCase finder, WorkingCopies copies, Questions questions, Clock clock) {
        this.log = log;
        this.finder = finder;
        this.copies = copies;
        this.questions = questions;
        this.clock = clock;
    }

    public sealed interface Result {
        record Begun(WorkingCopy copy) implements Result {}

        /** Somebody is at it already. */
        record Underway(WorkingCopy copy) implements Result {}

        record NoSuchCase() implements Result {}
    }

    public Result begin(Person person, String reference) {
        return log.atomically(() -> {
            Optional<FindCase.Found> found = finder.find(person, reference);
            if (found.isEmpty()) {
                return new Result.NoSuchCase();
            }
            Optional<WorkingCopy> underway = copies.find(reference);
            if (underway.isPresent()) {
                return new Result.Underway(underway.get());
            }
            return new Result.Begun(begin(person, found.get()));
        });
    }

    private WorkingCopy begin(Person person, FindCase.Found found) {
        CaseFile file = found.file();
        FactsVersion latest = found.latest();
        Instant now = clock.instant();
        WorkingCopy copy = new WorkingCopy(
                file.reference(),
                file.service(),
                file.stamp().child(),
                file.initials(),
                file.sealedNumber(),
                latest.version(),
                now,
                person.name());
        copies.begin(copy);
        questions
                .fill(Stored.map(latest.facts()), latest.particulars())
                .forEach((section, typed) ->
                        copies.put(file.reference(), new WorkingSection(section, 1, typed, now, person.name())));
        return copy;
    }
}
