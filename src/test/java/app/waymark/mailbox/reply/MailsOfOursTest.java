package app.waymark.mailbox.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mailbox.reply.MailsOfOurs.OurMail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How much of what people write in an answering mail is kept, and how much else; see docs/replies.md. */
class MailsOfOursTest {

    private static final double EXACT = 0.99;

    private final ReplyCutter knowing = new ReplyCutter(MailsOfOurs.marks());

    @Test
    void of_the_mails_that_the_cutter_was_made_with_99_in_100_are_exact_and_no_word_is_lost() throws IOException {
        measured(read().stream().filter(mail -> !mail.held()).toList(), "known");
    }

    @Test
    void so_are_those_of_other_programs_with_other_words() throws IOException {
        measured(read().stream().filter(OurMail::held).toList(), "held out");
    }

    @Test
    void every_line_of_a_mail_is_in_exactly_one_piece_of_it() throws IOException {
        for (var mail : read()) {
            if (!mail.html()) {
                assertThat(String.join(
                                "\n",
                                knowing.cut(mail.mail()).pieces().stream()
                                        .map(MailPiece::text)
                                        .toList()))
                        .as(mail.id())
                        .isEqualTo(String.join("\n", mail.mail().lines().toList()));
            }
        }
    }

    @Test
    void the_mails_are_those_that_the_generator_makes() throws IOException {
        assertThat(MailsOfOurs.all()).isEqualTo(read()).hasSizeGreaterThan(300);
    }

    private void measured(List<OurMail> mails, String which) {
        var byProgram = new TreeMap<String, Integer>();
        var differing = new ArrayList<String>();
        int losing = 0;
        for (var mail : mails) {
            var reply = mail.html() ? knowing.cutHtml(mail.mail()) : knowing.cut(mail.mail());
            var like = Likeness.of(mail.expected(), reply.words());
            if (!like.exact()) {
                byProgram.merge(mail.program(), 1, Integer::sum);
                differing.add(mail.id() + " " + mail.program() + " " + mail.language() + ": lost " + like.lost()
                        + ", too many " + like.extra());
            }
            losing += like.lost().isEmpty() ? 0 : 1;
        }
        System.out.printf(
                "%s: %d mails, %d exact (%.1f %%), %d with a word lost%s%n",
                which,
                mails.size(),
                mails.size() - differing.size(),
                100.0 * (mails.size() - differing.size()) / mails.size(),
                losing,
                byProgram.isEmpty() ? "" : " " + byProgram);
        assertThat(losing).as(String.join("\n", differing)).isZero();
        assertThat(mails.size() - differing.size())
                .as(String.join("\n", differing))
                .isGreaterThanOrEqualTo((int) Math.ceil(EXACT * mails.size()));
    }

    private static List<OurMail> read() throws IOException {
        var json = new JsonMapper();
        try (var lines = MailsOfOursTest.class.getResourceAsStream("/replies/mails.jsonl")) {
            return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> json.readValue(line, OurMail.class))
                    .toList();
        }
    }
}
