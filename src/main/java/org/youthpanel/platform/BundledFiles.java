package org.youthpanel.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** Folders that the jar carries, as folders on disk, because the core reads folders. */
public final class BundledFiles {

    private BundledFiles() {}

    /** Where the folder is: as given, or else the copy in the jar. */
    public static Path orBundled(Path folder, String bundled) {
        return Files.isDirectory(folder) ? folder : extract(bundled);
    }

    /** Copies a folder of the class path into a temporary one, which goes when the program ends. */
    public static Path extract(String folder) {
        try {
            Path target = Files.createTempDirectory("youth-panel-" + folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(target)));
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/" + folder + "/**/*.*");
            for (Resource file : files) {
                String address = file.getURL().toString();
                String inside = address.substring(address.lastIndexOf("/" + folder + "/") + folder.length() + 2);
                Path copy = target.resolve(inside).normalize();
                // a folder may have a dot in its name, as versions do
                if (address.endsWith("/") || !file.isReadable() || !copy.startsWith(target)) {
                    continue;
                }
                Files.createDirectories(copy.getParent());
                try (InputStream in = file.getInputStream()) {
                    Files.copy(in, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
            if (files.length == 0) {
                throw new CannotStart(
                        "The folder " + folder + " is neither here nor in the jar.",
                        "Start where the folder is, or name it by youth-panel." + folder + ".");
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            // a leftover of a published text in the system's own temporary folder harms nobody
            return;
        }
    }
}
