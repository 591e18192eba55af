package app.waymark.network.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.network.Introduction;
import app.waymark.network.Introduction.Side;
import app.waymark.network.IntroductionState;
import app.waymark.shared.AccountId;
import app.waymark.shared.Secrets;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Introductions, as rows. */
@Component
public class IntroductionRows {

    private static final String OPEN = "state in ('OFFERED', 'ASKED')";

    /** Said by the place of a row that waits for its reader. */
    private static final String WAITS = "waits";

    private final JdbcClient jdbc;

    IntroductionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All there is of one. */
    public record Row(
            UUID id,
            MentorshipId mentorship,
            AccountId mentor,
            AccountId mentee,
            @Nullable AccountId third,
            String name,
            String words,
            @Nullable String address,
            Locale language,
            IntroductionState state,
            boolean spared,
            boolean reminded,
            Instant until,
            Instant changedAt) {

        /** As one of the three sees it. */
        public Introduction seenBy(AccountId reader) {
            var side = mentor.equals(reader) ? Side.MENTOR : mentee.equals(reader) ? Side.MENTEE : Side.THIRD;
            return new Introduction(
                    id, side, mentor, mentee, side == Side.THIRD ? "" : name, words, state, until, changedAt);
        }
    }

    /** Writes down what is offered. */
    public void add(Row row, Instant now) {
        var third = row.third();
        jdbc.sql(
                        "insert into network_introduction (id, mentorship, mentor, mentee, third, name, words, address, language,"
                                + " state, spared, reminded, offered_at, until_at, changed_at)"
                                + " values (:id, :mentorship, :mentor, :mentee, :third, :name, :words, :address, :language,"
                                + " 'OFFERED', false, false, :now, :until, :now)")
                .param("id", row.id())
                .param("mentorship", row.mentorship().value())
                .param("mentor", row.mentor().value())
                .param("mentee", row.mentee().value())
                .param("third", third == null ? null : third.value())
                .param("name", row.name())
                .param("words", row.words())
                .param("address", row.address())
                .param("language", row.language().getLanguage())
                .param("now", utc(now))
                .param("until", utc(row.until()))
                .update();
    }

    /**
     * One page of what somebody sees: what waits for their answer first, then the latest, which is what they offered and what was
     * offered to them and not taken back.
     */
    public Slice<Row> of(AccountId person, @Nullable Cursor after, int size) {
        var listed = jdbc.sql("""
                select * from (
                    select i.*, false as waits from network_introduction i where mentor = :me
                    union all
                    select i.*, state = 'OFFERED' from network_introduction i
                    where mentee = :me and state in ('OFFERED', 'ASKED', 'MADE', 'NOT_MADE')
                    union all
                    select i.*, true from network_introduction i where third = :me and state = 'ASKED'
                ) seen
                where :whole or waits < :waits
                    or (waits = :waits and (offered_at < :at or (offered_at = :at and id < :id)))
                order by waits desc, offered_at desc, id desc limit :most
                """)
                .param("me", person.value())
                .param("whole", after == null)
                .param("waits", after != null && after.name().equals(WAITS))
                .param("at", after == null ? null : utc(after.at()))
                .param("id", after == null ? null : after.id())
                .param("most", size + 1)
                .query((row, number) -> new Listed(
                        row(row),
                        new Cursor(
                                row.getObject("offered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getObject("id", UUID.class),
                                row.getBoolean("waits") ? WAITS : "")))
                .list();
        return Slice.of(listed, size, Listed::place).map(Listed::row);
    }

    private record Listed(Row row, Cursor place) {}

    /** One of them, locked for a change. */
    public Optional<Row> locked(UUID id) {
        return jdbc.sql("select * from network_introduction where id = ? for update")
                .param(id)
                .query((row, number) -> row(row))
                .optional();
    }

    /** How many a mentor offered since a time; they wait for each other. */
    public int offeredSince(AccountId mentor, Instant since) {
        return jdbc.sql("select id from network_introduction where mentor = ? and offered_at > ? for update")
                .params(mentor.value(), utc(since))
                .query(UUID.class)
                .list()
                .size();
    }

    /**
     * Whether this mentor offers this person to this mentee already and nothing came of it yet. What other mentors offer is not
     * said: it would tell whom the mentee is introduced to.
     */
    public boolean offers(AccountId mentee, AccountId mentor, @Nullable String address, @Nullable AccountId third) {
        return jdbc.sql("select count(*) from network_introduction where mentee = :mentee and mentor = :mentor and "
                                + OPEN + " and (address = :address or third = :third)")
                        .param("mentee", mentee.value())
                        .param("mentor", mentor.value())
                        .param("address", address)
                        .param("third", third == null ? null : third.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** In how many introductions this address is written to just now, whoever makes them. */
    public int asks(String address) {
        return jdbc.sql(
                        "select count(*) from network_introduction where address = ? and state = 'ASKED' and not spared")
                .param(address)
                .query(Integer.class)
                .single();
    }

    /** The mentee would like it. Of whom Waymark asks here, or not at all, no address is needed any more. */
    public void ask(UUID id, @Nullable AccountId third, boolean spared, Instant now, Instant until) {
        jdbc.sql("update network_introduction set state = 'ASKED', third = :third, spared = :spared, asked_at = :now,"
                        + " changed_at = :now, until_at = :until, address = case when :silent then null else address end"
                        + " where id = :id")
                .param("third", third == null ? null : third.value())
                .param("spared", spared)
                .param("now", utc(now))
                .param("until", utc(until))
                .param("silent", spared || third != null)
                .param("id", id)
                .update();
    }

    /** It is over, one way or the other. */
    public void settle(UUID id, IntroductionState state, Instant now) {
        jdbc.sql("update network_introduction set state = ?, changed_at = ? where id = ?")
                .params(state.name(), utc(now), id)
                .update();
    }

    /** Nobody's address stays. */
    public void forgetAddress(UUID id) {
        jdbc.sql("update network_introduction set address = null where id = ?")
                .param(id)
                .update();
    }

    /** A new link for the third person; only its hash is kept. */
    public String link(UUID introduction) {
        var token = Secrets.next();
        jdbc.sql("insert into network_introduction_link (hash, introduction) values (?, ?)")
                .params(Secrets.hash(token), introduction)
                .update();
        return token;
    }

    /** To which of them a link was sent. */
    public Optional<Row> behind(String token, boolean lock) {
        if (!Secrets.plausible(token)) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "select i.* from network_introduction i join network_introduction_link l on l.introduction = i.id"
                                + " where l.hash = ?" + (lock ? " for update" : ""))
                .param(Secrets.hash(token))
                .query((row, number) -> row(row))
                .optional();
    }

    public void reminded(UUID id) {
        jdbc.sql("update network_introduction set reminded = true where id = ?")
                .param(id)
                .update();
    }

    /** Those whose time is over. */
    public List<UUID> over(Instant now, int most) {
        return ids(OPEN + " and until_at <= ? limit ?", utc(now), most);
    }

    /** Those of which somebody without an account has not answered and was not reminded. */
    public List<UUID> toRemind(Instant askedBefore, int most) {
        return ids(
                "state = 'ASKED' and asked_at <= ? and not reminded and not spared and address is not null limit ?",
                utc(askedBefore),
                most);
    }

    /** Those that are over for so long that their address, of which the last mail has gone out, is not needed any more. */
    public List<UUID> toForget(Instant before, int most) {
        return ids(
                "state not in ('OFFERED', 'ASKED') and changed_at <= ? and address is not null limit ?",
                utc(before),
                most);
    }

    /** Removes those that are over for so long that nobody needs to see them. */
    public void removeOld(Instant before, int most) {
        jdbc.sql("delete from network_introduction where state not in ('OFFERED', 'ASKED') and changed_at <= ? limit ?")
                .params(utc(before), most)
                .update();
    }

    /** The open ones of a mentorship. */
    public List<UUID> openIn(MentorshipId mentorship) {
        return ids("mentorship = ? and " + OPEN, mentorship.value());
    }

    /** The open ones in which somebody is one of the three. */
    public List<UUID> openOf(AccountId person) {
        return ids(
                "(mentor = ? or mentee = ? or third = ?) and " + OPEN, person.value(), person.value(), person.value());
    }

    private List<UUID> ids(String where, Object... arguments) {
        return jdbc.sql("select id from network_introduction where " + where)
                .params(arguments)
                .query(UUID.class)
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var third = row.getObject("third", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                new MentorshipId(row.getObject("mentorship", UUID.class)),
                new AccountId(row.getObject("mentor", UUID.class)),
                new AccountId(row.getObject("mentee", UUID.class)),
                third == null ? null : new AccountId(third),
                row.getString("name"),
                row.getString("words"),
                row.getString("address"),
                Locale.of(row.getString("language")),
                IntroductionState.valueOf(row.getString("state")),
                row.getBoolean("spared"),
                row.getBoolean("reminded"),
                row.getObject("until_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
