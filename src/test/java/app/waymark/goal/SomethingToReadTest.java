package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.NewAccount;
import app.waymark.account.OwnAccount;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.RemarkResult;
import app.waymark.feedback.ReviewRemarks;
import app.waymark.feedback.Threads;
import app.waymark.meeting.MeetingPlan;
import app.waymark.mentorship.Mentorships;
import app.waymark.profile.Profiles;
import app.waymark.program.Answers;
import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldSaved;
import app.waymark.program.FieldUse;
import app.waymark.program.Fields;
import app.waymark.program.Programmes;
import app.waymark.program.Readers;
import app.waymark.recognition.Moments;
import app.waymark.recognition.RecognitionResult;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Scheme;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever others find by its words must have some that can be seen: signs without width are none. */
@WaymarkTest
class SomethingToReadTest {

    private static final String NOTHING = "\u200B\u2060 \u3164";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    GoalTemplates templates;

    @Autowired
    GoalSuggestions suggestions;

    @Autowired
    Threads threads;

    @Autowired
    Programmes programmes;

    @Autowired
    OwnAccount own;

    @Autowired
    Profiles profiles;

    @Autowired
    Fields fields;

    @Autowired
    Answers answers;

    @Autowired
    GoalReviews reviews;

    @Autowired
    ReviewRemarks remarks;

    @Autowired
    Moments moments;

    @Autowired
    LookingBack lookingBack;

    @Autowired
    Visions visions;

    @Autowired
    Mentorships mentorships;

    private World.Pair pair;
    private GoalId goal;

    @BeforeEach
    void a_shared_goal() {
        pair = world.pair("Jonas", "Mara");
        goal = As.account(
                pair.mentee(),
                () -> ((GoalSaveResult.Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal());
        As.account(pair.mentee(), () -> sharing.shareWith(goal, pair.mentorship(), true, ""));
    }

    @Test
    void of_a_goal_its_steps_and_why_it_was_let_go() {
        assertThat(As.account(pair.mentee(), () -> editing.create(GoalEdit.of(GoalContent.titled(NOTHING)))))
                .isInstanceOf(GoalSaveResult.Incomplete.class);
        assertThat(As.account(pair.mentee(), () -> steps.add(goal, NOTHING, null, null)))
                .isEqualTo(new AddStepResult.Blank());
        assertThat(As.account(pair.mentee(), () -> steps.drop(goal, NOTHING)))
                .isEqualTo(new ProgressResult.Incomplete());
    }

    @Test
    void of_a_template_and_a_suggestion() {
        var words = new TemplateContent.Words(NOTHING, NOTHING, "", Map.of(), List.of(), List.of(), "", "", "");
        assertThat(As.account(
                        pair.coordinator(),
                        () -> templates.add(
                                pair.programme(), new TemplateContent(Horizon.SHORT, null, Map.of("en", words)))))
                .isInstanceOf(TemplateResult.Incomplete.class);
        assertThat(As.account(pair.mentor(), () -> suggestions.suggest(pair.mentorship(), NOTHING, "", "")))
                .isEqualTo(new SuggestResult.TitleMissing());
    }

    @Test
    void of_a_post() {
        assertThat(As.account(pair.mentor(), () -> threads.start(Goals.THREADS, goal.value(), null, null, NOTHING)))
                .isEqualTo(new PostResult.Blank());
    }

    @Test
    void of_a_meetings_topic() {
        assertThatThrownBy(() -> new MeetingPlan(NOTHING, "", Duration.ofMinutes(30), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_a_programme_a_round_and_a_person() {
        assertThat(SystemActor.call(() -> programmes.create(NOTHING))).isEmpty();
        assertThat(As.account(
                        pair.coordinator(),
                        () -> programmes.openRound(
                                pair.programme(), NOTHING, LocalDate.of(2027, 9, 1), LocalDate.of(2028, 3, 1))))
                .isEmpty();
        var address = new EmailAddress(UUID.randomUUID() + "@example.org");
        assertThatThrownBy(() -> new NewAccount(address, NOTHING, Locale.ENGLISH, BERLIN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(As.account(pair.mentee(), () -> own.choose(NOTHING, Locale.ENGLISH, BERLIN, Scheme.DEVICE)))
                .isInstanceOf(OwnAccount.Change.NameNotUsable.class);
    }

    @Test
    void of_a_verdict_a_remark_and_thanks() {
        assertThat(As.account(pair.mentor(), () -> reviews.askForChanges(goal, 1, NOTHING)))
                .isEqualTo(new ReviewResult.WordsMissing());
        assertThat(As.account(
                        pair.mentor(), () -> remarks.add(Goals.THREADS, goal.value(), "why", null, NOTHING, NOTHING)))
                .isEqualTo(new RemarkResult.Blank());
        As.account(pair.mentee(), () -> steps.reach(goal, ""));
        assertThat(As.account(pair.mentee(), () -> moments.thankByName(goal, goal.value(), "Ada", NOTHING)))
                .isEqualTo(new RecognitionResult.Blank());
        assertThat(As.account(pair.mentee(), () -> moments.thankByName(goal, goal.value(), NOTHING, "For listening")))
                .isEqualTo(new RecognitionResult.Blank());
    }

    @Test
    void of_looking_back_and_of_a_vision() {
        assertThat(As.account(
                        pair.mentee(),
                        () -> lookingBack.finish(
                                goal, new LookingBack.Written(NOTHING, NOTHING, NOTHING, NOTHING), List.of(), "")))
                .isEqualTo(new LookBackResult.Blank());
        As.account(pair.mentee(), () -> visions.write(0, NOTHING));
        assertThat(As.account(pair.mentee(), () -> visions.mine()).present()).isNull();
    }

    @Test
    void of_a_profile_an_answer_and_the_name_of_a_field() {
        As.account(pair.mentee(), () -> profiles.save(NOTHING, NOTHING, List.of(NOTHING), 0));
        var profile = As.account(pair.mentee(), () -> profiles.mine());
        assertThat(List.of(profile.headline(), profile.about())).containsOnly("");
        assertThat(profile.links()).isEmpty();

        assertThat(As.account(pair.coordinator(), () -> fields.declare(pair.programme(), field("team", NOTHING))))
                .isInstanceOf(FieldSaved.Wrong.class);
        As.account(pair.coordinator(), () -> fields.declare(pair.programme(), field("team", "Team")));
        As.account(pair.mentee(), () -> answers.save(pair.programme(), Map.of("team", new Answers.Said("", NOTHING))));
        assertThat(As.account(pair.mentee(), () -> answers.mine(pair.programme()))
                        .answers()
                        .getFirst()
                        .text())
                .isEmpty();
    }

    @Test
    void of_the_reason_why_a_mentorship_ends() {
        As.account(pair.mentor(), () -> mentorships.end(pair.mentorship(), NOTHING));

        assertThat(As.account(pair.mentee(), () -> mentorships.get(pair.mentorship()))
                        .reason())
                .isNullOrEmpty();
    }

    private static Field field(String key, String label) {
        return new Field(key, label, label, FieldKind.TEXT, Readers.COORDINATORS, FieldUse.NEITHER, List.of());
    }
}
