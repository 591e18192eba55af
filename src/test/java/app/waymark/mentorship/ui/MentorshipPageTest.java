package app.waymark.mentorship.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One mentorship's page: the way in and the way out, for the two and for their coordinator. */
class MentorshipPageTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Threads threads;

    private Actor clara;
    private Actor jonas;
    private Actor mara;
    private RoundId round;
    private MentorshipId proposed;

    @BeforeEach
    void two_who_are_proposed_to_each_other() {
        clara = world.account("Clara Vance");
        jonas = world.account("Jonas Berg");
        mara = world.account("Mara Lindqvist");
        round = world.round(clara);
        world.join(clara, round, "mentor", 1, jonas);
        world.join(clara, round, "mentee", 0, mara);
        proposed = world.propose(clara, round, jonas.id(), mara.id(), "Both like trees", "skills: Data");
    }

    @Test
    void the_two_read_why_and_accept_one_after_the_other() {
        show(mara);
        assertThat(shown())
                .contains("Jonas Berg mentors you", "Why you were matched", "Both like trees", "Skills: Data");
        press("Accept");
        assertThat(shown()).contains("You said yes.", "Still to answer: Jonas Berg.");
        assertThat(find(Button.class).withText("Accept").all()).isEmpty();

        show(jonas);
        press("Accept");
        assertThat(state()).isEqualTo(MentorshipState.ACTIVE);
        assertThat(shown()).contains("What to do together");
    }

    @Test
    void how_many_conversations_about_it_are_open_is_told_where_they_are_to_the_two_alone() {
        As.account(mara, () -> mentorships.accept(proposed));
        As.account(jonas, () -> mentorships.accept(proposed));
        show(mara);
        assertThat(talks()).isEqualTo("Talk about your mentorship");

        var settled = As.account(jonas, () -> begun("How shall we begin?"));
        As.account(jonas, () -> threads.resolve(settled));
        As.account(jonas, () -> begun("What do you hope for?"));
        show(mara);
        assertThat(talks()).isEqualTo("Talk about your mentorship · 1 open thread");
        As.account(mara, () -> begun("Where shall we meet?"));
        eventually(() -> assertThat(talks()).isEqualTo("Talk about your mentorship · 2 open threads"));

        show(clara);
        assertThat(shown()).doesNotContain("open thread");
    }

    private ThreadId begun(String text) {
        return ((PostResult.Posted) threads.start(Threads.MENTORSHIP, proposed.value(), null, null, text)).thread();
    }

    private String talks() {
        return find(PageLink.class).all().stream()
                .filter(link -> link.getHref().endsWith("/talk"))
                .map(link -> link.getElement().getText())
                .findFirst()
                .orElse("");
    }

    @Test
    void the_navigation_marks_where_one_came_from() {
        show(mara);
        assertThat(marked()).containsExactly("");
        show(clara);
        assertThat(marked()).containsExactly("rounds");
    }

    /** The entries of the navigation that are marked, by their address. */
    private List<String> marked() {
        return find(PageLink.class).all().stream()
                .filter(link -> link.getElement().getAttribute("aria-current") != null)
                .map(PageLink::getHref)
                .map(address -> address.equals(".") ? "" : address)
                .toList();
    }

    @Test
    void declining_needs_a_reason_which_the_other_reads() {
        show(jonas);
        press("Decline");
        press("Decline", 1);
        assertThat(reason().isInvalid()).isTrue();
        assertThat(state()).isEqualTo(MentorshipState.PROPOSED);

        test(reason()).setValue("I am away until May");
        press("Decline", 1);
        assertThat(state()).isEqualTo(MentorshipState.DECLINED);
        show(mara);
        assertThat(shown()).contains("I am away until May");
    }

    @Test
    void who_answers_twice_in_two_windows_is_told_that_it_is_done() {
        show(mara);
        var accept = find(Button.class).withText("Accept").single();
        As.account(jonas, () -> mentorships.decline(proposed, "No time"));
        accept.click();
        assertThat(shown()).contains("It has been answered or ended meanwhile.", "Jonas Berg declined", "No time");
    }

    @Test
    void a_coordinator_withdraws_a_proposal_and_can_match_again() {
        show(clara);
        assertThat(shown()).contains("Jonas Berg mentors Mara Lindqvist", "Why they were matched");
        press("Withdraw the proposal");
        assertThat(shown()).contains("This is told to Jonas Berg and Mara Lindqvist");
        test(reason()).setValue("Mara changed her field");
        press("Withdraw the proposal", 1);

        assertThat(state()).isEqualTo(MentorshipState.DECLINED);
        assertThat(shown()).contains("The coordination ended it", "Mara changed her field");
        assertThat(find(PageLink.class).all().stream()
                        .filter(link -> link.getText().equals("Match again"))
                        .map(PageLink::getHref))
                .containsExactly(Links.matching(round.value()).substring(1));
    }

    @Test
    void either_ends_a_running_one_and_the_coordinator_finds_the_way_back_to_the_round() {
        As.account(mara, () -> mentorships.accept(proposed));
        As.account(jonas, () -> mentorships.accept(proposed));
        show(mara);
        press("End the mentorship");
        assertThat(shown()).contains("This is told to Jonas Berg.");
        test(reason()).setValue("I change my field");
        press("End the mentorship", 1);
        assertThat(state()).isEqualTo(MentorshipState.ENDED);

        show(clara);
        assertThat(shown()).contains("I change my field");
        assertThat(find(PageLink.class).all().stream().map(PageLink::getHref))
                .contains(Links.roundMentorships(round.value()).substring(1));
    }

    @Test
    void it_is_closed_to_everybody_else() {
        for (var one : List.of(
                world.account("Olga Petrova"), world.pair("Ann Bell", "Bo Lind").coordinator())) {
            show(one);
            assertThat(shown()).contains("This page is not open to you").doesNotContain("Jonas", "trees");
        }
    }

    @Test
    void it_speaks_the_readers_language() {
        var lena = world.account("Lena Vogt", Locale.GERMAN, clara.zone());
        world.join(clara, round, "mentee", 0, lena);
        As.account(mara, () -> mentorships.decline(proposed, "Later"));
        proposed = world.propose(clara, round, jonas.id(), lena.id());
        show(lena);
        assertThat(shown()).contains("Jonas Berg begleitet dich", "Zusagen", "Ablehnen");
    }

    @Test
    void an_open_page_shows_the_others_answer_by_itself() {
        show(mara);
        As.account(jonas, () -> mentorships.decline(proposed, "I move away"));
        eventually(() -> assertThat(shown()).contains("Jonas Berg declined", "I move away"));
        assertThat(find(LiveRegion.class).single().getElement().getTextRecursively())
                .contains("Jonas Berg declined");
    }

    @Test
    void an_open_page_is_not_made_anew_when_something_changes() {
        show(mara);
        var about = find(AboutOther.class).single();
        var parts = about.getChildren().toList();
        var decline = find(Button.class).withText("Decline").single();
        As.account(jonas, () -> mentorships.accept(proposed));
        eventually(() -> assertThat(shown()).contains("Still to answer: Mara Lindqvist."));

        assertThat(find(Button.class).withText("Decline").single()).isSameAs(decline);
        assertThat(find(AboutOther.class).single()).isSameAs(about);
        assertThat(about.getChildren()).containsExactlyElementsOf(parts);
        press("Accept");
        assertThat(find(AboutOther.class).single()).isSameAs(about);
    }

    @Test
    void a_reason_that_is_too_long_is_refused_with_a_count_and_stays_as_it_was_typed() {
        show(jonas);
        press("Decline");
        var typed = "x".repeat(Mentorships.MOST_REASON + 20);
        test(reason()).setValue(typed);
        press("Decline", 1);

        assertThat(state()).isEqualTo(MentorshipState.PROPOSED);
        assertThat(reason().getValue()).isEqualTo(typed);
        assertThat(reason().getErrorMessage()).contains("1,020", "1,000");
    }

    private void show(Actor actor) {
        open(actor);
        go("mentorships/" + proposed);
    }

    private MentorshipState state() {
        return As.account(clara, () -> mentorships.get(proposed)).state();
    }

    /** Presses the button with this text in the dialog, whose button repeats the page's. */
    private void press(String text, int place) {
        test(find(Button.class).withText(text).all().get(place)).click();
    }

    /** Where a dialog asks why; the page has a note of one's own beside it. */
    private TextArea reason() {
        return find(TextArea.class).all().stream()
                .filter(one -> one.findAncestor(Dialog.class) != null)
                .findFirst()
                .orElseThrow();
    }
}
