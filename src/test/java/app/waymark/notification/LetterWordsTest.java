package app.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.notification.LetterWords.Fault;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWordsTest {

    private static final LetterWords GOOD =
            new LetterWords("{other} and you", "Hello {recipient},\nmeet {other} in {round}.");

    @Test
    void words_of_the_list_in_braces_are_all_there_is() {
        assertThat(GOOD.fault(ProgrammeMail.PROPOSAL)).isEmpty();
        assertThat(fault("{other} and you", "In {round}, {inviter} asks."))
                .as("an invitation's word is none of a match's")
                .isEqualTo(new Fault.Unknown("{inviter}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{Other}",
                "{ other}",
                "{other.name}",
                "{}",
                "${other}x{y}",
                "{other!}",
                "{{other}}",
                "{#if}",
                "{OTHER}",
                "{T(java.lang.Runtime)}",
                "{0}"
            })
    void anything_else_in_braces_is_refused(String strange) {
        assertThat(fault("{other} and you", "In {round}: " + strange))
                .isInstanceOfAny(Fault.Unknown.class, Fault.Brace.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{other", "other}", "a { b", "a } b", "{oth{er}"})
    void a_brace_that_belongs_to_nothing_is_refused_with_what_stands_around_it(String strange) {
        assertThat(fault("{other} and you", "In {round}: " + strange))
                .isInstanceOfSatisfying(
                        Fault.Brace.class, brace -> assertThat(brace.near()).containsAnyOf("{", "}"));
    }

    @Test
    void what_has_to_be_there_is_named_where_it_is_not() {
        assertThat(fault("A match", "In {round}")).isEqualTo(new Fault.Missing(MailWord.OTHER));
        assertThat(fault("{other}", "A match")).isEqualTo(new Fault.Missing(MailWord.ROUND));
        assertThat(new LetterWords("About {round}", "Sorry.").fault(ProgrammeMail.SIGNUP_DECLINED))
                .contains(new Fault.Missing(MailWord.WORDS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{other}\r\nBcc: all@example.org",
                "{other}\nx",
                "{other}\rx",
                "{other}\u2028x",
                "{other}\u0000",
                "{other}\u0085x"
            })
    void a_subject_is_one_line(String subject) {
        assertThat(fault(subject, "In {round}")).isEqualTo(new Fault.Invisible(true));
    }

    @Test
    void neither_is_empty_or_too_long() {
        assertThat(fault("  \u00a0", "x")).isEqualTo(new Fault.Empty(true));
        assertThat(fault("x", "\n \u200b")).isEqualTo(new Fault.Empty(false));
        assertThat(fault("x".repeat(151), "x")).isEqualTo(new Fault.TooLong(true, 150, 151));
        assertThat(fault("x", "x".repeat(4_001))).isEqualTo(new Fault.TooLong(false, 4_000, 4_001));
    }

    @Test
    void what_is_filled_in_is_text_and_never_looked_at_again() {
        var filled = GOOD.filled(Map.of(
                MailWord.OTHER, "{recipient}\r\nBcc: all@example.org",
                MailWord.RECIPIENT, "$1 \\ {other}",
                MailWord.ROUND, "<b>Autumn</b>"));
        assertThat(filled.subject()).isEqualTo("{recipient} Bcc: all@example.org and you");
        assertThat(filled.body())
                .isEqualTo("Hello $1 \\ {other},\nmeet {recipient}\r\nBcc: all@example.org in <b>Autumn</b>.");
    }

    /** Whatever somebody types, it is refused or filled, and no filled subject has a second line. */
    @Test
    void ten_thousand_random_words_are_refused_or_filled() {
        var random = new Random(50);
        var pieces = new String[] {
            "{", "}", "{other}", "{round}", "{words}", "\n", "\r", "a", " ", "\\", "$1", "%s", "<", "&", "\u0000", "ä"
        };
        int sent = 0;
        for (int at = 0; at < 10_000; at++) {
            var words = new LetterWords(typed(random, pieces), typed(random, pieces)).tidied();
            if (words.fault(ProgrammeMail.PROPOSAL).isEmpty()) {
                sent++;
                var filled = words.filled(Map.of(MailWord.OTHER, "A\nB", MailWord.ROUND, "{other}"));
                assertThat(filled.subject()).doesNotContainPattern("[\\r\\n\\u0000]");
                assertThat(filled.body()).doesNotContain("{words}");
            }
        }
        assertThat(sent).isPositive();
    }

    private static String typed(Random random, String[] pieces) {
        var typed = new StringBuilder();
        for (int piece = random.nextInt(6); piece >= 0; piece--) {
            typed.append(pieces[random.nextInt(pieces.length)]);
        }
        return typed.toString();
    }

    @ParameterizedTest
    @EnumSource(ProgrammeMail.class)
    void what_is_needed_is_allowed_and_has_a_place_in_waymarks_words(ProgrammeMail mail) {
        assertThat(mail.words()).containsAll(mail.needed());
        assertThat(mail.arguments()).containsAll(mail.needed());
    }

    private static Fault fault(String subject, String body) {
        return new LetterWords(subject, body).fault(ProgrammeMail.PROPOSAL).orElseThrow();
    }
}
