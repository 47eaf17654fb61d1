package org.youthpanel.panel.exchange.archive;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.youthpanel.facts.Sha256;

/** A ZIP in the making, with the fingerprint of everything in it. Left halfway it has no end and opens nowhere. */
final class Archive implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Instant at;
    private final StringBuilder manifest = new StringBuilder("file,bytes,sha256\r\n");

    Archive(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out);
        this.at = at;
    }

    /** Writes one entry. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /** Takes lines of text, each with its end. */
    interface Lines {
        void add(String line);
    }

    interface Listing {
        void list(Lines lines);
    }

    /** When everything in it was read. */
    Instant at() {
        return at;
    }

    void stream(String name, Writing writing) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        MessageDigest digest = Sha256.digest();
        Counting counting = new Counting(new DigestOutputStream(zip, digest));
        BufferedOutputStream out = new BufferedOutputStream(counting);
        writing.write(out);
        out.flush();
        zip.closeEntry();
        manifest.append(name)
                .append(',')
                .append(counting.bytes)
                .append(',')
                .append(HexFormat.of().formatHex(digest.digest()))
                .append("\r\n");
    }

    void bytes(String name, byte[] content) throws IOException {
        stream(name, out -> out.write(content));
    }

    void text(String name, String text) throws IOException {
        bytes(name, MakeArchive.utf8(text));
    }

    void lines(String name, Listing listing) throws IOException {
        stream(
                name,
                out -> listing.list(line -> {
                    try {
                        out.write(MakeArchive.utf8(line));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    /** The last entry: it has the fingerprints of all others. */
    void manifest() throws IOException {
        text("manifest.csv", manifest.toString());
        zip.finish();
    }

    /** What was not finished is not made to look so. */
    @Override
    public void close() throws IOException {
        zip.flush();
    }

    private static final class Counting extends FilterOutputStream {

        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }
    }
}
