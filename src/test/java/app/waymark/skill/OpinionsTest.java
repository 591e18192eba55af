package app.waymark.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.shared.Actor;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.SystemActor;
import app.waymark.skill.OpinionLinks.Given;
import app.waymark.skill.OpinionLinks.Sent;
import app.waymark.skill.OpinionLinks.State;
import app.waymark.skill.OpinionRequest.Person;
import app.waymark.skill.OpinionRequest.Question;
import app.waymark.skill.OpinionStarted.Fault;
import app.waymark.skill.internal.OpinionDays;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Mara asks people without an account what they see; who sent what stays theirs where they were promised that. */
@WaymarkTest
class OpinionsTest {

    @Autowired
    World world;

    @Autowired
    Opinions opinions;

    @Autowired
    OpinionLinks links;

    @Autowired
    SharedStandings shared;

    @Autowired
    OpinionDays days;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcTemplate jdbc;

    World.Pair pair;
    Actor mara;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        As.account(mara);
    }

    @Test
    void nobody_shows_their_own_answers_in_a_mentorship_in_which_they_are_the_mentor() {
        As.account(pair.mentor());
        ask(true, 2);
        var question = opinions.mine().getFirst().told().getFirst().question().id();
        assertThat(opinions.show(question, pair.mentorship())).isInstanceOf(StandingResult.NotActive.class);
    }

    @Test
    void answers_by_name_come_with_it_and_the_mentor_reads_what_is_shown() {
        ask(true, 2);
        var tokens = tokens();
        assertThat(answer(tokens.getFirst(), "You ask the question nobody asks"))
                .isEqualTo(new Sent.Done());

        var told = round().told().getFirst();
        assertThat(told.answers())
                .containsExactly(new OpinionRound.Answer("Person 0", null, "You ask the question nobody asks"));
        As.account(pair.mentor());
        assertThat(shared.in(pair.mentorship()).opinions()).isEmpty();
        As.account(mara);
        opinions.show(told.question().id(), pair.mentorship());
        As.account(pair.mentor());
        assertThat(shared.in(pair.mentorship()).opinions().getFirst().answers()).hasSize(1);
        As.account(mara);
        opinions.keepToOneself(told.question().id());
        As.account(pair.mentor());
        assertThat(shared.in(pair.mentorship()).opinions()).isEmpty();
    }

    @Test
    void without_names_nothing_tells_who_answered_or_how_many_before_it_is_over() {
        ask(false, 4);
        var before = round();
        var tokens = tokens();
        answer(tokens.get(1), "First");
        answer(tokens.get(3), "Second");
        answer(tokens.get(0), "Third");

        assertThat(round())
                .as("neither counts, states nor answers move while it runs")
                .isEqualTo(before);
        assertThat(round().people()).extracting(OpinionRound.Person::state).containsOnlyNulls();

        opinions.close(round().id());
        assertThat(round().told().getFirst().answers())
                .extracting(OpinionRound.Answer::words)
                .containsExactlyInAnyOrder("First", "Second", "Third");
        assertThat(round().told().getFirst().answers())
                .extracting(OpinionRound.Answer::name)
                .containsOnlyNulls();
        assertThat(round().people()).isEmpty();
    }

    @Test
    void fewer_than_three_answers_without_names_are_never_shown_to_anybody() {
        ask(false, 3);
        var tokens = tokens();
        answer(tokens.get(0), "Only two of us");
        answer(tokens.get(1), "answered this");
        links.decline(tokens.get(2), false);

        assertThat(round().open()).as("nobody is left who could answer").isFalse();
        assertThat(round().toString()).doesNotContain("Only two of us");
        opinions.show(round().told().getFirst().question().id(), pair.mentorship());
        As.account(pair.mentor());
        assertThat(shared.in(pair.mentorship()).toString()).doesNotContain("Only two of us");
    }

    @Test
    void each_question_needs_three_answers_of_its_own() {
        opinions.ask(new OpinionRequest(
                false,
                Locale.ENGLISH,
                "",
                people(3),
                List.of(strengths(), new Question(OpinionQuestion.Kind.GOAL, "What would help?", null, null))));
        var tokens = tokens();
        var questions = round().told().stream().map(one -> one.question().id()).toList();
        for (int at = 0; at < 3; at++) {
            var given = new HashMap<UUID, Given>();
            given.put(questions.getFirst(), new Given(null, "Answer " + at));
            if (at < 2) {
                given.put(questions.getLast(), new Given(null, "Of two alone"));
            }
            assertThat(links.answer(tokens.get(at), given)).isEqualTo(new Sent.Done());
        }

        assertThat(round().told().getFirst().answers()).hasSize(3);
        assertThat(round().told().getLast().answers()).isEmpty();
    }

    @Test
    void once_it_is_over_no_row_has_an_address_a_name_or_who_answered() {
        ask(false, 3);
        var tokens = tokens();
        IntStream.range(0, 3).forEach(at -> answer(tokens.get(at), "Answer " + at));

        var rows = new StringBuilder();
        for (var table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = database()", String.class)) {
            if (table.startsWith("skill_ask") || table.equals("mail") || table.equals("notice")) {
                jdbc.queryForList("select * from " + table)
                        .forEach(row -> rows.append(row).append('\n'));
            }
        }
        assertThat(rows.toString()).contains("Answer 1").doesNotContain("person0@", "Person 0", "person2@");
        assertThat(jdbc.queryForList("select * from skill_asking_answer where words like 'Answer%'"))
                .allSatisfy(row ->
                        assertThat(row.keySet()).containsExactlyInAnyOrder("id", "question", "name", "level", "words"));
        assertThat(jdbc.queryForList(
                        "select distinct state from skill_asking_person where asking = ?", String.class, round().id()))
                .containsExactly("OVER");
    }

    @Test
    void a_link_is_spent_by_sending_and_not_by_opening() {
        ask(true, 1);
        var token = tokens().getFirst();
        IntStream.range(0, 5).forEach(times -> assertThat(links.open(token)).isInstanceOf(State.Open.class));
        assertThat(links.answer(token, Map.of())).isEqualTo(new Sent.Nothing());
        assertThat(answer(token, "x".repeat(1_501))).isEqualTo(new Sent.TooLong(1_500));
        assertThat(links.open(token)).isInstanceOf(State.Open.class);
        var question = question();
        assertThat(answer(token, "Once")).isEqualTo(new Sent.Done());
        assertThat(links.answer(token, Map.of(question, new Given(null, "Twice"))))
                .isInstanceOf(Sent.Gone.class);
        assertThat(links.decline(token, true)).isInstanceOf(Sent.Gone.class);
        assertThat(round().told().getFirst().answers()).hasSize(1);
    }

    @Test
    void guessed_and_expired_links_open_nothing() {
        for (var guess : List.of("", "x", "A".repeat(43), "' or 1=1 --", "../" + "a".repeat(40))) {
            assertThat(links.open(guess)).isEqualTo(new State.Unknown());
            assertThat(links.answer(guess, Map.of())).isEqualTo(new Sent.Gone(new State.Unknown()));
            assertThat(links.decline(guess, true)).isEqualTo(new Sent.Gone(new State.Unknown()));
        }
        ask(true, 1);
        var token = tokens().getFirst();
        jdbc.update(
                "update skill_asking set until_at = utc_timestamp(6) - interval 1 minute where mentee = ?",
                mara.id().value());
        assertThat(links.open(token)).isEqualTo(new State.Over());
        SystemActor.run(days::pass);
        assertThat(links.open(token)).isEqualTo(new State.Over());
        assertThat(round().open()).isFalse();
    }

    @Test
    void an_answer_reaches_no_question_of_another_round() {
        ask(true, 1);
        var token = tokens().getFirst();
        var far = world.pair("Far", "Away").mentee();
        As.account(far);
        ask(true, 1);
        var theirs = question();
        assertThat(links.answer(token, Map.of(theirs, new Given(3, "Smuggled"))))
                .isEqualTo(new Sent.Nothing());
        As.account(mara);
        assertThatThrownBy(() -> opinions.show(theirs, pair.mentorship())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> opinions.keepToOneself(theirs)).isInstanceOf(AccessDeniedException.class);
        var round = As.account(far, () -> opinions.mine()).getFirst().id();
        assertThatThrownBy(() -> opinions.close(round)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_declines_is_never_asked_by_this_mentee_again_and_only_a_hash_is_kept() {
        ask(true, 1);
        assertThat(links.decline(tokens().getFirst(), false)).isEqualTo(new Sent.Done());
        assertThat(jdbc.queryForList("select * from skill_asking_never").toString())
                .doesNotContain("person0");

        int mails = mails();
        ask(true, 1);
        assertThat(mails()).as("nobody is written to").isEqualTo(mails);
        var far = world.pair("Far", "Away").mentee();
        As.account(far);
        ask(true, 1);
        assertThat(mails()).isEqualTo(mails + 1);
        links.decline(tokens().getFirst(), true);
        As.account(world.pair("Third", "One").mentee());
        ask(true, 1);
        assertThat(mails()).as("by nobody").isEqualTo(mails + 1);
    }

    @Test
    void who_has_not_answered_is_reminded_once_by_a_link_of_its_own() {
        ask(true, 2);
        var first = tokens();
        answer(first.get(0), "Here you are");
        jdbc.update(
                "update skill_asking set asked_at = asked_at - interval 8 day where mentee = ?",
                mara.id().value());
        SystemActor.run(days::pass);
        SystemActor.run(days::pass);
        var all = tokens();
        assertThat(all).hasSize(3);
        assertThat(answer(all.getLast(), "Late")).isEqualTo(new Sent.Done());
        assertThat(links.open(first.get(1))).isNotInstanceOf(State.Open.class);
    }

    @Test
    void it_is_no_way_to_send_anything_to_strangers() {
        assertThat(wrong("Look at https://evil.example")).isEqualTo(Fault.LINK);
        assertThat(wrong("Look at evil.example/now")).isEqualTo(Fault.LINK);
        assertThat(wrong("Write to me@evil.example")).isEqualTo(Fault.LINK);
        assertThat(wrong("x".repeat(601))).isEqualTo(Fault.WORDS);
        assertThat(fault(new Person("Eve\r\nBcc: all@evil.example", "eve@example.org")))
                .isEqualTo(Fault.NAME);
        assertThat(fault(new Person("Eve", "eve@example.org\r\nBcc: all@evil.example")))
                .isEqualTo(Fault.ADDRESS);
        assertThat(fault(new Person("", "eve@example.org"))).isEqualTo(Fault.NAME);
        assertThat(opinions.ask(new OpinionRequest(true, Locale.ENGLISH, "", people(11), List.of(strengths()))))
                .isEqualTo(new OpinionStarted.Wrong(Fault.TOO_MANY_PEOPLE, ""));
        assertThat(opinions.ask(new OpinionRequest(false, Locale.ENGLISH, "", people(2), List.of(strengths()))))
                .isEqualTo(new OpinionStarted.Wrong(Fault.TOO_FEW_FOR_NO_NAMES, ""));
        assertThat(mails()).isZero();
        IntStream.range(0, 3).forEach(at -> ask(true, 1));
        assertThat(opinions.ask(new OpinionRequest(true, Locale.ENGLISH, "", people(1), List.of(strengths()))))
                .isEqualTo(new OpinionStarted.Wrong(Fault.TOO_OFTEN, ""));
    }

    private Fault wrong(String words) {
        return ((OpinionStarted.Wrong)
                        opinions.ask(new OpinionRequest(true, Locale.ENGLISH, words, people(1), List.of(strengths()))))
                .fault();
    }

    private Fault fault(Person person) {
        return ((OpinionStarted.Wrong) opinions.ask(
                        new OpinionRequest(true, Locale.ENGLISH, "", List.of(person), List.of(strengths()))))
                .fault();
    }

    private void ask(boolean named, int people) {
        assertThat(opinions.ask(new OpinionRequest(
                        named, Locale.ENGLISH, "I would like to know", people(people), List.of(strengths()))))
                .isInstanceOf(OpinionStarted.Asked.class);
    }

    private static Question strengths() {
        return new Question(OpinionQuestion.Kind.STRENGTHS, "What do I do well?", null, null);
    }

    private static List<Person> people(int many) {
        return IntStream.range(0, many)
                .mapToObj(at -> new Person("Person " + at, "person" + at + "@example.org"))
                .toList();
    }

    private Sent answer(String token, String words) {
        return links.answer(token, Map.of(questionBehind(token), new Given(null, words)));
    }

    private UUID questionBehind(String token) {
        return links.open(token) instanceof State.Open open
                ? open.questions().getFirst().id()
                : UUID.randomUUID();
    }

    private UUID question() {
        return round().told().getFirst().question().id();
    }

    private OpinionRound round() {
        return opinions.mine().getFirst();
    }

    private int mails() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from mail m join skill_asking_person a on a.id = m.recipient", Integer.class));
    }

    /** As the mails brought them, the latest round's last, in the order of the addresses. */
    private List<String> tokens() {
        return jdbc
                .queryForList(
                        "select m.link from mail m join skill_asking_person a on a.id = m.recipient join skill_asking s on s.id = a.asking"
                                + " where s.mentee = ? and s.closed_at is null order by s.asked_at desc, m.subject like 'One reminder%',"
                                + " m.to_address",
                        String.class, actor.require().id().value())
                .stream()
                .map(link -> Pattern.compile("/others/([^?]+)")
                        .matcher(link)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1))
                .toList();
    }
}
