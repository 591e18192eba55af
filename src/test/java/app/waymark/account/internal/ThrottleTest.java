package app.waymark.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.internal.Throttle.Attempt;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Strangers run out of attempts of their own before they use up anybody else's. */
class ThrottleTest {

    private static final String ADA = "ada@example.org";

    private final Throttle throttle = new Throttle(Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_network_out_of_attempts_uses_up_none_of_a_persons() {
        for (var i = 0; i < 60; i++) {
            assertThat(throttle.count(Attempt.SIGN_IN, "nobody" + i + "@example.org", "203.0.113.7"))
                    .isEmpty();
        }
        for (var i = 0; i < 10; i++) {
            assertThat(throttle.count(Attempt.SIGN_IN, ADA, "203.0.113.7")).isPresent();
        }

        assertThat(throttle.count(Attempt.SIGN_IN, ADA, "198.51.100.1")).isEmpty();
    }
}
