package org.youthpanel.platform.security;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a session holds, as bytes. Read back is nothing but what sessions hold: whoever could write into the database
 * could otherwise have any class of the program made. What cannot be read, as after an update, counts as not there, and
 * its person signs in again.
 */
final class SessionValues {

    private static final Logger LOGGER = LoggerFactory.getLogger(SessionValues.class);

    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxdepth=30",
            "maxrefs=20000",
            "maxarray=20000",
            "maxbytes=1000000",
            "org.youthpanel.**",
            "org.springframework.security.**",
            "org.springframework.web.servlet.FlashMap",
            "org.springframework.util.*",
            "java.lang.*",
            "java.net.UR*",
            "java.net.Inet*",
            "java.time.*",
            "java.util.*",
            "java.util.concurrent.*",
            "!*"));

    private SessionValues() {}

    static byte[] written(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static @Nullable Object read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            LOGGER.warn(
                    "A value of a session cannot be read, and is left out: {}",
                    e.getClass().getName());
            return null;
        }
    }
}
