package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.AccountAdministration;
import app.waymark.account.PersonalRecords;
import app.waymark.meeting.GroupSlot.InTheWay;
import app.waymark.meeting.MeetingSaid.MeetingSoon;
import app.waymark.meeting.internal.GroupBeginnings;
import app.waymark.meeting.internal.MeetingReminders;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.Invitations;
import app.waymark.program.ProgrammeEnding;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Meetings of groups: a mentor with several mentees, a coordinator with the people of a round. */
class GroupMeetingsTest extends MeetingTest {

    @Autowired
    GroupMeetings groups;

    @Autowired
    GroupBookings calling;

    @Autowired
    GroupBeginnings beginnings;

    @Autowired
    MeetingReminders reminders;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    CalendarPages pages;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Invitations invitations;

    @Autowired
    ProgrammeEnding ending;

    @Autowired
    Programmes programmes;

    @Autowired
    AccountAdministration administration;

    @Autowired
    PersonalRecords records;

    @Autowired
    Turns turns;

    private Actor eva;
    private Actor kofi;
    private MentorshipId evas;

    @BeforeEach
    void two_more_mentees() {
        eva = world.account("Eva Holm");
        kofi = world.account("Kofi Mensah", Locale.ENGLISH, ZoneId.of("Asia/Tokyo"));
        evas = mentoredByJonas(eva);
        mentoredByJonas(kofi);
    }

    private ProgrammeId programme() {
        return new ProgrammeId(Objects.requireNonNull(
                jdbc.queryForObject("select programme from round where id = ?", UUID.class, round.value())));
    }

    private GroupPlan about(String topic, Instant start) {
        return new GroupPlan(topic, "https://meet.example.org/g", "Bring one question", start, LENGTH);
    }

    private GroupMeetingId called(Actor by, Instant start, Actor... invited) {
        var result = As.account(by, () -> calling.invite(round, about("Evening of all", start), ids(invited)));
        if (result instanceof GroupResult.Invited(var meeting)) {
            return meeting;
        }
        throw new AssertionError("Not called: " + result);
    }

    private static Set<AccountId> ids(Actor... people) {
        return Arrays.stream(people).map(Actor::id).collect(Collectors.toSet());
    }

    private GroupResult answers(Actor who, GroupMeetingId id, GroupAnswer answer) {
        return As.account(who, () -> calling.answer(id, answer));
    }

    private GroupDetails seen(Actor by, GroupMeetingId id) {
        return As.account(by, () -> groups.get(id));
    }

    private List<Waiting> asked(Actor who) {
        return As.account(who, () -> turns.both(20, 20)).mine().items().stream()
                .filter(turn -> turn.kind().equals(GroupSaid.ANSWER))
                .toList();
    }

    private List<CalendarMailDue> mailed(Actor to, String method) {
        return events.stream(CalendarMailDue.class)
                .filter(mail ->
                        mail.recipient().equals(to.id()) && mail.method().equals(method))
                .toList();
    }

    private List<AccountId> held(UUID meeting) {
        return jdbc.query(
                "select person from meeting_claim where meeting = ?",
                (row, number) -> new AccountId(row.getObject("person", UUID.class)),
                meeting);
    }

    @Test
    void everybody_invited_is_asked_with_one_mail_and_only_who_called_it_holds_the_time() {
        var id = called(jonas, at(0), mara, eva);

        for (var one : List.of(mara, eva)) {
            assertThat(asked(one)).singleElement().satisfies(turn -> {
                assertThat(turn.path()).isEqualTo("/meetings/group/" + id);
                assertThat(turn.said()).isInstanceOf(GroupSaid.AnswerAsked.class);
            });
            assertThat(mailed(one, "REQUEST")).singleElement().satisfies(mail -> {
                assertThat(unfolded(mail.ics()))
                        .contains("PARTSTAT=NEEDS-ACTION", World.address(one.name()), "STATUS:TENTATIVE", "TRANSPARENT")
                        .doesNotContain(World.address(jonas.name()));
                assertThat(mail.from()).isEqualTo(jonas.id());
            });
        }
        assertThat(unfolded(mailed(mara, "REQUEST").getFirst().ics())).doesNotContain(World.address(eva.name()));
        assertThat(held(id.value())).containsExactly(jonas.id());
        assertThat(unfolded(mailed(jonas, "REQUEST").getFirst().ics())).contains("PARTSTAT=ACCEPTED", "OPAQUE");
    }

    @Test
    void a_yes_holds_the_time_a_perhaps_and_a_no_do_not_and_each_can_be_said_anew() {
        var id = called(jonas, at(0), mara, eva, kofi);

        assertThat(answers(mara, id, GroupAnswer.YES)).isEqualTo(new GroupResult.Done());
        assertThat(answers(eva, id, GroupAnswer.MAYBE)).isEqualTo(new GroupResult.Done());
        assertThat(answers(kofi, id, GroupAnswer.NO)).isEqualTo(new GroupResult.Done());

        assertThat(held(id.value())).containsExactlyInAnyOrder(jonas.id(), mara.id());
        assertThat(asked(mara)).isEmpty();
        assertThat(unfolded(mailed(mara, "REQUEST").getLast().ics())).contains("PARTSTAT=ACCEPTED", "STATUS:CONFIRMED");
        assertThat(unfolded(mailed(eva, "REQUEST").getLast().ics())).contains("PARTSTAT=TENTATIVE", "TRANSPARENT");
        assertThat(mailed(kofi, "CANCEL")).hasSize(1);

        answers(mara, id, GroupAnswer.NO);
        assertThat(held(id.value())).containsExactly(jonas.id());
        assertThat(events.stream(News.class).filter(news -> news.said() instanceof GroupSaid.GroupDropped))
                .as("who called it hears that somebody does not come after all")
                .singleElement()
                .satisfies(news -> assertThat(news.recipient()).isEqualTo(jonas.id()));
        var gone = sequence(mailed(mara, "CANCEL").getLast());
        answers(mara, id, GroupAnswer.YES);
        assertThat(sequence(mailed(mara, "REQUEST").getLast()))
                .as("calendars take what is newer than what took it out")
                .isGreaterThan(gone);
    }

    @Test
    void a_yes_where_one_has_another_meeting_is_refused_and_names_it_and_the_other_way_round() {
        booked(at(0.5));
        var id = called(coordinator, at(0), mara, eva);

        assertThat(answers(mara, id, GroupAnswer.YES)).isInstanceOfSatisfying(GroupResult.Busy.class, busy -> {
            assertThat(busy.topic()).isEqualTo("Plan for winter");
            assertThat(busy.window()).isEqualTo(TimeWindow.of(at(0.5), LENGTH));
        });
        assertThat(seen(mara, id).answer()).isEqualTo(GroupAnswer.OPEN);
        answers(eva, id, GroupAnswer.YES);
        assertThat(As.account(eva, () -> bookings.propose(evas, plan("Both"), List.of(at(0)))))
                .as("the same key holds for meetings of two")
                .isEqualTo(new OfferResult.Busy(List.of(at(0))));
        assertThat(As.account(jonas, () -> calling.invite(round, about("Too", at(0.25)), ids(eva))))
                .as("who calls one is in no other then")
                .isInstanceOfSatisfying(
                        GroupResult.Busy.class, busy -> assertThat(busy.topic()).isEqualTo("Plan for winter"));
    }

    @Test
    void thirty_are_invited_and_one_more_is_refused_and_so_are_nobody_and_what_is_over() {
        var many = new ArrayList<Actor>();
        for (int i = 0; i < GroupBookings.MOST + 1; i++) {
            many.add(world.account("Guest " + i));
        }
        world.join(coordinator, round, "mentee", 0, many.toArray(Actor[]::new));
        var all = ids(many.toArray(Actor[]::new));

        assertThat(As.account(coordinator, () -> calling.invite(round, about("All", at(0)), all)))
                .isEqualTo(new GroupResult.TooMany(31, 30));
        var id = called(coordinator, at(0), many.subList(0, 30).toArray(Actor[]::new));
        assertThat(seen(coordinator, id).guests()).hasSize(30);
        assertThat(As.account(coordinator, () -> calling.add(id, ids(many.getLast()))))
                .isEqualTo(new GroupResult.TooMany(31, 30));
        assertThat(As.account(coordinator, () -> calling.invite(round, about("All", at(9)), Set.of())))
                .isEqualTo(new GroupResult.Nobody());
        var past = clock.instant().minusSeconds(60);
        assertThat(As.account(coordinator, () -> calling.invite(round, about("All", past), ids(mara))))
                .isEqualTo(new GroupResult.Past());
        assertThat(As.account(coordinator, () -> calling.move(id, past, LENGTH)))
                .isEqualTo(new GroupResult.Past());
    }

    @Test
    void a_mentor_calls_only_their_mentees_and_nobody_else_calls_anybody() {
        var rita = world.account("Rita Sow");
        var hers = world.account("Otto Lang");
        world.join(coordinator, round, "mentor", 2, rita);
        world.join(coordinator, round, "mentee", 0, hers);
        world.match(coordinator, round, rita, hers);
        var foreign = world.pair("Foreign mentor", "Foreign mentee");

        assertThat(As.account(jonas, () -> calling.invite(round, about("All", at(0)), ids(mara, hers))))
                .isEqualTo(new GroupResult.Gone(1));
        assertThat(As.account(coordinator, () -> calling.invite(round, about("All", at(0)), ids(foreign.mentee()))))
                .isEqualTo(new GroupResult.Gone(1));
        for (var stranger : List.of(mara, hers, foreign.coordinator(), foreign.mentor())) {
            assertThatThrownBy(() -> As.account(stranger, () -> calling.invite(round, about("All", at(0)), ids(eva))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> As.account(
                            stranger, () -> groups.callable(round, RoundSearch.Part.EVERYBODY, "", null, 10)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(As.account(jonas, () -> groups.callable(round, RoundSearch.Part.EVERYBODY, "", null, 10))
                        .people()
                        .items())
                .extracting(one -> one.person().name())
                .containsExactly("Eva Holm", "Kofi Mensah", "Mara Lindqvist");
        assertThat(As.account(coordinator, () -> groups.callable(round, RoundSearch.Part.MENTORS, "r", null, 10))
                        .people()
                        .items())
                .extracting(one -> one.person().name())
                .containsExactly("Jonas Berg", "Rita Sow");
    }

    @Test
    void who_is_not_of_it_sees_and_changes_nothing_and_who_is_invited_only_answers() {
        var id = called(jonas, at(0), mara, eva);
        var foreign = world.pair("Foreign mentor", "Foreign mentee");

        for (var stranger : List.of(kofi, coordinator, foreign.coordinator(), foreign.mentor())) {
            assertThatThrownBy(() -> seen(stranger, id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> answers(stranger, id, GroupAnswer.YES)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> As.account(stranger, () -> calling.saveNotes(id, "Mine", 0)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> As.account(stranger, () -> groups.calendarFile(id)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (java.util.function.Supplier<?> change : List.<java.util.function.Supplier<?>>of(
                () -> calling.move(id, at(5), LENGTH),
                () -> calling.describe(id, "Other", "", ""),
                () -> calling.cancel(id, ""),
                () -> calling.add(id, ids(kofi)),
                () -> calling.remove(id, eva.id()),
                () -> calling.came(id, eva.id(), true),
                () -> groups.slotsOf(id, LENGTH),
                () -> groups.atOf(id, TimeWindow.of(at(5), LENGTH)))) {
            assertThatThrownBy(() -> As.account(mara, () -> change.get())).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> answers(jonas, id, GroupAnswer.NO)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void those_invited_see_who_comes_and_who_called_it_sees_what_each_answered() {
        var id = called(jonas, at(0), mara, eva, kofi);
        answers(mara, id, GroupAnswer.YES);
        answers(eva, id, GroupAnswer.NO);

        assertThat(seen(kofi, id).guests())
                .extracting(one -> one.person().name())
                .containsExactly("Mara Lindqvist");
        assertThat(seen(kofi, id).invited()).isEqualTo(3);
        assertThat(seen(jonas, id).guests())
                .extracting(GroupGuest::answer)
                .containsExactly(GroupAnswer.NO, GroupAnswer.OPEN, GroupAnswer.YES);
        WaymarkClock.at(at(2), () -> As.account(jonas, () -> calling.came(id, mara.id(), true)));
        assertThat(seen(jonas, id).guests().getLast().came()).isTrue();
        assertThat(seen(kofi, id).guests().getFirst().came()).isNull();
    }

    @Test
    void moved_it_asks_everybody_again_and_only_who_called_it_holds_the_new_time() {
        var id = called(jonas, at(0), mara, eva);
        answers(mara, id, GroupAnswer.YES);
        answers(eva, id, GroupAnswer.NO);
        booked(at(9));

        assertThat(As.account(jonas, () -> calling.move(id, at(9.25), LENGTH))).isInstanceOf(GroupResult.Busy.class);
        assertThat(held(id.value())).as("refused, nothing changed").contains(mara.id());
        assertThat(As.account(jonas, () -> calling.move(id, at(0.25), LENGTH))).isEqualTo(new GroupResult.Done());

        assertThat(held(id.value())).containsExactly(jonas.id());
        assertThat(seen(jonas, id).window()).isEqualTo(TimeWindow.of(at(0.25), LENGTH));
        for (var one : List.of(mara, eva)) {
            assertThat(asked(one)).hasSize(1);
            assertThat(seen(one, id).answer()).isEqualTo(GroupAnswer.OPEN);
            assertThat(((GroupSaid.AnswerAsked) mailed(one, "REQUEST").getLast().said()).before())
                    .isEqualTo(TimeWindow.of(at(0), LENGTH));
        }
        var requests = mailed(mara, "REQUEST");
        assertThat(sequence(requests.getLast())).isGreaterThan(sequence(requests.getFirst()));
        assertThat(answers(mara, id, GroupAnswer.YES)).isEqualTo(new GroupResult.Done());
    }

    @Test
    void called_off_it_frees_everybody_and_leaves_every_calendar() {
        var id = called(jonas, at(0), mara, eva);
        answers(mara, id, GroupAnswer.YES);

        assertThat(As.account(jonas, () -> calling.cancel(id, "The room is gone")))
                .isEqualTo(new GroupResult.Done());

        assertThat(held(id.value())).isEmpty();
        for (var one : List.of(jonas, mara, eva)) {
            assertThat(mailed(one, "CANCEL")).singleElement().satisfies(mail -> {
                assertThat(mail.said()).isEqualTo(new GroupSaid.GroupOff("Evening of all", at(0), "The room is gone"));
                assertThat(unfolded(mail.ics())).contains("METHOD:CANCEL", "STATUS:CANCELLED");
            });
            assertThat(seen(one, id).reason()).isEqualTo("The room is gone");
        }
        assertThat(asked(eva)).isEmpty();
        assertThat(answers(eva, id, GroupAnswer.YES)).isEqualTo(new GroupResult.Closed());
        assertThat(As.account(jonas, () -> calling.move(id, at(5), LENGTH))).isEqualTo(new GroupResult.Closed());
    }

    @Test
    void somebody_added_is_asked_and_somebody_taken_out_is_told_and_out() {
        var id = called(jonas, at(0), mara, eva);
        answers(mara, id, GroupAnswer.YES);

        assertThat(As.account(jonas, () -> calling.add(id, ids(kofi, mara)))).isEqualTo(new GroupResult.Done());
        assertThat(asked(kofi)).hasSize(1);
        assertThat(seen(mara, id).answer()).as("whoever is of it already stays").isEqualTo(GroupAnswer.YES);

        assertThat(As.account(jonas, () -> calling.remove(id, mara.id()))).isEqualTo(new GroupResult.Done());
        assertThat(mailed(mara, "CANCEL")).singleElement().satisfies(mail -> assertThat(mail.said())
                .isEqualTo(new GroupSaid.GroupLeft("Evening of all", at(0), false)));
        assertThat(held(id.value())).containsExactly(jonas.id());
        assertThatThrownBy(() -> seen(mara, id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void other_words_are_told_to_whoever_has_it_in_their_calendar() {
        var id = called(jonas, at(0), mara, eva);
        answers(mara, id, GroupAnswer.YES);
        answers(eva, id, GroupAnswer.NO);
        long told = mailed(eva, "REQUEST").size();

        As.account(jonas, () -> calling.describe(id, "Evening of most", "Room 5", "Bring two"));

        assertThat(unfolded(mailed(mara, "REQUEST").getLast().ics()))
                .contains("Evening of most", "LOCATION:Room 5", "PARTSTAT=ACCEPTED");
        assertThat(mailed(eva, "REQUEST")).hasSize((int) told);
        assertThat(As.account(jonas, () -> calling.describe(id, "x".repeat(161), "", "")))
                .isEqualTo(new GroupResult.TooLong(161, 160));
        assertThat(As.account(jonas, () -> calling.describe(id, "T", "", "x".repeat(2001))))
                .isEqualTo(new GroupResult.TooLong(2001, 2000));
    }

    @Test
    void of_two_meetings_of_groups_and_one_of_two_at_one_time_somebody_says_yes_to_one_whatever_races()
            throws Exception {
        var hanna = world.account("Hanna Second");
        SystemActor.run(() -> programmes.appoint(programme(), hanna.id()));
        for (int again = 0; again < 8; again++) {
            var start = at(100 + 3 * again);
            var first = called(hanna, start, mara);
            var second = called(coordinator, start.plusSeconds(60), mara);
            var offered = proposed(jonas, pair, start.plusSeconds(120));

            var results = race(List.of(
                    () -> answers(mara, first, GroupAnswer.YES),
                    () -> answers(mara, second, GroupAnswer.YES),
                    () -> As.account(mara, () -> bookings.pick(offered, start.plusSeconds(120)))));

            assertThat(results)
                    .filteredOn(one -> one instanceof GroupResult.Done || one instanceof PickResult.Booked)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(one -> one instanceof GroupResult.Busy || one instanceof PickResult.Taken)
                    .hasSize(2);
        }
        assertThat(overlaps()).isZero();
    }

    @Test
    void everybody_can_answer_at_once_and_an_answer_beside_a_move_holds_no_time_that_is_not_the_meetings()
            throws Exception {
        for (int again = 0; again < 8; again++) {
            var start = at(200 + 6 * again);
            var id = called(jonas, start, mara, eva, kofi);

            var results = race(List.of(
                    () -> answers(mara, id, GroupAnswer.YES),
                    () -> answers(eva, id, GroupAnswer.YES),
                    () -> answers(kofi, id, GroupAnswer.YES),
                    () -> As.account(jonas, () -> calling.move(id, start.plusSeconds(3600), LENGTH))));

            assertThat(results).containsOnly(new GroupResult.Done());
            var now = seen(jonas, id);
            assertThat(now.window()).isEqualTo(TimeWindow.of(start.plusSeconds(3600), LENGTH));
            var yes = now.guests().stream()
                    .filter(one -> one.answer() == GroupAnswer.YES)
                    .map(one -> one.person().id())
                    .toList();
            var expected = new ArrayList<>(yes);
            expected.add(jonas.id());
            assertThat(held(id.value())).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(jdbc.queryForObject(
                            "select count(*) from meeting_claim c join group_meeting m on m.id = c.meeting"
                                    + " where m.id = ? and c.starts_at <> m.starts_at",
                            Integer.class,
                            id.value()))
                    .isZero();
        }
    }

    private static List<Object> race(List<Callable<Object>> racing) throws Exception {
        var barrier = new CyclicBarrier(racing.size());
        var all = racing.stream()
                .<Callable<Object>>map(one -> () -> {
                    barrier.await();
                    return one.call();
                })
                .toList();
        List<Object> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            for (var result : threads.invokeAll(all)) {
                results.add(result.get());
            }
        }
        return results;
    }

    private int overlaps() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from meeting_claim a join meeting_claim b on a.person = b.person"
                        + " and a.meeting <> b.meeting and a.starts_at < b.ends_at and b.starts_at < a.ends_at",
                Integer.class));
    }

    @Test
    void the_end_of_a_mentorship_takes_its_mentee_out_of_what_the_mentor_called_and_of_nothing_else() {
        var ofJonas = called(jonas, at(0), mara, eva);
        var ofAll = called(coordinator, at(9), mara, eva);
        answers(mara, ofJonas, GroupAnswer.YES);

        As.account(mara, () -> mentorships.end(pair, "We are done"));

        assertThatThrownBy(() -> seen(mara, ofJonas)).isInstanceOf(AccessDeniedException.class);
        assertThat(held(ofJonas.value())).containsExactly(jonas.id());
        assertThat(seen(mara, ofAll).answer()).isEqualTo(GroupAnswer.OPEN);
        As.account(eva, () -> mentorships.end(evas, "Me too"));
        assertThat(seen(jonas, ofJonas).cancelled()).as("nobody is left in it").isTrue();
        assertThat(held(ofJonas.value())).isEmpty();
    }

    @Test
    void who_leaves_the_round_or_closes_their_account_is_of_no_coming_meeting() {
        var id = called(coordinator, at(0), mara, eva, kofi);
        var past = WaymarkClock.at(at(-200), () -> called(coordinator, at(-190), eva));
        answers(eva, id, GroupAnswer.YES);

        As.account(eva, () -> invitations.leave(round, true, ""));
        assertThatThrownBy(() -> seen(eva, id)).isInstanceOf(AccessDeniedException.class);
        assertThat(held(id.value())).containsExactly(coordinator.id());
        assertThat(seen(eva, past).topic()).as("what was stays").isEqualTo("Evening of all");

        var root = root();
        As.account(root, () -> administration.close(kofi.id()));
        assertThat(seen(coordinator, id).guests())
                .extracting(one -> one.person().id())
                .containsExactly(mara.id());
        As.account(root, () -> administration.close(coordinator.id()));
        assertThat(seen(mara, id).cancelled()).as("who called it is gone").isTrue();
        assertThat(mailed(mara, "CANCEL")).hasSize(1);
    }

    @Test
    void the_end_of_a_programme_calls_its_coming_meetings_off() {
        var id = called(coordinator, at(0), mara, eva);
        As.account(coordinator, () -> ending.end(programme(), ""));

        assertThat(seen(mara, id).cancelled()).isTrue();
        assertThatThrownBy(() -> As.account(coordinator, () -> calling.invite(round, about("Late", at(5)), ids(mara))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void once_it_has_begun_nobody_is_asked_and_nobody_answers() {
        var id = called(jonas, at(0), mara, eva);

        WaymarkClock.at(at(0.1), () -> {
            SystemActor.run(beginnings::tick);
            assertThat(asked(mara)).isEmpty();
            assertThat(answers(mara, id, GroupAnswer.YES)).isEqualTo(new GroupResult.Closed());
            assertThat(As.account(jonas, () -> calling.remove(id, mara.id()))).isEqualTo(new GroupResult.Closed());
            return "";
        });
    }

    @Test
    void who_comes_is_reminded_as_of_a_meeting_of_two_and_nobody_else() {
        var id = called(jonas, at(0), mara, eva);
        answers(mara, id, GroupAnswer.YES);

        WaymarkClock.at(at(-24), () -> {
            SystemActor.run(reminders::tick);
            SystemActor.run(reminders::tick);
            return "";
        });

        assertThat(events.stream(News.class).filter(news -> news.said() instanceof MeetingSoon))
                .extracting(News::recipient, News::path)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(jonas.id(), "/meetings/group/" + id),
                        org.assertj.core.groups.Tuple.tuple(mara.id(), "/meetings/group/" + id));
    }

    @Test
    void it_stands_in_the_feed_of_whoever_comes_or_perhaps_and_in_their_busy_times_only_with_a_yes() {
        var id = called(jonas, at(0), mara, eva, kofi);
        answers(mara, id, GroupAnswer.YES);
        answers(eva, id, GroupAnswer.MAYBE);

        assertThat(feed(mara, false)).contains("Evening of all (with Jonas Berg and others)", "STATUS:CONFIRMED");
        assertThat(feed(eva, false)).contains("STATUS:TENTATIVE", "TRANSP:TRANSPARENT");
        assertThat(feed(kofi, false)).doesNotContain("Evening of all");
        assertThat(feed(mara, true)).contains("FREEBUSY");
        assertThat(feed(eva, true)).doesNotContain("FREEBUSY;");
        assertThat(feed(mara, false)).doesNotContain("ATTENDEE");
    }

    @Test
    void it_stands_in_the_calendar_of_whoever_has_not_said_no() {
        var id = called(jonas, at(0), mara, eva);
        answers(eva, id, GroupAnswer.NO);
        var on = java.time.LocalDate.ofInstant(at(0), mara.zone());

        assertThat(As.account(mara, () -> pages.between(on, on)).entries())
                .containsExactly(new CalendarSpan.Together(
                        id, "Evening of all", TimeWindow.of(at(0), LENGTH), GroupAnswer.OPEN, false));
        assertThat(As.account(mara, () -> pages.between(on.minusDays(1), on.minusDays(1)))
                        .next())
                .isEqualTo(on);
        assertThat(As.account(eva, () -> pages.between(on, on)).entries()).isEmpty();
        var there = java.time.LocalDate.ofInstant(at(0), jonas.zone());
        assertThat(As.account(jonas, () -> pages.between(there, there)).entries())
                .singleElement()
                .isInstanceOfSatisfying(CalendarSpan.Together.class, one -> assertThat(one.movable())
                        .isTrue());
    }

    private String feed(Actor who, boolean busy) {
        var made = As.account(who, () -> feeds.make(Set.of(CalendarFeeds.Kind.MEETINGS)));
        var path = busy ? made.busy() : made.calendar();
        var secret = path.substring(path.lastIndexOf('/') + 1).replace(".ics", "");
        return unfolded(feeds.read(secret, busy).orElseThrow().calendar());
    }

    @Test
    void what_is_known_to_be_in_the_way_is_said_in_one_word_and_the_best_times_have_the_least() {
        var noon = at(0).atZone(ZoneId.of("Europe/Helsinki")).withHour(12).toInstant();
        var id = called(coordinator, noon, mara);
        answers(mara, id, GroupAnswer.YES);
        var people = ids(mara, eva, kofi);

        var slot = As.account(jonas, () -> groups.at(round, people, TimeWindow.of(noon, LENGTH)));
        assertThat(slot.inTheWay()).containsEntry(mara.id(), InTheWay.BUSY).doesNotContainKey(eva.id());
        var evening = at(0).atZone(ZoneId.of("Europe/Helsinki")).withHour(17).toInstant();
        assertThat(As.account(jonas, () -> groups.at(round, people, TimeWindow.of(evening, LENGTH)))
                        .inTheWay())
                .as("five in Helsinki is midnight in Tokyo")
                .containsEntry(kofi.id(), InTheWay.NIGHT);
        var rita = world.account("Rita Sow");
        var hers = world.account("Otto Lang");
        world.join(coordinator, round, "mentor", 2, rita);
        world.join(coordinator, round, "mentee", 0, hers);
        world.match(coordinator, round, rita, hers);
        assertThat(As.account(rita, () -> groups.at(round, people, TimeWindow.of(noon, LENGTH)))
                        .inTheWay())
                .as("nobody learns of the time of somebody else's mentees")
                .isEmpty();
        var best = As.account(jonas, () -> groups.slots(round, people, LENGTH));
        assertThat(best).hasSize(GroupMeetings.SLOTS).allSatisfy(one -> {
            assertThat(one.inTheWay()).isEmpty();
            assertThat(one.window().overlaps(TimeWindow.of(noon, LENGTH))).isFalse();
        });
    }

    @Test
    void all_of_it_write_notes_together_and_no_word_is_lost() {
        var id = called(jonas, at(0), mara, eva);
        As.account(mara, () -> calling.saveNotes(id, "Mara begins.\n\nJonas goes on.", 0));

        As.account(eva, () -> calling.saveNotes(id, "Mara begins.\n\nJonas goes on.\n\nEva too.", 1));
        var joined = As.account(jonas, () -> calling.saveNotes(id, "Mara began.\n\nJonas goes on.", 1));

        assertThat(joined).isInstanceOf(NotesResult.Joined.class);
        assertThat(seen(mara, id).notes().text()).isEqualTo("Mara began.\n\nJonas goes on.\n\nEva too.");
        WaymarkClock.at(at(29 * 24), () -> {
            assertThat(seen(mara, id).writable()).isFalse();
            assertThat(As.account(mara, () -> calling.saveNotes(id, "Late", 3))).isEqualTo(new NotesResult.Closed());
            return "";
        });
    }

    @Test
    void the_list_goes_from_what_comes_to_what_was_down_to_the_last_one() {
        var called = new ArrayList<GroupMeetingId>();
        for (int i = 0; i < 3; i++) {
            int hours = -100 - 10 * i;
            called.add(WaymarkClock.at(at(-200), () -> called(jonas, at(hours), mara)));
        }
        called.addFirst(called(jonas, at(30), mara));
        called.addFirst(called(jonas, at(10), mara));

        var found = new ArrayList<GroupMeetingId>();
        app.waymark.shared.Slice.Cursor next = null;
        do {
            var from = next;
            var page = As.account(mara, () -> groups.mine(from, 2));
            page.items().forEach(one -> found.add(one.id()));
            next = page.next();
        } while (next != null);

        assertThat(found).containsExactlyElementsOf(called);
        assertThat(As.account(eva, () -> groups.mine(null, 5)).items()).isEmpty();
    }

    @Test
    void what_one_said_is_handed_over_and_forgotten_with_the_person() {
        var id = called(coordinator, at(0), mara, eva);
        answers(mara, id, GroupAnswer.YES);
        As.account(mara, () -> calling.saveNotes(id, "Plum notes", 0));
        assertThat(exported(mara)).contains("Evening of all", "Plum notes", "YES");
        assertThat(exported(coordinator)).contains("Bring one question");

        var root = root();
        As.account(root, () -> administration.close(coordinator.id()));
        As.account(root, () -> records.forget(coordinator.id()));
        assertThat(seen(mara, id).words()).isEmpty();
        assertThat(seen(mara, id).notes().text()).isEqualTo("Plum notes");
        As.account(root, () -> administration.close(mara.id()));
        As.account(root, () -> records.forget(mara.id()));
        assertThat(jdbc.queryForObject(
                        "select count(*) from group_person where person in (?, ?)",
                        Integer.class,
                        mara.id().value(),
                        coordinator.id().value()))
                .isZero();
    }

    private String exported(Actor who) {
        return text(As.account(root(), () -> records.of(who.id())).orElseThrow());
    }

    /** What stands in the archive, all of it. */
    private static String text(byte[] archive) {
        var text = new StringBuilder();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException broken) {
            throw new AssertionError(broken);
        }
        return text.isEmpty() ? new String(archive, StandardCharsets.UTF_8) : text.toString();
    }

    private Actor root() {
        return world.person("Root " + UUID.randomUUID(), Locale.ENGLISH, ZoneId.of("Europe/Berlin"), true);
    }

    private static int sequence(CalendarMailDue mail) {
        var line = mail.ics()
                .lines()
                .filter(one -> one.startsWith("SEQUENCE:"))
                .findFirst()
                .orElse("SEQUENCE:0");
        return Integer.parseInt(line.substring("SEQUENCE:".length()));
    }

    private static String unfolded(String ics) {
        return ics.replaceAll("\\r?\\n[ \\t]", "");
    }
}
