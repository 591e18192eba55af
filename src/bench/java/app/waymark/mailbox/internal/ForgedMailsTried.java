package app.waymark.mailbox.internal;

/** Tries 10,000 forged mails and looks for one that would be taken for its alleged author's. */
final class ForgedMailsTried {

    private static final int MAILS = 10_000;

    private ForgedMailsTried() {}

    /** Needs no argument. */
    public static void main(String[] arguments) throws Exception {
        var forged = new ForgedMails(
                5, "mara@demo.example", "reply+" + "a".repeat(ReplyTokens.LETTERS) + "@mentoring.example.org");
        int applied = 0;
        for (int k = 0; k < MAILS; k++) {
            var mail = ReceivedMail.read(forged.next(), false);
            if (SenderProof.holds(mail.headers(), ForgedMails.SERVER, "demo.example")) {
                applied++;
            }
        }
        System.out.printf("%d forged mails, %d applied%n", MAILS, applied);
        if (applied > 0) {
            throw new IllegalStateException("A forged mail would have been applied");
        }
    }
}
