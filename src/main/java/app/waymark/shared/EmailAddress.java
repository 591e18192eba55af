package app.waymark.shared;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address, trimmed and in lower case: two spellings that differ in case reach one mailbox in practice, and
 * one mailbox is one account.
 */
public record EmailAddress(String value) implements Serializable {

    // Looser than RFC 5321 on purpose: the invitation mail proves the address, not a pattern.
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s\\p{Z}\\p{C}@<>,;:\"]{1,64}@[^\\s\\p{Z}\\p{C}@<>,;:\"]{1,185}\\.[^\\s\\p{Z}\\p{C}@<>,;:\".]{2,}");

    /** The longest address that is stored. */
    public static final int MAX_LENGTH = 254;

    /** Throws {@link IllegalArgumentException} where the text is no address; see {@link #parse(String)}. */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** The address in this text, or empty where it is none. */
    public static Optional<EmailAddress> parse(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
