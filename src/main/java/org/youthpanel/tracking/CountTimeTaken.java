package org.youthpanel.tracking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.Column.Timeliness;
import org.youthpanel.tracking.CountSelected.Selected;
import org.youthpanel.tracking.statistics.MedianDays;

/** Counts what was in time, and finds how long things took. */
public final class CountTimeTaken {

    /** A clock's state, with the two days that it follows from. */
    private enum Ran {
        ASSESSMENT(Column.ASSESSMENT_STATE, Column.ASSESSMENT_DUE, Column.ASSESSMENT_DONE),
        POLICE(Column.POLICE_STATE, Column.POLICE_DUE, Column.POLICE_DONE),
        DELIVERY(Column.DELIVERY_STATE, Column.DELIVERY_DUE, Column.DELIVERY_DONE);

        private final Column state;
        private final Column due;
        private final Column done;

        Ran(Column state, Column due, Column done) {
            this.state = state;
            this.due = due;
            this.done = done;
        }
    }

    private final CountSelected counting;

    public CountTimeTaken(CountSelected counting) {
        this.counting = counting;
    }

    public Told<TimeTaken> count(Person person, Selection selection) {
        return counting.told(person, selection, CountTimeTaken::taken);
    }

    private static TimeTaken taken(Selected asking) {
        Selected selected = asking.once(
                        Behind.all(), Column.ASSESSMENT_STATE, Column.POLICE_STATE, Column.DELIVERY_STATE)
                .once(
                        Behind.all().knowing(Column.DECIDED),
                        Column.DECIDED,
                        Column.DAYS_TO_PANEL,
                        Column.DAYS_TO_RECORD);
        List<TimeTaken.Clock> clocks = new ArrayList<>();
        List<TimeTaken.Overdue> overdue = new ArrayList<>();
        for (Ran each : Ran.values()) {
            TimeTaken.Clock clock = clock(selected, each);
            clocks.add(clock);
            if (clock.states().get(Timeliness.OVERDUE).n() > 0) {
                overdue.addAll(overdue(selected, each));
            }
        }
        Behind decided = Behind.all().knowing(Column.DECIDED);
        return new TimeTaken(
                selected.selection(),
                clocks,
                median(days(selected, decided, Column.DAYS_TO_PANEL)),
                median(days(selected, decided, Column.DAYS_TO_RECORD)),
                overdue.stream()
                        .sorted(Comparator.comparing(TimeTaken.Overdue::due)
                                .thenComparing(TimeTaken.Overdue::reference))
                        .limit(TimeTaken.MOST)
                        .toList());
    }

    private static TimeTaken.Clock clock(Selected selected, Ran ran) {
        Map<String, Integer> counted = selected.by(Behind.all(), ran.state);
        Map<Timeliness, Tally> states = new EnumMap<>(Timeliness.class);
        for (Timeliness each : Timeliness.values()) {
            states.put(
                    each,
                    Tally.of(counted.getOrDefault(each.name(), 0), Behind.all().with(ran.state, each)));
        }
        Map<Integer, Integer> late = new HashMap<>();
        for (Counts.Group group : selected.count(Behind.all().with(ran.state, Timeliness.LATE), ran.due, ran.done)) {
            late.merge(
                    (int) ChronoUnit.DAYS.between(day(group.code(ran.due)), day(group.code(ran.done))),
                    group.n(),
                    Integer::sum);
        }
        int due = states.entrySet().stream()
                .filter(each -> each.getKey() != Timeliness.NO_CLOCK)
                .mapToInt(each -> each.getValue().n())
                .sum();
        return new TimeTaken.Clock(ran.state, Tally.of(due, Behind.all().knowing(ran.due)), states, median(late));
    }

    private static List<TimeTaken.Overdue> overdue(Selected selected, Ran ran) {
        return selected
                .cases(Behind.all().with(ran.state, Timeliness.OVERDUE), List.of(ran.due), TimeTaken.MOST)
                .stream()
                .map(each -> new TimeTaken.Overdue(
                        each.get(Column.REFERENCE), ran.state, LocalDate.parse(each.get(ran.due))))
                .toList();
    }

    private static Map<Integer, Integer> days(Selected selected, Behind behind, Column column) {
        Map<Integer, Integer> days = new HashMap<>();
        selected.by(behind.knowing(column), column).forEach((each, n) -> days.put(Integer.valueOf(each), n));
        return days;
    }

    private static TimeTaken.Median median(Map<Integer, Integer> days) {
        return new TimeTaken.Median(
                MedianDays.of(days),
                days.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static LocalDate day(java.util.Optional<String> code) {
        return LocalDate.parse(code.orElseThrow());
    }
}
