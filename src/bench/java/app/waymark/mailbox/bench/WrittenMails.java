package app.waymark.mailbox.bench;

import app.waymark.mailbox.reply.MailsOfOurs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the mails that the cutter of replies is measured with, after the generator was changed. */
final class WrittenMails {

    private WrittenMails() {}

    /** Needs no argument. */
    public static void main(String[] arguments) throws IOException {
        var file = Path.of("src/test/resources/replies/mails.jsonl");
        Files.write(file, MailsOfOurs.lines());
        System.out.println(MailsOfOurs.all().size() + " mails in " + file);
    }
}
