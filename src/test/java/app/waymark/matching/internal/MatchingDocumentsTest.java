package app.waymark.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.engine.criteria.Contribution;
import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.Finding;
import app.waymark.engine.criteria.Rule;
import app.waymark.engine.model.Barrier;
import app.waymark.engine.model.LockConflict;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.SolveOptions;
import app.waymark.shared.document.UnreadableDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What release 7b84354 kept, letter by letter, is read today. */
class MatchingDocumentsTest {

    private static final String POLICY = """
            {"criteria":[{"criterion":{"kind":"share-of-sought","name":"skills","menteeAttribute":"skills sought",\
            "mentorAttribute":"skills offered","points":20},"weight":1}],"rules":[{"rule":{"kind":"shared-at-least",\
            "name":"languages","menteeAttribute":"languages","mentorAttribute":"languages","atLeast":1},"on":true},\
            {"rule":{"kind":"never-same","name":"organisation","menteeAttribute":"organisation","mentorAttribute":\
            "organisation"},"on":true}],"synonyms":{},"objective":"FIRST_CHOICES","allowUnwished":false,"anyNumber":false,\
            "confidential":[]}""";

    @Test
    void a_policy_of_the_last_release_is_read() {
        var policy = MatchingDocuments.POLICY.read(POLICY, "a round");
        assertThat(policy.objective()).isEqualTo(Objective.FIRST_CHOICES);
        assertThat(policy.criteria().getFirst().criterion())
                .isEqualTo(new Criterion.ShareOfSought("skills", "skills sought", "skills offered", 20));
        assertThat(policy.rules().getLast().rule())
                .isEqualTo(new Rule.NeverSame("organisation", "organisation", "organisation"));
        assertThat(policy.evenLoad()).as("nobody asked for it then").isFalse();
        assertThat(MatchingDocuments.POLICY.write(policy)).startsWith("{\"format\":2,");
        assertThat(MatchingDocuments.POLICY.read(MatchingDocuments.POLICY.write(policy), "a round"))
                .isEqualTo(policy);
    }

    @Test
    void a_policy_of_format_2_is_read() {
        var policy = MatchingDocuments.POLICY.read("""
                {"format":2,"criteria":[],"rules":[],"synonyms":{},"objective":"SCORE","allowUnwished":true,\
                "anyNumber":false,"evenLoad":true,"confidential":[]}""", "a round");
        assertThat(policy.evenLoad()).isTrue();
        assertThat(policy.options()).isEqualTo(SolveOptions.STANDARD.withEvenLoad());
    }

    @Test
    void the_input_of_a_run_of_the_last_release_is_read_and_can_be_solved() throws IOException {
        try (var file = getClass().getResourceAsStream("/release-7b84354/scenario-input.json")) {
            var input = MatchingDocuments.INPUT.read(
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8), "a scenario");
            assertThat(input.mentees()).hasSize(6);
            assertThat(input.policy().evenLoad()).isFalse();
            assertThat(new RoundProblem(input).problem().mentors()).hasSize(5);
            var packed = MatchingDocuments.pack(MatchingDocuments.INPUT.write(input));
            assertThat(MatchingDocuments.INPUT.read(MatchingDocuments.unpack(packed), "a scenario"))
                    .isEqualTo(input);
        }
    }

    @Test
    void points_conflicts_and_profiles_of_the_last_release_are_read() {
        assertThat(MatchingDocuments.CONTRIBUTIONS.read(
                        "[{\"criterion\":\"skills\",\"points\":20,\"finding\":{\"kind\":\"shared\",\"values\":"
                                + "[\"python\"],\"sought\":2}}]",
                        "x"))
                .containsExactly(new Contribution("skills", 20, new Finding.Shared(List.of("python"), 2)));
        assertThat(MatchingDocuments.CONFLICTS.read(
                        "[{\"kind\":\"barred\",\"mentee\":\"ann\",\"mentor\":\"mia\",\"barriers\":[{\"kind\":\"forbidden\"}]}]",
                        "x"))
                .containsExactly(new LockConflict.Barred("ann", "mia", List.of(new Barrier.Forbidden())));
        assertThat(MatchingDocuments.PROFILE.read("[5,0]", "x")).containsExactly(5, 0);
    }

    @Test
    void a_field_that_is_missing_is_an_error_that_names_it() {
        assertThatThrownBy(() -> MatchingDocuments.POLICY.read(
                        POLICY.replace("\"on\":true},", "},").replace("},}", "}}"), "round 7"))
                .isInstanceOfSatisfying(UnreadableDocument.class, error -> {
                    assertThat(error.document()).isEqualTo("policy of round round 7");
                    assertThat(error.field()).contains("rules[0]");
                });
    }
}
