package app.waymark.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.Finding;
import app.waymark.engine.criteria.Rule;
import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.engine.model.Objective;
import app.waymark.matching.Explanation;
import app.waymark.matching.Explanations;
import app.waymark.matching.Policies;
import app.waymark.matching.Policy;
import app.waymark.matching.Publishing;
import app.waymark.matching.ScenarioId;
import app.waymark.matching.Scenarios;
import app.waymark.matching.Side;
import app.waymark.matching.Wishes;
import app.waymark.mentorship.MentorshipPages;
import app.waymark.mentorship.Mentorships;
import app.waymark.profile.Profiles;
import app.waymark.program.AnswerDirectory.Told;
import app.waymark.program.ImportResult.Imported;
import app.waymark.report.RoundPeople;
import app.waymark.report.RoundPerson;
import app.waymark.shared.Actor;
import app.waymark.shared.Sorted;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What somebody says to one programme, attacked from another one and from within. */
@WaymarkTest
class AnswersBelongToTheProgrammeTest {

    @Autowired
    World world;

    @Autowired
    PeopleImport people;

    @Autowired
    Invitations invitations;

    @Autowired
    Fields fields;

    @Autowired
    Answers answers;

    @Autowired
    Programmes programmes;

    @Autowired
    Participants participants;

    @Autowired
    Profiles profiles;

    @Autowired
    RoundPeople roundPeople;

    @Autowired
    Policies policies;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Explanations explanations;

    @Autowired
    Publishing publishing;

    @Autowired
    Wishes wishes;

    @Autowired
    Mentorships mentorships;

    @Autowired
    MentorshipPages pages;

    @Autowired
    JdbcTemplate jdbc;

    private Actor clara;
    private Actor mallory;
    private Actor mara;
    private Actor jonas;
    private RoundId round;
    private RoundId foreign;

    @BeforeEach
    void two_programmes() {
        clara = world.account("Clara Vance");
        mallory = world.account("Mallory Dark");
        mara = world.account("Mara Lindqvist");
        jonas = world.account("Jonas Berg");
        round = world.round(clara);
        foreign = world.round(mallory);
        As.account(mara, () -> profiles.save("Nurse who codes", "", List.of(), 0));
        read(clara, round, """
                email,name,role,capacity,health,city
                mara.lindqvist@example.org,Mara Lindqvist,mentee,,diabetes,Oulu
                jonas.berg@example.org,Jonas Berg,mentor,2,diabetes,Oulu
                """);
        As.account(mara, () -> invitations.join(mine(round), null));
        As.account(jonas, () -> invitations.join(mine(round), 2));
    }

    @Test
    void an_import_of_somebody_elses_address_writes_nothing_of_theirs_and_takes_nobody_into_a_round() {
        read(mallory, foreign, """
                email,name,role,headline,city
                mara.lindqvist@example.org,Your Victim,mentee,Overwritten,Hell
                """);

        assertThat(As.account(mara, profiles::mine).headline()).isEqualTo("Nurse who codes");
        assertThat(said(mara, round)).containsEntry("city", "Oulu");
        assertThat(As.account(mallory, () -> participants.all(foreign))).isEmpty();
    }

    @Test
    void an_answer_of_several_is_held_to_its_choices_wherever_it_is_written() {
        var programme = programme(clara);
        As.account(
                clara,
                () -> fields.declare(
                        programme, asked("topics", FieldKind.SEVERAL, "Data", "Research, development", "Product")));

        assertThat(As.account(
                        mara, () -> answers.save(programme, Map.of("topics", new Answers.Said("", "Data, Astrology")))))
                .isInstanceOfSatisfying(AnswersSaved.Wrong.class, no -> {
                    assertThat(no.why()).isEqualTo(AnswersSaved.Why.NO_CHOICE);
                    assertThat(no.what()).isEqualTo("Astrology");
                });
        assertThat(said(mara, round)).containsEntry("topics", "");

        jdbc.update(
                "insert into unassigned_answer (account, field_key, text) values (?, 'topics', 'Product, Alchemy')",
                mara.id().toString());
        assertThat(As.account(mara, () -> answers.assign("topics", programme)))
                .isInstanceOfSatisfying(
                        AssignResult.Wrong.class, no -> assertThat(no.what()).isEqualTo("Alchemy"));

        assertThat(read(clara, round, """
                email,name,role,topics
                eve@example.org,Eve,mentee,"Data, Research"
                """))
                .isEqualTo(new ImportResult.Refused(
                        List.of(new ImportResult.Fault(2, "topics", ImportResult.Reason.BAD_CHOICE, "Research")), 1));

        var right = "product,  Research,development , Data,";
        assertThat(As.account(mara, () -> answers.save(programme, Map.of("topics", new Answers.Said("", right)))))
                .isInstanceOf(AnswersSaved.Saved.class);
        assertThat(said(mara, round)).containsEntry("topics", right);
        assertThat(read(clara, round, """
                email,name,role,topics
                eve@example.org,Eve,mentee,"Research, development, Product"
                """)).isInstanceOf(ImportResult.Imported.class);
    }

    @Test
    void what_was_said_before_is_given_only_to_a_question_that_it_answers() {
        var programme = programme(clara);
        As.account(clara, () -> fields.declare(programme, asked("age", FieldKind.NUMBER)));
        As.account(clara, () -> fields.declare(programme, asked("size", FieldKind.CHOICE, "S", "M")));
        for (var old : Map.of("age", "about forty", "size", "XL", "shoe", "43").entrySet()) {
            jdbc.update(
                    "insert into unassigned_answer (account, field_key, text) values (?, ?, ?)",
                    mara.id().toString(),
                    old.getKey(),
                    old.getValue());
        }

        assertThat(As.account(mara, () -> answers.assign("age", programme)))
                .isInstanceOfSatisfying(
                        AssignResult.Wrong.class, no -> assertThat(no.why()).isEqualTo(AnswersSaved.Why.NO_NUMBER));
        assertThat(As.account(mara, () -> answers.assign("size", programme)))
                .isInstanceOfSatisfying(
                        AssignResult.Wrong.class, no -> assertThat(no.why()).isEqualTo(AnswersSaved.Why.NO_CHOICE));
        assertThat(As.account(mara, () -> answers.assign("shoe", programme))).isEqualTo(new AssignResult.NotAsked());
        assertThat(As.account(mara, answers::unassigned))
                .extracting(Answers.Unassigned::key)
                .containsExactlyInAnyOrder("age", "size", "shoe");

        jdbc.update("update unassigned_answer set text = 'M' where field_key = 'size'");
        assertThat(As.account(mara, () -> answers.assign("size", programme))).isEqualTo(new AssignResult.Assigned());
        assertThat(said(mara, round)).containsEntry("size", "M");
    }

    @Test
    void an_import_says_the_same_of_an_address_whether_or_not_it_has_an_account() {
        var known = read(mallory, foreign, "email,name,role\nmara.lindqvist@example.org,Somebody One,mentee\n");
        var unknown = read(mallory, foreign, "email,name,role\nnobody.here@example.org,Somebody Two,mentee\n");
        assertThat(known).isEqualTo(unknown).isEqualTo(new Imported(1, 0, 0));

        assertThat(As.account(mallory, () -> invitations.ask(foreign))).isEqualTo(2);

        var rows = As.account(
                        mallory,
                        () -> roundPeople.read(
                                foreign, RoundPeople.Part.EVERYBODY, "", Sorted.up(RoundPeople.Order.NAME), null, 50))
                .people()
                .items();
        assertThat(rows).extracting(RoundPerson::name).containsExactly("Somebody One", "Somebody Two");
        assertThat(rows).extracting(RoundPerson::state).containsOnly(InvitationState.WAITING);
        assertThat(rows).extracting(RoundPerson::asked).containsOnly(true);
    }

    @Test
    void a_fake_mentee_and_a_rule_read_nothing_that_was_said_to_another_programme() {
        // The attacker's own programme has the field, a fake mentee and a rule, and Mara takes part even here.
        read(mallory, foreign, """
                email,name,role,capacity,city
                mara.lindqvist@example.org,Mara,mentor,1,
                fake@example.org,Fake Mentee,mentee,,Oulu
                """);
        As.account(mara, () -> invitations.join(mine(foreign), 1));
        app.waymark.shared.SystemActor.run(() -> invitations.joinAll(foreign, 1));
        var fake = As.account(mallory, () -> participants.all(foreign)).stream()
                .filter(ParticipantSummary::mentee)
                .findFirst()
                .orElseThrow()
                .account();
        policy(mallory, foreign, "city", List.of(new Rule.NeverSame("city", "city", "city")));
        var scenario = run(mallory, foreign);

        assertThat(As.account(mallory, () -> policies.edit(foreign)).mentorAttributes())
                .isEmpty();
        var answer = As.account(
                mallory, () -> explanations.explain(scenario, fake, mara.id()).join());
        assertThat(answer.toString()).doesNotContain("Oulu, Oulu").doesNotContain("diabetes");
        assertThat(appraisal(answer).contributions().getFirst().points()).isZero();
        assertThatThrownBy(() -> As.account(mallory, () -> answers.of(round, mara.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(mallory, () -> fields.of(programme(clara))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_nobody_reads_is_compared_and_never_quoted() {
        assertThat(field(clara, "health").readers()).as("proposed so").isEqualTo(Readers.NOBODY);
        policy(clara, round, "health", List.of());
        var scenario = run(clara, round);

        var told = As.account(
                clara,
                () -> explanations.explain(scenario, mara.id(), jonas.id()).join());
        var contribution = appraisal(told).contributions().getFirst();
        assertThat(contribution.points()).isPositive();
        assertThat(contribution.finding()).isInstanceOf(Finding.Withheld.class);
        assertThat(told.toString()).doesNotContain("diabetes");
        assertThat(As.account(clara, () -> scenarios.board(round, null, null)).toString())
                .doesNotContain("diabetes");
        assertThat(As.account(clara, () -> publishing.preview(scenario)).toString())
                .doesNotContain("diabetes");
        assertThat(As.account(clara, () -> answers.of(round, mara.id())))
                .extracting(one -> one.field().key())
                .containsExactly("city");
    }

    @Test
    void a_rule_on_what_nobody_reads_says_that_it_refuses_and_not_what_was_said() {
        policy(clara, round, "city", List.of(new Rule.NeverSame("health", "health", "health")));
        var scenario = run(clara, round);

        var told = As.account(
                clara,
                () -> explanations.explain(scenario, mara.id(), jonas.id()).join());
        assertThat(appraisal(told).refusals()).singleElement().satisfies(refused -> {
            assertThat(refused.rule()).isEqualTo("health");
            assertThat(refused.because()).isInstanceOf(Finding.Withheld.class);
        });
        assertThat(told.toString()).doesNotContain("diabetes");
    }

    @Test
    void a_field_that_is_only_counted_or_used_for_nothing_is_no_policys() {
        change(clara, "city", Readers.ROUND, FieldUse.FAIRNESS);
        change(clara, "health", Readers.ROUND, FieldUse.NEITHER);
        read(clara, round, "email,name,role,city,health\nmara.lindqvist@example.org,M,mentee,Oulu,diabetes\n");

        assertThat(As.account(clara, () -> policies.edit(round)).menteeAttributes())
                .isEmpty();
    }

    @Test
    void the_other_side_reads_what_is_for_them_once_both_have_accepted_and_not_before() {
        change(clara, "city", Readers.MATCHED, FieldUse.MATCHING);
        As.account(mara, () -> answers.save(programme(clara), Map.of("city", new Answers.Said("Oulu", "Oulu"))));
        var mentorship = world.propose(clara, round, jonas.id(), mara.id());

        assertThat(As.account(jonas, () -> pages.read(mentorship)).menteeSays()).isEmpty();
        As.account(mara, () -> mentorships.accept(mentorship));
        assertThat(As.account(jonas, () -> pages.read(mentorship)).menteeSays()).isEmpty();
        As.account(jonas, () -> mentorships.accept(mentorship));
        assertThat(As.account(jonas, () -> pages.read(mentorship)).menteeSays())
                .extracting(Told::text)
                .containsExactly("Oulu");
        assertThat(As.account(clara, () -> pages.read(mentorship)).menteeSays())
                .as("a coordinator reads answers where their people are listed, not here")
                .isEmpty();
    }

    @Test
    void a_setting_that_is_widened_later_does_not_widen_what_was_said_before() {
        change(clara, "health", Readers.ROUND, FieldUse.MATCHING);

        assertThat(As.account(clara, () -> answers.of(round, mara.id())))
                .extracting(one -> one.field().key())
                .containsExactly("city");
        assertThat(sheet(mara, "health").asSaid()).isFalse();

        As.account(
                mara, () -> answers.save(programme(clara), Map.of("health", new Answers.Said("diabetes", "diabetes"))));
        assertThat(As.account(clara, () -> answers.of(round, mara.id())))
                .extracting(one -> one.field().key())
                .containsExactlyInAnyOrder("city", "health");
    }

    @Test
    void what_somebody_said_themselves_no_import_writes_over_and_what_a_file_leaves_open_stays() {
        As.account(mara, () -> answers.save(programme(clara), Map.of("city", new Answers.Said("Oulu", "Turku"))));

        read(clara, round, """
                email,name,role,city,health
                mara.lindqvist@example.org,Mara,mentee,Espoo,
                jonas.berg@example.org,Jonas,mentor,Espoo,
                """);

        assertThat(said(mara, round)).containsEntry("city", "Turku").containsEntry("health", "diabetes");
        assertThat(said(jonas, round)).containsEntry("city", "Espoo");
        assertThat(As.account(jonas, () -> participants.mine(round))
                        .orElseThrow()
                        .capacity())
                .as("a file without the column says nothing of places")
                .isEqualTo(2);
    }

    @Test
    void an_answer_that_its_person_took_away_no_import_brings_back() {
        As.account(mara, () -> answers.save(programme(clara), Map.of("city", new Answers.Said("Oulu", ""))));

        read(clara, round, """
                email,name,role,city
                mara.lindqvist@example.org,Mara,mentee,Espoo
                """);

        assertThat(said(mara, round)).containsEntry("city", "");
        var wider = new Field("city", "City", "Ort", FieldKind.TEXT, Readers.ROUND, FieldUse.MATCHING, List.of());
        As.account(clara, () -> fields.change(programme(clara), field(clara, "city"), wider));
        As.account(mara, () -> answers.save(programme(clara), Map.of("city", new Answers.Said("", ""))));
        assertThat(As.account(clara, () -> answers.of(round, mara.id())))
                .as("nothing is said, so nothing is shown")
                .extracting(one -> one.field().key())
                .doesNotContain("city");
        As.account(mara, () -> answers.save(programme(clara), Map.of("city", new Answers.Said("", "Turku"))));
        assertThat(As.account(clara, () -> answers.of(round, mara.id())))
                .extracting(AnswerDirectory.Told::text)
                .contains("Turku");
    }

    @Test
    void what_another_programmes_mail_met_tells_nobody_that_an_address_has_an_account() {
        read(clara, round, "email,name,role\nzoe.young@example.org,Zoe,mentee\n");
        As.account(clara, () -> invitations.ask(round));
        refuse("zoe.young@example.org");
        read(mallory, foreign, "email,name,role\nzoe.young@example.org,Zoe,mentee\n");

        assertThat(unreachable(clara, round)).containsExactly("550 No such user");
        assertThat(unreachable(mallory, foreign)).as("not asked yet").isEmpty();

        As.account(mallory, () -> invitations.ask(foreign));
        assertThat(unreachable(mallory, foreign))
                .as("asked, and nothing met yet")
                .isEmpty();
        refuse("zoe.young@example.org");
        assertThat(unreachable(mallory, foreign)).containsExactly("550 No such user");
    }

    private java.util.Collection<String> unreachable(Actor coordinator, RoundId in) {
        return As.account(
                        coordinator,
                        () -> roundPeople.read(
                                in, RoundPeople.Part.EVERYBODY, "", Sorted.up(RoundPeople.Order.NAME), null, 50))
                .unreachable()
                .values();
    }

    private void refuse(String address) {
        jdbc.update(
                "update mail set state = 'FAILED', refused = true, problem = '550 No such user' where to_address = ?",
                address);
    }

    @Test
    void what_people_wish_by_shows_what_everybody_in_the_round_reads_and_no_more() {
        assertThat(As.account(mara, () -> wishes.search(round, Side.MENTEE, "")).toString())
                .contains("Jonas Berg")
                .doesNotContain("diabetes")
                .doesNotContain("Oulu");
    }

    private app.waymark.engine.criteria.Appraisal appraisal(Explanation explanation) {
        return switch (explanation) {
            case Explanation.Pair pair -> pair.appraisal();
            case Explanation.NotPair not -> not.appraisal();
            default -> throw new AssertionError(explanation);
        };
    }

    private ScenarioId run(Actor coordinator, RoundId in) {
        return As.account(coordinator, () -> scenarios.runNow(in).orElseThrow());
    }

    private void policy(Actor coordinator, RoundId in, String key, List<Rule> rules) {
        var policy = new Policy(
                List.of(new WeightedCriterion(new Criterion.SameValue(key, key, key, 10), 1)),
                rules.stream().map(rule -> new Policy.SwitchedRule(rule, true)).toList(),
                Map.of(),
                Objective.SCORE,
                true,
                false,
                false,
                Set.of());
        As.account(coordinator, () -> policies.save(in, policy, 0));
    }

    private void change(Actor coordinator, String key, Readers readers, FieldUse use) {
        As.account(
                coordinator,
                () -> fields.change(
                        programme(coordinator),
                        field(coordinator, key),
                        new Field(key, key, key, FieldKind.TEXT, readers, use, List.of())));
    }

    private Field field(Actor coordinator, String key) {
        return As.account(coordinator, () -> fields.of(programme(coordinator)).fields()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private ProgrammeId programme(Actor coordinator) {
        return As.account(
                coordinator,
                () -> programmes.coordinated(null, 50).items().getFirst().programme());
    }

    private FieldAnswer sheet(Actor person, String key) {
        return As.account(person, () -> answers.mine(programme(clara))).answers().stream()
                .filter(one -> one.field().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> said(Actor person, RoundId in) {
        var programme = As.account(person, () -> invitations.mine(in))
                .orElseThrow()
                .round()
                .programme();
        var said = new java.util.HashMap<String, String>();
        As.account(person, () -> answers.mine(programme))
                .answers()
                .forEach(one -> said.put(one.field().key(), one.text()));
        return said;
    }

    private InvitationId mine(RoundId in) {
        return invitations.mine(in).orElseThrow().id();
    }

    private ImportResult read(Actor coordinator, RoundId in, String csv) {
        return As.account(
                coordinator, () -> people.read(in, csv.getBytes(StandardCharsets.UTF_8), PeopleImport.Part.AS_WRITTEN));
    }

    private static Field asked(String key, FieldKind kind, String... choices) {
        return new Field(key, key, key, kind, Readers.COORDINATORS, FieldUse.NEITHER, List.of(choices));
    }
}
