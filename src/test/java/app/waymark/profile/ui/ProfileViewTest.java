package app.waymark.profile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.profile.Profile;
import app.waymark.profile.Profiles;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProfileViewTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Profiles profiles;

    private Actor mara;

    @BeforeEach
    void somebody() {
        mara = world.account("Mara Lindqvist");
    }

    @Test
    void an_empty_profile_is_written_and_there_the_next_time() {
        openProfile(mara);
        assertThat(line("In one line").getValue()).isEmpty();
        test(line("In one line")).setValue("Nurse who codes");
        test(text("Skills you want to learn")).setValue("python, statistics");
        save();

        assertThat(page()).contains("Saved");
        openProfile(mara);
        assertThat(line("In one line").getValue()).isEqualTo("Nurse who codes");
        assertThat(text("Skills you want to learn").getValue()).isEqualTo("python, statistics");
    }

    @Test
    void what_was_emptied_is_gone_and_what_a_programme_brought_in_stays() {
        As.account(mara, () -> profiles.save(Map.of(Profile.HEADLINE, "Nurse who codes", "city", "Oulu"), 0));
        openProfile(mara);
        test(line("In one line")).setValue("");
        save();

        assertThat(As.account(mara, profiles::mine).attributes())
                .containsEntry("city", "Oulu")
                .doesNotContainKey(Profile.HEADLINE);
    }

    @Test
    void saving_over_another_window_keeps_what_was_typed_and_offers_the_other_version() {
        openProfile(mara);
        test(line("In one line")).setValue("Typed here");
        As.account(mara, () -> profiles.save(Map.of(Profile.HEADLINE, "Typed elsewhere"), 0));
        save();

        assertThat(page()).contains("It was changed in another window meanwhile.");
        assertThat(line("In one line").getValue()).isEqualTo("Typed here");
        assertThat(As.account(mara, profiles::mine).get(Profile.HEADLINE)).isEqualTo("Typed elsewhere");

        test(find(NativeButton.class, find(ProfileView.class).single()).single())
                .click();
        assertThat(line("In one line").getValue()).isEqualTo("Typed elsewhere");

        test(line("In one line")).setValue("Decided");
        save();
        assertThat(As.account(mara, profiles::mine).get(Profile.HEADLINE)).isEqualTo("Decided");
    }

    @Test
    void a_profile_is_its_owners_alone() {
        As.account(world.account("Jonas Berg"), () -> profiles.save(Map.of(Profile.HEADLINE, "Jonas's own"), 0));
        openProfile(mara);

        assertThat(line("In one line").getValue()).isEmpty();
    }

    @Test
    void the_page_speaks_the_persons_language() {
        openProfile(world.account("Ilse Kramer", Locale.GERMAN, ZoneId.of("Europe/Berlin")));

        assertThat(page()).contains("Dein Profil");
    }

    private void openProfile(Actor person) {
        open(person);
        navigate("profile", ProfileView.class);
    }

    private TextField line(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextArea text(String label) {
        return find(TextArea.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void save() {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("Save"))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String page() {
        return find(ProfileView.class).single().getElement().getTextRecursively();
    }
}
