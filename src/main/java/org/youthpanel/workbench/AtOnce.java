package org.youthpanel.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does the same to many things on all processors. Its threads take the class loader of whoever asks: those of a parallel
 * stream have the system's, which does not find the rule engine in the packaged program.
 */
final class AtOnce {

    private AtOnce() {}

    /** What came of each, in their order; the first failure is thrown as it was. */
    static <T, R> List<R> each(List<T> all, Function<T, R> what) {
        return each(Runtime.getRuntime().availableProcessors(), all, what);
    }

    /** @param threads one where somebody works with the same program, who comes first */
    static <T, R> List<R> each(int threads, List<T> all, Function<T, R> what) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> asked = new ArrayList<>();
            all.forEach(one -> asked.add(pool.submit(() -> what.apply(one))));
            List<R> done = new ArrayList<>();
            for (Future<R> each : asked) {
                done.add(each.get());
            }
            return done;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before everything was done", stopped);
        } finally {
            pool.shutdownNow();
        }
    }
}
