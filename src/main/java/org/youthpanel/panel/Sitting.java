package org.youthpanel.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Stamp;

/**
 * A sitting of the panel: what its events make of it.
 *
 * @param id opaque but for the day it was first planned for: {@code 2026-12-01-k3f9}
 * @param service that holds it, and whose chain its events are in
 * @param agenda in the order in which the cases are heard
 * @param events oldest first
 */
public record Sitting(
        String id, String service, SittingEvent.Planned plan, List<AgendaItem> agenda, List<Recorded> events) {

    /** An event, and when and by whom it was recorded. @param number counts those of the sitting from 1 */
    public record Recorded(Stamp stamp, int number, SittingEvent event) {}

    /** @param events oldest first; the first is how it was planned */
    public static Sitting of(String id, List<Recorded> events) {
        if (events.isEmpty() || !(events.get(0).event() instanceof SittingEvent.Planned plan)) {
            throw new IllegalStateException("A sitting begins with being planned");
        }
        SittingEvent.Planned current = plan;
        List<AgendaItem> agenda = new ArrayList<>();
        int listed = 0;
        for (Recorded each : events) {
            if (each.event() instanceof SittingEvent.FirstViewSet set) {
                current = new SittingEvent.Planned(
                        current.services(), current.on(), current.place(), set.firstView(), current.quorum());
            } else if (each.event() instanceof SittingEvent.Listed item) {
                agenda.add(new AgendaItem(
                        ++listed,
                        item.reference(),
                        item.factsVersion(),
                        AgendaItem.State.OPEN,
                        false,
                        Optional.empty()));
            } else {
                follow(each.event(), agenda);
            }
        }
        return new Sitting(id, events.get(0).stamp().service(), current, List.copyOf(agenda), List.copyOf(events));
    }

    private static void follow(SittingEvent event, List<AgendaItem> agenda) {
        int at = event.about().map(reference -> place(agenda, reference)).orElse(-1);
        if (at < 0) {
            return;
        }
        AgendaItem item = agenda.get(at);
        if (event instanceof SittingEvent.TakenOff) {
            agenda.remove(at);
        } else if (event instanceof SittingEvent.Moved moved) {
            agenda.remove(at);
            agenda.add(Math.min(moved.place(), agenda.size()), item);
        } else if (event instanceof SittingEvent.Uncovered) {
            agenda.set(at, item.seen());
        } else if (event instanceof SittingEvent.Decided) {
            agenda.set(at, item.with(AgendaItem.State.DECIDED, Optional.empty()));
        } else if (event instanceof SittingEvent.Withdrawn) {
            agenda.set(at, item.with(AgendaItem.State.WITHDRAWN, Optional.empty()));
        } else if (event instanceof SittingEvent.PutOff off) {
            agenda.set(at, item.with(AgendaItem.State.PUT_OFF, off.to()));
        }
    }

    private static int place(List<AgendaItem> agenda, String reference) {
        for (int i = agenda.size() - 1; i >= 0; i--) {
            if (agenda.get(i).reference().equals(reference)) {
                return i;
            }
        }
        return -1;
    }

    /** The number of its last event: whoever changes it says which one they saw. */
    public int number() {
        return events.get(events.size() - 1).number();
    }

    public LocalDate on() {
        return plan.on();
    }

    public boolean firstView() {
        return plan.firstView();
    }

    public Set<String> services() {
        return new TreeSet<>(plan.services());
    }

    /** A person sees it who belongs to one of its services. */
    public boolean isSeenBy(Person person) {
        return plan.services().stream().anyMatch(person::belongsTo);
    }

    public Optional<Stamp> started() {
        return last(SittingEvent.Started.class).map(Recorded::stamp);
    }

    public Optional<Stamp> closed() {
        return last(SittingEvent.Closed.class).map(Recorded::stamp);
    }

    public boolean isRunning() {
        return started().isPresent() && closed().isEmpty();
    }

    public Optional<AgendaItem> item(int number) {
        return agenda.stream().filter(each -> each.number() == number).findFirst();
    }

    /** The references of the cases that it is still to decide; none once it is closed. */
    public List<String> waiting() {
        return closed().isPresent()
                ? List.of()
                : agenda.stream()
                        .filter(AgendaItem::isOpen)
                        .map(AgendaItem::reference)
                        .toList();
    }

    /** The case as it stands on the agenda; empty where it is not on it. */
    public Optional<AgendaItem> item(String reference) {
        int at = place(agenda, reference);
        return at < 0 ? Optional.empty() : Optional.of(agenda.get(at));
    }

    /** Whether what is recommended for a case is not to be seen by this sitting yet, also before it begins. */
    public boolean covers(String reference) {
        return closed().isEmpty()
                && firstView()
                && item(reference)
                        .filter(each -> each.isOpen() && !each.uncovered())
                        .isPresent();
    }

    /** Whether it has begun and is still to record its own view of the case, before what is recommended is uncovered. */
    public boolean owesFirstView(String reference) {
        return isRunning()
                && firstView()
                && item(reference)
                        .filter(each -> each.isOpen() && !each.uncovered())
                        .isPresent();
    }

    /** Who is there, as far as it is known. */
    public Map<Agency, SittingEvent.Seat> seats() {
        Map<Agency, SittingEvent.Seat> seats = new EnumMap<>(Agency.class);
        last(SittingEvent.Attended.class)
                .ifPresent(each -> seats.putAll(((SittingEvent.Attended) each.event()).seats()));
        return seats;
    }

    /** Those that have to be there and are not known to be; without them it may go on, and says so. */
    public List<Agency> missingFromQuorum() {
        return plan.quorum().stream()
                .sorted()
                .filter(each -> Optional.ofNullable(seats().get(each))
                        .flatMap(SittingEvent.Seat::presence)
                        .filter(Presence.PRESENT::equals)
                        .isEmpty())
                .toList();
    }

    public List<SittingEvent.ConflictDeclared> conflicts() {
        return all(SittingEvent.ConflictDeclared.class);
    }

    /** Those of one case, oldest first. */
    public <E extends SittingEvent> List<E> about(String reference, Class<E> type) {
        return all(type).stream()
                .filter(each -> each.about().equals(Optional.of(reference)))
                .toList();
    }

    public <E extends SittingEvent> List<E> all(Class<E> type) {
        return events.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private Optional<Recorded> last(Class<? extends SittingEvent> type) {
        return events.stream().filter(each -> type.isInstance(each.event())).reduce((earlier, later) -> later);
    }

    @Override
    public String toString() {
        return "Sitting " + id;
    }
}
