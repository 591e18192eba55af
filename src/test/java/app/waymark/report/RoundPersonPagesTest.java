package app.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingPlan;
import app.waymark.program.Participants;
import app.waymark.report.RoundPersonPage.About;
import app.waymark.report.RoundPersonPage.Happened;
import app.waymark.report.RoundPersonPage.Mailed;
import app.waymark.report.RoundPersonPages.Shown;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.RowList;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The page of one person of a round: what its coordinators find there, and what they do not. */
class RoundPersonPagesTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    RoundPersonPages pages;

    @Autowired
    Participants participants;

    @Autowired
    Bookings bookings;

    @Autowired
    Clock clock;

    private World.Pair pair;
    private Actor clara;
    private Actor mara;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        clara = pair.coordinator();
        mara = pair.mentee();
    }

    private Optional<RoundPersonPage> read(Actor reader, Actor whom) {
        return As.account(reader, () -> pages.read(pair.round(), whom.id(), Shown.FIRST));
    }

    private RoundPersonPage page(Actor whom) {
        return read(clara, whom).orElseThrow();
    }

    @Test
    void it_says_who_they_are_with_whom_and_how_much_waits_for_them_but_not_what() {
        var start = clock.instant().plus(Duration.ofDays(3));
        As.account(
                pair.mentor(),
                () -> bookings.propose(
                        pair.mentorship(),
                        new MeetingPlan("My secret worries", "", Duration.ofMinutes(45), List.of()),
                        List.of(start)));
        var page = page(mara);
        assertThat(page.person().name()).isEqualTo("Mara Lindqvist");
        assertThat(page.pairs()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(pair.mentorship());
            assertThat(one.mentorName()).isEqualTo("Jonas Berg");
        });
        assertThat(page.waits()).singleElement().satisfies(one -> {
            assertThat(one.mentorship()).isEqualTo(pair.mentorship());
            assertThat(one.number()).isPositive();
        });
        assertThat(page.toString()).doesNotContain("secret worries");
        assertThat(page(pair.mentor()).waits()).isEmpty();
    }

    @Test
    void mail_and_trail_are_those_of_this_round_the_newest_first() {
        As.account(clara, () -> participants.change(pair.round(), mara.id(), false, true, 0));
        var page = page(mara);
        assertThat(page.mails().items()).extracting(Mailed::about).contains(About.MENTORSHIP);
        assertThat(page.trail().items()).extracting(Happened::verb).startsWith("participant.changed");
        assertThat(page.trail().items().getFirst().who()).isEqualTo(clara.name());
        assertThat(page.trail().items())
                .isSortedAccordingTo((one, two) -> two.at().compareTo(one.at()));

        // What the same two do in another programme is not told here.
        var otherClara = world.account("Hanna Ruiz");
        var elsewhere = world.round(otherClara);
        world.join(otherClara, elsewhere, "mentee", 0, mara);
        world.join(otherClara, elsewhere, "mentor", 2, pair.mentor());
        world.match(otherClara, elsewhere, pair.mentor(), mara);
        assertThat(page(mara)).isEqualTo(page);
        assertThat(As.account(otherClara, () -> pages.read(elsewhere, mara.id(), Shown.FIRST))
                        .orElseThrow()
                        .pairs())
                .hasSize(1);
    }

    @Test
    void lists_go_on_to_their_end() {
        for (int at = 0; at < 12; at++) {
            int capacity = at;
            As.account(
                    clara, () -> participants.change(pair.round(), pair.mentor().id(), true, false, capacity));
        }
        assertThat(page(pair.mentor()).trail().next()).isNotNull();
        assertThat(As.account(
                                clara,
                                () -> pages.read(pair.round(), pair.mentor().id(), new Shown(10, 50)))
                        .orElseThrow()
                        .trail()
                        .items())
                .hasSizeGreaterThanOrEqualTo(12);
        open(clara);
        go(Links.person(pair.round().value(), pair.mentor().id().value()).substring(1));
        press("Show more");
        assertThat(find(RowList.class).all().getLast().getChildren()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void nobody_else_reads_it_and_whoever_is_not_there_has_no_page() {
        var stranger = world.account("Far Away");
        var otherClara = world.account("Hanna Ruiz");
        world.round(otherClara);
        for (var reader : List.of(mara, pair.mentor(), stranger, otherClara)) {
            assertThatThrownBy(() -> read(reader, mara)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(read(clara, stranger)).isEmpty();
        assertThat(read(clara, clara)).isEmpty();
    }

    @Test
    void it_is_one_press_from_the_list_and_their_part_can_be_changed_there() {
        open(clara);
        go(Links.people(pair.round().value()).substring(1));
        assertThat(tableLinks())
                .contains(Links.person(pair.round().value(), mara.id().value()).substring(1));
        go(Links.person(pair.round().value(), mara.id().value()).substring(1));
        assertThat(shown()).contains("mara.lindqvist@example.org", "Mentored by Jonas Berg");
        press("Change");
        @SuppressWarnings("unchecked")
        CheckboxGroup<String> part = find(CheckboxGroup.class).single();
        part.setValue(Set.of("mentor", "mentee"));
        press("Save");
        assertThat(page(mara).person().mentor()).isTrue();
    }
}
