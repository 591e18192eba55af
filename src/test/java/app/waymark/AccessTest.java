package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.AccountAdministration;
import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.account.OneTimeLinks;
import app.waymark.account.OwnAccount;
import app.waymark.account.OwnDevices;
import app.waymark.account.PersonalRecords;
import app.waymark.account.RecentProof;
import app.waymark.account.SecondFactor;
import app.waymark.account.SeenBrowser;
import app.waymark.account.SignIns;
import app.waymark.account.SignedInAccount;
import app.waymark.account.Strangers;
import app.waymark.audit.Audit;
import app.waymark.availability.AbsenceResult;
import app.waymark.availability.Absences;
import app.waymark.availability.AddCalendarResult;
import app.waymark.availability.FreeTimes;
import app.waymark.availability.Holidays;
import app.waymark.availability.OwnAvailability;
import app.waymark.availability.OwnCalendarId;
import app.waymark.availability.OwnCalendars;
import app.waymark.availability.OwnHours;
import app.waymark.availability.PeopleAway;
import app.waymark.availability.WelcomeReviews;
import app.waymark.feedback.Amendment;
import app.waymark.feedback.AttachResult;
import app.waymark.feedback.Attachments;
import app.waymark.feedback.FeedbackSaid;
import app.waymark.feedback.Passages;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.Posts;
import app.waymark.feedback.RemarkResult;
import app.waymark.feedback.ReviewRemarks;
import app.waymark.feedback.ReviewThreads;
import app.waymark.feedback.ThreadErasure;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadNotes;
import app.waymark.feedback.Threads;
import app.waymark.file.FileSubject;
import app.waymark.file.Files;
import app.waymark.goal.CheckInOffers;
import app.waymark.goal.CheckInSaid;
import app.waymark.goal.CheckIns;
import app.waymark.goal.Cue;
import app.waymark.goal.EvidenceResult;
import app.waymark.goal.GoalAmendments;
import app.waymark.goal.GoalAnswers;
import app.waymark.goal.GoalBeginnings;
import app.waymark.goal.GoalCoaching;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalCounting;
import app.waymark.goal.GoalDays;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalGroup.Shown;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalMaps;
import app.waymark.goal.GoalOrigin;
import app.waymark.goal.GoalProofs;
import app.waymark.goal.GoalRestoring;
import app.waymark.goal.GoalRestoring.Unsaved;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaid;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.GoalSuggestions;
import app.waymark.goal.GoalTemplates;
import app.waymark.goal.GoalTree;
import app.waymark.goal.GoalWays;
import app.waymark.goal.Goals;
import app.waymark.goal.Groups;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Horizon;
import app.waymark.goal.IfThen;
import app.waymark.goal.IfThenReminders;
import app.waymark.goal.LookingBack;
import app.waymark.goal.LookingBack.Written;
import app.waymark.goal.Measure;
import app.waymark.goal.MenteeGoals;
import app.waymark.goal.PlanEdit;
import app.waymark.goal.ProgressWay;
import app.waymark.goal.QuestionsSaved;
import app.waymark.goal.Repeat;
import app.waymark.goal.ReviewAnswers;
import app.waymark.goal.ReviewQuestions;
import app.waymark.goal.ReviewQueue;
import app.waymark.goal.Rhythm;
import app.waymark.goal.Step;
import app.waymark.goal.StepAcceptance;
import app.waymark.goal.StepRecords;
import app.waymark.goal.SuggestResult;
import app.waymark.goal.TemplateContent;
import app.waymark.goal.TemplateResult;
import app.waymark.goal.ThisWeek;
import app.waymark.goal.Viewpoint;
import app.waymark.goal.Visions;
import app.waymark.goal.Went;
import app.waymark.goal.coach.Letter;
import app.waymark.learning.LearningImport;
import app.waymark.learning.LearningResult;
import app.waymark.learning.LearningShelf;
import app.waymark.learning.LearningState;
import app.waymark.learning.Opportunities;
import app.waymark.learning.OpportunityDraft;
import app.waymark.learning.OwnLearning;
import app.waymark.learning.ProgrammeLearning;
import app.waymark.learning.ResourceDraft;
import app.waymark.learning.ResourceKind;
import app.waymark.learning.ShelfQuery;
import app.waymark.learning.SkillLevels;
import app.waymark.mailbox.BouncePaths;
import app.waymark.mailbox.CalendarAddresses;
import app.waymark.mailbox.MailHandOver;
import app.waymark.mailbox.Mailbox;
import app.waymark.mailbox.MailedAnswers;
import app.waymark.mailbox.ReplyAddresses;
import app.waymark.matching.Decision;
import app.waymark.matching.Decisions;
import app.waymark.matching.Explanations;
import app.waymark.matching.Fairness;
import app.waymark.matching.Policies;
import app.waymark.matching.Publishing;
import app.waymark.matching.ScenarioId;
import app.waymark.matching.Scenarios;
import app.waymark.matching.Side;
import app.waymark.matching.Wish;
import app.waymark.matching.WishDraft;
import app.waymark.matching.Wishes;
import app.waymark.meeting.AgendaItemId;
import app.waymark.meeting.AnswersByLink;
import app.waymark.meeting.Attendance;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.CalendarFeeds;
import app.waymark.meeting.CalendarPages;
import app.waymark.meeting.ComingMeetings;
import app.waymark.meeting.FirstMeetings;
import app.waymark.meeting.FollowUpId;
import app.waymark.meeting.GroupAnswer;
import app.waymark.meeting.GroupBookings;
import app.waymark.meeting.GroupMeetingId;
import app.waymark.meeting.GroupMeetings;
import app.waymark.meeting.GroupPlan;
import app.waymark.meeting.GroupResult;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.MeetingSeries;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.OfferResult;
import app.waymark.meeting.OwnReminders;
import app.waymark.meeting.Reminding;
import app.waymark.meeting.RoundSearch;
import app.waymark.meeting.SeriesDay;
import app.waymark.meeting.SeriesPlan;
import app.waymark.meeting.SeriesResult;
import app.waymark.meeting.SeriesRule;
import app.waymark.meeting.SharedMeetings;
import app.waymark.meeting.SharedTimes;
import app.waymark.meeting.VideoLinks;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipPages;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.mentorship.PrivateNotes;
import app.waymark.mentorship.Proposal;
import app.waymark.network.ContactDraft;
import app.waymark.network.ContactResult;
import app.waymark.network.IntroductionLinks;
import app.waymark.network.IntroductionOffer;
import app.waymark.network.IntroductionResult;
import app.waymark.network.Introductions;
import app.waymark.network.PersonalContacts;
import app.waymark.notification.Inbox;
import app.waymark.notification.InboxTab;
import app.waymark.notification.LetterWords;
import app.waymark.notification.MailOff;
import app.waymark.notification.MailPace;
import app.waymark.notification.MailQueue;
import app.waymark.notification.MailRefusals;
import app.waymark.notification.MailState;
import app.waymark.notification.OwnReach;
import app.waymark.notification.ProgrammeLetters;
import app.waymark.notification.ProgrammeMail;
import app.waymark.notification.ReachChoice;
import app.waymark.notification.ReachTimes;
import app.waymark.notification.Topic;
import app.waymark.profile.Photo;
import app.waymark.profile.Photos;
import app.waymark.profile.ProfileDirectory;
import app.waymark.profile.Profiles;
import app.waymark.program.AddedPerson;
import app.waymark.program.AnswerDirectory;
import app.waymark.program.Answers;
import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.Fields;
import app.waymark.program.ImportChoices;
import app.waymark.program.ImportColumn;
import app.waymark.program.InvitationId;
import app.waymark.program.Invitations;
import app.waymark.program.PartSaid;
import app.waymark.program.Participants;
import app.waymark.program.PeopleImport;
import app.waymark.program.PersonColumn;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeEnding;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.Readers;
import app.waymark.program.Reminders;
import app.waymark.program.RoundId;
import app.waymark.program.SignupChange;
import app.waymark.program.SignupForms;
import app.waymark.program.SignupLinks;
import app.waymark.program.SignupState;
import app.waymark.program.SignupTerms;
import app.waymark.program.Signups;
import app.waymark.recognition.AskedBadges;
import app.waymark.recognition.BadgeKind;
import app.waymark.recognition.BadgeTerms;
import app.waymark.recognition.BadgeVerification;
import app.waymark.recognition.BadgeWords;
import app.waymark.recognition.Badges;
import app.waymark.recognition.LevelBadges;
import app.waymark.recognition.Moments;
import app.waymark.recognition.PortfolioArchive;
import app.waymark.recognition.PortfolioArchives;
import app.waymark.recognition.PortfolioChoice;
import app.waymark.recognition.PortfolioKind;
import app.waymark.recognition.PortfolioLinks;
import app.waymark.recognition.PortfolioOffers;
import app.waymark.recognition.PortfolioPart;
import app.waymark.recognition.PortfolioPiece;
import app.waymark.recognition.PortfolioWords;
import app.waymark.recognition.Portfolios;
import app.waymark.recognition.ProgrammeBadges;
import app.waymark.report.Home;
import app.waymark.report.MenteePages;
import app.waymark.report.ProgrammeGoals;
import app.waymark.report.RoundPairs;
import app.waymark.report.RoundPeople;
import app.waymark.report.RoundPersonPages;
import app.waymark.safeguarding.ReceivedReports;
import app.waymark.safeguarding.ReportId;
import app.waymark.safeguarding.Reporting;
import app.waymark.search.Search;
import app.waymark.search.SearchIndex;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.AskedFor;
import app.waymark.shared.Drafts;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Portions;
import app.waymark.shared.Scheme;
import app.waymark.shared.Sorted;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TimeWindow;
import app.waymark.skill.AskResult;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkResult;
import app.waymark.skill.MentorRatings;
import app.waymark.skill.NewRatings;
import app.waymark.skill.OfferedSkill;
import app.waymark.skill.OpinionLinks;
import app.waymark.skill.OpinionQuestion;
import app.waymark.skill.OpinionRequest;
import app.waymark.skill.Opinions;
import app.waymark.skill.Phrase;
import app.waymark.skill.RateResult;
import app.waymark.skill.Ratings;
import app.waymark.skill.ReachedLevels;
import app.waymark.skill.RoundSkills;
import app.waymark.skill.RoundSkillsResult;
import app.waymark.skill.SharedStandings;
import app.waymark.skill.SkillFrameworks;
import app.waymark.skill.SkillGaps;
import app.waymark.skill.SkillKey;
import app.waymark.skill.SkillSets;
import app.waymark.skill.SkillsForMatching;
import app.waymark.skill.SoughtSkill;
import app.waymark.skill.StandingPart;
import app.waymark.skill.StandingResult;
import app.waymark.skill.Standings;
import app.waymark.skill.WantedResult;
import app.waymark.skill.WantedRoles;
import app.waymark.skill.published.PublishedSource;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Ask;
import app.waymark.turn.HeldTurns;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnActs;
import app.waymark.turn.TurnId;
import app.waymark.turn.TurnKinds;
import app.waymark.turn.TurnLedger;
import app.waymark.turn.Turns;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
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
    /** The open turn of this kind on the pair's goal, whosever it is; where there is none, the review that is asked. */
    private TurnId open(String kind) {
        return new TurnId(UUID.fromString(Objects.requireNonNull(jdbc.queryForObject(
                "select id from turn where kind in (?, 'goal.review') and subject = ? and closed_at is null"
                        + " order by kind desc limit 1",
                String.class,
                kind,
                goal.value()))));
    }

    private AbsenceResult goneTomorrow() {
        var today = LocalDate.now(clock.withZone(ZoneId.of("UTC")));
        return absences.say(today.plusDays(2), today.plusDays(9));
    }

    private enum Rule {
        /** For the two alone: not even their coordinator, and no administrator. */
        THE_TWO,
        /** For the two and their coordinator. */
        THE_TWO_AND_COORDINATOR,
        /** For the coordinators of the programme: not even the people of its round. */
        COORDINATORS,
        /** For the coordinators of the programme and for administrators. */
        COORDINATORS_AND_ADMINISTRATORS,
        /** For the people of the round: not for those of another programme, and not for their coordinator. */
        ROUND,
        /** For the people of the programme and its coordinators: no administrator, and nobody of another programme. */
        PROGRAMME,
        /** For the people of the programme, its coordinators and administrators. */
        PROGRAMME_AND_ADMINISTRATORS,
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

    private record Entry(String method, Rule rule, @Nullable Actor rightful, Callable<?> call, Rightly rightly) {

        /**
         * The trail is written by whoever acts, visitors too: that somebody was not let in stands in it. So is what is found,
         * which is nothing but what the tables say, whoever changed them.
         */
        boolean openPort() {
            return method.startsWith("Audit.record") || method.startsWith("SearchIndex.changed");
        }
    }

    /** What comes of it where whoever may does it; a door that lets nobody in would pass all other tests. */
    private static final class Rightly {

        private final List<Runnable> before = new ArrayList<>();
        private final List<Object> parts = new ArrayList<>();
        private final Set<String> changed = new TreeSet<>();
        private @Nullable String kind;
        private boolean said;

        /** Somebody does this before, for there to be something to do it to. */
        Rightly given(Actor who, Act act) {
            before.add(() -> As.account(who, act::act));
            return this;
        }

        /** What comes back is this, or has it in it. */
        Rightly gets(Object... some) {
            parts.addAll(List.of(some));
            return isLetIn();
        }

        /** What comes back is this case of what may come back. */
        Rightly is(String simpleName) {
            kind = simpleName;
            return isLetIn();
        }

        /** In these tables rows are written, changed or removed. */
        Rightly changes(String... tables) {
            changed.addAll(List.of(tables));
            return isLetIn();
        }

        /** Nothing but an exception tells who was let in from who was not. */
        Rightly isLetIn() {
            said = true;
            return this;
        }

        /** It is for visitors, with whom it is tried, and tells them nothing. */
        Rightly isOpen() {
            return isLetIn();
        }
    }

    private static final Field FRUIT = new Field(
            "fruit", "Favourite fruit", "Lieblingsobst", FieldKind.TEXT, Readers.ROUND, FieldUse.MATCHING, List.of());

    private static final Field FIELD =
            new Field("city", "City", "Stadt", FieldKind.TEXT, Readers.COORDINATORS, FieldUse.NEITHER, List.of());

    private final UUID mailedAnswer = UUID.randomUUID();

    /** The mentee answered the thread by mail, and has not said yet that it was her. */
    private void answeredByMail() {
        jdbc.update(
                "insert into mailed_answer (id, digest, account, receiver, subject, state, words, cut, calendars, files,"
                        + " received_at) values (?, ?, ?, 'thread', ?, 'WAITING', 'Pears by mail', '', '', 0, utc_timestamp())",
                mailedAnswer,
                new byte[32],
                mentee.id().value(),
                thread.value());
    }

    /** The mentee says where they are in the one skill of the programme. */
    private RateResult rated() {
        return ratings.rate(new SkillKey(framework, new UUID(1, 2)), 3, "Cherries, for example");
    }

    /** The mentee is two levels away from the role they want. */
    private WantedResult misses() {
        ratings.rate(new SkillKey(framework, new UUID(1, 2)), 1, "");
        return wants();
    }

    private ResourceDraft onMarmalade(String title) {
        return new ResourceDraft(
                ResourceKind.COURSE,
                title,
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                List.of(new SkillLevels(framework, new UUID(1, 2), 1, 3)));
    }

    private AskResult ratedAndAsked() {
        rated();
        return ratings.ask(framework, mentorship);
    }

    private WantedResult wants() {
        return wantedRoles.write(
                null, framework, "Jam maker", List.of(new FrameworkContent.Wanted(new UUID(1, 2), 3, 3)));
    }

    /** What was made of this last; anything where nothing was. */
    private UUID rated(String table) {
        return jdbc.queryForList("select id from " + table + " order by id desc", UUID.class).stream()
                .findFirst()
                .orElse(mentorship.value());
    }

    private static OpinionRequest opinionRequest() {
        return new OpinionRequest(
                true,
                Locale.ENGLISH,
                "",
                List.of(new OpinionRequest.Person("Olga", "olga.petrova@example.org")),
                List.of(new OpinionRequest.Question(
                        OpinionQuestion.Kind.STRENGTHS, "Are my damsons good?", null, null)));
    }

    private UUID remark = new UUID(0, 0);

    private ThreadId amending = new ThreadId(new UUID(0, 0));

    /** The mentor has collected something and sent nothing. */
    private void collected() {
        remark = ((RemarkResult.Kept) remarks.add(Goals.THREADS, goal.value(), "why", null, "Plums, collected", null))
                .remark();
    }

    private UUID asked = new UUID(0, 0);

    /** The programme asks something with each review. */
    private void asking() {
        asked = ((QuestionsSaved.Saved)
                        reviewQuestions.save(programme, 0, List.of(Map.of("en", "Are the plums ripe?"))))
                .now()
                .questions()
                .getFirst()
                .id();
    }

    /** The mentor suggests a step. */
    private void suggested() {
        amending = ((PostResult.Posted)
                        threads.suggest(Goals.THREADS, goal.value(), GoalContent.PLAN, null, "", "Peel the plums"))
                .thread();
    }

    /** What the mentee reported; anything where nothing is. */
    private ReportId reported() {
        return new ReportId(jdbc.queryForList("select id from safeguarding_report", UUID.class).stream()
                .findFirst()
                .orElse(mentorship.value()));
    }

    private record Person(String who, @Nullable Actor actor) {}

    @Autowired
    Portions portions;

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager entities;

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

    @Autowired
    OwnDevices ownDevices;

    @Autowired
    RecentProof proof;

    @Autowired
    SecondFactor secondFactor;

    private static final Drafts.Place PLACE = Drafts.Place.of("access", "test");

    @Autowired
    Drafts drafts;

    @Autowired
    OwnCalendars calendars;

    @Autowired
    OwnAvailability own;

    @Autowired
    FreeTimes freeTimes;

    @Autowired
    TurnActs acts;

    @Autowired
    Absences absences;

    @Autowired
    PeopleAway peopleAway;

    @Autowired
    WelcomeReviews welcome;

    @Autowired
    ReviewQueue reviewQueue;

    @Autowired
    Reminders reminders;

    @Autowired
    ThreadNotes notes;

    @Autowired
    SharedMeetings shared;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    CalendarPages calendarPages;

    @Autowired
    RoundPersonPages personPages;

    @Autowired
    GoalDays goalDays;

    private final OwnHours.OtherDays away =
            new OwnHours.OtherDays(LocalDate.of(2040, 1, 2), LocalDate.of(2040, 1, 3), List.of());

    private OwnCalendarId calendar = new OwnCalendarId(new UUID(0, 0));

    @Autowired
    PersonalRecords records;

    @Autowired
    ReplyAddresses replyAddresses;

    @Autowired
    MailedAnswers mailed;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MailHandOver handOver;

    @Autowired
    ThreadErasure erasure;

    @Autowired
    ReviewRemarks remarks;

    @Autowired
    ReviewThreads reviewThreads;

    @Autowired
    GoalAmendments amendments;

    @Autowired
    GoalAnswers goalAnswers;

    @Autowired
    ReviewQuestions reviewQuestions;

    @Autowired
    ReviewAnswers reviewAnswers;

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    SignIns signIns;

    @Autowired
    Audit audit;

    private static final ByteArrayResource PHOTO = new ByteArrayResource(
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg=="));

    @Autowired
    Profiles profiles;

    @Autowired
    Photos photos;

    @Autowired
    ProfileDirectory directory;

    @Autowired
    Participants participants;

    @Autowired
    Invitations invitations;

    @Autowired
    ProgrammeEnding programmeEnding;

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
    Posts posts;

    @Autowired
    Attachments attachments;

    @Autowired
    Passages passages;

    @Autowired
    Goals goals;

    @Autowired
    CheckIns checkIns;

    @Autowired
    LookingBack lookingBack;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalCoaching coaching;

    @Autowired
    IfThenReminders ifThens;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalRestoring restoring;

    @Autowired
    GoalSteps steps;

    @Autowired
    GoalCounting counting;

    @Autowired
    GoalWays ways;

    @Autowired
    PrivateNotes privateNotes;

    @Autowired
    Reporting reporting;

    @Autowired
    ReceivedReports receivedReports;

    @Autowired
    Moments moments;

    @Autowired
    StepRecords stepRecords;

    @Autowired
    ThisWeek thisWeek;

    @Autowired
    StepAcceptance acceptance;

    @Autowired
    Files files;

    private static final InputStreamSource PEARS =
            new ByteArrayResource("Some pears\n".getBytes(StandardCharsets.UTF_8));

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalTree tree;

    @Autowired
    GoalMaps maps;

    @Autowired
    Visions visions;

    @Autowired
    GoalSuggestions suggestions;

    @Autowired
    GoalTemplates templates;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    SkillSets skillSets;

    @Autowired
    Ratings ratings;

    @Autowired
    MentorRatings mentorRatings;

    @Autowired
    WantedRoles wantedRoles;

    @Autowired
    SkillGaps skillGaps;

    @Autowired
    RoundSkills roundSkills;

    @Autowired
    SkillsForMatching skillsForMatching;

    @Autowired
    PersonalContacts contacts;

    @Autowired
    SignupForms signupForms;

    @Autowired
    Signups signups;

    @Autowired
    SignupLinks signupLinks;

    @Autowired
    Strangers strangers;

    @Autowired
    Introductions introductions;

    @Autowired
    IntroductionLinks introductionLinks;

    /** Somebody the mentee wants to stay in touch with. */
    private UUID contact;

    @Autowired
    OwnLearning ownLearning;

    @Autowired
    LearningShelf shelf;

    @Autowired
    ProgrammeLearning programmeLearning;

    @Autowired
    Opportunities opportunities;

    /** What the mentee added for herself and plans, with a file that shows it. */
    private UUID learned;

    private UUID learningPlan;
    private UUID learningEvidence;

    /** What the programme offers. */
    private UUID shelved;

    /** What the mentor posted. */
    private UUID opportunity;

    @Autowired
    Standings standings;

    @Autowired
    SharedStandings sharedStandings;

    @Autowired
    Opinions opinions;

    @Autowired
    OpinionLinks opinionLinks;

    @Autowired
    GoalBeginnings beginnings;

    @Autowired
    Meetings meetings;

    @Autowired
    Bookings bookings;

    @Autowired
    MeetingSeries series;

    @Autowired
    Minutes minutes;

    @Autowired
    FirstMeetings firstMeetings;

    @Autowired
    Attendance attendance;

    @Autowired
    OwnReminders ownReminders;

    @Autowired
    GroupMeetings groups;

    @Autowired
    GroupBookings groupBookings;

    private GroupMeetingId group;

    @Autowired
    VideoLinks videoLinks;

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
    ProgrammeLetters letters;

    @Autowired
    OwnReach reach;

    @Autowired
    BouncePaths bouncePaths;

    @Autowired
    CalendarAddresses calendarAddresses;

    @Autowired
    AnswersByLink answersByLink;

    @Autowired
    MailOff mailOff;

    @Autowired
    HeldTurns heldTurns;

    @Autowired
    CheckInOffers checkInOffers;

    @Autowired
    ComingMeetings comingMeetings;

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

    @Autowired
    ProgrammeGoals programmeGoals;

    @Autowired
    MenteePages menteePages;

    @Autowired
    MenteeGoals menteeGoals;

    @Autowired
    Fairness fairness;

    @Autowired
    ProgrammeBadges programmeBadges;

    @Autowired
    Badges badges;

    @Autowired
    BadgeVerification verification;

    @Autowired
    LevelBadges levelBadges;

    @Autowired
    AskedBadges askedBadges;

    @Autowired
    ReachedLevels reachedLevels;

    @Autowired
    NewRatings newRatings;

    private final UUID badgeAsk = UUID.randomUUID();

    /** The mentee reached a level of the programme's framework: both of the two said so. */
    private void reachedLevel() {
        var sheet = UUID.randomUUID();
        var ask = UUID.randomUUID();
        jdbc.update(
                "insert into skill_sheet (id, mentee, framework) values (?, ?, ?)",
                sheet,
                mentee.id().value(),
                framework);
        jdbc.update(
                "insert into skill_ask (id, sheet, mentorship, mentor, asked_at, ended_at, answered)"
                        + " values (?, ?, ?, ?, utc_timestamp(), utc_timestamp(), true)",
                ask,
                sheet,
                mentorship.value(),
                mentor.id().value());
        var said = new ArrayList<UUID>();
        for (var one : List.of(mentee, mentor)) {
            said.add(UUID.randomUUID());
            jdbc.update(
                    "insert into skill_rating (id, sheet, author, skill, version, level, words, rated_at)"
                            + " values (?, ?, ?, ?, 1, 3, '', utc_timestamp())",
                    said.getLast(),
                    sheet,
                    one.id().value(),
                    new UUID(1, 2));
        }
        jdbc.update(
                "insert into skill_rating_pair (ask, skill, own, theirs) values (?, ?, ?, ?)",
                ask,
                new UUID(1, 2),
                said.getFirst(),
                said.getLast());
        jdbc.update(
                "insert into badge_terms (programme, kind, given, name_en, name_de, description_en, description_de,"
                        + " criteria_en, criteria_de) values (?, 'LEVEL', true, 'a', 'a', 'a', 'a', 'a', 'a')",
                programme.value());
    }

    /** The mentee's goal was made to get on in a skill. */
    private void goalOfSkill() {
        jdbc.update(
                "insert into goal_skill (goal, framework, skill, level) values (?, ?, ?, 3)",
                goal.value(),
                framework,
                new UUID(1, 2));
    }

    /** And asked for a badge for it. */
    private void badgeAsk() {
        reachedLevel();
        jdbc.update(
                "insert into badge_ask (id, programme, mentee, framework, skill, level, mentor, rated_at, content, words,"
                        + " state, waits, asked_at) values (?, ?, ?, ?, ?, 3, ?, utc_timestamp(), ?, 'Marmalade', 'ASKED',"
                        + " true, utc_timestamp())",
                badgeAsk,
                programme.value(),
                mentee.id().value(),
                framework,
                new UUID(1, 2),
                mentor.id().value(),
                "{\"format\":1,\"framework\":{\"words\":{\"en\":\"Jam\"}},\"skill\":{\"words\":{\"en\":\"Jam\"}},"
                        + "\"meaning\":{\"words\":{}},\"level\":3,\"top\":5}");
    }

    private final UUID badge = UUID.randomUUID();

    /** A badge of the programme's for the mentee. */
    private void badge(String state) {
        jdbc.update(
                "insert into badge (id, programme, kind, subject, person, state, issuer_name, language, name, description,"
                        + " criteria, offered_by, offered_at) values (?, ?, 'MENTEE', ?, ?, ?, 'Fruit', 'en', 'Marmalade',"
                        + " 'Marmalade', 'Marmalade', ?, utc_timestamp())",
                badge,
                programme.value(),
                mentorship.value(),
                mentee.id().value(),
                state,
                coordinator.id().value());
    }

    @Autowired
    Portfolios portfolios;

    @Autowired
    PortfolioOffers portfolioOffers;

    @Autowired
    PortfolioLinks portfolioLinks;

    @Autowired
    PortfolioArchives portfolioArchives;

    @Autowired
    GoalProofs proofs;

    private final UUID piece = UUID.randomUUID();
    private final UUID pieceFile = UUID.randomUUID();
    private final UUID portfolioLink = UUID.randomUUID();

    /** A portfolio of the mentee, with a piece that has a file, and a link. */
    private void portfolio() {
        jdbc.update(
                "insert into portfolio (account, heading, words) values (?, 'Marmalade', '')",
                mentee.id().value());
        jdbc.update(
                "insert into portfolio_piece (id, account, kind, source, position, heading, words, content, taken_on,"
                        + " installation) values (?, ?, 'GOAL', ?, 1, 'Marmalade', '', ?, '2026-01-01', 'here')",
                piece,
                mentee.id().value(),
                goal.value(),
                "{\"format\":1,\"shows\":\"thanks\",\"mentor\":true,\"text\":\"Marmalade\",\"on\":\"2026-01-01\"}");
        jdbc.update(
                "insert into portfolio_file (id, piece, position, file, name, type, size)"
                        + " values (?, ?, 1, ?, 'a.txt', 'text/plain', 3)",
                pieceFile,
                piece,
                UUID.randomUUID());
        jdbc.update(
                "insert into portfolio_link (id, account, secret, note, made_at, until)"
                        + " values (?, ?, ?, 'Marmalade', utc_timestamp(), utc_timestamp() + interval 1 day)",
                portfolioLink,
                mentee.id().value(),
                new byte[32]);
    }

    /** Taken in long ago. */
    private void goalInThePortfolio() {
        steps.reach(goal, "");
        portfolios.add(PortfolioKind.GOAL, goal.value(), PortfolioChoice.of(Set.of()));
        jdbc.update("update portfolio_piece set id = ?, taken_on = '2026-01-01' where source = ?", piece, goal.value());
    }

    /** Below the first. */
    private void anotherPiece() {
        jdbc.update(
                "insert into portfolio_piece (id, account, kind, source, position, heading, words, content, taken_on,"
                        + " installation) select ?, account, kind, ?, 2, heading, words, content, taken_on, installation"
                        + " from portfolio_piece where id = ?",
                UUID.randomUUID(),
                UUID.randomUUID(),
                piece);
    }

    private static BadgeTerms badgeTerms(String text) {
        var words = new BadgeWords(text, text, text);
        return new BadgeTerms(true, words, words);
    }

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
    private AccountId untouched;
    private UUID brought;
    private MentorshipId mentorship;
    private GoalId goal;
    private UUID step;
    private UUID often;
    private UUID shown;
    private UUID storedFile;
    private ThreadId thread;
    private UUID post;
    private UUID device;
    private UUID attached;
    private MeetingId meeting;
    private AgendaItemId item;
    private FollowUpId followUp;
    private UUID suggested;
    private UUID agreed;
    private UUID template;

    @SuppressWarnings("NullAway.Init")
    private UUID framework;

    private UUID quinceSkill;
    private UUID strength;
    private UUID introduction;
    private UUID askedIntroduction;
    private UUID opinionRound;
    private UUID opinionQuestion;
    private ScenarioId scenario;
    private UUID notice;
    private UUID mail;
    private Instant offered;
    private Actor guest;
    private Actor spare;
    private Actor nextMentee;
    private InvitationId waiting;
    private MentorshipId proposed;
    private GoalId secret;

    @SuppressWarnings("NullAway.Init")
    private GoalId far;

    private UUID measure;
    private UUID reading;
    private MeetingId offer;
    private SeriesPlan repeating;
    private MeetingId weeklyOffer;
    private MeetingId repeated;
    private Instant quinces;

    @BeforeEach
    void a_pair_with_all_that_two_people_have_and_others_around_them() {
        coordinator = world.account("Clara Ruiz");
        mentor = world.account("Jonas Weber");
        mentee = world.person("Mara Lindqvist", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        round = world.round(coordinator);
        world.join(coordinator, round, "mentor", 3, mentor);
        world.join(coordinator, round, "mentee", 0, mentee);
        mentorship = world.match(coordinator, round, mentor, mentee);
        programme = As.account(
                coordinator,
                () -> programmes.coordinated(null, 50).items().getFirst().programme());
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
        spare = world.account("Simon Spare");
        nextMentee = world.account("Nora Next");
        world.join(coordinator, round, "mentee", 0, spare, nextMentee);
        proposed = world.propose(coordinator, round, mentor.id(), nextMentee.id());
        guest = world.account("Invited Guest");
        As.account(
                coordinator,
                () -> people.read(
                        round,
                        ("email,name,role\n" + World.address(guest.name()) + ",Guest,mentee\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        PeopleImport.Part.AS_WRITTEN));
        untouched = SystemActor.call(() -> accounts.register(List.of(new NewAccount(
                        new EmailAddress("untouched@example.org"), "Una Untouched", Locale.ENGLISH, ZoneId.of("UTC")))))
                .ids()
                .values()
                .iterator()
                .next();
        brought = As.account(
                coordinator, () -> people.past(round).imports().getFirst().id());
        invited = guest.id();
        waiting = As.account(guest, () -> invitations.mine(round).orElseThrow().id());
        var root = world.account("Root");
        administrator = new Actor(root.id(), root.name(), true, root.locale(), root.zone());

        var planned = Step.of("Ask for the marmalade recipe", null);
        step = planned.id();
        var weekly = Step.of("Stir the marmalade", null).withRepeat(Repeat.times(LocalDate.of(2026, 9, 1), 3));
        often = weekly.id();
        var jars = Measure.of("Jars", "jars", BigDecimal.ZERO, BigDecimal.TEN);
        measure = jars.id();
        offered = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        goal = As.account(
                mentee, () -> ((GoalSaveResult.Saved) editing.create(GoalEdit.of(GoalContent.titled("Marmalade")
                                .withPlan(List.of(planned, weekly), List.of())
                                .withMeasures(List.of(jars)))))
                        .goal());
        far = As.account(mentee, () -> ((GoalSaveResult.Saved) editing.create(
                        GoalEdit.of(GoalContent.titled("An orchard").withHorizon(Horizon.LONG))))
                .goal());
        secret = As.account(mentee, () -> ((GoalSaveResult.Saved)
                        editing.create(GoalEdit.of(GoalContent.titled("Marmalade for myself"))))
                .goal());
        As.account(mentee, () -> {
            sharing.shareWith(goal, mentorship, true, "");
            profiles.save("", "Marmalade", List.of(), 0);
            steps.addReading(goal, measure, LocalDate.of(2026, 9, 1), BigDecimal.TWO, "");
            drafts.keep(Drafts.Place.of("access", "other"), "Marmalade");
        });
        var hers = new SignedInAccount(mentee, Scheme.DEVICE, 0, 0);
        signIns.begin(hers, Optional.empty(), new SeenBrowser("Lynx", "", ""));
        device = As.account(mentee, () -> ownDevices.list().getFirst().id());
        calendar = As.account(
                mentee,
                () -> ((AddCalendarResult.Added) calendars.add("Damson", "https://calendar.example/damson.ics")).id());
        As.account(
                mentor,
                () -> own.save(
                        Map.of(
                                DayOfWeek.TUESDAY, "0-24",
                                DayOfWeek.WEDNESDAY, "0-24",
                                DayOfWeek.THURSDAY, "0-24"),
                        Holidays.NONE,
                        OwnHours.Limits.USUAL,
                        0));
        As.account(mentee, () -> own.otherwise(away.from(), away.to(), "", ZoneId.of("Europe/Berlin")));
        jdbc.update(
                "insert into own_calendar_busy (calendar, starts_at, ends_at) values (?, '2040-01-05 09:00:00', '2040-01-05 10:00:00')",
                calendar.value());
        shown = As.account(mentee, () -> ((EvidenceResult.Added) stepRecords.note(goal, step, "Gooseberry"))
                .evidence()
                .id());
        storedFile = Objects.requireNonNull(
                As.account(mentee, () -> ((EvidenceResult.Added) stepRecords.file(goal, step, "pears.txt", PEARS))
                        .evidence()
                        .file()));
        reading = Objects.requireNonNull(jdbc.queryForObject("select id from goal_reading", UUID.class));
        As.account(coordinator, () -> fields.declare(programme, FRUIT));
        As.account(mentee, () -> answers.save(programme, Map.of(FRUIT.key(), new Answers.Said("", "Marmalade"))));
        jdbc.update(
                "insert into unassigned_answer (account, field_key, text) values (?, ?, 'Marmalade')",
                mentee.id().value(),
                FRUIT.key());
        thread = As.account(mentor, () -> ((PostResult.Posted)
                        threads.start(Goals.THREADS, goal.value(), null, null, "Marmalade, really?"))
                .thread());
        post = As.account(mentor, () -> threads.posts(thread, null, 1))
                .posts()
                .getFirst()
                .id();
        attached = As.account(
                mentee, () -> ((AttachResult.Attached) attachments.add(thread.value(), null, "pears.txt", PEARS))
                        .attachment()
                        .id());
        As.account(mentor, this::collected);
        meeting = As.account(mentor, () -> ((OfferResult.Offered) bookings.propose(
                        mentorship,
                        new MeetingPlan("Marmalade", "", Duration.ofMinutes(30), List.of("Oranges", "Sugar")),
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
        agreed = As.account(mentee, () -> {
            minutes.saveOwn(meeting, "Quince jelly", 0);
            minutes.addFollowUp(meeting, "Cook marmalade", mentee.id(), null);
            return beginnings.choices().agreed().getFirst().followUp();
        });
        suggested = As.account(
                mentor,
                () -> ((SuggestResult.Suggested) suggestions.suggest(mentorship, "Damson fair", "", "")).suggestion());
        template = As.account(
                coordinator, () -> ((TemplateResult.Saved) templates.add(programme, template("Marmalade"))).template());
        publishedSet();
        notice =
                As.account(mentee, () -> inbox.mine(null, 1)).items().getFirst().id();
        introduction = As.account(mentor, () -> introduce("ines.quince@example.org"));
        askedIntroduction = As.account(mentor, () -> introduce(World.address(spare.name())));
        As.account(mentee, () -> introductions.take(askedIntroduction));
        group = As.account(
                mentor,
                () -> ((GroupResult.Invited) groupBookings.invite(round, together(), Set.of(mentee.id()))).meeting());
        As.account(mentee, () -> groupBookings.saveNotes(group, "Plum notes", 0));
        quinces = offered.plus(2, ChronoUnit.DAYS);
        repeating = repeating(offered.plus(5, ChronoUnit.DAYS), "Medlars");
        weeklyOffer =
                As.account(mentor, () -> ((SeriesResult.Proposed) series.propose(mentorship, repeating)).meeting());
        repeated = As.account(mentor, () -> ((SeriesResult.Proposed)
                        series.propose(mentorship, repeating(offered.plus(6, ChronoUnit.DAYS), "Sloes")))
                .meeting());
        As.account(mentee, () -> series.accept(repeated, Set.of()));
        offer = As.account(mentor, () -> ((OfferResult.Offered) bookings.propose(
                        mentorship,
                        new MeetingPlan("Quinces", "", Duration.ofMinutes(30), List.of()),
                        List.of(quinces)))
                .meeting());
        As.account(
                mentee, () -> wishes.replace(round, Side.MENTEE, List.of(new Wish(otherMentor.id(), 1)), List.of(), 0));
        scenario = As.account(coordinator, () -> scenarios.runNow(round)).orElseThrow();
        mail = Objects.requireNonNull(jdbc.queryForObject(
                "select id from mail where subject like '%Jonas%' and text like '%Marmalade%' order by number limit 1",
                UUID.class));
        table();
    }

    /** What the mentor calls their mentees to. */
    private GroupPlan together() {
        return new GroupPlan(
                "Plums together",
                "",
                "Bring a basket",
                offered.plus(10, ChronoUnit.DAYS).plus(5, ChronoUnit.HOURS),
                Duration.ofMinutes(30));
    }

    /** The meeting of the group lies behind. */
    private void longAgoTogether() {
        jdbc.update(
                "update group_meeting set starts_at = starts_at - interval 20 day, ends_at = ends_at - interval 20 day where id = ?",
                group.value());
    }

    /** The mentor offers the one skill of the published set in the round. */
    private RoundSkillsResult offered() {
        return roundSkills.offer(round, 0, List.of(new OfferedSkill(quinceSkill, Phrase.NOTHING, 4)));
    }

    /** The mentee agrees that it enters the matching. */
    private RoundSkillsResult agreed() {
        return roundSkills.agree(round, 0, List.of(new SoughtSkill(quinceSkill, Phrase.NOTHING, 1, 3, 3)));
    }

    /** A framework with one skill of this name. */
    private static FrameworkContent framework(String name) {
        return new FrameworkContent(
                Phrase.of("en", name),
                List.of(new FrameworkContent.Group(
                        new UUID(1, 1),
                        Phrase.of("en", "Fruit"),
                        List.of(new FrameworkContent.Skill(
                                new UUID(1, 2), Phrase.of("en", name), Phrase.NOTHING, List.of(), "")))),
                List.of());
    }

    /** A set of one skill, which the programme offers. */
    private void publishedSet() {
        strength = As.account(mentee, () -> {
            var said = (StandingResult.Saved)
                    standings.write(StandingPart.STRENGTHS, null, 0, "Sorts damsons", "In the cellar");
            standings.show(List.of(StandingPart.STRENGTHS), mentorship);
            return said.entry();
        });
        var asked = As.account(mentee, () -> {
            opinions.ask(opinionRequest());
            return opinions.mine().getFirst();
        });
        opinionRound = asked.id();
        opinionQuestion = asked.told().getFirst().question().id();
        quinceSkill = PublishedSource.ONET.id("quince");
        jdbc.update("insert into skill_set (source, version, languages, edition, changed_at)"
                + " values ('ONET', '1', 'en', 1, utc_timestamp(6))");
        jdbc.update(
                "insert into skill_entry (id, source, uri, kind, code) values (?, 'ONET', 'quince', 'SKILL', '')",
                quinceSkill);
        jdbc.update(
                "insert into skill_words (entry, language, label, others, description, digest)"
                        + " values (?, 'en', 'Marmalade of quinces', '', '', ?)",
                quinceSkill,
                new byte[16]);
        As.account(coordinator, () -> {
            skillSets.adopt(programme, PublishedSource.ONET, true);
            framework = ((FrameworkResult.Saved) frameworks.add(programme, framework("Marmalade"))).framework();
            return frameworks.publish(framework, 1, "Cherries for all");
        });
        contact = As.account(
                mentee, () -> ((ContactResult.Saved) contacts.add(ContactDraft.of("Marmalade aunt"))).contact());
        learned = As.account(
                mentee,
                () -> saved(ownLearning.add(ResourceDraft.of(ResourceKind.CERTIFICATE, "Marmalade certificate"))));
        learningPlan =
                As.account(mentee, () -> ownLearning.mine().getFirst().plan()).id();
        learningEvidence = As.account(
                mentee,
                () -> saved(ownLearning.attach(
                        learningPlan,
                        "marmalade.txt",
                        new ByteArrayResource("Some pears\n".getBytes(StandardCharsets.UTF_8)))));
        As.account(
                mentee,
                () -> ownLearning.finish(
                        learningPlan, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), "Marmalade"));
        shelved = As.account(
                coordinator,
                () -> saved(programmeLearning.add(
                        programme,
                        new ResourceDraft(
                                ResourceKind.BOOK,
                                "Quince book",
                                "",
                                "",
                                "",
                                "",
                                "",
                                null,
                                null,
                                List.of(new SkillLevels(framework, marmalade(), 1, 3))))));
        opportunity = As.account(mentor, () -> saved(opportunities.post(programme, posting("Damson fair"))));
    }

    private UUID introduce(String address) {
        return ((IntroductionResult.Done) introductions.offer(introductionOffer(address))).introduction();
    }

    private IntroductionOffer introductionOffer(String address) {
        return new IntroductionOffer(mentorship, null, "Ines", address, "Marmalade, both of you", Locale.ENGLISH);
    }

    private static UUID saved(LearningResult result) {
        return ((LearningResult.Saved) result).id();
    }

    private OpportunityDraft posting(String title) {
        return new OpportunityDraft(
                OpportunityDraft.Kind.EVENT,
                title,
                "",
                "",
                LocalDate.now(clock.withZone(ZoneId.of("UTC"))).plusDays(30),
                List.of(new SkillLevels(framework, marmalade(), 1, 3)));
    }

    private static UUID marmalade() {
        return new UUID(0, 77);
    }

    private static TemplateContent template(String title) {
        return new TemplateContent(
                Horizon.SHORT,
                90,
                Map.of(
                        "en",
                        new TemplateContent.Words("Fruit", title, "", Map.of(), List.of(), List.of(), "", "", "")));
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
        var proposal = new Proposal(mentor.id(), spare.id(), List.of());

        // Accounts
        row(
                        "Accounts.contacts(Collection)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> accounts.contacts(List.of(mentee.id())))
                .gets(World.address(mentee.name()));
        row("Accounts.find(Collection)", Rule.HOLDERS, mentee, () -> accounts.find(List.of(mentor.id())))
                .gets(mentor.name());
        row("Accounts.administrators()", Rule.WAYMARK, null, () -> accounts.administrators())
                .isLetIn();
        row(
                        "Accounts.toFind(Collection)",
                        Rule.HOLDERS,
                        mentee,
                        () -> portions.one(accounts.toFind(List.of(mentor.id()))))
                .gets(mentor.name());
        row(
                        "Accounts.findByEmail(EmailAddress)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> accounts.findByEmail(new EmailAddress(World.address(mentee.name()))))
                .gets(mentee.id());
        row(
                        "Accounts.byEmail(Collection)",
                        Rule.WAYMARK,
                        null,
                        () -> accounts.byEmail(List.of(new EmailAddress(World.address(mentee.name())))))
                .gets(mentee.id());
        row("Accounts.unregister(Collection)", Rule.WAYMARK, null, () -> accounts.unregister(List.of(untouched)))
                .gets(1)
                .changes("account");
        row(
                        "Accounts.register(Collection)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> accounts.register(List.of(somebody)))
                .gets("somebody@example.org")
                .changes("account");
        row("Accounts.invite(Collection)", Rule.ADMINISTRATORS, administrator, () -> accounts.invite(List.of(invited)))
                .gets(1)
                .changes("account_link", "mail");
        row("Accounts.ways(Collection)", Rule.WAYMARK, null, () -> accounts.ways(List.of(invited)))
                .gets(invited);
        row(
                        "Accounts.establish(NewAccount, String, boolean)",
                        Rule.WAYMARK,
                        null,
                        () -> accounts.establish(somebody, World.PASSWORD, true))
                .changes("account");
        row(
                        "AccountAdministration.list(String, Sorted, Cursor, int)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> administration.list("", Sorted.down(AccountAdministration.Order.CREATED), null, 20))
                .gets(mentee.name(), World.address(mentee.name()));
        row(
                        "AccountAdministration.invite(NewAccount)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> administration.invite(somebody))
                .gets(true)
                .changes("account", "mail");
        row(
                        "AccountAdministration.sendLink(AccountId)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> administration.sendLink(mentee.id()))
                .is("Done")
                .changes("account_link", "mail");
        row(
                        "AccountAdministration.close(AccountId)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> administration.close(mentee.id()))
                .is("Done")
                .changes("account", "mentorship", "participant", "goal", "meeting");
        row(
                        "AccountAdministration.signOut(AccountId)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> administration.signOut(mentee.id()))
                .is("Done")
                .changes("account");
        row(
                        "AccountAdministration.reopen(AccountId)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> administration.reopen(mentee.id()))
                .given(administrator, () -> administration.close(mentee.id()))
                .is("Done")
                .changes("account");
        row(
                        "AccountAdministration.setAdministrator(AccountId, boolean)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> administration.setAdministrator(mentee.id(), true))
                .is("Done")
                .changes("account");
        row(
                        "OneTimeLinks.requestMail(String, String)",
                        Rule.OPEN,
                        null,
                        () -> links.requestMail("nobody@example.org", "192.0.2.1"))
                .isOpen();
        row(
                        "OneTimeLinks.requestAgain(String, String)",
                        Rule.OPEN,
                        null,
                        () -> links.requestAgain("unknown", "192.0.2.1"))
                .isOpen();
        row("OneTimeLinks.open(String)", Rule.OPEN, null, () -> links.open("unknown"))
                .isOpen();
        row(
                        "OneTimeLinks.use(String, Choice, String)",
                        Rule.OPEN,
                        null,
                        () -> links.use("unknown", choice, "192.0.2.1"))
                .isOpen();
        row("OneTimeLinks.asked(String)", Rule.OPEN, null, () -> links.asked("unknown"))
                .isOpen();
        row(
                        "OneTimeLinks.decline(String, UUID, String)",
                        Rule.OPEN,
                        null,
                        () -> links.decline("unknown", goal.value(), "192.0.2.1"))
                .isOpen();
        row("OwnAccount.read()", Rule.OWN, mentee, () -> ownAccount.read())
                .gets(mentee.name(), World.address(mentee.name()));
        row(
                        "OwnAccount.choose(String, Locale, ZoneId, Scheme)",
                        Rule.OWN,
                        mentee,
                        () -> ownAccount.choose("New", Locale.ENGLISH, ZoneId.of("UTC"), Scheme.DARK))
                .is("Saved")
                .changes("account");
        row(
                        "OwnAccount.changePassword(String, String)",
                        Rule.OWN,
                        mentee,
                        () -> ownAccount.changePassword(World.PASSWORD, "four tall trees"))
                .is("Saved")
                .changes("account");
        row("OwnAccount.close(String, boolean)", Rule.OWN, mentee, () -> ownAccount.close(World.PASSWORD, true))
                .is("Saved")
                .changes("account", "mentorship");
        row("PersonalRecords.mine()", Rule.OWN, mentee, () -> new String(records.mine(), StandardCharsets.UTF_8))
                .gets(World.address(mentee.name()), "Marmalade");
        row("PersonalRecords.of(AccountId)", Rule.ADMINISTRATORS, administrator, () -> records.of(mentee.id())
                        .map(one -> new String(one, StandardCharsets.UTF_8)))
                .gets(World.address(mentee.name()), "Marmalade");
        row("PersonalRecords.forget(AccountId)", Rule.ADMINISTRATORS, administrator, () -> records.forget(mentee.id()))
                .given(administrator, () -> administration.close(mentee.id()))
                .is("Forgotten")
                .changes("account", "profile", "goal");
        row("OwnAccount.signOutElsewhere()", Rule.OWN, mentee, () -> ownAccount.signOutElsewhere())
                .changes("account");
        row(
                        "SignIns.attempt(String, String, String, Optional)",
                        Rule.OPEN,
                        null,
                        () -> signIns.attempt("nobody@example.org", "wrong", "192.0.2.1", Optional.of("unknown")))
                .isOpen();
        row(
                        "SignIns.begin(SignedInAccount, Optional, SeenBrowser)",
                        Rule.OPEN,
                        null,
                        () -> signIns.begin(principal, Optional.empty(), SeenBrowser.UNKNOWN))
                .isOpen();
        row("SignIns.stillHere(SignedInAccount)", Rule.OPEN, null, () -> {
                    signIns.stillHere(principal);
                    return "";
                })
                .isOpen();
        row("SignIns.end(SignedInAccount)", Rule.OPEN, null, () -> {
                    signIns.end(principal);
                    return "";
                })
                .isOpen();
        row(
                        "SignIns.second(String, String, String, Optional)",
                        Rule.OPEN,
                        null,
                        () -> signIns.second("unknown", "123456", "192.0.2.1", Optional.empty()))
                .isOpen();
        row("RecentProof.given()", Rule.HOLDERS, mentee, () -> proof.given()).isLetIn();
        row("RecentProof.withCode()", Rule.OWN, mentee, () -> proof.withCode()).isLetIn();
        row("RecentProof.give(String, String)", Rule.OWN, mentee, () -> proof.give(World.PASSWORD, ""))
                .is("Proven");
        row("SecondFactor.state()", Rule.OWN, mentee, () -> secondFactor.state())
                .is("State");
        row("SecondFactor.begin()", Rule.OWN, mentee, () -> secondFactor.begin())
                .is("Begun")
                .changes("account_totp");
        row("SecondFactor.confirm(String)", Rule.OWN, mentee, () -> secondFactor.confirm("123456"))
                .is("Otherwise");
        row("SecondFactor.renewCodes()", Rule.OWN, mentee, () -> secondFactor.renewCodes())
                .is("Otherwise");
        row("SecondFactor.end()", Rule.OWN, mentee, () -> secondFactor.end()).is("Otherwise");
        row(
                        "AccountAdministration.secondFactor(AccountId)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> administration.secondFactor(mentee.id()))
                .isLetIn();
        row(
                        "AccountAdministration.endSecondFactor(AccountId)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> administration.endSecondFactor(mentee.id()))
                .is("Gone");
        row(
                        "AccountAdministration.secondFactorDemanded()",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> administration.secondFactorDemanded())
                .gets(false);
        row(
                        "AccountAdministration.demandSecondFactor(boolean)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> administration.demandSecondFactor(true))
                .is("Done")
                .changes("account_rule");
        row("OwnDevices.list()", Rule.OWN, mentee, () -> ownDevices.list()).gets("Lynx");
        row("OwnDevices.end(UUID)", Rule.OWN, mentee, () -> ownDevices.end(device))
                .gets(true)
                .changes("account_browser");
        row(
                        "AccountAdministration.devices(AccountId)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> administration.devices(mentee.id()))
                .gets("Lynx");
        row(
                        "AccountAdministration.endDevice(AccountId, UUID)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> administration.endDevice(mentee.id(), device))
                .is("Done")
                .changes("account_browser");
        row("SignIns.check(SignedInAccount)", Rule.OPEN, null, () -> signIns.check(principal))
                .isOpen();
        row("SignIns.remember(SignedInAccount)", Rule.OPEN, null, () -> signIns.remember(principal))
                .isOpen();
        row("SignIns.recall(RememberMe)", Rule.OPEN, null, () -> signIns.recall(unknown))
                .isOpen();
        row("SignIns.forget(RememberMe)", Rule.OPEN, null, () -> signIns.forget(unknown))
                .isOpen();

        row(
                        "ThreadErasure.erase(String, Collection)",
                        Rule.PORT,
                        mentee,
                        () -> erasure.erase(Goals.THREADS, List.of(goal.value())))
                .changes("feedback_thread", "feedback_post");

        // What is found
        row("Search.find(String)", Rule.OWN, mentor, () -> search.find("marmalade"))
                .gets("Marmalade", goal);
        row(
                        "SearchIndex.changed(String, Collection)",
                        Rule.PORT,
                        mentee,
                        () -> index.changed("goal", List.of(goal.value())))
                .isLetIn();

        // What people began to write
        row("KeptDrafts.find(Collection)", Rule.OWN, mentee, () -> drafts.find(List.of(PLACE)))
                .given(mentee, () -> drafts.keep(PLACE, "Plums"))
                .gets("Plums");
        row("KeptDrafts.find(Place)", Rule.OWN, mentee, () -> drafts.find(PLACE))
                .given(mentee, () -> drafts.keep(PLACE, "Plums"))
                .gets("Plums");
        row("KeptDrafts.keep(Place, String)", Rule.OWN, mentee, () -> String.valueOf(drafts.keep(PLACE, "Pears")))
                .gets(true)
                .changes("kept_draft");
        row("KeptDrafts.forget(Place)", Rule.OWN, mentee, () -> drafts.forget(PLACE))
                .given(mentee, () -> drafts.keep(PLACE, "Plums"))
                .changes("kept_draft");

        // The trail
        row(
                        "Audit.record(String, String, UUID, Map)",
                        Rule.PORT,
                        mentee,
                        () -> audit.record("forged", "goal", goal.value(), Map.of()))
                .changes("audit_entry");
        row("Audit.record(String, String, UUID)", Rule.PORT, mentee, () -> audit.record("forged", "goal", goal.value()))
                .changes("audit_entry");
        row(
                        "Audit.recordUnnamed(String, String, UUID)",
                        Rule.PORT,
                        mentee,
                        () -> audit.recordUnnamed("forged", "goal", goal.value()))
                .changes("audit_entry");
        row(
                        "Audit.list(Sorted, Cursor, int)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> audit.list(Sorted.down(Audit.Order.AT), null, 200))
                .gets("account.registered");

        // Own calendars
        row("OwnCalendars.mine()", Rule.OWN, mentee, () -> calendars.mine()).gets("Damson");
        row(
                        "OwnCalendars.add(String, String)",
                        Rule.OWN,
                        mentee,
                        () -> calendars.add("Quinces", "https://calendar.example/quinces.ics"))
                .is("Added")
                .changes("own_calendar");
        row("OwnCalendars.remove(OwnCalendarId)", Rule.OWN, mentee, () -> calendars.remove(calendar))
                .gets(true)
                .changes("own_calendar", "own_calendar_busy");
        row("OwnCalendars.readNow(OwnCalendarId)", Rule.OWN, mentee, () -> calendars.readNow(calendar))
                .gets(true);
        row(
                        "OwnCalendars.busy(TimeWindow)",
                        Rule.OWN,
                        mentee,
                        () -> calendars.busy(new TimeWindow(
                                Instant.parse("2040-01-01T00:00:00Z"), Instant.parse("2040-02-01T00:00:00Z"))))
                .gets(new TimeWindow(Instant.parse("2040-01-05T09:00:00Z"), Instant.parse("2040-01-05T10:00:00Z")));

        // Own hours
        row("OwnAvailability.mine()", Rule.OWN, mentee, () -> own.mine().hours().others())
                .gets(away);
        row(
                        "OwnAvailability.save(Map, Holidays, Limits, int)",
                        Rule.OWN,
                        mentee,
                        () -> own.save(
                                Map.of(DayOfWeek.MONDAY, "9-12"),
                                Holidays.NONE,
                                OwnHours.Limits.USUAL,
                                own.mine().edition()))
                .is("Saved")
                .changes("own_hours");
        row(
                        "OwnAvailability.otherwise(LocalDate, LocalDate, String, ZoneId)",
                        Rule.OWN,
                        mentee,
                        () -> own.otherwise(
                                LocalDate.of(2040, 3, 1), LocalDate.of(2040, 3, 2), "", ZoneId.of("Europe/Berlin")))
                .is("Added")
                .changes("own_hours");
        row("OwnAvailability.asUsual(OtherDays)", Rule.OWN, mentee, () -> own.asUsual(away))
                .gets(true)
                .changes("own_hours");

        row(
                        "FreeTimes.toRead(Collection, TimeWindow)",
                        Rule.PORT,
                        mentee,
                        () -> freeTimes.toRead(
                                List.of(mentor.id()), TimeWindow.of(clock.instant(), Duration.ofDays(7))))
                .isLetIn();
        row("FreeTimes.claim(Collection)", Rule.PORT, mentee, () -> {
                    freeTimes.claim(List.of(mentor.id()));
                    return true;
                })
                .isLetIn();

        // Profiles
        row("Profiles.mine()", Rule.OWN, mentee, () -> profiles.mine()).gets(mentee.id(), "Marmalade");
        row(
                        "Profiles.save(String, String, List, int)",
                        Rule.OWN,
                        mentee,
                        () -> profiles.save(
                                "", "Pears", List.of(), profiles.mine().version()))
                .is("Saved")
                .changes("profile");
        row("Photos.keep(InputStreamSource)", Rule.OWN, mentee, () -> photos.keep(PHOTO))
                .is("Kept")
                .changes("profile_photo");
        row("Photos.remove()", Rule.OWN, mentee, () -> {
                    photos.remove();
                    return null;
                })
                .given(mentee, () -> photos.keep(PHOTO))
                .changes("profile_photo");
        row("Photos.version(AccountId)", Rule.HOLDERS, mentor, () -> photos.version(mentee.id()))
                .isLetIn();
        row("Photos.of(AccountId)", Rule.PROGRAMME_AND_ADMINISTRATORS, mentor, () -> photos.of(mentee.id())
                        .map(Photo::version))
                .given(mentee, () -> photos.keep(PHOTO))
                .isLetIn();
        row("ProfileDirectory.find(Collection)", Rule.WAYMARK, null, () -> directory.find(List.of(mentee.id())))
                .gets("Marmalade");

        // Programmes and their people
        row("Participants.all(RoundId)", Rule.COORDINATORS, coordinator, () -> participants.all(round))
                .gets(mentee.id(), mentor.id());
        row("Participants.count(RoundId)", Rule.COORDINATORS, coordinator, () -> participants.count(round))
                .gets(round, "mentors=2");
        row("Participants.mine(RoundId)", Rule.OWN, mentee, () -> participants.mine(round))
                .gets(mentee.id());
        row(
                        "Participants.changeMyCapacity(RoundId, int)",
                        Rule.ROUND,
                        mentor,
                        () -> participants.changeMyCapacity(round, 5))
                .gets("capacity=5")
                .changes("participant");
        row(
                        "Participants.change(RoundId, AccountId, boolean, boolean, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> participants.change(round, mentee.id(), true, true, 9))
                .gets("capacity=9")
                .changes("participant");
        row(
                        "PeopleImport.read(RoundId, byte[], Part)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> people.read(round, csv, PeopleImport.Part.AS_WRITTEN))
                .gets("added=1")
                .changes("account", "invitation", "people_import", "people_import_row");
        row(
                        "PeopleImport.add(RoundId, AddedPerson)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> people.add(
                                round,
                                new AddedPerson("Quince", "quince@example.org", Locale.ENGLISH, PartSaid.MENTEE, null)))
                .gets("Added")
                .changes("account", "invitation", "people_import", "people_import_row");
        row("PeopleImport.look(RoundId, byte[], int)", Rule.COORDINATORS, coordinator, () -> people.look(round, csv, 0))
                .gets("rows=1");
        var asProposed = ImportChoices.of(
                PeopleImport.Part.AS_WRITTEN,
                Map.of(
                        "email",
                        new ImportColumn.Target.ToPerson(PersonColumn.EMAIL),
                        "name",
                        new ImportColumn.Target.ToPerson(PersonColumn.NAME),
                        "role",
                        new ImportColumn.Target.ToPerson(PersonColumn.PART)));
        row(
                        "PeopleImport.compare(RoundId, byte[], ImportChoices)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> people.compare(round, csv, asProposed))
                .gets("NEW=1", mentee.name());
        row(
                        "PeopleImport.bringIn(RoundId, byte[], String, ImportChoices)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> people.bringIn(round, csv, "people.csv", asProposed))
                .gets("added=1")
                .changes("account", "invitation", "people_import", "people_import_row");
        row("PeopleImport.past(RoundId)", Rule.COORDINATORS, coordinator, () -> people.past(round))
                .gets(brought);
        row("PeopleImport.undo(UUID)", Rule.COORDINATORS, coordinator, () -> people.undo(brought))
                .gets("back=1")
                .changes("invitation", "people_import", "people_import_row");
        row("Invitations.ask(RoundId)", Rule.COORDINATORS, coordinator, () -> invitations.ask(round))
                .gets(1)
                .changes("invitation", "mail");
        row(
                        "Invitations.withdraw(RoundId, AccountId)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> invitations.withdraw(round, invited))
                .changes("invitation");
        row(
                        "Invitations.change(RoundId, AccountId, boolean, boolean, Integer)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> invitations.change(round, invited, true, true, 2))
                .changes("invitation");
        row("Invitations.mine(Cursor, int)", Rule.OWN, mentee, () -> invitations
                        .mine(null, 50)
                        .items())
                .gets(invitation, round);
        row("Invitations.mine(InvitationId)", Rule.OWN, mentee, () -> invitations.mine(invitation))
                .gets(invitation, round);
        row("Invitations.mine(RoundId)", Rule.OWN, mentee, () -> invitations.mine(round))
                .gets(invitation, round);
        row("Invitations.join(InvitationId, Integer)", Rule.THE_TWO, guest, () -> invitations.join(waiting, 1))
                .is("Done")
                .gets("state=JOINED")
                .changes("invitation", "participant");
        row("Invitations.decline(InvitationId)", Rule.THE_TWO, guest, () -> invitations.decline(waiting))
                .is("Done")
                .gets("state=DECLINED")
                .changes("invitation");
        row(
                        "Invitations.leave(RoundId, boolean, String)",
                        Rule.ROUND,
                        mentee,
                        () -> invitations.leave(round, false, ""))
                .is("Done")
                .gets("state=LEFT")
                .changes("invitation", "participant");
        row("Invitations.joinAll(RoundId, int)", Rule.WAYMARK, null, () -> {
                    invitations.joinAll(round, 1);
                    return round;
                })
                .changes("participant");
        row("SignupForms.of(RoundId)", Rule.COORDINATORS, coordinator, () -> signupForms.of(round))
                .gets(programme);
        row("SignupForms.sources(RoundId)", Rule.COORDINATORS, coordinator, () -> signupForms.sources(round))
                .isLetIn();
        row(
                        "SignupForms.change(RoundId, SignupChange)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> signupForms.change(round, new SignupChange.Terms(null, SignupTerms.USUAL)))
                .is("Saved")
                .changes("signup_form");
        row("SignupForms.addFields(RoundId)", Rule.COORDINATORS, coordinator, () -> signupForms.addFields(round))
                .is("Saved")
                .changes("signup_form");
        row("SignupForms.addValues(RoundId)", Rule.COORDINATORS, coordinator, () -> signupForms.addValues(round))
                .is("Saved")
                .changes("signup_form", "program_field");
        row("SignupForms.copy(RoundId, RoundId)", Rule.COORDINATORS, coordinator, () -> signupForms.copy(round, round))
                .given(coordinator, () -> signupForms.addFields(round))
                .is("Saved")
                .changes("signup_form");
        row("SignupForms.openLink(RoundId)", Rule.COORDINATORS, coordinator, () -> signupForms.openLink(round))
                .is("Saved")
                .changes("signup_form");
        row("SignupForms.closeLink(RoundId)", Rule.COORDINATORS, coordinator, () -> signupForms.closeLink(round))
                .given(coordinator, () -> signupForms.openLink(round))
                .is("Saved")
                .changes("signup_form");
        row(
                        "SignupForms.preview(RoundId, boolean, Locale)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> signupForms.preview(round, false, Locale.ENGLISH))
                .given(coordinator, () -> signupForms.addFields(round))
                .gets("Favourite fruit");
        row(
                        "Signups.page(RoundId, SignupState, String, Cursor, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> signups.page(round, SignupState.SENT, "", null, 5))
                .given(coordinator, this::openForm)
                .given(otherMentee, this::signUp)
                .gets(round, otherMentee.name());
        row("Signups.said(RoundId, UUID)", Rule.COORDINATORS, coordinator, () -> signups.said(round, signup()))
                .given(coordinator, this::openForm)
                .given(otherMentee, this::signUp)
                .gets("Damsons");
        row("Signups.waiting(RoundId)", Rule.COORDINATORS, coordinator, () -> signups.waiting(round))
                .isLetIn();
        row(
                        "Signups.approve(RoundId, Collection)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> signups.approve(round, List.of(signup())))
                .given(coordinator, this::openForm)
                .given(otherMentee, this::signUp)
                .gets("done=1")
                .changes("signup", "answer");
        row(
                        "Signups.decline(RoundId, Collection, String)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> signups.decline(round, List.of(signup()), ""))
                .given(coordinator, this::openForm)
                .given(otherMentee, this::signUp)
                .gets("done=1")
                .changes("signup", "mail");
        row("SignupLinks.door(String)", Rule.OPEN, mentee, () -> signupLinks.door("guessed"))
                .isOpen();
        row(
                        "SignupLinks.begin(String, Applicant, String)",
                        Rule.OPEN,
                        mentee,
                        () -> signupLinks.begin("guessed", applicant(), "192.0.2.1"))
                .isOpen();
        row("SignupLinks.invited(InvitationId)", Rule.OWN, guest, () -> signupLinks
                        .invited(waiting)
                        .map(secret -> "it goes on"))
                .given(coordinator, this::openForm)
                .gets("it goes on")
                .changes("signup");
        row("SignupLinks.asks(InvitationId)", Rule.OWN, guest, () -> signupLinks.asks(waiting))
                .given(coordinator, this::openForm)
                .gets(true);
        row("SignupLinks.open(String, Locale)", Rule.OPEN, mentee, () -> signupLinks.open("guessed", Locale.ENGLISH))
                .isOpen();
        row(
                        "SignupLinks.save(String, Map, Locale)",
                        Rule.OPEN,
                        mentee,
                        () -> signupLinks.save("guessed", Map.of(), Locale.ENGLISH))
                .isOpen();
        row(
                        "SignupLinks.send(String, String, Locale)",
                        Rule.OPEN,
                        mentee,
                        () -> signupLinks.send("guessed", "192.0.2.1", Locale.ENGLISH))
                .isOpen();
        row("SignupLinks.withdraw(String)", Rule.OPEN, mentee, () -> signupLinks.withdraw("guessed"))
                .isOpen();
        row("Strangers.signsUp(String, String)", Rule.OPEN, mentee, () -> strangers.signsUp("a@b.example", "192.0.2.1"))
                .isOpen();
        row("Fields.of(ProgrammeId)", Rule.COORDINATORS, coordinator, () -> fields.of(programme))
                .gets("Favourite fruit", "skill.round.elsewhere");
        row(
                        "Fields.declare(ProgrammeId, Field)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> fields.declare(programme, FIELD))
                .is("Saved")
                .changes("program_field");
        row("Fields.change(ProgrammeId, Field, Field)", Rule.COORDINATORS, coordinator, () -> {
                    fields.declare(programme, FIELD);
                    return fields.change(programme, FIELD, FIELD);
                })
                .is("Saved")
                .changes("program_field");
        row(
                        "Fields.remove(ProgrammeId, String)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> fields.remove(programme, FRUIT.key()))
                .gets(1)
                .changes("program_field", "answer");
        row("Answers.mine(ProgrammeId)", Rule.ROUND, mentee, () -> answers.mine(programme))
                .gets(programme, "Favourite fruit", "Marmalade");
        row(
                        "Answers.save(ProgrammeId, Map)",
                        Rule.ROUND,
                        mentee,
                        () -> answers.save(programme, Map.of(FRUIT.key(), new Answers.Said("Marmalade", "Pears"))))
                .is("Saved")
                .gets("Pears")
                .changes("answer");
        row("Answers.unassigned()", Rule.OWN, mentee, () -> answers.unassigned())
                .gets("Marmalade");
        row("Answers.assign(String, ProgrammeId)", Rule.ROUND, mentee, () -> answers.assign(FRUIT.key(), programme))
                .is("Assigned")
                .changes("unassigned_answer");
        row("Answers.discard(String)", Rule.OWN, mentee, () -> {
                    answers.discard(FRUIT.key());
                    return "gone";
                })
                .changes("unassigned_answer");
        row("Answers.of(RoundId, AccountId)", Rule.COORDINATORS, coordinator, () -> answers.of(round, mentee.id()))
                .gets("Marmalade");
        row(
                        "AnswerDirectory.told(RoundId, Collection, Readers)",
                        Rule.WAYMARK,
                        null,
                        () -> answerDirectory.told(round, List.of(mentee.id()), Readers.ROUND))
                .gets("Marmalade");
        row(
                        "AnswerDirectory.quotable(ProgrammeId, Collection, Readers)",
                        Rule.WAYMARK,
                        null,
                        () -> answerDirectory.quotable(programme, List.of(mentee.id()), Readers.ROUND))
                .gets("fruit");
        row("AnswerDirectory.names(ProgrammeId)", Rule.WAYMARK, null, () -> answerDirectory.names(programme))
                .gets("Favourite fruit");
        row("AnswerDirectory.forFairness(RoundId)", Rule.WAYMARK, null, () -> answerDirectory.forFairness(round))
                .gets("Favourite fruit");
        row("Fairness.of(ScenarioId)", Rule.COORDINATORS, coordinator, () -> fairness.of(scenario))
                .gets("Favourite fruit");
        row("AnswerDirectory.forMatching(RoundId)", Rule.WAYMARK, null, () -> answerDirectory.forMatching(round))
                .gets("Marmalade");
        row("Programmes.create(String)", Rule.ADMINISTRATORS, administrator, () -> programmes.create("Forged"))
                .changes("programme");
        row("Programmes.all(Cursor, int)", Rule.ADMINISTRATORS, administrator, () -> programmes.all(null, 50))
                .gets(programme);
        row(
                        "Programmes.appoint(ProgrammeId, AccountId)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> programmes.appoint(programme, outsideMentee.id()))
                .changes("coordinator");
        row(
                        "Programmes.dismiss(ProgrammeId, AccountId)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> programmes.dismiss(programme, coordinator.id()))
                .changes("coordinator");
        row(
                        "Programmes.coordinators(ProgrammeId)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> programmes.coordinators(programme))
                .gets(coordinator.id());
        row(
                        "Programmes.openRound(ProgrammeId, String, LocalDate, LocalDate)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmes.openRound(programme, "Forged", day, day.plusDays(9)))
                .changes("round");
        row("Programmes.coordinated(Cursor, int)", Rule.OWN_ROUND, coordinator, () -> programmes
                        .coordinated(null, 50)
                        .items())
                .gets(round, programme);
        row("Programmes.coordinatedProgrammes(Cursor, int)", Rule.OWN_ROUND, coordinator, () -> programmes
                        .coordinatedProgrammes(null, 50)
                        .items())
                .gets(programme);
        row(
                        "Programmes.coordinatedProgramme(ProgrammeId)",
                        Rule.OWN_ROUND,
                        coordinator,
                        () -> programmes.coordinatedProgramme(programme))
                .gets(programme);
        row("Programmes.standing()", Rule.OWN_ROUND, mentee, () -> programmes.standing())
                .gets("mentee=true", round);
        row("Programmes.startMatching(RoundId)", Rule.COORDINATORS, coordinator, () -> programmes.startMatching(round))
                .given(administrator, () -> jdbc.update("update round set state = 'OPEN'"))
                .changes("round");
        row("Programmes.run(RoundId)", Rule.COORDINATORS, coordinator, () -> programmes.run(round))
                .changes("round");
        row("Programmes.language(ProgrammeId)", Rule.COORDINATORS, coordinator, () -> programmes.language(programme))
                .gets(Locale.ENGLISH);
        row("Programmes.write(ProgrammeId, Locale)", Rule.COORDINATORS, coordinator, () -> {
                    programmes.write(programme, java.util.Locale.GERMAN);
                    return programme;
                })
                .changes("programme");
        row(
                        "ProgrammeEnding.preview(ProgrammeId)",
                        Rule.COORDINATORS_AND_ADMINISTRATORS,
                        coordinator,
                        () -> programmeEnding.preview(programme))
                .gets(programme);
        row(
                        "ProgrammeEnding.end(ProgrammeId, String)",
                        Rule.COORDINATORS_AND_ADMINISTRATORS,
                        coordinator,
                        () -> programmeEnding.end(programme, "Forged"))
                .changes("programme", "round", "mentorship");
        row("ProgrammeEnding.reopen(ProgrammeId)", Rule.COORDINATORS_AND_ADMINISTRATORS, administrator, () -> {
                    programmeEnding.reopen(programme);
                    return programme;
                })
                .given(administrator, () -> jdbc.update("update programme set ended_at = utc_timestamp()"))
                .changes("programme");
        row("Programmes.end(RoundId)", Rule.COORDINATORS, coordinator, () -> programmes.end(round))
                .changes("round");
        row(
                        "ProgrammeAccess.requireCoordinated(RoundId)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeAccess.requireCoordinated(round))
                .gets(round);
        row(
                        "ProgrammeAccess.requireCoordinator(ProgrammeId)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeAccess.requireCoordinator(programme))
                .isLetIn();
        row(
                        "ProgrammeAccess.requireCoordinator(RoundId)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeAccess.requireCoordinator(round))
                .isLetIn();
        row("ProgrammeAccess.mine(RoundId)", Rule.OWN, mentee, () -> programmeAccess.mine(round))
                .gets(round, mentee.id());
        row(
                        "ProgrammeAccess.coordinates(ProgrammeId)",
                        Rule.OWN_ROUND,
                        coordinator,
                        () -> programmeAccess.coordinates(programme))
                .gets(true);
        row("ProgrammeAccess.takingPart()", Rule.OWN_ROUND, mentee, () -> programmeAccess.takingPart())
                .gets(programme);
        row(
                        "ProgrammeAccess.parts(AccountId)",
                        Rule.PORT,
                        mentee,
                        () -> portions.one(programmeAccess.parts(mentee.id())))
                .gets(programme);
        row("ProgrammeAccess.takenPartIn(AccountId)", Rule.PORT, mentee, () -> programmeAccess.takenPartIn(mentee.id()))
                .gets(programme);
        row(
                        "ProgrammeAccess.requireAmong(ProgrammeId)",
                        Rule.PROGRAMME,
                        coordinator,
                        () -> programmeAccess.requireAmong(programme))
                .gets(programme);
        row("ProgrammeAccess.visible(RoundId)", Rule.OWN_ROUND, mentee, () -> programmeAccess.visible(round))
                .gets(round);
        row(
                        "ProgrammeAccess.coordinators(ProgrammeId)",
                        Rule.PORT,
                        mentee,
                        () -> programmeAccess.coordinators(programme))
                .gets(coordinator.id());
        row(
                        "ProgrammeAccess.coordinatorsOf(AccountId)",
                        Rule.WAYMARK,
                        null,
                        () -> programmeAccess.coordinatorsOf(mentee.id()))
                .gets(coordinator.id(), round);
        row(
                        "ProgrammeAccess.lockParticipants(RoundId, Collection)",
                        Rule.PORT,
                        coordinator,
                        () -> programmeAccess.lockParticipants(round, List.of(mentee.id())))
                .gets(mentee.id());
        row("ProgrammeAccess.lockGoingOn(RoundId)", Rule.PORT, mentee, () -> programmeAccess.lockGoingOn(round))
                .gets(true);
        row("ProgrammeAccess.lockParts(AccountId)", Rule.PORT, mentee, () -> programmeAccess.lockParts(mentee.id()))
                .gets(round);
        row(
                        "ProgrammeAccess.participants(RoundId, Collection)",
                        Rule.PORT,
                        coordinator,
                        () -> programmeAccess.participants(round, List.of(mentee.id())))
                .gets(mentee.id());

        // Mentorships
        row(
                        "Mentorships.proposeAll(RoundId, Collection)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> mentorships.proposeAll(round, List.of(proposal)))
                .is("Proposed")
                .changes("mentorship", "turn");
        row(
                        "Mentorships.obstacles(RoundId, Collection, Collection)",
                        Rule.PORT,
                        coordinator,
                        () -> mentorships.obstacles(
                                round, List.of(new Proposal(mentor.id(), guest.id(), List.of())), List.of()))
                .gets(guest.id(), "NotTakingPart");
        row("Mentorships.pairings(RoundId)", Rule.PORT, coordinator, () -> mentorships.pairings(round))
                .gets(mentorship);
        row("Mentorships.accept(MentorshipId)", Rule.THE_TWO, mentor, () -> mentorships.accept(proposed))
                .is("Done")
                .gets("mentorAccepted=true")
                .changes("mentorship");
        row(
                        "Mentorships.decline(MentorshipId, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> mentorships.decline(proposed, "No"))
                .is("Done")
                .gets("state=DECLINED")
                .changes("mentorship");
        row(
                        "Mentorships.end(MentorshipId, String)",
                        Rule.THE_TWO_AND_COORDINATOR,
                        coordinator,
                        () -> mentorships.end(mentorship, "No"))
                .is("Done")
                .gets("state=ENDED")
                .changes("mentorship", "goal", "meeting");
        row(
                        "Mentorships.get(MentorshipId)",
                        Rule.THE_TWO_AND_COORDINATOR,
                        coordinator,
                        () -> mentorships.get(mentorship))
                .gets(mentorship, mentor.id(), mentee.id());
        row("Mentorships.endAllOf(AccountId)", Rule.WAYMARK, null, () -> mentorships.endAllOf(mentee.id()))
                .changes("mentorship");
        row(
                        "Mentorships.endAllIn(ProgrammeId, AccountId, String)",
                        Rule.WAYMARK,
                        null,
                        () -> mentorships.endAllIn(programme, mentor.id(), "Forged"))
                .changes("mentorship");
        row("Mentorships.openIn(ProgrammeId)", Rule.WAYMARK, null, () -> mentorships.openIn(programme))
                .gets(mentorship);
        row("Mentorships.countInRound(RoundId)", Rule.COORDINATORS, coordinator, () -> mentorships.countInRound(round))
                .gets("ACTIVE=2", "PROPOSED=1");
        row(
                        "Mentorships.finished(ProgrammeId, Cursor, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> mentorships.finished(programme, null, 50))
                .gets(mentorship)
                .given(mentee, () -> mentorships.end(mentorship, ""));
        row("Mentorships.openInRound(RoundId)", Rule.COORDINATORS, coordinator, () -> mentorships.openInRound(round))
                .gets(mentorship);
        row(
                        "MentorshipPages.read(MentorshipId)",
                        Rule.THE_TWO_AND_COORDINATOR,
                        coordinator,
                        () -> pages.read(mentorship))
                .gets(mentorship, mentor.name(), mentee.name());
        row("MentorshipAccess.own(MentorshipId)", Rule.OWN, mentee, () -> mentorshipAccess.own(mentorship))
                .gets(mentorship);
        row("MentorshipAccess.own(Collection)", Rule.OWN, mentee, () -> mentorshipAccess.own(List.of(mentorship)))
                .gets(mentorship);
        row(
                        "MentorshipAccess.lockActive(MentorshipId)",
                        Rule.PORT,
                        mentee,
                        () -> mentorshipAccess.lockActive(mentorship))
                .gets(mentorship);
        row("MentorshipAccess.mineActive(int)", Rule.OWN, mentee, () -> mentorshipAccess.mineActive(5))
                .gets(mentorship);
        row(
                        "MentorshipAccess.mineAs(boolean, Cursor, int)",
                        Rule.OWN,
                        mentee,
                        () -> mentorshipAccess.mineAs(false, null, 5))
                .gets(mentorship);
        row("MentorshipAccess.mineAsMentee()", Rule.OWN, mentee, () -> mentorshipAccess.mineAsMentee())
                .gets(mentorship);

        // Feedback
        row(
                        "Threads.start(String, UUID, String, String, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> threads.start(Goals.THREADS, goal.value(), null, null, "Pears?"))
                .is("Posted")
                .changes("feedback_thread", "feedback_post");
        row(
                        "Threads.startPlain(String, UUID, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> threads.startPlain(Goals.THREADS, goal.value(), "Quinces?"))
                .is("Posted")
                .changes("feedback_thread", "feedback_post");
        row("Threads.mailed(ThreadId, String)", Rule.THE_TWO, mentee, () -> threads.mailed(thread, "Plums"))
                .is("Posted")
                .changes("feedback_post");
        row("Threads.post(ThreadId, String)", Rule.THE_TWO, mentee, () -> threads.post(thread, "Pears"))
                .is("Posted")
                .changes("feedback_post");
        row(
                        "Threads.postAndResolve(ThreadId, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> threads.postAndResolve(thread, "Pears"))
                .is("Posted")
                .changes("feedback_thread", "feedback_post");
        row(
                        "Threads.talk(String, UUID, boolean, ThreadId, int)",
                        Rule.THE_TWO,
                        mentee,
                        () -> threads.talk(Goals.THREADS, goal.value(), false, thread, 10))
                .gets(thread, "Marmalade, really?");
        row("Posts.change(UUID, int, String)", Rule.THE_TWO, mentor, () -> posts.change(post, 1, "Plums?"))
                .is("Done")
                .changes("feedback_post", "feedback_post_edition");
        row("Posts.editions(UUID)", Rule.THE_TWO, mentee, () -> posts.editions(post))
                .gets("Marmalade, really?");
        row("Posts.keepDraft(UUID, String)", Rule.THE_TWO, mentor, () -> posts.keepDraft(post, "Plums"))
                .changes("feedback_draft");
        row("Posts.draft(UUID)", Rule.THE_TWO, mentor, () -> posts.draft(post))
                .given(mentor, () -> posts.keepDraft(post, "Plums"))
                .gets("Plums");
        row("Posts.delete(UUID)", Rule.THE_TWO, mentor, () -> posts.delete(post))
                .is("Done")
                .changes("feedback_post");
        row(
                        "Attachments.add(UUID, String, String, InputStreamSource)",
                        Rule.THE_TWO,
                        mentee,
                        () -> attachments.add(thread.value(), null, "pears.txt", PEARS))
                .is("Attached")
                .changes("feedback_attachment", "stored_file");
        row("Attachments.mailed(UUID, List)", Rule.PORT, mentor, () -> {
                    attachments.mailed(post, List.of());
                    return null;
                })
                .isLetIn();
        row("Attachments.begun(UUID, String)", Rule.OWN, mentee, () -> attachments.begun(thread.value(), null))
                .gets("pears.txt");
        row("Attachments.begunIn(Collection)", Rule.OWN, mentee, () -> attachments.begunIn(List.of(thread)))
                .gets("pears.txt");
        row("Attachments.collected(Collection)", Rule.OWN, mentor, () -> attachments.collected(List.of(remark)))
                .given(mentor, () -> attachments.add(remark, null, "plums.txt", PEARS))
                .gets("plums.txt");
        row("Attachments.describe(UUID, String)", Rule.OWN, mentee, () -> attachments.describe(attached, "Pears"))
                .changes("feedback_attachment");
        row("Attachments.remove(UUID)", Rule.OWN, mentee, () -> attachments.remove(attached))
                .changes("feedback_attachment");
        row("Threads.propose(ThreadId)", Rule.THE_TWO, mentee, () -> threads.propose(thread))
                .is("Proposed")
                .changes("feedback_thread");
        row("Threads.resolve(ThreadId)", Rule.THE_TWO, mentor, () -> threads.resolve(thread))
                .is("Resolved")
                .changes("feedback_thread");
        row(
                        "Threads.about(String, UUID, boolean, Cursor, int)",
                        Rule.THE_TWO,
                        mentee,
                        () -> threads.about(Goals.THREADS, goal.value(), false, null, 10))
                .gets(thread, "Marmalade, really?");
        row(
                        "Threads.open(String, Collection)",
                        Rule.OWN,
                        mentee,
                        () -> threads.open(Goals.THREADS, List.of(goal.value())))
                .gets(goal, "count=1");
        row("Threads.posts(ThreadId, Cursor, int)", Rule.THE_TWO, mentee, () -> threads.posts(thread, null, 10))
                .gets("Marmalade, really?");
        row("Threads.keepDraft(ThreadId, String)", Rule.THE_TWO, mentee, () -> threads.keepDraft(thread, "Pea"))
                .changes("feedback_draft");
        row(
                        "Threads.draft(String, UUID, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> threads.draft(Goals.THREADS, goal.value(), "why"))
                .given(mentee, () -> threads.keepDraft(Goals.THREADS, goal.value(), "why", null, "Plums", null))
                .gets("Plums");
        row(
                        "Threads.sharingStopped(UUID, UUID)",
                        Rule.WAYMARK,
                        null,
                        () -> threads.sharingStopped(goal.value(), mentorship.value()))
                .isLetIn();
        row(
                        "Threads.sharingResumed(String, UUID, UUID)",
                        Rule.WAYMARK,
                        null,
                        () -> threads.sharingResumed(Goals.THREADS, goal.value(), mentorship.value()))
                .isLetIn();

        row(
                        "Threads.suggest(String, UUID, String, String, String, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> threads.suggest(Goals.THREADS, goal.value(), GoalContent.PLAN, null, "", "Pears"))
                .is("Posted")
                .changes("feedback_thread");
        row(
                        "Threads.keepDraft(String, UUID, String, String, String, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> threads.keepDraft(Goals.THREADS, goal.value(), "why", null, "Pea", "Pears"))
                .changes("feedback_draft");
        row(
                        "Threads.dropDraft(String, UUID, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> threads.dropDraft(Goals.THREADS, goal.value(), "why"))
                .isLetIn();
        row(
                        "ReviewRemarks.add(String, UUID, String, String, String, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> remarks.add(Goals.THREADS, goal.value(), "why", null, "Pears", null))
                .is("Kept")
                .changes("feedback_remark");
        row(
                        "ReviewRemarks.rewrite(UUID, String, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> remarks.rewrite(remark, "Pears", null))
                .is("Kept")
                .changes("feedback_remark");
        row(
                        "ReviewRemarks.putBack(UUID, String, UUID, String, String, String, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> remarks.putBack(
                                UUID.randomUUID(), Goals.THREADS, goal.value(), "why", null, "Plums, again", null))
                .is("Kept")
                .changes("feedback_remark");
        row("ReviewRemarks.throwAway(UUID)", Rule.THE_TWO, mentor, () -> remarks.throwAway(remark))
                .changes("feedback_remark");
        row(
                        "ReviewThreads.any(UUID, UUID, AccountId)",
                        Rule.PORT,
                        mentor,
                        () -> reviewThreads.any(goal.value(), mentorship.value(), mentor.id()))
                .isLetIn();
        row(
                        "ReviewThreads.collected(UUID, UUID, AccountId, Set)",
                        Rule.PORT,
                        mentor,
                        () -> portions.one(
                                reviewThreads.collected(goal.value(), mentorship.value(), mentor.id(), Set.of())))
                .gets("Plums, collected");
        row(
                        "ReviewThreads.toSuggested(UUID, UUID, Set)",
                        Rule.PORT,
                        mentor,
                        () -> portions.one(reviewThreads.toSuggested(goal.value(), mentorship.value(), Set.of())))
                .isLetIn();
        row(
                        "ReviewThreads.send(String, UUID, UUID, AccountId, UUID, String)",
                        Rule.PORT,
                        mentor,
                        () -> reviewThreads.send(
                                Goals.THREADS, goal.value(), mentorship.value(), mentor.id(), UUID.randomUUID(), ""))
                .changes("feedback_remark", "feedback_thread", "feedback_post");
        row(
                        "ReviewThreads.waiting(UUID, UUID)",
                        Rule.PORT,
                        mentor,
                        () -> reviewThreads.waiting(goal.value(), mentorship.value()))
                .isLetIn();
        row(
                        "ReviewThreads.revised(UUID, UUID)",
                        Rule.PORT,
                        mentee,
                        () -> reviewThreads.revised(goal.value(), mentorship.value()))
                .isLetIn();
        row(
                        "ReviewThreads.answeredByEdit(UUID, UUID, ThreadId, AccountId)",
                        Rule.PORT,
                        mentee,
                        () -> reviewThreads.answeredByEdit(goal.value(), mentorship.value(), thread, mentee.id()))
                .isLetIn();
        row(
                        "ReviewThreads.settleProposed(UUID, UUID, AccountId)",
                        Rule.PORT,
                        mentor,
                        () -> reviewThreads.settleProposed(goal.value(), mentorship.value(), mentor.id()))
                .isLetIn();
        row(
                        "ReviewThreads.suggested(UUID, UUID)",
                        Rule.PORT,
                        mentee,
                        () -> reviewThreads.suggested(goal.value(), mentorship.value()))
                .isLetIn();
        row(
                        "ReviewThreads.suggested(UUID, UUID, ThreadId)",
                        Rule.PORT,
                        mentee,
                        () -> reviewThreads.suggested(goal.value(), mentorship.value(), thread))
                .isLetIn();
        row(
                        "ReviewThreads.decide(ThreadId, State)",
                        Rule.PORT,
                        mentee,
                        () -> reviewThreads.decide(amending, Amendment.State.LEFT))
                .given(mentor, this::suggested)
                .changes("feedback_thread", "turn");
        row("ReviewThreads.ended(UUID)", Rule.PORT, mentee, () -> reviewThreads.ended(mentorship.value()))
                .changes("feedback_remark");

        row(
                        "GoalAmendments.take(GoalId, ThreadId, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> amendments.take(goal, amending, null))
                .given(mentor, this::suggested)
                .is("Done")
                .changes("goal", "goal_revision", "feedback_thread");
        row("GoalAmendments.takeAll(GoalId)", Rule.THE_TWO, mentee, () -> amendments.takeAll(goal))
                .given(mentor, this::suggested)
                .changes("goal", "goal_revision", "feedback_thread");
        row(
                        "GoalAmendments.adapt(GoalId, ThreadId, String, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> amendments.adapt(goal, amending, null, "Plums"))
                .given(mentor, this::suggested)
                .is("Done")
                .changes("goal", "goal_revision", "feedback_thread");
        row(
                        "GoalAmendments.leave(GoalId, ThreadId, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> amendments.leave(goal, amending, ""))
                .given(mentor, this::suggested)
                .is("Done")
                .changes("feedback_thread");
        row(
                        "GoalAmendments.withdraw(GoalId, ThreadId)",
                        Rule.THE_TWO,
                        mentor,
                        () -> amendments.withdraw(goal, amending))
                .given(mentor, this::suggested)
                .is("Done")
                .changes("feedback_thread");

        row("Threads.place(ThreadId, int)", Rule.THE_TWO, mentor, () -> threads.place(thread, 0))
                .isLetIn();
        row("ReviewRemarks.place(UUID, int)", Rule.THE_TWO, mentor, () -> remarks.place(remark, 0))
                .isLetIn();
        row("GoalAnswers.answered(GoalId, ThreadId)", Rule.THE_TWO, mentee, () -> goalAnswers.answered(goal, thread))
                .is("Meanwhile");
        row(
                        "Passages.rewritten(UUID, Map)",
                        Rule.WAYMARK,
                        null,
                        () -> passages.rewritten(
                                goal.value(), Map.of("why", new Passages.Rewritten("Because.", "Because so."))))
                .isLetIn();

        // Goals
        row("Goals.any()", Rule.OWN, mentee, () -> goals.any()).gets(true);
        row("Goals.mine(int)", Rule.OWN, mentee, () -> portions.one(goals.mine(10)))
                .gets(goal, "Marmalade");
        row("Goals.groups(Shown, Map)", Rule.OWN, mentee, () -> goals.groups(Shown.OPEN, Groups.upTo(10)))
                .gets(goal, "Marmalade");
        row("Goals.sharedWithMe(Cursor, int)", Rule.OWN, mentor, () -> goals.sharedWithMe(null, 10))
                .gets(goal, "Marmalade");
        row("Goals.isMine(GoalId)", Rule.PORT, mentee, () -> goals.isMine(goal)).gets(true);
        row("Goals.titles()", Rule.PORT, mentee, () -> portions.one(goals.titles()))
                .gets(goal, "Marmalade");
        row(
                        "Goals.dueIn(MentorshipId, LocalDate, int)",
                        Rule.PORT,
                        mentor,
                        () -> portions.one(goals.dueIn(
                                mentorship, LocalDate.now(ZoneOffset.UTC).plusYears(9), 9)))
                .given(mentee, () -> steps.add(goal, "Peel the damsons", day, ""))
                .gets(goal, "Peel the damsons");
        row("Goals.isSharedIn(MentorshipId, GoalId)", Rule.PORT, mentor, () -> goals.isSharedIn(mentorship, goal))
                .gets(true);
        row("Goals.sharedIn(MentorshipId)", Rule.PORT, mentor, () -> goals.sharedIn(mentorship))
                .gets(goal, "Marmalade");
        row("Goals.shownIn(ProgrammeId, Collection)", Rule.PORT, mentor, () -> goals.shownIn(programme, List.of(goal)))
                .given(mentee, () -> sharing.showIn(goal, programme))
                .gets(goal, "Marmalade", mentee.id());
        row(
                        "Goals.read(GoalId, Viewpoint, ThreadId)",
                        Rule.THE_TWO,
                        mentor,
                        () -> goals.read(goal, Viewpoint.OWN, thread))
                .is("Shown")
                .gets(goal, "Marmalade", thread)
                .changes("goal_look");
        row("Goals.forEditing(GoalId)", Rule.THE_TWO, mentee, () -> goals.forEditing(goal))
                .gets(goal, "Marmalade");
        row("GoalEditing.create(GoalEdit)", Rule.OWN, mentee, () -> editing.create(typed))
                .is("Saved")
                .changes("goal");
        row(
                        "GoalEditing.create(GoalEdit, GoalOrigin)",
                        Rule.OWN,
                        mentee,
                        () -> editing.create(
                                typed, new GoalOrigin(GoalOrigin.Kind.SUGGESTION, suggested, null, null, "")))
                .is("Saved")
                .changes("goal", "goal_suggestion");
        row("GoalEditing.save(GoalId, int, GoalEdit)", Rule.THE_TWO, mentee, () -> editing.save(goal, 1, typed))
                .is("Saved")
                .gets("revision=2")
                .changes("goal", "goal_revision");
        row("GoalEditing.keep(GoalId, int, GoalEdit)", Rule.THE_TWO, mentee, () -> editing.keep(goal, 1, typed))
                .changes("goal_draft");
        row("GoalEditing.kept(GoalId)", Rule.THE_TWO, mentee, () -> editing.kept(goal))
                .given(mentee, () -> editing.keep(goal, 1, typed))
                .gets("Pears");
        row("GoalEditing.discard(GoalId)", Rule.OWN, mentee, () -> editing.discard(goal))
                .given(mentee, () -> editing.keep(goal, 1, typed))
                .gets("Pears")
                .changes("goal_draft");
        row("IfThenReminders.near()", Rule.OWN, mentee, () -> portions.one(ifThens.near()))
                .given(
                        mentee,
                        () -> editing.create(GoalEdit.of(GoalContent.titled("Quince")
                                .withIfThens(List.of(IfThen.of(
                                        Cue.of(Cue.Kind.TIME, "now")
                                                .expected(LocalDate.ofInstant(clock.instant(), mentee.zone())),
                                        "then"))))))
                .gets("Quince");
        row("IfThenReminders.shown(Near)", Rule.OWN, mentee, () -> ifThens.shown(portions.one(ifThens.near())))
                .given(
                        mentee,
                        () -> editing.create(GoalEdit.of(GoalContent.titled("Quince")
                                .withIfThens(List.of(IfThen.of(
                                        Cue.of(Cue.Kind.TIME, "now")
                                                .expected(LocalDate.ofInstant(clock.instant(), mentee.zone())),
                                        "then"))))))
                .changes("goal_if_then");
        List<PlanEdit> someEdits = List.of(new PlanEdit.MoveGoal(goal.value(), LocalDate.of(2027, 6, 1)));
        var checkedIn = CheckInSaid.of(Went.WELL, 6);
        row("CheckIns.offered()", Rule.OWN, mentee, () -> portions.one(checkIns.offered()))
                .given(
                        mentee,
                        () -> jdbc.update(
                                "insert into goal_rhythm (goal, check_in_since) values (?, ?)",
                                goal.toString(),
                                LocalDate.now(clock).minusDays(8)))
                .gets(goal, "Marmalade");
        row("CheckIns.of(GoalId, Viewpoint, int)", Rule.THE_TWO, mentor, () -> checkIns.of(goal, Viewpoint.OWN, 5))
                .given(mentee, () -> checkIns.send(goal, checkedIn))
                .changes("goal_check_in");
        row("CheckIns.page(GoalId)", Rule.THE_TWO, mentee, () -> checkIns.page(goal))
                .gets("Marmalade");
        row("CheckIns.send(GoalId, NewCheckIn)", Rule.THE_TWO, mentee, () -> checkIns.send(goal, checkedIn))
                .changes("goal_check_in");
        row("CheckIns.skip(GoalId)", Rule.THE_TWO, mentee, () -> checkIns.skip(goal))
                .changes("goal_rhythm");
        row("CheckIns.every(GoalId, Rhythm)", Rule.THE_TWO, mentee, () -> checkIns.every(goal, Rhythm.OFF))
                .changes("goal_rhythm");
        row("LookingBack.page(GoalId)", Rule.THE_TWO, mentee, () -> lookingBack.page(goal))
                .gets("Marmalade");
        row("LookingBack.keep(GoalId, List)", Rule.THE_TWO, mentee, () -> lookingBack.keep(goal, someEdits))
                .changes("kept_draft");
        row(
                        "LookingBack.finish(GoalId, Written, List, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> lookingBack.finish(goal, new Written("Well", "", "", ""), List.of(), "November"))
                .changes("goal_retrospective");
        row("LookingBack.tomorrow(GoalId)", Rule.THE_TWO, mentee, () -> lookingBack.tomorrow(goal))
                .given(
                        mentee,
                        () -> jdbc.update(
                                "insert into goal_rhythm (goal, look_back_on) values (?, ?)",
                                goal.toString(),
                                LocalDate.now(clock).minusDays(3)))
                .changes("goal_rhythm");
        row("LookingBack.every(GoalId, Rhythm)", Rule.THE_TWO, mentee, () -> lookingBack.every(goal, Rhythm.OFF))
                .changes("goal_rhythm");
        row("GoalCoaching.around(GoalId)", Rule.THE_TWO, mentee, () -> coaching.around(goal))
                .gets("activeGoals");
        var around = new GoalCoaching.Around(1, null, "", Map.of(), Map.of());
        row(
                        "GoalCoaching.look(Around, GoalContent, String)",
                        Rule.OWN,
                        mentee,
                        () -> coaching.look(around, typed.content(), "en"))
                .gets("NOT_YET");
        row(
                        "GoalCoaching.seeDifferently(GoalId, Around, Letter, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> coaching.seeDifferently(goal, around, Letter.S, "a".repeat(64)))
                .gets("aaaa")
                .changes("goal_seen_differently");
        row(
                        "GoalCoaching.listenAgain(GoalId, Around, Letter)",
                        Rule.THE_TWO,
                        mentee,
                        () -> coaching.listenAgain(goal, around, Letter.S))
                .given(mentee, () -> coaching.seeDifferently(goal, around, Letter.S, "a".repeat(64)))
                .changes("goal_seen_differently");
        row("Goals.looks(GoalId, Cursor, int)", Rule.THE_TWO, mentee, () -> goals.looks(goal, null, 5))
                .given(mentor, () -> goals.read(goal, Viewpoint.OWN, null))
                .gets(mentor.id());
        row("GoalRestoring.foretell(GoalId, int)", Rule.THE_TWO, mentee, () -> restoring.foretell(goal, 1))
                .given(mentee, () -> editing.save(goal, 1, typed))
                .gets("Marmalade");
        row(
                        "GoalRestoring.restore(GoalId, int, int, String, Unsaved)",
                        Rule.THE_TWO,
                        mentee,
                        () -> restoring.restore(goal, 1, 2, "Better", Unsaved.ASK))
                .given(mentee, () -> editing.save(goal, 1, typed))
                .changes("goal", "goal_revision");
        row("GoalRestoring.undo(GoalId, int)", Rule.THE_TWO, mentee, () -> restoring.undo(goal, 3))
                .given(mentee, () -> editing.save(goal, 1, typed))
                .given(mentee, () -> restoring.restore(goal, 1, 2, "Better", Unsaved.ASK))
                .changes("goal");
        row("GoalEditing.undelete(GoalId)", Rule.OWN, mentee, () -> editing.undelete(secret))
                .given(mentee, () -> editing.delete(secret))
                .gets(true)
                .changes("goal");
        row("GoalEditing.delete(GoalId)", Rule.THE_TWO, mentee, () -> editing.delete(secret))
                .changes("goal");
        row("GoalReviews.accept(GoalId, int, String)", Rule.THE_TWO, mentor, () -> reviews.accept(goal, 1, "Good"))
                .is("Done")
                .changes("goal", "turn");
        row(
                        "GoalReviews.askForChanges(GoalId, int, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> reviews.askForChanges(goal, 1, "Hm"))
                .is("Done")
                .changes("goal", "turn");
        row(
                        "GoalReviews.justComments(GoalId, int, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> reviews.justComments(goal, 1, "Hm"))
                .is("Done")
                .changes("feedback_thread", "turn");
        row("GoalReviews.nothingToObstacle(GoalId)", Rule.THE_TWO, mentor, () -> reviews.nothingToObstacle(goal))
                .is("Done")
                .changes("goal");
        row(
                        "GoalReviews.revisions(GoalId, int, int)",
                        Rule.THE_TWO,
                        mentor,
                        () -> reviews.revisions(goal, Integer.MAX_VALUE, 10))
                .gets("number=1", mentee.id());
        row("GoalReviews.history(GoalId, int, int)", Rule.THE_TWO, mentor, () -> reviews.history(goal, 0, 0))
                .gets(goal, "Marmalade", "number=1");
        row("GoalReviews.text(GoalId, int)", Rule.THE_TWO, mentor, () -> reviews.text(goal, 1))
                .gets("Marmalade", "number=1");
        row("GoalReviews.verdicts(GoalId, int, int)", Rule.THE_TWO, mentor, () -> {
                    reviews.justComments(goal, 1, "Hm");
                    return reviews.verdicts(goal, 1, 1);
                })
                .gets("COMMENTED")
                .changes("goal_verdict", "turn", "feedback_thread", "feedback_post");
        row("GoalSteps.tick(GoalId, UUID, boolean)", Rule.THE_TWO, mentee, () -> steps.tick(goal, step, true))
                .is("Done")
                .changes("goal_step");
        row(
                        "GoalSteps.addReading(GoalId, UUID, LocalDate, BigDecimal, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> steps.addReading(goal, measure, day, BigDecimal.ONE, ""))
                .is("Done")
                .changes("goal_reading");
        row(
                        "GoalSteps.addReadings(GoalId, UUID, List)",
                        Rule.THE_TWO,
                        mentee,
                        () -> steps.addReadings(
                                goal, measure, List.of(new GoalSteps.NewReading(day, BigDecimal.ONE, ""))))
                .is("Noted")
                .changes("goal_reading");
        row(
                        "GoalSteps.add(GoalId, String, LocalDate, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> steps.add(goal, "Pears", null, null))
                .is("Added")
                .changes("goal_step");
        row(
                        "GoalSteps.correctReading(GoalId, UUID, LocalDate, BigDecimal, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> steps.correctReading(goal, reading, day, BigDecimal.ONE, ""))
                .is("Done")
                .changes("goal_reading");
        row(
                        "GoalCounting.count(GoalId, ProgressWay, Integer, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> counting.count(goal, ProgressWay.BY_HAND, 40, "Pears"))
                .is("Done")
                .changes("goal_progress");
        row(
                        "GoalSteps.removeReadings(GoalId, List)",
                        Rule.THE_TWO,
                        mentee,
                        () -> steps.removeReadings(goal, List.of(reading)))
                .is("Done")
                .changes("goal_reading");
        row("GoalSteps.removeReading(GoalId, UUID)", Rule.THE_TWO, mentee, () -> steps.removeReading(goal, reading))
                .is("Done")
                .changes("goal_reading");
        row(
                        "StepRecords.tickTime(GoalId, UUID, Occurrence, boolean)",
                        Rule.THE_TWO,
                        mentee,
                        () -> stepRecords.tickTime(goal, often, new Repeat.Occurrence(Repeat.monday(day), 1), true))
                .is("Done")
                .changes("goal_step_time");
        row("StepRecords.evidence(GoalId, UUID)", Rule.THE_TWO, mentor, () -> stepRecords.evidence(goal, step))
                .gets("Gooseberry");
        row("StepRecords.note(GoalId, UUID, String)", Rule.THE_TWO, mentee, () -> stepRecords.note(goal, step, "Pears"))
                .is("Added")
                .changes("goal_evidence");
        row(
                        "StepRecords.file(GoalId, UUID, String, InputStreamSource)",
                        Rule.THE_TWO,
                        mentee,
                        () -> stepRecords.file(goal, step, "pears.txt", PEARS))
                .is("Added")
                .changes("goal_evidence", "stored_file");
        row("StepRecords.remove(GoalId, UUID)", Rule.THE_TWO, mentee, () -> stepRecords.remove(goal, shown))
                .is("Done")
                .changes("goal_evidence");
        row("StepRecords.putBack(GoalId, UUID)", Rule.THE_TWO, mentee, () -> stepRecords.putBack(goal, shown))
                .given(mentee, () -> stepRecords.remove(goal, shown))
                .is("Done")
                .changes("goal_evidence");
        row("StepAcceptance.ask(GoalId, UUID, String)", Rule.THE_TWO, mentee, () -> acceptance.ask(goal, step, "Pears"))
                .is("Done")
                .changes("goal_acceptance", "turn");
        row("StepAcceptance.withdraw(GoalId, UUID)", Rule.THE_TWO, mentee, () -> acceptance.withdraw(goal, step))
                .given(mentee, () -> acceptance.ask(goal, step, ""))
                .is("Done")
                .changes("goal_acceptance", "turn");
        row(
                        "StepAcceptance.accept(GoalId, UUID, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> acceptance.accept(goal, step, ""))
                .given(mentee, () -> acceptance.ask(goal, step, ""))
                .is("Done")
                .changes("goal_acceptance", "turn");
        row(
                        "StepAcceptance.notYet(GoalId, UUID, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> acceptance.notYet(goal, step, "Pears"))
                .given(mentee, () -> acceptance.ask(goal, step, ""))
                .is("Done")
                .changes("goal_acceptance", "turn");
        row(
                        "Files.keep(FileSubject, String, InputStreamSource)",
                        Rule.THE_TWO,
                        mentee,
                        () -> files.keep(new FileSubject("goal.evidence", shown), "pears.txt", PEARS))
                .is("Kept")
                .changes("stored_file");
        row("Files.find(UUID)", Rule.THE_TWO, mentor, () -> files.find(storedFile))
                .gets("pears.txt");
        row("Files.part(UUID, int)", Rule.THE_TWO, mentor, () -> files.part(storedFile, 0)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .gets("Some pears");
        var ofFile = Objects.requireNonNull(
                jdbc.queryForObject("select subject from stored_file where id = ?", UUID.class, storedFile));
        row("Files.of(FileSubject)", Rule.THE_TWO, mentor, () -> files.of(new FileSubject("goal.evidence", ofFile)))
                .gets("pears.txt");
        row(
                        "Files.keepOf(AccountId, FileSubject, String, InputStreamSource)",
                        Rule.WAYMARK,
                        null,
                        () -> files.keepOf(mentee.id(), new FileSubject("goal.evidence", shown), "pears.txt", PEARS))
                .is("Kept")
                .changes("stored_file");
        row("Files.move(UUID, FileSubject)", Rule.PORT, mentee, () -> {
                    files.move(storedFile, new FileSubject("goal.evidence", shown));
                    return null;
                })
                .changes("stored_file");
        row(
                        "Files.partOf(FileSubject, UUID, int)",
                        Rule.WAYMARK,
                        null,
                        () -> files.partOf(new FileSubject("goal.evidence", shown), storedFile, 0))
                .changes();
        row("Files.copyOf(FileSubject, String, byte[])", Rule.PORT, mentor, () -> {
                    files.copyOf(
                            new FileSubject("safeguarding.report", goal.value()),
                            "pears.txt",
                            "Pears".getBytes(StandardCharsets.UTF_8));
                    return null;
                })
                .changes("stored_file");
        row("Files.copy(UUID, FileSubject)", Rule.PORT, mentor, () -> {
                    files.copy(storedFile, new FileSubject("safeguarding.report", goal.value()));
                    return null;
                })
                .changes("stored_file");
        row("PrivateNotes.mine(MentorshipId)", Rule.OWN, mentor, () -> portions.one(privateNotes.mine(mentorship)))
                .given(mentor, () -> privateNotes.write(mentorship, "Plums, to myself", 0))
                .gets("Plums, to myself");
        row(
                        "PrivateNotes.write(MentorshipId, String, int)",
                        Rule.THE_TWO_AND_COORDINATOR,
                        mentor,
                        () -> privateNotes.write(mentorship, "Plums, to myself", 0))
                .is("Kept")
                .changes("private_note");
        row(
                        "Reporting.offer(String, UUID)",
                        Rule.THE_TWO,
                        mentee,
                        () -> reporting.offer(Mentorships.REPORTED, mentorship.value()))
                .gets(mentor.id());
        row(
                        "Reporting.report(String, UUID, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> reporting.report(Mentorships.REPORTED, mentorship.value(), "Sour plums"))
                .is("Reported")
                .changes("safeguarding_report", "safeguarding_receiver", "turn");
        row("Reporting.mine(Cursor, int)", Rule.OWN, mentee, () -> reporting.mine(null, 50))
                .given(mentee, () -> reporting.report(Mentorships.REPORTED, mentorship.value(), "Sour plums"))
                .gets("Sour plums");
        row(
                        "ReceivedReports.list(boolean, Cursor, int)",
                        Rule.OWN,
                        coordinator,
                        () -> receivedReports.list(false, null, 50))
                .given(mentee, () -> reporting.report(Mentorships.REPORTED, mentorship.value(), "Sour plums"))
                .gets("Sour plums");
        row("ReceivedReports.get(ReportId)", Rule.COORDINATORS, coordinator, () -> receivedReports.get(reported()))
                .given(mentee, () -> reporting.report(Mentorships.REPORTED, mentorship.value(), "Sour plums"))
                .gets("Sour plums");
        row(
                        "ReceivedReports.settle(ReportId, String)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> receivedReports.settle(reported(), "Talked to both"))
                .given(mentee, () -> reporting.report(Mentorships.REPORTED, mentorship.value(), "Sour plums"))
                .is("Settled")
                .changes("safeguarding_report", "turn");
        row("ThisWeek.mine()", Rule.OWN, mentee, () -> portions.one(thisWeek.mine()))
                .gets("Stir the marmalade");
        row("GoalSteps.reach(GoalId, String)", Rule.THE_TWO, mentee, () -> steps.reach(goal, ""))
                .is("Done")
                .changes("goal");
        row(
                        "GoalSteps.pause(GoalId, LocalDate, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> steps.pause(goal, LocalDate.of(2040, 1, 1), "Pears"))
                .is("Done")
                .changes("goal", "turn");
        row("GoalSteps.archive(GoalId, boolean)", Rule.THE_TWO, mentee, () -> {
                    steps.drop(goal, "Pears");
                    return steps.archive(goal, true);
                })
                .is("Done")
                .changes("goal", "turn");
        row("GoalSteps.drop(GoalId, String)", Rule.THE_TWO, mentee, () -> steps.drop(goal, "Pears"))
                .is("Done")
                .changes("goal");
        row("GoalSteps.reopen(GoalId)", Rule.THE_TWO, mentee, () -> steps.reopen(goal))
                .given(mentee, () -> steps.reach(goal, ""))
                .is("Done")
                .changes("goal");
        row("GoalSharing.possible()", Rule.OWN, mentee, () -> sharing.possible())
                .gets(mentorship);
        row(
                        "GoalSharing.shareWith(GoalId, MentorshipId, boolean, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> sharing.shareWith(goal, mentorship, false, ""))
                .is("Shared")
                .changes("goal");
        row("GoalSharing.audiences(GoalId)", Rule.THE_TWO, mentee, () -> sharing.audiences(goal))
                .gets(mentorship);
        row(
                        "GoalSharing.holdBack(GoalId, Set)",
                        Rule.THE_TWO,
                        mentee,
                        () -> sharing.holdBack(goal, Set.of(HeldPart.WHY)))
                .changes("goal");
        row("GoalSharing.programmes()", Rule.OWN_ROUND, mentee, () -> sharing.programmes())
                .gets(programme);
        row("GoalSharing.showIn(GoalId, ProgrammeId)", Rule.THE_TWO, mentee, () -> sharing.showIn(goal, programme))
                .is("Done")
                .changes("goal");
        row("GoalSharing.stopSharing(GoalId)", Rule.THE_TWO, mentee, () -> sharing.stopSharing(goal))
                .changes("goal");
        row("GoalTree.place(GoalId, GoalId)", Rule.THE_TWO, mentee, () -> tree.place(goal, far))
                .is("Placed")
                .changes("goal");
        row("GoalTree.standAlone(GoalId)", Rule.THE_TWO, mentee, () -> {
                    tree.standAlone(goal);
                    return null;
                })
                .changes("goal");
        row("GoalTree.longer(GoalId)", Rule.THE_TWO, mentee, () -> tree.longer(goal))
                .gets(far);
        row("GoalTree.beginBelow(GoalId)", Rule.THE_TWO, mentee, () -> tree.beginBelow(far))
                .gets(far);
        row("GoalMaps.mine()", Rule.OWN, mentee, () -> maps.mine()).gets(goal, "Marmalade");
        row("MenteeGoals.in(MentorshipId, int)", Rule.OWN, mentor, () -> menteeGoals.in(mentorship, 10))
                .gets(goal, "Marmalade");
        row("GoalMaps.in(MentorshipId)", Rule.THE_TWO, mentor, () -> maps.in(mentorship))
                .gets(goal, "Marmalade");
        row("Visions.mine()", Rule.OWN, mentee, () -> visions.mine())
                .given(mentee, () -> visions.write(0, "Pears for all"))
                .gets("Pears for all");
        row("Visions.write(int, String)", Rule.OWN, mentee, () -> visions.write(0, "Pears for all"))
                .is("Saved");
        row("Visions.stillHolds()", Rule.OWN, mentee, () -> {
                    visions.stillHolds();
                    return null;
                })
                .isLetIn();
        row("Visions.possible()", Rule.OWN, mentee, () -> visions.possible()).gets(mentorship);
        row("Visions.shareWith(MentorshipId)", Rule.OWN, mentee, () -> visions.shareWith(mentorship))
                .given(mentee, () -> visions.write(0, "Pears for all"))
                .is("Saved");
        row("Visions.stopSharing()", Rule.OWN, mentee, () -> {
                    visions.stopSharing();
                    return null;
                })
                .isLetIn();

        // What a goal begins with
        // Templates are for all people of a programme.
        row("GoalBeginnings.choices()", Rule.OWN_ROUND, mentee, () -> beginnings.choices())
                .gets("Damson fair", far, template);
        row("GoalBeginnings.agreed(UUID)", Rule.OWN, mentee, () -> beginnings.agreed(agreed))
                .gets("Cook marmalade");
        row(
                        "GoalSuggestions.suggest(MentorshipId, String, String, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> suggestions.suggest(mentorship, "Pears", "", ""))
                .given(mentor, () -> suggestions.withdraw(suggested))
                .is("Suggested")
                .changes("goal_suggestion");
        row("GoalSuggestions.read(UUID)", Rule.THE_TWO, mentee, () -> suggestions.read(suggested))
                .gets("Damson fair");
        row("GoalSuggestions.waiting()", Rule.OWN, mentee, () -> suggestions.waiting())
                .gets("Damson fair");
        row("GoalSuggestions.last(MentorshipId)", Rule.THE_TWO, mentor, () -> suggestions.last(mentorship))
                .gets("Damson fair");
        row("GoalSuggestions.decline(UUID, String)", Rule.THE_TWO, mentee, () -> suggestions.decline(suggested, ""))
                .is("Done")
                .changes("goal_suggestion");
        row("GoalSuggestions.withdraw(UUID)", Rule.THE_TWO, mentor, () -> suggestions.withdraw(suggested))
                .is("Done")
                .changes("goal_suggestion");
        row("ReviewQuestions.of(ProgrammeId)", Rule.COORDINATORS, coordinator, () -> reviewQuestions.of(programme))
                .given(coordinator, this::asking)
                .gets("Are the plums ripe?");
        row(
                        "ReviewQuestions.save(ProgrammeId, int, List)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> reviewQuestions.save(programme, 0, List.of(Map.of("en", "Are the plums ripe?"))))
                .is("Saved")
                .changes("goal_review_questions");
        row(
                        "ReviewAnswers.keep(GoalId, UUID, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> reviewAnswers.keep(goal, asked, "They are"))
                .given(coordinator, this::asking)
                .changes("goal_review_answer");
        row("GoalTemplates.of(ProgrammeId)", Rule.COORDINATORS, coordinator, () -> templates.of(programme))
                .gets("Marmalade");
        row("GoalTemplates.offered()", Rule.OWN_ROUND, mentee, () -> templates.offered())
                .gets("Marmalade");
        row("GoalTemplates.offered(UUID)", Rule.OWN_ROUND, mentee, () -> templates.offered(template))
                .gets("Marmalade");
        row(
                        "GoalTemplates.add(ProgrammeId, TemplateContent)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> templates.add(programme, template("Pears")))
                .is("Saved")
                .changes("goal_template");
        row(
                        "GoalTemplates.change(UUID, int, TemplateContent)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> templates.change(template, 1, template("Pears")))
                .is("Saved")
                .changes("goal_template");
        row("GoalTemplates.putAway(UUID, boolean)", Rule.COORDINATORS, coordinator, () -> {
                    templates.putAway(template, true);
                    return null;
                })
                .changes("goal_template");
        row("GoalTemplates.keep(ProgrammeId, UUID, Kept)", Rule.COORDINATORS, coordinator, () -> {
                    templates.keep(programme, template, new GoalTemplates.Kept(1, template("Pears")));
                    return null;
                })
                .changes("kept_draft");
        row(
                        "GoalTemplates.kept(ProgrammeId, UUID)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> templates.kept(programme, template))
                .given(
                        coordinator,
                        () -> templates.keep(programme, template, new GoalTemplates.Kept(1, template("Plums"))))
                .gets("Plums");
        row("GoalTemplates.discard(ProgrammeId, UUID)", Rule.COORDINATORS, coordinator, () -> {
                    templates.discard(programme, template);
                    return null;
                })
                .given(
                        coordinator,
                        () -> templates.keep(programme, template, new GoalTemplates.Kept(1, template("Plums"))))
                .changes("kept_draft");

        // Skills
        row("SkillFrameworks.of(ProgrammeId)", Rule.COORDINATORS, coordinator, () -> frameworks.of(programme))
                .gets("Marmalade");
        row(
                        "SkillFrameworks.find(ProgrammeId, UUID)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> frameworks.find(programme, framework))
                .gets("Marmalade");
        row("SkillFrameworks.readable()", Rule.OWN_ROUND, mentee, () -> frameworks.readable())
                .gets("Marmalade");
        row("SkillFrameworks.general()", Rule.OWN, mentee, () -> frameworks.general())
                .gets("Listening");
        row(
                        "SkillFrameworks.add(ProgrammeId, FrameworkContent)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> frameworks.add(programme, framework("Pears")))
                .is("Saved")
                .changes("skill_framework");
        row(
                        "SkillFrameworks.change(UUID, int, FrameworkContent)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> frameworks.change(framework, 1, framework("Pears")))
                .is("Saved")
                .changes("skill_framework");
        row("SkillFrameworks.changes(UUID)", Rule.COORDINATORS, coordinator, () -> frameworks.changes(framework))
                .given(coordinator, () -> frameworks.change(framework, 1, framework("Plums")))
                .gets("Plums");
        row(
                        "SkillFrameworks.changes(UUID, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> frameworks.changes(framework, 1))
                .gets("Marmalade");
        row(
                        "SkillFrameworks.publish(UUID, int, String)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> frameworks.publish(framework, 2, ""))
                .given(coordinator, () -> frameworks.change(framework, 1, framework("Plums")))
                .is("Saved")
                .changes("skill_framework", "skill_framework_version");
        row(
                        "SkillFrameworks.versions(ProgrammeId, UUID)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> frameworks.versions(programme, framework))
                .gets("Cherries for all");
        row("SkillFrameworks.putAway(UUID, boolean)", Rule.COORDINATORS, coordinator, () -> {
                    frameworks.putAway(framework, true);
                    return null;
                })
                .changes("skill_framework");
        row(
                        "SkillFrameworks.export(UUID)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> new String(frameworks.export(framework), StandardCharsets.UTF_8))
                .gets("Marmalade");
        row(
                        "SkillFrameworks.read(UUID, byte[])",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> frameworks.read(
                                framework, "what,key,en\nframework,,Plums\n".getBytes(StandardCharsets.UTF_8)))
                .gets("Marmalade");
        row("SkillSets.of(ProgrammeId)", Rule.COORDINATORS, coordinator, () -> skillSets.of(programme))
                .gets("ONET");
        row("SkillSets.adopt(ProgrammeId, PublishedSource, boolean)", Rule.COORDINATORS, coordinator, () -> {
                    skillSets.adopt(programme, PublishedSource.ONET, false);
                    return null;
                })
                .changes("skill_set_adopted");
        row("SkillSets.adopted()", Rule.OWN_ROUND, mentee, () -> skillSets.adopted())
                .gets("ONET");
        row(
                        "SkillSets.find(ProgrammeId, String, boolean)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> skillSets.find(programme, "quinces", false))
                .gets("Marmalade of quinces");
        row("SkillSets.find(String, boolean)", Rule.OWN_ROUND, mentee, () -> skillSets.find("quinces", false))
                .gets("Marmalade of quinces");
        row(
                        "SkillSets.pick(ProgrammeId, UUID)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> skillSets.pick(programme, quinceSkill))
                .gets("Marmalade of quinces");

        // Skills that enter the matching of a round
        row("RoundSkills.mine(RoundId)", Rule.ROUND, mentee, () -> roundSkills.mine(round))
                .gets("Marmalade");
        row("RoundSkills.find(RoundId, String)", Rule.ROUND, mentor, () -> roundSkills.find(round, "quinces"))
                .gets("Marmalade of quinces");
        row("RoundSkills.offer(RoundId, int, List)", Rule.ROUND, mentor, () -> offered())
                .is("Kept")
                .changes("skill_round_part", "skill_round_skill");
        row("RoundSkills.agree(RoundId, int, List)", Rule.ROUND, mentee, () -> agreed())
                .is("Kept")
                .changes("skill_round_part", "skill_round_skill");
        row("RoundSkills.takeBack(RoundId)", Rule.ROUND, mentee, () -> {
                    roundSkills.takeBack(round);
                    return null;
                })
                .given(mentee, this::agreed)
                .changes("skill_round_part", "skill_round_skill");
        row("SkillsForMatching.ofRound(RoundId)", Rule.WAYMARK, null, () -> skillsForMatching.ofRound(round))
                .given(mentee, this::agreed)
                .gets(quinceSkill.toString());
        row(
                        "SkillsForMatching.told(RoundId, Collection)",
                        Rule.WAYMARK,
                        null,
                        () -> skillsForMatching.told(round, List.of(mentee.id())))
                .given(mentee, this::agreed)
                .gets("Marmalade of quinces");

        row(
                        "SkillsForMatching.toOffered(RoundId)",
                        Rule.WAYMARK,
                        null,
                        () -> portions.one(skillsForMatching.toOffered(round)))
                .given(mentor, this::offered)
                .gets("Marmalade of quinces");

        // Ratings, and the roles that are wanted
        row("Ratings.sheets()", Rule.OWN_ROUND, mentee, () -> ratings.sheets())
                .given(mentee, this::rated)
                .gets("Cherries, for example");
        row("Ratings.rate(SkillKey, int, String)", Rule.OWN_ROUND, mentee, () -> rated())
                .is("Kept")
                .changes("skill_sheet", "skill_rating");
        row("Ratings.mentors(ProgrammeId)", Rule.OWN, mentee, () -> ratings.mentors(programme))
                .gets(mentorship.value().toString());
        row("Ratings.ask(UUID, MentorshipId)", Rule.OWN, mentee, () -> ratings.ask(framework, mentorship))
                .given(mentee, this::rated)
                .is("Asked")
                .changes("skill_sheet", "skill_ask", "skill_rating_pair", "turn");
        row("Ratings.takeBack(UUID)", Rule.OWN, mentee, () -> {
                    ratings.takeBack(framework);
                    return null;
                })
                .given(mentee, this::ratedAndAsked)
                .changes("skill_sheet", "skill_ask", "turn");
        row("Ratings.talked(UUID)", Rule.OWN, mentee, () -> ratings.talked(rated("skill_sheet")))
                .given(mentee, this::ratedAndAsked)
                .gets("Cherries, for example");
        row("MentorRatings.shared(MentorshipId)", Rule.THE_TWO, mentor, () -> mentorRatings.shared(mentorship))
                .given(mentee, this::ratedAndAsked)
                .gets("asked=true");
        row("MentorRatings.of(MentorshipId)", Rule.THE_TWO, mentor, () -> mentorRatings.of(mentorship))
                .gets(mentorship.value().toString());
        row(
                        "MentorRatings.rate(UUID, UUID, int, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> mentorRatings.rate(rated("skill_ask"), new UUID(1, 2), 1, "Pears"))
                .given(mentee, this::ratedAndAsked)
                .is("Kept")
                .changes("skill_rating", "skill_rating_pair");
        row("MentorRatings.send(UUID)", Rule.THE_TWO, mentor, () -> {
                    mentorRatings.send(rated("skill_ask"));
                    return null;
                })
                .given(mentee, this::ratedAndAsked)
                .changes("skill_ask", "turn");
        row("NewRatings.ask(SkillKey, MentorshipId)", Rule.PORT, mentee, () -> {
                    newRatings.ask(new SkillKey(framework, new UUID(1, 2)), mentorship);
                    return null;
                })
                .given(mentee, this::ratedAndAsked)
                .given(mentor, () -> mentorRatings.send(rated("skill_ask")))
                .changes("skill_ask", "skill_rating_pair", "turn");
        row("NewRatings.takeBack(SkillKey)", Rule.PORT, mentee, () -> {
                    newRatings.takeBack(new SkillKey(framework, new UUID(1, 2)));
                    return null;
                })
                .given(mentee, this::ratedAndAsked)
                .given(mentee, () -> jdbc.update("update skill_rating_pair set own = null"))
                .changes("skill_ask", "skill_rating_pair", "turn");
        row("WantedRoles.take(UUID, UUID)", Rule.OWN_ROUND, mentee, () -> wantedRoles.take(framework, new UUID(1, 3)))
                .is("AsksNothing");
        row(
                        "WantedRoles.write(UUID, UUID, String, List)",
                        Rule.OWN_ROUND,
                        mentee,
                        () -> wantedRoles.write(
                                null,
                                framework,
                                "Jam maker",
                                List.of(new FrameworkContent.Wanted(new UUID(1, 2), 3, 3))))
                .is("Kept")
                .changes("skill_wanted_role");
        row("WantedRoles.lookAt(UUID)", Rule.OWN, mentee, () -> {
                    wantedRoles.lookAt(rated("skill_wanted_role"));
                    return null;
                })
                .given(mentee, this::wants)
                .changes("skill_wanted_role");
        row("WantedRoles.remove(UUID)", Rule.OWN, mentee, () -> {
                    wantedRoles.remove(rated("skill_wanted_role"));
                    return null;
                })
                .given(mentee, this::wants)
                .changes("skill_wanted_role");
        row("WantedRoles.find(UUID, String)", Rule.OWN_ROUND, mentee, () -> wantedRoles.find(framework, "quinces"))
                .gets("Marmalade of quinces");
        row(
                        "WantedRoles.spokenOf(UUID, String)",
                        Rule.OWN_ROUND,
                        mentee,
                        () -> wantedRoles.spokenOf(framework, "You cook marmalades."))
                .gets("Marmalade");
        row("SkillGaps.mine(UUID)", Rule.OWN_ROUND, mentee, () -> skillGaps.mine(null))
                .given(mentee, this::rated)
                .gets("Cherries, for example");
        row("SkillSets.installed()", Rule.ADMINISTRATORS, administrator, () -> skillSets.installed())
                .gets(PublishedSource.ONET);
        row("SkillGaps.open()", Rule.OWN_ROUND, mentee, () -> skillGaps.open())
                .given(mentee, this::misses)
                .gets("Marmalade");
        row("SkillGaps.of(MentorshipId, UUID)", Rule.THE_TWO, mentor, () -> skillGaps.of(mentorship, null))
                .given(mentee, this::ratedAndAsked)
                .gets("asked=true");
        // Learning
        row("ProgrammeAccess.involved()", Rule.OWN_ROUND, mentee, () -> programmeAccess.involved())
                .gets(programme);
        row("OwnLearning.mine()", Rule.OWN, mentee, () -> ownLearning.mine()).gets("Marmalade certificate");
        row(
                        "OwnLearning.add(ResourceDraft)",
                        Rule.OWN,
                        mentee,
                        () -> ownLearning.add(ResourceDraft.of(ResourceKind.COURSE, "Pears")))
                .is("Saved")
                .changes("learning_resource", "learning_plan");
        row(
                        "OwnLearning.change(UUID, int, ResourceDraft)",
                        Rule.OWN,
                        mentee,
                        () -> ownLearning.change(learned, 1, ResourceDraft.of(ResourceKind.COURSE, "Pears")))
                .is("Saved")
                .changes("learning_resource");
        row("OwnLearning.remove(UUID)", Rule.OWN, mentee, () -> ownLearning.remove(learned))
                .is("Saved")
                .changes("learning_resource", "learning_plan", "learning_evidence");
        row("OwnLearning.hand(UUID, ProgrammeId)", Rule.OWN, mentee, () -> ownLearning.hand(learned, programme))
                .is("Saved")
                .changes("learning_resource");
        row("OwnLearning.plan(UUID)", Rule.OWN_ROUND, mentee, () -> ownLearning.plan(shelved))
                .is("Saved")
                .changes("learning_plan");
        row(
                        "OwnLearning.move(UUID, LearningState)",
                        Rule.OWN,
                        mentee,
                        () -> ownLearning.move(learningPlan, LearningState.UNDER_WAY))
                .is("Saved")
                .changes("learning_plan");
        row(
                        "OwnLearning.finish(UUID, LocalDate, LocalDate, String)",
                        Rule.OWN,
                        mentee,
                        () -> ownLearning.finish(learningPlan, LocalDate.of(2026, 2, 1), null, "Pears"))
                .is("Saved")
                .changes("learning_plan");
        row("OwnLearning.drop(UUID)", Rule.OWN, mentee, () -> ownLearning.drop(learningPlan))
                .is("Saved")
                .changes("learning_plan", "learning_evidence");
        row("OwnLearning.evidence(UUID)", Rule.OWN, mentee, () -> ownLearning.evidence(learningPlan))
                .gets("marmalade.txt");
        row(
                        "OwnLearning.attach(UUID, String, InputStreamSource)",
                        Rule.OWN,
                        mentee,
                        () -> ownLearning.attach(
                                learningPlan,
                                "pears.txt",
                                new ByteArrayResource("Some pears\n".getBytes(StandardCharsets.UTF_8))))
                .is("Saved")
                .changes("learning_evidence", "stored_file");
        row("OwnLearning.detach(UUID)", Rule.OWN, mentee, () -> ownLearning.detach(learningEvidence))
                .is("Saved")
                .changes("learning_evidence");
        row("OwnLearning.goals()", Rule.OWN, mentee, () -> ownLearning.goals()).gets("Marmalade");
        row("OwnLearning.makeStep(UUID, UUID)", Rule.OWN, mentee, () -> ownLearning.makeStep(learned, goal.value()))
                .is("Made")
                .changes("learning_plan", "goal_step");
        row("OwnLearning.expiring()", Rule.OWN, mentee, () -> portions.one(ownLearning.expiring()))
                .given(
                        mentee,
                        () -> jdbc.update("update learning_plan set state = 'DONE', done_on = utc_date(),"
                                + " expires_on = utc_date() + interval 5 day"))
                .gets("Marmalade certificate");
        row("OwnLearning.heard(UUID)", Rule.OWN, mentee, () -> {
                    ownLearning.heard(learningPlan);
                    return null;
                })
                .changes("learning_plan");
        row(
                        "LearningShelf.read(ShelfQuery, Cursor, int)",
                        Rule.OWN_ROUND,
                        mentee,
                        () -> shelf.read(ShelfQuery.ALL, null, 50))
                .gets("Quince book");
        row("LearningShelf.closing(int)", Rule.OWN_ROUND, mentee, () -> shelf.closing(5))
                .given(mentee, this::misses)
                .given(coordinator, () -> programmeLearning.add(programme, onMarmalade("Quince course")))
                .gets("Quince course");
        row(
                        "LearningShelf.fitting(SkillLevels, int)",
                        Rule.OWN_ROUND,
                        mentee,
                        () -> shelf.fitting(new SkillLevels(framework, marmalade(), 2, 4), 5))
                .gets("Quince book");
        row(
                        "ProgrammeLearning.of(ProgrammeId, ShelfQuery, boolean, Cursor, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeLearning.of(programme, ShelfQuery.ALL, false, null, 50))
                .gets("Quince book");
        row(
                        "ProgrammeLearning.read(ProgrammeId, ShelfQuery, boolean, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeLearning.read(programme, ShelfQuery.ALL, false, 50))
                .given(mentee, () -> ownLearning.hand(learned, programme))
                .gets("Marmalade certificate", "Quince book");
        row(
                        "ProgrammeLearning.add(ProgrammeId, ResourceDraft)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeLearning.add(programme, ResourceDraft.of(ResourceKind.COURSE, "Pears")))
                .is("Saved")
                .changes("learning_resource");
        row(
                        "ProgrammeLearning.change(ProgrammeId, UUID, int, ResourceDraft)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeLearning.change(
                                programme, shelved, 1, ResourceDraft.of(ResourceKind.COURSE, "Pears")))
                .is("Saved")
                .changes("learning_resource");
        row(
                        "ProgrammeLearning.withdraw(ProgrammeId, UUID, boolean)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeLearning.withdraw(programme, shelved, true))
                .is("Saved")
                .changes("learning_resource");
        row(
                        "ProgrammeLearning.settle(ProgrammeId, UUID, boolean)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeLearning.settle(programme, learned, true))
                .given(mentee, () -> ownLearning.hand(learned, programme))
                .is("Saved")
                .changes("learning_resource");
        row(
                        "ProgrammeLearning.export(ProgrammeId, Locale)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> new String(programmeLearning.export(programme, Locale.ENGLISH), StandardCharsets.UTF_8))
                .gets("Quince book");
        row(
                        "ProgrammeLearning.read(ProgrammeId, byte[])",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeLearning.read(
                                programme, "kind,title\nbook,Pears\n".getBytes(StandardCharsets.UTF_8)))
                .gets("Pears");
        row(
                        "ProgrammeLearning.take(ProgrammeId, Good)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeLearning.take(
                                programme,
                                new LearningImport.Good(
                                        List.of(new LearningImport.Entry(
                                                null, 0, ResourceDraft.of(ResourceKind.BOOK, "Pears"))),
                                        1,
                                        0,
                                        0)))
                .is("Saved")
                .changes("learning_resource");
        row("Opportunities.board(String)", Rule.OWN_ROUND, mentee, () -> opportunities.board("Somebody"))
                .gets("Damson fair");
        row(
                        "Opportunities.post(ProgrammeId, OpportunityDraft)",
                        Rule.PROGRAMME,
                        mentor,
                        () -> opportunities.post(programme, posting("Pears")))
                .is("Saved")
                .changes("learning_opportunity");
        row(
                        "Opportunities.take(UUID, String)",
                        Rule.OWN_ROUND,
                        coordinator,
                        () -> opportunities.take(opportunity, "Pears"))
                .is("Saved")
                .changes("learning_opportunity");
        row(
                        "Opportunities.makeStep(UUID, UUID)",
                        Rule.OWN_ROUND,
                        mentee,
                        () -> opportunities.makeStep(opportunity, goal.value()))
                .is("Made")
                .changes("goal_step");

        // People to stay in touch with
        row("PersonalContacts.mine()", Rule.OWN, mentee, () -> contacts.mine()).gets("Marmalade aunt");
        row("PersonalContacts.due()", Rule.OWN, mentee, () -> portions.one(contacts.due()))
                .given(mentee, () -> jdbc.update("update network_contact set next_on = '2020-01-01'"))
                .gets("Marmalade aunt");
        row("PersonalContacts.add(ContactDraft)", Rule.OWN, mentee, () -> contacts.add(ContactDraft.of("Pears")))
                .is("Saved")
                .changes("network_contact");
        row(
                        "PersonalContacts.change(UUID, ContactDraft)",
                        Rule.OWN,
                        mentee,
                        () -> contacts.change(contact, ContactDraft.of("Pears")))
                .is("Saved")
                .changes("network_contact");
        row("PersonalContacts.touched(UUID)", Rule.OWN, mentee, () -> contacts.touched(contact))
                .is("Saved")
                .changes("network_contact");
        row("PersonalContacts.putOff(UUID)", Rule.OWN, mentee, () -> contacts.putOff(contact))
                .is("Saved")
                .changes("network_contact");
        row("PersonalContacts.remove(UUID)", Rule.OWN, mentee, () -> contacts.remove(contact))
                .is("Saved")
                .changes("network_contact");
        row("Introductions.mine(Cursor, int)", Rule.OWN, mentee, () -> introductions.mine(null, 5))
                .gets("Marmalade, both of you");
        row("Introductions.choices()", Rule.OWN, mentor, () -> introductions.choices())
                .gets(mentee.id());
        row(
                        "Introductions.offer(IntroductionOffer)",
                        Rule.THE_TWO,
                        mentor,
                        () -> introductions.offer(introductionOffer("olaf@example.org")))
                .is("Done")
                .changes("network_introduction", "turn");
        row("Introductions.withdraw(UUID)", Rule.THE_TWO, mentor, () -> introductions.withdraw(introduction))
                .is("Done")
                .changes("network_introduction", "turn");
        row("Introductions.take(UUID)", Rule.THE_TWO, mentee, () -> introductions.take(introduction))
                .is("Done")
                .changes("network_introduction", "network_introduction_link", "mail");
        row("Introductions.leave(UUID)", Rule.THE_TWO, mentee, () -> introductions.leave(introduction))
                .is("Done")
                .changes("network_introduction", "turn");
        row("Introductions.accept(UUID)", Rule.THE_TWO, spare, () -> introductions.accept(askedIntroduction))
                .is("Done")
                .changes("network_introduction", "network_contact");
        row("Introductions.refuse(UUID)", Rule.THE_TWO, spare, () -> introductions.refuse(askedIntroduction))
                .is("Done")
                .changes("network_introduction", "turn");
        row("IntroductionLinks.open(String)", Rule.OPEN, mentee, () -> introductionLinks.open("guessed"))
                .isOpen();
        row("IntroductionLinks.accept(String)", Rule.OPEN, mentee, () -> introductionLinks.accept("guessed"))
                .isOpen();
        row(
                        "IntroductionLinks.decline(String, boolean)",
                        Rule.OPEN,
                        mentee,
                        () -> introductionLinks.decline("guessed", true))
                .isOpen();
        row("Moments.sent(int)", Rule.OWN, mentee, () -> moments.sent(5))
                .given(mentee, () -> {
                    steps.reach(goal, "");
                    moments.thankByName(goal, goal.value(), "Thu", "Marmalade, of all things");
                })
                .gets("Marmalade, of all things");

        // Where somebody stands
        row("Standings.mine()", Rule.OWN, mentee, () -> standings.mine()).gets("Sorts damsons");
        row("Standings.changes()", Rule.OWN, mentee, () -> standings.changes())
                .given(mentee, () -> {
                    standings.stillHolds();
                    standings.write(StandingPart.STRENGTHS, strength, 1, "Sorts medlars", "");
                })
                .gets("Sorts medlars");
        row("Standings.possible()", Rule.OWN, mentee, () -> standings.possible())
                .gets(mentorship);
        row(
                        "Standings.write(StandingPart, UUID, int, String, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> standings.write(StandingPart.STRENGTHS, strength, 1, "Sorts medlars", ""))
                .is("Saved");
        row("Standings.remove(UUID)", Rule.THE_TWO, mentee, () -> {
                    standings.remove(strength);
                    return null;
                })
                .changes("skill_standing_entry");
        row("Standings.putBack(UUID)", Rule.THE_TWO, mentee, () -> standings.putBack(strength))
                .is("Saved");
        row("Standings.move(UUID, boolean)", Rule.THE_TWO, mentee, () -> {
                    standings.move(strength, false);
                    return null;
                })
                .given(mentee, () -> standings.write(StandingPart.STRENGTHS, null, 0, "Sorts medlars", ""))
                .changes("skill_standing_entry");
        row(
                        "Standings.show(Collection, MentorshipId)",
                        Rule.OWN,
                        mentee,
                        () -> standings.show(List.of(StandingPart.VALUES), mentorship))
                .is("Saved");
        row("Standings.keepToOneself(StandingPart)", Rule.OWN, mentee, () -> {
                    standings.keepToOneself(StandingPart.STRENGTHS);
                    return null;
                })
                .changes("skill_standing_shown");
        row("Standings.stillHolds()", Rule.OWN, mentee, () -> {
                    standings.stillHolds();
                    return null;
                })
                .given(mentee, () -> standings.write(StandingPart.STRENGTHS, strength, 1, "Sorts medlars", ""))
                .changes("skill_standing", "skill_standing_kept");
        row("Standings.ask(boolean)", Rule.OWN, mentee, () -> {
                    standings.ask(false);
                    return null;
                })
                .changes("skill_standing");
        row("SharedStandings.in(MentorshipId)", Rule.THE_TWO, mentor, () -> sharedStandings.in(mentorship))
                .gets("Sorts damsons");
        row("SharedStandings.one(UUID)", Rule.THE_TWO, mentor, () -> sharedStandings.one(strength))
                .gets("Sorts damsons");
        row(
                        "SharedStandings.add(MentorshipId, UUID, String, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> sharedStandings.add(mentorship, strength, "", "And mirabelles"))
                .is("Saved")
                .changes("skill_standing_word");

        // What others see
        row("Opinions.mine()", Rule.OWN, mentee, () -> opinions.mine()).gets("Are my damsons good?");
        row("Opinions.ask(OpinionRequest)", Rule.OWN, mentee, () -> opinions.ask(opinionRequest()))
                .is("Asked");
        row("Opinions.close(UUID)", Rule.THE_TWO, mentee, () -> {
                    opinions.close(opinionRound);
                    return null;
                })
                .changes("skill_asking", "skill_asking_person");
        row("Opinions.show(UUID, MentorshipId)", Rule.THE_TWO, mentee, () -> opinions.show(opinionQuestion, mentorship))
                .is("Saved")
                .changes("skill_asking_question");
        row("Opinions.keepToOneself(UUID)", Rule.THE_TWO, mentee, () -> {
                    opinions.keepToOneself(opinionQuestion);
                    return null;
                })
                .isLetIn();
        row("OpinionLinks.open(String)", Rule.OPEN, mentee, () -> opinionLinks.open("guessed"))
                .isOpen();
        row("OpinionLinks.answer(String, Map)", Rule.OPEN, mentee, () -> opinionLinks.answer("guessed", Map.of()))
                .isOpen();
        row("OpinionLinks.decline(String, boolean)", Rule.OPEN, mentee, () -> opinionLinks.decline("guessed", true))
                .isOpen();

        // Moments
        row("GoalWays.way(GoalId, UUID)", Rule.THE_TWO, mentee, () -> {
                    steps.reach(goal, "");
                    return ways.way(goal, goal.value());
                })
                .gets("Marmalade")
                .changes("goal", "turn");
        row("GoalWays.recent(Instant, int)", Rule.OWN, mentee, () -> {
                    reachOwn();
                    return portions.one(ways.recent(Instant.EPOCH, 5));
                })
                .gets("Marmalade")
                .changes("goal", "turn");
        row("GoalWays.between(Instant, Instant)", Rule.OWN, mentee, () -> {
                    reachOwn();
                    return ways.between(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(40_000)));
                })
                .gets("Marmalade")
                .changes("goal", "turn");
        row("Moments.open(GoalId, UUID)", Rule.THE_TWO, mentee, () -> {
                    steps.reach(goal, "");
                    return moments.open(goal, goal.value());
                })
                .gets("Marmalade")
                .changes("goal", "turn");
        row(
                        "Moments.thankMentor(GoalId, UUID, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> moments.thankMentor(goal, goal.value(), "Pears"))
                .given(mentee, () -> steps.reach(goal, ""))
                .is("Done");
        row(
                        "Moments.thankByName(GoalId, UUID, String, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> moments.thankByName(goal, goal.value(), "Thu", "Pears"))
                .given(mentee, () -> steps.reach(goal, ""))
                .is("Done");
        row("Moments.say(GoalId, UUID, String)", Rule.THE_TWO, mentor, () -> moments.say(goal, goal.value(), "Pears"))
                .given(mentee, () -> steps.reach(goal, ""))
                .is("Done");
        row("Moments.leaveOut(GoalId, UUID, boolean)", Rule.THE_TWO, mentee, () -> {
                    steps.reach(goal, "");
                    moments.leaveOut(goal, goal.value(), true);
                })
                .changes("goal", "turn", "yearbook_gap");
        row("Moments.recent(int)", Rule.OWN, mentee, () -> {
                    reachOwn();
                    return portions.one(moments.recent(5));
                })
                .gets("Marmalade")
                .changes("goal", "turn");
        row("Moments.yearbook(int)", Rule.OWN, mentee, () -> {
                    reachOwn();
                    return moments.yearbook(
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear());
                })
                .gets("Marmalade")
                .changes("goal", "turn");

        // Badges
        row(
                        "ProgrammeBadges.page(ProgrammeId, Cursor, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeBadges.page(programme, null, 50))
                .gets("Mentorship finished");
        row(
                        "ProgrammeBadges.say(ProgrammeId, BadgeKind, BadgeTerms)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeBadges.say(programme, BadgeKind.MENTEE, badgeTerms("Quinces")))
                .is("Done")
                .changes("badge_terms", "audit_entry");
        row(
                        "ProgrammeBadges.offer(MentorshipId, BadgeKind)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeBadges.offer(mentorship, BadgeKind.MENTEE))
                .given(mentee, () -> mentorships.end(mentorship, ""))
                .given(coordinator, () -> programmeBadges.say(programme, BadgeKind.MENTEE, badgeTerms("Quinces")))
                .is("Done")
                .changes("badge");
        row(
                        "ProgrammeBadges.revoke(UUID, String)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> programmeBadges.revoke(badge, "By mistake"))
                .given(coordinator, () -> badge("ACCEPTED"))
                .is("Done")
                .changes("badge");
        row("ReachedLevels.mine()", Rule.OWN, mentee, () -> reachedLevels.mine())
                .given(mentee, this::reachedLevel)
                .gets(mentor.id().value().toString());
        row(
                        "ReachedLevels.hold(SkillKey)",
                        Rule.PORT,
                        mentee,
                        () -> reachedLevels.hold(new SkillKey(framework, new UUID(1, 2))))
                .given(mentee, this::reachedLevel)
                .gets(mentor.id().value().toString());
        row("ReachedLevels.each(AccountId, UUID)", Rule.WAYMARK, null, () -> reachedLevels.each(mentee.id(), framework))
                .given(mentee, this::reachedLevel)
                .gets(mentor.id().value().toString());
        row("LevelBadges.mine()", Rule.OWN, mentee, () -> levelBadges.mine())
                .given(mentee, this::badgeAsk)
                .gets("Marmalade");
        row(
                        "LevelBadges.evidence(SkillKey)",
                        Rule.OWN,
                        mentee,
                        () -> levelBadges.evidence(new SkillKey(framework, new UUID(1, 2))))
                .given(mentee, this::goalOfSkill)
                .gets("Marmalade");
        row(
                        "LevelBadges.ask(SkillKey, int, String, List)",
                        Rule.OWN,
                        mentee,
                        () -> levelBadges.ask(new SkillKey(framework, new UUID(1, 2)), 3, "Marmalade", List.of()))
                .given(mentee, this::reachedLevel)
                .is("Asked")
                .changes("badge_ask", "turn");
        row("LevelBadges.withdraw(UUID)", Rule.OWN, mentee, () -> levelBadges.withdraw(badgeAsk))
                .given(mentee, this::badgeAsk)
                .changes("badge_ask");
        row("AskedBadges.page(ProgrammeId, int)", Rule.COORDINATORS, coordinator, () -> askedBadges.page(programme, 50))
                .given(mentee, this::badgeAsk)
                .gets("Marmalade");
        row(
                        "AskedBadges.asked(ProgrammeId, Cursor, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> askedBadges.asked(programme, null, 50))
                .given(mentee, this::badgeAsk)
                .gets("Marmalade");
        row(
                        "AskedBadges.given(ProgrammeId, Cursor, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> askedBadges.given(programme, null, 50))
                .given(coordinator, () -> {
                    badge("OFFERED");
                    jdbc.update("update badge set kind = 'LEVEL'");
                })
                .gets("Marmalade");
        row(
                        "AskedBadges.award(UUID, String)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> askedBadges.award(badgeAsk, "Well done"))
                .given(mentee, this::badgeAsk)
                .is("Done")
                .changes("badge_ask", "badge");
        row(
                        "AskedBadges.decline(UUID, String)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> askedBadges.decline(badgeAsk, "Not yet"))
                .given(mentee, this::badgeAsk)
                .is("Done")
                .changes("badge_ask");
        row("Badges.mine()", Rule.OWN, mentee, () -> badges.mine())
                .given(coordinator, () -> badge("OFFERED"))
                .gets("Marmalade");
        row("Badges.accept(UUID, boolean)", Rule.OWN, mentee, () -> badges.accept(badge, true))
                .given(coordinator, () -> badge("OFFERED"))
                .is("Done")
                .changes("badge", "badge_key");
        row("Badges.decline(UUID)", Rule.OWN, mentee, () -> badges.decline(badge))
                .given(coordinator, () -> badge("OFFERED"))
                .is("Done")
                .changes("badge");
        row("Badges.file(UUID)", Rule.OWN, mentee, () -> {
                    badges.accept(badge, true);
                    return badges.file(badge);
                })
                .given(coordinator, () -> badge("OFFERED"))
                .gets("Marmalade");
        row(
                        "BadgeVerification.verify(String, String, String)",
                        Rule.OPEN,
                        null,
                        () -> verification.verify("a.b.c", "", "192.0.2.1"))
                .isOpen();
        row("BadgeVerification.keys()", Rule.OPEN, null, () -> verification.keys())
                .isOpen();
        row("BadgeVerification.key(UUID)", Rule.OPEN, null, () -> verification.key(new UUID(0, 0)))
                .isOpen();
        row("BadgeVerification.issuer(UUID)", Rule.OPEN, null, () -> verification.issuer(programme.value()))
                .isOpen();
        row("BadgeVerification.revoked(UUID)", Rule.OPEN, null, () -> verification.revoked(programme.value()))
                .isOpen();

        // What somebody shows of themselves
        row(
                        "GoalProofs.evidenceFor(SkillKey, int)",
                        Rule.OWN,
                        mentee,
                        () -> proofs.evidenceFor(new SkillKey(framework, new UUID(1, 2)), 5))
                .given(mentee, this::goalOfSkill)
                .gets("Marmalade");
        row("GoalProofs.reached(Cursor, int)", Rule.OWN, mentee, () -> {
                    reachOwn();
                    return proofs.reached(null, 5);
                })
                .gets("Marmalade")
                .changes("goal", "turn");
        row("GoalProofs.evidence(Cursor, int)", Rule.OWN, mentee, () -> proofs.evidence(null, 5))
                .gets("Marmalade");
        row("GoalProofs.evidence(UUID)", Rule.OWN, mentee, () -> proofs.evidence(shown))
                .gets("Marmalade");
        row("GoalProofs.of(GoalId)", Rule.OWN, mentee, () -> {
                    reachOwn();
                    return proofs.of(goal);
                })
                .gets("Marmalade")
                .changes("goal", "turn");
        row("Portfolios.mine()", Rule.OWN, mentee, () -> portfolios.mine())
                .given(mentee, this::portfolio)
                .gets("Marmalade");
        row(
                        "Portfolios.add(PortfolioKind, UUID, PortfolioChoice)",
                        Rule.OWN,
                        mentee,
                        () -> portfolios.add(PortfolioKind.EVIDENCE, shown, PortfolioChoice.of(Set.of())))
                .is("Done")
                .changes("portfolio", "portfolio_piece");
        row(
                        "Portfolios.takeAnew(UUID, PortfolioChoice)",
                        Rule.OWN,
                        mentee,
                        () -> portfolios.takeAnew(piece, PortfolioChoice.of(Set.of(PortfolioPart.WHY))))
                .given(mentee, this::goalInThePortfolio)
                .is("Done")
                .changes("portfolio_piece");
        row(
                        "Portfolios.say(PortfolioWords, PortfolioWords)",
                        Rule.OWN,
                        mentee,
                        () -> portfolios.say(new PortfolioWords("Marmalade", ""), new PortfolioWords("Pears", "")))
                .given(mentee, this::portfolio)
                .is("Done")
                .changes("portfolio");
        row(
                        "Portfolios.say(UUID, PortfolioWords, PortfolioWords)",
                        Rule.OWN,
                        mentee,
                        () -> portfolios.say(
                                piece, new PortfolioWords("Marmalade", ""), new PortfolioWords("Pears", "")))
                .given(mentee, this::portfolio)
                .is("Done")
                .changes("portfolio_piece");
        row("Portfolios.move(UUID, boolean)", Rule.OWN, mentee, () -> portfolios.move(piece, false))
                .given(mentee, this::portfolio)
                .given(mentee, this::anotherPiece)
                .is("Done")
                .changes("portfolio_piece");
        row("Portfolios.remove(UUID)", Rule.OWN, mentee, () -> portfolios.remove(piece))
                .given(mentee, this::portfolio)
                .is("Done")
                .changes("portfolio_piece", "portfolio_file");
        row("Portfolios.removeFile(UUID, UUID)", Rule.OWN, mentee, () -> portfolios.removeFile(piece, pieceFile))
                .given(mentee, this::portfolio)
                .is("Done")
                .changes("portfolio_file");
        row(
                        "PortfolioOffers.page(PortfolioKind, Cursor, int)",
                        Rule.OWN,
                        mentee,
                        () -> portfolioOffers.page(PortfolioKind.EVIDENCE, null, 5))
                .gets("Marmalade");
        row(
                        "PortfolioOffers.mentors(UUID)",
                        Rule.OWN,
                        mentee,
                        () -> portfolioOffers.mentors(UUID.nameUUIDFromBytes(
                                (framework + " " + new UUID(1, 2)).getBytes(StandardCharsets.UTF_8))))
                .given(mentee, this::reachedLevel)
                .gets(mentor.id().value().toString());
        row("PortfolioLinks.make(String, int)", Rule.OWN, mentee, () -> portfolioLinks.make("Pears", 90))
                .changes("portfolio", "portfolio_link");
        row("PortfolioLinks.renew(UUID, int)", Rule.OWN, mentee, () -> portfolioLinks.renew(portfolioLink, 365))
                .given(mentee, this::portfolio)
                .is("Done")
                .changes("portfolio_link");
        row("PortfolioLinks.end(UUID)", Rule.OWN, mentee, () -> portfolioLinks.end(portfolioLink))
                .given(mentee, this::portfolio)
                .is("Done")
                .changes("portfolio_link");
        row(
                        "PortfolioLinks.open(String, String)",
                        Rule.OPEN,
                        null,
                        () -> portfolioLinks.open("x".repeat(43), "192.0.2.1"))
                .isOpen();
        row(
                        "PortfolioLinks.file(String, UUID, String)",
                        Rule.OPEN,
                        null,
                        () -> portfolioLinks.file("x".repeat(43), pieceFile, "192.0.2.1"))
                .isOpen();
        row(
                        "PortfolioLinks.part(String, OwnFile, int)",
                        Rule.OPEN,
                        null,
                        () -> portfolioLinks.part(
                                "x".repeat(43),
                                new PortfolioPiece.OwnFile(pieceFile, pieceFile, "a.txt", "text/plain", 3),
                                0))
                .isOpen();
        row(
                        "PortfolioLinks.badge(String, UUID, String)",
                        Rule.OPEN,
                        null,
                        () -> portfolioLinks.badge("x".repeat(43), piece, "192.0.2.1"))
                .isOpen();

        row("PortfolioArchives.mine()", Rule.OWN, mentee, () -> portfolioArchives.mine())
                .given(
                        mentee,
                        () -> jdbc.update(
                                "insert into portfolio (account, heading, words) values (?, 'Marmalade', '')",
                                mentee.id().value()))
                .gets("Marmalade");
        row(
                        "PortfolioArchives.part(Entry, int)",
                        Rule.THE_TWO,
                        mentee,
                        () -> portfolioArchives.part(
                                new PortfolioArchive.Entry("files/a.txt", pieceFile, storedFile), 0))
                .changes();
        row("PortfolioArchives.tryOut(byte[])", Rule.OWN, mentee, () -> portfolioArchives.tryOut(new byte[0]))
                .is("Bad");
        row("PortfolioArchives.take(byte[])", Rule.OWN, mentee, () -> portfolioArchives.take(new byte[0]))
                .is("Bad");

        // Meetings
        row("Meetings.get(MeetingId)", Rule.THE_TWO, mentee, () -> meetings.get(meeting))
                .gets(meeting, "Marmalade", "Oranges", "Buy oranges");
        row("Meetings.page(MeetingId, ThreadId, int)", Rule.THE_TWO, mentee, () -> meetings.page(meeting, null, 10))
                .gets(meeting, "Marmalade", "Oranges", "Buy oranges");
        row("Meetings.nextWithoutName()", Rule.OWN, mentee, () -> meetings.nextWithoutName())
                .gets(meeting);
        row("Meetings.nextWithoutNameIn(MentorshipId)", Rule.OWN, mentee, () -> meetings.nextWithoutNameIn(mentorship))
                .gets(meeting);
        row("Meetings.upcoming(Cursor, int)", Rule.OWN, mentee, () -> meetings.upcoming(null, 10))
                .gets(meeting, "Marmalade");
        row("Meetings.offered(Cursor, int)", Rule.OWN, mentee, () -> meetings.offered(null, 10))
                .gets(offer, "Quinces");
        row("Meetings.past(Cursor, int)", Rule.OWN, mentee, () -> meetings.past(null, 10))
                .given(administrator, () -> longAgo())
                .gets(meeting, "Marmalade");
        row(
                        "Meetings.busy(TimeWindow, MeetingId)",
                        Rule.OWN,
                        mentee,
                        () -> meetings.busy(TimeWindow.of(offered, Duration.ofDays(1)), null))
                .gets(offered);
        row("Meetings.calendarFile(MeetingId)", Rule.THE_TWO, mentee, () -> meetings.calendarFile(meeting))
                .gets(meeting, "BEGIN:VCALENDAR");
        // Meetings of groups: of those who are of it, changed by who called it
        row("GroupMeetings.get(GroupMeetingId)", Rule.THE_TWO, mentee, () -> groups.get(group))
                .gets(group, "Plums together", "Bring a basket", "Plum notes");
        row("GroupMeetings.mine(Cursor, int)", Rule.OWN, mentee, () -> groups.mine(null, 10))
                .gets(group, "Plums together");
        row("GroupMeetings.next()", Rule.OWN, mentor, () -> portions.one(groups.next()))
                .gets(group);
        row("GroupMeetings.calendarFile(GroupMeetingId)", Rule.THE_TWO, mentee, () -> groups.calendarFile(group))
                .gets(group, "BEGIN:VCALENDAR");
        row(
                        "GroupMeetings.callable(RoundId, Part, String, Cursor, int)",
                        Rule.PROGRAMME,
                        mentor,
                        () -> groups.callable(round, RoundSearch.Part.EVERYBODY, "", null, 10))
                .gets(mentee.name());
        row(
                        "GroupMeetings.slots(RoundId, Set, Duration)",
                        Rule.PROGRAMME,
                        mentor,
                        () -> groups.slots(round, Set.of(mentee.id()), Duration.ofMinutes(30)))
                .gets("GroupSlot");
        row(
                        "GroupMeetings.at(RoundId, Set, TimeWindow)",
                        Rule.PROGRAMME,
                        mentor,
                        () -> groups.at(round, Set.of(mentee.id()), TimeWindow.of(offered, Duration.ofMinutes(30))))
                .gets(mentee.id());
        row(
                        "GroupMeetings.slotsOf(GroupMeetingId, Duration)",
                        Rule.THE_TWO,
                        mentor,
                        () -> groups.slotsOf(group, Duration.ofMinutes(30)))
                .gets("GroupSlot");
        row(
                        "GroupMeetings.atOf(GroupMeetingId, TimeWindow)",
                        Rule.THE_TWO,
                        mentor,
                        () -> groups.atOf(group, TimeWindow.of(offered, Duration.ofMinutes(30))))
                .gets(mentee.id());
        row("GroupMeetings.video(RoundId)", Rule.PROGRAMME, mentor, () -> groups.video(round))
                .given(mentor, () -> videoLinks.saveMine("https://plums.example.org/"))
                .gets("https://plums.example.org/");
        row(
                        "GroupBookings.invite(RoundId, GroupPlan, Set)",
                        Rule.PROGRAMME,
                        mentor,
                        () -> groupBookings.invite(
                                round,
                                new GroupPlan(
                                        "More plums", "", "", offered.plus(5, ChronoUnit.HOURS), Duration.ofHours(1)),
                                Set.of(mentee.id())))
                .is("Invited")
                .changes("group_meeting", "group_person", "meeting_claim", "turn");
        row(
                        "GroupBookings.answer(GroupMeetingId, GroupAnswer)",
                        Rule.THE_TWO,
                        mentee,
                        () -> groupBookings.answer(group, GroupAnswer.YES))
                .is("Done")
                .changes("group_person", "meeting_claim", "turn");
        row(
                        "GroupBookings.move(GroupMeetingId, Instant, Duration)",
                        Rule.THE_TWO,
                        mentor,
                        () -> groupBookings.move(group, offered.plus(7, ChronoUnit.HOURS), Duration.ofHours(1)))
                .is("Done")
                .changes("group_meeting", "meeting_claim");
        row(
                        "GroupBookings.describe(GroupMeetingId, String, String, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> groupBookings.describe(group, "Plums", "", ""))
                .is("Done")
                .changes("group_meeting");
        row("GroupBookings.cancel(GroupMeetingId, String)", Rule.THE_TWO, mentor, () -> groupBookings.cancel(group, ""))
                .is("Done")
                .changes("group_meeting", "meeting_claim");
        row(
                        "GroupBookings.add(GroupMeetingId, Set)",
                        Rule.THE_TWO,
                        mentor,
                        () -> groupBookings.add(group, Set.of(mentee.id())))
                .is("Nobody");
        row(
                        "GroupBookings.remove(GroupMeetingId, AccountId)",
                        Rule.THE_TWO,
                        mentor,
                        () -> groupBookings.remove(group, mentee.id()))
                .is("Done")
                .changes("group_person");
        row(
                        "GroupBookings.came(GroupMeetingId, AccountId, boolean)",
                        Rule.THE_TWO,
                        mentor,
                        () -> groupBookings.came(group, mentee.id(), true))
                .given(administrator, () -> longAgoTogether())
                .is("Done")
                .changes("group_person");
        row(
                        "GroupBookings.saveNotes(GroupMeetingId, String, int)",
                        Rule.THE_TWO,
                        mentee,
                        () -> groupBookings.saveNotes(group, "Plum notes, more", 1))
                .is("Saved")
                .changes("meeting_note");
        row("SharedMeetings.find(MentorshipId, Duration)", Rule.THE_TWO, mentee, () -> shared.find(mentorship, null))
                .gets(SharedTimes.Obstacle.NONE);
        row(
                        "SharedMeetings.book(MentorshipId, MeetingPlan, Instant)",
                        Rule.THE_TWO,
                        mentee,
                        () -> shared.book(
                                mentorship,
                                plan,
                                shared.find(mentorship, plan.length())
                                        .slots()
                                        .getFirst()
                                        .window()
                                        .start()))
                .is("Booked")
                .changes("meeting", "meeting_claim");
        row(
                        "SharedMeetings.tellMe(MentorshipId, Duration, boolean)",
                        Rule.THE_TWO,
                        mentee,
                        () -> shared.tellMe(mentorship, plan.length(), true))
                .gets(true)
                .changes("time_watch");
        row("CalendarPages.between(LocalDate, LocalDate)", Rule.OWN, mentee, () -> {
                    var near = LocalDate.ofInstant(offered, ZoneOffset.UTC);
                    return calendarPages.between(near.minusDays(10), near.plusDays(20));
                })
                .gets(meeting, "Marmalade", "Quinces");
        row("CalendarFeeds.make(Set)", Rule.OWN, mentee, () -> feeds.make(EnumSet.allOf(CalendarFeeds.Kind.class)))
                .changes("calendar_feed");
        row("CalendarFeeds.mine()", Rule.OWN, mentee, () -> feeds.mine())
                .given(mentee, () -> feeds.make(Set.of(CalendarFeeds.Kind.MILESTONES)))
                .gets("MILESTONES");
        row("CalendarFeeds.choose(Set)", Rule.OWN, mentee, () -> {
                    feeds.choose(Set.of(CalendarFeeds.Kind.STEPS));
                    return "";
                })
                .given(mentee, () -> feeds.make(Set.of(CalendarFeeds.Kind.MILESTONES)))
                .changes("calendar_feed");
        row("CalendarFeeds.end()", Rule.OWN, mentee, () -> {
                    feeds.end();
                    return "";
                })
                .given(mentee, () -> feeds.make(Set.of(CalendarFeeds.Kind.MILESTONES)))
                .changes("calendar_feed");
        row("CalendarFeeds.read(String, boolean)", Rule.OPEN, null, () -> feeds.read("guessed", false))
                .isOpen();
        row(
                        "GoalDays.toRead(AccountId, LocalDate, LocalDate, boolean, boolean, int)",
                        Rule.WAYMARK,
                        null,
                        () -> portions.one(goalDays.toRead(
                                mentee.id(),
                                LocalDate.ofInstant(clock.instant(), mentee.zone())
                                        .minusDays(500),
                                LocalDate.ofInstant(clock.instant(), mentee.zone())
                                        .plusDays(500),
                                true,
                                true,
                                10)))
                .given(
                        administrator,
                        () -> jdbc.update("update goal_step set due_on = current_date where id = ?", step))
                .gets("Ask for the marmalade recipe");
        row("Meetings.latestPlan(MentorshipId)", Rule.OWN, mentee, () -> meetings.latestPlan(mentorship))
                .gets("Quinces");
        row(
                        "Bookings.propose(MentorshipId, MeetingPlan, List)",
                        Rule.THE_TWO,
                        mentee,
                        () -> bookings.propose(mentorship, plan, later))
                .is("Offered")
                .changes("meeting", "turn");
        row(
                        "Bookings.offerOthers(MeetingId, Duration, List)",
                        Rule.THE_TWO,
                        mentee,
                        () -> bookings.offerOthers(meeting, Duration.ofMinutes(30), later))
                .is("Offered")
                .changes("meeting", "turn");
        row(
                        "MeetingSeries.look(MentorshipId, Duration, List, MeetingId)",
                        Rule.THE_TWO,
                        mentee,
                        () -> series.look(mentorship, Duration.ofMinutes(30), repeating.days(), null))
                .gets("SeriesDate");
        row("MeetingSeries.begin(MentorshipId)", Rule.OWN, mentee, () -> series.begin(mentorship))
                .gets("Quinces");
        row("MeetingSeries.beginFrom(MeetingId)", Rule.THE_TWO, mentee, () -> series.beginFrom(repeated))
                .gets("Sloes");
        row(
                        "MeetingSeries.propose(MentorshipId, SeriesPlan)",
                        Rule.THE_TWO,
                        mentee,
                        () -> series.propose(mentorship, repeating(offered.plus(9, ChronoUnit.DAYS), "Pears")))
                .is("Proposed")
                .changes("meeting", "meeting_series", "turn");
        row(
                        "MeetingSeries.proposeFrom(MeetingId, SeriesPlan)",
                        Rule.THE_TWO,
                        mentee,
                        () -> series.proposeFrom(repeated, repeating(offered.plus(10, ChronoUnit.DAYS), "Pears")))
                .is("Proposed")
                .changes("meeting", "meeting_series", "turn");
        row("MeetingSeries.accept(MeetingId, Set)", Rule.THE_TWO, mentee, () -> series.accept(weeklyOffer, Set.of()))
                .is("Booked")
                .changes("meeting", "meeting_claim", "meeting_series", "turn");
        row("MeetingSeries.endFrom(MeetingId, String)", Rule.THE_TWO, mentee, () -> series.endFrom(repeated, "No"))
                .is("Done")
                .changes("meeting", "meeting_claim", "meeting_series");
        row("Bookings.pick(MeetingId, Instant)", Rule.THE_TWO, mentee, () -> bookings.pick(offer, quinces))
                .is("Booked")
                .changes("meeting", "meeting_claim", "turn");
        row("Bookings.decline(MeetingId, String)", Rule.THE_TWO, mentee, () -> bookings.decline(offer, "No"))
                .is("Done")
                .changes("meeting", "turn");
        row(
                        "Bookings.describe(MeetingId, String, String)",
                        Rule.THE_TWO,
                        mentee,
                        () -> bookings.describe(meeting, "Pears", ""))
                .is("Done")
                .changes("meeting");
        row("Bookings.cancel(MeetingId, String)", Rule.THE_TWO, mentee, () -> bookings.cancel(meeting, "No"))
                .is("Done")
                .changes("meeting", "meeting_claim");
        row(
                        "Minutes.addItem(MeetingId, String, GoalId)",
                        Rule.THE_TWO,
                        mentee,
                        () -> minutes.addItem(meeting, "Pears", null))
                .is("Done")
                .changes("meeting_agenda_item");
        row(
                        "Minutes.addItem(MeetingId, String, GoalId, UUID)",
                        Rule.THE_TWO,
                        mentee,
                        () -> minutes.addItem(meeting, "Pears", null, goal.value()))
                .is("Done")
                .changes("meeting_agenda_item");
        row("Minutes.addGuide(MeetingId)", Rule.THE_TWO, mentee, () -> minutes.addGuide(meeting))
                .is("Done")
                .changes("meeting_agenda_item");
        row("FirstMeetings.of(ProgrammeId)", Rule.COORDINATORS, coordinator, () -> firstMeetings.of(programme))
                .given(coordinator, () -> firstMeetings.save(programme, 0, List.of(Map.of("en", "Plums"))))
                .gets("Plums");
        row(
                        "FirstMeetings.save(ProgrammeId, int, List)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> firstMeetings.save(programme, 0, List.of(Map.of("en", "Plums"))))
                .is("Saved")
                .changes("meeting_guide");
        row(
                        "FirstMeetings.reset(ProgrammeId, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> firstMeetings.reset(programme, 1))
                .given(coordinator, () -> firstMeetings.save(programme, 0, List.of(Map.of("en", "Plums"))))
                .is("Saved")
                .changes("meeting_guide");
        row(
                        "ProgrammeLetters.of(ProgrammeId)",
                        Rule.COORDINATORS_AND_ADMINISTRATORS,
                        coordinator,
                        () -> letters.of(programme))
                .gets("INVITATION");
        row(
                        "ProgrammeLetters.open(ProgrammeId, ProgrammeMail, Locale)",
                        Rule.COORDINATORS_AND_ADMINISTRATORS,
                        coordinator,
                        () -> letters.open(programme, ProgrammeMail.STARTED, Locale.ENGLISH))
                .gets("{other}");
        row(
                        "ProgrammeLetters.saveSender(ProgrammeId, int, String, String)",
                        Rule.COORDINATORS_AND_ADMINISTRATORS,
                        coordinator,
                        () -> letters.saveSender(programme, 0, "Plums", ""))
                .is("Saved")
                .changes("programme_mail", "audit_entry");
        row(
                        "ProgrammeLetters.saveLogo(ProgrammeId, InputStreamSource)",
                        Rule.COORDINATORS_AND_ADMINISTRATORS,
                        coordinator,
                        () -> letters.saveLogo(programme, () -> new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .is("NoPicture");
        row("ProgrammeLetters.removeLogo(ProgrammeId)", Rule.COORDINATORS_AND_ADMINISTRATORS, coordinator, () -> {
                    letters.removeLogo(programme);
                    return true;
                })
                .given(
                        coordinator,
                        () -> jdbc.update(
                                "insert into programme_mail (programme, logo, edition, changed_at, changed_by)"
                                        + " values (?, 'x', 1, utc_timestamp(6), ?)",
                                programme.value(),
                                coordinator.id().value()))
                .changes("programme_mail", "audit_entry");
        row(
                        "ProgrammeLetters.save(ProgrammeId, ProgrammeMail, Locale, int, LetterWords)",
                        Rule.COORDINATORS_AND_ADMINISTRATORS,
                        coordinator,
                        () -> letters.save(
                                programme,
                                ProgrammeMail.STARTED,
                                Locale.ENGLISH,
                                0,
                                new LetterWords("{other}", "Plums")))
                .is("Saved")
                .changes("programme_words", "audit_entry");
        row(
                        "ProgrammeLetters.reset(ProgrammeId, ProgrammeMail, Locale, int)",
                        Rule.COORDINATORS_AND_ADMINISTRATORS,
                        coordinator,
                        () -> letters.reset(programme, ProgrammeMail.STARTED, Locale.ENGLISH, 1))
                .given(
                        coordinator,
                        () -> letters.save(
                                programme,
                                ProgrammeMail.STARTED,
                                Locale.ENGLISH,
                                0,
                                new LetterWords("{other}", "Plums")))
                .is("Saved")
                .changes("programme_words", "audit_entry");
        row(
                        "ProgrammeLetters.preview(ProgrammeId, ProgrammeMail, Locale, LetterWords)",
                        Rule.COORDINATORS_AND_ADMINISTRATORS,
                        coordinator,
                        () -> letters.preview(
                                programme, ProgrammeMail.STARTED, Locale.ENGLISH, new LetterWords("{other}", "Plums")))
                .gets("Plums");
        row(
                        "ProgrammeLetters.sendTest(ProgrammeId, ProgrammeMail, Locale, LetterWords)",
                        Rule.COORDINATORS_AND_ADMINISTRATORS,
                        coordinator,
                        () -> letters.sendTest(
                                programme, ProgrammeMail.STARTED, Locale.ENGLISH, new LetterWords("{other}", "Plums")))
                .gets("Plums")
                .changes("mail", "scheduled_tasks");
        row("VideoLinks.mine()", Rule.OWN, mentee, () -> videoLinks.mine())
                .given(mentee, () -> videoLinks.saveMine("https://plums.example.org/"))
                .gets("https://plums.example.org/");
        row("VideoLinks.saveMine(String)", Rule.OWN, mentee, () -> videoLinks.saveMine("https://plums.example.org/"))
                .is("Saved")
                .changes("meeting_video_link");
        row("VideoLinks.of(ProgrammeId)", Rule.COORDINATORS, coordinator, () -> videoLinks.of(programme))
                .given(coordinator, () -> videoLinks.save(programme, "https://plums.example.org/{meeting}"))
                .gets("https://plums.example.org/{meeting}");
        row(
                        "VideoLinks.save(ProgrammeId, String)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> videoLinks.save(programme, "https://plums.example.org/{meeting}"))
                .is("Saved")
                .changes("meeting_video_room");
        row("VideoLinks.forPlanning(MentorshipId)", Rule.THE_TWO, mentee, () -> videoLinks.forPlanning(mentorship))
                .given(coordinator, () -> videoLinks.save(programme, "https://plums.example.org/{meeting}"))
                .gets("https://plums.example.org/{meeting}");
        row("OwnReminders.mine()", Rule.OWN, mentee, () -> ownReminders.mine())
                .given(mentee, () -> ownReminders.choose(new Reminding(Duration.ofHours(4), null)))
                .gets(Duration.ofHours(4));
        row("OwnReminders.choose(Reminding)", Rule.OWN, mentee, () -> {
                    ownReminders.choose(Reminding.USUAL);
                    return "Done";
                })
                .changes("meeting_reminder");
        row(
                        "Attendance.answer(MeetingId, boolean, How)",
                        Rule.THE_TWO,
                        mentee,
                        () -> attendance.answer(meeting, true, null))
                .given(administrator, () -> longAgo())
                .is("Done")
                .changes("meeting", "meeting_met");
        row(
                        "Minutes.addStep(MeetingId, String, LocalDate, GoalId)",
                        Rule.THE_TWO,
                        mentee,
                        () -> minutes.addStep(meeting, "Pears", null, goal))
                .is("Added")
                .changes("goal_step", "meeting_follow_up");
        row(
                        "Minutes.tickItem(MeetingId, AgendaItemId, boolean)",
                        Rule.THE_TWO,
                        mentee,
                        () -> minutes.tickItem(meeting, item, true))
                .is("Done")
                .changes("meeting_agenda_item");
        row(
                        "Minutes.moveItem(MeetingId, AgendaItemId, boolean)",
                        Rule.THE_TWO,
                        mentee,
                        () -> minutes.moveItem(meeting, item, false))
                .is("Done")
                .changes("meeting_agenda_item");
        row(
                        "Minutes.removeItem(MeetingId, AgendaItemId)",
                        Rule.THE_TWO,
                        mentee,
                        () -> minutes.removeItem(meeting, item))
                .is("Done")
                .changes("meeting_agenda_item");
        row(
                        "Minutes.saveShared(MeetingId, String, int)",
                        Rule.THE_TWO,
                        mentee,
                        () -> minutes.saveShared(meeting, "Pears", 1))
                .is("Saved")
                .gets("Pears")
                .changes("meeting_note");
        row(
                        "Minutes.shareParagraph(MeetingId, int, int)",
                        Rule.THE_TWO,
                        mentee,
                        () -> minutes.shareParagraph(meeting, 0, 1))
                .is("Saved")
                .changes("meeting_note");
        row("Minutes.saveOwn(MeetingId, String, int)", Rule.THE_TWO, mentee, () -> minutes.saveOwn(meeting, "Pears", 1))
                .is("Saved")
                .gets("Pears")
                .changes("meeting_note");
        row(
                        "Minutes.addFollowUp(MeetingId, String, AccountId, LocalDate)",
                        Rule.THE_TWO,
                        mentee,
                        () -> minutes.addFollowUp(meeting, "Pears", mentee.id(), null))
                .is("Done")
                .changes("meeting_follow_up");
        row(
                        "Minutes.tickFollowUp(MeetingId, FollowUpId, boolean)",
                        Rule.THE_TWO,
                        mentee,
                        () -> minutes.tickFollowUp(meeting, followUp, true))
                .is("Done")
                .changes("meeting_follow_up");
        row(
                        "Minutes.removeFollowUp(MeetingId, FollowUpId)",
                        Rule.THE_TWO,
                        mentee,
                        () -> minutes.removeFollowUp(meeting, followUp))
                .is("Done")
                .changes("meeting_follow_up");

        // Matching
        row("Scenarios.start(RoundId)", Rule.COORDINATORS, coordinator, () -> scenarios.start(round))
                .changes("scenario");
        row("Scenarios.runNow(RoundId)", Rule.COORDINATORS, coordinator, () -> scenarios.runNow(round))
                .changes("scenario");
        row("Scenarios.cancel(ScenarioId)", Rule.COORDINATORS, coordinator, () -> scenarios.cancel(scenario))
                .given(coordinator, () -> jdbc.update("update scenario set state = 'WAITING'"))
                .changes("scenario");
        row("Scenarios.before(RoundId, int)", Rule.COORDINATORS, coordinator, () -> scenarios.before(round, 1_000))
                .gets(scenario);
        row("Scenarios.list(RoundId)", Rule.COORDINATORS, coordinator, () -> scenarios.list(round))
                .gets(scenario, "state=DONE");
        row(
                        "Scenarios.board(RoundId, ScenarioId, ScenarioId)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> scenarios.board(round, scenario, null))
                .gets(round, scenario, spare.id());
        row(
                        "Policies.keep(RoundId, Policy, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> policies.keep(round, policies.inForce(round).policy(), 0))
                .changes("kept_draft");
        row("Policies.drop(RoundId)", Rule.COORDINATORS, coordinator, () -> policies.drop(round))
                .given(coordinator, () -> policies.keep(round, policy, 0))
                .changes("kept_draft");
        row("Policies.inForce(RoundId)", Rule.COORDINATORS, coordinator, () -> policies.inForce(round))
                .gets("number=0");
        row("Policies.edit(RoundId)", Rule.COORDINATORS, coordinator, () -> policies.edit(round))
                .gets(round, "number=0");
        row(
                        "Policies.save(RoundId, Policy, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> policies.save(round, policy, 0))
                .is("Saved")
                .changes("matching_policy");
        row("Policies.effect(RoundId, Policy)", Rule.COORDINATORS, coordinator, () -> policies.effect(round, policy))
                .is("PolicyEffect");
        row(
                        "Decisions.decide(RoundId, AccountId, AccountId, Decision)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> decisions.decide(round, mentee.id(), mentor.id(), Decision.FORBID))
                .changes("matching_decision");
        row(
                        "Decisions.lift(RoundId, AccountId, AccountId)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> decisions.lift(round, mentee.id(), mentor.id()))
                .given(coordinator, () -> decisions.decide(round, mentee.id(), mentor.id(), Decision.LOCK))
                .changes("matching_decision");
        row("Publishing.preview(ScenarioId)", Rule.COORDINATORS, coordinator, () -> publishing.preview(scenario))
                .gets(round, scenario, spare.id());
        row(
                        "Publishing.publish(ScenarioId, Collection)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> publishing.publish(scenario, As.account(coordinator, () -> publishing
                                .preview(scenario)
                                .fresh())))
                .is("Published")
                .changes("mentorship", "turn");
        row(
                        "Explanations.explain(ScenarioId, AccountId, AccountId)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> explanations.explain(scenario, spare.id(), null))
                .is("Pair")
                .gets(spare.id());
        row(
                        "Explanations.loadPrices(ScenarioId)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> explanations.loadPrices(scenario))
                .is("LoadPrices");
        row("Wishes.page(RoundId, Side)", Rule.ROUND, mentee, () -> wishes.page(round, Side.MENTEE))
                .gets("[MENTEE]", round, otherMentor.id());
        row(
                        "Wishes.replace(RoundId, Side, List, Collection, int)",
                        Rule.ROUND,
                        mentee,
                        () -> wishes.replace(round, Side.MENTEE, List.of(new Wish(mentor.id(), 1)), List.of(), 1))
                .is("Saved")
                .gets(mentor.id())
                .changes("wish", "wish_list");
        row(
                        "Wishes.keep(RoundId, Side, WishDraft)",
                        Rule.ROUND,
                        mentee,
                        () -> wishes.keep(
                                round, Side.MENTEE, new WishDraft(List.of(new Wish(mentor.id(), 1)), Set.of(), 1)))
                .changes("wish_draft");
        row("Wishes.drop(RoundId, Side)", Rule.ROUND, mentee, () -> wishes.drop(round, Side.MENTEE))
                .given(mentee, () -> wishes.keep(round, Side.MENTEE, new WishDraft(List.of(), Set.of(mentor.id()), 1)))
                .changes("wish_draft");
        row("Wishes.search(RoundId, Side, String)", Rule.ROUND, mentee, () -> wishes.search(round, Side.MENTEE, ""))
                .gets(mentor.name());

        // What people are told
        row("Inbox.mine(Cursor, int)", Rule.OWN, mentee, () -> inbox.mine(null, 10))
                .gets(notice, "Marmalade");
        row("Inbox.read(UUID)", Rule.THE_TWO, mentee, () -> inbox.read(notice)).changes("notice");
        row("Inbox.unread()", Rule.OWN, mentee, () -> inbox.unread()).gets(9);
        row(
                        "ReplyAddresses.give(List, UUID, AccountId)",
                        Rule.WAYMARK,
                        null,
                        () -> replyAddresses.give(
                                List.of(new FeedbackSaid.AnswerAsked("Pears", "", "", "By when?")),
                                thread.value(),
                                mentee.id()))
                .gets("reply+")
                .changes("reply_address");
        row("CalendarAddresses.taken()", Rule.WAYMARK, null, () -> calendarAddresses.taken())
                .gets(true);
        row(
                        "CalendarAddresses.of(UUID, AccountId, Instant)",
                        Rule.WAYMARK,
                        null,
                        () -> calendarAddresses.of(UUID.randomUUID(), mentee.id(), null))
                .gets("reply+")
                .changes("reply_address");
        row("AnswersByLink.open(String)", Rule.OPEN, null, () -> answersByLink.open("guessed"))
                .isOpen();
        row(
                        "AnswersByLink.answer(String, boolean, String)",
                        Rule.OPEN,
                        null,
                        () -> answersByLink.answer("guessed", false, "No"))
                .isOpen();
        row(
                        "AnswersByLink.propose(String, LocalDate, LocalTime, String)",
                        Rule.OPEN,
                        null,
                        () -> answersByLink.propose("guessed", LocalDate.EPOCH, LocalTime.NOON, ""))
                .isOpen();
        row("MailedAnswers.possible()", Rule.HOLDERS, mentee, () -> mailed.possible())
                .gets(true);
        row("MailedAnswers.mine()", Rule.OWN, mentee, () -> mailed.mine())
                .given(mentee, () -> answeredByMail())
                .gets("Pears by mail");
        row("MailedAnswers.send(UUID)", Rule.THE_TWO, mentee, () -> mailed.send(mailedAnswer))
                .given(mentee, () -> answeredByMail())
                .is("Taken")
                .changes("feedback_post", "mailed_answer");
        row("MailedAnswers.discard(UUID)", Rule.THE_TWO, mentee, () -> mailed.discard(mailedAnswer))
                .given(mentee, () -> answeredByMail())
                .changes("mailed_answer");
        row("Mailbox.state()", Rule.ADMINISTRATORS, administrator, () -> mailbox.state())
                .gets("reads=false");
        row("MailHandOver.knows(String)", Rule.OPEN, null, () -> handOver.knows("guessed"))
                .isOpen();
        row("MailHandOver.take(String, byte[])", Rule.OPEN, null, () -> handOver.take("guessed", new byte[0]))
                .isOpen();
        row("MailRefusals.of(Collection)", Rule.PORT, coordinator, () -> refusals.of(List.of(mentee.id())))
                .given(administrator, () -> jdbc.update("update mail set state = 'FAILED', refused = true"))
                .gets(mentee.id(), World.address(mentee.name()));
        row("Inbox.readAll()", Rule.OWN, mentee, () -> inbox.readAll()).changes("notice");
        row("Inbox.on(InboxTab, Cursor, int)", Rule.OWN, mentee, () -> inbox.on(InboxTab.ME, null, 10))
                .gets(notice, "Marmalade");
        row("Inbox.counts()", Rule.OWN, mentee, () -> inbox.counts()).gets("InboxCounts");
        row("Inbox.done(UUID)", Rule.THE_TWO, mentee, () -> inbox.done(notice)).changes("notice");
        row(
                        "Inbox.later(UUID, Instant)",
                        Rule.THE_TWO,
                        mentee,
                        () -> inbox.later(notice, clock.instant().plus(Duration.ofDays(1))))
                .changes("notice");
        row("Inbox.again(UUID)", Rule.THE_TWO, mentee, () -> inbox.again(notice))
                .given(mentee, () -> inbox.done(notice))
                .changes("notice");
        row("Inbox.newsDone()", Rule.OWN, mentee, () -> inbox.newsDone()).changes("notice");
        row("OwnReach.mine()", Rule.OWN, mentee, () -> reach.mine()).gets(ReachTimes.USUAL);
        row(
                        "OwnReach.choose(Topic, AccountId, ReachChoice, ReachChoice)",
                        Rule.THE_TWO,
                        mentee,
                        () -> reach.choose(Topic.REVIEWS, mentor.id(), null, new ReachChoice(true, MailPace.NEVER)))
                .is("Saved")
                .changes("reach_choice", "reach_times");
        row(
                        "OwnReach.choose(ReachTimes, ReachTimes)",
                        Rule.OWN,
                        mentee,
                        () -> reach.choose(
                                ReachTimes.USUAL, new ReachTimes(LocalTime.of(6, 0), DayOfWeek.FRIDAY, null, null)))
                .is("Saved")
                .changes("reach_times");
        row("OwnReach.addressWorks()", Rule.OWN, mentee, () -> reach.addressWorks())
                .given(
                        mentee,
                        () -> jdbc.update(
                                "insert into unreachable values (?, 'x@example.org', '550', now(6))",
                                mentee.id().value()))
                .changes("unreachable");
        row(
                        "BouncePaths.give(AccountId, UUID)",
                        Rule.WAYMARK,
                        null,
                        () -> bouncePaths.give(mentee.id(), UUID.randomUUID()))
                .isLetIn();
        row("OwnReach.reset()", Rule.OWN, mentee, () -> reach.reset())
                .given(mentee, () -> reach.choose(Topic.SKILLS, null, null, new ReachChoice(true, MailPace.NEVER)))
                .changes("reach_choice");
        row("MailOff.read(String)", Rule.OPEN, null, () -> mailOff.read("guessed"))
                .isOpen();
        row("MailOff.end(String)", Rule.OPEN, null, () -> mailOff.end("guessed"))
                .isOpen();
        row(
                        "CheckInOffers.tell(AccountId, LocalDate, ZoneId)",
                        Rule.WAYMARK,
                        null,
                        () -> checkInOffers.tell(mentee.id(), LocalDate.EPOCH, mentee.zone()))
                .isLetIn();
        row("HeldTurns.of(AccountId, int)", Rule.WAYMARK, null, () -> heldTurns.of(mentor.id(), 10))
                .gets("Marmalade");
        row(
                        "ComingMeetings.toRead(AccountId, Instant, Instant, int)",
                        Rule.WAYMARK,
                        null,
                        () -> portions.one(comingMeetings.toRead(
                                mentee.id(), clock.instant(), clock.instant().plus(Duration.ofDays(400)), 10)))
                .gets("topic=");
        row(
                        "MailQueue.list(Set, Sorted, Cursor, int)",
                        Rule.ADMINISTRATORS,
                        administrator,
                        () -> mails.list(
                                EnumSet.allOf(MailState.class), Sorted.down(MailQueue.Order.CREATED), null, 50))
                .gets(World.address(mentee.name()));
        row("MailQueue.backlog()", Rule.ADMINISTRATORS, administrator, () -> mails.backlog())
                .gets("waiting=");
        row("MailQueue.sendNow()", Rule.ADMINISTRATORS, administrator, () -> mails.sendNow())
                .changes("scheduled_tasks", "audit_entry");
        row("MailQueue.delivers()", Rule.ADMINISTRATORS, administrator, () -> mails.delivers())
                .gets(true);
        row("MailQueue.open(UUID)", Rule.ADMINISTRATORS, administrator, () -> mails.open(mail))
                .gets("Jonas", "Marmalade")
                .changes("audit_entry");
        row("MailQueue.retry(UUID)", Rule.ADMINISTRATORS, administrator, () -> mails.retry(mail))
                .given(administrator, () -> jdbc.update("update mail set state = 'FAILED'"))
                .gets(true)
                .changes("mail");

        row("MailQueue.stop(UUID)", Rule.ADMINISTRATORS, administrator, () -> mails.stop(mail))
                .given(administrator, () -> jdbc.update("update mail set state = 'WAITING'"))
                .gets("Stopped")
                .changes("mail", "audit_entry");

        // Whose move it is
        row("Turns.forMe(Cursor, int)", Rule.OWN, mentor, () -> turns.forMe(null, 10))
                .gets("ReviewAsked", "Marmalade", mentor.id());
        row(
                        "Turns.forMe(Collection, Cursor, int)",
                        Rule.OWN,
                        mentor,
                        () -> turns.forMe(Set.of("goal.review"), null, 10))
                .gets("ReviewAsked", "Marmalade", mentor.id());
        row("Turns.forMe(TurnKinds, Cursor, int)", Rule.OWN, mentor, () -> turns.forMe(ReviewQueue.MINE, null, 10))
                .gets("ReviewAsked", "Marmalade", mentor.id());
        row("ReviewQueue.mine(int)", Rule.OWN, mentor, () -> reviewQueue.mine(10))
                .gets("ReviewAsked", "Marmalade", mentor.id());
        row(
                        "Turns.standing(UUID, List, int)",
                        Rule.OWN,
                        mentor,
                        () -> portions.one(turns.standing(mentorship.value(), List.of("goal.review"), 9)))
                .gets("ReviewAsked", "Marmalade");
        row("Turns.timedSince(Instant)", Rule.OWN, mentor, () -> portions.one(turns.timedSince(Instant.EPOCH)))
                .gets(1);
        row("Turns.forOthers(Cursor, int)", Rule.OWN, mentee, () -> turns.forOthers(null, 10))
                .gets("ReviewAsked", "Marmalade", mentee.id());
        row(
                        "Turns.forOthers(Collection, Cursor, int)",
                        Rule.OWN,
                        mentee,
                        () -> turns.forOthers(Set.of("goal.review"), null, 10))
                .gets("ReviewAsked", "Marmalade", mentee.id());
        row(
                        "Turns.forOthers(TurnKinds, Cursor, int)",
                        Rule.OWN,
                        mentee,
                        () -> turns.forOthers(TurnKinds.asked(Set.of("goal.review")), null, 10))
                .gets("ReviewAsked", "Marmalade", mentee.id());
        row("Turns.both(int, int)", Rule.OWN, mentee, () -> turns.both(10, 10))
                .gets("AnswerAsked", "ReviewAsked", "Marmalade");
        row("Turns.in(UUID, int)", Rule.OWN, mentor, () -> turns.in(mentorship.value(), 10))
                .gets("ReviewAsked", "Marmalade");
        row("Turns.counts()", Rule.OWN, mentor, () -> turns.counts()).gets("goal.review=1");
        row(
                        "Turns.on(Collection)",
                        Rule.OWN,
                        mentor,
                        () -> turns.on(List.of(goal.value(), thread.value(), meeting.value())))
                .gets(goal, "Marmalade");
        row("TurnLedger.hand(Ask)", Rule.PORT, mentee, () -> ledger.hand(ask)).changes("turn", "notice");
        row("TurnLedger.handAll(Collection)", Rule.PORT, mentee, () -> ledger.handAll(List.of(ask)))
                .changes("turn", "notice");
        row("TurnLedger.close(String, UUID)", Rule.PORT, mentee, () -> ledger.close("goal.review", goal.value()))
                .changes("turn");
        row(
                        "TurnLedger.close(String, UUID, AccountId)",
                        Rule.PORT,
                        mentee,
                        () -> ledger.close("goal.review", goal.value(), mentor.id()))
                .changes("turn");
        row("TurnLedger.handUntold(Ask)", Rule.PORT, mentee, () -> ledger.handUntold(ask))
                .changes("turn");
        row("TurnLedger.stands(String, UUID)", Rule.PORT, mentee, () -> ledger.stands("goal.review", goal.value()))
                .isLetIn();
        row("TurnLedger.closeAll(UUID)", Rule.PORT, mentee, () -> ledger.closeAll(goal.value()))
                .changes("turn");
        row(
                        "TurnLedger.closeAsked(String, UUID, AccountId)",
                        Rule.PORT,
                        mentee,
                        () -> ledger.closeAsked("goal.review", goal.value(), mentee.id()))
                .changes("turn");
        row(
                        "TurnLedger.standsTooLong(UUID, AccountId)",
                        Rule.PORT,
                        mentee,
                        () -> ledger.standsTooLong(mentorship.value(), mentor.id()))
                .gets(false);
        row("TurnLedger.waits(String, UUID)", Rule.PORT, mentee, () -> ledger.waits("goal.review", goal.value()))
                .gets(true);
        row("TurnLedger.closeMentorship(UUID)", Rule.PORT, mentee, () -> ledger.closeMentorship(mentorship.value()))
                .changes("turn");

        row("TurnLedger.away(AccountId, LocalDate)", Rule.PORT, mentee, () -> {
                    ledger.away(mentor.id(), LocalDate.of(2040, 1, 2));
                    return true;
                })
                .changes("turn_away", "turn");
        row("TurnLedger.back(AccountId)", Rule.PORT, mentee, () -> {
                    ledger.away(mentor.id(), LocalDate.of(2040, 1, 2));
                    ledger.back(mentor.id());
                    return true;
                })
                .isLetIn();
        row("TurnLedger.queue(AccountId, Instant)", Rule.PORT, mentee, () -> ledger.queue(mentor.id(), clock.instant()))
                .isLetIn();
        row("WelcomeReviews.mine()", Rule.OWN, mentor, () -> {
                    welcome.say(3);
                    return welcome.mine();
                })
                .gets(3);
        row("WelcomeReviews.toKnow()", Rule.OWN, mentor, () -> {
                    welcome.say(3);
                    return portions.one(welcome.toKnow());
                })
                .gets(3);
        row("WelcomeReviews.say(int)", Rule.OWN, mentor, () -> welcome.say(3)).changes("welcome_reviews");
        row("WelcomeReviews.of(AccountId)", Rule.PORT, mentee, () -> welcome.of(mentor.id()))
                .isLetIn();
        row("GoalSharing.outlook(MentorshipId)", Rule.THE_TWO, mentee, () -> sharing.outlook(mentorship))
                .gets("ReviewOutlook");
        row("GoalSharing.outlookOnSaving(GoalId)", Rule.THE_TWO, mentee, () -> sharing.outlookOnSaving(goal))
                .isLetIn();
        row("TurnLedger.expected(AccountId)", Rule.PORT, mentee, () -> ledger.expected(mentor.id()))
                .isLetIn();
        row("TurnLedger.patience(UUID)", Rule.PORT, mentee, () -> ledger.patience(programme.value()))
                .isLetIn();
        row("TurnLedger.setPatience(UUID, AskedFor, Patience)", Rule.PORT, mentee, () -> {
                    ledger.setPatience(programme.value(), AskedFor.REVIEW, new Patience(List.of(3), null));
                    return true;
                })
                .changes("turn_patience");
        row(
                        "TurnActs.handBack(TurnId, String)",
                        Rule.THE_TWO,
                        mentor,
                        () -> acts.handBack(open("goal.review"), "Not my field"))
                .is("Done")
                .changes("turn", "notice", "feedback_thread");
        row("TurnActs.askAgain(TurnId)", Rule.THE_TWO, mentee, () -> acts.askAgain(open("turn.back")))
                .given(mentor, () -> acts.handBack(open("goal.review"), "Not my field"))
                .is("Done")
                .changes("turn");
        row("TurnActs.leave(TurnId)", Rule.THE_TWO, mentee, () -> acts.leave(open("turn.back")))
                .given(mentor, () -> acts.handBack(open("goal.review"), "Not my field"))
                .is("Done")
                .changes("turn");
        row(
                        "TurnActs.putOff(TurnId, LocalDate)",
                        Rule.THE_TWO,
                        mentor,
                        () -> acts.putOff(
                                open("goal.review"),
                                LocalDate.now(clock.withZone(ZoneId.of("UTC"))).plusDays(4)))
                .is("Rests")
                .changes("turn");
        row("TurnActs.takeUp(TurnId)", Rule.THE_TWO, mentor, () -> acts.takeUp(open("goal.review")))
                .given(
                        mentor,
                        () -> acts.putOff(
                                open("goal.review"),
                                LocalDate.now(clock.withZone(ZoneId.of("UTC"))).plusDays(4)))
                .gets(true)
                .changes("turn");
        row("Absences.mine()", Rule.OWN, mentor, () -> absences.mine())
                .given(mentor, this::goneTomorrow)
                .gets("Absence");
        row("Absences.say(LocalDate, LocalDate)", Rule.OWN, mentor, this::goneTomorrow)
                .is("Said")
                .changes("absence", "notice");
        row("Absences.end()", Rule.OWN, mentor, () -> {
                    absences.end();
                    return null;
                })
                .given(mentor, this::goneTomorrow)
                .changes("absence");
        row("PeopleAway.toKnow(Collection)", Rule.PORT, mentee, () -> peopleAway.toKnow(List.of(mentor.id())))
                .isLetIn();
        row("Reminders.of(ProgrammeId)", Rule.COORDINATORS, coordinator, () -> reminders.of(programme))
                .gets("REVIEW");
        row(
                        "Reminders.change(ProgrammeId, AskedFor, List, Integer)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> reminders.change(programme, AskedFor.ANSWER, List.of(5), 12))
                .gets(true)
                .changes("turn_patience");
        row("ThreadNotes.keep(String, UUID, AccountId, String)", Rule.PORT, mentor, () -> {
                    notes.keep(Goals.THREADS, goal.value(), mentor.id(), "Not my field");
                    return true;
                })
                .changes("feedback_thread", "feedback_post");

        // Reports
        row("Home.read(int, int, int)", Rule.OWN, mentee, () -> home.read(20, 20, 6))
                .gets("AnswerAsked", goal, meeting);
        row(
                        "RoundPeople.read(RoundId, Part, String, Sorted, Cursor, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> roundPeople.read(
                                round, RoundPeople.Part.EVERYBODY, "", Sorted.up(RoundPeople.Order.NAME), null, 10))
                .gets(round, mentee.id(), World.address(mentee.name()));
        row(
                        "RoundPairs.read(RoundId, Set, Sorted, Cursor, int)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> roundPairs.read(
                                round,
                                EnumSet.allOf(MentorshipState.class),
                                Sorted.up(RoundPairs.Order.MENTOR),
                                null,
                                10))
                .gets(round, mentorship);
        row(
                        "RoundPersonPages.read(RoundId, AccountId, Shown)",
                        Rule.COORDINATORS,
                        coordinator,
                        () -> personPages.read(round, mentee.id(), RoundPersonPages.Shown.FIRST))
                .gets(round, mentee.id(), World.address(mentee.name()), mentorship);
        row(
                        "MenteePages.read(MentorshipId, Shown)",
                        Rule.THE_TWO,
                        mentor,
                        () -> menteePages.read(mentorship, new MenteePages.Shown(10, 10, 10)))
                .gets(goal, "Marmalade", mentee.name(), thread);
        row(
                        "ProgrammeGoals.read(ProgrammeId, Sorted, Map)",
                        Rule.PROGRAMME,
                        coordinator,
                        () -> programmeGoals.read(
                                programme, Sorted.up(ProgrammeGoals.Order.NAME), Map.of(Horizon.SHORT, 10)))
                .given(mentee, () -> sharing.showIn(goal, programme))
                .gets(goal, "Marmalade", mentee.name());
    }

    /** Two dates, a fortnight apart. */
    private static SeriesPlan repeating(Instant first, String topic) {
        var zone = ZoneId.of("Europe/Berlin");
        var start = first.atZone(zone);
        var rule = SeriesRule.weekly(2, start.toLocalDate(), start.toLocalTime(), zone);
        return new SeriesPlan(
                new MeetingPlan(topic, "", Duration.ofMinutes(30), List.of()),
                rule,
                rule.days(LocalDate.MAX, 2).stream()
                        .map(on -> new SeriesDay(on, rule.start(on).orElseThrow()))
                        .toList());
    }

    /** The meeting was two days ago, and none of its people was elsewhere. */
    private void longAgo() {
        jdbc.update(
                "update meeting set starts_at = starts_at - interval 5 day, ends_at = ends_at - interval 5 day where id = ?",
                meeting.value());
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
        for (var person : strangers(entry)) {
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
        assertThat(insideATransaction(entry))
                .as("inside a transaction that a service began")
                .isEmpty();
        withWhatIsGiven(entry);
        var rightly = entry.rightly();
        assertThat(rightly.said)
                .as("the table says what comes of it for whoever may")
                .isTrue();
        // Whether it is the person that was refused, and not the call: whoever may, can.
        var rightful = entry.rightful();
        if (rightful != null) {
            rightfully(rightly, () -> As.account(rightful, () -> call(entry.call())));
        } else if (entry.rule() == Rule.WAYMARK) {
            rightfully(rightly, () -> SystemActor.call(() -> Optional.ofNullable(call(entry.call()))));
        }
    }

    /**
     * A transaction that a service began opens no door: a page that had one would get no further. Ports alone then trust
     * the service, which has decided for whoever is signed in.
     */
    private List<String> insideATransaction(Entry entry) {
        var wrong = new ArrayList<String>();
        for (var person : strangers(entry)) {
            if (entry.rule() == Rule.PORT && (person.actor() != null || entry.openPort())) {
                continue;
            }
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                var fault = fault(entry, person);
                if (fault != null) {
                    wrong.add(person.who() + " " + fault);
                }
            });
        }
        return wrong;
    }

    /** Where there is something for the call to meet: without it a door that lets everybody in would look like one that is shut. */
    private void withWhatIsGiven(Entry entry) {
        if (entry.rightly().before.isEmpty() || entry.rule() == Rule.PORT) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            entry.rightly().before.forEach(Runnable::run);
            entities.flush();
            var before = picture();
            var wrong = new ArrayList<String>();
            for (var person : strangers(entry)) {
                var fault = fault(entry, person);
                if (fault != null) {
                    wrong.add(person.who() + " " + fault);
                }
            }
            entities.flush();
            assertThat(wrong).as("where there is something to meet").isEmpty();
            var after = picture();
            assertThat(beside(after, before))
                    .as("rows of the pair that strangers have made or changed, where there is something to meet")
                    .isEmpty();
            assertThat(beside(before, after))
                    .as("rows of the pair that strangers have changed or removed, where there is something to meet")
                    .isEmpty();
        });
    }

    private void rightfully(Rightly rightly, Supplier<@Nullable Object> call) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            rightly.before.forEach(Runnable::run);
            entities.flush();
            var rows = rightly.changed.stream().collect(Collectors.toMap(table -> table, this::rows));
            var result = plain(call.get());
            entities.flush();
            if (rightly.kind != null) {
                assertThat(result).as("what comes back").isNotNull();
                assertThat(result.getClass().getSimpleName()).as("%s", result).isEqualTo(rightly.kind);
            }
            for (var part : rightly.parts) {
                assertThat(part.equals(result) || String.valueOf(result).contains(String.valueOf(part)))
                        .as("%s is, or has in it, %s", result, part)
                        .isTrue();
            }
            rows.forEach((table, before) ->
                    assertThat(rows(table)).as("what %s holds", table).isNotEqualTo(before));
        });
    }

    private static @Nullable Object plain(@Nullable Object result) {
        return switch (result) {
            case Optional<?> maybe -> plain(maybe.orElse(null));
            case CompletableFuture<?> coming -> plain(coming.join());
            case null -> null;
            default -> result;
        };
    }

    private List<String> rows(String table) {
        return jdbc.queryForList("select * from `" + table + "`").stream()
                .map(row -> row.values().stream().map(AccessTest::text).toList())
                .map(String::valueOf)
                .sorted()
                .toList();
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

    private List<Person> strangers(Entry entry) {
        return strangers(entry.rule()).stream()
                .filter(person -> person.actor() == null || !person.actor().equals(entry.rightful()))
                .toList();
    }

    private List<Person> strangers(Rule rule) {
        var all = new ArrayList<>(List.of(new Person("a visitor", null)));
        if (rule == Rule.OWN_ROUND
                || rule == Rule.ROUND
                || rule == Rule.PROGRAMME
                || rule == Rule.PROGRAMME_AND_ADMINISTRATORS) {
            all.add(new Person("another programme's mentee", outsideMentee));
            all.add(new Person("another programme's mentor", outsideMentor));
        } else {
            all.add(new Person("another mentee", otherMentee));
            all.add(new Person("another mentor", otherMentor));
        }
        all.add(new Person("a coordinator of another programme", outsideCoordinator));
        if (rule != Rule.ADMINISTRATORS
                && rule != Rule.COORDINATORS_AND_ADMINISTRATORS
                && rule != Rule.PROGRAMME_AND_ADMINISTRATORS) {
            all.add(new Person("an administrator", administrator));
        }
        if (rule == Rule.THE_TWO
                || rule == Rule.ADMINISTRATORS
                || rule == Rule.WAYMARK
                || rule == Rule.OWN
                || rule == Rule.ROUND) {
            all.add(new Person("the coordinator", coordinator));
        }
        if (rule == Rule.COORDINATORS
                || rule == Rule.COORDINATORS_AND_ADMINISTRATORS
                || rule == Rule.ADMINISTRATORS
                || rule == Rule.WAYMARK) {
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

    /** Every row that has to do with the pair, or with their programme itself; what is found follows from the others. */
    private List<String> picture() {
        var markers = markers(Rule.OWN).toList();
        var rows = new ArrayList<String>();
        for (var name : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = database()"
                        + " and table_name not like 'databasechangelog%' and table_name not in ('scheduled_tasks', 'search_text')",
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

    private Rightly row(String method, Rule rule, @Nullable Actor rightful, Act call) {
        return row(method, rule, rightful, () -> {
            call.act();
            return null;
        });
    }

    private void openForm() {
        signupForms.addFields(round);
        signupForms.openLink(round);
    }

    private static SignupLinks.Applicant applicant() {
        return new SignupLinks.Applicant("Ines", "ines@example.org", false, true, "", Locale.ENGLISH);
    }

    /** Signs up as whoever acts. */
    private void signUp() {
        var link = jdbc.queryForObject("select link from signup_form where round = ?", String.class, round.value());
        var begun = (SignupLinks.Begun.Done) signupLinks.begin(Objects.requireNonNull(link), applicant(), "192.0.2.1");
        var opened = (SignupLinks.Opened.Here) signupLinks.open(begun.secret(), Locale.ENGLISH);
        var fruit = opened.sheet().parts().getFirst().questions().stream()
                .filter(one -> one.field().key().equals(FRUIT.key()))
                .findFirst()
                .orElseThrow();
        signupLinks.save(begun.secret(), Map.of(fruit.id(), List.of("Damsons")), Locale.ENGLISH);
        signupLinks.send(begun.secret(), "192.0.2.1", Locale.ENGLISH);
    }

    /** The sign-up there is; for whoever must not see it, any. */
    private UUID signup() {
        return jdbc.queryForList("select id from signup", UUID.class).stream()
                .findFirst()
                .orElse(new UUID(0, 0));
    }

    /** Reaches the goal, where it is the person's who acts. */
    private void reachOwn() {
        if (portions.one(goals.mine(5)).stream().anyMatch(one -> one.id().equals(goal))) {
            steps.reach(goal, "");
        }
    }

    private Rightly row(String method, Rule rule, @Nullable Actor rightful, Callable<?> call) {
        var rightly = new Rightly();
        assertThat(table.put(method, new Entry(method, rule, rightful, call, rightly)))
                .as("another row for " + method)
                .isNull();
        return rightly;
    }

    /** A call that gives nothing back. */
    private interface Act {
        void act();
    }

    private static <T> T as(Person person, Supplier<T> work) {
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
