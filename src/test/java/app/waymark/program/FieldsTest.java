package app.waymark.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two coordinators who write what a programme asks lose nothing of each other's without being told. */
@WaymarkTest
class FieldsTest {

    @Autowired
    World world;

    @Autowired
    Fields fields;

    @Autowired
    Programmes programmes;

    private Actor clara;
    private ProgrammeId programme;

    @BeforeEach
    void a_field() {
        clara = world.account("Clara Vance");
        world.round(clara);
        programme = As.account(
                clara, () -> programmes.coordinated(null, 50).items().getFirst().programme());
        As.account(clara, () -> fields.declare(programme, team("Team", "Blue", "Red")));
    }

    @Test
    void a_field_that_was_changed_since_it_was_read_is_not_changed_and_shown_as_it_is() {
        var seen = team("Team", "Blue", "Red");
        As.account(clara, () -> fields.change(programme, seen, team("Crew", "Blue", "Red")));

        assertThat(As.account(clara, () -> fields.change(programme, seen, team("Team", "Blue", "Red", "Green"))))
                .isEqualTo(new FieldSaved.Conflict(team("Crew", "Blue", "Red")));
        assertThat(As.account(clara, () -> fields.of(programme).fields())).contains(team("Crew", "Blue", "Red"));
    }

    @Test
    void of_two_who_save_at_the_same_moment_one_is_told_of_the_other() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<FieldSaved> crew = () -> saveAt(together, "Crew");
        Callable<FieldSaved> group = () -> saveAt(together, "Group");
        try (var two = Executors.newFixedThreadPool(2)) {
            var one = two.submit(crew);
            var other = two.submit(group);
            var kept = List.of(one.get(), other.get());
            assertThat(kept).hasAtLeastOneElementOfType(FieldSaved.Saved.class);
            var saved = kept.stream()
                    .filter(FieldSaved.Saved.class::isInstance)
                    .map(FieldSaved.Saved.class::cast)
                    .toList();
            assertThat(saved).hasSize(1);
            assertThat(kept).contains(new FieldSaved.Conflict(saved.getFirst().field()));
        }
    }

    @Test
    void a_field_that_was_taken_away_is_said_to_be_gone() {
        var seen = team("Team", "Blue", "Red");
        As.account(clara, () -> fields.remove(programme, "team"));

        assertThat(As.account(clara, () -> fields.change(programme, seen, team("Crew", "Blue"))))
                .isEqualTo(new FieldSaved.Gone());
        assertThat(As.account(clara, () -> fields.remove(programme, "team"))).isZero();
    }

    private FieldSaved saveAt(CyclicBarrier together, String label) throws Exception {
        together.await();
        return As.account(clara, () -> fields.change(programme, team("Team", "Blue", "Red"), team(label, "Blue")));
    }

    private static Field team(String label, String... choices) {
        return new Field(
                "team", label, "Team", FieldKind.CHOICE, Readers.COORDINATORS, FieldUse.NEITHER, List.of(choices));
    }
}
