package app.waymark.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mailbox.MailboxState;
import app.waymark.shared.DateFormats;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailboxLineTest extends ViewTest {

    @Autowired
    DateFormats formats;

    @Autowired
    Clock clock;

    @Autowired
    World world;

    private MailboxLine line(MailboxState state) {
        open(world.person("Robin", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), true));
        var line = new MailboxLine(formats);
        line.show(state);
        return line;
    }

    private static String text(MailboxLine line) {
        return line.getElement().getTextRecursively();
    }

    @Test
    void a_mailbox_that_cannot_be_read_says_since_when_and_why() {
        var since = clock.instant().minus(Duration.ofHours(1));
        assertThat(text(line(new MailboxState(true, null, since, "Connection refused", true))))
                .startsWith("Answers by mail have not been read since ")
                .endsWith("The mailbox says: Connection refused");
    }

    @Test
    void one_that_is_read_says_when_and_where_none_is_set_up_nothing_is_said() {
        assertThat(text(line(new MailboxState(true, clock.instant(), null, null, false))))
                .startsWith("Answers by mail are read, last ");
        assertThat(line(new MailboxState(false, null, null, null, false)).isVisible())
                .isFalse();
    }
}
