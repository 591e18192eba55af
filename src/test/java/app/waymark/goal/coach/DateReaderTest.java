package app.waymark.goal.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write for a day, in both languages; all seen from 27 November 2026. */
class DateReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final DateWords WORDS = new DateWords();

    private static String read(String text, boolean german) {
        return DateReader.read(WORDS, Tokens.of(text, !german), TODAY, german).stream()
                .map(mention -> switch (mention.role()) {
                    case END, PLAIN, LENGTH -> mention.role() + " " + mention.last();
                    default -> mention.role().toString();
                })
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by 2027-06-30                         | END 2027-06-30
            by June 30, 2027                      | END 2027-06-30
            on the 30th of June 2027              | PLAIN 2027-06-30
            30/06/27                              | PLAIN 2027-06-30
            by 6/30/2027                          | END 2027-06-30
            by June                               | END 2027-06-30
            in May 2027                           | PLAIN 2027-05-31
            may be                                | ''
            before Christmas                      | END 2026-12-24
            by Easter                             | END 2027-03-28
            Easter 2028                           | PLAIN 2028-04-16
            by Good Friday 2027                   | END 2027-03-26
            by mid-May                            | END 2027-05-21
            end of March 2028                     | PLAIN 2028-03-31
            end of next year                      | PLAIN 2027-12-31
            by the beginning of March 2028        | END 2028-03-11
            the end of the year 2028              | PLAIN 2028-12-31
            by the end of the year                | END 2026-12-31
            Q2 2027                               | PLAIN 2027-06-30
            third quarter of 2027                 | PLAIN 2027-09-30
            H1 2028                               | PLAIN 2028-06-30
            first half of 2028                    | PLAIN 2028-06-30
            calendar week 20 of 2027              | PLAIN 2027-05-23
            week 9 of 2027                        | PLAIN 2027-03-07
            in 3 months                           | END 2027-02-27
            within the next six months            | END 2027-05-27
            two years from now                    | END 2028-11-27
            in one and a half years               | END 2028-05-27
            half a year                           | LENGTH 2027-05-27
            5 months                              | LENGTH 2027-04-27
            by December 2030                      | END 2030-12-31
            2029                                  | PLAIN 2029-12-31
            first Sunday in June 2027             | PLAIN 2027-06-06
            Tuesday 20 April 2027                 | PLAIN 2027-04-20
            next summer                           | SEASON
            2-3 years                             | RANGE
            two or three years                    | RANGE
            between March and May 2027            | RANGE
            2027-2029                             | RANGE
            2027 or 2028                          | RANGE
            this or next year                     | RANGE
            this year or next                     | RANGE
            in a year or two                      | RANGE
            sometime next year                    | VAGUE
            in a few months                       | VAGUE
            the coming months                     | VAGUE
            from Monday                           | START
            starting in January                   | START
            In January I start                    | START
            every Tuesday                         | RHYTHM
            3 years of experience                 | ''
            2 years ago                           | ''
            since March                           | START
            last June                             | ''
            soon                                  | ''
            when my contract ends                 | ''
            before I am 40                        | ''
            by Janaury 2028                       | END 2028-01-31
            """)
    void english(String text, String read) {
        assertThat(read(text, false)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bis 30.6.2027                         | END 2027-06-30
            bis zum 30. Juni                      | END 2027-06-30
            30.06.27                              | PLAIN 2027-06-30
            am 1.3.                               | PLAIN 2027-03-01
            bis Ende März                         | END 2027-03-31
            Anfang April 2027                     | PLAIN 2027-04-11
            Mitte 2033                            | PLAIN 2033-08-01
            bis Jahresende                        | END 2026-12-31
            bis zum Ende des Jahres               | END 2026-12-31
            Ende nächsten Jahres                  | PLAIN 2027-12-31
            Q3 2027                               | PLAIN 2027-09-30
            1. Quartal 2028                       | PLAIN 2028-03-31
            erstes Halbjahr 2028                  | PLAIN 2028-06-30
            Im Laufe von KW 20 des Jahres 2032    | PLAIN 2032-05-16
            KW 12/2027                            | PLAIN 2027-03-28
            dieses oder nächstes Jahr             | RANGE
            dieses Jahr oder nächstes             | RANGE
            in ein oder zwei Jahren               | RANGE
            bis Ostern                            | END 2027-03-28
            an Pfingsten 2028                     | PLAIN 2028-06-04
            bis Weihnachten                       | END 2026-12-25
            Ende Wintersemester 2028/29           | PLAIN 2029-03-31
            Sommersemester 2027                   | PLAIN 2027-09-30
            in drei Monaten                       | END 2027-02-27
            in einem halben Jahr                  | END 2027-05-27
            innerhalb von anderthalb Jahren       | END 2028-05-27
            in zwei Jahren                        | END 2028-11-27
            in fünf Monaten                       | END 2027-04-27
            noch 2026                             | END 2026-12-31
            bis Juni 28                           | END 2028-06-30
            2-3 Jahre                             | RANGE
            zwei bis drei Jahre                   | RANGE
            Oktober/November 2028                 | RANGE
            im Frühjahr                           | SEASON
            nächsten Sommer                       | SEASON
            irgendwann 2028                       | VAGUE
            in ein paar Monaten                   | VAGUE
            ab Januar                             | START
            Ich beginne am 11. Januar 2027        | START
            jeden Dienstag                        | RHYTHM
            seit 3 Jahren                         | ''
            vor zwei Jahren                       | ''
            wenn meine Tochter fertig ist         | ''
            bis ich 40 bin                        | ''
            so bald wie möglich                   | ''
            bis Ende Februrar 2027                | END 2027-02-28
            """)
    void german(String text, String read) {
        assertThat(read(text, true)).isEqualTo(read);
    }

    @Test
    void easter_falls_where_the_church_has_it() {
        assertThat(Feasts.easter(2024)).isEqualTo("2024-03-31");
        assertThat(Feasts.easter(2025)).isEqualTo("2025-04-20");
        assertThat(Feasts.easter(2026)).isEqualTo("2026-04-05");
        assertThat(Feasts.easter(2038)).isEqualTo("2038-04-25");
    }

    @Test
    void every_feast_of_the_list_has_a_day_in_every_year() {
        for (var line : Resource.lines("dates.txt")) {
            if (line.startsWith("feast ")) {
                int feast = Integer.parseInt(line.split(" ")[1]);
                for (int year = 2026; year < 2040; year++) {
                    assertThat(Feasts.day(feast, year).getYear()).as(line).isEqualTo(year);
                }
            }
        }
    }
}
