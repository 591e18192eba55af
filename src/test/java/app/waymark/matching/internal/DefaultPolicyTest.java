package app.waymark.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.Rule;
import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.engine.model.Objective;
import app.waymark.matching.Policy;
import app.waymark.matching.internal.DefaultPolicy.Somebody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed goes by most of the people, and no odd one changes it. */
class DefaultPolicyTest {

    private static final List<List<String>> SCALES = List.of(List.of("Low", "Middle", "High"));

    private final List<Somebody> people = new ArrayList<>();

    private void mentees(int count, Map<String, String> says) {
        add(count, true, false, says);
    }

    private void mentors(int count, Map<String, String> says) {
        add(count, false, true, says);
    }

    private void add(int count, boolean mentee, boolean mentor, Map<String, String> says) {
        for (int k = 0; k < count; k++) {
            var mine = new HashMap<>(says);
            int number = people.size();
            mine.replaceAll((name, text) -> text.replace("#", Integer.toString(number % 3)));
            people.add(new Somebody(mentee, mentor, mine));
        }
    }

    private Policy proposed(int wishing) {
        return DefaultPolicy.of(people, wishing, SCALES, false);
    }

    private Policy proposed() {
        return proposed(0);
    }

    private static List<Criterion> criteria(Policy policy) {
        return policy.criteria().stream().map(WeightedCriterion::criterion).toList();
    }

    private static boolean isOn(Policy policy, Class<? extends Rule> rule) {
        return policy.rules().stream().anyMatch(one -> rule.isInstance(one.rule()) && one.on());
    }

    @Test
    void wishes_decide_where_half_of_the_mentees_said_some_and_not_where_one_did() {
        mentees(10, Map.of("skills sought", "go, java #"));
        mentors(10, Map.of("skills offered", "java #"));
        assertThat(proposed(0).objective()).isEqualTo(Objective.SCORE);
        assertThat(proposed(1).objective()).isEqualTo(Objective.SCORE);
        assertThat(proposed(4).objective()).isEqualTo(Objective.SCORE);
        assertThat(proposed(5).objective()).isEqualTo(Objective.FIRST_CHOICES);
    }

    @Test
    void a_wish_is_better_than_nothing_where_nothing_can_be_compared() {
        mentees(10, Map.of());
        mentors(10, Map.of());
        assertThat(proposed(1).objective()).isEqualTo(Objective.FIRST_CHOICES);
        assertThat(proposed(0).objective()).isEqualTo(Objective.SCORE);
    }

    @Test
    void offers_are_not_compared_with_offers_because_one_mentee_is_a_mentor_too() {
        mentees(20, Map.of("seeks help in", "topic 0, topic #"));
        mentors(20, Map.of("can help in", "topic 1, topic #"));
        add(1, true, true, Map.of("seeks help in", "topic 1", "can help in", "topic 0, topic 2"));

        assertThat(criteria(proposed()))
                .containsExactly(new Criterion.SharedValues("seeks help in", "seeks help in", "can help in", 6, 1));
    }

    @Test
    void where_everybody_is_both_what_all_say_is_compared() {
        add(20, true, true, Map.of("department", "department #"));
        assertThat(criteria(proposed()))
                .containsExactly(new Criterion.SameValue("department", "department", "department", 10));
    }

    @Test
    void one_of_another_organisation_does_not_keep_all_the_others_apart() {
        mentees(20, Map.of("organisation", "Acme"));
        mentors(20, Map.of("organisation", "Acme"));
        mentees(1, Map.of("organisation", "Bolt"));
        mentors(1, Map.of("organisation", "Bolt"));
        assertThat(isOn(proposed(), Rule.NeverSame.class)).isFalse();

        people.clear();
        mentees(21, Map.of("organisation", "House #"));
        mentors(21, Map.of("organisation", "House #"));
        assertThat(isOn(proposed(), Rule.NeverSame.class)).isTrue();
    }

    @Test
    void a_scale_stays_a_scale_though_one_person_is_not_on_it() {
        mentees(15, Map.of("level", "Low"));
        mentees(14, Map.of("level", "Middle"));
        mentors(29, Map.of("level", "High"));
        mentees(1, Map.of("level", "somewhere between"));
        assertThat(criteria(proposed())).singleElement().isInstanceOf(Criterion.StepsAbove.class);
        assertThat(isOn(proposed(), Rule.StepsAboveWithin.class)).isTrue();
    }

    @Test
    void a_rule_that_refuses_whoever_said_nothing_is_off_where_many_said_nothing() {
        mentees(10, Map.of("level", "Low"));
        mentees(10, Map.of("level", "Middle"));
        mentees(10, Map.of());
        mentors(30, Map.of("level", "High", "languages", "English"));
        mentees(5, Map.of("languages", "English"));
        assertThat(isOn(proposed(), Rule.StepsAboveWithin.class)).isFalse();
        assertThat(isOn(proposed(), Rule.SharedAtLeast.class)).isFalse();
    }

    @Test
    void one_who_names_two_does_not_make_a_choice_a_list() {
        mentees(30, Map.of("department", "department #"));
        mentors(30, Map.of("department", "department #"));
        mentees(1, Map.of("department", "department 1, department 2"));
        assertThat(criteria(proposed())).singleElement().isInstanceOf(Criterion.SameValue.class);

        mentees(10, Map.of("department", "department 1, department 2"));
        assertThat(criteria(proposed())).singleElement().isInstanceOf(Criterion.SharedValues.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gender",
                "Geschlecht",
                "Geschlechtsidentität",
                "sexual orientation",
                "sexuelle Orientierung",
                "ethnic group",
                "Ethnische Herkunft",
                "Hautfarbe",
                "religion",
                "Konfession",
                "disability",
                "Behinderung",
                "Schwerbehinderung",
                "gesundheitliche Beeinträchtigung",
                "age",
                "Alter",
                "Altersgruppe",
                "Staatsangehörigkeit",
                "Nationalität",
                "nationality",
                "Migrationshintergrund",
                "soziale Herkunft",
                "Gewerkschaftszugehörigkeit",
                "political opinions",
                "Weltanschauung",
                "Geburtsjahr",
                "geschützte Merkmale"
            })
    void what_is_sensitive_counts_but_is_not_told_as_a_reason_in_either_language(String name) {
        mentees(12, Map.of(name, "value #"));
        mentors(12, Map.of(name, "value #"));
        assertThat(criteria(proposed())).hasSize(1);
        assertThat(proposed().confidential()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "department",
                "language",
                "Alternativen",
                "Agenda",
                "Abteilung",
                "Standort",
                "management",
                "Interessen"
            })
    void what_is_not_sensitive_is_told(String name) {
        mentees(12, Map.of(name, "value #"));
        mentors(12, Map.of(name, "value #"));
        assertThat(proposed().confidential()).isEmpty();
    }

    @Test
    void scales_are_read_from_files_and_the_demo_brings_its_own() {
        var scales = new Scales(List.of(
                new org.springframework.core.io.ClassPathResource("matching/scales.txt"),
                new org.springframework.core.io.ClassPathResource("demo/mentor-match-ogl/scales.txt")));
        assertThat(scales.all()).allSatisfy(scale -> assertThat(scale).hasSizeGreaterThan(2));
        assertThat(scales.all().getLast())
                .startsWith("AA", "AO", "EO")
                .contains("Grade 7")
                .endsWith("SCS4");
        assertThat(scales.all().subList(0, scales.all().size() - 1))
                .allSatisfy(scale -> assertThat(scale).doesNotContain("HEO"));
    }
}
