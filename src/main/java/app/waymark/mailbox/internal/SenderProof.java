package app.waymark.mailbox.internal;

import app.waymark.mailbox.internal.AuthenticationResults.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Whether the receiving server says that a mail comes from where it says it comes from. Only what that server put on top is
 * asked: the same header further down may have come with the mail.
 */
final class SenderProof {

    private static final String HEADER = "authentication-results";

    private SenderProof() {}

    /**
     * Whether the server of this name vouches for a sender of this domain.
     *
     * @param headers the mail's headers, the topmost first
     * @param domain the part behind the @ of the one address in From
     */
    static boolean holds(List<ReceivedMail.Header> headers, String server, String domain) {
        var results = topmost(headers, server);
        // "None" is that the domain asks for no such check: then it is as where nobody made one.
        var dmarc = results.stream()
                .filter(one -> one.method().equals("dmarc") && !one.value().equals("none"))
                .toList();
        if (!dmarc.isEmpty()) {
            return dmarc.stream()
                    .allMatch(one -> one.passed()
                            && one.property("header.from")
                                    .map(from -> from.equals(domain))
                                    .orElse(false));
        }
        return results.stream().filter(Result::passed).anyMatch(one -> aligned(one, domain));
    }

    /**
     * What that server's own lines say. Its topmost is its own. Whether one right below is, too, or came with the mail, the
     * place alone tells: every server puts a line of its own about the hand-over above what it was handed, so that what stands
     * above that line nobody else wrote. Where none is above the topmost result, all down to the first are the server's; else
     * only the topmost is believed. A method that was said already is not said again by a server.
     */
    private static List<Result> topmost(List<ReceivedMail.Header> headers, String server) {
        var results = new ArrayList<Result>();
        var said = new HashSet<String>();
        for (int at = 0; at < headers.size(); at++) {
            var read = read(headers.get(at), server);
            if (read.isPresent()) {
                boolean more = said.isEmpty() || below(headers, at);
                var methods = read.get().results().stream().map(Result::method).toList();
                if (!more || methods.stream().anyMatch(said::contains)) {
                    break;
                }
                results.addAll(read.get().results());
                said.addAll(methods);
                said.add(HEADER);
                if (headers.subList(0, at).stream().anyMatch(SenderProof::handedOver)) {
                    break;
                }
            } else if (!said.isEmpty()) {
                break;
            }
        }
        return results;
    }

    private static Optional<AuthenticationResults> read(ReceivedMail.Header header, String server) {
        return header.name().equalsIgnoreCase(HEADER)
                ? AuthenticationResults.parse(header.value())
                        .filter(one -> one.server().equalsIgnoreCase(server))
                : Optional.empty();
    }

    private static boolean below(List<ReceivedMail.Header> headers, int at) {
        return headers.subList(at, headers.size()).stream().anyMatch(SenderProof::handedOver);
    }

    private static boolean handedOver(ReceivedMail.Header header) {
        return header.name().equalsIgnoreCase("Received");
    }

    private static boolean aligned(Result result, String domain) {
        return switch (result.method()) {
            case "dkim" ->
                result.property("header.d")
                        .or(() -> result.property("header.i").map(SenderProof::domain))
                        .filter(signer -> within(domain, signer))
                        .isPresent();
            case "spf" ->
                result.property("smtp.mailfrom")
                        .map(SenderProof::domain)
                        .filter(from -> from.equals(domain))
                        .isPresent();
            default -> false;
        };
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Whether a domain is the signer's or below it; a signer of a whole country's names is none. */
    private static boolean within(String domain, String signer) {
        return domain.equals(signer) || (signer.indexOf('.') > 0 && domain.endsWith("." + signer));
    }
}
