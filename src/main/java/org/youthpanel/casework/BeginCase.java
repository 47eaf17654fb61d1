package org.youthpanel.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youthpanel.facts.Problem;

/** Begins to prepare a case that is not opened yet. Nothing of it is in the log until it is handed in. */
public final class BeginCase {

    private final Log log;
    private final WorkingCopies copies;
    private final Cases cases;
    private final ChildKeys keys;
    private final CaseNumbers numbers;
    private final Clock clock;

    public BeginCase(Log log, WorkingCopies copies, Cases cases, ChildKeys keys, CaseNumbers numbers, Clock clock) {
        this.log = log;
        this.copies = copies;
        this.cases = cases;
        this.keys = keys;
        this.numbers = numbers;
        this.clock = clock;
    }

    public sealed interface Result {
        record Begun(WorkingCopy copy) implements Result {}

        /** Some service has a case of this reference, or prepares one. */
        record Taken() implements Result {}

        /** The child has other cases, by reference: is this one of them? */
        record SameChild(List<CaseFile> cases, List<WorkingCopy> prepared) implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    public Result begin(Person person, NewCase form) {
        List<Problem> problems = new ArrayList<>(form.problems());
        Fields.required("service", form.service(), problems);
        form.service()
                .filter(each -> !person.belongsTo(each))
                .ifPresent(each -> problems.add(new Problem("service", "not-yours", "This is another service.")));
        CaseNames.judge(form.reference(), form.child(), form.initials(), problems);
        Fields.required("initials", form.initials(), problems);
        if (!problems.isEmpty()) {
            return new Result.Refused(List.copyOf(problems));
        }
        String reference = form.reference().orElseThrow();
        String service = form.service().orElseThrow();
        return log.atomically(() -> begin(person, service, reference, form));
    }

    private Result begin(Person person, String service, String reference, NewCase form) {
        if (cases.find(reference).isPresent() || copies.find(reference).isPresent()) {
            return new Result.Taken();
        }
        String number = form.child().orElseThrow();
        String child = keys.of(service, number);
        if (!form.different()) {
            // the key is that of one service, so nothing of another can be found by it
            List<CaseFile> opened = cases.ofChild(child);
            List<WorkingCopy> prepared =
                    copies.ofChild(child).stream().filter(WorkingCopy::isNew).toList();
            if (!opened.isEmpty() || !prepared.isEmpty()) {
                return new Result.SameChild(opened, prepared);
            }
        }
        Instant now = clock.instant();
        WorkingCopy copy = new WorkingCopy(
                reference,
                service,
                child,
                form.initials(),
                Optional.of(numbers.seal(reference, number)),
                0,
                now,
                person.name());
        copies.begin(copy);
        form.typed()
                .forEach((section, typed) ->
                        copies.put(reference, new WorkingSection(section, 1, typed, now, person.name())));
        return new Result.Begun(copy);
    }
}
