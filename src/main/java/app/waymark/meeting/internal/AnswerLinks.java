package app.waymark.meeting.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.Seals;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The addresses at which one of a meeting says without a sign-in whether they come. Who, to which meeting and to which time of
 * it stand in the address itself, signed: once the meeting has another time, is off or over, it is good for nothing.
 */
@Component
public class AnswerLinks {

    private static final String PURPOSE = "meeting-answer";
    private static final int SAID = 40;
    private static final int SIGNATURE = 16;

    private final Seals seals;

    AnswerLinks(Seals seals) {
        this.seals = seals;
    }

    /** What an address stands for. */
    public record Asked(AccountId person, UUID meeting, Instant start) {}

    /** The path of such an address. */
    String path(AccountId person, UUID meeting, Instant start) {
        return Links.answer(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(person, meeting, start)));
    }

    /** What stands there; empty where Waymark did not write it. */
    public Optional<Asked> read(String token) {
        if (!token.matches("[A-Za-z0-9_-]{75}")) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            var said = ByteBuffer.wrap(bytes, 0, SAID);
            var person = new AccountId(new UUID(said.getLong(), said.getLong()));
            var meeting = new UUID(said.getLong(), said.getLong());
            var start = Instant.ofEpochMilli(said.getLong());
            return MessageDigest.isEqual(bytes, bytes(person, meeting, start))
                    ? Optional.of(new Asked(person, meeting, start))
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private byte[] bytes(AccountId person, UUID meeting, Instant start) {
        var said = ByteBuffer.allocate(SAID)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .putLong(meeting.getMostSignificantBits())
                .putLong(meeting.getLeastSignificantBits())
                .putLong(start.toEpochMilli())
                .array();
        return ByteBuffer.allocate(SAID + SIGNATURE)
                .put(said)
                .put(seals.seal(PURPOSE, said), 0, SIGNATURE)
                .array();
    }
}
