package org.youthpanel.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.MalformedDocument;

/** Reads scenario files (scenarios/README.md). Whatever cannot be read is told, and never passes silently. */
public final class ScenarioReader {

    private static final Set<String> KEYS = Set.of("title", "case", "defaults", "expect");

    private final List<Path> defaultsFolders;
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<String> defects = new ArrayList<>();

    private ScenarioReader(List<Path> defaultsFolders) {
        this.defaultsFolders = defaultsFolders;
    }

    /** The scenarios that could be read, and a line for each that could not. */
    public record Found(List<Scenario> scenarios, List<String> defects) {}

    /**
     * @param folder every .yaml and .yml file below it is read, but for those in folders named defaults or journeys
     * @param otherDefaults where named defaults are looked up after the folder's own {@code defaults/}
     */
    public static Found below(Path folder, List<Path> otherDefaults) {
        List<Path> defaults = new ArrayList<>(List.of(folder.resolve("defaults")));
        defaults.addAll(otherDefaults);
        ScenarioReader reader = new ScenarioReader(defaults);
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .filter(file -> !isAside(folder.relativize(file)))
                    .sorted()
                    .forEach(file -> reader.file(folder, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Found(List.copyOf(reader.scenarios), List.copyOf(reader.defects));
    }

    private static boolean isAside(Path relative) {
        for (Path part : relative) {
            if (part.toString().equals("defaults") || part.toString().equals("journeys")) {
                return true;
            }
        }
        return false;
    }

    private void file(Path folder, Path file) {
        String name = folder.relativize(file).toString();
        try {
            int number = 0;
            for (Document document : Documents.yamlStream(Files.readString(file))) {
                number++;
                scenario(name, number, document);
            }
            if (number == 0) {
                defects.add(name + ": there is no scenario in this file");
            }
        } catch (MalformedDocument e) {
            defects.add(name + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void scenario(String file, int number, Document document) {
        String at = file + " #" + number;
        List<String> own = new ArrayList<>();
        document.repeated().forEach(problem -> own.add(at + ": " + problem));
        if (!(document.root() instanceof Map<?, ?> root)) {
            defects.add(at + ": a scenario is a map with title, case and expect");
            return;
        }
        root.keySet().stream()
                .filter(key -> !KEYS.contains(String.valueOf(key)))
                .forEach(key -> own.add(at + ": " + key + " is not known in a scenario"));
        if (!(root.get("title") instanceof String title)) {
            own.add(at + ": title is missing");
            defects.addAll(own);
            return;
        }
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        if (root.get("defaults") != null && !(root.get("defaults") instanceof String)) {
            own.add(at + ": defaults is the name of a set of facts");
        }
        if (root.get("case") != null && !(root.get("case") instanceof Map)) {
            own.add(at + ": case is a map of facts");
        }
        if (root.get("defaults") instanceof String defaults) {
            defaults(defaults)
                    .ifPresentOrElse(facts::putAll, () -> own.add(at + ": no defaults are named " + defaults));
        }
        merge(facts, map(root.get("case")));
        Map<String, @Nullable Object> expect = map(root.get("expect"));
        if (expect.isEmpty()) {
            own.add(at + ": nothing is expected");
        }
        if (own.isEmpty()) {
            scenarios.add(new Scenario(file, number, title, facts, expect));
        }
        defects.addAll(own);
    }

    private Optional<Map<String, @Nullable Object>> defaults(String name) {
        if (!name.matches("[A-Za-z0-9._-]+")) {
            return Optional.empty();
        }
        for (Path folder : defaultsFolders) {
            Path file = folder.resolve(name + ".yaml");
            if (Files.exists(file)) {
                try {
                    return Optional.of(
                            map(Documents.yaml(Files.readString(file)).root()));
                } catch (MalformedDocument e) {
                    defects.add(file.getFileName() + ": " + e.getMessage());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Optional.empty();
    }

    /** A map overrides the keys it names, null takes a fact away, everything else replaces. */
    private static void merge(Map<String, @Nullable Object> into, Map<String, @Nullable Object> from) {
        from.forEach((key, value) -> {
            Object now = into.get(key);
            if (value instanceof Map<?, ?> && now instanceof Map<?, ?>) {
                Map<String, @Nullable Object> inner = new LinkedHashMap<>(map(now));
                merge(inner, map(value));
                into.put(key, inner);
            } else {
                into.put(key, value);
            }
        });
    }

    @SuppressWarnings("unchecked") // Documents makes maps with text as keys
    static Map<String, @Nullable Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }
}
