package app.waymark.skill.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Secrets;
import app.waymark.shared.document.DocumentFormat;
import app.waymark.skill.OpinionQuestion;
import app.waymark.skill.OpinionRound;
import app.waymark.skill.SparedAddresses;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * Rounds of asking others, as rows. What is read of answers without names is read here alone, and is nothing while the round
 * runs or where fewer than {@value #FEWEST} answered a question.
 */
@Component
public class OpinionRows implements SparedAddresses {

    /** Fewer answers without names are never shown. */
    public static final int FEWEST = 3;

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final DocumentFormat<List<String>> LEVELS = DocumentFormat.of(
                    "Levels that were asked for", new TypeReference<List<String>>() {})
            .build();

    private final JdbcClient jdbc;

    OpinionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One round with whose it is. */
    public record Round(
            UUID id,
            AccountId mentee,
            boolean named,
            String words,
            Locale language,
            Instant askedAt,
            Instant until,
            boolean open) {}

    /** Somebody who is asked. */
    public record Asked(
            UUID id,
            UUID round,
            @Nullable String address,
            @Nullable String name,
            String state,
            boolean reminded) {

        /** What the mentee sees of it in a round by name: who is spared looks like who has not answered. */
        public OpinionRound.State shownState() {
            return switch (state) {
                case "ANSWERED" -> OpinionRound.State.ANSWERED;
                case "DECLINED" -> OpinionRound.State.DECLINED;
                default -> OpinionRound.State.ASKED;
            };
        }
    }

    /** Writes a round down. */
    public void add(Round round, List<OpinionQuestion> questions) {
        jdbc.sql(
                        "insert into skill_asking (id, mentee, named, words, language, asked_at, until_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        round.id(),
                        round.mentee().value(),
                        round.named(),
                        round.words(),
                        round.language().getLanguage(),
                        StandingRows.utc(round.askedAt()),
                        StandingRows.utc(round.until()))
                .update();
        int place = 0;
        for (var one : questions) {
            jdbc.sql(
                            "insert into skill_asking_question (id, asking, place, kind, text, levels) values (?, ?, ?, ?, ?, ?)")
                    .params(one.id(), round.id(), ++place, one.kind().name(), one.text(), LEVELS.write(one.levels()))
                    .update();
        }
    }

    /** Writes down who is asked, in state {@code ASKED}, or {@code SPARED} where they are not to be written to. */
    public void addAsked(UUID id, UUID round, String address, String name, boolean spared) {
        jdbc.sql(
                        "insert into skill_asking_person (id, asking, address, name, state, reminded) values (?, ?, ?, ?, ?, false)")
                .params(id, round, address, name, spared ? "SPARED" : "ASKED")
                .update();
    }

    /** A new link for somebody; only its hash is kept. */
    public String link(UUID asked) {
        var token = Secrets.next();
        jdbc.sql("insert into skill_asking_link (hash, asked) values (?, ?)")
                .params(Secrets.hash(token), asked)
                .update();
        return token;
    }

    /** Whom a link was sent to. */
    public Optional<Asked> behind(String token, boolean lock) {
        if (!Secrets.plausible(token)) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "select a.* from skill_asking_person a join skill_asking_link l on l.asked = a.id where l.hash = ?"
                                + (lock ? " for update" : ""))
                .param(Secrets.hash(token))
                .query((row, number) -> asked(row))
                .optional();
    }

    /** One round. */
    public Optional<Round> round(UUID id) {
        return jdbc.sql("select * from skill_asking where id = ?")
                .param(id)
                .query((row, number) -> round(row))
                .optional();
    }

    /** The same, locked. */
    public Optional<Round> locked(UUID id) {
        return jdbc.sql("select * from skill_asking where id = ? for update")
                .param(id)
                .query((row, number) -> round(row))
                .optional();
    }

    /** The rounds of a mentee, the latest first. */
    public List<Round> of(AccountId mentee, int most) {
        return jdbc.sql("select * from skill_asking where mentee = ? order by asked_at desc, id limit ?")
                .params(mentee.value(), most)
                .query((row, number) -> round(row))
                .list();
    }

    /** How many a mentee began since a time; they wait for each other. */
    public int begunSince(AccountId mentee, Instant since) {
        return jdbc.sql("select id from skill_asking where mentee = ? and asked_at > ? for update")
                .params(mentee.value(), StandingRows.utc(since))
                .query(UUID.class)
                .list()
                .size();
    }

    /** In how many rounds that run this address is asked, by anybody. */
    public int asks(String address) {
        return jdbc.sql("select count(*) from skill_asking_person where address = ? and state <> 'SPARED'")
                .param(address)
                .query(Integer.class)
                .single();
    }

    /** Everybody in these rounds. */
    public List<Asked> people(Collection<UUID> rounds) {
        return rounds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from skill_asking_person where asking in (:ids) order by name, id")
                        .param("ids", rounds)
                        .query((row, number) -> asked(row))
                        .list();
    }

    /** What is asked in a round. */
    public List<OpinionQuestion> questions(UUID round) {
        return jdbc.sql("select * from skill_asking_question where asking = ? order by place")
                .param(round)
                .query((row, number) -> question(row))
                .list();
    }

    /** What came of the questions of these rounds, as far as anybody may see it. */
    public Map<UUID, List<OpinionRound.Told>> told(Collection<UUID> rounds) {
        return rounds.isEmpty() ? Map.of() : told("q.asking in (:ids)", rounds);
    }

    /** What is shown of them in a mentorship. */
    public List<OpinionRound.Told> shownIn(MentorshipId mentorship) {
        return told("q.mentorship in (:ids)", List.of(mentorship.value())).values().stream()
                .flatMap(List::stream)
                .filter(one -> !one.answers().isEmpty())
                .toList();
    }

    private Map<UUID, List<OpinionRound.Told>> told(String which, Collection<UUID> ids) {
        var answers = new HashMap<UUID, List<OpinionRound.Answer>>();
        var hidden = new HashMap<UUID, Boolean>();
        var order = new ArrayList<UUID>();
        var questions = new HashMap<UUID, OpinionRound.Told>();
        var rounds = new HashMap<UUID, UUID>();
        // By the random id alone: neither by who answered first nor by whose other answers stand beside it.
        jdbc.sql("""
                select q.*, s.named, s.closed_at, a.name as given_by, a.level, a.words as given, a.id as answer
                from skill_asking_question q join skill_asking s on s.id = q.asking
                left join skill_asking_answer a on a.question = q.id
                where %s order by s.asked_at desc, q.asking, q.place, a.id
                """.formatted(which)).param("ids", ids).query((RowCallbackHandler) row -> {
            var question = question(row);
            if (!questions.containsKey(question.id())) {
                order.add(question.id());
                rounds.put(question.id(), row.getObject("asking", UUID.class));
                hidden.put(question.id(), !row.getBoolean("named"));
                var mentorship = row.getObject("mentorship", UUID.class);
                questions.put(
                        question.id(),
                        new OpinionRound.Told(
                                question,
                                List.of(),
                                mentorship == null ? null : new MentorshipId(mentorship),
                                mentorship == null ? null : new AccountId(row.getObject("mentor", UUID.class))));
            }
            boolean visible = row.getBoolean("named") || row.getObject("closed_at") != null;
            if (visible && row.getObject("answer") != null) {
                answers.computeIfAbsent(question.id(), unused -> new ArrayList<>())
                        .add(new OpinionRound.Answer(
                                row.getBoolean("named") ? row.getString("given_by") : null,
                                (Integer) row.getObject("level"),
                                row.getString("given")));
            }
        });
        var all = new HashMap<UUID, List<OpinionRound.Told>>();
        for (var id : order) {
            var one = questions.get(id);
            var given = answers.getOrDefault(id, List.of());
            boolean few = Boolean.TRUE.equals(hidden.get(id)) && given.size() < FEWEST;
            if (one != null) {
                all.computeIfAbsent(rounds.get(id), unused -> new ArrayList<>())
                        .add(new OpinionRound.Told(
                                one.question(), few ? List.of() : given, one.mentorship(), one.mentor()));
            }
        }
        return all;
    }

    /** Writes one answer down; without a name, nothing ties it to whoever gave it. */
    public void answer(UUID question, @Nullable String name, @Nullable Integer level, String words) {
        jdbc.sql(
                        "insert into skill_asking_answer (id, question, name, level, words) values (:id, :question, :name, :level, :words)")
                .param("id", UUID.randomUUID())
                .param("question", question)
                .param("name", name)
                .param("level", level)
                .param("words", words)
                .update();
    }

    /** Somebody answered or declined; false where they had already. */
    public boolean settle(UUID asked, String state) {
        return jdbc.sql("update skill_asking_person set state = ? where id = ? and state = 'ASKED'")
                        .params(state, asked)
                        .update()
                == 1;
    }

    /** Whether anybody of a round can still answer. */
    public boolean waits(UUID round) {
        return jdbc.sql("select count(*) from skill_asking_person where asking = ? and state = 'ASKED'")
                        .param(round)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** It is over: nobody's address or name stays, and who answered is not known any more. Gives who they were. */
    public List<UUID> close(UUID round, Instant now) {
        jdbc.sql("update skill_asking set closed_at = ? where id = ?")
                .params(StandingRows.utc(now), round)
                .update();
        var people = jdbc.sql("select id from skill_asking_person where asking = ?")
                .param(round)
                .query(UUID.class)
                .list();
        jdbc.sql("update skill_asking_person set address = null, name = null, state = 'OVER' where asking = ?")
                .param(round)
                .update();
        return people;
    }

    /** Rounds whose time is over. */
    public List<UUID> over(Instant now, int most) {
        return jdbc.sql("select id from skill_asking where closed_at is null and until_at <= ? limit ?")
                .params(StandingRows.utc(now), most)
                .query(UUID.class)
                .list();
    }

    /** Rounds that run, are half over, and in which somebody was neither reminded nor has answered. */
    public List<UUID> toRemind(Instant askedBefore, int most) {
        return jdbc.sql("""
                select s.id from skill_asking s where s.closed_at is null and s.asked_at <= ? and exists
                (select 1 from skill_asking_person a where a.asking = s.id and a.state = 'ASKED' and not a.reminded) limit ?
                """)
                .params(StandingRows.utc(askedBefore), most)
                .query(UUID.class)
                .list();
    }

    /** Notes that somebody was reminded. */
    public void reminded(UUID asked) {
        jdbc.sql("update skill_asking_person set reminded = true where id = ?")
                .param(asked)
                .update();
    }

    /** Shows what came of a question to this mentor. Gives who saw it before. */
    public @Nullable AccountId show(UUID question, MentorshipId mentorship, AccountId mentor) {
        var before = hide(question);
        jdbc.sql("update skill_asking_question set mentorship = ?, mentor = ? where id = ?")
                .params(mentorship.value(), mentor.value(), question)
                .update();
        return before;
    }

    /** Shows it to nobody. Gives who saw it before. */
    public @Nullable AccountId hide(UUID question) {
        var before = jdbc.sql("select mentor from skill_asking_question where id = ? and mentor is not null for update")
                .param(question)
                .query(UUID.class)
                .optional();
        jdbc.sql("update skill_asking_question set mentorship = null, mentor = null where id = ?")
                .param(question)
                .update();
        return before.map(AccountId::new).orElse(null);
    }

    /** Hides what is shown in a mentorship. */
    public void hide(MentorshipId mentorship) {
        jdbc.sql("update skill_asking_question set mentorship = null, mentor = null where mentorship = ?")
                .param(mentorship.value())
                .update();
    }

    /** In which round a question is asked. */
    public Optional<UUID> roundOf(UUID question) {
        return jdbc.sql("select asking from skill_asking_question where id = ?")
                .param(question)
                .query(UUID.class)
                .optional();
    }

    @Override
    public void never(String address, @Nullable AccountId mentee) {
        jdbc.sql("insert ignore into skill_asking_never (hash) values (?)")
                .param(hash(address, mentee))
                .update();
    }

    @Override
    public boolean spares(String address, AccountId mentee) {
        return jdbc.sql("select count(*) from skill_asking_never where hash in (?, ?)")
                        .params(hash(address, mentee), hash(address, null))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private byte[] hash(String address, @Nullable AccountId mentee) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return mac.doFinal(((mentee == null ? "*" : mentee.value().toString()) + "|" + address)
                    .getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The installation's own, made at the first use; it goes into its backup. */
    private byte[] secret() {
        var made = new byte[32];
        RANDOM.nextBytes(made);
        jdbc.sql("insert ignore into skill_asking_key (one, secret) values (1, ?)")
                .param(made)
                .update();
        return jdbc.sql("select secret from skill_asking_key where one = 1")
                .query(byte[].class)
                .single();
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("mentee", UUID.class)),
                row.getBoolean("named"),
                row.getString("words"),
                Locale.of(row.getString("language")),
                StandingRows.at(row, "asked_at"),
                StandingRows.at(row, "until_at"),
                row.getObject("closed_at", LocalDateTime.class) == null);
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getObject("id", UUID.class),
                row.getObject("asking", UUID.class),
                row.getString("address"),
                row.getString("name"),
                row.getString("state"),
                row.getBoolean("reminded"));
    }

    private static OpinionQuestion question(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new OpinionQuestion(
                id,
                OpinionQuestion.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                LEVELS.read(row.getString("levels"), id));
    }
}
