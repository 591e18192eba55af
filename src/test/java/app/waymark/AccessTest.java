package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.AccountAdministration;
import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.account.OneTimeLinks;
import app.waymark.account.OwnAccount;
import app.waymark.account.PersonalRecords;
import app.waymark.account.SignIns;
import app.waymark.account.SignedInAccount;
import app.waymark.audit.Audit;
import app.waymark.feedback.Passages;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadErasure;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalRestoring;
import app.waymark.goal.GoalRestoring.Unsaved;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaid;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.Step;
import app.waymark.goal.Viewpoint;
import app.waymark.matching.Decision;
import app.waymark.matching.Decisions;
import app.waymark.matching.Explanations;
import app.waymark.matching.Policies;
import app.waymark.matching.Publishing;
import app.waymark.matching.ScenarioId;
import app.waymark.matching.Scenarios;
import app.waymark.matching.Side;
import app.waymark.matching.Wish;
import app.waymark.matching.Wishes;
import app.waymark.meeting.AgendaItemId;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.FollowUpId;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipPages;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.mentorship.Proposal;
import app.waymark.notification.Inbox;
import app.waymark.notification.MailQueue;
import app.waymark.notification.MailRefusals;
import app.waymark.notification.MailState;
import app.waymark.profile.ProfileDirectory;
import app.waymark.profile.Profiles;
import app.waymark.program.AnswerDirectory;
import app.waymark.program.Answers;
import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.Fields;
import app.waymark.program.InvitationId;
import app.waymark.program.Invitations;
import app.waymark.program.Participants;
import app.waymark.program.PeopleImport;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.report.Home;
import app.waymark.report.RoundPairs;
import app.waymark.report.RoundPeople;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Drafts;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Scheme;
import app.waymark.shared.Sorted;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TimeWindow;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import app.waymark.turn.Turns;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every public method of every service, tried on what one pair has, by everybody whom it is none of the business of.
 * A new method belongs into {@link #table()}: how it is called on the pair's things, and what shall happen then.
 */
@WaymarkTest
class AccessTest {

    /** Who is refused, or what everybody may have. */
    private enum Rule {
        /** For the two alone: not even their coordinator, and no administrator. */
        THE_TWO,
        /** For the two and their coordinator. */
        THE_TWO_AND_COORDINATOR,
        /** For the coordinators of the programme: not even the people of its round. */
        COORDINATORS,
        /** For the people of the round: not for those of another programme, and not for their coordinator. */
        ROUND,
        /** For administrators. */
        ADMINISTRATORS,
        /** For Waymark itself: no person at all. */
        WAYMARK,
        /** Everybody has their own; whoever asks sees and changes nothing of the pair's. */
        OWN,
        /** As {@link #OWN}, for what people of one round share: asked by people of another programme. */
        OWN_ROUND,
        /** For services inside their transactions: a page has none, so it cannot call it. */
        PORT,
        /** For everybody, visitors too; nothing of the pair comes of it. */
        OPEN,
        /** For whoever is signed in and holds the id: the service that gave the id away decided. */
        HOLDERS
    }

    private record Entry(String method, Rule rule, @Nullable Actor rightful, Callable<?> call) {

        /** The trail is written by whoever acts, visitors too: that somebody was not let in stands in it. */
        boolean openPort() {
            return method.startsWith("Audit.record");
        }
    }

    private static final Field FIELD =
            new Field("city", "City", "Stadt", FieldKind.TEXT, Readers.COORDINATORS, FieldUse.NEITHER, List.of());

    private record Person(String who, @Nullable Actor actor) {}

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    OneTimeLinks links;

    @Autowired
    OwnAccount ownAccount;

    private static final Drafts.Place PLACE = Drafts.Place.of("access", "test");

    @Autowired
    Drafts drafts;

    @Autowired
    PersonalRecords records;

    @Autowired
    ThreadErasure erasure;

    @Autowired
    SignIns signIns;

    @Autowired
    Audit audit;

    @Autowired
    Profiles profiles;

    @Autowired
    ProfileDirectory directory;

    @Autowired
    Participants participants;

    @Autowired
    Invitations invitations;

    @Autowired
    Fields fields;

    @Autowired
    Answers answers;

    @Autowired
    AnswerDirectory answerDirectory;

    @Autowired
    PeopleImport people;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgrammeAccess programmeAccess;

    @Autowired
    Mentorships mentorships;

    @Autowired
    MentorshipPages pages;

    @Autowired
    MentorshipAccess mentorshipAccess;

    @Autowired
    Threads threads;

    @Autowired
    Passages passages;

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalRestoring restoring;

    @Autowired
    GoalSteps steps;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Meetings meetings;

    @Autowired
    Bookings bookings;

    @Autowired
    Minutes minutes;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Policies policies;

    @Autowired
    Decisions decisions;

    @Autowired
    Publishing publishing;

    @Autowired
    Explanations explanations;

    @Autowired
    Wishes wishes;

    @Autowired
    Inbox inbox;

    @Autowired
    MailQueue mails;

    @Autowired
    MailRefusals refusals;

    @Autowired
    Turns turns;

    @Autowired
    TurnLedger ledger;

    @Autowired
    Home home;

    @Autowired
    RoundPeople roundPeople;

    @Autowired
    RoundPairs roundPairs;

    private final Map<String, Entry> table = new LinkedHashMap<>();

    private Actor mentor;
    private Actor mentee;
    private Actor coordinator;
    private Actor administrator;
    private Actor otherMentor;
    private Actor otherMentee;
    private Actor outsideMentor;
    private Actor outsideMentee;
    private Actor outsideCoordinator;
    private ProgrammeId programme;
    private RoundId round;
    private InvitationId invitation;
    private AccountId invited;
    private MentorshipId mentorship;
    private GoalId goal;
    private UUID step;
    private ThreadId thread;
    private MeetingId meeting;
    private AgendaItemId item;
    private FollowUpId followUp;
    private ScenarioId scenario;
    private UUID notice;
    private UUID mail;
    private Instant offered;

    @BeforeEach
    void a_pair_with_all_that_two_people_have_and_others_around_them() {
        coordinator = world.account("Clara Ruiz");
        mentor = world.account("Jonas Weber");
        mentee = world.account("Mara Lindqvist");
        round = world.round(coordinator);
        world.join(coordinator, round, "mentor", 2, mentor);
        world.join(coordinator, round, "mentee", 0, mentee);
        mentorship = world.match(coordinator, round, mentor, mentee);
        programme = As.account(
                coordinator, () -> programmes.coordinated().getFirst().programme());
        otherMentor = world.account("Olga Other");
        otherMentee = world.account("Otto Other");
        world.join(coordinator, round, "mentor", 2, otherMentor);
        world.join(coordinator, round, "mentee", 0, otherMentee);
        world.match(coordinator, round, otherMentor, otherMentee);
        var outside = world.pair("Ulla Outside", "Udo Outside");
        outsideMentor = outside.mentor();
        outsideMentee = outside.mentee();
        outsideCoordinator = outside.coordinator();
        invitation =
                As.account(mentee, () -> invitations.mine(round).orElseThrow().id());
        var guest = world.account("Invited Guest");
        As.account(
                coordinator,
                () -> people.read(
                        round,
                        ("email,name,role\n" + World.address(guest.name()) + ",Guest,mentee\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        PeopleImport.Part.AS_WRITTEN));
        invited = guest.id();
        var root = world.account("Root");
        administrator = new Actor(root.id(), root.name(), true, root.locale(), root.zone());

        var planned = Step.of("Ask for the marmalade recipe", null);
        step = planned.id();
        offered = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        goal = As.account(mentee, () -> ((GoalSaveResult.Saved) editing.create(
                        GoalEdit.of(GoalContent.titled("Marmalade").withPlan(List.of(planned), List.of()))))
                .goal());
        As.account(mentee, () -> {
            sharing.shareWith(goal, mentorship, true, "");
            profiles.save("", "Marmalade", List.of(), 0);
        });
        thread = As.account(mentor, () -> ((PostResult.Posted)
                        threads.start(Goals.THREADS, goal.value(), null, null, "Marmalade, really?"))
                .thread());
        meeting = As.account(mentor, () -> ((OfferResult.Offered) bookings.propose(
                        mentorship,
                        new MeetingPlan("Marmalade", "", Duration.ofMinutes(30), List.of("Oranges")),
                        List.of(offered)))
                .meeting());
        As.account(mentee, () -> {
            bookings.pick(meeting, offered);
            minutes.addFollowUp(meeting, "Buy oranges", mentor.id(), null);
            minutes.saveShared(meeting, "Marmalade", 0);
        });
        var page = As.account(mentee, () -> meetings.get(meeting));
        item = page.agenda().getFirst().id();
        followUp = page.followUps().getFirst().id();
        notice =
                As.account(mentee, () -> inbox.mine(null, 1)).items().getFirst().id();
        scenario = As.account(coordinator, () -> scenarios.start(round)).orElseThrow();
        mail = Objects.requireNonNull(
                jdbc.queryForObject("select id from mail order by created_at limit 1", UUID.class));
        table();
    }

    private void table() {
        var plan = new MeetingPlan("Pears", "", Duration.ofMinutes(30), List.of());
        var later = List.of(offered.plus(7, ChronoUnit.DAYS));
        var typed = GoalEdit.of(GoalContent.titled("Pears"));
        var somebody = new NewAccount(
                new EmailAddress("somebody@example.org"), "Somebody", Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
        var principal = new SignedInAccount(outsideMentee, Scheme.DEVICE, 0, 0);
        var unknown = new SignIns.RememberMe(UUID.randomUUID(), "unknown");
        var choice = new OneTimeLinks.Choice("", "Somebody", "four tall trees", Locale.ENGLISH, ZoneId.of("UTC"));
        var ask = new Ask(
                new GoalSaid.ReviewAsked("Pears", 1, "", 0, 0),
                goal.value(),
                mentor.id(),
                mentee.id(),
                "/",
                null,
                null,
                Patience.STANDARD);
        var csv = "email,name,role\nnew@example.org,New,mentee\n".getBytes(StandardCharsets.UTF_8);
        var day = LocalDate.of(2026, 10, 1);

        var policy = As.account(coordinator, () -> policies.inForce(round)).policy();
        var proposal = new Proposal(mentor.id(), mentee.id(), List.of());

        // Accounts
        row(
                "Accounts.contacts(Collection)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> accounts.contacts(List.of(mentee.id())));
        row("Accounts.find(Collection)", Rule.HOLDERS, mentee, () -> accounts.find(List.of(mentor.id())));
        row(
                "Accounts.findByEmail(EmailAddress)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> accounts.findByEmail(new EmailAddress(World.address(mentee.name()))));
        row(
                "Accounts.register(Collection)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> accounts.register(List.of(somebody)));
        row(
                "Accounts.invite(Collection)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> accounts.invite(List.of(mentee.id())));
        row("Accounts.ways(Collection)", Rule.WAYMARK, null, () -> accounts.ways(List.of(mentee.id())));
        row(
                "Accounts.establish(NewAccount, String, boolean)",
                Rule.WAYMARK,
                null,
                () -> accounts.establish(somebody, World.PASSWORD, true));
        row(
                "AccountAdministration.list(String, Sorted, Cursor, int)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> administration.list("", Sorted.down(AccountAdministration.Order.CREATED), null, 10));
        row(
                "AccountAdministration.invite(NewAccount)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> administration.invite(somebody));
        row(
                "AccountAdministration.sendLink(AccountId)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> administration.sendLink(mentee.id()));
        row(
                "AccountAdministration.close(AccountId)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> administration.close(mentee.id()));
        row(
                "AccountAdministration.reopen(AccountId)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> administration.reopen(mentee.id()));
        row(
                "AccountAdministration.setAdministrator(AccountId, boolean)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> administration.setAdministrator(mentee.id(), true));
        row(
                "OneTimeLinks.requestMail(String, String)",
                Rule.OPEN,
                null,
                () -> links.requestMail("nobody@example.org", "192.0.2.1"));
        row(
                "OneTimeLinks.requestAgain(String, String)",
                Rule.OPEN,
                null,
                () -> links.requestAgain("unknown", "192.0.2.1"));
        row("OneTimeLinks.open(String)", Rule.OPEN, null, () -> links.open("unknown"));
        row(
                "OneTimeLinks.use(String, Choice, String)",
                Rule.OPEN,
                null,
                () -> links.use("unknown", choice, "192.0.2.1"));
        row("OwnAccount.read()", Rule.OWN, mentee, () -> ownAccount.read());
        row(
                "OwnAccount.choose(String, Locale, ZoneId, Scheme)",
                Rule.OWN,
                mentee,
                () -> ownAccount.choose("New", Locale.ENGLISH, ZoneId.of("UTC"), Scheme.DARK));
        row(
                "OwnAccount.changePassword(String, String)",
                Rule.OWN,
                mentee,
                () -> ownAccount.changePassword("wrong", "four tall trees"));
        row("OwnAccount.close(String, boolean)", Rule.OWN, mentee, () -> ownAccount.close("wrong", true));
        row("PersonalRecords.mine()", Rule.OWN, mentee, () -> new String(records.mine(), StandardCharsets.UTF_8));
        row("PersonalRecords.of(AccountId)", Rule.ADMINISTRATORS, administrator, () -> records.of(mentee.id()));
        row("PersonalRecords.forget(AccountId)", Rule.ADMINISTRATORS, administrator, () -> records.forget(mentee.id()));
        row("OwnAccount.signOutElsewhere()", Rule.OWN, mentee, () -> ownAccount.signOutElsewhere());
        row(
                "SignIns.attempt(String, String, String, Optional)",
                Rule.OPEN,
                null,
                () -> signIns.attempt("nobody@example.org", "wrong", "192.0.2.1", Optional.of("unknown")));
        row(
                "SignIns.recognise(SignedInAccount, Optional)",
                Rule.OPEN,
                null,
                () -> signIns.recognise(principal, Optional.empty()));
        row("SignIns.check(SignedInAccount)", Rule.OPEN, null, () -> signIns.check(principal));
        row("SignIns.remember(SignedInAccount)", Rule.OPEN, null, () -> signIns.remember(principal));
        row("SignIns.recall(RememberMe)", Rule.OPEN, null, () -> signIns.recall(unknown));
        row("SignIns.forget(RememberMe)", Rule.OPEN, null, () -> signIns.forget(unknown));

        row(
                "ThreadErasure.erase(String, Collection)",
                Rule.PORT,
                mentee,
                () -> erasure.erase(Goals.THREADS, List.of(goal.value())));

        // What people began to write
        row("KeptDrafts.find(Collection)", Rule.OWN, mentee, () -> drafts.find(List.of(PLACE)));
        row("KeptDrafts.find(Place)", Rule.OWN, mentee, () -> drafts.find(PLACE));
        row("KeptDrafts.keep(Place, String)", Rule.OWN, mentee, () -> String.valueOf(drafts.keep(PLACE, "Pears")));
        row("KeptDrafts.forget(Place)", Rule.OWN, mentee, () -> drafts.forget(PLACE));

        // The trail
        row(
                "Audit.record(String, String, UUID, Map)",
                Rule.PORT,
                mentee,
                () -> audit.record("forged", "goal", goal.value(), Map.of()));
        row(
                "Audit.record(String, String, UUID)",
                Rule.PORT,
                mentee,
                () -> audit.record("forged", "goal", goal.value()));
        row(
                "Audit.list(Sorted, Cursor, int)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> audit.list(Sorted.down(Audit.Order.AT), null, 10));

        // Profiles
        row("Profiles.mine()", Rule.OWN, mentee, () -> profiles.mine());
        row(
                "Profiles.save(String, String, List, int)",
                Rule.OWN,
                mentee,
                () -> profiles.save("", "Pears", List.of(), 0));
        row("ProfileDirectory.find(Collection)", Rule.WAYMARK, null, () -> directory.find(List.of(mentee.id())));

        // Programmes and their people
        row("Participants.all(RoundId)", Rule.COORDINATORS, coordinator, () -> participants.all(round));
        row("Participants.count(RoundId)", Rule.COORDINATORS, coordinator, () -> participants.count(round));
        row("Participants.mine(RoundId)", Rule.OWN, mentee, () -> participants.mine(round));
        row(
                "Participants.changeMyCapacity(RoundId, int)",
                Rule.ROUND,
                mentor,
                () -> participants.changeMyCapacity(round, 5));
        row(
                "Participants.change(RoundId, AccountId, boolean, boolean, int)",
                Rule.COORDINATORS,
                coordinator,
                () -> participants.change(round, mentee.id(), true, true, 9));
        row(
                "PeopleImport.read(RoundId, byte[], Part)",
                Rule.COORDINATORS,
                coordinator,
                () -> people.read(round, csv, PeopleImport.Part.AS_WRITTEN));
        row(
                "PeopleImport.read(RoundId, byte[], Part, Map)",
                Rule.COORDINATORS,
                coordinator,
                () -> people.read(round, csv, PeopleImport.Part.AS_WRITTEN, Map.of()));
        row(
                "PeopleImport.look(RoundId, byte[], Part)",
                Rule.COORDINATORS,
                coordinator,
                () -> people.look(round, csv, PeopleImport.Part.AS_WRITTEN));
        row("Invitations.ask(RoundId)", Rule.COORDINATORS, coordinator, () -> invitations.ask(round));
        row(
                "Invitations.withdraw(RoundId, AccountId)",
                Rule.COORDINATORS,
                coordinator,
                () -> invitations.withdraw(round, mentee.id()));
        row(
                "Invitations.change(RoundId, AccountId, boolean, boolean, Integer)",
                Rule.COORDINATORS,
                coordinator,
                () -> invitations.change(round, invited, true, true, 2));
        row("Invitations.mine()", Rule.OWN, mentee, () -> invitations.mine());
        row("Invitations.mine(InvitationId)", Rule.OWN, mentee, () -> invitations.mine(invitation));
        row("Invitations.mine(RoundId)", Rule.OWN, mentee, () -> invitations.mine(round));
        row("Invitations.join(InvitationId, Integer)", Rule.THE_TWO, mentee, () -> invitations.join(invitation, 1));
        row("Invitations.decline(InvitationId)", Rule.THE_TWO, mentee, () -> invitations.decline(invitation));
        row(
                "Invitations.leave(RoundId, boolean, String)",
                Rule.ROUND,
                mentee,
                () -> invitations.leave(round, false, ""));
        row("Invitations.joinAll(RoundId, int)", Rule.WAYMARK, null, () -> {
            invitations.joinAll(round, 1);
            return round;
        });
        row("Fields.of(ProgrammeId)", Rule.COORDINATORS, coordinator, () -> fields.of(programme));
        row(
                "Fields.declare(ProgrammeId, Field)",
                Rule.COORDINATORS,
                coordinator,
                () -> fields.declare(programme, FIELD));
        row("Fields.change(ProgrammeId, Field)", Rule.COORDINATORS, coordinator, () -> {
            fields.declare(programme, FIELD);
            return fields.change(programme, FIELD);
        });
        row("Fields.remove(ProgrammeId, String)", Rule.COORDINATORS, coordinator, () -> {
            fields.declare(programme, FIELD);
            return fields.remove(programme, FIELD.key());
        });
        row("Answers.mine(ProgrammeId)", Rule.ROUND, mentee, () -> answers.mine(programme));
        row("Answers.save(ProgrammeId, Map)", Rule.ROUND, mentee, () -> answers.save(programme, Map.of()));
        row("Answers.unassigned()", Rule.OWN, mentee, () -> answers.unassigned());
        row("Answers.assign(String, ProgrammeId)", Rule.ROUND, mentee, () -> answers.assign("city", programme));
        row("Answers.discard(String)", Rule.OWN, mentee, () -> {
            answers.discard("city");
            return "gone";
        });
        row("Answers.of(RoundId, AccountId)", Rule.COORDINATORS, coordinator, () -> answers.of(round, mentee.id()));
        row(
                "AnswerDirectory.told(RoundId, Collection, Readers)",
                Rule.WAYMARK,
                null,
                () -> answerDirectory.told(round, List.of(mentee.id()), Readers.ROUND));
        row(
                "AnswerDirectory.quotable(ProgrammeId, Collection, Readers)",
                Rule.WAYMARK,
                null,
                () -> answerDirectory.quotable(programme, List.of(mentee.id()), Readers.ROUND));
        row("AnswerDirectory.names(ProgrammeId)", Rule.WAYMARK, null, () -> answerDirectory.names(programme));
        row("AnswerDirectory.forMatching(RoundId)", Rule.WAYMARK, null, () -> answerDirectory.forMatching(round));
        row("Programmes.create(String)", Rule.ADMINISTRATORS, administrator, () -> programmes.create("Forged"));
        row("Programmes.all()", Rule.ADMINISTRATORS, administrator, () -> programmes.all());
        row(
                "Programmes.appoint(ProgrammeId, AccountId)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> programmes.appoint(programme, outsideMentee.id()));
        row(
                "Programmes.dismiss(ProgrammeId, AccountId)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> programmes.dismiss(programme, coordinator.id()));
        row(
                "Programmes.coordinators(ProgrammeId)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> programmes.coordinators(programme));
        row(
                "Programmes.openRound(ProgrammeId, String, LocalDate, LocalDate)",
                Rule.COORDINATORS,
                coordinator,
                () -> programmes.openRound(programme, "Forged", day, day.plusDays(9)));
        row("Programmes.coordinated()", Rule.OWN_ROUND, coordinator, () -> programmes.coordinated());
        row(
                "Programmes.coordinatedProgrammes()",
                Rule.OWN_ROUND,
                coordinator,
                () -> programmes.coordinatedProgrammes());
        row("Programmes.standing()", Rule.OWN_ROUND, mentee, () -> programmes.standing());
        row("Programmes.startMatching(RoundId)", Rule.COORDINATORS, coordinator, () -> programmes.startMatching(round));
        row("Programmes.run(RoundId)", Rule.COORDINATORS, coordinator, () -> programmes.run(round));
        row("Programmes.language(ProgrammeId)", Rule.COORDINATORS, coordinator, () -> programmes.language(programme));
        row("Programmes.write(ProgrammeId, Locale)", Rule.COORDINATORS, coordinator, () -> {
            programmes.write(programme, java.util.Locale.GERMAN);
            return programme;
        });
        row("Programmes.end(RoundId)", Rule.COORDINATORS, coordinator, () -> programmes.end(round));
        row(
                "ProgrammeAccess.requireCoordinated(RoundId)",
                Rule.COORDINATORS,
                coordinator,
                () -> programmeAccess.requireCoordinated(round));
        row(
                "ProgrammeAccess.requireCoordinator(ProgrammeId)",
                Rule.COORDINATORS,
                coordinator,
                () -> programmeAccess.requireCoordinator(programme));
        row(
                "ProgrammeAccess.coordinates(ProgrammeId)",
                Rule.OWN_ROUND,
                coordinator,
                () -> programmeAccess.coordinates(programme));
        row("ProgrammeAccess.visible(RoundId)", Rule.OWN_ROUND, mentee, () -> programmeAccess.visible(round));
        row(
                "ProgrammeAccess.coordinators(ProgrammeId)",
                Rule.PORT,
                mentee,
                () -> programmeAccess.coordinators(programme));
        row(
                "ProgrammeAccess.lockParticipants(RoundId, Collection)",
                Rule.PORT,
                coordinator,
                () -> programmeAccess.lockParticipants(round, List.of(mentee.id())));
        row(
                "ProgrammeAccess.participants(RoundId, Collection)",
                Rule.PORT,
                coordinator,
                () -> programmeAccess.participants(round, List.of(mentee.id())));

        // Mentorships
        row(
                "Mentorships.proposeAll(RoundId, Collection)",
                Rule.COORDINATORS,
                coordinator,
                () -> mentorships.proposeAll(round, List.of(proposal)));
        row(
                "Mentorships.obstacles(RoundId, Collection, Collection)",
                Rule.PORT,
                coordinator,
                () -> mentorships.obstacles(round, List.of(proposal), List.of()));
        row("Mentorships.pairings(RoundId)", Rule.PORT, coordinator, () -> mentorships.pairings(round));
        row("Mentorships.accept(MentorshipId)", Rule.THE_TWO, mentee, () -> mentorships.accept(mentorship));
        row(
                "Mentorships.decline(MentorshipId, String)",
                Rule.THE_TWO,
                mentee,
                () -> mentorships.decline(mentorship, "No"));
        row(
                "Mentorships.end(MentorshipId, String)",
                Rule.THE_TWO_AND_COORDINATOR,
                coordinator,
                () -> mentorships.end(mentorship, "No"));
        row(
                "Mentorships.get(MentorshipId)",
                Rule.THE_TWO_AND_COORDINATOR,
                coordinator,
                () -> mentorships.get(mentorship));
        row("Mentorships.endAllOf(AccountId)", Rule.WAYMARK, null, () -> mentorships.endAllOf(mentee.id()));
        row("Mentorships.countInRound(RoundId)", Rule.COORDINATORS, coordinator, () -> mentorships.countInRound(round));
        row("Mentorships.openInRound(RoundId)", Rule.COORDINATORS, coordinator, () -> mentorships.openInRound(round));
        row(
                "MentorshipPages.read(MentorshipId)",
                Rule.THE_TWO_AND_COORDINATOR,
                coordinator,
                () -> pages.read(mentorship));
        row("MentorshipAccess.own(MentorshipId)", Rule.OWN, mentee, () -> mentorshipAccess.own(mentorship));
        row("MentorshipAccess.mineActive(int)", Rule.OWN, mentee, () -> mentorshipAccess.mineActive(5));
        row(
                "MentorshipAccess.mineAs(boolean, Cursor, int)",
                Rule.OWN,
                mentee,
                () -> mentorshipAccess.mineAs(false, null, 5));
        row("MentorshipAccess.mineAsMentee()", Rule.OWN, mentee, () -> mentorshipAccess.mineAsMentee());

        // Feedback
        row(
                "Threads.start(String, UUID, String, String, String)",
                Rule.THE_TWO,
                mentor,
                () -> threads.start(Goals.THREADS, goal.value(), null, null, "Pears?"));
        row("Threads.post(ThreadId, String)", Rule.THE_TWO, mentee, () -> threads.post(thread, "Pears"));
        row(
                "Threads.postAndResolve(ThreadId, String)",
                Rule.THE_TWO,
                mentor,
                () -> threads.postAndResolve(thread, "Pears"));
        row(
                "Threads.talk(String, UUID, boolean, ThreadId, int)",
                Rule.THE_TWO,
                mentee,
                () -> threads.talk(Goals.THREADS, goal.value(), false, thread, 10));
        row("Threads.resolve(ThreadId)", Rule.THE_TWO, mentor, () -> threads.resolve(thread));
        row(
                "Threads.about(String, UUID, boolean, Cursor, int)",
                Rule.THE_TWO,
                mentee,
                () -> threads.about(Goals.THREADS, goal.value(), false, null, 10));
        row(
                "Threads.open(String, Collection)",
                Rule.OWN,
                mentee,
                () -> threads.open(Goals.THREADS, List.of(goal.value())));
        row("Threads.get(ThreadId)", Rule.THE_TWO, mentee, () -> threads.get(thread));
        row("Threads.posts(ThreadId, Cursor, int)", Rule.THE_TWO, mentee, () -> threads.posts(thread, null, 10));
        row("Threads.keepDraft(ThreadId, String)", Rule.THE_TWO, mentee, () -> threads.keepDraft(thread, "Pea"));
        row(
                "Threads.keepDraft(String, UUID, String, String, String)",
                Rule.THE_TWO,
                mentee,
                () -> threads.keepDraft(Goals.THREADS, goal.value(), "why", null, "Pea"));
        row(
                "Threads.draft(String, UUID, String)",
                Rule.THE_TWO,
                mentee,
                () -> threads.draft(Goals.THREADS, goal.value(), "why"));
        row(
                "Threads.sharingStopped(UUID, UUID)",
                Rule.WAYMARK,
                null,
                () -> threads.sharingStopped(goal.value(), mentorship.value()));
        row(
                "Threads.sharingResumed(String, UUID, UUID)",
                Rule.WAYMARK,
                null,
                () -> threads.sharingResumed(Goals.THREADS, goal.value(), mentorship.value()));
        row(
                "Passages.rewritten(UUID, Map)",
                Rule.WAYMARK,
                null,
                () -> passages.rewritten(
                        goal.value(), Map.of("why", new Passages.Rewritten("Because.", "Because so."))));

        // Goals
        row("Goals.mine(int)", Rule.OWN, mentee, () -> goals.mine(10));
        row("Goals.mine(boolean, Cursor, int)", Rule.OWN, mentee, () -> goals.mine(false, null, 10));
        row("Goals.sharedWithMe(Cursor, int)", Rule.OWN, mentor, () -> goals.sharedWithMe(null, 10));
        row("Goals.sharedIn(MentorshipId)", Rule.PORT, mentor, () -> goals.sharedIn(mentorship));
        row(
                "Goals.read(GoalId, Viewpoint, ThreadId)",
                Rule.THE_TWO,
                mentor,
                () -> goals.read(goal, Viewpoint.OWN, thread));
        row("Goals.forEditing(GoalId)", Rule.THE_TWO, mentee, () -> goals.forEditing(goal));
        row("GoalEditing.create(GoalEdit)", Rule.OWN, mentee, () -> editing.create(typed));
        row("GoalEditing.save(GoalId, int, GoalEdit)", Rule.THE_TWO, mentee, () -> editing.save(goal, 0, typed));
        row("GoalEditing.keep(GoalId, int, GoalEdit)", Rule.THE_TWO, mentee, () -> editing.keep(goal, 0, typed));
        row("GoalEditing.kept(GoalId)", Rule.THE_TWO, mentee, () -> editing.kept(goal));
        row("GoalEditing.discard(GoalId)", Rule.OWN, mentee, () -> editing.discard(goal));
        row("Goals.looks(GoalId, Cursor, int)", Rule.THE_TWO, mentee, () -> goals.looks(goal, null, 5));
        row("GoalEditing.undelete(GoalId)", Rule.OWN, mentee, () -> editing.undelete(goal));
        row("GoalEditing.delete(GoalId)", Rule.THE_TWO, null, () -> editing.delete(goal));
        row("GoalRestoring.foretell(GoalId, int)", Rule.THE_TWO, mentee, () -> restoring.foretell(goal, 1));
        row(
                "GoalRestoring.restore(GoalId, int, int, String, Unsaved)",
                Rule.THE_TWO,
                mentee,
                () -> restoring.restore(goal, 1, 0, "Better", Unsaved.ASK));
        row("GoalRestoring.undo(GoalId, int)", Rule.THE_TWO, mentee, () -> restoring.undo(goal, 0));
        row("GoalReviews.accept(GoalId, int, String)", Rule.THE_TWO, mentor, () -> reviews.accept(goal, 1, "Good"));
        row(
                "GoalReviews.askForChanges(GoalId, int, String)",
                Rule.THE_TWO,
                mentor,
                () -> reviews.askForChanges(goal, 1, "Hm"));
        row(
                "GoalReviews.justComments(GoalId, int, String)",
                Rule.THE_TWO,
                mentor,
                () -> reviews.justComments(goal, 1, "Hm"));
        row(
                "GoalReviews.revisions(GoalId, int, int)",
                Rule.THE_TWO,
                mentor,
                () -> reviews.revisions(goal, Integer.MAX_VALUE, 10));
        row("GoalReviews.history(GoalId, int, int)", Rule.THE_TWO, mentor, () -> reviews.history(goal, 0, 0));
        row("GoalSteps.tick(GoalId, UUID, boolean)", Rule.THE_TWO, mentee, () -> steps.tick(goal, step, true));
        row(
                "GoalSteps.addReading(GoalId, UUID, LocalDate, BigDecimal, String)",
                Rule.THE_TWO,
                mentee,
                () -> steps.addReading(goal, step, day, BigDecimal.ONE, ""));
        row(
                "GoalSteps.add(GoalId, String, LocalDate, String)",
                Rule.THE_TWO,
                mentee,
                () -> steps.add(goal, "Pears", null, null));
        row(
                "GoalSteps.correctReading(GoalId, UUID, LocalDate, BigDecimal, String)",
                Rule.THE_TWO,
                mentee,
                () -> steps.correctReading(goal, step, day, BigDecimal.ONE, ""));
        row("GoalSteps.removeReading(GoalId, UUID)", Rule.THE_TWO, mentee, () -> steps.removeReading(goal, step));
        row("GoalSteps.reach(GoalId, String)", Rule.THE_TWO, mentee, () -> steps.reach(goal, ""));
        row("GoalSteps.drop(GoalId, String)", Rule.THE_TWO, mentee, () -> steps.drop(goal, "Pears"));
        row("GoalSteps.reopen(GoalId)", Rule.THE_TWO, mentee, () -> steps.reopen(goal));
        row("GoalSharing.possible()", Rule.OWN, mentee, () -> sharing.possible());
        row(
                "GoalSharing.shareWith(GoalId, MentorshipId, boolean, String)",
                Rule.THE_TWO,
                mentee,
                () -> sharing.shareWith(goal, mentorship, false, ""));
        row("GoalSharing.audiences(GoalId)", Rule.THE_TWO, mentee, () -> sharing.audiences(goal));
        row("GoalSharing.stopSharing(GoalId)", Rule.THE_TWO, mentee, () -> sharing.stopSharing(goal));

        // Meetings
        row("Meetings.get(MeetingId)", Rule.THE_TWO, mentee, () -> meetings.get(meeting));
        row("Meetings.page(MeetingId, ThreadId, int)", Rule.THE_TWO, mentee, () -> meetings.page(meeting, null, 10));
        row("Meetings.nextWithoutName()", Rule.OWN, mentee, () -> meetings.nextWithoutName());
        row("Meetings.upcoming(Cursor, int)", Rule.OWN, mentee, () -> meetings.upcoming(null, 10));
        row("Meetings.offered(Cursor, int)", Rule.OWN, mentee, () -> meetings.offered(null, 10));
        row("Meetings.past(Cursor, int)", Rule.OWN, mentee, () -> meetings.past(null, 10));
        row(
                "Meetings.busy(TimeWindow, MeetingId)",
                Rule.OWN,
                mentee,
                () -> meetings.busy(TimeWindow.of(offered, Duration.ofDays(1)), null));
        row("Meetings.calendarFile(MeetingId)", Rule.THE_TWO, mentee, () -> meetings.calendarFile(meeting));
        row("Meetings.latestPlan(MentorshipId)", Rule.OWN, mentee, () -> meetings.latestPlan(mentorship));
        row(
                "Bookings.propose(MentorshipId, MeetingPlan, List)",
                Rule.THE_TWO,
                mentee,
                () -> bookings.propose(mentorship, plan, later));
        row(
                "Bookings.offerOthers(MeetingId, Duration, List)",
                Rule.THE_TWO,
                mentee,
                () -> bookings.offerOthers(meeting, Duration.ofMinutes(30), later));
        row("Bookings.pick(MeetingId, Instant)", Rule.THE_TWO, mentee, () -> bookings.pick(meeting, offered));
        row("Bookings.decline(MeetingId, String)", Rule.THE_TWO, mentee, () -> bookings.decline(meeting, "No"));
        row(
                "Bookings.describe(MeetingId, String, String)",
                Rule.THE_TWO,
                mentee,
                () -> bookings.describe(meeting, "Pears", ""));
        row("Bookings.cancel(MeetingId, String)", Rule.THE_TWO, mentee, () -> bookings.cancel(meeting, "No"));
        row("Bookings.finish(MeetingId)", Rule.THE_TWO, mentee, () -> bookings.finish(meeting));
        row(
                "Minutes.addItem(MeetingId, String, GoalId)",
                Rule.THE_TWO,
                mentee,
                () -> minutes.addItem(meeting, "Pears", null));
        row(
                "Minutes.addStep(MeetingId, String, LocalDate, GoalId)",
                Rule.THE_TWO,
                mentee,
                () -> minutes.addStep(meeting, "Pears", null, goal));
        row(
                "Minutes.tickItem(MeetingId, AgendaItemId, boolean)",
                Rule.THE_TWO,
                mentee,
                () -> minutes.tickItem(meeting, item, true));
        row(
                "Minutes.moveItem(MeetingId, AgendaItemId, boolean)",
                Rule.THE_TWO,
                mentee,
                () -> minutes.moveItem(meeting, item, true));
        row(
                "Minutes.removeItem(MeetingId, AgendaItemId)",
                Rule.THE_TWO,
                mentee,
                () -> minutes.removeItem(meeting, item));
        row(
                "Minutes.saveShared(MeetingId, String, int)",
                Rule.THE_TWO,
                mentee,
                () -> minutes.saveShared(meeting, "Pears", 1));
        row(
                "Minutes.saveOwn(MeetingId, String, int)",
                Rule.THE_TWO,
                mentee,
                () -> minutes.saveOwn(meeting, "Pears", 0));
        row(
                "Minutes.addFollowUp(MeetingId, String, AccountId, LocalDate)",
                Rule.THE_TWO,
                mentee,
                () -> minutes.addFollowUp(meeting, "Pears", mentee.id(), null));
        row(
                "Minutes.addStep(MeetingId, String, LocalDate, GoalId)",
                Rule.THE_TWO,
                mentee,
                () -> minutes.addStep(meeting, "Pears", null, goal));
        row(
                "Minutes.tickFollowUp(MeetingId, FollowUpId, boolean)",
                Rule.THE_TWO,
                mentee,
                () -> minutes.tickFollowUp(meeting, followUp, true));
        row(
                "Minutes.removeFollowUp(MeetingId, FollowUpId)",
                Rule.THE_TWO,
                mentee,
                () -> minutes.removeFollowUp(meeting, followUp));

        // Matching
        row("Scenarios.start(RoundId)", Rule.COORDINATORS, coordinator, () -> scenarios.start(round));
        row("Scenarios.runNow(RoundId)", Rule.COORDINATORS, coordinator, () -> scenarios.runNow(round));
        row("Scenarios.cancel(ScenarioId)", Rule.COORDINATORS, coordinator, () -> scenarios.cancel(scenario));
        row("Scenarios.list(RoundId)", Rule.COORDINATORS, coordinator, () -> scenarios.list(round));
        row(
                "Scenarios.board(RoundId, ScenarioId, ScenarioId)",
                Rule.COORDINATORS,
                coordinator,
                () -> scenarios.board(round, scenario, null));
        row(
                "Policies.keep(RoundId, Policy, int)",
                Rule.COORDINATORS,
                coordinator,
                () -> policies.keep(round, policies.inForce(round).policy(), 0));
        row("Policies.drop(RoundId)", Rule.COORDINATORS, coordinator, () -> policies.drop(round));
        row("Policies.inForce(RoundId)", Rule.COORDINATORS, coordinator, () -> policies.inForce(round));
        row("Policies.edit(RoundId)", Rule.COORDINATORS, coordinator, () -> policies.edit(round));
        row(
                "Policies.save(RoundId, Policy, int)",
                Rule.COORDINATORS,
                coordinator,
                () -> policies.save(round, policy, 0));
        row("Policies.effect(RoundId, Policy)", Rule.COORDINATORS, coordinator, () -> policies.effect(round, policy));
        row(
                "Decisions.decide(RoundId, AccountId, AccountId, Decision)",
                Rule.COORDINATORS,
                coordinator,
                () -> decisions.decide(round, mentee.id(), mentor.id(), Decision.FORBID));
        row(
                "Decisions.lift(RoundId, AccountId, AccountId)",
                Rule.COORDINATORS,
                coordinator,
                () -> decisions.lift(round, mentee.id(), mentor.id()));
        row("Publishing.preview(ScenarioId)", Rule.COORDINATORS, coordinator, () -> publishing.preview(scenario));
        row("Publishing.publish(ScenarioId)", Rule.COORDINATORS, coordinator, () -> publishing.publish(scenario));
        row(
                "Explanations.explain(ScenarioId, AccountId, AccountId)",
                Rule.COORDINATORS,
                coordinator,
                () -> explanations.explain(scenario, mentee.id(), null));
        row("Wishes.sides(RoundId)", Rule.OWN, mentee, () -> wishes.sides(round));
        row("Wishes.mine(RoundId, Side)", Rule.ROUND, mentee, () -> wishes.mine(round, Side.MENTEE));
        row(
                "Wishes.replace(RoundId, Side, List, Collection, int)",
                Rule.ROUND,
                mentee,
                () -> wishes.replace(round, Side.MENTEE, List.of(new Wish(mentor.id(), 1)), List.of(), 0));
        row("Wishes.search(RoundId, Side, String)", Rule.ROUND, mentee, () -> wishes.search(round, Side.MENTEE, ""));

        // What people are told
        row("Inbox.mine(Cursor, int)", Rule.OWN, mentee, () -> inbox.mine(null, 10));
        row("Inbox.read(UUID)", Rule.THE_TWO, mentee, () -> inbox.read(notice));
        row("Inbox.unread()", Rule.OWN, mentee, () -> inbox.unread());
        row("MailRefusals.of(Collection)", Rule.PORT, coordinator, () -> refusals.of(List.of(mentee.id())));
        row("Inbox.readAll()", Rule.OWN, mentee, () -> inbox.readAll());
        row(
                "MailQueue.list(Set, Sorted, Cursor, int)",
                Rule.ADMINISTRATORS,
                administrator,
                () -> mails.list(EnumSet.allOf(MailState.class), Sorted.down(MailQueue.Order.CREATED), null, 10));
        row("MailQueue.backlog()", Rule.ADMINISTRATORS, administrator, () -> mails.backlog());
        row("MailQueue.sendNow()", Rule.ADMINISTRATORS, administrator, () -> mails.sendNow());
        row("MailQueue.delivers()", Rule.ADMINISTRATORS, administrator, () -> mails.delivers());
        row("MailQueue.open(UUID)", Rule.ADMINISTRATORS, administrator, () -> mails.open(mail));
        row("MailQueue.retry(UUID)", Rule.ADMINISTRATORS, administrator, () -> mails.retry(mail));

        // Whose move it is
        row("Turns.forMe(Cursor, int)", Rule.OWN, mentor, () -> turns.forMe(null, 10));
        row(
                "Turns.forMe(Collection, Cursor, int)",
                Rule.OWN,
                mentor,
                () -> turns.forMe(Set.of("goal.review"), null, 10));
        row("Turns.forOthers(Cursor, int)", Rule.OWN, mentee, () -> turns.forOthers(null, 10));
        row(
                "Turns.forOthers(Collection, Cursor, int)",
                Rule.OWN,
                mentee,
                () -> turns.forOthers(Set.of("goal.review"), null, 10));
        row("Turns.both(int, int)", Rule.OWN, mentee, () -> turns.both(10, 10));
        row("Turns.counts()", Rule.OWN, mentor, () -> turns.counts());
        row(
                "Turns.on(Collection)",
                Rule.OWN,
                mentor,
                () -> turns.on(List.of(goal.value(), thread.value(), meeting.value())));
        row("TurnLedger.hand(Ask)", Rule.PORT, mentee, () -> ledger.hand(ask));
        row("TurnLedger.handAll(Collection)", Rule.PORT, mentee, () -> ledger.handAll(List.of(ask)));
        row("TurnLedger.close(String, UUID)", Rule.PORT, mentee, () -> ledger.close("goal.review", goal.value()));
        row(
                "TurnLedger.close(String, UUID, AccountId)",
                Rule.PORT,
                mentee,
                () -> ledger.close("goal.review", goal.value(), mentor.id()));
        row("TurnLedger.closeAll(UUID)", Rule.PORT, mentee, () -> ledger.closeAll(goal.value()));
        row("TurnLedger.closeMentorship(UUID)", Rule.PORT, mentee, () -> ledger.closeMentorship(mentorship.value()));

        // Reports
        row("Home.read(int, int, int)", Rule.OWN, mentee, () -> home.read(20, 20, 6));
        row(
                "RoundPeople.read(RoundId, Part, String, Sorted, Cursor, int)",
                Rule.COORDINATORS,
                coordinator,
                () -> roundPeople.read(
                        round, RoundPeople.Part.EVERYBODY, "", Sorted.up(RoundPeople.Order.NAME), null, 10));
        row(
                "RoundPairs.read(RoundId, Set, Sorted, Cursor, int)",
                Rule.COORDINATORS,
                coordinator,
                () -> roundPairs.read(
                        round, EnumSet.allOf(MentorshipState.class), Sorted.up(RoundPairs.Order.MENTOR), null, 10));
    }

    @Test
    void every_public_method_of_every_service_stands_in_the_table() {
        var methods = new TreeSet<String>();
        for (var bean : context.getBeansWithAnnotation(Service.class).values()) {
            var type = AopUtils.getTargetClass(bean);
            if (type.getPackageName().matches("app\\.waymark\\.(?!uikit$)[a-z]+") || offeredByShared(type)) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers())
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.isSynthetic()
                                && (!offeredByShared(type) || offered(type, method)))
                        .map(AccessTest::signature)
                        .forEach(methods::add);
            }
        }
        var missing = new TreeSet<>(methods);
        missing.removeAll(table.keySet());
        assertThat(missing)
                .as("public service methods of which AccessTest.table() does not say who may call them")
                .isEmpty();
        var gone = new TreeSet<>(table.keySet());
        gone.removeAll(methods);
        assertThat(gone)
                .as("entries of AccessTest.table() for methods that are no more")
                .isEmpty();
    }

    /** A module may offer a service by an interface of shared's alone; pages call it all the same. */
    private static boolean offeredByShared(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .anyMatch(one -> one.getPackageName().equals("app.waymark.shared"));
    }

    private static boolean offered(Class<?> type, Method method) {
        return Arrays.stream(type.getInterfaces())
                .flatMap(one -> Arrays.stream(one.getMethods()))
                .anyMatch(one -> one.getName().equals(method.getName()));
    }

    @TestFactory
    Stream<DynamicTest> whoever_it_is_none_of_the_business_of_is_refused() {
        return table.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey() + " is for " + row.getValue().rule(), () -> check(row.getValue())));
    }

    private void check(Entry entry) {
        var before = picture();
        var wrong = new ArrayList<String>();
        for (var person : strangers(entry.rule())) {
            var fault = fault(entry, person);
            if (fault != null) {
                wrong.add(person.who() + " " + fault);
            }
        }
        assertThat(wrong).isEmpty();
        var after = picture();
        assertThat(beside(after, before))
                .as("rows of the pair that strangers have made or changed")
                .isEmpty();
        assertThat(beside(before, after))
                .as("rows of the pair that strangers have changed or removed")
                .isEmpty();
        if (entry.rule() == Rule.PORT && !entry.openPort()) {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                As.visitor();
                assertThatThrownBy(() -> call(entry.call()))
                        .as("a visitor, inside a transaction that a service began")
                        .isInstanceOfAny(AccessDeniedException.class, AuthenticationException.class);
            });
        }
        // Whether it is the person that was refused, and not the call: whoever may, can.
        var rightful = entry.rightful();
        if (rightful != null) {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                var result = As.account(rightful, () -> call(entry.call()));
                assertThat(refusal(result)).as("what the rightful person got").isFalse();
            });
        }
    }

    /** Results that mean: not for you. Whoever may gets something else, be it that there is nothing to do any more. */
    private static boolean refusal(@Nullable Object result) {
        return result != null
                && Set.of("NotYours", "Refused", "NotAllowed", "NotTakingPart")
                        .contains(result.getClass().getSimpleName());
    }

    private @Nullable String fault(Entry entry, Person person) {
        Object result;
        try {
            result = as(person, () -> call(entry.call()));
        } catch (AccessDeniedException | AuthenticationException refused) {
            return entry.rule() == Rule.OPEN
                            || (person.actor() != null
                                    && (entry.rule() == Rule.OWN
                                            || entry.rule() == Rule.OWN_ROUND
                                            || entry.rule() == Rule.HOLDERS))
                    ? "was refused: " + refused
                    : null;
        } catch (IllegalTransactionStateException noTransaction) {
            return entry.rule() == Rule.PORT ? null : "came as far as the transaction: " + noTransaction;
        }
        return switch (entry.rule()) {
            case OWN, OWN_ROUND ->
                person.actor() == null ? "was let in" : tells(result, entry.rule()) ? "was told " + result : null;
            case OPEN -> tells(result, Rule.OWN) ? "was told " + result : null;
            case HOLDERS -> person.actor() == null ? "was let in" : null;
            default -> "was let in and got " + result;
        };
    }

    private List<Person> strangers(Rule rule) {
        var all = new ArrayList<>(List.of(new Person("a visitor", null)));
        if (rule == Rule.OWN_ROUND || rule == Rule.ROUND) {
            all.add(new Person("another programme's mentee", outsideMentee));
            all.add(new Person("another programme's mentor", outsideMentor));
        } else {
            all.add(new Person("another mentee", otherMentee));
            all.add(new Person("another mentor", otherMentor));
        }
        all.add(new Person("a coordinator of another programme", outsideCoordinator));
        if (rule != Rule.ADMINISTRATORS) {
            all.add(new Person("an administrator", administrator));
        }
        if (rule == Rule.THE_TWO
                || rule == Rule.ADMINISTRATORS
                || rule == Rule.WAYMARK
                || rule == Rule.OWN
                || rule == Rule.ROUND) {
            all.add(new Person("the coordinator", coordinator));
        }
        if (rule == Rule.COORDINATORS || rule == Rule.ADMINISTRATORS || rule == Rule.WAYMARK) {
            all.add(new Person("the mentee", mentee));
            all.add(new Person("the mentor", mentor));
        }
        return all;
    }

    /** Whether a result has anything of the pair in it. */
    private boolean tells(@Nullable Object result, Rule rule) {
        if (Boolean.TRUE.equals(result)) {
            return true;
        }
        var text = String.valueOf(result);
        return markers(rule).anyMatch(text::contains);
    }

    private Stream<String> markers(Rule rule) {
        var ids = Stream.of(
                mentor.id().value(),
                mentee.id().value(),
                mentorship.value(),
                goal.value(),
                thread.value(),
                meeting.value(),
                notice);
        var all = Stream.concat(ids.map(UUID::toString), Stream.of("Marmalade", mentor.name(), mentee.name()));
        return rule == Rule.OWN_ROUND
                ? Stream.concat(
                        all,
                        Stream.of(round.value().toString(), programme.value().toString()))
                : all;
    }

    /** Every row that has to do with the pair, or with their programme itself. */
    private List<String> picture() {
        var markers = markers(Rule.OWN).toList();
        var rows = new ArrayList<String>();
        for (var name : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = database()"
                        + " and table_name not like 'databasechangelog%' and table_name <> 'scheduled_tasks'",
                String.class)) {
            boolean whole = Set.of("programme", "round", "coordinator").contains(name);
            jdbc.queryForList("select * from `" + name + "`").stream()
                    .map(row ->
                            name + row.values().stream().map(AccessTest::text).toList())
                    .filter(row -> whole || markers.stream().anyMatch(row::contains))
                    .sorted()
                    .forEach(rows::add);
        }
        return rows;
    }

    private static List<String> beside(List<String> rows, List<String> others) {
        var left = new ArrayList<>(rows);
        left.removeAll(others);
        return left;
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }

    private void row(String method, Rule rule, @Nullable Actor rightful, Act call) {
        row(method, rule, rightful, () -> {
            call.act();
            return null;
        });
    }

    private void row(String method, Rule rule, @Nullable Actor rightful, Callable<?> call) {
        table.put(method, new Entry(method, rule, rightful, call));
    }

    /** A call that gives nothing back. */
    private interface Act {
        void act();
    }

    private static <T> T as(Person person, java.util.function.Supplier<T> work) {
        if (person.actor() != null) {
            return As.account(person.actor(), work);
        }
        As.visitor();
        return work.get();
    }

    private static @Nullable Object call(Callable<?> call) {
        try {
            return call.call();
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    private static String signature(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    @Test
    void waymark_itself_may_what_no_person_may() {
        assertThat(SystemActor.call(() -> directory.find(List.of(mentee.id())))).containsOnlyKeys(mentee.id());
    }
}
