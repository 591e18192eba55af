package app.waymark.mailbox.internal;

import app.waymark.mailbox.MailArrival.Cause;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the mails that nobody wrote, to which nothing is ever answered: else two machines would go on for ever. */
final class MailNature {

    private static final Set<String> MACHINES =
            Set.of("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "do-not-reply");

    private static final Pattern AWAY = Pattern.compile(
            "^\\s*(?:automatic reply|auto(?:matic)?[- ]?response|out of (?:the )?office|automatische antwort|abwesenheits\\p{L}+|abwesend)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private MailNature() {}

    /**
     * Why nothing is taken of a mail; empty where a person wrote it.
     *
     * @param own the addresses that Waymark writes from and is written to
     * @param calendar whether it is what a calendar answers to an invitation of ours: that a machine writes for its person
     */
    static Optional<Cause> of(ReceivedMail mail, Set<String> own, boolean calendar) {
        var from = mail.from().orElse("");
        if (own.contains(from)) {
            return Optional.of(Cause.OWN);
        }
        if ((!calendar
                        && mail.header("Return-Path")
                                .filter(path -> path.strip().equals("<>"))
                                .isPresent())
                || small(mail, "Content-Type").startsWith("multipart/report")
                || from.startsWith("mailer-daemon@")) {
            return Optional.of(Cause.BOUNCE);
        }
        var submitted = small(mail, "Auto-Submitted");
        if (!calendar
                && ((!submitted.isEmpty() && !submitted.equals("no"))
                        || mail.header("X-Autoreply").isPresent()
                        || mail.header("X-Autorespond").isPresent()
                        || small(mail, "Precedence").equals("auto_reply")
                        || MACHINES.contains(from.replaceAll("@.*", ""))
                        || AWAY.matcher(mail.header("Subject").orElse("")).matches())) {
            return Optional.of(Cause.AUTOMATIC);
        }
        if (mail.header("List-Id").isPresent() || Set.of("list", "bulk", "junk").contains(small(mail, "Precedence"))) {
            return Optional.of(Cause.LIST);
        }
        return Optional.empty();
    }

    private static String small(ReceivedMail mail, String header) {
        return mail.header(header).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
