package org.youthpanel.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the lines of a backup to the command beside the running application, which alone can read a database in a file.
 * Through a socket in a folder that only whoever runs the application may enter: who may connect could read the file and
 * the secrets beside it as well. No port is opened, nothing can be said through it, and it is never part of a backup.
 */
public final class Handover implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final Optional<ServerSocketChannel> server;

    private Handover(Optional<ServerSocketChannel> server) {
        this.server = server;
    }

    /** Of a database that the command reads itself. */
    public static Handover none() {
        return new Handover(Optional.empty());
    }

    private static Path socket(Path data) {
        return data.resolve("running").resolve("backup");
    }

    /** Where there can be none, the application serves without it. */
    public static Handover open(Path data, WriteBackup backup) {
        Path socket = socket(data);
        try {
            Files.createDirectories(socket.getParent());
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(socket.getParent(), PosixFilePermissions.fromString("rwx------"));
            }
            // of a process that was killed: whoever holds the database is the only one
            Files.deleteIfExists(socket);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread serving = new Thread(() -> serve(server, backup), "backup");
            serving.setDaemon(true);
            serving.start();
            return new Handover(Optional.of(server));
        } catch (IOException | UnsupportedOperationException e) {
            // a path of more than about a hundred signs is none for a socket
            LOG.warn("A backup can only be made while the application is stopped: {}", e.getMessage());
            return none();
        }
    }

    private static void serve(ServerSocketChannel server, WriteBackup backup) {
        while (server.isOpen()) {
            try (SocketChannel asking = server.accept();
                    OutputStream lines = Channels.newOutputStream(asking)) {
                backup.to(lines);
                LOG.info("A backup was handed over");
            } catch (AsynchronousCloseException stopped) {
                return;
            } catch (IOException | RuntimeException e) {
                // whoever asked sees that the end is missing
                LOG.error("A backup was not handed over: {}", e.getClass().getName());
            }
        }
    }

    /** Copies what the running application hands over; nothing where none runs. */
    public static boolean take(Path data, OutputStream to) throws IOException {
        if (!Files.exists(socket(data))) {
            return false;
        }
        try (SocketChannel asked = SocketChannel.open(UnixDomainSocketAddress.of(socket(data)))) {
            InputStream lines = Channels.newInputStream(asked);
            lines.transferTo(to);
            return true;
        } catch (ConnectException nobody) {
            // left behind by a process that was killed
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (server.isPresent()) {
                server.get().close();
            }
        } catch (IOException e) {
            LOG.debug("The socket of backups was not closed");
        }
    }
}
