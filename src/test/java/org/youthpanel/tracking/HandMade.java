package org.youthpanel.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;
import org.youthpanel.tracking.Column.Answer;
import org.youthpanel.tracking.Column.Standing;

/** Counts over rows that a test writes down, so that it knows every number. */
final class HandMade implements Counts {

    static final Person MANAGER = new Person("manager", Set.of(Role.MANAGER), Set.of("leeds"));
    static final Person CHAIR = new Person("chair", Set.of(Role.CHAIR), Set.of("leeds"));
    static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    private final Map<Counted, List<Map<Column, String>>> rows = new EnumMap<>(Counted.class);
    private int number;

    CountSelected counting() {
        Clock clock = Clock.fixed(Instant.parse(TODAY + "T12:00:00Z"), ZoneOffset.UTC);
        return new CountSelected(services -> {}, this, clock);
    }

    /** So many decided cases of a day, with these codes. */
    HandMade decided(int times, String day, Disposal recommended, Disposal decided, Object... columnsAndCodes) {
        for (int i = 0; i < times; i++) {
            Map<Column, String> row = undecided(day);
            row.put(Column.STANDING, Standing.DECIDED.name());
            row.put(Column.REACHED_PANEL, Answer.YES.name());
            row.put(Column.RECOMMENDED, recommended.name());
            row.put(Column.DECIDED, decided.name());
            row.put(Column.FORMAL_RECOMMENDED, yes(recommended.rung() > 1));
            row.put(Column.FORMAL_DECIDED, yes(decided.rung() > 1));
            int rungs = Adherence.distance(recommended, decided);
            row.put(Column.RUNGS, String.valueOf(rungs));
            row.put(
                    Column.ADHERENCE,
                    Adherence.of(recommended, List.of(), decided).name());
            if (recommended != decided) {
                row.put(Column.TOWARDS, CountCase.towards(rungs).name());
                row.put(Column.DEPARTURE, "PROPORTIONALITY");
            }
            put(row, columnsAndCodes);
        }
        return this;
    }

    HandMade waiting(int times, String day, Object... columnsAndCodes) {
        for (int i = 0; i < times; i++) {
            put(undecided(day), columnsAndCodes);
        }
        return this;
    }

    /** Something that happened to the last case. */
    HandMade beside(Counted what, Object... columnsAndCodes) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.putAll(rows.get(Counted.CASES).get(rows.get(Counted.CASES).size() - 1));
        put(row, columnsAndCodes);
        rows.computeIfAbsent(what, key -> new ArrayList<>()).add(row);
        return this;
    }

    private Map<Column, String> undecided(String day) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.REFERENCE, "H-" + ++number);
        row.put(Column.SERVICE, "leeds");
        row.put(Column.COUNTED_ON, day);
        row.put(Column.MONTH, day.substring(0, 7));
        row.put(Column.QUARTER, day.substring(0, 5) + "Q" + (Integer.parseInt(day.substring(5, 7)) + 2) / 3);
        row.put(Column.STANDING, Standing.WAITING.name());
        row.put(Column.REACHED_PANEL, Answer.NO.name());
        rows.computeIfAbsent(Counted.CASES, key -> new ArrayList<>()).add(row);
        return row;
    }

    private static void put(Map<Column, String> row, Object... columnsAndCodes) {
        for (int i = 0; i < columnsAndCodes.length; i += 2) {
            row.put((Column) columnsAndCodes[i], String.valueOf(columnsAndCodes[i + 1]));
        }
    }

    private static String yes(boolean yes) {
        return CountCase.answer(yes);
    }

    @Override
    public List<Group> count(Counted what, Where where, List<Column> by) {
        return groups(found(what, where), by);
    }

    @Override
    public List<Group> countCases(Counted what, Where where, List<Column> by) {
        Map<List<Object>, Map<Column, String>> once = new LinkedHashMap<>();
        found(what, where).forEach(row -> once.put(List.of(row.get(Column.REFERENCE), codes(row, by)), row));
        return groups(List.copyOf(once.values()), by);
    }

    @Override
    public List<Map<Column, String>> cases(Counted what, Where where, List<Column> columns, int skip, int most) {
        return found(what, where).stream().skip(skip).limit(most).toList();
    }

    @Override
    public Map<Column, List<String>> choices(Set<String> services, Period period) {
        return Map.of();
    }

    @Override
    public void each(Where where, List<Column> columns, Taking taking) throws java.io.IOException {
        for (Map<Column, String> row : found(Counted.CASES, where)) {
            taking.take(codes(row, columns));
        }
    }

    private static List<Group> groups(List<Map<Column, String>> rows, List<Column> by) {
        Map<Map<Column, String>, Integer> counted = new LinkedHashMap<>();
        rows.forEach(row -> counted.merge(codes(row, by), 1, Integer::sum));
        return counted.entrySet().stream()
                .map(each -> new Group(each.getKey(), each.getValue()))
                .toList();
    }

    private static Map<Column, String> codes(Map<Column, String> row, List<Column> by) {
        Map<Column, String> codes = new LinkedHashMap<>(row);
        codes.keySet().retainAll(by);
        return codes;
    }

    private List<Map<Column, String>> found(Counted what, Where where) {
        return rows.getOrDefault(what, List.of()).stream()
                .filter(row -> where.services().contains(row.get(Column.SERVICE)))
                .filter(row -> where.from()
                        .filter(day -> row.get(Column.COUNTED_ON).compareTo(day.toString()) < 0)
                        .isEmpty())
                .filter(row -> where.to()
                        .filter(day -> row.get(Column.COUNTED_ON).compareTo(day.toString()) > 0)
                        .isEmpty())
                .filter(row -> where.is().entrySet().stream()
                        .allMatch(each -> each.getValue().stream().allMatch(code -> has(row, each.getKey(), code))))
                .filter(row -> where.isNot().entrySet().stream()
                        .allMatch(each -> row.containsKey(each.getKey())
                                && each.getValue().stream().noneMatch(code -> has(row, each.getKey(), code))))
                .filter(row -> row.keySet().containsAll(where.known()))
                .filter(row -> where.unknown().stream().noneMatch(row::containsKey))
                .toList();
    }

    private static boolean has(Map<Column, String> row, Column column, String code) {
        String stands = row.getOrDefault(column, "");
        return column == Column.RULES ? stands.contains(" " + code + " ") : stands.equals(code);
    }
}
