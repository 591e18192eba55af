package app.waymark.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.Accounts;
import app.waymark.program.SignupForm.Condition;
import app.waymark.program.SignupForm.Question;
import app.waymark.program.SignupForm.Section;
import app.waymark.program.SignupForm.Whom;
import app.waymark.program.SignupForm.Words;
import app.waymark.program.SignupLinks.Applicant;
import app.waymark.program.SignupLinks.Begun;
import app.waymark.program.SignupLinks.Door;
import app.waymark.program.SignupLinks.Kept;
import app.waymark.program.SignupLinks.Opened;
import app.waymark.program.SignupLinks.Sent;
import app.waymark.program.internal.SignupDays;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Signing up for a round: the form, who fills it in, and what comes of it. */
@WaymarkTest
class SignupsTest {

    private static final String NETWORK = "192.0.2.7";
    private static final String NEW = "lin.sato@example.net";

    @Autowired
    World world;

    @Autowired
    SignupForms forms;

    @Autowired
    SignupLinks links;

    @Autowired
    Signups signups;

    @Autowired
    SignupDays days;

    @Autowired
    Fields fields;

    @Autowired
    Answers answers;

    @Autowired
    Invitations invitations;

    @Autowired
    Participants participants;

    @Autowired
    Programmes programmes;

    @Autowired
    Accounts accounts;

    @Autowired
    Turns turns;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    private Actor clara;
    private RoundId round;
    private ProgrammeId programme;
    private String link;
    private Question why;
    private Question part;
    private Question hours;

    @BeforeEach
    void a_round_with_a_form_and_an_open_link() {
        clara = world.account("Clara Vance");
        round = world.round(clara);
        programme = As.account(
                clara, () -> programmes.coordinated(null, 5).items().getFirst().programme());
        declare("why", FieldKind.TEXT, Readers.COORDINATORS);
        declare("part time", FieldKind.CHOICE, Readers.NOBODY, "Yes", "No");
        declare("hours", FieldKind.NUMBER, Readers.COORDINATORS);
        why = question("why", true, Whom.EVERYBODY, null);
        part = question("part time", false, Whom.EVERYBODY, null);
        hours = question("hours", true, Whom.EVERYBODY, new Condition(part.id(), "Yes"));
        var section = section("About you");
        change(new SignupChange.AddSection(section));
        for (var one : List.of(why, part, hours)) {
            change(new SignupChange.AddQuestion(section.id(), one));
        }
        As.account(clara, () -> forms.openLink(round));
        link = openLink();
    }

    @Test
    void from_the_open_link_to_the_round_with_what_was_said() {
        var secret = begin(NEW, "Lin Sato");
        assertThat(save(secret, Map.of(why.id(), List.of("To learn")))).isInstanceOf(Kept.Done.class);
        assertThat(coordinators(SignupState.SENT))
                .as("nobody sees what is not sent")
                .isEmpty();
        assertThat(links.send(secret, NETWORK, Locale.ENGLISH))
                .as("who has not shown that it is their mailbox")
                .isInstanceOf(Sent.Mailed.class);
        assertThat(coordinators(SignupState.SENT)).isEmpty();

        var mailed = mailed(NEW);
        assertThat(sheet(mailed).parts().getFirst().questions().getFirst().answer())
                .isEqualTo("To learn");
        assertThat(links.send(mailed, NETWORK, Locale.ENGLISH)).isInstanceOf(Sent.Done.class);
        assertThat(As.account(clara, () -> turns.counts().total())).isEqualTo(1);
        var waiting = coordinators(SignupState.SENT);
        assertThat(waiting).extracting(Signups.Line::name).containsExactly("Lin Sato");
        assertThat(As.account(
                        clara, () -> signups.said(round, waiting.getFirst().id())))
                .extracting(AnswerDirectory.Told::text)
                .containsExactly("To learn");
        assertThat(account(NEW)).isEmpty();

        assertThat(As.account(clara, () -> signups.approve(round, ids(waiting))))
                .isEqualTo(new Signups.Decided(1, 0));
        assertThat(As.account(clara, () -> turns.counts().total())).isZero();
        var lin = account(NEW).orElseThrow();
        assertThat(As.account(clara, () -> participants.all(round)))
                .extracting(ParticipantSummary::account)
                .containsExactly(lin);
        assertThat(As.account(clara, () -> answers.of(round, lin)))
                .extracting(AnswerDirectory.Told::text)
                .containsExactly("To learn");
        assertThat(mails(NEW)).hasSize(4);
        assertThat(mails(NEW).getLast()).contains("You take part", "/link/");
        assertThat(jdbc.queryForObject(
                        "select answers like '%To learn%' or sent is not null from signup", Boolean.class))
                .as("what was said is kept in one place")
                .isFalse();
    }

    @Test
    void an_address_with_an_account_is_met_as_any_other_and_joins_as_that() {
        var mara = world.person("Mara Lind", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var known = links.begin(link, applicant(World.address("Mara Lind"), "Somebody"), NETWORK);
        var unknown = links.begin(link, applicant(NEW, "Somebody"), NETWORK);
        assertThat(known).isInstanceOf(Begun.Done.class).hasSameClassAs(unknown);
        assertThat(mails(World.address("Mara Lind")).getFirst().replaceAll("/mine/[^?]+", ""))
                .isEqualTo(mails(NEW).getFirst().replaceAll("/mine/[^?]+", ""));

        var mailed = mailed(World.address("Mara Lind"));
        save(mailed, Map.of(why.id(), List.of("To learn")));
        links.send(mailed, NETWORK, Locale.ENGLISH);
        var lines = coordinators(SignupState.SENT);
        assertThat(lines).extracting(Signups.Line::name).containsExactly("Somebody");
        As.account(clara, () -> signups.approve(round, ids(lines)));
        assertThat(As.account(mara, () -> participants.mine(round))).isPresent();
        assertThat(As.account(
                        mara, () -> answers.mine(programme).answers().getFirst().text()))
                .isEqualTo("To learn");
        assertThat(mails(World.address("Mara Lind")).getLast()).contains("/me").doesNotContain("/link/");
    }

    @Test
    void a_question_is_asked_only_where_another_answer_is_so_and_what_is_not_asked_is_not_sent() {
        var secret = proven(NEW);
        assertThat(asked(secret)).containsExactly(why.id(), part.id());
        save(secret, Map.of(why.id(), List.of("To learn"), part.id(), List.of("Yes")));
        assertThat(asked(secret)).containsExactly(why.id(), part.id(), hours.id());
        assertThat(links.send(secret, NETWORK, Locale.ENGLISH)).isInstanceOf(Sent.Missing.class);
        assertThat(save(secret, Map.of(hours.id(), List.of("many")))).isInstanceOfSatisfying(Kept.Wrong.class, no -> {
            assertThat(no.faults()).containsOnlyKeys(hours.id());
            assertThat(Objects.requireNonNull(no.faults().get(hours.id())).typed())
                    .isEqualTo("many");
        });
        save(secret, Map.of(hours.id(), List.of("20")));
        save(secret, Map.of(part.id(), List.of("No")));
        links.send(secret, NETWORK, Locale.ENGLISH);
        var one = coordinators(SignupState.SENT).getFirst();
        assertThat(As.account(clara, () -> signups.said(round, one.id())))
                .as("neither what nobody reads nor what was not asked in the end")
                .extracting(AnswerDirectory.Told::text)
                .containsExactly("To learn");
    }

    @Test
    void what_is_changed_after_sending_counts_once_it_is_sent_again_and_keeps_its_place() {
        var secret = proven(NEW);
        save(secret, Map.of(why.id(), List.of("To learn")));
        links.send(secret, NETWORK, Locale.ENGLISH);
        var first = coordinators(SignupState.SENT).getFirst();
        save(secret, Map.of(why.id(), List.of("To grow")));
        assertThat(sheet(secret).changed()).isTrue();
        assertThat(said(first.id())).containsExactly("To learn");
        links.send(secret, NETWORK, Locale.ENGLISH);
        assertThat(said(first.id())).containsExactly("To grow");
        assertThat(coordinators(SignupState.SENT)).containsExactly(first);
    }

    @Test
    void after_the_last_day_nothing_is_begun_changed_or_sent() {
        var secret = proven(NEW);
        save(secret, Map.of(why.id(), List.of("To learn")));
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
        terms(new SignupTerms(true, true, today, false, Words.NONE, Words.NONE));
        assertThat(save(secret, Map.of(why.id(), List.of("To grow")))).isInstanceOf(Kept.Done.class);

        at(today.plusDays(1).atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant(), () -> {
            assertThat(links.door(link)).isInstanceOf(Door.Closed.class);
            assertThat(links.begin(link, applicant("late@example.net", "Late"), NETWORK))
                    .isInstanceOf(Begun.Gone.class);
            assertThat(save(secret, Map.of(why.id(), List.of("Late")))).isInstanceOf(Kept.Gone.class);
            assertThat(links.send(secret, NETWORK, Locale.ENGLISH)).isInstanceOf(Sent.Gone.class);
            assertThat(sheet(secret).parts().getFirst().questions().getFirst().answer())
                    .isEqualTo("To grow");
        });
        assertThat(coordinators(SignupState.SENT)).isEmpty();
    }

    @Test
    void the_open_link_is_renewed_and_taken_back_and_who_has_begun_goes_on() {
        var secret = proven(NEW);
        As.account(clara, () -> forms.openLink(round));
        var other = openLink();
        assertThat(other).isNotEqualTo(link);
        assertThat(links.door(link)).isEqualTo(new Door.Unknown());
        assertThat(links.begin(link, applicant("a@example.net", "A"), NETWORK)).isInstanceOf(Begun.Gone.class);
        As.account(clara, () -> forms.closeLink(round));
        assertThat(links.door(other)).isEqualTo(new Door.Unknown());
        assertThat(save(secret, Map.of(why.id(), List.of("To learn")))).isInstanceOf(Kept.Done.class);
        assertThat(links.open("A".repeat(43), Locale.ENGLISH)).isEqualTo(new Opened.Unknown());
        assertThat(links.open(link, Locale.ENGLISH)).isEqualTo(new Opened.Unknown());
    }

    @Test
    void one_address_is_not_mailed_without_end_and_one_network_does_not_begin_without_end() {
        for (int times = 0; times < 4; times++) {
            assertThat(links.begin(link, applicant(NEW, "Lin"), NETWORK)).isInstanceOf(Begun.Done.class);
        }
        assertThat(links.begin(link, applicant(NEW, "Lin"), NETWORK)).isInstanceOf(Begun.TooMany.class);
        assertThat(mails(NEW)).hasSize(4);
        Begun last = links.begin(link, applicant("x@example.net", "X"), NETWORK);
        for (int times = 0; times < 130 && last instanceof Begun.Done; times++) {
            last = links.begin(link, applicant("x" + times + "@example.net", "X"), NETWORK);
        }
        assertThat(last).isInstanceOf(Begun.TooMany.class);
        assertThat(links.begin(link, applicant("other@example.net", "Other"), "198.51.100.9"))
                .isInstanceOf(Begun.Done.class);
    }

    @Test
    void a_name_cannot_carry_a_link_and_a_mentor_says_how_many_they_take() {
        assertThat(wrong(new Applicant("Win at spam.example", NEW, false, true, "", Locale.ENGLISH)))
                .isEqualTo(SignupLinks.Fault.NAME);
        assertThat(wrong(new Applicant("Lin", "nowhere", false, true, "", Locale.ENGLISH)))
                .isEqualTo(SignupLinks.Fault.ADDRESS);
        assertThat(wrong(new Applicant("Lin", NEW, false, false, "", Locale.ENGLISH)))
                .isEqualTo(SignupLinks.Fault.PART);
        assertThat(wrong(new Applicant("Lin", NEW, true, false, "51", Locale.ENGLISH)))
                .isEqualTo(SignupLinks.Fault.CAPACITY);
        terms(new SignupTerms(true, false, null, false, Words.NONE, Words.NONE));
        assertThat(wrong(new Applicant("Lin", NEW, true, false, "1", Locale.ENGLISH)))
                .as("mentors cannot sign up")
                .isEqualTo(SignupLinks.Fault.PART);
    }

    @Test
    void where_it_is_so_whoever_sends_takes_part_at_once() {
        terms(new SignupTerms(true, true, null, true, Words.NONE, new Words("We match in May.", "")));
        var secret = proven(NEW);
        save(secret, Map.of(why.id(), List.of("To learn")));
        links.send(secret, NETWORK, Locale.ENGLISH);
        assertThat(As.account(clara, () -> participants.all(round))).hasSize(1);
        assertThat(As.account(clara, () -> turns.counts().total())).isZero();
        assertThat(mails(NEW).getLast()).contains("We match in May.");
        assertThat(sheet(secret).state()).isEqualTo(SignupState.APPROVED);
        assertThat(sheet(secret).parts().getFirst().questions().getFirst().answer())
                .as("an old link shows nothing of what was said")
                .isEmpty();
    }

    @Test
    void who_is_declined_is_told_with_the_word_and_forgotten() {
        var secret = proven(NEW);
        save(secret, Map.of(why.id(), List.of("To learn")));
        links.send(secret, NETWORK, Locale.ENGLISH);
        var lines = coordinators(SignupState.SENT);
        As.account(clara, () -> signups.decline(round, ids(lines), "Next time, gladly."));
        assertThat(mails(NEW).getLast()).contains("Next time, gladly.");
        assertThat(account(NEW)).as("no account comes of it").isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from signup where answers like '%learn%' or sent is not null", Long.class))
                .isZero();
        days.pass();
        assertThat(coordinators(SignupState.DECLINED)).hasSize(1);
        at(clock.instant().plus(Duration.ofDays(91)), days::pass);
        assertThat(coordinators(SignupState.DECLINED)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from mail where to_address = ?", Long.class, NEW))
                .isZero();
    }

    @Test
    void what_is_not_sent_is_deleted_after_thirty_days_and_a_fortnight_after_the_last_day() {
        proven(NEW);
        at(clock.instant().plus(Duration.ofDays(29)), days::pass);
        assertThat(rows()).isEqualTo(1);
        at(clock.instant().plus(Duration.ofDays(31)), days::pass);
        assertThat(rows()).isZero();
        proven("second@example.net");
        terms(new SignupTerms(
                true,
                true,
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")),
                false,
                Words.NONE,
                Words.NONE));
        at(clock.instant().plus(Duration.ofDays(13)), days::pass);
        assertThat(rows()).isEqualTo(1);
        at(clock.instant().plus(Duration.ofDays(16)), days::pass);
        assertThat(rows()).isZero();
    }

    @Test
    void who_begins_with_somebody_elses_address_reads_nothing_of_what_they_write() {
        var strangers = begin(NEW, "Lin Sato");
        save(strangers, Map.of(why.id(), List.of("Nonsense")));
        var theirs = mailed(NEW);
        save(theirs, Map.of(why.id(), List.of("To learn")));
        assertThat(links.open(strangers, Locale.ENGLISH)).isEqualTo(new Opened.Unknown());
        assertThat(save(strangers, Map.of(why.id(), List.of("Nonsense")))).isInstanceOf(Kept.Gone.class);
        assertThat(links.withdraw(strangers)).isFalse();
        assertThat(sheet(theirs).parts().getFirst().questions().getFirst().answer())
                .isEqualTo("To learn");
    }

    @Test
    void a_closed_account_is_told_of_to_whoever_has_its_mailbox_alone() {
        var mara = world.account("Mara Lind");
        var secret = begin(World.address("Mara Lind"), "Mara");
        save(secret, Map.of(why.id(), List.of("To learn")));
        jdbc.update(
                "update account set closed_at = now() where id = ?", mara.id().value());
        assertThat(links.send(secret, NETWORK, Locale.ENGLISH)).isInstanceOf(Sent.Mailed.class);
        assertThat(links.send(mailed(World.address("Mara Lind")), NETWORK, Locale.ENGLISH))
                .isInstanceOf(Sent.AccountClosed.class);
        assertThat(coordinators(SignupState.SENT)).isEmpty();
    }

    @Test
    void taking_it_back_deletes_all_of_it_and_the_coordinators_wait_for_nothing() {
        var secret = proven(NEW);
        save(secret, Map.of(why.id(), List.of("To learn")));
        links.send(secret, NETWORK, Locale.ENGLISH);
        assertThat(links.withdraw(secret)).isTrue();
        assertThat(rows()).isZero();
        assertThat(As.account(clara, () -> turns.counts().total())).isZero();
        assertThat(links.open(secret, Locale.ENGLISH)).isEqualTo(new Opened.Unknown());
        assertThat(links.withdraw(secret)).isFalse();
    }

    @Test
    void what_somebody_writes_signed_in_is_theirs_and_the_link_of_a_browser_opens_it_to_nobody_else() {
        var mara = world.account("Mara Lind");
        var jonas = world.account("Jonas Berg");
        var secret = ((Begun.Done) As.account(mara, () -> links.begin(link, applicant("", ""), NETWORK))).secret();
        As.account(mara, () -> save(secret, Map.of(why.id(), List.of("To learn"))));
        assertThat(links.open(secret, Locale.ENGLISH)).isEqualTo(new Opened.SignIn());
        assertThat(As.account(jonas, () -> links.open(secret, Locale.ENGLISH))).isEqualTo(new Opened.SignIn());
        assertThat(As.account(jonas, () -> save(secret, Map.of(why.id(), List.of("Other")))))
                .isInstanceOf(Kept.Gone.class);
        assertThat(As.account(jonas, () -> links.withdraw(secret))).isFalse();
        var again = ((Begun.Done) As.account(mara, () -> links.begin(link, applicant("", ""), NETWORK))).secret();
        assertThat(rows()).as("goes on with what was begun").isEqualTo(1);
        assertThat(As.account(mara, () -> links.send(again, NETWORK, Locale.ENGLISH)))
                .isInstanceOf(Sent.Done.class);
        assertThat(coordinators(SignupState.SENT))
                .extracting(Signups.Line::name)
                .containsExactly("Mara Lind");
    }

    @Test
    void who_is_invited_fills_the_form_in_without_an_open_link_and_needs_no_approval() {
        As.account(clara, () -> forms.closeLink(round));
        var mara = world.account("Mara Lind");
        var jonas = world.account("Jonas Berg");
        world.invite(clara, round, "mentee", 0, mara);
        var invitation =
                As.account(mara, () -> invitations.mine(round)).orElseThrow().id();
        assertThat(As.account(jonas, () -> links.invited(invitation))).isEmpty();
        var secret = As.account(mara, () -> links.invited(invitation)).orElseThrow();
        As.account(mara, () -> save(secret, Map.of(why.id(), List.of("To learn"))));
        As.account(mara, () -> links.send(secret, NETWORK, Locale.ENGLISH));
        assertThat(As.account(mara, () -> participants.mine(round))).isPresent();
        assertThat(As.account(mara, () -> links.invited(invitation))).isEmpty();
    }

    @Test
    void an_invitation_that_was_taken_back_is_approved_as_any_other_sign_up() {
        var mara = world.account("Mara Lind");
        world.invite(clara, round, "mentee", 0, mara);
        var invitation =
                As.account(mara, () -> invitations.mine(round)).orElseThrow().id();
        var secret = As.account(mara, () -> links.invited(invitation)).orElseThrow();
        As.account(mara, () -> save(secret, Map.of(why.id(), List.of("To learn"))));
        As.account(clara, () -> invitations.withdraw(round, mara.id()));
        As.account(mara, () -> links.send(secret, NETWORK, Locale.ENGLISH));
        assertThat(As.account(mara, () -> participants.mine(round))).isEmpty();
        assertThat(coordinators(SignupState.SENT)).hasSize(1);
    }

    @Test
    void a_later_form_from_the_same_mailbox_stands_in_the_place_of_the_one_before() {
        for (var said : List.of("First", "Second")) {
            var secret = proven(NEW);
            save(secret, Map.of(why.id(), List.of(said)));
            links.send(secret, NETWORK, Locale.ENGLISH);
        }
        assertThat(coordinators(SignupState.SENT)).hasSize(1);
        assertThat(said(coordinators(SignupState.SENT).getFirst().id())).containsExactly("Second");
    }

    @Test
    void a_setting_that_is_widened_later_does_not_widen_what_was_said() {
        var secret = proven(NEW);
        save(secret, Map.of(why.id(), List.of("To learn"), part.id(), List.of("Yes"), hours.id(), List.of("20")));
        save(secret, Map.of(hours.id(), List.of("20")));
        links.send(secret, NETWORK, Locale.ENGLISH);
        var before = field("part time");
        As.account(
                clara,
                () -> fields.change(
                        programme,
                        before,
                        new Field(
                                before.key(),
                                before.labelEn(),
                                before.labelDe(),
                                before.kind(),
                                Readers.ROUND,
                                FieldUse.MATCHING,
                                before.choices())));
        var one = coordinators(SignupState.SENT).getFirst();
        assertThat(said(one.id())).containsExactly("To learn", "20");
        As.account(clara, () -> signups.approve(round, List.of(one.id())));
        assertThat(As.account(clara, () -> answers.of(round, account(NEW).orElseThrow())))
                .extracting(AnswerDirectory.Told::text)
                .containsExactly("To learn", "20");
    }

    @Test
    void when_the_round_ends_whoever_waits_is_told() {
        var secret = proven(NEW);
        save(secret, Map.of(why.id(), List.of("To learn")));
        links.send(secret, NETWORK, Locale.ENGLISH);
        As.account(clara, () -> programmes.end(round));
        assertThat(mails(NEW).getLast()).contains("ended before anybody decided");
        assertThat(As.account(clara, () -> turns.counts().total())).isZero();
        assertThat(links.door(link)).isInstanceOf(Door.Closed.class);
    }

    @Test
    void two_coordinators_do_not_replace_what_they_have_not_read() {
        var now = new Question(
                why.id(), "why", new Words("Why?", "Warum?"), Words.NONE, true, Whom.EVERYBODY, null, List.of());
        assertThat(change(new SignupChange.ChangeQuestion(why, now))).isInstanceOf(SignupChanged.Saved.class);
        assertThat(change(new SignupChange.ChangeQuestion(why, why))).isInstanceOf(SignupChanged.Conflict.class);
        assertThat(change(new SignupChange.RemoveQuestion(why))).isInstanceOf(SignupChanged.Conflict.class);
        assertThat(change(new SignupChange.RemoveQuestion(now))).isInstanceOf(SignupChanged.Saved.class);
        assertThat(change(new SignupChange.RemoveQuestion(now))).isInstanceOf(SignupChanged.Gone.class);
        var seen = As.account(clara, () -> forms.of(round)).terms();
        terms(new SignupTerms(true, false, null, false, Words.NONE, Words.NONE));
        assertThat(change(new SignupChange.Terms(seen, seen))).isInstanceOf(SignupChanged.Conflict.class);
    }

    @Test
    void a_question_depends_only_on_what_stands_before_it_and_asks_nobody_twice() {
        var section = As.account(clara, () -> forms.of(round)).form().sections().getFirst();
        assertThat(wrong(section, question("why", false, Whom.MENTEES, null))).isEqualTo(SignupChanged.What.TWICE);
        assertThat(wrong(section, question("nothing", false, Whom.MENTEES, null)))
                .isEqualTo(SignupChanged.What.FIELD);
        declare("town", FieldKind.LINE, Readers.ROUND);
        assertThat(wrong(section, question("town", false, Whom.MENTEES, new Condition(part.id(), "Perhaps"))))
                .isEqualTo(SignupChanged.What.CONDITION);
        assertThat(wrong(section, question("town", false, Whom.MENTEES, new Condition(UUID.randomUUID(), "Yes"))))
                .isEqualTo(SignupChanged.What.CONDITION);
        // Moved before what it depends on, it is asked of nobody, rather than of everybody.
        change(new SignupChange.MoveQuestion(hours.id(), true));
        var secret = proven(NEW);
        save(secret, Map.of(part.id(), List.of("Yes")));
        assertThat(asked(secret)).containsExactly(why.id(), part.id());
    }

    @Test
    void a_form_is_copied_with_what_it_asks_and_only_from_a_round_of_ones_own() {
        var otto = world.account("Otto Brandt");
        var other = world.round(otto);
        assertThatThrownBy(() -> As.account(clara, () -> forms.copy(round, other)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(otto, () -> forms.copy(other, round)))
                .isInstanceOf(AccessDeniedException.class);
        var mine = world.round(clara);
        assertThat(As.account(clara, () -> forms.sources(mine)))
                .extracting(SignupForms.Source::round)
                .containsExactly(round);
        var copied = As.account(clara, () -> forms.copy(mine, round));
        assertThat(copied).isInstanceOfSatisfying(SignupChanged.Saved.class, saved -> {
            assertThat(saved.page().fields()).extracting(Field::key).containsExactly("why", "part time", "hours");
            assertThat(saved.page().field("part time").orElseThrow().readers()).isEqualTo(Readers.NOBODY);
            var asked = saved.page().form().sections().getFirst().questions();
            assertThat(asked).extracting(Question::id).doesNotContain(why.id(), part.id(), hours.id());
            assertThat(Objects.requireNonNull(asked.getLast().only()).question())
                    .isEqualTo(asked.get(1).id());
            assertThat(saved.page().link()).isNull();
        });
    }

    @Test
    void questions_on_values_come_in_both_languages_and_are_answered_and_ranked() {
        As.account(clara, () -> forms.addValues(round));
        var secret = proven(NEW);
        var values = links.open(secret, Locale.GERMAN) instanceof Opened.Here(var sheet)
                ? sheet.parts().getLast().questions().getFirst()
                : null;
        assertThat(Objects.requireNonNull(values).text()).contains("Was ist dir");
        assertThat(values.choices().getFirst())
                .isEqualTo(new SignupSheet.Choice("Learning new things", "Neues lernen"));
        save(secret, Map.of(values.id(), List.of("Fairness", "", "Learning new things")));
        var answered = sheet(secret).parts().getLast().questions().getFirst();
        assertThat(answered.ranked(0)).isEqualTo("Fairness");
        assertThat(answered.ranked(1)).isEqualTo("Learning new things");
        assertThat(save(secret, Map.of(values.id(), List.of("Fairness", "Fairness"))))
                .isInstanceOf(Kept.Wrong.class);
        assertThat(save(secret, Map.of(values.id(), List.of("Money")))).isInstanceOf(Kept.Wrong.class);
    }

    @Test
    void every_kind_of_answer_is_read_and_what_does_not_fit_is_named() {
        declare("born", FieldKind.DATE, Readers.NOBODY);
        declare("agreed", FieldKind.CONSENT, Readers.COORDINATORS);
        declare("free", FieldKind.TIMES, Readers.COORDINATORS);
        declare("liked", FieldKind.SEVERAL, Readers.COORDINATORS, "Tea", "Cake, with cream");
        declare("how much", FieldKind.SCALE, Readers.COORDINATORS, "Little", "Much");
        declare("line", FieldKind.LINE, Readers.COORDINATORS);
        As.account(clara, () -> forms.addFields(round));
        var secret = proven(NEW);
        var ids = new HashMap<String, UUID>();
        sheet(secret).parts().forEach(part -> part.questions()
                .forEach(one -> ids.put(one.field().key(), one.id())));
        var typed = new HashMap<UUID, List<String>>();
        typed.put(id(ids, "born"), List.of("1990-02-30"));
        typed.put(id(ids, "agreed"), List.of("", "yes"));
        typed.put(id(ids, "free"), List.of("", "Mon 8-12", "Thu 17-21"));
        typed.put(id(ids, "liked"), List.of("", "Tea", "Cake, with cream"));
        typed.put(id(ids, "how much"), List.of("Middling"));
        typed.put(id(ids, "line"), List.of("two\nlines"));
        assertThat(save(secret, typed)).isInstanceOfSatisfying(Kept.Wrong.class, no -> assertThat(no.faults())
                .containsOnlyKeys(id(ids, "born"), id(ids, "how much"), id(ids, "line")));
        var said = new HashMap<String, String>();
        sheet(secret).parts().forEach(part -> part.questions()
                .forEach(one -> said.put(one.field().key(), one.answer())));
        assertThat(said)
                .containsEntry("born", "")
                .containsEntry("agreed", "agreed")
                .containsEntry("free", "Mon 8-12, Thu 17-21")
                .containsEntry("liked", "Tea, Cake, with cream");
        save(secret, Map.of(id(ids, "agreed"), List.of("")));
        assertThat(sheet(secret).parts().getLast().questions().stream()
                        .filter(one -> one.field().key().equals("agreed"))
                        .findFirst()
                        .orElseThrow()
                        .answer())
                .as("agreement is taken back")
                .isEmpty();
    }

    @Test
    void hundreds_are_decided_in_steps_and_who_was_decided_meanwhile_is_said() {
        var all = new ArrayList<UUID>();
        for (int at = 0; at < 3; at++) {
            var secret = proven("many" + at + "@example.net");
            save(secret, Map.of(why.id(), List.of("To learn")));
            links.send(secret, NETWORK, Locale.ENGLISH);
        }
        coordinators(SignupState.SENT).forEach(one -> all.add(one.id()));
        As.account(clara, () -> signups.decline(round, List.of(all.getFirst()), ""));
        assertThat(As.account(clara, () -> signups.approve(round, all))).isEqualTo(new Signups.Decided(2, 1));
        var otto = world.account("Otto Brandt");
        var other = world.round(otto);
        assertThat(As.account(otto, () -> signups.approve(other, all)))
                .as("ids of another round")
                .isEqualTo(new Signups.Decided(0, 3));
    }

    private static void at(Instant instant, Runnable does) {
        WaymarkClock.at(instant, () -> {
            does.run();
            return 0;
        });
    }

    private static UUID id(Map<String, UUID> ids, String key) {
        return Objects.requireNonNull(ids.get(key));
    }

    private void declare(String key, FieldKind kind, Readers readers, String... choices) {
        var saved = As.account(
                clara,
                () -> fields.declare(
                        programme, new Field(key, key, key, kind, readers, FieldUse.NEITHER, List.of(choices))));
        assertThat(saved).isInstanceOf(FieldSaved.Saved.class);
    }

    private Field field(String key) {
        return As.account(clara, () -> forms.of(round)).field(key).orElseThrow();
    }

    private static Question question(String field, boolean required, Whom whom, @Nullable Condition only) {
        return new Question(UUID.randomUUID(), field, Words.NONE, Words.NONE, required, whom, only, List.of());
    }

    private static Section section(String title) {
        return new Section(UUID.randomUUID(), new Words(title, title), Words.NONE, List.of());
    }

    private SignupChanged change(SignupChange change) {
        return As.account(clara, () -> forms.change(round, change));
    }

    private void terms(SignupTerms now) {
        assertThat(change(new SignupChange.Terms(null, now))).isInstanceOf(SignupChanged.Saved.class);
    }

    private SignupChanged.What wrong(Section section, Question question) {
        return change(new SignupChange.AddQuestion(section.id(), question)) instanceof SignupChanged.Wrong wrong
                ? wrong.what()
                : SignupChanged.What.ROUND;
    }

    private SignupLinks.Fault wrong(Applicant who) {
        return ((Begun.Wrong) links.begin(link, who, NETWORK)).fault();
    }

    private String openLink() {
        var address =
                Objects.requireNonNull(As.account(clara, () -> forms.of(round)).link());
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static Applicant applicant(String address, String name) {
        return new Applicant(name, address, false, true, "", Locale.ENGLISH);
    }

    private String begin(String address, String name) {
        return ((Begun.Done) links.begin(link, applicant(address, name), NETWORK)).secret();
    }

    /** Begins, and goes on from the mailbox. */
    private String proven(String address) {
        begin(address, "Lin Sato");
        return mailed(address);
    }

    private Kept save(String secret, Map<UUID, List<String>> typed) {
        return links.save(secret, typed, Locale.ENGLISH);
    }

    private SignupSheet sheet(String secret) {
        return ((Opened.Here) links.open(secret, Locale.ENGLISH)).sheet();
    }

    private List<UUID> asked(String secret) {
        return sheet(secret).parts().stream()
                .flatMap(part -> part.questions().stream())
                .map(SignupSheet.Asked::id)
                .toList();
    }

    private List<Signups.Line> coordinators(SignupState state) {
        return As.account(clara, () -> signups.page(round, state, "", null, 50))
                .lines()
                .items();
    }

    private List<String> said(UUID signup) {
        return As.account(clara, () -> signups.said(round, signup)).stream()
                .map(AnswerDirectory.Told::text)
                .toList();
    }

    private static List<UUID> ids(List<Signups.Line> lines) {
        return lines.stream().map(Signups.Line::id).toList();
    }

    private java.util.Optional<AccountId> account(String address) {
        return SystemActor.call(() -> accounts.findByEmail(new EmailAddress(address)))
                .map(one -> one.id());
    }

    private long rows() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from signup", Long.class));
    }

    private List<String> mails(String address) {
        return jdbc.query(
                "select concat(subject, '\n', text) from mail where to_address = ? order by number",
                (row, number) -> row.getString(1),
                address);
    }

    private String mailed(String address) {
        var found = Pattern.compile("/sign-up/mine/([A-Za-z0-9_-]{43})")
                .matcher(String.join("\n", mails(address)))
                .results()
                .map(result -> result.group(1))
                .toList();
        return found.getLast();
    }
}
