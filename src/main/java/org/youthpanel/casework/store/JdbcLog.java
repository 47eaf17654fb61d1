package org.youthpanel.casework.store;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youthpanel.casework.Log;

/**
 * Transactions that are run again when another writer took the place in the chain, or the reference, or the number of
 * the version, or did not let go of a row in time. What was run again reads first, so the second time it sees what came before it and can say so.
 */
public final class JdbcLog implements Log {

    private static final int ATTEMPTS = 50;

    private final TransactionTemplate transactions;
    private final Durability durability;

    /** @param durability waited for after each commit: nothing is acknowledged before it is safe */
    public JdbcLog(DataSource data, Durability durability) {
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(data));
        this.durability = durability;
    }

    public JdbcLog(DataSource data) {
        this(data, Durability.OF_ITSELF);
    }

    @Override
    public <T> T atomically(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        durability.refuseWithoutRoom();
        T done = untilNobodyIsInTheWay(work);
        durability.sync();
        return done;
    }

    private <T> T untilNobodyIsInTheWay(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.<T>execute(status -> work.get());
            } catch (DuplicateKeyException | ConcurrencyFailureException | QueryTimeoutException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                // apart by chance, so that two writers do not meet again
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * attempt));
            }
        }
    }
}
