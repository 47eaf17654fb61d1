package org.youthpanel.workbench.space;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.MalformedDocument;
import org.youthpanel.rules.Citation;
import org.youthpanel.rules.Evidence;
import org.youthpanel.rules.Source;
import org.youthpanel.rules.resolved.Depth;

/** Reads {@code invariants.yaml} strictly: a statement that cannot be understood would never be tried. */
public final class InvariantReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "label",
            "source",
            "evidence",
            "says",
            "where",
            "then",
            "vary",
            "raise",
            "from",
            "to",
            "never",
            "unless",
            "open",
            "moves",
            "except");
    private static final Set<String> THEN = Set.of("outcome", "barred", "by", "startingPoint", "depth", "depthNot");

    private final Map<String, Source> sources;
    private final List<String> defects = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private InvariantReader(Map<String, Source> sources) {
        this.sources = sources;
    }

    /** @param defects what is wrong; the statements that could not be read are left out */
    public record Read(List<Invariant> invariants, List<String> defects) {}

    /** @param sources the bibliography, by id */
    public static Read read(Path file, Map<String, Source> sources) {
        InvariantReader reader = new InvariantReader(sources);
        List<Invariant> read = new ArrayList<>();
        if (!Files.exists(file)) {
            return new Read(read, List.of(file.getFileName() + " is missing"));
        }
        try {
            Document document = Documents.yaml(Files.readString(file));
            document.repeated().forEach(problem -> reader.defects.add(file.getFileName() + ": " + problem));
            if (document.root() instanceof List<?> entries) {
                entries.forEach(entry -> reader.invariant(entry).ifPresent(read::add));
            } else {
                reader.defects.add(file.getFileName() + " must be a list of statements");
            }
        } catch (MalformedDocument malformed) {
            reader.defects.add(file.getFileName() + ": " + malformed.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Read(List.copyOf(read), List.copyOf(reader.defects));
    }

    private Optional<Invariant> invariant(@Nullable Object node) {
        String id = "a statement without an id";
        try {
            Map<?, ?> entry = map(node);
            id = text(entry, "id");
            known(entry, KEYS);
            if (!ids.add(id)) {
                throw new IllegalArgumentException("the id is there twice");
            }
            return Optional.of(new Invariant(
                    id, text(entry, "label"), citation(entry), text(entry, "says"), claim(entry), except(entry)));
        } catch (IllegalArgumentException wrong) {
            defects.add("invariants.yaml " + id + ": " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private static Invariant.Claim claim(Map<?, ?> entry) {
        if (entry.containsKey("moves")) {
            Set<String> facts = new HashSet<>();
            list(entry, "moves")
                    .forEach(path -> facts.add(Where.fact(path.toString()).path()));
            return new Invariant.Moves(facts);
        }
        if (entry.containsKey("then")) {
            return then(where(entry), map(entry.get("then")));
        }
        boolean raise = entry.containsKey("raise");
        String fact = text(entry, raise ? "raise" : "vary");
        if (!fact.equals("finalGravity.score")) {
            Where.fact(fact);
        }
        return new Invariant.Change(
                fact,
                raise,
                list(entry, "from"),
                list(entry, "to"),
                Invariant.Never.valueOf(text(entry, "never")),
                optional(entry, "unless"),
                optional(entry, "open").map(Disposal::valueOf));
    }

    private static Invariant.Then then(Where where, Map<?, ?> then) {
        known(then, THEN);
        Set<Disposal> barred = EnumSet.noneOf(Disposal.class);
        list(then, "barred").forEach(each -> barred.add(Disposal.valueOf(each.toString())));
        return new Invariant.Then(
                where,
                optional(then, "outcome"),
                barred,
                optional(then, "by"),
                optional(then, "startingPoint").map(Disposal::valueOf),
                optional(then, "depth").map(Depth::valueOf),
                optional(then, "depthNot").map(Depth::valueOf));
    }

    private List<Invariant.Exception> except(Map<?, ?> entry) {
        List<Invariant.Exception> exceptions = new ArrayList<>();
        for (Object each : list(entry, "except")) {
            Map<?, ?> exception = map(each);
            known(exception, Set.of("where", "source", "evidence", "says"));
            exceptions.add(new Invariant.Exception(where(exception), citation(exception), text(exception, "says")));
        }
        return exceptions;
    }

    private Citation citation(Map<?, ?> entry) {
        Citation citation = Citation.of(text(entry, "source"), Evidence.valueOf(text(entry, "evidence")));
        Source source = sources.get(citation.source());
        if (source == null) {
            throw new IllegalArgumentException(citation.source() + " is not in sources.yaml");
        }
        if (citation.evidence().compareTo(source.evidence()) < 0) {
            throw new IllegalArgumentException("this claims " + citation.evidence() + " evidence from " + source.id()
                    + ", which is " + source.evidence());
        }
        return citation;
    }

    private static Where where(Map<?, ?> entry) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        Map<?, ?> where = map(entry.get("where"));
        where.keySet()
                .forEach(path ->
                        values.put(Where.fact(path.toString()).path(), List.copyOf(list(where, path.toString()))));
        return new Where(values);
    }

    private static void known(Map<?, ?> entry, Set<String> keys) {
        entry.keySet().stream().filter(key -> !keys.contains(key.toString())).forEach(key -> {
            throw new IllegalArgumentException(key + " is not known");
        });
    }

    private static Map<?, ?> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("this must be a map");
    }

    private static List<Object> list(Map<?, ?> entry, String key) {
        Object node = entry.get(key);
        if (node == null && !entry.containsKey(key)) {
            return List.of();
        }
        if (node instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        throw new IllegalArgumentException(key + " must be a list");
    }

    private static String text(Map<?, ?> entry, String key) {
        return optional(entry, key).orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    private static Optional<String> optional(Map<?, ?> entry, String key) {
        return Optional.ofNullable(entry.get(key)).map(String::valueOf).filter(text -> !text.isBlank());
    }
}
