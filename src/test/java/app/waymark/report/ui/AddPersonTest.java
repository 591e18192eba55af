package app.waymark.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.program.AddResult;
import app.waymark.program.AddedPerson;
import app.waymark.program.ImportResult.Reason;
import app.waymark.program.PartSaid;
import app.waymark.program.Participants;
import app.waymark.program.PeopleImport;
import app.waymark.report.RoundPeople;
import app.waymark.report.RoundPerson;
import app.waymark.shared.Links;
import app.waymark.shared.Sorted;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who is added to a round by hand. */
class AddPersonTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    PeopleImport imports;

    @Autowired
    RoundPeople people;

    @Autowired
    Participants participants;

    private World.Pair pair;

    @BeforeEach
    void a_round() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
    }

    private AddResult add(String name, String email, PartSaid part, @Nullable Integer places) {
        return As.account(
                pair.coordinator(),
                () -> imports.add(pair.round(), new AddedPerson(name, email, Locale.GERMAN, part, places)));
    }

    private List<RoundPerson> found(String name) {
        return As.account(
                        pair.coordinator(),
                        () -> people.read(
                                pair.round(),
                                RoundPeople.Part.EVERYBODY,
                                name,
                                Sorted.up(RoundPeople.Order.NAME),
                                null,
                                50))
                .people()
                .items();
    }

    @Test
    void they_are_in_the_list_with_what_was_typed_and_nobody_has_written_to_them() {
        assertThat(add(" Ann \"the Fox\", jr. ", "ann@example.org", PartSaid.BOTH, 3))
                .isEqualTo(new AddResult.Added());
        assertThat(found("Fox")).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Ann \"the Fox\", jr.");
            assertThat(one.mentor()).isTrue();
            assertThat(one.mentee()).isTrue();
            assertThat(one.capacity()).isEqualTo(3);
            assertThat(one.asked()).isFalse();
        });
        var past = As.account(pair.coordinator(), () -> imports.past(pair.round()));
        assertThat(past.imports()).as("can be taken back for a day").hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void who_is_there_already_stays_as_they_are() {
        var before = found("Mara");
        assertThat(add("Somebody Else", "MARA.lindqvist@example.org", PartSaid.MENTOR, 9))
                .isEqualTo(new AddResult.There());
        assertThat(found("Mara")).isEqualTo(before);
    }

    @Test
    void what_is_wrong_is_told_and_changes_nothing() {
        assertThat(add("Ann", "no address", PartSaid.MENTEE, null))
                .isInstanceOfSatisfying(
                        AddResult.Wrong.class,
                        wrong -> assertThat(wrong.fault().reason()).isEqualTo(Reason.BAD_EMAIL));
        assertThat(add("A".repeat(500), "ann@example.org", PartSaid.MENTEE, null))
                .isInstanceOfSatisfying(
                        AddResult.Wrong.class,
                        wrong -> assertThat(wrong.fault().reason()).isEqualTo(Reason.LONG_NAME));
        assertThat(add("Ann\nbob@example.org,Bob,mentor,3,en", "ann@example.org", PartSaid.MENTEE, null))
                .as("a name that would be a line of a file")
                .isInstanceOf(AddResult.Added.class);
        assertThat(found("bob@example.org")).hasSize(1).first().satisfies(one -> assertThat(one.mentor())
                .isFalse());
    }

    @Test
    void the_dialog_says_at_its_field_what_is_wrong_and_keeps_what_was_typed() {
        open(pair.coordinator());
        go(Links.people(pair.round().value()).substring(1));
        press("Add a person");
        press("Add");
        var name = find(TextField.class).withLabel("Name").single();
        var email = find(EmailField.class).single();
        assertThat(name.getErrorMessage()).isEqualTo("The name is missing.");
        assertThat(email.getErrorMessage()).isEqualTo("The e-mail address is missing.");
        test(name).setValue("Ann Fox");
        test(email).setValue("mara.lindqvist@example.org");
        press("Add");
        assertThat(email.getErrorMessage()).contains("in this round already");
        assertThat(name.getValue()).isEqualTo("Ann Fox");
        test(email).setValue("ann@example.org");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<PartSaid> part = find(RadioButtonGroup.class).single();
        part.setValue(PartSaid.MENTOR);
        press("Add");
        assertThat(found("Ann Fox")).singleElement().satisfies(one -> assertThat(one.mentor())
                .isTrue());
        assertThat(table()).anySatisfy(row -> assertThat(row).contains("Ann Fox"));
    }
}
