package app.waymark.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.program.PartSaid;
import app.waymark.program.PeopleImport;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** People come from a file into a round, on a page that shows what would change before it does. */
class ImportViewTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    private Actor clara;
    private RoundId round;

    @BeforeEach
    void a_coordinator_with_an_empty_round() {
        clara = world.account("Clara Nyberg");
        round = world.round(clara);
        open(clara);
    }

    @Test
    void a_file_is_looked_at_then_brought_in_and_says_how_many() {
        go(Links.people(round.value()).substring(1));
        press("Bring people in");
        assertThat(find(Button.class).withText("Bring in").all()).isEmpty();
        upload("""
                email,name,role,capacity
                jonas.berg@example.org,Jonas Berg,mentor,2
                mara@example.org,Mara Lindqvist,mentee,
                """);
        assertThat(shown()).contains("2 rows below the header. Read as UTF-8, with commas between the cells.");
        press("See what would change");
        assertThat(shown()).contains("2 people new, nobody changed, nobody as before.");
        assertThat(count()).as("nothing happened yet").isZero();
        press("Bring in");

        assertThat(shown())
                .contains(
                        "2 people came in. Invite them when you are ready.",
                        "No mentees, no mentors, no places, 2 not answered");
    }

    @Test
    void where_the_columns_of_a_file_go_is_kept_until_it_is_in() {
        var file = """
                email,name,role,capacity,a\tplace
                jonas.berg@example.org,Jonas Berg,mentor,2,Turku
                """;
        page();
        upload(file);
        test(select("Who reads it")).selectItem("Nobody");

        go(Links.HOME);
        page();
        upload(file);
        assertThat(this.<Readers>select("Who reads it").getValue()).isEqualTo(Readers.NOBODY);
        press("See what would change");
        press("Bring in");

        assertThat(shown()).contains("One person came in.");
    }

    @Test
    void each_bad_row_is_named_and_mended_or_left_out_in_its_place() {
        page();
        upload("""
                email,name,role,capacity
                jonas.berg@example.org,Jonas Berg,mentor,many
                no address,Mara Lindqvist,mentee,
                amir@example.org,Amir Haddad,mentee,
                """);
        press("See what would change");

        assertThat(shown()).contains("There are 2 faults in the file.");
        assertThat(find(ListItem.class).all().stream()
                        .map(one -> one.getElement().getTextRecursively()))
                .anyMatch(line -> line.startsWith("Row 2, capacity") && line.contains("“many”"))
                .anyMatch(line -> line.startsWith("Row 3, email") && line.contains("“no address”"));
        assertThat(visible("Bring in")).as("while something is wrong").isFalse();

        var cell = find(TextField.class).all().stream()
                .filter(one -> one.getValue().equals("many"))
                .findFirst()
                .orElseThrow();
        test(cell).setValue("3");
        pressLabelled("Mend row 2, capacity");
        assertThat(shown()).contains("There is one fault in the file.");
        pressLabelled("Leave row 3 out");
        assertThat(shown()).contains("2 people new");
        press("Bring in");

        assertThat(count()).isEqualTo(2);
        assertThat(jdbc.queryForObject("select capacity from invitation where name = 'Jonas Berg'", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void what_a_form_calls_things_is_asked_once_and_known_the_next_time() {
        var form = """
                "Timestamp","Username","Nafn","Mentor eða lærlingur?",""
                "2017/12/11 7:48:56 PM GMT","mara.berg@example.net","Mara Berg","Mentor","Ég samþykki"
                "2017/12/11 9:07:57 PM GMT","thu.nguyen@example.net","Thu Nguyen","Lærlingur","Ég samþykki"
                """;
        page();
        upload(form);
        test(select("“Nafn” goes to")).selectItem("the person: name");
        test(select("“Mentor eða lærlingur?” goes to")).selectItem("the person: mentor or mentee");
        assertThat(this.<PartSaid>select("“mentor” means").getValue()).isEqualTo(PartSaid.MENTOR);
        assertThat(this.<PartSaid>select("“lærlingur” means").getValue()).isNull();
        test(select("“lærlingur” means")).selectItem("mentee");
        part(PeopleImport.Part.AS_WRITTEN);
        press("See what would change");
        assertThat(shown()).contains("2 people new");
        press("Bring in");
        assertThat(jdbc.queryForList("select name from invitation where mentee", String.class))
                .containsExactly("Thu Nguyen");

        page();
        upload(form.replace("thu.nguyen", "ines.adler").replace("Thu Nguyen", "Ines Adler"));
        assertThat(this.<PartSaid>select("“lærlingur” means").getValue()).isEqualTo(PartSaid.MENTEE);
        press("See what would change");
        assertThat(shown()).contains("One person new, nobody changed, one as before.", "not in the file");
    }

    @Test
    void who_is_in_the_file_has_to_be_said_where_no_column_does() {
        page();
        upload("email,name\njonas@example.org,Jonas Berg\n");
        press("See what would change");
        assertThat(shown()).doesNotContain("new, nobody changed");
        assertThat(this.<PeopleImport.Part>group().isInvalid()).isTrue();

        part(PeopleImport.Part.MENTORS);
        press("See what would change");
        assertThat(shown()).contains("One person new");
    }

    @Test
    void what_was_chosen_after_the_look_has_to_be_looked_at_again() {
        page();
        upload("email,name,role,city\njonas@example.org,Jonas Berg,mentor,Turku\n");
        press("See what would change");
        assertThat(visible("Bring in")).isTrue();

        test(select("“city” goes to")).selectItem("Nowhere: leave it out");
        assertThat(visible("Bring in")).isFalse();
    }

    @Test
    void an_import_is_taken_back_after_a_question() {
        page();
        upload("email,name,role\njonas@example.org,Jonas Berg,mentor\n");
        press("See what would change");
        press("Bring in");
        page();
        assertThat(shown()).contains("people.csv, one person new, nobody changed.");

        press("Take it back");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(shown()).contains("One person is as before.", "Taken back.");
        assertThat(count()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from account where email = 'jonas@example.org'", Integer.class))
                .as("an account that nobody knows of")
                .isZero();
    }

    @Test
    void a_workbook_of_several_sheets_lets_one_choose() throws IOException {
        page();
        var book = app.waymark.support.Workbooks.of(
                app.waymark.support.Workbooks.sheet("Notes", List.of(List.of("nothing"))),
                app.waymark.support.Workbooks.sheet(
                        "People",
                        List.of(List.of("email", "name", "role"), List.of("jonas@example.org", "Jonas", "mentor"))));
        test(find(Upload.class).single())
                .upload("people.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book);
        settle();
        test(select("Sheet")).selectItem("People");

        assertThat(shown()).contains("One row below the header, from the sheet “People”.");
        press("See what would change");
        assertThat(shown()).contains("One person new");
    }

    @Test
    void the_page_is_for_those_who_coordinate_the_round() {
        open(world.account("Mara Lindqvist"));
        page();
        assertThat(find(Upload.class).all()).isEmpty();
        assertThat(shown()).doesNotContain("Bring people in");
    }

    @Test
    void of_a_file_without_an_end_no_more_is_read_than_says_that_it_is_too_large() throws IOException {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThat(ImportView.read(endless)).hasSize(PeopleImport.MOST_BYTES + 1);
    }

    private void page() {
        go(Links.bringIn(round.value()).substring(1));
    }

    private int count() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from invitation", Integer.class));
    }

    private void part(PeopleImport.Part part) {
        this.<PeopleImport.Part>group().setValue(part);
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> group() {
        return (RadioButtonGroup<T>) find(RadioButtonGroup.class).single();
    }

    private boolean visible(String text) {
        return find(Button.class).all().stream().anyMatch(one -> one.getText().equals(text));
    }

    private void pressLabelled(String label) {
        test(find(Button.class).all().stream()
                        .filter(one -> label.equals(one.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void upload(String csv) {
        test(find(Upload.class).single()).upload("people.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        settle();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return (Select<T>) find(Select.class).all().stream()
                .filter(Select::isVisible)
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
