package app.waymark.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.GoalTemplates;
import app.waymark.goal.Horizon;
import app.waymark.goal.TemplateContent;
import app.waymark.goal.TemplateResult;
import app.waymark.recognition.Moments;
import app.waymark.recognition.RecognitionResult;
import app.waymark.support.As;
import app.waymark.support.Races;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Two who add the last one that there is room for, in the same moment: whoever comes second counts again. */
@WaymarkTest
class CountedMeanwhileTest {

    @Autowired
    World world;

    @Autowired
    Fields fields;

    @Autowired
    PeopleImport people;

    @Autowired
    GoalTemplates templates;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSteps steps;

    @Autowired
    Moments moments;

    private World.Pair pair;
    private Races races;

    @BeforeEach
    void a_programme(@Autowired PlatformTransactionManager transactions, @Autowired JdbcTemplate jdbc) {
        pair = world.pair("Jonas Weber", "Mara Lindqvist");
        races = new Races(transactions, jdbc);
    }

    @Test
    void templates_of_a_programme() {
        assertThat(template("Lead a team")).isInstanceOf(TemplateResult.Saved.class);

        races.lost(pair.coordinator(), () -> template("Give a talk"), () -> template("Write a book"));

        assertThat(As.account(pair.coordinator(), () -> templates.of(pair.programme())))
                .hasSize(2);
    }

    @Test
    void fields_of_a_programme() {
        assertThat(field("Team")).isInstanceOf(FieldSaved.Saved.class);

        races.lost(pair.coordinator(), () -> field("Grade"), () -> field("Place"));

        assertThat(As.account(
                        pair.coordinator(), () -> fields.of(pair.programme()).fields()))
                .hasSize(2);
    }

    @Test
    void fields_and_people_that_files_bring() {
        assertThat(field("Team")).isInstanceOf(FieldSaved.Saved.class);

        races.lost(pair.coordinator(), () -> file("ada", "grade"), () -> file("ben", "place"));

        assertThat(file("ben", "place")).isInstanceOf(ImportResult.Imported.class);
    }

    @Test
    void thanks_for_a_moment() {
        var goal = reached();
        assertThat(thank(goal, "Ada")).isEqualTo(new RecognitionResult.Done());

        races.lost(pair.mentee(), () -> thank(goal, "Ben"), () -> thank(goal, "Cleo"));
    }

    private TemplateResult template(String title) {
        var words = new TemplateContent.Words("Leading", title, "", Map.of(), List.of(), List.of(), "", "", "");
        return As.account(
                pair.coordinator(),
                () -> templates.add(pair.programme(), new TemplateContent(Horizon.SHORT, null, Map.of("en", words))));
    }

    private FieldSaved field(String label) {
        return As.account(
                pair.coordinator(),
                () -> fields.declare(
                        pair.programme(),
                        new Field(
                                Field.key(label),
                                label,
                                label,
                                FieldKind.TEXT,
                                Readers.COORDINATORS,
                                FieldUse.NEITHER,
                                List.of())));
    }

    private ImportResult file(String name, String column) {
        var csv = "email,name,role," + column + "\n" + name + "@example.org," + name + ",mentee,x\n";
        return As.account(
                pair.coordinator(),
                () -> people.read(pair.round(), csv.getBytes(StandardCharsets.UTF_8), PeopleImport.Part.AS_WRITTEN));
    }

    private GoalId reached() {
        return As.account(pair.mentee(), () -> {
            var goal = ((GoalSaveResult.Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal();
            steps.reach(goal, "");
            return goal;
        });
    }

    private RecognitionResult thank(GoalId goal, String name) {
        return As.account(pair.mentee(), () -> moments.thankByName(goal, goal.value(), name, "For listening"));
    }
}
