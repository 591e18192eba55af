package app.waymark.skill;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.Fields;
import app.waymark.program.Readers;
import app.waymark.shared.Links;
import app.waymark.skill.FrameworkResult.Saved;
import app.waymark.skill.published.PublishedSource;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.MoreButton;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Coordinators write a framework and publish it; the people of the programme read it, and look through what is offered. */
class SkillPagesTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    SkillSets sets;

    @Autowired
    Fields fields;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;

    @BeforeEach
    void someone() {
        pair = world.pair("Jonas", "Mara");
    }

    @Test
    void a_coordinator_begins_with_the_general_skills_and_publishes_them() {
        open(pair.coordinator());
        go(Links.frameworks(pair.programme().value()).substring(1));
        assertThat(shown()).contains("There is no framework yet", "This installation has none.");

        press("Begin with the general skills");
        assertThat(shown()).contains("General skills", "Listening", "Leading a team for the first time");
        press("Pick from a published set");
        assertThat(find(TextField.class).withLabel("Find").exists())
                .as("where nothing can be found, nothing is to be typed")
                .isFalse();
        press("Close");
        test(find(MoreButton.class).all().getFirst()).click();
        assertThat(shown()).contains("Rename group", "Remove group");
        press("Publish");
        assertThat(shown())
                .contains("reads it from now on. What changes:", "“Listening” is new. Nobody has rated it yet.");

        var one = As.account(
                pair.coordinator(), () -> frameworks.of(pair.programme()).getFirst());
        assertThat(one.version()).isZero();
    }

    @Test
    void people_of_the_programme_read_what_each_level_means() {
        open(pair.mentee());
        go("skills/frameworks");
        assertThat(shown()).contains("No programme of yours has skills to show yet");

        published();
        go("goals");
        go("skills/frameworks");
        assertThat(shown()).contains("General skills", "Negotiating").doesNotContain("Takes what is offered.");
        find(Details.class).all().stream()
                .filter(one -> one.getSummaryText().equals("Negotiating"))
                .forEach(one -> one.setOpened(true));
        assertThat(shown()).contains("Takes what is offered.");
    }

    @Test
    void what_a_published_set_has_is_found_as_one_types_with_its_credit() {
        var quince = PublishedSource.ONET.id("quince");
        jdbc.update("insert into skill_set (source, version, languages, edition, changed_at)"
                + " values ('ONET', '29.2', 'en', 1, utc_timestamp(6))");
        jdbc.update(
                "insert into skill_entry (id, source, uri, kind, code) values (?, 'ONET', 'quince', 'SKILL', '')",
                quince);
        jdbc.update(
                "insert into skill_words (entry, language, label, others, description, digest)"
                        + " values (?, 'en', 'Boiling quinces', 'jam making', '', ?)",
                quince,
                new byte[16]);
        As.account(pair.coordinator(), () -> {
            sets.adopt(pair.programme(), PublishedSource.ONET, true);
            return quince;
        });
        open(pair.mentee());
        go("skills/frameworks");

        assertThat(shown()).contains("This product includes information from the O*NET 29.2 Database");
        test(find(TextField.class).withLabel("Find").single()).setValue("jam");
        assertThat(shown()).contains("1 found.", "Boiling quinces", "also called “jam making”", "O*NET");
    }

    @Test
    void the_name_of_a_group_that_was_begun_is_there_again_until_it_is_taken() {
        var framework = published();
        var page = Links.framework(pair.programme().value(), framework).substring(1);
        open(pair.coordinator());
        go(page);
        press("New group");
        test(name()).setValue("Pres");
        press("Cancel");
        go("goals");
        go(page);
        press("New group");
        assertThat(name().getValue()).isEqualTo("Pres");
        test(name()).setValue("Preserving");
        press("Save");
        assertThat(shown()).contains("Preserving");
        press("New group");
        assertThat(name().getValue()).isEmpty();
    }

    @Test
    void what_people_are_asked_says_which_fields_are_asked_as_skills_as_soon_as_there_are_any() {
        As.account(pair.coordinator(), () -> fields.declare(pair.programme(), field(Field.OFFERS, "What I can teach")));
        As.account(pair.coordinator(), () -> fields.declare(pair.programme(), field("fruit", "Fruit")));
        open(pair.coordinator());
        go(Links.fields(pair.programme().value()).substring(1));
        assertThat(shown()).contains("What I can teach").doesNotContain("Asked as skills with levels now");

        published();
        go("goals");
        go(Links.fields(pair.programme().value()).substring(1));
        assertThat(shown()).containsOnlyOnce("Asked as skills with levels now, on a page of its own.");
        assertThat(shown()).contains("What I can teachAsked as skills");
    }

    private TextField name() {
        return find(TextField.class).withLabel("Name").single();
    }

    private static Field field(String key, String label) {
        return new Field(key, label, label, FieldKind.SEVERAL, Readers.ROUND, FieldUse.MATCHING, List.of());
    }

    @Test
    void others_do_not_see_the_page_of_a_programme() {
        var framework = published();
        open(world.pair("Far", "Away").coordinator());
        go(Links.framework(pair.programme().value(), framework).substring(1));
        assertThat(shown()).doesNotContain("Listening");
        go("skills/frameworks");
        assertThat(shown()).doesNotContain("Listening");
    }

    private UUID published() {
        return As.account(pair.coordinator(), () -> {
            var made = (Saved) frameworks.add(pair.programme(), frameworks.general());
            frameworks.publish(made.framework(), made.edition(), "");
            return made.framework();
        });
    }
}
