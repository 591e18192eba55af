package app.waymark.support;

import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.GoalSuggestions;
import app.waymark.goal.GoalTemplates;
import app.waymark.goal.GoalTree;
import app.waymark.goal.Goals;
import app.waymark.goal.Horizon;
import app.waymark.goal.Measure;
import app.waymark.goal.Milestone;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.goal.SuggestResult;
import app.waymark.goal.TemplateContent;
import app.waymark.goal.TemplateResult;
import app.waymark.goal.Visions;
import app.waymark.learning.LearningResult;
import app.waymark.learning.Opportunities;
import app.waymark.learning.OpportunityDraft;
import app.waymark.learning.OwnLearning;
import app.waymark.learning.ProgrammeLearning;
import app.waymark.learning.ResourceDraft;
import app.waymark.learning.ResourceKind;
import app.waymark.learning.SkillLevels;
import app.waymark.matching.Rounds;
import app.waymark.matching.ScenarioId;
import app.waymark.matching.Scenarios;
import app.waymark.matching.Side;
import app.waymark.matching.Wish;
import app.waymark.matching.Wishes;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.GroupAnswer;
import app.waymark.meeting.GroupBookings;
import app.waymark.meeting.GroupMeetingId;
import app.waymark.meeting.GroupPlan;
import app.waymark.meeting.GroupResult;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.MeetingSeries;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.OfferResult;
import app.waymark.meeting.SeriesDay;
import app.waymark.meeting.SeriesPlan;
import app.waymark.meeting.SeriesResult;
import app.waymark.meeting.SeriesRule;
import app.waymark.mentorship.MentorshipId;
import app.waymark.network.IntroductionOffer;
import app.waymark.network.Introductions;
import app.waymark.program.Invitations;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.program.SignupForms;
import app.waymark.program.SignupLinks;
import app.waymark.recognition.Badges;
import app.waymark.recognition.Moments;
import app.waymark.recognition.PortfolioChoice;
import app.waymark.recognition.PortfolioKind;
import app.waymark.recognition.PortfolioLink;
import app.waymark.recognition.PortfolioLinks;
import app.waymark.recognition.PortfolioPart;
import app.waymark.recognition.Portfolios;
import app.waymark.safeguarding.ReportResult;
import app.waymark.safeguarding.Reporting;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.skill.FrameworkResult;
import app.waymark.skill.MentorRatings;
import app.waymark.skill.OpinionQuestion;
import app.waymark.skill.OpinionRequest;
import app.waymark.skill.Opinions;
import app.waymark.skill.Ratings;
import app.waymark.skill.SharedStandings;
import app.waymark.skill.SkillFrameworks;
import app.waymark.skill.StandingPart;
import app.waymark.skill.StandingResult;
import app.waymark.skill.Standings;
import app.waymark.skill.WantedRoles;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A page of each route there is, with something on it, and somebody who opens it: for tests that must forget no page. A
 * route that is new is missing here until somebody says what its page needs; {@link #missing} names it.
 */
public final class EveryRoute {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** One page: what its reader is to it, who that is, and its address without a slash before it. */
    public record Visit(String role, Actor who, String address) {

        /** The page without the ids of what is on it: {@code mentee/goals/ID}. */
        public String name() {
            return role + "/" + address.replaceAll(ID, "ID");
        }
    }

    private final ApplicationContext context;
    private final Clock clock;
    private final List<Visit> visits = new ArrayList<>();
    private final RoundId round;
    private final MentorshipId mentorship;
    private final GoalId goal;
    private final MeetingId booked;
    private final MeetingId proposed;

    /** Makes the people and everything they open, all in this language. */
    public EveryRoute(ApplicationContext context, Locale locale) {
        this.context = context;
        clock = context.getBean(Clock.class);
        var world = context.getBean(World.class);
        var rounds = new Rounds(context);
        var root = world.person("Robin Falk", locale, BERLIN, true);
        var clara = world.person("Clara Vance", locale, BERLIN, false);
        // Before the round's import makes them, in its own language.
        var jonas = world.person("Jonas Berg", locale, BERLIN, false);
        var noor = world.person("Noor Aziz", locale, BERLIN, false);
        var ben = world.person("Ben Ortiz", locale, BERLIN, false);
        round = rounds.small(clara);
        var scenario = scenario(clara, round);
        As.account(ben, () -> context.getBean(Wishes.class)
                .replace(
                        round,
                        Side.MENTEE,
                        List.of(new Wish(rounds.id("Rita Sow"), 1), new Wish(rounds.id("Ilse Kramer"), 2)),
                        List.of(),
                        0));
        mentorship = world.match(clara, round, jonas, noor);
        goal = goal(jonas, noor, mentorship);
        booked = meeting(jonas, noor, mentorship, true);
        proposed = meeting(noor, jonas, mentorship, false);
        var ida = world.person("Ida Moser", locale, BERLIN, false);
        world.invite(clara, round, "mentor", 2, ida);
        var invitations = context.getBean(Invitations.class);
        As.account(clara, () -> invitations.ask(round));
        var invitation = As.account(
                ida, () -> invitations.mine(null, 50).items().getFirst().id().value());
        var programme = As.account(clara, () -> context.getBean(Programmes.class)
                .coordinatedProgrammes(null, 50)
                .items()
                .getFirst()
                .id()
                .value());

        visit("administrator", root, "administration/accounts", "administration/audit", "administration/mail");
        visit("administrator", root, "administration/programmes", "administration/skill-sets");
        visit(
                "coordinator",
                clara,
                "",
                "rounds",
                "programmes/" + programme + "/fields",
                "programmes/" + programme + "/reminders",
                "programmes/" + programme + "/goals");
        visit("mentee", noor, "programmes/" + programme + "/goals");
        signUp(clara, world.person("Lin Sato", locale, BERLIN, false));
        visit("coordinator", clara, "rounds/" + round.value() + "/sign-up", "rounds/" + round.value() + "/sign-ups");
        visit(
                "coordinator",
                clara,
                "rounds/" + round.value() + "/people/import",
                "rounds/" + round.value() + "/people/" + noor.id());
        var template = template(clara, programme);
        visit("coordinator", clara, "programmes/" + programme + "/templates");
        visit("coordinator", clara, "programmes/" + programme + "/templates/new");
        visit("coordinator", clara, "programmes/" + programme + "/templates/" + template);
        var framework = framework(clara, programme);
        visit("coordinator", clara, "programmes/" + programme + "/skills");
        visit("coordinator", clara, "programmes/" + programme + "/skills/" + framework);
        visit("mentee", noor, "skills/frameworks");
        visit("mentee", noor, "rounds/" + round.value() + "/skills");
        visit("mentor", jonas, "rounds/" + round.value() + "/skills");
        var sheet = rated(jonas, noor, framework);
        visit("mentee", noor, "skills", "skills/rate", "skills/roles", "skills/talk/" + sheet);
        visit("mentor", jonas, "skills/of/" + mentorship.value(), "skills/of/" + mentorship.value() + "/rate");
        learning(clara, jonas, noor, programme, framework);
        visit("coordinator", clara, "programmes/" + programme + "/learning");
        visit("mentee", noor, "learning", "learning/programme", "learning/opportunities", "people");
        for (var third : List.of("Ines Falk", "Olaf Sund")) {
            As.account(jonas, () -> context.getBean(Introductions.class)
                    .offer(new IntroductionOffer(
                            mentorship,
                            null,
                            third,
                            third.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org",
                            "You both write about clinics.",
                            locale)));
        }
        visit("mentee", noor, "people/introductions");
        visit("mentor", jonas, "people/introductions");
        var said = standing(jonas, noor);
        visit("mentee", noor, "skills/standing", "skills/standing/begin", "skills/standing/changes");
        visit("mentee", noor, "skills/standing/talk/" + said);
        visit("mentor", jonas, "skills/standing/of/" + mentorship.value());
        As.account(noor, () -> context.getBean(Opinions.class)
                .ask(new OpinionRequest(
                        true,
                        locale,
                        "I think about what to learn next",
                        List.of(new OpinionRequest.Person("Olga Petrova", "olga@example.org")),
                        List.of(new OpinionRequest.Question(
                                OpinionQuestion.Kind.STRENGTHS, "What do I do well?", null, null)))));
        visit("mentee", noor, "skills/others", "skills/others/ask");
        visit("coordinator", clara, "programmes/" + programme + "/review-questions");
        visit("coordinator", clara, "programmes/" + programme + "/first-meetings");
        visit("coordinator", clara, "programmes/" + programme + "/mail", "programmes/" + programme + "/mail/PROPOSAL");
        visit("mentee", noor, "mentorships/" + mentorship.value() + "/talk");
        visit("coordinator", clara, "mentorships/" + mentorship.value());
        for (var page :
                List.of("people", "mentorships", "matching", "matching/policy", "matching/publish/" + scenario)) {
            visit("coordinator", clara, "rounds/" + round.value() + "/" + page);
        }
        visit(
                "mentee",
                noor,
                "",
                "goals",
                "goals/new",
                "inbox",
                "mailed",
                "meetings",
                "profile",
                "settings",
                "settings/mail",
                "settings/devices",
                "settings/second-factor",
                "taking-part");
        visit("mentee", noor, "calendars", "calendars/feed", "meetings/reminders", "meetings/calendar");
        visit("mentee", noor, "goals/map", "goals/map/" + mentorship.value(), "goals/vision");
        visit("mentor", jonas, "goals/map/" + mentorship.value(), "goals/suggest/" + mentorship.value());
        visit("mentor", jonas, "mentees/" + mentorship.value());
        visit("mentee", noor, "goals/begin", "goals/suggested/" + suggested(jonas, noor));
        visit("mentee", noor, "goals/" + goal.value(), "goals/" + goal.value() + "/edit");
        visit("mentee", noor, "goals/" + goal.value() + "/history", "mentorships/" + mentorship.value());
        // Something that was reached, and the year it is kept in.
        var reached = reached(noor);
        visit("mentee", noor, "moments/" + reached + "/" + reached, "yearbook");
        visit("coordinator", clara, "programmes/" + programme + "/badges");
        badge(clara, rounds.id("Rita Sow"), noor, programme);
        askedForALevel(rounds.id("Rita Sow"), noor, programme);
        visit("coordinator", clara, "programmes/" + programme + "/badges/levels");
        visit("mentee", noor, "badges");
        portfolio(noor, reached);
        visit("mentee", noor, "portfolio", "portfolio/add/goal", "portfolio/bring");
        visit("mentee", noor, "goals/" + goal.value() + "/check-in", "goals/" + goal.value() + "/looking-back");
        visit("mentee", noor, "rounds/" + round.value() + "/me");
        visit("mentee", ben, "rounds/" + round.value() + "/wishes");
        visit("mentor", jonas, "", "reviews", "goals/" + goal.value(), "meetings/" + booked.value());
        visit("mentor", jonas, "meetings/new", "meetings/" + proposed.value() + "/times");
        var group = together(clara, jonas, noor);
        visit(
                "coordinator",
                clara,
                "meetings",
                "meetings/group/new/" + round.value(),
                "meetings/group/" + group.value());
        visit("coordinator", clara, "meetings/group/" + group.value() + "/time");
        visit("coordinator", clara, "meetings/group/" + group.value() + "/people");
        visit("mentor", jonas, "meetings/group/new/" + round.value(), "meetings/group/" + group.value());
        repeating(world, locale);
        // Something that was reported of the mentor, for who reported it and for who receives it.
        var reported = reported(noor);
        // Nobody's turn any more, so that the other pages are what they are on most days.
        context.getBean(JdbcTemplate.class)
                .update("delete from turn where kind in ('safeguarding.report', 'skill.rate')");
        visit("mentee", noor, "report/mentorship/" + mentorship.value(), "reports", "privacy");
        visit("coordinator", clara, "reports/" + reported);
        visit("invited", ida, "invitations/" + invitation);
    }

    /** A form with an open link, and somebody who filled it in and waits. */
    private void signUp(Actor coordinator, Actor who) {
        var forms = context.getBean(SignupForms.class);
        var links = context.getBean(SignupLinks.class);
        As.account(coordinator, () -> forms.addFields(round));
        As.account(coordinator, () -> forms.addValues(round));
        As.account(coordinator, () -> forms.openLink(round));
        var link = Objects.requireNonNull(
                As.account(coordinator, () -> forms.of(round)).link());
        As.account(who, () -> {
            var begun = (SignupLinks.Begun.Done) links.begin(
                    link.substring(link.lastIndexOf('/') + 1),
                    new SignupLinks.Applicant("", "", false, true, "", Locale.ENGLISH),
                    "192.0.2.1");
            return links.send(begun.secret(), "192.0.2.1", Locale.ENGLISH);
        });
    }

    /** The coordinator's meeting with two people of the round, of whom one comes. */
    private GroupMeetingId together(Actor coordinator, Actor comes, Actor asked) {
        var calling = context.getBean(GroupBookings.class);
        var day = LocalDate.ofInstant(clock.instant(), BERLIN).plusDays(20);
        var plan = new GroupPlan(
                "Where we stand",
                "https://meet.example.org/all",
                "Bring what you would like to ask.",
                ZonedDateTime.of(day, LocalTime.of(16, 0), BERLIN).toInstant(),
                Duration.ofMinutes(60));
        var group = ((GroupResult.Invited)
                        As.account(coordinator, () -> calling.invite(round, plan, Set.of(comes.id(), asked.id()))))
                .meeting();
        As.account(comes, () -> calling.answer(group, GroupAnswer.YES));
        As.account(asked, () -> calling.answer(group, GroupAnswer.MAYBE));
        As.account(comes, () -> calling.saveNotes(group, "We begin with the questions.", 0));
        return group;
    }

    /** Two who meet again and again, apart from all others: a series that is proposed, and one that is booked. */
    private void repeating(World world, Locale locale) {
        var hanna = world.person("Hanna Ruiz", locale, BERLIN, false);
        var uma = world.person("Uma Solberg", locale, BERLIN, false);
        var vic = world.person("Vic Tanaka", locale, BERLIN, false);
        var theirs = world.round(hanna);
        world.join(hanna, theirs, "mentor", 2, uma);
        world.join(hanna, theirs, "mentee", 0, vic);
        var with = world.match(hanna, theirs, uma, vic);
        var asked = series(vic, with, 11);
        var booked = series(vic, with, 14);
        As.account(uma, () -> context.getBean(MeetingSeries.class).accept(booked, Set.of()));
        visit("asked", uma, "meetings/" + asked.value());
        visit("repeating", uma, "meetings", "meetings/" + booked.value(), "meetings/" + booked.value() + "/from-here");
        visit("repeating", uma, "meetings/new/series");
    }

    /** Twelve dates that the mentee proposes. */
    private MeetingId series(Actor mentee, MentorshipId with, int hour) {
        var rule = SeriesRule.weekly(2, LocalDate.now(BERLIN).plusDays(40), LocalTime.of(hour, 0), BERLIN);
        var days = rule.days(LocalDate.MAX, 12).stream()
                .map(on -> new SeriesDay(on, rule.start(on).orElseThrow()))
                .toList();
        var plan =
                new SeriesPlan(new MeetingPlan("Every second week", "", Duration.ofMinutes(45), List.of()), rule, days);
        return As.account(mentee, () -> ((SeriesResult.Proposed)
                        context.getBean(MeetingSeries.class).propose(with, plan))
                .meeting());
    }

    /** The mentee rated three skills, the mentor one of them and is asked about another; a role is wanted. */
    private UUID rated(Actor mentor, Actor mentee, UUID framework) {
        var ratings = context.getBean(Ratings.class);
        var theirs = context.getBean(MentorRatings.class);
        As.account(mentee, () -> {
            var sheet = ratings.sheets().getFirst();
            sheet.skills().stream().limit(3).forEach(one -> ratings.rate(one.key(), 2, "As last week"));
            context.getBean(WantedRoles.class)
                    .take(framework, sheet.content().roles().getFirst().key());
            return ratings.ask(framework, mentorship);
        });
        As.account(mentor, () -> {
            var asked = theirs.shared(mentorship).getFirst();
            var ask = Objects.requireNonNull(asked.ask()).id();
            theirs.rate(ask, asked.skills().getFirst().key().skill(), 1, "I heard it once");
            theirs.send(ask);
            return asked;
        });
        return As.account(mentee, () -> {
            ratings.ask(framework, mentorship);
            return Objects.requireNonNull(ratings.sheets().getFirst().id());
        });
    }

    /** The pages. */
    public List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** The round that Clara coordinates. */
    public RoundId round() {
        return round;
    }

    /** Jonas mentors Noor. */
    public MentorshipId mentorship() {
        return mentorship;
    }

    /** Noor's, shared with Jonas. */
    public GoalId goal() {
        return goal;
    }

    /** What Jonas proposed and Noor picked, in three days at two. */
    public MeetingId booked() {
        return booked;
    }

    /** What Noor proposes and Jonas has still to pick, in five days at two. */
    public MeetingId proposed() {
        return proposed;
    }

    /** Who opens the pages as this; the first, where several do. */
    public Actor who(String role) {
        return visits.stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .orElseThrow()
                .who();
    }

    /** Which of these routes, as their templates, have no page here. */
    public TreeSet<String> missing(Collection<String> templates) {
        var missing = new TreeSet<String>();
        for (var template : templates) {
            var pattern = template.replaceAll("/?:[^/]+\\?", "")
                    .replaceAll(":type", "[a-z]+")
                    .replaceAll(":mail$", "[A-Z_]+")
                    .replaceAll(":[^/]+", ID);
            if (visits.stream().noneMatch(one -> one.address().matches(pattern))) {
                missing.add(template);
            }
        }
        return missing;
    }

    private void visit(String role, Actor who, String... addresses) {
        for (var address : addresses) {
            visits.add(new Visit(role, who, address));
        }
    }

    private ScenarioId scenario(Actor clara, RoundId round) {
        var scenario = As.account(clara, () -> context.getBean(Scenarios.class).start(round))
                .orElseThrow();
        As.account(clara, () -> context.getBean(Queue.class).runDue());
        return scenario;
    }

    private GoalId goal(Actor mentor, Actor mentee, MentorshipId mentorship) {
        var today = LocalDate.ofInstant(clock.instant(), BERLIN);
        var content = GoalContent.titled("Lead the data team by summer")
                .withWhy("I like to see others grow, and I want to find out whether I can help them to.")
                .withSmart(SmartPart.SPECIFIC, "Lead a team of four people and be the one they turn to.")
                .withSmart(SmartPart.MEASURABLE, "Each of the four would choose to work with me again.")
                .withTargetOn(today.plusDays(150))
                .withMeasures(List.of(Measure.of("Talks given", "talks", BigDecimal.ZERO, BigDecimal.TEN)))
                .withPlan(
                        List.of(Step.of("Ask two leads what surprised them", today.plusDays(10))),
                        List.of(Milestone.of(
                                "First project",
                                today.plusDays(60),
                                Step.of("Plan the project with Jonas", today.plusDays(30)))));
        var goal = ((GoalSaveResult.Saved) As.account(
                        mentee, () -> context.getBean(GoalEditing.class).create(GoalEdit.of(content))))
                .goal();
        As.account(
                mentee, () -> context.getBean(GoalSharing.class).shareWith(goal, mentorship, true, "Is it too much?"));
        As.account(mentee, () -> {
            var sharing = context.getBean(GoalSharing.class);
            return sharing.showIn(goal, sharing.programmes().getFirst().id());
        });
        As.account(mentee, () -> {
            var far = context.getBean(GoalEditing.class)
                    .create(GoalEdit.of(GoalContent.titled("Head of data")
                            .withHorizon(Horizon.LONG)
                            .withTargetOn(today.plusYears(6))));
            context.getBean(GoalTree.class).place(goal, ((GoalSaveResult.Saved) far).goal());
            var visions = context.getBean(Visions.class);
            visions.write(0, "Decisions that people understand, by a team that likes to explain them.");
            visions.shareWith(mentorship);
        });
        As.account(mentor, () -> context.getBean(Threads.class)
                .start(Goals.THREADS, goal.value(), SmartPart.SPECIFIC.key(), null, "How do you know that they do?"));
        return goal;
    }

    /** What the programme suggests, what its mentee plans of it and has handed over, and what its mentor posted. */
    private void learning(Actor clara, Actor jonas, Actor noor, UUID programme, UUID framework) {
        var where = new ProgrammeId(programme);
        var listening = As.account(clara, () -> context.getBean(SkillFrameworks.class)
                .find(where, framework)
                .orElseThrow()
                .content()
                .skills()
                .keySet()
                .iterator()
                .next());
        var skills = List.of(new SkillLevels(framework, listening, 1, 3));
        var course = As.account(clara, () -> ((LearningResult.Saved) context.getBean(ProgrammeLearning.class)
                        .add(
                                where,
                                new ResourceDraft(
                                        ResourceKind.COURSE,
                                        "Listening for beginners",
                                        "For whoever talks more than they hear.",
                                        "https://example.org/listening",
                                        "en",
                                        "Six evenings",
                                        "free",
                                        null,
                                        null,
                                        skills)))
                .id());
        var own = context.getBean(OwnLearning.class);
        As.account(noor, () -> own.plan(course));
        As.account(noor, () -> {
            var book =
                    ((LearningResult.Saved) own.add(ResourceDraft.of(ResourceKind.BOOK, "A book on listening"))).id();
            return own.hand(book, where);
        });
        As.account(jonas, () -> context.getBean(Opportunities.class)
                .post(
                        where,
                        new OpportunityDraft(
                                OpportunityDraft.Kind.PROJECT,
                                "Moderate the retrospective",
                                "Ask Ben.",
                                "",
                                LocalDate.now(clock.withZone(BERLIN)).plusDays(40),
                                skills)));
    }

    /** The general skills, as the programme's own. */
    private UUID framework(Actor coordinator, UUID programme) {
        var frameworks = context.getBean(SkillFrameworks.class);
        return As.account(coordinator, () -> {
            var made = (FrameworkResult.Saved) frameworks.add(new ProgrammeId(programme), frameworks.general());
            frameworks.publish(made.framework(), made.edition(), "To begin with");
            return made.framework();
        });
    }

    /** Where Noor says she stands: two parts are shown, and Jonas added a word. */
    private UUID standing(Actor mentor, Actor mentee) {
        var standings = context.getBean(Standings.class);
        var strength = As.account(mentee, () -> {
            standings.write(StandingPart.ROLE, null, 0, "Analyst in a team of six", "");
            standings.write(StandingPart.DISLIKES, null, 0, "Numbers that nobody reads", "");
            standings.stillHolds();
            standings.write(StandingPart.WEAKNESSES, null, 0, "I wait too long before I ask", "The tender in May");
            var said = (StandingResult.Saved)
                    standings.write(StandingPart.STRENGTHS, null, 0, "I explain figures", "The report in June");
            standings.show(List.of(StandingPart.ROLE, StandingPart.STRENGTHS), mentorship);
            return said.entry();
        });
        As.account(mentor, () -> context.getBean(SharedStandings.class)
                .add(mentorship, strength, "", "And you notice who has not understood."));
        return strength;
    }

    /** Something that is shown of oneself, by a link. */
    private void portfolio(Actor noor, UUID reached) {
        As.account(noor, () -> {
            context.getBean(Portfolios.class)
                    .add(PortfolioKind.GOAL, reached, PortfolioChoice.of(EnumSet.allOf(PortfolioPart.class)));
            context.getBean(PortfolioLinks.class).make("For the interview", PortfolioLink.DAYS);
        });
    }

    /** A badge that Noor accepted; as the rows have it, for the mentorship of these pages is not over. */
    private void badge(Actor coordinator, AccountId mentor, Actor mentee, UUID programme) {
        var badge = UUID.randomUUID();
        context.getBean(JdbcTemplate.class)
                .update(
                        "insert into badge (id, programme, kind, subject, person, state, issuer_name, language, name,"
                                + " description, criteria, offered_by, offered_at) values (?, ?, 'MENTEE', ?, ?, 'OFFERED',"
                                + " 'Autumn mentoring', 'en', 'Mentorship finished', 'Worked on goals of their own', 'Took"
                                + " part to the end', ?, utc_timestamp())",
                        badge,
                        programme,
                        mentor.value(),
                        mentee.id().value(),
                        coordinator.id().value());
        As.account(mentee, () -> context.getBean(Badges.class).accept(badge, true));
    }

    /** What Noor asks for, as the rows have it. */
    private void askedForALevel(AccountId mentor, Actor mentee, UUID programme) {
        var jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update(
                "insert into badge_terms (programme, kind, given, name_en, name_de, description_en, description_de,"
                        + " criteria_en, criteria_de) values (?, 'LEVEL', true, 'Skill', 'Fähigkeit', 'Reached a level',"
                        + " 'Hat eine Stufe erreicht', 'Both see it', 'Beide sehen es')",
                programme);
        jdbc.update(
                "insert into badge_ask (id, programme, mentee, framework, skill, level, mentor, rated_at, content, words,"
                        + " state, waits, asked_at) values (?, ?, ?, ?, ?, 3, ?, utc_timestamp(), ?,"
                        + " 'I led four retrospectives', 'ASKED', true, utc_timestamp())",
                UUID.randomUUID(),
                programme,
                mentee.id().value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                mentor.value(),
                """
                {"format":1,"framework":{"words":{"en":"General skills"}},"skill":{"words":{"en":"Listening"}},\
                "meaning":{"words":{"en":"Hears what others leave out"}},"level":3,"top":5}""");
    }

    private UUID template(Actor coordinator, UUID programme) {
        var words = new TemplateContent.Words(
                "Research",
                "Present at a seminar",
                "I want to …",
                Map.of(SmartPart.SPECIFIC, "I present … at …"),
                List.of(Measure.of("Talks given", "talks", BigDecimal.ZERO, BigDecimal.TWO)),
                List.of(new TemplateContent.Line("Ask for a date", 14)),
                "I wait until it is finished.",
                "I want to polish it once more",
                "I show it to somebody");
        return As.account(coordinator, () -> ((TemplateResult.Saved) context.getBean(GoalTemplates.class)
                        .add(
                                new ProgrammeId(programme),
                                new TemplateContent(Horizon.SHORT, 150, Map.of("en", words, "de", words))))
                .template());
    }

    /** What Jonas suggested and Noor made no goal of: so that Jonas can suggest another. */
    private UUID suggested(Actor mentor, Actor mentee) {
        var suggestions = context.getBean(GoalSuggestions.class);
        var made = As.account(mentor, () -> ((SuggestResult.Suggested)
                        suggestions.suggest(mentorship, "Teach the new colleagues", "You explain well.", "One course"))
                .suggestion());
        As.account(mentee, () -> suggestions.decline(made, "Not before summer"));
        return made;
    }

    private UUID reached(Actor mentee) {
        return As.account(mentee, () -> {
            var small = ((GoalSaveResult.Saved) context.getBean(GoalEditing.class)
                            .create(GoalEdit.of(GoalContent.titled("Give a first talk"))))
                    .goal();
            context.getBean(GoalSteps.class).reach(small, "Rehearsing before two friends");
            context.getBean(Moments.class).thankByName(small, small.value(), "Thu Nguyen", "You listened twice.");
            return small.value();
        });
    }

    private UUID reported(Actor mentee) {
        var post = context.getBean(JdbcTemplate.class)
                .queryForObject(
                        "select p.id from feedback_post p join feedback_thread t on t.id = p.thread where t.subject = ?",
                        UUID.class,
                        goal.value());
        var reporting = context.getBean(Reporting.class);
        return As.account(mentee, () -> ((ReportResult.Reported) reporting.report(
                        Threads.POSTS, Objects.requireNonNull(post), "I would like somebody to look at this."))
                .report()
                .value());
    }

    private MeetingId meeting(Actor asks, Actor asked, MentorshipId mentorship, boolean picked) {
        var day = LocalDate.ofInstant(clock.instant(), BERLIN).plusDays(picked ? 3 : 5);
        var start = ZonedDateTime.of(day, LocalTime.of(14, 0), BERLIN).toInstant();
        var bookings = context.getBean(Bookings.class);
        var plan = new MeetingPlan(
                picked ? "Plan the winter" : "Look back at the autumn",
                "https://meet.example.org/winter",
                Duration.ofMinutes(45),
                List.of("The plan", "The conference"));
        var meeting = ((OfferResult.Offered) As.account(asks, () -> bookings.propose(mentorship, plan, List.of(start))))
                .meeting();
        if (picked) {
            As.account(asked, () -> bookings.pick(meeting, start));
            var minutes = context.getBean(Minutes.class);
            As.account(asks, () -> minutes.saveShared(meeting, "We begin with the plan.", 0));
            As.account(asks, () -> minutes.addFollowUp(meeting, "Send the list of books", asks.id(), day.plusDays(7)));
        }
        return meeting;
    }
}
