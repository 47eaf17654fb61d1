package org.youthpanel.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what was typed into one question page, as it was typed, for whoever has seen what stood there before. */
public final class SaveSection {

    private final Log log;
    private final WorkingCopies copies;
    private final Clock clock;

    public SaveSection(Log log, WorkingCopies copies, Clock clock) {
        this.log = log;
        this.copies = copies;
        this.clock = clock;
    }

    public sealed interface Result {
        record Saved(WorkingCopy copy, WorkingSection section) implements Result {}

        /** Somebody saved it in between. */
        record Stale(WorkingCopy copy, WorkingSection current) implements Result {}

        /** It was handed in or given up, or never begun. */
        record NoSuchCopy() implements Result {}
    }

    /**
     * What a page says it was made from. The moment the copy was begun is in it: after it was handed in and begun
     * again, revisions count from the start.
     */
    public static String mark(WorkingCopy copy, int revision) {
        return copy.beganAt().toEpochMilli() + "-" + revision;
    }

    /** @param seen the mark of the page */
    public Result save(Person person, String reference, String section, String seen, Map<String, List<String>> typed) {
        return log.atomically(() -> {
            Optional<WorkingCopy> held = copies.hold(reference).filter(each -> person.belongsTo(each.service()));
            if (held.isEmpty()) {
                return new Result.NoSuchCopy();
            }
            WorkingCopy copy = held.get();
            WorkingSection current = copies.sections(reference).stream()
                    .filter(each -> each.section().equals(section))
                    .findFirst()
                    .orElseGet(() -> new WorkingSection(section, 0, Map.of(), copy.beganAt(), copy.beganBy()));
            if (current.revision() > 0 && current.typed().equals(typed)) {
                // pressed twice, or two people of one mind
                return new Result.Saved(copy, current);
            }
            if (!seen.equals(mark(copy, current.revision()))) {
                return new Result.Stale(copy, current);
            }
            WorkingSection next =
                    new WorkingSection(section, current.revision() + 1, typed, clock.instant(), person.name());
            copies.put(reference, next);
            return new Result.Saved(copy, next);
        });
    }
}
