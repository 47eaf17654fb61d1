package org.youthpanel.panel;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Signature;

/** What every change of a sitting goes through: it is read, judged and written as one piece of work. */
public final class SittingChanges {

    private final Log log;
    private final Sittings sittings;
    private final ReadAgenda agenda;
    private final Cases cases;
    private final Clock clock;

    public SittingChanges(Log log, Sittings sittings, ReadAgenda agenda, Cases cases, Clock clock) {
        this.log = log;
        this.sittings = sittings;
        this.agenda = agenda;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param seen the number of the last event that the person saw */
    SittingResult from(Person person, String id, int seen, Function<Sitting, SittingResult> work) {
        return open(
                person,
                id,
                sitting -> sitting.number() == seen ? work.apply(sitting) : new SittingResult.Stale(sitting));
    }

    /** For what does not depend on what else was changed. */
    SittingResult open(Person person, String id, Function<Sitting, SittingResult> work) {
        return log.atomically(() -> {
            Optional<Sitting> sitting = agenda.find(person, id);
            if (sitting.isEmpty()) {
                return new SittingResult.NoSuchSitting();
            }
            return sitting.get().closed().isPresent()
                    ? new SittingResult.NotNow(sitting.get())
                    : work.apply(sitting.get());
        });
    }

    /** For a case that a running sitting is hearing. */
    SittingResult hearing(Person person, String id, int number, BiFunction<Sitting, AgendaItem, SittingResult> work) {
        return open(person, id, sitting -> {
            Optional<AgendaItem> item = agenda.item(person, sitting, number);
            if (item.isEmpty()) {
                return new SittingResult.NoSuchSitting();
            }
            return sitting.isRunning() && item.get().isOpen()
                    ? work.apply(sitting, item.get())
                    : new SittingResult.NotNow(sitting);
        });
    }

    /** As part of the work around it. */
    Sitting add(Person person, Sitting sitting, SittingEvent event) {
        String child = event.about()
                .flatMap(cases::find)
                .map(CaseFile::stamp)
                .map(each -> each.child())
                .orElse("");
        Signature signature = new Signature(sitting.service(), child, clock.instant(), person.name());
        sittings.add(signature, sitting.id(), sitting.number(), event);
        return sittings.find(sitting.id()).orElseThrow();
    }

    SittingResult changed(Person person, Sitting sitting, SittingEvent event) {
        return new SittingResult.Changed(add(person, sitting, event));
    }
}
