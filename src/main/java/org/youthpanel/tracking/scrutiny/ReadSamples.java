package org.youthpanel.tracking.scrutiny;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.tracking.Where;

/** Samples of a person's services, with their figures. */
public final class ReadSamples {

    private static final List<Column> VOICES = List.of(Column.RECOMMENDED, Column.DECIDED);

    private final KeepCounts keeping;
    private final Counts counts;
    private final Samples samples;
    private final Clock clock;

    public ReadSamples(KeepCounts keeping, Counts counts, Samples samples, Clock clock) {
        this.keeping = keeping;
        this.counts = counts;
        this.samples = samples;
        this.clock = clock;
    }

    /**
     * How a sample stands to what it was drawn from.
     *
     * @param same whether drawing again from the recorded population gives the same cases
     * @param joined cases that would be in the population today and were not
     * @param left cases that were in it and would not be today
     */
    public record Check(boolean same, int joined, int left) {}

    /** The latest first. */
    public List<Sample> list(Person person) {
        return samples.ofServices(person.services());
    }

    /** A sample of another service does not exist. */
    public Optional<Sample> find(Person person, String id) {
        return samples.find(id).filter(each -> person.belongsTo(each.service()));
    }

    public Check check(Sample sample) {
        keeping.catchUp(Set.of(sample.service()));
        Set<String> then = new HashSet<>();
        sample.draw().population().values().forEach(then::addAll);
        Set<String> now = new HashSet<>();
        DrawSample.population(
                        counts,
                        sample.service(),
                        sample.draw().period(),
                        sample.draw().by(),
                        today())
                .values()
                .forEach(now::addAll);
        int joined = (int) now.stream().filter(each -> !then.contains(each)).count();
        int left = (int) then.stream().filter(each -> !now.contains(each)).count();
        return new Check(sample.isDrawnAsRecorded(), joined, left);
    }

    public SampleFigures figures(Sample sample) {
        keeping.catchUp(Set.of(sample.service()));
        Where where = Where.of(Set.of(sample.service()), today());
        Map<String, Map<Column, String>> voices = new TreeMap<>();
        for (SampleCase each : sample.random()) {
            counts.cases(Counted.CASES, where.with(Column.REFERENCE, each.reference()), VOICES, 0, 1)
                    .forEach(row -> voices.put(each.reference(), row));
        }
        return SampleFigures.of(sample, voices);
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
