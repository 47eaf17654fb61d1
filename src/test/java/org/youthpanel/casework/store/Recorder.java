package org.youthpanel.casework.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Signature;
import org.youthpanel.platform.database.H2Database;

/** Several people who record at once until the database is gone, and tell each record that was acknowledged. */
final class Recorder {

    /** Two a chain, so that there are writers who meet and writers who do not. */
    private static final int PEOPLE = 4;

    private static final int CHAINS = 2;

    private Recorder() {}

    /** As a process of its own, to be killed. */
    public static void main(String[] arguments) throws InterruptedException {
        try (HikariDataSource pool = H2Database.open(Path.of(arguments[0]))) {
            record(pool, "K-" + arguments[1], line -> {
                System.out.println(line);
                System.out.flush();
            });
        }
    }

    /** Returns once every one of them was told that it does not go on. */
    static void record(HikariDataSource pool, String run, Consumer<String> acknowledged) throws InterruptedException {
        Log log = new JdbcLog(pool, H2Database.durability(pool));
        Chain chain = new Chain(JdbcClient.create(pool));
        Thread[] people = new Thread[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            String name = run + "-" + i;
            String service = "service-" + i % CHAINS;
            people[i] = new Thread(() -> record(log, chain, service, name, acknowledged));
            people[i].start();
        }
        for (Thread each : people) {
            each.join();
        }
    }

    private static void record(Log log, Chain chain, String service, String name, Consumer<String> acknowledged) {
        try {
            for (int i = 0; ; i++) {
                String reference = name + "-" + i;
                log.atomically(() -> one(chain, service, reference));
                // the full stop is how a line is known to be whole
                acknowledged.accept(reference + ".");
            }
        } catch (DataAccessException | TransactionException gone) {
            // what was not acknowledged may be there or not
        }
    }

    /** Three entries that stand together or not at all. */
    static String one(Chain chain, String service, String reference) {
        Signature signature = new Signature(service, "child of " + reference, Instant.now(), "officer");
        chain.append("case_file", signature, Map.of("reference", reference));
        chain.append(
                "facts_version",
                signature,
                Map.of("reference", reference, "version", 1, "origin", "OPENED", "facts", "{}"));
        chain.append("characteristics", signature, Map.of("reference", reference, "codes", "{}"));
        return reference;
    }
}
