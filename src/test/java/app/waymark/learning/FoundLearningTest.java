package app.waymark.learning;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.learning.LearningResult.Saved;
import app.waymark.program.Invitations;
import app.waymark.search.Piece;
import app.waymark.search.Search;
import app.waymark.search.SearchHit;
import app.waymark.search.internal.SearchFilling;
import app.waymark.shared.Actor;
import app.waymark.shared.PersonalData;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who finds what there is to learn from and to do: whoever may read it, and nobody else. */
@WaymarkTest
class FoundLearningTest {

    @Autowired
    World world;

    @Autowired
    Search search;

    @Autowired
    OwnLearning own;

    @Autowired
    ProgrammeLearning kept;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Invitations invitations;

    @Autowired
    SearchFilling filling;

    @Autowired
    List<PersonalData> personal;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private World.Pair pair;
    private Actor another;
    private Actor stranger;
    private Actor root;

    @BeforeEach
    void a_programme_and_another_one() {
        pair = world.pair("Jonas", "Mara");
        another = world.account("Ines");
        world.join(pair.coordinator(), pair.round(), "mentee", 0, another);
        stranger = world.pair("Ulla", "Udo").mentee();
        root = world.person("Root", Locale.ENGLISH, pair.mentee().zone(), true);
    }

    @Test
    void what_a_programme_offers_is_found_by_the_people_of_its_rounds_and_its_coordinators() {
        var course = offered("Negotiating well", "With a coach");

        for (var who : List.of(pair.mentee(), pair.mentor(), another)) {
            assertThat(found(who, "negotiate")).as(who.name()).containsExactly("RESOURCE Negotiating well");
            assertThat(one(who, "negotiate").path()).isEqualTo("/learning/programme?find=Negotiating+well");
        }
        assertThat(one(pair.coordinator(), "coach").path())
                .isEqualTo("/programmes/" + pair.programme() + "/learning?find=Negotiating+well");
        nobodyFinds("negotiate", stranger, root);

        As.account(
                pair.coordinator(),
                () -> kept.change(pair.programme(), course, 1, draft("Speaking freely", "With a coach")));
        nobodyFinds("negotiate", pair.mentee(), pair.coordinator());
        assertThat(found(pair.mentee(), "speak")).containsExactly("RESOURCE Speaking freely");
    }

    @Test
    void who_left_the_round_finds_it_no_more_but_what_they_plan() {
        var course = offered("Negotiating well", "");
        offered("Negotiating harder", "");
        As.account(another, () -> own.plan(course));
        As.account(another, () -> invitations.leave(pair.round(), true, ""));

        assertThat(found(another, "negotiate")).containsExactly("RESOURCE Negotiating well");
        assertThat(As.account(another, () -> search.find("negotiate")).more()).isFalse();
        assertThat(one(another, "negotiate").path()).isEqualTo("/learning?one=" + course);
    }

    @Test
    void what_is_withdrawn_is_found_by_the_coordinators_and_by_whoever_plans_it() {
        var course = offered("Negotiating well", "");
        As.account(another, () -> own.plan(course));
        As.account(pair.coordinator(), () -> kept.withdraw(pair.programme(), course, true));

        nobodyFinds("negotiate", pair.mentee(), pair.mentor(), stranger);
        assertThat(found(another, "negotiate")).hasSize(1);
        assertThat(one(pair.coordinator(), "negotiate").path()).contains("show=withdrawn");
        As.account(pair.coordinator(), () -> kept.withdraw(pair.programme(), course, false));
        assertThat(found(pair.mentee(), "negotiate")).hasSize(1);
    }

    @Test
    void what_somebody_added_and_what_came_of_it_is_found_by_themselves_alone() {
        var book = ((Saved) As.account(pair.mentee(), () -> own.add(draft("The quiet book", "On listening")))).id();
        var course = offered("Negotiating well", "");
        var plan = ((Saved) As.account(pair.mentee(), () -> own.plan(course))).id();
        As.account(pair.mentee(), () -> own.finish(plan, today(), null, "I asked for more salary"));
        var read = Objects.requireNonNull(
                jdbc.queryForObject("select id from learning_plan where resource = ?", UUID.class, book));
        As.account(pair.mentee(), () -> own.finish(read, today(), null, "Silence is fine"));

        assertThat(found(pair.mentee(), "quiet")).containsExactly("RESOURCE The quiet book");
        assertThat(found(pair.mentee(), "silence")).containsExactly("RESOURCE The quiet book");
        assertThat(found(pair.mentee(), "salary")).containsExactly("RESOURCE Negotiating well");
        for (var words : List.of("quiet", "listening", "silence", "salary")) {
            nobodyFinds(words, pair.mentor(), another, pair.coordinator(), stranger, root);
        }
        As.account(pair.mentee(), () -> own.drop(plan));
        nobodyFinds("salary", pair.mentee());
        assertThat(found(pair.mentee(), "negotiate")).as("it is offered still").hasSize(1);
        As.account(pair.mentee(), () -> own.remove(book));
        nobodyFinds("quiet", pair.mentee());
    }

    @Test
    void what_is_handed_over_is_found_by_the_coordinators_until_it_is_taken_back_or_adopted_by_all() {
        var book = ((Saved) As.account(pair.mentee(), () -> own.add(draft("The quiet book", "")))).id();
        As.account(pair.mentee(), () -> own.hand(book, pair.programme()));
        assertThat(found(pair.coordinator(), "quiet")).hasSize(1);
        assertThat(one(pair.coordinator(), "quiet").person()).isEqualTo("Mara");
        nobodyFinds("quiet", pair.mentor(), another);

        As.account(pair.mentee(), () -> own.hand(book, null));
        nobodyFinds("quiet", pair.coordinator());
        As.account(pair.mentee(), () -> own.hand(book, pair.programme()));
        As.account(pair.coordinator(), () -> kept.settle(pair.programme(), book, true));
        for (var who : List.of(pair.mentee(), pair.mentor(), another, pair.coordinator())) {
            assertThat(found(who, "quiet")).as(who.name()).hasSize(1);
            assertThat(one(who, "quiet").person()).as("without the name").isEmpty();
        }
    }

    @Test
    void an_opportunity_is_found_by_the_people_of_its_programme_until_its_day_is_over_or_it_is_taken_away() {
        var fair = posted("A fair of projects", 5);
        var role = posted("A role in projects", 5);
        for (var who : List.of(pair.mentee(), pair.mentor(), another, pair.coordinator())) {
            assertThat(found(who, "projects")).as(who.name()).hasSize(2);
        }
        assertThat(one(pair.mentee(), "fair").path()).isEqualTo("/learning/opportunities?one=" + fair);
        assertThat(one(pair.mentee(), "fair").person()).isEqualTo("Jonas");
        nobodyFinds("projects", stranger, root);

        As.account(pair.mentor(), () -> opportunities.take(role, ""));
        assertThat(found(pair.mentee(), "projects")).containsExactly("OPPORTUNITY A fair of projects");
        jdbc.update("update learning_opportunity set ends_on = ?", today().minusDays(1));
        nobodyFinds("projects", pair.mentee(), pair.mentor(), pair.coordinator());
    }

    @Test
    void what_there_was_before_is_taken_in_and_what_is_forgotten_is_not() {
        offered("Negotiating well", "");
        As.account(another, () -> own.add(draft("Negotiating alone", "")));
        posted("Negotiating for all", 5);
        var before = rows();
        jdbc.update("delete from search_text");
        jdbc.update("delete from search_filling");
        SystemActor.run(filling::fill);
        assertThat(rows()).isEqualTo(before);
        assertThat(found(another, "negotiate")).hasSize(3);

        SystemActor.run(() -> transactions.run(() -> personal.forEach(one -> one.forget(another.id()))));
        assertThat(rows()).hasSizeLessThan(before.size());
        assertThat(rows().toString()).doesNotContain("alone");
    }

    @Test
    void a_mark_that_is_left_behind_lets_nobody_find_what_is_not_theirs() {
        offered("Negotiating well", "");
        As.account(pair.mentee(), () -> own.add(draft("Negotiating alone", "")));
        posted("Negotiating for all", 5);
        for (var who : List.of(stranger, pair.mentor())) {
            jdbc.update(
                    "insert ignore into search_text select ?, kind, thing, source, unit, about, person, at, words"
                            + " from search_text where kind in ('RESOURCE', 'OPPORTUNITY')",
                    who.id().value());
        }

        nobodyFinds("negotiate", stranger);
        assertThat(found(pair.mentor(), "negotiate"))
                .containsExactlyInAnyOrder("RESOURCE Negotiating well", "OPPORTUNITY Negotiating for all");
    }

    @Test
    void a_search_asks_six_times_at_most_with_all_of_it() {
        offered("Negotiating well", "");
        As.account(pair.mentee(), () -> own.add(draft("Negotiating alone", "")));
        posted("Negotiating for all", 5);
        As.account(pair.mentee());

        assertThat(Statements.of(() -> search.find("negotiatng")).statements()).hasSizeLessThanOrEqualTo(6);
        assertThat(found(pair.mentee(), "negotiatng")).hasSize(3);
    }

    private List<String> rows() {
        return jdbc.query(
                "select concat(shelf, kind, thing, unit, cast(words as char)) from search_text order by shelf, kind, thing",
                (row, number) -> row.getString(1));
    }

    private static ResourceDraft draft(String title, String words) {
        var plain = ResourceDraft.of(ResourceKind.COURSE, title);
        return new ResourceDraft(
                plain.kind(),
                title,
                words,
                plain.address(),
                plain.language(),
                plain.lasts(),
                plain.cost(),
                plain.heldOn(),
                plain.validMonths(),
                plain.skills());
    }

    private UUID offered(String title, String words) {
        return ((Saved) As.account(pair.coordinator(), () -> kept.add(pair.programme(), draft(title, words)))).id();
    }

    private UUID posted(String title, int days) {
        var draft = new OpportunityDraft(OpportunityDraft.Kind.EVENT, title, "", "", today().plusDays(days), List.of());
        return ((Saved) As.account(pair.mentor(), () -> opportunities.post(pair.programme(), draft))).id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pair.mentee().zone());
    }

    private SearchHit one(Actor who, String typed) {
        return As.account(who, () -> search.find(typed)).hits().getFirst();
    }

    private List<String> found(Actor who, String typed) {
        return As.account(who, () -> search.find(typed)).hits().stream()
                .map(hit ->
                        hit.kind() + " " + hit.title().stream().map(Piece::text).collect(Collectors.joining()))
                .toList();
    }

    private void nobodyFinds(String typed, Actor... people) {
        for (var who : people) {
            var nothing = As.account(who, () -> search.find(typed));
            assertThat(nothing.hits()).as(who.name()).isEmpty();
            assertThat(nothing.more()).as(who.name()).isFalse();
        }
    }
}
