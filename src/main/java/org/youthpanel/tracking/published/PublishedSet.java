package org.youthpanel.tracking.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.Stored;

/**
 * The tables of one quarter of one service, as they are published: what is hidden is not in it.
 *
 * @param definition the number of the definition that they were made by
 * @param fewest the least number of children that is told
 */
public record PublishedSet(int definition, String service, Quarter quarter, int fewest, List<PublishedTable> tables) {

    public PublishedSet {
        tables = List.copyOf(tables);
    }

    public int hidden() {
        return tables.stream().mapToInt(PublishedTable::hidden).sum();
    }

    public int cells() {
        return tables.stream()
                .mapToInt(each -> each.rows().size() * each.columns().size())
                .sum();
    }

    /** As it is kept. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("definition", definition);
        document.put("service", service);
        document.put("quarter", quarter.code());
        document.put("fewest", fewest);
        document.put("tables", tables.stream().map(PublishedSet::document).toList());
        return document;
    }

    private static Map<String, Object> document(PublishedTable table) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("table", table.code());
        document.put("by", table.by());
        document.put("rows", table.rows());
        document.put("columns", table.columns());
        List<List<@Nullable Integer>> cells = new ArrayList<>();
        table.cells()
                .forEach(row -> cells.add(row.stream()
                        .<@Nullable Integer>map(each -> each.orElse(null))
                        .collect(java.util.stream.Collectors.toCollection(ArrayList::new))));
        document.put("cells", cells);
        return document;
    }

    /** As it was kept. */
    public static PublishedSet of(String stored) {
        Map<String, @Nullable Object> document = Stored.map(stored);
        return new PublishedSet(
                number(document.get("definition")),
                String.valueOf(document.get("service")),
                Quarter.of(String.valueOf(document.get("quarter"))).orElseThrow(),
                number(document.get("fewest")),
                Stored.list(document.get("tables")).stream()
                        .map(each -> table((Map<?, ?>) each))
                        .toList());
    }

    private static PublishedTable table(Map<?, ?> document) {
        List<List<Optional<Integer>>> cells = new ArrayList<>();
        for (Object row : Stored.list(document.get("cells"))) {
            cells.add(Stored.list(row).stream()
                    .map(each -> Optional.ofNullable(each).map(PublishedSet::number))
                    .toList());
        }
        return new PublishedTable(
                String.valueOf(document.get("table")),
                texts(document.get("by")).toList(),
                texts(document.get("rows")).toList(),
                texts(document.get("columns")).toList(),
                cells);
    }

    private static Stream<String> texts(@Nullable Object list) {
        return Stored.list(list).stream().map(String::valueOf);
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }
}
