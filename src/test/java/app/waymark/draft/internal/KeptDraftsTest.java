package app.waymark.draft.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.shared.Actor;
import app.waymark.shared.Drafts;
import app.waymark.shared.Drafts.Place;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@WaymarkTest
class KeptDraftsTest {

    private static final Place NOTES = Place.of("meeting", new UUID(0, 1), "notes");
    private static final Place AGENDA = Place.of("meeting", new UUID(0, 1), "agenda");

    @Autowired
    World world;

    @Autowired
    Drafts drafts;

    @Autowired
    KeptDrafts tidying;

    @Autowired
    JdbcTemplate jdbc;

    private Actor mara;

    @BeforeEach
    void somebody() {
        mara = world.account("Mara");
        As.account(mara);
    }

    @Test
    void what_was_typed_is_there_on_return_in_its_place_and_no_other() {
        drafts.keep(NOTES, "We spoke of");
        drafts.keep(NOTES, "We spoke of trees 🌲");
        assertThat(drafts.find(NOTES)).contains("We spoke of trees 🌲");
        assertThat(drafts.find(AGENDA)).isEmpty();
    }

    @Test
    void nobody_reaches_what_somebody_else_typed() {
        drafts.keep(NOTES, "Mine");
        var jonas = world.account("Jonas");
        As.account(jonas, () -> {
            assertThat(drafts.find(NOTES)).isEmpty();
            drafts.keep(NOTES, "His");
            drafts.forget(NOTES);
        });
        assertThat(drafts.find(NOTES)).contains("Mine");
        As.visitor();
        assertThatThrownBy(() -> drafts.find(NOTES)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_was_sent_or_emptied_is_forgotten() {
        drafts.keep(NOTES, "Sent");
        drafts.forget(NOTES);
        assertThat(drafts.find(NOTES)).isEmpty();
        drafts.keep(NOTES, "Emptied");
        drafts.keep(NOTES, " ");
        assertThat(drafts.find(NOTES)).isEmpty();
    }

    @Test
    void the_longest_text_is_kept_whole_and_a_longer_one_is_refused_rather_than_cut() {
        assertThat(drafts.keep(NOTES, "ä".repeat(Drafts.LONGEST))).isTrue();
        assertThat(drafts.keep(NOTES, "ä".repeat(Drafts.LONGEST + 1))).isFalse();
        assertThat(drafts.find(NOTES)).contains("ä".repeat(Drafts.LONGEST));
    }

    @Test
    void nobody_keeps_more_than_two_hundred_and_the_newest_stays() {
        IntStream.rangeClosed(1, KeptDrafts.MOST + 5).forEach(i -> drafts.keep(Place.of("test", i), "Text " + i));
        assertThat(jdbc.queryForObject("select count(*) from kept_draft", Integer.class))
                .isEqualTo(KeptDrafts.MOST);
        assertThat(drafts.find(Place.of("test", KeptDrafts.MOST + 5))).isPresent();
    }

    @Test
    void what_nobody_came_back_to_for_weeks_is_thrown_away() {
        drafts.keep(NOTES, "Old");
        drafts.keep(AGENDA, "New");
        jdbc.update("update kept_draft set changed_at = changed_at - interval 61 day where place = ?", NOTES.key());
        SystemActor.run(tidying::tidy);
        assertThat(drafts.find(NOTES)).isEmpty();
        assertThat(drafts.find(AGENDA)).contains("New");
    }
}
