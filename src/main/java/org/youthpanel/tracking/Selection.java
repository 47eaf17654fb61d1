package org.youthpanel.tracking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.CharacteristicsEntry;
import org.youthpanel.casework.Person;

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

    /**
     * Whether it asks for what the person is not to see: cases of another service, or by characteristics that are hidden
     * from the panel and whoever else is not told them.
     */
    public boolean beyond(Person person) {
        return service().filter(each -> !person.belongsTo(each)).isPresent()
                || (is.keySet().stream().anyMatch(Column::tellsOfChild) && !CharacteristicsEntry.shownTo(person));
    }

    /**
     * Whether no other such selection differs from it by a few cases: it is of whole quarters that are over, and of no
     * part of a service.
     */
    public boolean ofClosedQuarters(LocalDate today) {
        return period().ofClosedQuarters(today) && Set.of(Column.SERVICE).containsAll(is.keySet());
    }

    /** Everything selected, whatever has become of it. @param services of the person */
    public Where where(Set<String> services, LocalDate today) {
        Where where = Where.of(services, today).between(from, to).with(is);
        // before the decision nobody learns of a recommendation by looking for the cases that have it
        return is.keySet().stream().anyMatch(Column::tellsOfAdvice)
                ? where.with(Column.STANDING, Column.Standing.DECIDED)
                : where;
    }

    /** The denominator: decided cases with a recommendation in which both voices are known (policy H2). */
    public Where compared(Set<String> services, LocalDate today) {
        return where(services, today)
                .with(Column.STANDING, Column.Standing.DECIDED)
                .knowing(pair.first(), pair.second());
    }
}
