package org.youthpanel.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.youthpanel.casework.Role;
import org.youthpanel.platform.security.WhoMayDoWhat;

/** Addresses by the pattern of the table that they belong to, and what stands in for the names in braces. */
final class Addresses {

    /** So many values of one name are tried where an address is made from its pattern. */
    private static final int VALUES = 3;

    private final Map<String, Set<String>> known = new LinkedHashMap<>();

    Addresses(Map<String, List<String>> known) {
        known.forEach((name, values) -> this.known.put(name, new LinkedHashSet<>(values)));
    }

    /** {@code GET /cases/{reference}}, and the names of the query; empty where the table has no such address. */
    static Optional<String> pattern(String method, String address) {
        String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        String names = Arrays.stream(query.split("&"))
                .map(each -> each.replaceFirst("=.*", ""))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("&"));
        return row(method, path(address))
                .map(each -> method + " " + each.path() + (names.isEmpty() ? "" : "?" + names));
    }

    static String path(String address) {
        return address.replaceFirst("[?#].*", "");
    }

    private static Optional<WhoMayDoWhat.Row> row(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return WhoMayDoWhat.rows().stream()
                .filter(each -> each.method().equals(method) && each.path().matches(parsed))
                .min((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.path(), other.path()));
    }

    /** Learns what a name in braces can stand for. */
    void learn(String address) {
        String path = path(address);
        row("GET", path).ifPresent(row -> {
            var matched = row.path().matchAndExtract(PathContainer.parsePath(path));
            if (matched != null) {
                matched.getUriVariables()
                        .forEach((name, value) -> known.computeIfAbsent(name, key -> new LinkedHashSet<>())
                                .add(value));
            }
        });
    }

    /** Pages that a role may open, whether or not a link leads there. */
    List<String> made(Role role) {
        List<String> made = new ArrayList<>();
        for (WhoMayDoWhat.Row row : WhoMayDoWhat.rows()) {
            String pattern = row.path().getPatternString();
            boolean page = row.method().equals("GET") && !pattern.startsWith("/api/") && !pattern.contains("{*");
            if (page && (row.open() || row.roles().contains(role))) {
                List<String> filled = List.of(pattern);
                for (Map.Entry<String, Set<String>> each : known.entrySet()) {
                    filled = filled.stream()
                            .flatMap(address -> address.contains("{" + each.getKey() + "}")
                                    ? each.getValue().stream()
                                            .limit(VALUES)
                                            .map(value -> address.replace("{" + each.getKey() + "}", value))
                                    : java.util.stream.Stream.of(address))
                            .toList();
                }
                filled.stream().filter(each -> !each.contains("{")).forEach(made::add);
            }
        }
        return made;
    }
}
