package app.waymark.support;

import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.mentorship.Proposal;
import app.waymark.mentorship.ProposeAllResult;
import app.waymark.program.Invitations;
import app.waymark.program.PeopleImport;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.SystemActor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** People and programmes to test with, made through the services as an administrator and a coordinator would. */
public class World {

    /** What every account's password is, where it has one. */
    public static final String PASSWORD = "three tall trees";

    private final Accounts accounts;
    private final Programmes programmes;
    private final PeopleImport people;
    private final Invitations invitations;
    private final Mentorships mentorships;
    private int counter;

    public World(
            Accounts accounts,
            Programmes programmes,
            PeopleImport people,
            Invitations invitations,
            Mentorships mentorships) {
        this.accounts = accounts;
        this.programmes = programmes;
        this.people = people;
        this.invitations = invitations;
        this.mentorships = mentorships;
    }

    /** A programme with one open round, its coordinator, a mentor and a mentee in it, and the two as an active pair. */
    public record Pair(
            ProgrammeId programme,
            RoundId round,
            Actor coordinator,
            Actor mentor,
            Actor mentee,
            MentorshipId mentorship) {}

    /** An account that cannot sign in (no password), in English and Berlin's zone. Quick: no password is hashed. */
    public Actor account(String name) {
        return account(name, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
    }

    /** An account that cannot sign in (no password). */
    public Actor account(String name, Locale locale, ZoneId zone) {
        var email = new EmailAddress(address(name));
        var registered = SystemActor.call(() -> accounts.register(List.of(new NewAccount(email, name, locale, zone))));
        return new Actor(java.util.Objects.requireNonNull(registered.ids().get(email)), name, false, locale, zone);
    }

    /** An account that can sign in with {@link #PASSWORD} and the address {@link #address(String)}. */
    public Actor person(String name, Locale locale, ZoneId zone, boolean administrator) {
        AccountId id = SystemActor.call(() -> accounts.establish(
                new NewAccount(new EmailAddress(address(name)), name, locale, zone), PASSWORD, administrator));
        return new Actor(id, name, administrator, locale, zone);
    }

    /** The address of the account with this name. */
    public static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }

    /** A round of a new programme that this person coordinates. */
    public RoundId round(Actor coordinator) {
        var programme = SystemActor.call(() -> {
            var made = programmes.create("Programme " + ++counter).orElseThrow();
            programmes.appoint(made, coordinator.id());
            return made;
        });
        return As.account(coordinator, () -> programmes
                .openRound(programme, "Autumn", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 3, 1))
                .orElseThrow());
    }

    /** Takes people into a round, as its coordinator does; each says yes. */
    public void join(Actor coordinator, RoundId round, String role, int capacity, Actor... joining) {
        invite(coordinator, round, role, capacity, joining);
        SystemActor.run(() -> invitations.joinAll(round, capacity));
    }

    /** Brings people into a round, as its coordinator does; nobody has answered yet. */
    public void invite(Actor coordinator, RoundId round, String role, int capacity, Actor... joining) {
        var csv = new StringBuilder("email,name,role,capacity\n");
        for (var one : joining) {
            csv.append(address(one.name())).append(',').append(one.name()).append(',');
            csv.append(role).append(',').append(capacity).append('\n');
        }
        As.account(
                coordinator,
                () -> people.read(
                        round, csv.toString().getBytes(StandardCharsets.UTF_8), PeopleImport.Part.AS_WRITTEN));
    }

    /** Proposes one mentorship to both, as publishing does. */
    public MentorshipId propose(Actor coordinator, RoundId round, AccountId mentor, AccountId mentee, String... why) {
        var result = As.account(
                coordinator, () -> mentorships.proposeAll(round, List.of(new Proposal(mentor, mentee, List.of(why)))));
        if (result instanceof ProposeAllResult.Proposed proposed) {
            return proposed.mentorships().getFirst();
        }
        throw new AssertionError("Not proposed: " + result);
    }

    /** Proposes a mentorship and has both accept it. */
    public MentorshipId match(Actor coordinator, RoundId round, Actor mentor, Actor mentee) {
        var mentorship = propose(coordinator, round, mentor.id(), mentee.id(), "Both like trees");
        As.account(mentor, () -> mentorships.accept(mentorship));
        As.account(mentee, () -> mentorships.accept(mentorship));
        return mentorship;
    }

    /** A programme with a round and an active pair in it; the names tell one pair from another. */
    public Pair pair(String mentorName, String menteeName) {
        var coordinator = account("Coordinator of " + menteeName);
        var mentor = account(mentorName);
        var mentee = account(menteeName);
        var round = round(coordinator);
        join(coordinator, round, "mentor", 3, mentor);
        join(coordinator, round, "mentee", 0, mentee);
        var mentorship = match(coordinator, round, mentor, mentee);
        var programme = As.account(
                coordinator,
                () -> programmes.coordinated(null, 50).items().getFirst().programme());
        return new Pair(programme, round, coordinator, mentor, mentee, mentorship);
    }
}
