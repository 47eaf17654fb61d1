package org.youthpanel.casework.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.exchange.file.Table;
import org.youthpanel.facts.Problem;

/** Says how a file is to be read, for it and for the next file of the same system. */
public final class MapFile {

    /** More values than this are no codes: the column is another. */
    public static final int MOST_VALUES = 60;

    private static final int LONGEST_VALUE = 100;

    private final Imports imports;
    private final SavedMappings mappings;
    private final Targets targets;
    private final Log log;
    private final Clock clock;

    public MapFile(Imports imports, SavedMappings mappings, Targets targets, Log log, Clock clock) {
        this.imports = imports;
        this.mappings = mappings;
        this.targets = targets;
        this.log = log;
        this.clock = clock;
    }

    public sealed interface Result {
        record Mapped() implements Result {}

        record Refused(List<Problem> problems) implements Result {}

        /** Somebody else said it since, or it was confirmed. */
        record Overtaken() implements Result {}
    }

    /**
     * A value of the file that is none of our codes.
     *
     * @param target the first that has it, of those that are read with the same codes
     * @param value as it stands in the file
     * @param code what was said of it before; empty where nothing was
     */
    public record Value(Target target, String value, Optional<String> code) {}

    /** Problems are at {@code column.3}, at {@code fixed.decisionDate}, or at the path of what is needed. */
    public Result columns(Person person, CaseImport of, Table table, int revision, Mapping mapping) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> given = new LinkedHashMap<>();
        Map<Integer, Target> columns = new ReadRow(targets, mapping, table, of.service()).columns();
        columns.forEach((column, target) -> {
            if (given.putIfAbsent(target.path(), column) != null) {
                problems.add(new Problem("column." + column, "given-twice", "Another column gives it."));
            } else if (target.isCoded()
                    && values(of(mapping, target), table, column).size() > MOST_VALUES) {
                problems.add(new Problem("column." + column, "no-codes", "There are too many values for codes."));
            }
        });
        mapping.fixed().keySet().stream()
                .filter(given::containsKey)
                .forEach(each -> problems.add(new Problem("fixed." + each, "both", "A column gives it.")));
        targets.needed().stream()
                .filter(each ->
                        !given.containsKey(each.path()) && !mapping.fixed().containsKey(each.path()))
                .forEach(each -> problems.add(new Problem(each.path(), "no-column", "No column gives it.")));
        return problems.isEmpty()
                ? keep(person, of, revision, mapping, table)
                : new Result.Refused(List.copyOf(problems));
    }

    /** What is left to be said: values of coded columns that are none of our codes. */
    public List<Value> values(CaseImport of, Table table) {
        Mapping mapping = of.mapping().orElseThrow();
        Map<String, Map<String, Value>> values = new LinkedHashMap<>();
        new ReadRow(targets, mapping, table, of.service())
                .columns()
                .forEach((column, target) -> values(of(mapping, target), table, column)
                        .forEach(each -> values.computeIfAbsent(target.codesKey(), key -> new LinkedHashMap<>())
                                .putIfAbsent(
                                        Mapping.fold(each),
                                        new Value(
                                                target,
                                                each,
                                                Optional.ofNullable(mapping.codes()
                                                        .getOrDefault(target.codesKey(), Map.of())
                                                        .get(Mapping.fold(each)))))));
        return values.values().stream().flatMap(each -> each.values().stream()).toList();
    }

    public Result codes(
            Person person, CaseImport of, Table table, int revision, Map<String, Map<String, String>> codes) {
        return keep(person, of, revision, of.mapping().orElseThrow().withCodes(codes), table);
    }

    private record Reading(Mapping mapping, Target target) {}

    private static Reading of(Mapping mapping, Target target) {
        return new Reading(mapping, target);
    }

    /** Different ones, as they stand in the file, until there are too many. */
    private static Set<String> values(Reading reading, Table table, int column) {
        if (!reading.target().isCoded()) {
            return Set.of();
        }
        Mapping mapping = reading.mapping();
        Map<String, String> values = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            String cell = row.cells().get(column);
            List<String> entries =
                    reading.target().kind() == Target.Kind.CODES ? ReadRow.entries(mapping, cell) : List.of(cell);
            for (String each : entries) {
                String folded = Mapping.fold(each);
                boolean said = mapping.words().unknown().contains(folded)
                        || reading.target().kind() == Target.Kind.CODES
                                && mapping.words().none().contains(folded);
                if (!folded.isEmpty()
                        && !said
                        && each.length() <= LONGEST_VALUE
                        && Mapping.own(reading.target(), each).isEmpty()) {
                    values.putIfAbsent(folded, each);
                }
            }
        }
        return new LinkedHashSet<>(values.values());
    }

    private Result keep(Person person, CaseImport of, int revision, Mapping mapping, Table table) {
        return log.atomically(() -> {
            if (!imports.map(of.id(), revision, mapping)) {
                return new Result.Overtaken();
            }
            Mapping saved = mappings.find(of.service(), of.supplier())
                    .map(before -> mapping.after(before.mapping(), table.heads()))
                    .orElse(mapping);
            Set<String> coded = saved.columns().values().stream()
                    .flatMap(each -> targets.find(each).stream())
                    .map(Target::codesKey)
                    .collect(Collectors.toSet());
            mappings.put(
                    of.service(),
                    of.supplier(),
                    new SavedMappings.Saved(saved.forNextFile(coded), person.name(), clock.instant()));
            return new Result.Mapped();
        });
    }
}
