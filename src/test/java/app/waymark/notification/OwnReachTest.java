package app.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.mentorship.Mentorships;
import app.waymark.recognition.RecognitionSaid;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.Said;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.support.World.Pair;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person chooses of what reaches them holds, for them and nobody else. */
@WaymarkTest
class OwnReachTest {

    @Autowired
    OwnReach reach;

    @Autowired
    Inbox inbox;

    @Autowired
    Mentorships mentorships;

    @Autowired
    MailServer server;

    @Autowired
    Queue queue;

    @Autowired
    World world;

    @Autowired
    List<SaidKinds> modules;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Pair pair;
    private Actor mara;
    private Actor jonas;

    @BeforeEach
    void a_pair_of_whom_all_is_told() throws Exception {
        server.start();
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        queue.runDue();
        server.empty();
    }

    @Test
    void nobody_has_chosen_anything_at_first_and_all_arrives_at_once() {
        var mine = As.account(mara, () -> reach.mine());

        assertThat(mine.chosen()).isEmpty();
        assertThat(mine.partners()).containsExactly(jonas.id());
        assertThat(mine.times()).isEqualTo(ReachTimes.USUAL);
        assertThat(Topic.CHOSEN).allSatisfy(topic -> assertThat(mine.of(topic, null))
                .isEqualTo(
                        topic.offered()
                                ? new ReachChoice(false, MailPace.NEVER)
                                : new ReachChoice(true, MailPace.AT_ONCE)));
    }

    @Test
    void every_kind_that_is_told_of_has_a_topic() {
        var kinds = modules.stream()
                .flatMap(one -> one.kinds().stream())
                .map(SaidKind::kind)
                .toList();

        assertThat(kinds).hasSizeGreaterThan(50);
        // What no table knows arrives, and cannot be turned off: a new kind is to be put where it belongs.
        assertThat(kinds.stream().filter(kind -> Topic.of(kind) == Topic.ALWAYS))
                .allMatch(
                        kind -> kind.matches(
                                "(account|safeguarding|notification)\\..*"
                                        + "|meeting\\.(booked|moved|cancelled|soon|series\\.(booked|moved|off|ends)|group\\.(booked|off|left))"));
        assertThat(Topic.of("meeting.moved")).isEqualTo(Topic.ALWAYS);
        assertThat(Topic.of("meeting.pick")).isEqualTo(Topic.MEETINGS);
        assertThat(kinds.stream().filter(kind -> kind.startsWith("recognition.badge")))
                .hasSizeGreaterThan(4)
                .allMatch(kind -> Topic.of(kind) == Topic.SKILLS);
    }

    @Test
    void what_is_not_to_be_mailed_stands_in_the_inbox_alone() {
        choose(mara, Topic.PROGRESS, null, new ReachChoice(true, MailPace.NEVER));

        thank(mara, jonas);

        assertThat(mailed(mara)).isEmpty();
        assertThat(told(mara)).isEqualTo(1);
    }

    @Test
    void what_is_not_to_be_in_the_inbox_is_mailed_alone_and_counted_by_nothing() {
        choose(mara, Topic.PROGRESS, null, new ReachChoice(false, MailPace.AT_ONCE));
        int before = As.account(mara, () -> inbox.unread());

        thank(mara, jonas);

        assertThat(mailed(mara)).hasSize(1);
        assertThat(told(mara)).isZero();
        assertThat(As.account(mara, () -> inbox.unread())).isEqualTo(before);
    }

    @Test
    void what_waits_for_a_letter_is_neither_mailed_nor_counted_where_it_is_not_to_be_in_the_inbox() {
        choose(mara, Topic.PROGRESS, null, new ReachChoice(false, MailPace.DAILY));
        int before = As.account(mara, () -> inbox.unread());

        thank(mara, jonas);

        assertThat(mailed(mara)).isEmpty();
        assertThat(told(mara)).isZero();
        assertThat(As.account(mara, () -> inbox.unread())).isEqualTo(before);
    }

    @Test
    void what_is_chosen_of_one_person_holds_for_what_they_do_alone() {
        var robin = world.account("Robin");
        choose(mara, Topic.PROGRESS, null, new ReachChoice(true, MailPace.NEVER));
        choose(mara, Topic.PROGRESS, jonas.id(), new ReachChoice(true, MailPace.AT_ONCE));

        thank(mara, robin);
        assertThat(mailed(mara)).isEmpty();
        thank(mara, jonas);
        assertThat(mailed(mara)).hasSize(1);

        choose(mara, Topic.PROGRESS, jonas.id(), null);
        thank(mara, jonas);
        assertThat(mailed(mara)).hasSize(1);
    }

    @Test
    void what_always_arrives_cannot_be_turned_off_and_ends_no_other_way() {
        As.account(mara);
        assertThatThrownBy(() -> reach.choose(Topic.ALWAYS, null, null, new ReachChoice(false, MailPace.NEVER)))
                .isInstanceOf(AccessDeniedException.class);
        for (var topic : Topic.CHOSEN) {
            choose(mara, topic, null, new ReachChoice(false, MailPace.NEVER));
        }
        tell(new AddressRefused("x@example.org", "550 no"), mara, null);

        assertThat(mailed(mara)).hasSize(1);
        assertThat(told(mara)).isEqualTo(1);
    }

    @Test
    void nothing_can_be_chosen_of_somebody_one_is_in_no_mentorship_with_any_more() {
        var robin = world.account("Robin");
        var never = new ReachChoice(true, MailPace.NEVER);
        As.account(mara);
        assertThatThrownBy(() -> reach.choose(Topic.REVIEWS, robin.id(), null, never))
                .isInstanceOf(AccessDeniedException.class);
        As.account(mara, () -> mentorships.end(pair.mentorship(), "We are done"));

        assertThatThrownBy(() -> reach.choose(Topic.REVIEWS, jonas.id(), null, never))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(reach.mine().people()).isEmpty();
    }

    @Test
    void what_was_chosen_in_another_window_is_shown_and_not_overwritten() {
        var weekly = new ReachChoice(true, MailPace.WEEKLY);
        var never = new ReachChoice(true, MailPace.NEVER);
        choose(mara, Topic.REVIEWS, null, weekly);

        As.account(mara);
        assertThat(reach.choose(Topic.REVIEWS, null, null, never))
                .isInstanceOfSatisfying(ReachResult.Elsewhere.class, other -> assertThat(
                                other.now().said(Topic.REVIEWS, null))
                        .isEqualTo(weekly));
        assertThat(reach.mine().said(Topic.REVIEWS, null)).isEqualTo(weekly);
        // Another topic is nobody's concern.
        assertThat(reach.choose(Topic.SKILLS, null, null, never)).isEqualTo(new ReachResult.Saved());

        var early = new ReachTimes(LocalTime.of(6, 0), DayOfWeek.FRIDAY, null, null);
        assertThat(reach.choose(ReachTimes.USUAL, early)).isEqualTo(new ReachResult.Saved());
        assertThat(reach.choose(ReachTimes.USUAL, ReachTimes.USUAL)).isInstanceOf(ReachResult.Elsewhere.class);
        assertThat(reach.mine().times()).isEqualTo(early);
    }

    @Test
    void what_comes_in_the_quiet_hours_waits_for_their_end_and_what_always_arrives_does_not() {
        choose(mara, Topic.PROGRESS, null, new ReachChoice(true, MailPace.AT_ONCE));
        var now = clock.instant().atZone(mara.zone());
        var from = now.minusHours(2).toLocalTime().withSecond(0).withNano(0);
        var quiet = new ReachTimes(LocalTime.of(7, 30), DayOfWeek.MONDAY, from, from.plusHours(8));
        As.account(mara, () -> assertThat(reach.choose(ReachTimes.USUAL, quiet)).isEqualTo(new ReachResult.Saved()));

        thank(mara, jonas);
        tell(new AddressRefused("x@example.org", "550 no"), mara, null);

        var dues = jdbc.query(
                "select due_at from mail where recipient = ? and state = 'WAITING' order by number",
                (row, number) -> row.getObject("due_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                mara.id().value());
        assertThat(dues).hasSize(2);
        assertThat(dues.getFirst().atZone(mara.zone()).toLocalTime()).isEqualTo(quiet.quietUntil());
        assertThat(Duration.between(clock.instant(), dues.getLast())).isLessThan(Duration.ofHours(1));
    }

    @Test
    void nobodys_choice_is_anybody_elses() {
        choose(mara, Topic.PROGRESS, null, new ReachChoice(true, MailPace.AT_ONCE));
        choose(jonas, Topic.PROGRESS, null, new ReachChoice(false, MailPace.NEVER));

        thank(mara, jonas);

        assertThat(mailed(mara)).hasSize(1);
        As.account(mara, () -> reach.reset());
        assertThat(As.account(jonas, () -> reach.mine()).chosen()).hasSize(1);
        assertThat(As.account(mara, () -> reach.mine()).chosen()).isEmpty();
    }

    private void choose(Actor who, Topic topic, @Nullable AccountId of, @Nullable ReachChoice choice) {
        As.account(who, () -> assertThat(reach.choose(topic, of, reach.mine().said(topic, of), choice))
                .isEqualTo(new ReachResult.Saved()));
    }

    private void thank(Actor whom, Actor by) {
        tell(new RecognitionSaid.Thanked("Lead a team", "Thank you"), whom, by.id());
    }

    private void tell(Said said, Actor whom, @Nullable AccountId by) {
        transaction.executeWithoutResult(status ->
                events.publishEvent(new News(UUID.randomUUID(), said, UUID.randomUUID(), whom.id(), by, "/inbox")));
    }

    private List<?> mailed(Actor whom) {
        queue.runDue();
        return server.received(World.address(whom.name()));
    }

    private long told(Actor whom) {
        return As.account(whom, () -> inbox.mine(null, 50)).items().stream()
                .filter(notice ->
                        notice.key().contains("thanked") || notice.key().contains("refused"))
                .count();
    }
}
