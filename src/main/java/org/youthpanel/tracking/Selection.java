package org.youthpanel.tracking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases are counted, as a person asks for it.
 *
 * @param from the first day, by the day of the decision, or before one by the panel's date
 * @param to the last day, itself counted
 * @param is what a case has to have, by columns that a filter can name
 */
public record Selection(Pair pair, Optional<LocalDate> from, Optional<LocalDate> to, Map<Column, String> is) {

    public Selection {
        is = Map.copyOf(is);
    }

    public static Selection all() {
        return new Selection(Pair.RECOMMENDATION_DECISION, Optional.empty(), Optional.empty(), Map.of());
    }

    public Selection of(Pair other) {
        return new Selection(other, from, to, is);
    }

    public Selection between(LocalDate first, LocalDate last) {
        return new Selection(pair, Optional.of(first), Optional.of(last), is);
    }

    public Selection in(Period period) {
        return new Selection(pair, period.from(), period.to(), is);
    }

    public Selection with(Map<Column, String> codes) {
        return new Selection(pair, from, to, codes);
    }

    public Period period() {
        return new Period(from, to);
    }

    public Optional<String> service() {
        return Optional.ofNullable(is.get(Column.SERVICE));
    }

    /** Whether it asks for cases of a service that is none of these. */
    public boolean beyond(Set<String> services) {
        return service().filter(each -> !services.contains(each)).isPresent();
    }

    /** Everything selected, whatever has become of it. @param services of the person */
    public Where where(Set<String> services, LocalDate today) {
        return Where.of(services, today).between(from, to).with(is);
    }

    /** The denominator: decided cases with a recommendation in which both voices are known (policy H2). */
    public Where compared(Set<String> services, LocalDate today) {
        return where(services, today)
                .with(Column.STANDING, Column.Standing.DECIDED)
                .knowing(pair.first(), pair.second());
    }
}
