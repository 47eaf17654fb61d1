package org.youthpanel.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.youthpanel.facts.Sha256;

/**
 * {@code rules.lock}: the SHA-256 of every file of every version. A published version never changes, so a published
 * file whose bytes have moved stops the start. One line a file: status, hash, path.
 */
public final class Lock {

    private static final String HEAD = """
            # The SHA-256 of every file of every version of every rule set. A published version never changes: write a new one.
            # Renewed by: java -jar target/youth-panel.jar lock
            """;

    private final Map<String, Entry> byPath;

    record Entry(Status status, String sha256) {}

    private Lock(Map<String, Entry> byPath) {
        this.byPath = byPath;
    }

    static Lock of(Map<String, Entry> byPath) {
        return new Lock(new TreeMap<>(byPath));
    }

    static Lock read(Path file, List<String> defects) throws IOException {
        if (!Files.exists(file)) {
            defects.add("rules.lock is missing; make it with the command lock");
            return new Lock(Map.of());
        }
        return read(Files.readString(file), defects);
    }

    private static Lock read(String text, List<String> defects) {
        Map<String, Entry> entries = new TreeMap<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split("  ", 3);
            if (parts.length == 3
                    && parts[2].matches("[^/]+/[^/]+/.+")
                    && parts[0].matches("DRAFT|PUBLISHED|WITHDRAWN")) {
                entries.put(parts[2], new Entry(Status.valueOf(parts[0]), parts[1]));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                defects.add("rules.lock: this line cannot be read: " + line);
            }
        }
        return new Lock(entries);
    }

    /** What does not agree with the files as they are: the hashes of published ones, their being there, new ones. */
    List<String> differences(Lock actual) {
        List<String> differences = new ArrayList<>();
        byPath.forEach((path, locked) -> {
            Entry now = actual.byPath.get(path);
            if (locked.status() == Status.DRAFT) {
                return; // a draft is still being written
            }
            if (now == null) {
                differences.add(path + " is published and is missing");
            } else if (!now.sha256().equals(locked.sha256())) {
                differences.add(path + " is published and was changed: its hash is not the one in rules.lock");
            }
        });
        actual.byPath.forEach((path, now) -> {
            Entry locked = byPath.get(path);
            if (now.status() != Status.DRAFT && (locked == null || locked.status() == Status.DRAFT)) {
                differences.add(path + " is published and not in rules.lock as published; run the command lock");
            }
        });
        return differences;
    }

    /**
     * What is not in a folder as its lock says: the check of the start again, without reading the rules. Drafts may
     * change, and a version that the lock does not know is found by the start.
     */
    public static List<String> moved(Path folder) {
        List<String> moved = new ArrayList<>();
        try {
            Lock lock = read(folder.resolve("rules.lock"), moved);
            for (Map.Entry<String, Entry> each : lock.byPath.entrySet()) {
                Path file = folder.resolve(each.getKey());
                if (each.getValue().status() == Status.DRAFT) {
                    continue;
                }
                if (!Files.isRegularFile(file)) {
                    moved.add(each.getKey() + " is missing");
                } else if (!Sha256.of(Files.readAllBytes(file))
                        .equals(each.getValue().sha256())) {
                    moved.add(each.getKey() + " was changed: its hash is not the one in rules.lock");
                }
            }
        } catch (IOException e) {
            moved.add("the rules cannot be read: " + e.getClass().getSimpleName());
        }
        return moved;
    }

    /** Files of versions that the lock holds as published and that this one would change, add or remove. */
    List<String> touchedBy(Lock renewed) {
        List<String> touched = new ArrayList<>();
        byPath.forEach((path, locked) -> {
            if (locked.status() != Status.DRAFT && !locked.equals(renewed.byPath.get(path))) {
                touched.add(path);
            }
        });
        renewed.byPath.forEach((path, entry) -> {
            if (!byPath.containsKey(path) && holdsPublished(folder(path))) {
                touched.add(path);
            }
        });
        return touched;
    }

    private boolean holdsPublished(String folder) {
        return byPath.entrySet().stream()
                .anyMatch(each ->
                        folder(each.getKey()).equals(folder) && each.getValue().status() != Status.DRAFT);
    }

    /**
     * The fingerprint of each version that a lock holds as published, by its name; what {@link RuleSetVersion#sha256()}
     * is of the same files. Example: {@code leeds/3.0}.
     *
     * @param text of the lock
     */
    public static Map<String, String> published(String text) {
        Map<String, Map<String, String>> hashes = new TreeMap<>();
        read(text, new ArrayList<>()).byPath.forEach((path, entry) -> {
            if (entry.status() == Status.PUBLISHED) {
                String folder = folder(path);
                hashes.computeIfAbsent(folder, key -> new TreeMap<>())
                        .put(path.substring(folder.length() + 1), entry.sha256());
            }
        });
        Map<String, String> versions = new TreeMap<>();
        hashes.forEach((folder, own) -> versions.put(folder, ofVersion(own)));
        return versions;
    }

    /** @param hashes of the version's files, by their names in its folder */
    static String ofVersion(Map<String, String> hashes) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(hashes)
                .forEach((file, hash) ->
                        lines.append(hash).append("  ").append(file).append('\n'));
        return Sha256.of(lines.toString());
    }

    /** {@code national/5.0} of {@code national/5.0/decide/20-bars.drl}. */
    private static String folder(String path) {
        return path.substring(0, path.indexOf('/', path.indexOf('/') + 1));
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        byPath.forEach((path, entry) -> text.append(entry.status())
                .append("  ")
                .append(entry.sha256())
                .append("  ")
                .append(path)
                .append('\n'));
        Files.writeString(file, text);
    }
}
