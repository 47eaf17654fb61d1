package org.youthpanel.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Problem;

/** What the chair does with a sitting as a whole: who is there, whether there is a first view, start and close. */
public final class RunSitting {

    private static final int LONGEST_WHO = 60;
    private static final int LONGEST_NOTE = 500;

    private final SittingChanges changes;
    private final ReadAgenda agenda;

    public RunSitting(SittingChanges changes, ReadAgenda agenda) {
        this.changes = changes;
        this.agenda = agenda;
    }

    public SittingResult start(Person person, String id, int seen) {
        return changes.from(person, id, seen, sitting -> {
            if (sitting.started().isPresent()) {
                return new SittingResult.NotNow(sitting);
            }
            if (sitting.agenda().isEmpty()) {
                return refused("cases", "none", "There is no case on the agenda.");
            }
            return changes.changed(person, sitting, new SittingEvent.Started());
        });
    }

    /** Only before it begins: afterwards some cases would have been heard in one way and some in the other. */
    public SittingResult firstView(Person person, String id, int seen, boolean firstView) {
        return changes.from(
                person,
                id,
                seen,
                sitting -> sitting.started().isPresent()
                        ? new SittingResult.NotNow(sitting)
                        : changes.changed(person, sitting, new SittingEvent.FirstViewSet(firstView)));
    }

    /**
     * Records what the person changed, and leaves the rest as it is by now.
     *
     * @param shown the seats that the person saw
     * @param seats the same as the person sent them
     */
    public SittingResult attend(
            Person person,
            String id,
            int seen,
            Map<Agency, SittingEvent.Seat> shown,
            Map<Agency, SittingEvent.Seat> seats,
            List<Problem> told) {
        return changes.from(person, id, seen, sitting -> {
            List<Problem> problems = new ArrayList<>(told);
            seats.forEach((agency, seat) -> {
                if (seat.who().filter(each -> each.length() > LONGEST_WHO).isPresent()) {
                    problems.add(new Problem("who." + agency, "too-long", "Use up to 60 characters."));
                }
            });
            return problems.isEmpty()
                    ? changes.changed(person, sitting, new SittingEvent.Attended(merged(sitting.seats(), shown, seats)))
                    : new SittingResult.Refused(List.copyOf(problems));
        });
    }

    private static Map<Agency, SittingEvent.Seat> merged(
            Map<Agency, SittingEvent.Seat> now,
            Map<Agency, SittingEvent.Seat> shown,
            Map<Agency, SittingEvent.Seat> sent) {
        Map<Agency, SittingEvent.Seat> merged = new EnumMap<>(Agency.class);
        for (Agency each : Agency.values()) {
            SittingEvent.Seat current = now.getOrDefault(each, SittingEvent.Seat.EMPTY);
            SittingEvent.Seat was = shown.getOrDefault(each, SittingEvent.Seat.EMPTY);
            SittingEvent.Seat given = sent.getOrDefault(each, SittingEvent.Seat.EMPTY);
            SittingEvent.Seat seat = new SittingEvent.Seat(
                    given.presence().equals(was.presence()) ? current.presence() : given.presence(),
                    given.who().equals(was.who()) ? current.who() : given.who());
            if (!seat.equals(SittingEvent.Seat.EMPTY)) {
                merged.put(each, seat);
            }
        }
        return merged;
    }

    /** Somebody has a conflict of interest in a case. What others change meanwhile does not bear on it. */
    public SittingResult declare(
            Person person,
            String id,
            Optional<String> reference,
            Optional<Agency> agency,
            Optional<Recusal> recusal,
            Optional<String> note,
            List<Problem> told) {
        return changes.open(person, id, sitting -> {
            List<Problem> problems = new ArrayList<>(told);
            Fields.required("conflict.case", reference, problems);
            if (reference.isPresent()
                    && agenda.of(person, sitting).stream()
                            .noneMatch(each -> each.item().reference().equals(reference.get()))) {
                problems.add(new Problem("conflict.case", "unknown-code", "This case is not on the agenda."));
            }
            Fields.required("conflict.agency", agency, problems);
            Fields.required("conflict.recusal", recusal, problems);
            if (note.filter(each -> each.length() > LONGEST_NOTE).isPresent()) {
                problems.add(new Problem("conflict.note", "too-long", "Use up to 500 characters."));
            }
            if (!problems.isEmpty()) {
                return new SittingResult.Refused(List.copyOf(problems));
            }
            return changes.changed(
                    person,
                    sitting,
                    new SittingEvent.ConflictDeclared(
                            reference.orElseThrow(), agency.orElseThrow(), recusal.orElseThrow(), note));
        });
    }

    /** Refused while a case is open, those of other services among them. */
    public SittingResult close(Person person, String id, int seen) {
        return changes.from(
                person,
                id,
                seen,
                sitting -> sitting.agenda().stream().anyMatch(AgendaItem::isOpen)
                        ? refused("cases", "open", "A case has no decision.")
                        : changes.changed(person, sitting, new SittingEvent.Closed()));
    }

    private static SittingResult refused(String path, String code, String message) {
        return new SittingResult.Refused(List.of(new Problem(path, code, message)));
    }
}
