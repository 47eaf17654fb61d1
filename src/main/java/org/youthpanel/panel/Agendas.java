package org.youthpanel.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What lists and the work of the day need to know of sittings. */
public interface Agendas {

    /** Where nothing is listed for anything. */
    Agendas NONE = services -> List.of();

    /**
     * A sitting that is not closed.
     *
     * @param sitting its id, which appears in its address
     * @param listed the references of its cases, in order
     * @param ready how many of them can be heard
     * @param begun whether its meeting was opened
     */
    record Agenda(String sitting, LocalDate on, List<String> listed, int ready, boolean begun) {
        public Agenda {
            listed = List.copyOf(listed);
        }
    }

    /** Of these services, the nearest day first. */
    List<Agenda> open(Set<String> services);
}
