package org.youthpanel.panel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.Signature;

/** The sittings, each made of its events in the log. */
public interface Sittings {

    /**
     * Adds an event at the end. Where somebody else's event took its number, the work around it is run again, and reads
     * that one first.
     *
     * @param signature of the service that holds the sitting, and of the child where the event is about one case
     * @param seen the number of the last event that was read; 0 for a new sitting
     */
    Sitting.Recorded add(Signature signature, String sitting, int seen, SittingEvent event);

    Optional<Sitting> find(String id);

    /** Those that serve one of these services, oldest day first. */
    List<Sitting> ofServices(Set<String> services);

    /** Those that the case was ever listed for, oldest day first. */
    List<Sitting> of(String reference);

    /** The one that is to hear the case or hears it; once it has decided it, the case is free for another. */
    default Optional<Sitting> hearing(String reference) {
        return of(reference).stream()
                .filter(each -> each.closed().isEmpty())
                .filter(each -> each.item(reference).filter(AgendaItem::isOpen).isPresent())
                .findFirst();
    }
}
