package app.waymark.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a programme's words can stand open for, to be filled in when a mail is written. There are no others. */
public enum MailWord {
    /** Whom the mail is for. */
    RECIPIENT,
    /** The programme's name. */
    PROGRAMME,
    /** The round's name. */
    ROUND,
    /** The coordinator who asks. */
    INVITER,
    /** As what somebody is asked to take part. */
    PART,
    /** The inviter's address. */
    CONTACT,
    /** A sentence that says until when, or nothing where there is no such day. */
    UNTIL,
    /** The day on which the round begins. */
    STARTS,
    /** What the coordinators say to this person or of this round, or nothing. */
    WORDS,
    /** The other of the two. */
    OTHER;

    /** As it is written. */
    public String token() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    static Optional<MailWord> of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
