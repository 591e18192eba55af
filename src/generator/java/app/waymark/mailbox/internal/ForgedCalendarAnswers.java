package app.waymark.mailbox.internal;

import app.waymark.mailbox.MailArrival;
import app.waymark.mailbox.internal.CalendarMailForms.Answer;
import app.waymark.mailbox.internal.CalendarMailForms.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who has an invitation of somebody else's, with the address at which it is answered, and answers it in their name, in
 * the forms of all programs: whatever they write, nothing is applied.
 */
final class ForgedCalendarAnswers {

    private final Letterbox letterbox;
    private final JdbcTemplate jdbc;
    private final Random random;
    private final Answer answer;
    private final ForgedMails mails;
    private final Map<Came, Integer> came = new EnumMap<>(Came.class);

    private enum Came {
        APPLIED,
        WAITING,
        REFUSED,
        DROPPED
    }

    /**
     * Forges answers.
     *
     * @param sender the address of whoever was invited
     * @param recipient where their calendar answers
     */
    ForgedCalendarAnswers(
            Letterbox letterbox, JdbcTemplate jdbc, long seed, String sender, String recipient, Answer answer) {
        this.letterbox = letterbox;
        this.jdbc = jdbc;
        this.random = new Random(seed);
        this.answer = answer;
        this.mails = new ForgedMails(seed, sender, recipient, this::content, true);
        for (var one : Came.values()) {
            came.put(one, 0);
        }
    }

    /** What became of them, in a few words. */
    String came() {
        return came.get(Came.APPLIED) + " applied, " + came.get(Came.WAITING) + " waiting for a press, "
                + came.get(Came.REFUSED) + " refused, " + came.get(Came.DROPPED) + " dropped";
    }

    /** Tries so many, and says each that changed something. */
    List<String> tried(int many) {
        var wrong = new ArrayList<String>();
        for (int k = 0; k < many; k++) {
            SecurityContextHolder.clearContext();
            // Nobody can flood, so that the door is open again for the next.
            jdbc.update("update reply_address set taken = 0");
            var arrival = letterbox.take(mails.next());
            came.merge(
                    switch (arrival) {
                        case MailArrival.Applied applied -> Came.APPLIED;
                        case MailArrival.Waiting waiting -> Came.WAITING;
                        case MailArrival.NotTaken not -> Came.REFUSED;
                        case MailArrival.Dropped dropped -> Came.DROPPED;
                    },
                    1,
                    Integer::sum);
            if (arrival instanceof MailArrival.Applied || changed()) {
                wrong.add("Forged mail " + k + ": " + arrival);
            }
        }
        return wrong;
    }

    private boolean changed() {
        return !jdbc.queryForList("select meeting from meeting_answer", String.class)
                        .isEmpty()
                || !jdbc.queryForList("select id from meeting where offered_by is not null", String.class)
                        .isEmpty();
    }

    private String content() {
        var clients = Client.values();
        var client = clients[random.nextInt(clients.length)];
        var said = answer.with("Forged", answer.stamp().plusSeconds(random.nextInt(1_000)));
        var other = said.start().plus(Duration.ofHours(random.nextInt(100) + 1L));
        return CalendarMailForms.body(
                client,
                switch (random.nextInt(4)) {
                    case 0 -> said.saying("REPLY", "ACCEPTED");
                    case 1 -> said.saying("REPLY", "TENTATIVE");
                    case 2 -> said.saying("COUNTER", "TENTATIVE").at(other, other.plusSeconds(2700));
                    default -> said;
                });
    }
}
