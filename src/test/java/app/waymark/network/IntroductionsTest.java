package app.waymark.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.AccountAdministration;
import app.waymark.mentorship.Mentorships;
import app.waymark.network.IntroductionResult.Done;
import app.waymark.network.IntroductionResult.Fault;
import app.waymark.network.IntroductionResult.Over;
import app.waymark.network.IntroductionResult.Wrong;
import app.waymark.network.internal.IntroductionDays;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** An introduction: nobody is told before the mentee's yes, nobody's address before both said yes, and nobody learns a reason. */
@WaymarkTest
class IntroductionsTest {

    private static final String ANNA = "anna.quince@example.org";
    private static final String WORDS = "You both keep bees.";

    @Autowired
    World world;

    @Autowired
    Introductions introductions;

    @Autowired
    IntroductionLinks links;

    @Autowired
    IntroductionDays days;

    @Autowired
    PersonalContacts contacts;

    @Autowired
    Mentorships mentorships;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;
    private Actor jonas;
    private Actor mara;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas", "Mara");
        jonas = pair.mentor();
        mara = pair.mentee();
    }

    @Test
    void nobody_outside_is_told_anything_before_the_mentee_says_yes() {
        var friend = world.account("Anna");
        var here = offered(World.address("Anna"));
        var outside = offered(ANNA);
        assertThat(mails(ANNA)).isZero();
        assertThat(mine(friend)).isEmpty();
        assertThat(turns(friend.id())).isZero();
        assertThat(turns(mara.id())).isEqualTo(2);
        assertThatThrownBy(() -> As.account(friend, () -> introductions.accept(here)))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(As.account(mara, () -> introductions.leave(here))).isInstanceOf(Done.class);
        assertThat(As.account(mara, () -> introductions.leave(outside))).isInstanceOf(Done.class);
        assertThat(mails(ANNA)).isZero();
        assertThat(mine(friend)).isEmpty();
        assertThat(turns(friend.id())).isZero();
        assertThat(states(jonas)).containsOnly(IntroductionState.NOT_WANTED);
        assertThat(addresses()).as("what was typed is forgotten").isZero();
    }

    @Test
    void somebody_without_an_account_says_yes_behind_a_link_and_both_get_each_others_address() {
        var id = taken(ANNA);
        var token = token(ANNA);
        assertThat(links.open(token)).isInstanceOfSatisfying(IntroductionLinks.State.Open.class, open -> {
            assertThat(open.mentor()).isEqualTo("Jonas");
            assertThat(open.mentee()).isEqualTo("Mara");
            assertThat(open.words()).isEqualTo(WORDS);
        });
        assertThat(jdbc.queryForObject("select text from mail where to_address = ?", String.class, ANNA))
                .contains("Jonas", "Mara", WORDS, "because it concerns you")
                .doesNotContain(World.address("Mara"))
                .as("nobody knows where their clock is")
                .doesNotContain("Times are", "(Z)");
        assertThat(list(mara)).as("nothing yet").isEmpty();

        assertThat(links.accept(token)).isEqualTo(new IntroductionLinks.State.Accepted("Mara", World.address("Mara")));
        assertThat(list(mara)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Anna");
            assertThat(one.said().address()).isEqualTo(ANNA);
            assertThat(one.said().introducedBy()).isEqualTo("Jonas");
            assertThat(one.said().about()).isEqualTo(WORDS);
        });
        assertThat(jdbc.queryForList("select text from mail where to_address = ? order by number", String.class, ANNA))
                .last()
                .asString()
                .contains("both of you said yes", World.address("Mara"))
                .doesNotContain("Open in Waymark");
        assertThat(links.accept(token)).isEqualTo(new IntroductionLinks.State.Spent());
        assertThat(links.decline(token, true)).isEqualTo(new IntroductionLinks.State.Spent());
        assertThat(list(mara)).hasSize(1);
        assertThat(mine(jonas)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.state()).isEqualTo(IntroductionState.MADE);
            assertThat(one.toString()).doesNotContain(ANNA, World.address("Mara"));
        });
        assertThat(list(jonas)).isEmpty();

        jdbc.update("update network_introduction set changed_at = changed_at - interval 3 day");
        SystemActor.run(days::pass);
        assertThat(addresses()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from mail where to_address = ?", Integer.class, ANNA))
                .as("their address stands nowhere but in the list of whom they were introduced to")
                .isZero();
    }

    @Test
    void somebody_with_an_account_is_asked_there_and_the_two_do_not_learn_that_they_have_one() {
        var anna = world.account("Anna Falk");
        var id = taken(World.address("Anna Falk"));
        assertThat(mine(anna)).singleElement().satisfies(one -> {
            assertThat(one.waitsForMe()).isTrue();
            assertThat(one.name()).isEmpty();
        });
        assertThat(jdbc.queryForList(
                        "select asker from turn where holder = ? and closed_at is null",
                        anna.id().value()))
                .singleElement()
                .satisfies(turn -> assertThat(turn.get("asker")).isNull());
        assertThat(List.of(mine(jonas).getFirst(), mine(mara).getFirst()).toString())
                .doesNotContain("Falk", anna.id().value().toString());
        assertThat(As.account(anna, () -> introductions.accept(id))).isInstanceOf(Done.class);
        assertThat(list(mara)).extracting(one -> one.said().address()).containsExactly(World.address("Anna Falk"));
        assertThat(list(anna)).singleElement().satisfies(one -> {
            assertThat(one.said().address()).isEqualTo(World.address("Mara"));
            assertThat(one.said().introducedBy()).isEqualTo("Jonas");
        });
        assertThat(mine(anna)).isEmpty();
        assertThat(As.account(anna, () -> introductions.refuse(id))).isInstanceOf(Over.class);
    }

    @Test
    void a_mentor_introduces_two_of_their_own_without_typing_an_address() {
        var lena = world.account("Lena");
        world.join(pair.coordinator(), pair.round(), "mentee", 0, lena);
        world.match(pair.coordinator(), pair.round(), jonas, lena);
        var stranger = world.account("Stranger");
        assertThatThrownBy(() -> As.account(jonas, () -> introductions.offer(partner(stranger.id()))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(jonas, () -> introductions.offer(partner(mara.id()))))
                .isInstanceOf(AccessDeniedException.class);
        var id = ((Done) As.account(jonas, () -> introductions.offer(partner(lena.id())))).introduction();
        As.account(mara, () -> introductions.take(id));
        As.account(lena, () -> introductions.accept(id));
        assertThat(list(mara)).extracting(PersonalContact::name).containsExactly("Lena");
        assertThat(list(lena)).extracting(PersonalContact::name).containsExactly("Mara");
    }

    @Test
    void one_of_their_own_is_told_nothing_either_before_the_mentee_says_yes() {
        var lena = world.account("Lena");
        world.join(pair.coordinator(), pair.round(), "mentee", 0, lena);
        world.match(pair.coordinator(), pair.round(), jonas, lena);
        var id = ((Done) As.account(jonas, () -> introductions.offer(partner(lena.id())))).introduction();
        assertThat(mine(lena)).isEmpty();
        assertThat(turns(lena.id())).isZero();
        refused(lena, () -> introductions.accept(id));
        refused(lena, () -> introductions.refuse(id));

        As.account(mara, () -> introductions.leave(id));
        assertThat(mine(lena)).isEmpty();
        assertThat(count(
                        "select count(*) from notice where recipient = ? and kind like 'network%'",
                        lena.id().value()))
                .isZero();
    }

    @Test
    void whoever_answers_in_waymark_after_its_time_is_told_that_it_is_over() {
        var anna = world.account("Anna Falk");
        var offered = offered(ANNA);
        var asked = taken(World.address("Anna Falk"));
        jdbc.update("update network_introduction set until_at = utc_timestamp(6) - interval 1 minute");

        assertThat(As.account(mara, () -> introductions.take(offered))).isInstanceOf(Over.class);
        assertThat(As.account(anna, () -> introductions.accept(asked))).isInstanceOf(Over.class);
        assertThat(mails(ANNA)).isZero();
        assertThat(list(mara)).isEmpty();
        assertThat(list(anna)).isEmpty();
    }

    @Test
    void no_and_silence_read_the_same_to_the_two_and_no_is_final() {
        var no = taken(ANNA);
        var silence = taken("berta.quince@example.org");
        var token = token(ANNA);
        assertThat(links.decline(token, false)).isEqualTo(new IntroductionLinks.State.Declined());
        jdbc.update(
                "update network_introduction set until_at = utc_timestamp(6) - interval 1 minute where id = ?",
                silence);
        assertThat(links.accept(token("berta.quince@example.org"))).isEqualTo(new IntroductionLinks.State.Over());
        SystemActor.run(days::pass);

        assertThat(states(jonas)).containsOnly(IntroductionState.NOT_MADE);
        assertThat(states(mara)).containsOnly(IntroductionState.NOT_MADE);
        assertThat(jdbc.queryForList(
                        "select distinct kind from notice where recipient = ? and kind like 'network%'",
                        String.class, jonas.id().value()))
                .containsExactly("network.introduction-not-made");
        assertThat(addresses()).isZero();
        assertThat(links.open(token)).isEqualTo(new IntroductionLinks.State.Over());
        assertThat(list(mara)).isEmpty();

        int before = mails(ANNA);
        var again = taken(ANNA);
        assertThat(mails(ANNA)).as("whoever said no is not written to again").isEqualTo(before);
        assertThat(mine(jonas))
                .filteredOn(one -> one.id().equals(again))
                .as("and looks like somebody who does not answer")
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(IntroductionState.ASKED));
        assertThat(no).isNotEqualTo(again);
    }

    @Test
    void whoever_wants_nobody_to_write_to_them_is_asked_by_no_other_mentor_either() {
        taken(ANNA);
        links.decline(token(ANNA), true);
        pair = world.pair("Rita", "Ben");
        jonas = pair.mentor();
        mara = pair.mentee();
        taken(ANNA);
        assertThat(mails(ANNA)).isZero();
    }

    @Test
    void one_reminder_at_most_with_a_link_of_its_own() {
        taken(ANNA);
        var first = token(ANNA);
        SystemActor.run(days::pass);
        assertThat(mails(ANNA)).isEqualTo(1);
        jdbc.update("update network_introduction set asked_at = asked_at - interval 8 day");
        SystemActor.run(days::pass);
        SystemActor.run(days::pass);
        assertThat(mails(ANNA)).isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select subject from mail where to_address = ? order by number desc limit 1",
                        String.class,
                        ANNA))
                .isEqualTo("One reminder: Jonas would introduce you to Mara");
        assertThat(token(ANNA)).isNotEqualTo(first);
        assertThat(links.open(first)).isInstanceOf(IntroductionLinks.State.Open.class);
    }

    @Test
    void with_the_mentorship_ends_what_is_not_answered_yet() {
        var waits = offered("berta.quince@example.org");
        taken(ANNA);
        var token = token(ANNA);
        As.account(mara, () -> mentorships.end(pair.mentorship(), "It was good"));
        assertThat(links.open(token)).isEqualTo(new IntroductionLinks.State.Over());
        assertThat(links.accept(token)).isEqualTo(new IntroductionLinks.State.Over());
        assertThat(As.account(mara, () -> introductions.take(waits))).isInstanceOf(Over.class);
        assertThat(states(jonas)).containsOnly(IntroductionState.WITHDRAWN);
        assertThat(turns(mara.id())).isZero();
        assertThat(addresses()).isZero();
        assertThat(As.account(jonas, () -> introductions.offer(offer(ANNA)))).isEqualTo(new Wrong(Fault.NOT_ACTIVE));
    }

    @Test
    void with_an_account_that_closes_it_is_over_too() {
        var root = world.person("Root", Locale.ENGLISH, mara.zone(), true);
        var anna = world.account("Anna");
        taken(World.address("Anna"));
        As.account(root, () -> accounts.close(anna.id()));
        assertThat(states(mara)).containsExactly(IntroductionState.NOT_MADE);
        var token = tokenOf(taken(ANNA), ANNA);
        As.account(root, () -> accounts.close(mara.id()));
        assertThat(links.accept(token)).isEqualTo(new IntroductionLinks.State.Over());
        assertThat(addresses()).isZero();
    }

    @Test
    void a_mentor_takes_back_what_is_not_answered_and_whoever_said_yes_hears_it() {
        var id = taken(ANNA);
        var token = token(ANNA);
        assertThat(As.account(jonas, () -> introductions.withdraw(id))).isInstanceOf(Done.class);
        assertThat(links.accept(token)).isEqualTo(new IntroductionLinks.State.Over());
        assertThat(jdbc.queryForList(
                        "select kind from notice where recipient = ?",
                        String.class,
                        mara.id().value()))
                .contains("network.introduction-not-made");
        assertThat(As.account(jonas, () -> introductions.withdraw(id))).isInstanceOf(Over.class);
    }

    @Test
    void nobody_of_these_does_what_another_of_them_decides_and_nobody_else_does_anything() {
        var root = world.person("Root", Locale.ENGLISH, mara.zone(), true);
        var far = world.pair("Far", "Away");
        var next = world.account("Next mentor");
        var round = world.round(pair.coordinator());
        world.join(pair.coordinator(), round, "mentor", 2, next);
        world.join(pair.coordinator(), round, "mentee", 0, mara);
        world.match(pair.coordinator(), round, next, mara);
        var anna = world.account("Anna");
        var offered = offered(ANNA);
        var asked = taken(World.address("Anna"));
        var others = List.of(next, pair.coordinator(), root, far.mentor(), far.mentee(), far.coordinator());
        for (var other : others) {
            assertThat(mine(other)).as(other.name()).isEmpty();
            for (var one : List.of(offered, asked)) {
                refused(other, () -> introductions.take(one));
                refused(other, () -> introductions.leave(one));
                refused(other, () -> introductions.accept(one));
                refused(other, () -> introductions.refuse(one));
                refused(other, () -> introductions.withdraw(one));
            }
            if (!other.equals(next)) {
                refused(other, () -> introductions.offer(offer("olaf@example.org")));
            }
        }
        refused(jonas, () -> introductions.take(offered));
        refused(jonas, () -> introductions.accept(asked));
        refused(mara, () -> introductions.accept(asked));
        refused(mara, () -> introductions.withdraw(offered));
        refused(mara, () -> introductions.offer(offer("olaf@example.org")));
        refused(anna, () -> introductions.take(offered));
        refused(anna, () -> introductions.withdraw(asked));
        assertThat(As.account(anna, () -> introductions.accept(asked))).isInstanceOf(Done.class);
        assertThat(list(jonas)).as("the mentor never sees the list").isEmpty();
    }

    @Test
    void what_is_wrong_is_said_and_nobody_is_told_anything() {
        assertThat(tried("Anna", ANNA, " ")).isEqualTo(Fault.WORDS);
        assertThat(tried("Anna", ANNA, "Look at www.evil.example")).isEqualTo(Fault.LINK);
        assertThat(tried("Anna", ANNA, "x".repeat(601))).isEqualTo(Fault.TOO_LONG);
        assertThat(tried("", ANNA, WORDS)).isEqualTo(Fault.NAME);
        assertThat(tried("evil.example", ANNA, WORDS)).isEqualTo(Fault.NAME);
        assertThat(tried("Anna", "anna", WORDS)).isEqualTo(Fault.ADDRESS);
        assertThat(tried("Mara", World.address("Mara"), WORDS)).isEqualTo(Fault.ONE_OF_US);
        assertThat(tried("Me", World.address("Jonas"), WORDS)).isEqualTo(Fault.ONE_OF_US);
        offered(ANNA);
        assertThat(tried("Anna", ANNA, WORDS)).isEqualTo(Fault.TWICE);
        assertThat(mine(jonas)).hasSize(1);
    }

    @Test
    void ten_in_thirty_days_and_no_more() {
        IntStream.range(0, Introductions.MOST).forEach(at -> offered("person" + at + "@example.org"));
        assertThat(tried("Anna", ANNA, WORDS)).isEqualTo(Fault.TOO_OFTEN);
        jdbc.update("update network_introduction set offered_at = offered_at - interval 31 day limit 1");
        assertThat(As.account(jonas, () -> introductions.offer(offer(ANNA)))).isInstanceOf(Done.class);
    }

    @Test
    void what_is_over_is_gone_after_ninety_days() {
        As.account(mara, () -> introductions.leave(offered(ANNA)));
        SystemActor.run(days::pass);
        assertThat(mine(jonas)).hasSize(1);
        jdbc.update("update network_introduction set changed_at = changed_at - interval 91 day");
        SystemActor.run(days::pass);
        assertThat(mine(jonas)).isEmpty();
    }

    @Test
    void a_mail_in_german_says_the_same() {
        var id = ((Done) As.account(
                        jonas,
                        () -> introductions.offer(
                                new IntroductionOffer(pair.mentorship(), null, "Anna", ANNA, WORDS, Locale.GERMAN))))
                .introduction();
        As.account(mara, () -> introductions.take(id));
        assertThat(jdbc.queryForObject("select text from mail where to_address = ?", String.class, ANNA))
                .contains("Jonas möchte dich mit Mara bekannt machen", "höchstens eine Erinnerung", "?lang=de");
        links.accept(token(ANNA));
        assertThat(jdbc.queryForList("select text from mail where to_address = ? order by number", String.class, ANNA))
                .last()
                .asString()
                .contains("So erreichst du Mara: " + World.address("Mara"));
    }

    private IntroductionOffer offer(String address) {
        return new IntroductionOffer(pair.mentorship(), null, "Anna", address, WORDS, Locale.ENGLISH);
    }

    private IntroductionOffer partner(AccountId partner) {
        return new IntroductionOffer(pair.mentorship(), partner, "", "", WORDS, Locale.ENGLISH);
    }

    private UUID offered(String address) {
        return ((Done) As.account(jonas, () -> introductions.offer(offer(address)))).introduction();
    }

    private UUID taken(String address) {
        var id = offered(address);
        assertThat(As.account(mara, () -> introductions.take(id))).isInstanceOf(Done.class);
        return id;
    }

    private Fault tried(String name, String address, String words) {
        return ((Wrong) As.account(
                        jonas,
                        () -> introductions.offer(
                                new IntroductionOffer(pair.mentorship(), null, name, address, words, Locale.ENGLISH))))
                .fault();
    }

    private static void refused(Actor who, Supplier<IntroductionResult> does) {
        assertThatThrownBy(() -> As.account(who, does)).as(who.name()).isInstanceOf(AccessDeniedException.class);
    }

    private List<Introduction> mine(Actor who) {
        return As.account(who, () -> introductions.mine(null, 50).items());
    }

    private List<IntroductionState> states(Actor who) {
        return mine(who).stream().map(Introduction::state).toList();
    }

    private List<PersonalContact> list(Actor who) {
        return As.account(who, () -> contacts.mine());
    }

    private int mails(String address) {
        return count("select count(*) from mail where to_address = ?", address);
    }

    private int turns(AccountId holder) {
        return count(
                "select count(*) from turn where holder = ? and closed_at is null and kind like 'network%'",
                holder.value());
    }

    private int addresses() {
        return count("select count(*) from network_introduction where address is not null");
    }

    private int count(String sql, Object... arguments) {
        var found = jdbc.queryForObject(sql, Integer.class, arguments);
        return found == null ? 0 : found;
    }

    /** The token in the last mail to an address. */
    private String token(String address) {
        return tokenIn(jdbc.queryForObject(
                "select link from mail where to_address = ? order by number desc limit 1", String.class, address));
    }

    private String tokenOf(UUID introduction, String address) {
        assertThat(introduction).isNotNull();
        return token(address);
    }

    private static String tokenIn(@Nullable String link) {
        return Pattern.compile("/introduced/([^?]+)")
                .matcher(String.valueOf(link))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
