package app.waymark.notification.internal;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail was not taken.
 *
 * @param forGood whether the server refused this recipient or this mail with a 5xx: another try would be refused as well
 * @param perhapsTaken whether the server may have it all the same, because the line broke before its answer came
 * @param words what the server, or the network, said
 */
record MailFault(boolean forGood, boolean perhapsTaken, String words) {

    /** Answers that speak of us or of the connection, and not of the recipient: authentication, the order of commands. */
    private static final Set<Integer> OURS = Set.of(500, 501, 502, 503, 504, 530, 534, 535, 538);

    static MailFault of(Throwable thrown) {
        var all = causes(thrown);
        boolean aboutUs = all.stream()
                .anyMatch(one ->
                        one instanceof SMTPSenderFailedException || one instanceof AuthenticationFailedException);
        var codes = all.stream()
                .mapToInt(MailFault::code)
                .filter(code -> code > 0)
                .boxed()
                .toList();
        boolean forGood = !aboutUs && codes.stream().anyMatch(code -> code >= 500 && !OURS.contains(code));
        boolean neverThere = all.stream()
                .anyMatch(one -> one instanceof ConnectException
                        || one instanceof UnknownHostException
                        || one instanceof MailConnectException
                        || one instanceof AuthenticationFailedException);
        return new MailFault(forGood, codes.isEmpty() && !neverThere && !aboutUs, words(all));
    }

    private static int code(Throwable fault) {
        return switch (fault) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    /** The words nearest to the server. */
    private static String words(List<Throwable> all) {
        var nearest = all.stream()
                .filter(one -> code(one) > 0)
                .reduce((first, last) -> last)
                .orElseGet(all::getLast);
        var message = nearest.getMessage();
        return message == null || message.isBlank() ? nearest.getClass().getSimpleName() : message.strip();
    }

    /** Everything that led to it: causes, and the other chain that mail exceptions have. */
    private static List<Throwable> causes(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var found = new ArrayList<Throwable>();
        var next = new ArrayDeque<>(List.of(thrown));
        while (!next.isEmpty()) {
            var one = next.poll();
            if (!seen.add(one)) {
                continue;
            }
            found.add(one);
            if (one.getCause() != null) {
                next.add(one.getCause());
            }
            if (one instanceof MessagingException mail && mail.getNextException() != null) {
                next.add(mail.getNextException());
            }
            if (one instanceof MailSendException send) {
                Collections.addAll(next, send.getMessageExceptions());
            }
        }
        return found;
    }
}
