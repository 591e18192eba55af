package app.waymark.account.ui.plain;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.Browser;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.ZoneId;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkTest
class OpenTabsTest {

    @Autowired
    OpenTabs tabs;

    @Autowired
    World world;

    @LocalServerPort
    int port;

    @Test
    void of_very_many_pages_of_one_person_the_oldest_are_closed_and_the_newest_work() {
        var mara = world.person("Mara Viel", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        for (var browser : new Browser[] {new Browser(port), new Browser(port)}) {
            browser.signIn(World.address("Mara Viel"), World.PASSWORD);
            for (int i = 0; i < 24; i++) {
                assertThat(browser.open("/?v-r=init&location=settings&query=").body())
                        .contains("Vaadin-Security-Key");
            }
        }
        Awaitility.await().untilAsserted(() -> assertThat(tabs.of(mara.id())).isEqualTo(OpenTabs.MOST));
    }
}
