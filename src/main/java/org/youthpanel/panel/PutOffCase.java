package org.youthpanel.panel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Problem;

/** Leaves a case undecided: put off until something is known, or withdrawn because nothing is to be decided any more. */
public final class PutOffCase {

    private static final int LONGEST = 2_000;

    private final SittingChanges changes;
    private final ReadAgenda agenda;
    private final ListForSitting listing;
    private final FindCase finder;
    private final CaseEvents events;
    private final Clock clock;

    public PutOffCase(
            SittingChanges changes,
            ReadAgenda agenda,
            ListForSitting listing,
            FindCase finder,
            CaseEvents events,
            Clock clock) {
        this.changes = changes;
        this.agenda = agenda;
        this.listing = listing;
        this.finder = finder;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param needed what the panel needs before it can decide
     * @param from who is to bring it, by agency or role
     * @param to the id of the sitting whose agenda it goes to at once
     * @param problems what could not be read
     */
    public record Form(
            Optional<String> reason,
            Optional<String> needed,
            Optional<String> from,
            Optional<String> to,
            List<Problem> problems) {}

    public SittingResult putOff(Person person, String id, int number, Form form) {
        form.to()
                .flatMap(each -> agenda.find(person, each))
                .ifPresent(next -> agenda.find(person, id)
                        .flatMap(here -> here.item(number))
                        .ifPresent(item -> listing.tryOut(person, next, item.reference())));
        return changes.hearing(person, id, number, (sitting, item) -> {
            List<Problem> problems = new ArrayList<>(form.problems());
            Fields.required("putOff.reason", form.reason(), problems);
            Fields.required("putOff.needed", form.needed(), problems);
            tooLong("putOff.reason", form.reason(), problems);
            tooLong("putOff.needed", form.needed(), problems);
            tooLong("putOff.from", form.from(), problems);
            Optional<Sitting> next = form.to()
                    .flatMap(each -> agenda.find(person, each))
                    .filter(each -> each.closed().isEmpty() && !each.id().equals(id));
            if (form.to().isPresent() && next.isEmpty()) {
                problems.add(new Problem("putOff.to", "unknown-code", "There is no such sitting to come."));
            }
            next.ifPresent(each -> listing.problems(person, each, item.reference(), Optional.of(id))
                    .forEach(why -> problems.add(new Problem("putOff.to", why.code(), why.message()))));
            if (!problems.isEmpty()) {
                return new SittingResult.Refused(List.copyOf(problems));
            }
            Sitting after = changes.add(person, sitting, new SittingEvent.PutOff(item.reference(), form.to()));
            next.ifPresent(each -> listing.add(person, each, item.reference()));
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            form.reason().ifPresent(each -> body.put("reason", each));
            form.needed().ifPresent(each -> body.put("needed", each));
            form.from().ifPresent(each -> body.put("from", each));
            form.to().ifPresent(each -> body.put("to", each));
            record(person, sitting, item, CaseEventKind.PUT_OFF, body);
            return new SittingResult.Changed(after);
        });
    }

    public SittingResult withdraw(Person person, String id, int number, Optional<String> reason, List<Problem> told) {
        return changes.hearing(person, id, number, (sitting, item) -> {
            List<Problem> problems = new ArrayList<>(told);
            Fields.required("withdraw.reason", reason, problems);
            tooLong("withdraw.reason", reason, problems);
            if (!problems.isEmpty()) {
                return new SittingResult.Refused(List.copyOf(problems));
            }
            record(person, sitting, item, CaseEventKind.WITHDRAWN, Map.of("reason", reason.orElseThrow()));
            return changes.changed(person, sitting, new SittingEvent.Withdrawn(item.reference()));
        });
    }

    private void record(
            Person person, Sitting sitting, AgendaItem item, CaseEventKind kind, Map<String, @Nullable Object> body) {
        FindCase.Found found = finder.find(person, item.reference()).orElseThrow();
        events.add(
                found.file().signed(clock.instant(), person),
                item.reference(),
                NewCaseEvent.of(kind, body).in(sitting.id()));
    }

    private static void tooLong(String path, Optional<String> text, List<Problem> problems) {
        if (text.filter(each -> each.length() > LONGEST).isPresent()) {
            problems.add(new Problem(path, "too-long", "Use up to 2,000 characters."));
        }
    }
}
