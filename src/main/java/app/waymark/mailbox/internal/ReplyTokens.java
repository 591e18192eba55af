package app.waymark.mailbox.internal;

import app.waymark.mailbox.AskedThen;
import app.waymark.shared.AccountId;
import app.waymark.shared.Secrets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the random part of a reply's address stands for. Only its hash is kept. */
@Component
public class ReplyTokens {

    /** 130 random bits, in letters that survive a server that does not tell large from small ones. */
    static final int LETTERS = 26;

    /** What somebody who knows an address can have kept of what they send there, a day; nobody answers one mail so often. */
    static final int MOST_A_DAY = 20;

    private static final Logger LOG = LoggerFactory.getLogger(ReplyTokens.class);

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate jdbc;
    private final MailboxSettings settings;
    private final Clock clock;

    ReplyTokens(JdbcTemplate jdbc, MailboxSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whom a token was given to, and for what.
     *
     * @param asked what the mail asked about it
     * @param expired whether it has run out
     */
    record Given(byte[] hash, AccountId person, String receiver, UUID subject, AskedThen asked, boolean expired) {}

    /** A new token. */
    public String give(AccountId person, String receiver, UUID subject, AskedThen asked) {
        var token = new StringBuilder();
        RANDOM.ints(LETTERS, 0, ALPHABET.length()).forEach(at -> token.append(ALPHABET.charAt(at)));
        var now = clock.instant();
        jdbc.update(
                "insert into reply_address (hash, account, receiver, subject, asked, issued_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                Secrets.hash(token.toString()),
                person.toString(),
                receiver,
                subject.toString(),
                AskedColumn.write(asked),
                utc(now),
                utc(now.plus(settings.validFor())));
        return token.toString();
    }

    /** A token in these letters, from octets that nobody can guess. */
    public static String letters(byte[] octets) {
        var token = new StringBuilder();
        for (int at = 0; at < LETTERS; at++) {
            token.append(ALPHABET.charAt(octets[at] & 31));
        }
        return token.toString();
    }

    /** A token that is always the same for this person and thing: it is good again, and its person told again if need be. */
    public void keep(String token, AccountId person, String receiver, UUID subject, @Nullable Instant until) {
        var now = clock.instant();
        var usual = now.plus(settings.validFor());
        jdbc.update(
                "insert into reply_address (hash, account, receiver, subject, asked, issued_at, expires_at)"
                        + " values (?, ?, ?, ?, null, ?, ?) on duplicate key update"
                        + " expires_at = greatest(expires_at, values(expires_at)), complained_at = null",
                Secrets.hash(token),
                person.toString(),
                receiver,
                subject.toString(),
                utc(now),
                utc(until == null || until.isBefore(usual) ? usual : until));
    }

    Optional<Given> find(String token) {
        var now = clock.instant();
        return jdbc
                .query(
                        "select * from reply_address where hash = ?",
                        (row, number) -> new Given(
                                row.getBytes("hash"),
                                AccountId.of(row.getString("account")),
                                row.getString("receiver"),
                                UUID.fromString(row.getString("subject")),
                                AskedColumn.read(row.getString("asked"), "a reply address"),
                                row.getObject("expires_at", LocalDateTime.class).isBefore(utc(now))),
                        (Object) Secrets.hash(token))
                .stream()
                .findFirst();
    }

    /** Whether nobody has yet been told that a mail to this address was not taken; says so once. */
    boolean complains(Given given) {
        return jdbc.update(
                        "update reply_address set complained_at = ? where hash = ? and complained_at is null",
                        utc(clock.instant()),
                        given.hash())
                == 1;
    }

    /** Whether one more mail of uncertain origin to this address is kept today; counts it in, or among the dropped. */
    boolean room(Given given) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // Each column reads those before it as they are by then: the day comes last.
        boolean room = jdbc.update(
                        "update reply_address set taken = if(counted_on = ?, taken + 1, 1),"
                                + " too_many = if(counted_on = ?, too_many, 0), counted_on = ?"
                                + " where hash = ? and (counted_on is null or counted_on <> ? or taken < ?)",
                        today,
                        today,
                        today,
                        given.hash(),
                        today,
                        MOST_A_DAY)
                == 1;
        if (!room) {
            jdbc.update("update reply_address set too_many = too_many + 1 where hash = ?", (Object) given.hash());
            if (tooMany(given) == 1) {
                LOG.warn(
                        "More than {} mails came today to one reply address that was given to {}; further ones are dropped",
                        MOST_A_DAY,
                        given.person());
            }
        }
        return room;
    }

    private int tooMany(Given given) {
        var many = jdbc.queryForObject(
                "select too_many from reply_address where hash = ?", Integer.class, (Object) given.hash());
        return many == null ? 0 : many;
    }

    /** Forgets what ran out so long ago that nobody answers any more. */
    void forgetExpired() {
        jdbc.update(
                "delete from reply_address where expires_at < ?",
                utc(clock.instant().minus(settings.validFor())));
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
