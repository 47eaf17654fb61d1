package org.youthpanel.platform.backup;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.youthpanel.platform.database.Secrets;

/** A backup as a file: the keys of children’s numbers, where they were asked for, then the lines; packed, and sealed. */
public final class BackupFile {

    private static final String KEYS = "keys";

    private final Path file;
    private final char[] passphrase;

    public BackupFile(Path file, String passphrase) {
        this.file = file;
        this.passphrase = passphrase.toCharArray();
    }

    /** Writes the lines. */
    @FunctionalInterface
    public interface Source {
        void to(OutputStream stream) throws IOException;
    }

    /** Under another name until it is whole, on the disk, and was read to its end. */
    public void write(Source source, Optional<Secrets> secrets) throws IOException {
        if (Files.exists(file)) {
            throw new BackupRefused("There is a file " + file + " already. Nothing was written over it.");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (OutputStream sealed = Seal.over(Files.newOutputStream(unfinished), passphrase);
                    GZIPOutputStream packed = new GZIPOutputStream(sealed)) {
                List<String> keys = secrets.map(Secrets::childKeys).stream().toList();
                packed.write(Line.of(KEYS, keys).getBytes(StandardCharsets.UTF_8));
                source.to(packed);
            }
            new BackupFile(unfinished, passphrase).check();
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private BackupFile(Path file, char[] passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    /** Reads it to its end, so that nothing is begun with a file that is not whole. */
    public void check() throws IOException {
        reading((lines, keys) -> {
            while (!Line.next(lines).kind().equals(Line.END)) {
                // looked at when it is restored
            }
            if (lines.read() != -1) {
                throw new BackupRefused("The backup goes on after its end.");
            }
            return keys;
        });
    }

    /** The keys of children’s numbers, where it has them. */
    public Optional<String> keys() throws IOException {
        return reading((lines, keys) -> keys);
    }

    /** What is done with the lines. */
    @FunctionalInterface
    interface Reader<T> {
        T read(BufferedReader lines, Optional<String> keys) throws IOException;
    }

    <T> T reading(Reader<T> reader) throws IOException {
        try (InputStream sealed = Seal.open(new BufferedInputStream(Files.newInputStream(file)), passphrase);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(sealed), StandardCharsets.UTF_8))) {
            Line first = Line.next(lines);
            if (!first.kind().equals(KEYS)) {
                throw new BackupRefused("The file is no backup of this program.");
            }
            return reader.read(lines, first.values().stream().findFirst());
        }
    }
}
