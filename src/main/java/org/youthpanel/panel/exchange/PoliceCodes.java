package org.youthpanel.panel.exchange;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.youthpanel.facts.Disposal;

/**
 * What a police force writes for a disposal: its outcome code. Where the table has none there is none; nothing is
 * guessed. What a service says of a disposal stands in place of all that the starting table says of it.
 */
public final class PoliceCodes {

    /** Of every service that says nothing itself. */
    static final String ANY = "*";

    private final List<Line> lines;

    public PoliceCodes(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * @param service {@code *} in the starting table
     * @param from the first day of outcomes that it is for; empty where it is for all before the next line
     * @param code empty where the service says that it has none
     */
    public record Line(String service, Disposal disposal, Optional<LocalDate> from, Optional<String> code) {}

    /** The table that the product starts with (policy 1), with the service's own lines over it. */
    PoliceCodes with(List<Line> own) {
        return new PoliceCodes(
                java.util.stream.Stream.concat(lines.stream(), own.stream()).toList());
    }

    /** @param on the day of the outcome */
    public Optional<String> of(String service, Disposal disposal, LocalDate on) {
        List<Line> own = lines.stream()
                .filter(each -> each.service().equals(service) && each.disposal() == disposal)
                .toList();
        return (own.isEmpty() ? lines.stream() : own.stream())
                .filter(each -> each.service().equals(own.isEmpty() ? ANY : service) && each.disposal() == disposal)
                .filter(each -> each.from().filter(on::isBefore).isEmpty())
                .max(Comparator.comparing(each -> each.from().orElse(LocalDate.MIN)))
                .flatMap(Line::code);
    }

    /** Whether the service itself says something of the disposal. */
    public boolean isOwn(String service, Disposal disposal) {
        return lines.stream().anyMatch(each -> each.service().equals(service) && each.disposal() == disposal);
    }
}
