package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.program.ProgrammeId;
import app.waymark.shared.Actor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What two talk about when they meet first. */
class FirstMeetingsTest extends MeetingTest {

    @Autowired
    FirstMeetings guides;

    private ProgrammeId programme;

    @BeforeEach
    void the_programme() {
        programme = new ProgrammeId(Objects.requireNonNull(
                jdbc.queryForObject("select programme from mentorship where id = ?", UUID.class, pair.value())));
    }

    private List<String> guide(Actor who, MeetingId meeting) {
        return As.account(who, () -> meetings.get(meeting)).guide().stream()
                .map(point -> point.in(Locale.ENGLISH))
                .toList();
    }

    private GuideSaved save(int upon, Map<?, ?>... points) {
        @SuppressWarnings("unchecked")
        var typed = (List<Map<String, String>>) (List<?>) List.of(points);
        return As.account(coordinator, () -> guides.save(programme, upon, typed));
    }

    @Test
    void the_first_meeting_has_a_guide_in_both_languages_and_no_other_has() {
        var first = booked(at(0));
        var second = proposed(mara, pair, at(5));

        assertThat(As.account(mara, () -> meetings.get(first)).guide())
                .hasSize(5)
                .allSatisfy(point -> {
                    assertThat(point.words()).containsOnlyKeys("en", "de");
                    assertThat(point.words().values()).doesNotHaveDuplicates();
                });
        assertThat(guide(jonas, second)).isEmpty();

        WaymarkClock.at(at(1), () -> As.account(mara, () -> attendance.answer(first, true, null)));
        assertThat(guide(mara, first)).as("they have met").isEmpty();
    }

    @Test
    void where_the_first_meeting_is_called_off_or_moved_behind_another_the_guide_is_on_the_one_that_comes_first() {
        var first = booked(at(5));
        var second = proposed(mara, pair, at(0));
        assertThat(guide(mara, second)).as("it has no time yet").isEmpty();
        As.account(jonas, () -> bookings.pick(second, at(0)));
        assertThat(guide(mara, first)).isEmpty();
        assertThat(guide(mara, second)).hasSize(5);

        As.account(mara, () -> bookings.cancel(second, ""));
        assertThat(guide(mara, first)).hasSize(5);
    }

    @Test
    void a_programme_writes_its_own_guide_or_none_and_can_go_back() {
        var first = booked(at(0));

        assertThat(save(0, Map.of("en", "  What   we fear ", "de", "Was wir fürchten"), Map.of("de", "Nur so")))
                .isInstanceOf(GuideSaved.Saved.class);

        assertThat(guide(mara, first)).containsExactly("What we fear", "Nur so");
        assertThat(save(1)).isInstanceOf(GuideSaved.Saved.class);
        assertThat(guide(mara, first)).isEmpty();
        assertThat(As.account(coordinator, () -> guides.reset(programme, 2)))
                .isInstanceOfSatisfying(
                        GuideSaved.Saved.class,
                        saved -> assertThat(saved.now().own()).isFalse());
        assertThat(guide(mara, first)).hasSize(5);
    }

    @Test
    void what_another_coordinator_saved_meanwhile_is_not_written_over() {
        save(0, Map.of("en", "Theirs"));

        assertThat(save(0, Map.of("en", "Mine")))
                .isInstanceOfSatisfying(GuideSaved.Conflict.class, conflict -> assertThat(
                                conflict.now().points())
                        .containsExactly(new GuidePoint(Map.of("en", "Theirs"))));
        assertThat(As.account(coordinator, () -> guides.reset(programme, 0))).isInstanceOf(GuideSaved.Conflict.class);
        assertThat(As.account(coordinator, () -> guides.of(programme)).points())
                .containsExactly(new GuidePoint(Map.of("en", "Theirs")));
    }

    @Test
    void too_much_is_refused_with_the_numbers() {
        var long301 = Map.of("de", "x".repeat(301));
        assertThat(save(0, Map.of("en", "Short"), long301)).isEqualTo(new GuideSaved.TooLong(1, "de", 301));
        @SuppressWarnings("unchecked")
        Map<String, String>[] nine = java.util.stream.IntStream.range(0, 9)
                .mapToObj(i -> Map.of("en", "Point " + i))
                .toArray(Map[]::new);
        assertThat(save(0, (Map<?, ?>[]) nine)).isEqualTo(new GuideSaved.TooMany(FirstMeetings.MOST));
        assertThat(As.account(coordinator, () -> guides.of(programme)).own()).isFalse();
    }

    @Test
    void the_guide_goes_on_the_agenda_once_in_the_language_of_who_puts_it_there() {
        save(0, Map.of("en", "What we fear", "de", "Was wir fürchten"), Map.of("en", "Roadmap"));
        var first = booked(at(0));

        As.account(mara, () -> minutes.addGuide(first));
        As.account(jonas, () -> minutes.addGuide(first));

        assertThat(As.account(mara, () -> meetings.get(first)).agenda())
                .extracting(AgendaItem::text)
                .as("one stood there already")
                .containsExactly("Roadmap", "What we fear");
        var second = booked(at(5));
        assertThat(As.account(mara, () -> minutes.addGuide(second))).isEqualTo(new MeetingResult.Done());
        assertThat(As.account(mara, () -> meetings.get(second)).agenda()).hasSize(1);
    }

    @Test
    void nobody_but_coordinators_reads_or_writes_a_guide_as_such() {
        for (var one : List.of(mara, jonas, world.account("Clara Other"))) {
            assertThatThrownBy(() -> As.account(one, () -> guides.of(programme)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> As.account(one, () -> guides.save(programme, 0, List.of())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> As.account(one, () -> guides.reset(programme, 0)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
