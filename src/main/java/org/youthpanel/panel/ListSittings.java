package org.youthpanel.panel;

import java.util.List;
import org.youthpanel.casework.Person;

/** Lists sittings with how far their cases are. */
public final class ListSittings {

    private final Sittings sittings;
    private final ReadAgenda agenda;

    public ListSittings(Sittings sittings, ReadAgenda agenda) {
        this.sittings = sittings;
        this.agenda = agenda;
    }

    /** @param cases those that the person may see, in the order of the agenda */
    public record Overview(Sitting sitting, List<Readiness> cases) {

        /** How many are ready, or were dealt with. */
        public long ready() {
            return cases.stream()
                    .filter(each -> !each.item().isOpen() || each.isReady())
                    .count();
        }

        /** How many are neither decided nor put off nor withdrawn. */
        public long open() {
            return cases.stream().filter(each -> each.item().isOpen()).count();
        }
    }

    /** Every sitting of the person's services, oldest day first. */
    public List<Sitting> list(Person person) {
        return sittings.ofServices(person.services());
    }

    /** Those that are not closed: planned, running, or run and left open. Oldest day first. */
    public List<Overview> notClosed(Person person) {
        return list(person).stream()
                .filter(each -> each.closed().isEmpty())
                .map(each -> new Overview(each, agenda.of(person, each)))
                .toList();
    }
}
