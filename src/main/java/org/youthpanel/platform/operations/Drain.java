package org.youthpanel.platform.operations;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The pause between not being ready and taking no more requests. Whoever shares out requests asks every few seconds, and
 * until then still sends them here. The port of operations is closed before it begins, so that probes fail at once.
 */
@Component
final class Drain implements SmartLifecycle {

    private final Duration pause;
    private volatile boolean running;

    Drain(OperationsSettings settings) {
        this.pause = settings.drain();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last phase is stopped first, before that of the web server. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
