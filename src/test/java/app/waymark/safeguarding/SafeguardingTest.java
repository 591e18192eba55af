package app.waymark.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.AccountAdministration;
import app.waymark.account.PersonalRecords;
import app.waymark.feedback.Attachments;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.Posts;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.file.Files;
import app.waymark.goal.Evidence;
import app.waymark.goal.EvidenceResult;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.goal.Step;
import app.waymark.goal.StepRecords;
import app.waymark.mentorship.Mentorships;
import app.waymark.notification.Inbox;
import app.waymark.profile.Photos;
import app.waymark.profile.Profiles;
import app.waymark.program.Programmes;
import app.waymark.safeguarding.internal.ReportsInTime;
import app.waymark.shared.Actor;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What is reported: to whom it goes, what is kept of it, and who never learns of it. */
@WaymarkTest
class SafeguardingTest {

    @Autowired
    Profiles profiles;

    @Autowired
    Photos photos;

    @Autowired
    Reporting reporting;

    @Autowired
    ReceivedReports received;

    @Autowired
    ReportsInTime time;

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    Attachments attachments;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    StepRecords records;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Programmes programmes;

    @Autowired
    AccountAdministration administration;

    @Autowired
    PersonalRecords personal;

    @Autowired
    Files files;

    @Autowired
    Turns turns;

    @Autowired
    Inbox inbox;

    @Autowired
    Queue queue;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;
    private Actor root;
    private GoalId goal;
    private Step step;
    private ThreadId thread;
    private UUID post;

    @BeforeEach
    void a_post_that_should_not_have_been_written() {
        root = world.person("Rita Root", Locale.ENGLISH, ZoneId.of("UTC"), true);
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        step = Step.of("Write it", null);
        goal = As.account(pair.mentee(), () -> {
            var made = ((Saved) editing.create(GoalEdit.of(
                            GoalContent.titled("Speak at a conference").withPlan(List.of(step), List.of()))))
                    .goal();
            sharing.shareWith(made, pair.mentorship(), true, "");
            return made;
        });
        thread = As.account(pair.mentor(), () -> ((PostResult.Posted)
                        threads.start(Goals.THREADS, goal.value(), null, null, "Nasty quinces"))
                .thread());
        post = java.util.Objects.requireNonNull(
                jdbc.queryForObject("select id from feedback_post where text = 'Nasty quinces'", UUID.class));
    }

    private ReportId report() {
        return As.account(pair.mentee(), () -> ((ReportResult.Reported)
                        reporting.report(Threads.POSTS, post, "I do not want to be spoken to like this"))
                .report());
    }

    private List<Waiting> waiting(Actor who) {
        return As.account(
                who, () -> turns.forMe(List.of("safeguarding.report"), null, 50).items());
    }

    @Test
    void a_report_is_at_once_the_turn_of_the_coordinators_and_of_nobody_else() {
        report();

        assertThat(waiting(pair.coordinator())).hasSize(1);
        assertThat(List.of(pair.mentor(), pair.mentee(), root))
                .allSatisfy(other -> assertThat(waiting(other)).isEmpty());
        queue.runDue();
        assertThat(mails(pair.coordinator())).isPositive();
        // What mail and notices say beyond the same sentence for every report is what the turn says.
        assertThat(jdbc.queryForList("select arguments from turn where kind = 'safeguarding.report'", String.class))
                .allSatisfy(said -> assertThat(said).doesNotContain("quinces", "spoken", "Jonas", "Mara"));
    }

    @Test
    void what_was_reported_stays_as_it_was_whatever_becomes_of_it() {
        var report = report();
        jdbc.update("update feedback_post set text = 'Friendly words' where id = ?", post);
        jdbc.update("delete from feedback_post where id = ?", post);

        var kept = As.account(pair.coordinator(), () -> received.get(report)).report();

        assertThat(kept.said()).isEqualTo("Nasty quinces");
        assertThat(kept.reported()).isEqualTo(pair.mentor().id());
        assertThat(kept.reporter()).isEqualTo(pair.mentee().id());
        assertThat(kept.path()).contains(goal.toString(), thread.toString());
        assertThat(kept.saidAt()).isNotNull();
    }

    @Test
    void whom_it_concerns_is_told_nothing_by_any_page_mail_notice_or_file() {
        var before = inboxOf(pair.mentor());
        queue.runDue();
        var mails = mails(pair.mentor());
        var report = report();
        queue.runDue();

        assertThat(inboxOf(pair.mentor())).isEqualTo(before);
        assertThat(mails(pair.mentor())).isEqualTo(mails);
        var file = As.account(pair.mentor(), () -> new String(personal.mine(), StandardCharsets.UTF_8));
        assertThat(file)
                .doesNotContain("spoken to like this")
                .doesNotContain(report.value().toString());
        for (var other : List.of(pair.mentor(), pair.mentee(), root, world.account("Olga Other"))) {
            assertThatThrownBy(() -> As.account(other, () -> received.get(report)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(As.account(other, () -> received.list(false, null, 50)).items())
                    .isEmpty();
        }
    }

    @Test
    void once_it_is_settled_their_file_has_what_was_reported_and_neither_by_whom_nor_what_was_said_to_it() {
        var report = report();
        As.account(pair.coordinator(), () -> received.settle(report, "Mara was right; talked to both"));

        var file = As.account(pair.mentor(), () -> new String(personal.mine(), StandardCharsets.UTF_8));
        var part = file.substring(file.indexOf("reported of this person and settled"));
        part = part.substring(0, part.indexOf(']'));

        assertThat(part).contains("Nasty quinces");
        assertThat(part)
                .doesNotContain("spoken to like this", "Mara was right")
                .doesNotContain(pair.mentee().id().toString())
                .doesNotContain(pair.coordinator().id().toString());
    }

    @Test
    void who_reported_it_learns_that_it_is_settled_and_no_more() {
        var report = report();
        assertThat(As.account(pair.coordinator(), () -> received.settle(report, "  ")))
                .isInstanceOf(SettleResult.Blank.class);
        assertThat(As.account(pair.coordinator(), () -> received.settle(report, "Talked to both")))
                .isInstanceOf(SettleResult.Settled.class);
        assertThat(As.account(pair.coordinator(), () -> received.settle(report, "Again")))
                .isInstanceOf(SettleResult.AlreadySettled.class);
        queue.runDue();

        assertThat(waiting(pair.coordinator())).isEmpty();
        var mine = As.account(pair.mentee(), () -> reporting.mine(null, 50)).items();
        assertThat(mine).singleElement().satisfies(one -> assertThat(one.settledAt())
                .isNotNull());
        assertThat(inboxOf(pair.mentee())).contains("safeguarding.settled").doesNotContain("Talked to both");
        assertThat(As.account(pair.coordinator(), () -> received.list(true, null, 50))
                        .items())
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo("Talked to both"));
        assertThat(jdbc.queryForList("select actor from audit_entry where verb = 'report.received'", UUID.class))
                .containsOnlyNulls();
        assertThat(jdbc.queryForList("select actor from audit_entry where verb = 'report.settled'", UUID.class))
                .containsExactly(pair.coordinator().id().value());
    }

    @Test
    void what_concerns_a_coordinator_goes_to_the_administrators() {
        As.account(
                root, () -> programmes.appoint(pair.programme(), pair.mentor().id()));

        var report = report();

        assertThat(waiting(pair.coordinator())).isEmpty();
        assertThat(waiting(pair.mentor())).isEmpty();
        assertThat(waiting(root)).hasSize(1);
        assertThatThrownBy(() -> As.account(pair.mentor(), () -> received.get(report)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(pair.coordinator(), () -> received.get(report)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_comes_to_coordinate_the_programme_meanwhile_receives_it_unless_it_concerns_them() {
        var report = report();
        var nia = world.account("Nia New");
        As.account(root, () -> programmes.appoint(pair.programme(), nia.id()));
        As.account(
                root, () -> programmes.appoint(pair.programme(), pair.mentor().id()));

        SystemActor.run(time::tick);

        assertThat(waiting(nia)).hasSize(1);
        assertThat(waiting(pair.mentor())).isEmpty();
        assertThatThrownBy(() -> As.account(pair.mentor(), () -> received.get(report)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(As.account(pair.mentor(), () -> received.list(false, null, 50))
                        .items())
                .isEmpty();
    }

    @Test
    void what_lies_for_two_weeks_or_is_left_by_its_coordinators_reaches_the_administrators() {
        report();
        SystemActor.run(time::tick);
        assertThat(waiting(root)).isEmpty();

        jdbc.update("update safeguarding_report set reported_at = reported_at - interval 15 day");
        SystemActor.run(time::tick);
        assertThat(waiting(root)).hasSize(1);
        assertThat(waiting(pair.coordinator())).hasSize(1);

        As.account(root, () -> administration.close(pair.coordinator().id()));
        SystemActor.run(time::tick);
        assertThat(waiting(root)).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from safeguarding_receiver", Integer.class))
                .isOne();
    }

    @Test
    void a_person_is_reported_with_what_they_tell_of_themselves_also_when_it_is_over() {
        As.account(pair.coordinator(), () -> mentorships.end(pair.mentorship(), "Over"));

        var result = As.account(
                pair.mentor(),
                () -> reporting.report(Mentorships.REPORTED, pair.mentorship().value(), ""));

        assertThat(result).isInstanceOf(ReportResult.Reported.class);
        assertThat(As.account(pair.coordinator(), () -> received.list(false, null, 50))
                        .items())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.reported()).isEqualTo(pair.mentee().id()));
    }

    @Test
    void a_reported_person_is_kept_as_they_told_and_showed_themselves_whatever_they_make_of_it_then()
            throws IOException {
        var shown = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB), "png", shown);
        As.account(pair.mentee(), () -> {
            profiles.save("Pears and worse", "Bad pears", List.of(), 0);
            photos.keep(new ByteArrayResource(shown.toByteArray()));
        });
        var photo = As.account(pair.mentee(), () -> photos.of(pair.mentee().id()))
                .orElseThrow()
                .bytes();
        var report = As.account(pair.mentor(), () -> ((ReportResult.Reported)
                        reporting.report(Mentorships.REPORTED, pair.mentorship().value(), ""))
                .report());
        As.account(pair.mentee(), () -> {
            profiles.save("Apples", "", List.of(), profiles.mine().version());
            photos.remove();
        });

        var kept = As.account(pair.coordinator(), () -> received.get(report));
        assertThat(kept.report().said()).contains("Pears and worse", "Bad pears");
        assertThat(kept.files()).singleElement().satisfies(copy -> {
            assertThat(copy.name()).isEqualTo("photo.jpg");
            assertThat(copy.type()).isEqualTo("image/jpeg");
            assertThat(As.account(pair.coordinator(), () -> files.part(copy.id(), 0)))
                    .contains(photo);
            for (var other : List.of(pair.mentor(), pair.mentee(), root)) {
                assertThatThrownBy(() -> As.account(other, () -> files.part(copy.id(), 0)))
                        .isInstanceOf(AccessDeniedException.class);
            }
        });
    }

    @Test
    void a_reported_file_is_copied_for_those_who_receive_it_and_stays_when_it_is_taken_out() {
        var evidence = As.account(pair.mentee(), () -> ((EvidenceResult.Added) records.file(
                        goal,
                        step.id(),
                        "pears.txt",
                        new ByteArrayResource("Bad pears".getBytes(StandardCharsets.UTF_8))))
                .evidence());
        var report = As.account(
                pair.mentor(),
                () -> ((ReportResult.Reported) reporting.report(Evidence.REPORTED, evidence.id(), "")).report());
        As.account(pair.mentee(), () -> records.remove(goal, evidence.id()));
        jdbc.update("delete from stored_file where id = ?", evidence.file());

        var copies = As.account(pair.coordinator(), () -> received.get(report)).files();

        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.name()).isEqualTo("pears.txt");
            assertThat(As.account(pair.coordinator(), () -> files.part(copy.id(), 0)))
                    .contains("Bad pears".getBytes(StandardCharsets.UTF_8));
            for (var other : List.of(pair.mentor(), pair.mentee(), root)) {
                assertThatThrownBy(() -> As.account(other, () -> files.part(copy.id(), 0)))
                        .isInstanceOf(AccessDeniedException.class);
            }
        });
    }

    @Test
    void the_files_of_a_reported_post_are_copied_and_stay_for_those_who_receive_it_when_its_author_deletes_it() {
        var nasty = As.account(pair.mentor(), () -> {
            var content = new ByteArrayResource("Nasty pears".getBytes(StandardCharsets.UTF_8));
            attachments.add(thread.value(), null, "pears.txt", content);
            threads.post(thread, "Look at these");
            return threads.posts(thread, null, 30).posts().getLast();
        });
        var file = nasty.files().getFirst().file();
        var report = As.account(
                pair.mentee(),
                () -> ((ReportResult.Reported) reporting.report(Threads.POSTS, nasty.id(), "")).report());
        As.account(pair.mentor(), () -> posts.delete(nasty.id()));
        jdbc.update("delete from stored_file where id = ?", file);

        assertThat(As.account(pair.coordinator(), () -> received.get(report)).files())
                .singleElement()
                .satisfies(copy -> {
                    assertThat(copy.name()).isEqualTo("pears.txt");
                    assertThat(As.account(pair.coordinator(), () -> files.part(copy.id(), 0)))
                            .contains("Nasty pears".getBytes(StandardCharsets.UTF_8));
                    for (var other : List.of(pair.mentor(), pair.mentee(), root)) {
                        assertThatThrownBy(() -> As.account(other, () -> files.part(copy.id(), 0)))
                                .isInstanceOf(AccessDeniedException.class);
                    }
                });
    }

    @Test
    void nobody_reports_what_they_may_not_read_or_wrote_themselves_or_more_than_ten_things_a_day() {
        var stranger = world.account("Olga Other");
        assertThatThrownBy(() -> As.account(stranger, () -> reporting.report(Threads.POSTS, post, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(pair.coordinator(), () -> reporting.offer(Threads.POSTS, post)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(pair.mentee(), () -> reporting.offer("nothing", post)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(As.account(pair.mentor(), () -> reporting.report(Threads.POSTS, post, "")))
                .isInstanceOf(ReportResult.Own.class);
        assertThat(As.account(pair.mentee(), () -> reporting.report(Threads.POSTS, post, "x".repeat(4_001))))
                .isEqualTo(new ReportResult.TooLong(4_001));
        report();
        assertThat(As.account(pair.mentee(), () -> reporting.report(Threads.POSTS, post, "Again")))
                .isInstanceOf(ReportResult.AlreadyReported.class);

        jdbc.update("insert into safeguarding_report (id, reporter, reported, administrators, thing_type, thing, path,"
                + " title, said, words, reported_at) select uuid(), reporter, reported, administrators, thing_type,"
                + " uuid(), path, title, said, words, reported_at from safeguarding_report, seq_1_to_9");
        assertThat(As.account(
                        pair.mentee(),
                        () -> reporting.report(
                                Mentorships.REPORTED, pair.mentorship().value(), "")))
                .isEqualTo(new ReportResult.TooMany(10));
    }

    @Test
    void what_was_settled_half_a_year_ago_is_forgotten_with_its_copies() {
        var report = report();
        As.account(pair.coordinator(), () -> received.settle(report, "Talked to both"));
        jdbc.update("update safeguarding_report set settled_at = settled_at - interval 179 day");
        SystemActor.run(time::tick);
        assertThat(jdbc.queryForObject("select count(*) from safeguarding_report", Integer.class))
                .isOne();

        jdbc.update("update safeguarding_report set settled_at = settled_at - interval 2 day");
        SystemActor.run(time::tick);

        assertThat(jdbc.queryForObject("select count(*) from safeguarding_report", Integer.class))
                .isZero();
    }

    @Test
    void who_reported_and_is_forgotten_is_named_no_more_and_what_they_said_goes_when_it_is_settled() {
        var report = report();
        As.account(root, () -> administration.close(pair.mentee().id()));
        As.account(root, () -> personal.forget(pair.mentee().id()));

        var open = As.account(pair.coordinator(), () -> received.get(report)).report();
        assertThat(open.reporter()).isNull();
        assertThat(open.words()).contains("spoken to like this");
        As.account(pair.coordinator(), () -> received.settle(report, "Talked to Jonas"));
        assertThat(As.account(pair.coordinator(), () -> received.get(report))
                        .report()
                        .words())
                .isEmpty();
    }

    private Integer mails(Actor who) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from mail where recipient = ?",
                Integer.class,
                who.id().value()));
    }

    private String inboxOf(Actor who) {
        return As.account(who, () -> inbox.mine(null, 50).items().stream()
                .map(notice -> notice.toString())
                .toList()
                .toString());
    }
}
