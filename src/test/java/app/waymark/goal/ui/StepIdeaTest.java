package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Translations;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** The steps that guidance recommends are there to be taken over, each as something one can begin with. */
class StepIdeaTest {

    @Test
    void each_of_the_six_is_there_in_both_languages_as_a_step_one_can_take_over_as_it_is() {
        assertThat(StepIdea.values())
                .extracting(StepIdea::name)
                .containsExactlyInAnyOrder("INTERVIEW", "SHADOWING", "COURSE", "STRETCH", "FEEDBACK", "JUNIOR");
        var translations = new Translations();
        for (var language : Translations.LANGUAGES) {
            var said = Arrays.stream(StepIdea.values())
                    .map(idea -> translations.text(language, "goal.idea." + idea))
                    .toList();
            assertThat(said).allSatisfy(text -> assertThat(text).hasSizeBetween(30, 120));
            assertThat(new HashSet<>(said)).hasSize(6);
        }
    }
}
