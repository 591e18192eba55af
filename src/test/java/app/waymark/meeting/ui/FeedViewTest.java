package app.waymark.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever wants Waymark in their own calendar gets two addresses on the page. */
class FeedViewTest extends ViewTest {

    @Autowired
    World world;

    @Test
    void the_addresses_are_shown_once_they_are_made_and_open_in_a_calendar_program() {
        open(world.pair("Jonas", "Mara").mentee());
        go("calendars/feed");
        press("Make the addresses");

        assertThat(find(TextField.class).all().stream().map(TextField::getValue))
                .hasSize(2)
                .allSatisfy(address -> assertThat(address).contains("/feeds/").endsWith(".ics"));
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .anySatisfy(address -> assertThat(address).startsWith("webcal://"));
    }
}
