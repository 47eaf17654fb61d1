package org.youthpanel.tracking.scrutiny;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Signature;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.Where;

/**
 * Draws a sample of the cases that a service decided in a period that is over. They are those that the figures compare:
 * decided, with a recommendation. What was drawn from is kept with what was drawn.
 */
public final class DrawSample {

    /** What cases can be drawn by. */
    public static final List<Column> STRATA =
            List.of(Column.DECIDED, Column.OFFENCE_TYPE, Column.ADHERENCE, Column.ETHNIC_GROUP, Column.PANEL);

    /** The stratum of cases in which the column has nothing. */
    public static final String NOT_KNOWN = "NOT_KNOWN";

    public static final int MOST = 100;

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int SEED_SIGNS = 16;
    private static final int ID_SIGNS = 4;

    private final RandomGenerator chance = new SecureRandom();
    private final Log log;
    private final KeepCounts keeping;
    private final Counts counts;
    private final Samples samples;
    private final Clock clock;

    public DrawSample(Log log, KeepCounts keeping, Counts counts, Samples samples, Clock clock) {
        this.log = log;
        this.keeping = keeping;
        this.counts = counts;
        this.samples = samples;
        this.clock = clock;
    }

    /**
     * @param seed made up where it is empty
     * @param problems what could not be read
     */
    public record Form(
            Optional<String> service,
            Optional<Period> period,
            Optional<Column> by,
            Optional<Integer> size,
            Optional<String> seed,
            List<Problem> problems) {}

    public sealed interface Result {
        record Drawn(Sample sample) implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    public Result draw(Person person, Form form) {
        LocalDate today = London.today(clock);
        List<Problem> problems = problems(person, form, today);
        if (!problems.isEmpty()) {
            return new Result.Refused(List.copyOf(problems));
        }
        String service = form.service().orElseThrow();
        Period period = form.period().orElseThrow();
        Column by = form.by().orElseThrow();
        int size = form.size().orElseThrow();
        return log.atomically(() -> {
            keeping.catchUp(Set.of(service));
            long head = samples.head(service);
            SortedMap<String, List<String>> population = population(counts, service, period, by, today);
            if (population.isEmpty()) {
                return new Result.Refused(
                        List.of(new Problem("draw.period", "nothing-decided", "No case was decided in this period.")));
            }
            String seed = form.seed().orElseGet(() -> signs(SEED_SIGNS));
            String id = period.code() + "-" + signs(ID_SIGNS);
            samples.add(
                    new Signature(service, "", clock.instant(), person.name()),
                    id,
                    0,
                    new SampleEvent.Drawn(
                            period,
                            by,
                            size,
                            seed,
                            form.seed().isEmpty(),
                            head,
                            population,
                            Draw.of(seed, size, population)));
            return new Result.Drawn(samples.find(id).orElseThrow());
        });
    }

    /** The references of each stratum, in their order. */
    static SortedMap<String, List<String>> population(
            Counts counts, String service, Period period, Column by, LocalDate today) {
        Where where = Selection.all().between(period.first(), period.last()).compared(Set.of(service), today);
        SortedMap<String, List<String>> strata = new TreeMap<>();
        for (Map<Column, String> row : counts.cases(Counted.CASES, where, List.of(by), 0, Integer.MAX_VALUE)) {
            strata.computeIfAbsent(row.getOrDefault(by, NOT_KNOWN), each -> new ArrayList<>())
                    .add(row.getOrDefault(Column.REFERENCE, ""));
        }
        strata.values().forEach(each -> each.sort(null));
        return strata;
    }

    private static List<Problem> problems(Person person, Form form, LocalDate today) {
        List<Problem> problems = new ArrayList<>(form.problems());
        Fields.required("draw.service", form.service(), problems);
        if (form.service().filter(each -> !person.belongsTo(each)).isPresent()) {
            problems.add(new Problem("draw.service", "unknown-code", "There is no such service."));
        }
        Fields.required("draw.period", form.period(), problems);
        if (form.period().filter(each -> !each.isClosed(today)).isPresent()) {
            problems.add(new Problem("draw.period", "not-over", "The period is not over."));
        }
        Fields.required("draw.by", form.by(), problems);
        if (form.by().filter(each -> !STRATA.contains(each)).isPresent()) {
            problems.add(new Problem("draw.by", "unknown-code", "Cases are not drawn by this."));
        }
        Fields.required("draw.size", form.size(), problems);
        if (form.size().filter(each -> each < 1 || each > MOST).isPresent()) {
            problems.add(new Problem("draw.size", "out-of-range", "Draw between 1 and 100 cases."));
        }
        if (form.seed()
                .filter(each -> !each.matches("[A-Za-z0-9][A-Za-z0-9 -]{3,59}"))
                .isPresent()) {
            problems.add(new Problem("draw.seed", "not-a-seed", "Use 4 to 60 letters, digits, blanks and hyphens."));
        }
        return problems;
    }

    private String signs(int many) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < many; i++) {
            signs.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }
}
