package app.waymark.safeguarding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mentorship.PrivateNote;
import app.waymark.mentorship.PrivateNotes;
import app.waymark.safeguarding.Reporting;
import app.waymark.shared.Portions;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.OwnNote;
import app.waymark.uikit.ReportLink;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reporting somebody in two presses, and what becomes of it, as the three meet it. */
class ReportPagesTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Reporting reporting;

    @Autowired
    PrivateNotes notes;

    @Autowired
    Portions portions;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
    }

    @Test
    void a_person_is_reported_from_their_page_in_two_presses_and_the_reporter_sees_that_it_was_received() {
        open(pair.mentee());
        go("mentorships/" + pair.mentorship().value());
        go(find(ReportLink.class).single().getHref());
        assertThat(shown()).contains("Report Jonas Berg", "Who receives it", "is not told");
        test(find(TextArea.class).single()).setValue("He shouts at me");
        press("Send the report");
        assertThat(shown()).contains("Sent.", "Back to where you were");
        assertThat(find(TextArea.class).all()).isEmpty();

        go("report/mentorship/" + pair.mentorship().value());
        assertThat(shown()).contains("You reported this");
        go("reports");
        assertThat(shown()).contains("What you reported", "Jonas Berg", "Received");
    }

    @Test
    void a_coordinator_reads_it_and_settles_it_in_words() {
        As.account(
                pair.mentee(),
                () -> reporting.report("mentorship", pair.mentorship().value(), "He shouts at me"));
        open(pair.coordinator());
        go("reports");
        assertThat(shown()).contains("To be looked into", "Jonas Berg");
        go("reports/" + jdbc.queryForObject("select id from safeguarding_report", UUID.class));
        assertThat(shown()).contains("He shouts at me", "Mara Lindqvist", "Jonas Berg");

        press("Settle");
        assertThat(shown()).contains("Please say what came of it.");
        test(find(TextArea.class).single()).setValue("Talked to both, ended the mentorship");
        press("Settle");

        assertThat(shown())
                .contains("Settled by Coordinator of Mara Lindqvist", "Talked to both, ended the mentorship");
    }

    @Test
    void whom_it_concerns_finds_nothing_and_opens_nothing() {
        As.account(
                pair.mentee(),
                () -> reporting.report("mentorship", pair.mentorship().value(), "He shouts at me"));
        var report = jdbc.queryForObject("select id from safeguarding_report", UUID.class);
        open(pair.mentor());
        for (var page : new String[] {
            "", "inbox", "reports", "mentorships/" + pair.mentorship().value(), "reports/" + report
        }) {
            go(page);
            assertThat(shown()).doesNotContain("He shouts at me");
        }
    }

    @Test
    void a_mentors_note_is_kept_as_it_is_typed_and_is_not_on_the_mentees_page() {
        open(pair.mentor());
        go("mentees/" + pair.mentorship().value());
        test(find(TextArea.class).from(find(OwnNote.class).single()).single()).setValue("Likes trees");
        assertThat(shown()).contains("Kept. Nobody is told.");
        assertThat(As.account(pair.mentor(), () -> portions.one(notes.mine(pair.mentorship()))))
                .isEqualTo(new PrivateNote("Likes trees", 1));

        open(pair.mentee());
        go("mentorships/" + pair.mentorship().value());
        assertThat(find(OwnNote.class).all()).isEmpty();
    }
}
