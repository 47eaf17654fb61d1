package org.youthpanel.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Problem;

/**
 * Makes facts of a case of what was prepared: a new case, or a version of the facts of one. It is advised on at once, and
 * nobody counts as having seen the answer.
 */
public final class HandInCase {

    private final Log log;
    private final WorkingCopies copies;
    private final ReadWorkingCopy reader;
    private final FindCase finder;
    private final OpenCase opening;
    private final ChangeFacts changing;
    private final AskForRecommendation asking;
    private final Recommendations recommendations;
    private final CaseEvents events;
    private final CaseNumbers numbers;
    private final Clock clock;

    public HandInCase(
            Log log,
            WorkingCopies copies,
            ReadWorkingCopy reader,
            FindCase finder,
            OpenCase opening,
            ChangeFacts changing,
            AskForRecommendation asking,
            Recommendations recommendations,
            CaseEvents events,
            CaseNumbers numbers,
            Clock clock) {
        this.log = log;
        this.copies = copies;
        this.reader = reader;
        this.finder = finder;
        this.opening = opening;
        this.changing = changing;
        this.asking = asking;
        this.recommendations = recommendations;
        this.events = events;
        this.numbers = numbers;
        this.clock = clock;
    }

    public sealed interface Result {
        /** @param facts as the case has them now; the same version as before where nothing was changed */
        record HandedIn(FactsVersion facts) implements Result {}

        /** Somebody changed the facts of the case after this was begun. */
        record Overtaken(ReadWorkingCopy.Prepared prepared, FactsVersion latest) implements Result {}

        /** Some service opened a case of this reference after this was begun. */
        record Taken() implements Result {}

        record Refused(List<Problem> problems) implements Result {}

        /** Somebody saved an answer after these were checked. */
        record SavedSince(ReadWorkingCopy.Prepared prepared) implements Result {}

        /** It was handed in already or given up, or never begun. */
        record NoSuchCopy() implements Result {}
    }

    /** What a page of answers says it was made from: another answer saved since makes it another. */
    public static String mark(ReadWorkingCopy.Prepared prepared) {
        return mark(prepared.copy(), prepared.sections());
    }

    static String mark(WorkingCopy copy, List<WorkingSection> sections) {
        return copy.beganAt().toEpochMilli() + " " + new TreeMap<>(FollowLatest.revisions(sections));
    }

    /**
     * @param send for gatekeeping
     * @param seen the mark of the answers that the person checked
     */
    public Result handIn(Person person, String reference, boolean send, String seen) {
        return log.atomically(() -> {
            if (copies.hold(reference).isEmpty()) {
                return new Result.NoSuchCopy();
            }
            Optional<ReadWorkingCopy.Prepared> prepared = reader.read(person, reference);
            if (prepared.isEmpty()) {
                return new Result.NoSuchCopy();
            }
            if (!seen.equals(mark(prepared.get()))) {
                return new Result.SavedSince(prepared.get());
            }
            if (prepared.get().facts().isEmpty()) {
                return new Result.Refused(prepared.get().problems());
            }
            Result result = keep(person, prepared.get(), prepared.get().facts().get());
            if (result instanceof Result.HandedIn handedIn) {
                finish(person, reference, handedIn.facts().version(), send);
            }
            return result;
        });
    }

    private Result keep(Person person, ReadWorkingCopy.Prepared prepared, CaseFacts facts) {
        WorkingCopy copy = prepared.copy();
        Optional<FindCase.Found> found = finder.find(person, copy.reference())
                .filter(each -> each.file().stamp().child().equals(copy.child()));
        if (found.isEmpty()) {
            return open(person, prepared, facts);
        }
        FactsVersion latest = found.get().latest();
        Map<Particular, String> particulars = prepared.answered().particulars();
        if (latest.version() == copy.factsVersion()
                && latest.facts().equals(facts.json())
                && latest.particulars().equals(particulars)) {
            return new Result.HandedIn(latest);
        }
        ChangeFacts.Result result = changing.change(
                person, copy.reference(), copy.factsVersion(), Stored.document(facts.json()), Optional.of(particulars));
        if (result instanceof ChangeFacts.Result.Changed changed) {
            return new Result.HandedIn(changed.facts());
        }
        if (result instanceof ChangeFacts.Result.Stale stale) {
            return new Result.Overtaken(prepared, stale.current());
        }
        return result instanceof ChangeFacts.Result.Refused refused
                ? new Result.Refused(refused.problems())
                : new Result.NoSuchCopy();
    }

    private Result open(Person person, ReadWorkingCopy.Prepared prepared, CaseFacts facts) {
        WorkingCopy copy = prepared.copy();
        Optional<String> number = copy.sealedNumber().map(each -> numbers.open(copy.reference(), each));
        OpenCase.Result result = opening.open(
                person,
                new CaseForm(
                        Optional.of(copy.reference()),
                        number,
                        copy.initials(),
                        true,
                        Stored.map(facts.json()),
                        prepared.answered().particulars(),
                        Map.of(),
                        List.of()));
        if (result instanceof OpenCase.Result.Opened opened) {
            return new Result.HandedIn(opened.facts());
        }
        if (result instanceof OpenCase.Result.Refused refused) {
            return new Result.Refused(refused.problems());
        }
        return result instanceof OpenCase.Result.Taken ? new Result.Taken() : new Result.NoSuchCopy();
    }

    private void finish(Person person, String reference, int version, boolean send) {
        boolean advised = recommendations.of(reference).stream().anyMatch(each -> each.factsVersion() == version);
        if (!advised) {
            asking.ask(person, reference, Optional.empty());
        }
        if (send) {
            CaseFile file = finder.find(person, reference).orElseThrow().file();
            events.add(
                    file.signed(clock.instant(), person),
                    reference,
                    NewCaseEvent.of(CaseEventKind.SENT_FOR_GATEKEEPING, Map.of("factsVersion", version)));
        }
        copies.drop(reference);
    }
}
