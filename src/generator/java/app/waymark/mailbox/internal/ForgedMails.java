package app.waymark.mailbox.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Mails by somebody who has a person's address and a reply address that was given to that person, and is not that person.
 * Their headers say what an honest mail's say, as far as anybody but the receiving server can write them.
 */
public final class ForgedMails {

    /** The receiving server's name for itself. */
    public static final String SERVER = "mx.mentoring.example.org";

    private static final String EVIL = "evil.example";

    private final Random random;
    private final String sender;
    private final String recipient;
    private final Supplier<String> content;
    private final boolean others;
    private int made;

    public ForgedMails(long seed, String sender, String recipient) {
        this(
                seed,
                sender,
                recipient,
                () -> "Content-Type: text/plain; charset=utf-8\r\n\r\nI say yes to all.\r\n",
                false);
    }

    /**
     * Mails of other content.
     *
     * @param content from its type on
     * @param others whether some are from an address of the forger's, which their server vouches for
     */
    ForgedMails(long seed, String sender, String recipient, Supplier<String> content, boolean others) {
        this.random = new Random(seed);
        this.sender = sender;
        this.recipient = recipient;
        this.content = content;
        this.others = others;
    }

    /** Another forged mail. */
    public byte[] next() {
        var headers = new ArrayList<String>();
        honest().ifPresent(headers::add);
        var theirs = new ArrayList<String>();
        int lies = 1 + random.nextInt(3);
        for (int k = 0; k < lies; k++) {
            theirs.add(lie());
        }
        theirs.add("From: " + from());
        theirs.add("To: " + recipient);
        theirs.add("Subject: Re: Your answer");
        theirs.add("Message-ID: <" + made++ + "." + random.nextInt() + "@" + EVIL + ">");
        theirs.add("Date: Tue, 3 Nov 2026 10:12:33 +0100");
        Collections.shuffle(theirs.subList(lies, theirs.size()), random);
        // Whatever came with the mail stands below what the receiving server put on top.
        headers.add("Received: from " + EVIL + " by " + SERVER + "; Tue, 3 Nov 2026 10:12:34 +0100");
        headers.addAll(theirs);
        return (String.join("\r\n", headers) + "\r\n" + content.get()).getBytes(StandardCharsets.UTF_8);
    }

    /** What the receiving server found, or would have. */
    private java.util.Optional<String> honest() {
        var domain = domain();
        return switch (random.nextInt(6)) {
            // A server that says nothing about some mail takes such lines away from it (RFC 8601, 5).
            case 0 -> java.util.Optional.of(results(SERVER, "none"));
            case 1 -> java.util.Optional.of(results(SERVER, "dmarc=fail (p=none) header.from=" + domain));
            case 2 ->
                java.util.Optional.of(
                        results(SERVER, "spf=pass smtp.mailfrom=me@" + EVIL + "; dkim=pass header.d=" + EVIL));
            case 3 ->
                java.util.Optional.of(
                        results(SERVER, "spf=softfail smtp.mailfrom=" + sender + "; dkim=fail header.d=" + domain));
            case 4 ->
                java.util.Optional.of(
                        results(SERVER, "dmarc=pass header.from=" + EVIL + "; dkim=pass header.d=" + EVIL));
            default ->
                java.util.Optional.of(
                        results(SERVER, "dkim=neutral (dkim=pass header.d=" + domain + ") header.d=" + domain));
        };
    }

    /** What the forger claims. */
    private String lie() {
        var server = pick(List.of(
                SERVER, SERVER.toUpperCase(java.util.Locale.ROOT), "mx." + EVIL, "\"" + SERVER + "\"", SERVER + " 1"));
        var domain = domain();
        return results(
                server,
                pick(List.of(
                        "dmarc=pass header.from=" + domain,
                        "dkim=pass header.d=" + domain,
                        "spf=pass smtp.mailfrom=" + sender,
                        "dkim=pass header.i=@" + domain + "; spf=pass smtp.mailfrom=" + sender)));
    }

    private static String results(String server, String found) {
        return "Authentication-Results: " + server + "; " + found;
    }

    private String from() {
        if (others && random.nextInt(3) == 0) {
            return pick(List.of("Mara via Cloud <noreply@" + EVIL + ">", "\"" + sender + "\" <me@" + EVIL + ">"));
        }
        return pick(List.of(
                sender,
                "\"" + sender + "\" <" + sender + ">",
                "Mara <" + sender + ">",
                sender.toUpperCase(java.util.Locale.ROOT)));
    }

    private String domain() {
        return sender.substring(sender.indexOf('@') + 1);
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
