package app.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Content;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** The mails that reached people, read as a mail program reads them. */
final class Mailbox {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S*)");

    private final MailServer server;
    private final Queue queue;

    Mailbox(MailServer server, Queue queue) {
        this.server = server;
        this.queue = queue;
    }

    /** What an invitation says to a calendar. */
    record Invitation(String method, String uid, int sequence, String start, String attendee) {}

    /**
     * Lets everything that waits in the queue happen, and gives the newest mail of this person with this subject; of
     * several things that came within a minute, the one mail that says this among them.
     */
    MimeMessage newest(PersonAtBrowser person, String subject) {
        queue.runDue();
        var found = all(person).stream()
                .filter(mail -> subject(mail).contains(subject)
                        || only(mail, "text/plain").contains(subject))
                .toList();
        assertThat(found)
                .as("mails to %s about “%s” among %s", person.name(), subject, subjects(person))
                .isNotEmpty();
        return found.getLast();
    }

    /** Where the mail's button leads. */
    String link(MimeMessage mail) {
        var text = only(mail, "text/plain");
        var matcher = LINK.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        assertThat(only(mail, "text/html")).contains(matcher.group());
        return matcher.group(1);
    }

    /** The mail's calendar part, which says the same as its attachment. */
    Invitation invitation(MimeMessage mail) {
        var parts = parts(mail, "text/calendar");
        assertThat(parts).hasSize(2);
        assertThat(text(parts.getFirst())).isEqualTo(text(parts.getLast()));
        var calendar = parse(text(parts.getFirst()));
        var event = (VEvent) calendar.getComponents(Component.VEVENT).getFirst();
        var method = calendar.<Property>getProperty(Property.METHOD)
                .map(Content::getValue)
                .orElseThrow();
        try {
            assertThat(parts.getFirst().getContentType()).contains("method=" + method);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return new Invitation(
                method,
                value(event, Property.UID),
                Integer.parseInt(value(event, Property.SEQUENCE)),
                value(event, Property.DTSTART),
                value(event, Property.ATTENDEE));
    }

    /** Each mail reached its recipient once. */
    void nothingCameTwice(PersonAtBrowser person) {
        assertThat(all(person)).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
    }

    List<String> subjects(PersonAtBrowser person) {
        return all(person).stream().map(Mailbox::subject).toList();
    }

    private List<MimeMessage> all(PersonAtBrowser person) {
        return server.received(person.address());
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).map(Content::getValue).orElse("");
    }

    private static Calendar parse(String ics) {
        try {
            return new CalendarBuilder().build(new StringReader(ics));
        } catch (IOException | ParserException malformed) {
            throw new IllegalStateException(ics, malformed);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String only(MimeMessage mail, String type) {
        var found = parts(mail, type);
        assertThat(found).hasSize(1);
        return text(found.getFirst());
    }

    private static String text(Part part) {
        try (var content = part.getInputStream()) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<Part> parts(Part whole, String type) {
        try {
            var found = new ArrayList<Part>();
            if (whole.isMimeType(type)) {
                found.add(whole);
            } else if (whole.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    found.addAll(parts(parts.getBodyPart(i), type));
                }
            }
            return found;
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
