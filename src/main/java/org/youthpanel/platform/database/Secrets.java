package org.youthpanel.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.youthpanel.platform.CannotStart;

/**
 * What the database is opened with and child keys are made with, kept in the data folder for its owner alone. Lost
 * secrets mean a lost database: they belong into the backup.
 *
 * @param owner password of the user who owns the tables
 * @param requests password of the user of requests
 * @param childKeys 256 bits, in hexadecimal; the key of the body marks is made from it
 */
public record Secrets(String owner, String requests, String childKeys) {

    public static final String FILE = "secrets";
    private static final String FORM = "[0-9a-f]{64}";

    /** Those of a data folder; made, with the folder, where there are none. */
    public static Secrets of(Path data) {
        Path file = data.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(data, file, random());
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes those of a folder that has none, with the keys of children’s numbers of another one. */
    public static Secrets with(Path data, String childKeys) {
        try {
            create(data, data.resolve(FILE), childKeys);
            return read(data.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean areIn(Path data) {
        return Files.exists(data.resolve(FILE));
    }

    private static void create(Path data, Path file, String childKeys) throws IOException {
        Files.createDirectories(data, mine("rwx------"));
        Path unfinished = Files.createTempFile(data, FILE, ".new", mine("rw-------"));
        Files.writeString(
                unfinished,
                "# Keep with the database, and away from everybody else.\n" + "owner=" + random() + "\nrequests="
                        + random() + "\nchild-keys=" + childKeys + "\n");
        try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            // a power cut must not leave a database whose secrets were never on the disk
            written.force(true);
        }
        // whole or not at all: half a file would lock the database for good
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(data, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private static Secrets read(Path file) throws IOException {
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        return new Secrets(line(lines, "owner"), line(lines, "requests"), line(lines, "child-keys"));
    }

    private static String line(Properties lines, String name) {
        String value = lines.getProperty(name, "");
        if (!value.matches(FORM)) {
            throw new CannotStart(
                    "The secrets file of the data folder has no usable line " + name + ".",
                    "Put the file back as it was when the database was made.");
        }
        return value;
    }

    private static String random() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private static FileAttribute<?>[] mine(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
