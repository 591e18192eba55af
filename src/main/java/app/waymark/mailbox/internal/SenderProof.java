package app.waymark.mailbox.internal;

import app.waymark.mailbox.internal.AuthenticationResults.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        var dmarc = results.stream().filter(one -> one.method().equals("dmarc")).toList();
        if (!dmarc.isEmpty()) {
            return dmarc.stream()
                    .allMatch(one -> one.passed()
                            && one.property("header.from")
                                    .map(from -> from.equals(domain))
                                    .orElse(false));
        }
        return results.stream().filter(Result::passed).anyMatch(one -> aligned(one, domain));
    }

    /** What the topmost header of that server says, and those that stand right below it. */
    private static List<Result> topmost(List<ReceivedMail.Header> headers, String server) {
        var results = new ArrayList<Result>();
        boolean begun = false;
        for (var header : headers) {
            boolean said = header.name().toLowerCase(Locale.ROOT).equals(HEADER);
            var read = said ? AuthenticationResults.parse(header.value()) : Optional.<AuthenticationResults>empty();
            if (read.filter(one -> one.server().equalsIgnoreCase(server)).isPresent()) {
                begun = true;
                results.addAll(read.get().results());
            } else if (begun) {
                break;
            }
        }
        return results;
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
