package org.youthpanel.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.youthpanel.casework.Matrices;
import org.youthpanel.casework.Matrix;
import org.youthpanel.casework.MatrixReader;
import org.youthpanel.casework.OffenceCatalogue;

/**
 * The folder of the services' own matrices. {@code matrices.lock} beside the files has the hash of each, written at
 * the first start that finds it: from then on the file stays as it is, because cases say that they were scored by it.
 */
final class MatrixFolder {

    private static final Logger LOG = LoggerFactory.getLogger(MatrixFolder.class);
    private static final String HEAD =
            "# The SHA-256 of every matrix that was in use. A matrix never changes: load a new version of it.\n";

    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    private MatrixFolder(Path folder) {
        this.folder = folder;
    }

    /** @param matrices the folder; null for the one in the data folder */
    @ConfigurationProperties("youth-panel")
    record MatrixSettings(@Nullable Path matrices) {

        Path folder(Path data) {
            return matrices == null ? data.resolve("matrices") : matrices;
        }
    }

    static Matrices read(Path matrices) {
        MatrixFolder folder = new MatrixFolder(matrices);
        try {
            return Files.isDirectory(folder.folder) ? folder.read() : new Matrices(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Matrices read() throws IOException {
        Map<String, Matrix> byFile = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                var result = MatrixReader.read(name, Files.readAllBytes(file), OffenceCatalogue.starting());
                if (result instanceof MatrixReader.Result.Refused refused) {
                    refused.problems().forEach(each -> problems.add(name + ": " + each));
                } else if (result instanceof MatrixReader.Result.Read read) {
                    read.notes().forEach(each -> LOG.info("{}: {}", name, each));
                    byFile.put(name, read.matrix());
                }
            }
        }
        twice(byFile);
        Map<String, String> lock = lock();
        locked(lock, byFile);
        if (!problems.isEmpty()) {
            throw new CannotStart(
                    "The matrices in " + folder + " cannot be used:\n  " + String.join("\n  ", problems),
                    "Mend the files, or take away those that were never in use. One that was in use stays as it was:"
                            + " load what has changed as a new version.");
        }
        write(lock, byFile);
        return new Matrices(List.copyOf(byFile.values()));
    }

    private void twice(Map<String, Matrix> byFile) {
        Map<String, String> seen = new TreeMap<>();
        byFile.forEach((name, matrix) -> {
            for (String key :
                    List.of(matrix.service() + " " + matrix.version(), matrix.service() + " from " + matrix.from())) {
                String other = seen.putIfAbsent(key, name);
                if (other != null) {
                    problems.add(name + ": there is " + key + " already, in " + other);
                }
            }
        });
    }

    private Map<String, String> lock() throws IOException {
        Map<String, String> lock = new TreeMap<>();
        Path file = folder.resolve("matrices.lock");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("  ", 2);
                if (parts.length == 2 && parts[0].matches("[0-9a-f]{64}")) {
                    lock.put(parts[1], parts[0]);
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    problems.add("matrices.lock: this line cannot be read: " + line);
                }
            }
        }
        return lock;
    }

    private void locked(Map<String, String> lock, Map<String, Matrix> byFile) {
        lock.forEach((name, hash) -> {
            Matrix now = byFile.get(name);
            if (now == null && !Files.exists(folder.resolve(name))) {
                problems.add(name + ": was in use, and is missing");
            } else if (now != null && !now.sha256().equals(hash)) {
                problems.add(name + ": was in use, and has been changed since");
            }
        });
    }

    private void write(Map<String, String> lock, Map<String, Matrix> byFile) throws IOException {
        Map<String, String> renewed = new TreeMap<>(lock);
        byFile.forEach((name, matrix) -> renewed.put(name, matrix.sha256()));
        if (renewed.equals(lock)) {
            return;
        }
        StringBuilder text = new StringBuilder(HEAD);
        renewed.forEach(
                (name, hash) -> text.append(hash).append("  ").append(name).append('\n'));
        Path unfinished = Files.createTempFile(folder, "matrices", ".new");
        Files.writeString(unfinished, text);
        Files.move(unfinished, folder.resolve("matrices.lock"), StandardCopyOption.ATOMIC_MOVE);
    }
}
