package org.youthpanel.panel;

import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.Person;

/** Changes the order of an agenda, and takes cases off it. */
public final class ArrangeAgenda {

    private final SittingChanges changes;
    private final ReadAgenda agenda;

    public ArrangeAgenda(SittingChanges changes, ReadAgenda agenda) {
        this.changes = changes;
        this.agenda = agenda;
    }

    public SittingResult moveUp(Person person, String id, int seen, int number) {
        return move(person, id, seen, number, -1);
    }

    public SittingResult moveDown(Person person, String id, int seen, int number) {
        return move(person, id, seen, number, 1);
    }

    /** Past the next case that the person sees, whichever of another service stand between. */
    private SittingResult move(Person person, String id, int seen, int number, int step) {
        return changes.from(person, id, seen, sitting -> {
            Optional<AgendaItem> item = agenda.item(person, sitting, number);
            if (item.isEmpty()) {
                return new SittingResult.NoSuchSitting();
            }
            List<AgendaItem> seenItems =
                    agenda.of(person, sitting).stream().map(Readiness::item).toList();
            int there = seenItems.indexOf(item.get()) + step;
            if (there < 0 || there >= seenItems.size()) {
                return new SittingResult.Changed(sitting);
            }
            int place = sitting.agenda().indexOf(seenItems.get(there));
            return changes.changed(
                    person, sitting, new SittingEvent.Moved(item.get().reference(), place));
        });
    }

    /** Only what is still open: what was decided or put off stays on the record. */
    public SittingResult takeOff(Person person, String id, int seen, int number) {
        return changes.from(person, id, seen, sitting -> {
            Optional<AgendaItem> item = agenda.item(person, sitting, number);
            if (item.isEmpty()) {
                return new SittingResult.NoSuchSitting();
            }
            // once it has begun every case is accounted for: decided, put off or withdrawn
            return item.get().isOpen() && sitting.started().isEmpty()
                    ? changes.changed(
                            person,
                            sitting,
                            new SittingEvent.TakenOff(item.get().reference()))
                    : new SittingResult.NotNow(sitting);
        });
    }
}
