package app.waymark.mailbox.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How the mailbox is set up; without an address it is off. */
@Component
public class MailboxSettings {

    private final String address;
    private final String authservId;
    private final String secret;
    private final Duration validFor;
    private final Pattern replies;

    MailboxSettings(
            @Value("${waymark.mailbox.address:}") String address,
            @Value("${waymark.mailbox.authserv-id:}") String authservId,
            @Value("${waymark.mailbox.hook-secret:}") String secret,
            @Value("${waymark.mailbox.valid-for:P90D}") Duration validFor) {
        this.address = address.strip().toLowerCase(Locale.ROOT);
        this.authservId = authservId.strip();
        this.secret = secret.strip();
        this.validFor = validFor;
        int at = this.address.indexOf('@');
        if (!this.address.isEmpty() && (at < 1 || at == this.address.length() - 1)) {
            throw new IllegalStateException("waymark.mailbox.address is no mail address");
        }
        this.replies = at < 1
                ? Pattern.compile("(?!)")
                : Pattern.compile(
                        Pattern.quote(this.address.substring(0, at)) + "\\+([a-z2-7]{" + ReplyTokens.LETTERS + "})"
                                + Pattern.quote(this.address.substring(at)),
                        Pattern.CASE_INSENSITIVE);
    }

    /** The address of the mailbox, or empty where there is none. */
    public String address() {
        return address;
    }

    /** Under which name the receiving server says what it found out about a sender, or empty. */
    String authservId() {
        return authservId;
    }

    Duration validFor() {
        return validFor;
    }

    /** The address with this token in it. */
    public String replyTo(String token) {
        int at = address.indexOf('@');
        return address.substring(0, at) + "+" + token + address.substring(at);
    }

    /** The token in one of our addresses within this text. */
    Optional<String> token(String text) {
        var found = replies.matcher(text);
        return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whether whoever hands mail over knows the secret; nobody does where none is set. */
    public boolean knows(String said) {
        return !secret.isEmpty()
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }
}
