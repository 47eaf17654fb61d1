package org.youthpanel.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The database of a test: a file in its folder, or a database of its own on a real PostgreSQL server where the build asks
 * for that. The same folder is the same database.
 */
public final class TestDatabase {

    private static final boolean ON_SERVER = Boolean.getBoolean("youth-panel.test.postgres");
    private static final String PASSWORD = "only-for-tests";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<Path, DatabaseSettings> OF_FOLDERS = new ConcurrentHashMap<>();
    private static @Nullable EmbeddedPostgres server;
    private static Path folder = Path.of("");
    private static @Nullable DatabaseSettings migrated;

    private TestDatabase() {}

    public static boolean isOnServer() {
        return ON_SERVER;
    }

    public static HikariDataSource open(Path data) {
        return ON_SERVER ? PostgresDatabase.open(of(data), data) : H2Database.open(data);
    }

    /** As nobody else may. */
    public static Connection owner(Path data) throws SQLException {
        return ON_SERVER
                ? DriverManager.getConnection(of(data).url(), of(data).owner(), of(data).ownerPassword())
                : DriverManager.getConnection(
                        H2Database.url(data), "owner", Secrets.of(data).owner());
    }

    /** The database on the server that belongs to a folder; as empty as the first one was after its migration. */
    public static DatabaseSettings of(Path data) {
        return OF_FOLDERS.computeIfAbsent(data.toAbsolutePath().normalize(), folder -> copy());
    }

    private static synchronized DatabaseSettings copy() {
        if (migrated == null) {
            migrated = fresh();
            PostgresDatabase.open(migrated).close();
        }
        String from = migrated.url().replaceAll(".*/", "");
        String name = from + "_" + NUMBER.incrementAndGet();
        asAdministrator(sql -> sql.execute("CREATE DATABASE " + name + " OWNER " + from + "_owner TEMPLATE " + from));
        return new DatabaseSettings(
                url(name), migrated.owner(), migrated.ownerPassword(), migrated.user(), migrated.password(), 8);
    }

    /** An empty database, given what an administrator is told to give one. */
    public static synchronized DatabaseSettings fresh() {
        String name = "panel_" + NUMBER.incrementAndGet();
        String owner = name + "_owner";
        String user = name + "_user";
        asAdministrator(sql -> {
            sql.execute("DO 'BEGIN CREATE ROLE requests NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END'");
            sql.execute("CREATE USER " + owner + " PASSWORD '" + PASSWORD + "'");
            sql.execute("CREATE USER " + user + " PASSWORD '" + PASSWORD + "' IN ROLE requests");
            sql.execute("CREATE DATABASE " + name + " OWNER " + owner);
        });
        return new DatabaseSettings(url(name), owner, PASSWORD, user, PASSWORD, 8);
    }

    /** One on the server that other programs serve, too. */
    public static HikariDataSource again(DatabaseSettings database, Path data) {
        return PostgresDatabase.open(database, data);
    }

    private static String url(String name) {
        return "jdbc:postgresql://localhost:" + server().getPort() + "/" + name;
    }

    /** What an administrator does. */
    @FunctionalInterface
    interface Work {
        void on(Statement sql) throws SQLException;
    }

    /** As whoever runs the server. */
    static void asAdministrator(Work work) {
        try (Connection admin = server().getPostgresDatabase().getConnection();
                Statement sql = admin.createStatement()) {
            work.on(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                Path made = Files.createTempDirectory("youth-panel-postgres");
                folder = made;
                server = EmbeddedPostgres.builder()
                        .setDataDirectory(made)
                        // as in earnest: nothing is acknowledged before it is on the disk
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(made)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    /** As by {@code kill -9} of all of it. What it was begun with is for {@link #again(List)}. */
    public static List<String> kill() {
        try {
            ProcessHandle postmaster = postmaster(folder);
            ProcessHandle.Info info = postmaster.info();
            List<String> command = new ArrayList<>();
            if (System.getProperty("user.name").equals("root")) {
                // as which it does not start
                command.addAll(List.of("unshare", "-U"));
            }
            command.add(info.command().orElseThrow());
            command.addAll(List.of(info.arguments().orElseThrow()));
            List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle each : all) {
                each.onExit().get(10, TimeUnit.SECONDS);
            }
            return command;
        } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same server on what the killed one left; back once it answers. */
    public static void again(List<String> command) {
        for (int i = 0; i < 60; i++) {
            try {
                Process started = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                while (started.isAlive()) {
                    try (Connection admin = server().getPostgresDatabase().getConnection()) {
                        if (admin.isValid(1)) {
                            return;
                        }
                    } catch (SQLException notYet) {
                        TimeUnit.MILLISECONDS.sleep(100);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("The server does not start again");
    }

    private static ProcessHandle postmaster(Path folder) throws IOException {
        String first = Files.readAllLines(folder.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
    }

    /** At once: what its own way would write down at the end is thrown away with the rest. */
    private static void drop(Path folder) {
        try {
            ProcessHandle postmaster = postmaster(folder);
            postmaster.destroyForcibly();
            postmaster.onExit().get(10, TimeUnit.SECONDS);
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
