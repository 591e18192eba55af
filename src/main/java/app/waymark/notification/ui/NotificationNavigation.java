package app.waymark.notification.ui;

import app.waymark.notification.Inbox;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import app.waymark.uikit.ReadOnce;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The inbox for everybody, the mail for administrators. */
@Component
class NotificationNavigation implements NavigationSource {

    private final Inbox inbox;

    NotificationNavigation(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, ReadOnce reading) {
        var inbox = new NavigationEntry(
                Glyph.BELL, "inbox.nav", Links.INBOX, 10, this.inbox.unread(), NavigationEntry.Place.PERSON);
        return actor.administrator()
                ? Stream.of(inbox, new NavigationEntry(Glyph.MAIL, "mails.nav", Links.MAILS, 95))
                        .toList()
                : List.of(inbox);
    }
}
