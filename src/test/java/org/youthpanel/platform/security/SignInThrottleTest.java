package org.youthpanel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;

class SignInThrottleTest extends RunningApplication {

    @Test
    void whoFailsTooOftenHasToWait() {
        for (int i = 0; i < SignInThrottle.ATTEMPTS; i++) {
            assertThat(get("guesser:guess", "/api/v1/rule-sets").status()).isEqualTo(401);
        }
        Answer answer = get("guesser:guess", "/api/v1/rule-sets");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("300");
        assertThat(get("policy", "/api/v1/rule-sets").status())
                .as("others need not")
                .isEqualTo(200);
    }

    @Test
    void thePauseEnds() {
        Instant start = Instant.parse("2026-06-02T09:00:00Z");
        var now = new Instant[] {start};
        SignInThrottle throttle = new SignInThrottle(new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        for (int i = 0; i < SignInThrottle.ATTEMPTS; i++) {
            throttle.failed("x");
        }
        assertThat(throttle.pauses("x")).isTrue();
        now[0] = start.plus(SignInThrottle.PAUSE).plus(Duration.ofSeconds(1));
        assertThat(throttle.pauses("x")).isFalse();
    }
}
