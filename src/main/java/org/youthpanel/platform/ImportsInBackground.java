package org.youthpanel.platform;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.youthpanel.casework.exchange.RunImports;
import org.youthpanel.platform.operations.RunsInBackground;

/** Imports, one after the other on a thread of their own: they do not wait for a replay. A second thread says how far. */
final class ImportsInBackground implements ApplicationListener<ApplicationReadyEvent>, RunsInBackground, AutoCloseable {

    private static final long LOOK_EVERY = 500;
    private static final long ALIVE_EVERY = 1_000;
    private static final long CLEAR_EVERY = 3_600_000;
    private static final long LAST_STEP = 5_000;

    private final RunImports imports;
    private final BooleanSupplier allowed;
    private final List<Future<?>> rounds = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService working = Background.one("background-import");
    private final ScheduledExecutorService telling = Background.one("background-import-alive");

    ImportsInBackground(RunImports imports, BooleanSupplier allowed) {
        this.allowed = allowed;
        this.imports = imports;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        rounds.add(Background.every(working, LOOK_EVERY, "An import failed", () -> {
            while (allowed.getAsBoolean() && imports.runNext()) {}
        }));
        rounds.add(Background.every(telling, ALIVE_EVERY, "An import could not be said to run", imports::alive));
        telling.execute(imports::clear);
        rounds.add(Background.every(telling, CLEAR_EVERY, "Files of imports could not be removed", imports::clear));
    }

    @Override
    public boolean isAlive() {
        return rounds.stream().noneMatch(Future::isDone);
    }

    @Override
    public void close() {
        telling.shutdownNow();
        working.shutdown();
        // what runs sees before its next rows that it was put down, and nothing of it is kept
        imports.stop();
        try {
            working.awaitTermination(LAST_STEP, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
