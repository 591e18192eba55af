package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.GoalSuggestion.State;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A mentor suggests a goal; the mentee makes one of it or says no, and is never asked for two. */
@WaymarkTest
@RecordApplicationEvents
class GoalSuggestionsTest {

    @Autowired
    GoalSuggestions suggestions;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Goals goals;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Turns turns;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private Pairs pairs;
    private Actor mara;
    private Actor jonas;
    private MentorshipId pair;

    @BeforeEach
    void a_pair() {
        pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        pair = pairs.active(jonas, mara);
    }

    @Test
    void what_is_suggested_is_the_mentees_turn_until_a_goal_is_made_of_it_and_stays_visible_there() {
        var suggested = suggest("Give a talk", "You explain well");
        assertThat(waiting(mara)).containsExactly(suggested);

        var goal = make(suggested, "Speak in spring");

        assertThat(waiting(mara)).isEmpty();
        var origin = Objects.requireNonNull(page(mara, goal).origin());
        assertThat(origin.kind()).isEqualTo(GoalOrigin.Kind.SUGGESTION);
        assertThat(origin.with()).isEqualTo(jonas.id());
        assertThat(origin.words())
                .as("as it was suggested, not as it is called now")
                .isEqualTo("Give a talk");
        assertThat(told()).containsExactly(new GoalSaid.SuggestionTaken("Give a talk"));
        assertThat(read(mara, suggested).goal()).isEqualTo(goal);
        assertThat(read(jonas, suggested).goal())
                .as("where it is shared is the mentee's to say")
                .isNull();
        assertThat(read(jonas, suggested).state()).isEqualTo(State.TAKEN);
    }

    @Test
    void who_makes_no_goal_of_it_says_so_with_a_word_that_the_mentor_reads() {
        var suggested = suggest("Give a talk", "");

        As.account(mara);
        assertThat(suggestions.decline(suggested, "x".repeat(2_001)))
                .isEqualTo(new SuggestionAnswered.TooLong(2_001, GoalSuggestion.MOST_ANSWER));
        assertThat(suggestions.decline(suggested, " Not this year ")).isEqualTo(new SuggestionAnswered.Done());

        assertThat(waiting(mara)).isEmpty();
        assertThat(told()).containsExactly(new GoalSaid.SuggestionDeclined("Give a talk", "Not this year"));
        assertThat(read(jonas, suggested).answer()).isEqualTo("Not this year");
        As.account(mara);
        assertThat(suggestions.decline(suggested, "")).isEqualTo(new SuggestionAnswered.Before(State.DECLINED));
    }

    @Test
    void a_mentee_is_asked_for_one_at_a_time_whatever_is_pressed_in_the_same_moment() throws Exception {
        try (var two = Executors.newFixedThreadPool(4)) {
            var press = (Callable<SuggestResult>)
                    () -> As.account(jonas, () -> suggestions.suggest(pair, "Give a talk", "", ""));
            var results = two.invokeAll(List.of(press, press, press, press));
            int made = 0;
            for (var one : results) {
                made += one.get() instanceof SuggestResult.Suggested ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(waiting(mara)).hasSize(1);
        As.account(
                mara, () -> suggestions.decline(suggestions.waiting().getFirst().id(), ""));
        assertThat(As.account(jonas, () -> suggestions.suggest(pair, "Lead", "", "")))
                .as("answered, so that another one can be asked")
                .isInstanceOf(SuggestResult.Suggested.class);
    }

    @Test
    void what_is_taken_back_or_ends_with_the_mentorship_asks_nobody_any_more() {
        var suggested = suggest("Give a talk", "");
        assertThat(As.account(jonas, () -> suggestions.withdraw(suggested))).isEqualTo(new SuggestionAnswered.Done());
        assertThat(waiting(mara)).isEmpty();
        assertThat(As.account(mara, () -> suggestions.decline(suggested, "")))
                .isEqualTo(new SuggestionAnswered.Before(State.WITHDRAWN));

        var second = suggest("Lead", "");
        As.account(jonas, () -> mentorships.end(pair, "Moving away"));
        assertThat(waiting(mara)).isEmpty();
        assertThat(read(mara, second).state()).isEqualTo(State.WITHDRAWN);
        assertThat(As.account(jonas, () -> suggestions.suggest(pair, "Lead", "", "")))
                .isEqualTo(new SuggestResult.NotActive());
    }

    @Test
    void a_goal_is_made_of_it_once_and_by_nobody_else() {
        var suggested = suggest("Give a talk", "");
        var eve = pairs.person("Eve");
        var hers = As.account(eve, () -> ((GoalSaveResult.Saved)
                        editing.create(GoalEdit.of(GoalContent.titled("Mine")), origin(suggested)))
                .goal());

        assertThat(page(eve, hers).origin()).isNull();
        assertThat(waiting(mara)).containsExactly(suggested);
        assertThatThrownBy(() -> As.account(eve, () -> suggestions.read(suggested)))
                .isInstanceOf(AccessDeniedException.class);

        make(suggested, "First");
        assertThat(page(mara, make(suggested, "Second")).origin()).isNull();
        assertThat(told()).hasSize(1);
    }

    @Test
    void the_next_mentor_does_not_learn_who_suggested_it() {
        var goal = make(suggest("Give a talk", ""), "Speak");
        var ann = pairs.person("Ann");
        var next = new Pairs(jdbc, clock).active(ann, mara);

        As.account(mara, () -> sharing.shareWith(goal, next, false, ""));
        assertThat(page(ann, goal).origin()).isNull();

        As.account(mara, () -> sharing.shareWith(goal, pair, false, ""));
        assertThat(page(jonas, goal).origin()).isNotNull();
    }

    @Test
    void without_a_title_or_with_too_many_words_nothing_is_suggested() {
        As.account(jonas);
        assertThat(suggestions.suggest(pair, "  ", "", "")).isEqualTo(new SuggestResult.TitleMissing());
        assertThat(suggestions.suggest(pair, "x".repeat(161), "", ""))
                .isEqualTo(new SuggestResult.TooLong(161, GoalContent.MOST_TITLE));
        assertThat(suggestions.suggest(pair, "x", "", "x".repeat(4_001)))
                .isEqualTo(new SuggestResult.TooLong(4_001, GoalContent.MOST_TEXT));
        assertThat(suggestions.last(pair)).isEmpty();
    }

    private UUID suggest(String title, String why) {
        return As.account(jonas, () -> ((SuggestResult.Suggested) suggestions.suggest(pair, title, why, "One talk"))
                .suggestion());
    }

    private GoalId make(UUID suggested, String title) {
        return As.account(mara, () -> ((GoalSaveResult.Saved)
                        editing.create(GoalEdit.of(GoalContent.titled(title)), origin(suggested)))
                .goal());
    }

    private static GoalOrigin origin(UUID suggested) {
        return new GoalOrigin(GoalOrigin.Kind.SUGGESTION, suggested, null, null, "");
    }

    private GoalPage page(Actor reader, GoalId goal) {
        return As.account(reader, () -> ((GoalRead.Shown) goals.read(goal, Viewpoint.OWN, null)).page());
    }

    private GoalSuggestion read(Actor reader, UUID suggested) {
        return As.account(reader, () -> suggestions.read(suggested));
    }

    private List<UUID> waiting(Actor holder) {
        return As.account(holder, () -> turns.forMe(List.of(GoalTurns.SUGGESTED), null, 10).items().stream()
                .map(Waiting::subject)
                .toList());
    }

    private List<Object> told() {
        return events.stream(News.class)
                .filter(one -> one.recipient().equals(jonas.id()))
                .<Object>map(News::said)
                .toList();
    }
}
