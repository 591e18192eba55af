package app.waymark.mailbox.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReplyCutterTest {

    private static final String WROTE = "On Nov 3, 2026, at 10:12 AM, Lena Vogt <lena@demo.example> wrote:\n";

    private final ReplyCutter cutter = new ReplyCutter(new ReplyMarks(
            List.of("--- Reply above this line ---"),
            List.of("Waymark: times are"),
            List.of("reply@mentoring.example.org")));

    private String kept(String mail) {
        return cutter.cut(mail).words();
    }

    @Test
    void what_a_person_says_of_writing_is_no_attribution() {
        var own = "On 3 November 2026 at 10:15 I wrote:\n\nPlease let me lead it.\n\nNo answer since.";
        assertThat(kept(own)).isEqualTo(own);
        var quotingMyself = "On 3 November 2026 I wrote to her:\n\n> Please let me lead it.\n\nShe has not answered.";
        assertThat(kept(quotingMyself)).isEqualTo(quotingMyself);
    }

    @Test
    void an_attribution_in_an_unknown_language_is_known_by_our_address_in_it() {
        assertThat(
                        kept(
                                "Sawa.\n\nMnamo Nov 3, Waymark <reply@mentoring.example.org> aliandika\n\n--- Reply above this line ---\n\nHello"))
                .isEqualTo("Sawa.");
    }

    @Test
    void our_line_is_found_when_it_is_wrapped() {
        assertThat(kept("Yes.\n\n--- Reply above\nthis line ---\n\nHello Mara")).isEqualTo("Yes.");
    }

    @Test
    void what_stands_below_the_last_line_of_our_mail_is_kept() {
        assertThat(
                        kept(
                                "From: Waymark <x@example.org>\nSent: today\nTo: Mara\nSubject: Answer\n\nHello\n\nWaymark: times are London's.\n\nHere I am.\n"))
                .isEqualTo("Here I am.");
    }

    @Test
    void an_answer_below_a_deleted_quote_is_kept() {
        assertThat(kept(WROTE + "\nHere I am.\n")).isEqualTo("Here I am.");
    }

    @Test
    void an_answer_below_the_whole_quote_keeps_none_of_it_and_answers_between_keep_theirs() {
        assertThat(kept(WROTE + "> one\n>\n> two\n\nAll fine.")).isEqualTo("All fine.");
        assertThat(kept(WROTE + "> zero\n>\n> one\n\nFine.\n\n> two\n\nFine, too.\n\n> three"))
                .isEqualTo("> one\n\nFine.\n\n> two\n\nFine, too.");
    }

    @Test
    void a_face_and_a_number_are_no_quotes() {
        assertThat(kept(">:-( no\n\n>100 people came")).isEqualTo(">:-( no\n\n>100 people came");
    }

    @Test
    void a_closing_and_a_name_are_the_persons_own_and_a_card_below_is_not() {
        assertThat(kept("Gern.\n\nViele Grüße\nMara")).isEqualTo("Gern.\n\nViele Grüße\nMara");
        assertThat(kept("Gern.\n\nViele Grüße\n\nMara Berg\nTeamleiterin\nTel.: +49 30 901820-17"))
                .isEqualTo("Gern.");
    }

    @Test
    void two_hyphens_within_a_text_cut_nothing() {
        var own = "First this.\n\n--\n\nThen that, which is a whole sentence of its own.";
        assertThat(kept(own)).isEqualTo(own);
        assertThat(kept("First this.\n-- \nMara Berg")).isEqualTo("First this.");
    }

    @Test
    void a_mail_with_nothing_in_it_is_empty() {
        assertThat(kept("")).isEmpty();
        assertThat(kept(WROTE + "> Hello")).isEmpty();
        assertThat(cutter.cutHtml("<blockquote>Hello</blockquote>").words()).isEmpty();
    }

    @Test
    @Timeout(5)
    void a_mail_that_was_made_to_be_slow_is_not() {
        var start = System.nanoTime();
        kept("Sent from " + "A-".repeat(20_000));
        kept(("Sent from " + "A - ".repeat(40) + "!\n\n").repeat(500));
        kept("On " + "1 a@b.c ".repeat(20_000) + "wrote");
        kept("> ".repeat(50_000) + "\nx");
        kept("This e-mail ".repeat(5_000));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }
}
