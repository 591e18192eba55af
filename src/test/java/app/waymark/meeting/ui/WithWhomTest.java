package app.waymark.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.Pairs;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.Row;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class WithWhomTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void whoever_mentors_more_than_a_page_of_people_can_plan_with_the_last_of_them() {
        var ruth = world.account("Ruth Ahlers");
        var pairs = new Pairs(jdbc, clock);
        var first = pairs.active(ruth, world.account("Adam First"));
        for (int i = 0; i < 104; i++) {
            pairs.active(ruth, pairs.person("Somebody"));
        }
        open(ruth);
        go("meetings/new");

        assertThat(shown()).doesNotContain("Adam First");
        press("Show more mentees");
        press("Show more mentees");
        assertThat(shown()).contains("Adam First");
        assertThat(find(Button.class).withText("Show more mentees").exists()).isFalse();
        assertThat(find(Row.class).all()).hasSize(105);

        go("meetings/new?with=" + first);
        assertThat(shown()).contains("Adam");
    }

    @Test
    void home_names_all_of_them_too() {
        var ruth = world.account("Ruth Ahlers");
        var pairs = new Pairs(jdbc, clock);
        pairs.active(ruth, world.account("Adam First"));
        for (int i = 0; i < 104; i++) {
            pairs.active(ruth, pairs.person("Somebody"));
        }
        open(ruth);
        go("");

        assertThat(shown()).doesNotContain("Adam First").contains("To the reviews");
        press("Show more");
        press("Show more");
        assertThat(shown()).contains("Adam First", "105 people").doesNotContain("Show more");
    }
}
