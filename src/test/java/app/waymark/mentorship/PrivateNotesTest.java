package app.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.AccountAdministration;
import app.waymark.account.PersonalRecords;
import app.waymark.search.Search;
import app.waymark.shared.Actor;
import app.waymark.shared.Portions;
import app.waymark.support.As;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What a mentor or a coordinator keeps for themselves of a pair. */
@WaymarkTest
class PrivateNotesTest {

    private static final String NOTE = "Gooseberries bother her";

    @Autowired
    PrivateNotes notes;

    @Autowired
    Mentorships mentorships;

    @Autowired
    MentorshipPages pages;

    @Autowired
    PersonalRecords records;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Search search;

    @Autowired
    Portions portions;

    @Autowired
    Queue queue;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;
    private Actor root;

    @BeforeEach
    void a_mentor_who_keeps_a_note() {
        root = world.person("Rita Root", Locale.ENGLISH, ZoneId.of("UTC"), true);
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        As.account(pair.mentor(), () -> notes.write(pair.mentorship(), NOTE, 0));
    }

    private String noteOf(Actor who) {
        return As.account(who, () -> portions.one(notes.mine(pair.mentorship())))
                .text();
    }

    @Test
    void nobody_reads_it_but_who_wrote_it_whatever_they_are() {
        assertThat(noteOf(pair.mentor())).isEqualTo(NOTE);
        for (var other : List.of(pair.mentee(), pair.coordinator(), root, world.account("Olga Other"))) {
            assertThat(noteOf(other)).isEmpty();
        }
        assertThat(As.account(pair.mentor(), () -> pages.read(pair.mentorship()))
                        .note())
                .isEqualTo(new PrivateNote(NOTE, 1));
        assertThat(As.account(pair.mentee(), () -> pages.read(pair.mentorship()))
                        .note())
                .isNull();
        assertThat(As.account(pair.coordinator(), () -> pages.read(pair.mentorship()))
                        .note())
                .isEqualTo(PrivateNote.NONE);
    }

    @Test
    void it_is_in_no_mail_and_no_other_table_and_no_search_finds_it() {
        queue.runDue();

        for (var who : List.of(pair.mentor(), pair.mentee(), pair.coordinator(), root)) {
            assertThat(As.account(who, () -> search.find("Gooseberries")).hits())
                    .isEmpty();
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from mail where concat_ws(' ', subject, text, html) like '%Gooseberries%'",
                        Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from search_text where words like '%gooseberr%'", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where object_id = ? and verb like '%note%'",
                        Integer.class, pair.mentorship().value()))
                .isZero();
    }

    @Test
    void a_mentee_keeps_none_and_neither_does_anybody_from_elsewhere() {
        for (var other : List.of(pair.mentee(), root, world.account("Olga Other"))) {
            assertThatThrownBy(() -> As.account(other, () -> notes.write(pair.mentorship(), "No", 0)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void a_coordinator_has_one_of_their_own_and_the_mentor_keeps_theirs_when_it_is_over() {
        assertThat(As.account(pair.coordinator(), () -> notes.write(pair.mentorship(), "Ask in May", 0)))
                .isEqualTo(new NoteResult.Kept(new PrivateNote("Ask in May", 1)));
        As.account(pair.coordinator(), () -> mentorships.end(pair.mentorship(), "Over"));

        assertThat(noteOf(pair.mentor())).isEqualTo(NOTE);
        assertThat(noteOf(pair.coordinator())).isEqualTo("Ask in May");
        assertThat(As.account(pair.mentor(), () -> notes.write(pair.mentorship(), "She did well", 1)))
                .isInstanceOf(NoteResult.Kept.class);
    }

    @Test
    void two_windows_of_one_person_write_nothing_over_that_they_have_not_seen() {
        assertThat(As.account(pair.mentor(), () -> notes.write(pair.mentorship(), "From another window", 0)))
                .isEqualTo(new NoteResult.Elsewhere(new PrivateNote(NOTE, 1)));
        assertThat(noteOf(pair.mentor())).isEqualTo(NOTE);
        assertThat(As.account(pair.mentor(), () -> notes.write(pair.mentorship(), "x".repeat(20_001), 1)))
                .isEqualTo(new NoteResult.TooLong(20_001));
    }

    @Test
    void the_file_of_whom_it_is_about_has_it_as_the_law_asks_and_nobody_elses_has() {
        As.account(pair.coordinator(), () -> notes.write(pair.mentorship(), "Quinces in May", 0));

        assertThat(file(pair.mentee())).contains(NOTE, "Quinces in May", "coordinator");
        assertThat(file(pair.mentor())).contains(NOTE, "Quinces in May");
        assertThat(file(world.account("Olga Other"))).doesNotContain(NOTE, "Quinces in May");
    }

    @Test
    void it_goes_with_who_wrote_it_and_with_whom_it_is_about() {
        As.account(root, () -> administration.close(pair.mentee().id()));
        As.account(root, () -> records.forget(pair.mentee().id()));

        assertThat(jdbc.queryForObject("select count(*) from private_note", Integer.class))
                .isZero();
    }

    private String file(Actor who) {
        return As.account(who, () -> new String(records.mine(), StandardCharsets.UTF_8));
    }
}
