package app.waymark.notification;

import static app.waymark.notification.MailWord.CONTACT;
import static app.waymark.notification.MailWord.INVITER;
import static app.waymark.notification.MailWord.OTHER;
import static app.waymark.notification.MailWord.PART;
import static app.waymark.notification.MailWord.PROGRAMME;
import static app.waymark.notification.MailWord.RECIPIENT;
import static app.waymark.notification.MailWord.ROUND;
import static app.waymark.notification.MailWord.STARTS;
import static app.waymark.notification.MailWord.UNTIL;
import static app.waymark.notification.MailWord.WORDS;

import app.waymark.mentorship.Mentorships;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mails that a programme can put into its own words. What follows the words, the button and its address, is not theirs to lose. */
public enum ProgrammeMail {
    /** Somebody is asked to take part in a round. */
    INVITATION(
            "mail.program.invitation", List.of(INVITER, PROGRAMME, ROUND, CONTACT, UNTIL, PART), Set.of(ROUND, UNTIL)),
    /** The link with which a sign-up is gone on with. */
    SIGNUP_GO_ON("mail.program.signup.GO_ON", Of.SIGNUP, Set.of(ROUND, UNTIL)),
    /** A sign-up has arrived. */
    SIGNUP_SENT("mail.program.signup.SENT", Of.SIGNUP, Set.of(ROUND, UNTIL, WORDS)),
    /** Who signed up takes part. */
    SIGNUP_APPROVED("mail.program.signup.APPROVED", Of.SIGNUP, Set.of(ROUND, STARTS, WORDS)),
    /** Who signed up does not. */
    SIGNUP_DECLINED("mail.program.signup.DECLINED", Of.SIGNUP, Set.of(ROUND, WORDS)),
    /** A match is to be answered. */
    PROPOSAL(null, List.of(OTHER, ROUND), Set.of(OTHER, ROUND)),
    /** It has not been answered for long. */
    REMINDER(null, List.of(OTHER, ROUND), Set.of(OTHER, ROUND)),
    /** Both have said yes. */
    STARTED(null, List.of(OTHER), Set.of(OTHER));

    private final @Nullable String key;
    private final List<MailWord> arguments;
    private final Set<MailWord> needed;

    ProgrammeMail(@Nullable String key, List<MailWord> arguments, Set<MailWord> needed) {
        this.key = key;
        this.arguments = arguments;
        this.needed = needed;
    }

    private static final class Of {
        private static final List<MailWord> SIGNUP = List.of(PROGRAMME, ROUND, UNTIL, WORDS, STARTS);
    }

    /** Whether words may stand open for this. */
    public boolean allows(MailWord word) {
        return words().contains(word);
    }

    /** What words may stand open for, those that are needed first. */
    public Set<MailWord> words() {
        var all = new LinkedHashSet<MailWord>();
        arguments.stream().filter(needed::contains).forEach(all::add);
        all.add(RECIPIENT);
        all.add(PROGRAMME);
        all.addAll(arguments);
        return all;
    }

    /** What has to stand in them, since it stands nowhere else. */
    public Set<MailWord> needed() {
        return needed;
    }

    /** The sentences that are Waymark's own words, of which these are the arguments. */
    public String subjectKey() {
        return switch (this) {
            case PROPOSAL, REMINDER -> "turn." + Mentorships.ANSWER + ".mine";
            case STARTED -> "news.mentorship.started.title";
            default -> key + ".subject";
        };
    }

    /** See {@link #subjectKey}. */
    public String bodyKey() {
        return switch (this) {
            case PROPOSAL -> "turn." + Mentorships.ANSWER + ".detail";
            case REMINDER -> "mail.nudge.quiet";
            case STARTED -> "news.mentorship.started.body";
            default -> key + ".body";
        };
    }

    /** What Waymark's own words stand open for, in the order of their arguments. */
    public List<MailWord> arguments() {
        return arguments;
    }

    /** The one that is said with these two sentences. */
    public static Optional<ProgrammeMail> of(String titleKey, String bodyKey) {
        boolean reminder = bodyKey.startsWith("mail.nudge.");
        return Arrays.stream(values())
                .filter(one -> one.key == null && one.subjectKey().equals(titleKey) && reminder == (one == REMINDER))
                .findFirst();
    }
}
