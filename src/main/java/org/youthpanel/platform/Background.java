package org.youthpanel.platform;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.youthpanel.platform.database.OutOfReach;
import org.youthpanel.platform.operations.RunsInBackground;
import org.youthpanel.platform.web.Trace;
import org.youthpanel.workbench.CompareVersions;
import org.youthpanel.workbench.ProveVersion;
import org.youthpanel.workbench.replay.FollowShadows;
import org.youthpanel.workbench.replay.RunReplays;

/**
 * What nobody waits for, on one thread, one thing after the other: replays, and the shadows between them. A second thread
 * says meanwhile that the first is alive. Two
 * more prove and compare versions: neither a replay nor a reader waits for a proof.
 */
final class Background implements ApplicationListener<ApplicationReadyEvent>, RunsInBackground, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Background.class);
    private static final long LOOK_EVERY = 500;
    private static final long ALIVE_EVERY = 3_000;
    private static final long SHADOWS_EVERY = 5_000;
    private static final long LAST_STEP = 5_000;

    private final RunReplays replays;
    private final FollowShadows shadows;
    private final ProveVersion proofs;
    private final CompareVersions comparisons;
    private final BooleanSupplier allowed;
    private final List<Future<?>> rounds = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService working = one("background");
    private final ScheduledExecutorService telling = one("background-alive");
    private final ScheduledExecutorService proving = one("background-proof");
    private final ScheduledExecutorService comparing = one("background-comparison");

    /** @param allowed whether this program serves by the same as others on its database */
    Background(
            RunReplays replays,
            FollowShadows shadows,
            ProveVersion proofs,
            CompareVersions comparisons,
            BooleanSupplier allowed) {
        this.allowed = allowed;
        this.replays = replays;
        this.shadows = shadows;
        this.proofs = proofs;
        this.comparisons = comparisons;
    }

    @Override
    public boolean isAlive() {
        return rounds.stream().noneMatch(Future::isDone);
    }

    static ScheduledExecutorService one(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            // whoever works with a page comes first
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        rounds.add(every(working, LOOK_EVERY, "A replay failed", () -> {
            while (allowed.getAsBoolean() && replays.runNext()) {}
        }));
        rounds.add(every(working, SHADOWS_EVERY, "A shadow failed", () -> {
            if (allowed.getAsBoolean()) {
                shadows.catchUp();
            }
        }));
        rounds.add(every(proving, LOOK_EVERY, "A version could not be proved", () -> {
            while (proofs.runNext()) {}
        }));
        rounds.add(every(comparing, LOOK_EVERY, "Versions could not be compared", () -> {
            while (comparisons.runNext()) {}
        }));
        rounds.add(every(telling, ALIVE_EVERY, "A replay could not be said to run", replays::alive));
    }

    /** A failure ends neither what comes next nor anything else. */
    static Future<?> every(ScheduledExecutorService thread, long milliseconds, String failed, Runnable work) {
        AtomicBoolean waiting = new AtomicBoolean();
        return thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                        waiting.set(false);
                    } catch (RuntimeException failure) {
                        if (!OutOfReach.isWhy(failure)) {
                            // a message may quote a case
                            LOGGER.error("{}: {}", failed, Trace.of(failure));
                        } else if (!waiting.getAndSet(true)) {
                            LOGGER.error("{}: the database is out of reach, and waited for", failed);
                        }
                    }
                },
                milliseconds,
                milliseconds,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        telling.shutdownNow();
        comparing.shutdownNow();
        proving.shutdownNow(); // nothing of it is kept, so nothing of it has to end well
        working.shutdown();
        // whatever runs sees before its next case that it was put down
        replays.stop();
        try {
            working.awaitTermination(LAST_STEP, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
