package app.waymark.notification.internal;

import app.waymark.meeting.CalendarMailDue;
import app.waymark.notification.Topic;
import app.waymark.shared.AccountId;
import app.waymark.shared.News;
import app.waymark.shared.Said;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnHanded;
import app.waymark.turn.TurnId;
import app.waymark.turn.TurnNudged;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said to whom, whatever made it worth saying.
 *
 * @param event names what happened; it reaches one recipient once
 * @param recipient who is told
 * @param from whose act it was, or null
 * @param titleKey the message that is the subject of the mail and the sentence in the inbox
 * @param bodyKey the message that says more
 * @param said what there is to say: both messages' arguments from {1} on
 * @param subject the thing it is about
 * @param path where to read on
 * @param topic by what their recipient chose of this it reaches them
 */
record Message(
        UUID event,
        AccountId recipient,
        @Nullable AccountId from,
        String titleKey,
        String bodyKey,
        Said said,
        UUID subject,
        String path,
        Topic topic) {

    static Message of(TurnHanded turn) {
        return new Message(
                turn.turn().value(),
                turn.holder(),
                turn.asker(),
                "turn." + turn.kind() + ".mine",
                "turn." + turn.kind() + ".detail",
                turn.said(),
                turn.subject(),
                turn.path(),
                Topic.of(turn.kind()));
    }

    /** The same event, of which something else is to be said. */
    Message saying(Said other) {
        return other.kind().equals(said.kind())
                ? new Message(event, recipient, from, titleKey, bodyKey, other, subject, path, topic)
                : new Message(
                        event,
                        recipient,
                        from,
                        "news." + other.kind() + ".title",
                        "news." + other.kind() + ".body",
                        other,
                        subject,
                        path,
                        topic);
    }

    /** The events under which one turn is told: its beginning, and the reminders. */
    static List<UUID> events(TurnId turn) {
        return Stream.concat(
                        Stream.of(turn.value()),
                        IntStream.rangeClosed(1, Patience.MOST_NUDGES).mapToObj(number -> nudge(turn, number)))
                .toList();
    }

    /** A reminder is an event of its own; its name must differ from the turn's and be the same each time. */
    private static UUID nudge(TurnId turn, int number) {
        var name = "nudge:" + turn.value() + (number == 1 ? "" : ":" + number);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Message of(TurnNudged turn) {
        var event = nudge(turn.turn(), turn.number());
        return new Message(
                event,
                turn.holder(),
                turn.asker(),
                "turn." + turn.kind() + ".mine",
                turn.asker() == null ? "mail.nudge.alone" : turn.told() ? "mail.nudge.body" : "mail.nudge.quiet",
                turn.said(),
                turn.subject(),
                turn.path(),
                Topic.REMINDERS);
    }

    static Message of(News news) {
        return new Message(
                news.eventId(),
                news.recipient(),
                news.from(),
                "news." + news.kind() + ".title",
                "news." + news.kind() + ".body",
                news.said(),
                news.subject(),
                news.path(),
                Topic.of(news.kind()));
    }

    static Message of(CalendarMailDue due) {
        return new Message(
                due.eventId(),
                due.recipient(),
                due.from(),
                "news." + due.kind() + ".title",
                "news." + due.kind() + ".body",
                due.said(),
                due.subject(),
                due.path(),
                Topic.of(due.kind()));
    }
}
