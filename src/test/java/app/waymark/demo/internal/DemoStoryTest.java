package app.waymark.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.matching.ScenarioState;
import app.waymark.matching.Scenarios;
import app.waymark.matching.Wishes;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.Programmes;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's small round, told from the first invitation to this morning. */
@WaymarkTest
class DemoStoryTest {

    @Autowired
    Storyteller teller;

    @Autowired
    AlumniRound alumni;

    @Autowired
    Programmes programmes;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Wishes wishes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void its_pairs_come_from_wishes_a_policy_and_published_matchings() {
        var robin = teller.person("robin@demo.example", "Robin Falk", Locale.ENGLISH, "Europe/Berlin", true);
        var clara = alumni.tell(robin);

        As.account(clara.actor());
        var summary = programmes.coordinated(null, 50).items().getLast();
        assertThat(summary.startsOn()).as("counted from today").isEqualTo(teller.day(-175));
        assertThat(summary.endsOn()).isEqualTo(teller.day(120));
        var round = summary.id();
        assertThat(mentorships.countInRound(round))
                .isEqualTo(Map.of(
                        MentorshipState.ACTIVE, 4L,
                        MentorshipState.PROPOSED, 1L,
                        MentorshipState.DECLINED, 1L,
                        MentorshipState.ENDED, 1L));
        assertThat(jdbc.sql("select count(distinct account, side) from wish where place is not null and round = ?")
                        .param(round.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        var runs = scenarios.list(round);
        assertThat(runs).hasSize(4).allMatch(one -> one.state() == ScenarioState.DONE);
        assertThat(runs.stream().map(one -> one.publishedAt() != null))
                .as("the last three were published, the first was a try")
                .isEqualTo(List.of(true, true, true, false));
        assertThat(runs.get(2).profile())
                .as("everybody got their first wish but Ben, whose mentor had no place yet")
                .isEqualTo(List.of(5, 0));
        assertThat(scenarios.board(round, null, null).unmatched()).hasSize(1);
        assertThat(notices("read_at is not null")).isPositive();
        assertThat(notices("read_at is null")).isPositive();
        assertThat(notices("settled_at is null and (read_at is null) <> (at > '%s')"
                        .formatted(LocalDateTime.ofInstant(teller.at(AlumniRound.LAST_LOOK, 9, 30), ZoneOffset.UTC))))
                .as("people have read what is older, and of what still stands only that")
                .isZero();
        everythingOfGoalsIsUsed("en");
        everythingOfGoalsIsUsed("de");
        everythingOfTalksIsUsed("en");
        everythingOfTalksIsUsed("de");
        aPublishedSetIsUsed("en");
        aPublishedSetIsUsed("de");
        assertThat(jdbc.sql(
                                "select m.coordinator, p.answer from group_meeting m join group_person p on p.meeting = m.id"
                                        + " where m.starts_at > utc_timestamp() and p.person <> m.organiser group by 1, 2 order by 1, 2")
                        .query((row, number) -> row.getBoolean(1) + " " + row.getString(2))
                        .list())
                .as("a mentor and a coordinator call groups, and people answer in every way")
                .containsExactly("false OPEN", "false YES", "true MAYBE", "true NO", "true OPEN", "true YES");
        assertThat(jdbc.sql("select count(*) from group_person where came")
                        .query(Integer.class)
                        .single())
                .as("of a kick-off it is noted who was there")
                .isEqualTo(5);
        assertThat(jdbc.sql("select distinct state from goal_suggestion")
                        .query(String.class)
                        .list())
                .as("one goal was begun from a suggestion, and one suggestion waits")
                .containsExactlyInAnyOrder("OPEN", "TAKEN");
        assertThat(jdbc.sql("select count(*) from goal_template")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    /** What there is to do with a goal is done by somebody, in English and in German. */
    private void everythingOfGoalsIsUsed(String language) {
        var mentee = "g.mentee in (select id from account where language = '" + language + "')";
        for (var used : List.of(
                "goal g where g.held_back <> ''",
                "goal g where g.shown_in is not null",
                "goal g where g.begun_kind is not null",
                "goal g where g.archived_at is not null",
                "goal g where g.state = 'PAUSED'",
                "goal g where g.state = 'DROPPED'",
                "goal g where g.state = 'REACHED'",
                "goal g where g.progress_way = 'BY_HAND'",
                "goal g where g.parent is not null",
                "goal g join goal_suggestion o on o.mentee = g.mentee where true",
                "goal g join goal_vision o on o.mentee = g.mentee where true",
                "goal g join goal_if_then o on o.goal = g.id where true",
                "goal g join goal_step_after o on o.goal = g.id where true",
                "goal g join goal_step_time o on o.goal = g.id where true",
                "goal g join goal_evidence o on o.goal = g.id where true",
                "goal g join goal_acceptance o on o.goal = g.id where true",
                "goal g join goal_seen_differently o on o.author = g.mentee where true",
                "goal g join goal_check_in o on o.goal = g.id where true",
                "goal g join goal_retrospective o on o.goal = g.id where true",
                "goal g join goal_revision o on o.goal = g.id where o.number > 1",
                "goal g join thanks o on o.goal = g.id where true",
                "goal g join kind_word o on o.goal = g.id where true")) {
            assertThat(jdbc.sql("select count(*) from " + used + " and " + mentee)
                            .query(Integer.class)
                            .single())
                    .as("%s: %s", language, used)
                    .isPositive();
        }
    }

    /** What there is to do with a post, and to keep or report of a pair, is done by somebody in English and in German. */
    private void everythingOfTalksIsUsed(String language) {
        var speaks = " in (select id from account where language = '" + language + "')";
        var unused = new ArrayList<String>();
        var threads = "feedback_thread t join mentorship m on m.id = t.mentorship where ";
        var reviews = "goal_verdict v join mentorship m on m.id = v.mentorship where v.verdict = ";
        for (var used : List.of(
                reviews + "'ACCEPTED' and m.mentee",
                reviews + "'CHANGES_ASKED' and m.mentee",
                reviews + "'COMMENTED' and m.mentee",
                threads + "t.review is not null and t.amendment is null and m.mentee",
                threads + "t.amendment = 'TAKEN' and m.mentee",
                threads + "t.amendment = 'ADAPTED' and m.mentee",
                "goal_revision r where r.thanks is not null and r.made_by",
                threads + "t.standing = 'MOVED' and m.mentee",
                threads + "t.standing = 'GONE' and m.mentee",
                threads + "t.part like 'measure:%' and m.mentee",
                threads + "t.part like 'check-in:%' and m.mentee",
                threads + "t.part like 'evidence:%' and m.mentee",
                threads + "t.part like 'step:%' and m.mentee",
                threads + "t.subject_type = 'meeting' and t.part is not null and m.mentee",
                threads + "t.subject_type = 'mentorship' and m.mentee",
                "feedback_post_edition e join feedback_post p on p.id = e.post where p.author",
                "feedback_post p where p.format = 'PLAIN' and p.author",
                "feedback_post p where p.text like '%](http%' and p.author",
                "feedback_post p where p.text like '%\n- %' and p.author",
                "turn t where t.rests_day is not null and t.closed_at is null and t.holder",
                "feedback_attachment a join feedback_post p on p.id = a.post where a.alt <> '' and p.author",
                "feedback_post p where p.text like '> %' and p.author",
                "feedback_post p where p.text like '%**%' and p.author",
                "feedback_post p where p.deleted_at is not null and p.author",
                "feedback_thread t where t.proposed_at is not null and t.resolved_at is null and t.last_by",
                "safeguarding_report r where r.reporter",
                "private_note n join mentorship m on m.id = n.mentorship where m.mentee")) {
            if (jdbc.sql("select count(*) from " + used + speaks)
                            .query(Integer.class)
                            .single()
                    == 0) {
                unused.add(used);
            }
        }
        assertThat(unused).as(language).isEmpty();
        assertThat(jdbc.sql("select count(*) from absence").query(Integer.class).single())
                .as("one is going to be away")
                .isPositive();
        assertThat(jdbc.sql("select count(*) from turn where back_of is not null")
                        .query(Integer.class)
                        .single())
                .as("one was handed back")
                .isPositive();
        assertThat(jdbc.sql("select count(*) from safeguarding_report where settled_at is null")
                        .query(Integer.class)
                        .single())
                .as("one report waits, one is settled")
                .isEqualTo(1);
    }

    /** A set is offered, and somebody wants a role that asks for skills of it, beside those of the framework. */
    private void aPublishedSetIsUsed(String language) {
        assertThat(jdbc.sql("select count(*) from skill_set_adopted")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        var asks = jdbc.sql("select r.content from skill_wanted_role r join account a on a.id = r.mentee"
                        + " where a.language = ? and r.role is null")
                .param(language)
                .query(String.class)
                .single();
        var ofTheSet = jdbc.sql("select id from skill_entry where kind in ('SKILL', 'KNOWLEDGE')")
                .query(UUID.class)
                .list();
        assertThat(ofTheSet.stream().filter(one -> asks.contains(one.toString())))
                .as(language)
                .hasSize(language.equals("en") ? 5 : 4);
        assertThat(asks.split("\"level\"", -1))
                .as("and of the framework beside them")
                .hasSizeGreaterThan(language.equals("en") ? 6 : 5);
    }

    private int notices(String which) {
        return jdbc.sql("select count(*) from notice where " + which)
                .query(Integer.class)
                .single();
    }
}
