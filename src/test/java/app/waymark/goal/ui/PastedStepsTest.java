package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.Repeat;
import app.waymark.goal.Step;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.DateField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PastedStepsTest extends ViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Autowired
    World world;

    @BeforeEach
    void a_page() {
        open(world.account("Mara Lindqvist"));
    }

    @Test
    void each_line_is_a_step_without_its_bullet_or_number() {
        assertThat(read("""
                        - Read the book
                        • Ask Ann

                        3) Write 2 pages
                        4. Send it
                        [ ] Wait
                        Rest
                        """))
                .extracting(Step::text)
                .containsExactly("Read the book", "Ask Ann", "Write 2 pages", "Send it", "Wait", "Rest");
    }

    @Test
    void a_plain_day_at_the_end_is_when_it_is_due() {
        assertThat(read("""
                        1. Read the book by 3 Dec 2026
                        2. Ask Ann (15.01.2027)
                        3. Write a page - 2027-02-01
                        4. Den Entwurf schicken bis zum 3. März 2027
                        5. Rest\t12/12/2026
                        """))
                .extracting(Step::text, Step::dueOn)
                .containsExactly(
                        Tuple.tuple("Read the book", LocalDate.of(2026, 12, 3)),
                        Tuple.tuple("Ask Ann", LocalDate.of(2027, 1, 15)),
                        Tuple.tuple("Write a page", LocalDate.of(2027, 2, 1)),
                        Tuple.tuple("Den Entwurf schicken", LocalDate.of(2027, 3, 3)),
                        Tuple.tuple("Rest", LocalDate.of(2026, 12, 12)));
    }

    @Test
    void numbers_that_are_no_day_stay_in_the_words() {
        assertThat(read("""
                        Read chapter 3
                        Hold talks 1 to 12
                        Reach level B2
                        Meet 40 people by summer
                        """))
                .allSatisfy(step -> assertThat(step.dueOn()).as(step.text()).isNull());
    }

    @Test
    void how_often_is_read_where_it_stands_plainly_at_the_end_before_the_day() {
        var tuesday = Repeat.on(TODAY, DayOfWeek.TUESDAY);
        assertThat(read("""
                        - Practise every Tuesday
                        - Practise every Mon and Thu until 30 June 2027
                        - Run three times a week
                        - Laufen dreimal pro Woche bis 3. März 2027
                        - Üben jeden Dienstag
                        - Üben (montags und donnerstags)
                        - Write a line daily
                        - Aufräumen wöchentlich
                        - Rehearse on Tuesdays
                        """))
                .extracting(Step::text, Step::repeat, Step::dueOn)
                .containsExactly(
                        Tuple.tuple("Practise", tuesday, null),
                        Tuple.tuple(
                                "Practise",
                                Repeat.on(TODAY, DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                                LocalDate.of(2027, 6, 30)),
                        Tuple.tuple("Run", Repeat.times(TODAY, 3), null),
                        Tuple.tuple("Laufen", Repeat.times(TODAY, 3), LocalDate.of(2027, 3, 3)),
                        Tuple.tuple("Üben", tuesday, null),
                        Tuple.tuple("Üben", Repeat.on(TODAY, DayOfWeek.MONDAY, DayOfWeek.THURSDAY), null),
                        Tuple.tuple("Write a line", Repeat.on(TODAY, DayOfWeek.values()), null),
                        Tuple.tuple("Aufräumen", Repeat.times(TODAY, 1), null),
                        Tuple.tuple("Rehearse", tuesday, null));
    }

    @Test
    void what_only_looks_like_a_repeat_stays_in_the_words() {
        assertThat(read("""
                        Talk to every Friday visitor
                        Send it on Monday
                        Every Tuesday
                        Do it so
                        """))
                .allSatisfy(step -> assertThat(step.repeat()).as(step.text()).isNull());
    }

    @Test
    void a_line_knows_its_number_and_that_it_is_too_long() {
        var lines = PastedSteps.read("One\n\n" + "x".repeat(301) + "\n" + "y".repeat(300), DateField::read, TODAY);
        assertThat(lines).extracting(PastedSteps.Line::number).containsExactly(1, 3, 4);
        assertThat(lines).extracting(PastedSteps.Line::tooLong).containsExactly(false, true, false);
    }

    private static List<Step> read(String text) {
        return PastedSteps.read(text, DateField::read, TODAY).stream()
                .map(PastedSteps.Line::step)
                .toList();
    }
}
