package app.waymark.journey;

import app.waymark.WaymarkApplication;
import app.waymark.meeting.CalendarMailDue;
import app.waymark.meeting.MeetingSaid.TimesDeclined;
import app.waymark.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Waymark as it is started for real, in which much happens as soon as it runs: each event in a transaction of its own, and
 * all that one person is told in its order about one thing. Calendar mail, for it neither gathers nor makes other mail untrue.
 */
final class EventfulWaymark {

    private EventfulWaymark() {}

    /** Called with how many people are told, and how much each of them. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        int people = Integer.parseInt(arguments[0]);
        int each = Integer.parseInt(arguments[1]);
        var waymark = SpringApplication.run(WaymarkApplication.class);
        var transaction = waymark.getBean(TransactionTemplate.class);
        var events = (ApplicationEventPublisher) waymark;
        for (int number = 0; number < each; number++) {
            for (int person = 0; person < people; person++) {
                var due = due(person, number);
                transaction.executeWithoutResult(unused -> events.publishEvent(due));
            }
        }
        System.out.println("It is all done: " + people * each + " events");
    }

    /** The account of one of those people. */
    static UUID account(int person) {
        return UUID.nameUUIDFromBytes(("person " + person).getBytes(StandardCharsets.UTF_8));
    }

    private static CalendarMailDue due(int person, int number) {
        var meeting = UUID.nameUUIDFromBytes(("meeting of " + person).getBytes(StandardCharsets.UTF_8));
        return new CalendarMailDue(
                UUID.randomUUID(),
                new TimesDeclined("Talk %02d".formatted(number), "Away"),
                meeting,
                new AccountId(account(person)),
                new AccountId(account((person + 1) % 2)),
                "/meetings/" + meeting,
                "REQUEST",
                "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
                null);
    }
}
