package org.youthpanel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.KeepDocument;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.NewDocument;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Sha256;

/** Sends a file that was made, after it was written down who took it. */
@Component
public class HandOut {

    public static final String PDF = "application/pdf";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String ICS = "text/calendar; charset=utf-8";
    public static final String CSV = "text/csv;charset=UTF-8;header=present";
    public static final String ZIP = "application/zip";

    private final KeepDocument keeping;
    private final Unfinished unfinished;

    HandOut(KeepDocument keeping, Unfinished unfinished) {
        this.keeping = keeping;
        this.unfinished = unfinished;
    }

    /** Where files are written before they are sent. @param folder of the service's own data, since they are about children */
    public record Unfinished(Path folder) {}

    /** Writes a file; the stream is closed by whoever gave it. */
    @FunctionalInterface
    public interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /** @param about the sitting or the case */
    public void give(
            Person person,
            Collection<String> services,
            MadeDocument.Kind kind,
            String about,
            String name,
            String type,
            byte[] content,
            HttpServletResponse response)
            throws IOException {
        keeping.keep(person, services, NewDocument.of(kind, about, name, content));
        Attachment.send(name, type, content, response);
    }

    /**
     * For a file that is not held whole. It is written to the disk first: its fingerprint is known before anything of it
     * leaves, and what fails halfway leaves nothing.
     */
    public void give(
            Person person,
            Collection<String> services,
            MadeDocument.Kind kind,
            String name,
            String type,
            Writing writing,
            HttpServletResponse response)
            throws IOException {
        Files.createDirectories(unfinished.folder());
        Path path = Files.createTempFile(unfinished.folder(), "unfinished-", ".part");
        // without a name from here on, so that nothing is left where the program ends
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            MessageDigest digest = Sha256.digest();
            OutputStream out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(file), digest));
            writing.write(out);
            out.flush();
            String sha256 = HexFormat.of().formatHex(digest.digest());
            keeping.keep(
                    person,
                    services,
                    new NewDocument(UUID.randomUUID().toString(), kind, "", name, sha256, file.size()));
            Attachment.begin(name, type, response);
            response.setContentLengthLong(file.size());
            file.position(0);
            Channels.newInputStream(file).transferTo(response.getOutputStream());
        }
    }
}
