package org.youthpanel.platform.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it was put, so that what is played is logged at the time it is said to have happened. */
final class StandingClock extends Clock {

    private static final ZoneId WALL = ZoneId.of("Europe/London");

    private Instant now = Instant.EPOCH;

    void put(LocalDateTime wall) {
        now = wall.atZone(WALL).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
