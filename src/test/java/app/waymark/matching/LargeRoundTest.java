package app.waymark.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.model.Objective;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.support.As;
import app.waymark.support.Queue;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Five hundred mentors and five hundred mentees, from the import to the published mentorships. */
@WaymarkTest
class LargeRoundTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Policies policies;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Explanations explanations;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Queue queue;

    @Test
    void the_published_example_reaches_its_published_optimum_and_is_published_within_seconds() {
        var rounds = new Rounds(context);
        var clara = rounds.person("Clara Vance");
        var round = rounds.large(clara);
        As.account(clara);

        var proposed = policies.inForce(round).policy();
        assertThat(proposed.objective()).isEqualTo(Objective.SCORE);
        assertThat(policies.effect(round, proposed))
                .as("the rules that Waymark proposes for this data are the published ones")
                .isEqualTo(new PolicyEffect(250_000, 44_342, 0));

        var id = scenarios.start(round).orElseThrow();
        assertThat(rounds.scenario(id).state()).isEqualTo(ScenarioState.WAITING);
        queue.runDue();

        var done = rounds.scenario(id);
        assertThat(done.state()).isEqualTo(ScenarioState.DONE);
        assertThat(done.matched()).isEqualTo(484);
        assertThat(done.score()).isEqualTo(11_480);
        assertThat(done.verified()).isTrue();

        var board = Statements.of(() -> scenarios.board(round, null, null));
        assertThat(board.statements()).hasSizeLessThanOrEqualTo(6);
        assertThat(board.result().mentors()).hasSize(500);
        assertThat(board.result().unmatched()).hasSize(16);

        var unmatched = board.result().unmatched().getFirst().mentee();
        assertThat(explanations.explain(id, unmatched, null).join()).isInstanceOf(Explanation.Unmatched.class);

        long before = System.nanoTime();
        assertThat(rounds.publish(id)).isEqualTo(new PublishResult.Published(484));
        var took = Duration.ofNanos(System.nanoTime() - before);
        System.out.println("published in " + took);
        assertThat(took).isLessThan(Duration.ofSeconds(30));
        assertThat(mentorships.countInRound(round)).containsEntry(MentorshipState.PROPOSED, 484L);
        assertThat(rounds.publish(id))
                .as("a second time nobody is asked again")
                .isEqualTo(new PublishResult.Published(0));
    }
}
