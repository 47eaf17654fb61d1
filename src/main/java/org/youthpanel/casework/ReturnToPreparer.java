package org.youthpanel.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Problem;

/** Sends a case back to who prepares it, with what has to be done (policy D9). */
public final class ReturnToPreparer {

    private final Log log;
    private final FindCase finder;
    private final CaseEvents events;
    private final Clock clock;

    public ReturnToPreparer(Log log, FindCase finder, CaseEvents events, Clock clock) {
        this.log = log;
        this.finder = finder;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param seen what it is said of
     * @param sources whose records were found in the assessment
     * @param problems what could not be read
     */
    public record Form(AsSeen seen, Optional<String> comment, Set<InformationSource> sources, List<Problem> problems) {}

    public sealed interface Result {
        record Returned(CaseEvent event) implements Result {}

        /** Somebody changed the facts, or said something of them, in between. */
        record Stale(FactsVersion current) implements Result {}

        record NoSuchCase() implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    public Result giveBack(Person person, String reference, Form form) {
        return log.atomically(() -> {
            Optional<FindCase.Found> found = finder.find(person, reference);
            if (found.isEmpty()) {
                return new Result.NoSuchCase();
            }
            FactsVersion latest = found.get().latest();
            if (!AsSeen.of(latest, events.of(reference)).equals(form.seen())) {
                return new Result.Stale(latest);
            }
            List<Problem> problems = new ArrayList<>(form.problems());
            Fields.required("comment", form.comment(), problems);
            if (!problems.isEmpty()) {
                return new Result.Refused(List.copyOf(problems));
            }
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            body.put("comment", form.comment().orElseThrow());
            body.put("sources", form.sources().stream().sorted().map(Enum::name).toList());
            body.put("factsVersion", latest.version());
            return new Result.Returned(events.add(
                    found.get().file().signed(clock.instant(), person),
                    reference,
                    NewCaseEvent.of(CaseEventKind.RETURNED, body)));
        });
    }
}
