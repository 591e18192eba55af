package app.waymark.goal.coach;

import static app.waymark.goal.coach.Letter.A;
import static app.waymark.goal.coach.Letter.M;
import static app.waymark.goal.coach.Letter.R;
import static app.waymark.goal.coach.Letter.S;
import static app.waymark.goal.coach.Letter.T;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.Horizon;
import app.waymark.goal.coach.CoachedGoal.MeasureRow;
import app.waymark.goal.coach.CoachedGoal.PlannedStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sentence of what the letters ask (docs/coaching.md) as the coach reads it, in both languages; all seen from 27 November 2026. */
class CoachTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Coach COACH = new Coach();

    /** A goal as somebody writes it, bit by bit. */
    private static final class Writing {

        private final Map<GoalField, String> texts = new EnumMap<>(GoalField.class);
        private final String language;
        private Horizon horizon = Horizon.SHORT;
        private @Nullable LocalDate target;
        private List<MeasureRow> measures = List.of();
        private List<PlannedStep> steps = List.of();
        private @Nullable Integer confidence;
        private String linkedTo = "";
        private int active;

        Writing(String language) {
            this.language = language;
        }

        Writing says(GoalField field, @Nullable String text) {
            texts.put(field, text == null ? "" : text);
            return this;
        }

        Writing horizon(Horizon chosen) {
            horizon = chosen;
            return this;
        }

        Writing target(@Nullable LocalDate day) {
            target = day;
            return this;
        }

        Writing measure(String name, String unit, @Nullable Integer baseline, @Nullable Integer goal) {
            measures = List.of(new MeasureRow(name, unit, decimal(baseline), decimal(goal)));
            return this;
        }

        Writing steps(PlannedStep... planned) {
            steps = List.of(planned);
            return this;
        }

        Writing confidence(int sure) {
            confidence = sure;
            return this;
        }

        Writing linkedTo(String name) {
            linkedTo = name;
            return this;
        }

        Writing active(int goals) {
            active = goals;
            return this;
        }

        LetterFinding read(Letter letter) {
            var goal = new CoachedGoal(
                    Optional.of(language),
                    texts,
                    horizon,
                    target,
                    TODAY,
                    measures,
                    steps,
                    confidence,
                    linkedTo,
                    active);
            return Objects.requireNonNull(COACH.look(goal).get(letter));
        }

        boolean meets(Letter letter) {
            return read(letter).met();
        }

        private static @Nullable BigDecimal decimal(@Nullable Integer value) {
            return value == null ? null : BigDecimal.valueOf(value);
        }
    }

    private static Writing in(String language) {
        return new Writing(language);
    }

    private static PlannedStep step(String text, @Nullable LocalDate due) {
        return new PlannedStep(text, due);
    }

    @DisplayName("Dots of a template are no answer, however well the rest reads; words in their place are")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            S | de | SPECIFIC | Ich halte einen Vortrag von … Minuten bei … über … | Ich halte einen Vortrag von 20 Minuten bei der Hausmesse
            S | en | SPECIFIC | I give a talk of … minutes at … | I give a talk of 20 minutes at PyCon
            M | de | MEASURABLE | Ich habe das Zertifikat, mit mindestens … von … Punkten. | Ich habe das Zertifikat, mit mindestens 70 von 100 Punkten.
            A | en | ACHIEVABLE | I have … hours a week, and … learns with me. | I have 3 hours a week, and Ana learns with me.
            R | de | RELEVANT | In meiner Arbeit brauche ich es für … | In meiner Arbeit brauche ich es für meine Patienten…
            """)
    void dots_of_a_template_are_no_answer(Letter letter, String language, GoalField field, String dots, String words) {
        var gap = in(language).says(field, dots).read(letter);
        assertThat(gap.standing()).isEqualTo(Standing.NOT_YET);
        assertThat(gap.reason().key()).isEqualTo("coach.gap.reason");
        assertThat(in(language).says(field, words).meets(letter)).isTrue();
    }

    @DisplayName("Specific is one outcome that two readers would agree is reached or not")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | pass the AWS solutions architect exam
            en | head of ward 3
            en | deployment takes 10 instead of 40 minutes
            en | B2 in Spanish
            en | finish the first aid course
            en | publish my booklet on soil
            en | improve my reading until I pass the library assistant exam
            de | die Prüfung zur Fachwirtin bestehen
            de | Stationsleitung der 3B werden
            de | ein Deployment dauert 10 statt 40 Minuten
            de | B2 in Spanisch
            de | den Erste-Hilfe-Kurs abschließen
            de | meinen Ratgeber zum Bodenschutz veröffentlichen
            """)
    void specific_is_one_outcome_that_is_reached_or_not(String language, String said) {
        assertThat(in(language).says(GoalField.SPECIFIC, said).meets(S)).isTrue();
    }

    @DisplayName(
            "Not specific: vague verbs, virtues, comparatives, activities, negations, either/or, a job without a name")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | grow and develop
            en | be more visible
            en | learn Python
            en | better English
            en | go to meetups and network
            en | no more night shifts
            en | improve my Excel and also sleep better and make friends
            en | either a doctorate or maybe a job in industry
            en | a promotion
            en | get a new job
            en | My dog is called Rex and we live in Hull.
            en | ''
            de | wachsen und mich entwickeln
            de | sichtbarer werden
            de | Python lernen
            de | besseres Englisch
            de | auf Stammtische gehen und netzwerken
            de | keine Nachtdienste mehr
            de | besser in Excel werden, mehr schlafen und Freunde finden
            de | entweder promovieren oder vielleicht doch in die Industrie
            de | befördert werden
            de | einen neuen Job
            de | Mein Hund heißt Rex und wir wohnen in Ulm.
            de | ''
            """)
    void what_has_no_end_is_not_specific(String language, String said) {
        assertThat(in(language).says(GoalField.SPECIFIC, said).meets(S)).isFalse();
    }

    @DisplayName("The title counts where the answer is missing or only points to it")
    @ParameterizedTest
    @CsvSource({"en,Pass the welding exam,see title", "de,Schweißerprüfung bestehen,siehe Titel"})
    void the_title_counts_for_specific(String language, String title, String said) {
        var goal = in(language).says(GoalField.TITLE, title);

        assertThat(goal.meets(S)).isTrue();
        assertThat(goal.says(GoalField.SPECIFIC, said).meets(S)).isTrue();
    }

    @DisplayName("Measurable is a number that shows arrival, or an event that others see")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | complaints per month: 14 today, 4 then
            en | 3 talks held, none so far
            en | certificate from the college
            en | signed contract
            en | the page is published
            en | Dr Hall signs it off
            de | Beschwerden im Monat: heute 14, dann 4
            de | 3 Vorträge gehalten, bisher keiner
            de | Zertifikat der Akademie
            de | unterschriebener Vertrag
            de | die Seite ist veröffentlicht
            de | Frau Hahn unterschreibt die Abnahme
            """)
    void a_number_or_an_event_makes_it_measurable(String language, String said) {
        assertThat(in(language).says(GoalField.MEASURABLE, said).meets(M)).isTrue();
    }

    @DisplayName("Not measurable: feelings, effort, change from nowhere, numbers that measure nothing")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | I feel more confident
            en | people will notice
            en | feedback is good
            en | 3 hours a week
            en | 20 % more customers
            en | 110 %
            en | 2 things
            en | see above
            en | ''
            de | ich fühle mich sicherer
            de | man wird es merken
            de | gutes Feedback
            de | 3 Stunden pro Woche
            de | 20 % mehr Kunden
            de | 110 %
            de | 2 Dinge
            de | siehe oben
            de | ''
            """)
    void feelings_effort_and_change_from_nowhere_are_not_measurable(String language, String said) {
        assertThat(in(language).says(GoalField.MEASURABLE, said).meets(M)).isFalse();
    }

    @Test
    void a_number_that_stands_only_under_specific_counts_where_measurable_points_to_it() {
        var english = in("en").says(GoalField.SPECIFIC, "win 12 new patrons, 3 so far");
        assertThat(english.meets(M)).isFalse();
        assertThat(english.says(GoalField.MEASURABLE, "see above").meets(M)).isTrue();

        var german = in("de").says(GoalField.SPECIFIC, "12 neue Paten gewinnen, bisher 3");
        assertThat(german.meets(M)).isFalse();
        assertThat(german.says(GoalField.MEASURABLE, "siehe oben").meets(M)).isTrue();
    }

    @Test
    void a_row_of_measures_counts_with_name_unit_target_and_a_baseline_where_it_is_a_change() {
        assertThat(in("en").measure("complaints", "per month", 14, 4).meets(M)).isTrue();
        assertThat(in("de").measure("Vorträge", "Stück", null, 3).meets(M)).isTrue();

        assertThat(in("en").measure("complaints", "per month", 14, null).meets(M))
                .isFalse();
        assertThat(in("en").measure("complaints", "", 14, 4).meets(M)).isFalse();
        assertThat(in("en").measure("complaints", "per month", 4, 4).meets(M)).isFalse();
        assertThat(in("de").measure("Steigerung der Spenden", "%", null, 20).meets(M))
                .isFalse();
    }

    @DisplayName("Achievable names one concrete means or obstacle")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | two hours on Tuesday evenings
            en | my neighbour teaches me
            en | the firm pays the fee of £400
            en | my boss has agreed
            en | I passed module 1 already
            en | The problem is that the lab is closed in summer
            de | zwei Stunden am Dienstagabend
            de | meine Nachbarin bringt es mir bei
            de | die Firma zahlt die Gebühr von 400 €
            de | meine Chefin hat zugestimmt
            de | Modul 1 habe ich schon bestanden
            de | Das Problem ist, dass das Labor im Sommer geschlossen ist
            """)
    void one_means_or_obstacle_makes_it_achievable(String language, String said) {
        assertThat(in(language).says(GoalField.ACHIEVABLE, said).meets(A)).isTrue();
    }

    @DisplayName("Not achievable: nothing, hope, the will alone, what the person's own words rule out")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | doable
            en | I am motivated
            en | if I try hard
            en | time
            en | zero doubts
            en | see above
            en | ''
            en | there is no way I can do it by then
            en | the programme takes four years at least
            de | machbar
            de | ich bin motiviert
            de | wenn ich mich anstrenge
            de | Zeit
            de | null Zweifel
            de | siehe oben
            de | ''
            de | das ist in der Zeit nicht zu schaffen
            de | das Programm dauert mindestens vier Jahre
            """)
    void hope_alone_does_not_make_it_achievable(String language, String said) {
        var goal = in(language).target(LocalDate.of(2027, 5, 31)).says(GoalField.ACHIEVABLE, said);

        assertThat(goal.meets(A)).isFalse();
    }

    @Test
    void two_dated_steps_ahead_in_order_and_in_time_make_it_achievable() {
        var january = LocalDate.of(2027, 1, 20);
        var march = LocalDate.of(2027, 3, 18);
        var end = LocalDate.of(2027, 4, 10);

        assertThat(planned(end, step("a", january), step("b", march)).meets(A)).isTrue();
        assertThat(planned(end, step("a", january)).meets(A)).isFalse();
        assertThat(planned(end, step("a", march), step("b", january)).meets(A)).isFalse();
        assertThat(planned(end, step("a", january), step("b", LocalDate.of(2027, 5, 1)))
                        .meets(A))
                .isFalse();
        assertThat(planned(end, step("a", LocalDate.of(2026, 11, 1)), step("b", march))
                        .meets(A))
                .isFalse();
        assertThat(planned(end, step("a", null), step("b", null)).meets(A)).isFalse();
    }

    private static Writing planned(LocalDate end, PlannedStep... steps) {
        return in("en").target(end).steps(steps);
    }

    @DisplayName("A confidence of 1 to 3 asks for a remedy, in the answer or in a step")
    @ParameterizedTest
    @CsvSource({
        "en,two hours on Tuesday evenings,my tutor practises with me",
        "de,zwei Stunden am Dienstagabend,meine Tutorin hilft mir dabei"
    })
    void little_confidence_asks_for_a_remedy(String language, String means, String remedy) {
        assertThat(in(language).says(GoalField.ACHIEVABLE, means).confidence(4).meets(A))
                .isTrue();
        assertThat(in(language).says(GoalField.ACHIEVABLE, means).confidence(3).meets(A))
                .isFalse();
        assertThat(in(language)
                        .says(GoalField.ACHIEVABLE, means + ", " + remedy)
                        .confidence(2)
                        .meets(A))
                .isTrue();
        assertThat(in(language)
                        .says(GoalField.ACHIEVABLE, means)
                        .confidence(2)
                        .steps(step(remedy, null))
                        .meets(A))
                .isTrue();
    }

    @DisplayName("Relevant is a reason tied to the person's own work, role, people, values, life or a gap")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | in my review I was told that I avoid difficult talks
            en | my mother needed care and nobody could explain the forms to us
            en | my patients hardly speak English and I have to fetch a colleague
            en | I have been doing the lead's work for two years without the title
            de | im Jahresgespräch hat man mir gesagt, dass ich schwierige Gespräche meide
            de | meine Mutter wurde pflegebedürftig und keiner konnte uns die Formulare erklären
            de | meine Patienten sprechen kaum Deutsch und ich muss immer eine Kollegin holen
            de | seit zwei Jahren mache ich die Arbeit der Leitung ohne die Stelle
            """)
    void a_reason_of_ones_own_makes_it_relevant(String language, String said) {
        assertThat(in(language).says(GoalField.RELEVANT, said).meets(R)).isTrue();
        assertThat(in(language).says(GoalField.WHY, said).meets(R)).isTrue();
    }

    @DisplayName(
            "Not relevant: nothing, the goal again, what anybody would say, somebody else's wish, off the question")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | important
            en | good for the CV
            en | everybody does it
            en | money
            en | fun
            en | my boss wants it
            en | because I want to pass the welding exam
            en | The tram in Leeds is on time.
            en | ''
            de | wichtig
            de | gut für den Lebenslauf
            de | das macht doch jeder
            de | Geld
            de | Spaß
            de | mein Chef will das
            de | weil ich die Schweißerprüfung bestehen will
            de | Die Straßenbahn in Leipzig ist pünktlich.
            de | ''
            """)
    void what_anybody_would_say_does_not_make_it_relevant(String language, String said) {
        var title = language.equals("en") ? "Pass the welding exam" : "Schweißerprüfung bestehen";

        assertThat(in(language)
                        .says(GoalField.TITLE, title)
                        .says(GoalField.RELEVANT, said)
                        .meets(R))
                .isFalse();
    }

    @DisplayName("A link lowers the bar, but a bare link is a filing label")
    @ParameterizedTest
    @CsvSource({"en,I need it for that", "de,das brauche ich dafür"})
    void a_link_lowers_the_bar(String language, String said) {
        assertThat(in(language).says(GoalField.RELEVANT, said).meets(R)).isFalse();
        assertThat(in(language)
                        .says(GoalField.RELEVANT, said)
                        .linkedTo("Ward 3")
                        .meets(R))
                .isTrue();
        assertThat(in(language).linkedTo("Ward 3").meets(R)).isFalse();
    }

    @DisplayName("Time-bound is an end that resolves to a day, ahead and inside the horizon")
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            en | SHORT  | by 30 June 2027
            en | SHORT  | March 2027
            en | SHORT  | Q2 2027
            en | SHORT  | calendar week 20 of 2027
            en | SHORT  | by Easter
            en | SHORT  | in 3 months
            en | SHORT  | mid May 2027
            en | MEDIUM | end of 2028
            en | LONG   | 2035
            de | SHORT  | bis 30. Juni 2027
            de | SHORT  | März 2027
            de | SHORT  | 2. Quartal 2027
            de | SHORT  | KW 20/2027
            de | SHORT  | bis Ostern
            de | SHORT  | in 3 Monaten
            de | SHORT  | Mitte Mai 2027
            de | MEDIUM | Ende 2028
            de | LONG   | 2035
            """)
    void an_end_inside_the_horizon_makes_it_time_bound(String language, Horizon horizon, String said) {
        assertThat(in(language)
                        .horizon(horizon)
                        .says(GoalField.TIME_BOUND, said)
                        .meets(T))
                .isTrue();
    }

    @DisplayName(
            "Not time-bound: no end, a season, a range, an age, a start, a rhythm, past, outside the horizon, two ends")
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            en | SHORT  | ''
            en | SHORT  | in summer
            en | SHORT  | soon
            en | SHORT  | ASAP
            en | MEDIUM | sometime next year
            en | MEDIUM | 2-3 years
            en | MEDIUM | this or next year
            en | MEDIUM | before I am 40
            en | MEDIUM | when my contract ends
            en | SHORT  | from Monday
            en | SHORT  | every week
            en | SHORT  | by 30 June 2026
            en | SHORT  | by 30 June 2029
            en | LONG   | by 30 June 2027
            en | SHORT  | by 31 March 2027 or 30 June 2027
            de | SHORT  | ''
            de | SHORT  | im Sommer
            de | SHORT  | bald
            de | SHORT  | schnellstmöglich
            de | MEDIUM | irgendwann nächstes Jahr
            de | MEDIUM | 2-3 Jahre
            de | MEDIUM | dieses oder nächstes Jahr
            de | MEDIUM | bevor ich 40 bin
            de | MEDIUM | wenn mein Vertrag ausläuft
            de | SHORT  | ab Montag
            de | SHORT  | jede Woche
            de | SHORT  | bis 30. Juni 2026
            de | SHORT  | bis 30. Juni 2029
            de | LONG   | bis 30. Juni 2027
            de | SHORT  | bis 31. März 2027 oder 30. Juni 2027
            """)
    void what_resolves_to_no_day_inside_the_horizon_is_not_time_bound(String language, Horizon horizon, String said) {
        assertThat(in(language)
                        .horizon(horizon)
                        .says(GoalField.TIME_BOUND, said)
                        .meets(T))
                .isFalse();
    }

    @Test
    void the_horizons_begin_and_end_on_their_days() {
        assertThat(ends(Horizon.SHORT, LocalDate.of(2026, 12, 26))).isFalse();
        assertThat(ends(Horizon.SHORT, LocalDate.of(2026, 12, 27))).isTrue();
        assertThat(ends(Horizon.SHORT, LocalDate.of(2027, 7, 27))).isTrue();
        assertThat(ends(Horizon.SHORT, LocalDate.of(2027, 7, 28))).isFalse();
        assertThat(ends(Horizon.MEDIUM, LocalDate.of(2027, 7, 26))).isFalse();
        assertThat(ends(Horizon.MEDIUM, LocalDate.of(2027, 7, 27))).isTrue();
        assertThat(ends(Horizon.MEDIUM, LocalDate.of(2030, 11, 27))).isTrue();
        assertThat(ends(Horizon.MEDIUM, LocalDate.of(2030, 11, 28))).isFalse();
        assertThat(ends(Horizon.LONG, LocalDate.of(2030, 11, 26))).isFalse();
        assertThat(ends(Horizon.LONG, LocalDate.of(2030, 11, 27))).isTrue();
        assertThat(ends(Horizon.LONG, LocalDate.of(2038, 11, 27))).isTrue();
        assertThat(ends(Horizon.LONG, LocalDate.of(2038, 11, 28))).isFalse();
    }

    private static boolean ends(Horizon horizon, LocalDate day) {
        return in("en").horizon(horizon).target(day).meets(T);
    }

    @ParameterizedTest
    @CsvSource({"en,someday,by 30 May 2027,by 31 March 2027", "de,irgendwann,bis 30. Mai 2027,bis 31. März 2027"})
    void the_picked_date_is_enough_also_beside_a_vague_text_but_not_against_one(
            String language, String vague, String near, String far) {
        var day = LocalDate.of(2027, 6, 15);

        assertThat(in(language).target(day).meets(T)).isTrue();
        assertThat(in(language).target(day).says(GoalField.TIME_BOUND, vague).meets(T))
                .isTrue();
        assertThat(in(language).target(day).says(GoalField.TIME_BOUND, near).meets(T))
                .isTrue();
        assertThat(in(language).target(day).says(GoalField.TIME_BOUND, far).meets(T))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"en,pass the exam by 30 June 2027", "de,die Prüfung bis 30. Juni 2027 bestehen"})
    void a_deadline_anywhere_in_the_text_counts(String language, String said) {
        assertThat(in(language).says(GoalField.SPECIFIC, said).meets(T)).isTrue();
    }

    @DisplayName("Spelling, case and mixed languages do not matter")
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | PASS THE WELDING EXAM
            en | pass the weldng examinaton
            en | the Meisterprüfung bestehen in Munich
            de | SCHWEIẞERPRÜFUNG BESTEHEN
            de | schweisserpruefung besthen
            de | das AWS exam bestehen
            """)
    void spelling_case_and_mixed_languages_do_not_matter(String language, String said) {
        assertThat(in(language).says(GoalField.SPECIFIC, said).meets(S)).isTrue();
    }

    @Test
    void with_many_goals_at_a_time_it_asks_which_could_wait_and_changes_no_verdict() {
        var few = in("en").says(GoalField.ACHIEVABLE, "my boss has agreed")
                .active(5)
                .read(A);
        var many = in("en").says(GoalField.ACHIEVABLE, "my boss has agreed")
                .active(6)
                .read(A);
        var manyPlanned = planned(
                        LocalDate.of(2027, 4, 10),
                        step("a", LocalDate.of(2027, 1, 20)),
                        step("b", LocalDate.of(2027, 3, 18)))
                .active(8)
                .read(A);

        assertThat(few.suggestion().key()).isEqualTo("coach.a.met.suggestion");
        assertThat(many.suggestion()).isEqualTo(CoachRemark.of("coach.a.many.suggestion", 6));
        assertThat(manyPlanned.suggestion()).isEqualTo(CoachRemark.of("coach.a.many.suggestion", 8));
        assertThat(List.of(few.standing(), many.standing(), manyPlanned.standing()))
                .containsOnly(Standing.MET);
        assertThat(in("en").says(GoalField.ACHIEVABLE, "doable")
                        .active(9)
                        .read(A)
                        .suggestion()
                        .key())
                .isEqualTo("coach.a.wishful.suggestion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void an_empty_goal_is_told_that_each_answer_is_missing(String language) {
        for (var letter : Letter.values()) {
            var finding = in(language).read(letter);

            assertThat(finding.standing()).isEqualTo(Standing.NOT_YET);
            assertThat(finding.reason().key()).endsWith(".empty.reason");
            assertThat(finding.words()).isEmpty();
        }
    }
}
