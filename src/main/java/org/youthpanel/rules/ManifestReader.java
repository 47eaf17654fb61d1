package org.youthpanel.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.GravityScale;
import org.youthpanel.facts.MalformedDocument;

/** Reads manifest.yaml strictly: what is missing, misspelt or unknown is a defect of the rule set. */
final class ManifestReader {

    private static final Set<String> KEYS = Set.of(
            "set",
            "version",
            "layer",
            "title",
            "status",
            "from",
            "gravityScale",
            "owner",
            "decide",
            "check",
            "unreachable",
            "statements",
            "parameters",
            "files");
    private static final List<String> KINDS = List.of("reading", "resolver", "invariant", "clock", "record", "text");

    private final String at;
    private final List<String> defects;

    private ManifestReader(String at, List<String> defects) {
        this.at = at;
        this.defects = defects;
    }

    static Optional<Manifest> read(String at, String text, List<String> defects) {
        int before = defects.size();
        Manifest manifest = null;
        try {
            Document document = Documents.yaml(text);
            document.repeated().forEach(problem -> defects.add(at + ": " + problem));
            manifest = new ManifestReader(at, defects).manifest(map("", document.root()));
        } catch (MalformedDocument e) {
            defects.add(at + ": " + e.getMessage());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            defects.add(at + ": " + e.getMessage());
        }
        return defects.size() == before ? Optional.ofNullable(manifest) : Optional.empty();
    }

    private Manifest manifest(Map<String, ?> root) {
        root.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> defects.add(at + ": " + key + " is not known in a manifest"));
        Map<Stratum, Set<String>> labels = new EnumMap<>(Stratum.class);
        for (Stratum stratum : Stratum.values()) {
            labels.put(stratum, new LinkedHashSet<>(words(root, stratum.folder())));
        }
        Object scale = root.get("gravityScale");
        return new Manifest(
                text(root, "set"),
                Version.of(text(root, "version")),
                Layer.valueOf(text(root, "layer")),
                text(root, "title"),
                Status.valueOf(text(root, "status")),
                LocalDate.parse(text(root, "from")),
                Optional.ofNullable(scale).map(code -> GravityScale.valueOf(code.toString())),
                text(root, "owner"),
                labels,
                words("unreachable", root),
                statements(map("statements", root.get("statements"))),
                parameters(map("parameters", root.get("parameters"))),
                words(root, "files"));
    }

    /** A map of words to sentences, which may be left out. */
    private static Map<String, String> words(String key, Map<String, ?> from) {
        Map<String, String> words = new LinkedHashMap<>();
        if (from.containsKey(key)) {
            Map<String, ?> entries = map(key, from.get(key));
            entries.keySet().forEach(name -> words.put(name, text(entries, name)));
        }
        return words;
    }

    private Map<String, Statement> statements(Map<String, ?> entries) {
        Map<String, Statement> statements = new LinkedHashMap<>();
        entries.forEach((label, value) -> {
            Map<String, ?> entry = map("statements." + label, value);
            String kind = text(entry, "kind");
            if (!KINDS.contains(kind)) {
                defects.add(at + ": statements." + label + ".kind must be one of " + KINDS);
            }
            statements.put(
                    label, new Statement(label, kind, citation(entry), text(entry, "text"), words("texts", entry)));
        });
        return statements;
    }

    private static Parameters parameters(Map<String, ?> entries) {
        Map<String, Parameters.Parameter> parameters = new LinkedHashMap<>();
        entries.forEach((name, value) -> {
            Map<String, ?> entry = map("parameters." + name, value);
            Object own = entry.get("value");
            if (own == null) {
                throw new IllegalArgumentException("parameters." + name + ".value is missing");
            }
            String unit = entry.get("unit") instanceof String words ? words : "";
            parameters.put(name, new Parameters.Parameter(own, unit, citation(entry)));
        });
        return new Parameters(parameters);
    }

    private static Citation citation(Map<String, ?> entry) {
        return Citation.of(text(entry, "source"), Evidence.valueOf(text(entry, "evidence")));
    }

    @SuppressWarnings("unchecked") // Documents makes maps with text as keys
    static Map<String, ?> map(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, ?>) map;
        }
        throw new IllegalArgumentException((where.isEmpty() ? "the document" : where) + " must be a map");
    }

    static String text(Map<String, ?> map, String key) {
        Object value = map.get(key);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value.toString();
    }

    private static List<String> words(Map<String, ?> map, String key) {
        if (map.get(key) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException(key + " must be a list");
    }
}
