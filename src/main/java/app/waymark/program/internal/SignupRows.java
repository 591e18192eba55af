package app.waymark.program.internal;

import app.waymark.program.RoundId;
import app.waymark.program.SignupState;
import app.waymark.shared.AccountId;
import app.waymark.shared.Secrets;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sign-up forms and what is answered to them, as rows. */
@Component
public class SignupRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignupRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The form of a round.
     *
     * @param link the secret of its open link, or null while there is none
     * @param closesAt when nothing can be changed any more, or null
     * @param zone where the last day ends
     */
    public record Form(
            UUID round,
            SignupDocument document,
            @Nullable String link,
            @Nullable Instant closesAt,
            ZoneId zone,
            int edition) {

        /** Whether something can be sent at this time. */
        public boolean open(Instant now) {
            return closesAt == null || now.isBefore(closesAt);
        }
    }

    /** Somebody's sign-up. */
    public record Row(
            UUID id,
            UUID round,
            SignupState state,
            @Nullable String address,
            String name,
            Locale language,
            boolean mentor,
            boolean mentee,
            @Nullable Integer capacity,
            @Nullable AccountId account,
            @Nullable UUID invited,
            SignupDocument.Answers answers,
            SignupDocument.@Nullable Answers sent,
            Instant changedAt,
            @Nullable Instant sentAt,
            @Nullable Instant decidedAt,
            String word) {}

    /** A sign-up, and whether the link to it came out of its person's mailbox. */
    public record Behind(Row row, boolean mailed) {}

    /** The form of a round, if it ever had one. */
    public Optional<Form> form(UUID round) {
        return jdbc.sql("select * from signup_form where round = ?")
                .param(round)
                .query((row, number) -> form(row))
                .optional();
    }

    /** The form of the round to which this person is invited by that. */
    public Optional<Form> form(UUID invitation, UUID account) {
        return jdbc.sql("select f.* from signup_form f join invitation i on i.round = f.round"
                        + " where i.id = ? and i.account = ?")
                .params(invitation, account)
                .query((row, number) -> form(row))
                .optional();
    }

    /** The same, locked for a change. */
    public Optional<Form> locked(UUID round) {
        return jdbc.sql("select * from signup_form where round = ? for update")
                .param(round)
                .query((row, number) -> form(row))
                .optional();
    }

    /** The form to which this open link leads. */
    public Optional<Form> behindOpen(String link) {
        return Secrets.plausible(link)
                ? jdbc.sql("select * from signup_form where link = ?")
                        .param(link)
                        .query((row, number) -> form(row))
                        .optional()
                : Optional.empty();
    }

    /** Keeps a form; its edition goes up by one. */
    public void keep(UUID round, SignupDocument document, @Nullable Instant closesAt, ZoneId zone) {
        jdbc.sql("insert into signup_form (round, content, closes_at, zone, edition, changed_at)"
                        + " values (:round, :content, :closes, :zone, 1, :now) on duplicate key update"
                        + " content = value(content), closes_at = value(closes_at), zone = value(zone),"
                        + " edition = edition + 1, changed_at = value(changed_at)")
                .param("round", round)
                .param("content", SignupDocument.FORMAT.write(document))
                .param("closes", closesAt == null ? null : utc(closesAt))
                .param("zone", zone.getId())
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Gives a form another open link, or none. */
    public void link(UUID round, @Nullable String link) {
        jdbc.sql("update signup_form set link = :link where round = :round")
                .param("link", link)
                .param("round", round)
                .update();
    }

    /** A form that somebody can take over: of which round. */
    public record Source(UUID round, String programme, String name) {}

    /** The rounds with a form that this person coordinates, but for one, the latest first. */
    public List<Source> sources(AccountId coordinator, UUID but, int most) {
        return jdbc.sql("select r.id, p.name as programme, r.name from signup_form f join round r on r.id = f.round"
                        + " join programme p on p.id = r.programme"
                        + " join coordinator c on c.programme = r.programme and c.account = ?"
                        + " where r.id <> ? order by r.starts_on desc, r.id desc limit ?")
                .params(coordinator.value(), but, most)
                .query((row, number) ->
                        new Source(row.getObject("id", UUID.class), row.getString("programme"), row.getString("name")))
                .list();
    }

    /** Somebody begins. */
    public void begin(Row one) {
        jdbc.sql("insert into signup (id, round, state, address, name, language, mentor, mentee, capacity, account,"
                        + " invited, answers, begun_at, changed_at) values (:id, :round, 'BEGUN', :address, :name,"
                        + " :language, :mentor, :mentee, :capacity, :account, :invited, :answers, :now, :now)")
                .param("id", one.id())
                .param("round", one.round())
                .param("address", one.address())
                .param("name", one.name())
                .param("language", one.language().getLanguage())
                .param("mentor", one.mentor())
                .param("mentee", one.mentee())
                .param("capacity", one.capacity())
                .param("account", one.account() == null ? null : one.account().value())
                .param("invited", one.invited())
                .param("answers", SignupDocument.Answers.FORMAT.write(one.answers()))
                .param("now", utc(one.changedAt()))
                .update();
    }

    /** A new link to a sign-up; only its hash is kept. */
    public String link(UUID signup, boolean mailed) {
        var secret = Secrets.next();
        jdbc.sql("insert into signup_link (hash, signup, mailed, made_at) values (?, ?, ?, ?)")
                .params(Secrets.hash(secret), signup, mailed, utc(clock.instant()))
                .update();
        return secret;
    }

    /** The links that were not mailed lead nowhere any more. */
    public void mailedOnly(UUID signup) {
        jdbc.sql("delete from signup_link where signup = ? and not mailed")
                .param(signup)
                .update();
    }

    /** How many links to a sign-up were mailed since a time. */
    public int links(UUID signup, Instant since) {
        return jdbc.sql("select count(*) from signup_link where signup = ? and mailed and made_at > ?")
                .params(signup, utc(since))
                .query(Integer.class)
                .single();
    }

    /** The sign-up to which a link leads, locked for a change where it is to be. */
    public Optional<Behind> behind(String secret, boolean lock) {
        return Secrets.plausible(secret)
                ? jdbc.sql("select s.*, l.mailed from signup_link l join signup s on s.id = l.signup where l.hash = ?"
                                + (lock ? " for update" : ""))
                        .param(Secrets.hash(secret))
                        .query((row, number) -> new Behind(row(row), row.getBoolean("mailed")))
                        .optional()
                : Optional.empty();
    }

    /** How many have begun in a round and not sent. */
    public int begun(UUID round) {
        return jdbc.sql("select count(*) from signup where round = ? and state = 'BEGUN'")
                .param(round)
                .query(Integer.class)
                .single();
    }

    /** What somebody with an account has begun or sent in a round, locked. */
    public Optional<Row> ofAccount(UUID round, AccountId account) {
        return jdbc.sql("select * from signup where round = ? and account = ? and state in ('BEGUN', 'SENT')"
                        + " order by begun_at desc, id limit 1 for update")
                .params(round, account.value())
                .query((row, number) -> row(row))
                .optional();
    }

    /** What somebody with an account, or from this address, has begun or sent, in whichever round; locked. */
    public List<Row> openOf(AccountId account, String address) {
        return jdbc.sql("select * from signup where (account = ? or address = ?) and state in ('BEGUN', 'SENT')"
                        + " order by id for update")
                .params(account.value(), address)
                .query((row, number) -> row(row))
                .list();
    }

    /** What was sent from this address in a round and is not declined, but for one sign-up; locked. */
    public List<Row> sentFrom(UUID round, String address, UUID but) {
        return jdbc.sql("select * from signup where round = ? and address = ? and state in ('SENT', 'APPROVED')"
                        + " and id <> ? order by sent_at, id limit 10 for update")
                .params(round, address, but)
                .query((row, number) -> row(row))
                .list();
    }

    /** Who somebody is, as they say themselves. */
    public void describe(UUID id, String name, boolean mentor, boolean mentee, @Nullable Integer capacity) {
        jdbc.sql("update signup set name = :name, mentor = :mentor, mentee = :mentee, capacity = :capacity,"
                        + " changed_at = :now where id = :id")
                .param("name", name)
                .param("mentor", mentor)
                .param("mentee", mentee)
                .param("capacity", capacity)
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
    }

    /** What somebody says from now on. */
    public void say(UUID id, SignupDocument.Answers answers) {
        jdbc.sql("update signup set answers = ?, changed_at = ? where id = ?")
                .params(SignupDocument.Answers.FORMAT.write(answers), utc(clock.instant()), id)
                .update();
    }

    /** It is sent; where it was before its place stays. */
    public void send(UUID id, SignupDocument.Answers answers) {
        jdbc.sql("update signup set state = 'SENT', sent = :sent, answers = :sent, sent_at = coalesce(sent_at, :now),"
                        + " changed_at = :now where id = :id")
                .param("sent", SignupDocument.Answers.FORMAT.write(answers))
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
    }

    /** It is decided, and what was said is kept here no longer. */
    public void decide(UUID id, SignupState state, @Nullable AccountId account, @Nullable UUID by, String word) {
        jdbc.sql("update signup set state = :state, account = coalesce(:account, account), decided_at = :now,"
                        + " decided_by = :by, word = :word, answers = :nothing, sent = null,"
                        + " sent_at = coalesce(sent_at, :now) where id = :id")
                .param("state", state.name())
                .param("account", account == null ? null : account.value())
                .param("by", by)
                .param("word", word)
                .param("nothing", SignupDocument.Answers.FORMAT.write(SignupDocument.Answers.NONE))
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
    }

    /** A sign-up goes, with its links. */
    public void delete(UUID id) {
        jdbc.sql("delete from signup where id = ?").param(id).update();
    }

    /** These sign-ups of a round that wait for a decision, in the order in which they were sent; locked. */
    public List<Row> waiting(UUID round, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from signup where round = :round and id in (:ids) and state = 'SENT'"
                                + " order by id for update")
                        .param("round", round)
                        .param("ids", ids)
                        .query((row, number) -> row(row))
                        .list();
    }

    /** The first sign-ups of a round that wait for a decision. */
    public List<UUID> waiting(UUID round, int most) {
        return jdbc.sql("select id from signup where round = ? and state = 'SENT' order by sent_at, id limit ?")
                .params(round, most)
                .query(UUID.class)
                .list();
    }

    /** One that was sent in a round. */
    public Optional<Row> sent(UUID round, UUID id) {
        return jdbc.sql("select * from signup where round = ? and id = ? and state <> 'BEGUN'")
                .params(round, id)
                .query((row, number) -> row(row))
                .optional();
    }

    /** How many sign-ups of a round stand how. */
    public Map<SignupState, Long> count(UUID round) {
        var counts = new EnumMap<SignupState, Long>(SignupState.class);
        jdbc.sql("select state, count(*) as many from signup where round = ? group by state")
                .param(round)
                .query((row, number) -> Map.entry(SignupState.valueOf(row.getString("state")), row.getLong("many")))
                .list()
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    /** One page of what was sent in a round and stands so, in the order in which it was sent; a name may be searched for. */
    public Slice<Row> page(UUID round, SignupState state, String search, @Nullable Cursor after, int size) {
        var found = jdbc.sql("select * from signup where round = :round and state = :state"
                        + " and (:search = '' or locate(:search, name) > 0 or locate(:search, address) > 0)"
                        + " and (:whole or sent_at > :at or (sent_at = :at and id > :id))"
                        + " order by sent_at, id limit :most")
                .param("round", round)
                .param("state", state.name())
                .param("search", search)
                .param("whole", after == null)
                .param("at", after == null ? null : utc(after.at()))
                .param("id", after == null ? null : after.id())
                .param("most", size + 1)
                .query((row, number) -> row(row))
                .list();
        return Slice.of(
                found, size, last -> new Cursor(last.sentAt() == null ? Instant.EPOCH : last.sentAt(), last.id()));
    }

    /** What is kept no longer: not sent and left alone since one time, or closed before another; declined before a third. */
    public List<UUID> old(Instant untouched, Instant closed, Instant declined, int most) {
        return jdbc.sql(
                        "select id from signup where state = 'BEGUN' and changed_at < :untouched"
                                + " union select s.id from signup s join signup_form f on f.round = s.round"
                                + " where s.state = 'BEGUN' and f.closes_at < :closed"
                                + " union select id from signup where state = 'DECLINED' and decided_at < :declined limit :most")
                .param("untouched", utc(untouched))
                .param("closed", utc(closed))
                .param("declined", utc(declined))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** The rounds in which something waits for a decision. */
    public List<RoundId> waitingRounds(Collection<UUID> programmes) {
        return programmes.isEmpty()
                ? List.of()
                : jdbc
                        .sql("select distinct s.round from signup s join round r on r.id = s.round"
                                + " where s.state = 'SENT' and r.programme in (:programmes)")
                        .param("programmes", programmes)
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(RoundId::new)
                        .toList();
    }

    private static Form form(ResultSet row) throws SQLException {
        var round = row.getObject("round", UUID.class);
        return new Form(
                round,
                SignupDocument.FORMAT.read(row.getString("content"), round),
                row.getString("link"),
                instant(row, "closes_at"),
                ZoneId.of(row.getString("zone")),
                row.getInt("edition"));
    }

    private static Row row(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var account = row.getObject("account", UUID.class);
        var sent = row.getString("sent");
        var capacity = row.getInt("capacity");
        boolean noCapacity = row.wasNull();
        return new Row(
                id,
                row.getObject("round", UUID.class),
                SignupState.valueOf(row.getString("state")),
                row.getString("address"),
                row.getString("name"),
                Locale.of(row.getString("language")),
                row.getBoolean("mentor"),
                row.getBoolean("mentee"),
                noCapacity ? null : capacity,
                account == null ? null : new AccountId(account),
                row.getObject("invited", UUID.class),
                SignupDocument.Answers.FORMAT.read(row.getString("answers"), id),
                sent == null ? null : SignupDocument.Answers.FORMAT.read(sent, id),
                row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(row, "sent_at"),
                instant(row, "decided_at"),
                row.getString("word"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
