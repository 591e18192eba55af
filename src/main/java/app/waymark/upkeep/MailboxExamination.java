package app.waymark.upkeep;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The mailbox of answers by mail, where one is set up: can it be read, and will its senders be believed? */
final class MailboxExamination implements Examination {

    private static final String ABOUT = "Answers by mail";

    /** In milliseconds, on each wait. */
    private static final String PATIENCE = "10000";

    private static final int SHORTEST_SECRET = 16;

    private final InstallationSettings settings;

    MailboxExamination(InstallationSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        if (settings.value("waymark.mailbox.address").isBlank()) {
            return List.of(Diagnosis.well(ABOUT, "Off (WAYMARK_MAILBOX_ADDRESS is not set)."));
        }
        var diagnoses = new ArrayList<Diagnosis>();
        var host = settings.value("waymark.mailbox.imap.host");
        var secret = settings.value("waymark.mailbox.hook-secret");
        if (host.isBlank() && secret.isBlank()) {
            diagnoses.add(Diagnosis.wrong(
                    ABOUT,
                    "An address is set and no way from it to here: set WAYMARK_MAILBOX_IMAP_HOST, or"
                            + " WAYMARK_MAILBOX_HOOK_SECRET for a server that hands mail over."));
        }
        if (!host.isBlank()) {
            diagnoses.add(read(host));
        }
        if (!secret.isBlank() && secret.length() < SHORTEST_SECRET) {
            diagnoses.add(Diagnosis.wrong(
                    ABOUT,
                    "WAYMARK_MAILBOX_HOOK_SECRET can be guessed: take " + SHORTEST_SECRET + " characters or more."));
        }
        if (settings.value("waymark.mailbox.authserv-id").isBlank()) {
            diagnoses.add(Diagnosis.warning(
                    ABOUT,
                    "WAYMARK_MAILBOX_AUTHSERV_ID is not set: each mailed answer waits until its author has pressed a"
                            + " button."));
        }
        return diagnoses;
    }

    private Diagnosis read(String host) {
        var protocol = settings.flag("waymark.mailbox.imap.tls") ? "imaps" : "imap";
        var properties = new Properties();
        for (var wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail." + protocol + "." + wait, PATIENCE);
        }
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        var folderName = settings.value("waymark.mailbox.imap.folder");
        int port = settings.environment().getProperty("waymark.mailbox.imap.port", Integer.class, 0);
        try (var store = Session.getInstance(properties).getStore(protocol)) {
            store.connect(
                    host,
                    port == 0 ? -1 : port,
                    settings.value("waymark.mailbox.imap.username"),
                    settings.value("waymark.mailbox.imap.password"));
            try (var folder = store.getFolder(folderName)) {
                folder.open(Folder.READ_ONLY);
                return Diagnosis.well(
                        ABOUT, host + " can be read; " + folderName + " holds " + folder.getMessageCount() + " mails.");
            }
        } catch (MessagingException refused) {
            return Diagnosis.wrong(
                    ABOUT,
                    folderName + " at " + host + " cannot be read (" + InstallationSettings.firstLine(refused)
                            + "): check WAYMARK_MAILBOX_IMAP_….");
        }
    }
}
