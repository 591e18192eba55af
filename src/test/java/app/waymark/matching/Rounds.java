package app.waymark.matching;

import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.matching.internal.ScenarioStore;
import app.waymark.program.ImportResult;
import app.waymark.program.Invitations;
import app.waymark.program.PeopleImport;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** Sets up programmes, rounds and people the way coordinators do. */
public final class Rounds {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Accounts accounts;
    private final Programmes programmes;
    private final PeopleImport people;
    private final Invitations invitations;
    private final ScenarioStore scenarios;
    private final Policies policies;
    private final Publishing publishing;

    public Rounds(ApplicationContext context) {
        accounts = context.getBean(Accounts.class);
        programmes = context.getBean(Programmes.class);
        people = context.getBean(PeopleImport.class);
        invitations = context.getBean(Invitations.class);
        scenarios = context.getBean(ScenarioStore.class);
        policies = context.getBean(Policies.class);
        publishing = context.getBean(Publishing.class);
    }

    /** A scenario as it is kept. */
    public ScenarioSummary scenario(ScenarioId id) {
        return scenarios.find(id.value()).orElseThrow();
    }

    /** What a scenario has for each mentee, as it is kept. */
    public List<ScenarioPair> pairs(ScenarioId id) {
        return scenarios.pairs(List.of(id.value())).getOrDefault(id, List.of());
    }

    /** What publishing a scenario brings for whoever has just looked at what it would publish. */
    public PublishResult publish(ScenarioId id) {
        return publishing.publish(id, publishing.preview(id).fresh());
    }

    /** Somebody with an account. */
    public Actor person(String name) {
        var email = new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
        var id = SystemActor.call(() -> accounts.register(List.of(new NewAccount(email, name, Locale.ENGLISH, ZONE)))
                .ids()
                .get(email));
        return new Actor(java.util.Objects.requireNonNull(id), name, false, Locale.ENGLISH, ZONE);
    }

    /** A round of a new programme that this person coordinates. */
    public RoundId round(String programme, Actor coordinator) {
        var id = SystemActor.call(() -> {
            var made = programmes.create(programme).orElseThrow();
            programmes.appoint(made, coordinator.id());
            return made;
        });
        return As.account(coordinator, () -> programmes
                .openRound(id, "Autumn round", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 5, 31))
                .orElseThrow());
    }

    /** Brings in the people of this CSV, who all say yes; a mentor of whom it is not said takes one mentee. */
    public void people(RoundId round, Actor coordinator, PeopleImport.Part part, String csv) {
        var result = As.account(coordinator, () -> people.read(round, csv.getBytes(StandardCharsets.UTF_8), part));
        if (!(result instanceof ImportResult.Imported)) {
            throw new IllegalStateException(result.toString());
        }
        SystemActor.run(() -> invitations.joinAll(round, 1));
    }

    /** A small round with a story: three mentors, four mentees, four places. */
    public RoundId small(Actor coordinator) {
        var round = round("Small", coordinator);
        people(round, coordinator, PeopleImport.Part.AS_WRITTEN, """
                email,name,role,capacity,skills offered,skills sought,organisation,headline
                ilse.kramer@example.org,Ilse Kramer,mentor,2,"Data, Leadership",,North,Twelve years of data
                jonas.berg@example.org,Jonas Berg,mentor,1,"Product, Facilitation",,South,Product all my life
                rita.sow@example.org,Rita Sow,mentor,1,Finance,,North,Numbers with people
                amir.haddad@example.org,Amir Haddad,mentee,,,Data,South,
                noor.aziz@example.org,Noor Aziz,mentee,,,"Data, Product",South,
                lena.vogt@example.org,Lena Vogt,mentee,,,Leadership,South,
                ben.ortiz@example.org,Ben Ortiz,mentee,,,Finance,South,
                """);
        return round;
    }

    /** The five hundred mentors and five hundred mentees of the published data. */
    public RoundId large(Actor coordinator) {
        var round = round("Large", coordinator);
        people(round, coordinator, PeopleImport.Part.MENTORS, resource("large-mentors.csv"));
        people(round, coordinator, PeopleImport.Part.MENTEES, resource("large-mentees.csv"));
        return round;
    }

    /** Has the coordinator save the policy in force with one more criterion, called after the field “town”. */
    public void alsoTown(RoundId round, Actor coordinator) {
        alsoTown(round, coordinator, 5);
    }

    /** The same with so many points; the criterion takes the place of an earlier one. */
    public void alsoTown(RoundId round, Actor coordinator, int points) {
        As.account(coordinator, () -> {
            var current = policies.inForce(round);
            var was = current.policy();
            var criteria = new ArrayList<>(was.criteria());
            criteria.removeIf(one -> one.criterion().name().equals("town"));
            criteria.add(new WeightedCriterion(new Criterion.SameValue("town", "town", "town", points), 1));
            return policies.save(
                    round,
                    new Policy(
                            criteria,
                            was.rules(),
                            was.synonyms(),
                            was.objective(),
                            was.allowUnwished(),
                            was.anyNumber(),
                            was.evenLoad(),
                            was.confidential()),
                    current.number());
        });
    }

    /** The person with this name's address, which the import has made an account. */
    public Actor of(String name) {
        return person(name);
    }

    /** The account of the person with this name. */
    public AccountId id(String name) {
        return person(name).id();
    }

    private static String resource(String file) {
        try (var stream = Rounds.class.getResourceAsStream("/demo/mentor-match-ogl/" + file)) {
            return new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
