package app.waymark.safeguarding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.KeptOfPeople;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.OwnNote;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** What is told of what is kept is what this Waymark does. */
class PrivacyPageTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    KeptOfPeople kept;

    @Test
    void notes_and_reports_are_told_of_as_they_are_kept_here() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        open(pair.mentor());
        go("privacy");
        assertThat(shown())
                .contains("the file with your data holds them", "180 days after it is settled a report is forgotten");
        go("mentees/" + pair.mentorship().value());
        assertThat(hint()).contains("One exception, which the law makes");

        setUp(false, Duration.ofHours(20));
        try {
            go("privacy");
            assertThat(shown())
                    .contains("does not hold them either", "A day after it is settled a report is forgotten")
                    .doesNotContain("the file with your data holds them");
            go("mentees/" + pair.mentorship().value());
            assertThat(hint()).isEqualTo("Only you read this.");
            open(pair.coordinator());
            go("mentorships/" + pair.mentorship().value());
            assertThat(hint()).isEqualTo("Only you read this.");
        } finally {
            setUp(true, Duration.ofDays(180));
        }
    }

    @Test
    void whatever_is_shared_with_somebody_or_given_away_is_told_of() {
        open(world.account("Mara Lindqvist"));
        go("privacy");
        assertThat(shown())
                .contains(
                        "Neither of you sees the other’s before both have said",
                        "enters a matching only if you agree, skill by skill",
                        "A badge is nothing before you accept it",
                        "Both stop working as soon as you make new ones");
    }

    /** Who reads the private note, as its field says. */
    private String hint() {
        return find(TextArea.class).from(find(OwnNote.class).single()).single().getHelperText();
    }

    private void setUp(boolean notesInFile, Duration reports) {
        ReflectionTestUtils.setField(kept, "notesInFile", notesInFile);
        ReflectionTestUtils.setField(kept, "reports", reports);
    }
}
