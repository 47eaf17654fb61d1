package org.youthpanel.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The PostgreSQL server that keeps everything, where one is named; without one, everything is in a file of the data folder.
 *
 * @param url {@code jdbc:postgresql://host/database}; empty for the file
 * @param owner who owns the tables; used at the start alone
 * @param user who serves requests: may insert into the log and select from it, nothing else
 * @param connections of this node, at most
 */
@ConfigurationProperties("youth-panel.database")
public record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String owner,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("8") int connections) {

    public boolean isServer() {
        return !url.isBlank();
    }

    /** Without passwords. */
    @Override
    public String toString() {
        return "DatabaseSettings";
    }
}
