package org.youthpanel.casework.audit;

import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.WorkingCopies;

/**
 * Writes down what somebody asked for. What is about a case of theirs stands in the chain of its service; everything else
 * in that of each of their services. A case that they may not know of is not named.
 */
public final class KeepAccess {

    private final Log log;
    private final AuditEntries entries;
    private final Cases cases;
    private final WorkingCopies copies;
    private final Clock clock;
    /** Readers of one service take turns here, so that only other nodes can come first. */
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    public KeepAccess(Log log, AuditEntries entries, Cases cases, WorkingCopies copies, Clock clock) {
        this.log = log;
        this.entries = entries;
        this.cases = cases;
        this.copies = copies;
        this.clock = clock;
    }

    private record Known(String service, String child) {}

    public void keep(Person person, AuditEntry.Asked asked) {
        Optional<Known> known = asked.reference().flatMap(this::find).filter(each -> person.belongsTo(each.service()));
        if (known.isPresent()) {
            write(Set.of(known.get().service()), person.name(), known.get().child(), asked);
        } else {
            write(of(person), person.name(), "", asked.ofNoCase());
        }
    }

    /** Somebody who is not known tried to be somebody. */
    public void keepStranger(AuditEntry.Asked asked) {
        write(Set.of(AuditEntry.NO_SERVICE), AuditEntry.NOBODY, "", asked);
    }

    private static Set<String> of(Person person) {
        return person.services().isEmpty() ? Set.of(AuditEntry.NO_SERVICE) : person.services();
    }

    /** Whose audit somebody may look at. Who is known to no service is the administrator's to see. */
    public static Set<String> visible(Person person) {
        Set<String> services = new TreeSet<>(person.services());
        if (person.is(Role.ADMIN)) {
            services.add(AuditEntry.NO_SERVICE);
        }
        return services;
    }

    private Optional<Known> find(String reference) {
        return cases.find(reference)
                .map(each -> new Known(each.service(), each.stamp().child()))
                .or(() -> copies.find(reference).map(each -> new Known(each.service(), each.child())));
    }

    private void write(Set<String> services, String by, String child, AuditEntry.Asked asked) {
        // always in the same order, or two could wait for each other
        var sorted = services.stream().sorted(Comparator.naturalOrder()).toList();
        var waited = sorted.stream()
                .map(each -> turns.computeIfAbsent(each, key -> new ReentrantLock()))
                .toList();
        waited.forEach(ReentrantLock::lock);
        try {
            log.atomically(() -> {
                sorted.forEach(each -> entries.add(new Signature(each, child, clock.instant(), by), asked));
                return asked;
            });
        } finally {
            waited.forEach(ReentrantLock::unlock);
        }
    }
}
