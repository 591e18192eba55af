package app.waymark.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.PersonalRecords.Forgetting;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.Measure;
import app.waymark.matching.Scenarios;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.PersonalData;
import app.waymark.support.As;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WaymarkTest
class PersonalDataTest {

    /** Ids of things and not of people, which the test must not take for one; every other id names a person. */
    private static final Set<String> THINGS = Set.of(
            "account_link.id",
            "goal_skill.framework",
            "goal_skill.goal",
            "goal_skill.skill",
            "skill_ask.id",
            "skill_ask.mentorship",
            "skill_ask.sheet",
            "skill_rating_pair.ask",
            "skill_rating_pair.own",
            "skill_rating_pair.skill",
            "skill_rating_pair.theirs",
            "skill_rating.id",
            "skill_rating.sheet",
            "skill_rating.skill",
            "skill_round_part.round",
            "skill_round_skill.name",
            "skill_round_skill.round",
            "skill_round_skill.skill",
            "skill_sheet.framework",
            "skill_sheet.id",
            "skill_sheet.mentorship",
            "skill_wanted_role.framework",
            "skill_wanted_role.id",
            "skill_wanted_role.role",
            "badge.achievement",
            "badge.id",
            "badge.issuer_name",
            "badge.name",
            "badge.programme",
            "badge.subject",
            "badge_ask.framework",
            "badge_ask.id",
            "badge_ask.programme",
            "badge_ask.skill",
            "badge_ask_piece.ask",
            "badge_ask_piece.file",
            "badge_ask_piece.id",
            "badge_key.id",
            "badge_terms.name_de",
            "badge_terms.name_en",
            "badge_terms.programme",
            "portfolio_piece.id",
            "portfolio_piece.source",
            "portfolio_piece_named.piece",
            "portfolio_file.id",
            "portfolio_file.piece",
            "portfolio_file.file",
            "portfolio_file.name",
            "portfolio_link.id",
            "own_calendar.id",
            "own_calendar_busy.calendar",
            "answer.programme",
            "import_column.name",
            "import_column.programme",
            "invitation.id",
            "signup.id",
            "signup.invited",
            "signup.round",
            "signup_form.round",
            "signup_link.signup",
            "invitation.round",
            "program_field.id",
            "program_field.programme",
            "account_remembered.series",
            "account_remembered.browser",
            "account_browser.id",
            "account_session.id",
            "account_session.browser",
            "audit_entry.id",
            "feedback_attachment.file",
            "feedback_attachment.id",
            "feedback_attachment.name",
            "feedback_attachment.place",
            "feedback_attachment.post",
            "feedback_attachment.remark",
            "feedback_draft.place",
            "feedback_post.id",
            "feedback_post_edition.post",
            "feedback_post.thread",
            "mailed_answer.id",
            "mailed_answer.subject",
            "mailed_file.answer",
            "mailed_file.file",
            "reply_address.subject",
            "feedback_remark.id",
            "feedback_remark.mentorship",
            "feedback_remark.subject",
            "feedback_thread.id",
            "feedback_thread.mentorship",
            "feedback_thread.review",
            "feedback_thread.subject",
            "goal.id",
            "goal.last_verdict",
            "goal.obstacle_heard_in",
            "goal.mentorship",
            "goal.parent",
            "goal.programme",
            "goal.shown_in",
            "goal_draft.place",
            "goal_edition.goal",
            "goal_if_then.goal",
            "goal_if_then.id",
            "goal_look.goal",
            "goal_measure.goal",
            "goal_measure.id",
            "goal_measure.name",
            "goal_milestone.goal",
            "goal_milestone.id",
            "goal_progress.goal",
            "goal_text_said.goal",
            "goal_progress.id",
            "goal_progress.mentorship",
            "goal_reading.goal",
            "goal_check_in.id",
            "goal_check_in.goal",
            "goal_check_in.mentorship",
            "goal_check_in.cue_plan",
            "goal_check_in_step.check_in",
            "goal_check_in_step.step",
            "goal_retrospective.id",
            "goal_retrospective.goal",
            "goal_retrospective.mentorship",
            "goal_rhythm.goal",
            "goal_rhythm.look_back_ask",
            "goal_reading.id",
            "goal_reading.measure",
            "goal.begun_meeting",
            "goal.begun_source",
            "goal_suggestion.goal",
            "goal_suggestion.id",
            "goal_suggestion.mentorship",
            "goal_suggestion.open_in",
            "goal_template.id",
            "goal_review_questions.programme",
            "meeting_guide.programme",
            "programme_mail.programme",
            "programme_mail.name",
            "programme_words.programme",
            "mail.programme",
            "meeting_video_room.programme",
            "meeting_met.meeting",
            "meeting_answer.meeting",
            "meeting_reminded.meeting",
            "group_meeting.id",
            "group_meeting.round",
            "group_meeting.programme",
            "group_person.meeting",
            "meeting_agenda_item.source",
            "goal_review_answer.goal",
            "goal_review_answer.question",
            "goal_review_answer.mentorship",
            "goal_template.programme",
            "skill_entry.id",
            "skill_framework.id",
            "skill_framework.programme",
            "skill_framework_version.framework",
            "network_contact.id",
            "network_introduction.id",
            "network_introduction.mentorship",
            "network_introduction_link.introduction",
            "learning_resource.id",
            "learning_resource.programme",
            "learning_resource.handed_to",
            "learning_resource_skill.resource",
            "learning_resource_skill.framework",
            "learning_resource_skill.skill",
            "learning_plan.id",
            "learning_plan.resource",
            "learning_plan.goal",
            "learning_plan.step",
            "learning_evidence.id",
            "learning_evidence.plan",
            "learning_evidence.file",
            "learning_opportunity.id",
            "learning_opportunity.programme",
            "learning_opportunity_skill.opportunity",
            "learning_opportunity_skill.framework",
            "learning_opportunity_skill.skill",
            "skill_relation.from_entry",
            "skill_relation.to_entry",
            "skill_set_adopted.programme",
            "skill_asking_person.asking",
            "skill_asking_person.id",
            "skill_asking_link.asked",
            "skill_asking.id",
            "skill_asking_answer.id",
            "skill_asking_answer.question",
            "skill_asking_question.asking",
            "skill_asking_question.id",
            "skill_asking_question.mentorship",
            "skill_standing.asked",
            "skill_standing_entry.id",
            "skill_standing_shown.mentorship",
            "skill_standing_word.entry",
            "skill_standing_word.mentorship",
            "skill_words.entry",
            "goal_vision.mentorship",
            "goal_step.goal",
            "goal_step.id",
            "goal_step.milestone",
            "goal_acceptance.goal",
            "goal_acceptance.id",
            "goal_acceptance.mentorship",
            "goal_acceptance.step",
            "goal_evidence.file",
            "goal_evidence.goal",
            "goal_evidence.id",
            "goal_evidence.step",
            "goal_step_time.goal",
            "goal_step_time.step",
            "goal_step_after.before_it",
            "goal_step_after.goal",
            "goal_step_after.step",
            "stored_file.id",
            "time_watch.mentorship",
            "stored_file.subject",
            "stored_file_part.file",
            "goal_revision.goal",
            "goal_seen_differently.place",
            "goal_revision.mentorship",
            "kind_word.goal",
            "kind_word.id",
            "kind_word.item",
            "thanks.goal",
            "thanks.id",
            "thanks.item",
            "yearbook_gap.item",
            "goal_verdict.goal",
            "goal_verdict.id",
            "goal_verdict.mentorship",
            "mail.about",
            "mail.event",
            "mail.id",
            "mail.sent_with",
            "reach_choice.mail",
            "matching_decision.round",
            "matching_policy.round",
            "meeting.id",
            "meeting.mentorship",
            "meeting.programme",
            "meeting.series",
            "meeting_agenda_item.goal",
            "meeting_agenda_item.id",
            "meeting_agenda_item.meeting",
            "meeting_claim.meeting",
            "meeting_follow_up.goal",
            "meeting_follow_up.own_goal",
            "meeting_follow_up.step",
            "meeting_follow_up.id",
            "meeting_follow_up.meeting",
            "meeting_note.id",
            "meeting_note_edition.note",
            "meeting_note.meeting",
            "meeting_series.id",
            "meeting_series.mentorship",
            "meeting_series.programme",
            "meeting_series.replaces",
            "mentorship.id",
            "mentorship.programme",
            "mentorship.round",
            "notice.event",
            "notice.id",
            "notice.subject",
            "participant.id",
            "people_import.id",
            "people_import.round",
            "people_import_field.import_id",
            "people_import_row.import_id",
            "participant.round",
            "programme.id",
            "programme.name",
            "coordinator.programme",
            "round.id",
            "round.name",
            "round.programme",
            "scenario.id",
            "scenario.round",
            "scenario_input.scenario",
            "scenario_pair.scenario",
            "scenario_proof.scenario",
            "scheduled_tasks.task_name",
            "private_note.mentorship",
            "safeguarding_receiver.report",
            "safeguarding_report.id",
            "safeguarding_report.programme",
            "safeguarding_report.thing",
            "search_filling.reached",
            "search_text.about",
            "search_text.thing",
            "search_text.unit",
            "turn.back_of",
            "turn.id",
            "turn.mentorship",
            "turn.programme",
            "turn.subject",
            "turn_patience.programme",
            "wish.round",
            "wish_draft.round",
            "wish_list.round");

    @Autowired
    List<PersonalData> modules;

    @Autowired
    PersonalRecords records;

    @Autowired
    OwnAccount own;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    GoalReviews reviews;

    @Autowired
    Threads threads;

    @Autowired
    Bookings bookings;

    @Autowired
    Minutes minutes;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Scenarios scenarios;

    @Autowired
    World world;

    @Autowired
    Queue queue;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void each_column_that_names_a_person_belongs_to_one_modules_answer() {
        var found = new TreeSet<>(jdbc.queryForList("""
                select concat(table_name, '.', column_name) from information_schema.columns
                where table_schema = database() and table_name not like 'databasechangelog%'
                and (data_type = 'uuid' or column_name regexp '(^|_)(e?mail|address|name)$')
                """, String.class));
        found.removeAll(THINGS);
        var answered = new ArrayList<String>();
        modules.forEach(module -> answered.addAll(module.columns()));

        assertThat(answered).doesNotHaveDuplicates();
        assertThat(answered.stream().filter(THINGS::contains))
                .as("both a thing and a person")
                .isEmpty();
        found.removeAll(answered);
        assertThat(found)
                .as("columns that name a person and are in no module's PersonalData (or name a thing: say so here)")
                .isEmpty();
        assertThat(answered)
                .allSatisfy(column ->
                        assertThat(exists(column)).as("%s exists", column).isTrue());
        assertThat(modules.stream().map(PersonalData::module)).doesNotHaveDuplicates();
    }

    @Test
    void the_file_holds_what_the_person_wrote_and_not_what_others_keep_to_themselves() {
        var pair = pairWithEverything();
        var hers = text(As.account(pair.mentee(), records::mine));
        assertThat(hers)
                .contains(
                        "\"goal\"",
                        "Kumquat goal",
                        "Kumquat answer",
                        "Kumquat agenda",
                        "Kumquat private",
                        "Kumquat shared")
                .contains(World.address(pair.mentee().name()))
                .doesNotContain("Physalis private");
        var his = text(As.account(pair.mentor(), records::mine));
        assertThat(his)
                .contains(
                        "Physalis private",
                        "Physalis question",
                        "Physalis reason",
                        "Physalis reading",
                        "Physalis verdict")
                .doesNotContain("Kumquat private");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where verb = 'account.exported'", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void an_administrator_hands_over_the_same_file_and_forgets_nobody_who_can_still_sign_in() {
        var pair = pairWithEverything();
        var root = root();
        assertThat(text(As.account(root, () -> records.of(pair.mentee().id())).orElseThrow()))
                .contains("Kumquat goal");
        assertThat(As.account(root, () -> records.forget(pair.mentee().id()))).isInstanceOf(Forgetting.StillOpen.class);
    }

    @Test
    void nothing_that_a_forgotten_person_wrote_or_was_called_is_left_anywhere() {
        var pair = pairWithEverything();
        var root = root();
        var name = pair.mentee().name();
        assertThat(wherever("Kumquat")).isNotEmpty();
        assertThat(wherever(name)).isNotEmpty();

        As.account(root, () -> administration.close(pair.mentee().id()));
        queue.runDue();
        assertThat(As.account(root, () -> records.forget(pair.mentee().id()))).isInstanceOf(Forgetting.Forgotten.class);

        // What a meeting of both was about, and what both wrote there, stays the other's, too; what mail said that was
        // kept for others is theirs.
        assertThat(wherever("Kumquat"))
                .isSubsetOf("meeting.topic", "meeting_note.text", "mail.text", "mail.html", "mail.subject");
        assertThat(wherever(name)).isSubsetOf("mail.text", "mail.html", "mail.subject", "mail.calendar");
        assertThat(wherever(World.address(name))).isSubsetOf("mail.calendar");
        var left = Objects.requireNonNull(As.account(
                        pair.mentor(), () -> accounts.find(List.of(pair.mentee().id())))
                .get(pair.mentee().id()));
        assertThat(left.name()).isEqualTo("N. N.");
        assertThat(As.account(pair.coordinator(), () -> mentorships.countInRound(pair.round()))
                        .values())
                .containsExactly(1L);
        assertThat(As.account(root, () -> administration.reopen(pair.mentee().id())))
                .isInstanceOf(AccountAdministration.Change.Gone.class);
    }

    @Test
    void a_forgotten_mentors_words_are_gone_and_the_mentees_goals_are_not() {
        var pair = pairWithEverything();
        var root = root();
        As.account(root, () -> administration.close(pair.mentor().id()));
        queue.runDue();
        As.account(root, () -> records.forget(pair.mentor().id()));
        assertThat(wherever("Physalis")).isSubsetOf("mail.text", "mail.html", "mail.subject");
        assertThat(wherever("Kumquat goal")).contains("goal.title");
    }

    @Test
    void a_person_closes_the_own_account_with_the_password_and_is_forgotten_where_they_ask_for_it() {
        world.person("Rita Root", java.util.Locale.ENGLISH, java.time.ZoneId.of("UTC"), true);
        var me = world.person("Lea Quitte", java.util.Locale.GERMAN, java.time.ZoneId.of("Europe/Berlin"), false);
        assertThat(As.account(me, () -> own.close("not this", true)))
                .isInstanceOf(OwnAccount.Change.WrongPassword.class);
        assertThat(As.account(me, () -> own.close(World.PASSWORD, true))).isInstanceOf(OwnAccount.Change.Saved.class);
        assertThat(wherever("Quitte")).isEmpty();
        assertThat(wherever("quitte")).isEmpty();
    }

    @Test
    void the_last_administrator_does_not_leave() {
        var root = root();
        assertThat(As.account(root, () -> own.close(World.PASSWORD, false)))
                .isInstanceOf(OwnAccount.Change.LastAdministrator.class);
    }

    private Actor root() {
        return world.person("Rita Root", java.util.Locale.ENGLISH, java.time.ZoneId.of("UTC"), true);
    }

    private World.Pair pairWithEverything() {
        var pair = world.pair("Jonas Weber", "Mara Lindqvist");
        GoalId goal = As.account(
                pair.mentee(),
                () -> ((GoalSaveResult.Saved) editing.create(GoalEdit.of(GoalContent.titled("Kumquat goal")))).goal());
        As.account(pair.mentee(), () -> sharing.shareWith(goal, pair.mentorship(), true, ""));
        var thread = As.account(pair.mentor(), () -> ((PostResult.Posted)
                        threads.start(Goals.THREADS, goal.value(), null, null, "Physalis question"))
                .thread());
        As.account(pair.mentee(), () -> threads.post(thread, "Kumquat answer"));
        As.account(pair.mentor(), () -> {
            var measure = Measure.of("Apples", "", BigDecimal.ZERO, BigDecimal.TEN);
            var changed = GoalContent.titled("Kumquat goal").withMeasures(List.of(measure));
            assertThat(editing.save(goal, 1, GoalEdit.of(changed).because("Physalis reason")))
                    .isInstanceOf(GoalSaveResult.Saved.class);
            steps.addReading(
                    goal,
                    measure.id(),
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                    BigDecimal.ONE,
                    "Physalis reading");
            reviews.askForChanges(goal, 2, "Physalis verdict");
        });
        var at = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        MeetingId meeting = As.account(pair.mentee(), () -> ((OfferResult.Offered) bookings.propose(
                        pair.mentorship(),
                        new MeetingPlan("Kumquat topic", "", Duration.ofMinutes(30), List.of("Kumquat agenda")),
                        List.of(at)))
                .meeting());
        As.account(pair.mentor(), () -> {
            bookings.pick(meeting, at);
            minutes.saveOwn(meeting, "Physalis private", 0);
        });
        As.account(pair.mentee(), () -> {
            minutes.saveOwn(meeting, "Kumquat private", 0);
            minutes.saveShared(meeting, "Kumquat shared", 0);
        });
        As.account(pair.coordinator(), () -> scenarios.start(pair.round()));
        return pair;
    }

    /** The columns of the whole database in which this text stands. */
    private Set<String> wherever(String text) {
        return jdbc
                .query(
                        "select table_name, column_name from information_schema.columns where table_schema = database()"
                                + " and table_name not like 'databasechangelog%'"
                                + " and data_type in ('varchar', 'text', 'mediumtext', 'longtext', 'char')",
                        (row, number) -> List.of(row.getString(1), row.getString(2)))
                .stream()
                .filter(column -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select exists (select 1 from `%1$s` where `%2$s` like ? and `%2$s` not like ?)"
                                .formatted(column.get(0), column.get(1)),
                        Boolean.class,
                        "%" + text + "%",
                        // Another person, of whose name this one's is a part.
                        "%oordinator_of_" + text + "%")))
                .map(column -> column.get(0) + "." + column.get(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean exists(String column) {
        var parts = column.split("\\.", -1);
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from information_schema.columns where table_schema = database()"
                        + " and table_name = ? and column_name = ?)",
                Boolean.class,
                parts[0],
                parts[1]));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
