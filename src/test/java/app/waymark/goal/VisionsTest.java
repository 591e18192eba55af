package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WaymarkTest
class VisionsTest {

    @Autowired
    Visions visions;

    @Autowired
    GoalMaps maps;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    Actor mara;
    Actor jonas;
    MentorshipId pair;

    @BeforeEach
    void a_pair() {
        var pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        pair = pairs.active(jonas, mara);
        As.account(mara);
    }

    @Test
    void a_vision_is_ones_own_and_what_it_said_before_is_kept() {
        assertThat(visions.mine()).isEqualTo(new VisionPage(null, 0, List.of()));

        visions.write(0, " Products people would miss ");
        visions.write(1, "Products people would miss, by a team they like");

        var page = visions.mine();
        assertThat(present(page).text()).isEqualTo("Products people would miss, by a team they like");
        assertThat(page.before()).extracting(VisionPage.Before::text).containsExactly("Products people would miss");
        As.account(jonas);
        assertThat(visions.mine().present()).isNull();
        assertThat(maps.in(pair).vision()).isNull();
    }

    @Test
    void of_many_versions_the_last_twelve_are_kept() {
        IntStream.range(0, 20).forEach(at -> visions.write(at, "Version " + at));

        assertThat(visions.mine().before())
                .extracting(VisionPage.Before::text)
                .hasSize(12)
                .startsWith("Version 18")
                .endsWith("Version 7");
    }

    @Test
    void another_tab_does_not_write_over_what_it_has_not_seen() {
        visions.write(0, "Mine");

        assertThat(visions.write(0, "The other tab's")).isEqualTo(new VisionResult.Newer("Mine", 1));
        assertThat(visions.write(0, "Mine")).isEqualTo(new VisionResult.Saved(1));
        assertThat(present(visions.mine()).text()).isEqualTo("Mine");
    }

    @Test
    void a_vision_that_is_too_long_is_refused_and_nothing_cut() {
        assertThat(visions.write(0, "x".repeat(1_201))).isEqualTo(new VisionResult.TooLong(1_201, 1_200));
        assertThat(visions.write(0, "x".repeat(1_200))).isEqualTo(new VisionResult.Saved(1));
    }

    @Test
    void the_mentor_sees_it_while_it_is_shared_as_it_is_now_and_nothing_of_what_it_said_before() {
        visions.write(0, "First");
        assertThat(visions.shareWith(pair)).isEqualTo(new VisionResult.Saved(1));
        visions.write(1, "Second");

        As.account(jonas);
        assertThat(Objects.requireNonNull(maps.in(pair).vision()).text()).isEqualTo("Second");
        As.account(mara);
        visions.stopSharing();
        As.account(jonas);
        assertThat(maps.in(pair).vision()).isNull();
    }

    @Test
    void a_vision_that_is_taken_away_is_shared_no_longer_and_its_words_are_kept_for_oneself() {
        visions.write(0, "First");
        visions.shareWith(pair);

        visions.write(1, "");
        visions.write(2, "Second thoughts");

        assertThat(present(visions.mine()).sharing()).isNull();
        assertThat(visions.mine().before()).extracting(VisionPage.Before::text).containsExactly("First");
    }

    @Test
    void nothing_is_shared_where_there_is_nothing_and_with_nobody_but_ones_own_mentor() {
        assertThat(visions.shareWith(pair)).isEqualTo(new VisionResult.Nothing());
        As.account(jonas);
        visions.write(0, "The mentor's own");
        assertThat(visions.shareWith(pair)).isEqualTo(new VisionResult.NotActive());
    }

    private static Vision present(VisionPage page) {
        return Objects.requireNonNull(page.present());
    }
}
