package app.waymark.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where each page is. Mail, notifications and the turn ledger link through here, and the views' routes are these. */
@Component
public class Links {

    private final String baseUrl;

    public Links(@Value("${waymark.base-url}") String baseUrl) {
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /** The whole address of a path, for mail. */
    public String absolute(String path) {
        return baseUrl + path;
    }

    /** Whether people reach Waymark over https, whatever a proxy in front makes of it. */
    public boolean secure() {
        return baseUrl.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Whether this whole address is one of Waymark's own, as {@link #absolute} writes them. */
    public boolean ours(String address) {
        return address.startsWith(baseUrl + "/");
    }

    /** The plain page on which one signs in. */
    public static final String SIGN_IN = "/sign-in";

    /** Where a POST signs out. */
    public static final String SIGN_OUT = "/sign-out";

    /** One's own name, language, time zone and password. */
    public static final String SETTINGS = "/settings";

    /** The browsers in which one has signed in. */
    public static final String DEVICES = SETTINGS + "/devices";

    /** One's own second factor. */
    public static final String SECOND_FACTOR = SETTINGS + "/second-factor";

    /** What reaches one, how and when. */
    public static final String WHAT_REACHES_ME = SETTINGS + "/mail";

    /** Below it one press ends mail of some topics, without a sign-in. */
    public static final String MAIL_OFF = "/mail-off";

    /** Where that is done, with what an address says of whose mail it is and of what. */
    public static String mailOff(String token) {
        return MAIL_OFF + "/" + token;
    }

    /** All accounts, for administrators. */
    public static final String ACCOUNTS = "/administration/accounts";

    /** The published sets of skills that the installation has, for administrators. */
    public static final String SKILL_SETS = "/administration/skill-sets";

    /** The audit trail, for administrators. */
    public static final String AUDIT = "/administration/audit";

    /** The plain page behind a mailed one-time link. */
    public static String oneTime(String token) {
        return "/link/" + token;
    }

    /** What waits for the person: where one begins. */
    public static final String HOME = "/";

    /** My goals: those that are open, and those that are over. */
    public static final String GOALS = "/goals";

    /** Where a goal is begun. */
    public static final String NEW_GOAL = GOALS + "/new";

    /** Where a goal is begun that is a part of this longer one. */
    public static String newGoal(UUID under) {
        return NEW_GOAL + "?under=" + under;
    }

    /** Where it is chosen what a new goal begins with. */
    public static final String BEGIN_GOAL = GOALS + "/begin";

    /** Where a goal is begun with what was begun before, as {@link #NEW_GOAL} names it in its address. */
    public static String newGoalFrom(String what, String which) {
        return NEW_GOAL + "?" + what + "=" + which;
    }

    /** A goal that was suggested, for the mentee it was suggested to and its mentor. */
    public static String suggestedGoal(UUID suggestion) {
        return GOALS + "/suggested/" + suggestion;
    }

    /** Where the mentor of this mentorship suggests a goal. */
    public static String suggestGoal(UUID mentorship) {
        return GOALS + "/suggest/" + mentorship;
    }

    /** All of one's goals as a tree and on one line of time, and where they lead. */
    public static final String MAP = GOALS + "/map";

    /** The same of what is shared in a mentorship, for its mentor; and for its mentee, who sees what the mentor sees. */
    public static String map(UUID mentorship) {
        return MAP + "/" + mentorship;
    }

    /** Where one's goals lead, in one's own words. */
    public static final String VISION = GOALS + "/vision";

    /** The goals that wait for a mentor to review them, and all others of the mentees. */
    public static final String REVIEWS = "/reviews";

    /** What the person was told of, and what was asked of them. */
    public static final String INBOX = "/inbox";

    /** One's own answers by mail: those that wait for a word, and what was cut of the others. */
    public static final String MAILED = "/mailed";

    /** Where a mail server may hand over mail that came in. */
    public static final String MAIL_HOOK = "/hooks/mail";

    /** What the person tells of themselves. */
    public static final String PROFILE = "/profile";

    /** The mails that wait, were sent, or were refused, for administrators. */
    public static final String MAILS = "/administration/mail";

    /** The programmes of the installation, for administrators. */
    public static final String PROGRAMMES = "/administration/programmes";

    /** The plain page on which a new password is asked for. */
    public static final String FORGOTTEN = "/forgotten";

    /** What one reported, and what one receives that others reported. */
    public static final String REPORTS = "/reports";

    /** One report, for those who receive it. */
    public static String report(UUID report) {
        return REPORTS + "/" + report;
    }

    /** Where something is reported that should not have happened, by whoever may read it: of this kind, this one. */
    public static String reporting(String type, UUID thing) {
        return "/report/" + type + "/" + thing;
    }

    /** What Waymark keeps of people, and who reads it. */
    public static final String PRIVACY = "/privacy";

    /** Where files are fetched. */
    public static final String FILES = "/files";

    /** Where a file is fetched, by whoever may see what it belongs to. */
    public static String file(UUID file) {
        return FILES + "/" + file;
    }

    /** Where photos of people are fetched. */
    public static final String PHOTOS = "/photos";

    /** Where a person's photo is fetched, by whoever knows them; another photo has another address. */
    public static String photo(AccountId account, String version) {
        return PHOTOS + "/" + account + "?v=" + version;
    }

    /** The page of one goal, for its mentee and its mentor. */
    public static String goal(UUID goal) {
        return GOALS + "/" + goal;
    }

    /** The same with one of its steps in view. */
    public static String step(UUID goal, UUID step) {
        return goal(goal) + "?step=" + step;
    }

    /** Where a goal is edited, by its mentee. */
    public static String goalEditor(UUID goal) {
        return goal(goal) + "/edit";
    }

    /** Where its mentee checks in on a goal. */
    public static String checkIn(UUID goal) {
        return goal(goal) + "/check-in";
    }

    /** Where its mentee looks back at a goal. */
    public static String lookingBack(UUID goal) {
        return goal(goal) + "/looking-back";
    }

    /** The revisions of a goal. */
    public static String goalHistory(UUID goal) {
        return goal(goal) + "/history";
    }

    /** Two revisions of a goal laid beside each other. */
    public static String goalComparison(UUID goal, int from, int to) {
        return goalHistory(goal) + "?compare=" + from + ".." + to;
    }

    /** Something that was reached, with the way there: the goal itself, or a milestone of it. */
    public static String moment(UUID goal, UUID item) {
        return "/moments/" + goal + "/" + item;
    }

    /** One's own yearbook; of the present year where none is named ({@code ?year=2026}). */
    public static final String YEARBOOK = "/yearbook";

    /** What one puts together to show of oneself. */
    public static final String PORTFOLIO = "/portfolio";

    /** It as whoever has a link to it reads it, for whose it is. */
    public static final String PORTFOLIO_PREVIEW = PORTFOLIO + "/preview";

    /** It as an archive to take along. */
    public static final String PORTFOLIO_ARCHIVE = PORTFOLIO + "/archive";

    /** Where an archive of another Waymark is taken in. */
    public static final String PORTFOLIO_BRING = PORTFOLIO + "/bring";

    /** Where one chooses what to take into it, of this kind. */
    public static String portfolioAdd(String kind) {
        return PORTFOLIO + "/add/" + kind;
    }

    /** Below it whoever holds a link reads a portfolio. */
    public static final String PORTFOLIOS = "/portfolios";

    /** Where whoever holds this secret reads a portfolio. */
    public static String portfolio(String secret) {
        return PORTFOLIOS + "/" + secret;
    }

    /** The picture of a badge on a page of a portfolio, whether read by a link or looked at before. */
    public static String portfolioBadge(String page, UUID piece) {
        return page + "/badges/" + piece;
    }

    /** One's own badges. */
    public static final String BADGES = "/badges";

    /** The open page that says whether a badge is genuine. */
    public static final String BADGE_VERIFY = BADGES + "/verify";

    /** The public keys of this installation's badges. */
    public static final String BADGE_KEYS = BADGES + "/keys";

    /** One of them. */
    public static String badgeKey(UUID key) {
        return BADGE_KEYS + "/" + key;
    }

    /** Who a programme is that gives badges, for the programs that verify them. */
    public static String badgeIssuer(UUID programme) {
        return BADGES + "/issuers/" + programme;
    }

    /** Which of its badges hold no longer, for the same. */
    public static String badgesRevoked(UUID programme) {
        return badgeIssuer(programme) + "/revoked";
    }

    /** What a programme gives badges for, and to whom; for its coordinators. */
    public static String programmeBadges(UUID programme) {
        return "/programmes/" + programme + "/badges";
    }

    /** Which badges for levels a programme is asked for, and gave; for its coordinators. */
    public static String programmeLevelBadges(UUID programme) {
        return programmeBadges(programme) + "/levels";
    }

    /** The page of one meeting: its proposals, then its agenda, notes and follow-ups. */
    public static String meeting(UUID meeting) {
        return MEETINGS + "/" + meeting;
    }

    /** Below it one of a meeting says whether they come, without a sign-in. */
    public static final String ANSWER = "/answer";

    /** Where that is said, with what an address says of who, to which meeting and to which time. */
    public static String answer(String token) {
        return ANSWER + "/" + token;
    }

    /** My meetings: those to be picked, coming and past. */
    public static final String MEETINGS = "/meetings";

    /** The calendars elsewhere that say when one is busy. */
    public static final String CALENDARS = "/calendars";

    /** Below it calendar programs read what somebody has in Waymark, at addresses that are secret. */
    public static final String FEEDS = "/feeds";

    /** What calendar programs read there of this person, with the secret of its address. */
    public static String feed(String secret) {
        return FEEDS + "/" + secret + ".ics";
    }

    /** The same, of no more than when there is no time. */
    public static String busyFeed(String secret) {
        return FEEDS + "/busy/" + secret + ".ics";
    }

    /** Where one makes those addresses. */
    public static final String OWN_FEED = CALENDARS + "/feed";

    /** My meetings and the days in my goals by week, by month or as a list. */
    public static final String MEETING_CALENDAR = MEETINGS + "/calendar";

    /** Where a meeting is planned, with whomever. */
    public static final String NEW_MEETING = MEETINGS + "/new";

    /** Where a meeting of this mentorship is planned: its times are chosen and proposed. */
    public static String newMeeting(UUID mentorship) {
        return NEW_MEETING + "?with=" + mentorship;
    }

    /** Where meetings that repeat are planned, with whomever. */
    public static final String NEW_SERIES = NEW_MEETING + "/series";

    /** Where a series of meetings of this mentorship is planned. */
    public static String newSeries(UUID mentorship) {
        return NEW_SERIES + "?with=" + mentorship;
    }

    /** Where a series is planned anew from one of its meetings on. */
    public static String fromHere(UUID meeting) {
        return meeting(meeting) + "/from-here";
    }

    /** Where somebody calls a meeting of a group, of people of this round. */
    public static String newGroupMeeting(UUID round) {
        return MEETINGS + "/group/new/" + round;
    }

    /** The page of a meeting of a group, for those who are of it. */
    public static String groupMeeting(UUID meeting) {
        return MEETINGS + "/group/" + meeting;
    }

    /** Where its organiser gives it another time. */
    public static String groupMeetingTime(UUID meeting) {
        return groupMeeting(meeting) + "/time";
    }

    /** Where its organiser invites more people. */
    public static String groupMeetingPeople(UUID meeting) {
        return groupMeeting(meeting) + "/people";
    }

    /** Where other times are proposed for a meeting. */
    public static String otherTimes(UUID meeting) {
        return meeting(meeting) + "/times";
    }

    /** The page of one mentorship. */
    public static String mentorship(UUID mentorship) {
        return "/mentorships/" + mentorship;
    }

    /** What the two of a mentorship say to each other about it. */
    public static String mentorshipTalk(UUID mentorship) {
        return mentorship(mentorship) + "/talk";
    }

    /** The mentee of one mentorship, for its mentor: what waits, what is shared, what was promised. */
    public static String mentee(UUID mentorship) {
        return "/mentees/" + mentorship;
    }

    /** The programmes and rounds that one coordinates. */
    public static final String ROUNDS = "/rounds";

    /** Where one who coordinates a round begins with it. */
    public static String round(UUID round) {
        return ROUNDS + "/" + round;
    }

    /** The people of a round, for its coordinators. */
    public static String people(UUID round) {
        return round(round) + "/people";
    }

    /** Where people are brought into a round from a file, for its coordinators. */
    public static String bringIn(UUID round) {
        return people(round) + "/import";
    }

    /** One person of a round, for its coordinators. */
    public static String person(UUID round, UUID account) {
        return people(round) + "/" + account;
    }

    /** Those among them whom this name finds. */
    public static String people(UUID round, String name) {
        return people(round) + "?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** The matching board of a round, for its coordinators. */
    public static String matching(UUID round) {
        return round(round) + "/matching";
    }

    /** The board with one of its scenarios. */
    public static String scenario(UUID round, UUID scenario) {
        return matching(round) + "?s=" + scenario;
    }

    /** The policy that a round is matched under, for its coordinators. */
    public static String policy(UUID round) {
        return matching(round) + "/policy";
    }

    /** What publishing a scenario would do, for the round's coordinators. */
    public static String publishing(UUID round, UUID scenario) {
        return matching(round) + "/publish/" + scenario;
    }

    /** One's own wishes in a round, for its participants. */
    public static String wishes(UUID round) {
        return round(round) + "/wishes";
    }

    /** What a round asks whoever would take part, for its coordinators. */
    public static String signupForm(UUID round) {
        return round(round) + "/sign-up";
    }

    /** The form as a mentee or a mentor sees it, on a plain page, for its coordinators. */
    public static String signupPreview(UUID round, boolean mentor) {
        return signupForm(round) + (mentor ? "/as-mentor" : "/as-mentee");
    }

    /** Who would take part in a round, for its coordinators. */
    public static String signups(UUID round) {
        return round(round) + "/sign-ups";
    }

    /** The open link to a round's form: whoever has it can begin. */
    public static String signUp(String link) {
        return "/sign-up/" + link;
    }

    /** The secret link to what somebody has begun. */
    public static String signup(String secret) {
        return "/sign-up/mine/" + secret;
    }

    /** One's own invitation to a round: what is asked, and the answer. */
    public static String invitation(UUID invitation) {
        return "/invitations/" + invitation;
    }

    /** The rounds one is invited to or takes part in. */
    public static final String PARTS = "/taking-part";

    /** One's own part in a round: what one said, how many one takes, the way out. */
    public static String part(UUID round) {
        return ROUNDS + "/" + round + "/me";
    }

    /** The skills that one lets enter the matching of a round: what one offers, what one wants to learn. */
    public static String roundSkills(UUID round) {
        return ROUNDS + "/" + round + "/skills";
    }

    /** What a programme asks its people, for its coordinators. */
    public static String fields(UUID programme) {
        return "/programmes/" + programme + "/fields";
    }

    /** When a programme reminds its people of what waits for them, for its coordinators. */
    public static String reminders(UUID programme) {
        return "/programmes/" + programme + "/reminders";
    }

    /** What a programme asks its mentors with a review, for its coordinators. */
    public static String reviewQuestions(UUID programme) {
        return "/programmes/" + programme + "/review-questions";
    }

    /** How long before a meeting one is reminded. */
    public static final String MEETING_REMINDERS = MEETINGS + "/reminders";

    /** What a programme wants talked about when two meet first, for its coordinators. */
    public static String firstMeetings(UUID programme) {
        return "/programmes/" + programme + "/first-meetings";
    }

    /** As whom a programme writes to its people, and in which words. */
    public static String programmeMail(UUID programme) {
        return "/programmes/" + programme + "/mail";
    }

    /** One of these mails, in one language. */
    public static String programmeMail(UUID programme, String mail, String language) {
        return programmeMail(programme) + "/" + mail + "?in=" + language;
    }

    /** The templates of a programme, for its coordinators. */
    public static String templates(UUID programme) {
        return "/programmes/" + programme + "/templates";
    }

    /** Where one of them is written. */
    public static String newTemplate(UUID programme) {
        return templates(programme) + "/new";
    }

    /** Where one of them is changed. */
    public static String template(UUID programme, UUID template) {
        return templates(programme) + "/" + template;
    }

    /** One's own skills: what lies between oneself and the role one wants. */
    public static final String SKILLS = "/skills";

    /** The same, with one skill beside the list. */
    public static String skill(UUID skill) {
        return SKILLS + "?skill=" + skill;
    }

    /** Where one says that one stands: present role, strengths, what costs strength, values. */
    public static final String SKILL_STANDING = SKILLS + "/standing";

    /** The same, asked question by question. */
    public static final String SKILL_STANDING_BEGIN = SKILL_STANDING + "/begin";

    /** What became different of it. */
    public static final String SKILL_STANDING_CHANGES = SKILL_STANDING + "/changes";

    /** What others see in one, asked by mail. */
    public static final String SKILL_OTHERS = SKILLS + "/others";

    /** Where others are asked. */
    public static final String ASK_OTHERS = SKILL_OTHERS + "/ask";

    /** The plain page behind a mailed link, on which somebody without an account answers. */
    public static String othersSee(String token) {
        return "/others/" + token;
    }

    /** What is shown of it in a mentorship, for its mentor; and for its mentee, who sees what the mentor sees. */
    public static String skillStanding(UUID mentorship) {
        return SKILL_STANDING + "/of/" + mentorship;
    }

    /** What the two say of one thing in it. */
    public static String skillStandingTalk(UUID entry) {
        return SKILL_STANDING + "/talk/" + entry;
    }

    /** The skills and roles of one's programmes, to be read. */
    public static final String SKILL_FRAMEWORKS = SKILLS + "/frameworks";
    /** What one learns, what one's programmes offer to learn from, and what is to be done in the organisation. */
    public static final String LEARNING = "/learning";

    /** The same page with one of its parts: {@code programme}, {@code opportunities}. */
    public static String learning(String part) {
        return LEARNING + "/" + part;
    }

    /** One of the things that one learns from oneself. */
    public static String ownLearning(UUID resource) {
        return LEARNING + "?one=" + resource;
    }

    /** What one's programmes offer that has these words. */
    public static String learningFound(String words) {
        return learning("programme") + "?find=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** One of the things there are to do in the organisation. */
    public static String opportunity(UUID opportunity) {
        return learning("opportunities") + "?one=" + opportunity;
    }

    /** The people one wants to stay in touch with. */
    public static final String PEOPLE = "/people";

    /** Introductions: those I offer, and those that wait for my answer. */
    public static final String INTRODUCTIONS = PEOPLE + "/introductions";

    /** Where a mentor offers the mentee of this mentorship an introduction. */
    public static String introduce(UUID mentorship) {
        return INTRODUCTIONS + "?with=" + mentorship;
    }

    /** The plain page behind a mailed link, on which somebody without an account says whether they want to be introduced. */
    public static String introduced(String token) {
        return "/introduced/" + token;
    }

    /** What a programme offers to learn from, for its coordinators. */
    public static String programmeLearning(UUID programme) {
        return "/programmes/" + programme + "/learning";
    }

    /** What of it has these words, of what is offered or of what was withdrawn. */
    public static String programmeLearning(UUID programme, String words, boolean withdrawn) {
        return programmeLearning(programme)
                + (withdrawn ? "?show=withdrawn&find=" : "?find=")
                + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Where one says at which level one is in each skill. */
    public static final String RATE_SKILLS = SKILLS + "/rate";

    /** Where one rates the skills of this framework. */
    public static String rateSkills(UUID framework) {
        return RATE_SKILLS + "?framework=" + framework;
    }

    /** The same, with this skill open. */
    public static String rateSkill(UUID framework, UUID skill) {
        return rateSkills(framework) + "&skill=" + skill;
    }

    /** The roles one wants. */
    public static final String WANTED_ROLES = SKILLS + "/roles";

    /** What the mentee of this mentorship showed of their skills, for the mentor. */
    public static String skillsOf(UUID mentorship) {
        return SKILLS + "/of/" + mentorship;
    }

    /** The same, with one skill beside the list. */
    public static String skillOf(UUID mentorship, UUID skill) {
        return skillsOf(mentorship) + "?skill=" + skill;
    }

    /** Where the mentor of this mentorship rates the skills that the mentee asked about. */
    public static String rateSkillsOf(UUID mentorship) {
        return skillsOf(mentorship) + "/rate";
    }

    /** What two say to each other about the skills of one of them in a framework. */
    public static String skillTalk(UUID sheet) {
        return SKILLS + "/talk/" + sheet;
    }

    /** Where a goal is begun that closes the gap in this skill. */
    public static String goalOfGap(UUID framework, UUID skill) {
        return newGoalFrom("gap", framework + "." + skill);
    }

    /** The frameworks of skills of a programme, for its coordinators. */
    public static String frameworks(UUID programme) {
        return "/programmes/" + programme + "/skills";
    }

    /** Where one of them is written. */
    public static String framework(UUID programme, UUID framework) {
        return frameworks(programme) + "/" + framework;
    }

    /** The goals that the people of a programme show each other, for them and for its coordinators. */
    public static String programmeGoals(UUID programme) {
        return "/programmes/" + programme + "/goals";
    }

    /** A round's mentorships and their health, for its coordinators. */
    public static String roundMentorships(UUID round) {
        return round(round) + "/mentorships";
    }
}
