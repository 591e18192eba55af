package app.waymark.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.matching.Fairness.Group;
import app.waymark.matching.Fairness.Kind;
import app.waymark.matching.Fairness.Table;
import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.Fields;
import app.waymark.program.PeopleImport;
import app.waymark.program.Programmes;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WaymarkTest
class FairnessTest {

    private static final int EACH = 6;

    @Autowired
    ApplicationContext context;

    @Autowired
    Programmes programmes;

    @Autowired
    Fields fields;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Wishes wishes;

    @Autowired
    Fairness fairness;

    @Autowired
    Queue queue;

    private Rounds rounds;
    private Actor clara;
    private RoundId round;

    @BeforeEach
    void two_groups_on_each_side_and_six_mentors_who_take_nobody() {
        rounds = new Rounds(context);
        clara = rounds.person("Clara Vance");
        round = rounds.round("Fair", clara);
        As.account(
                clara,
                () -> fields.declare(
                        programmes.coordinated(null, 50).items().getFirst().programme(),
                        new Field(
                                "branch",
                                "Branch",
                                "Zweig",
                                FieldKind.TEXT,
                                Readers.NOBODY,
                                FieldUse.FAIRNESS,
                                List.of())));
        var csv = new StringBuilder("email,name,role,capacity,branch,skills offered,skills sought\n");
        for (int number = 0; number < 2 * EACH; number++) {
            var branch = number < EACH ? "North" : "South";
            csv.append("tee.%1$d@example.org,Tee %1$d,mentee,,%2$s,,Data\n".formatted(number, branch));
            csv.append("tor.%1$d@example.org,Tor %1$d,mentor,1,%2$s,Data,\n".formatted(number, branch));
        }
        for (int number = 0; number < EACH; number++) {
            csv.append("idle%1$d@example.org,Idle %1$d,mentor,0,West,Data,\n".formatted(number));
        }
        rounds.people(round, clara, PeopleImport.Part.AS_WRITTEN, csv.toString());
        for (int number = 0; number < 2 * EACH; number++) {
            var wanted = rounds.id("Tor " + number);
            As.account(
                    rounds.of("Tee " + number),
                    () -> wishes.replace(round, Side.MENTEE, List.of(new Wish(wanted, 1)), Set.of(), 0));
        }
    }

    @Test
    void mentors_who_take_nobody_are_not_counted_and_ranks_are_told_of_those_who_had_wishes() {
        var tables = tables();

        var mentors = table(tables, Side.MENTOR);
        assertThat(mentors.groups()).extracting(Group::said).containsExactlyInAnyOrder("North", "South");
        assertThat(mentors.everybody().people()).isEqualTo(10);
        assertThat(mentors.groups()).extracting(Group::rank).containsOnlyNulls();
        var mentees = table(tables, Side.MENTEE);
        assertThat(mentees.groups())
                .allSatisfy(group -> assertThat(group.kind()).isEqualTo(Kind.SAID))
                .extracting(Group::rank)
                .containsOnly(1.0);
        assertThat(mentees.everybody().matched()).isEqualTo(Fairness.MOST_SHARE);
    }

    @Test
    void who_is_with_somebody_since_an_earlier_matching_counts_as_matched_on_both_sides() {
        var first = run();
        As.account(clara, () -> assertThat(rounds.publish(first)).isInstanceOf(PublishResult.Published.class));

        assertThat(tables()).allSatisfy(table -> assertThat(table.everybody().matched())
                .as(table.side().name())
                .isEqualTo(Fairness.MOST_SHARE));
    }

    private List<Table> tables() {
        var scenario = run();
        var figures = As.account(clara, () -> fairness.of(scenario));
        assertThat(figures.tables()).hasSize(2);
        return figures.tables();
    }

    private static Table table(List<Table> tables, Side side) {
        return tables.stream().filter(one -> one.side() == side).findFirst().orElseThrow();
    }

    private ScenarioId run() {
        return As.account(clara, () -> {
            var id = scenarios.start(round).orElseThrow();
            queue.runDue();
            return id;
        });
    }
}
