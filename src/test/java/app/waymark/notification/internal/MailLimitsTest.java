package app.waymark.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.notification.internal.MailLimits.Pace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailLimitsTest {

    @Test
    void a_domain_has_its_own_limit_or_that_of_all_others_or_none() {
        var limits = new MailLimits(" Example.org = 100 ,*=600");
        assertThat(limits.of("mara@EXAMPLE.org")).hasValue(100);
        assertThat(limits.of("mara@example.com")).hasValue(600);
        assertThat(new MailLimits("example.org=100").of("mara@mail.example.org"))
                .isEmpty();
        assertThat(new MailLimits("").any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "example.org=",
                "example.org=0",
                "example.org=-1",
                "example.org=ten",
                "a=1;b=2",
                "=5"
            })
    void what_is_no_limit_is_refused_with_its_words(String setting) {
        assertThatThrownBy(() -> new MailLimits("*=600, " + setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting);
    }

    /** As the turns do it: a mail goes where the last ones leave room, looked at whenever the queue looks. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 7, 60, 100, 599, 6_000})
    void no_minute_has_more_than_the_limit_whenever_it_begins_and_most_of_it_is_used(int limit) {
        var pace = Pace.of(limit);
        var random = new Random(limit);
        var minute = new ArrayDeque<Long>();
        long free = Long.MIN_VALUE / 2;
        long gone = 0;
        int minutes = 20;
        for (long now = 0; now < Duration.ofMinutes(minutes).toNanos(); now += random.nextLong(10_000_000_000L)) {
            while (free - pace.ahead().toNanos() <= now) {
                free = Math.max(free, now) + pace.every().toNanos();
                minute.add(now);
                gone++;
                while (minute.peek() <= now - Duration.ofMinutes(1).toNanos()) {
                    minute.poll();
                }
                assertThat(minute.size()).isLessThanOrEqualTo(limit);
            }
        }
        assertThat(gone).isGreaterThanOrEqualTo((long) (0.6 * limit * minutes));
    }
}
