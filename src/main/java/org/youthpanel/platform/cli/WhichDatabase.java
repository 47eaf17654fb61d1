package org.youthpanel.platform.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.youthpanel.platform.database.DatabaseSettings;
import org.youthpanel.platform.database.H2Database;
import org.youthpanel.platform.database.PostgresDatabase;
import picocli.CommandLine.Option;

/** The database that a command looks into: the server that the environment names, or the file in a folder. */
final class WhichDatabase {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = {
                "The folder of the database. Default: ${DEFAULT-VALUE}.",
                "Where the environment names a server (YOUTH_PANEL_DATABASE_URL, _OWNER, _OWNER_PASSWORD, _USER, _PASSWORD),"
                        + " that one."
            })
    private Path data;

    private final DatabaseSettings server =
            Binder.get(environment()).bindOrCreate("youth-panel.database", DatabaseSettings.class);

    private static StandardEnvironment environment() {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    Path data() {
        return data;
    }

    boolean isServer() {
        return server.isServer();
    }

    DatabaseSettings server() {
        return server;
    }

    boolean isThere() {
        return server.isServer() || Files.exists(data.resolve("youth-panel.mv.db"));
    }

    /** As it is, to read it and nothing else. */
    SingleConnectionDataSource look() {
        return server.isServer() ? PostgresDatabase.look(server) : H2Database.look(data);
    }

    /** One connection that may do everything, to a database as it is. */
    SingleConnectionDataSource asOwner() {
        return server.isServer() ? PostgresDatabase.asOwner(server) : H2Database.asOwner(data);
    }

    HikariDataSource open() {
        return server.isServer() ? PostgresDatabase.open(server) : H2Database.open(data);
    }
}
