package app.waymark.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeTimeTest {

    @ParameterizedTest(name = "{0} and {1} share {2} minutes")
    @CsvSource(delimiter = '|', textBlock = """
                    Mon 09:00-11:00              | monday 10:00-12:00      | 60
                    Mo 9-11, Do 14.30-16         | Thu 14:00-15:00         | 30
                    Tue 09:00-10:00              | Wed 09:00-10:00         | 0
                    Mon 09:00-10:00, Mon 10-11   | Mon 09:30–10:30         | 60
                    Mon 09:00-12:00, Mon 10-11   | Mon 00:00-24:00         | 180
                    Sun 23:00-01:00              | Mon 00:00-02:00         | 60
                    Sonntag 23-01                | So 22:00-24:00          | 60
                    Fri 22:00-02:00              | Sat 01:00-03:00         | 60
                    Mon 10:00-11:00              | Mon 11:00-12:00         | 0
                    """)
    void sharedMinutesAreThoseBothAreFree(String one, String other, int minutes) {
        assertThat(FreeTime.read(one).sharedMinutes(FreeTime.read(other))).isEqualTo(minutes);
        assertThat(FreeTime.read(other).sharedMinutes(FreeTime.read(one))).isEqualTo(minutes);
    }

    @Test
    void anEntryThatCannotBeReadIsNamedAndCountsAsNotFree() {
        FreeTime time = FreeTime.read("Mon 9-10, evenings, Noday 9-10, Tue 25-26, Tue 10:75-11, Wed 9-9, Thu 24-1");
        assertThat(time.spans()).containsExactly(new FreeTime.Span(540, 600));
        assertThat(time.unreadable())
                .containsExactly("evenings", "Noday 9-10", "Tue 25-26", "Tue 10:75-11", "Wed 9-9", "Thu 24-1");
    }

    @Test
    void aWeekThatIsFreeThroughoutHasAllItsMinutes() {
        FreeTime week = FreeTime.read("Mon 0-24; Tue 0-24; Wed 0-24; Thu 0-24; Fri 0-24; Sat 0-24; Sun 0-24");
        assertThat(week.sharedMinutes(week)).isEqualTo(FreeTime.MINUTES_A_WEEK);
    }

    @Test
    void timesThatTouchOrOverlapAreOneAndThoseApartStayApart() {
        assertThat(FreeTime.read("Mon 10-11, Mon 9-10, Mon 9:30-10:30").spans())
                .containsExactly(new FreeTime.Span(540, 660));
        assertThat(FreeTime.read("Mon 10:01-11, Mon 9-10").spans())
                .containsExactly(new FreeTime.Span(540, 600), new FreeTime.Span(601, 660));
    }

    @Test
    void midnightIsTheEndOfOneDayOrTheBeginningOfTheNext() {
        FreeTime untilMidnight = FreeTime.read("Fri 22-24");
        assertThat(FreeTime.read("Fri 22-0")).isEqualTo(untilMidnight);
        assertThat(untilMidnight.sharedMinutes(FreeTime.read("Sat 0-24"))).isZero();
        assertThat(FreeTime.read("Sun 22-24").spans()).containsExactly(new FreeTime.Span(10_080 - 120, 10_080));
        assertThat(FreeTime.read("Sun 22-0:01").spans())
                .containsExactly(new FreeTime.Span(0, 1), new FreeTime.Span(10_080 - 120, 10_080));
    }
}
