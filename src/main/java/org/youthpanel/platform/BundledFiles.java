package org.youthpanel.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The rules and scenarios in the jar, for where no folder of them lies at hand. */
public final class BundledFiles {

    private BundledFiles() {}

    /** The folder of this name where the command runs; else a temporary copy of the one in the jar. */
    public static Path folder(String name) {
        return at(Path.of(name), name);
    }

    /** This folder where there is one; else a temporary copy of the one of this name in the jar. */
    static Path at(Path folder, String name) {
        return Files.isDirectory(folder) ? folder : extracted(name);
    }

    /** A copy of the folder in the jar, removed when the program ends. */
    public static Path extracted(String name) {
        try {
            Path copy = Files.createTempDirectory("youth-panel-" + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(copy)));
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/" + name + "/**")) {
                String address = file.getURL().toString();
                String path = address.substring(address.lastIndexOf("/" + name + "/") + name.length() + 2);
                if (!path.isEmpty() && !path.endsWith("/") && file.isReadable()) {
                    Path to = copy.resolve(path);
                    Files.createDirectories(to.getParent());
                    try (InputStream from = file.getInputStream()) {
                        Files.copy(from, to);
                    }
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in the jar. */
    static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // it lies in the system's folder for temporary files, which is emptied in time
            System.err.println("The temporary folder " + folder + " could not be removed.");
        }
    }
}
