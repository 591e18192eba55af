package app.waymark.profile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.profile.Profile;
import app.waymark.profile.Profiles;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class ProfileViewTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Profiles profiles;

    @Autowired
    JdbcTemplate jdbc;

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
        test(text("Links")).setValue("https://mara.example/talks\n\nhttps://code.example/mara");
        save();

        assertThat(page()).contains("Saved");
        openProfile(mara);
        assertThat(line("In one line").getValue()).isEqualTo("Nurse who codes");
        assertThat(text("Links").getValue()).isEqualTo("https://mara.example/talks\nhttps://code.example/mara");
    }

    @Test
    void what_was_typed_and_not_saved_is_there_again_until_it_is_saved() {
        openProfile(mara);
        test(line("In one line")).setValue("Nurse who codes");
        test(text("Links")).setValue("https://half.example/");
        openProfile(mara);
        assertThat(line("In one line").getValue()).isEqualTo("Nurse who codes");
        assertThat(text("Links").getValue()).isEqualTo("https://half.example/");
        assertThat(As.account(mara, profiles::mine).headline()).isEmpty();

        save();
        As.account(mara, () -> {
            var saved = profiles.mine();
            profiles.save("Written elsewhere", saved.about(), saved.links(), saved.version());
        });
        openProfile(mara);
        assertThat(line("In one line").getValue())
                .as("nothing is kept of what was saved")
                .isEqualTo("Written elsewhere");
    }

    @Test
    void what_was_emptied_is_gone() {
        As.account(mara, () -> profiles.save("Nurse who codes", "From Oulu", List.of(), 0));
        openProfile(mara);
        test(line("In one line")).setValue("");
        save();

        var profile = As.account(mara, profiles::mine);
        assertThat(profile.headline()).isEmpty();
        assertThat(profile.about()).isEqualTo("From Oulu");
    }

    @Test
    void what_is_too_long_or_no_address_is_refused_with_what_was_typed_still_there() {
        openProfile(mara);
        test(line("In one line")).setValue("x".repeat(Profile.LONGEST_HEADLINE + 1));
        save();
        assertThat(line("In one line").isInvalid()).isTrue();
        assertThat(line("In one line").getErrorMessage()).contains("201").contains("200");

        test(line("In one line")).setValue("Nurse who codes");
        test(text("Links")).setValue("javascript:alert(1)");
        save();
        assertThat(text("Links").isInvalid()).isTrue();
        assertThat(text("Links").getValue()).isEqualTo("javascript:alert(1)");
        assertThat(As.account(mara, profiles::mine).version()).isZero();
    }

    @Test
    void saving_over_another_window_keeps_what_was_typed_and_offers_the_other_version() {
        openProfile(mara);
        test(line("In one line")).setValue("Typed here");
        // Behind the page's back: it is to learn of it by saving.
        jdbc.update(
                "insert into profile (account, changed_at, version, headline) values (?, now(6), 1, 'Typed elsewhere')",
                mara.id().value());
        save();

        assertThat(page()).contains("It was changed in another window meanwhile.");
        assertThat(line("In one line").getValue()).isEqualTo("Typed here");
        assertThat(As.account(mara, profiles::mine).headline()).isEqualTo("Typed elsewhere");

        test(find(NativeButton.class, find(ProfileView.class).single()).single())
                .click();
        assertThat(line("In one line").getValue()).isEqualTo("Typed elsewhere");

        test(line("In one line")).setValue("Decided");
        save();
        assertThat(As.account(mara, profiles::mine).headline()).isEqualTo("Decided");
    }

    @Test
    void a_photo_is_chosen_shown_in_the_head_too_and_removed() throws IOException {
        openProfile(mara);
        assertThat(faces()).isEmpty();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        test(find(Upload.class).single()).upload("me.png", "image/png", bytes.toByteArray());

        assertThat(page()).contains("This is your photo now.");
        assertThat(faces()).isNotEmpty().allSatisfy(image -> {
            assertThat(image.getSrc()).startsWith("/photos/" + mara.id() + "?v=");
            assertThat(image.getAlt()).contains("");
        });
        openProfile(mara);
        assertThat(faces()).as("beside the name in the navigation, and here").hasSize(2);
        assertThat(page()).as("the initials stay beneath").contains("ML");

        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("Remove the photo"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(page()).contains("Your photo is removed.");
        openProfile(mara);
        assertThat(faces()).isEmpty();
    }

    @Test
    void what_is_no_photo_is_refused_in_a_sentence() {
        openProfile(mara);
        test(find(Upload.class).single()).upload("me.png", "image/png", new byte[] {1, 2, 3});
        assertThat(page()).contains("This cannot be read as a photo. JPEG and PNG can.");
        assertThat(faces()).isEmpty();
    }

    @Test
    void a_profile_is_its_owners_alone() {
        As.account(world.account("Jonas Berg"), () -> profiles.save("Jonas's own", "", List.of(), 0));
        openProfile(mara);

        assertThat(line("In one line").getValue()).isEmpty();
    }

    @Test
    void the_page_speaks_the_persons_language() {
        openProfile(world.account("Ilse Kramer", Locale.GERMAN, ZoneId.of("Europe/Berlin")));

        assertThat(page()).contains("Dein Profil");
    }

    private List<Image> faces() {
        return find(Image.class).all();
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
