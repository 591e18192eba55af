package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.GoalBeginnings;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalOrigin;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalTitle;
import app.waymark.goal.Goals;
import app.waymark.meeting.internal.NoteEditions;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Uuid7;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.turn.Turns;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class MinutesTest extends MeetingTest {

    @Autowired
    Turns turns;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalBeginnings beginnings;

    @Test
    void what_is_too_long_or_one_too_many_is_refused_with_the_number_and_nothing_is_cut() {
        var id = booked(at(0));
        As.account(mara, () -> {
            assertThat(minutes.addItem(id, "x".repeat(301), null))
                    .isEqualTo(new MeetingResult.TooLong(301, AgendaItem.LONGEST));
            assertThat(minutes.addFollowUp(id, "x".repeat(301), mara.id(), null))
                    .isEqualTo(new MeetingResult.TooLong(301, FollowUp.LONGEST));
            assertThat(minutes.saveOwn(id, "x".repeat(20_001), 0))
                    .isEqualTo(new NotesResult.TooLong(20_001, Notes.LONGEST));
            // One was proposed with the meeting.
            for (int i = 1; i < Minutes.MOST_PARTS; i++) {
                minutes.addItem(id, "Topic " + i, null);
            }
            assertThat(minutes.addItem(id, "One more", null)).isEqualTo(new MeetingResult.Full(Minutes.MOST_PARTS));
            assertThat(meetings.get(id).agenda()).hasSize(Minutes.MOST_PARTS);
            assertThat(meetings.get(id).followUps()).isEmpty();
        });
    }

    @Test
    void both_put_things_on_the_agenda_in_order_and_tick_them() {
        var id = booked(at(0));
        As.account(mara, () -> minutes.addItem(id, "My question", null));
        As.account(jonas, () -> minutes.addItem(id, "The conference", null));
        assertThat(agenda(id)).extracting(AgendaItem::text).containsExactly("Roadmap", "My question", "The conference");

        var last = agenda(id).getLast().id();
        As.account(mara, () -> minutes.moveItem(id, last, true));
        As.account(mara, () -> minutes.tickItem(id, last, true));
        As.account(mara, () -> minutes.removeItem(id, agenda(id).getFirst().id()));

        assertThat(agenda(id)).extracting(AgendaItem::text).containsExactly("The conference", "My question");
        assertThat(agenda(id)).extracting(AgendaItem::ticked).containsExactly(true, false);
        assertThat(agenda(id)).extracting(AgendaItem::author).containsExactly(jonas.id(), mara.id());
    }

    @Test
    void notes_that_two_write_at_the_same_time_are_put_together() {
        var id = booked(at(0));
        saved(mara, id, "We begin with the plan. The budget comes later.", 0);

        saved(mara, id, "We begin with the plan. The budget comes later.\n\nMara asks Eva.", 1);
        var second = As.account(
                jonas, () -> minutes.saveShared(id, "We begin with the roadmap. The budget comes later.", 1));

        assertThat(second).isInstanceOfSatisfying(NotesResult.Joined.class, joined -> assertThat(
                        joined.notes().text())
                .isEqualTo("We begin with the roadmap. The budget comes later.\n\nMara asks Eva."));
        assertThat(As.account(mara, () -> meetings.get(id).sharedNotes()).text())
                .isEqualTo("We begin with the roadmap. The budget comes later.\n\nMara asks Eva.");
    }

    @Test
    void notes_that_both_began_stand_one_under_the_other() {
        var id = booked(at(0));
        saved(mara, id, "Mara was first", 0);
        saved(mara, id, "Mara was first and wrote on", 1);

        assertThat(As.account(jonas, () -> minutes.saveShared(id, "Jonas typed meanwhile", 0)))
                .isInstanceOf(NotesResult.Joined.class);

        assertThat(As.account(mara, () -> meetings.get(id).sharedNotes()).text())
                .isEqualTo("Mara was first and wrote on\n\nJonas typed meanwhile");
    }

    @Test
    void where_both_changed_one_sentence_nothing_is_saved_and_both_come_back() {
        var id = booked(at(0));
        saved(mara, id, "We meet on Mondays. Bring the plan.", 0);
        saved(mara, id, "We meet on Tuesdays. Bring the plan.", 1);

        var second = As.account(jonas, () -> minutes.saveShared(id, "We meet on Fridays. Bring the plan.", 1));

        assertThat(second).isInstanceOfSatisfying(NotesResult.Conflict.class, conflict -> {
            assertThat(conflict.theirs().text()).isEqualTo("We meet on Tuesdays. Bring the plan.");
            assertThat(conflict.theirs().by()).isEqualTo(mara.id());
            assertThat(conflict.together()).isEqualTo("We meet on Tuesdays. We meet on Fridays. Bring the plan.");
            assertThat(As.account(
                            jonas,
                            () -> minutes.saveShared(
                                    id, "We meet on Fridays.", conflict.theirs().revision())))
                    .isInstanceOf(NotesResult.Saved.class);
        });
        assertThat(As.account(mara, () -> meetings.get(id).sharedNotes()).text())
                .isEqualTo("We meet on Fridays.");
    }

    @Test
    void who_comes_back_to_what_was_begun_long_ago_is_shown_both() {
        var id = booked(at(0));
        for (int i = 0; i <= NoteEditions.KEPT + 1; i++) {
            saved(mara, id, "Edition " + i, i);
        }

        assertThat(As.account(jonas, () -> minutes.saveShared(id, "From long ago", 1)))
                .isInstanceOfSatisfying(NotesResult.Conflict.class, conflict -> assertThat(conflict.together())
                        .isEqualTo("Edition 41\n\nFrom long ago"));
        assertThat(jdbc.queryForObject("select count(*) from meeting_note_edition", Integer.class))
                .isEqualTo(NoteEditions.KEPT);
    }

    @Test
    void what_notes_said_before_is_gone_when_the_mentorship_has_ended() {
        var id = booked(at(0));
        saved(mara, id, "A name that does not belong here", 0);
        saved(mara, id, "Without it", 1);

        As.account(mara, () -> mentorships.end(pair, ""));

        assertThat(jdbc.queryForList("select text from meeting_note_edition", String.class))
                .isEmpty();
        assertThat(As.account(mara, () -> meetings.get(id).sharedNotes()).text())
                .isEqualTo("Without it");
    }

    @Test
    void a_paragraph_of_ones_own_notes_is_shared_and_the_rest_stays_ones_own() {
        var id = booked(at(0));
        saved(jonas, id, "What both know.", 0);
        As.account(mara, () -> minutes.saveOwn(id, "For me.\nStill for me.\n\nFor both.\n\n\nFor me again.", 0));
        assertThat(As.account(mara, () -> meetings.get(id).ownNotes()).paragraphs())
                .containsExactly("For me.\nStill for me.", "For both.", "For me again.");

        assertThat(As.account(mara, () -> minutes.shareParagraph(id, 1, 1)))
                .isInstanceOfSatisfying(
                        NotesResult.Saved.class,
                        saved -> assertThat(saved.notes().text()).isEqualTo("For me.\nStill for me.\n\nFor me again."));

        assertThat(As.account(jonas, () -> meetings.get(id))).satisfies(seen -> {
            assertThat(seen.sharedNotes().text()).isEqualTo("What both know.\n\nFor both.");
            assertThat(seen.sharedNotes().by()).isEqualTo(mara.id());
            assertThat(seen.ownNotes()).isEqualTo(Notes.NONE);
        });
        assertThat(As.account(mara, () -> minutes.shareParagraph(id, 1, 1)))
                .as("which paragraph is meant is no longer known")
                .isInstanceOf(NotesResult.Conflict.class);
        assertThat(As.account(mara, () -> minutes.shareParagraph(id, 7, 2))).isInstanceOf(NotesResult.Conflict.class);
        assertThat(As.account(jonas, () -> minutes.shareParagraph(id, 0, 0))).isInstanceOf(NotesResult.Conflict.class);
        assertThat(As.account(jonas, () -> meetings.get(id).sharedNotes()).text())
                .isEqualTo("What both know.\n\nFor both.");
    }

    private void saved(Actor who, MeetingId id, String text, int revision) {
        assertThat(As.account(who, () -> minutes.saveShared(id, text, revision)))
                .isInstanceOf(NotesResult.Saved.class);
    }

    @Test
    void ones_own_notes_are_seen_by_nobody_else() {
        var id = booked(at(0));
        As.account(mara, () -> minutes.saveOwn(id, "Ask about the salary", 0));

        assertThat(As.account(jonas, () -> meetings.get(id))).satisfies(seen -> {
            assertThat(seen.ownNotes()).isEqualTo(Notes.NONE);
            assertThat(seen.sharedNotes()).isEqualTo(Notes.NONE);
        });
        assertThat(As.account(mara, () -> meetings.get(id).ownNotes().text())).isEqualTo("Ask about the salary");
    }

    @Test
    void a_follow_up_of_the_mentees_becomes_a_goal_of_its_own_and_is_what_it_was_when_that_is_deleted() {
        var id = booked(at(0));
        As.account(jonas, () -> minutes.addFollowUp(id, "Find a course", mara.id(), LocalDate.of(2026, 12, 1)));
        As.account(jonas, () -> minutes.addFollowUp(id, "Ask Eva", jonas.id(), null));
        var agreed = As.account(mara, () -> beginnings.choices().agreed());
        assertThat(agreed).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("Find a course");
            assertThat(one.with()).isEqualTo(jonas.id());
        });
        assertThat(As.account(jonas, () -> beginnings.choices().agreed())).isEmpty();
        var source = agreed.getFirst().followUp();

        var goal = As.account(mara, () -> ((GoalSaveResult.Saved) editing.create(
                        GoalEdit.of(GoalContent.titled("Pass a course")),
                        new GoalOrigin(GoalOrigin.Kind.FOLLOW_UP, source, null, null, "")))
                .goal());

        assertThat(As.account(mara, () -> turns.forMe(null, 10).items())).isEmpty();
        assertThat(As.account(mara, () -> beginnings.choices().agreed())).isEmpty();
        assertThat(followUp(id, "Find a course").begun()).isEqualTo(goal);
        var origin = As.account(mara, () -> goals.forEditing(goal).page().origin());
        assertThat(origin)
                .isEqualTo(new GoalOrigin(GoalOrigin.Kind.FOLLOW_UP, source, id.value(), jonas.id(), "Find a course"));

        As.account(mara, () -> editing.delete(goal));
        assertThat(followUp(id, "Find a course").begun()).isNull();
        As.account(mara, () -> editing.undelete(goal));
        assertThat(followUp(id, "Find a course").begun()).isEqualTo(goal);
    }

    private FollowUp followUp(MeetingId id, String text) {
        return As.account(mara, () -> meetings.get(id)).followUps().stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_follow_up_for_the_other_becomes_their_turn_until_it_is_done() {
        var id = booked(at(0));
        As.account(jonas, () -> minutes.addFollowUp(id, "Send the slides", mara.id(), LocalDate.of(2026, 12, 1)));
        As.account(jonas, () -> minutes.addFollowUp(id, "Ask Eva", jonas.id(), null));

        assertThat(As.account(mara, () -> turns.both(5, 1).mine().items()))
                .extracting(turn -> turn.kind())
                .containsExactly("meeting.follow-up");
        assertThat(As.account(jonas, () -> turns.counts().total())).isZero();

        var followUp = As.account(mara, () -> meetings.get(id)).followUps().getFirst();
        assertThat(followUp.due()).isEqualTo(LocalDate.of(2026, 12, 1));
        As.account(mara, () -> minutes.tickFollowUp(id, followUp.id(), true));
        assertThat(As.account(mara, () -> turns.counts().total())).isZero();
    }

    @Test
    void what_the_mentee_does_next_becomes_a_step_on_a_shared_goal() {
        var id = booked(at(0));
        var goal = goal("Lead a product team");
        As.account(mara, () -> sharing.shareWith(goal, pair, false, ""));

        var result = As.account(jonas, () -> minutes.addStep(id, "Shadow a review", LocalDate.of(2026, 12, 1), goal));

        assertThat(result).isEqualTo(new FollowUpResult.Added());
        assertThat(As.account(mara, () -> goals.forEditing(goal).page())
                        .content()
                        .allSteps())
                .singleElement()
                .satisfies(step -> {
                    // Each knows the other: the step where it came from, the follow-up what it has become.
                    assertThat(step.source()).isEqualTo("meeting:" + id);
                    assertThat(As.account(jonas, () -> meetings.get(id)).followUps())
                            .extracting(FollowUp::step)
                            .containsExactly(step.id());
                    assertThat(step.text()).isEqualTo("Shadow a review");
                    assertThat(step.dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
                });
        var seen = As.account(jonas, () -> meetings.get(id));
        assertThat(seen.goals()).extracting(GoalTitle::title).containsExactly("Lead a product team");
        assertThat(seen.followUps()).singleElement().satisfies(followUp -> {
            assertThat(followUp.goal()).isEqualTo(goal);
            assertThat(followUp.who()).isEqualTo(mara.id());
        });
    }

    @Test
    void what_a_mentor_does_next_becomes_a_step_of_a_goal_of_their_own_that_nobody_else_sees() {
        var id = booked(at(0));
        var own = As.account(
                jonas,
                () -> ((GoalSaveResult.Saved) editing.create(GoalEdit.of(GoalContent.titled("Mentor better")))).goal());
        assertThat(As.account(jonas, () -> meetings.get(id).ownGoals()))
                .containsExactly(new GoalTitle(own, "Mentor better"));
        assertThat(As.account(mara, () -> meetings.get(id).ownGoals())).isEmpty();

        assertThat(As.account(jonas, () -> minutes.addStep(id, "Ask fewer questions", null, own)))
                .isInstanceOf(FollowUpResult.Added.class);

        assertThat(As.account(mara, () -> meetings.get(id).followUps()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.who()).isEqualTo(jonas.id());
                    assertThat(one.goal()).isEqualTo(own);
                });
        assertThat(steps(own)).containsExactly("Ask fewer questions");
        assertThat(As.account(mara, () -> minutes.addStep(id, "Mine on theirs", null, own)))
                .as("nobody puts steps on a goal of somebody else's that is not shared with them")
                .isInstanceOf(FollowUpResult.NoStep.class);
        assertThat(steps(own)).hasSize(1);
    }

    private List<String> steps(GoalId goal) {
        return jdbc.query("select text from goal_step where goal = ?", (row, number) -> row.getString(1), goal.value());
    }

    @Test
    void a_goal_that_is_shared_no_longer_takes_no_step_and_is_on_no_agenda() {
        var id = booked(at(0));
        var goal = goal("Lead a product team");
        As.account(mara, () -> sharing.shareWith(goal, pair, false, ""));
        As.account(jonas, () -> minutes.addItem(id, "How is it going?", goal));
        As.account(mara, () -> sharing.stopSharing(goal));

        assertThat(As.account(jonas, () -> minutes.addStep(id, "Too late", null, goal)))
                .isEqualTo(new FollowUpResult.NoStep());
        As.account(jonas, () -> minutes.addItem(id, "Later", goal));

        var seen = As.account(jonas, () -> meetings.get(id));
        assertThat(seen.followUps()).isEmpty();
        assertThat(seen.goals()).isEmpty();
        assertThat(seen.agenda().getLast().goal()).isNull();
    }

    @Test
    void nobody_but_the_two_sees_or_touches_a_meeting() {
        var id = booked(at(0));
        var open = proposed(jonas, pair, at(4));
        var item = agenda(id).getFirst().id();
        var otherMentee = world.account("Other Mentee");
        mentoredByJonas(otherMentee);
        var otherMentor = world.account("Other Mentor");
        world.join(coordinator, round, "mentor", 2, otherMentor);
        for (var stranger : List.of(otherMentee, otherMentor, coordinator)) {
            for (var attempt : attempts(id, open, item).entrySet()) {
                assertThatThrownBy(() -> As.account(stranger, attempt.getValue()))
                        .as(stranger.name() + ": " + attempt.getKey())
                        .isInstanceOf(AccessDeniedException.class);
            }
            assertThat(As.account(stranger, () -> meetings.upcoming(null, 5).items()))
                    .isEmpty();
            assertThat(As.account(stranger, () -> meetings.offered(null, 5).items()))
                    .isEmpty();
            assertThat(As.account(stranger, () -> meetings.latestPlan(pair))).isEmpty();
        }
    }

    @Test
    void a_visitor_reaches_nothing() {
        var id = booked(at(0));
        var item = agenda(id).getFirst().id();
        As.visitor();
        for (var attempt : attempts(id, id, item).entrySet()) {
            assertThatThrownBy(() -> attempt.getValue().run())
                    .as(attempt.getKey())
                    .isInstanceOfAny(AccessDeniedException.class, AuthenticationException.class);
        }
        assertThatThrownBy(() -> meetings.upcoming(null, 1).items())
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationException.class);
    }

    @Test
    void lists_and_pages_cost_the_same_for_ten_meetings_and_a_thousand() {
        var id = booked(at(0));
        fill(10);
        var few = counts(id);
        fill(990);
        var many = counts(id);

        assertThat(many).isEqualTo(few);
        assertThat(few.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(6));
    }

    @Test
    void the_past_is_read_a_page_at_a_time_without_gaps() {
        fill(45);
        var seen = new java.util.ArrayList<UUID>();
        As.account(mara, () -> {
            var page = meetings.past(null, 20);
            page.items().forEach(one -> seen.add(one.id().value()));
            while (page.next() != null) {
                page = meetings.past(page.next(), 20);
                page.items().forEach(one -> seen.add(one.id().value()));
            }
        });

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    private GoalId goal(String title) {
        return ((GoalSaveResult.Saved) As.account(mara, () -> editing.create(GoalEdit.of(GoalContent.titled(title)))))
                .goal();
    }

    private Map<String, Integer> counts(MeetingId id) {
        return Map.of(
                "page", As.account(mara, () -> Statements.count(() -> meetings.get(id))),
                "upcoming",
                        As.account(
                                mara,
                                () -> Statements.count(
                                        () -> meetings.upcoming(null, 50).items())),
                "offered",
                        As.account(
                                mara,
                                () -> Statements.count(
                                        () -> meetings.offered(null, 50).items())),
                "past", As.account(mara, () -> Statements.count(() -> meetings.past(null, 20))),
                "busy",
                        As.account(
                                mara,
                                () -> Statements.count(
                                        () -> meetings.busy(TimeWindow.of(at(0), Duration.ofDays(14)), null))));
    }

    private Map<String, Runnable> attempts(MeetingId id, MeetingId open, AgendaItemId item) {
        var nobody = new FollowUpId(Uuid7.next(clock));
        return Map.ofEntries(
                Map.entry("get", () -> meetings.get(id)),
                Map.entry("calendarFile", () -> meetings.calendarFile(id)),
                Map.entry("propose", () -> bookings.propose(pair, plan("Hello"), List.of(at(9)))),
                Map.entry("offerOthers", () -> bookings.offerOthers(id, LENGTH, List.of(at(9)))),
                Map.entry("pick", () -> bookings.pick(open, at(4))),
                Map.entry("decline", () -> bookings.decline(open, "")),
                Map.entry("describe", () -> bookings.describe(id, "Mine now", "")),
                Map.entry("cancel", () -> bookings.cancel(id, "")),
                Map.entry("answer", () -> attendance.answer(id, true, null)),
                Map.entry("addItem", () -> minutes.addItem(id, "Mine", null)),
                Map.entry("tickItem", () -> minutes.tickItem(id, item, true)),
                Map.entry("moveItem", () -> minutes.moveItem(id, item, true)),
                Map.entry("removeItem", () -> minutes.removeItem(id, item)),
                Map.entry("saveShared", () -> minutes.saveShared(id, "Mine", 0)),
                Map.entry("saveOwn", () -> minutes.saveOwn(id, "Mine", 0)),
                Map.entry("shareParagraph", () -> minutes.shareParagraph(id, 0, 0)),
                Map.entry("addFollowUp", () -> minutes.addFollowUp(id, "Mine", new AccountId(UUID.randomUUID()), null)),
                Map.entry("addStep", () -> minutes.addStep(id, "Mine", null, new GoalId(UUID.randomUUID()))),
                Map.entry("tickFollowUp", () -> minutes.tickFollowUp(id, nobody, true)),
                Map.entry("removeFollowUp", () -> minutes.removeFollowUp(id, nobody)));
    }

    /** So many meetings that were, past the services, and the same number with times to pick. */
    private void fill(int number) {
        for (int i = 0; i < number; i++) {
            insert(mara, "CONFIRMED", at(-100 - i * 24.0 / 10), "[]", false);
            insert(mara, "CONFIRMED", at(100 + i), "[]", false);
            insert(mara, "PROPOSED", null, "[\"" + at(50) + "\"]", true);
        }
    }

    private void insert(
            Actor mentee,
            String state,
            java.time.@org.jspecify.annotations.Nullable Instant start,
            String offers,
            boolean offered) {
        jdbc.update(
                "insert into meeting (id, mentorship, programme, mentor, mentee, state, topic, place, starts_at, ends_at,"
                        + " offers, offer_minutes, offered_by, offered_at, sequence, created_at, changed_at, archived,"
                        + " version) values (?, ?, ?, ?, ?, ?, 'Many', '', ?, ?, ?, 45, ?, ?, 0, ?, ?, false, 0)",
                Uuid7.next(clock),
                pair.value(),
                pair.value(),
                jonas.id().value(),
                mentee.id().value(),
                state,
                start == null ? null : utc(start),
                start == null ? null : utc(start.plus(LENGTH)),
                offers,
                offered ? jonas.id().value() : null,
                offered ? utc(clock.instant()) : null,
                utc(clock.instant()),
                utc(clock.instant()));
    }

    private static LocalDateTime utc(java.time.Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private List<AgendaItem> agenda(MeetingId id) {
        return As.account(mara, () -> meetings.get(id)).agenda();
    }
}
