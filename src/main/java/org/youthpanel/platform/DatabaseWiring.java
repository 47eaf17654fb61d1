package org.youthpanel.platform;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.casework.BodyMarks;
import org.youthpanel.casework.CaseNumbers;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.ChildKeys;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.casework.store.JdbcLog;
import org.youthpanel.platform.backup.Handover;
import org.youthpanel.platform.backup.WriteBackup;
import org.youthpanel.platform.database.DatabaseSettings;
import org.youthpanel.platform.database.H2Database;
import org.youthpanel.platform.database.HmacBodyMarks;
import org.youthpanel.platform.database.HmacChildKeys;
import org.youthpanel.platform.database.PostgresDatabase;
import org.youthpanel.platform.database.SealedCaseNumbers;
import org.youthpanel.platform.database.Secrets;

@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    /** The only clock. Microseconds, which is what a database keeps. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(Settings settings, DatabaseSettings server) {
        return server.isServer() ? PostgresDatabase.open(server, settings.data()) : H2Database.open(settings.data());
    }

    /** For the backup command beside this process; a server is read by the command itself. */
    @Bean
    Handover handover(Settings settings, DatabaseSettings server, DataSource opened) {
        return server.isServer() ? Handover.none() : Handover.open(settings.data(), new WriteBackup(opened));
    }

    @Bean
    Log log(DataSource dataSource) {
        return new JdbcLog(dataSource, H2Database.durability(dataSource));
    }

    @Bean
    Chains chains(DataSource dataSource) {
        return new JdbcChains(dataSource);
    }

    /** Made by the database's first start alone, so never before it is open. */
    @Bean
    Secrets secrets(Settings settings, DataSource opened) {
        return Secrets.of(settings.data());
    }

    @Bean
    ChildKeys childKeys(Secrets secrets) {
        return new HmacChildKeys(secrets);
    }

    @Bean
    CaseNumbers caseNumbers(Secrets secrets) {
        return new SealedCaseNumbers(secrets);
    }

    @Bean
    BodyMarks bodyMarks(Secrets secrets) {
        return new HmacBodyMarks(secrets);
    }
}
