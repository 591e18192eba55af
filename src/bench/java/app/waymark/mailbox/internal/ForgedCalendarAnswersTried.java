package app.waymark.mailbox.internal;

import app.waymark.goal.bench.Races;
import app.waymark.goal.bench.Races.Race;
import app.waymark.mailbox.internal.CalendarMailForms.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers somebody else's invitation 10,000 times in their name, in the forms of all programs, and looks for one that counts. */
final class ForgedCalendarAnswersTried {

    private static final int MAILS = 10_000;

    private ForgedCalendarAnswersTried() {}

    /** See {@link Races#run}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("waymark.mailbox.address", InvitedByMail.MAILBOX);
        Races.run(arguments, MAILS, (beans, as, pairs, seed) -> {
            var invited = new InvitedByMail(beans);
            var mara = invited.person("mara@demo.example");
            var id = UUID.randomUUID();
            var start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(20));
            var end = start.plus(Duration.ofMinutes(45));
            invited.meeting(id, mara, start, end, 0);
            var address = invited.address(id, mara);
            var answer = new Answer(
                    "mara@demo.example",
                    "mara@demo.example",
                    "Mara",
                    address,
                    id + "@waymark",
                    "REPLY",
                    "DECLINED",
                    0,
                    null,
                    start,
                    end,
                    Instant.now(),
                    "");
            var forged = new ForgedCalendarAnswers(
                    invited.letterbox(), beans.getBean(JdbcTemplate.class), seed, "mara@demo.example", address, answer);
            return new Race() {

                @Override
                public List<String> race(int attempts) {
                    return forged.tried(attempts);
                }

                @Override
                public String came() {
                    return forged.came();
                }
            };
        });
    }
}
