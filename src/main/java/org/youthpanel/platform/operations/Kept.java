package org.youthpanel.platform.operations;

import io.micrometer.core.instrument.Counter;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what is kept: a transaction can be run again, and then its work was not. */
final class Kept {

    private final Supplier<Counter> counter;

    Kept(Supplier<Counter> counter) {
        this.counter = counter;
    }

    void one() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            counter.get().increment();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counter.get().increment();
            }
        });
    }
}
