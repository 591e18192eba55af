package app.waymark.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mailbox.PlainAnswer.No;
import app.waymark.mailbox.PlainAnswer.Picked;
import app.waymark.mailbox.PlainAnswer.Unclear;
import app.waymark.mailbox.PlainAnswer.Yes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken for an answer in words: none too much, and of the plain ones most. */
class PlainAnswerTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Tuesday at 10, the Wednesday after it at half past two, and the Friday at 10. */
    private static final List<Instant> TIMES = Stream.of(
                    "2026-12-01T09:00:00Z", "2026-12-02T13:30:00Z", "2026-12-04T09:00:00Z")
            .map(Instant::parse)
            .toList();

    /** What somebody wrote, and what they meant by it. */
    record Labelled(String means, String words) {

        @Override
        public String toString() {
            return means + ": " + words.replace('\n', ' ');
        }
    }

    private static List<Labelled> read(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/replies", name)).stream()
                    .map(line -> line.split("\t", 2))
                    .map(line -> new Labelled(line[0], line[1].replace("\\n", "\n")))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static List<Labelled> answers() {
        return read("plain.tsv");
    }

    static List<Labelled> times() {
        return read("plain-times.tsv");
    }

    static List<Labelled> numbers() {
        return read("plain-numbers.tsv");
    }

    private static String number(String words) {
        return PlainNumber.of(words)
                .map(found -> String.valueOf(found.number()))
                .orElse("unclear");
    }

    private static String said(PlainAnswer answer) {
        return switch (answer) {
            case Yes yes -> "yes";
            case No no -> "no";
            case Picked picked -> String.valueOf(TIMES.indexOf(picked.time()) + 1);
            case Unclear unclear -> "unclear";
        };
    }

    private static String saidOfTimes(String words) {
        var said = said(PlainAnswer.pick(words, TIMES, BERLIN));
        return said.equals("no") ? "none" : said;
    }

    @ParameterizedTest
    @MethodSource("answers")
    void nothing_is_taken_for_a_yes_or_a_no_that_is_none(Labelled one) {
        assertThat(said(PlainAnswer.yesOrNo(one.words()))).isIn("unclear", one.means());
    }

    @ParameterizedTest
    @MethodSource("times")
    void no_time_is_picked_that_was_not_meant(Labelled one) {
        assertThat(saidOfTimes(one.words())).isIn("unclear", one.means());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void no_number_is_read_that_was_not_meant(Labelled one) {
        assertThat(number(one.words())).isIn("unclear", one.means());
    }

    @Test
    void what_is_said_with_a_number_is_kept_as_it_was_written() {
        assertThat(PlainNumber.of("Hi,\n\n7. Wrote the outline, talked to Ana.\nA lot!\n\nBest\nMara"))
                .contains(new PlainNumber(7, "Wrote the outline, talked to Ana.\nA lot!"));
        assertThat(PlainNumber.of("Acht von zehn, viel gelesen.")).contains(new PlainNumber(8, "viel gelesen."));
        assertThat(PlainNumber.of("10")).contains(new PlainNumber(10, ""));
    }

    @Test
    void most_plain_answers_are_recognised() {
        var missed = new ArrayList<Labelled>();
        int plain = missed(answers(), words -> said(PlainAnswer.yesOrNo(words)), missed)
                + missed(times(), PlainAnswerTest::saidOfTimes, missed)
                + missed(numbers(), PlainAnswerTest::number, missed);

        System.out.println(missed.size() + " of " + plain + " plain answers were not recognised: " + missed);
        assertThat(plain).isGreaterThan(150);
        assertThat(answers().size() + times().size()).isGreaterThan(300);
        assertThat(missed).as("of " + plain).hasSizeLessThanOrEqualTo(plain / 20);
    }

    private static int missed(List<Labelled> all, Function<String, String> reads, List<Labelled> missed) {
        var plain = all.stream().filter(one -> !one.means().equals("unclear")).toList();
        plain.stream()
                .filter(one -> !reads.apply(one.words()).equals(one.means()))
                .forEach(missed::add);
        return plain.size();
    }

    @Test
    void what_is_said_with_a_yes_and_the_reason_of_a_no_are_kept_as_they_were_written() {
        assertThat(PlainAnswer.yesOrNo("Hi Mara,\n\nAccepted. I like how you measure it!\n\nBest\nJonas"))
                .isEqualTo(new Yes("I like how you measure it!"));
        assertThat(PlainAnswer.yesOrNo("Not yet, because the date is missing. And who decides!\n\nJonas"))
                .isEqualTo(new No("because the date is missing. And who decides!"));
        assertThat(PlainAnswer.yesOrNo("Noch nicht: Der zweite Schritt hat kein Datum.\nDer dritte auch."))
                .isEqualTo(new No("Der zweite Schritt hat kein Datum.\nDer dritte auch."));
        assertThat(PlainAnswer.yesOrNo("Nein.")).isEqualTo(new No(""));
    }

    @Test
    void of_one_time_a_yes_is_enough_and_of_none_nothing_is() {
        assertThat(PlainAnswer.pick("Yes, that works.", TIMES.subList(0, 1), BERLIN))
                .isEqualTo(new Picked(TIMES.getFirst()));
        assertThat(PlainAnswer.pick("Yes, but later.", TIMES.subList(0, 1), BERLIN))
                .isEqualTo(new Unclear());
        assertThat(PlainAnswer.pick("1", List.of(), BERLIN)).isEqualTo(new Unclear());
    }

    @Test
    void what_may_be_a_day_of_the_month_as_well_as_a_place_in_the_list_is_not_guessed() {
        var turned = List.of(TIMES.get(1), TIMES.get(0));

        assertThat(PlainAnswer.pick("the 2nd", turned, BERLIN)).isEqualTo(new Unclear());
        assertThat(PlainAnswer.pick("2", turned, BERLIN)).isEqualTo(new Picked(TIMES.get(0)));
    }
}
