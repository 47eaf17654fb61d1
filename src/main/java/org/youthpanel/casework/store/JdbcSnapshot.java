package org.youthpanel.casework.store;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.youthpanel.casework.Snapshot;

/** One transaction, whose isolation keeps out what others write in the meantime. */
public final class JdbcSnapshot implements Snapshot {

    private final TransactionTemplate transactions;

    public JdbcSnapshot(DataSource data) {
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(data));
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        transactions.setReadOnly(true);
    }

    @Override
    public <T> T reading(Supplier<T> work) {
        return transactions.<T>execute(status -> work.get());
    }
}
