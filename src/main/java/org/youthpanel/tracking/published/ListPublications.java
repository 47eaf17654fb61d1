package org.youthpanel.tracking.published;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Column.Standing;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.tracking.Where;

/** Which quarters of a person's services were published, and which are over and were not. */
public final class ListPublications {

    private final Publications publications;
    private final KeepCounts keeping;
    private final Counts counts;
    private final Clock clock;

    public ListPublications(Publications publications, KeepCounts keeping, Counts counts, Clock clock) {
        this.publications = publications;
        this.keeping = keeping;
        this.counts = counts;
        this.clock = clock;
    }

    /** @param publication empty where the quarter waits for it */
    public record Line(String service, Quarter quarter, Optional<Publication> publication) {}

    /** Service by service, the latest quarter first. */
    public List<Line> list(Person person) {
        keeping.catchUp(person.services());
        LocalDate today = London.today(clock);
        Map<String, Map<Quarter, Publication>> published = publications.ofServices(person.services()).stream()
                .collect(Collectors.groupingBy(
                        each -> each.stamp().service(), Collectors.toMap(Publication::quarter, each -> each)));
        Map<String, Set<Quarter>> quarters = new TreeMap<>();
        counts.count(
                        Counted.CASES,
                        Where.of(person.services(), today).with(Column.STANDING, Standing.DECIDED),
                        List.of(Column.SERVICE, Column.QUARTER))
                .forEach(each -> Quarter.of(each.code(Column.QUARTER).orElseThrow())
                        .filter(quarter -> quarter.isOver(today))
                        .ifPresent(quarter -> quarters.computeIfAbsent(
                                        each.code(Column.SERVICE).orElseThrow(), key -> new java.util.TreeSet<>())
                                .add(quarter)));
        published.forEach((service, known) -> quarters.computeIfAbsent(service, key -> new java.util.TreeSet<>())
                .addAll(known.keySet()));
        List<Line> lines = new ArrayList<>();
        quarters.forEach((service, known) -> known.stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(quarter -> lines.add(new Line(
                        service,
                        quarter,
                        Optional.ofNullable(
                                published.getOrDefault(service, Map.of()).get(quarter))))));
        return lines;
    }

    /** A publication of one of the person's services. */
    public Optional<Publication> find(Person person, String service, Quarter quarter) {
        return person.belongsTo(service) ? publications.find(service, quarter) : Optional.empty();
    }
}
