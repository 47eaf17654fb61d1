package org.youthpanel.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed attempts to sign in, by name and address together: so nobody can lock somebody else out from elsewhere.
 * Kept in memory, because a restart is no way around it for long.
 */
final class SignInThrottle {

    static final int ATTEMPTS = 10;
    static final Duration PAUSE = Duration.ofMinutes(5);
    /** More names than anybody has, so that made-up ones cannot fill the memory. */
    private static final int LARGEST = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    synchronized boolean pauses(String who) {
        Failures before = failures.get(who);
        if (before != null && before.last().plus(PAUSE).isBefore(clock.instant())) {
            failures.remove(who);
            return false;
        }
        return before != null && before.count() >= ATTEMPTS;
    }

    synchronized void failed(String who) {
        Failures before = failures.remove(who);
        if (failures.size() >= LARGEST) {
            failures.remove(failures.keySet().iterator().next());
        }
        failures.put(who, new Failures(before == null ? 1 : before.count() + 1, clock.instant()));
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }
}
