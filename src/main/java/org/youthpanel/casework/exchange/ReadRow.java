package org.youthpanel.casework.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.exchange.file.Table;
import org.youthpanel.facts.Problem;

/** Turns a row of a table into what is given to open a case. What cannot be read is a problem beside those of the facts. */
final class ReadRow {

    private final Targets targets;
    private final Mapping mapping;
    private final String service;
    private final Map<Integer, Target> columns = new LinkedHashMap<>();

    ReadRow(Targets targets, Mapping mapping, Table table, String service) {
        this.targets = targets;
        this.mapping = mapping;
        this.service = service;
        for (int i = 0; i < table.heads().size(); i++) {
            int column = i;
            target(table.heads().get(i)).ifPresent(each -> columns.put(column, each));
        }
    }

    private Optional<Target> target(String head) {
        return mapping.columns().entrySet().stream()
                .filter(each -> Mapping.fold(each.getKey()).equals(Mapping.fold(head)))
                .findFirst()
                .flatMap(each -> targets.find(each.getValue()));
    }

    /** What each column gives, by its place. */
    Map<Integer, Target> columns() {
        return columns;
    }

    CaseForm read(Table.Row row) {
        Taken taken = new Taken();
        columns.forEach((column, target) -> taken.cell(target, row.cells().get(column)));
        mapping.fixed()
                .forEach((path, value) -> targets.find(path)
                        .filter(each -> !columns.containsValue(each))
                        .ifPresent(each -> taken.fixed(each, value)));
        return taken.form();
    }

    /** What a row has given so far. */
    private final class Taken {

        private final GatheredFacts facts = new GatheredFacts();
        private final Map<String, String> named = new LinkedHashMap<>();
        private final Map<String, String> characteristics = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        /** Lists that are said to have no entries. */
        private final List<String> none = new ArrayList<>();

        void cell(Target target, String cell) {
            if (cell.isEmpty() || mapping.words().unknown().contains(Mapping.fold(cell))) {
                return;
            }
            if (!target.isFact()) {
                beside(target, cell);
                return;
            }
            switch (target.kind()) {
                case TEXT -> put(target, target.path().equals("service") ? named(cell) : cell);
                case NUMBER -> put(target, number(cell));
                case DATE -> put(target, day(target.path(), cell));
                case YES_NO -> put(target, truth(target, cell));
                case CODE -> code(target, cell).ifPresent(each -> put(target, each));
                case CODES -> codes(target, cell);
                case TEXTS -> put(target, saysNone(cell) ? List.of() : entries(cell));
                case DATES -> put(target, saysNone(cell) ? List.of() : places(target.path(), entries(cell)));
                case NONE -> {
                    if (Boolean.TRUE.equals(truth(target, cell))) {
                        none.add(target.path());
                    }
                }
            }
        }

        private String named(String cell) {
            return cell.equalsIgnoreCase(service) ? service : cell;
        }

        void fixed(Target target, String value) {
            switch (target.kind()) {
                case NONE -> none.add(target.path());
                case YES_NO -> put(target, Boolean.valueOf(value));
                default -> put(target, value);
            }
        }

        private void beside(Target target, String cell) {
            if (target.path().startsWith(Target.CHARACTERISTICS)) {
                String name = target.path().substring(Target.CHARACTERISTICS.length());
                code(target, cell).ifPresent(each -> {
                    characteristics.put(name, each);
                    if (!target.codes().contains(each)) {
                        problems.add(new Problem(target.path(), "unknown-code", "This is none of the codes."));
                    }
                });
            } else {
                named.put(target.path(), cell);
            }
        }

        private Object number(String cell) {
            return cell.matches("-?\\d{1,9}(\\.0+)?") ? (Object) Long.valueOf(cell.replaceFirst("\\..*", "")) : cell;
        }

        private Object truth(Target target, String cell) {
            String word = Mapping.fold(cell);
            if (mapping.words().yes().contains(word)) {
                return true;
            }
            if (!mapping.words().no().contains(word)) {
                problem(target.path(), "no-yes-or-no");
                return "";
            }
            return false;
        }

        /** Ours as it is; of theirs what was said; what nobody said anything of stays, for the reader to refuse. */
        private Optional<String> code(Target target, String text) {
            Optional<String> own = Mapping.own(target, text);
            if (own.isPresent()) {
                return own;
            }
            String said =
                    mapping.codes().getOrDefault(target.codesKey(), Map.of()).get(Mapping.fold(text));
            return said == null ? Optional.of(text) : Optional.of(said).filter(each -> !each.isEmpty());
        }

        private void codes(Target target, String cell) {
            if (saysNone(cell)) {
                put(target, List.of());
                return;
            }
            List<String> codes = entries(cell).stream()
                    .flatMap(each -> code(target, each).stream())
                    .distinct()
                    .toList();
            if (!codes.isEmpty()) {
                put(target, codes);
            }
        }

        private List<String> entries(String cell) {
            return ReadRow.entries(mapping, cell);
        }

        private boolean saysNone(String cell) {
            return mapping.words().none().contains(Mapping.fold(cell));
        }

        private List<Object> places(String path, List<String> entries) {
            List<Object> days = new ArrayList<>();
            for (String each : entries) {
                days.add(day(path + "[" + days.size() + "]", each));
            }
            return days;
        }

        private String day(String path, String cell) {
            Optional<String> day = ReadDay.read(cell, mapping.dates());
            if (day.isEmpty()) {
                problem(path, "no-date");
            }
            return day.orElse("");
        }

        private void problem(String path, String code) {
            problems.add(new Problem("facts." + path, code, "This cannot be read."));
        }

        private void put(Target target, Object value) {
            facts.put(target.path(), value);
        }

        CaseForm form() {
            if (!facts.has("service")) {
                facts.put("service", service);
            }
            for (String path : none) {
                if (facts.has(path)) {
                    // said of all rows, it is of those that have no entries
                    if (!mapping.fixed().containsKey(path)) {
                        problem(path, "none-and-some");
                    }
                } else {
                    facts.put(path, List.of());
                }
            }
            facts.scaleAlike();
            // a problem is told by the place of its entry, which has to be that of its column
            facts.behindGaps().forEach(this::gap);
            return new CaseForm(
                    Optional.ofNullable(named.get(Target.REFERENCE)),
                    Optional.ofNullable(named.get(Target.CHILD)),
                    Optional.ofNullable(named.get(Target.INITIALS)),
                    true,
                    facts.document(),
                    Map.of(),
                    characteristics,
                    List.copyOf(problems));
        }

        private void gap(String entry) {
            columns.values().stream()
                    .map(Target::path)
                    .filter(each -> each.startsWith(entry + "."))
                    .findFirst()
                    .ifPresent(each -> problem(each, "behind-gap"));
        }
    }

    static List<String> entries(Mapping mapping, String cell) {
        return Stream.of(cell.split(mapping.separator().pattern()))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
