package org.youthpanel.workbench.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.util.FileSystemUtils;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleBookReader;

/** A rules folder in which somebody works. */
public final class RulesFolder {

    private final Path folder;

    public RulesFolder(Path folder) {
        this.folder = folder;
        try {
            FileSystemUtils.copyRecursively(Path.of("rules"), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of Leeds 3.0 as a draft that asks for the full assessment from a score of 3. */
    public RulesFolder draft(String version, LocalDate from) {
        try {
            FileSystemUtils.copyRecursively(folder.resolve("leeds/3.0"), folder.resolve("leeds/" + version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(version, "version: \"3.0\"", "version: \"" + version + "\"");
        write(version, "status: PUBLISHED", "status: DRAFT");
        write(version, "from: 2023-10-01", "from: " + from);
        String threshold = "    value: %s\n    unit: final gravity score";
        return in(version, threshold.formatted(4), threshold.formatted(3));
    }

    /** Puts one text in the place of another in the manifest, and locks. */
    public RulesFolder in(String version, String text, String other) {
        write(version, text, other);
        // takes a second, for every rule is read
        RuleBookReader.lock(folder, true);
        return this;
    }

    private void write(String version, String text, String other) {
        Path manifest = folder.resolve("leeds/" + version + "/manifest.yaml");
        try {
            String written = Files.readString(manifest);
            if (!written.contains(text)) {
                throw new IllegalArgumentException(text + " does not stand in " + manifest);
            }
            Files.writeString(manifest, written.replace(text, other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RulesFolder without(String version) {
        FileSystemUtils.deleteRecursively(folder.resolve("leeds/" + version).toFile());
        RuleBookReader.lock(folder, true);
        return this;
    }

    public RuleBook read() {
        return RuleBook.reading(folder);
    }

    public Path path() {
        return folder;
    }
}
