package org.youthpanel.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Connections of the user of requests. */
final class Pool {

    /** Milliseconds that a request waits for a connection before it is told to come again. */
    private static final long PATIENCE = 5_000;

    private static final long ALIVE_WITHIN = 2_000;

    private Pool() {}

    static HikariDataSource of(String url, String user, String password, int most) {
        return new HikariDataSource(config(url, user, password, most));
    }

    static HikariConfig config(String url, String user, String password, int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("requests");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(most);
        // while one connection is open a database in a file stays open
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE);
        config.setValidationTimeout(ALIVE_WITHIN);
        return config;
    }
}
