package app.waymark.notification.internal;

import app.waymark.notification.Topic;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The addresses at which one press ends mail of some topics to one person, without a sign-in. Whose mail, of what, and that
 * Waymark wrote it stand in the address itself, signed; it ends mail and can do nothing else, so it never runs out.
 */
@Component
public class OffLinks {

    private static final int PERSON = 16;
    private static final int SIGNATURE = 16;
    private static final int LETTERS = 1 << 7;

    /** What is offered goes in no mail with anything else: it has both bits, which letters never have with a topic. */
    private static final int OFFERED = LETTERS | 1;

    /** Each topic by its place here, which addresses in mails that went out have: it never changes. */
    private static final List<Topic> PLACES = List.of(
            Topic.ANSWERS, Topic.REVIEWS, Topic.MEETINGS, Topic.REMINDERS, Topic.PROGRESS, Topic.SKILLS, Topic.PEOPLE);

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcTemplate jdbc;
    private final Links links;
    private volatile byte @Nullable [] key;

    OffLinks(JdbcTemplate jdbc, Links links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /**
     * What such an address ends.
     *
     * @param topics mail of these
     * @param letters the letters that say several things
     */
    public record Off(AccountId person, Set<Topic> topics, boolean letters) {

        public Off {
            topics = Collections.unmodifiableSet(
                    topics.isEmpty() ? EnumSet.noneOf(Topic.class) : EnumSet.copyOf(topics));
        }
    }

    /** The address that ends mail of these topics; none where one of them always arrives. */
    Optional<String> of(AccountId person, Collection<Topic> topics) {
        if (topics.isEmpty() || topics.contains(Topic.ALWAYS)) {
            return Optional.empty();
        }
        if (topics.contains(Topic.CHECK_INS)) {
            if (topics.size() > 1) {
                throw new IllegalArgumentException("An offer stands in a mail of its own");
            }
            return Optional.of(address(person, OFFERED));
        }
        int mask = topics.stream().mapToInt(topic -> 1 << PLACES.indexOf(topic)).reduce(0, (one, other) -> one | other);
        return Optional.of(address(person, mask));
    }

    /** The address that ends the letters that say several things. */
    String ofLetters(AccountId person) {
        return address(person, LETTERS);
    }

    /** Whether mail programs may offer the press themselves, which they do over https alone. */
    boolean oneClick() {
        return links.secure();
    }

    /** What is at this address; empty where Waymark did not write it. */
    public Optional<Off> read(String token) {
        if (!token.matches("[A-Za-z0-9_-]{44}")) {
            return Optional.empty();
        }
        var bytes = Base64.getUrlDecoder().decode(token);
        var said = ByteBuffer.wrap(bytes, 0, PERSON + 1);
        var person = new AccountId(new java.util.UUID(said.getLong(), said.getLong()));
        int mask = said.get() & 0xff;
        if (!MessageDigest.isEqual(bytes, bytes(person, mask))) {
            return Optional.empty();
        }
        if (mask == OFFERED) {
            return Optional.of(new Off(person, EnumSet.of(Topic.CHECK_INS), false));
        }
        var topics = EnumSet.noneOf(Topic.class);
        for (var topic : PLACES) {
            if ((mask & 1 << PLACES.indexOf(topic)) != 0) {
                topics.add(topic);
            }
        }
        return Optional.of(new Off(person, topics, (mask & LETTERS) != 0));
    }

    private String address(AccountId person, int mask) {
        return links.absolute(
                Links.mailOff(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(person, mask))));
    }

    private byte[] bytes(AccountId person, int mask) {
        var said = ByteBuffer.allocate(PERSON + 1)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .put((byte) mask)
                .array();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            mac.update("mail-off:".getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.allocate(said.length + SIGNATURE)
                    .put(said)
                    .put(mac.doFinal(said), 0, SIGNATURE)
                    .array();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private byte[] key() {
        var present = key;
        if (present == null) {
            present = stored();
            key = present;
        }
        return present;
    }

    private byte[] stored() {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.update("insert ignore into mail_off_key (one, secret) values (1, ?)", (Object) fresh);
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("select secret from mail_off_key where one = 1 lock in share mode", byte[].class));
    }
}
