package org.youthpanel.tracking.published;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.youthpanel.tracking.Column;

/** Counts children into the published tables, and hides what must not be told. */
final class MakeTables {

    /** Of each child, the group that it is in by each trait. */
    private final List<Map<Trait, String>> children;

    /** The place of a count by what it counts: nothing for all, one trait for a margin, two for a cell. */
    private final Map<Map<Trait, String>, Integer> places = new LinkedHashMap<>();

    private final List<Integer> counts = new ArrayList<>();
    private final Set<Linked.Total> totals = new LinkedHashSet<>();

    /** @param cases one of each child, by the columns of {@link Trait} */
    MakeTables(List<Map<Column, String>> cases) {
        this.children = cases.stream().map(MakeTables::traits).toList();
    }

    /** @param cases one of each child, by the columns of {@link Trait} */
    static PublishedSet of(String service, Quarter quarter, int fewest, List<Map<Column, String>> cases) {
        MakeTables making = new MakeTables(cases);
        Linked linked = making.linked();
        BitSet hidden = Suppression.of(linked, fewest);
        return new PublishedSet(
                Definition.NUMBER,
                service,
                quarter,
                fewest,
                Definition.all().stream()
                        .map(each -> making.table(each, hidden))
                        .toList());
    }

    private static Map<Trait, String> traits(Map<Column, String> codes) {
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            traits.put(trait, trait.of(codes));
        }
        return traits;
    }

    /** All tables with all their totals, each count once. */
    Linked linked() {
        for (Definition table : Definition.all()) {
            int all = place(Map.of());
            totals.add(new Linked.Total(all, margins(table.rows())));
            table.columns().ifPresentOrElse(columns -> cross(all, table.rows(), columns), this::formality);
        }
        return new Linked(counts, List.copyOf(totals));
    }

    private void cross(int all, Trait rows, Trait columns) {
        totals.add(new Linked.Total(all, margins(columns)));
        for (String row : rows.codes()) {
            totals.add(new Linked.Total(
                    place(Map.of(rows, row)),
                    columns.codes().stream()
                            .map(each -> place(Map.of(rows, row, columns, each)))
                            .toList()));
        }
        for (String column : columns.codes()) {
            totals.add(new Linked.Total(
                    place(Map.of(columns, column)),
                    rows.codes().stream()
                            .map(each -> place(Map.of(rows, each, columns, column)))
                            .toList()));
        }
    }

    /** Decisions of one formality add up to it. */
    private void formality() {
        for (Trait.Formality formality : Trait.Formality.values()) {
            totals.add(new Linked.Total(
                    place(Map.of(Trait.FORMALITY, formality.name())),
                    Stream.of(Trait.Decision.values())
                            .filter(each -> each.formality() == formality)
                            .map(each -> place(Map.of(Trait.DECISION, each.name())))
                            .toList()));
        }
    }

    private List<Integer> margins(Trait trait) {
        return trait.codes().stream().map(each -> place(Map.of(trait, each))).toList();
    }

    private int place(Map<Trait, String> key) {
        return places.computeIfAbsent(new TreeMap<>(key), wanted -> {
            counts.add((int) children.stream()
                    .filter(child -> child.entrySet().containsAll(wanted.entrySet()))
                    .count());
            return counts.size() - 1;
        });
    }

    private PublishedTable table(Definition table, BitSet hidden) {
        List<String> rows = withTotal(table.rows().codes());
        List<String> columns = withTotal(table.columns().map(Trait::codes).orElse(List.of()));
        List<List<Optional<Integer>>> cells = new ArrayList<>();
        for (String row : rows) {
            List<Optional<Integer>> line = new ArrayList<>();
            for (String column : columns) {
                Map<Trait, String> key = new TreeMap<>();
                if (!row.equals(PublishedTable.TOTAL)) {
                    key.put(table.rows(), row);
                }
                if (!column.equals(PublishedTable.TOTAL)) {
                    key.put(table.columns().orElseThrow(), column);
                }
                int place = place(key);
                line.add(hidden.get(place) ? Optional.empty() : Optional.of(counts.get(place)));
            }
            cells.add(line);
        }
        return new PublishedTable(table.name(), table.by(), rows, columns, cells);
    }

    private static List<String> withTotal(List<String> codes) {
        return Stream.concat(codes.stream(), Stream.of(PublishedTable.TOTAL)).toList();
    }
}
