package app.waymark.shared;

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

    /** All accounts, for administrators. */
    public static final String ACCOUNTS = "/administration/accounts";

    /** The audit trail, for administrators. */
    public static final String AUDIT = "/administration/audit";

    /** The plain page behind a mailed one-time link. */
    public static String oneTime(String token) {
        return "/link/" + token;
    }

    /** The page of one goal, for its mentee and its mentor. */
    public static String goal(UUID goal) {
        return "/goals/" + goal;
    }

    /** One thread on its goal's page. */
    public static String goalThread(UUID goal, UUID thread) {
        return goal(goal) + "?thread=" + thread;
    }

    /** The page of one meeting: its proposals, then its agenda, notes and follow-ups. */
    public static String meeting(UUID meeting) {
        return "/meetings/" + meeting;
    }

    /** My meetings: those to be picked, coming and past. */
    public static final String MEETINGS = "/meetings";

    /** Where a meeting is planned, with whomever. */
    public static final String NEW_MEETING = "/meetings/new";

    /** Where a meeting of this mentorship is planned: its times are chosen and proposed. */
    public static String newMeeting(UUID mentorship) {
        return NEW_MEETING + "?with=" + mentorship;
    }

    /** Where other times are proposed for a meeting. */
    public static String otherTimes(UUID meeting) {
        return meeting(meeting) + "/times";
    }

    /** The page of one mentorship. */
    public static String mentorship(UUID mentorship) {
        return "/mentorships/" + mentorship;
    }

    /** The programmes and rounds that one coordinates. */
    public static final String ROUNDS = "/rounds";

    /** The people of a round, for its coordinators. */
    public static String people(UUID round) {
        return ROUNDS + "/" + round + "/people";
    }

    /** The matching board of a round, for its coordinators. */
    public static String matching(UUID round) {
        return ROUNDS + "/" + round + "/matching";
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
        return ROUNDS + "/" + round + "/wishes";
    }

    /** One's own invitation to a round: what is asked, and the answer. */
    public static String invitation(UUID invitation) {
        return "/invitations/" + invitation;
    }

    /** One's own part in a round: what one said, how many one takes, the way out. */
    public static String part(UUID round) {
        return "/rounds/" + round + "/me";
    }

    /** What a programme asks its people, for its coordinators. */
    public static String fields(UUID programme) {
        return "/programmes/" + programme + "/fields";
    }

    /** The fairness figures of a round, for its coordinators. */
    public static String fairness(UUID round) {
        return "/rounds/" + round + "/fairness";
    }

    /** A round's mentorships and their health, for its coordinators. */
    public static String roundMentorships(UUID round) {
        return ROUNDS + "/" + round + "/mentorships";
    }
}
